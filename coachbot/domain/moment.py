"""When on a day a prompt comes, as an author writes it."""

import re
from collections.abc import Iterator
from datetime import time
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from coachbot.domain.participant import Anchor
from coachbot.domain.text import Fault, Flag, Part, Whole, refuse

CLOCK = r"^([01]\d|2[0-3]):[0-5]\d$"


def _clock_time(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(CLOCK, value):
            raise ValueError('a time is written like "08:30", from "00:00" to "23:59"')
        return time.fromisoformat(value)
    return value


def _written(at: time) -> str:
    return f"{at:%H:%M}"


ClockTime = Annotated[
    time,
    BeforeValidator(_clock_time),
    PlainSerializer(_written, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": CLOCK}),
]
"""A local time to the minute: "08:30" in every text, a file's and a pinned one's, `time` in between."""


class Moment(Part):
    """When on a day: one of a wall-clock `time`, an `anchor` with an offset, a repeat inside a window
    (`every_minutes`), or `count` random times in a window at least `min_gap_minutes` apart.
    """

    time: ClockTime | None = Field(default=None, description='a time of day, such as "08:30", with quotes and nought')
    anchor: Anchor | None = Field(default=None, description="a moment that each person chose for themselves")
    offset_minutes: Annotated[Whole, Field(ge=-720, le=720)] = Field(
        default=0, description="so many minutes after the anchor; minus is before it"
    )
    every_minutes: Annotated[Whole, Field(ge=15, le=720)] | None = Field(
        default=None, description="from the window's start to its end, again and again after so many minutes"
    )
    random: Flag = Field(default=False, description="at times in the window that nobody can foresee")
    window: tuple[ClockTime, ClockTime] | None = Field(
        default=None, description='from when to when, such as ["09:00", "17:00"]; for every_minutes and random'
    )
    count: Annotated[Whole, Field(ge=1, le=5)] = Field(default=1, description="how many random times a day")
    min_gap_minutes: Annotated[Whole, Field(ge=30, le=720)] = Field(
        default=60, description="so many minutes at least between two random times"
    )

    @property
    def a_day(self) -> int:
        """At how many times a day it comes."""
        if self.random:
            return self.count
        return 1 + _room(self.window) // self.every_minutes if self.window and self.every_minutes else 1

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        forms = [self.time is not None, self.anchor is not None, self.every_minutes is not None, self.random]
        if sum(forms) != 1:
            yield Fault((), "a moment is exactly one of: time, anchor, every_minutes, random. Keep one.")
        elif (self.every_minutes is not None or self.random) != (self.window is not None):
            yield Fault((), "a window belongs to every_minutes and random, and both need one. Add it, or take it out.")
        elif self.window and self.window[0] >= self.window[1]:
            yield Fault(("window",), "a window ends after it starts, on the same day. Put the earlier time first.")
        elif self.random and self.window and _room(self.window) < (self.count - 1) * self.min_gap_minutes:
            yield Fault(
                ("window",), "the window is too short for that many moments so far apart. Widen it, or lower count."
            )


def _room(window: tuple[time, time]) -> int:
    return (window[1].hour - window[0].hour) * 60 + window[1].minute - window[0].minute
