"""Opening deliveries: ask the gates whether each leaves now, then have its words composed."""

import json
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from coachbot.chat import Address, Message
from coachbot.coach import following, language, lessons
from coachbot.coach.changes import Changes
from coachbot.coach.composing import Case, ask_first, compose, plan_beside
from coachbot.coach.known import Known, is_of_a_programme, may_be_swept_up, read, today_of
from coachbot.coach.scene import House
from coachbot.database import Session, Unreadable
from coachbot.domain import gates, schedule
from coachbot.domain.card import Card
from coachbot.domain.delivery import CATCH_UP, Delivery, Reason, turn_of
from coachbot.domain.flare import flare_on
from coachbot.domain.ladder import Ladders
from coachbot.domain.lessons import Taught
from coachbot.domain.local_time import instant_of
from coachbot.domain.participant import Anchor, Participant
from coachbot.domain.programme import Kind
from coachbot.domain.unsettled import unsettled_of
from coachbot.screens import discreet
from coachbot.screens import prompts as prompt_screens
from coachbot.screens.length import fitted
from coachbot.store import counting, enrolments, participants, replies, taught
from coachbot.values import frozen

CATCH_UP_LIFE = timedelta(hours=6)
CATCH_UP_AFTER_WAKING = timedelta(hours=1)
AT_MOST_AFTER_OUTAGE = 3
NO_SCHOOLING = taught.Schooling()
UNTIL_CONNECTED = timedelta(minutes=1)
"""How long what goes to a platform that is not connected waits before it is looked at again."""


@frozen
class Go:
    """The delivery leaves now."""

    address: Address
    message: Message


@frozen
class Wait:
    """A gate holds the delivery, or a person's address is being found."""

    until: datetime
    reason: Reason


@frozen
class Stay:
    """The delivery ends here, unsent, with its one reason."""

    reason: Reason


Outcome = Go | Wait | Stay


async def open_all(tx: Session, house: House, claimed: Sequence[Delivery], now: datetime) -> list[Outcome]:
    """Decide which claimed deliveries leave now, and with which words, in their order.

    What that needs is read, and what it changes is written, by a statement a subject; so no two of them may be prompts
    of one participant. Raises LookupError and Unreadable, whoever's row it is.
    """
    known = await read(tx, house, [one for one in claimed if one.kind is not None], now)
    followed = await following.read(tx, claimed)
    changes = Changes()
    outcomes = [
        await _open_reply(tx, one, house, followed, now)
        if one.kind is None
        else await _open_prompt(tx, house, known, changes, one, now)
        for one in claimed
    ]
    await changes.write(tx, now)
    return outcomes


async def _open_prompt(
    tx: Session, house: House, known: Known, changes: Changes, delivery: Delivery, now: datetime
) -> Outcome:
    reached = known.addresses.get(delivery.participant_id)
    if reached is None or delivery.enrolment_id is None:
        return Stay(Reason.UNREACHABLE)
    connected = next((one for one in reached if one[0].platform in house.platforms), None)
    address, reachable = connected if connected and connected[1] else reached[0]
    case = await _case(tx, house, known, changes, delivery, address, now)
    said = _said(case)
    if isinstance(said, Reason):
        return _stay(case, said)
    situation = _situation(case, said, reachable=reachable)
    verdict = gates.judge(situation)
    if verdict.outcome is gates.Outcome.DROP:
        return _stay(case, verdict.reason)
    if may_be_swept_up(delivery, now) and _is_swept_up(case, known.piled_up.get(case.person.id, ())):
        return Stay(Reason.CAUGHT_UP)
    if verdict.outcome is gates.Outcome.HOLD and verdict.until is not None:
        return Wait(verdict.until, verdict.reason)
    if address.platform not in house.platforms:
        return Wait(now + UNTIL_CONNECTED, Reason.NOT_CONNECTED)
    if verdict.outcome is gates.Outcome.ASK and situation.unsettled is not None:
        return Go(address, _covered(case, changes, _with_outage(case, ask_first(case, situation.unsettled))))
    message = await compose(case, said)
    if isinstance(message, Reason):
        return _stay(case, message)
    return Go(address, _covered(case, changes, _with_outage(case, message)))


def _covered(case: Case, changes: Changes, message: Message) -> Message:
    """Behind a neutral line, where somebody wants that; what is behind it waits to be opened."""
    if not case.person.discreet:
        return message
    after = [one for one in changes.followers if one.delivery.id == case.delivery.id]
    changes.followers = [one for one in changes.followers if one not in after]
    behind = [message.model_dump_json(), *(one.payload for one in after)]
    changes.behind.append((case.delivery, json.dumps(behind)))
    return discreet.cover(case.words, case.delivery.id, message)


async def _silenced(tx: Session, delivery: Delivery, now: datetime) -> Reason | None:
    """Why a set that was begun goes on no more: a warning sign, an attack, or nobody any more whose set it is."""
    if not delivery.participant_id:
        return Reason.STOPPED
    person = await participants.load(tx, delivery.participant_id)
    if person.exercises_off:
        return Reason.SAFETY_PAUSE
    return Reason.ATTACK_MODE if person.attack_until is not None and now < person.attack_until else None


async def _case(
    tx: Session, house: House, known: Known, changes: Changes, delivery: Delivery, address: Address, now: datetime
) -> Case:
    person, enrolment = known.persons[delivery.participant_id], known.enrolments[delivery.enrolment_id or 0]
    if person.zone is None:
        raise Unreadable("zone")
    spoken = language.house_for(house, person)
    today, diary = today_of(person, now), known.diaries.get(person.id, ())
    pinned = enrolments.pinned_programme(tx, enrolment.digest, spoken.language) if is_of_a_programme(delivery) else None
    return Case(
        tx=tx,
        house=spoken,
        now=now,
        delivery=delivery,
        person=person,
        enrolment=enrolment,
        programme=None if pinned is None else await pinned,
        lately=known.pressure[person.id],
        address=address,
        diary=diary,
        asked_first=person.id in known.asked_first,
        schooling=known.schooling.get(person.id, NO_SCHOOLING),
        notes=known.notes.get(person.id, {}),
        ladders=Ladders(known.felt.get(person.id, {}), enrolment.level_shift),
        unsettled=unsettled_of(person, diary, today),
        flare=flare_on(diary, today - timedelta(days=1)),
        trying=known.trying.get(person.id),
        changes=changes,
    )


async def _open_reply(
    tx: Session, delivery: Delivery, house: House, followed: following.Followed, now: datetime
) -> Outcome:
    silenced = await _silenced(tx, delivery, now) if counting.is_counting(delivery) else None
    if silenced is not None:
        return Stay(silenced)
    if replies.followed_by(delivery) is not None:
        ruling = following.judge(followed, delivery, now)
        if ruling.outcome is gates.Outcome.HOLD and ruling.until is not None and ruling.until < delivery.expires_at:
            return Wait(ruling.until, ruling.reason)
        if ruling.outcome is not gates.Outcome.GO:
            return Stay(ruling.reason)
    if delivery.expires_at <= now or delivery.payload is None:
        return Stay(Reason.EXPIRED)
    if delivery.platform is None or delivery.address_key is None:
        return Stay(Reason.UNREACHABLE)
    if delivery.platform not in house.platforms:
        return Wait(now + UNTIL_CONNECTED, Reason.NOT_CONNECTED)
    return Go(
        Address(delivery.platform, delivery.address_key, delivery.aside), Message.model_validate_json(delivery.payload)
    )


def _situation(case: Case, said: Taught | None, *, reachable: bool) -> gates.Situation:
    return gates.Situation(
        now=case.now,
        delivery=case.delivery,
        participant=case.person,
        enrolment=case.enrolment,
        reachable=reachable,
        cards=_cards(case, said),
        check_in=case.check_in_of(case.day if case.delivery.kind is Kind.CHECK_IN else case.today),
        sent_today=case.lately.sent_today,
        last_unsolicited_at=case.lately.last_unsolicited_at,
        ignored=case.lately.ignored,
        unsettled=case.unsettled,
        flare=case.flare,
        asked_first=case.asked_first,
    )


def _said(case: Case) -> Taught | Reason | None:
    """The lessons the delivery would tell now; in a rough stretch none goes along with anything, and all wait."""
    if case.programme is None:
        return None
    said = lessons.said_now(case.hour(case.programme), case.schooling)
    return Taught() if isinstance(said, Taught) and said.own is None and case.flare is not None else said


def _cards(case: Case, said: Taught | None) -> Sequence[Card]:
    """The cards the delivery shows, as the exercise check leaves them."""
    delivery, programme = case.delivery, case.programme
    if said is not None and said.own is not None:
        own = schedule.item_for(said.own.programme, said.own.item, case.person)
        return said.own.programme.item_cards(own) if own else ()
    prompt = programme.prompt(delivery.prompt or "") if programme is not None else None
    if delivery.kind is Kind.CHECK_IN or programme is None or prompt is None or delivery.day is None:
        return ()
    written = programme.item_of(prompt, delivery.day, turn_of(delivery.kind, delivery.slot))
    item = schedule.item_for(programme, written, case.person)
    return programme.item_cards(item) if item else ()


def _stay(case: Case, reason: Reason) -> Stay:
    delivery = case.delivery
    if reason is Reason.EXPIRED and delivery.kind is Kind.CHECK_IN and delivery.slot == 0:
        _plan_catch_up(case)
    # A gate that held the delivery until it expired is the reason, not the clock.
    return Stay(delivery.reason or reason if reason is Reason.EXPIRED else reason)


def _is_swept_up(case: Case, waiting: Sequence[Delivery]) -> bool:
    """After an outage one message per kind leaves, the newest, and three in all; the check-in comes first."""
    kept: list[Delivery] = []
    for one in sorted(waiting, key=lambda d: d.kind is not Kind.CHECK_IN):
        if one.kind not in {k.kind for k in kept} and len(kept) < AT_MOST_AFTER_OUTAGE:
            kept.append(one)
    keep_ids, opened = {one.id for one in kept}, case.delivery
    case.changes.swept += [one.id for one in waiting if one.id not in keep_ids and one.id != opened.id]
    return not opened.asked_for and opened.id not in keep_ids


def _plan_catch_up(case: Case) -> None:
    """One question next morning about an evening that could not be asked."""
    on, person, now = case.delivery.local_date, case.person, case.now
    if on is None or person.zone is None:
        return
    morning = instant_of(on + timedelta(days=1), _wakes(person, on), person.zone)
    if morning is not None:
        morning += CATCH_UP_AFTER_WAKING
        if now < morning + CATCH_UP_LIFE:
            plan_beside(case, CATCH_UP, max(morning, now), morning + CATCH_UP_LIFE)


def _wakes(person: Participant, yesterday: date) -> time:
    return person.anchor_on(Anchor.WAKE, yesterday + timedelta(days=1)) or time(7)


def _with_outage(case: Case, message: Message) -> Message:
    if case.lately.skipped == 0:
        return message
    away = prompt_screens.say_away(case.words, case.lately.skipped)
    return message.model_copy(update={"text": fitted(away, message.text)})
