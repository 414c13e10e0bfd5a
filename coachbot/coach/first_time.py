"""The first time that a card comes in a session: its steps stand in the message, and its picture follows at once.

Later it comes by name and dose, with "Show me". A level that is done otherwise than before is a first time again.
"""

from dataclasses import replace

from coachbot.chat import Message
from coachbot.coach.content import Content
from coachbot.database import Session
from coachbot.domain.card import Card
from coachbot.domain.delivery import Delivery
from coachbot.domain.figure import Drawing
from coachbot.domain.lessons import card_thing
from coachbot.domain.programme import Kind
from coachbot.drawing.figure import draw_figure
from coachbot.drawing.sheet import draw_sheet
from coachbot.screens import first_time as screens
from coachbot.store import taught
from coachbot.words import Words

BESIDE = 2
"""So many pictures stand beside each other on a sheet, for a phone; a lone one moves where it can."""


def things_of(content: Content) -> dict[str, str]:
    """What is kept of a session's cards once they were shown, with the card of each; nothing of other prompts."""
    if content.prompt.kind is not Kind.PRACTICE:
        return {}
    return {card_thing(card, level): card.id for card, level in content.cards}


async def met_then(tx: Session, delivery: Delivery, content: Content) -> Content:
    """A session that has left, with the cards whose first time it was."""
    things = things_of(content)
    claimed = await taught.claimed_by(tx, delivery.id) if things else set()
    return replace(content, new=frozenset(card for thing, card in things.items() if thing in claimed))


def pictures(say: Words, content: Content, *, moving: bool) -> Message | None:
    """The pictures of a session's new cards; None where there is none."""
    ways = [card.at(level) for card, level in content.cards if card.id in content.new]
    drawn = [(way, way.drawing) for way in ways if way.drawing is not None]
    return _pictures(say, drawn, moving=moving) if drawn else None


def _pictures(say: Words, drawn: list[tuple[Card, Drawing]], *, moving: bool) -> Message:
    (first, lone), *more = drawn
    if more:
        svg, moves = draw_sheet([(way.title, drawing) for way, drawing in drawn], columns=BESIDE), None
    else:
        svg, moves = draw_figure(lone), first.moving if moving else None
    return screens.pictures(say, [way for way, _ in drawn], svg, moves)
