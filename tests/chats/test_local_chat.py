"""The local chat's API over real HTTP: what it serves, and what it turns down."""

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from coachbot.app import App
from coachbot.chat import Address, Image, Message
from coachbot.settings import Settings
from tests.house import MONDAY

TOKEN = "0123456789abcdef0123456789abcdef"


async def texts(client: httpx.AsyncClient) -> list[str]:
    return [m["text"] for m in (await client.get("/api/messages")).json()["messages"]]


async def test_a_message_is_answered_when_its_replies_are_visible(client: httpx.AsyncClient) -> None:
    """The shapes are the agreed ones."""
    answer = await client.post("/api/send", json={"text": "/start"})
    assert (answer.status_code, answer.json()) == (200, {"ok": True})
    found = (await client.get("/api/messages")).json()
    assert found["clock"] == MONDAY.isoformat()
    own, hello = found["messages"]
    assert (own["from"], own["text"], own["buttons"]) == ("person", "/start", [])
    assert set(hello) >= {"id", "from", "at", "text", "buttons", "image", "alt", "document"}
    assert hello["buttons"][0][0] == {"label": "Try a reset now", "action": "tryreset"}
    assert hello["buttons"][1][0] == {"label": "Yes, I'm 18 or older", "action": "adult:yes"}
    tapped = await client.post("/api/send", json={"action": "adult:yes", "message": hello["id"]})
    assert tapped.status_code == 200
    assert (await texts(client))[1].startswith("May I keep your diary?")


async def test_the_clock_goes_forward_and_only_forward(client: httpx.AsyncClient) -> None:
    """By minutes, to an instant, to the next thing due."""
    moved = await client.post("/api/clock", json={"minutes": 30})
    assert moved.json()["clock"] == "2026-11-23T09:30:00+00:00"
    moved = await client.post("/api/clock", json={"to": "2026-11-24T09:00:00+01:00"})
    assert moved.json()["clock"] == "2026-11-24T08:00:00+00:00"
    nothing = await client.post("/api/clock", json={"until": "next"})
    assert (nothing.status_code, nothing.json()["moved"]) == (200, False)
    back = await client.post("/api/clock", json={"to": "2026-11-23T09:00:00+00:00"})
    assert (back.status_code, back.json()) == (
        400,
        {"error": "The demo clock goes forward, at most 400 days at a time."},
    )


@pytest.mark.parametrize(
    ("path", "body", "status", "error"),
    [
        ("/api/send", b"{", 400, "The body is not JSON."),
        ("/api/send", b"[]", 400, "The body must be a JSON object."),
        ("/api/send", b"{}", 400, 'Send exactly one of "text", "action" or "location".'),
        ("/api/send", b'{"text": "a", "action": "b"}', 400, 'Send exactly one of "text", "action" or "location".'),
        ("/api/send", b'{"text": ""}', 400, '"text" must be text that is not empty.'),
        ("/api/send", b'{"text": 7}', 400, '"text" must be text that is not empty.'),
        ("/api/send", b'{"text": "' + b"x" * 4097 + b'"}', 400, "A message has at most 4096 characters."),
        ("/api/send", b'{"action": "x", "message": "abc"}', 400, '"message" must be the id of a message.'),
        ("/api/send", b'{"action": "' + b"x" * 257 + b'"}', 400, "An action has at most 256 bytes."),
        ("/api/send", b'{"location": {"latitude": 1}}', 400, 'A "location" has a "latitude" and a "longitude"'),
        ("/api/send", b'{"location": {"latitude": NaN, "longitude": 1}}', 400, 'A "location" has a "latitude"'),
        ("/api/send", b'{"text": "' + b"x" * 70000 + b'"}', 413, "That is more than 64 KiB. Send less."),
        ("/api/send", b"[" * 30000, 400, "The body is not JSON."),
        ("/api/clock", b'{"minutes": -1}', 400, "The demo clock goes forward, at most 400 days at a time."),
        ("/api/clock", b'{"minutes": true}', 400, 'Send {"minutes": n}, {"until": "next"} or {"to": instant}.'),
        ("/api/clock", b'{"minutes": 1e9}', 400, 'Send {"minutes": n}, {"until": "next"} or {"to": instant}.'),
        ("/api/clock", b'{"minutes": 999999999}', 400, "The demo clock goes forward, at most 400 days at a time."),
        ("/api/clock", b'{"to": "soon"}', 400, '"to" must be an instant such as 2026-11-23T20:30:00+00:00.'),
        ("/api/clock", b'{"to": "2026-12-01T00:00:00"}', 400, '"to" needs a time zone, such as +00:00.'),
        ("/api/clock", b'{"until": "then"}', 400, 'Send {"minutes": n}, {"until": "next"} or {"to": instant}.'),
    ],
)
async def test_a_bad_body_is_one_sentence(
    client: httpx.AsyncClient, path: str, body: bytes, status: int, error: str
) -> None:
    """Nothing is lost or half done by it."""
    answer = await client.post(path, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status
    assert answer.json()["error"].startswith(error)
    assert await texts(client) == []


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": "evil.example"}, 400),
        ({"host": "evil.example:8080"}, 400),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"cookie": ""}, 403),
        ({"cookie": "coachbot_guest=short"}, 403),
        ({"cookie": "coachbot_guest=" + "G" * 32}, 403),
    ],
)
async def test_a_request_from_elsewhere_is_turned_down(app: App, headers: dict[str, str], status: int) -> None:
    """Other hosts, other sites, no session."""
    base = {"cookie": f"coachbot_guest={TOKEN}", "content-type": "application/json"}
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        answer = await client.post("/api/send", content=b'{"text": "/start"}', headers={**base, **headers})
    assert answer.status_code == status
    assert answer.json()["error"].endswith(".")
    assert list(await app.database.fetch("SELECT * FROM inbox")) == []


async def test_the_page_is_safe_by_its_headers_and_the_cookie_by_its_flags(app: App) -> None:
    """No inline script, no frames, no sniffing; the token is kept nowhere."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        page = await client.get("/")
        token = client.cookies["coachbot_guest"]
        await client.post("/api/send", json={"text": "/start"})
    assert "script-src 'self'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    assert page.headers["x-frame-options"] == "DENY"
    assert "HttpOnly" in page.headers["set-cookie"]
    assert "SameSite=lax" in page.headers["set-cookie"]
    assert "<script>" not in page.text
    for table in ("inbox", "addresses", "transcript"):
        rows = await app.database.fetch(f"SELECT * FROM {table}")
        assert token not in json.dumps([dict(row) for row in rows])


async def test_text_stays_text_whatever_it_holds(client: httpx.AsyncClient) -> None:
    """Markup, odd spaces, broken surrogates and emoji come back as what they are, or harmless."""
    for said, shown in (
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
        ("yes\u00a06", "yes 6"),
        ("a\x00b\x07c", "abc"),
        ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
        ("*bold* _it_ \\", "*bold* _it_ \\"),
        ("\u202eabc", "abc"),
    ):
        await client.post("/api/send", json={"text": said})
        own = [m for m in (await client.get("/api/messages")).json()["messages"] if m["from"] == "person"]
        assert own[-1]["text"] == shown
    raw = await client.post(
        "/api/send", content=b'{"text": "\\ud800 lone"}', headers={"content-type": "application/json"}
    )
    assert raw.status_code == 200


async def test_one_guests_messages_pictures_and_files_are_not_anothers(app: App, client: httpx.AsyncClient) -> None:
    """Another cookie sees nothing, whatever it asks for."""
    await client.post("/api/send", json={"text": "/start"})
    await client.post("/api/send", json={"text": "/export"})
    found = (await client.get("/api/messages")).json()["messages"]
    document = next(m["document"] for m in found if m["document"])
    mine = await client.get(document)
    assert mine.headers["content-disposition"].startswith('attachment; filename="coachbot-export-')
    assert mine.json()["format"] == "coachbot-export"
    async with httpx.AsyncClient(base_url=client.base_url, cookies={"coachbot_guest": TOKEN}) as other:
        assert (await other.get("/api/messages")).json()["messages"] == []
        assert (await other.get(document)).status_code == 404
        assert (await other.get(f"/api/images/{found[-1]['id']}.svg")).status_code == 404


async def test_the_same_delivery_shown_twice_is_one_message_and_edits_stay_in_their_place(app: App) -> None:
    """Sending again after a crash doubles nothing."""
    chat: Any = app.intake._chats["local"]
    guest = Address("local", "g")
    first = await chat.send(guest, Message(text="one"), delivery_id=7)
    again = await chat.send(guest, Message(text="one"), delivery_id=7)
    assert first == again
    edited = await chat.send(guest, Message(text="two", in_place=True), delivery_id=8, edits=first)
    assert edited == first
    fresh = await chat.send(guest, Message(text="three", in_place=True), delivery_id=9, edits="999")
    assert fresh != first
    rows = await app.database.fetch("SELECT content FROM transcript ORDER BY id")
    assert [json.loads(row["content"])["text"] for row in rows] == ["two", "three"]


async def read_events(client: httpx.AsyncClient, count: int, last: str | None = None) -> list[tuple[str, str, Any]]:
    headers = {"last-event-id": last} if last else {}
    found: list[tuple[str, str, Any]] = []
    async with client.stream("GET", "/api/events", headers=headers) as stream:
        number, kind = "", ""
        async for line in stream.aiter_lines():
            if line.startswith("id: "):
                number = line[4:]
            elif line.startswith("event: "):
                kind = line[7:]
            elif line.startswith("data: "):
                found.append((kind, number, json.loads(line[6:])))
                number = ""
                if len(found) == count:
                    return found
    return found


async def test_events_tell_everything_and_replay_what_was_missed(client: httpx.AsyncClient) -> None:
    """Messages, edits and the clock; with the last id only what is newer, and older lines that were edited."""
    await client.post("/api/send", json={"text": "/start"})
    events = await read_events(client, 3)
    assert [(kind, content.get("text", "")[:6]) for kind, _, content in events] == [
        ("message", "/start"),
        ("message", "I'm co"),
        ("clock", ""),
    ]
    last = events[1][1]
    await client.post("/api/send", json={"action": "adult:yes", "message": events[1][2]["id"]})
    missed = await read_events(client, 2, last)
    assert [(kind, content.get("text", "")[:8]) for kind, _, content in missed] == [
        ("edit", "May I ke"),
        ("clock", ""),
    ]


async def test_events_come_while_one_listens(client: httpx.AsyncClient) -> None:
    """A second window shows what the first one says."""
    listening = asyncio.ensure_future(read_events(client, 5))
    await client.get("/api/messages")
    await client.post("/api/send", json={"text": "/help"})
    await client.post("/api/clock", json={"minutes": 5})
    events = await asyncio.wait_for(listening, 10)
    assert {kind for kind, _, _ in events} == {"clock", "language", "message"}


async def test_after_forgetting_a_page_that_was_away_starts_afresh(client: httpx.AsyncClient) -> None:
    """What is deleted does not linger on a screen."""
    await client.post("/api/send", json={"text": "/start"})
    last = (await read_events(client, 3))[1][1]
    await client.post("/api/send", json={"text": "/forget"})
    await client.post("/api/send", json={"action": "forget:yes"})
    events = await read_events(client, 3, last)
    assert [kind for kind, _, _ in events] == ["clear", "message", "clock"]
    assert events[1][2]["text"].startswith("Deleted on Monday 23 November")


async def test_pictures_come_with_words_and_their_own_safety(app: App, client: httpx.AsyncClient) -> None:
    """A drawing is an SVG that may only style itself."""
    chat: Any = app.intake._chats["local"]
    await client.post("/api/send", json={"text": "/start"})
    (row,) = await app.database.fetch("SELECT DISTINCT session FROM transcript")
    image = Image(svg="<svg xmlns='http://www.w3.org/2000/svg'/>", alt="A drawing")
    await chat.send(Address("local", row["session"]), Message(text="Look", image=image), delivery_id=99)
    shown = (await client.get("/api/messages")).json()["messages"][-1]
    assert shown["alt"] == "A drawing"
    picture = await client.get(shown["image"])
    assert picture.headers["content-type"] == "image/svg+xml"
    assert picture.headers["content-security-policy"].startswith("default-src 'none'")


async def test_what_cannot_be_kept_is_not_shown_and_the_person_is_told(app: App, client: httpx.AsyncClient) -> None:
    """No bubble stands there as if it had been heard."""
    chat: Any = app.intake._chats["local"]

    async def fails(_update: object) -> None:
        raise OSError("disk full")

    chat.take = fails
    answer = await client.post("/api/send", json={"text": "yes 7"})
    assert (answer.status_code, answer.json()) == (503, {"error": "That could not be saved. Please send it again."})
    assert await texts(client) == []


@pytest.mark.alone
async def test_an_open_page_does_not_hold_the_stop_up(tmp_path: Path) -> None:
    """Event streams end when coachbot does."""
    app = App(Settings(database_url=f"sqlite:///{tmp_path / 'demo.db'}", port=0))
    await app.start()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        await client.get("/")
        listening = asyncio.ensure_future(read_events(client, 99))
        await client.get("/healthz")
        await asyncio.wait_for(app.stop(), 1.5)
        await asyncio.gather(listening, return_exceptions=True)


async def test_health_is_told_to_anybody_on_this_machine(client: httpx.AsyncClient) -> None:
    """For a supervisor."""
    found = (await client.get("/healthz")).json()
    assert (found["status"], found["database"], found["late_seconds"]) == ("ok", "sqlite", 0)


@pytest.mark.alone
async def test_a_tap_is_answered_quickly(client: httpx.AsyncClient) -> None:
    """The promise is 50 ms on loopback; the median of twenty, with slack for a busy machine."""
    await client.post("/api/send", json={"text": "/start"})
    spans = []
    for _ in range(20):
        answer = await client.post("/api/send", json={"text": "/help"})
        spans.append(answer.elapsed.total_seconds())
    assert sorted(spans)[10] < 0.15
