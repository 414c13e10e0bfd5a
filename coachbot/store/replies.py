"""Replies: rows of the outbox that go back to where somebody wrote from, so they carry the address."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from coachbot.chat import Address
from coachbot.database import Session, from_ms, to_ms
from coachbot.domain.delivery import Class, Delivery, State
from coachbot.store.outbox import LEASE, from_row
from coachbot.store.sealed import as_replied, private, reply_to
from coachbot.values import frozen

REPLY_LIFE = timedelta(hours=24)
AFTER = timedelta(seconds=1)
"""What follows a prompt comes due so much later, in a pass of its own: never before it."""
FOLLOWS_WITHIN = timedelta(minutes=10)
"""What follows a prompt may leave so long after that would have been too late, and no longer."""


@frozen(kw_only=True)
class Reply:
    """A reply about to leave: its intent is committed together with the effect it reports."""

    key: str
    address: Address
    klass: Class
    payload: str
    edits: str | None


@frozen
class Recipient:
    """What is known of whoever replies are about to leave for, by their address.

    Whose it is, None for a stranger's; when an earlier reply that waits comes due, None where none does (`behind`);
    whether its owner could not be answered before (`in_ward`).
    """

    participant_id: int | None
    behind: int | None
    in_ward: bool


_RECIPIENT = (
    "SELECT (SELECT participant_id FROM addresses WHERE platform = :platform AND key = :address) AS participant_id, "
    "(SELECT MAX(due_at) FROM deliveries WHERE state = 'pending' AND kind IS NULL AND ended_at IS NULL "
    "AND platform = :platform AND address_key = :address AND key NOT LIKE 'set:%' AND key NOT LIKE 'heard:%' "
    "AND key NOT LIKE 'after:%') AS behind, (SELECT COUNT(*) FROM ward w JOIN addresses a "
    "ON a.participant_id = w.participant_id WHERE w.what = 'answer' AND a.platform = :platform AND a.key = :address) "
    "AS in_ward"
)
_CLAIM_URGENT = (
    "UPDATE deliveries SET state = 'claimed', token = :token, lease_until = :lease, attempt = attempt + 1 "
    "WHERE kind IS NULL AND key LIKE 'heard:%' AND ((state = 'pending' AND (due_at <= :now OR due_at > :far)) "
    "OR (state IN ('claimed', 'sending') AND lease_until <= :real_now)) RETURNING *"
)


async def recipient(session: Session, address: Address) -> Recipient:
    """Whom an address reaches, for all replies of a turn: what one of them does changes nothing for the next."""
    (row,) = await session.fetch(_RECIPIENT, as_replied(address))
    return Recipient(row["participant_id"], row["behind"], bool(row["in_ward"]))


async def add(
    session: Session, reply: Reply, at: Recipient, *, token: str, now: datetime, real_now: datetime
) -> Delivery:
    """Write a reply, already marked as being sent under `token`.

    Where an earlier reply to the same address still waits, this one is pending and comes due with it; what cannot
    wait does not, and nothing waits for it.
    """
    is_urgent = reply.key.startswith("heard:")
    behind = None if is_urgent else at.behind
    waits = behind is not None
    told: dict[str, Any] = {
        "key": reply.key,
        "participant_id": at.participant_id or 0,
        "klass": reply.klass,
        "planned_for": now,
        "due_at": now if behind is None else max(now, from_ms(behind)),
        "expires_at": now + REPLY_LIFE,
        "asked_for": True,
        "state": State.PENDING if waits else State.SENDING,
        "attempt": 0 if waits else 1,
        "token": None if waits else token,
        "platform": reply.address.platform,
        "address_key": reply.address.key,
        "edits": reply.edits,
        "payload": reply.payload,
        "aside": reply.address.aside,
    }
    lease = None if waits else to_ms(real_now + LEASE)
    (row,) = await session.fetch(_ADD, _to_row(session, told, reply.address, at.participant_id, lease))
    return Delivery(id=row["id"], **told, **_NO_PROMPT)


_ADD = (
    "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, asked_for, state, "
    "token, lease_until, attempt, platform, address_key, payload, edits, aside, sealed_address) "
    "VALUES (:key, :participant, :class, :now, :due_at, :expires_at, 1, :state, :token, :lease, :attempt, "
    ":platform, :address, :payload, :edits, :aside, :sealed) RETURNING id"
)
_NO_PROMPT: Mapping[str, Any] = {
    **dict.fromkeys(("enrolment_id", "kind", "prompt", "local_date", "day", "zone", "reason", "message", "sent_at")),
    "slot": 0,
    "chosen": False,
}


def _to_row(
    session: Session, told: Mapping[str, Any], to: Address, owner: int | None, lease: int | None
) -> dict[str, Any]:
    key = told["key"]
    return {
        **reply_to(session, to, owner, key),
        "key": key,
        "participant": owner,
        "class": told["klass"],
        "now": to_ms(told["planned_for"]),
        "due_at": to_ms(told["due_at"]),
        "expires_at": to_ms(told["expires_at"]),
        "state": told["state"],
        "token": told["token"],
        "lease": lease,
        "attempt": told["attempt"],
        "payload": private(told["payload"], "deliveries", "payload", owner, key),
        "edits": told["edits"],
        "aside": told["aside"],
    }


FOLLOWER = "after:"
"""How the keys of what follows a prompt begin; the prompt's number comes behind."""


def followed_by(delivery: Delivery) -> int | None:
    """The number of the prompt that a message follows; None for any other."""
    return int(delivery.key.removeprefix(FOLLOWER)) if delivery.key.startswith(FOLLOWER) else None


@frozen
class Follower:
    """A message that goes after a prompt, to where that goes."""

    delivery: Delivery
    to: Address
    payload: str


async def follow(session: Session, followers: Iterable[Follower], now: datetime) -> None:
    """Have messages go after prompts that are about to leave, once however often that is tried."""
    for one in followers:
        key, who = f"{FOLLOWER}{one.delivery.id}", one.delivery.participant_id
        await session.execute(
            "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, asked_for, state, "
            "attempt, platform, address_key, payload, aside, sealed_address) VALUES (:key, :person, :class, :at, :at, "
            ":late, 1, 'pending', 0, :platform, :address, :payload, :aside, :sealed) ON CONFLICT (key) DO NOTHING",
            {
                **reply_to(session, one.to, who, key),
                "key": key,
                "person": who,
                "class": Class.NUDGE,
                "at": to_ms(now + AFTER),
                "late": to_ms(one.delivery.expires_at + FOLLOWS_WITHIN),
                "payload": private(one.payload, "deliveries", "payload", who, key),
                "aside": one.to.aside,
            },
        )


async def claim_urgent(session: Session, *, token: str, now: datetime, real_now: datetime) -> list[Delivery]:
    """Take what could not wait and has not arrived: its turn has come again, or whoever sent it is gone.

    What comes due later than any reply lives was put off under another clock: its turn is now.
    """
    values = {"now": to_ms(now), "far": to_ms(now + REPLY_LIFE), "real_now": to_ms(real_now)}
    rows = await session.fetch(_CLAIM_URGENT, {**values, "token": token, "lease": to_ms(real_now + LEASE)})
    return sorted((from_row(row) for row in rows), key=lambda delivery: delivery.id)


async def was_heard(session: Session, address: Address, key: str, since: datetime, now: datetime) -> bool:
    """Whether words that could not wait were answered: these, under `key`, or others of their kind in a span."""
    rows = await session.fetch(
        "SELECT id FROM deliveries WHERE platform = :platform AND address_key = :address AND (key LIKE :these "
        "OR (key LIKE :others AND planned_for > :since AND planned_for <= :now)) LIMIT 1",
        {
            **as_replied(address),
            "these": f"{key}:%",
            "others": key.rpartition(":")[0] + ":%",
            "since": to_ms(since),
            "now": to_ms(now),
        },
    )
    return bool(rows)


async def move(session: Session, address: Address, key: str) -> None:
    """A chat has another key now: what still goes there goes to the new one."""
    rows = await session.fetch(
        "SELECT id, key, participant_id FROM deliveries "
        "WHERE platform = :platform AND address_key = :address AND kind IS NULL AND ended_at IS NULL",
        as_replied(address),
    )
    for row in rows:
        await session.execute(
            "UPDATE deliveries SET address_key = :address, sealed_address = :sealed WHERE id = :id",
            {**reply_to(session, Address(address.platform, key), row["participant_id"], row["key"]), "id": row["id"]},
        )


async def delete_ownerless(session: Session, delivery: Delivery) -> None:
    """Remove a message that ended and belongs to nobody any more: the receipt of a deletion.

    What could not wait stays, without its words, until retention: it remembers that a stranger was answered.
    """
    await session.execute(
        "DELETE FROM deliveries WHERE id = :id AND participant_id IS NULL AND ended_at IS NOT NULL "
        "AND key NOT LIKE 'heard:%'",
        {"id": delivery.id},
    )
