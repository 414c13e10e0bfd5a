"""Who is coached: a participant's settings and an enrolment's state, as values."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING

from coachbot.domain.care import Care
from coachbot.values import frozen

if TYPE_CHECKING:
    from coachbot.domain.asking import Asking


class Anchor(StrEnum):
    """A named moment of the participant's day, local time. `EVENING` is when the day's question comes."""

    WAKE = "wake"
    FIRST_DRINK = "first_drink"
    WORK_START = "work_start"
    LUNCH = "lunch"
    WORK_END = "work_end"
    EVENING = "evening"
    BEDTIME = "bedtime"


class Track(StrEnum):
    """Content that suits the screening answers; `DIARY_ONLY` is for those who are 16 or 17."""

    FULL = "full"
    LOW_LOAD = "low_load"
    NO_EXERCISE = "no_exercise"
    DIARY_ONLY = "diary_only"


class Caution(StrEnum):
    """What somebody told at screening that leaves out some cards, whatever their track."""

    BLOOD_THINNERS = "blood_thinners"
    PREGNANCY = "pregnancy"


class Tier(StrEnum):
    """How soon a warning sign calls for care: T1 now, T2 today, T3 book a visit."""

    NOW = "T1"
    TODAY = "T2"
    VISIT = "T3"


class EnrolmentState(StrEnum):
    """Where an enrolment stands; it plans prompts only while it is active."""

    ACTIVE = "active"
    PAUSED = "paused"
    COMPLETED = "completed"
    STOPPED = "stopped"


DEFAULT_ANCHORS: Mapping[Anchor, time] = {
    Anchor.WAKE: time(7, 0),
    Anchor.FIRST_DRINK: time(7, 30),
    Anchor.WORK_START: time(9, 0),
    Anchor.LUNCH: time(12, 30),
    Anchor.WORK_END: time(17, 0),
    Anchor.EVENING: time(20, 30),
    Anchor.BEDTIME: time(22, 30),
}
MORNINGS = frozenset({Anchor.WAKE, Anchor.FIRST_DRINK})
"""What moves along when somebody gets up later on days off."""
DEFAULT_QUIET = (time(22, 30), time(7, 0))
DEFAULT_DAY_TURN = time(4, 0)
MONDAY_TO_FRIDAY = frozenset(range(5))


@frozen(kw_only=True)
class Participant:
    """A person and their settings. Local times are theirs, in `zone` (an IANA name, None until known).

    `quiet` runs from its first time to its second, over midnight if need be; `quiet_chosen` tells a
    person's own hours from the default ones. `work_days` holds 0 for Monday to 6 for Sunday.
    `wake_off` is when they get up on days that are no work days, None where that makes no difference; `resets` says
    whether posture resets come, `motion` whether exercises are shown moving,
    `discreet` whether what comes unasked says nothing of health until it is opened. `asking` is what a typed answer
    belongs to; `heard_at` is when they last
    wrote or tapped. `language` is the one they chose, None for none.
    `moments_chosen` says that they confirmed their moments while joining. `care` is what follows from their answers.
    """

    id: int
    created_at: datetime
    adult: bool | None = None
    consent_version: str | None = None
    consented_at: datetime | None = None
    warning_signs_at: datetime | None = None
    exercise_screen_at: datetime | None = None
    track: Track = Track.FULL
    cautions: frozenset[Caution] = frozenset()
    safety_tier: Tier | None = None
    safety_paused_at: datetime | None = None
    zone: str | None = None
    day_turns_at: time = DEFAULT_DAY_TURN
    work_days: frozenset[int] | None = None
    anchors: Mapping[Anchor, time] = field(default_factory=lambda: DEFAULT_ANCHORS)
    wake_off: time | None = None
    resets: bool = True
    motion: bool = True
    discreet: bool = False
    moments_chosen: bool = False
    quiet: tuple[time, time] = DEFAULT_QUIET
    quiet_chosen: bool = False
    attack_until: datetime | None = None
    asking: "Asking | None" = None
    heard_at: datetime | None = None
    language: str | None = None
    care: Care = field(default_factory=Care)

    @property
    def exercises(self) -> bool:
        """Whether the exercise check left them exercises at all."""
        return self.track in (Track.FULL, Track.LOW_LOAD)

    @property
    def waits_for_check(self) -> bool:
        """Whether everything that moves waits for the exercise check; whoever keeps the diary alone needs none."""
        return self.exercise_screen_at is None and self.track is not Track.DIARY_ONLY

    @property
    def exercises_off(self) -> bool:
        """Whether a safety pause holds: nothing moves until an explicit word in /safety."""
        return self.safety_paused_at is not None

    @property
    def rests(self) -> bool:
        """Whether the pause is the graver one: nothing but the evening question comes."""
        return self.exercises_off and self.safety_tier is Tier.NOW

    def anchor_on(self, anchor: Anchor, day: date) -> time | None:
        """When a named moment comes on a local day; on days off the morning's move with getting up."""
        at = self.anchors.get(anchor)
        is_off = self.wake_off is not None and day.weekday() not in (self.work_days or ())
        if at is None or self.wake_off is None or not is_off or anchor not in MORNINGS:
            return at
        later = _minutes(self.wake_off) - _minutes(self.anchors.get(Anchor.WAKE, self.wake_off))
        return time(*divmod((_minutes(at) + later) % (24 * 60), 60))


def language_of(person: Participant | None, told: str | None) -> str | None:
    """The language to look for: what somebody chose or, before anything is known of them, what their platform says.

    None for whoever joined without choosing one.
    """
    if person is not None and person.language is not None:
        return person.language
    return told if person is None or person.adult is None else None


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


@frozen(kw_only=True)
class Enrolment:
    """A participant on a programme, whose text is pinned by `digest`.

    Day 1 is the local date `started_on`; a pause moves it on by the days it lasted. `paused_until` is
    None while active, and while paused without an end. `plan_due_at` is when planning next has work.
    `keeps_diary` says that check-ins go on after the last day. `level_shift` is how far what the person said
    moved their cards from the programme's level: -1 easier, 1 further.
    """

    id: int
    participant_id: int
    programme_id: str
    digest: str
    started_on: date
    state: EnrolmentState
    paused_at: datetime | None = None
    paused_until: datetime | None = None
    plan_due_at: datetime | None = None
    keeps_diary: bool = False
    level_shift: int = 0


CHECK_ON_DAYS, CHECK_EVERY_DAYS = frozenset({1, 3}), 7
"""Where the exercise check was never answered it is offered on these days after consent, and weekly."""


def is_check_day(since: int) -> bool:
    """Whether the exercise check is offered so many days after consent."""
    return since in CHECK_ON_DAYS or (since > 0 and since % CHECK_EVERY_DAYS == 0)
