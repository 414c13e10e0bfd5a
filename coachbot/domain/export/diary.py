"""Records of the diary: a day's answers, what stood there before, what was noticed, somebody's own words."""

from typing import Annotated, Any

from pydantic import Field, StrictInt, field_validator

from coachbot.domain.diary import Answers, CheckInState
from coachbot.domain.experiment.coin import keeps_word
from coachbot.domain.experiment.course import Experiment
from coachbot.domain.export.forms import LONGEST_WORDS, Flag, Name, Past, PastDate, PlannedDate, Words, Zone, fault
from coachbot.domain.export.record import Record
from coachbot.domain.frequency.look import LookFound
from coachbot.domain.question import GREATEST
from coachbot.domain.response import Felt
from coachbot.domain.text import Part


class CheckInRecord(Record):
    """The answers for one local day; each day once."""

    table = "check_ins"
    local_date: PastDate = Field(description="the local day")
    zone: Zone = Field(description="the zone of that day")
    state: CheckInState = Field(
        description="how the day's question ended; so_far is a no from before it, no answer; paused a day of a pause"
    )
    late: Flag = Field(description="said after the day had turned")
    said_at: Past = Field(description="when it was said")
    answers: Answers | None = Field(
        description="headache; worst pain, 1 to 10; medicine; recalled, told too late to be counted"
    )

    @field_validator("answers")
    @classmethod
    def _as_the_state_says(cls, answers: Answers | None, info: Any) -> Answers | None:
        state = info.data.get("state")
        if state is not None and (answers is None) == (state in (CheckInState.ANSWERED, CheckInState.SO_FAR)):
            raise fault("it must hold answers exactly when the state is answered or so_far")
        if state is CheckInState.SO_FAR and answers is not None and answers.headache:
            raise fault("it must hold no headache when the state is so_far")
        return answers


class CheckInVersionRecord(Record):
    """What stood for a day before a correction."""

    table = "check_in_history"
    local_date: PastDate = Field(description="the local day")
    replaced_at: Past = Field(description="when a correction took its place")
    state: CheckInState = Field(description="as above")
    late: Flag = Field(description="as above")
    said_at: Past = Field(description="as above")
    answers: Answers | None = Field(description="what stood there before")


class Observed(Part):
    """An answer that was tapped or typed."""

    version: Annotated[StrictInt, Field(ge=1, le=1)]
    answer: Annotated[StrictInt, Field(ge=0, le=GREATEST)] | Name


class ObservationRecord(Record):
    """What was noticed; a question once for each headache of a day."""

    table = "observations"
    local_date: PastDate = Field(description="the local day")
    question: Name = Field(description="which question of questions.yaml")
    attack: Annotated[StrictInt, Field(ge=1, le=5)] = Field(description="which headache of that day, counted from 1")
    said_at: Past = Field(description="when it was said")
    answers: Observed = Field(description="version, and the answer: a word or a number")


class Noted(Part):
    """Somebody's own words."""

    version: Annotated[StrictInt, Field(ge=1, le=1)]
    answer: Annotated[Words, Field(max_length=LONGEST_WORDS)]


class NoteRecord(Record):
    """A note, oldest first."""

    table = "notes"
    about: Name = Field(description="what was asked in the person's own words")
    local_date: PastDate = Field(description="the local day")
    said_at: Past = Field(description="when it was said")
    answers: Noted = Field(description="version, and the answer: their words")


class LookRecord(Record):
    """What was said on a fixed day about all days since the baseline; each day once, never changed."""

    table = "looks"
    local_date: PastDate = Field(description="the local day on which it was made, of the days before it")
    made_at: Past = Field(description="when it was worked out")
    found: LookFound = Field(
        description="the counts before and now, the word, what held it, its range, as docs/statistics.md has it"
    )


class FeltRecord(Record):
    """What was said of a card that was done; how hard each card is for the person is worked out from it."""

    table = "felt"
    card: Name = Field(description="the card's id")
    local_date: PastDate = Field(description="the local day")
    prompt: Annotated[Words, Field(max_length=64)] = Field(
        description="after which prompt; *cards for at the card itself"
    )
    said_at: Past = Field(description="when it was said")
    felt: Felt = Field(description="the word; back is that it shall come again")


class TaughtRecord(Record):
    """A lesson that was told, or a card that was shown with its steps, so that neither is again."""

    table = "taught"
    thing: Annotated[Words, Field(max_length=160)] = Field(
        description="the lesson's name; programme@day is all that a day held; card:ID a card, with its steps"
    )
    local_date: PlannedDate = Field(description="the local day on which it was told")


class ExperimentRecord(Record):
    """One's own experiment, oldest first; one at most runs."""

    table = "experiments"
    local_date: PastDate = Field(description="the local day on which it was agreed")
    begun_at: Past = Field(description="when it was agreed")
    ended_at: Past | None = Field(description="when it ended, null while it runs")
    details: Experiment = Field(
        description="the two ways, the coin, the pairs and the answer, as docs/experiment.md has it"
    )

    @field_validator("details")
    @classmethod
    def _hangs_together(cls, details: Experiment, info: Any) -> Experiment:
        if "ended_at" in info.data and details.runs != (info.data["ended_at"] is None):
            raise fault("it must have an ending exactly when ended_at has one")
        if (details.ending is None) != (details.answer is None) or (details.ending is None) != (
            details.ended_on is None
        ):
            raise fault("ending, ended_on and answer must come together")
        if not details.pairs:
            raise fault("it must hold a pair")
        if not keeps_word(details.seed, details.committed):
            raise fault("its coin was changed: committed must be the SHA-256 of seed")
        return details
