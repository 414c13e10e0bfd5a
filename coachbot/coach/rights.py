"""What somebody can do although their rows do not read: stop, delete everything, be handed whatever reads.

The person of such a scene is only glimpsed, so nothing here changes them.
"""

from collections.abc import Mapping

from coachbot.chat import Incoming
from coachbot.coach import data, elders
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene, StaleAction
from coachbot.domain import acts
from coachbot.domain.acts.linking import HandOver
from coachbot.domain.acts.person import Forget, Stop
from coachbot.domain.command import read_command
from coachbot.domain.delivery import Reason
from coachbot.domain.typed_words.commands import command_said
from coachbot.screens import data as screens
from coachbot.store import counting
from coachbot.words import languages


async def _stop(scene: Scene, _rest: str) -> Replies:
    """Asks once, because what runs cannot be told; a set that is being counted ends at once."""
    await counting.drop(scene.tx, scene.person.id, Reason.STOPPED, scene.now)
    return [screens.ask_stop(scene.words)]


async def _forget(scene: Scene, _rest: str) -> Replies:
    """Asks as always, and expects no typed answer."""
    return await elders.must_wait_to_forget(scene) or [screens.ask_forget(scene.words)]


async def _tap_stop(scene: Scene, act: Stop) -> Replies:
    return await data.end(scene) if act.sure else [screens.say_going_on(scene.words)]


ACTS: Mapping[type[acts.Act], ActHandler] = {
    Stop: _tap_stop,
    Forget: data.ACTS[Forget],
    HandOver: data.ACTS[HandOver],
}
COMMANDS: Mapping[str, Handler] = {
    "stop": _stop,
    "forget": _forget,
    "export": data.COMMANDS["export"],
}


def are_claimed(incoming: Incoming) -> bool:
    """Whether what came in claims one of these rights."""
    return _act_of(incoming) is not None or _command_of(incoming) is not None


async def grant(scene: Scene) -> Replies | None:
    """Let a right that is claimed have its effect; None where none is, or the tap means nothing any more."""
    act, command = _act_of(scene.incoming), _command_of(scene.incoming)
    try:
        if act is not None:
            return await ACTS[type(act)](scene, act)
        return None if command is None else await COMMANDS[command](scene, "")
    except StaleAction:
        return None


def _act_of(incoming: Incoming) -> acts.Act | None:
    try:
        act = None if incoming.action is None else acts.decode(incoming.action)
    except acts.UnreadableActError:
        return None
    return act if type(act) in ACTS else None


def _command_of(incoming: Incoming) -> str | None:
    """The command that was typed, with its slash or as a word for it in any language."""
    if not incoming.private or incoming.edited or incoming.forwarded or incoming.text is None:
        return None
    command = read_command(incoming.text)
    typed = {command[0]} if command else {command_said(incoming.text, language) for language in languages()}
    return next((name for name in COMMANDS if name in typed), None)
