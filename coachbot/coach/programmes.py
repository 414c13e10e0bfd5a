"""Programmes: beginning one, switching to another, and starting sooner than planned."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach import check_in, review, safety
from coachbot.coach.offers import following, is_at_the_end, offered
from coachbot.coach.scene import ActHandler, Handler, Reader, Replies, Scene, StaleAction
from coachbot.domain import gates
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Begin, Sooner, Switch
from coachbot.domain.asking import OfSooner, OfSwitch
from coachbot.domain.delivery import Reason
from coachbot.domain.experiment.course import Break
from coachbot.domain.participant import Enrolment, EnrolmentState, Track
from coachbot.domain.programme import Programme
from coachbot.domain.typed_answer import YES_OR_NO
from coachbot.screens import joining as joining_screens
from coachbot.screens import programmes as screens
from coachbot.store import check_ins, deliveries, enrolments, experiments

LATELY_DAYS = 28
MIN_BASELINE_CHECK_INS = 10
"""So many answered days of the last 28 stand in for a baseline (`clinical.md` 6, 7)."""


async def programme(scene: Scene, _rest: str) -> Replies:
    """`/programme`: where somebody is, and what they can switch to."""
    enrolment = await scene.running()
    choices = await offered(scene.tx, scene.house, scene.person)
    if enrolment is None or enrolment.state is EnrolmentState.COMPLETED:
        return [screens.ask_programme(scene.words, choices)]
    current = await scene.programme(enrolment)
    day = scene.programme_day(enrolment)
    stage = review.stage_for(current, day, scene.person)
    others = [other for other in choices if other.id != current.id]
    return [screens.show(scene.words, current, day, stage.title if stage else None, others)]


async def begin(scene: Scene, act: Begin) -> Replies:
    """Somebody wants a programme: it begins, or, while another one runs, they are asked first."""
    wanted = await _choice(scene, act.programme)
    enrolment = await scene.running()
    if enrolment is None or enrolment.state is EnrolmentState.COMPLETED:
        return await _enrol(scene, wanted)
    current = await scene.programme(enrolment)
    if is_at_the_end(current, enrolment, scene.programme_day(enrolment)):
        return await _enrol(scene, wanted)
    if current.id == wanted.id:
        raise StaleAction
    await scene.ask(OfSwitch(programme=wanted.id))
    return [screens.ask_switch(scene.words, current, wanted)]


async def _choice(scene: Scene, programme_id: str) -> Programme:
    """The programme of that id, if the person can have it. Raises StaleAction."""
    choices = await offered(scene.tx, scene.house, scene.person)
    enrolment = await scene.running()
    if enrolment is not None:
        current = await scene.programme(enrolment)
        if is_at_the_end(current, enrolment, scene.programme_day(enrolment)):
            choices += following(scene.house, scene.person, current)
    found = next((choice for choice in choices if choice.id == programme_id), None)
    if found is None:
        raise StaleAction
    return found


async def _switch(scene: Scene, act: Switch) -> Replies:
    await scene.leave_sure()
    enrolment = await scene.running()
    if enrolment is None or enrolment.state is EnrolmentState.COMPLETED:
        raise StaleAction
    current = await scene.programme(enrolment)
    if act.programme is None:
        return [screens.say_staying(scene.words, current)]
    wanted = await _choice(scene, act.programme)
    if wanted.id == current.id:
        raise StaleAction
    return await _enrol(scene, wanted)


async def _enrol(scene: Scene, wanted: Programme) -> Replies:
    """The earlier programme ends, the new one begins tomorrow; its diary days may be known already."""
    await _end_earlier(scene)
    await experiments.interrupt(scene.tx, scene.person.id, scene.today, Break.PROGRAMME, scene.now)
    first_day = scene.today + timedelta(days=1)
    known = await _known_days(scene) if wanted.baseline_days else 0
    baseline = 0 if known >= MIN_BASELINE_CHECK_INS else wanted.baseline_days
    if scene.person.waits_for_check:
        await scene.change(track=Track.NO_EXERCISE)
    began = first_day - timedelta(days=wanted.baseline_days - baseline)
    pinned = scene.house.english(wanted.id)
    enrolment = await enrolments.add(scene.tx, scene.person.id, pinned, began, scene.now)
    await plan.extend(scene.tx, enrolment, scene.person, scene.now)
    if scene.person.safety_paused_at is not None and scene.now - scene.person.safety_paused_at < timedelta(days=1):
        await safety.plan_follow_up(scene)
    if scene.person.waits_for_check:
        replies = [screens.say_enrolled_soon(scene.words, wanted, asks=gates.asks_for_check(wanted, scene.person))]
    else:
        replies = [_enrolled(scene, wanted, enrolment, baseline=baseline, known=known)]
    if await check_ins.of_day(scene.tx, scene.person.id, scene.today) is None:
        replies.append(await check_in.ask(scene, scene.today, joining_screens.first_check_in(scene.words)))
    return replies


def _enrolled(scene: Scene, wanted: Programme, enrolment: Enrolment, *, baseline: int, known: int) -> Message:
    return screens.say_enrolled(
        scene.words,
        wanted,
        scene.today + timedelta(days=1),
        enrolment_id=enrolment.id,
        baseline=baseline,
        known=known,
        exercises=scene.person.exercises,
    )


async def what_comes(scene: Scene) -> Message | None:
    """What the programme brings, once the check before exercises is answered; nothing to tell after its first days."""
    enrolment = await scene.running()
    if enrolment is None or enrolment.state is not EnrolmentState.ACTIVE:
        return None
    current = await scene.programme(enrolment)
    if scene.programme_day(enrolment) <= 0:
        return _enrolled(scene, current, enrolment, baseline=current.baseline_days, known=0)
    left = current.baseline_days - (scene.today - enrolment.started_on).days - 1
    exercises = scene.person.exercises
    return screens.offer_sooner(scene.words, enrolment.id, left, exercises=exercises) if left > 0 else None


async def _known_days(scene: Scene) -> int:
    since = scene.today - timedelta(days=LATELY_DAYS)
    diary = await check_ins.all_of(scene.tx, scene.person.id)
    return sum(c.counted is not None and c.local_date > since for c in diary)


async def _end_earlier(scene: Scene) -> None:
    """The new programme asks the evening question; an earlier one and its diary end."""
    earlier = await scene.enrolment()
    if earlier is None:
        return
    day = scene.programme_day(earlier)
    over = is_at_the_end(await scene.programme(earlier), earlier, day)
    state = EnrolmentState.COMPLETED if over or earlier.state is EnrolmentState.COMPLETED else EnrolmentState.STOPPED
    await plan.keep_pauses(scene.tx, [(earlier, scene.person)], scene.now)
    await enrolments.save(scene.tx, replace(earlier, state=state, keeps_diary=False, plan_due_at=None))
    await deliveries.drop_future(scene.tx, earlier.id, Reason.REPLANNED, scene.now)


async def _sooner(scene: Scene, act: Sooner) -> Replies:
    """The diary days before week 1 can be left out, and what that costs is said first."""
    enrolment, left = await _in_baseline(scene, act.enrolment)
    await scene.leave_sure()
    if act.answer is None:
        await scene.ask(OfSooner())
        return [screens.ask_sooner(scene.words, enrolment.id)]
    if act.answer:
        earlier = replace(enrolment, started_on=enrolment.started_on - timedelta(days=left))
        await enrolments.save(scene.tx, earlier)
        await plan.rebuild(scene.tx, earlier, scene.person, scene.now)
    return [screens.say_sooner(scene.words, sooner=act.answer)]


async def _in_baseline(scene: Scene, enrolment_id: int) -> tuple[Enrolment, int]:
    """The running enrolment and its diary days after today. Raises StaleAction when it has none."""
    enrolment = await scene.running()
    if enrolment is None or enrolment.id != enrolment_id or enrolment.state is not EnrolmentState.ACTIVE:
        raise StaleAction
    current = await scene.programme(enrolment)
    left = current.baseline_days - (scene.today - enrolment.started_on).days - 1
    if left <= 0:
        raise StaleAction
    return enrolment, left


async def _read_sure(scene: Scene, text: str) -> Replies | None:
    """A typed yes or no to a question about programmes that a tap answers: never one to the day's question."""
    asked, said = scene.person.asking, YES_OR_NO.get(scene.english(text).casefold().strip(" .!"))
    if said is not None and isinstance(asked, OfSooner):
        return [joining_screens.say_tap_please(scene.words)]
    await scene.leave_sure()
    if said is None or not isinstance(asked, OfSwitch):
        return None
    replies = await _switch(scene, Switch(asked.programme if said else None))
    return [message.model_copy(update={"in_place": False}) for message in replies]


ACTS: Mapping[type[Act], ActHandler] = {Switch: _switch, Sooner: _sooner}
COMMANDS: Mapping[str, Handler] = {"programme": programme}
QUESTIONS: Mapping[type, Reader] = {OfSwitch: _read_sure, OfSooner: _read_sure}
