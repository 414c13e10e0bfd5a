"""Records about programmes: their texts, the person on them, and every message that came of it."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, StrictInt, StrictStr, field_validator, model_validator

from coachbot.domain import programme
from coachbot.domain.delivery import OF_THE_HOUSE, Class, Reason
from coachbot.domain.export.forms import (
    Digest,
    Flag,
    Key,
    Name,
    Past,
    Planned,
    PlannedDate,
    PromptName,
    Words,
    Zone,
    fault,
)  # fmt: skip
from coachbot.domain.export.record import Record
from coachbot.domain.participant import EnrolmentState
from coachbot.domain.programme import Kind
from coachbot.domain.response import Felt, Response

LONGEST_PROGRAMME = 2_000_000


class ProgrammeRecord(Record):
    """A programme's text; it comes in only where this house has read it."""

    table = "pinned_programmes"
    digest: Digest = Field(description="what identifies this text")
    programme_id: Name = Field(description="the programme's id")
    content: Annotated[StrictStr, Field(max_length=LONGEST_PROGRAMME)] = Field(
        description="the programme's whole text as it was at enrolment, itself JSON"
    )

    @field_validator("content")
    @classmethod
    def _is_named_by_its_digest(cls, content: str, info: Any) -> str:
        if not _is_text(content) or programme.digest(content) != info.data.get("digest", programme.digest(content)):
            raise fault("it is not the text that its digest names. Give the file unchanged")
        return content


def _is_text(content: str) -> bool:
    try:
        content.encode()
    except UnicodeEncodeError:
        return False
    return "\x00" not in content


class EnrolmentRecord(Record):
    """The person on a programme, oldest first."""

    table = "enrolments"
    programme_id: Name = Field(description="the programme's id")
    digest: Digest = Field(description="which of the programme texts")
    created_at: Past = Field(description="when it was chosen")
    started_on: PlannedDate = Field(description="its day 1")
    state: EnrolmentState = Field(description="where it stands; one is active or paused at most")
    paused_at: Past | None = Field(description="since when it is paused")
    paused_until: Planned | None = Field(description="until when")
    plan_due_at: Planned | None = Field(description="when its next days are planned")
    keeps_diary: Flag = Field(description="the evening question goes on after its end")
    level_shift: Annotated[StrictInt, Field(ge=-1, le=1)] = Field(description="how far the exercises' level was moved")

    @field_validator("plan_due_at")
    @classmethod
    def _goes_on(cls, due_at: Any, info: Any) -> Any:
        state, until = info.data.get("state"), info.data.get("paused_until")
        if due_at is None and (state is EnrolmentState.ACTIVE or until is not None):
            raise fault("it must be an instant, such as 2026-11-30T20:30:00+00:00, or this programme would stand still")
        return due_at

    @field_validator("paused_at")
    @classmethod
    def _is_paused(cls, at: Any, info: Any) -> Any:
        if at is None and info.data.get("state") is EnrolmentState.PAUSED:
            raise fault("it must be an instant, such as 2026-11-30T20:30:00+00:00, in a paused programme")
        return at

    @property
    def runs(self) -> bool:
        return self.state in (EnrolmentState.ACTIVE, EnrolmentState.PAUSED)


class DeliveryRecord(Record):
    """A message to the person, or one that was planned. `enrolment` counts the list of enrolments from 1."""

    table = "deliveries"
    enrolment: Annotated[StrictInt, Field(ge=1, le=10_000)] | None = Field(
        description="which of the enrolments, counted from 1; none for a reply"
    )
    kind: Kind | None = Field(description="the prompt's kind; none for a reply")
    prompt: PromptName | None = Field(description="the prompt's id; a star before those of the house")
    local_date: PlannedDate | None = Field(description="the local day it belongs to")
    slot: Annotated[StrictInt, Field(ge=0, le=100_000)] = Field(description="which of several on that day")
    day: Annotated[StrictInt, Field(ge=-100_000, le=100_000)] | None = Field(description="programme day")
    zone: Zone | None = Field(description="the zone the moment was reckoned in")
    klass: Class = Field(alias="class", description="what an unknown outcome means")
    planned_for: Planned = Field(description="the moment it was planned for")
    due_at: Planned = Field(description="when it is next looked at")
    expires_at: Planned = Field(description="when it is too late for it, after planned_for")
    chosen: Flag = Field(description="the moment is one the person chose")
    asked_for: Flag = Field(description="the person asked for it")
    state: Literal["pending", "sent", "unknown", "dropped"] = Field(description="what became of it")
    reason: Reason | None = Field(description="the one reason it ended with, or is held for")
    ended_at: Past | None = Field(description="when it ended, unless it is pending")
    sent_at: Past | None = Field(description="when it was sent")
    platform: Literal["telegram", "discord", "local"] | None = Field(description="where it was sent")
    address_key: Key | None = Field(description="to which chat")
    message: Annotated[Words, Field(max_length=64)] | None = Field(description="the platform's id of the message")
    edits: Annotated[Words, Field(max_length=64)] | None = Field(description="the message it took the place of")
    response: Response | None = Field(description="what was answered to it")
    responded_at: Past | None = Field(description="when")
    felt: Felt | None = Field(description="how the exercise felt, as versions kept it that had no `felt` list")

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.expires_at <= self.planned_for:
            raise fault("expires_at must lie after planned_for")
        whole = (self.prompt, self.local_date, self.day, self.zone)
        if self.kind is not None and None in whole:
            raise fault("a prompt needs a prompt's id, a local_date, a day and a zone")
        if self.kind is None and (self.prompt is not None or self.state == "pending"):
            raise fault("a reply has no prompt's id and is over")
        if (self.prompt or "").startswith("*") and self.prompt not in OF_THE_HOUSE:
            raise fault(f"a prompt of the house is one of {', '.join(sorted(OF_THE_HOUSE))}")
        over = (self.ended_at, self.sent_at, self.message, self.platform, self.address_key, self.edits)
        if self.state == "pending" and over != (None,) * len(over):
            raise fault("what is pending has not been sent anywhere, and has not ended")
        return self

    @property
    def is_planned(self) -> bool:
        """Whether it is a prompt that planning must not add again."""
        return self.enrolment is not None and self.kind is not None and not self.asked_for
