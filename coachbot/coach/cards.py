"""Cards: how something goes, with its picture, at the person's own level."""

from collections.abc import Mapping

from coachbot.coach.scene import Handler, Replies, Scene, StaleAction
from coachbot.domain.card import Card, Family, Level, level_for
from coachbot.drawing.figure import draw_figure
from coachbot.wording import cards as wording


def _allowed(scene: Scene) -> list[Card]:
    return [card for card in scene.house.cards.values() if scene.allows(card)]


async def cards(scene: Scene, rest: str) -> Replies:
    """`/cards`, or `/cards` and a name."""
    if not rest:
        allowed = _allowed(scene)
        return [wording.list_all(allowed, len(scene.house.cards) - len(allowed))]
    wanted = rest.casefold().replace(" ", "-")
    found = next(
        (c for c in scene.house.cards.values() if wanted in (c.id, c.title.casefold().replace(" ", "-"))), None
    )
    return await _show(scene, found) if found else [wording.say_no_card(rest)]


async def _show(scene: Scene, card: Card) -> Replies:
    if card not in _allowed(scene):
        return [wording.say_left_out(card, off=scene.person.exercises_off)]
    enrolment = await scene.running()
    shift = enrolment.level_shift if enrolment else 0
    level = level_for(card, Level.STANDARD, shift, scene.person.track)
    return wording.show(card, level, draw_figure(card.drawing) if card.drawing else None)


async def _tap_card(scene: Scene, card_id: str) -> Replies:
    card = scene.house.cards.get(card_id)
    if card is None:
        raise StaleAction
    return await _show(scene, card)


async def _tap_family(scene: Scene, family: str) -> Replies:
    found = [card for card in _allowed(scene) if card.family == family]
    if not found:
        raise StaleAction
    return [wording.list_family(Family(family), found)]


ACTIONS: Mapping[str, Handler] = {"card": _tap_card, "family": _tap_family}
COMMANDS: Mapping[str, Handler] = {"cards": cards}
