"""Looks, as they were said. What one found is an opaque value that no SQL looks into, and is never changed."""

from datetime import date, datetime

from coachbot.database import Row, Session, reading, to_ms
from coachbot.domain.frequency.look import Look, LookFound
from coachbot.store.sealed import private


@reading("look")
def from_row(row: Row) -> Look:
    """A look from a row holding every column of the table. Raises Unreadable."""
    return Look(on=date.fromisoformat(row["local_date"]), found=LookFound.model_validate_json(row["found"]))


async def all_of(session: Session, participant_id: int) -> list[Look]:
    """Every look of a person, the oldest first."""
    rows = await session.fetch(
        "SELECT * FROM looks WHERE participant_id = :id ORDER BY local_date", {"id": participant_id}
    )
    return [from_row(row) for row in rows]


async def keep(session: Session, participant_id: int, look: Look, now: datetime) -> None:
    """Keep a look as it was said first; one of that day stands already where somebody asked twice at once."""
    await session.execute(
        "INSERT INTO looks (participant_id, local_date, made_at, found) VALUES (:id, :on, :now, :found) "
        "ON CONFLICT (participant_id, local_date) DO NOTHING",
        {
            "id": participant_id,
            "on": look.on.isoformat(),
            "now": to_ms(now),
            "found": private(look.found.model_dump_json(), "looks", "found", participant_id, look.on.isoformat()),
        },
    )
