"""Every write may fail: nothing is acknowledged that is not there, the file stays whole, and work goes on by itself."""

import asyncio
import itertools
import os
import resource
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import apsw
import pytest

from tests import postgres_server
from tests.faults.house import SENDING, begin, enrol, kept_on, until_quiet
from tests.faults.power import Disk, Powerless, PowerlessVFS
from tests.faults.witness import Witness
from tests.parts import Parts
from tests.schema import laid_out
from tests.standins.telegram import Person, telegram_server

WRITES = 200 * int(os.environ.get("COACHBOT_FAULTS", "1"))
EVERYBODY = range(7200, 7212)
_names = itertools.count(1)


class Failing(Disk):
    """Its n-th write or sync fails, once."""

    def __init__(self, n: int, fault: type[Exception]) -> None:
        super().__init__(on_call=self._fail)
        self.n, self.fault, self.failed = n, fault, False

    def _fail(self, _what: str) -> None:
        if self.calls == self.n:
            self.failed = True
            raise self.fault("injected")


async def lived(path: Path, disk: Failing) -> tuple[int, int]:
    """People write and are prompted while one write fails; returns what was lost, and what came twice."""
    name = f"failing{next(_names)}"
    vfs = PowerlessVFS(name, disk)
    calls, disk.calls = disk.calls, -(10**9)
    database = Powerless(path, name, {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2})
    chat = Witness()
    parts = Parts(database, chat)
    for n in range(3):
        await parts.enrol(f"p{n}")
    disk.calls = calls
    for n in range(3):
        with suppress(apsw.Error):
            await parts.hear("yes 6", f"p{n}", f"u{n}")
    parts.let_pass(hours=1)
    for _ in range(3):
        with suppress(apsw.Error):
            await parts.tick()
        parts.let_pass(minutes=2)
    again = parts.restarted()
    for n in range(3):
        # A platform brings again what was not confirmed.
        await again.hear("yes 6", f"p{n}", f"u{n}")
    await again.tick()
    rows = await database.fetch("SELECT participant_id FROM check_ins WHERE state = 'answered'")
    twice = await chat.nudged_twice(database)
    await database.close()
    del vfs
    return 3 - len(rows), twice


@pytest.mark.long
async def test_whichever_write_fails_nothing_acknowledged_is_lost(tmp_path: Path, tell: Callable[[str], None]) -> None:
    """F11, F12: R6. The n-th write or sync fails as on a broken disk, or as on a full one."""
    base, lost, twice, failed = laid_out(tmp_path / "base.db").read_bytes(), 0, 0, 0
    for n in range(1, WRITES + 1):
        path = tmp_path / f"{n}.db"
        path.write_bytes(base)
        disk = Failing(n, apsw.FullError if n % 2 else apsw.IOError)
        found = await lived(path, disk)
        lost, twice, failed = lost + found[0], twice + found[1], failed + disk.failed
        with closing(sqlite3.connect(path)) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    tell(f"R6 {failed} writes that failed: acknowledged and missing {lost}, nudges twice {twice}, files damaged 0")
    assert failed > WRITES * 0.6
    assert (lost, twice) == (0, 0)


@pytest.mark.long
async def test_while_the_disk_is_full_nothing_is_confirmed_and_all_is_answered_once_there_is_room(
    tmp_path: Path, postgres_server: postgres_server.PostgresServer
) -> None:
    """F12: the real process, without a restart. What Telegram was not told of it keeps for a day."""
    async with telegram_server() as seen, kept_on("sqlite", tmp_path, postgres_server) as kept:
        await enrol(kept, asked=range(0), moved=range(0), talking=EVERYBODY)
        victim = begin(kept, tmp_path, seen)
        while not seen.of("getUpdates"):
            await asyncio.sleep(0.01)
        unlimited = resource.prlimit(victim.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
        for person in EVERYBODY:
            Person(seen, person).says("yes 4")
        polls = len(seen.of("getUpdates"))
        while len(seen.of("getUpdates")) < polls + 2:
            await asyncio.sleep(0.01)
        assert len(seen.queue) == len(EVERYBODY), "confirmed and not kept"
        assert not seen.of(*SENDING), "acknowledged and not kept"
        assert not victim.has_ended(), victim.said()
        resource.prlimit(victim.pid, resource.RLIMIT_FSIZE, unlimited)
        await until_quiet(kept, seen, victim)
        assert await victim.stop() == 0
        assert kept.is_sound()
        assert kept.count("check_ins WHERE state = 'answered'") == len(EVERYBODY)
        assert [len(seen.seen(person)) for person in EVERYBODY] == [1] * len(EVERYBODY)
        assert "Traceback" not in victim.said()
