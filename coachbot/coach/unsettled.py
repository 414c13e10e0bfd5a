"""Before an exercise: how it is after a strong evening, and what the answer lets come."""

from collections.abc import Mapping

from coachbot.coach import prompts
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Settle
from coachbot.domain.meaning.relief import tells_of_relief
from coachbot.domain.response import Response
from coachbot.screens import unsettled as screens
from coachbot.store import deliveries

BETTER, STILL = ("unsettled-button-better", "unsettled-button-now-better"), "unsettled-button-still"
"""What its buttons say."""


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


async def by_label(scene: Scene, text: str) -> Replies | None:
    """The answer to what was asked in an exercise's place today, in the words of its buttons; None for other words."""
    said, better = text.casefold().strip(" .!"), tells_of_relief(text)
    if not better and said not in {scene.words(key).casefold() for key in (*BETTER, STILL)}:
        return None
    asked = [
        one
        for one in await deliveries.on_day(scene.tx, scene.person.id, scene.today)
        if await deliveries.response_to(scene.tx, one.id) is Response.ASKED_FIRST
    ]
    if not asked:
        return None
    is_better = better or said != scene.words(STILL).casefold()
    replies = await _settle(scene, Settle(asked[-1].id, is_better))
    return [message.model_copy(update={"in_place": False}) for message in replies]


ACTS: Mapping[type[Act], ActHandler] = {Settle: _settle}
