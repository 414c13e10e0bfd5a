"""Asking where a person's clock stands, and saying how it was understood."""

from collections.abc import Sequence
from datetime import datetime

from coachbot.chat import ACTION_BYTES, LABEL_LIMIT, Button, Message
from coachbot.wording.days import say_time


def place_of(zone: str) -> str:
    """A zone's place as people write it: "New York"."""
    return zone.rpartition("/")[2].replace("_", " ")


def ask_zone(guess: str | None, now: datetime, prefix: str) -> Message:
    """Ask for the time zone; a guess is one tap to confirm."""
    yes: tuple[tuple[Button, ...], ...] = ()
    question = "What time is it for you?"
    if guess is not None:
        question = f"Is it {say_time(now, guess)} for you, as in {place_of(guess)}?"
        yes = ((Button(label=f"Yes, {say_time(now, guess)} ({place_of(guess)})", action=f"{prefix}:{guess}"),),)
    return Message(
        text=f"*Your clock.* I'd like to write at your times. {question}\n\n"
        "You can also write a city near you, or the time on your clock. "
        "I keep only the time zone, not the place.",
        buttons=yes,
        asks_location=True,
    )


def offer_zones(found: Sequence[tuple[str, str]], prefix: str) -> Message:
    """Places it could be, one button each. `found` pairs a label with a zone."""
    buttons = tuple(
        (Button(label=label[:LABEL_LIMIT], action=f"{prefix}:{zone}"),)
        for label, zone in found
        if len(f"{prefix}:{zone}".encode()) <= ACTION_BYTES
    )
    one = "Is this the one?" if len(buttons) == 1 else "Which one is yours?"
    return Message(text=f"{one} If not, write another city.", buttons=buttons[:5])


def say_zone_unknown() -> Message:
    """A place or time that fits no zone we know."""
    return Message(
        text="I don't know that place. Please try a bigger city near you, or write the time on your clock, such as _14:30_."
    )


def say_zone_set(zone: str, now: datetime) -> str:
    """How the zone was understood."""
    return f"Your clock: {say_time(now, zone)}, as in {place_of(zone)}."
