"""Attack mode: one tap notes the headache and brings silence until the next morning."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from coachbot import plan
from coachbot.coach import check_in, evening
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene
from coachbot.domain import acts
from coachbot.domain.acts.check_in import Attack
from coachbot.domain.asking import OfDay
from coachbot.domain.delivery import SOFT_CHECK, Reason
from coachbot.domain.diary import Answers
from coachbot.domain.local_time import instant_of
from coachbot.domain.participant import DEFAULT_ANCHORS, Anchor, EnrolmentState
from coachbot.domain.programme import Kind
from coachbot.screens import attack as screens
from coachbot.screens import today as today_screens
from coachbot.store import check_ins, deliveries

AFTER_WAKING = timedelta(hours=1)
SOFT_CHECK_LIFE = timedelta(hours=6)


async def attack(scene: Scene, _rest: str = "") -> Replies:
    """`/attack`: headache today, and quiet until the next morning. What is already known is not asked again."""
    details = await check_in.record(scene, scene.today, Answers(headache=True), tells=False)
    asked, question = scene.person.asking, evening.asked(scene)
    asks = isinstance(asked, OfDay) and asked.day == scene.today and question is not None and question.role is not None
    until = _next_morning(scene)
    await scene.change(attack_until=until)
    await _plan_soft_check(scene, until)
    today = scene.today_at(until) == scene.today_at(scene.now)
    quiet = screens.say_quiet(scene.words, scene.words.instant(until, scene.zone), today=today)
    if not asks and isinstance(scene.person.asking, OfDay):
        await scene.change(asking=None)
    questions = [message.model_copy(update={"in_place": False}) for message in details] if asks else []
    return [quiet, *questions]


def _next_morning(scene: Scene) -> datetime:
    """An hour after waking on the next local day; the small hours belong to the day before."""
    wake = scene.person.anchor_on(Anchor.WAKE, scene.today + timedelta(days=1)) or DEFAULT_ANCHORS[Anchor.WAKE]
    morning = instant_of(scene.today + timedelta(days=1), wake, scene.zone)
    return (morning or scene.now + timedelta(hours=12)) + AFTER_WAKING


async def _plan_soft_check(scene: Scene, at: datetime) -> None:
    enrolment = await scene.running()
    if enrolment is None:
        return
    programme = await scene.programme(enrolment)
    await plan.ask_for(
        scene.tx,
        enrolment,
        scene.person,
        key=f"attack:{scene.person.id}:{scene.today}",
        prompt=next(prompt.id for prompt in programme.prompts if prompt.kind is Kind.CHECK_IN),
        kind=Kind.CHECK_IN,
        local_date=scene.today,
        slot=SOFT_CHECK,
        at=at,
        life=SOFT_CHECK_LIFE,
    )


def is_quiet(scene: Scene) -> bool:
    """Whether attack mode holds now."""
    return scene.person.attack_until is not None and scene.person.attack_until > scene.now


async def end(scene: Scene) -> Replies:
    """End the quiet before its time."""
    if not is_quiet(scene):
        return [screens.say_not_quiet(scene.words)]
    await scene.change(attack_until=None)
    await deliveries.drop_soft_checks(scene.tx, scene.person.id, Reason.REPLANNED, scene.now)
    enrolment = await scene.running()
    goes_on = enrolment is not None and enrolment.state is not EnrolmentState.PAUSED
    off = today_screens.say_off(scene.words, rests=scene.person.rests) if scene.person.exercises_off else None
    stays = await _is_noted(scene)
    return [screens.say_ended(scene.words, goes_on=goes_on and off is None, stays=stays, off=off)]


async def _is_noted(scene: Scene) -> bool:
    """Whether the diary has a headache for today: it may have been taken back, or be yesterday's by now."""
    known = await check_ins.of_day(scene.tx, scene.person.id, scene.today)
    return known is not None and known.answers is not None and known.answers.headache is True


async def _tap(scene: Scene, act: Attack) -> Replies:
    return await (attack(scene) if act.begins else end(scene))


ACTS: Mapping[type[acts.Act], ActHandler] = {Attack: _tap}
COMMANDS: Mapping[str, Handler] = {"attack": attack}
