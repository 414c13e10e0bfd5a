"""Typed quiet hours: "22-7", "10pm to 7am", "8:00-16:00" of somebody who sleeps by day, "none"."""

import re
from datetime import time

from coachbot.domain.typed_clock import Clock, read_clock

LONGEST_MINUTES = 18 * 60
"""Longer ones are not quiet hours but a pause."""
REFUSALS = frozenset(("no", "none", "never", "not at all", "nope", "nah", "n", "off"))
"""What says that a time, or a span of them, is not wanted at all."""
_RANGE = re.compile(r"(?:from |between )?(.{1,10}?)\s*(?:-|\u2013|\bto\b|\btill\b|\buntil\b|\band\b)\s*(.{1,10})")
_ON_24_HOURS = re.compile(r"0\d.*|00?|(?:1[3-9]|2[0-3])(?:[:.h]\s?\d{2})?h?")


def read_quiet(text: str) -> tuple[time, time] | None:
    """The first and the last of quiet hours; two equal times where none are wanted; None for anything else.

    The first is looked for in the evening and the last in the morning, unless one of them can only stand on a
    24-hour clock: then both do, as long as that leaves some day.
    """
    said = text.strip().casefold()
    if said.strip(" .!") in REFUSALS:
        return time(0), time(0)
    if (found := _RANGE.fullmatch(said)) is None:
        return None
    first, last = found[1], found[2]
    if any(_ON_24_HOURS.fullmatch(one) for one in (first, last)):
        written = _span(_as_written(first), _as_written(last))
        if written is not None and minutes_of(written) <= LONGEST_MINUTES:
            return written
    return _span(read_clock(first, prefer="evening"), read_clock(last, prefer="morning"))


def minutes_of(span: tuple[time, time]) -> int:
    """How long a span of times lasts, in minutes, over midnight if need be."""
    first, last = span
    return (last.hour * 60 + last.minute - first.hour * 60 - first.minute) % 1440


def _as_written(said: str) -> object:
    """A time on a 24-hour clock: a bare hour is that hour."""
    return read_clock(f"{said}:00" if said.isdigit() else said)


def _span(first: object, last: object) -> tuple[time, time] | None:
    if not isinstance(first, Clock) or not isinstance(last, Clock):
        return None
    return first.at, last.at
