"""A card in words: how it goes, how much, what to mind, and what its picture shows."""

from collections.abc import Sequence

from coachbot.chat import CAPTION_LIMIT, TEXT_LIMIT, Image, Message, tap
from coachbot.domain.acts.reading import ShowCard, ShowFamily
from coachbot.domain.card import Card, Family, Level, dose
from coachbot.domain.participant import Participant
from coachbot.markup import cut, units, utf16
from coachbot.screens.length import GAP, MOST_BUTTONS, fitted, quoted, rows_of
from coachbot.words import Words

SIDE_BY_SIDE = 2
"""Families of cards in a row of buttons."""


def how_to(say: Words, card: Card, level: Level) -> str:
    """The steps of a card at a level, how much of it, and what to mind."""
    card = card.at(level)
    steps = [f"{n}. {step}" for n, step in enumerate(card.steps, 1)] if len(card.steps) > 1 else list(card.steps)
    much = dose(card, level)
    parts = [f"*{card.title}*", *steps]
    if much:
        parts.append(say("cards-how-much", dose=much) if card.steps else much)
    if card.caution:
        parts.append(f"_{card.caution}_")
    return "\n".join(parts)


def in_a_line(card: Card, level: Level) -> str:
    """One of several cards of a practice; a how-to has no dose."""
    how_much = dose(card, level)
    return f"• *{card.title}*: {how_much}" if how_much else f"• *{card.title}*"


def show(say: Words, card: Card, level: Level, image: Image | None) -> list[Message]:
    """A card by itself, with its picture; words that have no room beside it follow in a message of their own."""
    how, stop = how_to(say, card, level), card.stop or ""
    if image is None:
        return [Message(text=fitted(how, stop))]
    if units(fitted(how, stop)) + utf16(image.alt) + len(GAP) <= CAPTION_LIMIT:
        return [Message(text=fitted(how, stop), image=image)]
    return [Message(text=f"*{card.title}*", image=image), Message(text=fitted(how, stop))]


def list_all(say: Words, cards: Sequence[Card], person: Participant, *, left_out: bool) -> Message:
    """Every card there is, by family, and why some are `left_out`."""
    parts, buttons = [say("cards-all")], []
    for family in Family:
        if titles := sorted(card.title for card in cards if card.family is family):
            names = cut(", ".join(titles), TEXT_LIMIT)
            parts.append(say("cards-of-family", family=say.of("cards-family", family), cards=names))
            buttons.append(tap(say.of("cards-family", family), ShowFamily(family)))
    if cards:
        parts.append(say("cards-write", name=cards[0].title))
    if left_out:
        off, waits = person.exercises_off, person.waits_for_check
        parts.append(say("cards-some-off" if off else "cards-some-wait" if waits else "cards-some-left-out"))
    rows = tuple(tuple(buttons[n : n + SIDE_BY_SIDE]) for n in range(0, len(buttons), SIDE_BY_SIDE))
    return Message(text=fitted(*parts), buttons=rows)


def list_family(say: Words, family: Family, cards: Sequence[Card]) -> Message:
    """The cards of one family, a button each."""
    buttons = [tap(card.title, ShowCard(card.id)) for card in sorted(cards, key=lambda c: c.title)]
    key = "cards-which-of-many" if len(buttons) > MOST_BUTTONS else "cards-which"
    text = say(key, family=say.of("cards-family", family))
    return Message(text=text, buttons=rows_of(buttons, 3), in_place=True)


def say_no_card(say: Words, name: str) -> Message:
    """No card of that name."""
    return Message(text=say("cards-none", name=quoted(name)))


def say_left_out(say: Words, card: Card, person: Participant) -> Message:
    """A card that a safety pause holds, that waits for the exercise check, or that the check leaves out."""
    if person.exercises_off:
        return Message(text=say("cards-off", card=card.title))
    return Message(text=say("cards-waits" if person.waits_for_check else "cards-left-out", card=card.title))
