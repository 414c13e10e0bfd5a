"""Opening a delivery: ask the gates, then find its words. For a check-in, remember that it is being asked."""

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coachbot.chat import Address, Message
from coachbot.coach import check_in, prompts
from coachbot.database import Session
from coachbot.domain import gates
from coachbot.domain.delivery import CATCH_UP, DESK, FOLLOW_UP, SOFT_CHECK, Class, Delivery, Planned, Reason
from coachbot.domain.local_time import instant_of, local_date_at
from coachbot.domain.participant import Anchor, Enrolment, Participant
from coachbot.domain.programme import Kind
from coachbot.store import check_ins, deliveries, enrolments, outbox, participants
from coachbot.wording import attack as attack_wording
from coachbot.wording import check_in as check_in_wording
from coachbot.wording import desk as desk_wording
from coachbot.wording import prompts as prompt_wording

FOLLOW_UP_AFTER = timedelta(minutes=75)
CATCH_UP_LIFE = timedelta(hours=6)
CATCH_UP_AFTER_WAKING = timedelta(hours=1)
LATE = timedelta(minutes=15)
"""Later than this an outage may have piled up messages."""
AT_MOST_AFTER_OUTAGE = 3
UNSOLICITED_BESIDE_CHECK_IN = 4


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A prompt about to be opened, with everything that decides about it."""

    tx: Session
    now: datetime
    delivery: Delivery
    person: Participant
    enrolment: Enrolment
    lately: deliveries.Pressure

    @property
    def today(self) -> date:
        return local_date_at(self.now, self.person.zone or "UTC", self.person.day_turns_at)

    @property
    def day(self) -> date:
        return self.delivery.local_date or self.today


async def open_delivery(tx: Session, delivery: Delivery, now: datetime) -> Outcome:
    """Decide whether a claimed delivery leaves now, and with which words."""
    if delivery.kind is None:
        return _open_reply(delivery, now)
    reached = await participants.address_of(tx, delivery.participant_id)
    if reached is None or delivery.enrolment_id is None:
        return Stay(Reason.UNREACHABLE)
    address, reachable = reached
    case = await _case(tx, delivery, now)
    verdict = gates.judge(await _situation(case, reachable=reachable))
    if verdict.outcome is gates.Outcome.DROP:
        return await _stay(case, verdict.reason)
    if now - delivery.planned_for > LATE and await _is_swept_up(tx, delivery, now):
        return Stay(Reason.CAUGHT_UP)
    if verdict.outcome is gates.Outcome.HOLD and verdict.until is not None:
        return Wait(verdict.until, verdict.reason)
    return Go(address, _with_outage(await _words(case), case.lately.skipped))


async def _case(tx: Session, delivery: Delivery, now: datetime) -> _Case:
    person = await participants.load(tx, delivery.participant_id)
    enrolment = await enrolments.load(tx, delivery.enrolment_id or 0)
    lately = await deliveries.pressure(tx, person.id, delivery.local_date or now.date(), person.heard_at)
    return _Case(tx=tx, now=now, delivery=delivery, person=person, enrolment=enrolment, lately=lately)


def _open_reply(delivery: Delivery, now: datetime) -> Outcome:
    if delivery.expires_at <= now or delivery.payload is None:
        return Stay(Reason.EXPIRED)
    if delivery.platform is None or delivery.address_key is None:
        return Stay(Reason.UNREACHABLE)
    return Go(Address(delivery.platform, delivery.address_key), Message.model_validate_json(delivery.payload))


async def _situation(case: _Case, *, reachable: bool) -> gates.Situation:
    asked_about = case.day if case.delivery.kind is Kind.CHECK_IN else case.today
    return gates.Situation(
        now=case.now,
        delivery=case.delivery,
        participant=case.person,
        enrolment=case.enrolment,
        reachable=reachable,
        check_in=await check_ins.of_day(case.tx, case.person.id, asked_about),
        sent_today=case.lately.sent_today,
        last_unsolicited_at=case.lately.last_unsolicited_at,
        ignored=case.lately.ignored,
    )


async def _stay(case: _Case, reason: Reason) -> Stay:
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
    morning = instant_of(delivery.local_date + timedelta(days=1), person.anchors.get(Anchor.WAKE, time(7)), person.zone)
    if morning is not None:
        morning += CATCH_UP_AFTER_WAKING
        if now < morning + CATCH_UP_LIFE:
            await _plan_beside(tx, delivery, CATCH_UP, max(morning, now), morning + CATCH_UP_LIFE)


async def _plan_beside(tx: Session, delivery: Delivery, slot: int, at: datetime, expires_at: datetime) -> None:
    if delivery.local_date is None or delivery.kind is None or delivery.enrolment_id is None or at >= expires_at:
        return
    beside = Planned(
        prompt=delivery.prompt or "",
        kind=delivery.kind,
        local_date=delivery.local_date,
        slot=slot,
        day=delivery.day or 1,
        zone=delivery.zone or "UTC",
        planned_for=at,
        expires_at=expires_at,
        chosen=False,
    )
    await outbox.plan(
        tx,
        beside,
        key=f"{delivery.key}:{slot}",
        participant_id=delivery.participant_id,
        enrolment_id=delivery.enrolment_id,
        klass=Class.NUDGE if slot == FOLLOW_UP else Class.MUST,
    )


async def _words(case: _Case) -> Message:
    if case.delivery.slot == SOFT_CHECK and case.delivery.kind is Kind.CHECK_IN:
        return await _look_in(case)
    if case.delivery.prompt == DESK:
        return desk_wording.take_break(case.delivery.slot + case.day.toordinal())
    programme = await enrolments.pinned_programme(case.tx, case.enrolment.digest)
    words = prompts.words_of(programme, case.delivery)
    if case.delivery.kind is Kind.CHECK_IN:
        return await _ask_headache(case, words)
    if case.delivery.kind is Kind.REVIEW:
        counts = await _counts(case)
        text = prompt_wording.fill(words.item.text, words.values)
        last = case.delivery.day == programme.length_days
        return prompt_wording.review(text, counts, case.enrolment.id, last=last)
    return prompts.show(case.delivery, words)


async def _look_in(case: _Case) -> Message:
    """The morning after an attack: a soft word, and a question only where something is not known yet."""
    known = await check_ins.of_day(case.tx, case.person.id, case.day)
    asks = known is not None and known.answers is not None and known.answers.headache and known.answers.worst is None
    if asks:
        question = check_in.question_for(case.day, "worst")
        await participants.save(case.tx, dataclasses.replace(case.person, open_question=question))
    return attack_wording.look_in(case.day, case.today, asks=asks)


async def _ask_headache(case: _Case, words: prompts.Words) -> Message:
    question = check_in.question_for(case.day, "headache")
    await participants.save(case.tx, dataclasses.replace(case.person, open_question=question))
    turn = case.delivery.day or 0
    if case.delivery.slot == FOLLOW_UP:
        text = check_in_wording.follow_up(case.day, case.today, turn)
    elif case.delivery.slot == CATCH_UP:
        text = check_in_wording.catch_up(case.day, turn)
    else:
        text = prompt_wording.fill(words.item.text, words.values)
        if case.lately.sent_today < UNSOLICITED_BESIDE_CHECK_IN:
            at = case.now + FOLLOW_UP_AFTER
            await _plan_beside(case.tx, case.delivery, FOLLOW_UP, at, case.delivery.expires_at)
    return check_in_wording.ask_headache(case.day, text)


async def _counts(case: _Case) -> str:
    """Counts of the evenings that are over; today's question is still to come."""
    began = case.enrolment.started_on
    answered = [
        c.answers
        for c in await check_ins.all_of(case.tx, case.person.id)
        if c.answers is not None and began <= c.local_date < case.today
    ]
    return prompt_wording.say_counts(len(answered), (case.today - began).days, sum(a.headache for a in answered))


def _with_outage(message: Message, skipped: int) -> Message:
    if skipped == 0:
        return message
    return message.model_copy(update={"text": f"{prompt_wording.say_away(skipped)}\n\n{message.text}"})
