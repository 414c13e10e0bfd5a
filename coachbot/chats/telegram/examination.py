"""What Telegram says of a token, for whoever sets a bot up. Asks; changes only what it is told to."""

from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import httpx

from coachbot.chats.telegram.webhook import path_of
from coachbot.values import frozen

TIMEOUT_SECONDS = 10.0


@frozen
class Examination:
    """What was found out.

    `reached` is whether the server answered at all, `known` whether it knows the token. `webhook` is the host
    that updates are sent to instead of being fetched, `webhook_is_own` whether a coachbot with this token has set it,
    `webhook_fault` what Telegram last met there while updates wait. `ahead_seconds` is how far the machine's clock is
    ahead of the server's, by its `Date` header.
    """

    reached: bool
    known: bool = False
    username: str | None = None
    webhook: str | None = None
    webhook_is_own: bool = False
    webhook_fault: str | None = None
    ahead_seconds: float | None = None


async def examine(token: str, api_url: str, clock: Callable[[], datetime], *, remove_webhook: bool) -> Examination:
    """Ask the Bot API server about a token. Never raises for what the server says or does not say."""
    url = f"{api_url.rstrip('/')}/bot{token}"
    async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS) as client:
        try:
            if remove_webhook:
                await client.post(f"{url}/deleteWebhook")
            me = await client.post(f"{url}/getMe")
            webhook = await client.post(f"{url}/getWebhookInfo")
        except httpx.HTTPError:
            return Examination(reached=False)
    known, bot = _result(me)
    _, hook = _result(webhook)
    return Examination(
        reached=True,
        known=known,
        username=bot.get("username"),
        webhook=urlsplit(url := str(hook.get("url") or "")).hostname,
        webhook_is_own=url.endswith(path_of(token)),
        webhook_fault=hook.get("last_error_message") if hook.get("pending_update_count") else None,
        ahead_seconds=_ahead(me, clock()),
    )


def _result(answer: httpx.Response) -> tuple[bool, dict[str, Any]]:
    try:
        body = answer.json()
    except ValueError:
        return False, {}
    found = body.get("result") if isinstance(body, dict) else None
    return answer.status_code == httpx.codes.OK and isinstance(found, dict), found if isinstance(found, dict) else {}


def _ahead(answer: httpx.Response, now: datetime) -> float | None:
    try:
        return (now - parsedate_to_datetime(answer.headers["date"])).total_seconds()
    except (KeyError, ValueError, TypeError):
        return None
