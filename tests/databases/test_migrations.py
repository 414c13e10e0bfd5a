"""Migrations: forward only, all or nothing, whatever strikes whenever."""

import asyncio
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from coachbot import migrations
from coachbot.database import Database
from coachbot.databases.sqlite import open_sqlite
from coachbot.errors import DataError
from coachbot.migrations import Migration, migrate, pending, read_migrations
from tests.conftest import NOW

FIRST = Migration(1, "0001_first", "CREATE TABLE a (x {integer}) {strict};\n-- why; this\nINSERT INTO a VALUES (1);")
SECOND = Migration(
    2,
    "0002_second",
    "CREATE TABLE b (y TEXT) {strict};\nINSERT INTO b VALUES ('semi;colon');\nINSERT INTO a VALUES (2);",
)
BROKEN = Migration(2, "0002_broken", "CREATE TABLE b (y TEXT) {strict};\nINSERT INTO nowhere VALUES (1);")


async def test_each_runs_once_in_order(empty_database: Database) -> None:
    """Twice changes nothing."""
    assert await pending(empty_database, [FIRST, SECOND]) == ["0001_first", "0002_second"]
    assert await migrate(empty_database, [FIRST], now=NOW) == ["0001_first"]
    assert await migrate(empty_database, [FIRST, SECOND], now=NOW) == ["0002_second"]
    assert await migrate(empty_database, [FIRST, SECOND], now=NOW) == []
    assert await pending(empty_database, [FIRST, SECOND]) == []
    assert [row["y"] for row in await empty_database.fetch("SELECT y FROM b")] == ["semi;colon"]


async def test_one_that_fails_leaves_the_old_schema_whole(empty_database: Database) -> None:
    """Neither its tables nor its stamp."""
    await migrate(empty_database, [FIRST], now=NOW)
    with pytest.raises(Exception, match="nowhere"):
        await migrate(empty_database, [FIRST, BROKEN], now=NOW)
    assert await pending(empty_database, [FIRST, SECOND]) == ["0002_second"]
    assert await migrate(empty_database, [FIRST, SECOND], now=NOW) == ["0002_second"]


async def test_one_that_changed_after_it_ran_is_refused(empty_database: Database) -> None:
    """By its checksum, with its name."""
    await migrate(empty_database, [FIRST], now=NOW)
    changed = Migration(1, "0001_first", FIRST.sql + "\n")
    with pytest.raises(DataError, match="Migration 0001_first has changed since it ran"):
        await migrate(empty_database, [changed], now=NOW)


async def test_a_newer_schema_is_refused(empty_database: Database) -> None:
    """An old program leaves a new database alone."""
    await migrate(empty_database, [FIRST, SECOND], now=NOW)
    with pytest.raises(DataError, match="This database is at schema 2, but this coachbot only knows 1"):
        await migrate(empty_database, [FIRST], now=NOW)


async def test_a_copy_is_asked_for_once_and_only_when_there_is_something_to_lose(empty_database: Database) -> None:
    """Not for a new database, not when nothing is pending."""
    copies = []

    async def copy() -> None:
        copies.append(len(copies))

    await migrate(empty_database, [FIRST], now=NOW, before=copy)
    assert copies == []
    await migrate(empty_database, [FIRST], now=NOW, before=copy)
    assert copies == []
    await migrate(empty_database, [FIRST, SECOND], now=NOW, before=copy)
    assert copies == [0]


def test_numbers_have_no_gap(tmp_path: Path) -> None:
    """A missing file is noticed before anything runs."""
    for name in ("0001_a.sql", "0003_c.sql"):
        (tmp_path / name).write_text("SELECT 1;")
    with pytest.raises(DataError, match="not numbered 0001, 0002 and so on"):
        read_migrations(tmp_path)


def test_the_shipped_migrations_are_read_whole() -> None:
    """Comments and semicolons inside quotes are not statements."""
    (first, *_) = read_migrations(migrations.packaged_folder())
    assert all(sql.startswith(("CREATE TABLE", "CREATE INDEX", "CREATE UNIQUE INDEX")) for sql in first.statements())
    assert SECOND.statements()[1] == "INSERT INTO b VALUES ('semi;colon')"


DRIVER = """
import asyncio, os, signal, sys
from contextlib import asynccontextmanager
from pathlib import Path
from coachbot.databases.sqlite import open_sqlite
from coachbot.migrations import Migration, migrate
from tests.conftest import NOW
from tests.databases.test_migrations import FIRST, SECOND

class Mortal:
    '''The database, whose process dies before its n-th statement inside a transaction.'''
    def __init__(self, real, lives):
        self.real, self.lives, self.engine, self.dialect = real, lives, real.engine, real.dialect
        self.fetch = real.fetch
    @asynccontextmanager
    async def transaction(self):
        async with self.real.transaction() as tx:
            yield Dying(tx, self)

class Dying:
    def __init__(self, tx, owner): self.tx, self.owner = tx, owner
    def live(self):
        if self.owner.lives == 0: os.kill(os.getpid(), signal.SIGKILL)
        self.owner.lives -= 1
    async def fetch(self, *a): self.live(); return await self.tx.fetch(*a)
    async def execute(self, *a): self.live(); return await self.tx.execute(*a)

async def main():
    real = await open_sqlite(Path(sys.argv[1]))
    await migrate(Mortal(real, int(sys.argv[2])), [FIRST, SECOND], now=NOW)
    await real.close()
asyncio.run(main())
"""


@pytest.mark.parametrize("lives", range(12))
async def test_killed_before_any_statement_they_leave_the_old_schema_or_the_new(tmp_path: Path, lives: int) -> None:
    """F37: kill -9 at each statement in turn; the stamp and the tables always agree, and a rerun completes."""
    path = tmp_path / "test.db"
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", DRIVER, str(path), str(lives)],
        cwd=Path(__file__).parent.parent.parent,
        check=False,
        capture_output=True,
        timeout=30,
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    with sqlite3.connect(path) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        stamps = (
            [row[0] for row in connection.execute("SELECT number FROM migrations")] if "migrations" in tables else []
        )
    connection.close()
    assert ("a" in tables, "b" in tables) == (1 in stamps, 2 in stamps)
    database = await open_sqlite(path)
    await migrate(database, [FIRST, SECOND], now=NOW)
    assert [row["x"] for row in await database.fetch("SELECT x FROM a ORDER BY x")] == [1, 2]
    await database.close()
