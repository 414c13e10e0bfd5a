"""What is kept for how long, besides a diary, which is its owner's.

Prompts that reached somebody stay as long as they do: /progress, the look back and the export are made of them, and
their keys keep them from coming twice. Planning looks two days ahead and never back, so what was never sent, and old
replies, are needed by nothing that somebody sees.
"""

from datetime import datetime, timedelta

from coachbot.database import Session, to_ms
from coachbot.store import erasing, inbox

REPLIES = timedelta(days=30)
"""So long a reply's row stays after it has ended; its words are gone when it is sent."""
UNSENT = timedelta(days=90)
"""So long /why could tell of a prompt that was never sent."""
WITHOUT_CONSENT = timedelta(days=7)
"""So long a chat is known whose owner said hello and agreed to nothing."""
UNHEARD = timedelta(days=7)
"""So long what came in waits for a platform that is not connected."""
AT_ONCE = 500
"""Rows that go in one transaction, so that nobody waits behind it."""

_ENDED = "DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE {which} AND ended_at < :before LIMIT :n)"


async def prune_deliveries(session: Session, now: datetime) -> int:
    """Remove up to `AT_ONCE` rows of each kind that nothing needs any more; returns how many."""
    gone = 0
    for which, span in (("kind IS NULL", REPLIES), ("state = 'dropped'", UNSENT)):
        values = {"before": to_ms(now - span), "n": AT_ONCE}
        gone += await session.execute(_ENDED.replace("{which}", which), values)
    return gone


async def prune_strangers(session: Session, now: datetime) -> int:
    """Forget up to `AT_ONCE` people who never agreed to anything and have not written for a week; returns how many."""
    rows = await session.fetch(
        "SELECT id FROM participants p WHERE consented_at IS NULL AND created_at < :before "
        "AND (heard_at IS NULL OR heard_at < :before) "
        "AND NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.participant_id = p.id) LIMIT :n",
        {"before": to_ms(now - WITHOUT_CONSENT), "n": AT_ONCE},
    )
    for row in rows:
        addresses = await session.fetch(
            "SELECT platform, key FROM addresses WHERE participant_id = :id", {"id": row["id"]}
        )
        await erasing.forget(session, row["id"])
        for address in addresses:
            await inbox.forget_sender(session, address["platform"], address["key"])
    return len(rows)


async def prune_unheard(session: Session, now: datetime) -> int:
    """Remove what came in from a platform that has not been connected for a week."""
    return await session.execute(
        "DELETE FROM inbox WHERE state = 'new' AND received_at < :before", {"before": to_ms(now - UNHEARD)}
    )
