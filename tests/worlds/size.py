"""How much happens in a world: drawn from its seed, so that many small worlds are unlike each other."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """How many people, for how many days, and how often each does something a day."""

    people: int = 3
    days: int = 2
    acts: int = 4
    troubles: int = 5


SIZES = (
    Size(people=3, days=2, acts=4, troubles=5),
    *(Size(people=2, days=1, acts=4, troubles=5), Size(people=2, days=1, acts=4, troubles=5)),
    Size(people=2, days=1, acts=5, troubles=8),
    *(Size(people=4, days=1, acts=2, troubles=6), Size(people=4, days=1, acts=2, troubles=6)),
    Size(people=1, days=3, acts=3, troubles=5),
    Size(people=1, days=4, acts=1, troubles=6),
    Size(people=2, days=2, acts=2, troubles=5),
    Size(people=3, days=1, acts=2, troubles=4),
)
"""Crowded and lonely ones, dense and long ones. What goes wrong does so between two things that meet, which few
people, a day and many troubles bring about as well as a crowd does, for a third of the time."""


def size_of(seed: int) -> Size:
    """The seed's own."""
    return SIZES[seed % len(SIZES)]
