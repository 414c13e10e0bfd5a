"""What is planned outside of a programme: what somebody asked for, and what the house itself says."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from coachbot.database import Session, to_ms
from coachbot.domain.delivery import CHECK, EXPERIMENT, SIGNS, STILL_HERE, Class, Planned
from coachbot.domain.lapse import Rung, rung_of
from coachbot.domain.local_time import instant_of, local_date_at
from coachbot.domain.participant import DEFAULT_ANCHORS, Anchor, Enrolment, Participant, is_check_day
from coachbot.domain.programme import Kind
from coachbot.store import planning

SOONEST_AGAIN = timedelta(minutes=1)
SIGNS_EVERY_DAYS, SIGNS_AGAIN_DAYS = 30, 7  # the warning signs, monthly, then weekly until they are answered
AFTER_LUNCH, NOON_LIFE = timedelta(minutes=45), timedelta(hours=6)
AFTER_WAKING, BLOCK_LIFE = timedelta(minutes=15), timedelta(days=1)


def plan_block(enrolment: Enrolment, person: Participant, now: datetime) -> planning.Wanted:
    """After waking on the first day of a block, or soon where that is over; two days that are not counted bear it."""
    zone = person.zone or "UTC"
    today = local_date_at(now, zone, person.day_turns_at)
    wakes = instant_of(today, person.anchor_on(Anchor.WAKE, today) or DEFAULT_ANCHORS[Anchor.WAKE], zone) or now
    at, key = max(wakes + AFTER_WAKING, now + SOONEST_AGAIN), f"experiment:{person.id}:{today}"
    told: Any = {"key": key, "prompt": EXPERIMENT, "kind": Kind.REVIEW, "local_date": today, "slot": 0}
    return _asked_for(enrolment, person, at=at, life=BLOCK_LIFE, **told)


def plan_of_house(
    enrolment: Enrolment, person: Participant, now: datetime, *, checks: bool
) -> Iterator[planning.Wanted]:
    """What the house itself says: the safety checks in their turn, and one question after a week of silence."""
    zone, turns_at = person.zone or "UTC", person.day_turns_at
    today = local_date_at(now, zone, turns_at)
    since = (today - local_date_at(person.warning_signs_at or now, zone, turns_at)).days - SIGNS_EVERY_DAYS
    if since >= 0 and since % SIGNS_AGAIN_DAYS == 0:
        yield from _plan_at_noon(enrolment, person, now, prompt=SIGNS, key=f"signs:{person.id}:{today}")
    if checks and is_check_day((today - local_date_at(person.consented_at or now, zone, turns_at)).days):
        yield from _plan_at_noon(enrolment, person, now, prompt=CHECK, key=f"check:{person.id}:{today}")
    if rung_of(now, person) is Rung.CHECK_INS_ONLY and person.heard_at is not None:
        key = f"still:{person.id}:{to_ms(person.heard_at)}"
        yield from _plan_at_noon(enrolment, person, now, prompt=STILL_HERE, key=key)


def _plan_at_noon(
    enrolment: Enrolment, person: Participant, now: datetime, *, prompt: str, key: str
) -> Iterator[planning.Wanted]:
    """Around lunch, when a question is least in the way."""
    today = local_date_at(now, person.zone or "UTC", person.day_turns_at)
    lunch = person.anchors.get(Anchor.LUNCH, DEFAULT_ANCHORS[Anchor.LUNCH])
    at = instant_of(today, lunch, person.zone or "UTC")
    if at is not None and at + AFTER_LUNCH > now:
        of: Any = {"key": key, "prompt": prompt, "kind": Kind.REVIEW, "local_date": today, "slot": 0}
        yield _asked_for(enrolment, person, at=at + AFTER_LUNCH, life=NOON_LIFE, **of)


async def ask_for(session: Session, enrolment: Enrolment, person: Participant, **told: Any) -> None:
    """Plan one delivery that the participant asked for: outside the cap, and untouched by a change of plan.

    What is `told` is what `_asked_for` takes.
    """
    await planning.plan(session, [_asked_for(enrolment, person, **told)])


def _asked_for(
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
) -> planning.Wanted:
    """`day` is the programme day whose words it has, that of `local_date` unless told."""
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
    return planning.Wanted(
        planned=planned,
        key=key,
        participant_id=person.id,
        enrolment_id=enrolment.id,
        klass=Class.NUDGE,
        asked_for=True,
    )
