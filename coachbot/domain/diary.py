"""The diary: what a person said about one local day, as values."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class CheckInState(StrEnum):
    """Silence is `EXPIRED` or `NOT_DELIVERED`, never a "no"."""

    ANSWERED = "answered"
    DECLINED = "declined"
    EXPIRED = "expired"
    NOT_DELIVERED = "not_delivered"


class Answers(BaseModel):
    """One check-in's answers, stored as one opaque, versioned value.

    `worst` is the strongest pain of the day on the 0-10 scale, asked only on a headache day, 1 to 10.
    None means not said.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    version: int = 1
    headache: bool
    worst: int | None = Field(default=None, ge=1, le=10)
    medicine: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """The answers for one local day. `late` says that they came after the day had turned."""

    participant_id: int
    local_date: date
    zone: str
    state: CheckInState
    late: bool
    said_at: datetime
    answers: Answers | None
