"""How an exercise felt: a word belongs to the card it was said of, and moves that one alone."""

from collections.abc import Mapping, Sequence

from coachbot.coach.prompts import own_content, text_of
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Feel, FeelCard
from coachbot.domain.acts.reading import BringBack, SwapCard
from coachbot.domain.card import Card
from coachbot.domain.delivery import Delivery
from coachbot.domain.ladder import Change, Ladders, change_of, has_changed, highest_on
from coachbot.domain.programme import Kind
from coachbot.domain.response import ASKED, Felt
from coachbot.domain.schedule import swap_for
from coachbot.screens import cards as card_screens
from coachbot.screens import feeling as screens
from coachbot.store import enrolments, felt


async def _felt(scene: Scene, act: Feel) -> Replies:
    """A word about a session; which of its exercises is meant is asked, unless all was fine or there is one."""
    delivery, shown, exercises = await _session(scene, act.delivery, act.felt)
    if act.felt is not Felt.FINE and len(exercises) > 1:
        return [screens.ask_which(scene.words, delivery.id, act.felt, shown, exercises)]
    return await _note(scene, delivery, act.felt, shown, exercises)


async def _felt_card(scene: Scene, act: FeelCard) -> Replies:
    delivery, shown, exercises = await _session(scene, act.delivery, act.felt)
    meant = [card for card in exercises if act.card in (None, card.id)]
    if not meant:
        raise StaleAction
    return await _note(scene, delivery, act.felt, shown, meant)


async def _session(scene: Scene, delivery_id: int, said: Felt) -> tuple[Delivery, str, list[Card]]:
    """A practice of theirs, its words, and the exercises it held. Raises StaleAction."""
    delivery, content = await own_content(scene, delivery_id)
    if delivery.kind is not Kind.PRACTICE or said not in ASKED:
        raise StaleAction
    exercises = [card for card, _ in content.cards if card.is_exercise] or [card for card, _ in content.cards]
    return delivery, text_of(scene.words, delivery.kind, delivery.day, content), exercises


async def _note(scene: Scene, delivery: Delivery, said: Felt, shown: str, cards: list[Card]) -> Replies:
    """Keep the word of each card that is meant; another answer to the same session takes its place."""
    day, prompt = delivery.local_date or scene.today, delivery.prompt or ""
    await felt.take_back(scene.tx, scene.person.id, day, prompt)
    enrolment = await enrolments.load(scene.tx, delivery.enrolment_id or 0)
    before = await felt.ladders(scene.tx, scene.person.id, enrolment)
    for card in cards:
        await felt.say(scene.tx, scene.person.id, card.id, day, prompt, said, scene.now)
    after = await felt.ladders(scene.tx, scene.person.id, enrolment)
    track = scene.person.track
    moves = [(before.of(card.id, track), after.of(card.id, track)) for card in cards]
    change = change_of(moves, highest_on(track))
    changed = [card for card, move in zip(cards, moves, strict=True) if has_changed(change, *move)]
    swaps = await _swaps(scene, changed, after) if change is Change.OUT or said is Felt.MUCH else []
    return [screens.say_felt(scene.words, said, shown, changed, change, swaps)]


async def _swaps(scene: Scene, cards: Sequence[Card], ladders: Ladders) -> list[tuple[Card, Card]]:
    """Of cards that cannot come easier any more, each with the one that can come in its place."""
    track = scene.person.track
    at_its_end = [card for card in cards if ladders.of(card.id, track).is_out or ladders.of(card.id, track).is_lowest]
    return [(card, swap) for card in at_its_end if (swap := await swap_of(scene, card, ladders)) is not None]


async def swap_of(scene: Scene, card: Card, ladders: Ladders) -> Card | None:
    """What can come in a card's place: by its own data, the exercise check, and what was said of that, too."""
    enrolment = await scene.running()
    if enrolment is None or ladders.of(card.id, scene.person.track).is_swapped:
        return None
    known = (await scene.programme(enrolment)).cards
    card = known.get(card.id, card)
    found = swap_for(known, card, scene.person, {*ladders.out(scene.person.track), card.id})
    return found if found is not None and scene.allows(found) else None


async def _swap(scene: Scene, act: SwapCard) -> Replies:
    """From now on another card comes in the place of one that does not suit."""
    card = scene.house.cards.get(act.card)
    ladders = await felt.ladders(scene.tx, scene.person.id, await scene.running())
    swap = await swap_of(scene, card, ladders) if card is not None else None
    if card is None or swap is None:
        raise StaleAction
    await felt.say(scene.tx, scene.person.id, card.id, scene.today, felt.FROM_CARDS, Felt.SWAP, scene.now)
    return [screens.say_swapped(scene.words, card, swap)]


async def _bring_back(scene: Scene, act: BringBack) -> Replies:
    """A card that was left out because it hurt comes again, at its easier level."""
    card = scene.house.cards.get(act.card)
    if card is None:
        raise StaleAction
    if not scene.allows(card):
        return [card_screens.say_left_out(scene.words, card, scene.person)]
    await felt.say(scene.tx, scene.person.id, card.id, scene.today, felt.FROM_CARDS, Felt.BACK, scene.now)
    return [screens.say_back(scene.words, card)]


ACTS: Mapping[type[Act], ActHandler] = {Feel: _felt, FeelCard: _felt_card, BringBack: _bring_back, SwapCard: _swap}
