"""How fast messages may leave a platform: so many in any second for everybody, and not too close in one chat."""

import math
import sys
from collections.abc import Hashable

CREDIT_SECONDS = 0.03
"""A slot may be used so much later than it came, by a process that was hurried; then it is lost."""
SLACK = 0.045
"""How much farther apart slots lie than the pace says. It covers the credit, and what the network adds to it, so that
no second ever holds more than its share: platforms count what arrives."""
ROUNDING = 1e-6
"""A slot that begins where the span ends is not in it, whatever the last digits say."""


class Pace:
    """Slots in time, handed out one by one. Seconds are those of one monotonic clock, passed in.

    `per_second` None means that nothing has to wait; `chat_seconds` is the least distance between two
    new messages in one chat. An edit needs a slot like everything else, but brings nobody a new message.
    Where the pace is `shared` with other processes, the only slots there are are those that were granted.
    """

    def __init__(self, per_second: float | None = None, chat_seconds: float = 0.0, *, shared: bool = False) -> None:
        self.gap = 0.0 if per_second is None else (1 + SLACK) / per_second
        self.shared = shared and per_second is not None
        self._chat_seconds = chat_seconds
        self._next = self._halted_until = float("-inf")
        self._ends = float("-inf") if self.shared else float("inf")
        self._next_in_chat: dict[Hashable, float] = {}

    def chat_wait(self, chat: Hashable, at: float) -> float:
        """Seconds until a chat may get its next new message."""
        return max(self._next_in_chat.get(chat, at) - at, 0.0)

    def wait(self, at: float) -> float:
        """Seconds until the next slot, as far as that is known here."""
        return max(self._next - at, self._halted_until - at, 0.0)

    def is_spent(self, at: float) -> bool:
        """Whether no slot is left of what was granted."""
        return max(self._next, at - CREDIT_SECONDS) + self.gap > self._ends + ROUNDING

    def grant(self, begins: float, slots: int) -> None:
        """These slots of the shared pace are ours, from an instant on."""
        self._next, self._ends = begins, begins + slots * self.gap

    def take(self, at: float) -> float:
        """Take the next slot; returns the seconds until it comes."""
        begins = max(self._next, at - CREDIT_SECONDS)
        self._next = begins + self.gap
        return max(begins - at, 0.0)

    def reach(self, chat: Hashable, at: float) -> None:
        """A new message leaves for a chat."""
        if self._chat_seconds:
            self._forget_chats(at)
            self._next_in_chat[chat] = at + self._chat_seconds

    def halt(self, seconds: float, at: float) -> None:
        """Let nothing leave for a while."""
        self._halted_until = max(self._halted_until, at + seconds)

    def halted(self, at: float) -> float:
        """Seconds for which nothing may leave."""
        return max(self._halted_until - at, 0.0)

    def free(self, at: float, within: float) -> int:
        """How many slots have come and are not taken, or come within some seconds; no end of them without a rate.

        Whether they were granted where the pace is shared, `is_spent` tells.
        """
        if self.gap == 0:
            return sys.maxsize
        return max(math.floor((at + within - max(self._next, at)) / self.gap + ROUNDING) + 1, 0)

    def _forget_chats(self, at: float) -> None:
        """Only chats that still have to wait are remembered."""
        if len(self._next_in_chat) > 64 + 2 * self._chat_seconds / max(self.gap, 0.001):
            self._next_in_chat = {chat: until for chat, until in self._next_in_chat.items() if until > at}
