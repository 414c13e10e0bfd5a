"""Discreet notifications: what a prompt says waits behind a neutral line until its owner opens it.

Replies stay as they are: whoever has just written is looking, and what is said about safety is never put behind a tap.
"""

import json
from collections.abc import Mapping

from coachbot.chat import Message
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Unveil
from coachbot.domain.acts.reading import SetDiscreet
from coachbot.screens import discreet as screens
from coachbot.store import hidden


async def _unveil(scene: Scene, act: Unveil) -> Replies:
    """In the place of the neutral line, with what goes after it; once, for the button is gone then."""
    payload = await hidden.take(scene.tx, scene.person.id, act.delivery)
    if payload is None:
        raise StaleAction
    first, *after = (Message.model_validate_json(one) for one in json.loads(payload))
    return [first.model_copy(update={"in_place": True}), *after]


async def _set(scene: Scene, act: SetDiscreet) -> Replies:
    await scene.change(discreet=act.on)
    return [screens.say_set(scene.words, on=act.on)]


ACTS: Mapping[type[Act], ActHandler] = {Unveil: _unveil, SetDiscreet: _set}
