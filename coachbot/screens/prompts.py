"""How a prompt is put together: the programme's words, the card, the rules that are always current."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from coachbot.chat import TEXT_LIMIT, Button, Message, tap
from coachbot.domain.acts.prompts import Again, Done, Later, ShortDone, ShowShort, Skip
from coachbot.domain.acts.reading import ShowCard
from coachbot.domain.card import Card, Level
from coachbot.domain.programme import Item, Kind
from coachbot.domain.quick import known_to_fit
from coachbot.domain.response import DONE, Response
from coachbot.markup import cut, escape
from coachbot.screens import cards as card_screens
from coachbot.screens import length
from coachbot.screens.feeling import felt_rows
from coachbot.screens.length import fitted, fitted_without
from coachbot.words import Words

ROOM_FOR_OUTAGE = 160
"""What `say_away` needs above a prompt."""
FILLED_LIMIT = 1500
"""More than any text has, unless it is mostly emoji or placeholders."""
NOBODYS = 2**62 - 1
"""Stands for the number of a delivery where a prompt is laid out for all who get it; no row comes to have it."""
_NOBODYS = str(NOBODYS)
SHORT_DAYS = 14
"""Up to so many days there is nothing to say about a change."""


def fill(text: str, values: Mapping[str, str]) -> str:
    """A programme's text with its placeholders filled in, in one pass; cut where that makes it far too long."""
    for name, value in values.items():
        place = "{" + name + "}"
        if place in text:
            text = text.replace(place, escape(value))
    return cut(text, FILLED_LIMIT)


Session = Sequence[tuple[Card, Level]]
"""The cards of a prompt with the level each is done at."""


def body(
    say: Words,
    kind: Kind,
    item: Item,
    cards: Session,
    values: Mapping[str, str],
    *,
    first_exercise: bool,
    riders: Sequence[Item] = (),
    quote: str | None = None,
    new: AbstractSet[str] = frozenset(),
) -> str:
    """What a prompt says in full, without its buttons. `riders` are said along, `quote` is the person's own plan.

    Cards that are `new` come with their steps, the others by name and dose.
    """
    along = [fill(rider.text, values) for rider in riders]
    rules = say("prompts-first-exercise") if first_exercise else say("prompts-stop-rule")
    return fitted_without(
        say,
        [*along, quote or ""],
        fill(item.text, values),
        quote or "",
        *(_cards_text(say, cards, values, new) if kind is not Kind.RESET else []),
        *along,
        rules if kind is Kind.PRACTICE else "",
        limit=TEXT_LIMIT - ROOM_FOR_OUTAGE,
    )


def _cards_text(say: Words, cards: Session, values: Mapping[str, str], new: AbstractSet[str]) -> list[str]:
    shown = [fill(card_screens.how_to(say, card, level), values) for card, level in cards if in_full(card, new)]
    known = [card_screens.in_a_line(card, level) for card, level in cards if not in_full(card, new)]
    return [*shown, "\n".join(known)]


def in_full(card: Card, new: AbstractSet[str]) -> bool:
    """Whether a card comes with its steps: when it is new, and always where it has no dose to be named by."""
    return card.id in new or not card.levels


def quoted(say: Words, words: str, turn: int) -> str:
    """Somebody's own plan, quoted back; the frame changes with `turn`."""
    return say.turn("prompts-quote", turn, words=length.quoted(words))


def say_minimum(say: Words, words: str) -> str:
    """What somebody wrote for a full day, and that it counts; nothing where they wrote nothing."""
    return say("prompts-minimum", words=length.quoted(words)) if words else ""


def short_body(say: Words, kind: Kind, item: Item, cards: Session, values: Mapping[str, str]) -> str:
    """The short version of a prompt: about a minute."""
    if item.short:
        text = fill(item.short, values)
    elif cards:
        text = fill(card_screens.how_to(say, cards[0][0], Level.EASIER), values)
    else:
        text = fill(item.text, values)
    return fitted(f"{say('prompts-short-version')}\n{text}", say("prompts-stop-rule") if kind is Kind.PRACTICE else "")


def has_short(item: Item, cards: Session) -> bool:
    """Whether there is a short version to show."""
    return item.short is not None or any(Level.EASIER in card.levels for card, _ in cards)


def ask(
    say: Words, kind: Kind, delivery_id: int, text: str, *, short: bool, cards: Session = (), minimum: str = ""
) -> Message:
    """A prompt with its buttons; a bite is only read and has none. One's own minimum counts as the short version."""
    if kind is Kind.BITE:
        return Message(text=text, silent=True)
    first = [tap(say("prompts-button-done"), Done(delivery_id))]
    if short:
        first.append(tap(say("prompts-button-short"), ShowShort(delivery_id)))
    if minimum:
        first.append(tap(say("prompts-button-minimum"), ShortDone(delivery_id)))
    second = (_not_today(say, delivery_id), tap(say("prompts-button-later"), Later(delivery_id)))
    one = len(cards) == 1
    shown = [tap(say("prompts-button-show") if one else card.title, ShowCard(card.id)) for card, _ in cards]
    rows = tuple(tuple(shown[n : n + 2]) for n in range(0, len(shown), 2))
    return Message(text=text, buttons=(tuple(first), second, *rows))


def handed_to(message: Message, delivery_id: int) -> Message:
    """A prompt that was laid out for nobody yet, as one delivery of it: its buttons carry its number."""
    number = str(delivery_id)
    buttons = tuple([tuple([_handed(one, number) for one in row]) for row in message.buttons])
    return known_to_fit(message, "buttons", buttons)


def _handed(button: Button, number: str) -> Button:
    # No number is longer than nobody's, with which the button was checked.
    action = button.action.replace(_NOBODYS, number)
    return button if action == button.action else known_to_fit(button, "action", action)


def _not_today(say: Words, delivery_id: int) -> Button:
    return tap(say("prompts-button-skip"), Skip(delivery_id))


def show_short(say: Words, delivery_id: int, text: str) -> Message:
    """The short version, in place of the long one."""
    done = tap(say("prompts-button-done"), ShortDone(delivery_id))
    return Message(text=text, in_place=True, buttons=((done, _not_today(say, delivery_id)),))


def say_left_out(say: Words, *, off: bool) -> Message:
    """In place of a prompt that is no longer for the person."""
    return Message(text=say("prompts-off") if off else say("prompts-left-out"), in_place=True)


def say_taken_out(say: Words) -> Message:
    """In place of a prompt whose card is left out because of what they said of it."""
    return Message(text=say("prompts-taken-out"), in_place=True)


def say_answered(
    say: Words,
    delivery_id: int,
    response: Response,
    at: str,
    shown: str,
    week: tuple[int, int],
    *,
    asks_felt: bool = False,
) -> Message:
    """How an answer to a prompt is confirmed, under its words; `week` is what was done of what came in seven days."""
    answers = {Response.DONE: "prompts-done", Response.SHORT: "prompts-done-short"}
    said = [say.turn(answers.get(response, "prompts-skipped"), delivery_id, at=at)]
    done, offered = week
    if response in DONE and offered > 1:
        said.append(say("prompts-week", done=done, offered=offered))
    parts = [shown, " ".join(said)]
    rows: tuple[tuple[Button, ...], ...] = ((tap(say("prompts-button-change"), Again(delivery_id)),),)
    if asks_felt:
        parts.append(say("prompts-ask-felt"))
        rows = (*felt_rows(say, delivery_id), *rows)
    return Message(text=fitted(*parts), in_place=True, buttons=rows)


def say_away(say: Words, skipped: int) -> str:
    """The one line after an outage."""
    return say("prompts-away", count=skipped)


def say_kept(say: Words, *, keeps: bool) -> Message:
    """Whether the evening question goes on after the last day."""
    return Message(text=say("prompts-kept") if keeps else say("prompts-ended"), in_place=True)


def say_counts(say: Words, answered: int, days: int, headache: int) -> str:
    """The plain counts of the days so far; they say nothing about a change."""
    if answered == 0:
        return say("prompts-counts-none")
    counts = say("prompts-counts", answered=answered, days=days, headache=headache)
    return f"{counts} {say('prompts-counts-waves' if days > SHORT_DAYS else 'prompts-counts-early')}"
