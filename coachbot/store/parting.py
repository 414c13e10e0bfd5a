"""Who has been silent so long that what is kept of them goes, and who has been told so."""

from collections.abc import Sequence
from datetime import datetime

from coachbot.database import Session, one_of, to_ms

_SILENT = "COALESCE(p.heard_at, p.created_at)"
_OPEN = "SELECT 1 FROM addresses a WHERE a.participant_id = p.id AND a.reachable = 1"


async def silent(session: Session, before: datetime, platforms: Sequence[str], at_most: int) -> list[int]:
    """People not heard since an instant and not told yet, whom a message reaches here or who have closed every chat.

    Whose chat is open on a platform that is not connected waits: they could not be told.
    """
    listed, named = one_of("platform", platforms)
    rows = await session.fetch(
        f"SELECT p.id FROM participants p WHERE {_SILENT} < :before "
        f"AND (p.warned_at IS NULL OR p.warned_at <= {_SILENT}) AND "
        f"(EXISTS ({_OPEN} AND a.platform IN ({listed})) OR NOT EXISTS ({_OPEN})) "
        "ORDER BY p.id LIMIT :n",
        {"before": to_ms(before), "n": at_most, **named},
    )
    return [row["id"] for row in rows]


async def note_told(session: Session, participant_id: int, now: datetime) -> None:
    """They have been told, or cannot be."""
    await session.execute(
        "UPDATE participants SET warned_at = :now WHERE id = :id", {"now": to_ms(now), "id": participant_id}
    )


async def to_forget(session: Session, before: datetime, told_before: datetime, at_most: int) -> list[int]:
    """People not heard since an instant, told long enough ago, and silent since they were."""
    rows = await session.fetch(
        f"SELECT p.id FROM participants p WHERE {_SILENT} < :before AND p.warned_at < :told "
        f"AND p.warned_at > {_SILENT} ORDER BY p.id LIMIT :n",
        {"before": to_ms(before), "told": to_ms(told_before), "n": at_most},
    )
    return [row["id"] for row in rows]
