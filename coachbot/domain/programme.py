"""A programme as an author writes it: stages, prompts, their moments and their words. Values, checked when built.

Local times are text like "08:30" in the files and `time` here. Placeholders in texts are `{name}` from
`text.PLACEHOLDERS`; anything else in braces is refused.
"""

import hashlib
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from coachbot.domain.card import Card, Level
from coachbot.domain.moment import Moment
from coachbot.domain.participant import Track
from coachbot.domain.text import IN_ORDER, Concept, Id, Part, Source, Text

WEEK = 7


class Kind(StrEnum):
    """What a prompt is for; each kind has its grace, its class and its place under the daily cap."""

    RESET = "reset"
    PRACTICE = "practice"
    TASK = "task"
    SLEEP = "sleep"
    BITE = "bite"
    CHECK_IN = "check_in"
    REVIEW = "review"


class Step(StrEnum):
    """The five steps, in the order in which a programme takes them."""

    LOAD = "load"
    MOBILITY = "mobility"
    RELEASE = "release"
    STRENGTH = "strength"
    SLEEP = "sleep"


class Note(StrEnum):
    """What a person is asked to say in their own words; the newest of each is kept and quoted back."""

    REASON = "reason"
    IF_THEN = "if-then"
    OBSTACLE = "obstacle"
    KEEP = "keep"
    MINIMUM = "minimum"
    USUAL = "usual"
    RESCUE = "rescue"


RIDERS = frozenset({Kind.TASK, Kind.BITE})
"""Kinds that can be said along with another prompt instead of on their own."""
DayRange = tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]


class Stage(Part):
    """A part of a programme with a name of its own; `days` are programme days, first and last included."""

    id: Id
    title: Annotated[str, Field(min_length=1, max_length=40)]
    days: DayRange
    step: Step | None = None

    @property
    def length_days(self) -> int:
        return self.days[1] - self.days[0] + 1


class Item(Part):
    """One thing a prompt can say: its words, its short version, its cards, what it asks and covers, its sources.

    `asks` names a question of `questions.yaml`, or a `Note`.
    """

    text: Text
    short: Text | None = None
    card: str | None = None
    cards: Annotated[list[str], Field(max_length=4)] = []
    level: Level = Level.STANDARD
    asks: Id | None = None
    covers: list[Concept] = []
    source: list[Source] = []

    @property
    def card_ids(self) -> list[str]:
        """Every card the item names, in order."""
        return [*([self.card] if self.card else []), *self.cards]


class Prompt(Part):
    """One thing a programme sends on given days at a given moment.

    `days`, first and last included, are programme days, or days of `stage` where one is named. `order` says how
    an item is chosen: `rotate` takes the next one each day, `by_day` gives the n-th item to the n-th day.
    `counts_from` says which day is day 1. `rides_on` names a prompt in whose message this one is said on days
    when both occur.
    """

    id: Id
    kind: Kind
    moment: Moment
    days: DayRange
    stage: str | None = None
    weekdays: Annotated[frozenset[Annotated[int, Field(ge=0, le=6)]], IN_ORDER] | None = None
    every_days: Annotated[int, Field(ge=1, le=28)] = 1
    counts_from: Literal["enrolment", "last_answer", "last_headache"] = "enrolment"
    work_days_only: bool = False
    tracks: Annotated[frozenset[Track], IN_ORDER] = frozenset(Track)
    order: Literal["rotate", "by_day"] = "rotate"
    rides_on: str | None = None
    items: Annotated[list[Item], Field(min_length=1, max_length=60)]

    @model_validator(mode="after")
    def _items_fit_days(self) -> Self:
        first, last = self.days
        if first > last:
            raise ValueError("days run from the first to the last, for example [1, 7]")
        occasions = len(range(first, last + 1, self.every_days))
        if self.order == "by_day" and len(self.items) != occasions:
            raise ValueError(f"by_day needs one item for each of its {occasions} days, there are {len(self.items)}")
        if self.order == "rotate" and occasions >= 5 and len(self.items) < 5:
            raise ValueError(f"an item that repeats needs at least five wordings, there are {len(self.items)}")
        if self.rides_on is not None and self.kind not in RIDERS:
            raise ValueError("only a task or a bite can ride on another prompt")
        return self


class Programme(Part):
    """A multi-week course with everything it needs to run: its prompts and the cards they name.

    `baseline_days` at its start hold only the diary. `extends_to` is how far it goes for whoever wants to go on
    after the last day. `tracks` says whom it is offered to, `follows` after which programme, `next` what is
    suggested at its end.
    """

    id: Id
    title: Annotated[str, Field(min_length=1, max_length=40)]
    summary: Annotated[str, Field(min_length=1, max_length=300)]
    length_days: Annotated[int, Field(ge=1, le=366)]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")] = "en"
    baseline_days: Annotated[int, Field(ge=0, le=56)] = 0
    extends_to: Annotated[int, Field(ge=1, le=366)] | None = None
    tracks: Annotated[frozenset[Track], IN_ORDER] = frozenset(Track) - {Track.DIARY_ONLY}
    follows: Id | None = None
    next: Annotated[list[Id], Field(max_length=3)] = []
    stages: Annotated[list[Stage], Field(max_length=20)] = []
    welcome: Text
    closing: Text
    prompts: Annotated[list[Prompt], Field(min_length=1, max_length=90)]
    cards: dict[str, Card] = {}

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        ids = [prompt.id for prompt in self.prompts]
        for twice in {i for i in ids if ids.count(i) > 1}:
            raise ValueError(f"two prompts are called {twice}; each needs its own id")
        if sum(prompt.kind is Kind.CHECK_IN for prompt in self.prompts) != 1:
            raise ValueError("a programme has exactly one prompt of kind check_in")
        if self.extends_to is not None and self.extends_to <= self.length_days:
            raise ValueError(f"extends_to must lie after day {self.length_days}, the last one")
        for stage in self.stages:
            if stage.days[0] > stage.days[1] or stage.days[1] > self.length_days:
                raise ValueError(f"stage {stage.id} must lie within days 1 to {self.length_days}, first day first")
        for prompt in self.prompts:
            self._check_prompt(prompt)
        return self

    def _check_prompt(self, prompt: Prompt) -> None:
        stage, last = self._stage(prompt), self.extends_to or self.length_days
        if prompt.stage is not None and stage is None:
            raise ValueError(f"prompt {prompt.id} names the stage {prompt.stage}, which does not exist")
        if stage is not None and prompt.days[1] > stage.length_days:
            raise ValueError(f"prompt {prompt.id} runs past day {stage.length_days} of its stage, the last one")
        if prompt.days[1] > last:
            raise ValueError(f"prompt {prompt.id} runs past day {last}, the last one")
        host = self.prompt(prompt.rides_on) if prompt.rides_on else None
        if prompt.rides_on and (host is None or host.rides_on is not None):
            raise ValueError(f"prompt {prompt.id} rides on {prompt.rides_on}, which is no prompt that comes by itself")
        for item in prompt.items:
            for card in item.card_ids:
                if card not in self.cards:
                    raise ValueError(f"prompt {prompt.id} names the card {card}, which does not exist")

    def prompt(self, prompt_id: str) -> Prompt | None:
        """The prompt of that id, or None when there is none."""
        return next((p for p in self.prompts if p.id == prompt_id), None)

    def _stage(self, prompt: Prompt) -> Stage | None:
        return next((stage for stage in self.stages if stage.id == prompt.stage), None)

    def span(self, prompt: Prompt) -> tuple[int, int]:
        """The programme days of a prompt, first and last."""
        stage = self._stage(prompt)
        offset = stage.days[0] - 1 if stage else 0
        return prompt.days[0] + offset, prompt.days[1] + offset

    def item_of(self, prompt: Prompt, day: int) -> Item:
        """What a prompt says on a programme day; the same day always gives the same item."""
        return prompt.items[(day - self.span(prompt)[0]) // prompt.every_days % len(prompt.items)]

    def item_cards(self, item: Item) -> list[Card]:
        """The cards of an item, in order."""
        return [self.cards[card] for card in item.card_ids if card in self.cards]

    def stage_on(self, day: int) -> Stage | None:
        """The stage a programme day lies in."""
        return next((stage for stage in self.stages if stage.days[0] <= day <= stage.days[1]), None)

    def week_of(self, day: int) -> int:
        """The number of the week a programme day lies in, counted from the end of the baseline; 0 before it."""
        return max((day - 1 - self.baseline_days) // WEEK + 1, 0)

    def last_day(self, *, goes_on: bool) -> int:
        """The last programme day, for somebody who goes on after it or does not."""
        return self.extends_to if goes_on and self.extends_to else self.length_days

    def pinned(self) -> str:
        """The whole text as it is pinned to an enrolment."""
        return self.model_dump_json()


def digest(pinned: str) -> str:
    """What identifies a pinned programme text: 32 hex digits of its SHA-256."""
    return hashlib.sha256(pinned.encode()).hexdigest()[:32]
