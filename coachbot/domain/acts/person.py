"""Acts of joining, of safety, of settings and about one's data."""

from datetime import time
from enum import StrEnum
from typing import Annotated, ClassVar

from coachbot.domain.acts.act import Act
from coachbot.domain.acts.code import Clock, Code, YesNo, ZoneName, member, number, subset, text_of, words
from coachbot.domain.participant import Anchor, Tier

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
DAY_LETTERS = {day: str(day) for day in range(7)}


class Age(StrEnum):
    """What somebody says of their age; `AGAIN` takes a slip back."""

    ADULT = "yes"
    TEEN = "teen"
    YOUNGER = "no"
    AGAIN = "again"


class Signs(StrEnum):
    """The answer to a list of signs."""

    NONE = "none"
    SOME = "some"
    UNSURE = "unsure"


class Check(StrEnum):
    """What may make exercises gentler."""

    MIGRAINE = "m"
    BLOOD_THINNERS = "b"
    PREGNANCY = "p"


class Page(StrEnum):
    """A page of the settings."""

    ALL = "show"
    ZONE = "zone"
    DAYS = "days"
    MOMENTS = "moments"
    QUIET = "quiet"
    TURN = "turn"


_Checks = Annotated[frozenset[Check], subset({one: one.value for one in Check})]
_Days = Annotated[frozenset[int], subset(DAY_LETTERS)]


class TellAge(Act):
    word: ClassVar[str] = "adult"
    age: Age


class Consent(Act):
    """Whether a diary may be kept."""

    word: ClassVar[str] = "consent"
    given: YesNo


class JoinSigns(Act):
    """The answer to one tier's signs while joining."""

    word: ClassVar[str] = "signs"
    tier: Tier
    answer: Signs


class ContinueJoining(Act):
    """Go on setting up after advice."""

    word: ClassVar[str] = "goon"


class Screen(Act):
    """The answer to the exercise check."""

    word: ClassVar[str] = "screen"
    answer: Signs


class ScreenAgain(Act):
    """The exercise check: now, where it was never answered, or once more."""

    word: ClassVar[str] = "screenagain"


class ToggleChecks(Act):
    """What is switched on from now on, before it is sent off."""

    word: ClassVar[str] = "caution"
    chosen: _Checks


class SendChecks(Act):
    """That's all of them."""

    word: ClassVar[str] = "cautions"
    chosen: _Checks


class JoinZone(Act):
    word: ClassVar[str] = "joinzone"
    zone: ZoneName


class Moments(Act):
    """Whether the proposed days and moments fit."""

    word: ClassVar[str] = "moments"
    fit: Annotated[bool, words({True: "fit", False: "change"})]


class ToggleJoinDays(Act):
    """The work days as they are after a tap, Monday is 0."""

    word: ClassVar[str] = "joinday"
    days: _Days


class SendJoinDays(Act):
    """These are the work days, Monday is 0."""

    word: ClassVar[str] = "joindays"
    days: _Days


class JoinStart(Act):
    """When work begins."""

    word: ClassVar[str] = "joinstart"
    at: Clock


class JoinEvening(Act):
    """When the evening question comes."""

    word: ClassVar[str] = "joinevening"
    at: Clock


class SafetyPage(Act):
    """Open the warning signs; or because something feels different."""

    word: ClassVar[str] = "safety"
    why: Annotated[bool, words({False: "show", True: "different"})]


class SafetySigns(Act):
    """The answer to one tier's signs in /safety."""

    word: ClassVar[str] = "safetysigns"
    tier: Tier
    answer: Signs


class Lift(Act):
    """Whether exercises come back."""

    word: ClassVar[str] = "lift"
    turned_on: YesNo


class OpenSettings(Act):
    word: ClassVar[str] = "set"
    page: Page


class SetZone(Act):
    word: ClassVar[str] = "setzone"
    zone: ZoneName


class SetDay(Act):
    """Switch a desk day on or off, Monday is 0."""

    word: ClassVar[str] = "setday"
    day: Annotated[int, number(0, 6)]
    on: Annotated[bool, words({True: "on", False: "off"})]


class OpenMoment(Act):
    word: ClassVar[str] = "setmoment"
    anchor: Annotated[Anchor, member(Anchor)]


class SetMoment(Act):
    word: ClassVar[str] = "settime"
    anchor: Annotated[Anchor, member(Anchor)]
    at: Clock


def _read_span(text: str) -> tuple[time, time]:
    start, dash, end = text.partition("-")
    if not dash:
        raise ValueError("not two times")
    return _CLOCK.read(start), _CLOCK.read(end)


_CLOCK: Code = Clock.__metadata__[0]  # type: ignore[attr-defined]


class SetResets(Act):
    """Whether posture resets come."""

    word: ClassVar[str] = "setresets"
    on: Annotated[bool, words({True: "on", False: "off"})]


class OpenDaysOff(Act):
    """Ask when somebody gets up on days off."""

    word: ClassVar[str] = "setoff"


class SetDaysOff(Act):
    """Days off begin so many minutes later than work days; 0: no difference."""

    word: ClassVar[str] = "setofftime"
    later: Annotated[int, number(0, 240)]


class SetQuiet(Act):
    """The quiet hours, from and until."""

    word: ClassVar[str] = "setquiet"
    span: Annotated[tuple[time, time], Code(lambda s: f"{s[0]:%H%M}-{s[1]:%H%M}", _read_span)]


class SetTurn(Act):
    """The hour at which the local day turns."""

    word: ClassVar[str] = "setturn"
    at: Clock


class Speak(Act):
    """The language of everything from now on."""

    word: ClassVar[str] = "speak"
    language: Annotated[str, text_of(_LETTERS, 8)]


class Stop(Act):
    word: ClassVar[str] = "stop"
    sure: YesNo


class Forget(Act):
    word: ClassVar[str] = "forget"
    sure: YesNo


ACTS: tuple[type[Act], ...] = (
    TellAge, Consent, JoinSigns, ContinueJoining, Screen, ScreenAgain, ToggleChecks, SendChecks, JoinZone, Moments,
    ToggleJoinDays, SendJoinDays, JoinStart, JoinEvening, SafetyPage, SafetySigns, Lift, OpenSettings, SetZone, SetDay,
    OpenMoment, SetMoment, SetResets, OpenDaysOff, SetDaysOff, SetQuiet, SetTurn, Speak, Stop, Forget,
)  # fmt: skip
