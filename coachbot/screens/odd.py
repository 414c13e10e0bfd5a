"""What coachbot says when it cannot do what was meant: kind, exact, and with a way on."""

from coachbot.chat import Message
from coachbot.words import Words


def say_unknown(say: Words) -> Message:
    """Text that fits no question."""
    return Message(text=say("odd-unknown"))


def say_too_long(say: Words) -> Message:
    """More text than any question needs."""
    return Message(text=say("odd-too-long"))


def say_media(say: Words, kind: str | None) -> Message:
    """A picture, a voice message, a file; `kind` is the platform's word for it, where there is one."""
    return Message(text=say("odd-media", kind=kind or "something-else"))


def say_edited(say: Words) -> Message:
    """A message of theirs was changed after we had read it."""
    return Message(text=say("odd-edited"))


def say_forwarded(say: Words) -> Message:
    """Words that were said elsewhere."""
    return Message(text=say("odd-forwarded"))


def say_too_much(say: Words) -> Message:
    """More in a minute than a conversation needs."""
    return Message(text=say("odd-too-much"))


def say_old_button(say: Words) -> Message:
    """A button whose moment has passed, or that is not this person's."""
    return Message(text=say("odd-old-button"))


def say_old_form(say: Words) -> Message:
    """Words typed into a form whose question has passed."""
    return Message(text=say("odd-old-form"))


def say_nothing_kept(say: Words) -> Message:
    """An old button, a picture, or a command about what is kept, from a chat that nothing is known of."""
    return Message(text=say("odd-nothing-kept"))


def say_private(say: Words) -> Message:
    """Anything said in a group."""
    return Message(text=say("odd-private"))


def say_failed(say: Words) -> Message:
    """Something broke on our side, three times."""
    return Message(text=f"{say('odd-failed')} {say('odd-failed-again')}")


def say_location_unasked(say: Words) -> Message:
    """A location nobody asked for."""
    return Message(text=say("odd-location-unasked"))


def say_not_joined(say: Words) -> Message:
    """A command that needs a programme, before there is one."""
    return Message(text=say("odd-not-joined"))
