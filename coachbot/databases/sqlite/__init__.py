"""SQLite: one file, one process, one writer. Every commit is on the disk before it is believed."""

import asyncio
import contextlib
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Literal

from coachbot.database import Conflict, Dialect, Parameters, Row, Session, SingleStatements, Vault
from coachbot.databases.sqlite import deep
from coachbot.databases.sqlite.driver import Driver
from coachbot.databases.sqlite.lock import FileLock, cannot_open, take_lock
from coachbot.databases.sqlite.soundness import Damage, Soundness, described, examine, lacks
from coachbot.databases.sqlite.wiping import Wiper
from coachbot.errors import BusyError, CoachbotError, DataError, NotThereError

DIALECT = Dialect(
    identity="INTEGER PRIMARY KEY AUTOINCREMENT",
    integer="INTEGER",
    strict="STRICT",
    skip_locked="",
    locked="",
    numbers="SELECT value FROM json_each",
    alone="",
    clock_us="CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER)",
    greatest="MAX",
    last_person="(SELECT seq FROM sqlite_sequence WHERE name = 'participants')",
)
PRAGMAS: Mapping[str, str | int] = {
    "busy_timeout": 10_000,
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "wal_autocheckpoint": 4_000,
}
"""Asserted on every connection; the first makes the others wait their turn. 2 is FULL, the only setting that keeps
a committed check-in through a power cut, and for what is sorted, memory: nothing is spilled into temporary files. So
many pages, 16 MB, the log may hold: each is then written back once for the three commits of a prompt and more."""
OLDEST = (3, 37, 0)
_REFUSED_BY_THE_SYSTEM = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
)

_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC)


@lru_cache(maxsize=512)
def translate(sql: str) -> str:
    """A house statement in SQLite's words."""
    for word, meaning in DIALECT.words().items():
        sql = sql.replace(word, meaning)
    return sql


def _rows(cursor_rows: Sequence[sqlite3.Row]) -> list[Row]:
    if not cursor_rows:
        return []
    # A row asked by a name compares it with every column's; in their order it is not asked at all.
    names = cursor_rows[0].keys()
    return [dict(zip(names, row, strict=True)) for row in cursor_rows]


class _Transaction:
    """Statements on the writer while its lock is held."""

    def __init__(self, writer: Driver, vault: Vault | None) -> None:
        self._writer, self.vault = writer, vault

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        if self.vault is None:
            return _rows((await self._writer.run(translate(sql), parameters or {})).rows)
        into = await self.vault.into(parameters or {})
        return await self.vault.out_of(sql, _rows((await self._writer.run(translate(sql), into)).rows))

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        # SQLite's module takes any mapping but a dict for a sequence.
        into = dict(parameters or {}) if self.vault is None else await self.vault.into(parameters or {})
        return (await self._writer.run(translate(sql), into)).changed

    async def execute_each(self, sql: str, rows: Sequence[Parameters]) -> int:
        into = rows if self.vault is None else [await self.vault.into(row) for row in rows]
        return await self._writer.run_each(translate(sql), into) if rows else 0


class SQLite(SingleStatements):
    """The `Database` port on one SQLite file."""

    engine: Literal["sqlite", "postgres"] = "sqlite"
    dialect = DIALECT

    def __init__(
        self,
        path: Path,
        writer: Driver,
        reader: Driver,
        lock: FileLock | None,
        found: Soundness,
    ) -> None:
        self.path, self.found = path, found
        self.vault: Vault | None = None
        self._writer, self._reader, self._file_lock = writer, reader, lock
        self._lock = asyncio.Lock()
        self._patience_ms = int(PRAGMAS["busy_timeout"])
        self._wiper = Wiper(path, self._patience_ms)
        self._file = _file_at(path)

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        if sql.lstrip()[:6].upper() != "SELECT":
            return await super().fetch(sql, parameters)
        if self.vault is None:
            return _rows((await self._reader.run(translate(sql), parameters or {})).rows)
        into = await self.vault.into(parameters or {})
        return await self.vault.out_of(sql, _rows((await self._reader.run(translate(sql), into)).rows))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        async with self._lock:
            try:
                if not self._writer.begins_at_once(self._patience_ms):
                    await _to_the_end(self._writer.sent_beside(_begin))
                yield _Transaction(self._writer, self.vault)
                await _to_the_end(self._writer.sent_beside(sqlite3.Connection.commit))
            except sqlite3.IntegrityError:
                await _to_the_end(self._writer.sent_beside(sqlite3.Connection.rollback))
                raise Conflict("a rule of the schema was broken") from None
            except BaseException:
                await _to_the_end(self._writer.sent_beside(sqlite3.Connection.rollback))
                raise

    @asynccontextmanager
    async def alone(self, _name: str, *, patience_seconds: float = 0.0) -> AsyncIterator[bool]:
        """The file's lock makes this its only process."""
        yield True

    async def still_alone(self, _name: str) -> bool:
        """Always."""
        return True

    async def probe(self) -> None:
        """Raises OSError when another file, or none, stands where the opened one was."""
        await self._reader.run("SELECT name FROM sqlite_master LIMIT 1")
        if _file_at(self.path) != self._file:
            raise FileNotFoundError("the database is not the file that was opened")

    async def room(self) -> int | None:
        return shutil.disk_usage(self.path.parent).free - self.path.stat().st_size

    async def look_at_the_rest(self) -> Soundness:
        """Look at all of the file, beside what works on it. Raises DataError where it is damaged."""
        with refusing(self.path):
            self.found = await deep.look(self.path) or self.found
        return self.found

    async def copy_to(self, path: Path) -> None:
        """A consistent copy of the whole database, readable by its owner only; none where there is no room for all."""
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        try:
            await self._reader.beside(lambda connection: connection.execute("VACUUM INTO ?", (str(path),)))
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    async def check_schema(self, statements: Iterable[str]) -> None:
        """Every table and column that the migrations' statements make is there. Raises DataError."""
        with refusing(self.path):
            if await asyncio.to_thread(lacks, self.path, map(translate, statements)):
                raise Damage

    async def described(self) -> str:
        """A digest of the tables and columns, as the file describes them. Raises DataError."""
        with refusing(self.path):
            return await asyncio.to_thread(described, self.path)

    async def wipe(self, *, at_once: bool = True, hurried: Callable[[], bool] = lambda: False) -> bool:
        """Overwrite what was deleted, in the file and in its log; see `wiping`."""
        async with self._lock:
            wipe = partial(self._wiper.wipe, at_once=at_once, hurried=hurried)
            done = bool(await _to_the_end(self._writer.sent_beside(wipe)))
        return done if self.vault is None else await self.vault.wipe() and done

    async def close(self) -> None:
        """Close both connections, and the keys, and let another process in."""
        if self.vault is not None:
            await self.vault.close()
        async with self._lock:
            await self._reader.close()
            await self._writer.close()
        if self._file_lock is not None:
            self._file_lock.release()
            self._file_lock = None


def _file_at(path: Path) -> tuple[int, int]:
    """What tells a file from every other, whatever it is called. Raises OSError where there is none."""
    found = path.stat()
    return found.st_dev, found.st_ino


async def _to_the_end(step: "asyncio.Future[Any]") -> Any:
    """Await a step that must not be torn apart: a cancellation is delivered after it has finished."""
    try:
        return await asyncio.shield(step)
    except asyncio.CancelledError:
        await asyncio.wait([step])
        raise


def _begin(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")


async def _connect(path: Path) -> Driver:
    driver = Driver(path)
    try:
        await driver.beside(partial(_settle, path=path))
    except BaseException:
        await driver.close()
        raise
    return driver


def _settle(connection: sqlite3.Connection, path: Path) -> None:
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
        (row,) = connection.execute(f"PRAGMA {name}")
        if row[0] != value:
            raise DataError(f"SQLite would not set {name} to {value} on {path}; put the file on a local disk.")


async def open_sqlite(path: Path, *, exclusive: bool = True, thorough: bool = False) -> SQLite:
    """Open a database file, checked and with its settings asserted; `thorough` checks all of a large one, too.

    With `exclusive` this is its one process, and a file that is not there yet is made. Raises BusyError when another
    process works on it, DataError when it cannot be used, NotThereError when it is to be read and is not there.
    """
    if sqlite3.sqlite_version_info < OLDEST:
        raise DataError(f"SQLite {sqlite3.sqlite_version} is too old; install 3.37 or newer.")
    if not exclusive and not path.exists():
        raise NotThereError(f"{path} is not there. Start coachbot once, or set COACHBOT_DATABASE_URL to your database.")
    lock = take_lock(path) if exclusive else None
    opened: list[Driver] = []
    try:
        with refusing(path):
            if exclusive:
                _make_private(path)
            opened.append(await _connect(path))
            opened.append(await _connect(path))
            found = await asyncio.to_thread(examine, path, thorough=thorough)
    except BaseException:
        for connection in opened:
            await connection.close()
        if lock is not None:
            lock.release()
        raise
    return SQLite(path, opened[0], opened[1], lock, found)


@contextlib.contextmanager
def refusing(path: Path) -> Iterator[None]:
    """While a start looks at a file: whatever SQLite cannot make of it becomes a CoachbotError."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError, Damage) as fault:
        raise _refusal(path, fault) from None


def _refusal(path: Path, fault: Exception) -> CoachbotError:
    """Why a database was not opened. Only a damaged one sends the operator to their copies."""
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return BusyError(f"Another program holds {path}. Let it finish or stop it, then start coachbot again.")
    if code in _REFUSED_BY_THE_SYSTEM:
        done = "written" if getattr(fault, "sqlite_errorcode", None) in _NO_ROOM else "opened"
        return DataError(f"{path} cannot be {done}: {fault}. Check the folder, its rights and the room on the disk.")
    return DataError(cannot_use(path))


def cannot_use(path: Path) -> str:
    """Said of a file that is damaged, whatever showed it."""
    return f"{path} cannot be read as a coachbot database. Nothing was changed; put back your latest good copy of it."


def _make_private(path: Path) -> None:
    try:
        path.chmod(0o600)
    except OSError as fault:
        raise cannot_open(path, fault) from None
