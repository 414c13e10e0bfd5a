"""Acts about a day of the diary, and about what somebody noticed."""

from typing import Annotated, ClassVar

from coachbot.domain.acts.act import Act
from coachbot.domain.acts.code import Day, Slug, YesNoSkip, number, words
from coachbot.domain.programme import Note
from coachbot.domain.question import When

MOST_ATTACKS = 5
"""A day holds at most so many headaches of their own."""
_Attack = Annotated[int, number(1, MOST_ATTACKS)]


class Headache(Act):
    """Any headache on a day? None: rather not said."""

    word: ClassVar[str] = "checkin"
    day: Day
    answer: YesNoSkip


class Worst(Act):
    """How strong the day's worst pain was, 1 to 10; None: left out."""

    word: ClassVar[str] = "worst"
    day: Day
    strength: Annotated[int | None, number(1, 10, left_out="skip")]


class Medicine(Act):
    """Whether medicine was taken; None: left out."""

    word: ClassVar[str] = "medicine"
    day: Day
    taken: YesNoSkip


class AskAbout(Act):
    """Ask about a day, also about one that has an answer."""

    word: ClassVar[str] = "ask"
    day: Day


class Undo(Act):
    """Take back the last change of a day."""

    word: ClassVar[str] = "undo"
    day: Day


class TakeBack(Act):
    """Take back all that one sentence wrote: `said_ms` is when it was said, in milliseconds, `newest` its newest day.

    `marked` are its days as bits, counted back from that.
    """

    word: ClassVar[str] = "untell"
    said_ms: Annotated[int, number(0, 2**53)]
    newest: Day
    marked: Annotated[int, number(1, 2**31 - 1)]


class Dismiss(Act):
    """That was not meant; nothing is recorded."""

    word: ClassVar[str] = "dismiss"


class Noticed(Act):
    """The answer to a single question about a day; "skip" leaves it out."""

    word: ClassVar[str] = "saw"
    day: Day
    question: Slug
    answer: Slug


class NoticedNext(Act):
    """The answer to one of several questions in a row, about one of the day's headaches; "skip" goes on."""

    word: ClassVar[str] = "saws"
    day: Day
    question: Slug
    answer: Slug
    attack: _Attack = 1


class Tell(Act):
    """Begin the questions of an occasion."""

    word: ClassVar[str] = "tell"
    day: Day
    when: When
    attack: _Attack = 1


class Attack(Act):
    """Quiet until the next morning begins, or ends before its time."""

    word: ClassVar[str] = "attack"
    begins: Annotated[bool, words({True: "start", False: "end"})]


class SkipNote(Act):
    """Write nothing down about what was asked in one's own words."""

    word: ClassVar[str] = "noteskip"
    about: Note


ACTS: tuple[type[Act], ...] = (
    Headache, Worst, Medicine, AskAbout, Undo, TakeBack, Dismiss, Noticed, NoticedNext, Tell, Attack, SkipNote,
)  # fmt: skip
