"""Joining: ask for the first thing still missing, until nothing is. That rule is the whole state machine."""

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import cast

from coachbot import places, plan
from coachbot.chat import Incoming, Message
from coachbot.coach import check_in, safety
from coachbot.coach import zone as zones
from coachbot.coach.scene import Handler, House, Replies, Scene, StaleAction, read_number
from coachbot.domain.delivery import Reason
from coachbot.domain.local_time import is_zone
from coachbot.domain.participant import MONDAY_TO_FRIDAY, Anchor, EnrolmentState, Track
from coachbot.domain.typed_time import Ambiguous, read_clock
from coachbot.store import check_ins, deliveries, enrolments, participants
from coachbot.wording import joining as wording
from coachbot.wording import safety as safety_wording
from coachbot.wording import zone as zone_wording

WORK_HOURS = 8
LUNCH_AFTER_MINUTES = 210
ZONE_PREFIX = "joinzone"


def may_enter(house: House, incoming: Incoming) -> bool:
    """Whether a stranger may begin: joining is open, or they brought the code."""
    if house.join_code is None:
        return True
    return hmac.compare_digest((incoming.text or "").encode(), f"/start {house.join_code}".encode())


def say_closed() -> Replies:
    """The answer to a stranger without the code."""
    return [wording.say_closed()]


async def is_joined(scene: Scene) -> bool:
    """Whether everything joining asks for is known and there is, or was, a programme."""
    return await _first_missing(scene) is None


@dataclass(frozen=True, slots=True)
class _Step:
    """One thing joining needs: whether it is missing, how it is asked, how typed text answers it."""

    is_missing: Callable[[Scene], Awaitable[bool]]
    ask: Callable[[Scene], Awaitable[Message]]
    read: Callable[[Scene, str], Awaitable[Replies | None]]


async def _first_missing(scene: Scene) -> _Step | None:
    for step in _STEPS:
        if await step.is_missing(scene):
            return step
    return None


async def ask_next(scene: Scene) -> Replies:
    """The question for the first thing still missing; nothing when all is known."""
    step = await _first_missing(scene)
    return [await step.ask(scene)] if step else []


async def take_text(scene: Scene, text: str) -> Replies:
    """Typed text while joining belongs to the question that stands."""
    step = await _first_missing(scene)
    if step is None:
        return []
    if not text.strip():
        return [await step.ask(scene)]
    replies = await step.read(scene, text)
    return [wording.say_tap_please(), await step.ask(scene)] if replies is None else replies


async def start(scene: Scene, _rest: str) -> Replies:
    """`/start`: begin, go on where joining stopped, or say where things stand."""
    if not await is_joined(scene):
        return await ask_next(scene)
    enrolment = await scene.running()
    if enrolment is None or enrolment.state is EnrolmentState.COMPLETED:
        return [wording.ask_programme(scene.house.programmes.values())]
    programme = await scene.programme(enrolment)
    return [wording.say_already(programme, (scene.today - enrolment.started_on).days + 1)]


async def _must(scene: Scene, missing: Callable[[Scene], Awaitable[bool]]) -> None:
    """A joining button counts only while its question is open; later it changes nothing."""
    if not await missing(scene):
        raise StaleAction


def _settled(text: str) -> Message:
    return Message(text=text, in_place=True)


# Adults only


async def _adult_missing(scene: Scene) -> bool:
    return scene.person.adult is not True


async def _ask_adult(scene: Scene) -> Message:
    return wording.welcome(scene.house.operator, demo=scene.house.demo)


async def _tap_adult(scene: Scene, answer: str) -> Replies:
    await _must(scene, _adult_missing)
    if answer == "again":
        await scene.change(adult=None)
        return await ask_next(scene)
    if answer not in ("yes", "no"):
        raise StaleAction
    await scene.change(adult=answer == "yes")
    if answer == "no":
        return [wording.say_adults_only()]
    return [_settled("You're 18 or older. Good."), *await ask_next(scene)]


async def _read_adult(scene: Scene, text: str) -> Replies | None:
    said = check_in.YES_OR_NO.get(text.casefold().strip(" .!"))
    return None if said is None else await _tap_adult(scene, "yes" if said else "no")


# Consent


async def _consent_missing(scene: Scene) -> bool:
    return scene.person.consent_version != wording.CONSENT_VERSION


async def _ask_consent(scene: Scene) -> Message:
    again = scene.person.consent_version is not None
    return wording.ask_consent(scene.house.operator, demo=scene.house.demo, again=again)


async def _tap_consent(scene: Scene, answer: str) -> Replies:
    await _must(scene, _consent_missing)
    if answer == "no":
        return [wording.say_no_consent()]
    if answer != "yes" or not scene.person.adult:
        raise StaleAction
    await participants.note_consent(scene.tx, scene.person.id, wording.CONSENT_VERSION, scene.now)
    await scene.change(consent_version=wording.CONSENT_VERSION, consented_at=scene.now)
    return [_settled("You said I may keep your diary. Thank you."), *await ask_next(scene)]


async def _read_consent(scene: Scene, text: str) -> Replies | None:
    said = check_in.YES_OR_NO.get(text.casefold().strip(" .!"))
    return None if said is None else await _tap_consent(scene, "yes" if said else "no")


# The two safety screens


async def _signs_missing(scene: Scene) -> bool:
    return scene.person.warning_signs_at is None


async def _ask_signs(scene: Scene) -> Message:
    return safety_wording.ask_warning_signs("signs")


async def _tap_signs(scene: Scene, answer: str) -> Replies:
    await _must(scene, _signs_missing)
    if await _consent_missing(scene) or answer not in ("none", "some", "unsure"):
        raise StaleAction
    tier = await safety.take_signs(scene, cast("safety.Answer", answer))
    if tier is None:
        return [_settled("Warning signs: none of these."), *await ask_next(scene)]
    await scene.change(track=Track.NO_EXERCISE)
    return [
        _settled("Warning signs: one or more." if answer == "some" else "Warning signs: not sure."),
        safety_wording.with_continue(await safety.advise(scene, tier)),
    ]


async def _tap_go_on(scene: Scene) -> Replies:
    return await ask_next(scene)


async def _screen_missing(scene: Scene) -> bool:
    return scene.person.exercise_screen_at is None


async def _ask_screen(scene: Scene) -> Message:
    return wording.ask_exercise_screen()


async def _tap_screen(scene: Scene, answer: str) -> Replies:
    await _must(scene, _screen_missing)
    if await _consent_missing(scene) or answer not in ("none", "some", "unsure"):
        raise StaleAction
    await participants.note_screening(scene.tx, scene.person.id, safety.sealed("exercise", answer), scene.now)
    track = scene.person.track if answer == "none" else Track.NO_EXERCISE
    await scene.change(exercise_screen_at=scene.now, track=track)
    if answer == "none":
        return [_settled("Exercise check: none of these."), *await ask_next(scene)]
    return [wording.say_no_exercise().model_copy(update={"in_place": True}), *await ask_next(scene)]


async def _only_taps(_scene: Scene, _text: str) -> Replies | None:
    return None


# Time zone


async def _zone_missing(scene: Scene) -> bool:
    return scene.person.zone is None


async def _ask_zone(scene: Scene) -> Message:
    hint = scene.incoming.zone
    return zone_wording.ask_zone(hint if hint and is_zone(hint) else None, scene.now, ZONE_PREFIX)


async def _tap_zone(scene: Scene, zone: str) -> Replies:
    await _must(scene, _zone_missing)
    if await _consent_missing(scene) or not is_zone(zone):
        raise StaleAction
    await scene.change(zone=zone)
    return [_settled(zone_wording.say_zone_set(zone, scene.now)), *await ask_next(scene)]


async def _read_zone(scene: Scene, text: str) -> Replies | None:
    found = zones.candidates(text, scene.now)
    return [zone_wording.offer_zones(found, ZONE_PREFIX) if found else zone_wording.say_zone_unknown()]


async def take_location(scene: Scene, latitude: float, longitude: float) -> Replies:
    """A shared location names the zone and is forgotten at once."""
    step = await _first_missing(scene)
    if step is None or step.ask is not _ask_zone:
        return await ask_next(scene)
    zone = places.zone_at(latitude, longitude)
    if zone is None or not is_zone(zone):
        return [zone_wording.say_zone_unknown()]
    await scene.change(zone=zone)
    return [Message(text=zone_wording.say_zone_set(zone, scene.now)), *await ask_next(scene)]


# Work days and moments


async def _moments_missing(scene: Scene) -> bool:
    return not scene.person.moments_chosen


async def _ask_moments(scene: Scene) -> Message:
    return {
        "join:days": lambda: wording.ask_work_days(scene.person.work_days or (), in_place=False),
        "join:workstart": wording.ask_work_start,
        "join:evening": wording.ask_evening,
    }.get(scene.person.open_question or "", lambda: wording.propose_moments(""))().model_copy(
        update={"in_place": False}
    )


async def _tap_moments(scene: Scene, answer: str) -> Replies:
    await _must(scene, _moments_missing)
    if await _zone_missing(scene):
        raise StaleAction
    if answer == "change":
        await scene.change(open_question="join:days")
        return [wording.ask_work_days(MONDAY_TO_FRIDAY)]
    if answer != "fit":
        raise StaleAction
    await scene.change(work_days=MONDAY_TO_FRIDAY, moments_chosen=True, open_question=None)
    return [_settled("Monday to Friday from 09:00, my question at 20:30."), *await ask_next(scene)]


def _days(text: str) -> frozenset[int]:
    if text != "-" and not set(text) <= set("0123456"):
        raise StaleAction
    return frozenset() if text == "-" else frozenset(map(int, text))


async def _tap_work_day(scene: Scene, days: str) -> Replies:
    await _must(scene, _moments_missing)
    await scene.change(work_days=_days(days))
    return [wording.ask_work_days(_days(days))]


async def _tap_work_days(scene: Scene, days: str) -> Replies:
    await _must(scene, _moments_missing)
    await scene.change(work_days=_days(days), open_question="join:workstart" if _days(days) else "join:evening")
    return [wording.ask_work_start() if _days(days) else wording.ask_evening()]


def _clock(text: str) -> time:
    number = read_number(text, 0, 2359)
    if number % 100 > 59:
        raise StaleAction
    return time(number // 100, number % 100)


def _after(at: time, minutes: int) -> time:
    """A clock time some minutes later; work that runs past midnight ends at 23:59 for our purposes."""
    total = min(at.hour * 60 + at.minute + minutes, 24 * 60 - 1)
    return time(total // 60, total % 60)


async def _set_work_start(scene: Scene, at: time) -> Replies:
    anchors = dict(scene.person.anchors) | {
        Anchor.WORK_START: at,
        Anchor.LUNCH: _after(at, LUNCH_AFTER_MINUTES),
        Anchor.WORK_END: _after(at, WORK_HOURS * 60),
    }
    await scene.change(anchors=anchors, open_question="join:evening")
    in_place = scene.incoming.action is not None
    return [wording.ask_evening().model_copy(update={"in_place": in_place})]


async def _set_evening(scene: Scene, at: time) -> Replies:
    anchors = dict(scene.person.anchors) | {Anchor.EVENING: at}
    await scene.change(anchors=anchors, moments_chosen=True, open_question=None)
    settled = _settled(f"Work starts at {anchors[Anchor.WORK_START]:%H:%M}, my question comes at {at:%H:%M}.")
    return [settled, *await ask_next(scene)]


async def _tap_work_start(scene: Scene, at: str) -> Replies:
    await _must(scene, _moments_missing)
    return await _set_work_start(scene, _clock(at))


async def _tap_evening(scene: Scene, at: str) -> Replies:
    await _must(scene, _moments_missing)
    return await _set_evening(scene, _clock(at))


async def _read_moments(scene: Scene, text: str) -> Replies | None:
    asked = scene.person.open_question
    if asked not in ("join:workstart", "join:evening"):
        return None
    is_morning = asked == "join:workstart"
    word = "joinstart" if is_morning else "joinevening"
    said = read_clock(text, prefer="morning" if is_morning else "evening")
    if said is None:
        return [wording.say_time_unclear()]
    if isinstance(said, Ambiguous):
        return [wording.say_two_times(word, said.options)]
    set_it = _set_work_start if word == "joinstart" else _set_evening
    return await set_it(scene, said.at)


# Programme


async def _programme_missing(scene: Scene) -> bool:
    return await scene.enrolment() is None


async def _ask_programme(scene: Scene) -> Message:
    return wording.ask_programme(scene.house.programmes.values())


async def _tap_programme(scene: Scene, programme_id: str) -> Replies:
    missing = await _first_missing(scene)
    ready = missing is None or missing.ask is _ask_programme
    running = await scene.running()
    on_one = running is not None and running.state is not EnrolmentState.COMPLETED
    if not ready or on_one or programme_id not in scene.house.programmes:
        raise StaleAction
    await _end_diary(scene)
    programme = scene.house.programmes[programme_id]
    first_day = scene.today + timedelta(days=1)
    enrolment = await enrolments.add(scene.tx, scene.person.id, programme, first_day, scene.now)
    await plan.extend(scene.tx, enrolment, scene.person, scene.now)
    replies = [wording.say_enrolled(programme, first_day)]
    if await check_ins.of_day(scene.tx, scene.person.id, scene.today) is None:
        replies.append(await check_in.ask(scene, scene.today, wording.first_check_in()))
    return replies


async def _end_diary(scene: Scene) -> None:
    """The new programme asks the evening question; an earlier one's diary ends."""
    earlier = await scene.enrolment()
    if earlier is not None:
        await enrolments.save(scene.tx, replace(earlier, keeps_diary=False, plan_due_at=None))
        await deliveries.drop_future(scene.tx, earlier.id, Reason.REPLANNED, scene.now)


_STEPS = (
    _Step(_adult_missing, _ask_adult, _read_adult),
    _Step(_consent_missing, _ask_consent, _read_consent),
    _Step(_signs_missing, _ask_signs, _only_taps),
    _Step(_screen_missing, _ask_screen, _only_taps),
    _Step(_zone_missing, _ask_zone, _read_zone),
    _Step(_moments_missing, _ask_moments, _read_moments),
    _Step(_programme_missing, _ask_programme, _only_taps),
)

ACTIONS: Mapping[str, Handler] = {
    "adult": _tap_adult,
    "consent": _tap_consent,
    "signs": _tap_signs,
    "goon": _tap_go_on,
    "screen": _tap_screen,
    ZONE_PREFIX: _tap_zone,
    "moments": _tap_moments,
    "joinday": _tap_work_day,
    "joindays": _tap_work_days,
    "joinstart": _tap_work_start,
    "joinevening": _tap_evening,
    "programme": _tap_programme,
}
COMMANDS: Mapping[str, Handler] = {"start": start}
