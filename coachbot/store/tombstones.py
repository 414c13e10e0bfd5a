"""Who was forgotten: the number and the beginning of a row that is gone, and nothing about the person.

A number alone would not do: after an older copy was put back, it may be given a second time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from coachbot.database import Session, from_ms, to_ms


@dataclass(frozen=True, slots=True, order=True)
class Tombstone:
    """A participant's number, and the instants at which they began and were forgotten, aware UTC."""

    participant_id: int
    began_at: datetime
    forgotten_at: datetime


async def leave(session: Session, participant_id: int, now: datetime) -> None:
    """Note that somebody is about to be forgotten, in the transaction that does it."""
    await session.execute(
        "INSERT INTO forgotten (participant_id, began_at, forgotten_at) "
        "SELECT id, created_at, :now FROM participants WHERE id = :id ON CONFLICT DO NOTHING",
        {"id": participant_id, "now": to_ms(now)},
    )


async def all_of_them(session: Session) -> list[Tombstone]:
    """Every tombstone, in order."""
    rows = await session.fetch("SELECT * FROM forgotten")
    return sorted(
        Tombstone(row["participant_id"], from_ms(row["began_at"]), from_ms(row["forgotten_at"])) for row in rows
    )


async def add(session: Session, found: Iterable[Tombstone]) -> None:
    """Put back tombstones that were kept elsewhere."""
    for one in found:
        await session.execute(
            "INSERT INTO forgotten (participant_id, began_at, forgotten_at) VALUES (:id, :began, :at) "
            "ON CONFLICT DO NOTHING",
            {"id": one.participant_id, "began": to_ms(one.began_at), "at": to_ms(one.forgotten_at)},
        )


async def still_here(session: Session, found: Iterable[Tombstone]) -> list[int]:
    """Numbers of those who were forgotten and are here all the same, because an older copy was put back."""
    here = []
    for one in found:
        values = {"id": one.participant_id, "began": to_ms(one.began_at)}
        if await session.fetch("SELECT 1 AS here FROM participants WHERE id = :id AND created_at = :began", values):
            here.append(one.participant_id)
    return here


async def prune(session: Session, before: datetime) -> int:
    """Take away those that no copy can bring back any more; returns how many."""
    return await session.execute("DELETE FROM forgotten WHERE forgotten_at < :before", {"before": to_ms(before)})
