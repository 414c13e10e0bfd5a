"""Migrations: forward only, all or nothing, whatever strikes whenever."""

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coachbot import migrations
from coachbot.database import Database, to_ms
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import open_sqlite
from coachbot.errors import DataError
from coachbot.migrations import Migration, migrate, pending, read_migrations
from tests.schema import NOW

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
    copies: list[int] = []

    async def copy() -> None:
        copies.append(len(copies))

    await migrate(empty_database, [FIRST], now=NOW, before=copy)
    assert copies == []
    await migrate(empty_database, [FIRST], now=NOW, before=copy)
    assert copies == []
    await migrate(empty_database, [FIRST, SECOND], now=NOW, before=copy)
    assert copies == [0]


async def test_when_the_copy_cannot_be_made_nothing_is_changed(empty_database: Database) -> None:
    """No way forward without a way back."""
    await migrate(empty_database, [FIRST], now=NOW)

    async def fails() -> None:
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        await migrate(empty_database, [FIRST, SECOND], now=NOW, before=fails)
    assert await pending(empty_database, [FIRST, SECOND]) == ["0002_second"]


async def test_two_workers_that_start_at_once_run_each_migration_once(empty_database: Database) -> None:
    """The second finds it done; between them each name is reported once."""
    ran = await asyncio.gather(*(migrate(empty_database, [FIRST, SECOND], now=NOW) for _ in range(4)))
    assert sorted(name for names in ran for name in names) == ["0001_first", "0002_second"]
    assert [row["x"] for row in await empty_database.fetch("SELECT x FROM a ORDER BY x")] == [1, 2]


async def test_a_stamp_tells_when_a_migration_ran(empty_database: Database) -> None:
    """By the clock that was passed in."""
    await migrate(empty_database, [FIRST], now=NOW)
    (row,) = await empty_database.fetch("SELECT * FROM migrations")
    assert dict(row) == {"number": 1, "name": "0001_first", "sha256": FIRST.sha256, "applied_at": to_ms(NOW)}


@pytest.mark.parametrize(
    ("sql", "statements"),
    [
        ("CREATE TABLE a (x TEXT); -- it's new; really\nDROP TABLE b;", ["CREATE TABLE a (x TEXT)", "DROP TABLE b"]),
        ("CREATE TABLE a (\n  x TEXT, -- one; two\n  y TEXT\n);", ["CREATE TABLE a (\n  x TEXT, \n  y TEXT\n)"]),
        ("INSERT INTO a VALUES ('-- no comment; it''s text');", ["INSERT INTO a VALUES ('-- no comment; it''s text')"]),
        ("INSERT INTO a VALUES ('two\n-- lines;');", ["INSERT INTO a VALUES ('two\n-- lines;')"]),
        ("SELECT 3 - 2 - -1", ["SELECT 3 - 2 - -1"]),
        ("-- nothing to do;\n;;\n", []),
    ],
)
def test_a_file_is_taken_apart_where_its_statements_end(sql: str, statements: list[str]) -> None:
    """Comments end no statement, wherever in a line they begin, and text is not a comment."""
    assert Migration(1, "0001_x", sql).statements() == statements


def test_a_number_is_given_once(tmp_path: Path) -> None:
    """Two branches that both added the next one are noticed."""
    for name in ("0001_a.sql", "0001_b.sql"):
        (tmp_path / name).write_text("SELECT 1;")
    with pytest.raises(DataError, match="not numbered 0001, 0002 and so on"):
        read_migrations(tmp_path)


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
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import open_sqlite
from coachbot.migrations import migrate
from tests.schema import NOW
from tests.databases.test_migrations import FIRST, SECOND

class Mortal:
    # The database, whose process dies before its n-th step: a statement in a transaction, or a commit.
    def __init__(self, real, lives):
        self.real, self.lives, self.engine, self.dialect = real, lives, real.engine, real.dialect
        self.fetch = real.fetch
    @asynccontextmanager
    async def transaction(self):
        async with self.real.transaction() as tx:
            yield Dying(tx, self.live)
            self.live()
    def live(self):
        if self.lives == 0: os.kill(os.getpid(), signal.SIGKILL)
        self.lives -= 1

class Dying:
    def __init__(self, tx, live): self.tx, self.live = tx, live
    async def fetch(self, *a): self.live(); return await self.tx.fetch(*a)
    async def execute(self, *a): self.live(); return await self.tx.execute(*a)

async def main():
    where, lives = sys.argv[1], int(sys.argv[2])
    real = await (open_postgres(where) if "://" in where else open_sqlite(Path(where)))
    await migrate(Mortal(real, lives), [FIRST, SECOND], now=NOW)
    await real.close()
asyncio.run(main())
"""
STEPS = {"sqlite": 13, "postgres": 15}
"""What there is to die before: every statement of both migrations, their stamps, their commits."""


async def killed_after(where: str, steps: int) -> bool:
    """Migrates in a process of its own; whether it died before it was done."""
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", DRIVER, where, str(steps)],
        cwd=Path(__file__).parent.parent.parent,
        check=False,
        capture_output=True,
        timeout=30,
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode != 0


async def stands_whole(database: Database) -> None:
    """The stamps and the tables agree, and a second run completes what the first left."""
    left = len(await pending(database, [FIRST, SECOND]))
    for migration, table in ((FIRST, "a"), (SECOND, "b")):
        if migration.number <= 2 - left:
            assert len(await database.fetch(f"SELECT * FROM {table}")) >= 1
        else:
            with pytest.raises(Exception, match="no such table|does not exist"):
                await database.fetch(f"SELECT * FROM {table}")
    assert len(await migrate(database, [FIRST, SECOND], now=NOW)) == left
    assert [row["x"] for row in await database.fetch("SELECT x FROM a ORDER BY x")] == [1, 2]
    assert [row["y"] for row in await database.fetch("SELECT y FROM b")] == ["semi;colon"]


@pytest.mark.parametrize("steps", range(STEPS["sqlite"] + 1))
async def test_killed_before_any_step_they_leave_the_old_schema_or_the_new(tmp_path: Path, steps: int) -> None:
    """F37: kill -9 at each statement and commit in turn."""
    assert await killed_after(str(tmp_path / "test.db"), steps) is (steps < STEPS["sqlite"])
    database = await open_sqlite(tmp_path / "test.db")
    await stands_whole(database)
    await database.close()


@pytest.mark.parametrize("steps", [0, 7, 15, *(pytest.param(n, marks=pytest.mark.long) for n in (3, 5, 6, 11, 14))])
async def test_a_killed_worker_leaves_a_server_the_old_schema_or_the_new(postgres_url: str, steps: int) -> None:
    """F37 on PostgreSQL: its lock goes with it, so the next worker is not held up."""
    assert await killed_after(postgres_url, steps) is (steps < STEPS["postgres"])
    database = await open_postgres(postgres_url)
    await asyncio.wait_for(stands_whole(database), 10)
    await database.close()
