"""How much people were sent lately, for the gates: counted from the outbox."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from coachbot.database import Row, Session, from_ms, in_one, to_ms
from coachbot.domain.delivery import CATCH_UP, DESK, FOLLOW_UP
from coachbot.values import frozen


@frozen
class Pressure:
    """How much a participant was sent lately, for the gates.

    `sent_today` counts unsolicited messages of a local day, the day's question not among them, but the last day's that
    is asked next morning; `last_unsolicited_at` is now while one is on its way, and counts a try that may have arrived
    though it comes again; `ignored` counts the nudges since they were last heard from; `skipped` the prompts an outage
    swallowed since the last message.
    """

    sent_today: int
    last_unsolicited_at: datetime | None
    ignored: int
    skipped: int


_LEFT = "state IN ('sending', 'sent', 'unknown')"
# Each is bounded by what an index holds in order: of somebody's years only what counts is looked at.
_PRESSURE = f"""
SELECT p.id,
  (SELECT COUNT(*) FROM deliveries d WHERE d.participant_id = p.id AND d.asked_for = 0 AND d.kind IS NOT NULL
    AND d.local_date >= :lately AND d.local_date <= :date
    AND ((d.local_date = :date AND (d.kind <> 'check_in' OR d.slot = {FOLLOW_UP}))
      OR (d.local_date = :lately AND d.kind = 'check_in' AND d.slot = {CATCH_UP})) AND d.{_LEFT}) AS sent_today,
  (SELECT MAX(CASE WHEN d.state = 'sending' THEN :now ELSE d.sent_at END) FROM deliveries d
    WHERE d.participant_id = p.id AND d.local_date >= :lately AND d.kind IS NOT NULL
      AND (d.state = 'sending' OR d.sent_at IS NOT NULL) AND d.prompt <> '{DESK}' AND d.state <> 'claimed') AS last_at,
  (SELECT COUNT(*) FROM deliveries d WHERE d.participant_id = p.id AND d.ended_at > COALESCE(p.heard_at, 0)
    AND d.class = 'nudge' AND d.prompt <> '{DESK}' AND d.{_LEFT}) AS ignored,
  (SELECT COUNT(*) FROM deliveries d WHERE d.participant_id = p.id
    AND d.state = 'dropped' AND d.reason IN ('expired', 'caught_up')
    AND d.ended_at > COALESCE((SELECT MAX(s.ended_at) FROM deliveries s
      WHERE s.participant_id = p.id AND s.ended_at > 0 AND s.state = 'sent'), 0)) AS skipped
FROM participants p WHERE p.id IN ({{numbers}}(:ids))
"""


async def pressure_on(session: Session, days: Mapping[int, date], now: datetime) -> dict[int, Pressure]:
    """How much each of these participants was sent on a local day of theirs and lately: one statement a local day."""
    found: dict[int, Pressure] = {}
    for day in sorted(set(days.values())):
        rows = await session.fetch(
            _PRESSURE,
            {
                "ids": in_one([one for one, on in days.items() if on == day]),
                "date": day.isoformat(),
                "lately": (day - timedelta(days=1)).isoformat(),
                "now": to_ms(now),
            },
        )
        found |= {row["id"]: _from_row(row) for row in rows}
    return found


def _from_row(row: Row) -> Pressure:
    last = None if row["last_at"] is None else from_ms(row["last_at"])
    return Pressure(row["sent_today"], last, row["ignored"], row["skipped"])
