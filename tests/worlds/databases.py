"""The real databases as a world opens them: every change of state is written down, and a process can die at any step."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from psycopg import AsyncConnection
from psycopg.rows import dict_row

from coachbot.database import Row, Session
from coachbot.databases.postgres import Postgres
from coachbot.databases.postgres.holding import NamesHeld
from coachbot.databases.sqlite import SQLite
from coachbot.databases.sqlite.driver import Ran
from coachbot.databases.sqlite.soundness import Soundness
from tests.worlds.loop import here, tasks_of

Result = TypeVar("Result")
COLUMNS = (
    *("id", "key", "participant_id", "enrolment_id", "kind", "prompt", "local_date", "slot", "class", "planned_for"),
    *("expires_at", "chosen", "asked_for", "state", "reason", "lease_until", "ended_at", "platform", "address_key"),
)
_FIELDS = ", ".join(f'"{name}"' for name in COLUMNS)
_NEW = ", ".join(f'NEW."{name}"' for name in COLUMNS)
_MOVES = f"seq INTEGER PRIMARY KEY, was TEXT, {_FIELDS}"
_SQLITE = f"""
CREATE TEMP TABLE moves ({_MOVES});
CREATE TEMP TRIGGER born AFTER INSERT ON main.deliveries BEGIN
  INSERT INTO moves (was, {_FIELDS}) VALUES (NULL, {_NEW}); END;
CREATE TEMP TRIGGER moved AFTER UPDATE OF state ON main.deliveries BEGIN
  INSERT INTO moves (was, {_FIELDS}) VALUES (OLD.state, {_NEW}); END;
CREATE TEMP TRIGGER heard AFTER UPDATE OF state ON main.inbox WHEN NEW.state <> OLD.state BEGIN
  INSERT INTO moves (was, id, key, state, platform, asked_for) VALUES
  ('inbox', NEW.id, NEW.update_id, NEW.state, NEW.platform, NEW.refused); END;
"""
_POSTGRES = f"""
CREATE UNLOGGED TABLE moves AS SELECT NULL::text AS was, {_FIELDS} FROM deliveries WHERE false;
ALTER TABLE moves ADD COLUMN seq BIGSERIAL;
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO moves (was, {_FIELDS}) VALUES (CASE TG_OP WHEN 'UPDATE' THEN OLD.state END, {_NEW}); RETURN NULL; END $$;
CREATE TRIGGER moved AFTER INSERT OR UPDATE OF state ON deliveries FOR EACH ROW EXECUTE FUNCTION note();
CREATE FUNCTION note_heard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO moves (was, id, key, state, platform, asked_for) VALUES
  ('inbox', NEW.id, NEW.update_id, NEW.state, NEW.platform, NEW.refused); RETURN NULL; END $$;
CREATE TRIGGER heard AFTER UPDATE OF state ON inbox FOR EACH ROW WHEN (NEW.state <> OLD.state)
  EXECUTE FUNCTION note_heard();
"""
_TAKE = "DELETE FROM moves RETURNING *"

Judge = Callable[[Session, Sequence[Row]], Awaitable[Callable[[], None]]]
"""Looks at what a transaction is about to commit, and returns what to do once it is committed."""


class KilledError(BaseException):
    """The process is gone; nothing of it does anything any more."""


class Mortal:
    """A process's life: after so many steps with the database it stops, in the middle of whatever it was doing."""

    def __init__(self) -> None:
        self.steps, self.dies_after, self.dead, self.buried = 0, -1, False, False
        self.on_death: Callable[[], None] = lambda: None

    async def step(self) -> None:
        """Returns while alive. Never returns once dead, and raises once buried."""
        self.steps += 1
        if not self.dead and self.steps == self.dies_after:
            self.kill()
        if self.dead:
            if not self.buried:
                await here().create_future()
            raise KilledError

    def kill(self) -> None:
        """Between two steps, from outside."""
        if not self.dead:
            self.dead = True
            self.on_death()


class _Inline:
    """The driver's port on one connection, without its thread: every step at once, and always in the same order."""

    def __init__(self, path: Path, life: Mortal) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=512)
        self.connection.row_factory = sqlite3.Row
        for pragma in ("journal_mode = wal", "synchronous = 0", "foreign_keys = 1", "temp_store = 2"):
            self.connection.execute(f"PRAGMA {pragma}").fetchall()
        self._life = life

    async def run(self, sql: str, parameters: Any = ()) -> Ran:
        await self._life.step()
        cursor = self.connection.execute(sql, parameters)
        return Ran(cursor.fetchall(), cursor.rowcount)

    async def run_each(self, sql: str, rows: Sequence[Any]) -> int:
        await self._life.step()
        return self.connection.executemany(sql, rows).rowcount

    def begins_at_once(self, _patience_ms: int) -> bool:
        """Every step is one at which a process may die, this one too."""
        return False

    async def beside(self, step: Callable[[sqlite3.Connection], Result]) -> Result:
        await self._life.step()
        # As with a thread, others have a turn before whoever waits for the disk goes on.
        await asyncio.sleep(0)
        return step(self.connection)

    def sent_beside(self, step: Callable[[sqlite3.Connection], Result]) -> asyncio.Future[Result]:
        return asyncio.ensure_future(self.beside(step))

    async def close(self) -> None:
        self.connection.close()


class WatchedSQLite(SQLite):
    """The engine's own SQLite over two inline connections."""

    def __init__(self, path: Path, life: Mortal, judge: Judge) -> None:
        writer, reader = _Inline(path, life), _Inline(path, life)
        super().__init__(path, writer, reader, None, Soundness())  # type: ignore[arg-type]
        writer.connection.executescript(_SQLITE)
        self._judge, self._both, self._life = judge, (writer.connection, reader.connection), life

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        async with super().transaction() as tx:
            written, judged = self._both[0].total_changes, None
            yield tx
            # A step to die at, whether or not anything was written.
            await self._life.step()
            if self._both[0].total_changes > written:
                judged = await self._judge(tx, self._moves())
        if judged is not None:
            judged()

    def _moves(self) -> list[Row]:
        """Every change of state in this transaction, and none of them for the next."""
        return [dict(row) for row in self._both[0].execute(_TAKE).fetchall()]

    async def wipe(self, *, at_once: bool = True, hurried: Callable[[], bool] = lambda: False) -> bool:
        """How long a wipe takes depends on the machine; it has its own tests."""
        await self._writer.run("SELECT 1")
        return True

    def abandon(self) -> None:
        """What a killed process leaves: open transactions are rolled back by whoever comes next."""
        for connection in self._both:
            connection.close()


class WatchedPostgres(Postgres):
    """The engine's own PostgreSQL; time stands still while it answers."""

    def __init__(self, pool: Any, url: str, life: Mortal, judge: Judge) -> None:
        connect = partial(AsyncConnection.connect, url, autocommit=True, row_factory=dict_row)
        super().__init__(pool, NamesHeld(connect))
        self._life, self._judge = life, judge

    @asynccontextmanager
    async def alone(self, name: str, *, patience_seconds: float = 0.0) -> AsyncIterator[bool]:
        """Nobody is waited for: the only other worker there ever was is dead."""
        await self._life.step()
        with here().away():
            got = await self._holding.take(name)
        try:
            yield got
        finally:
            if got and not self._life.dead:
                with here().away():
                    await self._holding.leave(name)

    async def still_alone(self, name: str) -> bool:
        await self._life.step()
        with here().away():
            return await super().still_alone(name)

    def abandon(self) -> None:
        """What a killed process leaves: its names go with its connection."""
        if self._holding._connection is not None:
            self._holding._connection.pgconn.finish()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        await self._life.step()
        with here().away():
            async with super().transaction() as tx:
                yield _Mortal(tx, self._life)
                await self._life.step()
                judged = await self._judge(tx, await tx.fetch(_TAKE))
        judged()

    async def fetch(self, sql: str, parameters: Any = None) -> Sequence[Row]:
        """What is only read changes nothing, so nobody looks at it."""
        if not sql.lstrip().startswith("SELECT"):
            return await super().fetch(sql, parameters)
        await self._life.step()
        with here().away():
            async with super().transaction() as tx:
                return await tx.fetch(sql, parameters)

    async def wipe(self, *, at_once: bool = True, hurried: Callable[[], bool] = lambda: False) -> bool:
        return True


class _Mortal:
    def __init__(self, tx: Session, life: Mortal) -> None:
        self._tx, self._life, self.vault = tx, life, tx.vault

    async def fetch(self, sql: str, parameters: Any = None) -> Sequence[Row]:
        await self._life.step()
        return await self._tx.fetch(sql, parameters)

    async def execute(self, sql: str, parameters: Any = None) -> int:
        await self._life.step()
        return await self._tx.execute(sql, parameters)

    async def execute_each(self, sql: str, rows: Sequence[Any]) -> int:
        await self._life.step()
        return await self._tx.execute_each(sql, rows)


async def prepare_postgres(pool: Any) -> None:
    """Write every change of state down there, too."""
    async with pool.connection() as connection:
        await connection.execute(_POSTGRES)


async def bury(life: Mortal) -> None:
    """End every task of a dead process. What they still try does nothing."""
    life.buried = True
    while gone := tasks_of(life):
        for task in gone:
            task.cancel()
        await asyncio.wait(gone)
        for task in gone:
            if not task.cancelled():
                task.exception()
