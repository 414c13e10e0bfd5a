"""What "worse" after a reset changes, and the way back."""

from collections.abc import Mapping, Sequence

from coachbot.chat import LABEL_LIMIT, Button, Message, tap
from coachbot.domain.acts.person import SafetyPage
from coachbot.domain.acts.reading import BringBack
from coachbot.domain.card import Card
from coachbot.markup import shortened
from coachbot.screens.feeling import swap_rows
from coachbot.words import Words


def say_worse(say: Words, cards: Sequence[tuple[Card, bool]], swaps: Sequence[tuple[Card, Card]]) -> Message:
    """Thanks, what changes for each card, by whether it stays out now, and what to do where it does not ease.

    `swaps` pairs cards that stay out with the ones that can come in their place.
    """
    lines = [say("after-reset-out" if out else "after-reset-smaller", card=card.title) for card, out in cards]
    text = " ".join([say("after-reset-worse"), *lines, say("after-reset-care")])
    buttons = tuple((back(say, card.id, card.title),) for card, out in cards if out)
    signs = (tap(say("safety-button-show"), SafetyPage(why=False)),)
    return Message(text=text, buttons=(*swap_rows(say, swaps), *buttons, signs), protected=True)


def back(say: Words, card: str, title: str) -> Button:
    """The way back for one card."""
    return tap(shortened(say("after-reset-button-back", card=title), LABEL_LIMIT), BringBack(card))


def in_settings(say: Words, out: Mapping[str, str]) -> tuple[list[str], tuple[Button, ...]]:
    """The lines and buttons that the settings get for the cards that stay out: titles by id."""
    lines = [say("after-reset-line-out", card=title) for title in out.values()]
    return lines, tuple(back(say, card, title) for card, title in out.items())
