"""Which deliveries an enrolment should have: writes them 48 hours ahead, into the transaction at hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from coachbot import ward
from coachbot.database import Session, Unreadable, apart, to_ms
from coachbot.domain import gates, schedule
from coachbot.domain.delivery import CHECK, CLASS_OF, EXPERIMENT, GRACE, SIGNS, STILL_HERE, Class, Planned, Reason
from coachbot.domain.diary import CheckIn, CheckInState
from coachbot.domain.experiment.course import Break, place_on
from coachbot.domain.experiment.plans import in_way
from coachbot.domain.experiment.thing import Way
from coachbot.domain.lapse import Rung
from coachbot.domain.lessons import Queue, queue_of, suits, teaches
from coachbot.domain.local_time import instant_of, local_date_at
from coachbot.domain.participant import DEFAULT_ANCHORS, Anchor, Enrolment, EnrolmentState, Participant, is_check_day
from coachbot.domain.pauses import unpaused
from coachbot.domain.programme import Kind, Programme
from coachbot.store import check_ins, deliveries, enrolments, experiments, participants, planning, taught

HORIZON, SOONEST_AGAIN = timedelta(hours=48), timedelta(minutes=1)
SIGNS_EVERY_DAYS, SIGNS_AGAIN_DAYS = 30, 7  # the warning signs, monthly, then weekly until they are answered
AFTER_LUNCH, NOON_LIFE = timedelta(minutes=45), timedelta(hours=6)
AFTER_WAKING, BLOCK_LIFE = timedelta(minutes=15), timedelta(days=1)
BACK_FILL_DAYS = 2
"""For how many days after its own a local day can still be answered and counted (`clinical.md` 1.2)."""


async def _references(session: Session, enrolment: Enrolment, programme: Programme) -> Mapping[str, date]:
    found = {"enrolment": enrolment.started_on}
    if any(prompt.counts_from != "enrolment" for prompt in programme.prompts):
        answered = [c for c in await check_ins.all_of(session, enrolment.participant_id) if c.counted]
        hurt = [c for c in answered if c.counted and c.counted.headache]
        if answered:
            found["last_answer"] = answered[-1].local_date
        if hurt:
            found["last_headache"] = hurt[-1].local_date
    return found


async def _write(
    session: Session, enrolment: Enrolment, person: Participant, now: datetime, way: Way | None = None
) -> int:
    programme = await enrolments.pinned_programme(session, enrolment.digest)
    references = await _references(session, enrolment, programme)
    programme, person = in_way(way, programme, person)
    planned = schedule.plan(
        programme,
        enrolment,
        person,
        start=now,
        until=now + HORIZON,
        references=references,
        last_planned=await deliveries.last_planned(session, enrolment.id, now),
    )
    planned += await _lessons_behind(session, enrolment, person, programme, now)
    return await planning.plan(
        session,
        [
            planning.Wanted(
                planned=one,
                key=schedule.key(enrolment.id, one),
                participant_id=person.id,
                enrolment_id=enrolment.id,
                klass=CLASS_OF[one.kind],
            )
            for one in planned
        ],
    )


async def _lessons_behind(
    session: Session, enrolment: Enrolment, person: Participant, programme: Programme, now: datetime
) -> list[Planned]:
    """A moment today for the first lesson of each queue that waits, where the day has none of its own for it."""
    zone = person.zone or "UTC"
    today = local_date_at(now, zone, person.day_turns_at)
    day = (today - enrolment.started_on).days + 1
    if not 1 <= day <= programme.last_day(goes_on=enrolment.keeps_diary):
        return []
    teaching = [prompt for prompt in programme.prompts if teaches(prompt)]
    busy = {queue_of(one) for one in teaching if schedule.comes_on(programme, one, enrolment, person, today)}
    found: dict[Queue, Planned] = {}
    for lesson in (await taught.schooling(session, person.id)).waits(enrolment, day):
        hosts = [one for one in teaching if queue_of(one) == lesson.queue]
        host = next((one for one in hosts if one.id == lesson.prompt.id), hosts[-1] if hosts else None)
        if host is None or lesson.queue in busy or lesson.queue in found or not suits(lesson, person, today):
            continue
        at = next((at for at in schedule.moments(host.moment, person, today, host.id) if at >= now), None)
        if at is not None:
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


async def _close_days(session: Session, person: Participant, today: date, now: datetime) -> None:
    """A day whose question went unanswered is recorded as such; it is never read as "no"."""
    for days_ago in range(1, BACK_FILL_DAYS + 2):
        day = today - timedelta(days=days_ago)
        asked = await deliveries.was_asked(session, person.id, day)
        if asked is not None:
            closed = CheckIn(
                participant_id=person.id,
                local_date=day,
                zone=person.zone or "UTC",
                state=CheckInState.EXPIRED if asked else CheckInState.NOT_DELIVERED,
                late=False,
                said_at=now,
                answers=None,
            )
            await check_ins.close_days(session, [closed])


async def extend(session: Session, enrolment: Enrolment, person: Participant, now: datetime) -> int:
    """Bring an enrolment's plan up to 48 hours ahead and say when it is next due; returns the rows added.

    A pause that has run out ends here, and so does a programme whose last day is over. Raises Unreadable where
    something stored does not read; an enrolled participant without a zone is such a case.
    """
    if person.zone is None:
        raise Unreadable("zone")
    if enrolment.state is EnrolmentState.PAUSED:
        if enrolment.paused_until is None or enrolment.paused_until > now:
            await enrolments.save(session, replace(enrolment, plan_due_at=enrolment.paused_until))
            return 0
        enrolment = unpaused(enrolment, person, now)
    today = local_date_at(now, person.zone, person.day_turns_at)
    await _close_days(session, person, today, now)
    programme = await enrolments.pinned_programme(session, enrolment.digest)
    tried = await _try_on(session, enrolment, person, now)
    if tried is not None and tried.experiment.runs and not enrolment.keeps_diary:
        # An experiment lives on the evening question, however short the programme is.
        enrolment = replace(enrolment, keeps_diary=True)
    over = (today - enrolment.started_on).days >= programme.last_day(goes_on=enrolment.keeps_diary)
    if over and enrolment.state is EnrolmentState.ACTIVE:
        enrolment = replace(enrolment, state=EnrolmentState.COMPLETED)
    goes_on = enrolment.state is EnrolmentState.ACTIVE or (over and enrolment.keeps_diary)
    if goes_on and gates.rung_of(now, person) is Rung.QUIET:
        return await _fall_silent(session, enrolment, person, now)
    if goes_on:
        await _plan_of_house(session, enrolment, person, now, checks=gates.asks_for_check(programme, person))
    added = await _write(session, enrolment, person, now, tried.way_on(today) if tried else None) if goes_on else 0
    due = max(schedule.next_planning_at(person, now), now + SOONEST_AGAIN) if goes_on else None
    await enrolments.save(session, replace(enrolment, plan_due_at=due))
    return added


async def _try_on(
    session: Session, enrolment: Enrolment, person: Participant, now: datetime
) -> experiments.Kept | None:
    """One's own experiment brought up to the day: a word when a block begins or it has ended, and the plan anew."""
    today = local_date_at(now, person.zone or "UTC", person.day_turns_at)
    kept = await experiments.move_on(session, person.id, today, Break.SAFETY if person.exercises_off else None, now)
    if kept is None:
        return None
    place = place_on(kept.experiment, today)
    if place is not None and place.day == 1:
        await deliveries.drop_future(session, enrolment.id, Reason.REPLANNED, now)
    if not kept.experiment.runs or (place is not None and place.day == 1):
        await _plan_block(session, enrolment, person, now)
    return kept


async def _plan_block(session: Session, enrolment: Enrolment, person: Participant, now: datetime) -> None:
    """After waking on the first day of a block, or soon where that is over; two days that are not counted bear it."""
    zone = person.zone or "UTC"
    today = local_date_at(now, zone, person.day_turns_at)
    wakes = instant_of(today, person.anchor_on(Anchor.WAKE, today) or DEFAULT_ANCHORS[Anchor.WAKE], zone) or now
    at, key = max(wakes + AFTER_WAKING, now + SOONEST_AGAIN), f"experiment:{person.id}:{today}"
    told: Any = {"key": key, "prompt": EXPERIMENT, "kind": Kind.REVIEW, "local_date": today, "slot": 0}
    await ask_for(session, enrolment, person, at=at, life=BLOCK_LIFE, **told)


async def _fall_silent(session: Session, enrolment: Enrolment, person: Participant, now: datetime) -> int:
    """Three weeks without a word: the programme waits, without an end, until they come back."""
    await deliveries.drop_waiting(session, person.id, Reason.LAPSED, now)
    heard_at = person.heard_at or now
    today = local_date_at(now, person.zone or "UTC", person.day_turns_at)
    await experiments.interrupt(session, person.id, today, Break.PAUSE, now)
    if enrolment.state is EnrolmentState.ACTIVE:
        enrolment = replace(enrolment, state=EnrolmentState.PAUSED, paused_at=heard_at, paused_until=None)
    await enrolments.save(session, replace(enrolment, plan_due_at=None))
    return 0


async def _plan_of_house(
    session: Session, enrolment: Enrolment, person: Participant, now: datetime, *, checks: bool
) -> None:
    """What the house itself says: the safety checks in their turn, and one question after a week of silence."""
    zone, turns_at = person.zone or "UTC", person.day_turns_at
    today = local_date_at(now, zone, turns_at)
    since = (today - local_date_at(person.warning_signs_at or now, zone, turns_at)).days - SIGNS_EVERY_DAYS
    if since >= 0 and since % SIGNS_AGAIN_DAYS == 0:
        await _plan_at_noon(session, enrolment, person, now, prompt=SIGNS, key=f"signs:{person.id}:{today}")
    if checks and is_check_day((today - local_date_at(person.consented_at or now, zone, turns_at)).days):
        await _plan_at_noon(session, enrolment, person, now, prompt=CHECK, key=f"check:{person.id}:{today}")
    if gates.rung_of(now, person) is Rung.CHECK_INS_ONLY and person.heard_at is not None:
        key = f"still:{person.id}:{to_ms(person.heard_at)}"
        await _plan_at_noon(session, enrolment, person, now, prompt=STILL_HERE, key=key)


async def _plan_at_noon(
    session: Session, enrolment: Enrolment, person: Participant, now: datetime, *, prompt: str, key: str
) -> None:
    """Around lunch, when a question is least in the way."""
    today = local_date_at(now, person.zone or "UTC", person.day_turns_at)
    lunch = person.anchors.get(Anchor.LUNCH, DEFAULT_ANCHORS[Anchor.LUNCH])
    at = instant_of(today, lunch, person.zone or "UTC")
    if at is not None and at + AFTER_LUNCH > now:
        at += AFTER_LUNCH
        await ask_for(
            session,
            enrolment,
            person,
            key=key,
            prompt=prompt,
            kind=Kind.REVIEW,
            local_date=today,
            slot=0,
            at=at,
            life=NOON_LIFE,
        )


async def ask_for(
    session: Session,
    enrolment: Enrolment,
    person: Participant,
    *,
    key: str,
    prompt: str,
    kind: Kind,
    local_date: date,
    slot: int,
    at: datetime,
    life: timedelta,
    day: int | None = None,
) -> None:
    """Plan one delivery that the participant asked for: outside the cap, and untouched by a change of plan.

    `day` is the programme day whose words it has, that of `local_date` unless told.
    """
    planned = Planned(
        prompt=prompt,
        kind=kind,
        local_date=local_date,
        slot=slot,
        day=day or max((local_date - enrolment.started_on).days + 1, 1),
        zone=person.zone or "UTC",
        planned_for=at,
        expires_at=at + life,
        chosen=True,
    )
    wanted = planning.Wanted(
        planned=planned,
        key=key,
        participant_id=person.id,
        enrolment_id=enrolment.id,
        klass=Class.NUDGE,
        asked_for=True,
    )
    await planning.plan(session, [wanted])


async def rebuild(session: Session, enrolment: Enrolment, person: Participant, now: datetime) -> int:
    """After a change of zone, moments or track: future, unclaimed prompts are planned anew."""
    await deliveries.drop_future(session, enrolment.id, Reason.REPLANNED, now)
    return await extend(session, enrolment, person, now)


async def run(session: Session, now: datetime, limit: int = 50) -> int:
    """One planning pass over at most `limit` enrolments whose plan is due; returns how many that were.

    Whoever cannot be planned goes to the ward alone, and the others are planned.
    """
    due = await enrolments.due_for_planning(session, now, limit)
    planned: list[int] = []
    for enrolment_id, participant_id in due:
        try:
            async with apart(session):
                person = await participants.load(session, participant_id)
                await extend(session, await enrolments.load(session, enrolment_id), person, now)
            planned.append(participant_id)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is one person's
            found = await ward.set_aside(session, ward.Work.PLAN, participant_id, enrolment_id, fault, now)
            await enrolments.plan_again_at(session, enrolment_id, found.next_try_at)
    await ward.leave(session, ward.Work.PLAN, planned)
    return len(due)
