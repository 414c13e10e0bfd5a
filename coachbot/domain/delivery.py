"""A delivery: one message to one participant, as a value, and the words for what became of it."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from coachbot.domain.programme import Kind
from coachbot.values import frozen


class Class(StrEnum):
    """What an unknown outcome means: a nudge is assumed sent, a must is resent, an ack is repeated."""

    NUDGE = "nudge"
    MUST = "must"
    ACK = "ack"


class State(StrEnum):
    """pending -> claimed -> sending -> sent; everything else is an end, too.

    `unknown` is a nudge whose bytes may have left; `dropped` never left and has its reason.
    """

    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    DROPPED = "dropped"


class Reason(StrEnum):
    """The one reason a delivery ended with, or is held for. `/why` and the operator read these."""

    SENT = "sent"
    NOT_ENROLLED = "not_enrolled"
    UNREACHABLE = "unreachable"
    NOT_AGREED = "not_agreed"
    SAFETY_PAUSE = "safety_pause"
    SAFETY_REST = "safety_rest"
    ATTACK_MODE = "attack_mode"
    PAUSED = "paused"
    EXPIRED = "expired"
    ALREADY_ANSWERED = "already_answered"
    HEADACHE_TODAY = "headache_today"
    QUIET_HOURS = "quiet_hours"
    DAILY_CAP = "daily_cap"
    TOO_CLOSE = "too_close"
    IGNORED_LATELY = "ignored_lately"
    CAUGHT_UP = "caught_up"
    REPLANNED = "replanned"
    STOPPED = "stopped"
    UNKNOWN_OUTCOME = "unknown_outcome"
    GAVE_UP = "gave_up"
    LAPSED = "lapsed"
    SCREENED = "screened"
    EMPTY_WEEK = "empty_week"
    TAKEN_OUT = "taken_out"
    TAUGHT = "taught"
    EXPERIMENT = "experiment"
    NOT_CONNECTED = "not_connected"
    ASKED_FIRST = "asked_first"
    FLARE = "flare"


FOLLOW_UP, CATCH_UP, SOFT_CHECK = 1, 2, 3
SNOOZED, SNOOZES = 50, 10
"""Where the slots of snoozes begin, and how many there are for each moment of a day."""
"""Slots of a day's question: the evening's own is 0, the soft check comes on the morning after an attack."""

DESK, SIGNS, CARE, STILL_HERE = "*desk", "*signs", "*care", "*still-here"
EXPERIMENT, CHECK = "*experiment", "*check"
"""What the house's own deliveries are called: breaks, the monthly safety check, the word on the day after a warning
sign, the one question after a week of silence, a block or the answer of one's own experiment, and the word that
exercises wait for their check. No prompt of a programme can have such an id.
"""
OF_THE_HOUSE = frozenset({DESK, SIGNS, CARE, STILL_HERE, EXPERIMENT, CHECK})
OF_THE_DIARY = OF_THE_HOUSE - {DESK}
"""What goes on with the diary once a programme is over."""

CLASS_OF = {kind: Class.MUST if kind is Kind.CHECK_IN else Class.NUDGE for kind in Kind}

GRACE = {
    Kind.RESET: timedelta(minutes=30),
    Kind.PRACTICE: timedelta(hours=3),
    Kind.TASK: timedelta(hours=4),
    Kind.SLEEP: timedelta(hours=1),
    Kind.BITE: timedelta(hours=6),
    Kind.REVIEW: timedelta(hours=12),
}
"""How late a prompt of a kind may still go out; a check-in may until the local day turns."""


@frozen(kw_only=True)
class Planned:
    """A delivery that should exist: `prompt` on `local_date`, the `slot`-th of that day.

    `planned_for` is the instant of the local moment; `expires_at` is that plus the kind's grace.
    `chosen` says that the participant picked the moment (an anchor of theirs).
    """

    prompt: str
    kind: Kind
    local_date: date
    slot: int
    day: int
    zone: str
    planned_for: datetime
    expires_at: datetime
    chosen: bool


@frozen(kw_only=True)
class Delivery:
    """A row of the outbox. `kind` is None for a reply, whose words wait in `payload` until sent.

    `asked_for` marks what the participant requested (a snooze, a reply): it is outside the daily cap.
    """

    id: int
    key: str
    participant_id: int
    enrolment_id: int | None
    kind: Kind | None
    prompt: str | None
    local_date: date | None
    slot: int
    day: int | None
    zone: str | None
    klass: Class
    planned_for: datetime
    due_at: datetime
    expires_at: datetime
    chosen: bool
    asked_for: bool
    state: State
    reason: Reason | None
    attempt: int
    token: str | None
    platform: str | None
    address_key: str | None
    message: str | None
    edits: str | None
    payload: str | None
    sent_at: datetime | None
    aside: str | None = None


def turn_of(kind: Kind | None, slot: int) -> int:
    """Which of a prompt's moments of a day a delivery belongs to, from 0; a snooze to that of what it put off."""
    if kind is Kind.CHECK_IN:
        return 0
    return slot if slot < SNOOZED else (slot - SNOOZED) // SNOOZES
