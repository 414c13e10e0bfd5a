"""The workers of a bot that share a database: who is here, since when, and who listens to which platform."""

from datetime import datetime, timedelta
from enum import IntEnum

from coachbot.database import Session, about_ms, to_ms
from coachbot.values import frozen


class Chore(IntEnum):
    """What one worker does at a time, by the number of its lock; `migrations` has 7302024."""

    CLAIM = 7_302_025
    TIDY = 7_302_026


async def alone(tx: Session, chore: Chore) -> None:
    """Wait until no other worker is at this chore; it is ours until the transaction ends. At once where there is one.

    Claims see each other's rows only once they are committed, and whoever tidies side by side locks rows crosswise.
    """
    await tx.fetch("SELECT {alone}(:number)", {"number": int(chore)})


GONE_AFTER = timedelta(seconds=30)
"""Whoever was not seen for so long is not counted as here."""
PREFIX_LENGTH = 9
"""What all tokens of a worker begin with is so long."""
FORGOTTEN_AFTER = timedelta(hours=1)


@frozen
class Worker:
    """A process of this bot. `listens` are the platforms whose updates it fetches; instants are aware UTC."""

    name: str
    version: str
    started_at: datetime
    seen_at: datetime
    listens: tuple[str, ...]


async def appear(session: Session, worker: Worker) -> None:
    """Say that a worker is here."""
    await session.execute(
        "INSERT INTO workers (name, version, started_at, seen_at, listens) "
        "VALUES (:name, :version, :started_at, :seen_at, :listens) ON CONFLICT (name) DO UPDATE SET "
        "version = excluded.version, started_at = excluded.started_at, seen_at = excluded.seen_at, "
        "listens = excluded.listens",
        {
            "name": worker.name,
            "version": worker.version,
            "started_at": to_ms(worker.started_at),
            "seen_at": to_ms(worker.seen_at),
            "listens": " ".join(worker.listens),
        },
    )


async def leave(session: Session, name: str) -> None:
    """A worker has come to its end."""
    await session.execute("DELETE FROM workers WHERE name = :name", {"name": name})


async def here(session: Session, now: datetime) -> list[Worker]:
    """Whoever was seen lately, by name."""
    rows = await session.fetch("SELECT * FROM workers WHERE seen_at > :since", {"since": to_ms(now - GONE_AFTER)})
    found = [
        Worker(
            row["name"],
            row["version"],
            about_ms(row["started_at"]),
            about_ms(row["seen_at"]),
            tuple(row["listens"].split()),
        )
        for row in rows
    ]
    return sorted(found, key=lambda worker: worker.name)


async def leased(session: Session) -> set[str]:
    """What the tokens of all leases begin with: whose deliveries are claimed or leaving."""
    rows = await session.fetch(
        f"SELECT DISTINCT SUBSTR(token, 1, {PREFIX_LENGTH}) AS prefix FROM deliveries "
        "WHERE lease_until IS NOT NULL AND token IS NOT NULL"
    )
    return {row["prefix"] for row in rows}


async def void_leases(session: Session, prefix: str, real_now: datetime) -> int:
    """End all leases of a worker that is gone; returns how many those were."""
    return await session.execute(
        "UPDATE deliveries SET lease_until = :past WHERE lease_until IS NOT NULL AND token LIKE :its "
        "AND state IN ('claimed', 'sending')",
        {"past": to_ms(real_now) - 1, "its": f"{prefix}%"},
    )


async def prune(session: Session, now: datetime) -> int:
    """Forget whoever has not been seen for an hour."""
    return await session.execute(
        "DELETE FROM workers WHERE seen_at < :before", {"before": to_ms(now - FORGOTTEN_AFTER)}
    )
