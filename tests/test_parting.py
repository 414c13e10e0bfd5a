"""Whoever is silent for as long as the operator set is told, and then forgotten for good; one tap keeps everything."""

import asyncio
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from coachbot import tally
from coachbot.chat import ChatError
from coachbot.coach import reach
from coachbot.database import Database, to_ms
from coachbot.databases.sqlite import SQLite
from coachbot.engine import passes
from coachbot.engine.parting import AT_ONCE, NOTICE, Parting
from coachbot.errors import SettingError
from coachbot.health import look_at_ward
from coachbot.settings import read_settings
from coachbot.store import tombstones, ward
from tests.parts import Parts, Talk, address
from tests.sealed_house import seal

DAYS = 90


def house(database: Database, **how: Any) -> Parts:
    return Parts(database, retention_days=DAYS, **how)


async def people(database: Database) -> int:
    return len(await database.fetch("SELECT id FROM participants"))


async def silent(parts: Parts, **span: float) -> None:
    """Time passes in which nobody says anything; prompts that would come are no matter here."""
    parts.let_pass(**span)
    await parts.passes.prune()
    await parts.tick()


async def joined(parts: Parts, name: str = "alice") -> Talk:
    await parts.enrol(name)
    talk = Talk(parts, "local", name)
    await talk.says("yes 6")
    await talk.says("/stop")
    await talk.taps("Yes, stop")
    return talk


async def test_somebody_silent_is_told_and_forgotten_a_fortnight_later(database: Database) -> None:
    """The way of /forget: nothing of theirs stays, and a tombstone keeps older copies from bringing them back."""
    parts = house(database)
    alice = await joined(parts)
    before = len(alice.sees())
    await silent(parts, days=DAYS - 14, minutes=-5)
    assert len(alice.sees()) == before
    await silent(parts, minutes=10)
    assert alice.last().startswith("We haven't heard from each other for a long time.")
    assert "on *Sunday 21 February* I'll delete everything" in alice.last()
    assert alice.labels() == ["Keep it"]
    await silent(parts, days=13, hours=23)
    assert await people(database) == 1
    await silent(parts, hours=2)
    assert await people(database) == 0
    for table in ("check_ins", "enrolments", "addresses", "deliveries", "inbox"):
        assert list(await database.fetch(f"SELECT * FROM {table}")) == [], table
    assert len(await tombstones.all_of_them(database)) == 1
    assert len(alice.sees()) == before + 1


@pytest.mark.parametrize("answer", ["tap", "hello", "/export"])
async def test_any_sign_keeps_everything(database: Database, answer: str) -> None:
    """And the next silence is told of anew."""
    parts = house(database)
    alice = await joined(parts)
    await silent(parts, days=DAYS - 14, minutes=1)
    parts.let_pass(days=13)
    await (alice.taps("Keep it") if answer == "tap" else alice.says(answer))
    if answer == "tap":
        assert alice.last() == "Nothing was deleted."
    before = len(alice.sees())
    await silent(parts, days=2)
    await silent(parts, days=DAYS - 20)
    assert (await people(database), len(alice.sees())) == (1, before)
    await silent(parts, days=6)
    assert alice.last().startswith("We haven't heard")
    await silent(parts, days=15)
    assert await people(database) == 0


async def test_whoever_kept_everything_is_told_anew_also_after_an_outage(database: Database) -> None:
    """The house was away when the second message was due, and comes back at night."""
    parts = house(database)
    alice = await joined(parts)
    await silent(parts, days=DAYS - 14, minutes=1)
    await alice.taps("Keep it")
    at_night = parts.now.replace(hour=1) + timedelta(days=DAYS + 20)
    await silent(parts, seconds=(at_night - parts.now).total_seconds())
    assert await people(database) == 1
    await silent(parts, hours=8)
    assert alice.last().startswith("We haven't heard")
    assert await people(database) == 1


async def test_nobody_goes_where_the_operator_set_nothing(database: Database) -> None:
    """A diary is its owner's."""
    parts = Parts(database)
    alice = await joined(parts)
    before = len(alice.sees())
    await silent(parts, days=3000)
    await silent(parts, days=30)
    assert (await people(database), len(alice.sees())) == (1, before)


async def test_nobody_is_told_at_night(database: Database) -> None:
    """Berlin is an hour ahead in winter: from nine to eight in the evening there."""
    parts = house(database)
    alice = await joined(parts)
    before = len(alice.sees())
    at_night = parts.now.replace(hour=1) + timedelta(days=DAYS - 13)
    await silent(parts, seconds=(at_night - parts.now).total_seconds())
    assert len(alice.sees()) == before
    await silent(parts, hours=6, minutes=58)
    assert len(alice.sees()) == before
    await silent(parts, minutes=3)
    assert len(alice.sees()) == before + 1


async def test_whoever_closed_every_chat_goes_without_being_told(database: Database) -> None:
    """They cannot be; the span is the same."""
    parts = house(database)
    alice = await joined(parts)
    before = len(alice.sees())
    async with database.transaction() as tx:
        (row,) = await tx.fetch("SELECT id FROM participants")
        await reach.lose(tx, address("local", "alice"), row["id"], parts.now)
    await silent(parts, days=DAYS - 13)
    await silent(parts, days=14, minutes=1)
    assert (await people(database), len(alice.sees())) == (0, before)


async def test_whoever_could_not_be_told_because_their_platform_is_not_connected_stays(database: Database) -> None:
    """A token that is taken out for some months forgets nobody."""
    parts = house(database)
    await joined(parts)
    parts = parts.restarted("discord")
    await silent(parts, days=DAYS - 13)
    assert list(await database.fetch("SELECT warned_at FROM participants")) == [{"warned_at": None}]
    await silent(parts, days=20)
    assert await people(database) == 1


async def test_many_go_in_batches(database: Database) -> None:
    """More than one transaction holds; all of them are told and go."""
    parts = house(database)
    await crowd(database, 2 * AT_ONCE + 1)
    await silent(parts, days=0)
    assert len(parts.chat.sent) == 2 * AT_ONCE + 1
    counted = tally.so_far()["silent_forgotten"]
    await silent(parts, seconds=(NOTICE + timedelta(minutes=1)).total_seconds())
    assert await people(database) == 0
    assert tally.so_far()["silent_forgotten"] - counted == 2 * AT_ONCE + 1


async def crowd(database: Database, many: int) -> None:
    """So many who joined long ago and fell silent at once."""
    async with database.transaction() as tx:
        for n in range(many):
            (row,) = await tx.fetch(
                "INSERT INTO participants (created_at, consented_at, track, day_turns_at, anchors, moments_chosen, "
                "quiet_from, quiet_until, quiet_chosen) VALUES (1, 1, 'full', '04:00', '{}', 0, '22:30', '07:00', 0) "
                "RETURNING id"
            )
            await tx.execute(
                "INSERT INTO addresses (platform, key, participant_id, reachable, since, linked_at) "
                "VALUES ('local', :key, :id, 1, 1, 1)",
                {"key": f"g{n}", "id": row["id"]},
            )


async def test_more_than_fit_into_one_turn_wait_for_the_next(
    sqlite_database: SQLite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passes, "PARTING_BATCHES", 1)
    parts = house(sqlite_database)
    await crowd(sqlite_database, AT_ONCE + 1)
    await silent(parts, days=0)
    assert len(parts.chat.sent) == AT_ONCE
    await silent(parts, days=0)
    assert len(parts.chat.sent) == AT_ONCE + 1


async def test_somebody_whom_the_message_never_reached_is_told_anew(database: Database) -> None:
    """The platform was away for longer than the message waits."""
    parts = house(database)
    alice = await joined(parts)
    before = len(alice.sees())
    parts.chat.outcomes = [ChatError("503", retry_after_seconds=3600.0)] * 20
    await silent(parts, days=DAYS - 14, minutes=1)
    await silent(parts, hours=25)
    assert len(alice.sees()) == before
    parts.chat.outcomes = []
    await silent(parts, hours=1)
    assert alice.last().startswith("We haven't heard")
    await silent(parts, days=13, hours=22)
    assert await people(database) == 1
    await silent(parts, days=1)
    assert (await people(database), len(alice.sees())) == (0, before + 1)


async def test_nobody_goes_while_the_message_has_not_left(database: Database) -> None:
    """Also where nothing ran between the outage and the day itself."""
    parts = house(database)
    alice = await joined(parts)
    parts.let_pass(days=DAYS - 14, minutes=1)
    await parts.passes.prune()
    await silent(parts, days=15)
    assert await people(database) == 1
    await silent(parts, hours=1)
    assert alice.last().startswith("We haven't heard")


async def test_one_address_that_does_not_read_keeps_nobody_else_from_being_told(
    database: Database, tmp_path: Path
) -> None:
    """They are in the ward, tried again later, and told once it reads."""
    if not os.environ.get("COACHBOT_TESTS_SEALED"):
        await seal(database, tmp_path)
    parts = house(database)
    alice, bob = await joined(parts), await joined(parts, "bob")
    before = len(alice.sees())
    (kept,) = await database.fetch("SELECT sealed_key AS whole FROM addresses WHERE participant_id = 1")
    await database.execute("UPDATE addresses SET sealed_key = 'x' WHERE participant_id = 1")
    await silent(parts, days=DAYS - 14, minutes=1)
    assert (len(alice.sees()), bob.last()[:16]) == (before, "We haven't heard")
    assert [(one.called, one.participant_id) for one in await ward.everybody(database)] == [(ward.FAREWELL, 1)]
    (trouble,) = await look_at_ward(database)
    assert trouble.says == "For 1 person retention cannot tell that they will be forgotten (seal)."
    await database.execute(
        "UPDATE addresses SET sealed_key = :whole WHERE participant_id = 1", {"whole": kept["whole"]}
    )
    await silent(parts, minutes=2)
    assert alice.last().startswith("We haven't heard")
    assert await ward.everybody(database) == []


def parting_of(parts: Parts) -> Parting:
    return Parting(parts.coach, parts.platforms, DAYS)


@pytest.mark.parametrize("engine", ["postgres"])
async def test_two_workers_tell_somebody_once(database: Database) -> None:
    """The second pass begins while the first is not committed."""
    parts = house(database)
    await joined(parts)
    parts.let_pass(days=DAYS - 14, minutes=1)

    async def other() -> int:
        async with database.transaction() as tx:
            return await parting_of(parts).tell(tx, parts.now + timedelta(seconds=1))

    async with database.transaction() as tx:
        assert await parting_of(parts).tell(tx, parts.now) == 1
        second = asyncio.create_task(other())
        await waits(database)
    assert await second == 0
    assert len(await parts.deliveries("key LIKE 'parting:%'")) == 1


@pytest.mark.parametrize("engine", ["postgres"])
async def test_whoever_is_heard_while_people_are_forgotten_stays(database: Database) -> None:
    """Their tap is not committed yet when the others are looked for."""
    parts = house(database)
    await joined(parts)
    await silent(parts, days=DAYS - 14, minutes=1)
    parts.let_pass(days=15)

    async def forget() -> int:
        async with database.transaction() as tx:
            return await parting_of(parts).forget(tx, parts.now)

    async with database.transaction() as tx:
        await tx.execute("UPDATE participants SET heard_at = :now", {"now": to_ms(parts.now)})
        going = asyncio.create_task(forget())
        await waits(database)
    assert await going == 0
    assert await people(database) == 1


async def waits(database: Database) -> None:
    """Return once a transaction waits for another one."""
    mine = "SELECT COUNT(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    async with asyncio.timeout(5):
        while (await database.fetch(mine))[0]["n"] == 0:
            pass


@pytest.mark.parametrize("given", ["59", "0", "never", "3651"])
def test_a_span_that_is_none_is_told_before_anything_starts(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACHBOT_RETENTION_DAYS", given)
    with pytest.raises(SettingError, match="COACHBOT_RETENTION_DAYS is not usable: it must be a whole number of days"):
        read_settings()
