"""SQLite in memory, for rehearsals: the same statements at once and without a thread; nothing outlives the process."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from typing import Literal

from coachbot.database import Conflict, Parameters, Row, Session, Vault
from coachbot.databases.sqlite import DIALECT, translate


@contextlib.contextmanager
def _told_as_conflict() -> Iterator[None]:
    try:
        yield
    except sqlite3.IntegrityError:
        raise Conflict("a rule of the schema was broken") from None


class _Open:
    """Statements while the lock is held."""

    vault: Vault | None = None

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        return [dict(row) for row in self._connection.execute(translate(sql), dict(parameters or {}))]

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        return self._connection.execute(translate(sql), dict(parameters or {})).rowcount

    async def execute_each(self, sql: str, rows: Sequence[Parameters]) -> int:
        return self._connection.executemany(translate(sql), rows).rowcount if rows else 0


class Memory:
    """The `Database` port on a database that only this object knows.

    It has one connection: a single statement waits for the end of a transaction that is open.
    """

    engine: Literal["sqlite", "postgres"] = "sqlite"
    dialect = DIALECT
    vault: Vault | None = None

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA foreign_keys = 1")
        self._lock = asyncio.Lock()
        self._open = _Open(self._connection)

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        async with self._lock:
            with _told_as_conflict():
                return await self._open.fetch(sql, parameters)

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        async with self._lock:
            with _told_as_conflict():
                return await self._open.execute(sql, parameters)

    async def execute_each(self, sql: str, rows: Sequence[Parameters]) -> int:
        async with self._lock:
            with _told_as_conflict():
                return await self._open.execute_each(sql, rows)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        async with self._lock:
            self._connection.execute("BEGIN")
            try:
                with _told_as_conflict():
                    yield self._open
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    @asynccontextmanager
    async def alone(self, _name: str, *, patience_seconds: float = 0.0) -> AsyncIterator[bool]:
        """Nobody else is here."""
        yield True

    async def still_alone(self, _name: str) -> bool:
        """Always."""
        return True

    async def probe(self) -> None:
        """It is there as long as this object is."""

    async def room(self) -> int | None:
        """As much as there is memory, which nobody counts."""
        return None

    async def wipe(self, *, at_once: bool = True, hurried: Callable[[], bool] = lambda: False) -> bool:
        """What is deleted here is gone."""
        return True

    async def close(self) -> None:
        self._connection.close()
