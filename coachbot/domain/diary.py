"""The diary: what a person said about one local day, as values."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from coachbot.values import frozen

LONGEST_YEARS = 20
"""So far back a diary goes that is brought in; a day before that is a slip of the pen."""


def is_far_back(day: date, today: date) -> bool:
    """Whether a day lies further back than any diary goes."""
    return today.year - day.year > LONGEST_YEARS


class CheckInState(StrEnum):
    """Silence is `EXPIRED` or `NOT_DELIVERED`, never a "no". `SO_FAR` is an early no, from before the question.

    `PAUSED` is a day within a pause: nothing was asked, so that nothing is missing either.
    """

    ANSWERED = "answered"
    SO_FAR = "so_far"
    DECLINED = "declined"
    EXPIRED = "expired"
    NOT_DELIVERED = "not_delivered"
    PAUSED = "paused"


UNSAID = frozenset({CheckInState.EXPIRED, CheckInState.NOT_DELIVERED, CheckInState.PAUSED})
"""States of a day of which nobody said anything."""


class Answers(BaseModel):
    """One check-in's answers, stored as one opaque, versioned value.

    `worst` is the strongest pain of the day on the 0-10 scale, asked only on a headache day, 1 to 10.
    None means not said. `recalled` answers were given too long after their day to be counted (`clinical.md` 1.2).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, strict=True)
    version: int = Field(default=1, ge=1, le=1)
    headache: bool
    worst: int | None = Field(default=None, ge=1, le=10)
    medicine: bool | None = None
    recalled: bool = False

    @property
    def told(self) -> dict[str, str]:
        """What was said, by the role of its question, in the words of its answers."""
        words = {True: "yes", False: "no"}
        found = {"headache": words[self.headache], "worst": self.worst, "medicine": self.medicine}
        return {
            name: words[value] if isinstance(value, bool) else str(value)
            for name, value in found.items()
            if value is not None
        }


@frozen(kw_only=True)
class CheckIn:
    """The answers for one local day. `late` says that they came after the day had turned."""

    participant_id: int
    local_date: date
    zone: str
    state: CheckInState
    late: bool
    said_at: datetime
    answers: Answers | None

    @property
    def counted(self) -> Answers | None:
        """The answers, where they were given in time to be counted and for the whole day."""
        return None if self.answers is None or self.answers.recalled or self.is_early else self.answers

    @property
    def is_early(self) -> bool:
        """Whether all that is known is an early no."""
        return self.state is CheckInState.SO_FAR


def merged(before: Answers | None, said: Answers) -> Answers:
    """What was said now on top of what stands; a headache keeps details that were not said again."""
    if before is None or not said.headache or not before.headache:
        return said
    return Answers(
        headache=True,
        worst=said.worst if said.worst is not None else before.worst,
        medicine=said.medicine if said.medicine is not None else before.medicine,
        recalled=said.recalled,
    )


def contradicts(before: Answers, after: Answers) -> bool:
    """Whether something that was said is changed; filling a gap is no correction."""
    return any(
        old is not None and old != new
        for old, new in (
            (before.headache, after.headache),
            (before.worst, after.worst),
            (before.medicine, after.medicine),
        )
    )
