"""Requests over aiohttp in place of the library's own HTTP client, which slows down with every connection it holds."""

import json
import ssl
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import certifi
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from coachbot.chat import TellTime, date_in
from coachbot.values import frozen

CONNECT_SECONDS = 5.0
WAIT_SECONDS = 7.0
"""How long a request may wait for a connection: for one of the pool, and for it to be made."""
WRITE_SECONDS = 10.0
"""How long a picture may take to leave. With the wait and `ANSWER_SECONDS` this stays inside a delivery's lease."""
IDLE_SECONDS = 60.0
"""How long an unused connection is kept. Telegram closes its own after some minutes."""
FORM = {"content-type": "application/x-www-form-urlencoded"}
JSON = {"content-type": "application/json"}


@cache
def trusted() -> ssl.SSLContext:
    """Whom the clients believe to be who they say. Read once: it takes a twentieth of a second each time."""
    return ssl.create_default_context(cafile=certifi.where())


@frozen
class _Fields:
    """What goes in the place of the library's `RequestData`: fields that leave as JSON, a tenth of a form's making."""

    as_json: Mapping[str, Any]


class AiohttpRequest(BaseRequest):
    """The library's `BaseRequest` with `connections` connections at most, whose answers tell the time.

    `read_timeout` is how many seconds an answer may take. What goes wrong becomes the library's error with
    aiohttp's as its cause; its text holds neither an address nor a token.
    """

    def __init__(self, connections: int, tell_time: TellTime, *, read_timeout: float) -> None:
        self._connections, self._tell_time, self._read_timeout = connections, tell_time, read_timeout
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, str | None] = {}

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take where nothing else is asked for."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool. Requests do so by themselves."""
        self._opened()

    async def shutdown(self) -> None:
        """Close every connection; a later request opens them again."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Ask, and return the status and the body. Raises TimedOut and NetworkError."""
        timeout = _timeout(
            _chosen(read_timeout, self._read_timeout),
            # What is not written at once is a picture.
            _chosen(write_timeout, None if isinstance(request_data, _Fields) else WRITE_SECONDS),
            _chosen(connect_timeout, CONNECT_SECONDS),
            _chosen(pool_timeout, WAIT_SECONDS),
        )
        body, headers = _body_of(request_data)
        try:
            async with self._opened().request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=timeout,
                proxy=self._proxy_to(url),
                allow_redirects=False,
            ) as answer:
                if (at := date_in(answer.headers.get("date"))) is not None:
                    self._tell_time(at)
                return answer.status, await answer.read()
        except TimeoutError as fault:
            raise TimedOut(type(fault).__name__) from fault
        except (aiohttp.ClientError, OSError, ValueError) as fault:
            raise NetworkError(type(fault).__name__) from fault

    async def say(self, url: str, fields: Mapping[str, Any]) -> Any:
        """Ask with fields as JSON; returns the result. Raises the library's errors."""
        return await self.post(url, _Fields(fields))  # type: ignore[arg-type]

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, ssl=trusted(), keepalive_timeout=IDLE_SECONDS)
            self._session = aiohttp.ClientSession(
                connector=connector, headers={"user-agent": self.USER_AGENT}, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session

    def _proxy_to(self, url: str) -> str | None:
        """The proxy that the environment names. Asked once a host: aiohttp would read it anew for every request."""
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        if place not in self._proxies:
            known = getproxies()
            passes_by = bool(parts.hostname and proxy_bypass(parts.hostname))
            self._proxies[place] = None if passes_by else known.get(parts.scheme) or known.get("all")
        return self._proxies[place]


def _chosen(given: ODVInput[float], usual: float | None) -> float | None:
    return usual if given is BaseRequest.DEFAULT_NONE else given  # type: ignore[return-value]


@lru_cache(maxsize=16)
def _timeout(
    reads: float | None, writes: float | None, connects: float | None, waits: float | None
) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(
        total=_sum(waits, writes, reads), connect=waits, sock_connect=connects, sock_read=reads
    )


def _sum(*seconds: float | None) -> float | None:
    known = [one for one in seconds if one is not None]
    return sum(known) if len(known) == len(seconds) else None


def _body_of(request_data: RequestData | _Fields | None) -> tuple[Any, Mapping[str, str]]:
    """JSON, or the library's form, which with files is in several parts."""
    if request_data is None:
        return None, {}
    if isinstance(request_data, _Fields):
        return json.dumps(request_data.as_json).encode(), JSON
    if not request_data.multipart_data:
        return urlencode(request_data.json_parameters).encode(), FORM
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, {}
