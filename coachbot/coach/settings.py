"""Settings: shown in one message, each changed in place; every change plans the days ahead anew."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from coachbot import plan
from coachbot.chat import ROW_LIMIT, Message
from coachbot.coach import check_in
from coachbot.coach import zone as zones
from coachbot.coach.scene import ActHandler, Handler, Reader, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.person import (
    OpenMoment,
    OpenSettings,
    Page,
    SetDay,
    SetMoment,
    SetQuiet,
    SetTurn,
    SetZone,
)
from coachbot.domain.asking import OfMoment, OfQuiet, OfTurn, OfZone
from coachbot.domain.gates import quiet_end
from coachbot.domain.local_time import instant_of, is_zone, place_of
from coachbot.domain.participant import Anchor, EnrolmentState
from coachbot.domain.pauses import moved
from coachbot.domain.typed_clock import Ambiguous, read_clock, read_work_end
from coachbot.domain.typed_quiet import LONGEST_MINUTES, REFUSALS, minutes_of, read_quiet
from coachbot.screens import after_reset as after_reset_screens
from coachbot.screens import choices as choices_screens
from coachbot.screens import discreet as discreet_screens
from coachbot.screens import settings as screens
from coachbot.screens import typed_time as time_screens
from coachbot.screens import zone as zone_screens
from coachbot.store import check_ins, deliveries, enrolments, felt, links, upcoming

LATEST_TURN = time(12)
ASKED = {Page.QUIET: OfQuiet(), Page.TURN: OfTurn()}
"""What may be typed under a page of the settings."""


async def settings(scene: Scene, _rest: str) -> Replies:
    """`/settings`: everything at a glance."""
    await scene.change(asking=None)
    return [await _show(scene, in_place=False)]


async def _show(scene: Scene, *, in_place: bool) -> Message:
    linked = len(await links.chats_of(scene.tx, scene.person.id)) > 1
    lines, row = choices_screens.in_settings(scene.words, scene.person)
    quiet_lines, quiet = discreet_screens.in_settings(scene.words, scene.person)
    ladders = await felt.ladders(scene.tx, scene.person.id, None)
    out = sorted(ladders.out(scene.person.track))
    titles = {name: scene.house.cards[name].title for name in out if name in scene.house.cards}
    left_out, back = after_reset_screens.in_settings(scene.words, titles)
    clock = screens.say_clock(scene.words, scene.now, scene.zone, place_of(scene.zone))
    shown = screens.show(
        scene.words,
        scene.person,
        clock,
        [*lines, *quiet_lines, *left_out],
        (*row, quiet),
        linked=linked,
        in_place=in_place,
    )
    last = (*shown.buttons[-1], *back)[:ROW_LIMIT]
    return shown.model_copy(update={"buttons": (*shown.buttons[:-1], last)})


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
    while next_at is not None and _is_swallowed(scene, next_at):
        next_at = await upcoming.next_prompt_at(scene.tx, scene.person.id, next_at)
    return screens.say_changed(scene.words, what, next_at, scene.zone, in_place=scene.incoming.action is not None)


async def _open(scene: Scene, act: OpenSettings) -> Replies:
    say, person = scene.words, scene.person
    if person.zone is None:
        raise StaleAction
    if act.page is Page.ZONE:
        return [await _ask_zone(scene)]
    await scene.change(asking=ASKED.get(act.page))
    match act.page:
        case Page.ALL:
            return [await _show(scene, in_place=True)]
        case Page.DAYS:
            return [screens.ask_days(say, person.work_days or ())]
        case Page.MOMENTS:
            return [screens.ask_moment(say, person)]
        case Page.QUIET:
            return [screens.ask_quiet(say, person)]
        case Page.TURN:
            return [screens.ask_turn(say, person)]


async def _ask_zone(scene: Scene) -> Message:
    await scene.ask(OfZone())
    return zone_screens.ask_zone(scene.words, scene.zone, scene.now, SetZone)


async def _tap_zone(scene: Scene, act: SetZone) -> Replies:
    return await _set_zone(scene, act.zone)


async def _set_zone(scene: Scene, zone: str) -> Replies:
    if not is_zone(zone) or scene.person.zone is None:
        raise StaleAction
    await _set_clock(scene, zone=zone, asking=None)
    return await changed(scene, zone_screens.say_zone_set(scene.words, zone, scene.now))


async def _set_clock(scene: Scene, **changes: Any) -> None:
    """Change where somebody's days begin; a pause goes on to the day that was named."""
    before, enrolment = scene.person, await scene.running()
    await scene.change(**changes)
    if enrolment is not None and (kept := moved(enrolment, before, scene.person)) != enrolment:
        await enrolments.save(scene.tx, kept)


async def _read_zone(scene: Scene, text: str) -> Replies | None:
    found = zones.candidates(text, scene.now, scene.words.language)
    if not found:
        return [zone_screens.say_zone_unknown(scene.words)]
    return [zone_screens.offer_zones(scene.words, found, scene.now, SetZone)]


async def take_location(scene: Scene, latitude: float, longitude: float) -> Replies:
    """A shared location names the zone and is forgotten at once."""
    zone = zones.zone_at(latitude, longitude)
    return [zone_screens.say_zone_unknown(scene.words)] if zone is None else await _set_zone(scene, zone)


async def _set_day(scene: Scene, act: SetDay) -> Replies:
    days = scene.person.work_days or frozenset()
    await scene.change(work_days=days | {act.day} if act.on else days - {act.day})
    await _replan(scene)
    return [screens.ask_days(scene.words, scene.person.work_days or ())]


async def _open_moment(scene: Scene, act: OpenMoment) -> Replies:
    await scene.ask(OfMoment(anchor=act.anchor))
    return [screens.ask_time(scene.words, act.anchor, scene.person.anchors[act.anchor])]


async def _set_moment(scene: Scene, act: SetMoment) -> Replies:
    await scene.change(anchors=dict(scene.person.anchors) | {act.anchor: act.at}, asking=None)
    return await changed(scene, _with_swallowed(scene, screens.say_moment_set(scene.words, act.anchor, act.at)))


async def _read_moment(scene: Scene, text: str) -> Replies | None:
    asked = scene.person.asking
    if not isinstance(asked, OfMoment):
        return None
    anchor = asked.anchor
    if anchor is Anchor.WORK_END:
        said = read_work_end(scene.english(text), scene.person.anchors[Anchor.WORK_START])
    else:
        late = anchor in (Anchor.EVENING, Anchor.BEDTIME)
        said = read_clock(scene.english(text), prefer="evening" if late else "morning")
    if said is None:
        return _no_time(scene, text)
    if isinstance(said, Ambiguous):
        return [time_screens.say_two_times(scene.words, said.options, lambda at: SetMoment(anchor, at))]
    return await _set_moment(scene, SetMoment(anchor, said.at))


def _no_time(scene: Scene, text: str) -> Replies | None:
    """What is said of a typed text that is no time; None where it may be something else altogether."""
    is_word = text.isalpha() and scene.english(text).casefold() not in REFUSALS
    return None if is_word else [time_screens.say_time_unclear(scene.words)]


async def _set_quiet(scene: Scene, act: SetQuiet) -> Replies:
    if minutes_of(act.span) > LONGEST_MINUTES:
        return [screens.say_quiet_too_long(scene.words)]
    await scene.change(quiet=act.span, quiet_chosen=True, asking=None)
    return await changed(scene, _with_swallowed(scene, screens.say_quiet_set(scene.words, *act.span)))


def _with_swallowed(scene: Scene, said: str) -> str:
    """A word of warning behind it where one's own quiet hours leave no room for the day's question."""
    evening = scene.person.anchors[Anchor.EVENING]
    at = instant_of(scene.today, evening, scene.zone)
    hidden = at is not None and _is_swallowed(scene, at)
    return screens.with_swallowed(scene.words, said, evening) if hidden else said


def _is_swallowed(scene: Scene, at: datetime) -> bool:
    """Whether an instant lies in quiet hours of one's own."""
    return scene.person.quiet_chosen and quiet_end(at, scene.person) is not None


async def _read_quiet(scene: Scene, text: str) -> Replies | None:
    span = read_quiet(scene.english(text))
    if span is None:
        return None if text.isalpha() else [screens.say_quiet_unclear(scene.words)]
    return await _set_quiet(scene, SetQuiet(span))


async def _set_turn(scene: Scene, act: SetTurn) -> Replies:
    if act.at > LATEST_TURN:
        raise StaleAction
    asked = None if isinstance(scene.person.asking, OfTurn) else scene.person.asking
    await _set_clock(scene, day_turns_at=act.at, asking=asked)
    return await changed(scene, screens.say_turn_set(scene.words, act.at))


async def _read_turn(scene: Scene, text: str) -> Replies | None:
    said = read_clock(scene.english(text), prefer="morning")
    if said is None:
        return _no_time(scene, text)
    at = said.options[0] if isinstance(said, Ambiguous) else said.at
    return [screens.say_turn_too_late(scene.words)] if at > LATEST_TURN else await _set_turn(scene, SetTurn(at))


async def ask_again(scene: Scene) -> Replies:
    """The settings question that stands, once more."""
    match scene.person.asking:
        case OfZone():
            return [await _ask_zone(scene)]
        case OfQuiet():
            return [screens.ask_quiet(scene.words, scene.person, in_place=False)]
        case OfTurn():
            return [screens.ask_turn(scene.words, scene.person, in_place=False)]
        case OfMoment(anchor=anchor):
            return [screens.ask_time(scene.words, anchor, scene.person.anchors[anchor], in_place=False)]
    return []


async def zone(scene: Scene, rest: str) -> Replies:
    """`/zone`, alone or with a city: change the clock, for whoever travels."""
    asked = await _ask_zone(scene)
    return await _read_zone(scene, rest) or [] if rest else [asked]


ACTS: Mapping[type[Act], ActHandler] = {
    OpenSettings: _open,
    SetZone: _tap_zone,
    SetDay: _set_day,
    OpenMoment: _open_moment,
    SetMoment: _set_moment,
    SetQuiet: _set_quiet,
    SetTurn: _set_turn,
}
COMMANDS: Mapping[str, Handler] = {"settings": settings, "zone": zone}
QUESTIONS: Mapping[type, Reader] = {
    OfZone: _read_zone,
    OfMoment: _read_moment,
    OfQuiet: _read_quiet,
    OfTurn: _read_turn,
}
