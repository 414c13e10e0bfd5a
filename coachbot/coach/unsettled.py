"""Before an exercise: how it is after a strong evening, and what the answer lets come."""

from collections.abc import Mapping

from coachbot.coach import prompts
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Settle
from coachbot.domain.response import Response
from coachbot.screens import unsettled as screens
from coachbot.store import deliveries


async def _settle(scene: Scene, act: Settle) -> Replies:
    """Better brings what was held, where it is still its day; still strong leaves out all that moves today."""
    delivery = await prompts.own_prompt(scene, act.delivery)
    if await deliveries.response_to(scene.tx, delivery.id) is not Response.ASKED_FIRST:
        raise StaleAction
    if not act.better:
        return [screens.say_still(scene.words, delivery.id)]
    await scene.change(care=scene.person.care.model_copy(update={"eased_on": scene.today}))
    if delivery.local_date != scene.today:
        return [screens.say_better(scene.words, None)]
    await deliveries.respond(scene.tx, delivery.id, None, scene.now)
    return [screens.say_better(scene.words, await prompts.show_now(scene, delivery))]


ACTS: Mapping[type[Act], ActHandler] = {Settle: _settle}
