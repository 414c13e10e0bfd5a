"""One connection to a SQLite file: short statements at once, what waits for the disk or takes long on a thread.

A trip to another thread and back costs some ten times what a keyed statement does. So statements run where they are
asked for, and only what waits - BEGIN for another program's lock, COMMIT for the disk - goes to the connection's own
thread. So that nobody else is held up, a question that takes too long is broken off and asked again on the thread, and
a statement that once took long goes there ever after.
"""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

Result = TypeVar("Result")
Parameters = Mapping[str, Any] | Sequence[Any]

LONGEST_SECONDS = 0.005
"""How long a statement may work while everybody else waits: seconds of its own, whatever else the machine is at."""
LONGEST_STRETCH_SECONDS = 0.01
"""How long statements may follow one another before others have a turn."""
_STEPS = 4000
"""So many of SQLite's own instructions between two looks at the time: some tenths of a millisecond."""
_MOST_KNOWN = 512


class Ran(NamedTuple):
    """What a statement gave: its rows, and how many it changed."""

    rows: list[sqlite3.Row]
    changed: int


class Driver:
    """Runs statements on one connection, one at a time; whoever shares it between tasks holds a lock for that."""

    def __init__(self, path: Path) -> None:
        """Raises sqlite3.Error. No implicit transactions: the port's own BEGIN and COMMIT are the only ones."""
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite")
        self._last: Future[Any] | None = None
        self._is_closed = False
        self._long: set[str] = set()
        self._stretch_ends = float("-inf")
        self._began: float | None = None
        self._may_break_off = False
        self._watch()

    async def run(self, sql: str, parameters: Parameters = ()) -> Ran:
        """Run one statement. Raises sqlite3.Error."""
        if sql in self._long or self._is_busy():
            return await self.beside(partial(_run, sql=sql, parameters=parameters))
        try:
            return self._here(sql, _run, parameters)
        except sqlite3.OperationalError as fault:
            if getattr(fault, "sqlite_errorcode", None) != sqlite3.SQLITE_INTERRUPT:
                raise
        finally:
            if time.monotonic() > self._stretch_ends:
                await self._let_others()
        return await self.beside(partial(_run, sql=sql, parameters=parameters))

    async def run_each(self, sql: str, rows: Sequence[Parameters]) -> int:
        """Run a statement that writes for each of these values; returns how many rows that changed in all.

        Raises sqlite3.Error.
        """
        if sql in self._long or self._is_busy():
            return await self.beside(partial(_run_each, sql=sql, rows=rows))
        try:
            return self._here(sql, _run_each, rows)
        finally:
            if time.monotonic() > self._stretch_ends:
                await self._let_others()

    def begins_at_once(self, patience_ms: int) -> bool:
        """Begin to write, unless another program does; to wait for its lock so long is for the thread.

        Raises sqlite3.Error.
        """
        if self._is_busy():
            return False
        try:
            self._connection.execute("PRAGMA busy_timeout = 0")
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as fault:
            if getattr(fault, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {patience_ms}")
        return True

    async def beside(self, step: Callable[[sqlite3.Connection], Result]) -> Result:
        """Let a step work with the connection on its thread. Once begun it comes to its end, whoever still waits.

        Raises what the step raises, and sqlite3.ProgrammingError once closed.
        """
        return await asyncio.shield(self.sent_beside(step))

    def sent_beside(self, step: Callable[[sqlite3.Connection], Result]) -> asyncio.Future[Result]:
        """The same, begun at once; whoever waits for what is returned shields it."""
        if self._is_closed:
            raise sqlite3.ProgrammingError("the connection is closed")
        working = self._last = self._thread.submit(self._step, step)
        outcome = asyncio.wrap_future(working)
        outcome.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
        return outcome

    async def close(self) -> None:
        """Close the connection once what it works at has ended; again is no fault."""
        if self._is_closed:
            return
        await self.beside(sqlite3.Connection.close)
        self._is_closed = True
        self._thread.shutdown()

    def _here(self, sql: str, run: Callable[[sqlite3.Connection, str, Any], Result], values: Any) -> Result:
        # What writes is never broken off: SQLite would undo the whole transaction with it.
        self._began, self._may_break_off = None, _only_asks(sql)
        try:
            return run(self._connection, sql, values)
        finally:
            self._may_break_off = False
            if self._began is not None and self._takes_long():
                if len(self._long) >= _MOST_KNOWN:
                    self._long.clear()
                self._long.add(sql)

    async def _let_others(self) -> None:
        if self._stretch_ends > float("-inf"):
            await asyncio.sleep(0)
        self._stretch_ends = time.monotonic() + LONGEST_STRETCH_SECONDS

    def _is_busy(self) -> bool:
        if self._last is not None and self._last.done():
            self._last = None
        return self._last is not None

    def _step(self, step: Callable[[sqlite3.Connection], Result]) -> Result:
        try:
            return step(self._connection)
        finally:
            if step is not sqlite3.Connection.close:
                self._watch()

    def _watch(self) -> None:
        self._connection.set_progress_handler(self._look, _STEPS)

    def _look(self) -> bool:
        """Whether what runs is to be broken off. Only here time is looked at, where keyed statements never come."""
        if self._began is None:
            self._began = time.thread_time()
        return self._may_break_off and self._takes_long()

    def _takes_long(self) -> bool:
        return self._began is not None and time.thread_time() - self._began > LONGEST_SECONDS


def _run(connection: sqlite3.Connection, sql: str, parameters: Parameters) -> Ran:
    if not _only_asks(sql):
        return _run_reading(connection, sql, parameters, _text)
    try:
        return _run_reading(connection, sql, parameters, str)
    except sqlite3.OperationalError as fault:
        # What SQLite's module cannot decode bears no number of SQLite's. Only what asks can be asked again.
        if hasattr(fault, "sqlite_errorcode"):
            raise
    return _run_reading(connection, sql, parameters, _text)


def _run_reading(
    connection: sqlite3.Connection, sql: str, parameters: Parameters, read: Callable[[bytes], str] | type[str]
) -> Ran:
    connection.text_factory = read
    cursor = connection.execute(sql, parameters)
    return Ran(cursor.fetchall(), cursor.rowcount)


def _run_each(connection: sqlite3.Connection, sql: str, rows: Sequence[Parameters]) -> int:
    return connection.executemany(sql, rows).rowcount


@lru_cache(maxsize=_MOST_KNOWN)
def _only_asks(sql: str) -> bool:
    return sql.lstrip()[:6].upper() == "SELECT"


def _text(stored: bytes) -> str:
    """A stored text. SQLite's module would refuse a whole result, and quote it, for one flipped byte in one row."""
    return stored.decode("utf-8", "backslashreplace")
