"""What the database knows of the people whose prompts are opened together: read with a statement a subject."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from datetime import date, datetime, timedelta

from coachbot.chat import Address
from coachbot.coach import language
from coachbot.coach.scene import House
from coachbot.database import Session
from coachbot.domain.calm import MOST_DAYS, calm_to, needed_from
from coachbot.domain.delivery import OF_THE_HOUSE, Delivery
from coachbot.domain.diary import CheckIn
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Enrolment, Participant
from coachbot.domain.programme import Kind
from coachbot.domain.response import Felt
from coachbot.store import (
    asked_first,
    check_ins,
    deliveries,
    enrolments,
    experiments,
    felt,
    notes,
    participants,
    taught,
)
from coachbot.store.pressure import Pressure, pressure_on
from coachbot.values import but, frozen

LATE = timedelta(minutes=15)
"""Later than this an outage may have piled up messages."""


@frozen(kw_only=True)
class Known:
    """By participant, but `enrolments` by their own number; nobody is in `piled_up` whose prompt is in time."""

    addresses: Mapping[int, Sequence[tuple[Address, bool]]] = field(default_factory=dict)
    persons: Mapping[int, Participant] = field(default_factory=dict)
    enrolments: Mapping[int, Enrolment] = field(default_factory=dict)
    pressure: Mapping[int, Pressure] = field(default_factory=dict)
    diaries: Mapping[int, Sequence[CheckIn]] = field(default_factory=dict)
    asked_first: AbstractSet[int] = frozenset()
    schooling: Mapping[int, taught.Schooling] = field(default_factory=dict)
    trying: Mapping[int, str] = field(default_factory=dict)
    notes: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    felt: Mapping[int, Mapping[str, Sequence[Felt]]] = field(default_factory=dict)
    piled_up: Mapping[int, Sequence[Delivery]] = field(default_factory=dict)


async def read(tx: Session, house: House, prompts: Sequence[Delivery], now: datetime) -> Known:
    """All that opening these prompts needs, one of each participant at most.

    Nothing else is read of somebody without an address. Raises LookupError and Unreadable.
    """
    if not prompts:
        return Known()
    addresses = await participants.addresses_of(tx, [one.participant_id for one in prompts])
    prompts = [one for one in prompts if one.participant_id in addresses and one.enrolment_id is not None]
    if not prompts:
        return Known(addresses=addresses)
    of = {one.participant_id: one for one in prompts}
    persons = await participants.load_all(tx, of, to_change=True)
    teaching = {
        who: language.house_for(house, persons[who]).language for who, prompt in of.items() if may_teach(prompt)
    }
    diaries = await check_ins.diaries_of(tx, {who: needed_from(person) for who, person in persons.items()})
    persons = {**persons, **await _looked_through(tx, persons, diaries, now)}
    every = await enrolments.every_of(tx, teaching) if teaching else {}
    schooling = await taught.schooling_of(tx, teaching, every)
    return Known(
        addresses=addresses,
        persons=persons,
        enrolments=await _enrolments(tx, {one.enrolment_id or 0 for one in prompts}, every),
        pressure=await pressure_on(tx, {who: one.local_date or now.date() for who, one in of.items()}, now),
        diaries=diaries,
        asked_first=await asked_first.among(tx, {who: today_of(person, now) for who, person in persons.items()}),
        schooling=schooling,
        trying=await _compared(tx, schooling, of),
        notes=await notes.newest_of(tx, of),
        felt=await felt.words_of(tx, of),
        piled_up=await deliveries.waiting_of(tx, [who for who, one in of.items() if may_be_swept_up(one, now)], now),
    )


async def _looked_through(
    tx: Session, persons: Mapping[int, Participant], diaries: Mapping[int, Sequence[CheckIn]], now: datetime
) -> dict[int, Participant]:
    """Whose diary has grown long is looked through once, so that their next prompts need no more than its end."""
    found = {}
    for who, person in persons.items():
        if len(diary := diaries.get(who, ())) > MOST_DAYS and (day := calm_to(person, diary, today_of(person, now))):
            found[who] = but(person, care=person.care.model_copy(update={"calm_to": day}))
            await participants.save(tx, found[who], {"care"})
    return found


async def _enrolments(
    tx: Session, ids: AbstractSet[int], every: Mapping[int, Sequence[Enrolment]]
) -> dict[int, Enrolment]:
    """The enrolments of these ids; what was read already is not read again. Raises LookupError and Unreadable."""
    found = {one.id: one for theirs in every.values() for one in theirs}
    left = ids - found.keys()
    return {**found, **(await enrolments.load_all(tx, left) if left else {})}


async def _compared(
    tx: Session, schooling: Mapping[int, taught.Schooling], of: Mapping[int, Delivery]
) -> dict[int, str]:
    """What those compare in an experiment for whom a lesson waits meanwhile; others are not looked up."""
    asked = [who for who, one in schooling.items() if of[who].kind is Kind.TASK and one.has_waiters]
    running = await experiments.running_of(tx, asked) if asked else {}
    return {who: one.experiment.thing for who, one in running.items()}


def today_of(person: Participant, now: datetime) -> date:
    """A participant's local day."""
    return local_date_at(now, person.zone or "UTC", person.day_turns_at)


def is_of_a_programme(delivery: Delivery) -> bool:
    """Whether its words stand in a programme."""
    return delivery.prompt not in OF_THE_HOUSE and delivery.day is not None


def may_teach(delivery: Delivery) -> bool:
    """Whether lessons may come with it."""
    return is_of_a_programme(delivery) and delivery.kind not in (Kind.CHECK_IN, Kind.REVIEW)


def may_be_swept_up(delivery: Delivery, now: datetime) -> bool:
    """Whether it matters what else piled up: not for what has expired, which no gate lets through or has wait."""
    return is_late(delivery, now) and delivery.expires_at > now


def is_late(delivery: Delivery, now: datetime) -> bool:
    """Whether it comes so much later than planned that an outage may have piled up messages."""
    return now - delivery.planned_for > LATE
