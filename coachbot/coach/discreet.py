"""Discreet notifications: what a prompt says waits behind a neutral line until its owner opens it.

Replies stay as they are: whoever has just written is looking, and words about safety that answer them need no tap. What
comes unasked is covered whatever it says, the word of the day after a warning sign and the monthly check too.
"""

import json
from collections.abc import Mapping

from coachbot.chat import Message
from coachbot.coach import prompts
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Unveil
from coachbot.domain.acts.reading import SetDiscreet
from coachbot.domain.delivery import Delivery
from coachbot.screens import discreet as screens
from coachbot.store import deliveries, hidden


async def _unveil(scene: Scene, act: Unveil) -> Replies:
    """In the place of the neutral line, with what goes after it; once, for the button is gone then.

    What would have them move waits behind it until an attack is over, and stays away where a safety answer says so.
    """
    delivery = await deliveries.of_participant(scene.tx, scene.person.id, act.delivery)
    if delivery is None:
        raise StaleAction
    refusal = await prompts.refused(scene, delivery)
    if refusal is None and await _waits_for_quiet(scene, delivery):
        return [screens.say_quiet(scene.words, delivery.id)]
    payload = await hidden.take(scene.tx, scene.person.id, act.delivery)
    if payload is None:
        raise StaleAction
    if refusal is not None:
        return [refusal]
    first, *after = (Message.model_validate_json(one) for one in json.loads(payload))
    return [first.model_copy(update={"in_place": True}), *after]


async def _waits_for_quiet(scene: Scene, delivery: Delivery) -> bool:
    quiet_until = scene.person.attack_until
    if quiet_until is None or quiet_until <= scene.now or not await hidden.waits(scene.tx, delivery):
        return False
    return await prompts.would_move(scene, delivery)


async def _set(scene: Scene, act: SetDiscreet) -> Replies:
    await scene.change(discreet=act.on)
    return [screens.say_set(scene.words, on=act.on)]


ACTS: Mapping[type[Act], ActHandler] = {Unveil: _unveil, SetDiscreet: _set}
