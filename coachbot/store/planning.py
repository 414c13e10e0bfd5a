"""Deliveries that should exist, written into the outbox."""

from collections.abc import Iterable
from dataclasses import dataclass

from coachbot.database import Session, to_ms
from coachbot.domain.delivery import Class, Planned

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A delivery that should exist, under its unique key."""

    planned: Planned
    key: str
    participant_id: int
    enrolment_id: int
    klass: Class
    asked_for: bool = False


async def plan(session: Session, wanted: Iterable[Wanted]) -> int:
    """Write deliveries that should exist; returns how many did not.

    A row that a change of plan or a closed chat had dropped, and that never left, comes back to life; any
    other row under the key stays as it is, so that planning twice adds nothing and nothing is sent twice.
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
