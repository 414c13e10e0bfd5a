"""The demo's trial: a reset with its picture before anything is asked. Nothing of it is kept."""

from coachbot.coach import cards
from coachbot.coach.joining.step import Taps, Turn, must
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.acts.reading import TryReset
from coachbot.domain.card import Card
from coachbot.domain.programme import Kind
from coachbot.screens import joining as screens


async def _asks_first(scene: Scene) -> bool:
    """Whether this is the demo, and its first question still stands."""
    return scene.house.demo and scene.person.adult is None


def _resets(scene: Scene) -> list[Card]:
    """The drawn cards of resets that suit everybody, whatever a check would say, in the programmes' order."""
    items = [
        (programme, item)
        for programme in scene.house.programmes.values()
        for prompt in programme.prompts
        if prompt.kind is Kind.RESET
        for item in prompt.items
    ]
    found = [card for programme, item in items for card in programme.item_cards(item)]
    return [card for card in found if card.is_still and not card.not_for and card.drawing is not None]


async def _tap_try(scene: Scene, _act: TryReset) -> Turn:
    await must(scene, _asks_first)
    resets = _resets(scene)
    if not resets:
        raise StaleAction
    shown = await cards.show(scene, resets[0])
    return Turn([*(one.model_copy(update={"buttons": ()}) for one in shown), screens.after_reset(scene.words)])


ACTS: Taps = {TryReset: _tap_try}
