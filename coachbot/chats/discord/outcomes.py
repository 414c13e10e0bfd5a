"""What became of a request to Discord, by its cause: surely not sent, nobody knows, wait, never again."""

import aiohttp
import discord

from coachbot.chat import ChatError

CLOSED = frozenset({50001, 50007, 50278, 10003, 50009})
"""Codes for a private channel that no longer takes messages: no access, blocked, no server in common, gone."""
OVER = frozenset({50027, 10015, 10062})
"""Codes for an interaction that can no longer be answered."""
TOO_FAST = 40003
TOO_FAST_SECONDS = 60.0
UNKNOWN_MESSAGE = frozenset({10008, 50021, 50005})
"""A message that can no longer be edited: deleted, of the platform's own, or not ours."""
TOKEN_REST_SECONDS = 60.0
SERVER_FAULT = 500
UNAUTHORISED, FORBIDDEN = 401, 403


def classify(fault: Exception) -> ChatError:
    """The port's error for a failed request. Its text names the kind of fault, never what was sent, nor the token."""
    name = type(fault).__name__
    if isinstance(fault, discord.RateLimited):
        return ChatError(name, retry_after_seconds=fault.retry_after)
    if isinstance(fault, discord.HTTPException):
        return _by_code(fault, name)
    if isinstance(fault, aiohttp.ClientConnectorError):
        return ChatError(name, sent=False)
    return ChatError(name, sent=None)


def is_closed(fault: discord.HTTPException) -> bool:
    """Whether a private channel takes no messages."""
    return fault.code in CLOSED or fault.status == FORBIDDEN


def is_over(fault: discord.HTTPException) -> bool:
    """Whether the quarter of an hour has passed in which an interaction can be answered."""
    return fault.code in OVER


def _by_code(fault: discord.HTTPException, name: str) -> ChatError:
    if fault.code == TOO_FAST:
        return ChatError(name, retry_after_seconds=TOO_FAST_SECONDS)
    if is_closed(fault):
        return ChatError(name, permanent=True)
    if fault.status == UNAUTHORISED:
        return ChatError(name, retry_after_seconds=TOKEN_REST_SECONDS)
    if fault.status >= SERVER_FAULT:
        return ChatError(name, sent=None)
    return ChatError(name, refused=True)
