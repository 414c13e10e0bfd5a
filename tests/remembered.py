"""What somebody has lived through once in this process is put back, instead of being lived again.

Nothing about a person lives in a process's memory, so all of it is rows, and how far the demo's clock was pushed.
"""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from coachbot.app import App
from coachbot.databases.sqlite import SQLite


@dataclass(frozen=True)
class Kept:
    """A whole house, as it was when it had been lived so far."""

    rows: Mapping[str, Sequence[tuple[Any, ...]]]
    offset: timedelta


_kept: dict[Hashable, Kept] = {}


async def lived(app: App, told: Hashable, live: Callable[[], Awaitable[None]]) -> None:
    """Bring a house to where `live` brings it. `told` names what is lived, by whom and where.

    Whoever has said something before lives it; so does everybody on PostgreSQL.
    """
    database = app.database
    if not isinstance(database, SQLite) or await database.fetch("SELECT id FROM inbox LIMIT 1"):
        await live()
        return
    house = (told, app.now(), id(app._shelves), app.settings.model_dump_json(exclude={"database_url", "port"}))
    if house in _kept:
        await _put_back(database, _kept[house].rows)
        app.clock.offset = _kept[house].offset
        return
    await live()
    await app.intake.settle()
    _kept[house] = Kept(await _rows(database), app.clock.offset)


async def _tables(database: SQLite) -> list[str]:
    found = await database.fetch("SELECT name FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL")
    return [*sorted(str(row["name"]) for row in found)]


async def _rows(database: SQLite) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table: [tuple(row.values()) for row in await database.fetch(f"SELECT * FROM {table}")]
        for table in await _tables(database)
    }


async def _put_back(database: SQLite, kept: Mapping[str, Sequence[tuple[Any, ...]]]) -> None:
    async with database.transaction() as tx:
        await tx.execute("PRAGMA defer_foreign_keys = ON")
        for table in kept:
            await tx.execute(f"DELETE FROM {table}")
        for table, rows in sorted(kept.items(), key=lambda one: one[0] == "sqlite_sequence"):
            if table == "sqlite_sequence":
                await tx.execute("DELETE FROM sqlite_sequence")
            if rows:
                places = ", ".join("?" * len(rows[0]))
                await _insert(database, f"INSERT INTO {table} VALUES ({places})", rows)


async def _insert(database: SQLite, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    await database._writer.beside(lambda connection: connection.executemany(sql, rows))
