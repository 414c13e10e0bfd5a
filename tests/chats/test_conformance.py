"""What every platform must do: the contract of the chat port, run on each adapter.

A platform joins by a `Harness`: how a person acts on it, and what the person then sees.
"""

import json
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import httpx
import pytest
import pytest_asyncio

from coachbot.app import App
from coachbot.chat import Address, Button, Chat, Document, Image, Incoming, Message, RawUpdate, escape
from coachbot.settings import Settings
from tests.house import MONDAY, StillClock


@dataclass(frozen=True)
class Seen:
    """One message as the person sees it."""

    text: str
    labels: list[list[str]]
    alt: str | None
    file: str | None


class Harness(Protocol):
    """A platform with one person on it."""

    chat: Chat
    address: Address

    async def says(self, text: str) -> bool: ...

    async def taps(self, action: str, message: str) -> bool: ...

    async def sees(self) -> list[Seen]: ...


class LocalHarness:
    """The local chat in a browser session; whatever comes in is noted and not answered."""

    def __init__(self, app: App, client: httpx.AsyncClient, address: Address) -> None:
        self.chat: Any = app.intake._chats["local"]
        self.client, self.address = client, address

    async def says(self, text: str) -> bool:
        """True when the platform was told that it is kept."""
        return (await self.client.post("/api/send", json={"text": text})).status_code == 200

    async def taps(self, action: str, message: str) -> bool:
        """True when the platform was told that it is kept."""
        return (await self.client.post("/api/send", json={"action": action, "message": message})).status_code == 200

    async def sees(self) -> list[Seen]:
        found = (await self.client.get("/api/messages")).json()["messages"]
        return [
            Seen(m["text"], [[b["label"] for b in row] for row in m["buttons"]], m["alt"], m["document"])
            for m in found
            if m["from"] == "coach"
        ]


@pytest_asyncio.fixture(params=["local"])
async def platform(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Harness]:
    """Each platform in turn."""
    assert request.param == "local"
    app = App(Settings(database_url=f"sqlite:///{tmp_path / 'demo.db'}", port=0), real_clock=StillClock())
    await app.start()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        await client.get("/")
        chat: Any = app.intake._chats["local"]
        kept: list[RawUpdate] = []

        async def note(update: RawUpdate) -> Awaitable[None]:
            kept.append(update)
            return _done()

        chat.take = note
        await client.post("/api/send", json={"text": "hello"})
        yield LocalHarness(app, client, Address("local", kept[0].sender))
    await app.stop()


async def _done() -> None:
    return None


async def inbox_of(platform: Harness) -> list[RawUpdate]:
    """From now on, what the platform hands over."""
    kept: list[RawUpdate] = []

    async def note(update: RawUpdate) -> Awaitable[None]:
        kept.append(update)
        return _done()

    platform.chat.take = note  # type: ignore[attr-defined]
    return kept


async def test_words_come_in_whole_with_who_when_and_where(platform: Harness) -> None:
    """And the update is read the same way however often, also after a restart."""
    kept = await inbox_of(platform)
    assert await platform.says("yes 6 \U0001f916 <b>")
    (update,) = kept
    first, second = platform.chat.read(update.payload), platform.chat.read(update.payload)
    assert first == second == Incoming(address=platform.address, at=MONDAY, text="yes 6 \U0001f916 <b>", zone=None)
    assert update.platform == platform.address.platform == platform.chat.platform


async def test_a_tap_brings_its_action_and_the_message_it_was_on(platform: Harness) -> None:
    """Everything the answer needs is in it."""
    asked = Message(text="?", buttons=((Button(label="Yes", action="checkin:2026-11-23:yes"),),))
    shown = await platform.chat.send(platform.address, asked, delivery_id=1)
    kept = await inbox_of(platform)
    assert await platform.taps("checkin:2026-11-23:yes", shown)
    incoming = platform.chat.read(kept[0].payload)
    assert incoming is not None
    assert (incoming.action, incoming.message, incoming.text) == ("checkin:2026-11-23:yes", shown, None)


async def test_each_update_has_an_id_of_its_own_and_one_persons_share_a_sender(platform: Harness) -> None:
    """What order and repetition are known by."""
    kept = await inbox_of(platform)
    for text in ("a", "b", "c"):
        await platform.says(text)
    assert len({update.update_id for update in kept}) == 3
    assert len({update.sender for update in kept}) == 1


async def test_nothing_is_confirmed_to_the_platform_before_it_is_kept(platform: Harness) -> None:
    """When keeping fails, the platform is not told that all is well."""

    async def fails(_update: RawUpdate) -> Awaitable[None]:
        raise OSError("disk full")

    platform.chat.take = fails  # type: ignore[attr-defined]
    assert not await platform.says("yes 7")


@pytest.mark.parametrize(
    "payload", ["", "{", "null", "[]", "7", '"x"', "{}", '{"guest": 1}', '{"guest": "a", "at": "x"}']
)
async def test_an_update_that_cannot_be_understood_is_a_value_error_and_nothing_else(
    platform: Harness, payload: str
) -> None:
    """So that it can be set aside."""
    with pytest.raises(ValueError, match=".+"):
        platform.chat.read(payload)


async def test_a_message_arrives_with_its_words_buttons_picture_and_file(platform: Harness) -> None:
    """Styles are the platform's own; the words are ours."""
    rows = ((Button(label="A", action="a"), Button(label="B", action="b")), (Button(label="C", action="c"),))
    image = Image(svg="<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", alt="A small picture")
    document = Document(name="a.json", media_type="application/json", content="{}")
    words = "*Bold* and _soft_ and " + escape("*as typed_ \\ <b>")
    for n, message in enumerate(
        (Message(text=words, buttons=rows), Message(text="See", image=image), Message(text="File", document=document))
    ):
        assert await platform.chat.send(platform.address, message, delivery_id=n)
    plain, picture, file = await platform.sees()
    assert plain == Seen("Bold and soft and *as typed_ \\ <b>", [["A", "B"], ["C"]], None, None)
    assert (picture.text, picture.alt) == ("See", "A small picture")
    assert file.file is not None
    assert file.file.endswith("a.json")


async def test_an_edit_changes_the_message_in_its_place_and_repeating_it_is_no_fault(platform: Harness) -> None:
    """Acknowledging by editing may be done twice."""
    shown = await platform.chat.send(platform.address, Message(text="one"), delivery_id=1)
    for _ in range(2):
        edited = await platform.chat.send(
            platform.address, Message(text="two", in_place=True), delivery_id=2, edits=shown
        )
        assert edited == shown
    assert [seen.text for seen in await platform.sees()] == ["two"]


async def test_an_edit_of_something_that_is_gone_is_sent_as_a_new_message(platform: Harness) -> None:
    """The answer matters more than its place."""
    message = Message(text="still here", in_place=True)
    assert await platform.chat.send(platform.address, message, delivery_id=1, edits="987654")
    assert [seen.text for seen in await platform.sees()] == ["still here"]


async def test_the_largest_message_that_can_be_built_can_be_sent(platform: Harness) -> None:
    """Two thousand characters, five rows of five."""
    row = tuple(Button(label="L" * 60, action="x" * 64) for _ in range(5))
    message = Message(text="\U0001f642" * 1000, buttons=(row,) * 5)
    assert await platform.chat.send(platform.address, message, delivery_id=1)
    (seen,) = await platform.sees()
    assert seen.text == "\U0001f642" * 1000
    assert len(seen.labels) == 5


async def test_routes_are_offered_as_a_list(platform: Harness) -> None:
    """The web server serves what there is, if anything."""
    assert isinstance(list(platform.chat.routes()), list)
    assert json.dumps(platform.chat.platform)
