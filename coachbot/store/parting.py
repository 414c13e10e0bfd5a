"""Who has been silent so long that what is kept of them goes, and who has been told so."""

from collections.abc import Sequence
from datetime import datetime

from coachbot.database import Session, one_of, to_ms
from coachbot.store.ward import Work

_SILENT = "COALESCE(p.heard_at, p.created_at)"
_OPEN = "SELECT 1 FROM addresses a WHERE a.participant_id = p.id AND a.reachable = 1"
_NOTICE = "SELECT 1 FROM deliveries d WHERE d.key = 'parting:' || p.id || ':' || p.warned_at AND d.state"
_WARD = f"SELECT 1 FROM ward w WHERE w.what = '{Work.OPEN}' AND w.participant_id = p.id AND w.next_try_at > :now"


def notice_key(participant_id: int, told_at: datetime) -> str:
    """The key of the message that tells somebody, queued at the instant that `note_told` keeps."""
    return f"parting:{participant_id}:{to_ms(told_at)}"


async def silent(
    session: Session, before: datetime, platforms: Sequence[str], now: datetime, at_most: int
) -> list[int]:
    """People not heard since an instant and not told yet, whom a message reaches here or who have closed every chat.

    Whose message never left is told anew. Whose chat is open on a platform that is not connected waits: they could not
    be told; so does whoever is in the ward. Nobody else changes these people until the transaction ends.
    """
    listed, named = one_of("platform", platforms)
    rows = await session.fetch(
        f"SELECT p.id FROM participants p WHERE {_SILENT} < :before "
        f"AND (p.warned_at IS NULL OR p.warned_at <= {_SILENT} "
        f"OR (EXISTS ({_OPEN}) AND NOT EXISTS ({_NOTICE} <> 'dropped'))) AND "
        f"(EXISTS ({_OPEN} AND a.platform IN ({listed})) OR NOT EXISTS ({_OPEN})) "
        f"AND NOT EXISTS ({_WARD}) ORDER BY p.id LIMIT :n {{locked}}",
        {"before": to_ms(before), "now": to_ms(now), "n": at_most, **named},
    )
    return [row["id"] for row in rows]


async def note_told(session: Session, participant_id: int, now: datetime) -> None:
    """They have been told, or cannot be."""
    await session.execute(
        "UPDATE participants SET warned_at = :now WHERE id = :id", {"now": to_ms(now), "id": participant_id}
    )


async def to_forget(session: Session, before: datetime, told_before: datetime, at_most: int) -> list[int]:
    """People not heard since an instant, told long enough ago, and silent since they were.

    Whose message has not left stays, unless every chat of theirs is closed. Nobody else changes these people until the
    transaction ends.
    """
    rows = await session.fetch(
        f"SELECT p.id FROM participants p WHERE {_SILENT} < :before AND p.warned_at < :told "
        f"AND (EXISTS ({_NOTICE} IN ('sent', 'unknown')) OR NOT EXISTS ({_OPEN})) "
        f"AND p.warned_at > {_SILENT} ORDER BY p.id LIMIT :n {{locked}}",
        {"before": to_ms(before), "told": to_ms(told_before), "n": at_most},
    )
    return [row["id"] for row in rows]
