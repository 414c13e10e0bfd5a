"""One step of joining: whether it is missing, how it is asked, how typed text answers it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from coachbot.chat import Message
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.values import frozen

Missing = Callable[[Scene], Awaitable[bool]]


@frozen
class Turn:
    """What a step answers, whether the next question follows at once, and whether it takes the answered one's place."""

    said: list[Message]
    goes_on: bool = False
    in_place: bool = False


@frozen
class JoiningStep:
    """One thing joining needs."""

    is_missing: Missing
    ask: Callable[[Scene], Awaitable[Message]]
    read: Callable[[Scene, str], Awaitable[Turn | None]]


Taps = Mapping[type[Act], Callable[[Scene, Any], Awaitable[Turn]]]
"""What a step's buttons mean, and what they do."""


async def must(scene: Scene, missing: Missing) -> None:
    """A joining button counts only while its question is open; later it changes nothing. Raises StaleAction."""
    if not await missing(scene):
        raise StaleAction


async def only_taps(_scene: Scene, _text: str) -> Turn | None:
    """Reads nothing: where a tap is needed, no text will do."""
    return None


def settled(text: str) -> Message:
    """What a question becomes once it is answered."""
    return Message(text=text, in_place=True)
