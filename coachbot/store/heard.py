"""How many sentences were not understood, by day; of the sentences themselves nothing is kept."""

from datetime import date, timedelta

from coachbot.database import Session

KEPT_DAYS = 28
_NAME = "not-understood:"


async def note_unknown(session: Session, day: date) -> None:
    """Count one more sentence that was not understood on a UTC date; what is older than four weeks goes."""
    await session.execute(
        "INSERT INTO facts (name, value) VALUES (:name, '1') "
        "ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(facts.value AS INTEGER) + 1 AS TEXT)",
        {"name": f"{_NAME}{day.isoformat()}"},
    )
    oldest = f"{_NAME}{(day - timedelta(days=KEPT_DAYS)).isoformat()}"
    await session.execute(
        "DELETE FROM facts WHERE name LIKE :family AND name < :oldest", {"family": f"{_NAME}%", "oldest": oldest}
    )


async def unknown_since(session: Session, day: date) -> int:
    """Sentences that were not understood on a UTC date or after it."""
    rows = await session.fetch(
        "SELECT value FROM facts WHERE name LIKE :family AND name >= :first",
        {"family": f"{_NAME}%", "first": f"{_NAME}{day.isoformat()}"},
    )
    return sum(int(row["value"]) for row in rows)
