"""SQLite: one file, one process, one writer. Every commit is on the disk before it is believed."""

import asyncio
import contextlib
import fcntl
import logging
import os
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import aiosqlite

from coachbot.database import Conflict, Dialect, Parameters, Row, Session
from coachbot.errors import BusyError, CoachbotError, DataError

DIALECT = Dialect(
    identity="INTEGER PRIMARY KEY AUTOINCREMENT", integer="INTEGER", strict="STRICT", skip_locked="", locked=""
)
PRAGMAS: Mapping[str, str | int] = {
    "busy_timeout": 10_000,
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
}
"""Asserted on every connection; the first makes the others wait their turn. 2 is FULL, the only setting that keeps
a committed check-in through a power cut."""
OLDEST = (3, 37, 0)
_REFUSED_BY_THE_SYSTEM = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
)

# The driver logs every statement with its values when told to be talkative; answers must never stand in a log.
logging.getLogger("aiosqlite").setLevel(logging.WARNING)


@lru_cache(maxsize=512)
def translate(sql: str) -> str:
    """A house statement in SQLite's words."""
    for word, meaning in DIALECT.words().items():
        sql = sql.replace(word, meaning)
    return sql


def _rows(cursor_rows: Sequence[sqlite3.Row]) -> list[Row]:
    return [dict(row) for row in cursor_rows]


class _Transaction:
    """Statements on the writer while its lock is held."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        return _rows(list(await self._connection.execute_fetchall(translate(sql), dict(parameters or {}))))

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        # Not closed by hand: that would be a second trip to the driver's thread for every statement.
        cursor = await self._connection.execute(translate(sql), dict(parameters or {}))
        return cursor.rowcount


class SQLite:
    """The `Database` port on one SQLite file."""

    engine: Literal["sqlite", "postgres"] = "sqlite"
    dialect = DIALECT

    def __init__(
        self, path: Path, writer: aiosqlite.Connection, reader: aiosqlite.Connection, lock_file: int | None
    ) -> None:
        self.path = path
        self._writer, self._reader, self._lock_file = writer, reader, lock_file
        self._lock = asyncio.Lock()
        self._file = _file_at(path)

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        if sql.lstrip()[:6].upper() != "SELECT":
            async with self.transaction() as tx:
                return await tx.fetch(sql, parameters)
        return _rows(list(await self._reader.execute_fetchall(translate(sql), dict(parameters or {}))))

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        async with self.transaction() as tx:
            return await tx.execute(sql, parameters)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        async with self._lock:
            try:
                await _to_the_end(self._writer.execute("BEGIN IMMEDIATE"))
                yield _Transaction(self._writer)
                await _to_the_end(self._writer.commit())
            except sqlite3.IntegrityError:
                await _to_the_end(self._writer.rollback())
                raise Conflict("a rule of the schema was broken") from None
            except BaseException:
                await _to_the_end(self._writer.rollback())
                raise

    async def probe(self) -> None:
        """Raises OSError when another file, or none, stands where the opened one was."""
        await self._reader.execute_fetchall("SELECT name FROM sqlite_master LIMIT 1")
        if _file_at(self.path) != self._file:
            raise FileNotFoundError("the database is not the file that was opened")

    async def copy_to(self, path: Path) -> None:
        """A consistent copy of the whole database, readable by its owner only."""
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        await self._reader.execute("VACUUM INTO ?", (str(path),))

    async def scrub(self) -> None:
        """Empty the write-ahead log, where deleted data would linger; the file itself is overwritten on delete."""
        async with self._lock:
            await self._writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Close both connections and let another process in."""
        async with self._lock:
            await self._reader.close()
            await self._writer.close()
        if self._lock_file is not None:
            os.close(self._lock_file)
            self._lock_file = None


def _file_at(path: Path) -> tuple[int, int]:
    """What tells a file from every other, whatever it is called. Raises OSError where there is none."""
    found = path.stat()
    return found.st_dev, found.st_ino


async def _to_the_end(step: Any) -> None:
    """Await a step that must not be torn apart: a cancellation is delivered after it has finished."""
    task = asyncio.ensure_future(step)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        with contextlib.suppress(Exception):
            await task
        raise


def _take_lock(path: Path) -> int:
    try:
        lock = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as fault:
        raise DataError(_cannot_open(path, fault)) from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        os.close(lock)
        if not isinstance(fault, BlockingIOError):
            raise DataError(_cannot_open(path, fault)) from None
        raise BusyError(
            f"Another coachbot is already working on {path}. Stop it first, or give this one a database of its own."
        ) from None
    return lock


def _text(stored: bytes) -> str:
    """A stored text. The driver would refuse a whole result, and quote it, for one flipped byte in one row."""
    return stored.decode("utf-8", "backslashreplace")


async def _connect(path: Path) -> aiosqlite.Connection:
    # No implicit transactions: the port's own BEGIN and COMMIT are the only ones.
    connection = await aiosqlite.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.text_factory = _text
    try:
        for name, value in PRAGMAS.items():
            await connection.execute_fetchall(f"PRAGMA {name} = {value}")
            (row,) = await connection.execute_fetchall(f"PRAGMA {name}")
            if row[0] != value:
                raise DataError(f"SQLite would not set {name} to {value} on {path}; put the file on a local disk.")
    except BaseException:
        await connection.close()
        raise
    return connection


async def open_sqlite(path: Path, *, exclusive: bool = True) -> SQLite:
    """Open or create a database file, checked and with its settings asserted.

    Raises BusyError when another process works on it (`exclusive`), DataError when it cannot be used.
    """
    if sqlite3.sqlite_version_info < OLDEST:
        raise DataError(f"SQLite {sqlite3.sqlite_version} is too old; install 3.37 or newer.")
    _make_private(path)
    lock = _take_lock(path) if exclusive else None
    opened: list[aiosqlite.Connection] = []
    try:
        opened.append(await _connect(path))
        opened.append(await _connect(path))
        await _check(opened[0], path)
    except BaseException as fault:
        for connection in opened:
            await connection.close()
        if lock is not None:
            os.close(lock)
        if isinstance(fault, sqlite3.Error):
            raise _refusal(path, fault) from None
        raise
    return SQLite(path, opened[0], opened[1], lock)


def _refusal(path: Path, fault: sqlite3.Error) -> CoachbotError:
    """Why a database was not opened. Only a damaged one sends the operator to their copies."""
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return BusyError(f"Another program holds {path}. Let it finish or stop it, then start coachbot again.")
    if code in _REFUSED_BY_THE_SYSTEM:
        return DataError(f"{path} cannot be opened: {fault}. Check the folder, its rights and the room on the disk.")
    return DataError(_cannot_use(path))


def _cannot_open(path: Path, fault: OSError) -> str:
    return f"{path} cannot be opened: {fault.strerror}. Check the folder and its rights."


def _cannot_use(path: Path) -> str:
    return f"{path} cannot be read as a coachbot database. Nothing was changed; put back your latest good copy of it."


def _make_private(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        path.chmod(0o600)
    except OSError as fault:
        raise DataError(_cannot_open(path, fault)) from None


async def _check(connection: aiosqlite.Connection, path: Path) -> None:
    (verdict,) = list(await connection.execute_fetchall("PRAGMA quick_check(1)"))
    if verdict[0] != "ok":
        raise DataError(_cannot_use(path))
