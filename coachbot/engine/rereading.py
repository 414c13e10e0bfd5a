"""What one turn has read from the database it does not ask for again, until it writes there itself; and a row that it
writes whole again and again is written once, before anybody asks for it or at the end.

Subjects ask for what they need without knowing of one another: the same enrolment eight times in a turn. Each asks as
if it were alone, and what it is told is what the database would say.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from coachbot.database import Bundle, ChatKey, KnownRow, Parameters, Private, Row, Session, Whole

_WRITES = re.compile(r"\s*(?:INSERT INTO|UPDATE)\s+(\w+)")
_READS = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)")
_SEALED = frozenset({ChatKey, Private})
_WAITS = ("{locked}", "{skip_locked}", "{alone}", "{clock_us}")
"""What waits for others, or says something new each time: what was read before may be old behind it."""


class Rereading:
    """A session within one transaction whose rows are this turn's alone: nobody else writes them meanwhile.

    Whoever makes one has it `write_out` at its end.
    """

    def __init__(self, session: Session) -> None:
        self._session, self.vault = session, session.vault
        self._known: dict[tuple[str, tuple[tuple[str, Any], ...]], Sequence[Row]] = {}
        self._again: set[tuple[str, tuple[tuple[str, Any], ...]]] = set()
        self._put_off: dict[tuple[str, Any], Parameters] = {}

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        if not _only_reads(sql):
            await self._before(sql)
            self._forget(sql)
            return await self._session.fetch(sql, parameters)
        key = sql, tuple(parameters.items()) if parameters else ()
        if (known := self._known.get(key)) is None:
            await self._before(sql)
            known = await self._session.fetch(sql, parameters)
            if parameters and not _is_plain(parameters):
                return known
            # One row alone is often asked for again; of many, readers make what may never be.
            self._known[key] = known = self._kept(key, known) if len(known) == 1 else known
        elif key not in self._again:
            self._known[key] = known = self._kept(key, known)
        return list(known)

    def _kept(self, key: tuple[str, tuple[tuple[str, Any], ...]], rows: Sequence[Row]) -> Sequence[Row]:
        self._again.add(key)
        return [KnownRow(row) if type(row) is dict else row for row in rows]

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        if isinstance(sql, Whole) and parameters is not None:
            self._forget(sql)
            # Behind what was put off meanwhile, which may write some of its columns, too.
            self._put_off.pop(key := (sql, parameters["id"]), None)
            self._put_off[key] = parameters
            return 1
        await self._before(sql)
        self._forget(sql)
        return await self._session.execute(sql, parameters)

    async def execute_each(self, sql: str, rows: Sequence[Parameters]) -> int:
        if not rows:
            return 0
        await self._before(sql)
        self._forget(sql)
        return await self._session.execute_each(sql, rows)

    def know(self, sql: str, parameters: Parameters, rows: Sequence[Row]) -> None:
        """What a statement that only reads would say now, told by whoever wrote what it reads."""
        self._known[sql, tuple(parameters.items())] = rows

    async def write_out(self) -> None:
        """Write what was put off."""
        waiting, self._put_off = self._put_off, {}
        for (sql, _), parameters in waiting.items():
            await self._session.execute(sql, parameters)

    async def _before(self, sql: str) -> None:
        """What a statement may see of what was put off, or undo, is written before. What is known it does not touch."""
        for one, _ in self._put_off:
            if _may_touch(sql, _written_by(one)):
                await self.write_out()
                break

    def _forget(self, sql: str) -> None:
        """A row that goes may take others with it, and what is no plain write may do anything."""
        table = _written_by(sql)
        stale = [key for key in self._known if table is None or table in _read_by(key[0])]
        for key in stale:
            del self._known[key]
        self._again.difference_update(stale)


def _is_plain(parameters: Parameters) -> bool:
    """Whether parameters say all that they stand for: what is sealed on its way does not."""
    return not isinstance(parameters, Bundle) and _SEALED.isdisjoint(map(type, parameters.values()))


@lru_cache(maxsize=512)
def _only_reads(sql: str) -> bool:
    return sql.lstrip()[:6].upper() == "SELECT" and not any(word in sql for word in _WAITS)


@lru_cache(maxsize=512)
def _written_by(sql: str) -> str | None:
    found = _WRITES.match(sql)
    return None if found is None else found[1]


@lru_cache(maxsize=512)
def _may_touch(sql: str, table: str | None) -> bool:
    """Whether a statement reads or writes a table; what is no plain read or write may do anything."""
    writes = _written_by(sql)
    return table in {None, writes} or table in _read_by(sql) or not (writes or _only_reads(sql))


@lru_cache(maxsize=512)
def _read_by(sql: str) -> frozenset[str]:
    return frozenset(_READS.findall(sql))
