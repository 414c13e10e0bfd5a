"""Which deliveries an enrolment should have: writes them 48 hours ahead, into the transaction at hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coachbot import ward
from coachbot.database import Session, Unreadable, apart
from coachbot.domain import gates, schedule
from coachbot.domain.delivery import Reason
from coachbot.domain.diary import CheckIn, CheckInState
from coachbot.domain.experiment.course import Break, place_on
from coachbot.domain.lapse import Rung, rung_of
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Enrolment, EnrolmentState, Participant
from coachbot.domain.pauses import paused_days, rested, unpaused
from coachbot.plan.asking import SOONEST_AGAIN, ask_for, plan_block, plan_of_house
from coachbot.plan.group import Group, Planning, ahead, read, wanted
from coachbot.store import check_ins, deliveries, enrolments, experiments, participants, planning

__all__ = ["BACK_FILL_DAYS", "ask_for", "extend", "extend_all", "keep_pauses", "rebuild", "run"]

BACK_FILL_DAYS = 2
"""For how many days after its own a local day can still be answered and counted (`clinical.md` 1.2)."""


async def _close_days(session: Session, awake: Sequence[Planning], now: datetime) -> None:
    """A day whose question went unanswered is recorded as such; it is never read as "no"."""
    ages = [timedelta(days=age) for age in range(1, BACK_FILL_DAYS + 2)]
    people = {person.id: person for _, person in awake}
    ended = {who: [_today(person, now) - age for age in ages] for who, person in people.items()}
    closed = [
        CheckIn(
            participant_id=who,
            local_date=day,
            zone=people[who].zone or "UTC",
            state=CheckInState.EXPIRED if asked else CheckInState.NOT_DELIVERED,
            late=False,
            said_at=now,
            answers=None,
        )
        for (who, day), asked in (await planning.were_asked(session, ended)).items()
    ]
    await check_ins.close_days(session, closed)


def _today(person: Participant, now: datetime) -> date:
    return local_date_at(now, person.zone or "UTC", person.day_turns_at)


async def extend(session: Session, enrolment: Enrolment, person: Participant, now: datetime) -> int:
    """Bring one enrolment's plan up to 48 hours ahead; returns the rows added. As `extend_all`."""
    return await extend_all(session, [(enrolment, person)], now)


async def extend_all(session: Session, due: Sequence[Planning], now: datetime) -> int:
    """Bring enrolments' plans up to 48 hours ahead and say when each is next due; returns the rows added.

    A pause that has run out ends here, and so does a programme whose last day is over. What that needs is read, and
    what comes of it written, a statement a subject. Raises Unreadable where something stored of anybody does not read;
    an enrolled participant without a zone is such a case.
    """
    if any(person.zone is None for _, person in due):
        raise Unreadable("zone")
    resting = [one for one, _ in due if _rests(one, now)]
    awake = [(one, person) for one, person in due if not _rests(one, now)]
    await keep_pauses(session, awake, now)
    awake = await _count_silence_anew(session, awake)
    awake = [(_woken(one, person, now), person) for one, person in awake]
    await _close_days(session, awake, now)
    group = await read(session, awake, now)
    group.saved.extend(replace(one, plan_due_at=one.paused_until) for one in resting)
    for enrolment, person in awake:
        await _extend(session, group, enrolment, person, now)
    added = await planning.plan(session, group.wanted)
    await enrolments.save_all(session, group.saved)
    return added


async def keep_pauses(session: Session, ending: Sequence[Planning], now: datetime) -> None:
    """Record the days of pauses that end now, or are overtaken by something else, before the enrolments are changed.

    A day of which something is known stays as it is.
    """
    paused = [
        CheckIn(
            participant_id=person.id,
            local_date=day,
            zone=person.zone or "UTC",
            state=CheckInState.PAUSED,
            late=False,
            said_at=now,
            answers=None,
        )
        for enrolment, person in ending
        for day in paused_days(enrolment, person, _today(person, now))
    ]
    if paused:
        await check_ins.close_days(session, paused)


async def _count_silence_anew(session: Session, ending: Sequence[Planning]) -> list[Planning]:
    """Whoever said until when they would be away counts as heard when that is over."""
    found = [(enrolment, rested(enrolment, person)) for enrolment, person in ending]
    changed = [new for (_, old), (_, new) in zip(ending, found, strict=True) if new is not old]
    if changed:
        await planning.heard(session, {person.id: person.heard_at for person in changed if person.heard_at})
    return found


def _woken(enrolment: Enrolment, person: Participant, now: datetime) -> Enrolment:
    return unpaused(enrolment, person, now) if enrolment.state is EnrolmentState.PAUSED else enrolment


def _rests(enrolment: Enrolment, now: datetime) -> bool:
    is_paused = enrolment.state is EnrolmentState.PAUSED
    return is_paused and (enrolment.paused_until is None or enrolment.paused_until > now)


async def _extend(session: Session, group: Group, enrolment: Enrolment, person: Participant, now: datetime) -> None:
    today, programme = _today(person, now), group.programmes[enrolment.digest]
    tried = await _try_on(session, group, enrolment, person, now) if person.id in group.trying else None
    if tried is not None and tried.experiment.runs and not enrolment.keeps_diary:
        # An experiment lives on the evening question, however short the programme is.
        enrolment = replace(enrolment, keeps_diary=True)
    over = (today - enrolment.started_on).days >= programme.last_day(goes_on=enrolment.keeps_diary)
    if over and enrolment.state is EnrolmentState.ACTIVE:
        enrolment = replace(enrolment, state=EnrolmentState.COMPLETED)
    goes_on = enrolment.state is EnrolmentState.ACTIVE or (over and enrolment.keeps_diary)
    if goes_on and rung_of(now, person) is Rung.QUIET:
        group.saved.append(await _fall_silent(session, enrolment, person, now))
        return
    if goes_on:
        checks = gates.asks_for_check(programme, person)
        group.wanted.extend(plan_of_house(enrolment, person, now, checks=checks))
        group.wanted.extend(wanted(enrolment, person, one) for one in ahead(group, enrolment, person, now, tried))
    due = max(schedule.next_planning_at(person, now), now + SOONEST_AGAIN) if goes_on else None
    group.saved.append(replace(enrolment, plan_due_at=due))


async def _try_on(
    session: Session, group: Group, enrolment: Enrolment, person: Participant, now: datetime
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
        group.wanted.append(plan_block(enrolment, person, now))
    return kept


async def _fall_silent(session: Session, enrolment: Enrolment, person: Participant, now: datetime) -> Enrolment:
    """Three weeks without a word: the programme waits, without an end, until they come back."""
    await deliveries.drop_waiting(session, person.id, Reason.LAPSED, now)
    heard_at = person.heard_at or now
    today = local_date_at(now, person.zone or "UTC", person.day_turns_at)
    await experiments.interrupt(session, person.id, today, Break.PAUSE, now)
    if enrolment.state is EnrolmentState.ACTIVE:
        enrolment = replace(enrolment, state=EnrolmentState.PAUSED, paused_at=heard_at, paused_until=None)
    return replace(enrolment, plan_due_at=None)


async def rebuild(session: Session, enrolment: Enrolment, person: Participant, now: datetime) -> int:
    """After a change of zone, moments or track: future, unclaimed prompts are planned anew."""
    await deliveries.drop_future(session, enrolment.id, Reason.REPLANNED, now)
    return await extend(session, enrolment, person, now)


async def run(session: Session, now: datetime, limit: int = 50) -> int:
    """One planning pass over at most `limit` enrolments whose plan is due; returns how many that were.

    Whoever cannot be planned goes to the ward alone, and the others are planned.
    """
    due = await enrolments.due_for_planning(session, now, limit)
    await ward.leave(session, ward.Work.PLAN, await _plan(session, due, now))
    return len(due)


async def _plan(session: Session, due: Sequence[tuple[int, int]], now: datetime) -> list[int]:
    """Plan enrolments, by number and participant; returns whom. Where one of several fails, each is tried alone."""
    try:
        async with apart(session):
            people = await participants.load_all(session, [who for _, who in due])
            found = await enrolments.load_all(session, [enrolment_id for enrolment_id, _ in due])
            await extend_all(session, [(found[enrolment_id], people[who]) for enrolment_id, who in due], now)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is one person's
        if len(due) > 1:
            return [who for one in due for who in await _plan(session, [one], now)]
        for enrolment_id, who in due:
            aside = await ward.set_aside(session, ward.Work.PLAN, who, enrolment_id, fault, now)
            await enrolments.plan_again_at(session, enrolment_id, aside.next_try_at)
        return []
    return [who for _, who in due]
