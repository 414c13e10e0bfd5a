"""Work days and moments: a good default in one tap, or chosen and typed."""

from datetime import time

from coachbot.chat import Message
from coachbot.coach.joining.clock import zone_missing
from coachbot.coach.joining.step import Step, Taps, Turn, must, settled
from coachbot.coach.scene import Scene, StaleAction, read_time
from coachbot.domain.acts.person import JoinEvening, JoinStart
from coachbot.domain.asking import OfEvening, OfWorkDays, OfWorkStart
from coachbot.domain.participant import MONDAY_TO_FRIDAY, Anchor
from coachbot.domain.typed_time import Ambiguous, read_clock
from coachbot.screens import typed_time as time_screens
from coachbot.wording import joining as wording

WORK_HOURS = 8
LUNCH_AFTER_MINUTES = 210


async def _moments_missing(scene: Scene) -> bool:
    return not scene.person.moments_chosen


async def _ask_moments(scene: Scene) -> Message:
    match scene.person.asking:
        case OfWorkDays():
            asked = wording.ask_work_days(scene.person.work_days or (), in_place=False)
        case OfWorkStart():
            asked = wording.ask_work_start()
        case OfEvening():
            asked = wording.ask_evening()
        case _:
            asked = wording.propose_moments("")
    return asked.model_copy(update={"in_place": False})


async def _tap_moments(scene: Scene, answer: str) -> Turn:
    await must(scene, _moments_missing)
    if await zone_missing(scene):
        raise StaleAction
    if answer == "change":
        await scene.ask(OfWorkDays())
        return Turn([wording.ask_work_days(MONDAY_TO_FRIDAY)])
    if answer != "fit":
        raise StaleAction
    await scene.change(work_days=MONDAY_TO_FRIDAY, moments_chosen=True, asking=None)
    return Turn([settled("Monday to Friday from 09:00, my question at 20:30.")], goes_on=True)


def _days(text: str) -> frozenset[int]:
    if text != "-" and not set(text) <= set("0123456"):
        raise StaleAction
    return frozenset() if text == "-" else frozenset(map(int, text))


async def _tap_work_day(scene: Scene, days: str) -> Turn:
    await must(scene, _moments_missing)
    await scene.change(work_days=_days(days))
    return Turn([wording.ask_work_days(_days(days))])


async def _tap_work_days(scene: Scene, days: str) -> Turn:
    await must(scene, _moments_missing)
    await scene.change(work_days=_days(days), asking=OfWorkStart() if _days(days) else OfEvening())
    return Turn([wording.ask_work_start() if _days(days) else wording.ask_evening()])


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
    return Turn([wording.ask_evening().model_copy(update={"in_place": in_place})])


async def _set_evening(scene: Scene, at: time) -> Turn:
    anchors = dict(scene.person.anchors) | {Anchor.EVENING: at}
    await scene.change(anchors=anchors, moments_chosen=True, asking=None)
    said = settled(f"Work starts at {anchors[Anchor.WORK_START]:%H:%M}, my question comes at {at:%H:%M}.")
    return Turn([said], goes_on=True)


async def _tap_work_start(scene: Scene, at: str) -> Turn:
    await must(scene, _moments_missing)
    return await _set_work_start(scene, read_time(at))


async def _tap_evening(scene: Scene, at: str) -> Turn:
    await must(scene, _moments_missing)
    return await _set_evening(scene, read_time(at))


async def _read_moments(scene: Scene, text: str) -> Turn | None:
    asked = scene.person.asking
    if not isinstance(asked, OfWorkStart | OfEvening):
        return None
    is_morning = isinstance(asked, OfWorkStart)
    word = "joinstart" if is_morning else "joinevening"
    said = read_clock(text, prefer="morning" if is_morning else "evening")
    if said is None:
        return Turn([time_screens.say_time_unclear(scene.words)])
    if isinstance(said, Ambiguous):
        return Turn([time_screens.say_two_times(scene.words, said.options, JoinStart if is_morning else JoinEvening)])
    set_it = _set_work_start if word == "joinstart" else _set_evening
    return await set_it(scene, said.at)


MOMENTS = Step(_moments_missing, _ask_moments, _read_moments)
ACTIONS: Taps = {
    "moments": _tap_moments,
    "joinday": _tap_work_day,
    "joindays": _tap_work_days,
    "joinstart": _tap_work_start,
    "joinevening": _tap_evening,
}
