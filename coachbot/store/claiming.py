"""The statements that take what is due out of the outbox: replies first, then the prompts that are too late first."""

from collections.abc import Sequence
from datetime import timedelta

from coachbot.domain.programme import Kind

_DUE = (
    "SELECT * FROM (SELECT id, expires_at, due_at FROM deliveries WHERE state = 'pending' AND kind {kind} "
    "AND due_at <= :now{others} ORDER BY due_at, id LIMIT :limit {skip_locked}) AS due_{n}"
)
"""What is due of one kind. All of a kind live equally long, so who is due first is too late first."""
_OTHERS = (
    " AND (participant_id IS NULL OR (participant_id NOT IN (SELECT participant_id FROM deliveries WHERE lease_until "
    "IS NOT NULL AND participant_id IS NOT NULL AND token NOT LIKE :mine) AND NOT EXISTS (SELECT 1 FROM deliveries "
    "AS s WHERE s.participant_id = deliveries.participant_id AND s.ended_at > :lately AND s.sent_at > :lately)))"
)
"""Whom another worker is writing to, or anybody wrote to a second ago, has their turn later."""
DISTANCE = timedelta(seconds=1)


def _claiming(kinds: Sequence[str], others: str) -> str:
    due = " UNION ALL ".join(
        _DUE.replace("{kind}", kind).replace("{others}", others).replace("{n}", str(n)) for n, kind in enumerate(kinds)
    )
    return (
        "UPDATE deliveries SET state = 'claimed', token = :token, lease_until = :lease, attempt = attempt + 1 WHERE "
        f"id IN (SELECT id FROM ({due}) AS due ORDER BY expires_at, due_at, id LIMIT :limit) RETURNING *"
    )


_NAMES = [f"'{kind}'" for kind in Kind]
_ORDER = (["IS NULL"], [f"= {name}" for name in _NAMES], [f"NOT IN ({', '.join(_NAMES)})"])
"""Replies, prompts, and once nothing else is due what has a kind that nobody knows."""
STATEMENTS, AMONG_OTHERS = ([_claiming(kinds, others) for kinds in _ORDER] for others in ("", _OTHERS))
