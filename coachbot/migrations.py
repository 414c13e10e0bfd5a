"""Migrations: numbered files, forward only, each in one transaction together with its stamp."""

import hashlib
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from coachbot.database import Database, to_ms
from coachbot.errors import DataError
from coachbot.values import frozen

_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")
_PIECE = re.compile(r"(?P<said>'[^']*'?|[^';-]+|-(?!-))|--[^\n]*|(?P<end>;)")
"""What a file is made of: words and quoted text, comments, and the ends of statements."""
_STAMPS = (
    "CREATE TABLE IF NOT EXISTS migrations (number {integer} NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
    "sha256 TEXT NOT NULL, applied_at {integer} NOT NULL) {strict}"
)
_CREATED = re.compile(r"CREATE TABLE (?P<table>\w+)")
_ADDED = re.compile(
    r"ALTER TABLE (?P<table>\w+) ADD COLUMN (?P<column>\w+) [^;]*?(?:DEFAULT (?P<default>'[^']*'|\S+))?", re.DOTALL
)
_ONE_AT_A_TIME = 7_302_024
"""The advisory lock under which PostgreSQL workers migrate."""


@frozen
class Migration:
    """One step of the schema."""

    number: int
    name: str
    sql: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()

    def statements(self) -> list[str]:
        """The file's statements, without comments. A semicolon inside a literal does not end one."""
        found = [""]
        for piece in _PIECE.finditer(self.sql):
            if piece["end"]:
                found.append("")
            else:
                found[-1] += piece["said"] or ""
        return [sql for sql in map(str.strip, found) if sql]


def packaged_folder() -> Path:
    """Where the migrations lie: in the wheel, else in the checkout."""
    inside = Path(__file__).parent / "_data" / "migrations"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "migrations"


def read_migrations(folder: Path) -> list[Migration]:
    """Every migration of a folder, in order. Raises DataError when there is none, or their numbers have a gap."""
    found = [
        Migration(int(match[1]), path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.sql"))
        if (match := _NAME.fullmatch(path.name))
    ]
    if not found:
        raise DataError(f"{folder} holds no migrations, so no database can be made or read. Install coachbot again.")
    if [m.number for m in found] != list(range(1, len(found) + 1)):
        raise DataError(f"The migrations in {folder} are not numbered 0001, 0002 and so on without a gap.")
    return found


async def pending(database: Database, migrations: Sequence[Migration]) -> list[str]:
    """Names of the migrations still to run. Raises DataError as `migrate` does."""
    return [m.name for m in _check(await _stamps(database), migrations)]


async def migrate(
    database: Database,
    migrations: Sequence[Migration],
    *,
    now: datetime,
    before: Callable[[], Awaitable[None]] | None = None,
) -> list[str]:
    """Bring the schema up to date; returns the names of the migrations run.

    `before` is awaited once if something is pending on a database that is not empty: the place for a copy.
    Raises DataError when the database is newer than this version or a migration that ran has since changed.
    """
    stamps = await _stamps(database)
    todo = _check(stamps, migrations)
    if todo and stamps and before is not None:
        await before()
    return [migration.name for migration in todo if await _run(database, migration, now)]


def added_columns(migrations: Sequence[Migration]) -> Mapping[str, Mapping[str, Any]]:
    """What stands in the columns that migrations add to tables there are, by table and column."""
    found: dict[str, dict[str, Any]] = {}
    for migration in migrations:
        for sql in migration.statements():
            if (added := _ADDED.fullmatch(sql)) is not None:
                found.setdefault(added["table"], {})[added["column"]] = _value(added["default"])
    return found


def _value(default: str | None) -> Any:
    """A column's default as a row holds it."""
    if default is None or default == "NULL":
        return None
    return default.strip("'") if default.startswith("'") else int(default)


def added_tables(migrations: Sequence[Migration]) -> set[str]:
    """The tables that migrations make."""
    made = (_CREATED.match(sql) for migration in migrations for sql in migration.statements())
    return {one["table"] for one in made if one is not None}


async def has_begun(database: Database) -> bool:
    """Whether any migration ran on a database, so that it has our tables."""
    sql = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'"
        if database.engine == "sqlite"
        else "SELECT table_name FROM information_schema.tables "
        "WHERE table_schema = current_schema() AND table_name = 'migrations'"
    )
    return bool(await database.fetch(sql))


async def _stamps(database: Database) -> dict[int, tuple[str, str]]:
    if not await has_begun(database):
        return {}
    rows = await database.fetch("SELECT number, name, sha256 FROM migrations ORDER BY number")
    return {row["number"]: (row["name"], row["sha256"]) for row in rows}


def _check(stamps: dict[int, tuple[str, str]], migrations: Sequence[Migration]) -> list[Migration]:
    known = {m.number: m for m in migrations}
    if stamps and max(stamps) > len(migrations):
        raise DataError(
            f"This database is at schema {max(stamps)}, but this coachbot only knows {len(migrations)}. "
            "Start the newer coachbot it was made by."
        )
    for number, (name, sha256) in stamps.items():
        if known[number].sha256 != sha256:
            raise DataError(
                f"Migration {name} has changed since it ran on this database. Put the original file back; "
                "changes belong in a new migration."
            )
    return [m for m in migrations if m.number not in stamps]


async def _run(database: Database, migration: Migration, now: datetime) -> bool:
    """One migration with its stamp, all or nothing; False when another worker ran it meanwhile."""
    async with database.transaction() as tx:
        if database.engine == "postgres":
            await tx.fetch("SELECT pg_advisory_xact_lock(:key)", {"key": _ONE_AT_A_TIME})
        await tx.execute(_STAMPS)
        if await tx.fetch("SELECT number FROM migrations WHERE number = :n", {"n": migration.number}):
            return False
        for sql in migration.statements():
            await tx.execute(sql)
        await tx.execute(
            "INSERT INTO migrations (number, name, sha256, applied_at) VALUES (:number, :name, :sha256, :now)",
            {"number": migration.number, "name": migration.name, "sha256": migration.sha256, "now": to_ms(now)},
        )
    return True
