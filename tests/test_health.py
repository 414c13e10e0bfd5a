"""/healthz and `coachbot doctor` say what is not well, without saying of whom, and that it is over once it is."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import pytest_asyncio

from coachbot import doctor
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite
from coachbot.errors import SettingError
from coachbot.health import LEAST_ROOM_BYTES, Health
from coachbot.settings import read_settings
from coachbot.store import ward
from tests.house import Guest, open_house
from tests.parts import Parts
from tests.telegram_house import open_telegram


@pytest_asyncio.fixture
async def alice(tmp_path: Path) -> AsyncIterator[Guest]:
    async with open_house(tmp_path) as guest:
        yield guest


async def health(guest: Guest) -> dict[str, Any]:
    """What anybody is told who asks over HTTP."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{guest.app.web.port}", timeout=5) as client:
        return dict((await client.get("/healthz")).json())


def words(found: dict[str, Any]) -> list[str]:
    return [trouble["what"] for trouble in found["troubles"]]


async def test_a_house_that_is_well_says_so(alice: Guest) -> None:
    """One word for a supervisor."""
    found = await health(alice)
    assert (found["status"], found["troubles"]) == ("ok", [])
    assert (found["late_seconds"], found["planning_late_seconds"]) == (0, 0)
    assert found["ward"] == {"plan": 0, "open": 0, "answer": 0, "part": 0}


async def test_a_house_is_ready_while_it_can_keep_what_comes_in(alice: Guest) -> None:
    """Not before its start is over, not while the database is away, not once it closes."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{alice.app.web.port}", timeout=5) as client:

        async def is_ready() -> bool:
            return (await client.get("/healthz/ready")).status_code == 200

        assert await is_ready()
        alice.app.serving.clear()
        assert not await is_ready()
        alice.app.serving.set()
        alice.app.dispatch.departures.close()
        assert not await is_ready()
        assert (await client.get("/healthz/live")).status_code == 200


async def test_somebody_in_the_ward_is_told_of_by_count_and_kind_until_they_are_served(alice: Guest) -> None:
    """D30, D34: not by number, for /healthz may be open to a network; doctor names the row for the operator."""
    await alice.joins()
    database = alice.app.database
    async with database.transaction() as tx:
        await tx.execute("UPDATE participants SET zone = 'Mars/Phobos'")
        await tx.execute("UPDATE enrolments SET plan_due_at = 1")
    await alice.app.run_passes()
    found = await health(alice)
    assert (found["status"], found["ward"]["plan"]) == ("degraded", 1)
    (trouble,) = found["troubles"]
    assert (trouble["what"], trouble["says"]) == ("ward", "For 1 person nothing can be planned (zone).")
    assert "Mars" not in str(found)

    told = [f for f in await doctor.examine(alice.app.settings) if f.what == "ward"]
    assert [f.says.partition(":")[0] for f in told] == ["For participant 1 nothing can be planned (zone)"]
    assert "They are asked for their zone when they next write" in str(told[0].mend)

    await alice.says("/today")
    assert "Your clock." in await alice.last()
    async with database.transaction() as tx:
        await tx.execute("UPDATE participants SET zone = 'Europe/Berlin'")
    await alice.advance(minutes=2)
    assert (await health(alice))["status"] == "ok"


async def test_somebody_whose_zone_is_gone_is_asked_for_another_and_goes_on(alice: Guest) -> None:
    """A zone dropped from the zone data: they mend it themselves, by answering."""
    await alice.joins()
    async with alice.app.database.transaction() as tx:
        await tx.execute("UPDATE participants SET zone = 'Mars/Phobos'")
        await tx.execute("UPDATE enrolments SET plan_due_at = 1")
    await alice.app.run_passes()
    await alice.says("/today")
    await alice.taps("Yes, 10:00 (Berlin)")
    await alice.advance(minutes=2)
    assert (await health(alice))["status"] == "ok"
    (row,) = await alice.app.database.fetch("SELECT zone FROM participants")
    assert row["zone"] == "Europe/Berlin"


async def test_a_foreign_lock_on_the_file_is_told_while_it_lasts(alice: Guest) -> None:
    """D34: another program writes and does not end."""
    database = alice.app.database
    assert isinstance(database, SQLite)
    await database._writer.run("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await alice.app.run_passes()
    found = await health(alice)
    assert (found["status"], words(found)) == ("degraded", ["work"])
    other.execute("ROLLBACK")
    other.close()
    await alice.app.run_passes()
    assert (await health(alice))["status"] == "ok"


async def test_a_database_that_is_gone_is_told(alice: Guest) -> None:
    """Deleted under a running house: what is opened still reads, and is lost at the stop."""
    database = alice.app.database
    assert isinstance(database, SQLite)
    database.path.rename(database.path.with_name("elsewhere"))
    found = await health(alice)
    assert (found["status"], words(found)) == ("degraded", ["database"])
    database.path.with_name("elsewhere").rename(database.path)
    assert (await health(alice))["status"] == "ok"


async def test_a_disk_that_is_nearly_full_is_told_before_it_is_full(
    alice: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There has to be room for the file once more, and for some work besides."""
    database = alice.app.database
    assert isinstance(database, SQLite)
    size = database.path.stat().st_size
    for free, told in ((size + LEAST_ROOM_BYTES + 1_000_000, []), (size + LEAST_ROOM_BYTES - 1_000_000, ["room"])):
        monkeypatch.setattr(shutil, "disk_usage", lambda _path, free=free: SimpleNamespace(free=free))
        assert words(await health(alice)) == told


async def test_listening_that_died_is_told(alice: Guest) -> None:
    """D34: whatever ended it."""
    alice.app.listening[0].cancel()
    await asyncio.wait(alice.app.listening)
    found = await health(alice)
    assert (found["status"], words(found)) == ("degraded", ["listening"])


async def test_planning_and_sending_that_are_late_are_told(alice: Guest) -> None:
    """Nothing fails, and nothing happens."""
    await alice.joins()
    async with alice.app.database.transaction() as tx:
        await tx.execute("UPDATE enrolments SET plan_due_at = 1")
        await tx.execute("UPDATE deliveries SET due_at = planned_for - 86400000 WHERE state = 'pending'")
    found = await health(alice)
    assert (found["status"], words(found)) == ("degraded", ["late", "late"])
    assert found["planning_late_seconds"] > 120


async def test_a_database_server_that_does_not_answer_is_told_at_once(database: Database) -> None:
    """D34: the question waits two seconds at most, whatever the engine's own patience."""
    parts = Parts(database)
    found = Health(database, parts.passes, {}, clock=lambda: parts.now, listening=list)
    assert (await found.report())["status"] == "ok"
    await database.close()
    report = await asyncio.wait_for(found.report(), 4)
    assert (report["status"], [trouble["what"] for trouble in report["troubles"]]) == ("degraded", ["database"])


async def test_the_local_chat_is_never_opened_to_the_network(tmp_path: Path) -> None:
    """Its page would be everybody's."""
    with pytest.raises(SettingError, match=r"^COACHBOT_HEALTH_HOST would open the local chat to the network"):
        async with open_house(tmp_path, health_host="0.0.0.0"):
            pass


@pytest.mark.parametrize("host", ["0.0.0.0", "::1"])
async def test_a_live_house_answers_where_it_is_told(tmp_path: Path, host: str) -> None:
    """Also on another address than loopback's."""
    async with (
        open_telegram(tmp_path, health_host=host) as alice,
        httpx.AsyncClient(base_url=f"http://{alice.app.web.host}:{alice.app.web.port}") as client,
    ):
        assert (await client.get("/healthz")).json()["status"] == "ok"


async def test_a_new_process_tries_everybody_in_the_ward_again_at_once(database: Database) -> None:
    """It may be the version that mends it."""
    parts = Parts(database)
    await parts.enrol()
    async with database.transaction() as tx:
        for _ in range(5):
            await ward.admit(tx, ward.Work.PLAN, 1, 1, "programme", parts.now)
        await tx.execute("UPDATE enrolments SET plan_due_at = :later", {"later": 2**45})
        await ward.call_all(tx, parts.now + timedelta(seconds=1))
    parts.let_pass(seconds=1)
    await parts.tick()
    assert await ward.everybody(database) == []


def test_an_address_that_is_none_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """With an example."""
    monkeypatch.setenv("COACHBOT_HEALTH_HOST", "not an address")
    with pytest.raises(SettingError, match=r"^COACHBOT_HEALTH_HOST is not usable: it must be an address"):
        read_settings()
