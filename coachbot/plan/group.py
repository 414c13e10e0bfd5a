"""Enrolments that are planned together: what is known of them, and what comes in the next 48 hours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime, timedelta

from coachbot.database import Session
from coachbot.domain import schedule
from coachbot.domain.delivery import CLASS_OF, GRACE, Planned
from coachbot.domain.diary import CheckIn
from coachbot.domain.experiment.plans import in_way
from coachbot.domain.instants import moments
from coachbot.domain.lessons import Lesson, Queue, suits, teaching_of
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Enrolment, Participant
from coachbot.domain.programme import Programme, Prompt
from coachbot.domain.text import ENGLISH
from coachbot.store import check_ins, enrolments, experiments, planning, taught
from coachbot.values import frozen

HORIZON = timedelta(hours=48)
Planning = tuple[Enrolment, Participant]


@frozen
class Group:
    """Enrolments that are planned together: what is known of them, and what becomes of them.

    `programmes` are by digest, `last_planned` by enrolment, the others by participant; `diaries` are read of those
    whose programme counts from an answer.
    """

    programmes: Mapping[str, Programme]
    last_planned: Mapping[int, Mapping[str, datetime]]
    schooling: Mapping[int, taught.Schooling]
    trying: Mapping[int, experiments.Kept]
    diaries: Mapping[int, Sequence[CheckIn]]
    wanted: list[planning.Wanted] = field(default_factory=list)
    saved: list[Enrolment] = field(default_factory=list)


async def read(session: Session, awake: Sequence[Planning], now: datetime) -> Group:
    """What planning these enrolments needs to know. Raises LookupError and Unreadable for a pinned text."""
    programmes = {one.digest: await enrolments.pinned_programme(session, one.digest) for one, _ in awake}
    counting = [
        person.id
        for one, person in awake
        if any(prompt.counts_from != "enrolment" for prompt in programmes[one.digest].prompts)
    ]
    who = [person.id for _, person in awake]
    return Group(
        programmes=programmes,
        last_planned=await planning.last_planned(session, [one.id for one, _ in awake], now),
        schooling=await taught.schooling_of(session, dict.fromkeys(who, ENGLISH)),
        trying=await experiments.running_of(session, who),
        diaries=await check_ins.diaries_of(session, dict.fromkeys(counting)) if counting else {},
    )


def _references(enrolment: Enrolment, diary: Iterable[CheckIn]) -> Mapping[str, date]:
    found = {"enrolment": enrolment.started_on}
    answered = [c for c in diary if c.counted]
    hurt = [c for c in answered if c.counted and c.counted.headache]
    if answered:
        found["last_answer"] = answered[-1].local_date
    if hurt:
        found["last_headache"] = hurt[-1].local_date
    return found


def ahead(
    group: Group, enrolment: Enrolment, person: Participant, now: datetime, tried: experiments.Kept | None
) -> list[Planned]:
    """What comes in the next 48 hours; `tried` is their experiment, which may have ended."""
    way = tried.way_on(local_date_at(now, person.zone or "UTC", person.day_turns_at)) if tried else None
    trying = tried.experiment.thing if tried and tried.experiment.runs else None
    references = _references(enrolment, group.diaries.get(person.id, ()))
    programme, suited = in_way(way, group.programmes[enrolment.digest], person)
    planned = schedule.plan(
        programme,
        enrolment,
        suited,
        start=now,
        until=now + HORIZON,
        references=references,
        last_planned=group.last_planned.get(enrolment.id, {}),
    )
    return planned + lessons_behind(group.schooling[person.id], enrolment, suited, programme, now, trying)


def wanted(enrolment: Enrolment, person: Participant, planned: Planned) -> planning.Wanted:
    """The row that a planned prompt should be."""
    return planning.Wanted(
        planned=planned,
        key=schedule.key(enrolment.id, planned),
        participant_id=person.id,
        enrolment_id=enrolment.id,
        klass=CLASS_OF[planned.kind],
    )


def lessons_behind(
    schooling: taught.Schooling,
    enrolment: Enrolment,
    person: Participant,
    programme: Programme,
    now: datetime,
    trying: str | None,
) -> list[Planned]:
    """A moment today for the first lesson of each queue that waits, where the day has none of its own for it.

    `trying` is the thing they compare in an experiment.
    """
    zone = person.zone or "UTC"
    today = local_date_at(now, zone, person.day_turns_at)
    day = (today - enrolment.started_on).days + 1
    if not 1 <= day <= programme.last_day(goes_on=enrolment.keeps_diary):
        return []
    coming = schedule.coming_on(programme, enrolment, person, today)
    teaching = teaching_of(programme)
    busy = {teaching[one.id] for one, _ in coming if one.id in teaching}
    found: dict[Queue, Planned] = {}
    for lesson in schooling.waits(enrolment, day, trying):
        if lesson.queue in busy or lesson.queue in found or not suits(lesson, person, today):
            continue
        host = _host(programme, lesson)
        seed = host.id if host else ""
        at = next((at for at in moments(host.moment, person, today, seed) if at >= now), None) if host else None
        if host is not None and at is not None:
            found[lesson.queue] = Planned(
                prompt=host.id,
                kind=host.kind,
                local_date=today,
                slot=0,
                day=day,
                zone=zone,
                planned_for=at,
                expires_at=at + GRACE[host.kind],
                chosen=host.moment.anchor is not None,
            )
    return list(found.values())


def _host(programme: Programme, lesson: Lesson) -> Prompt | None:
    """The prompt that can bring a lesson: its own, or the last one that teaches of its queue."""
    hosts = [name for name, queue in teaching_of(programme).items() if queue == lesson.queue]
    if not hosts:
        return None
    return programme.prompt(lesson.prompt.id if lesson.prompt.id in hosts else hosts[-1])
