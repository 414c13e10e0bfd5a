"""What "worse" after a reset changes, and the way back."""

from collections.abc import Mapping, Sequence

from coachbot.chat import LABEL_LIMIT, Button, Message, tap
from coachbot.domain.acts.person import SafetyPage
from coachbot.domain.acts.reading import BringBack
from coachbot.domain.card import Card
from coachbot.domain.care import OUT_FROM
from coachbot.markup import shortened
from coachbot.words import Words


def say_worse(say: Words, cards: Sequence[tuple[Card, int]]) -> Message:
    """Thanks, what changes for each card by how often it was worse, and what to do where it stays."""
    lines = [
        say("after-reset-out" if times >= OUT_FROM else "after-reset-smaller", card=card.title) for card, times in cards
    ]
    text = " ".join([say("after-reset-worse"), *lines, say("after-reset-care")])
    buttons = tuple((back(say, card.id, card.title),) for card, _ in cards)
    signs = (tap(say("safety-button-show"), SafetyPage(why=False)),)
    return Message(text=text, buttons=(*buttons, signs), protected=True)


def back(say: Words, card: str, title: str) -> Button:
    """The way back for one card."""
    return tap(shortened(say("after-reset-button-back", card=title), LABEL_LIMIT), BringBack(card))


def say_back(say: Words, title: str) -> str:
    """A card comes as before."""
    return say("after-reset-back", card=title)


def in_settings(
    say: Words, worse: Mapping[str, int], titles: Mapping[str, str]
) -> tuple[list[str], tuple[Button, ...]]:
    """The lines and buttons that the settings get for cards that became smaller or stay out."""
    known = [(card, titles[card], times) for card, times in sorted(worse.items()) if card in titles]
    lines = [
        say("after-reset-line-out" if times >= OUT_FROM else "after-reset-line-smaller", card=title)
        for _, title, times in known
    ]
    return lines, tuple(back(say, card, title) for card, title, _ in known)
