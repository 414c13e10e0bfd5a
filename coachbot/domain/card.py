"""A card: an exercise or a how-to, its steps and levels, and for whom it is left out."""

from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from coachbot.domain.figure import Drawing
from coachbot.domain.guided import CountedSet
from coachbot.domain.participant import Caution, Track
from coachbot.domain.text import IN_ORDER, Concept, Id, Part, Source, Text, Title, Told


class Family(StrEnum):
    """What a card is about. Mobility, release and strength are exercise: the screening can withhold them."""

    RESET = "reset"
    MOBILITY = "mobility"
    RELEASE = "release"
    STRENGTH = "strength"
    DESK = "desk"
    SLEEP = "sleep"


EXERCISE = frozenset({Family.MOBILITY, Family.RELEASE, Family.STRENGTH})
MOVING = EXERCISE | {Family.RESET}
"""Families whose cards move the part they work on, unless they say otherwise."""


class Region(StrEnum):
    """Which part of the body a card works on."""

    NECK = "neck"
    SHOULDERS = "shoulders"
    UPPER_BACK = "upper_back"
    WHOLE = "whole"
    NONE = "none"


class Moved(StrEnum):
    """What of the body a card moves or loads."""

    NECK = "neck"
    SHOULDERS = "shoulders"
    UPPER_BACK = "upper_back"
    WHOLE = "whole"


class Level(StrEnum):
    """How much of a card; also the order from least to most."""

    EASIER = "easier"
    STANDARD = "standard"
    FURTHER = "further"


LEVELS = tuple(Level)


class Otherwise(Part):
    """What a card does in another way at one level; what it does not say stays as the card has it."""

    steps: Annotated[list[Text], Field(min_length=1, max_length=6)] = Field(
        default=[], description="how it goes at this level, a sentence or two each"
    )
    caution: Text | None = Field(default=None, description="what to mind at this level")
    alt: Annotated[str, Field(min_length=1, max_length=240)] | None = Field(
        default=None, description="what this level's drawing shows, for whoever cannot see it"
    )
    drawing: Drawing | None = Field(default=None, description="a line figure of this level")


class Card(Told):
    """An exercise or how-to. `levels` say how much, `stop` when to stop, `alt` what the drawing shows in words.

    `not_for` names cautions of the screening with which the card is left out. `moves` is what it moves or loads of the
    body; whoever should ask a clinician before exercising gets no card that moves anything.
    """

    id: Id = Field(description="the file's name without .yaml: a-z, 0-9 and -")
    title: Title = Field(description="what people read it is called")
    family: Family = Field(description="what it is about; mobility, release and strength are exercise")
    region: Region = Field(default=Region.NONE, description="which part of the body it works on")
    moves: Annotated[frozenset[Moved], IN_ORDER] | None = Field(
        default=None,
        description="what it moves or loads, [] for nothing; unsaid, exercises and resets move their region",
    )
    steps: Annotated[list[Text], Field(max_length=6)] = Field(
        default=[], description="how it goes, a sentence or two each"
    )
    levels: dict[Level, Text] = Field(default={}, description="how much of it at each level; exercises need all three")
    otherwise: dict[Level, Otherwise] = Field(
        default={}, description="by level, what is done otherwise there than the card says: its own steps and drawing"
    )
    counts: dict[Level, CountedSet] = Field(
        default={}, description="by level, how its dose is counted where somebody does it together with coachbot"
    )
    caution: Text | None = Field(default=None, description="what to mind before and during it")
    stop: Text | None = Field(default=None, description="when to stop, and what to do then")
    not_for: Annotated[frozenset[Caution], IN_ORDER] = Field(
        default=frozenset(), description="with which cautions of the exercise check it is left out"
    )
    swaps: Annotated[list[Id], Field(max_length=3)] = Field(
        default=[], description="ids of cards that can come in its place where it hurts, the best first"
    )
    alt: Annotated[str, Field(min_length=1, max_length=240)] | None = Field(
        default=None, description="what the drawing shows, for whoever cannot see it"
    )
    drawing: Drawing | None = Field(default=None, description="a line figure made of angles")
    source: list[Source] = Field(default=[], description="its evidence: ids of docs/sources.md, such as S54")
    covers: list[Concept] = Field(default=[], description="the concepts of coverage.csv that it teaches, such as S026")

    def at(self, level: Level) -> "Card":
        """The card as it is done at a level: with its own steps, caution, words and drawing there, if any."""
        own = self.otherwise.get(level)
        said = {name: value for name in Otherwise.model_fields if (value := getattr(own, name))} if own else {}
        return self.model_copy(update=said) if said else self

    @property
    def ways(self) -> "dict[Level | None, Card]":
        """Every way in which it is done: as the card says it, under None, and each level that is done otherwise."""
        return {None: self, **{level: self.at(level) for level in LEVELS if level in self.otherwise}}

    @property
    def parts(self) -> "dict[tuple[str, ...], Card | Otherwise]":
        """What holds steps, by its place in the file: the card itself, and what is said otherwise."""
        return {(): self, **{("otherwise", level.value): own for level, own in self.otherwise.items()}}

    @property
    def moving(self) -> Drawing | None:
        """The drawing of an exercise that is seen to move; none of a how-to or of what stays still."""
        return self.drawing if self.family in MOVING and self.drawing is not None and self.drawing.keys else None

    @property
    def is_exercise(self) -> bool:
        return self.family in EXERCISE

    @property
    def is_still(self) -> bool:
        """Whether it moves and loads nothing: a breath, a place for the screen, a way to lie."""
        return not self.moves if self.moves is not None else self.family not in MOVING


def may_do(card: Card, track: Track, cautions: AbstractSet[Caution]) -> bool:
    """Whether somebody on that track, with those cautions, is given the card (`clinical.md` 3.5)."""
    if track is Track.DIARY_ONLY or card.not_for & cautions:
        return False
    return track is not Track.NO_EXERCISE or (card.is_still and not card.is_exercise)


def level_for(card: Card, base: Level, shift: int, track: Track) -> Level:
    """The level of a card for somebody: what the programme says, moved by what they said, held low on low load.

    On the low-load track strength stays at the easier level, half a dose and never to fatigue, and nothing goes
    further (`clinical.md` 3.5, 5).
    """
    highest = Level.FURTHER
    if track is Track.LOW_LOAD:
        highest = Level.EASIER if card.family is Family.STRENGTH else Level.STANDARD
    wanted = min(max(LEVELS.index(base) + shift, 0), LEVELS.index(highest))
    return next((LEVELS[n] for n in range(wanted, -1, -1) if LEVELS[n] in card.levels), LEVELS[wanted])


def dose(card: Card, level: Level) -> str:
    """How much of a card at a level, in words; empty for a how-to."""
    return card.levels.get(level) or next(iter(card.levels.values()), "")
