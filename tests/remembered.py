"""What somebody has lived through once in this process is put back, instead of being lived again.

Nothing about a person lives in a process's memory, so all of it is rows, and how far the demo's clock was pushed.
"""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from coachbot.app import App
from coachbot.databases.sqlite import SQLite


@dataclass(frozen=True)
class Kept:
    """A whole house, as it was when it had been lived so far."""

    rows: Mapping[str, Sequence[tuple[Any, ...]]]
    now: datetime
    platform: Any = None


class Platform(Protocol):
    """A stand-in that was lived with: what it has seen belongs to the house."""

    def keep(self) -> Any: ...

    def put_back(self, kept: Any) -> None: ...


_kept: dict[Hashable, Kept] = {}


async def lived(
    app: App, told: Hashable, live: Callable[[], Awaitable[None]], platform: Platform | None = None
) -> None:
    """Bring a house to where `live` brings it. `told` names what is lived, by whom and where.

    Whoever has said something before lives it; so does everybody on PostgreSQL.
    """
    database = app.database
    if not isinstance(database, SQLite) or await database.fetch("SELECT id FROM inbox LIMIT 1"):
        await live()
        return
    settings = app.settings.model_dump_json(exclude={"database_url", "port", "telegram_api_url"})
    # On a platform the machine's clock goes on by itself, so that no two houses begin at the same instant.
    began = app.now() if platform is None else app.now().replace(second=0, microsecond=0)
    house = (told, began, id(app._shelves), settings)
    if (kept := _kept.get(house)) is not None:
        await _put_back(database, kept.rows)
        app.clock.offset += kept.now - app.now()
        if platform is not None:
            platform.put_back(kept.platform)
        return
    await live()
    await app.intake.settle()
    _kept[house] = Kept(await _rows(database), app.now(), platform and platform.keep())


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
