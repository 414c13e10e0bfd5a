"""Cards: how something goes, with its picture, at the person's own level."""

from collections.abc import Mapping

from coachbot.chat import Image
from coachbot.coach import guided
from coachbot.coach.feeling import swap_of
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.reading import ShowCard, ShowFamily
from coachbot.domain.card import Card
from coachbot.drawing.figure import draw_figure
from coachbot.screens import cards as screens
from coachbot.screens import feeling
from coachbot.screens import guided as guided_screens
from coachbot.store import felt


def _allowed(scene: Scene) -> list[Card]:
    return [card for card in scene.house.cards.values() if scene.allows(card)]


async def cards(scene: Scene, rest: str) -> Replies:
    """`/cards`, or `/cards` and a name."""
    if not rest:
        allowed = _allowed(scene)
        return [screens.list_all(scene.words, allowed, scene.person, left_out=len(allowed) < len(scene.house.cards))]
    wanted = rest.casefold().replace(" ", "-")
    found = next(
        (c for c in scene.house.cards.values() if wanted in (c.id, c.title.casefold().replace(" ", "-"))), None
    )
    return await show(scene, found) if found else [screens.say_no_card(scene.words, rest)]


async def show(scene: Scene, card: Card) -> Replies:
    """A card with its picture at the person's level, or why it is left out for them."""
    if card not in _allowed(scene):
        return [screens.say_left_out(scene.words, card, scene.person)]
    level = await guided.level_of(scene, card)
    together = guided_screens.button(scene.words, card) if level in card.counts else ()
    shown = screens.show(scene.words, card, level, _image(scene, card.at(level)))
    ladders = await felt.ladders(scene.tx, scene.person.id, None)
    out = []
    if ladders.of(card.id, scene.person.track).is_out:
        swap = await swap_of(scene, card, ladders)
        out = [feeling.say_out(scene.words, card, [(card, swap)] if swap else [])]
    return [*shown[:-1], shown[-1].model_copy(update={"buttons": together}), *out]


def _image(scene: Scene, card: Card) -> Image | None:
    if card.drawing is None:
        return None
    moves = card.moving if scene.person.motion else None
    return Image(svg=draw_figure(card.drawing), alt=card.alt or card.title, moves=moves, common=True)


async def _tap_card(scene: Scene, act: ShowCard) -> Replies:
    card = scene.house.cards.get(act.card)
    if card is None:
        raise StaleAction
    return await show(scene, card)


async def _tap_family(scene: Scene, act: ShowFamily) -> Replies:
    found = [card for card in _allowed(scene) if card.family is act.family]
    if not found:
        raise StaleAction
    return [screens.list_family(scene.words, act.family, found)]


ACTS: Mapping[type[Act], ActHandler] = {ShowCard: _tap_card, ShowFamily: _tap_family}
COMMANDS: Mapping[str, Handler] = {"cards": cards}
