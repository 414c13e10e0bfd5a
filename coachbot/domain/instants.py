"""The instants at which a moment of a programme comes on somebody's local day.

Those of a wall clock are found once for all who share a zone and the turn of their day.
"""

import hashlib
import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from coachbot.domain.local_time import instant_of
from coachbot.domain.moment import Moment
from coachbot.domain.participant import Participant


def moments(moment: Moment, participant: Participant, local_date: date, seed: str) -> Sequence[datetime]:
    """The instants of a moment on a local day, in order. Random ones depend on `seed` alone."""
    if moment.random and moment.window:
        return _random_moments(moment, moment.window, participant, local_date, seed)
    times = _clock_times(moment, participant, local_date)
    return _instants(times, local_date, participant.day_turns_at, participant.zone or "UTC")


def _clock_times(moment: Moment, participant: Participant, local_date: date) -> tuple[time, ...]:
    if moment.time is not None:
        return (moment.time,)
    if moment.anchor is not None:
        at = participant.anchor_on(moment.anchor, local_date)
        return () if at is None else (_shift(at, moment.offset_minutes),)
    if moment.every_minutes is not None and moment.window is not None:
        return _again_and_again(moment.window, moment.every_minutes)
    return ()


@lru_cache(maxsize=256)
def _again_and_again(window: tuple[time, time], minutes: int) -> tuple[time, ...]:
    first, last = (_minutes(at) for at in window)
    return tuple(_shift(time(0), minute) for minute in range(first, last + 1, minutes))


@lru_cache(maxsize=4096)
def _instants(times: tuple[time, ...], local_date: date, turns_at: time, zone: str) -> tuple[datetime, ...]:
    found = {_instant(at, local_date, turns_at, zone) for at in times}
    return tuple(sorted(at for at in found if at is not None))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


@lru_cache(maxsize=2048)
def _shift(at: time, minutes: int) -> time:
    total = (_minutes(at) + minutes) % (24 * 60)
    return time(total // 60, total % 60)


def _instant(at: time, local_date: date, turns_at: time, zone: str) -> datetime | None:
    """The instant of a clock time on a local day; before the turn it is the next calendar date's."""
    calendar = local_date if at >= turns_at else local_date + timedelta(days=1)
    return instant_of(calendar, at, zone)


def _random_moments(
    moment: Moment, window: tuple[time, time], participant: Participant, local_date: date, seed: str
) -> list[datetime]:
    """Evenly likely times in the window, at least the gap apart in elapsed minutes, also on clock-change days."""
    turns_at, zone = participant.day_turns_at, participant.zone or "UTC"
    start, end = (_instant(at, local_date, turns_at, zone) for at in window)
    if start is not None and end is not None and end < start:
        # The day turns inside the window: what lies before the turn is the end of another local day.
        start = instant_of(local_date, turns_at, zone)
    if start is None or end is None:
        return []
    gaps = (moment.count - 1) * moment.min_gap_minutes
    free = int((end - start).total_seconds() // 60) - gaps
    count = moment.count if free >= 0 else 1
    draw = random.Random(hashlib.sha256(seed.encode()).digest())  # noqa: S311 - spread, not secrecy
    offsets = sorted(draw.randint(0, max(free, 0)) for _ in range(count))
    return [
        (start + timedelta(minutes=offset + n * moment.min_gap_minutes)).astimezone(UTC)
        for n, offset in enumerate(offsets)
    ]
