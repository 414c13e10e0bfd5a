"""A common picture is uploaded once and then sent by Telegram's own name of it; what is somebody's own never is."""

import json
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path

import pytest
import pytest_asyncio
from telegram import Chat, Document
from telegram import Message as SentMessage

from coachbot.chat import Address, Button, ChatError, Image, Message
from coachbot.chats.telegram import TelegramChat
from coachbot.chats.telegram.uploads import Uploads
from coachbot.domain.figure import Drawing
from coachbot.drawing.figure import draw_figure
from coachbot.drawing.pictures import Picture
from tests.house import MONDAY, StillClock
from tests.standins.telegram import TOKEN, Call, Json, TelegramServer, Trouble, telegram_server
from tests.telegram_house import Conversation, open_telegram

ADA, BEN = Address("telegram", "1001"), Address("telegram", "1002")
SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
STILL = Image(svg=SVG, alt="A square", common=True)
NOD = Drawing.model_validate({"frames": [{}, {"neck": 20}], "loop": [{"pose": "end", "takes": 0.2}]})
MOVING = Image(svg=draw_figure(NOD), alt="A head nods", moves=NOD, common=True)
ROWS = ((Button(label="A", action="a"),),)
KINDS = pytest.mark.parametrize(
    ("image", "method", "field"),
    [(STILL, "sendPhoto", "photo"), (MOVING, "sendAnimation", "animation")],
    ids=["still", "moving"],
)


def card(image: Image = STILL, text: str = "*Square*") -> Message:
    return Message(text=text, image=image)


def bot_on(server: TelegramServer) -> TelegramChat:
    return TelegramChat(TOKEN, api_url=server.url, per_second=1000, clock=StillClock(), answer_seconds=5)


@pytest_asyncio.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with telegram_server() as found:
        yield found


@pytest_asyncio.fixture
async def chat(server: TelegramServer) -> AsyncIterator[TelegramChat]:
    found = bot_on(server)
    yield found
    await found.close()


async def sent(server: TelegramServer, chat: TelegramChat, message: Message, to: Address = ADA) -> Call:
    await chat.send(to, message, delivery_id=1)
    return server.calls[-1]


@KINDS
async def test_the_same_card_to_two_people_is_uploaded_once(
    server: TelegramServer, chat: TelegramChat, image: Image, method: str, field: str
) -> None:
    """The second sees the same, with the same words, whoever they are and whatever stands beneath."""
    first = await sent(server, chat, card(image))
    second = await sent(server, chat, card(image).model_copy(update={"buttons": ROWS, "silent": True}), BEN)
    assert (first.method, second.method, len(server.uploads)) == (method, method, 1)
    assert not second.files
    assert second.fields["caption"] == first.fields["caption"] == f"Square\n\n{image.alt}"
    assert json.loads(second.fields["caption_entities"]) == json.loads(first.fields["caption_entities"])
    assert second.fields["disable_notification"] == "true"
    assert json.loads(second.fields["reply_markup"])["inline_keyboard"] == [[{"text": "A", "callback_data": "a"}]]
    ((ada,), (ben,)) = server.seen(1001), server.seen(1002)
    assert ada["content"] is ben["content"]
    assert ada[field] == ben[field]


async def test_of_a_photos_sizes_the_largest_is_sent_again(server: TelegramServer, chat: TelegramChat) -> None:
    """Telegram makes smaller ones, each with a name of its own."""
    await sent(server, chat, card())
    sizes = server.seen(1001)[0]["photo"]
    again = await sent(server, chat, card(), BEN)
    assert again.fields["photo"] == max(sizes, key=lambda size: int(size["width"]))["file_id"]


def test_a_movement_that_telegram_took_for_a_file_is_known_by_the_files_name() -> None:
    """An animation is a document, too; where only that is told, it is the name."""
    uploads = Uploads()
    file = SentMessage(1, MONDAY, Chat(1, "private"), document=Document("as-a-file", "u"))
    uploads.remember(Picture(b"GIF", "movement.gif", moves=True, digest="d"), file)
    assert len(uploads) == 1


@KINDS
async def test_a_picture_that_takes_a_messages_place_is_uploaded_once_too(
    server: TelegramServer, chat: TelegramChat, image: Image, method: str, field: str
) -> None:
    """Uploaded by an edit or by a new message, the name is the same; repeating an edit is no fault."""
    for to in (ADA, BEN):
        shown = await chat.send(to, Message(text="Hello"), delivery_id=1)
        message = card(image).model_copy(update={"buttons": ROWS, "in_place": True})
        assert await chat.send(to, message, delivery_id=2, edits=shown) == shown
        assert await chat.send(to, message, delivery_id=2, edits=shown) == shown
    call = server.calls[-1]
    assert (call.method, len(server.uploads)) == ("editMessageMedia", 1)
    media = json.loads(call.fields["media"])
    assert (media["type"], media["caption"]) == (field, f"Square\n\n{image.alt}")
    assert media["media"] in json.dumps(server.seen(1001)[0][field])
    assert server.seen(1002)[0]["content"] is server.seen(1001)[0]["content"]
    assert server.seen(1002)[0]["markup"]["inline_keyboard"] == [[{"text": "A", "callback_data": "a"}]]
    assert (await sent(server, chat, card(image))).method == method
    assert len(server.uploads) == 1


REFUSED = (
    "wrong file identifier/HTTP URL specified",
    "wrong remote file identifier specified: Wrong padding in the string",
    "wrong remote file id specified: can't unserialize it. Wrong last symbol",
    "file reference expired",
    "FILE_REFERENCE_EXPIRED",
    "MEDIA_EMPTY",
    "type of file mismatch",
)


@pytest.mark.parametrize("words", REFUSED)
async def test_a_name_that_telegram_no_longer_takes_is_replaced_by_another_upload(
    server: TelegramServer, chat: TelegramChat, words: str
) -> None:
    """Whatever it says of it; the person sees one picture, and the next is sent by the new name."""
    await sent(server, chat, card())
    server.trouble("sendPhoto", Trouble.refused(words))
    assert (await sent(server, chat, card(), BEN)).files
    assert not (await sent(server, chat, card(), BEN)).files
    assert (len(server.uploads), len(server.seen(1002))) == (2, 2)
    assert server.seen(1002)[1]["photo"] == server.seen(1002)[0]["photo"]
    assert len(chat.pictures) == 1


async def test_a_name_that_was_refused_is_tried_no_more_even_where_the_other_upload_failed(
    server: TelegramServer, chat: TelegramChat
) -> None:
    """Nobody who comes later waits for a second refusal."""
    await sent(server, chat, card())
    server.trouble("sendPhoto", Trouble.refused(REFUSED[0]), Trouble.cut())
    with pytest.raises(ChatError):
        await chat.send(BEN, card(), delivery_id=1)
    before = len(server.calls)
    assert (await sent(server, chat, card(), BEN)).files
    assert len(server.calls) == before + 1


async def test_when_telegram_has_forgotten_every_file_an_edit_uploads_again_in_its_place(
    server: TelegramServer, chat: TelegramChat
) -> None:
    await sent(server, chat, card())
    shown = await chat.send(BEN, Message(text="Hello"), delivery_id=1)
    server.forget_files()
    assert await chat.send(BEN, card(), delivery_id=2, edits=shown) == shown
    assert server.calls[-1].files
    assert [message["caption"] for message in server.seen(1002)] == ["Square\n\nA square"]


async def test_a_refusal_that_has_nothing_to_do_with_the_picture_uploads_nothing(
    server: TelegramServer, chat: TelegramChat
) -> None:
    """Somebody who blocked the bot is told of as ever, and the name stays good."""
    await sent(server, chat, card())
    for trouble in (Trouble.blocked(), Trouble.gone(), Trouble.too_many(3), Trouble.cut()):
        server.trouble("sendPhoto", trouble)
        with pytest.raises(ChatError):
            await chat.send(BEN, card(), delivery_id=1)
    assert not (await sent(server, chat, card())).files
    assert len(server.uploads) == 1


async def test_when_styles_are_refused_a_picture_that_telegram_has_leaves_with_plain_words(
    server: TelegramServer, chat: TelegramChat
) -> None:
    await sent(server, chat, card())
    server.trouble("sendPhoto", Trouble.refused("can't parse entities: offset 3"))
    call = await sent(server, chat, card(), BEN)
    assert "caption_entities" not in call.fields
    assert len(server.uploads) == 1


async def test_after_a_start_each_picture_is_uploaded_once_more(server: TelegramServer, chat: TelegramChat) -> None:
    """Nothing of it is written down."""
    await sent(server, chat, card())
    again = bot_on(server)
    assert (await sent(server, again, card())).files
    assert not (await sent(server, again, card())).files
    await again.close()


async def test_what_is_somebodys_own_is_uploaded_each_time(server: TelegramServer, chat: TelegramChat) -> None:
    """Even where it looks like one that is known."""
    await sent(server, chat, card())
    own = card(STILL.model_copy(update={"common": False}))
    assert all([(await sent(server, chat, own)).files for _ in range(2)])
    assert (len(server.uploads), len(chat.pictures), len(chat._sender._uploads)) == (3, 1, 1)


async def test_where_a_movement_could_not_be_made_the_still_is_not_taken_for_it(
    server: TelegramServer, chat: TelegramChat
) -> None:
    """It is known as the still that it is, and the movement is tried again."""
    nothing_moves = Drawing.model_validate({"frames": [{}]})
    broken = card(STILL.model_copy(update={"moves": nothing_moves}))
    assert (await sent(server, chat, broken)).method == "sendPhoto"
    assert chat._sender._uploads.of(broken.image) is None  # type: ignore[arg-type]
    assert not (await sent(server, chat, card())).files


async def test_not_too_many_names_are_remembered(server: TelegramServer, chat: TelegramChat) -> None:
    """The one used last stays."""
    uploads = chat._sender._uploads = Uploads(most=2)
    square, other, third = (card(STILL.model_copy(update={"svg": SVG.replace("9", size)})) for size in ("9", "8", "7"))
    for message in (square, other, square, third):
        await sent(server, chat, message)
    assert len(uploads) == 2
    assert not (await sent(server, chat, square)).files
    assert (await sent(server, chat, other)).files


async def came(talk: Conversation, act: Awaitable[list[Json]]) -> list[str]:
    """The pictures that come of what somebody does: uploaded or known."""
    before = len(talk.server.calls)
    await act
    shows = [
        c for c in talk.server.calls[before:] if {"photo", "animation", "media"} & (c.fields.keys() | c.files.keys())
    ]
    return [f"{call.method} {'uploaded' if call.files else 'known'}" for call in shows]


@pytest.mark.slow
async def test_a_card_is_uploaded_once_a_chart_each_time_and_no_chart_is_kept(tmp_path: Path) -> None:
    """The whole house: moving and still, and every look at one's own days between them."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        await talk.at(20, 31, days=1)
        await talk.taps("No headache")
        pictures = talk.app.chats["telegram"].pictures  # type: ignore[attr-defined]
        assert await came(talk, talk.says("/cards small nod")) == ["sendAnimation uploaded"]
        assert await came(talk, talk.says("/cards small nod")) == ["sendAnimation known"]
        kept = len(pictures)
        assert await came(talk, talk.says("/progress")) == ["sendPhoto uploaded"]
        for label in ("Week by week", "Calendar", "Last four weeks"):
            assert await came(talk, talk.taps(label)) == ["editMessageMedia uploaded"]
        assert len(pictures) == kept
        await talk.says("/settings")
        await talk.taps("Still pictures")
        assert await came(talk, talk.says("/cards small nod")) == ["sendPhoto uploaded"]
        assert await came(talk, talk.says("/cards small nod")) == ["sendPhoto known"]
        assert await came(talk, talk.says("/progress")) == ["sendPhoto uploaded"]
        assert len(pictures) == kept + 1
