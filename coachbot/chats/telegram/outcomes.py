"""What became of a request, by its cause: surely not sent, nobody knows, wait, never again."""

from datetime import timedelta

import aiohttp
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from coachbot.chat import ChatError

NEVER_LEFT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
)
"""The connection was never made: not a byte of the message left."""
GONE = ("chat not found", "peer_id_invalid", "user not found", "user is deactivated", "have no rights to send")
UNCHANGED = "message is not modified"
UNEDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message to be edited")
NO_TEXT = "there is no text in the message"
NO_SUCH_FILE = ("file", "media")
"""Telegram no longer takes its own name of a picture: "wrong file identifier", "wrong remote file id specified",
"FILE_REFERENCE_EXPIRED", "MEDIA_EMPTY" and others. Whatever else it may mean, another upload does no harm."""
UNPARSED = ("can't parse", "entity", "entities")
TOKEN_REST_SECONDS = 60.0
"""How long everything waits when the token is refused; the listener ends the process meanwhile."""


def says(fault: TelegramError, *phrases: str) -> bool:
    """Whether the platform's own words hold one of these."""
    return any(phrase in fault.message.casefold() for phrase in phrases)


def classify(fault: Exception) -> ChatError:
    """The port's error for a failed request. Its text names the kind of fault, never what was sent, nor the token.

    `BadRequest` is a child of `NetworkError` in the library, so what is certain is asked first.
    """
    name = type(fault).__name__
    if isinstance(fault, RetryAfter):
        return ChatError(name, retry_after_seconds=seconds_of(fault.retry_after))
    if isinstance(fault, ChatMigrated):
        return ChatError(name, moved_to=str(fault.new_chat_id))
    if isinstance(fault, Forbidden) or (isinstance(fault, BadRequest) and says(fault, *GONE)):
        return ChatError(name, permanent=True)
    if isinstance(fault, InvalidToken | Conflict):
        return ChatError(name, retry_after_seconds=TOKEN_REST_SECONDS)
    if isinstance(fault, BadRequest):
        return ChatError(name, refused=True)
    if isinstance(fault.__cause__, NEVER_LEFT):
        return ChatError(type(fault.__cause__).__name__, sent=False)
    return ChatError(name, sent=None)


def seconds_of(wait: float | timedelta) -> float:
    """How long the platform asks us to wait."""
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
