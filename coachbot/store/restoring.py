"""What is asked of a copy that is put back: who is in it, whom it would write to, and what it is too late for."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from coachbot.database import Session, to_ms
from coachbot.domain.delivery import Reason

LATELY = timedelta(days=1)
GAP = 1_000_000

_OVERDUE = "(kind IS NULL OR kind <> 'check_in') AND state IN ('pending', 'claimed', 'sending') AND planned_for <= :now"
"""Everything that may have left after the copy was made, but the day's question: it may come twice, and must come."""


async def people(session: Session) -> int:
    """How many participants there are."""
    return int((await session.fetch("SELECT COUNT(*) AS n FROM participants"))[0]["n"])


async def ids(session: Session) -> set[int]:
    """The numbers of everybody who is here."""
    return {row["id"] for row in await session.fetch("SELECT id FROM participants")}


async def began(session: Session) -> dict[int, int]:
    """When the first thousand people began, in milliseconds, by their number."""
    rows = await session.fetch("SELECT id, created_at FROM participants ORDER BY id LIMIT 1000")
    return {row["id"]: row["created_at"] for row in rows}


async def highest_given(session: Session) -> int:
    """The highest participant's number that is never given again. SQLite gives one again after a rollback."""
    return int((await session.fetch("SELECT COALESCE({last_person}, 0) AS n"))[0]["n"])


async def reached(session: Session, *, without: Iterable[int]) -> int:
    """How many of them are on a programme or keep a diary and can be reached, but for some."""
    rows = await session.fetch(
        "SELECT DISTINCT e.participant_id AS id FROM enrolments e JOIN addresses a "
        "ON a.participant_id = e.participant_id WHERE e.plan_due_at IS NOT NULL AND a.reachable = 1"
    )
    return len({row["id"] for row in rows} - set(without))


async def overdue(session: Session, now: datetime) -> int:
    """How many deliveries were due before now and will never be sent."""
    rows = await session.fetch(f"SELECT COUNT(*) AS n FROM deliveries WHERE {_OVERDUE}", {"now": to_ms(now)})
    return int(rows[0]["n"])


async def give_up(session: Session, now: datetime) -> int:
    """End them: nobody knows whether they arrived. Returns how many.

    Those of the last day count as sent at their moment, so that nobody is written to too often today; older ones are
    dropped, so that nobody counts as silent who has answered and whose answer is lost.
    """
    return await session.execute(
        "UPDATE deliveries SET reason = :reason, ended_at = :now, payload = NULL, aside = NULL, lease_until = NULL, "
        "state = CASE WHEN planned_for > :lately THEN 'unknown' ELSE 'dropped' END, "
        f"sent_at = CASE WHEN planned_for > :lately THEN planned_for END WHERE {_OVERDUE}",
        {"reason": Reason.UNKNOWN_OUTCOME.value, "now": to_ms(now), "lately": to_ms(now - LATELY)},
    )


async def leave_a_gap(session: Session) -> None:
    """SQLite: numbers that were given after the copy was made are not given a second time.

    A button of a lost row must not mean a new one. A table that was empty in the copy has no count yet, and gets one.
    """
    await session.execute(
        "INSERT INTO sqlite_sequence (name, seq) SELECT m.name, 0 FROM sqlite_master m WHERE m.type = 'table' "
        "AND m.sql LIKE '%AUTOINCREMENT%' AND m.name NOT IN (SELECT name FROM sqlite_sequence)"
    )
    await session.execute("UPDATE sqlite_sequence SET seq = seq + :gap", {"gap": GAP})
