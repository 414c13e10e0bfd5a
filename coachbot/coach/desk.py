"""`/desk`: breaks every 30 or 45 minutes, started and stopped by the person, inside their work day, without a sound."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Desk
from coachbot.domain.delivery import DESK, Reason
from coachbot.domain.local_time import instant_of
from coachbot.domain.participant import Anchor, EnrolmentState, Track
from coachbot.domain.programme import Kind
from coachbot.screens import desk as screens
from coachbot.store import deliveries, upcoming

LONGEST = timedelta(hours=4)
LATE = timedelta(minutes=10)
"""A break that comes later than this is no break any more."""
FIRST_SLOT = 200


async def desk(scene: Scene, _rest: str = "") -> Replies:
    """Ask how often, or say how it runs."""
    if (refusal := await _refusal(scene)) is not None:
        return [refusal]
    running = await upcoming.waiting_at(scene.tx, scene.person.id, DESK)
    if running:
        following, last = (scene.words.instant(at, scene.zone) for at in (running[0], running[-1]))
        return [screens.say_running(scene.words, following, last)]
    return [screens.ask_distance(scene.words)]


async def _refusal(scene: Scene) -> Message | None:
    enrolment = await scene.running()
    if enrolment is None or enrolment.state is not EnrolmentState.ACTIVE:
        return screens.say_no_programme(scene.words)
    if scene.person.exercises_off:
        return screens.say_safety(scene.words)
    if scene.person.track is Track.DIARY_ONLY:
        return screens.say_diary_alone(scene.words)
    start, end = _work_day(scene)
    is_work_day = scene.today.weekday() in (scene.person.work_days or ())
    if start is None or end is None or not (is_work_day and start <= scene.now < end):
        anchors = scene.person.anchors
        return screens.say_outside_work(
            scene.words, f"{anchors[Anchor.WORK_START]:%H:%M}", f"{anchors[Anchor.WORK_END]:%H:%M}"
        )
    return None


def _work_day(scene: Scene) -> tuple[datetime | None, datetime | None]:
    anchors = scene.person.anchors
    begins, ends = (instant_of(scene.today, anchors[one], scene.zone) for one in (Anchor.WORK_START, Anchor.WORK_END))
    if begins is not None and ends is not None and ends <= begins:
        # Somebody whose work goes over midnight.
        ends = instant_of(scene.today + timedelta(days=1), anchors[Anchor.WORK_END], scene.zone)
    return begins, ends


async def _tap(scene: Scene, act: Desk) -> Replies:
    if act.minutes is None:
        ran = await deliveries.drop_prompt(scene.tx, scene.person.id, DESK, Reason.REPLANNED, scene.now)
        return [screens.say_stopped(scene.words, ran=ran > 0)]
    if (refusal := await _refusal(scene)) is not None:
        return [refusal]
    _, end = _work_day(scene)
    times = _times(scene.now, timedelta(minutes=act.minutes), end or scene.now)
    if not times:
        return [screens.say_too_late(scene.words, f"{scene.person.anchors[Anchor.WORK_END]:%H:%M}")]
    await deliveries.drop_prompt(scene.tx, scene.person.id, DESK, Reason.REPLANNED, scene.now)
    await _plan(scene, times)
    return [
        screens.say_started(
            scene.words,
            act.minutes,
            scene.words.instant(times[0], scene.zone),
            scene.words.instant(times[-1], scene.zone),
        )
    ]


def _times(now: datetime, apart: timedelta, end: datetime) -> list[datetime]:
    """From one distance ahead, as long as the work day and four hours allow."""
    until = min(end, now + LONGEST)
    count = int((until - now) / apart)
    return [at for n in range(1, count + 1) if (at := now + n * apart) < end]


async def _plan(scene: Scene, times: Sequence[datetime]) -> None:
    enrolment = await scene.running()
    if enrolment is None:
        return
    for n, at in enumerate(times):
        await plan.ask_for(
            scene.tx,
            enrolment,
            scene.person,
            key=f"desk:{scene.person.id}:{int(at.timestamp())}",
            prompt=DESK,
            kind=Kind.RESET,
            local_date=scene.today,
            slot=FIRST_SLOT + n,
            at=at,
            life=LATE,
        )


ACTS: Mapping[type[Act], ActHandler] = {Desk: _tap}
COMMANDS: Mapping[str, Handler] = {"desk": desk}
