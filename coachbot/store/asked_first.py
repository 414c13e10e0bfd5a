"""What was asked in the place of what moves."""

from datetime import date

from coachbot.database import Session
from coachbot.domain.response import Response


async def on_day(session: Session, participant_id: int, local_date: date) -> bool:
    """Whether on a local day a question came in an exercise's place."""
    rows = await session.fetch(
        "SELECT 1 AS one FROM deliveries WHERE participant_id = :id AND local_date = :date AND response = :asked "
        "LIMIT 1",
        {"id": participant_id, "date": local_date.isoformat(), "asked": Response.ASKED_FIRST},
    )
    return bool(rows)
