"""Listening: ask for updates, keep them, and only then ask for the next. Nothing is confirmed before it is kept."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from coachbot.chats.telegram.outcomes import says, seconds_of
from coachbot.errors import BusyError, SettingError

FIRST_REST, LONGEST_REST = 1.0, 60.0
CONFLICT_REST, CONFLICT_ENDS = 10.0, 300.0
NOT_KNOWN = (
    "Telegram does not know the token in COACHBOT_TELEGRAM_TOKEN. "
    "Copy it again from BotFather, or ask BotFather for a new one."
)
ANOTHER_READER = (
    "Another program reads this bot's messages with the same token. "
    "Stop that one, or give this coachbot a bot of its own."
)
WEBHOOK = (
    "A webhook is set for this bot, so Telegram sends its messages elsewhere. "
    "If that is not meant to be: coachbot doctor --remove-webhook."
)

log = structlog.get_logger()
Fetch = Callable[[int | None], Awaitable[Sequence[Any]]]
"""Asks for the updates after those confirmed by an offset; None confirms nothing."""
Keep = Callable[[Sequence[Any]], Awaitable[None]]
Rest = Callable[[float], Awaitable[Any]]
TakeBack = Callable[[], Awaitable[bool]]
"""Removes a webhook that is our own; whether there was one."""


async def nothing_to_take_back() -> bool:
    """For whoever sets no webhooks."""
    return False


@dataclass(slots=True)
class Patience:
    """How long to rest after a failure, and when to give up. Told the time, it keeps no clock."""

    rest: float = FIRST_REST
    conflict_since: float | None = None

    def succeeded(self) -> None:
        """All is well again."""
        self.rest, self.conflict_since = FIRST_REST, None

    def after(self, fault: Exception, at: float) -> float:
        """Seconds to rest after a failure at a moment of a monotonic clock. Raises CoachbotError when it is final."""
        if isinstance(fault, InvalidToken):
            raise SettingError(NOT_KNOWN)
        if isinstance(fault, Conflict):
            return self._after_conflict(fault, at)
        self.conflict_since = None
        if isinstance(fault, RetryAfter):
            return seconds_of(fault.retry_after)
        rest, self.rest = self.rest, min(self.rest * 2, LONGEST_REST)
        return rest

    def _after_conflict(self, fault: Conflict, at: float) -> float:
        sentence = WEBHOOK if says(fault, "webhook") else ANOTHER_READER
        if self.conflict_since is None:
            self.conflict_since = at
            log.error("telegram_conflict", action="listen", mend=sentence)
        if at - self.conflict_since >= CONFLICT_ENDS:
            raise BusyError(sentence)
        return CONFLICT_REST


class Polling:
    """The loop. It stores no offset: what was not confirmed comes again, and the inbox knows it."""

    def __init__(
        self, fetch: Fetch, keep: Keep, *, rest: Rest = asyncio.sleep, take_back: TakeBack = nothing_to_take_back
    ) -> None:
        """`take_back` is asked once for the webhook that keeps updates from being fetched."""
        self._fetch, self._keep, self._rest, self._take_back = fetch, keep, rest, take_back
        self._offset: int | None = None

    async def run(self, seconds: Callable[[], float]) -> None:
        """Poll until cancelled. Raises CoachbotError when there is no point in going on."""
        patience = Patience()
        while True:
            try:
                await self.poll()
            except Exception as fault:  # noqa: BLE001 - whatever it is, what was not confirmed is asked for again
                if await self._took_back(fault):
                    continue
                rest = patience.after(fault, seconds())
                log.warning("telegram_poll_failed", action="listen", fault=type(fault).__name__, rest_seconds=rest)
                await self._rest(rest)
            else:
                patience.succeeded()

    async def _took_back(self, fault: Exception) -> bool:
        """Whether our own webhook stood in the way and is gone. Once: two that undo each other's work must end."""
        if not (isinstance(fault, Conflict) and says(fault, "webhook")):
            return False
        take_back, self._take_back = self._take_back, nothing_to_take_back
        try:
            return await take_back()
        except TelegramError:
            return False

    async def poll(self) -> None:
        """One request: keep what came, then let the next request confirm it."""
        updates = await self._fetch(self._offset)
        if not isinstance(updates, list):
            raise TypeError("updates come as a list")
        await self._keep(updates)
        numbers = [n for update in updates if isinstance(update, dict) and type(n := update.get("update_id")) is int]
        if updates and not numbers:
            raise ValueError("updates without a number cannot be confirmed")
        if numbers:
            self._offset = max(numbers) + 1
