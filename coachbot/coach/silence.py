"""Pausing, resuming, and putting a prompt off."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from coachbot import plan
from coachbot.chat import Incoming
from coachbot.coach import attack, prompts
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene, StaleAction
from coachbot.domain import acts
from coachbot.domain.acts.person import Forget, Stop
from coachbot.domain.acts.prompts import GoOn, Later, Pause, Resume, Snooze, Soon
from coachbot.domain.command import read_command
from coachbot.domain.delivery import GRACE, SNOOZED, SNOOZES, Delivery, Reason, turn_of
from coachbot.domain.experiment.course import Break
from coachbot.domain.gates import quiet_end
from coachbot.domain.local_time import instant_of
from coachbot.domain.participant import Anchor, EnrolmentState
from coachbot.domain.pauses import unpaused
from coachbot.domain.response import Response
from coachbot.domain.typed_time import Ahead, AmbiguousAhead, read_until, read_when
from coachbot.screens import silence as screens
from coachbot.screens import today as today_screens
from coachbot.store import counting, deliveries, enrolments, experiments, upcoming

FURTHEST_SNOOZE = timedelta(days=2)
SNOOZE_LIFE = timedelta(hours=4)
LATER = {Soon.MINUTES: timedelta(minutes=15), Soon.HOUR: timedelta(hours=1)}


async def pause(scene: Scene, rest: str) -> Replies:
    """`/pause`, alone or with a length."""
    if await scene.running() is None:
        return [screens.say_no_programme(scene.words)]
    if not rest:
        return [screens.ask_pause(scene.words)]
    until = read_until(scene.english(rest), today=scene.today)
    return [screens.say_pause_unclear(scene.words)] if until is None else await _pause(scene, until)


async def _tap_pause(scene: Scene, act: Pause) -> Replies:
    if await scene.running() is None:
        raise StaleAction
    return await _pause(scene, scene.today + timedelta(days=act.days) if act.days else None)


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
    await counting.drop(scene.tx, scene.person.id, Reason.PAUSED, scene.now)
    await experiments.interrupt(scene.tx, scene.person.id, scene.today, Break.PAUSE, scene.now)
    await scene.change(asking=None)
    return [screens.say_paused(scene.words, until, in_place=scene.incoming.action is not None)]


async def resume(scene: Scene, _from: str | Resume | GoOn) -> Replies:
    """`/resume`: end a pause. A safety pause is not one of those; it stays."""
    enrolment = await scene.running()
    if attack.is_quiet(scene):
        ended = await attack.end(scene)
        if enrolment is None or enrolment.state is not EnrolmentState.PAUSED:
            return ended
    off = today_screens.say_off(scene.words, rests=scene.person.rests) if scene.person.exercises_off else None
    if enrolment is None:
        return [screens.say_no_programme(scene.words)]
    if enrolment.state is not EnrolmentState.PAUSED:
        return [screens.say_not_paused(scene.words, off)]
    await plan.keep_pauses(scene.tx, [(enrolment, scene.person)], scene.now)
    enrolment = unpaused(enrolment, scene.person, scene.now)
    await enrolments.save(scene.tx, enrolment)
    await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)
    programme = await scene.programme(enrolment)
    return [
        screens.say_resumed(
            scene.words,
            scene.programme_day(enrolment),
            programme.length_days,
            await upcoming.next_prompt_at(scene.tx, scene.person.id, scene.now),
            scene.zone,
            off=off,
            in_place=scene.incoming.action is not None,
        )
    ]


PARTING = (Stop, Forget, Pause, Resume, GoOn)
PARTING_COMMANDS = frozenset({"stop", "forget", "pause", "resume"})


def is_parting(incoming: Incoming) -> bool:
    """Whether what came in already says how to go on, so that asking would be a second question."""
    if incoming.action is None:
        name, _ = read_command((incoming.text or "").strip()) or ("", "")
        return name in PARTING_COMMANDS
    try:
        return isinstance(acts.decode(incoming.action), PARTING)
    except acts.UnreadableActError:
        return False


async def welcome_back(scene: Scene) -> Replies:
    """Somebody who was away for a week, or had closed the chat, is back: three ways on, and no debt."""
    enrolment = await scene.running()
    if enrolment is None:
        return []
    if enrolment.state is not EnrolmentState.PAUSED:
        await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)
    return [screens.welcome_back(scene.words)]


async def _tap_go_on(scene: Scene, act: GoOn) -> Replies:
    enrolment = await scene.running()
    if enrolment is not None and enrolment.state is EnrolmentState.PAUSED:
        return await resume(scene, act)
    next_at = await upcoming.next_prompt_at(scene.tx, scene.person.id, scene.now)
    return [screens.say_going_on(scene.words, next_at, scene.zone)]


async def snooze(scene: Scene, rest: str) -> Replies:
    """`/snooze`: put the last prompt off."""
    delivery = await deliveries.last_prompt(scene.tx, scene.person.id)
    if delivery is None or (delivery.local_date or scene.today) < scene.today - timedelta(days=1):
        return [screens.say_nothing_to_snooze(scene.words)]
    if not rest:
        return [screens.ask_when(scene.words, delivery.id)]
    match read_when(scene.english(rest), now=scene.now, zone=scene.zone):
        case Ahead(at):
            return await put_off(scene, delivery, at)
        case AmbiguousAhead() as two:
            return which(scene, delivery, two)
        case None:
            return [screens.say_when_unclear(scene.words)]


def which(scene: Scene, delivery: Delivery, two: AmbiguousAhead) -> Replies:
    """Which of the moments that were said was meant."""
    moments = [(_moment(scene, when.at, scene.words.time(when.at, scene.zone)), when.at) for when in two.options]
    return [screens.ask_which(scene.words, delivery.id, moments)]


async def _tap_later(scene: Scene, act: Later) -> Replies:
    delivery = await prompts.own_prompt(scene, act.delivery)
    return [screens.ask_later(scene.words, delivery.id)]


async def _tap_snooze(scene: Scene, act: Snooze) -> Replies:
    delivery = await prompts.own_prompt(scene, act.delivery)
    return await put_off(scene, delivery, _chosen(scene, act.at))


def _chosen(scene: Scene, choice: Soon | datetime) -> datetime:
    if not isinstance(choice, Soon):
        return choice
    if choice is Soon.TOMORROW:
        return scene.now + timedelta(days=1)
    if choice is Soon.EVENING:
        evening = instant_of(scene.today, scene.person.anchors[Anchor.WORK_END], scene.zone)
        evening = evening + timedelta(minutes=90) if evening else scene.now
        return evening if evening > scene.now else scene.now + LATER[Soon.HOUR]
    return scene.now + LATER[choice]


async def put_off(scene: Scene, delivery: Delivery, at: datetime) -> Replies:
    """Bring a prompt back later, in a row of its own, so that no restart loses it."""
    if not scene.now < at <= scene.now + FURTHEST_SNOOZE or delivery.kind is None or delivery.enrolment_id is None:
        return [screens.say_when_unclear(scene.words)]
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
        screens.say_put_off(
            scene.words,
            await prompts.title_of(scene, delivery),
            _moment(scene, at, scene.words.instant(at, scene.zone)),
            quiet=quiet is not None,
            in_place=scene.incoming.action is not None,
        )
    ]


def _moment(scene: Scene, at: datetime, said: str) -> str:
    return screens.say_moment(scene.words, scene.today_at(at), scene.today_at(scene.now), said)


ACTS: Mapping[type[acts.Act], ActHandler] = {
    GoOn: _tap_go_on,
    Pause: _tap_pause,
    Resume: resume,
    Later: _tap_later,
    Snooze: _tap_snooze,
}
COMMANDS: Mapping[str, Handler] = {"pause": pause, "resume": resume, "snooze": snooze}
