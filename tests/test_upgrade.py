"""The upgrade rehearsal: before anything is changed, this version reads all that is kept, and names what it cannot."""

import json
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from coachbot import migrations, upgrade
from coachbot.chat import Address
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite, open_sqlite
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.frequency.look import Counts, Look, LookFound
from coachbot.domain.frequency.verdict import Verdict
from coachbot.domain.programme import Note, digest
from coachbot.domain.response import Felt
from coachbot.errors import DataError
from coachbot.foundation import prepare
from coachbot.settings import Settings
from coachbot.store import check_ins, enrolments, felt, kept, looks, notes, participants
from coachbot.workbench.memory import Memory
from tests import singly
from tests.house import SHELVES, open_house
from tests.process import command

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
KNOWN = migrations.read_migrations(migrations.packaged_folder())
WEEKS = Counts(first=date(2026, 10, 26), last=date(2026, 11, 22), headache=9, answered=26)
FOUND = LookFound(before=WEEKS, now=WEEKS, word=Verdict.NOT_ENOUGH_DATA, plain=Verdict.NOT_ENOUGH_DATA, likeness=10)


@pytest_asyncio.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[SQLite]:
    """A new SQLite database without any table."""
    found = await open_sqlite(tmp_path / "coachbot.db")
    yield found
    await found.close()


async def somebody(database: Database, key: str = "alice") -> None:
    """A person with one row of everything that is kept."""
    async with database.transaction() as tx:
        who = (await participants.add(tx, Address("local", key), NOW)).id
        await participants.note_screening(tx, who, '{"version": 2, "tier": null}', NOW)
        await enrolments.add(tx, who, SHELVES.programmes["desk-reset"], TODAY, NOW)
        for worst in (3, 8):
            await check_ins.keep_version(tx, who, TODAY, NOW)
            answers = Answers(headache=True, worst=worst)
            await check_ins.put(
                tx,
                CheckIn(
                    participant_id=who, local_date=TODAY, zone="Europe/Berlin", state=CheckInState.ANSWERED, late=False,
                    said_at=NOW, answers=answers,
                ),
            )  # fmt: skip
        await notes.add(tx, who, Note.REASON, "my children", TODAY, NOW)
        await notes.observe(tx, who, TODAY, "side", "left", NOW)
        await looks.keep(tx, who, Look(TODAY, FOUND), NOW)
        await felt.say(tx, who, "band-row", TODAY, "week4-practice", Felt.MUCH, NOW)
        await singly.keep(tx, who, "two-roads", TODAY, 1)
        await tx.execute(
            "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, platform, address_key, "
            "payload) VALUES (:key, :who, 'ack', 1, 1, 2, 'local', :key, :payload)",
            {"key": key, "who": who, "payload": '{"text": "Hello"}'},
        )


async def as_left_by(database: Database, schema: int) -> None:
    """An earlier version's database: its schema, and somebody in those columns that it had."""
    today = Memory()
    await migrations.migrate(today, KNOWN, now=NOW)
    await somebody(today)
    await migrations.migrate(database, KNOWN[:schema], now=NOW)
    later = migrations.added_tables(KNOWN[schema:])
    for table in (*(shelf.table for shelf in kept.SHELVES if shelf.table not in later), "addresses"):
        old = await database.fetch(f"SELECT * FROM {table}")
        assert list(old) == []
        for row in await today.fetch(f"SELECT * FROM {table}"):
            there = [name for name in row if await has_column(database, table, name)]
            await database.execute(
                f"INSERT INTO {table} ({', '.join(there)}) VALUES ({', '.join(':' + name for name in there)})",
                {name: row[name] for name in there},
            )
    await today.close()


async def has_column(database: Database, table: str, name: str) -> bool:
    sql = (
        "SELECT name FROM pragma_table_info(:t) WHERE name = :n"
        if database.engine == "sqlite"
        else "SELECT column_name FROM information_schema.columns WHERE table_name = :t AND column_name = :n"
    )
    return bool(await database.fetch(sql, {"t": table, "n": name}))


async def stamps(database: Database) -> Sequence[int]:
    return [row["number"] for row in await database.fetch("SELECT number FROM migrations ORDER BY number")]


async def test_a_database_that_reads_is_brought_up_to_date(empty_database: Database) -> None:
    """On either engine; the rehearsal reads what the migrations have not added yet as they will add it."""
    await as_left_by(empty_database, 4)
    assert (await upgrade.rehearse(empty_database, KNOWN)).well
    await migrations.migrate(empty_database, KNOWN, now=NOW)
    assert (await upgrade.rehearse(empty_database, KNOWN)).well


async def test_columns_that_are_still_to_come_are_read_with_their_defaults(empty_database: Database) -> None:
    """Somebody of the second schema, where no level and no caution was known."""
    await migrations.migrate(empty_database, KNOWN[:2], now=NOW)
    anchors = {"anchors": json.dumps({"wake": "07:00"})}
    await empty_database.execute(
        "INSERT INTO participants (id, created_at, track, day_turns_at, anchors, quiet_from, quiet_until) "
        "VALUES (1, 0, 'full', '04:00', :anchors, '22:30', '07:00')",
        anchors,
    )
    text = SHELVES.programmes["desk-reset"].pinned()
    pin = {"digest": digest(text), "content": text}
    await empty_database.execute(
        "INSERT INTO pinned_programmes (digest, programme_id, content) VALUES (:digest, 'desk-reset', :content)", pin
    )
    await empty_database.execute(
        "INSERT INTO enrolments (id, participant_id, programme_id, digest, created_at, started_on, state) "
        "VALUES (1, 1, 'desk-reset', :digest, 0, '2026-11-24', 'active')",
        {"digest": pin["digest"]},
    )
    assert (await upgrade.rehearse(empty_database, KNOWN)).well


async def test_every_column_that_a_migration_adds_is_known_with_its_default(sqlite: SQLite) -> None:
    """As the database itself fills it in; a migration whose words are not understood fails here."""
    database = sqlite
    await migrations.migrate(database, KNOWN, now=NOW)
    added = migrations.added_columns(KNOWN)
    assert len(added) >= 4
    for table, columns in added.items():
        info = {row["name"]: row for row in await database.fetch(f"SELECT * FROM pragma_table_info('{table}')")}
        for column, value in columns.items():
            if any(f"ALTER TABLE {table} DROP COLUMN {column}" in one.sql for one in KNOWN):
                continue
            default = info[column]["dflt_value"]
            assert value == (None if default in (None, "NULL") else int(default)), f"{table}.{column}"
    said = sum(sql.count("ADD COLUMN") for one in KNOWN for sql in one.statements())
    assert sum(map(len, added.values())) == said


DAMAGE = {
    "a track": ("UPDATE participants SET track = 'marathon'", "- participant: participant 1. Put their row"),
    "an asking": ("UPDATE participants SET open_question = 'what'", "- open question: participant 1. Nothing is lost"),
    "a text": ("UPDATE pinned_programmes SET content = '{}'", "- programme: desk-reset, digest"),
    "a date": ("UPDATE enrolments SET started_on = 'soon'", "- enrolment: participant 1, row 1. Put their row in"),
    "an answer": (
        'UPDATE check_ins SET answers = \'{"headache": "maybe"}\'',
        "- check-in: participant 1, 2026-11-23. Put their rows in check_ins right",
    ),
    "an older answer": ("UPDATE check_in_history SET answers = '{'", "- check-in: participant 1, 2026-11-23."),
    "a note": ("UPDATE notes SET answers = '{}'", "- note: participant 1, row 1. Put their rows in notes"),
    "an observation": ("UPDATE observations SET answers = '[]'", "- note: participant 1, 2026-11-23."),
    "a screening": ("UPDATE screenings SET answers = '[]'", "- screening: participant 1, row 1. Put their row in"),
    "a reply": ("UPDATE deliveries SET payload = '{}'", "- message: participant 1, row 1. It is a reply that waits."),
    "a response": (
        "UPDATE deliveries SET response = 'maybe'",
        "- delivery: deliveries whose response is none that this",
    ),
    "a reason": ("UPDATE deliveries SET reason = 'boredom'", "- delivery: deliveries whose reason is none that this"),
}


@pytest.mark.parametrize("name", DAMAGE)
async def test_what_no_longer_reads_is_named_with_its_mend_and_nothing_is_changed(
    sqlite: SQLite, tmp_path: Path, name: str
) -> None:
    """Which person, which row, what to do; no word of what it holds, no copy, the old schema as it was."""
    sql, sentence = DAMAGE[name]
    database = sqlite
    await as_left_by(database, 4)
    await database.execute(sql)
    with pytest.raises(DataError) as caught:
        await prepare(database, Settings(), NOW)
    told = str(caught.value)
    assert told.startswith("This version does not read everything that is kept, so nothing was changed.\n")
    assert sentence in told
    assert told.count("\n- ") == 1
    assert "coachbot migrate --anyway" in told
    assert not [word for word in ("children", "marathon", "maybe", "boredom") if word in told]
    assert await stamps(database) == [1, 2, 3, 4]
    assert not list(tmp_path.glob("*.copy"))
    await prepare(database, Settings(), NOW, rehearsed=True)
    assert len(await stamps(database)) == len(KNOWN)


async def test_a_look_that_no_longer_reads_is_named_with_its_mend(database: Database) -> None:
    """In a database that has them; those before know of no look."""
    await somebody(database)
    assert (await upgrade.rehearse(database, KNOWN)).well
    await database.execute("UPDATE looks SET found = '{}'")
    told = upgrade.say(await upgrade.rehearse(database, KNOWN))
    assert told.startswith("- look: participant 1, 2026-11-23. Put their row in looks right, from a good copy")
    assert told.count("\n") == 0


async def test_of_many_twenty_are_named_and_the_rest_counted(database: Database) -> None:
    """And of a text everybody is on, three enrolments."""
    for n in range(25):
        await somebody(database, f"guest{n}")
    await database.execute("UPDATE pinned_programmes SET content = '{}'")
    await database.execute("UPDATE notes SET answers = '{}'")
    told = upgrade.say(await upgrade.rehearse(database, KNOWN))
    assert "enrolments 1, 2, 3 and 22 more." in told
    assert told.count("- note:") == 19
    assert told.endswith("- and 6 more.")


@pytest.mark.long
async def test_the_operators_commands_say_what_would_not_read(tmp_path: Path) -> None:
    """`migrate --check` beside a running bot; `migrate` refuses; `--anyway` goes on."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        assert command(tmp_path, "migrate", "--check").stdout == "pending: nothing\neverything that is kept reads\n"
        await guest.app.database.execute("UPDATE participants SET track = 'marathon'")
        checked = command(tmp_path, "migrate", "--check", "--json")
    found: dict[str, Any] = json.loads(checked.stdout)
    assert (checked.returncode, found["pending"], found["more"]) == (1, [], 0)
    assert [(one["what"], one["where"]) for one in found["unreadable"]] == [("participant", "participant 1")]
    refused = command(tmp_path, "migrate")
    assert (refused.returncode, "- participant: participant 1." in refused.stderr) == (65, True)
    assert command(tmp_path, "migrate", "--anyway").stdout == "applied: nothing\n"
