"""When on a day a prompt comes, as an author writes it."""

import re
from datetime import time
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, PlainSerializer, model_validator

from coachbot.domain.participant import Anchor
from coachbot.domain.text import Part


def _clock_time(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
            raise ValueError('a time is written like "08:30", from "00:00" to "23:59"')
        return time.fromisoformat(value)
    return value


def _written(at: time) -> str:
    return f"{at:%H:%M}"


ClockTime = Annotated[time, BeforeValidator(_clock_time), PlainSerializer(_written, when_used="json")]
"""A local time to the minute: "08:30" in every text, a file's and a pinned one's, `time` in between."""


class Moment(Part):
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
