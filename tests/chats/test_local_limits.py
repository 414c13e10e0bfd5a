"""What a careless or hostile program on the same machine can do to the local chat: nothing for long (D43)."""

import asyncio
import contextlib

import httpx
import pytest

from coachbot.app import App
from coachbot.chats.local.streams import MOST_OF_GUEST
from coachbot.web import WebServer, build_web
from tests.chats.test_web_server import well

HUGE = "9" * 400


@pytest.mark.parametrize("number", ["9223372036854775807", "9223372036854775808", HUGE])
async def test_a_picture_with_a_huge_number_is_simply_not_there(client: httpx.AsyncClient, number: str) -> None:
    """Not a fault of the server's."""
    for path in (f"/api/images/{number}.svg", f"/api/documents/{number}/a.json"):
        answer = await client.get(path)
        assert (answer.status_code, "error" in answer.json()) == (404, True)


@pytest.mark.parametrize("latitude", [HUGE, f"-{HUGE}", "1e400", "NaN", "91", "true", '"52"', "null"])
async def test_a_place_that_is_not_on_earth_is_refused_in_a_sentence(client: httpx.AsyncClient, latitude: str) -> None:
    """However many digits it has."""
    body = f'{{"location": {{"latitude": {latitude}, "longitude": 13.4}}}}'
    answer = await client.post("/api/send", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json() == {"error": 'A "location" has a "latitude" and a "longitude", both numbers on Earth.'}


@pytest.mark.parametrize(
    "half",
    [
        b"",
        b"GET /healthz HTTP/1.1\r\nHost: 127.0",
        b"POST /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nhalf",
        b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /healthz HTTP/1.1\r\nHo",
    ],
    ids=["nothing", "half a head", "half a body", "half a second one"],
)
async def test_whoever_begins_a_request_and_does_not_go_on_is_hung_up_on(half: bytes) -> None:
    """So that thousands of them cannot stand open."""
    server = WebServer(build_web([], well), "127.0.0.1", 0, patience_seconds=0.2)
    await server.start()
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(half)
    await asyncio.wait_for(reader.read(), 3)
    writer.close()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}") as client:
        assert (await client.get("/healthz")).status_code == 200
    await server.stop()


async def test_an_answer_that_takes_longer_than_a_request_may_is_not_cut(app: App, client: httpx.AsyncClient) -> None:
    """A page that listens has sent its request whole; it stays."""
    server = WebServer(app.web._server.config.app, "127.0.0.1", 0, patience_seconds=0.1)  # type: ignore[arg-type]
    await server.start()
    async with (
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", cookies=client.cookies) as other,
        other.stream("GET", "/api/events") as answer,
    ):
        lines = answer.aiter_lines()
        await anext(lines)
        await asyncio.sleep(0.4)
        await client.post("/api/send", json={"text": "/help"})
        async for line in lines:
            if "/today" in line:
                break
        else:
            pytest.fail("the stream ended before the answer came")
    await server.stop()


async def test_more_windows_than_a_browser_opens_are_refused_and_one_that_closes_makes_room(
    client: httpx.AsyncClient,
) -> None:
    """Others still get in."""
    async with contextlib.AsyncExitStack() as open_:
        kept = []
        for _ in range(MOST_OF_GUEST):
            answer = await open_.enter_async_context(client.stream("GET", "/api/events"))
            assert answer.status_code == 200
            kept.append(answer.aiter_lines())
            await anext(kept[-1])
        refused = await client.get("/api/events")
        assert (refused.status_code, refused.json()) == (
            503,
            {"error": "This conversation is open in too many windows. Close some, then reload."},
        )
        async with httpx.AsyncClient(base_url=client.base_url) as other:
            await other.get("/")
            async with other.stream("GET", "/api/events") as answer:
                assert answer.status_code == 200
    for _ in range(100):
        async with client.stream("GET", "/api/events") as again:
            if again.status_code == 200:
                return
        await asyncio.sleep(0.02)
    raise AssertionError("no room was made")
