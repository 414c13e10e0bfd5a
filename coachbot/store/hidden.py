"""What prompts say that were sent behind a neutral line, until they are opened, and a week at most."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from coachbot.database import Session, to_ms
from coachbot.domain.delivery import Delivery
from coachbot.store.sealed import private

KEEP = timedelta(days=7)
"""What nobody opened for so long is past."""
AT_ONCE = 500


async def keep(session: Session, behind: Sequence[tuple[Delivery, str]]) -> None:
    """Keep what is behind each delivery's neutral line."""
    for delivery, payload in behind:
        found = private(payload, "deliveries", "hidden", delivery.participant_id, delivery.key)
        await session.execute(
            "UPDATE deliveries SET hidden = :hidden WHERE id = :id", {"hidden": found, "id": delivery.id}
        )


async def waits(session: Session, delivery: Delivery) -> bool:
    """Whether something is still behind a delivery's neutral line."""
    return bool(
        await session.fetch(
            "SELECT 1 AS one FROM deliveries WHERE id = :id AND hidden IS NOT NULL", {"id": delivery.id}
        )
    )


async def take(session: Session, participant_id: int, delivery_id: int) -> str | None:
    """What is behind a participant's own delivery, which is kept no longer; None where nothing is."""
    rows = await session.fetch(
        "SELECT * FROM deliveries WHERE id = :delivery AND participant_id = :id AND hidden IS NOT NULL",
        {"delivery": delivery_id, "id": participant_id},
    )
    await session.execute(
        "UPDATE deliveries SET hidden = NULL WHERE id = :delivery AND participant_id = :id AND hidden IS NOT NULL",
        {"delivery": delivery_id, "id": participant_id},
    )
    return str(rows[0]["hidden"]) if rows else None


async def prune(session: Session, now: datetime) -> int:
    """Forget what nobody has opened for a week, some of it at a time; returns how much."""
    return await session.execute(
        "UPDATE deliveries SET hidden = NULL WHERE id IN "
        "(SELECT id FROM deliveries WHERE hidden IS NOT NULL AND ended_at < :before LIMIT :n)",
        {"before": to_ms(now - KEEP), "n": AT_ONCE},
    )
