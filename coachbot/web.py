"""The one HTTP server. It serves the routes that chats offer, and says whether the process is well."""

import asyncio
import contextlib
import errno
import socket
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, Protocol

import h11
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from uvicorn.protocols.http.h11_impl import H11Protocol

from coachbot.errors import UnavailableError

Measure = Callable[[], Awaitable[bytes]]
FROM_OUTSIDE = ("x-forwarded-for", "forwarded", "x-real-ip", "via")
"""What a proxy adds; whoever is behind one cannot take it away."""
NOT_KEPT = {"cache-control": "no-store"}


class Watched(Protocol):
    """Whoever says how the house is."""

    async def report(self) -> dict[str, Any]: ...

    def lives(self) -> bool: ...

    async def is_ready(self) -> bool: ...


def build_web(routes: Sequence[BaseRoute], health: Watched, measure: Measure | None = None) -> Starlette:
    """The application: every chat's routes, /healthz and its two answers, /metrics where there is something to measure.

    /healthz is for people and answers 200 even when it has troubles to tell; /healthz/live and /healthz/ready are for
    machines that restart, or send requests elsewhere, at a 503. Whoever comes through a proxy comes from outside:
    counts of few people, looked at each minute, would tell when one of them answers.
    """

    async def healthz(request: Request) -> JSONResponse:
        found = await health.report()
        if _comes_through_a_proxy(request):
            found = {"status": found["status"]}
        return JSONResponse(found, headers=NOT_KEPT)

    async def live(_request: Request) -> JSONResponse:
        return _yes_or_no("live", health.lives())

    async def ready(_request: Request) -> JSONResponse:
        return _yes_or_no("ready", await health.is_ready())

    async def metrics(request: Request) -> Response:
        if _comes_through_a_proxy(request):
            return Response(status_code=404)
        try:
            found = await measure() if measure is not None else b""
        except Exception:  # noqa: BLE001 - /healthz says what is wrong with the database
            return Response("The database does not answer; /healthz says more.\n", status_code=503)
        return Response(found, media_type="text/plain; version=0.0.4", headers=NOT_KEPT)

    measured = [Route("/metrics", metrics)] if measure is not None else []
    asked = [Route("/healthz", healthz), Route("/healthz/live", live), Route("/healthz/ready", ready)]
    return Starlette(routes=[*routes, *asked, *measured])


def _comes_through_a_proxy(request: Request) -> bool:
    return any(name in request.headers for name in FROM_OUTSIDE)


def _yes_or_no(what: str, found: bool) -> JSONResponse:
    return JSONResponse({what: found}, status_code=200 if found else 503, headers=NOT_KEPT)


PATIENCE_SECONDS = 10.0
MOST_CONNECTIONS = 500
"""More than any number of open windows; who comes then is told to come later."""


class WebServer:
    """Serves an application on one address until stopped."""

    def __init__(
        self, application: Starlette, host: str, port: int, *, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        """`patience_seconds` is how long a request may take to come in whole."""
        self._host, self._port = host, port
        config = uvicorn.Config(
            application,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=2,
            http=partial(_Patient, patience_seconds=patience_seconds),  # type: ignore[arg-type]
            limit_concurrency=MOST_CONNECTIONS,
        )
        self._server = _QuietServer(config)
        self._socket: socket.socket | None = None
        self._serving: asyncio.Task[None] | None = None

    @property
    def host(self) -> str:
        """Where a browser on this machine finds it."""
        if self._host in ("0.0.0.0", "::"):  # noqa: S104 - every address is among them
            return "127.0.0.1"
        return f"[{self._host}]" if ":" in self._host else self._host

    @property
    def port(self) -> int:
        """The port in use; what 0 became once started."""
        return int(self._socket.getsockname()[1]) if self._socket else self._port

    async def start(self) -> None:
        """Begin to serve. Raises UnavailableError when the port is taken, or not to be had."""
        # With its protocol named, asyncio turns the delay of small packets off; without, each answer waits 40 ms.
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((self._host, self._port))
            # Listening at once: of two processes that start together only one gets this far.
            listening.listen(128)
        except PermissionError:
            listening.close()
            raise UnavailableError(
                f"Port {self._port} may only be used with special rights. Choose one above 1023, such as PORT=8081."
            ) from None
        except OSError as fault:
            listening.close()
            if fault.errno == errno.EADDRINUSE:
                mend = "is taken by another program. Stop that one, or choose another with PORT=8081."
            else:
                mend = (
                    f"cannot be opened on {self._host}: {fault.strerror}. "
                    "Set COACHBOT_HEALTH_HOST to an address of this machine, such as 127.0.0.1."
                )
            raise UnavailableError(f"Port {self._port} {mend}") from None
        self._socket = listening
        self._serving = asyncio.create_task(self._server.serve(sockets=[listening]))
        while not self._server.started and not self._serving.done():
            await asyncio.sleep(0.005)

    async def stop(self) -> None:
        """Finish what is being answered, then close."""
        self._server.ask_to_stop()
        if self._serving is not None:
            await self._serving
        if self._socket is not None:
            self._socket.close()


class _QuietServer(uvicorn.Server):
    """Signals belong to the app, not to its server; and it stops when it is asked, not at its next look around."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._asked = asyncio.Event()

    def ask_to_stop(self) -> None:
        """Begin to stop."""
        self.should_exit = True
        self._asked.set()

    async def main_loop(self) -> None:
        # Once a second the date in the headers goes on.
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._asked.wait(), 1)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self.server_state.connections or self.server_state.tasks:
            await super().shutdown(sockets)
        for listener in self.servers:
            listener.close()

    @contextlib.contextmanager
    def capture_signals(self):  # type: ignore[no-untyped-def]
        yield


class _Patient(H11Protocol):
    """Hangs up on whoever opens a connection, or begins a request, and does not go on."""

    def __init__(self, *arguments: Any, patience_seconds: float, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._patience_seconds = patience_seconds
        self._patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait_for_request()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._wait_for_request()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._patience is not None:
            self._patience.cancel()
        super().connection_lost(exc)

    def _wait_for_request(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
        self._patience = self.loop.call_later(self._patience_seconds, self._hang_up)

    def _hang_up(self) -> None:
        is_coming = self.conn.their_state in (h11.IDLE, h11.SEND_BODY)
        if is_coming and not self.transport.is_closing():
            self.transport.close()
