"""The keys, in a store of their own, each wrapped by the operator's key: a participant's, a day's, and one for marks.

A key that was destroyed leaves its owner's number behind, so that nobody is given a second one.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from coachbot.database import Session, in_one, to_ms
from coachbot.values import frozen

OF_MARKS = 0
"""The owner of the key under which addresses are hashed."""
_TABLE = (
    "CREATE TABLE IF NOT EXISTS vault_keys (owner {integer} NOT NULL PRIMARY KEY, wrapped TEXT, "
    "made_at {integer} NOT NULL, destroyed_at {integer}) {strict}"
)


@frozen
class WrappedKey:
    """A key as it is stored; `wrapped` is None once it was destroyed."""

    owner: int
    wrapped: str | None


async def prepare(session: Session) -> None:
    """Make the table where it is not there."""
    await session.execute(_TABLE)


async def of(session: Session, owner: int) -> WrappedKey | None:
    """An owner's key, also one that was destroyed; None where there never was one."""
    rows = await session.fetch("SELECT owner, wrapped FROM vault_keys WHERE owner = :owner", {"owner": owner})
    return WrappedKey(rows[0]["owner"], rows[0]["wrapped"]) if rows else None


async def of_all(session: Session, owners: Collection[int]) -> Sequence[WrappedKey]:
    """The keys of these owners that are there, in one question."""
    rows = await session.fetch(
        "SELECT owner, wrapped FROM vault_keys WHERE owner IN ({numbers}(:owners)) AND wrapped IS NOT NULL",
        {"owners": in_one(owners)},
    )
    return [WrappedKey(row["owner"], row["wrapped"]) for row in rows]


async def add(session: Session, owner: int, wrapped: str, now: datetime) -> bool:
    """Keep a new key; False where the owner has or had one."""
    added = await session.execute(
        "INSERT INTO vault_keys (owner, wrapped, made_at) VALUES (:owner, :wrapped, :now) ON CONFLICT DO NOTHING",
        {"owner": owner, "wrapped": wrapped, "now": to_ms(now)},
    )
    return added == 1


async def destroy(session: Session, owner: int, now: datetime) -> None:
    """Overwrite an owner's key, for good."""
    await session.execute(
        "INSERT INTO vault_keys (owner, wrapped, made_at, destroyed_at) VALUES (:owner, NULL, :now, :now) "
        "ON CONFLICT (owner) DO UPDATE SET wrapped = NULL, destroyed_at = :now",
        {"owner": owner, "now": to_ms(now)},
    )


async def rewrap(session: Session, before: WrappedKey, wrapped: str) -> bool:
    """Put another wrapping in place of one; False where it has changed meanwhile."""
    changed = await session.execute(
        "UPDATE vault_keys SET wrapped = :wrapped WHERE owner = :owner AND wrapped = :before",
        {"owner": before.owner, "before": before.wrapped, "wrapped": wrapped},
    )
    return changed == 1


async def all_of_them(session: Session) -> Sequence[WrappedKey]:
    """Every key that was not destroyed, by owner."""
    rows = await session.fetch("SELECT owner, wrapped FROM vault_keys WHERE wrapped IS NOT NULL ORDER BY owner")
    return [WrappedKey(row["owner"], row["wrapped"]) for row in rows]


async def beginnings(session: Session, length: int) -> Sequence[str]:
    """How the wrapped keys begin, each once: there stands which operator's key is around them."""
    rows = await session.fetch(
        "SELECT DISTINCT substr(wrapped, 1, :length) AS begins FROM vault_keys WHERE wrapped IS NOT NULL",
        {"length": length},
    )
    return sorted(row["begins"] for row in rows)


async def destroyed(session: Session) -> set[int]:
    """Owners whose keys were destroyed."""
    return {row["owner"] for row in await session.fetch("SELECT owner FROM vault_keys WHERE wrapped IS NULL")}


async def owners(session: Session) -> set[int]:
    """Everybody who has or had a key."""
    return {row["owner"] for row in await session.fetch("SELECT owner FROM vault_keys")}


async def entries(session: Session) -> set[tuple[int, int]]:
    """Everybody who has or had a key, and when it was made: what a key store never loses and no other one shares."""
    return {(row["owner"], row["made_at"]) for row in await session.fetch("SELECT owner, made_at FROM vault_keys")}


async def owners_before(session: Session, before: datetime) -> set[int]:
    """Owners whose keys are there and were made before an instant."""
    rows = await session.fetch(
        "SELECT owner FROM vault_keys WHERE wrapped IS NOT NULL AND made_at < :before", {"before": to_ms(before)}
    )
    return {row["owner"] for row in rows}
