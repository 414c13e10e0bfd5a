"""Single facts about the database as a whole: its stamp, the demo clock's offset."""

from datetime import datetime

from coachbot.database import Session

BACKED_UP_AT = "backed_up_at"
STARTS = "starts"
"""How often a coachbot has begun to work on this database."""


async def read(session: Session, name: str) -> str | None:
    """The fact of that name, or None when it was never written."""
    rows = await session.fetch("SELECT value FROM facts WHERE name = :name", {"name": name})
    return str(rows[0]["value"]) if rows else None


async def write(session: Session, name: str, value: str) -> None:
    """Set a fact, new or not."""
    await session.execute(
        "INSERT INTO facts (name, value) VALUES (:name, :value) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {"name": name, "value": value},
    )


async def read_instant(session: Session, name: str) -> datetime | None:
    """A fact that is an instant, aware UTC; None when it was never written or does not read."""
    try:
        return datetime.fromisoformat(await read(session, name) or "")
    except ValueError:
        return None


async def count(session: Session, name: str) -> None:
    """A fact that is a number: one more."""
    await write(session, name, str(await read_count(session, name) + 1))


async def read_count(session: Session, name: str) -> int:
    """A fact that is a number; 0 when it was never written or does not read."""
    kept = await read(session, name) or ""
    return int(kept) if kept.isascii() and kept.isdigit() else 0
