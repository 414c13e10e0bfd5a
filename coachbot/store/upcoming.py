"""What comes next for one participant."""

from datetime import datetime

from coachbot.database import Session, from_ms, to_ms
from coachbot.domain.delivery import Delivery


async def next_prompt_at(session: Session, participant_id: int, now: datetime) -> datetime | None:
    """When the participant's next prompt is due; None when nothing waits."""
    rows = await session.fetch(
        "SELECT MIN(due_at) AS at FROM deliveries "
        "WHERE participant_id = :id AND ended_at IS NULL AND kind IS NOT NULL AND state = 'pending' "
        "AND due_at > :now",
        {"id": participant_id, "now": to_ms(now)},
    )
    return None if rows[0]["at"] is None else from_ms(rows[0]["at"])


async def snoozes_of(session: Session, delivery: Delivery) -> int:
    """How often a prompt has been put off."""
    # A server may sort text as people do, so keys are compared for equality alone.
    begins = f"snooze:{delivery.id}:"
    rows = await session.fetch(
        "SELECT COUNT(*) AS n FROM deliveries WHERE participant_id = :id AND asked_for = 1 "
        "AND substr(key, 1, :length) = :begins",
        {"id": delivery.participant_id, "length": len(begins), "begins": begins},
    )
    return int(rows[0]["n"])


async def waiting_at(session: Session, participant_id: int, prompt: str) -> list[datetime]:
    """The moments of one prompt that still lie ahead, in order."""
    rows = await session.fetch(
        "SELECT planned_for FROM deliveries WHERE participant_id = :id AND prompt = :prompt AND ended_at IS NULL "
        "AND state = 'pending' ORDER BY planned_for",
        {"id": participant_id, "prompt": prompt},
    )
    return [from_ms(row["planned_for"]) for row in rows]
