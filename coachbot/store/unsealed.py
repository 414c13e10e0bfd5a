"""Rows of a database that is being sealed in place: which are still open, and how one is shut.

The session has no vault here, so that rows are seen as they are stored; a batch is one transaction, and a row is shut
whole, so that whatever breaks this off leaves each row either open or sealed.
"""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from coachbot.database import Bundle, ChatKey, Parameters, Row, Session, Vault
from coachbot.sealing import is_sealed
from coachbot.store.sealed import BUNDLE, SEALED, bundled, marked, private, resealed

AT_ONCE = 500
SHORT_LIVED = ("link_codes", "link_tries")
"""Tables whose rows live for minutes: they are emptied."""
_MARKED = "~"


async def empty_short_lived(session: Session) -> None:
    """Codes that link chats, and wrong ones that were counted, go: whoever made one makes another."""
    for table in SHORT_LIVED:
        await session.execute(f"DELETE FROM {table}")


async def pages(session: Session, table: str) -> AsyncIterator[Sequence[Row]]:
    """The open rows of a table, some at a time, in the order of their key."""
    key = SEALED[table].key
    columns = ", ".join(key)
    beyond = f"WHERE ({columns}) > ({', '.join(f':{column}' for column in key)}) "
    last: dict[str, Any] = {}
    while True:
        sql = f"SELECT * FROM {table} {beyond if last else ''}ORDER BY {columns} LIMIT {AT_ONCE}"
        rows = await session.fetch(sql, last)
        if found := [row for row in rows if is_open(table, row)]:
            yield found
        if len(rows) < AT_ONCE:
            return
        last = {column: rows[-1][column] for column in key}


def is_open(table: str, row: Row) -> bool:
    """Whether anything in a row stands there unsealed that should not."""
    if table == "participants" and row[BUNDLE] is None:
        return True
    addresses = [row[column] for column in _addresses(table) if row[column]]
    open_ones = [row[column] for column in _texts(table) if row[column] is not None]
    return any(not one.startswith(_MARKED) for one in addresses) or any(not is_sealed(one) for one in open_ones)


async def shut(session: Session, vault: Vault, table: str, row: Row) -> None:
    """Seal one open row."""
    which = {f"its_{column}": row[column] for column in SEALED[table].key}
    values = _sealed_values(table, row)
    inner = await vault.into(values)
    changed = {column: inner[column] for column in inner if table != "participants" or column != "id"}
    await session.execute(
        f"UPDATE {table} SET {', '.join(f'{column} = :{column}' for column in changed)} "
        f"WHERE {' AND '.join(f'{column} = :its_{column}' for column in SEALED[table].key)}",
        {**changed, **which},
    )


def _sealed_values(table: str, row: Row) -> Parameters:
    if table == "participants":
        whole = bundled({**row, "open_question": private(row["open_question"], table, "open_question", row["id"])})
        kept = {*whole.blanks, BUNDLE, "open_question"}
        return Bundle({name: whole[name] for name in kept}, whole.whole, BUNDLE, whole.blanks)
    whole_row = dict(row)
    if table == "deliveries" and row["key"].startswith("newcomer:"):
        whole_row["key"] = ChatKey(row["key"], row["platform"])
    addresses = tuple(_addresses(table))
    owner = SEALED[table].owner
    marks = dict(zip(addresses, _marks(table, whole_row, addresses), strict=True))
    renamed = {"key": whole_row["key"]} if table == "deliveries" else {}
    return {**renamed, **marks, **resealed(table, whole_row, None if owner is None else row[owner])}


def _marks(table: str, row: Parameters, addresses: tuple[str, ...]) -> tuple[Any, ...]:
    if table != "inbox":
        return marked(table, row, addresses)
    return (ChatKey(row["sender"], row["platform"]) if row["sender"] else "",)


def _addresses(table: str) -> Sequence[str]:
    return ("sender",) if table == "inbox" else tuple(SEALED[table].opens_into.values())


def _texts(table: str) -> Sequence[str]:
    return tuple(column for column in SEALED[table].columns if column not in SEALED[table].opens_into)
