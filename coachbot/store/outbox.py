"""The outbox protocol: pending -> claimed -> sending -> sent, with leases, tokens and housekeeping.

Before `sending` is committed a delivery has surely not left; after `sent` it never leaves again. In
between, what a crash or a lost answer means is decided by the delivery's class (`Class`). Leases count
on the real clock (`real_now`), due times on the clock the coach lives by (`now`).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coachbot.chat import Address
from coachbot.database import Row, Session, from_ms, to_ms
from coachbot.domain.delivery import Class, Delivery, Planned, Reason, State
from coachbot.domain.programme import Kind

LEASE = timedelta(seconds=60)
REPLY_LIFE = timedelta(hours=24)
MAX_ATTEMPTS = 8


def from_row(row: Row) -> Delivery:
    """A delivery from a row holding every column of the table."""
    return Delivery(
        id=row["id"],
        key=row["key"],
        participant_id=row["participant_id"] or 0,
        enrolment_id=row["enrolment_id"],
        kind=None if row["kind"] is None else Kind(row["kind"]),
        prompt=row["prompt"],
        local_date=None if row["local_date"] is None else date.fromisoformat(row["local_date"]),
        slot=row["slot"],
        day=row["day"],
        zone=row["zone"],
        klass=Class(row["class"]),
        planned_for=from_ms(row["planned_for"]),
        due_at=from_ms(row["due_at"]),
        expires_at=from_ms(row["expires_at"]),
        chosen=bool(row["chosen"]),
        asked_for=bool(row["asked_for"]),
        state=State(row["state"]),
        reason=None if row["reason"] is None else Reason(row["reason"]),
        attempt=row["attempt"],
        token=row["token"],
        platform=row["platform"],
        address_key=row["address_key"],
        message=row["message"],
        edits=row["edits"],
        payload=row["payload"],
        sent_at=None if row["sent_at"] is None else from_ms(row["sent_at"]),
    )


_PLAN = """
INSERT INTO deliveries (key, participant_id, enrolment_id, kind, prompt, local_date, slot, day, zone, class,
  planned_for, due_at, expires_at, chosen, asked_for)
VALUES (:key, :participant, :enrolment, :kind, :prompt, :date, :slot, :day, :zone, :class,
  :planned_for, :planned_for, :expires_at, :chosen, :asked_for)
ON CONFLICT (key) DO UPDATE SET state = 'pending', reason = NULL, ended_at = NULL, zone = excluded.zone,
  day = excluded.day, planned_for = excluded.planned_for, due_at = excluded.due_at,
  expires_at = excluded.expires_at
WHERE deliveries.state = 'dropped' AND deliveries.reason IN ('replanned', 'paused', 'unreachable')
"""


async def plan(
    session: Session,
    planned: Planned,
    *,
    key: str,
    participant_id: int,
    enrolment_id: int,
    klass: Class,
    asked_for: bool = False,
) -> bool:
    """Write a delivery that should exist; False when it exists already.

    A row that a change of plan or a closed chat had dropped, and that never left, comes back to life; any
    other row under the key stays as it is, so that planning twice adds nothing and nothing is sent twice.
    """
    changed = await session.execute(
        _PLAN,
        {
            "key": key,
            "participant": participant_id,
            "enrolment": enrolment_id,
            "kind": planned.kind,
            "prompt": planned.prompt,
            "date": planned.local_date.isoformat(),
            "slot": planned.slot,
            "day": planned.day,
            "zone": planned.zone,
            "class": klass,
            "planned_for": to_ms(planned.planned_for),
            "expires_at": to_ms(planned.expires_at),
            "chosen": int(planned.chosen),
            "asked_for": int(asked_for),
        },
    )
    return changed == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reply about to leave: its intent is committed together with the effect it reports."""

    key: str
    participant_id: int | None
    address: Address
    klass: Class
    payload: str
    edits: str | None


_WAITING_REPLY = (
    "SELECT MAX(due_at) AS due_at FROM deliveries WHERE state = 'pending' AND kind IS NULL "
    "AND platform = :platform AND address_key = :address"
)


async def add_reply(session: Session, reply: Reply, *, token: str, now: datetime, real_now: datetime) -> Delivery:
    """Write a reply, already marked as being sent under `token`.

    Where an earlier reply to the same address still waits, this one is pending and comes due with it.
    """
    to = {"platform": reply.address.platform, "address": reply.address.key}
    behind = (await session.fetch(_WAITING_REPLY, to))[0]["due_at"]
    waits = behind is not None
    rows = await session.fetch(
        "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, asked_for, state, "
        "token, lease_until, attempt, platform, address_key, payload, edits) VALUES (:key, :participant, :class, "
        ":now, :due_at, :expires_at, 1, :state, :token, :lease, :attempt, :platform, :address, :payload, :edits) "
        "RETURNING *",
        {
            **to,
            "key": reply.key,
            "participant": reply.participant_id,
            "class": reply.klass,
            "now": to_ms(now),
            "due_at": max(to_ms(now), behind or 0),
            "expires_at": to_ms(now + REPLY_LIFE),
            "state": State.PENDING if waits else State.SENDING,
            "token": None if waits else token,
            "lease": None if waits else to_ms(real_now + LEASE),
            "attempt": 0 if waits else 1,
            "payload": reply.payload,
            "edits": reply.edits,
        },
    )
    return from_row(rows[0])


_CLAIM = (
    "UPDATE deliveries SET state = 'claimed', token = :token, lease_until = :lease, attempt = attempt + 1 "
    "WHERE id IN (SELECT id FROM deliveries WHERE state = 'pending' AND due_at <= :now{which} "
    "ORDER BY due_at, id LIMIT :limit {skip_locked}) RETURNING *"
)


async def claim(session: Session, *, token: str, now: datetime, real_now: datetime, limit: int) -> list[Delivery]:
    """Take up to `limit` due deliveries for this worker: replies first, then the longest due."""
    found: list[Row] = []
    for which in (" AND kind IS NULL", ""):
        values = {"token": token, "lease": to_ms(real_now + LEASE), "now": to_ms(now), "limit": limit - len(found)}
        if len(found) < limit:
            found += await session.fetch(_CLAIM.replace("{which}", which), values)
    return sorted((from_row(row) for row in found), key=lambda d: (d.kind is not None, d.due_at, d.id))


async def begin(session: Session, delivery: Delivery, *, now: datetime, real_now: datetime) -> bool:
    """Mark a claimed delivery as about to leave. False when it may not: expired, stopped, or taken over."""
    changed = await session.execute(
        "UPDATE deliveries SET state = 'sending', lease_until = :lease WHERE id = :id AND token = :token "
        "AND state = 'claimed' AND expires_at > :now AND (enrolment_id IS NULL OR EXISTS (SELECT 1 FROM "
        "enrolments e WHERE e.id = deliveries.enrolment_id AND e.state IN ('active', 'completed')))",
        {
            "id": delivery.id,
            "token": delivery.token,
            "now": to_ms(now),
            "lease": to_ms(real_now + LEASE),
        },
    )
    return changed == 1


async def finish(session: Session, delivery: Delivery, *, platform: str, message: str, now: datetime) -> bool:
    """Record that a delivery arrived; a result that comes late still lands."""
    changed = await session.execute(
        "UPDATE deliveries SET state = 'sent', reason = 'sent', message = :message, platform = :platform, "
        "sent_at = :now, ended_at = :now, payload = NULL, lease_until = NULL "
        "WHERE id = :id AND token = :token AND state IN ('sending', 'unknown')",
        {
            "id": delivery.id,
            "token": delivery.token,
            "message": message,
            "platform": platform,
            "now": to_ms(now),
        },
    )
    return changed == 1


async def hold(
    session: Session, delivery: Delivery, until: datetime, reason: Reason | None, *, burn: bool = False
) -> bool:
    """Give a delivery back, due again at `until`; `reason` says which gate holds it.

    Only a failed attempt to send burns one; after `MAX_ATTEMPTS` it is given up once it has expired.
    """
    changed = await session.execute(
        "UPDATE deliveries SET state = 'pending', token = NULL, lease_until = NULL, due_at = :until, "
        "reason = :reason, attempt = attempt - :refund "
        "WHERE id = :id AND token = :token AND state IN ('claimed', 'sending')",
        {
            "id": delivery.id,
            "token": delivery.token,
            "until": to_ms(until),
            "reason": reason,
            "refund": 0 if burn else 1,
        },
    )
    return changed == 1


async def drop(session: Session, delivery: Delivery, reason: Reason, now: datetime) -> bool:
    """End a delivery that will not leave, with its one reason."""
    changed = await session.execute(
        "UPDATE deliveries SET state = 'dropped', reason = :reason, ended_at = :now, payload = NULL, "
        "lease_until = NULL WHERE id = :id AND token = :token AND state IN ('claimed', 'sending')",
        {"id": delivery.id, "token": delivery.token, "reason": reason, "now": to_ms(now)},
    )
    return changed == 1


async def move(session: Session, address: Address, key: str) -> None:
    """A chat has another key now: what still goes there goes to the new one."""
    await session.execute(
        "UPDATE deliveries SET address_key = :new "
        "WHERE platform = :platform AND address_key = :old AND ended_at IS NULL",
        {"platform": address.platform, "old": address.key, "new": key},
    )


async def delete_ownerless(session: Session, delivery: Delivery) -> None:
    """Remove a message that ended and belongs to nobody any more: the receipt of a deletion."""
    await session.execute(
        "DELETE FROM deliveries WHERE id = :id AND participant_id IS NULL AND ended_at IS NOT NULL", {"id": delivery.id}
    )


_HOUSEKEEPING: tuple[tuple[str, str], ...] = (
    (
        "reclaimed",
        "UPDATE deliveries SET state = 'pending', token = NULL, lease_until = NULL "
        "WHERE state = 'claimed' AND lease_until < :real_now",
    ),
    (
        "resent",
        "UPDATE deliveries SET state = 'pending', token = NULL, lease_until = NULL "
        "WHERE state = 'sending' AND lease_until < :real_now AND class IN ('must', 'ack') AND expires_at > :now",
    ),
    (
        # The token stays, so that a result that comes late still turns unknown into sent.
        "unknown",
        "UPDATE deliveries SET state = 'unknown', reason = 'unknown_outcome', ended_at = :now, sent_at = :now, "
        "payload = NULL, lease_until = NULL WHERE state = 'sending' AND lease_until < :real_now",
    ),
    (
        "gave_up",
        "UPDATE deliveries SET state = 'dropped', reason = 'gave_up', ended_at = :now, payload = NULL "
        f"WHERE state = 'pending' AND due_at <= :now AND attempt >= {MAX_ATTEMPTS} AND expires_at <= :now",
    ),
)


async def housekeep(session: Session, *, now: datetime, real_now: datetime) -> dict[str, int]:
    """Take up what crashed or paused workers left behind; returns what was done, by name."""
    times = {"now": to_ms(now), "real_now": to_ms(real_now)}
    return {name: await session.execute(sql, times) for name, sql in _HOUSEKEEPING}


async def void_leases(session: Session, real_now: datetime) -> int:
    """End every lease now: right only for the one process of a database, at its start."""
    return await session.execute(
        "UPDATE deliveries SET lease_until = :past WHERE lease_until IS NOT NULL AND state IN ('claimed', 'sending')",
        {"past": to_ms(real_now - timedelta(milliseconds=1))},
    )


async def next_due_at(session: Session) -> datetime | None:
    """When the next delivery is due for anybody."""
    rows = await session.fetch("SELECT MIN(due_at) AS at FROM deliveries WHERE state = 'pending'")
    return None if rows[0]["at"] is None else from_ms(rows[0]["at"])


async def counts(session: Session) -> dict[str, int]:
    """How many deliveries are in each state."""
    rows = await session.fetch("SELECT state, COUNT(*) AS n FROM deliveries GROUP BY state")
    return {row["state"]: row["n"] for row in rows}
