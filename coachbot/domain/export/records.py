"""An export as a whole: the lists it holds, and how their records hang together.

The models are the format: `docs/export.md` is written from them, an export is made and an import is checked by them.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from coachbot.domain.export.course import DeliveryRecord, EnrolmentRecord, ProgrammeRecord
from coachbot.domain.export.diary import (
    CheckInRecord,
    CheckInVersionRecord,
    ExperimentRecord,
    FeltRecord,
    LookRecord,
    NoteRecord,
    ObservationRecord,
    TaughtRecord,
)
from coachbot.domain.export.forms import Words, fault
from coachbot.domain.export.person import AddressRecord, ConsentRecord, ParticipantRecord, ScreeningRecord
from coachbot.domain.export.record import Record
from coachbot.domain.text import Part

FORMAT, SCHEMA = "coachbot-export", 6


class Export(Part):
    """The whole file."""

    format: Literal["coachbot-export"]
    schema_number: Literal[6] = Field(alias="schema")
    coachbot: Annotated[Words, Field(max_length=40)]
    participants: Annotated[list[ParticipantRecord], Field(min_length=1, max_length=1)]
    addresses: Annotated[list[AddressRecord], Field(max_length=100)]
    programmes: Annotated[list[ProgrammeRecord], Field(max_length=1000)]
    enrolments: list[EnrolmentRecord]
    deliveries: list[DeliveryRecord]
    check_ins: list[CheckInRecord]
    check_in_history: list[CheckInVersionRecord]
    observations: list[ObservationRecord]
    looks: list[LookRecord]
    felt: list[FeltRecord]
    taught: list[TaughtRecord]
    experiments: Annotated[list[ExperimentRecord], Field(max_length=1000)]
    notes: list[NoteRecord]
    screenings: list[ScreeningRecord]
    consents: list[ConsentRecord]

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        _once("addresses", ((one.platform, one.key) for one in self.addresses))
        _once("programmes", (one.digest for one in self.programmes))
        _once("check_ins", (one.local_date for one in self.check_ins))
        _once("observations", ((one.local_date, one.question, one.attack) for one in self.observations))
        _once("looks", (one.local_date for one in self.looks))
        _once("felt", ((one.card, one.local_date, one.prompt) for one in self.felt))
        _once("taught", (one.thing for one in self.taught))
        tried = [n for n, one in enumerate(self.experiments) if one.ended_at is None]
        _once("experiments", (True for _ in tried), tried)
        planned = {n: one for n, one in enumerate(self.deliveries) if one.is_planned}
        _once("deliveries", ((d.enrolment, d.prompt, d.local_date, d.slot) for d in planned.values()), list(planned))
        running = [n for n, one in enumerate(self.enrolments) if one.runs]
        _once("enrolments", (True for _ in running), running)
        self._check_enrolments()
        return self

    def _check_enrolments(self) -> None:
        texts = {one.digest: one.programme_id for one in self.programmes}
        for n, one in enumerate(self.enrolments):
            if texts.get(one.digest) != one.programme_id:
                raise fault(
                    f'enrolments[{n}].digest: it must be that of a text of "programmes" with the same programme_id'
                )
        if unused := set(texts) - {one.digest for one in self.enrolments}:
            place = [one.digest in unused for one in self.programmes].index(True)
            raise fault(f"programmes[{place}]: no enrolment is on it. Take it out")
        if self.enrolments and self.participants[0].zone is None:
            raise fault("participants[0].zone: it must be an IANA time zone, such as Europe/Berlin, in a programme")
        for n, delivery in enumerate(self.deliveries):
            if delivery.enrolment is not None and delivery.enrolment > len(self.enrolments):
                raise fault(f"deliveries[{n}].enrolment: there are only {len(self.enrolments)} enrolments")


def _once(name: str, keys: Iterable[Hashable], places: Sequence[int] | None = None) -> None:
    """No two records may stand for the same thing."""
    seen: dict[Hashable, int] = {}
    for n, key in enumerate(keys):
        place = n if places is None else places[n]
        if key in seen:
            raise fault(f"{name}[{place}]: it stands for the same as {name}[{seen[key]}]. Take one of them out")
        seen[key] = place


RECORDS: Mapping[str, type[Record]] = {
    "participants": ParticipantRecord,
    "addresses": AddressRecord,
    "programmes": ProgrammeRecord,
    "enrolments": EnrolmentRecord,
    "deliveries": DeliveryRecord,
    "check_ins": CheckInRecord,
    "check_in_history": CheckInVersionRecord,
    "observations": ObservationRecord,
    "looks": LookRecord,
    "felt": FeltRecord,
    "taught": TaughtRecord,
    "experiments": ExperimentRecord,
    "notes": NoteRecord,
    "screenings": ScreeningRecord,
    "consents": ConsentRecord,
}
"""The kinds of record, by the name of their list, in the order in which an export holds them."""
