"""Counts for whoever runs this. Nothing here says who."""

from datetime import datetime, timedelta

from coachbot.database import Session, about_ms, to_ms
from coachbot.store import enrolments, facts, heard, outbox, ward, workers
from coachbot.store.facts import BACKED_UP_AT, STARTS
from coachbot.values import frozen

LATELY = timedelta(hours=24)
WEEK = timedelta(days=7)


@frozen
class Measures:
    """How much there is, and how late it is; lateness in seconds, counts of what happened for the last 24 hours.

    `enrolled` are on a programme or keep a diary, `unreachable` of all people have closed their chats; `ended` counts
    deliveries by their one reason; `set_aside` people by what cannot be done for them; `not_understood` sentences of a
    week; `inbox_set_aside` updates of three days that could not be handled; `backed_up_at` is the last copy's instant,
    aware UTC; `starts` is how often a coachbot began to work here; `workers` are the processes seen lately, where
    there may be several; `sealed` that what people say is.
    """

    people: int
    enrolled: int
    unreachable: int
    due_late_seconds: float
    planning_late_seconds: float
    inbox_waiting: int
    inbox_age_seconds: float
    inbox_set_aside: int
    ended: dict[str, int]
    check_ins: int
    set_aside: dict[str, int]
    not_understood: int
    backed_up_at: datetime | None
    starts: int
    workers: list[workers.Worker]
    sealed: bool


async def take(session: Session, now: datetime) -> Measures:
    """Count everything once, with a statement a subject."""
    people, enrolled, unreachable = await _people(session)
    waiting, age, dead = await _inbox(session, now)
    return Measures(
        people=people,
        enrolled=enrolled,
        unreachable=unreachable,
        due_late_seconds=_late(await outbox.next_due_at(session), now),
        planning_late_seconds=_late(await enrolments.next_planning_at(session), now),
        inbox_waiting=waiting,
        inbox_age_seconds=age,
        inbox_set_aside=dead,
        ended=await _ended(session, now - LATELY),
        check_ins=await _check_ins(session, now - LATELY),
        set_aside=dict(await ward.counts(session)),
        not_understood=await heard.unknown_since(session, now.date() - WEEK),
        backed_up_at=await facts.read_instant(session, BACKED_UP_AT),
        starts=await facts.read_count(session, STARTS),
        workers=await workers.here(session, now),
        sealed=session.vault is not None,
    )


async def _people(session: Session) -> tuple[int, int, int]:
    row = (
        await session.fetch(
            "SELECT (SELECT COUNT(*) FROM participants) AS people, "
            "(SELECT COUNT(*) FROM enrolments WHERE plan_due_at IS NOT NULL) AS enrolled, "
            "(SELECT COUNT(*) FROM participants p WHERE NOT EXISTS "
            "(SELECT 1 FROM addresses a WHERE a.participant_id = p.id AND a.reachable = 1)) AS closed"
        )
    )[0]
    return row["people"], row["enrolled"], row["closed"]


async def _inbox(session: Session, now: datetime) -> tuple[int, float, int]:
    rows = await session.fetch(
        "SELECT COUNT(*) AS n, MIN(received_at) AS first, "
        "(SELECT COUNT(*) FROM inbox WHERE state = 'dead') AS dead FROM inbox WHERE state = 'new'"
    )
    first = rows[0]["first"]
    return rows[0]["n"], _late(None if first is None else about_ms(first), now), rows[0]["dead"]


async def _ended(session: Session, since: datetime) -> dict[str, int]:
    rows = await session.fetch(
        "SELECT reason, COUNT(*) AS n FROM deliveries WHERE ended_at >= :since GROUP BY reason",
        {"since": to_ms(since)},
    )
    return dict(sorted((row["reason"], row["n"]) for row in rows if row["reason"] is not None))


async def _check_ins(session: Session, since: datetime) -> int:
    rows = await session.fetch(
        "SELECT COUNT(*) AS n FROM check_ins WHERE state = 'answered' AND said_at >= :since", {"since": to_ms(since)}
    )
    return int(rows[0]["n"])


def _late(at: datetime | None, now: datetime) -> float:
    return 0.0 if at is None else max((now - at).total_seconds(), 0.0)
