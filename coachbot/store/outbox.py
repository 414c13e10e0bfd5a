"""The outbox protocol: pending -> claimed -> sending -> sent, with leases, tokens and housekeeping.

Before `sending` is committed a delivery has surely not left; after `sent` it never leaves again. In
between, what a crash or a lost answer means is decided by the delivery's class (`Class`). Leases count
on the real clock (`real_now`), due times on the clock the coach lives by (`now`).
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from coachbot.database import Row, Session, Unreadable, about_ms, from_ms, in_one, reading, to_ms
from coachbot.domain.delivery import Class, Delivery, Reason, State
from coachbot.domain.programme import Kind
from coachbot.store import claiming
from coachbot.values import frozen

LEASE = timedelta(seconds=60)
MAX_ATTEMPTS = 8
"""Stands in an index, too: another number takes another one."""
# An enumeration asked for a member by its value takes five times as long as a table of them.
_KINDS = {one.value: one for one in Kind}
_CLASSES = {one.value: one for one in Class}
_STATES = {one.value: one for one in State}


@reading("delivery")
def from_row(row: Row) -> Delivery:
    """A delivery from a row holding every column of the table. Raises Unreadable."""
    return Delivery(
        id=row["id"],
        key=row["key"],
        participant_id=row["participant_id"] or 0,
        enrolment_id=row["enrolment_id"],
        kind=None if row["kind"] is None else _KINDS[row["kind"]],
        prompt=row["prompt"],
        local_date=None if row["local_date"] is None else date.fromisoformat(row["local_date"]),
        slot=row["slot"],
        day=row["day"],
        zone=row["zone"],
        klass=_CLASSES[row["class"]],
        planned_for=from_ms(row["planned_for"]),
        due_at=from_ms(row["due_at"]),
        expires_at=from_ms(row["expires_at"]),
        chosen=bool(row["chosen"]),
        asked_for=bool(row["asked_for"]),
        state=_STATES[row["state"]],
        reason=None if row["reason"] is None else Reason(row["reason"]),
        attempt=row["attempt"],
        token=row["token"],
        platform=row["platform"],
        address_key=row["address_key"],
        message=row["message"],
        edits=row["edits"],
        aside=row["aside"],
        payload=row["payload"],
        sent_at=None if row["sent_at"] is None else from_ms(row["sent_at"]),
    )


@frozen
class DamagedDelivery:
    """A claimed delivery whose row does not read. `participant_id` is None where it is nobody's."""

    id: int
    participant_id: int | None
    attempt: int


async def claim(
    session: Session,
    *,
    token: str,
    now: datetime,
    real_now: datetime,
    limit: int,
    damaged: list[DamagedDelivery] | None = None,
    worker: str | None = None,
    only_replies: bool = False,
) -> list[Delivery]:
    """Take up to `limit` due deliveries for this worker: replies first, then what is too late first.

    Where there are several workers, `worker` is what this one's tokens begin with; with `only_replies` prompts stay. A
    row that does not read is added to `damaged`, claimed like the others; without such a list it raises Unreadable.
    """
    found: list[Row] = []
    values = {"token": token, "lease": to_ms(real_now + LEASE), "now": to_ms(now)}
    if worker is not None:
        values |= {"mine": f"{worker}%", "lately": to_ms(now - claiming.DISTANCE)}
    statements = claiming.STATEMENTS if worker is None else claiming.AMONG_OTHERS
    for statement in statements[:1] if only_replies else statements:
        if len(found) < limit:
            found += await session.fetch(statement, {**values, "limit": limit - len(found)})
    taken: list[Delivery] = []
    for row in found:
        try:
            taken.append(from_row(row))
        except Unreadable:
            if damaged is None:
                raise
            damaged.append(DamagedDelivery(row["id"], row["participant_id"], row["attempt"]))
    return sorted(taken, key=lambda d: (d.kind is not None, d.expires_at, d.due_at, d.id))


async def set_back(session: Session, delivery_id: int, token: str, until: datetime, now: datetime) -> bool:
    """Have a delivery that cannot be opened tried again; one that is late by now ends.

    Works for a row that does not read. False when another worker has it.
    """
    changed = await session.execute(
        "UPDATE deliveries SET state = CASE WHEN expires_at <= :now THEN 'dropped' ELSE 'pending' END, "
        "reason = CASE WHEN expires_at <= :now THEN 'gave_up' ELSE reason END, "
        "ended_at = CASE WHEN expires_at <= :now THEN :now END, "
        "payload = CASE WHEN expires_at <= :now THEN NULL ELSE payload END, "
        "token = NULL, lease_until = NULL, due_at = CASE WHEN planned_for > :until THEN planned_for ELSE :until END "
        "WHERE id = :id AND token = :token AND state = 'claimed'",
        {"id": delivery_id, "token": token, "until": to_ms(until), "now": to_ms(now)},
    )
    return changed == 1


async def begin(
    session: Session, claimed: Sequence[Delivery], *, token: str, now: datetime, real_now: datetime
) -> set[int]:
    """Mark deliveries that were claimed under one token as about to leave.

    Returns which may. The others may not: expired, stopped, or taken over.
    """
    if not claimed:
        return set()
    rows = await session.fetch(
        "UPDATE deliveries SET state = 'sending', lease_until = :lease "
        "WHERE id IN ({numbers}(:ids)) AND token = :token AND state = 'claimed' AND expires_at > :now "
        "AND (enrolment_id IS NULL OR EXISTS (SELECT 1 FROM enrolments e WHERE e.id = deliveries.enrolment_id "
        "AND e.state IN ('active', 'completed'))) RETURNING id",
        {
            "ids": in_one([one.id for one in claimed]),
            "token": token,
            "now": to_ms(now),
            "lease": to_ms(real_now + LEASE),
        },
    )
    return {row["id"] for row in rows}


@frozen
class Arrived:
    """A delivery that arrived, on which platform, and the platform's id of the message."""

    delivery: Delivery
    platform: str
    message: str


async def finish(session: Session, arrived: Iterable[Arrived], now: datetime) -> int:
    """Record what arrived; a result that comes late still lands, also after a tap has said so."""
    return await session.execute_each(
        "UPDATE deliveries SET state = 'sent', reason = 'sent', message = :message, platform = :platform, "
        "sent_at = :now, ended_at = :now, payload = NULL, aside = NULL, lease_until = NULL "
        "WHERE id = :id AND token = :token "
        "AND (state IN ('sending', 'unknown') OR (state = 'sent' AND message IS NULL))",
        [
            {
                "id": one.delivery.id,
                "token": one.delivery.token,
                "message": one.message,
                "platform": one.platform,
                "now": to_ms(now),
            }
            for one in arrived
        ],
    )


@frozen
class Holding:
    """A delivery that is given back, due again at `until`; `reason` says which gate holds it.

    Only a failed attempt to send burns one; after `MAX_ATTEMPTS` it is given up once it has expired. `left_at` is when
    an attempt may have arrived after all: others keep their distance to that.
    """

    delivery: Delivery
    until: datetime
    reason: Reason | None = None
    burn: bool = False
    left_at: datetime | None = None


async def hold(session: Session, held: Iterable[Holding]) -> int:
    """Give deliveries back; returns how many of them were still this worker's."""
    return await session.execute_each(
        "UPDATE deliveries SET state = 'pending', token = NULL, lease_until = NULL, due_at = :until, "
        "reason = :reason, attempt = attempt - :refund, sent_at = COALESCE(:left_at, sent_at) "
        "WHERE id = :id AND token = :token AND state IN ('claimed', 'sending')",
        [
            {
                "id": one.delivery.id,
                "token": one.delivery.token,
                "until": to_ms(one.until),
                "reason": one.reason,
                "refund": 0 if one.burn else 1,
                "left_at": None if one.left_at is None else to_ms(one.left_at),
            }
            for one in held
        ],
    )


async def drop(session: Session, ended: Iterable[tuple[Delivery, Reason]], now: datetime, *, begun: bool = True) -> int:
    """End deliveries that will not leave, each with its one reason; without `begun` only what is not about to leave."""
    states = "IN ('claimed', 'sending')" if begun else "= 'claimed'"
    return await session.execute_each(
        "UPDATE deliveries SET state = 'dropped', reason = :reason, ended_at = :now, payload = NULL, "
        f"aside = NULL, lease_until = NULL WHERE id = :id AND token = :token AND state {states}",
        [{"id": one.id, "token": one.token, "reason": reason, "now": to_ms(now)} for one, reason in ended],
    )


_HOUSEKEEPING: tuple[tuple[str, str], ...] = (
    (
        "reclaimed",
        "UPDATE deliveries SET state = 'pending', token = NULL, lease_until = NULL "
        "WHERE state = 'claimed' AND lease_until < :real_now",
    ),
    (
        "resent",
        "UPDATE deliveries SET state = 'pending', token = NULL, lease_until = NULL, sent_at = :now "
        "WHERE state = 'sending' AND lease_until < :real_now AND class IN ('must', 'ack') AND expires_at > :now",
    ),
    (
        # The token stays, so that a result that comes late still turns unknown into sent.
        "unknown",
        "UPDATE deliveries SET state = 'unknown', reason = 'unknown_outcome', ended_at = :now, sent_at = :now, "
        "payload = NULL, aside = NULL, lease_until = NULL WHERE state = 'sending' AND lease_until < :real_now",
    ),
    (
        "gave_up",
        "UPDATE deliveries SET state = 'dropped', reason = 'gave_up', ended_at = :now, payload = NULL, aside = NULL "
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
    return None if rows[0]["at"] is None else about_ms(rows[0]["at"])


async def counts(session: Session) -> dict[str, int]:
    """How many deliveries are in each state."""
    rows = await session.fetch("SELECT state, COUNT(*) AS n FROM deliveries GROUP BY state")
    return {row["state"]: row["n"] for row in rows}
