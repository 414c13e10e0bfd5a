"""A set done together: its messages wait in the outbox, each with its moment and the message it takes the place of."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from coachbot.chat import Address
from coachbot.database import Session, to_ms
from coachbot.domain.delivery import Class, Delivery, Reason
from coachbot.store.sealed import private, reply_to

KEY = "set:"
"""How the keys of such rows begin."""
LATE = timedelta(seconds=30)
"""What comes later than this counts nothing any more."""


def is_counting(delivery: Delivery) -> bool:
    """Whether a delivery belongs to a set."""
    return delivery.key.startswith(KEY)


async def plan(
    session: Session, person: int, address: Address, edits: str, words: Sequence[tuple[datetime, str]]
) -> None:
    """Write a set's messages: instants, aware UTC, and payloads. They all take the place of `edits`."""
    for at, payload in words:
        await session.execute(
            "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, asked_for, state, "
            "attempt, platform, address_key, payload, edits, aside, sealed_address) VALUES (:key, :person, :class, "
            ":at, :at, :late, 1, 'pending', 0, :platform, :address, :payload, :edits, :aside, :sealed)",
            {
                **reply_to(session, address, person, key := f"{KEY}{person}:{edits}:{to_ms(at)}"),
                "key": key,
                "person": person,
                "class": Class.NUDGE,
                "at": to_ms(at),
                "late": to_ms(at + LATE),
                "payload": private(payload, "deliveries", "payload", person, key),
                "edits": edits,
                "aside": address.aside,
            },
        )


async def drop(session: Session, person: int, reason: Reason, now: datetime) -> int:
    """End whatever of a set is still to come; returns how many messages that were."""
    return await session.execute(
        "UPDATE deliveries SET state = 'dropped', reason = :reason, ended_at = :now, payload = NULL, aside = NULL, "
        f"token = NULL, lease_until = NULL WHERE participant_id = :person AND key LIKE '{KEY}%' "
        "AND state IN ('pending', 'claimed')",
        {"person": person, "reason": reason, "now": to_ms(now)},
    )
