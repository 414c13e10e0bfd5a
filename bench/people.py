"""A database full of people, made quickly: one person through the store, the others as copies of their rows."""

import sqlite3
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from coachbot import library, migrations, plan
from coachbot.chat import Address
from coachbot.database import Database
from coachbot.databases.sqlite import open_sqlite
from coachbot.domain.participant import MONDAY_TO_FRIDAY
from coachbot.library import folders
from coachbot.screens.joining import CONSENT_VERSION
from coachbot.store import enrolments, participants

PLATFORM = "local"
# Every column that names the person (their number is n), by table; all other columns are copied.
COPIES: dict[str, dict[str, str]] = {
    "participants": {"id": "n"},
    "addresses": {"key": "key || n", "participant_id": "n"},
    "enrolments": {"id": "n", "participant_id": "n"},
    "deliveries": {
        "key": "n || substr(key, instr(key, ':'))",
        "participant_id": "n",
        "enrolment_id": "n",
    },
}


async def populate(path: Path, people: int, *, zone: str, started_on: date, now: datetime, planned: bool) -> None:
    """Create a database in which `people` are enrolled in the desk reset.

    `planned` says whether their next 48 hours are in the outbox already; otherwise planning is due at `now`.
    """
    database = await open_sqlite(path)
    await enrol_one(database, people, zone=zone, started_on=started_on, now=now, planned=planned)
    await database.close()
    if people > 1:
        _copy_person(path, people)


async def enrol_one(
    database: Database, people: int, *, zone: str, started_on: date, now: datetime, planned: bool
) -> None:
    """Bring the schema up to date and, unless there are to be no people, enrol the first of them."""
    await migrations.migrate(database, migrations.read_migrations(migrations.packaged_folder()), now=now)
    if people:
        programme = folders.load_library(library.packaged_programmes())["desk-reset"]
        async with database.transaction() as tx:
            person = await participants.add(tx, Address(PLATFORM, "guest"), now)
            person = replace(
                person,
                adult=True,
                consent_version=CONSENT_VERSION,
                warning_signs_at=now,
                exercise_screen_at=now,
                zone=zone,
                work_days=MONDAY_TO_FRIDAY,
                moments_chosen=True,
            )
            await participants.save(tx, person)
            enrolment = await enrolments.add(tx, person.id, programme, started_on, now)
            if planned:
                await plan.extend(tx, enrolment, person, now)


def _copy_person(path: Path, people: int) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    # Only the setting up is in a hurry; what is measured opens the file with FULL sync.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE TEMP TABLE numbers (n INTEGER PRIMARY KEY)")
    connection.executemany("INSERT INTO numbers VALUES (?)", ((n,) for n in range(2, people + 1)))
    connection.execute("BEGIN")
    for table, changed in COPIES.items():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        columns = [name for name in columns if name != "id" or "id" in changed]
        values = ", ".join(changed.get(name, name) for name in columns)
        connection.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM numbers, "
            f"(SELECT * FROM {table} WHERE {'id' if table == 'participants' else 'participant_id'} = 1)"
        )
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
