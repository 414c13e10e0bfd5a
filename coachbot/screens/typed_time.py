"""What is said about a typed time of day that is unclear, or could be two."""

from collections.abc import Callable, Iterable
from datetime import time

from coachbot.chat import Message, tap
from coachbot.domain.acts import Act
from coachbot.words import Words


def say_time_unclear(say: Words) -> Message:
    """A time of day that could not be read."""
    return Message(text=say("typed-time-unclear"))


def say_two_times(say: Words, options: Iterable[time], taking: Callable[[time], Act]) -> Message:
    """A time of day that could be two; `taking` makes the act that takes the chosen one."""
    return Message(text=say("typed-time-which-one"), buttons=(tuple(tap(f"{at:%H:%M}", taking(at)) for at in options),))
