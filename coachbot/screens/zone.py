"""Asking where a person's clock stands, and saying how it was understood."""

from collections.abc import Callable, Sequence
from datetime import datetime

from coachbot.chat import LABEL_LIMIT, Button, Message, tap
from coachbot.domain.acts import Act
from coachbot.domain.local_time import place_of
from coachbot.words import Words

MOST = 5
"""So many places are offered."""
Setting = Callable[[str], Act]
"""What a tap on a zone means: `JoinZone` while joining, `SetZone` at any other time."""


def ask_zone(say: Words, guess: str | None, now: datetime, setting: Setting) -> Message:
    """Ask for the time zone; a guess is one tap to confirm."""
    if guess is None:
        return Message(text=say("zone-ask"), asks_location=True)
    seen = {"time": say.time(now, guess), "place": place_of(guess)}
    yes = tap(say("zone-button-yes", **seen), setting(guess))
    return Message(text=say("zone-ask-guess", **seen), buttons=((yes,),), asks_location=True)


def offer_zones(say: Words, found: Sequence[tuple[str, str]], now: datetime, setting: Setting) -> Message:
    """Places it could be, one button each. `found` pairs a place with its zone."""
    return Message(
        text=say("zone-which", n=len(found)),
        buttons=tuple((_place(say, place, zone, now, setting),) for place, zone in found[:MOST]),
    )


def _place(say: Words, place: str, zone: str, now: datetime, setting: Setting) -> Button:
    label = say("zone-button-place", place=place, time=say.time(now, zone))
    return tap(label[:LABEL_LIMIT], setting(zone))


def say_zone_unknown(say: Words) -> Message:
    """A place or time that fits no zone we know."""
    return Message(text=say("zone-unknown"))


def say_zone_set(say: Words, zone: str, now: datetime) -> str:
    """How the zone was understood."""
    return say("zone-set", time=say.time(now, zone), place=place_of(zone))
