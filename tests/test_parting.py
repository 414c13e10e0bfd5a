"""Whoever is silent for as long as the operator set is told, and then forgotten for good; one tap keeps everything."""

from datetime import timedelta
from typing import Any

import pytest

from coachbot.coach import reach
from coachbot.database import Database
from coachbot.engine.parting import AT_ONCE, NOTICE
from coachbot.errors import SettingError
from coachbot.settings import read_settings
from coachbot.store import tombstones
from tests.parts import Parts, Talk, address

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
    await silent(parts, days=20)
    assert await people(database) == 1


async def test_many_go_in_batches(database: Database) -> None:
    """More than one transaction holds; all of them are told and go."""
    parts = house(database)
    async with database.transaction() as tx:
        for n in range(2 * AT_ONCE + 1):
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
    await silent(parts, days=0)
    assert len(parts.chat.sent) == 2 * AT_ONCE + 1
    await silent(parts, seconds=(NOTICE + timedelta(minutes=1)).total_seconds())
    assert await people(database) == 0


@pytest.mark.parametrize("given", ["59", "0", "never", "3651"])
def test_a_span_that_is_none_is_told_before_anything_starts(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACHBOT_RETENTION_DAYS", given)
    with pytest.raises(SettingError, match="COACHBOT_RETENTION_DAYS is not usable: it must be a whole number of days"):
        read_settings()
