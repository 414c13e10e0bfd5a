"""A card in words: how it goes, how much, what to mind, and what its picture shows."""

from collections.abc import Sequence

from coachbot.chat import Button, Image, Message
from coachbot.domain.card import Card, Family, Level, dose

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
    """One of several cards of a practice."""
    return f"• *{card.title}*: {dose(card, level)}"


def show(card: Card, level: Level, svg: str | None) -> Message:
    """A card by itself, with its picture."""
    stop = f"\n\n{card.stop}" if card.stop else ""
    image = Image(svg=svg, alt=card.alt or card.title) if svg else None
    return Message(text=f"{how_to(card, level)}{stop}", image=image)


def list_all(cards: Sequence[Card], left_out: int) -> Message:
    """Every card there is, by family."""
    parts = ["*Cards.* Each shows how something goes, with a picture."]
    for family, title in FAMILIES.items():
        found = sorted(card.title for card in cards if card.family is family)
        if found:
            parts.append(f"*{title}:* {', '.join(found)}")
    parts.append("Write _/cards small nod_ to see one.")
    if left_out:
        parts.append("_Some exercises are left out because of your exercise check. /safety can repeat it._")
    families = {card.family for card in cards}
    buttons = [
        Button(label=title, action=f"family:{family}") for family, title in FAMILIES.items() if family in families
    ]
    rows = tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))
    return Message(text="\n\n".join(parts), buttons=rows)


def list_family(family: Family, cards: Sequence[Card]) -> Message:
    """The cards of one family, a button each."""
    buttons = [Button(label=card.title, action=f"card:{card.id}") for card in sorted(cards, key=lambda c: c.title)]
    rows = tuple(tuple(buttons[n : n + 3]) for n in range(0, min(len(buttons), 15), 3))
    return Message(text=f"*{FAMILIES[family]}.* Which one?", buttons=rows, in_place=True)


def say_no_card(name: str) -> Message:
    """No card of that name."""
    return Message(text=f"I have no card called _{name}_. /cards lists them all.")


def say_left_out(card: Card) -> Message:
    """A card that the person's screening leaves out."""
    return Message(
        text=f"I leave out *{card.title}* because of what you answered in the exercise check. A doctor or "
        "physiotherapist can tell you whether it suits you. /safety repeats the check."
    )
