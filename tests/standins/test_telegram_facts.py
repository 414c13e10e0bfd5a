"""The checker lets through all that the library sends, and nothing that the platform would refuse."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    LinkPreviewOptions,
    MenuButtonCommands,
    MenuButtonWebApp,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Update,
    WebAppInfo,
)
from telegram.request import BaseRequest, RequestData

from tests.standins.telegram_facts import FACTS, Files, faults_of, utf16_units

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)
JPEG = b"\xff\xd8\xff\xe0" + bytes(8)
BOLD = MessageEntity(MessageEntity.BOLD, 3, 4)
CHOICE = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Done", callback_data="done"), InlineKeyboardButton("Später", callback_data="ä" * 32)],
        [InlineKeyboardButton("How", url="https://example.org/")],
    ]
)
PLACE: dict[str, Any] = {"chat_id": 1001, "message_id": 7}
MESSAGE = {"message_id": 7, "date": 0, "chat": {"id": 1001, "type": "private"}}
ANSWERS: dict[str, Any] = {
    "getMe": {"id": 1, "is_bot": True, "first_name": "Coach", "username": "coach_bot"},
    "getUpdates": [],
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
    "getChatMenuButton": {"type": "default"},
}

Call = tuple[str, dict[str, str], dict[str, tuple[str, bytes]]]


class Recorder(BaseRequest):
    """Keeps what would be posted, as it would be posted, and answers that all is well."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_args: Any, **_kwargs: Any
    ) -> tuple[int, bytes]:
        assert method == "POST"
        data = request_data or RequestData()
        name = url.rpartition("/")[2]
        files = {
            part: (str(filename), content)
            for part, (filename, content, _) in data.multipart_data.items()
            if isinstance(content, bytes)
        }
        self.calls.append((name, data.json_parameters, files))
        result = ANSWERS.get(name, MESSAGE if name.startswith(("sendM", "sendP", "sendD", "edit")) else True)
        return 200, json.dumps({"ok": True, "result": result}).encode()


Doing = Callable[[Bot], Awaitable[Any]]
CALLS: dict[str, Doing] = {
    "getMe": lambda bot: bot.get_me(),
    "getUpdates": lambda bot: bot.get_updates(offset=-1, limit=100, timeout=50, allowed_updates=Update.ALL_TYPES),
    "getUpdates of every kind": lambda bot: bot.get_updates(allowed_updates=[]),
    "getWebhookInfo": lambda bot: bot.get_webhook_info(),
    "deleteWebhook": lambda bot: bot.delete_webhook(drop_pending_updates=False),
    "setWebhook": lambda bot: bot.set_webhook(
        "https://example.org/", certificate=b"-----BEGIN", allowed_updates=["message"], secret_token="a-B_9"
    ),
    "sendMessage": lambda bot: bot.send_message(
        1001,
        "😀 bold",
        entities=[BOLD],
        reply_markup=CHOICE,
        disable_notification=True,
        protect_content=False,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(6, allow_sending_without_reply=True),
    ),
    "sendMessage with a preview turned off": lambda bot: bot.send_message("1001", "x", disable_web_page_preview=True),
    "sendMessage in HTML": lambda bot: bot.send_message("@channel", "<b>x</b>", parse_mode="HTML"),
    "sendMessage with no entities": lambda bot: bot.send_message(1001, "x", entities=[]),
    "sendMessage with a keyboard": lambda bot: bot.send_message(
        1001, "x", reply_markup=ReplyKeyboardMarkup([["a", KeyboardButton("b", request_location=True)]])
    ),
    "sendMessage without a keyboard": lambda bot: bot.send_message(1001, "x", reply_markup=ReplyKeyboardRemove()),
    "sendMessage that asks": lambda bot: bot.send_message(1001, "x", reply_markup=ForceReply()),
    "sendPhoto": lambda bot: bot.send_photo(1001, PNG, caption="😀 bold", caption_entities=[BOLD], reply_markup=CHOICE),
    "sendPhoto as JPEG": lambda bot: bot.send_photo(1001, JPEG, filename="chart.jpg"),
    "sendPhoto by its id": lambda bot: bot.send_photo(1001, "AgACAgIAAxkBAAI"),
    "sendAnimation": lambda bot: bot.send_animation(
        1001, b"GIF89a", filename="a.gif", caption="😀 bold", caption_entities=[BOLD]
    ),
    "sendDocument": lambda bot: bot.send_document(1001, b"{}", filename="data.json", thumbnail=JPEG, caption=""),
    "sendChatAction": lambda bot: bot.send_chat_action(1001, "typing"),
    "editMessageText": lambda bot: bot.edit_message_text("😀 bold", entities=[BOLD], reply_markup=CHOICE, **PLACE),
    "editMessageText inline": lambda bot: bot.edit_message_text("x", inline_message_id="abc"),
    "editMessageCaption": lambda bot: bot.edit_message_caption(
        caption="😀 bold", caption_entities=[BOLD], reply_markup=CHOICE, **PLACE
    ),
    "editMessageMedia": lambda bot: bot.edit_message_media(
        InputMediaPhoto(PNG, caption="😀 bold", caption_entities=[BOLD]), reply_markup=CHOICE, **PLACE
    ),
    "editMessageMedia to a file": lambda bot: bot.edit_message_media(
        InputMediaDocument(b"x", thumbnail=JPEG, filename="a.txt"), **PLACE
    ),
    "editMessageReplyMarkup": lambda bot: bot.edit_message_reply_markup(**PLACE),
    "answerCallbackQuery": lambda bot: bot.answer_callback_query("42"),
    "answerCallbackQuery loudly": lambda bot: bot.answer_callback_query("42", "Noted", show_alert=True, cache_time=3),
    "deleteMessage": lambda bot: bot.delete_message(**PLACE),
    "setMyCommands": lambda bot: bot.set_my_commands(
        [BotCommand("plan", "What is next"), ("stop", "End it")], BotCommandScopeAllPrivateChats(), "de"
    ),
    "setMyCommands in a chat": lambda bot: bot.set_my_commands([("a", "b")], BotCommandScopeChat(1001)),
    "getMyCommands": lambda bot: bot.get_my_commands(BotCommandScopeAllPrivateChats(), "de"),
    "deleteMyCommands": lambda bot: bot.delete_my_commands(),
    "setMyDescription": lambda bot: bot.set_my_description("x" * 512, "de"),
    "getMyDescription": lambda bot: bot.get_my_description("de"),
    "setMyShortDescription": lambda bot: bot.set_my_short_description(""),
    "getMyShortDescription": lambda bot: bot.get_my_short_description(),
    "setChatMenuButton": lambda bot: bot.set_chat_menu_button(1001, MenuButtonCommands()),
    "setChatMenuButton to an app": lambda bot: bot.set_chat_menu_button(
        menu_button=MenuButtonWebApp("Open", WebAppInfo("https://example.org/"))
    ),
    "getChatMenuButton": lambda bot: bot.get_chat_menu_button(1001),
}


@pytest.mark.parametrize("what", CALLS)
async def test_what_the_library_sends_has_no_fault(what: str) -> None:
    """Really sent by a Bot, down to the form fields and the file parts."""
    recorder = Recorder()
    await CALLS[what](Bot("1:a", request=recorder, get_updates_request=recorder))
    ((method, fields, files),) = recorder.calls
    assert method == what.split(maxsplit=1)[0]
    assert faults_of(method, fields, files) == []


def test_every_method_in_the_table_is_sent_by_the_library() -> None:
    """So that none is held against facts that were never seen to fit."""
    assert {what.split(maxsplit=1)[0] for what in CALLS} == set(FACTS["methods"])


def fields(**given: Any) -> dict[str, str]:
    """Form fields, nested values as JSON."""
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()}


def message(**given: Any) -> dict[str, str]:
    return fields(**{"chat_id": 1001, "text": "Hello", **given})


def buttons(*rows: list[dict[str, Any]]) -> dict[str, str]:
    return message(reply_markup={"inline_keyboard": list(rows)})


def styled(**given: Any) -> dict[str, str]:
    return message(entities=[{"type": "bold", "offset": 0, "length": 5, **given}])


def menu(**given: Any) -> dict[str, str]:
    return fields(commands=[{"command": "plan", "description": "What is next", **given}])


def edit(media: Any) -> dict[str, str]:
    return fields(chat_id=1001, message_id=7, media=media)


GO = {"text": "Go", "callback_data": "go"}
ATTACHED = {"type": "photo", "media": "attach://it"}
NONE: Files = {}

BAD: list[tuple[str, dict[str, str], Files, str]] = [
    ("sendPigeon", message(), NONE, "no method 'sendPigeon'"),
    ("sendMessage", message(txet="x"), NONE, "txet is not a field of sendMessage"),
    ("sendMessage", fields(text="Hello"), NONE, "chat_id is missing"),
    ("sendMessage", fields(chat_id=1001), NONE, "text is missing"),
    ("sendMessage", message(chat_id=""), NONE, "chat_id has 0 characters"),
    ("sendMessage", message(text=""), NONE, "text has 0 UTF-16 units"),
    ("sendMessage", message(text=" \n "), NONE, "text is blank"),
    ("sendMessage", message(text="a\x00"), NONE, "text holds a NUL character"),
    ("sendMessage", message(text="x" * 4097), NONE, "text has 4097 UTF-16 units; it may have 1 to 4096"),
    ("sendMessage", message(text="😀" * 2049), NONE, "text has 4098 UTF-16 units"),
    ("sendMessage", message(parse_mode="html"), NONE, "parse_mode is 'html'; it may be HTML or Markdown or MarkdownV2"),
    ("sendMessage", message(disable_notification="True"), NONE, "disable_notification must be Boolean, not text"),
    ("sendMessage", message(disable_notification=1), NONE, "disable_notification must be Boolean"),
    ("sendMessage", message(message_thread_id="1.5"), NONE, "message_thread_id must be Integer"),
    ("sendMessage", message(message_thread_id=""), NONE, "message_thread_id must be Integer"),
    ("sendMessage", message(entities="[{"), NONE, "entities must be Array of MessageEntity, not text"),
    ("sendMessage", message(entities={}), NONE, "entities must be Array of MessageEntity, not an object"),
    ("sendMessage", message(entities=[5]), NONE, "entities[0] must be MessageEntity, not an Integer"),
    ("sendMessage", styled(length="5"), NONE, "entities[0].length must be Integer, not text"),
    ("sendMessage", styled(length=True), NONE, "entities[0].length must be Integer, not a Boolean"),
    ("sendMessage", styled(length=None), NONE, "entities[0].length must be Integer, not null"),
    ("sendMessage", styled(offset=-1), NONE, "entities[0].offset is -1"),
    ("sendMessage", styled(length=0), NONE, "entities[0].length is 0"),
    ("sendMessage", styled(offset=1), NONE, "entities[0] ends at 6, after the text's end at 5"),
    ("sendMessage", styled(colour="red"), NONE, "entities[0].colour is not a field of MessageEntity"),
    ("sendMessage", styled(user={"id": 1, "is_bot": False}), NONE, "entities[0].user.first_name is missing"),
    ("sendMessage", message(reply_markup="null"), NONE, "InlineKeyboardMarkup or ReplyKeyboardMarkup"),
    ("sendMessage", message(reply_markup={"force_reply": True, "wait": 1}), NONE, "wait is not a field of ForceReply"),
    # What the library makes of an InlineKeyboardMarkup with no rows.
    ("sendMessage", message(reply_markup={}), NONE, "reply_markup.inline_keyboard is missing"),
    (
        "sendMessage",
        message(reply_markup={"keyboard": [["x"]]}),
        NONE,
        "keyboard[0][0] must be KeyboardButton, not text",
    ),
    ("sendMessage", buttons([{"text": "Go"}]), NONE, "[0][0].text has 0 actions"),
    ("sendMessage", buttons([{**GO, "url": "https://x.org"}]), NONE, "2 actions beside it (callback_data, url)"),
    ("sendMessage", buttons([{**GO, "text": ""}]), NONE, "inline_keyboard[0][0].text has 0 characters"),
    ("sendMessage", buttons([{"callback_data": "go"}]), NONE, "inline_keyboard[0][0].text is missing"),
    ("sendMessage", buttons([GO], [{**GO, "callback_data": ""}]), NONE, "[1][0].callback_data has 0 bytes"),
    (
        "sendMessage",
        buttons([{**GO, "callback_data": "ä" * 33}]),
        NONE,
        "callback_data has 66 bytes; it may have 1 to 64",
    ),
    ("sendMessage", buttons([{**GO, "callback_data": 5}]), NONE, "callback_data must be String, not an Integer"),
    ("sendMessage", buttons([GO] * 9), NONE, "inline_keyboard[0] has 9 buttons in a row; it may have 8"),
    ("sendMessage", buttons(*[[GO]] * 101), NONE, "inline_keyboard has 101 buttons; it may have 100"),
    ("sendMessage", message(), {"it": ("a.txt", b"x")}, "no field refers to the file part 'it'"),
    ("sendPhoto", fields(chat_id=1001), NONE, "photo is missing"),
    ("sendPhoto", fields(chat_id=1001), {"photo": ("a.png", b"")}, "photo is an empty file"),
    (
        "sendPhoto",
        fields(chat_id=1001),
        {"photo": ("a.svg", b"<svg/>")},
        "photo is a file that is neither PNG nor JPEG",
    ),
    (
        "sendPhoto",
        fields(chat_id=1001),
        {"photo": ("a.png", PNG + bytes(10 << 20))},
        "photo is a file of 10485776 bytes",
    ),
    (
        "sendPhoto",
        fields(chat_id=1001, photo="attach://it"),
        NONE,
        "photo refers to the file part 'it', which is missing",
    ),
    ("sendPhoto", fields(chat_id=1001, photo=""), NONE, "photo has 0 characters"),
    ("sendPhoto", fields(chat_id=1001, photo="id", caption="😀" * 513), NONE, "caption has 1026 UTF-16 units"),
    (
        "sendPhoto",
        fields(chat_id=1001, photo="id"),
        {"photo": ("a.png", PNG)},
        "no field refers to the file part 'photo'",
    ),
    ("sendDocument", fields(chat_id=1001), {"document": ("a.txt", b"")}, "document is an empty file"),
    ("setWebhook", fields(url="https://x.org", certificate="PEM"), NONE, "certificate must be a file part"),
    ("editMessageText", fields(text="Hello"), NONE, "chat_id and message_id are missing"),
    ("editMessageText", fields(text="Hello", chat_id=1001), NONE, "so is inline_message_id"),
    ("editMessageText", fields(chat_id=1001, message_id=7), NONE, "text is missing"),
    ("editMessageText", message(message_id="seven"), NONE, "message_id must be Integer, not text"),
    ("editMessageCaption", fields(chat_id=1, message_id=7, caption="x" * 1025), NONE, "it may have 0 to 1024"),
    ("editMessageMedia", edit({"type": "gif", "media": "id"}), NONE, "media.type is 'gif'"),
    ("editMessageMedia", edit({"type": "photo"}), NONE, "media.media is missing"),
    ("editMessageMedia", edit({**ATTACHED, "duration": 5}), {"it": ("a", PNG)}, "not a field of InputMediaPhoto"),
    ("editMessageMedia", edit(ATTACHED), NONE, "media.media refers to the file part 'it'"),
    (
        "editMessageMedia",
        edit(ATTACHED),
        {"it": ("a.gif", b"GIF89a")},
        "media.media is a file that is neither PNG nor JPEG",
    ),
    ("editMessageMedia", edit({**ATTACHED, "caption": "x" * 1025}), {"it": ("a", PNG)}, "media.caption has 1025"),
    ("answerCallbackQuery", fields(callback_query_id="42", text="x" * 201), NONE, "text has 201 characters"),
    ("answerCallbackQuery", fields(text="x"), NONE, "callback_query_id is missing"),
    ("setMyCommands", menu(command="Plan"), NONE, "commands[0].command is 'Plan'; it may hold a-z, 0-9 and _ only"),
    ("setMyCommands", menu(command="/plan"), NONE, "commands[0].command is '/plan'"),
    ("setMyCommands", menu(command="x" * 33), NONE, "command has 33 characters; it may have 1 to 32"),
    ("setMyCommands", menu(description=""), NONE, "commands[0].description has 0 characters"),
    ("setMyCommands", menu(description="x" * 257), NONE, "description has 257 characters"),
    ("setMyCommands", fields(commands=json.loads(menu()["commands"]) * 101), NONE, "commands are 101; they may be 100"),
    ("setMyCommands", menu() | fields(scope={"type": "everyone"}), NONE, "scope.type is 'everyone'"),
    ("setMyCommands", menu() | fields(scope={"type": "chat"}), NONE, "scope.chat_id is missing"),
    ("setMyDescription", fields(description="x" * 513), NONE, "description has 513 characters"),
    ("setMyShortDescription", fields(short_description="x" * 121), NONE, "short_description has 121 characters"),
    ("getUpdates", fields(limit=0), NONE, "limit is 0; it may be 1 to 100"),
    ("getUpdates", fields(timeout=51), NONE, "timeout is 51; it may be 0 to 50"),
    ("getUpdates", fields(offset="soon"), NONE, "offset must be Integer"),
    ("getUpdates", fields(allowed_updates=["message", "update_id"]), NONE, "allowed_updates has 'update_id'"),
    ("getUpdates", fields(allowed_updates="message"), NONE, "allowed_updates must be Array of String"),
    ("setWebhook", fields(url="https://x.org", allowed_updates=["mesage"]), NONE, "allowed_updates has 'mesage'"),
]


@pytest.mark.parametrize(("method", "given", "files", "fault"), BAD, ids=[f"{row[0]}: {row[3]}" for row in BAD])
def test_what_the_platform_would_refuse_is_told(method: str, given: dict[str, str], files: Files, fault: str) -> None:
    """In one sentence and no more, with the place of the fault."""
    (found,) = faults_of(method, given, files)
    assert fault in found


def test_every_fault_is_told_and_not_only_the_first() -> None:
    """Whoever mends a request mends it once."""
    found = faults_of("sendMessage", message(text="", colour="red", parse_mode="BBCode"), {"it": ("a", b"x")})
    assert len(found) == 4


@pytest.mark.parametrize(
    "given",
    [
        message(text="x" * 4096),
        message(text="😀" * 2048),
        message(text="attach://nothing"),
        message(text="true"),
        styled(length=5),
        buttons(),
        buttons(*[[GO] * 8] * 12, [GO] * 4),
        buttons([{**GO, "callback_data": "x" * 64, "style": "primary"}]),
        buttons([{"text": "Share", "switch_inline_query": ""}]),
    ],
)
def test_what_just_fits_has_no_fault(given: dict[str, str]) -> None:
    """The limits themselves are allowed, and a person's words are only words."""
    assert faults_of("sendMessage", given, {}) == []


def test_half_a_surrogate_pair_is_measured_and_does_not_break_the_checker() -> None:
    """It is what is left of an emoji that somebody cut in two."""
    assert utf16_units("\ud83d") == 1
    assert utf16_units("😀") == 2
