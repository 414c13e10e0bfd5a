"""The passes as a whole: what fails is tried next time, a clock can be moved, and a house that closes begins nothing."""

import asyncio
import contextlib
import sqlite3
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from coachbot.databases.sqlite import SQLite
from coachbot.engine.passes import MovingClock, Passes
from coachbot.store import sending, wipe
from tests.conftest import NOW
from tests.parts import SAYING, Parts


class _ByHand(MovingClock):
    """The clock of a house whose passes may move it."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(lambda: parts.now)
        self._parts = parts

    def set(self, to: datetime) -> None:
        self._parts.now = max(self._parts.now, to)


def moved(parts: Parts) -> Passes:
    return Passes(parts.database, parts.intake, parts.dispatch, _ByHand(parts), seconds=parts.real.timestamp)


async def test_moving_on_goes_to_the_next_thing_that_says_something(sqlite_database: SQLite) -> None:
    """Nothing on the way is missed; where nobody lives, nothing is due."""
    parts = Parts(sqlite_database)
    assert await moved(parts).advance_to_next() is None
    await parts.enrol()
    at = await moved(parts).advance_to_next()
    assert at is not None
    assert at > NOW
    assert len(parts.chat.sent) == 1
    await moved(parts).advance(at + timedelta(hours=3))
    assert len(parts.chat.sent) > 1


async def test_a_clock_is_not_moved_in_a_house_that_closes(sqlite_database: SQLite) -> None:
    """It stays at what it had come to."""
    parts = Parts(sqlite_database)
    await parts.enrol()
    parts.dispatch.departures.close()
    await moved(parts).advance(NOW + timedelta(hours=5))
    assert (parts.now, parts.chat.sent, await parts.passes.wipe()) == (NOW, [], True)


async def test_a_clock_goes_on_while_everything_is_held(sqlite_database: SQLite) -> None:
    """What is due stays so until its time is over, and the clock does not wait for it."""
    parts = Parts(sqlite_database)
    await parts.enrol()
    async with sqlite_database.transaction() as tx:
        await sending.hold(tx, "admin", NOW)
    await moved(parts).advance(NOW + timedelta(hours=2))
    assert (parts.now, parts.chat.tried) == (NOW + timedelta(hours=2), 0)


async def test_a_clock_that_is_moved_never_goes_back() -> None:
    clock = MovingClock(lambda: NOW)
    clock.set(NOW + timedelta(hours=2))
    clock.set(NOW + timedelta(hours=1))
    assert clock.now() == NOW + timedelta(hours=2)


async def test_a_wipe_that_has_to_wait_for_a_reader_is_done_by_a_later_pass(sqlite_database: SQLite) -> None:
    """Nobody is held up meanwhile."""
    parts = Parts(sqlite_database)
    async with sqlite_database.transaction() as tx:
        await wipe.ask(tx, NOW)
    with contextlib.closing(sqlite3.connect(sqlite_database.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM facts").fetchall()
        assert not await parts.passes.wipe()
    assert await parts.passes.wipe()


async def test_what_is_to_be_wiped_is_wiped_by_the_next_pass(sqlite_database: SQLite) -> None:
    parts = Parts(sqlite_database)
    async with sqlite_database.transaction() as tx:
        await wipe.ask(tx, NOW)
    assert await parts.passes.wipe()
    assert await wipe.asked(sqlite_database) is None


async def test_while_the_database_is_away_each_pass_fails_by_itself_and_says_so(sqlite_database: SQLite) -> None:
    parts = Parts(sqlite_database)
    await sqlite_database.close()
    assert await parts.passes.prune() == 0
    assert not await parts.passes.wipe()
    assert set(parts.passes.failing) == {"prune", "wipe"}


async def test_a_lane_whose_database_went_away_is_told_of_and_served_by_a_later_start(sqlite_database: SQLite) -> None:
    """What was kept before is answered then; whoever waits for it is told that it was not."""
    parts = Parts(sqlite_database)
    handled = await parts.intake.take(SAYING["local"]("u1", "alice", parts.now, {"text": "/start"}))
    with capture_logs() as logged:
        await sqlite_database.close()
        await asyncio.wait_for(parts.intake.settle(), 20)
        with pytest.raises(sqlite3.Error):
            await handled
    assert "lane_failed" in {line["event"] for line in logged}
