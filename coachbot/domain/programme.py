"""A programme as an author writes it: stages, prompts, their moments and their words. Values, checked when built.

Local times are text like "08:30" in the files and `time` here. Placeholders in texts are `{name}` from
`text.PLACEHOLDERS`; anything else in braces is refused.
"""

import hashlib
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from coachbot.domain.card import Card, Level
from coachbot.domain.lesson import LessonDrawing
from coachbot.domain.moment import Moment
from coachbot.domain.participant import Track
from coachbot.domain.text import IN_ORDER, Concept, Fault, Flag, Id, Part, Source, Text, Told, Whole, refuse

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
Day = Annotated[Whole, Field(ge=1, le=366)]
DayRange = tuple[Day, Day]


class Stage(Part):
    """A part of a programme with a name of its own; `days` are programme days, first and last included."""

    id: Id = Field(description="how prompts name the stage: a-z, 0-9 and -")
    title: Annotated[str, Field(min_length=1, max_length=40)] = Field(description="what people read it is called")
    days: DayRange = Field(description="its first and last programme day, such as [15, 21]")
    step: Step | None = Field(default=None, description="which of the five steps it is; leave it out for none")

    @property
    def length_days(self) -> int:
        return self.days[1] - self.days[0] + 1


class Item(Part):
    """One thing a prompt can say: its words, its short version, its cards, what it asks and covers, its sources.

    `asks` names a question of `questions.yaml`, or a `Note`.
    """

    text: Text = Field(description="what is said; may hold *bold*, _italic_ and placeholders such as {day}")
    short: Text | None = Field(default=None, description="the version for a minute, behind the button Short version")
    instead: Text | None = Field(
        default=None,
        description="what is said in place of text to whoever leaves out exercises, or a card of it, because of their "
        "exercise check",
    )
    card: str | None = Field(default=None, description="the id of one card that is shown along")
    cards: Annotated[list[str], Field(max_length=4)] = Field(
        default=[], description="ids of up to four cards in one session"
    )
    level: Level = Field(
        default=Level.STANDARD, description="how much of its cards; what people say afterwards moves it"
    )
    asks: Id | None = Field(
        default=None, description="a question's id, or one of reason, if-then, obstacle, keep, minimum, usual, rescue"
    )
    lesson: Id | None = Field(default=None, description="its name as a lesson; told once, whichever programme tells it")
    waits_for: Id | None = Field(default=None, description="an experiment's id: a lesson is told once that is over")
    drawing: LessonDrawing | None = Field(default=None, description="its picture: two-roads, chain or spots")
    covers: list[Concept] = Field(default=[], description="the concepts of coverage.csv that it teaches, such as S012")
    source: list[Source] = Field(default=[], description="its evidence: ids of docs/sources.md, such as S73")

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

    id: Id = Field(description="the prompt's name within the programme: a-z, 0-9 and -")
    kind: Kind = Field(description="what it is for; decides its buttons, and how late it may come")
    moment: Moment = Field(description="when on a day it comes")
    days: DayRange = Field(description="its first and last day, such as [1, 7]; of its stage, if it names one")
    stage: str | None = Field(default=None, description="the id of the stage it belongs to; its days count from there")
    weekdays: Annotated[frozenset[Annotated[Whole, Field(ge=0, le=6)]], IN_ORDER] | None = Field(
        default=None, description="on these weekdays only: 0 is Monday, 6 is Sunday"
    )
    every_days: Annotated[Whole, Field(ge=1, le=28)] = Field(
        default=1, description="2 is every other day, 7 once a week"
    )
    counts_from: Literal["enrolment", "last_answer", "last_headache"] = Field(
        default="enrolment", description="what day 1 is: of the programme, the last answer, or the last headache"
    )
    work_days_only: Flag = Field(default=False, description="true: only on the days on which the person works")
    tracks: Annotated[frozenset[Track], IN_ORDER] = Field(
        default=frozenset(Track), description="for whom, by their exercise check; for all unless said otherwise"
    )
    order: Literal["rotate", "by_day"] = Field(
        default="rotate", description="rotate takes the next item each time, by_day gives the n-th item to the n-th day"
    )
    rides_on: str | None = Field(
        default=None, description="a task or bite is said along with this prompt when both come"
    )
    items: Annotated[list[Item], Field(min_length=1, max_length=60)] = Field(
        description="what it says, a wording each time"
    )

    @model_validator(mode="after")
    def _items_fit_days(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        first, last = self.days
        occasions, items = len(range(first, last + 1, self.every_days)), len(self.items)
        if first > last:
            yield Fault(("days",), "days run from the first to the last, for example [1, 7].")
        elif self.order == "by_day" and items != occasions:
            says = (
                f"by_day needs one item for each of its {occasions} days, there are {items}. Change days, or the items."
            )
            yield Fault(("items",), says)
        elif self.order == "rotate" and occasions >= 5 and items < 5:
            says = f"an item that repeats needs at least five wordings, there are {items}. Write more, or change days."
            yield Fault(("items",), says)
        if self.rides_on is not None and self.kind not in RIDERS:
            yield Fault(("rides_on",), "only a task or a bite can ride on another prompt. Take this line out.")


class Programme(Told):
    """A multi-week course with everything it needs to run: its prompts and the cards they name.

    `baseline_days` at its start hold only the diary. `extends_to` is how far it goes for whoever wants to go on.
    """

    id: Id = Field(description="the same as the folder's name: a-z, 0-9 and -")
    title: Annotated[str, Field(min_length=1, max_length=40)] = Field(description="what people read it is called")
    summary: Annotated[str, Field(min_length=1, max_length=300)] = Field(description="shown when people choose")
    length_days: Day = Field(description="how many days it lasts")
    language: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")] = Field(
        default="en", description="en; words of another language lie beside the file"
    )
    baseline_days: Annotated[Whole, Field(ge=0, le=56)] = Field(
        default=0, description="so many first days hold the diary alone, to compare with later"
    )
    extends_to: Day | None = Field(default=None, description="the last day for whoever wants to go on")
    tracks: Annotated[frozenset[Track], IN_ORDER] = Field(
        default=frozenset(Track) - {Track.DIARY_ONLY}, description="whom it is offered to, by their exercise check"
    )
    follows: Id | None = Field(
        default=None, description="the id of a programme: offered only to who has finished that one"
    )
    next: Annotated[list[Id], Field(max_length=3)] = Field(
        default=[], description="ids of programmes to suggest at the end"
    )
    stages: Annotated[list[Stage], Field(max_length=20)] = Field(
        default=[], description="its parts, in the order of days"
    )
    welcome: Text = Field(description="said once, when somebody begins")
    closing: Text = Field(description="said once, on the last day")
    prompts: Annotated[list[Prompt], Field(min_length=1, max_length=90)] = Field(description="what it sends, and when")
    cards: dict[str, Card] = Field(default={}, description="filled in from the cards' files; never written by hand")

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        ids = [prompt.id for prompt in self.prompts]
        if sum(prompt.kind is Kind.CHECK_IN for prompt in self.prompts) != 1:
            yield Fault(("prompts",), "a programme has exactly one prompt of kind check_in. Add it, or take one out.")
        if self.extends_to is not None and self.extends_to <= self.length_days:
            yield Fault(("extends_to",), f"it must lie after day {self.length_days}, the last one. Write a later day.")
        for n, stage in enumerate(self.stages):
            if stage.days[0] > stage.days[1] or stage.days[1] > self.length_days:
                says = f"stage {stage.id} must lie within days 1 to {self.length_days}, first day first. Change it."
                yield Fault(("stages", n, "days"), says)
        for n, prompt in enumerate(self.prompts):
            if prompt.id in ids[:n]:
                says = f"two prompts are called {prompt.id}; each needs its own id. Rename one."
                yield Fault(("prompts", n, "id"), says)
            yield from (Fault(("prompts", n, *f.place), f.says, f.word, f.known) for f in self._of_prompt(prompt))

    def _of_prompt(self, prompt: Prompt) -> Iterator[Fault]:
        stage, last = self._stage(prompt), self.extends_to or self.length_days
        if prompt.stage is not None and stage is None:
            stages = tuple(stage.id for stage in self.stages)
            yield Fault(("stage",), f"there is no stage {prompt.stage}.", prompt.stage, stages)
        if stage is not None and prompt.days[1] > stage.length_days:
            says = f"prompt {prompt.id} runs past day {stage.length_days} of its stage, the last one. End it there."
            yield Fault(("days",), says)
        elif prompt.days[1] > last:
            yield Fault(("days",), f"prompt {prompt.id} runs past day {last}, the last one. End it there.")
        host = self.prompt(prompt.rides_on) if prompt.rides_on else None
        if prompt.rides_on and (host is None or host.rides_on is not None):
            hosts = tuple(other.id for other in self.prompts if other.rides_on is None)
            yield Fault(("rides_on",), f"{prompt.rides_on} is no prompt that comes by itself.", prompt.rides_on, hosts)
        for n, item in enumerate(prompt.items):
            if item.card is not None and item.card not in self.cards:
                yield Fault(("items", n, "card"), f"there is no card {item.card}.", item.card)
            for c, card in enumerate(item.cards):
                if card not in self.cards:
                    yield Fault(("items", n, "cards", c), f"there is no card {card}.", card)

    def prompt(self, prompt_id: str) -> Prompt | None:
        """The prompt of that id, or None when there is none."""
        return next((p for p in self.prompts if p.id == prompt_id), None)

    def _stage(self, prompt: Prompt) -> Stage | None:
        if prompt.stage is None:
            return None
        return next((stage for stage in self.stages if stage.id == prompt.stage), None)

    def span(self, prompt: Prompt) -> tuple[int, int]:
        """The programme days of a prompt, first and last."""
        stage = self._stage(prompt)
        offset = stage.days[0] - 1 if stage else 0
        return prompt.days[0] + offset, prompt.days[1] + offset

    def item_of(self, prompt: Prompt, day: int, turn: int = 0) -> Item:
        """What a prompt says on a programme day; the same day and turn always give the same item.

        `turn` counts the prompt's moments of that day from 0: each has its own words, as far as there are any.
        """
        occasion = (day - self.span(prompt)[0]) // prompt.every_days
        if prompt.order == "rotate":
            occasion = occasion * prompt.moment.a_day + turn
        return prompt.items[occasion % len(prompt.items)]

    def item_cards(self, item: Item) -> list[Card]:
        """The cards of an item, in order."""
        return [self.cards[card] for card in item.card_ids if card in self.cards] if item.card or item.cards else []

    def stage_on(self, day: int) -> Stage | None:
        """The stage a programme day lies in."""
        return next((stage for stage in self.stages if stage.days[0] <= day <= stage.days[1]), None)

    def week_of(self, day: int) -> int:
        """The number of the week a programme day lies in, counted from the end of the baseline; 0 before it."""
        return max((day - 1 - self.baseline_days) // WEEK + 1, 0)

    def last_day(self, *, goes_on: bool) -> int:
        """The last programme day, for somebody who goes on after it or does not."""
        return self.extends_to if goes_on and self.extends_to else self.length_days

    def in_language(self, language: str) -> Self:
        """The same in another language, its cards too; in English what has no words there."""
        cards = {name: card.in_language(language) for name, card in self.cards.items()}
        told: Self = super().in_language(language)
        return told.model_copy(update={"cards": cards})

    def pinned(self) -> str:
        """The whole text as it is pinned to an enrolment."""
        return self.model_dump_json()


def digest(pinned: str) -> str:
    """What identifies a pinned programme text: 32 hex digits of its SHA-256."""
    return hashlib.sha256(pinned.encode()).hexdigest()[:32]
