"""An update whose seal does not open is in nobody's way: not in its lane, and not where urgent words are heard."""

from pathlib import Path

import pytest

from coachbot import measuring
from coachbot.chat import RawUpdate
from coachbot.chats.local.reading import raw_update
from coachbot.database import Database
from coachbot.health import look_at_ward
from coachbot.store import inbox, measures, ward
from tests.parts import NOW, Parts
from tests.sealed_house import seal

BESIDE = next(name for n in range(99) if inbox.lane_of(name := f"guest{n}") == inbox.lane_of("alice"))
"""Somebody who waits in Alice's lane."""
CUT = "SUBSTR(payload, 1, LENGTH(payload) - 8)"


async def with_a_damaged_update(database: Database, folder: Path, damage: str) -> Parts:
    """Alice wrote, it was kept, and what was kept was damaged."""
    await seal(database, folder)
    parts = Parts(database)
    await parts.enrol()
    await parts.enrol(BESIDE)
    await kept(database, raw_update("damaged", "alice", NOW, {"text": "yes 4"}))
    vault, database.vault = database.vault, None
    await database.execute(f"UPDATE inbox SET payload = {damage}")
    database.vault = vault
    return parts


async def kept(database: Database, update: RawUpdate) -> None:
    async with database.transaction() as tx:
        assert await inbox.add(tx, update, NOW)


@pytest.mark.parametrize("damage", [CUT, "'plain'", "'~1.1.x'"])
async def test_the_next_one_in_its_lane_is_answered(database: Database, tmp_path: Path, damage: str) -> None:
    """It is set aside at its first turn, as any other that nobody can read."""
    parts = await with_a_damaged_update(database, tmp_path, damage)
    await parts.hear("/help", BESIDE)
    assert [address.key for address, _, _ in parts.chat.sent] == [BESIDE]
    assert await inbox.counts(database) == {"dead": 1, "done": 1}
    await parts.hear("/help")
    assert [address.key for address, _, _ in parts.chat.sent] == [BESIDE, "alice"]


async def test_whoever_runs_this_is_told_whose_it_was_until_they_are_answered(
    database: Database, tmp_path: Path
) -> None:
    """By number in the ward, in the sentences of /healthz and of status; not only by a line in the log."""
    parts = await with_a_damaged_update(database, tmp_path, CUT)
    await parts.hear("/help", BESIDE)
    (aside,) = await ward.everybody(database)
    assert (aside.work, aside.participant_id, aside.reason) == (ward.Work.ANSWER, 1, "update")
    (trouble,) = await look_at_ward(database)
    assert trouble.says == "For 1 person they cannot be answered (update)."
    assert trouble.mend.startswith("What they wrote was damaged where it was kept")
    told = measuring.say(await measures.take(database, NOW), NOW)
    assert "Set aside: for 1 person they cannot be answered." in told
    assert "Updates set aside, damaged or not understood: 1." in told
    await parts.hear("/help")
    assert await ward.everybody(database) == []


async def test_what_a_stranger_wrote_is_set_aside_without_anybody_in_the_ward(
    database: Database, tmp_path: Path
) -> None:
    """Nobody has joined from there, so there is nobody to look for."""
    parts = await with_a_damaged_update(database, tmp_path, CUT)
    await kept(database, raw_update("strange", "stranger", NOW, {"text": "hello"}))
    vault, database.vault = database.vault, None
    await database.execute(f"UPDATE inbox SET payload = {CUT} WHERE update_id = 'strange'")
    database.vault = vault
    await parts.intake.run()
    assert (await inbox.counts(database))["dead"] == 2
    assert [one.participant_id for one in await ward.everybody(database)] == [1]


async def test_urgent_words_behind_it_are_heard_while_nothing_is_answered(database: Database, tmp_path: Path) -> None:
    parts = await with_a_damaged_update(database, tmp_path, CUT)
    await kept(database, raw_update("urgent", BESIDE, NOW, {"text": "I want to kill myself"}))
    assert await parts.intake.hear() == {"heard": 1}
    assert [address.key for address, _, _ in parts.chat.sent] == [BESIDE]
