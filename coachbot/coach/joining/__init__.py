"""Joining: ask for the first thing still missing, until nothing is. That rule is the whole state machine."""

import functools
import hmac
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from coachbot.chat import Incoming, Message
from coachbot.coach import language, programmes
from coachbot.coach.joining import checks, clock, entry, moments, trial
from coachbot.coach.joining.step import JoiningStep, Turn, only_taps
from coachbot.coach.offers import offered
from coachbot.coach.scene import ActHandler, Handler, House, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.person import Speak
from coachbot.domain.acts.prompts import Begin, TellProgrammes
from coachbot.domain.command import read_command
from coachbot.domain.participant import EnrolmentState
from coachbot.screens import joining as screens
from coachbot.screens import programmes as programme_screens


def may_enter(house: House, incoming: Incoming) -> bool:
    """Whether a stranger may begin: joining is open, or they brought the code."""
    if house.join_code is None:
        return True
    command, brought = read_command(incoming.text or "") or ("", "")
    return command == "start" and hmac.compare_digest(brought.encode(), house.join_code.strip().encode())


def say_closed(house: House) -> Replies:
    """The answer to a stranger without the code."""
    return [screens.say_closed(house.words)]


async def is_joined(scene: Scene) -> bool:
    """Whether everything joining asks for is known and there is, or was, a programme."""
    return await _first_missing(scene) is None


async def _first_missing(scene: Scene) -> JoiningStep | None:
    for step in STEPS:
        if await step.is_missing(scene):
            return step
    return None


async def ask_next(scene: Scene) -> Replies:
    """The question for the first thing still missing; nothing when all is known."""
    step = await _first_missing(scene)
    return [await step.ask(scene)] if step else []


async def _finish(scene: Scene, turn: Turn) -> Replies:
    following = await ask_next(scene) if turn.goes_on else []
    return [*turn.said, *(one.model_copy(update={"in_place": True}) if turn.in_place else one for one in following)]


def _answering(handler: Callable[[Scene, Any], Awaitable[Turn]]) -> ActHandler:
    """A step's tap as one of the house: what it says, and then the next question."""

    @functools.wraps(handler)
    async def answer(scene: Scene, act: Act) -> Replies:
        replies = await _finish(scene, await handler(scene, act))
        if not replies:
            # Nothing is missing any more: a button of a joining that is over.
            raise StaleAction
        return replies

    return answer


async def take_text(scene: Scene, text: str) -> Replies:
    """Typed text while joining belongs to the question that stands."""
    step = await _first_missing(scene)
    if step is None:
        return []
    if not text.strip():
        return [await step.ask(scene)]
    turn = await step.read(scene, text)
    return [screens.say_tap_please(scene.words), await step.ask(scene)] if turn is None else await _finish(scene, turn)


async def take_location(scene: Scene, latitude: float, longitude: float) -> Replies:
    """A location shared while joining."""
    return await _finish(scene, await clock.take_location(scene, latitude, longitude))


async def start(scene: Scene, _rest: str) -> Replies:
    """`/start`: begin, go on where joining stopped, or say where things stand."""
    if not await is_joined(scene):
        return await ask_next(scene)
    enrolment = await scene.running()
    if enrolment is None or enrolment.state is EnrolmentState.COMPLETED:
        return await programmes.programme(scene, "")
    programme = await scene.programme(enrolment)
    return [screens.say_already(scene.words, programme, scene.programme_day(enrolment))]


async def _programme_missing(scene: Scene) -> bool:
    return await scene.enrolment() is None


async def _ask_programme(scene: Scene) -> Message:
    return programme_screens.ask_briefly(scene.words, await offered(scene.tx, scene.house, scene.person))


async def _tell_programmes(scene: Scene, _act: TellProgrammes) -> Replies:
    if await _first_missing(scene) is not PROGRAMME:
        raise StaleAction
    choices = await offered(scene.tx, scene.house, scene.person)
    return [programme_screens.ask_programme(scene.words, choices).model_copy(update={"in_place": True})]


async def _tap_programme(scene: Scene, act: Begin) -> Replies:
    missing = await _first_missing(scene)
    if missing is not None and missing is not PROGRAMME:
        raise StaleAction
    return await programmes.begin(scene, act)


async def _speak(scene: Scene, act: Speak) -> Replies:
    """A tap on a language; while joining the next question follows in it."""
    return [await language.tap(scene, act), *await ask_next(scene)]


async def _read_language(scene: Scene, text: str) -> Turn | None:
    named = language.named(text)
    return None if named is None else Turn([await language.tap(scene, Speak(named))], goes_on=True)


LANGUAGE = JoiningStep(language.is_missing, language.ask, _read_language)
PROGRAMME = JoiningStep(_programme_missing, _ask_programme, only_taps)
STEPS = (
    LANGUAGE,
    entry.ADULT,
    entry.CONSENT,
    checks.SIGNS,
    clock.ZONE,
    moments.MOMENTS,
    PROGRAMME,
)

_TAPS = {**entry.ACTS, **trial.ACTS, **checks.ACTS, **clock.ACTS, **moments.ACTS}
ACTS: Mapping[type[Act], ActHandler] = {
    **{kind: _answering(handler) for kind, handler in _TAPS.items()},
    Begin: _tap_programme,
    TellProgrammes: _tell_programmes,
    Speak: _speak,
}
COMMANDS: Mapping[str, Handler] = {"start": start, **language.COMMANDS}
