"""The passes run in their rhythm, and between its beats when something is due."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from coachbot import app as wiring
from coachbot.database import from_ms, to_ms
from coachbot.engine.waking import LEAST_SECONDS, Waking, rest_seconds
from coachbot.store import outbox
from tests.house import open_house
from tests.telegram_house import WalkingClock

BEGAN = datetime(2026, 11, 28, 12, tzinfo=UTC)
NOW = BEGAN + timedelta(seconds=1)
RHYTHM = 5.0


@pytest.mark.parametrize(
    ("due_in", "held", "rests", "why"),
    [
        (None, 0, RHYTHM, "nothing is planned"),
        (2, 0, 2, "due between two beats"),
        (60, 0, RHYTHM, "due later than the next beat"),
        (-0.5, 0, LEAST_SECONDS, "came due while the pass was busy"),
        (0.001, 0, LEAST_SECONDS, "due at once: others have a turn first"),
        (-30, 0, RHYTHM, "was due before the pass and is still there: it waits for something else"),
        (-30, 3, 3, "nothing may leave for three seconds"),
        (1, 3, 3, "due before anything may leave"),
        (4, 3, 4, "due after"),
        (-30, 0.01, LEAST_SECONDS, "the hold is nearly over"),
        (-30, 60, RHYTHM, "held longer than a beat"),
    ],
)
def test_they_rest_until_the_next_delivery_is_due_or_may_leave(
    due_in: float | None, held: float, rests: float, why: str
) -> None:
    due = None if due_in is None else NOW + timedelta(seconds=due_in)
    assert rest_seconds(due, began=BEGAN, now=NOW, held_seconds=held, most=RHYTHM) == rests, why


async def soon(seen: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not seen():
            await asyncio.sleep(0.01)


async def test_what_a_turn_has_put_off_for_a_moment_leaves_after_that_moment() -> None:
    """A rhythm of an hour; the first pass finds nothing, then something is written, and many are told of it."""
    passes, due = list[datetime](), list[datetime]()

    async def run() -> None:
        passes.append(clock())
        due.clear()

    async def next_due() -> datetime | None:
        return min(due, default=None)

    def clock() -> datetime:
        return datetime.now(UTC)

    scheduler = AsyncIOScheduler(timezone=UTC)
    waking = Waking(scheduler, run, next_due, lambda: 0.0, clock)
    waking.wrote()
    waking.begin(3600)
    scheduler.start()
    due.append(clock() + timedelta(seconds=0.2))
    for _ in range(100):
        waking.wrote()
    assert len(scheduler.get_jobs()) == 2
    at = due[0]
    await soon(lambda: bool(passes))
    assert passes[0] >= at
    assert len(scheduler.get_jobs()) == 1
    scheduler.shutdown(wait=False)


async def test_while_the_database_is_away_the_rhythm_goes_on() -> None:
    """Two passes, though nobody could say what is due."""
    passes = list[int]()

    async def run() -> None:
        passes.append(1)

    async def next_due() -> datetime | None:
        raise OSError

    scheduler = AsyncIOScheduler(timezone=UTC)
    Waking(scheduler, run, next_due, lambda: 0.0, lambda: datetime.now(UTC)).begin(0.05)
    scheduler.start()
    await soon(lambda: len(passes) >= 2)
    scheduler.shutdown(wait=False)


async def test_a_running_house_looks_at_what_a_turn_wrote_when_it_is_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its rhythm is an hour. A prompt is put off to the next moment, and somebody says something."""
    monkeypatch.setattr(wiring, "TICK_SECONDS", 3600)
    clock: Any = WalkingClock()
    async with open_house(tmp_path, clock=clock) as guest:
        await guest.joins()
        database, soon_ms = guest.app.database, to_ms(guest.app.now()) + 500
        where = "id = (SELECT MIN(id) FROM deliveries WHERE state = 'pending' AND kind IS NOT NULL)"
        (row,) = await database.fetch(f"UPDATE deliveries SET due_at = {soon_ms} WHERE {where} RETURNING id")
        guest.app._scheduler.resume()
        await guest.says("/help")
        async with asyncio.timeout(10):
            while await outbox.next_due_at(database) == from_ms(soon_ms):
                await asyncio.sleep(0.02)
        assert to_ms(guest.app.now()) >= soon_ms
        (row,) = await database.fetch("SELECT due_at, state FROM deliveries WHERE id = :id", row)
        assert (row["due_at"], row["state"]) != (soon_ms, "pending")
