"""Updates that Telegram brings to an address of ours. It is told that one arrived once that is kept, never before.

Address and secret follow from the token: every worker knows both, nobody else does, and a webhook that a coachbot with
this token has left behind is known as one.
"""

import asyncio
import contextlib
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import BadRequest, Conflict, TelegramError

from coachbot import tally
from coachbot.chats.telegram.outcomes import says
from coachbot.chats.telegram.polling import Keep, Patience, Rest
from coachbot.chats.telegram.reading import ALLOWED
from coachbot.errors import CoachbotError, SettingError

HEADER = "x-telegram-bot-api-secret-token"
MOST_BYTES = 512 * 1024
"""More than any update: a text has 4,096 characters, a message some hundred entities and sizes."""
LOOK_SECONDS = 60.0
"""How often it is looked whether the webhook is still ours: another worker that ended may have removed it."""
REMOVE_SECONDS = 2.0
PASSING = ("resolve", "timed out", "timeout", "unreachable")
"""What Telegram says of an address that may be right tomorrow."""

log = structlog.get_logger()
Served = Callable[[], Awaitable[object]]
"""Returns once the address answers."""


async def at_once() -> None:
    """For whoever is served already."""


def path_of(token: str) -> str:
    """Where on our server Telegram brings this bot's updates."""
    return f"/telegram/{_derived(token, 'address')[:32]}"


def secret_of(token: str) -> str:
    """What Telegram shows with every update."""
    return _derived(token, "secret")


def _derived(token: str, what: str) -> str:
    return hmac.new(token.encode(), f"coachbot webhook {what}".encode(), hashlib.sha256).hexdigest()


async def remove_own(bot: Bot, token: str) -> bool:
    """Take back a webhook that a coachbot with this token has set; False for anybody else's. Raises TelegramError."""
    info = await bot.get_webhook_info()
    if not info.url.endswith(path_of(token)):
        return False
    log.info("webhook_removed", action="listen")
    return bool(await bot.delete_webhook())


class Webhook:
    """One bot's webhook: the route that is served, and the address as Telegram has to know it.

    `base` is scheme and host under which Telegram reaches this server; `served` returns once it does; `shared` says
    that other workers may serve it too, so it stays when this one stops.
    """

    def __init__(self, base: str, token: str, *, served: Served, shared: bool) -> None:
        self.path = path_of(token)
        self.url = base.rstrip("/") + self.path
        self._secret, self._served, self._shared = secret_of(token), served, shared
        self._keep: Keep | None = None
        self._is_set = self._was_set = False

    def routes(self) -> Sequence[Route]:
        """What is served."""
        return [Route(self.path, self._take, methods=["POST"])]

    def close(self) -> None:
        """Take nothing more; Telegram brings it again."""
        self._keep = None

    async def run(self, bot: Bot, keep: Keep, *, rest: Rest, seconds: Callable[[], float]) -> None:
        """Set the webhook and see that it stays, until cancelled. Raises CoachbotError when there is no point in that.

        Telegram is only told of the address once there is somebody at it.
        """
        self._keep = keep
        await self._served()
        patience = Patience()
        try:
            while True:
                await rest(await self._look(bot, patience, seconds()))
        finally:
            if self._is_set and not self._shared:
                await _try_for(REMOVE_SECONDS, bot.delete_webhook())

    async def _look(self, bot: Bot, patience: Patience, at: float) -> float:
        """Once; returns for how many seconds to rest then."""
        try:
            await self._set(bot)
        except CoachbotError:
            raise
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is tried again
            rest = patience.after(fault, at)
            log.warning("webhook_not_set", action="listen", fault=type(fault).__name__, rest_seconds=rest)
            return rest
        patience.succeeded()
        return LOOK_SECONDS

    async def _set(self, bot: Bot) -> None:
        url = (await bot.get_webhook_info()).url
        self._is_set = self._was_set and url == self.url
        if self._is_set:
            return
        if self._was_set and url:
            raise Conflict("another webhook is set")
        # A stop in the middle of this takes back what may have been set.
        self._is_set = True
        try:
            await bot.set_webhook(self.url, secret_token=self._secret, allowed_updates=list(ALLOWED))
        except BadRequest as fault:
            if says(fault, *PASSING):
                raise
            raise SettingError(
                f"Telegram does not take the address in COACHBOT_WEBHOOK_URL ({fault.message}). "
                "It has to be https, on port 443, 80, 88 or 8443, and reach this coachbot."
            ) from None
        self._was_set = True

    async def _take(self, request: Request) -> Response:
        """403 without the secret, 413 for too much, 400 for what is no JSON, 503 for what could not be kept."""
        shown = request.headers.get(HEADER, "").encode("latin-1")
        if not hmac.compare_digest(shown, self._secret.encode()):
            if tally.count(tally.Happening.WEBHOOK_REFUSED) == 1:
                log.warning("webhook_refused", action="listen", mend="Told once; /metrics counts the others.")
            return Response(status_code=403)
        body = await _read(request)
        if body is None:
            return Response(status_code=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        return Response(status_code=200 if await self._kept(update) else 503)

    async def _kept(self, update: Any) -> bool:
        if self._keep is None:
            return False
        try:
            await self._keep([update])
        except Exception as fault:  # noqa: BLE001 - a full disk, a database that is away: Telegram brings it again
            log.warning("update_not_kept", action="listen", fault=type(fault).__name__)
            return False
        return True


async def _read(request: Request) -> bytes | None:
    """The body; None for one that is too large, which is not read to its end."""
    found = bytearray()
    with contextlib.suppress(ClientDisconnect):
        async for part in request.stream():
            found += part
            if len(found) > MOST_BYTES:
                return None
    return bytes(found)


async def _try_for(seconds: float, step: Awaitable[object]) -> None:
    with contextlib.suppress(TelegramError, TimeoutError):
        await asyncio.wait_for(step, seconds)
