"""Pausing, resuming, and putting a prompt off."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from coachbot import plan
from coachbot.chat import Incoming
from coachbot.coach import attack, prompts
from coachbot.coach.scene import Handler, Replies, Scene, StaleAction, read_number
from coachbot.domain.delivery import GRACE, SNOOZED, SNOOZES, Delivery, Reason, turn_of
from coachbot.domain.gates import quiet_end
from coachbot.domain.local_time import instant_of
from coachbot.domain.participant import Anchor, EnrolmentState
from coachbot.domain.response import Response
from coachbot.domain.typed_time import AmbiguousWhen, When, read_until, read_when
from coachbot.store import deliveries, enrolments, upcoming
from coachbot.wording import silence as wording
from coachbot.wording import today as today_wording
from coachbot.wording.days import say_day, say_instant

FURTHEST_SNOOZE = timedelta(days=2)
LAST_SECOND = 2**37
"""Of an instant in an action, seconds since 1970: far beyond every snooze, and still a date."""
SNOOZE_LIFE = timedelta(hours=4)
LATER = {"15m": timedelta(minutes=15), "1h": timedelta(hours=1)}


async def pause(scene: Scene, rest: str) -> Replies:
    """`/pause`, alone or with a length."""
    if await scene.running() is None:
        return [wording.say_no_programme()]
    if not rest:
        return [wording.ask_pause()]
    until = read_until(rest, today=scene.today)
    return [wording.say_pause_unclear()] if until is None else await _pause(scene, until)


async def _tap_pause(scene: Scene, days: str) -> Replies:
    number = read_number(days, 0, 60)
    if await scene.running() is None:
        raise StaleAction
    return await _pause(scene, scene.today + timedelta(days=number) if number else None)


async def _pause(scene: Scene, until: date | None) -> Replies:
    enrolment = await scene.running()
    if enrolment is None:
        raise StaleAction
    ends = None if until is None else instant_of(until, scene.person.day_turns_at, scene.zone)
    paused_at = enrolment.paused_at if enrolment.state is EnrolmentState.PAUSED else scene.now
    await enrolments.save(
        scene.tx,
        replace(enrolment, state=EnrolmentState.PAUSED, paused_at=paused_at, paused_until=ends, plan_due_at=ends),
    )
    await deliveries.drop_waiting(scene.tx, scene.person.id, Reason.PAUSED, scene.now)
    await scene.change(asking=None)
    return [wording.say_paused(until, in_place=scene.incoming.action is not None)]


async def resume(scene: Scene, _rest: str = "") -> Replies:
    """`/resume`: end a pause. A safety pause is not one of those; it stays."""
    if attack.is_quiet(scene):
        return await attack.end(scene)
    enrolment = await scene.running()
    off = today_wording.say_off(rests=scene.person.rests) if scene.person.exercises_off else None
    if enrolment is None:
        return [wording.say_no_programme()]
    if enrolment.state is not EnrolmentState.PAUSED:
        return [wording.say_not_paused(off)]
    enrolment = plan.unpaused(enrolment, scene.person, scene.now)
    await enrolments.save(scene.tx, enrolment)
    await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)
    programme = await scene.programme(enrolment)
    return [
        wording.say_resumed(
            scene.programme_day(enrolment),
            programme.length_days,
            await upcoming.next_prompt_at(scene.tx, scene.person.id, scene.now),
            scene.zone,
            off=off,
            in_place=scene.incoming.action is not None,
        )
    ]


PARTING = ("/stop", "/forget", "/pause", "/resume", "stop:", "forget:", "pause:", "resume", "back")


def is_parting(incoming: Incoming) -> bool:
    """Whether what came in already says how to go on, so that asking would be a second question."""
    return ((incoming.action or incoming.text or "").strip()).startswith(PARTING)


async def welcome_back(scene: Scene) -> Replies:
    """Somebody who was away for a week, or had closed the chat, is back: three ways on, and no debt."""
    enrolment = await scene.running()
    if enrolment is None:
        return []
    if enrolment.state is not EnrolmentState.PAUSED:
        await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)
    return [wording.welcome_back()]


async def _tap_go_on(scene: Scene) -> Replies:
    enrolment = await scene.running()
    if enrolment is not None and enrolment.state is EnrolmentState.PAUSED:
        return await resume(scene)
    return [wording.say_going_on(await upcoming.next_prompt_at(scene.tx, scene.person.id, scene.now), scene.zone)]


async def snooze(scene: Scene, rest: str) -> Replies:
    """`/snooze`: put the last prompt off."""
    delivery = await deliveries.last_prompt(scene.tx, scene.person.id)
    if delivery is None or (delivery.local_date or scene.today) < scene.today - timedelta(days=1):
        return [wording.say_nothing_to_snooze()]
    if not rest:
        return [wording.ask_when(delivery.id)]
    match read_when(rest, now=scene.now, zone=scene.zone):
        case When(at):
            return await put_off(scene, delivery, at)
        case AmbiguousWhen(options):
            return [wording.ask_which(delivery.id, options)]
        case None:
            return [wording.say_when_unclear()]


async def _tap_later(scene: Scene, delivery_text: str) -> Replies:
    delivery = await prompts.own_prompt(scene, read_number(delivery_text, 1, 2**62))
    return [wording.ask_later(delivery.id)]


async def _tap_snooze(scene: Scene, delivery_text: str, choice: str) -> Replies:
    delivery = await prompts.own_prompt(scene, read_number(delivery_text, 1, 2**62))
    return await put_off(scene, delivery, _chosen(scene, choice))


def _chosen(scene: Scene, choice: str) -> datetime:
    if choice in LATER:
        return scene.now + LATER[choice]
    if choice == "evening":
        evening = instant_of(scene.today, scene.person.anchors[Anchor.WORK_END], scene.zone)
        evening = evening + timedelta(minutes=90) if evening else scene.now
        return evening if evening > scene.now else scene.now + LATER["1h"]
    if choice == "tomorrow":
        return scene.now + timedelta(days=1)
    return datetime.fromtimestamp(read_number(choice, 0, LAST_SECOND), tz=scene.now.tzinfo)


async def put_off(scene: Scene, delivery: Delivery, at: datetime) -> Replies:
    """Bring a prompt back later, in a row of its own, so that no restart loses it."""
    if not scene.now < at <= scene.now + FURTHEST_SNOOZE or delivery.kind is None or delivery.enrolment_id is None:
        return [wording.say_when_unclear()]
    quiet = quiet_end(at, scene.person)
    at = quiet or at
    times = await upcoming.snoozes_of(scene.tx, delivery)
    await plan.ask_for(
        scene.tx,
        await enrolments.load(scene.tx, delivery.enrolment_id),
        scene.person,
        key=f"snooze:{delivery.id}:{times}",
        prompt=delivery.prompt or "",
        kind=delivery.kind,
        local_date=delivery.local_date or scene.today,
        slot=SNOOZED + SNOOZES * turn_of(delivery.kind, delivery.slot) + times % SNOOZES,
        at=at,
        day=delivery.day,
        life=max(GRACE.get(delivery.kind, SNOOZE_LIFE), SNOOZE_LIFE),
    )
    await deliveries.respond(scene.tx, delivery.id, Response.LATER, scene.now)
    return [
        wording.say_snoozed(
            await prompts.title_of(scene, delivery),
            _understood(scene, at),
            quiet=quiet is not None,
            in_place=scene.incoming.action is not None,
        )
    ]


def _understood(scene: Scene, at: datetime) -> str:
    day = scene.today_at(at)
    words = {0: "today", 1: "tomorrow"}.get((day - scene.today).days, f"on {say_day(day)}")
    return f"{words} at {say_instant(at, scene.zone)}"


ACTIONS: Mapping[str, Handler] = {
    "back": _tap_go_on,
    "pause": _tap_pause,
    "resume": resume,
    "later": _tap_later,
    "snooze": _tap_snooze,
}
COMMANDS: Mapping[str, Handler] = {"pause": pause, "resume": resume, "snooze": snooze}
