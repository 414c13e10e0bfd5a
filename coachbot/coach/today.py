"""Where somebody is: today, and why a prompt came or did not."""

from collections.abc import Mapping

from coachbot.coach import attack, early
from coachbot.coach.scene import Handler, Replies, Scene
from coachbot.domain.delivery import DESK, Delivery, Reason, State
from coachbot.domain.diary import CheckInState
from coachbot.domain.foreseen import foreseen
from coachbot.domain.local_time import can_resolve
from coachbot.domain.participant import EnrolmentState
from coachbot.domain.programme import Kind
from coachbot.domain.typed_date import read_typed_date
from coachbot.screens import check_in as check_in_screens
from coachbot.screens import choices as choices_screens
from coachbot.screens import today as screens
from coachbot.store import check_ins, deliveries

REACHED = frozenset({State.SENT, State.UNKNOWN, State.SENDING})
WAITING = frozenset({State.PENDING, State.CLAIMED})
HIDDEN = frozenset({Reason.REPLANNED, Reason.ALREADY_ANSWERED})
"""Ends that would only confuse in a list of the day."""


async def today(scene: Scene, _rest: str) -> Replies:
    """`/today`: the day at a glance."""
    enrolment = await scene.enrolment()
    if enrolment is None or enrolment.state is EnrolmentState.STOPPED:
        return [screens.say_stopped(scene.words)]
    programme = await scene.programme(enrolment)
    if enrolment.state is EnrolmentState.PAUSED:
        until = None if enrolment.paused_until is None else scene.today_at(enrolment.paused_until)
        return [screens.say_paused(scene.words, programme.title, until)]
    day = scene.programme_day(enrolment)
    if day < 1:
        asks = await early.comes_at(scene, scene.today) is not None
        return [screens.say_not_begun(scene.words, programme.title, enrolment.started_on, asks=asks)]
    if day > programme.length_days:
        return [screens.say_over(scene.words, programme.title, keeps_diary=enrolment.keeps_diary)]
    lines = [await _line(scene, one) for one in await _todays(scene)]
    return [screens.say_today(scene.words, programme.title, day, programme.length_days, lines, await _notes(scene))]


async def _todays(scene: Scene) -> list[Delivery]:
    found = await deliveries.on_day(scene.tx, scene.person.id, scene.today)
    shown = [d for d in found if d.kind is not None and d.reason not in HIDDEN and d.prompt != DESK]
    # What came under another clock, before somebody travelled, may lie on another day of this one.
    here = [d for d in shown if d.state in WAITING or scene.today_at(d.planned_for) == scene.today]
    return [d for d in here if not (d.kind is Kind.CHECK_IN and d.slot > 0)]


async def _line(scene: Scene, delivery: Delivery) -> str:
    return screens.say_line(
        scene.words,
        screens.name_of(scene.words, delivery.kind or Kind.RESET, delivery.prompt),
        scene.words.instant(delivery.due_at if delivery.state in WAITING else delivery.planned_for, scene.zone),
        screens.say_state(
            scene.words,
            reached=delivery.state in REACHED,
            waiting=delivery.state in WAITING,
            foreseen=foreseen(delivery, scene.person),
            response=await deliveries.response_to(scene.tx, delivery.id),
            reason=delivery.reason,
        ),
    )


async def _notes(scene: Scene) -> list[str]:
    notes = []
    known = await check_ins.of_day(scene.tx, scene.person.id, scene.today)
    if known is not None and known.state is CheckInState.ANSWERED:
        notes.append(screens.say_answered(scene.words))
    if known is not None and known.is_early and (asks_at := await early.comes_at(scene, scene.today)) is not None:
        notes.append(screens.say_so_far(scene.words, check_in_screens.say_once_more(scene.words, asks_at, scene.zone)))
    if attack.is_quiet(scene) and scene.person.attack_until is not None:
        notes.append(screens.say_quiet(scene.words, scene.words.instant(scene.person.attack_until, scene.zone)))
    if scene.person.exercises_off:
        notes.append(screens.say_off(scene.words, rests=scene.person.rests))
    return notes


def _hour(scene: Scene, delivery: Delivery) -> str:
    """When a prompt comes by the clock of now; what is over by the clock of then, named where that showed otherwise."""
    at, then = delivery.planned_for, delivery.zone or scene.zone
    over = delivery.state not in WAITING and can_resolve(then)
    if over and scene.words.time(at, then) != scene.words.time(at, scene.zone):
        return screens.say_hour_then(scene.words, at, then)
    return scene.words.instant(at, scene.zone)


async def why(scene: Scene, rest: str) -> Replies:
    """`/why`, or `/why` and a day: its prompts, each with its one reason."""
    day = read_typed_date(scene.english(rest), scene.today) if rest else scene.today
    if day is None:
        return [screens.say_day_unclear(scene.words)]
    if day > scene.today:
        return [check_in_screens.say_not_yet(scene.words, day)]
    lines = [
        screens.say_reason(
            scene.words,
            screens.name_of(scene.words, delivery.kind or Kind.RESET, delivery.prompt),
            _hour(scene, delivery),
            reached=delivery.state in REACHED,
            waiting=delivery.state in WAITING,
            foreseen=foreseen(delivery, scene.person),
            reason=delivery.reason,
        )
        for delivery in await deliveries.on_day(scene.tx, scene.person.id, day)
        if delivery.reason is not Reason.REPLANNED
    ]
    if not scene.person.resets and day == scene.today:
        lines.append(choices_screens.say_why_no_resets(scene.words))
    return screens.say_why(scene.words, lines, day, scene.today)


COMMANDS: Mapping[str, Handler] = {"today": today, "why": why}
