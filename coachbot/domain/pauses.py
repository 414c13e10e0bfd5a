"""What a pause does to an enrolment when it ends."""

from dataclasses import replace
from datetime import datetime

from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Enrolment, EnrolmentState, Participant


def unpaused(enrolment: Enrolment, person: Participant, now: datetime) -> Enrolment:
    """The enrolment going on where it stopped: whole local days spent in the pause do not count."""
    today = local_date_at(now, person.zone or "UTC", person.day_turns_at)
    paused_on = local_date_at(enrolment.paused_at or now, person.zone or "UTC", person.day_turns_at)
    began = paused_on >= enrolment.started_on
    return replace(
        enrolment,
        state=EnrolmentState.ACTIVE,
        paused_at=None,
        paused_until=None,
        started_on=enrolment.started_on + (today - paused_on) if began else max(enrolment.started_on, today),
    )
