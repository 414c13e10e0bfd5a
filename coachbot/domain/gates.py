"""The gates: asked just before a delivery leaves, in one order; the first that does not say "go" decides.

Order and meaning are design section 5.5; exercise and headache follow `clinical.md` 3.6. Pure: everything
a gate needs is in the `Situation`.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from coachbot.domain.card import Card, may_do
from coachbot.domain.delivery import CARE, DESK, FOLLOW_UP, OF_THE_DIARY, SIGNS, SOFT_CHECK, Delivery, Reason
from coachbot.domain.diary import CheckIn, CheckInState
from coachbot.domain.flare import Flare
from coachbot.domain.lapse import Rung, rung_of
from coachbot.domain.local_time import instant_of, local_date_at
from coachbot.domain.participant import Enrolment, EnrolmentState, Participant
from coachbot.domain.programme import Kind, Programme
from coachbot.domain.schedule import left_out
from coachbot.domain.unsettled import STRONG, Unsettled
from coachbot.values import frozen

MOVES = frozenset({Kind.RESET, Kind.PRACTICE})
DAILY_CAP = 5
"""Unsolicited messages on a local day; one place is the check-in's."""
SPACING = timedelta(minutes=30)
CONVERSATION = timedelta(minutes=10)
IGNORED_LIMIT = 6
MIDDLING = 4
"""Worst pain of the day from which only resets move; from `STRONG` nothing does."""
OF_THE_SAFETY_NET = frozenset({CARE, SIGNS})
"""What still comes while everything rests: the word about it, and the monthly check that can end it."""
WAIT_OUT_AN_ATTACK = frozenset({Kind.CHECK_IN, Kind.REVIEW})
"""What comes after the quiet instead of being left out."""


class Outcome(StrEnum):
    GO = "go"
    HOLD = "hold"
    DROP = "drop"
    ASK = "ask"


@frozen
class Ruling:
    """What the gates say, always with the reason; `until` only for a hold. "Ask" sends a question in its place."""

    outcome: Outcome
    reason: Reason
    until: datetime | None = None


@frozen(kw_only=True)
class Situation:
    """All that the gates look at. `cards` are those the delivery shows the participant. `check_in` is the day's,
    `sent_today` counts unsolicited messages of the local day without check-ins, `ignored` the nudges since the
    participant was last heard from. `unsettled` is what has to be asked before anything moves, `asked_first` that it
    was asked on this local day. `flare` is the one that holds.
    """

    now: datetime
    delivery: Delivery
    participant: Participant
    enrolment: Enrolment
    reachable: bool = True
    cards: Sequence[Card] = ()
    check_in: CheckIn | None = None
    sent_today: int = 0
    last_unsolicited_at: datetime | None = None
    ignored: int = 0
    unsettled: Unsettled | None = None
    asked_first: bool = False
    flare: Flare | None = None

    @property
    def kind(self) -> Kind | None:
        return self.delivery.kind

    @property
    def moves(self) -> bool:
        """Whether it would have the participant move: by its kind, or by a card it shows."""
        return self.kind in MOVES or not all(card.is_still for card in self.cards)

    @property
    def exercises(self) -> bool:
        """Whether it is exercise: by its kind, or by a card it shows."""
        return self.kind is Kind.PRACTICE or any(card.is_exercise for card in self.cards)

    @property
    def asks(self) -> bool:
        return self.kind is Kind.CHECK_IN


GO = Ruling(Outcome.GO, Reason.SENT)


def _drop(reason: Reason) -> Ruling:
    return Ruling(Outcome.DROP, reason)


def _hold(s: Situation, until: datetime, reason: Reason) -> Ruling:
    """A hold that would outlast the delivery is a drop at once, not a nightly disappointment."""
    return _drop(reason) if until >= s.delivery.expires_at else Ruling(Outcome.HOLD, reason, until)


def _enrolled(s: Situation) -> Ruling:
    of_diary = s.asks or s.delivery.prompt in OF_THE_DIARY
    diary_goes_on = s.enrolment.state is EnrolmentState.COMPLETED and s.enrolment.keeps_diary and of_diary
    runs = s.enrolment.state in (EnrolmentState.ACTIVE, EnrolmentState.PAUSED) or diary_goes_on
    return GO if runs else _drop(Reason.NOT_ENROLLED)


def _reachable(s: Situation) -> Ruling:
    return GO if s.reachable else _drop(Reason.UNREACHABLE)


def _agreed(s: Situation) -> Ruling:
    """Somebody whose data were brought in from elsewhere agrees here before anything comes unasked."""
    return _drop(Reason.NOT_AGREED) if s.participant.consent_version is None else GO


def _safety_pause(s: Situation) -> Ruling:
    """After T2 nothing moves, after T1 nothing comes but the diary and the way back (`clinical.md` 3.4)."""
    if s.participant.rests and not s.asks and s.delivery.prompt not in OF_THE_SAFETY_NET:
        return _drop(Reason.SAFETY_REST)
    return _drop(Reason.SAFETY_PAUSE) if s.participant.exercises_off and s.moves else GO


def _screened(s: Situation) -> Ruling:
    """What the exercise check leaves out never leaves, whatever was planned before (`clinical.md` 3.5)."""
    who = s.participant
    withheld = not all(may_do(card, who.track, who.cautions) for card in s.cards)
    return _drop(Reason.SCREENED) if withheld or (s.kind and left_out(s.kind, who)) else GO


def _attack_mode(s: Situation) -> Ruling:
    """Quiet until the morning; then a soft word comes alone, so what only nudges does not wait for it."""
    until = s.participant.attack_until
    if until is None or until <= s.now:
        return GO
    waits = s.delivery.kind in WAIT_OUT_AN_ATTACK or s.delivery.asked_for
    return _hold(s, until, Reason.ATTACK_MODE) if waits else _drop(Reason.ATTACK_MODE)


def _paused(s: Situation) -> Ruling:
    return _drop(Reason.PAUSED) if s.enrolment.state is EnrolmentState.PAUSED else GO


def _expired(s: Situation) -> Ruling:
    return _drop(Reason.EXPIRED) if s.delivery.expires_at <= s.now else GO


def _already_answered(s: Situation) -> Ruling:
    answered = s.check_in is not None and s.check_in.state in (CheckInState.ANSWERED, CheckInState.DECLINED)
    asks_again = s.asks and s.delivery.slot != SOFT_CHECK
    return _drop(Reason.ALREADY_ANSWERED) if asks_again and answered else GO


def _headache_today(s: Situation) -> Ruling:
    """A strong headache stops what moves; a middling one, or one of unknown strength, leaves resets."""
    answers = s.check_in.answers if s.check_in else None
    if answers is None or not answers.headache:
        return GO
    worst = MIDDLING if answers.worst is None else answers.worst
    stops = s.moves if worst >= STRONG else s.exercises and worst >= MIDDLING
    return _drop(Reason.HEADACHE_TODAY) if stops else GO


def _quiet_hours(s: Situation) -> Ruling:
    """A moment the participant chose passes hours they did not choose."""
    chosen_passes = s.delivery.chosen and not s.participant.quiet_chosen
    end = quiet_end(s.now, s.participant)
    return GO if end is None or chosen_passes else _hold(s, end, Reason.QUIET_HOURS)


def _daily_cap(s: Situation) -> Ruling:
    """The check-in's place is reserved, so everything else stops one short of the cap, asking again too."""
    if (s.asks and s.delivery.slot != FOLLOW_UP) or s.delivery.asked_for:
        return GO
    return GO if s.sent_today < DAILY_CAP - 1 else _drop(Reason.DAILY_CAP)


def _too_close(s: Situation) -> Ruling:
    """Keep a distance to the last unsolicited message, and stay out of an open conversation.

    What was asked for needs no distance; nothing interrupts somebody in the middle of an answer.
    """
    talking_until = s.now
    if s.participant.asking and s.participant.heard_at:
        talking_until = s.participant.heard_at + CONVERSATION
    clear_at = s.now
    if s.last_unsolicited_at and not s.delivery.asked_for:
        clear_at = s.last_unsolicited_at + SPACING
    until = max(talking_until, clear_at)
    return GO if until <= s.now else _hold(s, until, Reason.TOO_CLOSE)


def _lapsed(s: Situation) -> Ruling:
    """After a week without a sign of life only the evening question comes, after three weeks nothing."""
    if s.delivery.asked_for:
        return GO
    down = rung_of(s.now, s.participant)
    silenced = down is Rung.QUIET or (down is Rung.CHECK_INS_ONLY and not s.asks)
    return _drop(Reason.LAPSED) if silenced else GO


def _ignored_lately(s: Situation) -> Ruling:
    """After several nudges, or three days, without a sign of life only every other day has any.

    A look back comes all the same: it is one.
    """
    few = s.ignored >= IGNORED_LIMIT or rung_of(s.now, s.participant) >= Rung.FEWER
    if s.asks or s.kind is Kind.REVIEW or s.delivery.asked_for or not few:
        return GO
    day = s.delivery.local_date
    return _drop(Reason.IGNORED_LATELY) if day is not None and day.toordinal() % 2 else GO


def _flare(s: Situation) -> Ruling:
    """In a rough stretch lessons and tasks stay away, and one thing a day may move; in a long one no exercise does."""
    if s.flare is None or s.delivery.asked_for or s.kind is None or s.kind in WAIT_OUT_AN_ATTACK:
        return GO
    is_first = s.kind in MOVES and s.sent_today == 0
    return GO if is_first and not (s.flare.is_long and s.exercises) else _drop(Reason.FLARE)


def _unsettled(s: Situation) -> Ruling:
    """After a strong evening, or with a list left open, one tap comes before what moves, and then only what it allows.

    Breaks somebody asked for come all the same, in words that move nothing. Where a list is open for long, what moves
    rests on most days without a word.
    """
    if s.unsettled is None or not s.moves or s.delivery.prompt == DESK:
        return GO
    is_tired = s.flare is not None and s.flare.is_long and s.unsettled.tier is None
    is_said = s.asked_first or is_tired or not s.unsettled.asks
    return _drop(Reason.ASKED_FIRST) if is_said else Ruling(Outcome.ASK, Reason.ASKED_FIRST)


GATES: tuple[Callable[[Situation], Ruling], ...] = (
    _enrolled,
    _reachable,
    _agreed,
    _safety_pause,
    _screened,
    _attack_mode,
    _paused,
    _expired,
    _already_answered,
    _headache_today,
    _quiet_hours,
    _daily_cap,
    _too_close,
    _lapsed,
    _ignored_lately,
    _flare,
    _unsettled,
)
OF_FOLLOWERS = (_enrolled, _safety_pause, _screened, _attack_mode, _paused, _expired, _quiet_hours)
"""What is asked again of what follows a prompt, about that prompt; caps and distances counted it once."""


def judge(situation: Situation, asked: Sequence[Callable[[Situation], Ruling]] = GATES) -> Ruling:
    """The verdict on a delivery now: the first gate's that does not say "go"."""
    for gate in asked:
        if (verdict := gate(situation)).outcome is not Outcome.GO:
            return verdict
    return GO


def quiet_end(at: datetime, participant: Participant) -> datetime | None:
    """When the quiet hours that `at` lies in end; None when it lies in none."""
    return _quiet_end(at, *participant.quiet, participant.zone or "UTC")


@lru_cache(maxsize=1024)
def _quiet_end(at: datetime, start: time, end: time, zone: str) -> datetime | None:
    if start == end:
        return None
    today = local_date_at(at, zone, time(0))
    for days in (-1, 0):
        begins_on = today + timedelta(days=days)
        ends_on = begins_on if start < end else begins_on + timedelta(days=1)
        begins, ends = instant_of(begins_on, start, zone), instant_of(ends_on, end, zone)
        if begins and ends and begins <= at < ends:
            return ends
    return None


def asks_for_check(programme: Programme, person: Participant) -> bool:
    """Whether the exercise check is still to be answered, and something of a programme waits for it."""
    return person.waits_for_check and any(prompt.kind in MOVES for prompt in programme.prompts)
