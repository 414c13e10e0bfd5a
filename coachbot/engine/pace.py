"""How fast messages may leave a platform: so many a second for everybody, and not too close in one chat."""

import math
from collections.abc import Hashable

CREDIT_SECONDS = 0.1
"""What a hurried process could not let leave in time may follow at once, up to so long a stretch of the pace."""
ROUNDING = 1e-6
"""A slot that begins where the span ends is not in it, whatever the last digits say."""


class Pace:
    """Slots in time, handed out one by one. Seconds are those of one monotonic clock, passed in.

    `per_second` None means that nothing has to wait; `chat_seconds` is the least distance between two
    new messages in one chat. An edit needs a slot like everything else, but brings nobody a new message.
    """

    def __init__(self, per_second: float | None = None, chat_seconds: float = 0.0) -> None:
        self._gap = 0.0 if per_second is None else 1 / per_second
        self._chat_seconds = chat_seconds
        self._next = self._halted_until = self._leaves_next = float("-inf")
        self._next_in_chat: dict[Hashable, float] = {}

    def chat_wait(self, chat: Hashable, at: float) -> float:
        """Seconds until a chat may get its next new message."""
        return max(self._next_in_chat.get(chat, at) - at, 0.0)

    def wait(self, at: float) -> float:
        """Seconds until the next slot."""
        return max(self._next - at, self._halted_until - at, 0.0)

    def take(self, chat: Hashable, at: float, *, edits: bool = False) -> float:
        """Take the next slot; returns the seconds until it comes."""
        leaves = max(at, self._next)
        self._next = leaves + self._gap
        if self._chat_seconds and not edits:
            self._forget_chats(at)
            self._next_in_chat[chat] = leaves + self._chat_seconds
        return leaves - at

    def leave(self, at: float) -> float:
        """Leave for good; returns the seconds until that may be.

        A slot may be long past when its turn comes, where answers were slow and places in flight taken. What piled up
        then leaves at the pace, too.
        """
        begins = max(self._leaves_next, at - CREDIT_SECONDS)
        self._leaves_next = begins + self._gap
        return max(begins - at, 0.0)

    def halt(self, seconds: float, at: float) -> None:
        """Let nothing leave for a while."""
        self._halted_until = max(self._halted_until, at + seconds)

    def halted(self, at: float) -> float:
        """Seconds for which nothing may leave."""
        return max(self._halted_until - at, 0.0)

    def free(self, at: float, within: float) -> int | None:
        """How many slots come within some seconds; None when there is no end of them."""
        if self._gap == 0:
            return None
        return max(math.ceil((at + within - max(self._next, at)) / self._gap - ROUNDING), 0)

    def _forget_chats(self, at: float) -> None:
        """Only chats that still have to wait are remembered."""
        if len(self._next_in_chat) > 64 + 2 * self._chat_seconds / max(self._gap, 0.001):
            self._next_in_chat = {chat: until for chat, until in self._next_in_chat.items() if until > at}
