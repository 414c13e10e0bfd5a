"""A database that counts what is asked of it: statements, and transactions."""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from coachbot.database import Database, Parameters, Row, Session


@dataclass
class Counts:
    """How often each statement ran, by its beginning; a statement for many rows counts once. And how many commits."""

    statements: Counter[str] = field(default_factory=Counter)
    commits: int = 0

    @property
    def ran(self) -> int:
        return self.statements.total()

    def clear(self) -> None:
        self.statements.clear()
        self.commits = 0


class _Counting:
    def __init__(self, session: Session, counts: Counts) -> None:
        self._session, self._counts, self.vault = session, counts, session.vault

    def _count(self, sql: str) -> None:
        self._counts.statements[" ".join(sql.split())[:70]] += 1

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        self._count(sql)
        return await self._session.fetch(sql, parameters)

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        self._count(sql)
        return await self._session.execute(sql, parameters)

    async def execute_each(self, sql: str, rows: Sequence[Parameters]) -> int:
        if rows:
            self._count(sql)
        return await self._session.execute_each(sql, rows)


class Counted(_Counting):
    """The `Database` port around another one."""

    def __init__(self, database: Database) -> None:
        self.counts = Counts()
        super().__init__(database, self.counts)
        self._database, self.engine, self.dialect = database, database.engine, database.dialect

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        self.counts.commits += 1
        async with self._database.transaction() as tx:
            yield _Counting(tx, self.counts)

    async def probe(self) -> None:
        await self._database.probe()

    async def wipe(self, *, at_once: bool = True, hurried: Callable[[], bool] = lambda: False) -> bool:
        return await self._database.wipe(at_once=at_once, hurried=hurried)

    async def close(self) -> None:
        await self._database.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)
