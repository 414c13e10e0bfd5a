"""All that is kept of a person is in the export, and goes with /forget."""

from datetime import date, timedelta

import pytest

from coachbot.chat import Address
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.export import fields_of
from coachbot.store import check_ins, enrolments, erasing, participants, person, tombstones, ward
from tests import singly
from tests.conftest import NOW
from tests.shipped import SHELVES

CANARY = "canary-9f1c"
NOBODYS = {"audit", "facts", "migrations", "link_codes", "link_tries", "inbox", "transcript", "paces", "workers"}
"""What names no participant: codes belong to a chat for ten minutes, and go with it; the last two hold raw messages under a chat's key until they are handled, or while the
local chat shows them; both go with /forget, which tests of their own prove.
"""
TOMBSTONES = {"forgotten"}
"""Names who is gone, and nobody who is here: a number and two instants, so that no restored copy brings anybody back.

It would be empty of its meaning if it went with /forget, and whoever asks for an export is not in it.
"""


async def columns(database: Database) -> list[tuple[str, str]]:
    if database.engine == "sqlite":
        rows = await database.fetch(
            "SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
        )
    else:
        rows = await database.fetch(
            "SELECT table_name AS t, column_name AS c FROM information_schema.columns "
            "WHERE table_schema = current_schema()"
        )
    return [(row["t"], row["c"]) for row in rows]


async def somebody(database: Database) -> int:
    programme = SHELVES.programmes["desk-reset"]
    async with database.transaction() as tx:
        who = await participants.add(tx, Address("local", CANARY), NOW)
        await participants.note_consent(tx, who.id, "1", NOW)
        await ward.admit(tx, ward.Work.PLAN, who.id, 1, "zone", NOW)
        await participants.note_screening(tx, who.id, '{"version": 1, "answer": "none"}', NOW)
        await enrolments.add(tx, who.id, programme, date(2026, 11, 24), NOW)
        for worst in (3, 8):
            await check_ins.keep_version(tx, who.id, date(2026, 11, 23), NOW)
            await check_ins.put(
                tx,
                CheckIn(
                    participant_id=who.id,
                    local_date=date(2026, 11, 23),
                    zone="Europe/Berlin",
                    state=CheckInState.ANSWERED,
                    late=False,
                    said_at=NOW + timedelta(minutes=worst),
                    answers=Answers(headache=True, worst=worst),
                ),
            )
    return who.id


async def test_every_table_that_names_a_participant_is_exported_and_forgotten(database: Database) -> None:
    """A new table fails here until it is listed."""
    named = {table for table, column in await columns(database) if column == "participant_id"}
    assert named | {"participants"} == {*erasing.TABLES_OF_PERSON, *erasing.MACHINERY, *TOMBSTONES}
    others = {table for table, _ in await columns(database) if not table.startswith(("sqlite_", "pg_"))} - named
    assert others == {"participants", "pinned_programmes", *NOBODYS}


async def test_a_tombstone_stays_and_says_nothing_of_the_person(database: Database) -> None:
    """A number and two instants, in no export, and still there when everything else is gone."""
    who = await somebody(database)
    assert {column for table, column in await columns(database) if table in TOMBSTONES} == {
        "participant_id", "began_at", "forgotten_at",
    }  # fmt: skip
    async with database.transaction() as tx:
        await tombstones.leave(tx, who, NOW)
        assert not TOMBSTONES & set(await person.everything(tx, who))
        await erasing.forget(tx, who)
    assert [one.participant_id for one in await tombstones.all_of_them(database)] == [who]


async def test_every_column_of_a_person_is_in_the_export_and_means_something(database: Database) -> None:
    """A new column fails here until it is declared, or listed as machinery."""
    found: dict[str, set[str]] = {}
    for table, column in await columns(database):
        found.setdefault(table, set()).add(column)
    for table in erasing.TABLES_OF_PERSON:
        declared = {field.name for field in fields_of(table)} - {"enrolment"}
        assert declared == found[table] - person.UNSAID - ({"key"} if table == "deliveries" else set()), table
    assert {field.name for field in fields_of("programmes")} == found["pinned_programmes"]


async def test_forgetting_leaves_no_row_of_the_person_and_all_of_the_others(database: Database) -> None:
    """One person goes, another stays as they were."""
    gone = await somebody(database)
    async with database.transaction() as tx:
        stays = await participants.add(tx, Address("local", "bob"), NOW)
        receipt = await erasing.forget(tx, gone)
    assert receipt["check_ins"] == 1
    assert receipt["check_in_history"] == 1
    for table, column in erasing.TABLES_OF_PERSON.items():
        left = await database.fetch(f"SELECT * FROM {table} WHERE {column} = :id", {"id": gone})
        assert list(left) == [], table
    assert (await participants.load(database, stays.id)).id == stays.id
    assert list(await database.fetch("SELECT * FROM pinned_programmes")) == []


async def test_the_export_decodes_answers_and_instants(database: Database) -> None:
    """A person can read it: ISO instants, answers as values, no machinery."""
    who = await somebody(database)
    everything = await person.everything(database, who)
    assert everything["check_ins"][0]["answers"]["worst"] == 8
    assert everything["check_in_history"][0]["answers"]["worst"] == 3
    assert everything["participants"][0]["created_at"] == "2026-11-23T09:00:00+00:00"
    assert all("token" not in row for row in everything["deliveries"])


async def test_a_lesson_that_never_left_is_not_in_the_export(database: Database) -> None:
    """Its delivery was given up: brought in without it, the lesson would count as told and never come."""
    who = await somebody(database)
    async with database.transaction() as tx:
        await singly.keep(tx, who, "screen-height", date(2026, 11, 24), 99)
        await tx.execute(
            "INSERT INTO taught (participant_id, thing, local_date) VALUES (:id, 'desk-reset@1', '2026-11-23')",
            {"id": who},
        )
    told = (await person.everything(database, who))["taught"]
    assert [one["thing"] for one in told] == ["desk-reset@1"] == await singly.told(database, who)


@pytest.mark.parametrize("suffix", ["", "-wal"])
async def test_after_forgetting_no_byte_of_the_person_is_left_in_the_files(
    sqlite_database: SQLite, suffix: str
) -> None:
    """Deleted means overwritten, in the file and in its log."""
    who = await somebody(sqlite_database)
    file = sqlite_database.path.with_name(sqlite_database.path.name + suffix)
    async with sqlite_database.transaction() as tx:
        await erasing.forget(tx, who)
    await sqlite_database.wipe()
    content = file.read_bytes() if file.exists() else b""
    assert CANARY.encode() not in content
    assert b'"worst":8' not in content
