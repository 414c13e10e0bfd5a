"""How an exercise felt: which one is meant, and what the word changes."""

from collections.abc import Sequence

from coachbot.chat import LABEL_LIMIT, Button, Message, tap
from coachbot.domain.acts.prompts import Feel, FeelCard
from coachbot.domain.acts.reading import BringBack, ShowCard, SwapCard
from coachbot.domain.card import Card
from coachbot.domain.ladder import Change
from coachbot.domain.response import ASKED, Felt
from coachbot.markup import shortened
from coachbot.screens.length import fitted, rows_of
from coachbot.words import Words

FEELINGS_WIDE = 2


def felt_rows(say: Words, delivery_id: int) -> tuple[tuple[Button, ...], ...]:
    """What is asked after an exercise, as buttons."""
    taps = [tap(say.of("feeling-button", one), Feel(delivery_id, one)) for one in ASKED]
    return rows_of(taps, FEELINGS_WIDE)


def ask_which(say: Words, delivery_id: int, felt: Felt, shown: str, cards: Sequence[Card]) -> Message:
    """Which of a session's exercises a word is about; `shown` is the session, which stays to be read."""
    taps = [tap(card.title, FeelCard(delivery_id, felt, card.id)) for card in cards]
    every = tap(say("feeling-button-all"), FeelCard(delivery_id, felt, None))
    return Message(text=fitted(shown, say.of("feeling-which", felt)), in_place=True, buttons=rows_of([*taps, every], 2))


def say_felt(
    say: Words,
    felt: Felt,
    shown: str,
    cards: Sequence[Card],
    change: Change,
    swaps: Sequence[tuple[Card, Card]] = (),
) -> Message:
    """What was noted, what it changes for the cards it was said of, and of some the card that can come instead."""
    titles = ", ".join(card.title for card in cards)
    match felt:
        case Felt.EASY:
            text = say.of("feeling-easy", change, cards=titles)
        case Felt.MUCH:
            text = say.of("feeling-much", change, cards=titles)
        case Felt.PAIN:
            text = say.of("feeling-pain", change, cards=titles)
        case _:
            text = say("feeling-fine")
    offer = say("feeling-swap") if swaps else ""
    return Message(text=fitted(shown, text, offer), in_place=True, buttons=swap_rows(say, swaps))


def swap_rows(say: Words, swaps: Sequence[tuple[Card, Card]]) -> tuple[tuple[Button, ...], ...]:
    """For each card the one that can come in its place, by name."""
    names = [(card, say("feeling-button-swap", card=card.title, swap=swap.title)) for card, swap in swaps]
    return rows_of([tap(shortened(name, LABEL_LIMIT), SwapCard(card.id)) for card, name in names])


def say_swapped(say: Words, card: Card, swap: Card) -> Message:
    """Another comes from now on; how it goes, and the way back, are a tap away."""
    show = tap(say("prompts-button-show"), ShowCard(swap.id))
    back = tap(say("feeling-button-back-to", card=card.title), BringBack(card.id))
    return Message(text=say("feeling-swapped", card=card.title, swap=swap.title), buttons=((show,), (back,)))


def say_out(say: Words, card: Card, swaps: Sequence[tuple[Card, Card]]) -> Message:
    """Under a card that is left out because of what was said of it: the way back, and what can come instead."""
    back = tap(say("feeling-button-back"), BringBack(card.id))
    return Message(text=say("feeling-is-out", card=card.title), buttons=((back,), *swap_rows(say, swaps)))


def say_back(say: Words, card: Card) -> Message:
    """It comes again, small."""
    return Message(text=say("feeling-back", card=card.title), in_place=True)
