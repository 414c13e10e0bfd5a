"""Acts that only show something: progress, cards, the handbook; how it is shown; which meaning a sentence had."""

from enum import StrEnum
from typing import Annotated, ClassVar

from coachbot.domain.acts.act import Act
from coachbot.domain.acts.code import Month, Slug, member, number, words
from coachbot.domain.card import Family
from coachbot.domain.meaning.labels import Meaning


class View(StrEnum):
    """A view of /progress."""

    MONTH = "month"
    PROGRAMME = "programme"
    CALENDAR = "calendar"
    WORDS = "words"


class ShowProgress(Act):
    """A view; for the calendar, of the month that begins on `month`."""

    word: ClassVar[str] = "progress"
    view: View
    month: Month = None


class ShowCard(Act):
    word: ClassVar[str] = "card"
    card: Slug


class BringBack(Act):
    """Give a card again that was left out because of what was said of it."""

    word: ClassVar[str] = "bringback"
    card: Slug


class SwapCard(Act):
    """Have another card come in the place of one that does not suit."""

    word: ClassVar[str] = "swapcard"
    card: Slug


class ShowFamily(Act):
    word: ClassVar[str] = "family"
    family: Family


class ShowEntry(Act):
    """A question of the handbook, with its answer."""

    word: ClassVar[str] = "faq"
    entry: Slug


class TurnPage(Act):
    """A page of the handbook's questions, counted from 0."""

    word: ClassVar[str] = "faqs"
    page: Annotated[int, number(0, 99)]


class ReadLesson(Act):
    """Read a lesson again: which of those that were told, counted from 1."""

    word: ClassVar[str] = "lesson"
    number: Annotated[int, number(1, 9999)]


class TurnLessons(Act):
    """A page of the lessons, counted from 0."""

    word: ClassVar[str] = "lessons"
    page: Annotated[int, number(0, 999)]


class OfferSet(Act):
    """Tell how a card is done together."""

    word: ClassVar[str] = "offerset"
    card: Slug


class StartSet(Act):
    """Begin counting in the message that was tapped."""

    word: ClassVar[str] = "startset"
    card: Slug


class StopSet(Act):
    word: ClassVar[str] = "stopset"


class SetMotion(Act):
    """Whether exercises are shown moving, or in still pictures."""

    word: ClassVar[str] = "setmotion"
    on: Annotated[bool, words({True: "on", False: "off"})]


class SetDiscreet(Act):
    """Whether notifications say nothing of health until they are opened."""

    word: ClassVar[str] = "setdiscreet"
    on: Annotated[bool, words({True: "on", False: "off"})]


class Mean(Act):
    """What a sentence was meant to say, of those that were offered."""

    word: ClassVar[str] = "mean"
    meaning: Annotated[Meaning, member(Meaning)]


class WholeConsent(Act):
    """Show the whole text that consent is asked to."""

    word: ClassVar[str] = "consenttext"


class TryReset(Act):
    """A reset at once, in the demo, before anything is asked."""

    word: ClassVar[str] = "tryreset"


ACTS: tuple[type[Act], ...] = (
    ShowProgress,
    ShowCard,
    BringBack,
    SwapCard,
    ReadLesson,
    TurnLessons,
    ShowFamily,
    ShowEntry,
    TurnPage,
    SetMotion,
    SetDiscreet,
    WholeConsent,
    TryReset,
    OfferSet,
    StartSet,
    StopSet,
    Mean,
)
