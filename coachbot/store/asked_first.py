"""What was asked in the place of what moves."""

from collections.abc import Mapping
from datetime import date

from coachbot.database import Session, in_one
from coachbot.domain.response import Response


async def among(session: Session, days: Mapping[int, date]) -> set[int]:
    """Whom of these participants, each on a local day of theirs, a question came to in an exercise's place."""
    if not days:
        return set()
    rows = await session.fetch(
        "SELECT participant_id, local_date FROM deliveries WHERE participant_id IN ({numbers}(:ids)) "
        "AND local_date >= :since AND response = :asked",
        {"ids": in_one(days), "since": min(days.values()).isoformat(), "asked": Response.ASKED_FIRST},
    )
    if not rows:
        return set()
    asked = {(row["participant_id"], row["local_date"]) for row in rows}
    return {one for one, day in days.items() if (one, day.isoformat()) in asked}
