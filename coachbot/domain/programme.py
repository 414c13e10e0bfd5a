"""A programme as an author writes it: prompts, their moments and their words. Values, checked when built.

Local times are text like "08:30" in the files and `time` here. Placeholders in texts are `{name}` from
`PLACEHOLDERS`; anything else in braces is refused.
"""

import hashlib
import re
from datetime import time
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from coachbot.domain.participant import Anchor, Track

PLACEHOLDERS = frozenset({"programme", "day", "days", "week", "anchor"})
ID = r"^[a-z0-9][a-z0-9-]{0,47}$"


class Kind(StrEnum):
    """What a prompt is for; each kind has its grace, its class and its place under the daily cap."""

    RESET = "reset"
    PRACTICE = "practice"
    TASK = "task"
    SLEEP = "sleep"
    BITE = "bite"
    CHECK_IN = "check_in"
    REVIEW = "review"


class Family(StrEnum):
    """What a card trains. Mobility, release and strength are exercise: the screening can withhold them."""

    RESET = "reset"
    MOBILITY = "mobility"
    RELEASE = "release"
    STRENGTH = "strength"
    DESK = "desk"
    SLEEP = "sleep"


EXERCISE = frozenset({Family.MOBILITY, Family.RELEASE, Family.STRENGTH})


def _clock_time(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
            raise ValueError('a time is written like "08:30", from "00:00" to "23:59"')
        return time.fromisoformat(value)
    return value


def _known_placeholders(text: str) -> str:
    if text.count("{") != text.count("}"):
        raise ValueError("a brace is left open; braces only hold placeholders, such as {day}")
    for inside in re.findall(r"\{([^{}]*)\}?", text):
        if inside not in PLACEHOLDERS:
            raise ValueError(f"{{{inside}}} is not a placeholder; known are {', '.join(sorted(PLACEHOLDERS))}")
    return text


ClockTime = Annotated[time, BeforeValidator(_clock_time)]
Text = Annotated[str, Field(min_length=1, max_length=900), AfterValidator(_known_placeholders)]
Concept = Annotated[str, Field(pattern=r"^S\d{3}$")]
Source = Annotated[str, Field(pattern=r"^S\d{1,3}$")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Moment(_Part):
    """When on a day: one of a wall-clock `time`, an `anchor` with an offset, a repeat inside a window
    (`every_minutes`), or `count` random times in a window at least `min_gap_minutes` apart.
    """

    time: ClockTime | None = None
    anchor: Anchor | None = None
    offset_minutes: Annotated[int, Field(ge=-720, le=720)] = 0
    every_minutes: Annotated[int, Field(ge=15, le=720)] | None = None
    random: bool = False
    window: tuple[ClockTime, ClockTime] | None = None
    count: Annotated[int, Field(ge=1, le=5)] = 1
    min_gap_minutes: Annotated[int, Field(ge=30, le=720)] = 60

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = [self.time is not None, self.anchor is not None, self.every_minutes is not None, self.random]
        if sum(forms) != 1:
            raise ValueError("a moment is exactly one of: time, anchor, every_minutes, random")
        if (self.every_minutes is not None or self.random) != (self.window is not None):
            raise ValueError("a window belongs to every_minutes and random, and both need one")
        if self.window and self.window[0] >= self.window[1]:
            raise ValueError("a window ends after it starts, on the same day")
        if self.random and self.window and _room(self.window) < (self.count - 1) * self.min_gap_minutes:
            raise ValueError("the window is too short for that many moments so far apart")
        return self


def _room(window: tuple[time, time]) -> int:
    return (window[1].hour - window[0].hour) * 60 + window[1].minute - window[0].minute


class Level(StrEnum):
    EASIER = "easier"
    STANDARD = "standard"
    FURTHER = "further"


class Card(_Part):
    """An exercise or how-to. `alt` says in words what the drawing shows."""

    id: Annotated[str, Field(pattern=ID)]
    title: Annotated[str, Field(min_length=1, max_length=60)]
    family: Family
    levels: dict[Level, Text]
    caution: Text | None = None
    source: list[Source] = []
    covers: list[Concept] = []


class Item(_Part):
    """One thing a prompt can say: its words, its short version, its card, what it covers and its sources."""

    text: Text
    short: Text | None = None
    card: str | None = None
    covers: list[Concept] = []
    source: list[Source] = []


class Prompt(_Part):
    """One thing a programme sends on given days at a given moment.

    `days` are programme days, first and last included. `order` says how an item is chosen: `rotate`
    takes the next one each day, `by_day` gives the n-th item to the n-th day. `counts_from` says which
    day is day 1.
    """

    id: Annotated[str, Field(pattern=ID)]
    kind: Kind
    moment: Moment
    days: tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]
    weekdays: frozenset[Annotated[int, Field(ge=0, le=6)]] | None = None
    every_days: Annotated[int, Field(ge=1, le=28)] = 1
    counts_from: Literal["enrolment", "last_answer", "last_headache"] = "enrolment"
    work_days_only: bool = False
    tracks: frozenset[Track] = frozenset(Track)
    order: Literal["rotate", "by_day"] = "rotate"
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
        return self

    def item_for(self, day: int) -> Item:
        """The item for a programme day; the same day always gives the same item."""
        return self.items[(day - self.days[0]) // self.every_days % len(self.items)]


class Programme(_Part):
    """A multi-week course with everything it needs to run: its prompts and the cards they name."""

    id: Annotated[str, Field(pattern=ID)]
    title: Annotated[str, Field(min_length=1, max_length=40)]
    summary: Annotated[str, Field(min_length=1, max_length=300)]
    length_days: Annotated[int, Field(ge=1, le=366)]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")] = "en"
    welcome: Text
    closing: Text
    prompts: Annotated[list[Prompt], Field(min_length=1, max_length=60)]
    cards: dict[str, Card] = {}

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        ids = [prompt.id for prompt in self.prompts]
        for twice in {i for i in ids if ids.count(i) > 1}:
            raise ValueError(f"two prompts are called {twice}; each needs its own id")
        if sum(prompt.kind is Kind.CHECK_IN for prompt in self.prompts) != 1:
            raise ValueError("a programme has exactly one prompt of kind check_in")
        for prompt in self.prompts:
            if prompt.days[1] > self.length_days:
                raise ValueError(f"prompt {prompt.id} runs past day {self.length_days}, the last one")
            for item in prompt.items:
                if item.card is not None and item.card not in self.cards:
                    raise ValueError(f"prompt {prompt.id} names the card {item.card}, which does not exist")
        return self

    def prompt(self, prompt_id: str) -> Prompt | None:
        """The prompt of that id, or None when there is none."""
        return next((p for p in self.prompts if p.id == prompt_id), None)

    def pinned(self) -> str:
        """The whole text as it is pinned to an enrolment."""
        return self.model_dump_json()


def digest(pinned: str) -> str:
    """What identifies a pinned programme text: 32 hex digits of its SHA-256."""
    return hashlib.sha256(pinned.encode()).hexdigest()[:32]
