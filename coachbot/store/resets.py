"""What somebody did of their resets."""

from datetime import date

from coachbot.database import Session
from coachbot.domain.delivery import Delivery
from coachbot.domain.programme import Kind
from coachbot.domain.response import Response
from coachbot.store import outbox


async def done_last(session: Session, participant_id: int, local_date: date) -> Delivery | None:
    """The reset of a local day that was done last, in whichever version; None where none was."""
    rows = await session.fetch(
        "SELECT * FROM deliveries WHERE participant_id = :id AND local_date = :date AND kind = :kind "
        "AND response IN (:done, :short) ORDER BY responded_at DESC, id DESC LIMIT 1",
        {
            "id": participant_id,
            "date": local_date.isoformat(),
            "kind": Kind.RESET,
            "done": Response.DONE,
            "short": Response.SHORT,
        },
    )
    return outbox.from_row(rows[0]) if rows else None
