"""Acts on a prompt, on a look back, and on the programme they belong to."""

from enum import StrEnum
from typing import Annotated, ClassVar

from coachbot.domain.acts.act import Act
from coachbot.domain.acts.code import Code, Instant, RowId, Slug, SlugOrNone, YesNo, number, words
from coachbot.domain.response import Felt


class Soon(StrEnum):
    """When a prompt comes back, as a tap says it."""

    MINUTES = "15m"
    HOUR = "1h"
    EVENING = "evening"
    TOMORROW = "tomorrow"


class Effort(StrEnum):
    """What somebody wants of their exercises from now on."""

    EASIER = "easier"
    KEEP = "keep"
    FURTHER = "further"


class Unveil(Act):
    """Show what is behind a neutral line."""

    word: ClassVar[str] = "unveil"
    delivery: RowId


class Done(Act):
    """The prompt's thing was done."""

    word: ClassVar[str] = "done"
    delivery: RowId


class ShortDone(Act):
    """The short version was done."""

    word: ClassVar[str] = "shortdone"
    delivery: RowId


class Skip(Act):
    """Not today."""

    word: ClassVar[str] = "skip"
    delivery: RowId


class ShowShort(Act):
    """Show the short version."""

    word: ClassVar[str] = "short"
    delivery: RowId


class Again(Act):
    """Show the prompt as it came; an answer to it is taken back."""

    word: ClassVar[str] = "again"
    delivery: RowId


class Feel(Act):
    """How the exercise felt."""

    word: ClassVar[str] = "felt"
    delivery: RowId
    felt: Felt


class Settle(Act):
    """How it is after a strong evening, asked in an exercise's place: better, or still strong."""

    word: ClassVar[str] = "settle"
    delivery: RowId
    better: YesNo


class FeelCard(Act):
    """How one of a session's exercises felt; None for all of them."""

    word: ClassVar[str] = "feltcard"
    delivery: RowId
    felt: Felt
    card: SlugOrNone


class Later(Act):
    """Ask when the prompt shall come back."""

    word: ClassVar[str] = "later"
    delivery: RowId


def _read_when(text: str) -> object:
    return Soon(text) if text in set(Soon) else _INSTANT.read(text)


_INSTANT: Code = Instant.__metadata__[0]  # type: ignore[attr-defined]
_When = Code(lambda at: str(at) if isinstance(at, Soon) else _INSTANT.write(at), _read_when)


class Snooze(Act):
    """Bring the prompt back soon, or at an instant."""

    word: ClassVar[str] = "snooze"
    delivery: RowId
    at: Annotated["Soon | Instant", _When]


class Keep(Act):
    """Whether the evening question goes on after the programme's last day."""

    word: ClassVar[str] = "keep"
    enrolment: RowId
    keeps: YesNo


class Week(Act):
    """Repeat the week, or go on."""

    word: ClassVar[str] = "week"
    delivery: RowId
    repeats: Annotated[bool, words({True: "repeat", False: "on"})]


class SetLevel(Act):
    """Make the next exercises easier or harder."""

    word: ClassVar[str] = "level"
    delivery: RowId
    effort: Effort


class WeeklyTaps(Act):
    """Begin the weekly questions."""

    word: ClassVar[str] = "taps"
    delivery: RowId


class Begin(Act):
    """Begin a programme; while another one runs, that is asked first."""

    word: ClassVar[str] = "programme"
    programme: Slug


class TellProgrammes(Act):
    """What each of the programmes is."""

    word: ClassVar[str] = "programmes"


class Switch(Act):
    """End the running programme for another one; None: stay."""

    word: ClassVar[str] = "switch"
    programme: SlugOrNone


class Sooner(Act):
    """Leave out the diary days before week 1; None asks first."""

    word: ClassVar[str] = "sooner"
    enrolment: RowId
    answer: Annotated[bool | None, words({True: "yes", False: "no", None: ""})] = None


class Pause(Act):
    """Pause for some days; 0 is until they say so."""

    word: ClassVar[str] = "pause"
    days: Annotated[int, number(0, 60)]


class Resume(Act):
    """End a pause."""

    word: ClassVar[str] = "resume"


class GoOn(Act):
    """Back after some silence: go on from today."""

    word: ClassVar[str] = "back"


class Desk(Act):
    """Breaks at the desk every so many minutes; None ends them."""

    word: ClassVar[str] = "desk"
    minutes: Annotated[int | None, number(30, 45, left_out="stop")]


ACTS: tuple[type[Act], ...] = (
    Done, ShortDone, Skip, ShowShort, Again, Feel, FeelCard, Later, Snooze, Keep, Week, SetLevel, WeeklyTaps, Begin,
    Switch, TellProgrammes, Sooner, Pause, Resume, GoOn, Desk, Settle, Unveil,
)  # fmt: skip
