"""The pictures of cards that come for the first time: what follows a session."""

from collections.abc import Sequence

from coachbot.chat import CAPTION_LIMIT, Image, Message
from coachbot.domain.card import Card
from coachbot.domain.figure import Drawing
from coachbot.markup import shortened, units
from coachbot.screens.length import GAP
from coachbot.words import Words


def pictures(say: Words, ways: Sequence[Card], svg: str, moves: Drawing | None) -> Message:
    """How these look, and the same in words for whoever cannot see it."""
    text = say("first-time-pictures", count=len(ways), cards=", ".join(way.title for way in ways))
    told = [f"{way.title}: {way.alt}" if len(ways) > 1 else way.alt or way.title for way in ways]
    alt = shortened(" ".join(told), CAPTION_LIMIT - units(text) - len(GAP))
    return Message(text=text, image=Image(svg=svg, alt=alt, moves=moves, common=True), silent=True)
