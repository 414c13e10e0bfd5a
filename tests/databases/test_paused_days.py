"""A database from before paused days had a state, brought to today's schema while somebody pauses."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from coachbot import migrations, upgrade
from coachbot.database import Database
from coachbot.store import check_ins, participants
from coachbot.store.diary import look_back
from tests.coach.test_linking import CODE
from tests.parts import Parts, Talk
from tests.schema import NOW
from tests.sealed_house import seal

KNOWN = migrations.read_migrations(migrations.packaged_folder())
BEFORE = next(one.number for one in KNOWN if one.name == "0025_paused_days") - 1


@pytest.mark.parametrize("sealed", [False, True], ids=["plain", "sealed"])
async def test_a_pause_that_runs_over_the_upgrade_is_kept_as_one(
    empty_database: Database, tmp_path: Path, sealed: bool
) -> None:
    """Two linked chats, an answered day, an evening's question that is open, and then a pause: nothing is lost of them."""
    await migrations.migrate(empty_database, KNOWN[:BEFORE], now=NOW)
    if sealed:
        await seal(empty_database, tmp_path)
    parts = Parts(empty_database)
    await parts.enrol()
    await parts.hear("/link")
    await parts.hear(f"/link {CODE}", "ada", platform="discord")
    await Talk(parts, "discord", "ada").taps("Yes, it's mine")
    await parts.hear("yes 6")
    parts.let_pass(days=1)
    await parts.hear("/pause 1 week")
    before = await check_ins.all_of(empty_database, 1)
    parts.let_pass(days=2)
    assert (await upgrade.rehearse(empty_database, KNOWN)).well
    assert await migrations.migrate(empty_database, KNOWN, now=parts.now) == [one.name for one in KNOWN[BEFORE:]]
    assert (await upgrade.rehearse(empty_database, KNOWN)).well
    assert await check_ins.all_of(empty_database, 1) == before
    await parts.hear("/resume", "ada", platform="discord")
    person = await participants.load(empty_database, 1)
    diary, _ = await look_back(empty_database, person, date(2026, 11, 26))
    assert [diary.span(date(2026, 11, 23), 4).marks[n].day for n in range(4)] == [
        "headache", "paused", "paused", "not_yet",
    ]  # fmt: skip


async def test_days_of_a_pause_from_before_they_had_a_state_are_no_missing_ones(database: Database) -> None:
    """They have no row, and no question came."""
    parts = Parts(database)
    await parts.enrol()
    await parts.hear("yes 6")
    parts.let_pass(days=1)
    await parts.hear("/pause 3 days")
    parts.let_pass(days=3)
    await parts.hear("/resume")
    await database.execute("DELETE FROM check_ins WHERE state = 'paused'")
    person = await participants.load(database, 1)
    diary, _ = await look_back(database, person, date(2026, 11, 27))
    assert (diary.span(diary.first, 4).unasked, diary.span(diary.first, 4).missing) == (3, 0)
    assert parts.now.date() == date(2026, 11, 23) + timedelta(days=4)
