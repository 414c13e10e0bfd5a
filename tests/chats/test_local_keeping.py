"""A person's bubble stands for an update that is kept: no more, no less, whatever breaks in between."""

import asyncio
import json
from collections.abc import Awaitable
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from coachbot.app import App
from coachbot.chat import Address, Document, Message, RawUpdate
from coachbot.markup import clean
from coachbot.settings import Settings
from coachbot.store import transcript
from tests.chats.test_local_chat import read_events, texts
from tests.house import MONDAY, SHELVES, StillClock


def local_chat(app: App) -> Any:
    return app.intake._chats["local"]


async def test_the_bubble_stands_before_a_reply_that_was_quicker(app: App, client: httpx.AsyncClient) -> None:
    """Replies go out as soon as the update is kept; its words have their place already, and a replay tells them."""
    chat, (take, early) = local_chat(app), (local_chat(app).take, asyncio.Event())

    async def takes(update: RawUpdate) -> Awaitable[None]:
        handled: asyncio.Future[None] = asyncio.ensure_future(await take(update))
        await handled
        early.set()
        return handled

    chat.take = takes
    await client.post("/api/send", json={"text": "/help"})
    assert early.is_set()
    found = (await client.get("/api/messages")).json()["messages"]
    assert [m["from"] for m in found] == ["person", "coach"]
    replay = await read_events(client, 2, f"{found[-1]['id']}.0")
    assert [(kind, content.get("from")) for kind, _, content in replay] == [("edit", "person"), ("clock", None)]


async def test_what_broke_off_after_it_was_kept_is_shown_after_a_restart(tmp_path: Path) -> None:
    """The process ends between the inbox and the bubble: both the words and the answer come."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'demo.db'}", port=0)
    app = App(settings, real_clock=StillClock(), shelves=SHELVES)
    await app.start()
    chat = local_chat(app)
    kept = asyncio.Event()

    async def hangs(update: RawUpdate) -> Awaitable[None]:
        handled: asyncio.Future[None] = asyncio.ensure_future(await take(update))
        kept.set()
        await asyncio.Event().wait()
        return handled

    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        await client.get("/")
        # By now the chat listens; before, it would put its own way of taking in the place of this one.
        take, chat.take = chat.take, hangs
        token = client.cookies["coachbot_guest"]
        sending = asyncio.ensure_future(client.post("/api/send", json={"text": "/help"}))
        await asyncio.wait_for(kept.wait(), 10)
        await app.stop()
        await asyncio.gather(sending, return_exceptions=True)
    app = App(settings, real_clock=StillClock(MONDAY + timedelta(seconds=1)), shelves=SHELVES)
    await app.start()
    base, cookies = f"http://127.0.0.1:{app.web.port}", {"coachbot_guest": token}
    async with httpx.AsyncClient(base_url=base, cookies=cookies) as client:
        found = (await client.get("/api/messages")).json()["messages"]
    await app.stop()
    assert [m["from"] for m in found] == ["person", "coach"]
    assert found[0]["text"] == "/help"


async def test_what_was_not_kept_leaves_nothing_behind(app: App, client: httpx.AsyncClient) -> None:
    """Not on the screen, and not in the file either."""

    async def fails(_update: object) -> None:
        raise OSError("disk full")

    local_chat(app).take = fails
    answer = await client.post("/api/send", json={"text": "yes 7"})
    assert (answer.status_code, answer.json()) == (503, {"error": "That could not be saved. Please send it again."})
    assert list(await app.database.fetch("SELECT id FROM transcript")) == []


@pytest.mark.parametrize("fault", [RuntimeError, asyncio.CancelledError])
async def test_a_kept_update_is_confirmed_even_when_its_answer_fails(
    app: App, client: httpx.AsyncClient, fault: type[BaseException]
) -> None:
    """It will be tried again, so the person must not send it twice."""

    async def takes(_update: object) -> Awaitable[None]:
        handled: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if fault is asyncio.CancelledError:
            handled.cancel()
        else:
            handled.set_exception(fault("broken"))
        return handled

    local_chat(app).take = takes
    answer = await client.post("/api/send", json={"text": "/help"})
    assert (answer.status_code, answer.json()) == (200, {"ok": True})
    assert await texts(client) == ["/help"]


async def test_a_bubble_that_cannot_be_revealed_does_not_unkeep_the_update(
    app: App, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words wait in their place until the next start."""

    async def fails(*_given: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(transcript, "reveal", fails)
        assert (await client.post("/api/send", json={"text": "/help"})).status_code == 200
        assert "/help" not in await texts(client)
    await local_chat(app).settle()
    assert (await texts(client))[0] == "/help"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("yes\u00a06", "yes 6"),
        ("yes\u202f6", "yes 6"),
        ("yes\u30006", "yes 6"),
        ("yes\u20286", "yes 6"),
        ("yes\t6\n", "yes\t6\n"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u200bb\ufeff", "ab"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
        ("e\u0301", "\u00e9"),
        ("\ud83d", "?"),
        ("\U0001f937\U0001f3fd\u200d\u2640\ufe0f", "\U0001f937\U0001f3fd\u200d\u2640\ufe0f"),
    ],
)
def test_typed_text_keeps_its_words_and_loses_what_no_screen_shows(typed: str, kept: str) -> None:
    """A space stays a space, in whatever script or keyboard it was typed."""
    assert clean(typed) == kept


async def test_a_long_message_comes_back_whole(client: httpx.AsyncClient) -> None:
    """Four thousand characters, half of them emoji."""
    said = "\U0001f600a" * 2048
    assert (await client.post("/api/send", json={"text": said})).status_code == 200
    assert (await texts(client))[0] == said
    assert (await client.post("/api/send", json={"text": said + "a"})).status_code == 400


async def test_a_file_keeps_its_name_in_any_script(app: App, client: httpx.AsyncClient) -> None:
    """The header stays ASCII; the name is told a second time as it is."""
    await client.post("/api/send", json={"text": "/help"})
    (row,) = await app.database.fetch("SELECT DISTINCT session FROM transcript")
    document = Document(name="\u65e5\u8a18-M\u00e4rz.json", media_type="application/json", content="{}")
    await local_chat(app).send(Address("local", row["session"]), Message(text="x", document=document), delivery_id=99)
    link = (await client.get("/api/messages")).json()["messages"][-1]["document"]
    found = await client.get(link)
    assert (found.status_code, found.json()) == (200, {})
    assert found.headers["content-disposition"] == (
        "attachment; filename=\"__-M_rz.json\"; filename*=UTF-8''%E6%97%A5%E8%A8%98-M%C3%A4rz.json"
    )


async def test_a_page_that_opens_while_coachbot_closes_is_let_go_at_once(app: App, client: httpx.AsyncClient) -> None:
    """No stream outlives the closing."""
    await local_chat(app).close()
    events = await asyncio.wait_for(read_events(client, 9), 2)
    assert [kind for kind, _, _ in events] == ["clock", "language"]
    assert json.dumps(events)
