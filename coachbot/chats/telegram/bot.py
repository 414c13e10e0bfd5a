"""The library's bot, set up our way: quiet, few connections, no secrets in its name."""

import logging
import os
from collections.abc import Mapping
from typing import Any

from telegram import Bot

from coachbot.chat import TellTime, nobody_asks
from coachbot.chats.telegram.reading import ALLOWED
from coachbot.chats.telegram.request import AiohttpRequest

ANSWERING_CONNECTIONS = 2
POLL_SECONDS = 30
ANSWER_SECONDS = 15.0
"""How long an answer may take. Sending waits for its turn, then this long: together well inside a lease."""

# The library's way of saying spans from its next version on; without it every pause it is asked for is a warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")

# These libraries log addresses with the token in them, and whole messages; nothing they say is needed.
for _name, _level in (
    ("telegram", logging.CRITICAL + 1),
    ("httpx", logging.WARNING),
    ("httpcore", logging.WARNING),
    ("aiohttp", logging.CRITICAL + 1),
):
    logging.getLogger(_name).setLevel(_level)


class QuietBot(Bot):
    """The library's bot, whose printed form holds no token."""

    def __repr__(self) -> str:
        return "Bot[telegram]"

    __str__ = __repr__

    async def get_raw_updates(self, offset: int | None) -> Any:
        """What is waiting, as Telegram sends it, after waiting for it; an offset confirms what came before.

        The library's own method parses the whole batch, and one odd update in it would hold up all others.
        """
        asked = {"offset": offset, "timeout": POLL_SECONDS, "limit": 100, "allowed_updates": list(ALLOWED)}
        return await self._post("getUpdates", asked)

    async def say(self, method: str, fields: Mapping[str, Any]) -> Any:
        """A method with its fields as JSON; returns its result. Raises TelegramError.

        For what is said all the time: the library's own methods make objects of all that goes out and comes back.
        """
        return await self._sends.say(f"{self.base_url}/{method}", fields)

    @property
    def _sends(self) -> AiohttpRequest:
        request = self.request
        if not isinstance(request, AiohttpRequest):
            raise TypeError("it was built with another client")
        return request

    async def close_connections(self) -> None:
        """Close what is open, whether or not the bot was ever initialised."""
        for request in self._request:
            await request.shutdown()


def new_bot(
    token: str, api_url: str, answer_seconds: float, in_flight: int = 4, tell_time: TellTime = nobody_asks
) -> QuietBot:
    """A bot on a Bot API server that sends `in_flight` at once. Updates are asked for on connections of their own."""
    return QuietBot(
        token,
        base_url=f"{api_url.rstrip('/')}/bot",
        base_file_url=f"{api_url.rstrip('/')}/file/bot",
        request=AiohttpRequest(in_flight + ANSWERING_CONNECTIONS, tell_time, read_timeout=answer_seconds),
        get_updates_request=AiohttpRequest(2, tell_time, read_timeout=POLL_SECONDS + 10.0),
    )
