"""Settings: shown in one message, each changed in place; every change plans the days ahead anew."""

import re
from collections.abc import Mapping
from datetime import time

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach import check_in
from coachbot.coach import zone as zones
from coachbot.coach.scene import Handler, Reader, Replies, Scene, StaleAction, read_number, read_time
from coachbot.domain.asking import OfMoment, OfQuiet, OfZone
from coachbot.domain.gates import quiet_end
from coachbot.domain.local_time import instant_of, is_zone
from coachbot.domain.participant import Anchor, EnrolmentState
from coachbot.domain.typed_time import Ambiguous, read_clock
from coachbot.screens import choices as choices_screens
from coachbot.store import check_ins, deliveries, links, upcoming
from coachbot.wording import settings as wording
from coachbot.wording import typed_time as time_wording
from coachbot.wording import zone as zone_wording

BACK = wording.BACK
ZONE_PREFIX = "setzone"
LONGEST_QUIET_MINUTES = 18 * 60
_RANGE = re.compile(r"(.{1,10}?)\s*(?:-|\u2013|to|until)\s*(.{1,10})")


def _read_anchor(text: str) -> Anchor:
    try:
        return Anchor(text)
    except ValueError:
        raise StaleAction from None


async def settings(scene: Scene, _rest: str) -> Replies:
    """`/settings`: everything at a glance."""
    await scene.change(asking=None)
    return [await _show(scene, in_place=False)]


async def _show(scene: Scene, *, in_place: bool) -> Message:
    linked = len(await links.chats_of(scene.tx, scene.person.id)) > 1
    lines, row = choices_screens.in_settings(scene.words, scene.person)
    return wording.show(scene.person, scene.now, lines, row, linked=linked, in_place=in_place)


async def _replan(scene: Scene) -> None:
    enrolment = await scene.running()
    if enrolment is not None and enrolment.state is not EnrolmentState.PAUSED:
        await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)


async def changed(scene: Scene, what: str) -> Replies:
    """Plan anew and say what was understood; today's question, where the change would lose it, comes at once."""
    was_to_come = await deliveries.question_ahead(scene.tx, scene.person.id, scene.today, scene.now)
    await _replan(scene)
    said = await _say_changed(scene, what)
    still_comes = await deliveries.question_ahead(scene.tx, scene.person.id, scene.today, scene.now)
    known = await check_ins.of_day(scene.tx, scene.person.id, scene.today)
    is_lost = was_to_come is not None and still_comes is None and (known is None or known.is_early)
    return [said, await check_in.ask(scene, scene.today)] if is_lost else [said]


async def _say_changed(scene: Scene, what: str) -> Message:
    next_at = await upcoming.next_prompt_at(scene.tx, scene.person.id, scene.now)
    return wording.say_changed(what, next_at, scene.zone, in_place=scene.incoming.action is not None)


async def _open(scene: Scene, what: str) -> Replies:
    if scene.person.zone is None:
        raise StaleAction
    if what == "show":
        await scene.change(asking=None)
        return [await _show(scene, in_place=True)]
    if what == "zone":
        return [await _ask_zone(scene)]
    screens = {
        "days": lambda: wording.ask_days(scene.person.work_days or ()),
        "moments": lambda: wording.ask_moment(scene.person),
        "quiet": lambda: wording.ask_quiet(scene.person),
        "turn": lambda: wording.ask_turn(scene.person),
    }
    if what not in screens:
        raise StaleAction
    await scene.change(asking=OfQuiet() if what == "quiet" else None)
    return [screens[what]()]


async def _ask_zone(scene: Scene) -> Message:
    await scene.ask(OfZone())
    return zone_wording.ask_zone(scene.zone, scene.now, ZONE_PREFIX)


async def _set_zone(scene: Scene, zone: str) -> Replies:
    if not is_zone(zone) or scene.person.zone is None:
        raise StaleAction
    await scene.change(zone=zone, asking=None)
    return await changed(scene, zone_wording.say_zone_set(zone, scene.now))


async def _read_zone(scene: Scene, text: str) -> Replies | None:
    found = zones.candidates(text, scene.now)
    return [zone_wording.offer_zones(found, ZONE_PREFIX) if found else zone_wording.say_zone_unknown()]


async def take_location(scene: Scene, latitude: float, longitude: float) -> Replies:
    """A shared location names the zone and is forgotten at once."""
    zone = zones.zone_at(latitude, longitude)
    return [zone_wording.say_zone_unknown()] if zone is None else await _set_zone(scene, zone)


async def _set_day(scene: Scene, day: str, switch: str) -> Replies:
    number = read_number(day, 0, 6)
    if switch not in ("on", "off"):
        raise StaleAction
    days = scene.person.work_days or frozenset()
    await scene.change(work_days=days | {number} if switch == "on" else days - {number})
    await _replan(scene)
    return [wording.ask_days(scene.person.work_days or ())]


async def _open_moment(scene: Scene, anchor_text: str) -> Replies:
    anchor = _read_anchor(anchor_text)
    await scene.ask(OfMoment(anchor=anchor))
    return [wording.ask_time(anchor, scene.person.anchors[anchor])]


async def _set_moment(scene: Scene, anchor: Anchor, at: time) -> Replies:
    await scene.change(anchors=dict(scene.person.anchors) | {anchor: at}, asking=None)
    return await changed(scene, f"{wording.ANCHORS[anchor]}: {at:%H:%M}.{_swallowed(scene)}")


async def _tap_time(scene: Scene, anchor_text: str, at: str) -> Replies:
    return await _set_moment(scene, _read_anchor(anchor_text), read_time(at))


async def _read_moment(scene: Scene, text: str) -> Replies | None:
    asked = scene.person.asking
    if not isinstance(asked, OfMoment):
        return None
    anchor = asked.anchor
    late = anchor in (Anchor.EVENING, Anchor.BEDTIME, Anchor.WORK_END)
    said = read_clock(text, prefer="evening" if late else "morning")
    if said is None:
        return None if text.isalpha() else [time_wording.say_time_unclear()]
    if isinstance(said, Ambiguous):
        return [time_wording.say_two_times(f"settime:{anchor}", said.options)]
    return await _set_moment(scene, anchor, said.at)


async def _set_quiet(scene: Scene, start: time, end: time) -> Replies:
    minutes = (end.hour * 60 + end.minute - start.hour * 60 - start.minute) % 1440
    if minutes > LONGEST_QUIET_MINUTES:
        return [wording.say_quiet_too_long()]
    await scene.change(quiet=(start, end), quiet_chosen=True, asking=None)
    return await changed(scene, f"Quiet hours: {start:%H:%M} to {end:%H:%M}.{_swallowed(scene)}")


def _swallowed(scene: Scene) -> str:
    """A word of warning where one's own quiet hours leave no room for the day's question."""
    evening = scene.person.anchors[Anchor.EVENING]
    at = instant_of(scene.today, evening, scene.zone)
    hidden = scene.person.quiet_chosen and at is not None and quiet_end(at, scene.person) is not None
    return wording.say_swallowed(evening) if hidden else ""


async def _tap_quiet(scene: Scene, choice: str) -> Replies:
    start, _, end = choice.partition("-")
    return await _set_quiet(scene, read_time(start), read_time(end))


async def _read_quiet(scene: Scene, text: str) -> Replies | None:
    found = _RANGE.fullmatch(text.strip())
    times = [read_clock(found[1], prefer="evening"), read_clock(found[2], prefer="morning")] if found else [None]
    if any(at is None or isinstance(at, Ambiguous) for at in times):
        return None if text.isalpha() else [wording.say_quiet_unclear()]
    start, end = (at.at for at in times if at is not None and not isinstance(at, Ambiguous))
    return await _set_quiet(scene, start, end)


async def _tap_turn(scene: Scene, at: str) -> Replies:
    hour = read_time(at)
    if hour > time(12):
        raise StaleAction
    await scene.change(day_turns_at=hour)
    return await changed(scene, f"Your day now turns at {hour:%H:%M}.")


async def ask_again(scene: Scene) -> Replies:
    """The settings question that stands, once more."""
    match scene.person.asking:
        case OfZone():
            return [await _ask_zone(scene)]
        case OfQuiet():
            return [wording.ask_quiet(scene.person).model_copy(update={"in_place": False})]
        case OfMoment(anchor=anchor):
            return [wording.ask_time(anchor, scene.person.anchors[anchor]).model_copy(update={"in_place": False})]
    return []


async def zone(scene: Scene, rest: str) -> Replies:
    """`/zone`, alone or with a city: change the clock, for whoever travels."""
    asked = await _ask_zone(scene)
    return await _read_zone(scene, rest) or [] if rest else [asked]


ACTIONS: Mapping[str, Handler] = {
    "set": _open,
    ZONE_PREFIX: _set_zone,
    "setday": _set_day,
    "setmoment": _open_moment,
    "settime": _tap_time,
    "setquiet": _tap_quiet,
    "setturn": _tap_turn,
}
COMMANDS: Mapping[str, Handler] = {"settings": settings, "zone": zone}
QUESTIONS: Mapping[type, Reader] = {OfZone: _read_zone, OfMoment: _read_moment, OfQuiet: _read_quiet}
