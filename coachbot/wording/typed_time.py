"""What is said about a typed time of day that is unclear, or could be two."""

from collections.abc import Iterable
from datetime import time

from coachbot.chat import Button, Message


def say_time_unclear() -> Message:
    """A time of day that could not be read."""
    return Message(text="I couldn't read that as a time. Please write it like _8:30_ or _7.30pm_.")


def say_two_times(prefix: str, options: Iterable[time]) -> Message:
    """A time of day that could be two; `prefix` is the action that takes the chosen one."""
    buttons = tuple(Button(label=f"{at:%H:%M}", action=f"{prefix}:{at:%H%M}") for at in options)
    return Message(text="Which one do you mean?", buttons=(buttons,))
