"""Named people and builders for tests of pure rules."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from coachbot.domain.delivery import GRACE, Class, Delivery, State
from coachbot.domain.participant import MONDAY_TO_FRIDAY, Enrolment, EnrolmentState, Participant
from coachbot.domain.programme import Kind, Moment, Programme

MONDAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
"""Noon in Berlin on that Monday."""
WORDS = [{"text": f"Wording {n}."} for n in range(5)]


def alice(**settings: Any) -> Participant:
    """Somebody in Berlin with the default moments."""
    given = {"consent_version": "1", "zone": "Europe/Berlin", "work_days": MONDAY_TO_FRIDAY, **settings}
    return Participant(id=1, created_at=NOON, **given)


def enrolment(**settings: Any) -> Enrolment:
    """Day 1 is the Monday."""
    given = {"started_on": MONDAY, "state": EnrolmentState.ACTIVE, **settings}
    return Enrolment(id=7, participant_id=1, programme_id="p", digest="d", **given)


def programme(*prompts: dict[str, Any], days: int = 14) -> Programme:
    """A programme with an evening question and whatever else a test needs."""
    evening = {"id": "evening", "kind": "check_in", "moment": {"anchor": "evening"}, "days": (1, days), "items": WORDS}
    given = [{"days": (1, days), "items": WORDS, "kind": "bite", **prompt} for prompt in prompts]
    return Programme.model_validate(
        {
            "id": "p",
            "title": "P",
            "summary": "S",
            "length_days": days,
            "welcome": "W",
            "closing": "C",
            "prompts": [evening, *given],
        }
    )


def at(clock: str) -> dict[str, Any]:
    """A prompt called "it" at a wall-clock time."""
    return {"id": "it", "moment": {"time": clock}}


def moment(**fields: Any) -> Moment:
    """A moment from its fields as a file has them."""
    return Moment.model_validate(fields)


def delivery(kind: Kind = Kind.RESET, **fields: Any) -> Delivery:
    """A prompt's delivery, due now and in its grace."""
    planned_for = fields.pop("planned_for", NOON)
    given: dict[str, Any] = {
        "id": 1, "key": "k", "participant_id": 1, "enrolment_id": 7, "kind": kind, "prompt": "it", "local_date": MONDAY,
        "slot": 0, "day": 1, "zone": "Europe/Berlin", "klass": Class.NUDGE, "planned_for": planned_for,
        "due_at": planned_for, "expires_at": planned_for + GRACE.get(kind, timedelta(hours=7)), "chosen": False,
        "asked_for": False, "state": State.CLAIMED, "reason": None, "attempt": 1, "token": "t", "platform": None,
        "address_key": None, "message": None, "edits": None, "payload": None, "sent_at": None,
    }  # fmt: skip
    return Delivery(**(given | fields))


def clock(text: str) -> time:
    """A time of day from "08:30"."""
    return time.fromisoformat(text)
