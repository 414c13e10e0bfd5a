"""After a reset: "worse" is said of what it showed, and moves that as any word does; another answer takes it back."""

from datetime import date

from coachbot.coach.feeling import swap_of
from coachbot.coach.scene import Replies, Scene
from coachbot.domain import schedule
from coachbot.domain.card import Card
from coachbot.domain.delivery import Delivery, turn_of
from coachbot.domain.response import Felt
from coachbot.screens import after_reset as screens
from coachbot.store import enrolments, felt, resets

WORSE = "worse"


async def take(scene: Scene, day: date, answer: str, before: str | None) -> Replies:
    """What an answer after a reset changes for the cards it showed; one that is changed takes back what it did."""
    delivery = await resets.done_last(scene.tx, scene.person.id, day) if WORSE in (answer, before) else None
    if delivery is None or answer == before:
        return []
    await felt.take_back(scene.tx, scene.person.id, day, delivery.prompt or "")
    if answer != WORSE:
        return []
    cards = await _shown(scene, delivery)
    for card in cards:
        await felt.say(scene.tx, scene.person.id, card.id, day, delivery.prompt or "", Felt.WORSE, scene.now)
    ladders = await felt.ladders(scene.tx, scene.person.id, None)
    told = [(card, ladders.of(card.id, scene.person.track).is_out) for card in cards]
    swaps = [(card, swap) for card, out in told if out and (swap := await swap_of(scene, card, ladders))]
    return [screens.say_worse(scene.words, told, swaps)]


async def _shown(scene: Scene, delivery: Delivery) -> list[Card]:
    """The cards of a reset as its programme has them, as far as the person may do them."""
    if delivery.day is None or delivery.enrolment_id is None:
        return []
    programme = await scene.programme(await enrolments.load(scene.tx, delivery.enrolment_id))
    prompt = programme.prompt(delivery.prompt or "")
    if prompt is None:
        return []
    written = programme.item_of(prompt, delivery.day, turn_of(delivery.kind, delivery.slot))
    return schedule.cards_for(programme, written, scene.person)
