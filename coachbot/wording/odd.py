"""What coachbot says when it cannot do what was meant: kind, exact, and with a way on."""

from coachbot.chat import Message

COMMANDS = "/today, /checkin, /progress, /pause, /settings or /help"


def say_unknown() -> Message:
    """Text that fits no question."""
    return Message(text=f"I didn't understand that, sorry. I only know a few things. Try {COMMANDS}.")


def say_too_long() -> Message:
    """More text than any question needs."""
    return Message(
        text="That is longer than I can read. I only understand short answers, such as _yes_, _7_ or _20:30_."
    )


def say_media(kind: str) -> Message:
    """A picture, a voice message, a file."""
    return Message(text=f"I can't open a {kind}, and I haven't kept it. Please write it in a few words, or use /help.")


def say_edited() -> Message:
    """A message of theirs was changed after we had read it."""
    return Message(
        text="I read each message once, so your change hasn't reached me. Please send it as a new message. "
        "/checkin shows what your diary says."
    )


def say_forwarded() -> Message:
    """Words that were said elsewhere."""
    return Message(
        text="That looks forwarded or quoted, so I haven't taken it as your answer. If you mean it yourself, please "
        "write it in your own message."
    )


def say_too_much() -> Message:
    """More in a minute than a conversation needs."""
    return Message(
        text="That was a lot at once, so I've stopped reading for now. Please wait a minute, then write again. "
        "Nothing that was recorded before is lost. In an emergency, call your local emergency number; I can't help fast enough."
    )


def say_old_button() -> Message:
    """A button whose moment has passed, or that is not this person's."""
    return Message(text="That button no longer does anything. /today shows where you are.")


def say_old_form() -> Message:
    """Words typed into a form whose question has passed."""
    return Message(text="That question has passed, so I haven't kept what you wrote. /today shows where you are.")


def say_nothing_kept() -> Message:
    """An old button, a picture, or a command about what is kept, from a chat that nothing is known of."""
    return Message(text="I keep nothing about this chat, so there is nothing to do here. Send /start and we begin.")


def say_private() -> Message:
    """Anything said in a group."""
    return Message(text="Let's talk in private. Please write to me directly.")


def say_failed() -> Message:
    """Something broke on our side, three times."""
    return Message(
        text="Something went wrong on my side and I couldn't do that. Nothing else of yours is lost. "
        "Please try it once more."
    )


def say_location_unasked() -> Message:
    """A location nobody asked for."""
    return Message(text="Thank you, but I don't need your location now, and I haven't kept it.")


def say_not_joined() -> Message:
    """A command that needs a programme, before there is one."""
    return Message(text="Before that, let's finish setting up.")
