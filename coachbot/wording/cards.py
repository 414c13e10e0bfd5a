"""A card in words: how it goes, how much, what to mind, and what its picture shows."""

from collections.abc import Sequence

from coachbot.chat import CAPTION_LIMIT, Button, Image, Message
from coachbot.domain.card import Card, Family, Level, dose
from coachbot.markup import units, utf16
from coachbot.wording.length import GAP, MOST_BUTTONS, fitted, quoted, rows_of

FAMILIES = {
    Family.RESET: "Short resets",
    Family.MOBILITY: "Movement",
    Family.RELEASE: "Easing tight spots",
    Family.STRENGTH: "Strength",
    Family.DESK: "At the desk and on the way",
    Family.SLEEP: "Sleep",
}


def how_to(card: Card, level: Level) -> str:
    """The steps of a card, how much of it, and what to mind."""
    steps = [f"{n}. {step}" for n, step in enumerate(card.steps, 1)] if len(card.steps) > 1 else list(card.steps)
    much = dose(card, level)
    parts = [f"*{card.title}*", *steps]
    if much:
        parts.append(f"*How much:* {much}" if card.steps else much)
    if card.caution:
        parts.append(f"_{card.caution}_")
    return "\n".join(parts)


def in_a_line(card: Card, level: Level) -> str:
    """One of several cards of a practice; a how-to has no dose."""
    how_much = dose(card, level)
    return f"• *{card.title}*: {how_much}" if how_much else f"• *{card.title}*"


def show(card: Card, level: Level, svg: str | None) -> list[Message]:
    """A card by itself, with its picture; words that have no room beside it follow in a message of their own."""
    how, stop = how_to(card, level), card.stop or ""
    if svg is None:
        return [Message(text=fitted(how, stop))]
    image = Image(svg=svg, alt=card.alt or card.title)
    if units(fitted(how, stop)) + utf16(image.alt) + len(GAP) <= CAPTION_LIMIT:
        return [Message(text=fitted(how, stop), image=image)]
    return [Message(text=f"*{card.title}*", image=image), Message(text=fitted(how, stop))]


def list_all(cards: Sequence[Card], left_out: int) -> Message:
    """Every card there is, by family."""
    parts = ["*Cards.* Each shows how something goes, with a picture."]
    for family, title in FAMILIES.items():
        found = sorted(card.title for card in cards if card.family is family)
        if found:
            parts.append(f"*{title}:* {', '.join(found)}")
    if cards:
        parts.append(f"Write _/cards {cards[0].title.casefold()}_ to see one.")
    if left_out:
        parts.append("_Some exercises are left out because of your exercise check. /safety can repeat it._")
    families = {card.family for card in cards}
    buttons = [
        Button(label=title, action=f"family:{family}") for family, title in FAMILIES.items() if family in families
    ]
    rows = tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))
    return Message(text=fitted(*parts), buttons=rows)


def list_family(family: Family, cards: Sequence[Card]) -> Message:
    """The cards of one family, a button each."""
    buttons = [Button(label=card.title, action=f"card:{card.id}") for card in sorted(cards, key=lambda c: c.title)]
    more = " There are more than fit here: /cards lists them, and takes a name." if len(buttons) > MOST_BUTTONS else ""
    return Message(text=f"*{FAMILIES[family]}.* Which one?{more}", buttons=rows_of(buttons, 3), in_place=True)


def say_no_card(name: str) -> Message:
    """No card of that name."""
    return Message(text=f"I have no card called _{quoted(name)}_. /cards lists them all.")


def say_left_out(card: Card, *, off: bool) -> Message:
    """A card that the person's screening leaves out, or a safety pause does."""
    if off:
        return Message(text=f"*{card.title}* is off for now because of a safety answer. /safety is the place for that.")
    return Message(
        text=f"I leave out *{card.title}* because of what you answered in the exercise check. A doctor or "
        "physiotherapist can tell you whether it suits you. /safety repeats the check."
    )
