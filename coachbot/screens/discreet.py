"""Notifications that say nothing of health until they are opened."""

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.prompts import Unveil
from coachbot.domain.acts.reading import SetDiscreet
from coachbot.domain.participant import Participant
from coachbot.words import Words


def cover(say: Words, delivery_id: int, message: Message) -> Message:
    """A neutral line in a message's place, as loud as that would be, and the button that opens it."""
    button = tap(say("discreet-button-open"), Unveil(delivery_id))
    return Message(text=say("discreet-cover"), buttons=((button,),), silent=message.silent, must=message.must)


def say_quiet(say: Words, delivery_id: int) -> Message:
    """In an attack: what would have them move waits, with the button that opens it later."""
    button = tap(say("discreet-button-open"), Unveil(delivery_id))
    return Message(text=say("discreet-quiet"), buttons=((button,),), in_place=True)


def in_settings(say: Words, person: Participant) -> tuple[list[str], Button]:
    """The line and the button that the settings get."""
    lines = [say("discreet-on")] if person.discreet else []
    label = say("discreet-button-off") if person.discreet else say("discreet-button-on")
    return lines, tap(label, SetDiscreet(not person.discreet))


def say_set(say: Words, *, on: bool) -> Message:
    """What was chosen, and what it does not reach."""
    return Message(text=say("discreet-turned-on") if on else say("discreet-turned-off"), in_place=True)
