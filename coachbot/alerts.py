"""Telling the operator without being asked: a ping while all is well, a failure with its troubles while it is not.

The address is one of the healthchecks kind: silence alarms, so a process that is gone is noticed as well. What is sent
is what /healthz says: counts and kinds, never who.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import structlog
from pydantic import SecretStr

if TYPE_CHECKING:
    import httpx

LOOK_SECONDS = 60
PATIENCE_SECONDS = 10.0
"""How long the other side may take, all in all."""
LOOKS_BEFORE_ALARM = 2
"""What is over a minute later was no failure."""

log = structlog.get_logger()

# It would write the address, which is a secret, into the log.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)


class Alerts:
    """Pings `url`, or posts to `url`/fail; does nothing without one. `report` is what /healthz answers."""

    def __init__(self, url: SecretStr | None, report: Callable[[], Awaitable[dict[str, Any]]]) -> None:
        self._url, self._report = url, report
        self._degraded_for = 0
        self._client: httpx.AsyncClient | None = None

    async def look(self) -> str | None:
        """Once; returns what was told: "ok", "fail", or None for nothing. Never raises, and never waits long."""
        if self._url is None:
            return None
        found = await self._report()
        self._degraded_for = 0 if found["status"] == "ok" else self._degraded_for + 1
        if 0 < self._degraded_for < LOOKS_BEFORE_ALARM:
            return None
        told = "fail" if self._degraded_for else "ok"
        troubles = [{"what": one["what"], "says": one["says"], "mend": one["mend"]} for one in found["troubles"]]
        return told if await self._post(told, {"status": found["status"], "troubles": troubles}) else None

    async def _post(self, told: str, body: dict[str, Any]) -> bool:
        if self._url is None:
            return False
        import httpx  # noqa: PLC0415 - loaded only where there is an address

        url = self._url.get_secret_value().rstrip("/") + ("/fail" if told == "fail" else "")
        if self._client is None:
            self._client = httpx.AsyncClient(timeout=PATIENCE_SECONDS, follow_redirects=False)
        try:
            # Of the answer only its code is read: what follows may be long, or never end.
            async with asyncio.timeout(PATIENCE_SECONDS), self._client.stream("POST", url, json=body) as answer:
                pass
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as fault:
            log.warning("alert_not_delivered", action="alert", told=told, fault=type(fault).__name__)
            return False
        if not answer.is_success:
            log.warning("alert_not_delivered", action="alert", told=told, status=answer.status_code)
        return answer.is_success

    async def close(self) -> None:
        """Close the connection."""
        if self._client is not None:
            await self._client.aclose()
