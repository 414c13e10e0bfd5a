"""What a pause does to an enrolment when it ends, and to the days within it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from coachbot.domain.local_time import instant_of, local_date_at
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


def moved(enrolment: Enrolment, before: Participant, after: Participant) -> Enrolment:
    """The enrolment whose pause ends on the local date that was named, where somebody's clock changed."""
    if enrolment.state is not EnrolmentState.PAUSED or enrolment.paused_until is None:
        return enrolment
    named = local_date_at(enrolment.paused_until, before.zone or "UTC", before.day_turns_at)
    ends = instant_of(named, after.day_turns_at, after.zone or "UTC") or enrolment.paused_until
    return replace(enrolment, paused_until=ends, plan_due_at=ends)


def rested(enrolment: Enrolment, person: Participant) -> Participant:
    """The person as heard last when the pause that was agreed on ends: until then they were not silent but away."""
    ends = enrolment.paused_until if enrolment.state is EnrolmentState.PAUSED else None
    was_heard = ends is None or (person.heard_at is not None and person.heard_at >= ends)
    return person if was_heard else replace(person, heard_at=ends)


def paused_days(enrolment: Enrolment, person: Participant, today: date) -> Iterator[date]:
    """The local days before `today` within the pause an enrolment is in, from that of its beginning; else none."""
    if enrolment.state is not EnrolmentState.PAUSED or enrolment.paused_at is None:
        return
    zone, turns_at = person.zone or "UTC", person.day_turns_at
    day, until = local_date_at(enrolment.paused_at, zone, turns_at), today
    if enrolment.paused_until is not None:
        until = min(today, local_date_at(enrolment.paused_until, zone, turns_at))
    while day < until:
        yield day
        day += timedelta(days=1)
