"""A set done together: one message that counts."""

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.reading import OfferSet, StartSet, StopSet
from coachbot.domain.card import Card, Level, dose
from coachbot.domain.guided import Count, CountedSet, Phase
from coachbot.screens.length import fitted
from coachbot.words import Words


def button(say: Words, card: Card) -> tuple[tuple[Button, ...], ...]:
    """The way in, under a card."""
    return ((tap(say("guided-button"), OfferSet(card.id)),),)


def offer(say: Words, card: Card, level: Level) -> Message:
    """What will happen, and the start."""
    words = say("guided-offer", card=card.title, dose=dose(card, level) or "")
    start = tap(say("guided-button-start"), StartSet(card.id))
    return Message(text=fitted(words, card.stop or ""), buttons=((start,),))


def _with_stop(say: Words, text: str) -> Message:
    return Message(text=text, in_place=True, silent=True, buttons=((tap(say("guided-button-stop"), StopSet()),),))


def get_ready(say: Words, card: Card) -> Message:
    """The first seconds."""
    return _with_stop(say, say("guided-ready", card=card.title))


def count(say: Words, card: Card, counted: CountedSet, moment: Count) -> Message:
    """One moment of the set."""
    of: dict[str, str | int] = {"card": card.title, "n": moment.repeat, "of": counted.repeats}
    match moment.phase:
        case Phase.HOLD:
            return _with_stop(say, say("guided-hold", **of, seconds=moment.left))
        case Phase.REPEAT:
            return _with_stop(say, say("guided-repeat", **of))
        case Phase.REST:
            return _with_stop(say, say("guided-rest", **of))
        case Phase.DONE:
            return Message(text=say("guided-done", card=card.title), in_place=True, silent=True)


def say_stopped(say: Words) -> Message:
    """Stopped by a tap."""
    return Message(text=say("guided-stopped"), in_place=True)
