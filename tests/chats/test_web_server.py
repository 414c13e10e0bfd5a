"""The HTTP server's own promises: one port, one owner, a quick end."""

import asyncio
import socket
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from coachbot.app import App
from coachbot.errors import UnavailableError
from coachbot.settings import Settings
from coachbot.web import WebServer, build_web
from tests.chats.test_local_chat import read_events


class Well:
    """A house without troubles."""

    is_live = is_done_starting = True

    async def report(self) -> dict[str, Any]:
        return {"status": "ok"}

    def lives(self) -> bool:
        return self.is_live

    async def is_ready(self) -> bool:
        return self.is_done_starting


well = Well()


def server(port: int = 0, host: str = "127.0.0.1") -> WebServer:
    return WebServer(build_web([], well), host, port)


async def test_of_two_servers_that_start_together_one_gets_the_port() -> None:
    """The other says who is in the way and what to do."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    both = [server(port), server(port)]
    outcomes = await asyncio.gather(*(one.start() for one in both), return_exceptions=True)
    (lost,) = [found for found in outcomes if found is not None]
    assert isinstance(lost, UnavailableError)
    assert str(lost) == f"Port {port} is taken by another program. Stop that one, or choose another with PORT=8081."
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
    for one in both:
        await one.stop()


async def test_machines_are_answered_by_a_code_and_people_by_words() -> None:
    """A house that cannot keep what comes in gets none; only one that stands still is worth a restart."""
    house = Well()
    one = WebServer(build_web([], house), "127.0.0.1", 0)
    await one.start()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{one.port}") as client:

        async def codes() -> list[int]:
            return [(await client.get(f"/healthz{path}")).status_code for path in ("", "/live", "/ready")]

        assert await codes() == [200, 200, 200]
        house.is_done_starting = False
        assert await codes() == [200, 200, 503]
        house.is_live = False
        assert await codes() == [200, 503, 503]
        assert (await client.get("/healthz/live")).json() == {"live": False}
    await one.stop()


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
async def test_whoever_comes_through_a_proxy_sees_no_counts(header: str) -> None:
    """On a host whose port is public, a count that is read each minute would say when somebody answers."""

    async def measure() -> bytes:
        return b"coachbot_check_ins 1"

    class Counting(Well):
        async def report(self) -> dict[str, Any]:
            return {"status": "degraded", "ward": {"plan": 1}, "troubles": [{"what": "ward"}]}

    one = WebServer(build_web([], Counting(), measure), "127.0.0.1", 0)
    await one.start()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{one.port}") as client:
        assert (await client.get("/metrics")).text == "coachbot_check_ins 1"
        assert "ward" in (await client.get("/healthz")).json()
        outside = {header: "203.0.113.7"}
        assert (await client.get("/metrics", headers=outside)).status_code == 404
        assert (await client.get("/healthz", headers=outside)).json() == {"status": "degraded"}
    await one.stop()


async def test_a_port_one_may_not_use_is_not_called_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Below 1024 it is a matter of rights."""

    class Unprivileged(socket.socket):
        def bind(self, _address: object) -> None:
            raise PermissionError

    monkeypatch.setattr(socket, "socket", Unprivileged)
    with pytest.raises(UnavailableError, match=r"^Port 80 may only be used with special rights\."):
        await server(80).start()


async def test_an_address_this_machine_does_not_have_is_not_called_taken() -> None:
    """Stopping another program would not help."""
    with pytest.raises(UnavailableError, match=r"^Port \d+ cannot be opened on 192\.0\.2\.1"):
        await server(8080, "192.0.2.1").start()


@pytest.mark.alone
async def test_a_server_with_nobody_connected_stops_at_once() -> None:
    """It does not sleep on it: two tests in three stop one, and so does every restart."""
    taken = []
    for _ in range(3):
        one = server()
        await one.start()
        begun = time.monotonic()
        await one.stop()
        taken.append(time.monotonic() - begun)
    assert min(taken) < 0.05


@pytest.mark.alone
async def test_stopping_takes_less_than_a_second_with_pages_open(tmp_path: Path) -> None:
    """Three windows, all listening."""
    app = App(Settings(database_url=f"sqlite:///{tmp_path / 'demo.db'}", port=0))
    await app.start()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        await client.get("/")
        listening = [asyncio.ensure_future(read_events(client, 99)) for _ in range(3)]
        while len(local_streams(app)) < 3:
            await asyncio.sleep(0)
        begun = time.monotonic()
        await app.stop()
        assert time.monotonic() - begun < 1
        ended = await asyncio.gather(*listening, return_exceptions=True)
    assert all(isinstance(found, list) for found in ended), "each stream ends cleanly"


def local_streams(app: App) -> list[Any]:
    chat: Any = app.intake._chats["local"]
    return [queue for queues in chat.streams._open.values() for queue in queues]
