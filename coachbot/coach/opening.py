"""Opening a delivery: ask the gates whether it leaves now, then have its words composed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coachbot.chat import Address, Message
from coachbot.coach import language, lessons
from coachbot.coach.composing import Case, ask_first, compose, plan_beside
from coachbot.coach.scene import House
from coachbot.database import Session, Unreadable
from coachbot.domain import gates, schedule
from coachbot.domain.card import Card
from coachbot.domain.delivery import CATCH_UP, OF_THE_HOUSE, Delivery, Reason, turn_of
from coachbot.domain.flare import flare_on
from coachbot.domain.lessons import Taught
from coachbot.domain.local_time import instant_of, local_date_at
from coachbot.domain.participant import Anchor, Participant
from coachbot.domain.programme import Kind
from coachbot.domain.unsettled import unsettled_of
from coachbot.screens import prompts as prompt_screens
from coachbot.screens.length import fitted
from coachbot.store import asked_first, check_ins, counting, deliveries, enrolments, participants

CATCH_UP_LIFE = timedelta(hours=6)
CATCH_UP_AFTER_WAKING = timedelta(hours=1)
LATE = timedelta(minutes=15)
"""Later than this an outage may have piled up messages."""
AT_MOST_AFTER_OUTAGE = 3
UNTIL_CONNECTED = timedelta(minutes=1)
"""How long what goes to a platform that is not connected waits before it is looked at again."""


@dataclass(frozen=True, slots=True)
class Go:
    """The delivery leaves now."""

    address: Address
    message: Message


@dataclass(frozen=True, slots=True)
class Wait:
    """A gate holds the delivery, or a person's address is being found."""

    until: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class Stay:
    """The delivery ends here, unsent, with its one reason."""

    reason: Reason


Outcome = Go | Wait | Stay


async def open_delivery(tx: Session, house: House, delivery: Delivery, now: datetime) -> Outcome:
    """Decide whether a claimed delivery leaves now, and with which words."""
    if delivery.kind is None:
        silenced = await _silenced(tx, delivery, now) if counting.is_counting(delivery) else None
        return Stay(silenced) if silenced else _open_reply(delivery, house, now)
    reached = await participants.address_of(tx, delivery.participant_id)
    if reached is None or delivery.enrolment_id is None:
        return Stay(Reason.UNREACHABLE)
    connected = await participants.address_of(tx, delivery.participant_id, house.platforms)
    address, reachable = connected if connected and connected[1] else reached
    case = await _case(tx, house, delivery, now)
    said = await _said(case)
    if isinstance(said, Reason):
        return await _stay(case, said)
    situation = await _situation(case, said, reachable=reachable)
    verdict = gates.judge(situation)
    if verdict.outcome is gates.Outcome.DROP:
        return await _stay(case, verdict.reason)
    if now - delivery.planned_for > LATE and await _is_swept_up(tx, delivery, now):
        return Stay(Reason.CAUGHT_UP)
    if verdict.outcome is gates.Outcome.HOLD and verdict.until is not None:
        return Wait(verdict.until, verdict.reason)
    if address.platform not in house.platforms:
        return Wait(now + UNTIL_CONNECTED, Reason.NOT_CONNECTED)
    if verdict.outcome is gates.Outcome.ASK and situation.unsettled is not None:
        return Go(address, _with_outage(case, await ask_first(case, situation.unsettled)))
    message = await compose(case, said)
    if isinstance(message, Reason):
        return await _stay(case, message)
    return Go(address, _with_outage(case, message))


async def _silenced(tx: Session, delivery: Delivery, now: datetime) -> Reason | None:
    """Why a set that was begun goes on no more: a warning sign, an attack, or nobody any more whose set it is."""
    if not delivery.participant_id:
        return Reason.STOPPED
    person = await participants.load(tx, delivery.participant_id)
    if person.exercises_off:
        return Reason.SAFETY_PAUSE
    return Reason.ATTACK_MODE if person.attack_until is not None and now < person.attack_until else None


async def _case(tx: Session, house: House, delivery: Delivery, now: datetime) -> Case:
    person = await participants.load(tx, delivery.participant_id, to_change=True)
    if person.zone is None:
        raise Unreadable("zone")
    enrolment = await enrolments.load(tx, delivery.enrolment_id or 0)
    lately = await deliveries.pressure(tx, person.id, delivery.local_date or now.date(), person.heard_at)
    spoken = language.house_for(house, person)
    today, diary = local_date_at(now, person.zone, person.day_turns_at), await check_ins.all_of(tx, person.id)
    return Case(
        tx=tx,
        house=spoken,
        now=now,
        delivery=delivery,
        person=person,
        enrolment=enrolment,
        lately=lately,
        unsettled=unsettled_of(person, diary, today),
        flare=flare_on(diary, today - timedelta(days=1)),
    )


def _open_reply(delivery: Delivery, house: House, now: datetime) -> Outcome:
    if delivery.expires_at <= now or delivery.payload is None:
        return Stay(Reason.EXPIRED)
    if delivery.platform is None or delivery.address_key is None:
        return Stay(Reason.UNREACHABLE)
    if delivery.platform not in house.platforms:
        return Wait(now + UNTIL_CONNECTED, Reason.NOT_CONNECTED)
    return Go(
        Address(delivery.platform, delivery.address_key, delivery.aside), Message.model_validate_json(delivery.payload)
    )


async def _situation(case: Case, said: Taught | None, *, reachable: bool) -> gates.Situation:
    asked_about = case.day if case.delivery.kind is Kind.CHECK_IN else case.today
    return gates.Situation(
        now=case.now,
        delivery=case.delivery,
        participant=case.person,
        enrolment=case.enrolment,
        reachable=reachable,
        cards=await _cards(case, said),
        check_in=await check_ins.of_day(case.tx, case.person.id, asked_about),
        sent_today=case.lately.sent_today,
        last_unsolicited_at=case.lately.last_unsolicited_at,
        ignored=case.lately.ignored,
        unsettled=case.unsettled,
        flare=case.flare,
        asked_first=await asked_first.on_day(case.tx, case.person.id, case.today),
    )


async def _said(case: Case) -> Taught | Reason | None:
    """The lessons the delivery would tell now; in a rough stretch none goes along with anything, and all wait."""
    if case.delivery.prompt in OF_THE_HOUSE or case.delivery.day is None:
        return None
    programme = await enrolments.pinned_programme(case.tx, case.enrolment.digest, case.house.language)
    said = await lessons.said_now(case.tx, case.hour(programme), case.house.language)
    return Taught() if isinstance(said, Taught) and said.own is None and case.flare is not None else said


async def _cards(case: Case, said: Taught | None) -> Sequence[Card]:
    """The cards the delivery shows, as the exercise check leaves them."""
    delivery = case.delivery
    if said is not None and said.own is not None:
        own = schedule.item_for(said.own.programme, said.own.item, case.person)
        return said.own.programme.item_cards(own) if own else ()
    if delivery.kind is Kind.CHECK_IN or delivery.prompt in OF_THE_HOUSE or delivery.day is None:
        return ()
    programme = await enrolments.pinned_programme(case.tx, case.enrolment.digest, case.house.language)
    prompt = programme.prompt(delivery.prompt or "")
    if prompt is None:
        return ()
    written = programme.item_of(prompt, delivery.day, turn_of(delivery.kind, delivery.slot))
    item = schedule.item_for(programme, written, case.person)
    return programme.item_cards(item) if item else ()


async def _stay(case: Case, reason: Reason) -> Stay:
    delivery = case.delivery
    if reason is Reason.EXPIRED and delivery.kind is Kind.CHECK_IN and delivery.slot == 0:
        await _plan_catch_up(case.tx, delivery, case.person, case.now)
    # A gate that held the delivery until it expired is the reason, not the clock.
    return Stay(delivery.reason or reason if reason is Reason.EXPIRED else reason)


async def _is_swept_up(tx: Session, delivery: Delivery, now: datetime) -> bool:
    """After an outage one message per kind leaves, the newest, and three in all; the check-in comes first."""
    waiting = await deliveries.waiting_for_participant(tx, delivery.participant_id, now)
    kept: list[Delivery] = []
    for one in sorted(waiting, key=lambda d: d.kind is not Kind.CHECK_IN):
        if one.kind not in {k.kind for k in kept} and len(kept) < AT_MOST_AFTER_OUTAGE:
            kept.append(one)
    keep_ids = {one.id for one in kept}
    losers = [one.id for one in waiting if one.id not in keep_ids and one.id != delivery.id]
    await deliveries.drop_ids(tx, losers, Reason.CAUGHT_UP, now)
    return not delivery.asked_for and delivery.id not in keep_ids


async def _plan_catch_up(tx: Session, delivery: Delivery, person: Participant, now: datetime) -> None:
    """One question next morning about an evening that could not be asked."""
    if delivery.local_date is None or person.zone is None:
        return
    morning = instant_of(delivery.local_date + timedelta(days=1), _wakes(person, delivery.local_date), person.zone)
    if morning is not None:
        morning += CATCH_UP_AFTER_WAKING
        if now < morning + CATCH_UP_LIFE:
            await plan_beside(tx, delivery, CATCH_UP, max(morning, now), morning + CATCH_UP_LIFE)


def _wakes(person: Participant, yesterday: date) -> time:
    return person.anchor_on(Anchor.WAKE, yesterday + timedelta(days=1)) or time(7)


def _with_outage(case: Case, message: Message) -> Message:
    if case.lately.skipped == 0:
        return message
    away = prompt_screens.say_away(case.words, case.lately.skipped)
    return message.model_copy(update={"text": fitted(away, message.text)})
