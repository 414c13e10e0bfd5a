"""The ward's rows: whom something could not be done for, what, why in one word, and when it is tried again."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from coachbot.database import Row, Session, about_ms, to_ms
from coachbot.values import frozen

RESTS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=25), timedelta(hours=1))
"""How long a try waits for the next one, by how many there were; the last goes on."""
KEEP = timedelta(days=2)
"""A row that nothing has tried for so long is of something that is over."""


class Work(StrEnum):
    """What could not be done: planning an enrolment, opening a delivery, answering an update."""

    PLAN = "plan"
    OPEN = "open"
    ANSWER = "answer"


NO_DELIVERY = 0
"""The subject of a word that could not be opened before there was a delivery of it: retention's farewell."""
FAREWELL = "part"
"""What that is called where work that fails is told of."""


@frozen(kw_only=True)
class Warded:
    """One person for whom one kind of work fails.

    `subject` is the enrolment, delivery or update it failed on last; `reason` the kind of row that does not read, or
    the kind of fault; nothing that somebody said stands in either.
    """

    work: Work
    participant_id: int
    subject: int
    reason: str
    since: datetime
    tries: int
    next_try_at: datetime

    @property
    def called(self) -> str:
        """The work in one word, retention's apart from that of prompts."""
        return FAREWELL if (self.work, self.subject) == (Work.OPEN, NO_DELIVERY) else self.work.value


def rest_after(tries: int) -> timedelta:
    """How long to wait after so many tries."""
    return RESTS[min(max(tries, 1), len(RESTS)) - 1]


def _from_row(row: Row) -> Warded:
    return Warded(
        work=Work(row["what"]),
        participant_id=row["participant_id"],
        subject=row["subject"],
        reason=row["reason"],
        since=about_ms(row["since"]),
        tries=row["tries"],
        next_try_at=about_ms(row["next_try_at"]),
    )


async def admit(session: Session, work: Work, participant_id: int, subject: int, reason: str, now: datetime) -> Warded:
    """Note one more try that failed; says when the next one is."""
    who = {"what": work, "id": participant_id}
    known = await session.fetch("SELECT tries FROM ward WHERE what = :what AND participant_id = :id", who)
    tries = known[0]["tries"] + 1 if known else 1
    rows = await session.fetch(
        "INSERT INTO ward (what, participant_id, subject, reason, since, tried_at, tries, next_try_at) "
        "VALUES (:what, :id, :subject, :reason, :now, :now, 1, :next) ON CONFLICT (what, participant_id) DO UPDATE SET "
        "subject = excluded.subject, reason = excluded.reason, tried_at = excluded.tried_at, tries = :tries, "
        "next_try_at = excluded.next_try_at RETURNING *",
        {
            **who,
            "subject": subject,
            "reason": reason,
            "now": to_ms(now),
            "tries": tries,
            "next": to_ms(now + rest_after(tries)),
        },
    )
    return _from_row(rows[0])


async def waiting(session: Session, work: Work) -> set[int]:
    """Whom a kind of work fails for."""
    rows = await session.fetch("SELECT participant_id FROM ward WHERE what = :what", {"what": work})
    return {row["participant_id"] for row in rows}


async def discharge(session: Session, work: Work, participant_ids: Iterable[int]) -> None:
    """The work has been done for these people."""
    for participant_id in participant_ids:
        await session.execute(
            "DELETE FROM ward WHERE what = :what AND participant_id = :id", {"what": work, "id": participant_id}
        )


async def everybody(session: Session) -> list[Warded]:
    """The whole ward, the longest in it first."""
    rows = [_from_row(row) for row in await session.fetch("SELECT * FROM ward")]
    return sorted(rows, key=lambda one: (one.since, one.participant_id, one.work))


async def counts(session: Session) -> dict[str, int]:
    """How many people each kind of work fails for, as it is called."""
    rows = await session.fetch(
        f"SELECT CASE WHEN what = 'open' AND subject = {NO_DELIVERY} THEN '{FAREWELL}' ELSE what END AS called, "
        "COUNT(*) AS n FROM ward GROUP BY 1"
    )
    return dict.fromkeys([*(work.value for work in Work), FAREWELL], 0) | {row["called"]: row["n"] for row in rows}


async def prune(session: Session, now: datetime) -> int:
    """Forget what is not tried any more."""
    return await session.execute("DELETE FROM ward WHERE tried_at < :before", {"before": to_ms(now - KEEP)})


async def call_all(session: Session, now: datetime) -> None:
    """Have everything tried again at once: a new process may be able to do what the last one could not."""
    values = {"now": to_ms(now)}
    await session.execute("UPDATE ward SET next_try_at = :now WHERE next_try_at > :now", values)
    await session.execute(
        "UPDATE enrolments SET plan_due_at = :now WHERE plan_due_at > :now "
        "AND id IN (SELECT subject FROM ward WHERE what = 'plan')",
        values,
    )
    await session.execute(
        "UPDATE deliveries SET due_at = :now WHERE state = 'pending' AND due_at > :now "
        "AND id IN (SELECT subject FROM ward WHERE what = 'open')",
        values,
    )
