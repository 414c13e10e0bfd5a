"""Rows of one participant become another's: in a sealed database under the other's key."""

from coachbot.database import Session
from coachbot.store.sealed import SEALED, marked, resealed


async def give(session: Session, table: str, *, stays: int, goes: int) -> None:
    """Every row of a table that names `goes` names `stays` from now on. Raises Unreadable where one does not open."""
    if session.vault is None or table not in SEALED:
        await session.execute(
            f"UPDATE {table} SET participant_id = :stays WHERE participant_id = :goes", {"stays": stays, "goes": goes}
        )
        return
    key = SEALED[table].key
    where = " AND ".join(f"{column} = :its_{column}" for column in key)
    for row in await session.fetch(f"SELECT * FROM {table} WHERE participant_id = :goes", {"goes": goes}):
        values = resealed(table, row, stays)
        changed = ", ".join(f"{column} = :{column}" for column in values)
        which = {f"its_{column}": value for column, value in zip(key, marked(table, row, key), strict=True)}
        await session.execute(
            f"UPDATE {table} SET participant_id = :stays, {changed} WHERE {where}",
            {**values, **which, "stays": stays},
        )
