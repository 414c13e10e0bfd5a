"""kill -9 in the middle of everything: what was acknowledged is there, and all of it exactly once."""

import asyncio
import hashlib
import random
import sqlite3
from pathlib import Path

import httpx
import pytest

from coachbot.chat import Address
from tests.crowd import enrol_everybody
from tests.process import Process, start


def token_of(n: int) -> str:
    return f"{n:032x}"


def local_address(n: int) -> Address:
    """Each is known by their browser's cookie."""
    return Address("local", hashlib.sha256(token_of(n).encode()).hexdigest()[:32])


async def check_in(client: httpx.AsyncClient, n: int, acknowledged: set[int]) -> None:
    """One person types today's answer; it counts as acknowledged once the server has said so."""
    answer = await client.post(
        "/api/send", json={"text": f"yes {n % 10 + 1}"}, headers={"cookie": f"coachbot_guest={token_of(n)}"}
    )
    if answer.status_code == 200:
        acknowledged.add(n)


async def everybody_checks_in(process: Process, who: list[int], acknowledged: set[int], kill_after: int) -> None:
    """All at once, eight at a time; the process dies once so many have been acknowledged."""
    gate = asyncio.Semaphore(8)
    async with httpx.AsyncClient(base_url=process.url, timeout=30) as client:

        async def one(n: int) -> None:
            async with gate:
                await check_in(client, n, acknowledged)
                if len(acknowledged) == kill_after:
                    process.kill()

        await asyncio.gather(*(one(n) for n in who), return_exceptions=True)


def diary(path: Path) -> list[tuple[int, str]]:
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute("SELECT participant_id, answers FROM check_ins WHERE state = 'answered'").fetchall()
    connection.close()
    return rows


@pytest.mark.slow
@pytest.mark.parametrize(
    ("guests", "kill_after"),
    [(50, 20), pytest.param(200, random.Random(0).randint(20, 180), marks=pytest.mark.long)],
)
async def test_kill_9_in_the_middle_of_check_ins_loses_and_doubles_nothing(
    tmp_path: Path, guests: int, kill_after: int
) -> None:
    """Killed without warning and started again: all answers, each once, each with the number that was sent."""
    path = tmp_path / "demo.db"
    await enrol_everybody(path, [local_address(n) for n in range(guests)])
    acknowledged: set[int] = set()
    await everybody_checks_in(start(tmp_path), list(range(guests)), acknowledged, kill_after)
    assert kill_after <= len(acknowledged) < guests

    again = start(tmp_path)
    kept = {person - 1 for person, _ in diary(path)}
    assert acknowledged <= kept, "an acknowledged check-in is gone"
    await everybody_checks_in(again, sorted(set(range(guests)) - acknowledged), acknowledged, -1)
    again.stop()

    rows = diary(path)
    assert len(rows) == guests
    assert {(person, f'"worst":{(person - 1) % 10 + 1},' in answers) for person, answers in rows} == {
        (n, True) for n in range(1, guests + 1)
    }
    with sqlite3.connect(path) as connection:
        waiting = connection.execute("SELECT COUNT(*) FROM inbox WHERE state <> 'done'").fetchone()
        unsent = connection.execute("SELECT COUNT(*) FROM deliveries WHERE state = 'sending'").fetchone()
    connection.close()
    assert (waiting, unsent) == ((0,), (0,))


@pytest.mark.alone
def test_the_process_is_ready_within_two_seconds_in_little_memory_and_stops_at_once(tmp_path: Path) -> None:
    """The second start is measured: the first one also makes the database."""
    start(tmp_path).stop()
    process = start(tmp_path)
    try:
        assert process.ready_after_seconds < 2 * 2, "twice the promise, for a busy machine"
        assert process.resident_mib() < 150
    finally:
        stopped_after = process.stop()
    assert stopped_after < 4
    assert process.popen.returncode == 0
