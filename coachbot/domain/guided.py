"""A set done together: what is said when, from its repeats and holds. Seconds are counted in steps of five."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from coachbot.domain.text import Part, Whole
from coachbot.values import frozen

STEP = 5
"""Seconds between two changes of the message: as often as the passes come, and slower than any platform's limit."""
LONG, LONG_STEP = 20, 10
"""From so many seconds on, a hold is counted in steps of ten."""


class CountedSet(Part):
    """How a card's dose is counted: so many repeats, each held so many seconds; 0 for a motion without a hold."""

    repeats: Annotated[Whole, Field(ge=1, le=12)] = Field(description="how often, both sides together")
    hold: Annotated[Whole, Field(ge=0, le=120)] = Field(default=0, description="seconds each is held")


class Phase(StrEnum):
    """What happens at a moment of a set."""

    HOLD = "hold"
    REPEAT = "repeat"
    REST = "rest"
    DONE = "done"


@frozen
class Count:
    """What is said `after` so many seconds: the repeat it is about, and for a hold the seconds it still lasts."""

    after: int
    phase: Phase
    repeat: int = 0
    left: int = 0


def moments_of(counted: CountedSet) -> Iterator[Count]:
    """A set from the first repeat to its end; the first five seconds are for getting into place."""
    after = STEP
    for n in range(1, counted.repeats + 1):
        if not counted.hold:
            yield Count(after, Phase.REPEAT, n)
            after += STEP
            continue
        left = counted.hold
        while left > 0:
            yield Count(after, Phase.HOLD, n, left)
            step = LONG_STEP if left >= LONG else STEP
            after, left = after + step, left - step
        if n < counted.repeats:
            yield Count(after, Phase.REST, n)
            after += STEP
    yield Count(after, Phase.DONE)
