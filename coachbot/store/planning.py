"""What planning needs to know of people, a statement a subject, and the deliveries that should exist."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from coachbot.database import Session, from_ms, in_one, to_ms
from coachbot.domain.delivery import FOLLOW_UP, Class, Planned
from coachbot.values import frozen

_PLAN = f"""
INSERT INTO deliveries (key, participant_id, enrolment_id, kind, prompt, local_date, slot, day, zone, class,
  planned_for, due_at, expires_at, chosen, asked_for)
VALUES (:key, :participant, :enrolment, :kind, :prompt, :date, :slot, :day, :zone, :class,
  :planned_for, :planned_for, :expires_at, :chosen, :asked_for)
ON CONFLICT (key) DO UPDATE SET state = 'pending', reason = NULL, ended_at = NULL, zone = excluded.zone,
  day = excluded.day, planned_for = excluded.planned_for, due_at = excluded.due_at,
  expires_at = excluded.expires_at
WHERE deliveries.state = 'dropped' AND deliveries.reason IN ('replanned', 'paused', 'unreachable')
  OR (deliveries.state = 'pending' AND deliveries.kind = 'check_in' AND deliveries.slot = {FOLLOW_UP}
    AND deliveries.planned_for < excluded.planned_for)
"""


@frozen(kw_only=True)
class Wanted:
    """A delivery that should exist, under its unique key."""

    planned: Planned
    key: str
    participant_id: int
    enrolment_id: int
    klass: Class
    asked_for: bool = False


async def plan(session: Session, wanted: Iterable[Wanted]) -> int:
    """Write deliveries that should exist; returns how many did not, or not at that time.

    A row that a change of plan or a closed chat had dropped, and that never left, comes back to life. A question that
    is asked again waits from the last try to ask it at all. Any other row under the key stays as it is, so that
    planning twice adds nothing and nothing is sent twice.
    """
    return await session.execute_each(_PLAN, list(map(_to_row, wanted)))


def _to_row(wanted: Wanted) -> dict[str, str | int | None]:
    planned = wanted.planned
    return {
        "key": wanted.key,
        "participant": wanted.participant_id,
        "enrolment": wanted.enrolment_id,
        "kind": planned.kind,
        "prompt": planned.prompt,
        "date": planned.local_date.isoformat(),
        "slot": planned.slot,
        "day": planned.day,
        "zone": planned.zone,
        "class": wanted.klass,
        "planned_for": to_ms(planned.planned_for),
        "expires_at": to_ms(planned.expires_at),
        "chosen": int(planned.chosen),
        "asked_for": int(wanted.asked_for),
    }


LATELY = timedelta(days=3)
"""So far back planning looks for what a prompt was planned for before."""


async def last_planned(
    session: Session, ids: Collection[int], before: datetime
) -> Mapping[int, Mapping[str, datetime]]:
    """By enrolment, for each prompt the last moment it was planned for that it kept."""
    rows = await session.fetch(
        "SELECT enrolment_id, prompt, MAX(planned_for) AS at FROM deliveries "
        "WHERE enrolment_id IN ({numbers}(:ids)) AND planned_for < :before "
        "AND planned_for > :floor AND asked_for = 0 AND slot < 50 "
        "AND (state <> 'dropped' OR reason <> 'replanned') GROUP BY enrolment_id, prompt",
        {"ids": in_one(ids), "before": to_ms(before), "floor": to_ms(before - LATELY)},
    )
    found: dict[int, dict[str, datetime]] = {}
    for row in rows:
        found.setdefault(row["enrolment_id"], {})[row["prompt"]] = from_ms(row["at"])
    return found


async def heard(session: Session, at: Mapping[int, datetime]) -> None:
    """By participant, from when on their silence counts, unless they were heard since."""
    await session.execute_each(
        "UPDATE participants SET heard_at = :at WHERE id = :id AND (heard_at IS NULL OR heard_at < :at)",
        [{"id": who, "at": to_ms(since)} for who, since in at.items()],
    )


async def were_asked(session: Session, days: Mapping[int, Sequence[date]]) -> Mapping[tuple[int, date], bool]:
    """Whether the questions of these local days of these participants reached them; no entry where none was planned."""
    asked_about = [day for theirs in days.values() for day in theirs]
    if not asked_about:
        return {}
    rows = await session.fetch(
        "SELECT participant_id, local_date, MAX(CASE WHEN state IN ('sent', 'unknown', 'sending') THEN 1 ELSE 0 END) "
        "AS asked FROM deliveries WHERE participant_id IN ({numbers}(:ids)) AND local_date >= :first "
        "AND local_date <= :last AND kind = 'check_in' GROUP BY participant_id, local_date",
        {"ids": in_one(days), "first": min(asked_about).isoformat(), "last": max(asked_about).isoformat()},
    )
    found = {(row["participant_id"], date.fromisoformat(row["local_date"])): bool(row["asked"]) for row in rows}
    return {(who, day): asked for (who, day), asked in found.items() if day in days[who]}
