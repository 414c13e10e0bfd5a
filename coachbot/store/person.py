"""All that is kept of one participant: handed over whole, or deleted whole."""

import json
from collections.abc import Mapping
from typing import Any

from coachbot.database import Row, Session, from_ms

TABLES_OF_PERSON: Mapping[str, str] = {
    "check_in_history": "participant_id",
    "check_ins": "participant_id",
    "notes": "participant_id",
    "observations": "participant_id",
    "screenings": "participant_id",
    "consents": "participant_id",
    "deliveries": "participant_id",
    "enrolments": "participant_id",
    "addresses": "participant_id",
    "participants": "id",
}
"""Every table that holds a participant, and the column that names them, in the order in which rows may go."""
_INSTANTS = frozenset(
    (
        *("created_at", "consented_at", "warning_signs_at", "exercise_screen_at", "safety_paused_at"),
        *("attack_until", "heard_at", "since", "paused_at", "paused_until", "plan_due_at", "planned_for"),
        *("due_at", "expires_at", "lease_until", "ended_at", "sent_at", "responded_at", "said_at"),
        *("replaced_at", "taken_at", "given_at"),
    )
)
_FLAGS = frozenset(
    ("adult", "moments_chosen", "quiet_chosen", "reachable", "keeps_diary", "chosen", "asked_for", "late")
)
_JSON = frozenset(("answers", "anchors", "cautions"))
_PROTOCOL = frozenset(("token", "lease_until", "payload", "attempt"))
"""Columns of the sending machinery that say nothing about a person."""


def _readable(column: str, value: Any) -> Any:
    if value is None:
        return None
    if column in _INSTANTS:
        return from_ms(value).isoformat()
    if column in _FLAGS:
        return bool(value)
    return json.loads(value) if column in _JSON else value


def _record(row: Row) -> dict[str, Any]:
    return {column: _readable(column, value) for column, value in row.items() if column not in _PROTOCOL}


async def everything(session: Session, participant_id: int) -> dict[str, list[dict[str, Any]]]:
    """Every row of a participant, by table, in words a person can read: ISO instants, answers decoded."""
    found = {}
    for table, column in TABLES_OF_PERSON.items():
        rows = await session.fetch(f"SELECT * FROM {table} WHERE {column} = :id", {"id": participant_id})
        found[table] = [_record(row) for row in rows]
    return found


async def forget(session: Session, participant_id: int) -> dict[str, int]:
    """Delete every row of a participant; returns how many, by table. Pinned texts nobody uses go too."""
    gone = {}
    for table, column in TABLES_OF_PERSON.items():
        gone[table] = await session.execute(f"DELETE FROM {table} WHERE {column} = :id", {"id": participant_id})
    await session.execute(
        "DELETE FROM pinned_programmes WHERE NOT EXISTS "
        "(SELECT 1 FROM enrolments e WHERE e.digest = pinned_programmes.digest)"
    )
    return gone
