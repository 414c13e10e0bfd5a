"""What every platform must do: the contract of the chat port, run on each adapter.

A platform joins by a `Harness`: how a person acts on it, and what the person then sees.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import httpx
import pytest
import pytest_asyncio

from coachbot.app import App
from coachbot.chat import Address, Button, Chat, Document, Form, Image, Incoming, Message, RawUpdate, Take
from coachbot.chats.discord import DiscordChat
from coachbot.chats.telegram import TelegramChat
from coachbot.domain.figure import Drawing, Key
from coachbot.domain.pose import Frame
from coachbot.drawing.figure import draw_figure
from coachbot.markup import escape, instant
from coachbot.settings import Settings
from tests.house import MONDAY, SHELVES, StillClock
from tests.standins.discord import TOKEN as DISCORD_TOKEN
from tests.standins.discord import DiscordServer, discord_server
from tests.standins.discord import Person as DiscordPerson
from tests.standins.telegram import TOKEN, Person, TelegramServer, telegram_server


@dataclass(frozen=True)
class Seen:
    """One message as the person sees it."""

    text: str
    labels: list[list[str]]
    alt: str | None
    file: str | None


class Harness(Protocol):
    """A platform with one person on it. `kept` is what it handed over; `take` is where that goes."""

    chat: Chat
    address: Address
    take: Take
    kept: list[RawUpdate]

    async def says(self, text: str) -> bool: ...

    async def taps(self, action: str, message: str) -> bool: ...

    async def sees(self) -> list[Seen]: ...

    async def animations(self) -> list[bytes]: ...


async def _done() -> None:
    return None


class Inbox:
    """Notes what comes in, until a test puts something else in its place."""

    def __init__(self) -> None:
        self.kept: list[RawUpdate] = []
        self.take: Take = self.note

    async def note(self, update: RawUpdate) -> Awaitable[None]:
        self.kept.append(update)
        return asyncio.ensure_future(_done())

    async def pass_on(self, update: RawUpdate) -> Awaitable[None]:
        return await self.take(update)


class LocalHarness(Inbox):
    """The local chat in a browser session; whatever comes in is noted and not answered."""

    def __init__(self, app: App, client: httpx.AsyncClient) -> None:
        super().__init__()
        self.chat: Any = app.chats["local"]
        self.chat.take = self.pass_on
        self.client, self.address = client, Address("local", "")

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

    async def animations(self) -> list[bytes]:
        found = (await self.client.get("/api/messages")).json()["messages"]
        return [(await self.client.get(m["moves"])).content for m in found if m["moves"]]


class TelegramHarness(Inbox):
    """A private chat on the Bot API stand-in, fetched by the real polling loop."""

    def __init__(self, server: TelegramServer, chat: TelegramChat) -> None:
        super().__init__()
        self.chat, self.server, self.person = chat, server, Person(server)
        self.address = Address("telegram", str(self.person.id))

    async def _confirms(self, update: Any) -> bool:
        """Whether the loop confirms an update; one that it asks for again is not confirmed."""
        asked = len(self.server.of("getUpdates"))
        while update in self.server.queue and len(self.server.of("getUpdates")) < asked + 3:
            self.server.polled.clear()
            await asyncio.wait_for(self.server.polled.wait(), 20)
        return update not in self.server.queue

    async def says(self, text: str) -> bool:
        """True when the platform was told that it is kept."""
        return await self._confirms(self.person.says(text))

    async def taps(self, action: str, message: str) -> bool:
        """True when the platform was told that it is kept."""
        return await self._confirms(self.person.acts(action, int(message)))

    async def sees(self) -> list[Seen]:
        return [self._seen(message) for message in self.person.sees()]

    async def animations(self) -> list[bytes]:
        return [message["content"] for message in self.person.sees() if "animation" in message]

    def _seen(self, message: Any) -> Seen:
        words = message.get("text", message.get("caption", ""))
        alt = None
        for style in message.get("caption_entities", []):
            if style["type"] == "expandable_blockquote":
                words, alt = words[: style["offset"]].rstrip(), words[style["offset"] :]
        rows = (message["markup"] or {}).get("inline_keyboard", [])
        return Seen(
            words, [[b["text"] for b in row] for row in rows], alt, message.get("document", {}).get("file_name")
        )


class DiscordHarness(Inbox):
    """A private channel on the Discord stand-in, fed by a real gateway connection."""

    def __init__(self, server: DiscordServer, chat: DiscordChat) -> None:
        super().__init__()
        self.chat, self.server, self.person = chat, server, DiscordPerson(server)
        self.address = Address("discord", str(self.person.channel))
        self._passed = asyncio.Event()
        self._was_kept = False

    async def pass_on(self, update: RawUpdate) -> Awaitable[None]:
        self._was_kept = False
        try:
            found = await super().pass_on(update)
            self._was_kept = True
        finally:
            self._passed.set()
        return found

    async def _passes(self) -> bool:
        await asyncio.wait_for(self._passed.wait(), 20)
        self._passed.clear()
        return self._was_kept

    async def says(self, text: str) -> bool:
        """True when it was kept; the platform asks for no receipt."""
        await self.person.says(text)
        return await self._passes()

    async def taps(self, action: str, message: str) -> bool:
        """True when it was kept; that the tap arrived is told before."""
        shown = self.server.channels[self.person.channel].get(int(message), {})
        options = [one["value"] for row in shown["components"] for one in row["components"][0].get("options", [])]
        act = self.person.chooses if action in options else self.person.acts
        await act(action, int(message))
        return await self._passes()

    async def sees(self) -> list[Seen]:
        return [
            Seen(
                bare(message["content"]),
                [
                    [one["label"] for item in row["components"] for one in item.get("options", [item])]
                    for row in message["components"]
                ],
                next((one["description"] for one in message["attachments"] if one["description"]), None),
                next((one["filename"] for one in message["attachments"] if not one["description"]), None),
            )
            for message in self.person.sees()
        ]

    async def animations(self) -> list[bytes]:
        return [
            content
            for m in self.server.channels[self.person.channel].values()
            for name, content in m["files"].values()
            if name.endswith(".gif")
        ]


def bare(markdown: str) -> str:
    """Words without the marks around them, escapes undone."""
    return re.sub(r"\\(.)|\*", lambda found: found[1] or "", markdown)


@asynccontextmanager
async def local_platform(folder: Path) -> AsyncIterator[Harness]:
    app = App(
        Settings(database_url=f"sqlite:///{folder / 'demo.db'}", port=0), real_clock=StillClock(), shelves=SHELVES
    )
    await app.start()
    while app.chats["local"].take is None:
        await asyncio.sleep(0)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        await client.get("/")
        harness = LocalHarness(app, client)
        await harness.says("hello")
        harness.address = Address("local", harness.kept.pop().sender)
        yield harness
    await app.stop()


@asynccontextmanager
async def telegram_platform(_folder: Path) -> AsyncIterator[Harness]:
    async with telegram_server() as server:
        chat = TelegramChat(TOKEN, api_url=server.url, per_second=1000, clock=StillClock(), rest=no_rest)
        harness = TelegramHarness(server, chat)
        listening = asyncio.create_task(chat.listen(harness.pass_on))
        yield harness
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await chat.close()


@asynccontextmanager
async def discord_platform(_folder: Path) -> AsyncIterator[Harness]:
    async with discord_server() as server:
        chat = DiscordChat(DISCORD_TOKEN, per_second=1000, clock=StillClock(), rest=no_rest)
        harness = DiscordHarness(server, chat)
        listening = asyncio.create_task(chat.listen(harness.pass_on))
        await asyncio.wait_for(server.connected.wait(), 20)
        yield harness
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await chat.close()


async def no_rest(_seconds: float) -> None:
    """What the loop would sleep; here it only lets others run."""
    await asyncio.sleep(0)


PLATFORMS = {"local": local_platform, "telegram": telegram_platform, "discord": discord_platform}


@pytest_asyncio.fixture(params=list(PLATFORMS))
async def platform(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Harness]:
    """Each platform in turn."""
    async with PLATFORMS[request.param](tmp_path) as harness:
        yield harness


async def test_words_come_in_whole_with_who_when_and_where(platform: Harness) -> None:
    """And the update is read the same way however often, also after a restart."""
    assert await platform.says("yes 6 \U0001f916 <b>")
    (update,) = platform.kept
    first, second = platform.chat.read(update.payload), platform.chat.read(update.payload)
    assert first == second == Incoming(address=platform.address, at=MONDAY, text="yes 6 \U0001f916 <b>", zone=None)
    assert update.platform == platform.address.platform == platform.chat.platform


async def test_a_tap_brings_its_action_and_the_message_it_was_on(platform: Harness) -> None:
    """Everything the answer needs is in it."""
    asked = Message(text="?", buttons=((Button(label="Yes", action="checkin:2026-11-23:yes"),),))
    shown = await platform.chat.send(platform.address, asked, delivery_id=1)
    assert await platform.taps("checkin:2026-11-23:yes", shown)
    incoming = platform.chat.read(platform.kept[0].payload)
    assert incoming is not None
    assert (incoming.action, incoming.message, incoming.text) == ("checkin:2026-11-23:yes", shown, None)


async def test_each_update_has_an_id_of_its_own_and_one_persons_share_a_sender(platform: Harness) -> None:
    """What order and repetition are known by."""
    for text in ("a", "b", "c"):
        await platform.says(text)
    assert len({update.update_id for update in platform.kept}) == 3
    assert len({update.sender for update in platform.kept}) == 1


async def test_nothing_is_confirmed_to_the_platform_before_it_is_kept(platform: Harness) -> None:
    """When keeping fails, the platform is not told that all is well."""

    async def fails(_update: RawUpdate) -> Awaitable[None]:
        raise OSError("disk full")

    platform.take = fails
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


async def test_a_picture_that_moves_arrives_as_an_animation_with_its_words(platform: Harness) -> None:
    """The same on every platform: a GIF that goes round, small, with what it shows in words."""
    moves = Drawing(frames=(Frame(), Frame(neck=20)), loop=(Key(pose="end", takes=0.2),))
    image = Image(svg=draw_figure(moves), alt="A head nods", moves=moves)
    await platform.chat.send(platform.address, Message(text="See", image=image), delivery_id=1)
    ((seen, content),) = zip(await platform.sees(), await platform.animations(), strict=True)
    assert (seen.text, seen.alt) == ("See", "A head nods")
    assert content.startswith(b"GIF89a")
    assert b"NETSCAPE2.0" in content
    assert len(content) < 500_000


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


async def test_one_choice_among_many_is_a_tap_on_every_platform(platform: Harness) -> None:
    """In a menu or in rows of buttons; the way back is always a button of its own."""
    choices = tuple(Button(label=f"Choice {n}", action=f"set:{n}") for n in range(4))
    rows = (choices[:2], choices[2:], (Button(label="Back", action="set:show"),))
    shown = await platform.chat.send(
        platform.address, Message(text="Which?", buttons=rows, as_menu=True), delivery_id=1
    )
    (seen,) = await platform.sees()
    assert [label for row in seen.labels for label in row] == ["Choice 0", "Choice 1", "Choice 2", "Choice 3", "Back"]
    assert seen.labels[-1] == ["Back"]
    for action in ("set:2", "set:show"):
        assert await platform.taps(action, shown)
    heard = [platform.chat.read(update.payload) for update in platform.kept]
    assert [(one.action, one.message) for one in heard if one] == [("set:2", shown), ("set:show", shown)]


async def test_words_asked_for_are_asked_in_the_chat_wherever_there_is_no_form(platform: Harness) -> None:
    """A form adds a way to answer; it takes none away."""
    form = Form(question="note:reason", title="Why you're here", long=True)
    skip = Button(label="Skip this", action="noteskip:reason")
    await platform.chat.send(platform.address, Message(text="Why?", buttons=((skip,),), form=form), delivery_id=1)
    (seen,) = await platform.sees()
    assert seen.text == "Why?"
    assert seen.labels in ([["Skip this"]], [["Skip this", "Write"]])
    assert await platform.says("to play with my kids")
    heard = platform.chat.read(platform.kept[0].payload)
    assert heard is not None
    assert (heard.text, heard.question) == ("to play with my kids", None)


async def test_an_instant_reads_as_its_words_or_by_the_readers_clock(platform: Harness) -> None:
    """And never as markup."""
    await platform.chat.send(platform.address, Message(text=f"At {instant(MONDAY, '10:00')}."), delivery_id=1)
    (seen,) = await platform.sees()
    assert seen.text in ("At 10:00.", f"At <t:{int(MONDAY.timestamp())}:t>.")


async def test_the_largest_message_that_can_be_built_can_be_sent(platform: Harness) -> None:
    """Two thousand characters, five rows of five."""
    rows = tuple(tuple(Button(label="L" * 60, action=f"{5 * r + n:064d}") for n in range(5)) for r in range(5))
    message = Message(text="\U0001f642" * 1000, buttons=rows)
    assert await platform.chat.send(platform.address, message, delivery_id=1)
    (seen,) = await platform.sees()
    assert seen.text == "\U0001f642" * 1000
    assert len(seen.labels) == 5


async def test_routes_are_offered_as_a_list(platform: Harness) -> None:
    """The web server serves what there is, if anything."""
    assert isinstance(list(platform.chat.routes()), list)
    assert json.dumps(platform.chat.platform)
