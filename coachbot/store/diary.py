"""A person's diary as a whole, put together from what is kept of their days."""

from datetime import date, timedelta

from coachbot.database import Session
from coachbot.domain.gates import MOVES
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Participant
from coachbot.domain.pauses import paused_days
from coachbot.domain.programme import Kind
from coachbot.domain.reference import Course, Reference, reference_of
from coachbot.domain.response import DONE, Response
from coachbot.domain.spans import Diary, diary_of
from coachbot.domain.unasked import unasked_days
from coachbot.store import check_ins, deliveries, enrolments

ANSWERED = DONE | {Response.SKIPPED}
"""What tells whether something was done: a prompt put off or left alone tells neither."""


async def look_back(session: Session, person: Participant, today: date) -> tuple[Diary, Reference]:
    """A person's diary up to their local date `today`, and what it is compared with."""
    came = await deliveries.that_came(session, person.id)
    moves = [(day, done in DONE if done in ANSWERED else None) for day, kind, done in came if kind in MOVES]
    made = await enrolments.every(session, person.id)
    zone, turns_at = person.zone or "UTC", person.day_turns_at
    joined_on = min((local_date_at(at, zone, turns_at) + timedelta(days=1) for at, _ in made), default=None)
    pausing = {day for _, enrolment in made for day in paused_days(enrolment, person, today)}
    told = await check_ins.all_of(session, person.id)
    asked = {day for day, kind, _ in came if kind is Kind.CHECK_IN}
    unasked = unasked_days(told, since=joined_on or today, today=today, asked=asked, pausing=pausing)
    diary = diary_of(told, moves, today=today, joined_on=joined_on, unasked=unasked)
    course = None
    for at, enrolment in made:
        programme = await enrolments.pinned_programme(session, enrolment.digest)
        if programme.baseline_days:
            enrolled_on = local_date_at(at, zone, turns_at)
            planned = enrolment.started_on + timedelta(days=programme.baseline_days)
            week_1 = min([planned, *(day for day, _ in moves if day > enrolled_on)])
            length = enrolment.started_on + timedelta(days=programme.length_days) - week_1
            course = Course(week_1=week_1, baseline_days=programme.baseline_days, days=length.days)
    return diary, reference_of(diary.first, course, {day for day, _ in moves})
