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
    oldest = day - timedelta(days=KEPT_DAYS)
    for gone in [name for name, on, _ in await _counted(session) if on < oldest]:
        await session.execute("DELETE FROM facts WHERE name = :name", {"name": gone})


async def unknown_since(session: Session, day: date) -> int:
    """Sentences that were not understood on a UTC date or after it."""
    return sum(times for _, on, times in await _counted(session) if on >= day)


async def _counted(session: Session) -> list[tuple[str, date, int]]:
    """Name, day and count of each; days are compared here, as a server may sort text in its own way."""
    rows = await session.fetch("SELECT name, value FROM facts WHERE name LIKE :family", {"family": f"{_NAME}%"})
    return [(row["name"], date.fromisoformat(row["name"].removeprefix(_NAME)), int(row["value"])) for row in rows]
