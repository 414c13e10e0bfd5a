"""Work days and moments: a good default in one tap, or chosen and typed."""

from datetime import time

from coachbot.chat import Message
from coachbot.coach.joining.clock import zone_missing
from coachbot.coach.joining.step import JoiningStep, Taps, Turn, must
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.acts.person import JoinEvening, JoinStart, Moments, SendJoinDays, ToggleJoinDays
from coachbot.domain.asking import OfEvening, OfWorkDays, OfWorkStart
from coachbot.domain.participant import MONDAY_TO_FRIDAY, Anchor
from coachbot.domain.typed_clock import Ambiguous, read_clock
from coachbot.screens import joining as screens
from coachbot.screens import typed_time as time_screens

WORK_HOURS = 8
LUNCH_AFTER_MINUTES = 210


async def _moments_missing(scene: Scene) -> bool:
    return not scene.person.moments_chosen


async def _changeable(scene: Scene) -> bool:
    """What was proposed can be changed until a programme runs; later it is done in /settings."""
    return await _moments_missing(scene) or await scene.enrolment() is None


async def _ask_moments(scene: Scene) -> Message:
    match scene.person.asking:
        case OfWorkDays():
            asked = screens.ask_work_days(scene.words, scene.person.work_days or (), in_place=False)
        case OfWorkStart():
            asked = screens.ask_work_start(scene.words)
        case OfEvening():
            asked = screens.ask_evening(scene.words)
        case _:
            asked = screens.propose_moments(scene.words)
    return asked.model_copy(update={"in_place": False})


async def _tap_moments(scene: Scene, act: Moments) -> Turn:
    await must(scene, _changeable)
    if await zone_missing(scene):
        raise StaleAction
    if not act.fit:
        await scene.change(moments_chosen=False)
        await scene.ask(OfWorkDays())
        return Turn([screens.ask_work_days(scene.words, MONDAY_TO_FRIDAY)])
    await scene.change(work_days=MONDAY_TO_FRIDAY, moments_chosen=True, asking=None)
    return Turn([screens.say_moments_fit(scene.words)], goes_on=True)


async def _tap_work_day(scene: Scene, act: ToggleJoinDays) -> Turn:
    await must(scene, _moments_missing)
    await scene.change(work_days=act.days)
    return Turn([screens.ask_work_days(scene.words, act.days)])


async def _tap_work_days(scene: Scene, act: SendJoinDays) -> Turn:
    await must(scene, _moments_missing)
    await scene.change(work_days=act.days, asking=OfWorkStart() if act.days else OfEvening())
    return Turn([screens.ask_work_start(scene.words) if act.days else screens.ask_evening(scene.words)])


def _after(at: time, minutes: int) -> time:
    """A clock time some minutes later; work that runs past midnight ends at 23:59 for our purposes."""
    total = min(at.hour * 60 + at.minute + minutes, 24 * 60 - 1)
    return time(total // 60, total % 60)


async def _set_work_start(scene: Scene, at: time) -> Turn:
    anchors = dict(scene.person.anchors) | {
        Anchor.WORK_START: at,
        Anchor.LUNCH: _after(at, LUNCH_AFTER_MINUTES),
        Anchor.WORK_END: _after(at, WORK_HOURS * 60),
    }
    await scene.change(anchors=anchors, asking=OfEvening())
    in_place = scene.incoming.action is not None
    return Turn([screens.ask_evening(scene.words).model_copy(update={"in_place": in_place})])


async def _set_evening(scene: Scene, at: time) -> Turn:
    anchors = dict(scene.person.anchors) | {Anchor.EVENING: at}
    await scene.change(anchors=anchors, moments_chosen=True, asking=None)
    return Turn([screens.say_moments_set(scene.words, anchors[Anchor.WORK_START], at)], goes_on=True)


async def _tap_work_start(scene: Scene, act: JoinStart) -> Turn:
    await must(scene, _moments_missing)
    return await _set_work_start(scene, act.at)


async def _tap_evening(scene: Scene, act: JoinEvening) -> Turn:
    await must(scene, _moments_missing)
    return await _set_evening(scene, act.at)


async def _read_moments(scene: Scene, text: str) -> Turn | None:
    asked = scene.person.asking
    if not isinstance(asked, OfWorkStart | OfEvening):
        return None
    is_morning = isinstance(asked, OfWorkStart)
    said = read_clock(scene.english(text), prefer="morning" if is_morning else "evening")
    if said is None:
        return Turn([time_screens.say_time_unclear(scene.words)])
    if isinstance(said, Ambiguous):
        return Turn([time_screens.say_two_times(scene.words, said.options, JoinStart if is_morning else JoinEvening)])
    set_it = _set_work_start if is_morning else _set_evening
    return await set_it(scene, said.at)


MOMENTS = JoiningStep(_moments_missing, _ask_moments, _read_moments)
ACTS: Taps = {
    Moments: _tap_moments,
    ToggleJoinDays: _tap_work_day,
    SendJoinDays: _tap_work_days,
    JoinStart: _tap_work_start,
    JoinEvening: _tap_evening,
}
