"""What leaves for Telegram, and what each way of failing means."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from coachbot.chat import Address, Button, ChatError, Document, Image, Message
from coachbot.chats.telegram import TelegramChat, in_flight
from coachbot.chats.telegram.bot import ANSWERING_CONNECTIONS
from coachbot.drawing.png import draw_png
from tests.house import StillClock
from tests.standins.telegram import TOKEN, Call, TelegramServer, Trouble, telegram_server

ADA = Address("telegram", "1001")
HELLO = Message(text="Hello")
SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
PICTURE = Message(text="*Days*", image=Image(svg=SVG, alt="Week 1: none."))


@pytest_asyncio.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with telegram_server() as found:
        yield found


@pytest_asyncio.fixture
async def chat(server: TelegramServer) -> AsyncIterator[TelegramChat]:
    found = TelegramChat(TOKEN, api_url=server.url, per_second=1000, clock=StillClock(), answer_seconds=0.3)
    yield found
    await found.close()


async def sent(server: TelegramServer, chat: TelegramChat, message: Message, edits: str | None = None) -> Call:
    await chat.send(ADA, message, delivery_id=1, edits=edits)
    return server.calls[-1]


async def fault_of(server: TelegramServer, chat: TelegramChat, trouble: Trouble) -> ChatError:
    server.trouble("sendMessage", trouble)
    with pytest.raises(ChatError) as told:
        await chat.send(ADA, HELLO, delivery_id=1)
    assert TOKEN not in repr(told.value) + repr(told.value.__cause__) + str(told.value.args)
    return told.value


async def test_styles_are_entities_counted_in_utf16(server: TelegramServer, chat: TelegramChat) -> None:
    """No markup is parsed by the platform, so no text can break it."""
    call = await sent(server, chat, Message(text="\U0001f642 *bold* <b> _soft_"))
    assert call.fields["text"] == "\U0001f642 bold <b> soft"
    assert json.loads(call.fields["entities"]) == [
        {"type": "bold", "offset": 3, "length": 4},
        {"type": "italic", "offset": 12, "length": 4},
    ]
    assert "parse_mode" not in call.fields


async def test_what_is_protected_and_silent_is_told_to_the_platform(server: TelegramServer, chat: TelegramChat) -> None:
    """Answers about health are not to be passed on; some messages make no sound."""
    call = await sent(server, chat, Message(text="x", protected=True, silent=True))
    assert (call.fields["protect_content"], call.fields["disable_notification"]) == ("true", "true")
    call = await sent(server, chat, HELLO)
    assert call.fields.get("protect_content", "false") == "false"


async def test_a_location_is_asked_for_with_a_button_that_the_next_message_takes_away(
    server: TelegramServer, chat: TelegramChat
) -> None:
    """Nothing of it has to be remembered."""
    asked = json.loads((await sent(server, chat, Message(text="Where?", asks_location=True))).fields["reply_markup"])
    assert asked["keyboard"] == [[{"text": "Share my location", "request_location": True}]]
    assert asked["one_time_keyboard"] is True
    after = json.loads((await sent(server, chat, HELLO)).fields["reply_markup"])
    assert after["remove_keyboard"] is True


async def test_a_picture_leaves_as_png_with_its_content_in_words_folded_below(
    server: TelegramServer, chat: TelegramChat
) -> None:
    """Telegram has no alternative text."""
    call = await sent(server, chat, PICTURE)
    assert call.method == "sendPhoto"
    assert next(iter(call.files.values()))[1].startswith(b"\x89PNG")
    assert call.fields["caption"] == "Days\n\nWeek 1: none."
    styles = json.loads(call.fields["caption_entities"])
    assert styles[-1] == {"type": "expandable_blockquote", "offset": 6, "length": 13}


async def test_when_a_picture_cannot_be_drawn_the_words_leave_without_it(
    server: TelegramServer, chat: TelegramChat
) -> None:
    """An answer is owed either way."""
    broken = PICTURE.model_copy(update={"image": Image(svg="no svg", alt="Week_1: *none*")})
    call = await sent(server, chat, broken)
    assert (call.method, call.fields["text"]) == ("sendMessage", "Days\n\nWeek_1: *none*")


async def test_drawing_gives_the_same_pixels_every_time() -> None:
    """In a process of its own, with the shipped font."""
    first, second = await asyncio.gather(draw_png(SVG), draw_png(SVG))
    assert first == second


async def test_a_file_leaves_as_a_document(server: TelegramServer, chat: TelegramChat) -> None:
    """With its name and its content, and free to be kept."""
    file = Document(name="export.json", media_type="application/json", content='{"a": "\u00e9"}')
    call = await sent(server, chat, Message(text="All of it", document=file))
    assert call.method == "sendDocument"
    assert list(call.files.values()) == [("export.json", '{"a": "\u00e9"}'.encode())]
    assert call.fields.get("protect_content", "false") == "false"


async def test_a_page_leaves_as_pdf_and_words_leave_when_it_cannot_be_drawn(
    server: TelegramServer, chat: TelegramChat
) -> None:
    """Free to be kept and handed on."""
    page = Document(name="page.pdf", media_type="application/pdf", content=SVG, drawn=True)
    call = await sent(server, chat, Message(text="A page", document=page))
    ((name, content),) = call.files.values()
    assert (call.method, name, content[:5], call.fields["caption"]) == ("sendDocument", "page.pdf", b"%PDF-", "A page")
    assert call.fields.get("protect_content", "false") == "false"
    broken = page.model_copy(update={"content": "no svg"})
    call = await sent(server, chat, Message(text="A page", document=broken))
    assert call.fields["text"].startswith("The page could not be drawn just now.")


async def test_a_message_in_place_of_a_picture_becomes_its_caption(server: TelegramServer, chat: TelegramChat) -> None:
    """The platform has two methods for what is one thing to us."""
    shown = await chat.send(ADA, PICTURE, delivery_id=1)
    for _ in range(2):
        call = await sent(server, chat, Message(text="*Thanks*", in_place=True), edits=shown)
        assert (call.method, call.fields["caption"]) == ("editMessageCaption", "Thanks")
    long = Message(text="x" * 1025, in_place=True)
    assert (await sent(server, chat, long, edits=shown)).method == "sendMessage"


async def test_a_picture_can_take_a_messages_place(server: TelegramServer, chat: TelegramChat) -> None:
    """With its buttons."""
    shown = await chat.send(ADA, HELLO, delivery_id=1)
    message = PICTURE.model_copy(update={"buttons": ((Button(label="A", action="a"),),), "in_place": True})
    call = await sent(server, chat, message, edits=shown)
    assert call.method == "editMessageMedia"
    assert json.loads(call.fields["media"])["caption"] == "Days\n\nWeek 1: none."


async def test_no_link_becomes_a_picture_of_a_page(server: TelegramServer, chat: TelegramChat) -> None:
    """Telegram would fetch whatever address stands in a text."""
    call = await sent(server, chat, Message(text="Ask clinic.example"))
    assert json.loads(call.fields["link_preview_options"]) == {"is_disabled": True}


async def test_when_styles_are_refused_the_words_leave_plain_once(server: TelegramServer, chat: TelegramChat) -> None:
    """What is said matters more than how."""
    server.trouble("sendMessage", Trouble.refused("can't parse entities: offset 3"))
    call = await sent(server, chat, Message(text="*Hello*"))
    assert (call.fields["text"], call.fields.get("entities", "[]")) == ("Hello", "[]")
    assert len(server.of("sendMessage")) == 2


async def test_refused_twice_is_refused_for_good(server: TelegramServer, chat: TelegramChat) -> None:
    """No third try, and the fault says nothing of the words."""
    server.trouble("sendMessage", *[Trouble.refused("can't parse entities")] * 2)
    with pytest.raises(ChatError) as told:
        await chat.send(ADA, Message(text="*secret*"), delivery_id=1)
    assert (told.value.refused, str(told.value)) == (True, "BadRequest")


OUTCOMES: list[tuple[Trouble, dict[str, Any]]] = [
    (Trouble.too_many(35), {"sent": False, "retry_after_seconds": 35.0}),
    (Trouble.blocked(), {"sent": False, "permanent": True}),
    (Trouble.gone(), {"sent": False, "permanent": True}),
    (Trouble.refused("PEER_ID_INVALID"), {"sent": False, "permanent": True}),
    (Trouble.migrated(-1009), {"sent": False, "moved_to": "-1009"}),
    (Trouble.refused("message is too long"), {"sent": False, "refused": True}),
    (Trouble.broken(502), {"sent": None}),
    (Trouble.broken(500, done=True), {"sent": None}),
    (Trouble.cut(), {"sent": None}),
    (Trouble.cut(done=True), {"sent": None}),
    (Trouble.hang(), {"sent": None}),
    (Trouble.hang(done=True), {"sent": None}),
    (Trouble.unauthorised(), {"sent": False, "retry_after_seconds": 60.0}),
]


@pytest.mark.parametrize(("trouble", "means"), OUTCOMES)
async def test_each_way_of_failing_is_told_apart_by_its_cause(
    server: TelegramServer, chat: TelegramChat, trouble: Trouble, means: dict[str, Any]
) -> None:
    """What surely did not leave, what nobody can know, who waits, who is gone."""
    fault = await fault_of(server, chat, trouble)
    expected = {"sent": False, "permanent": False, "refused": False, "retry_after_seconds": None, "moved_to": None}
    assert {name: getattr(fault, name) for name in expected} == expected | means


async def test_where_nobody_listens_nothing_has_left() -> None:
    """A refused connection is the one network failure that is certain."""
    chat = TelegramChat(TOKEN, api_url="http://127.0.0.1:9", per_second=1000, clock=StillClock())
    with pytest.raises(ChatError) as told:
        await chat.send(ADA, HELLO, delivery_id=1)
    assert (told.value.sent, told.value.retry_after_seconds) == (False, None)
    await chat.close()


async def test_an_edit_that_changes_nothing_is_success(server: TelegramServer, chat: TelegramChat) -> None:
    """Acknowledging twice shows once."""
    shown = await chat.send(ADA, HELLO, delivery_id=1)
    for _ in range(3):
        assert await chat.send(ADA, Message(text="Done", in_place=True), delivery_id=2, edits=shown) == shown
    assert len(server.seen(1001)) == 1


async def test_no_more_requests_are_on_their_way_than_the_pace_needs(server: TelegramServer) -> None:
    """Whatever is on its way when the process dies may be said twice, so that is kept small."""
    chat = TelegramChat(TOKEN, api_url=server.url, per_second=25, clock=StillClock())
    most = now = 0

    async def count(_call: Call) -> None:
        nonlocal most, now
        now += 1
        most = max(most, now)
        await asyncio.sleep(0)
        now -= 1

    server.on_call = count
    await asyncio.gather(*(chat.send(Address("telegram", str(n)), HELLO, delivery_id=n) for n in range(1, 41)))
    await chat.close()
    assert len(server.calls) == 40
    assert most <= chat.limits.in_flight + ANSWERING_CONNECTIONS == 6


@pytest.mark.parametrize(("per_second", "many"), [(1, 4), (25, 4), (100, 12), (1000, 120)])
def test_more_are_on_their_way_only_where_the_pace_asks_for_it(per_second: float, many: int) -> None:
    assert in_flight(per_second) == many
