"""After a reset: "worse" makes what was done smaller, a second time takes it out; each can be brought back."""

from collections.abc import Mapping
from datetime import date

from coachbot import plan
from coachbot.coach import settings
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain import schedule
from coachbot.domain.acts import Act
from coachbot.domain.acts.reading import BringBack
from coachbot.domain.card import Card
from coachbot.domain.care import OUT_FROM
from coachbot.domain.delivery import turn_of
from coachbot.domain.participant import EnrolmentState
from coachbot.screens import after_reset as screens
from coachbot.store import enrolments, resets

WORSE = "worse"


async def take(scene: Scene, day: date, answer: str, before: str | None) -> Replies:
    """What an answer after a reset changes for the cards it showed; one that took "worse" back takes that back."""
    if WORSE not in (answer, before) or answer == before:
        return []
    cards = await _shown(scene, day)
    for card in cards:
        await _count(scene, card, 1 if answer == WORSE else -1)
    if answer != WORSE:
        return []
    return [screens.say_worse(scene.words, [(card, scene.person.care.worse_after[card.id]) for card in cards])]


async def _shown(scene: Scene, day: date) -> list[Card]:
    """The cards of the reset that was done last on a day."""
    delivery = await resets.done_last(scene.tx, scene.person.id, day)
    if delivery is None or delivery.day is None or delivery.enrolment_id is None:
        return []
    programme = await scene.programme(await enrolments.load(scene.tx, delivery.enrolment_id))
    prompt = programme.prompt(delivery.prompt or "")
    if prompt is None:
        return []
    written = programme.item_of(prompt, delivery.day, turn_of(delivery.kind, delivery.slot))
    return schedule.cards_for(programme, written, scene.person)


async def _count(scene: Scene, card: Card, more: int) -> None:
    worse = dict(scene.person.care.worse_after)
    left = worse.pop(card.id, 0) + more
    await _keep(scene, {**worse, card.id: min(left, OUT_FROM)} if left > 0 else worse)


async def _keep(scene: Scene, worse: Mapping[str, int]) -> None:
    await scene.change(care=scene.person.care.model_copy(update={"worse_after": worse}))
    enrolment = await scene.running()
    if enrolment is not None and enrolment.state is not EnrolmentState.PAUSED:
        await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)


async def _bring_back(scene: Scene, act: BringBack) -> Replies:
    """As if it had never been worse."""
    worse = dict(scene.person.care.worse_after)
    if worse.pop(act.card, None) is None:
        raise StaleAction
    await _keep(scene, worse)
    card = scene.house.cards.get(act.card)
    return await settings.changed(scene, screens.say_back(scene.words, card.title if card else act.card))


ACTS: Mapping[type[Act], ActHandler] = {BringBack: _bring_back}
