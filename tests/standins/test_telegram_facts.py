"""The stand-in is stricter than the platform: each way of getting a request wrong is caught."""

import json
from typing import Any

import pytest

from tests.standins.telegram_facts import FACTS, faults_of

PNG = ("a.png", b"\x89PNG\r\n\x1a\n...")


def button(**fields: Any) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "A", **fields}]]})


def keyboard(rows: int, wide: int) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "A", "callback_data": "a"}] * wide] * rows})


def styles(**fields: Any) -> str:
    return json.dumps([{"type": "bold", "offset": 0, "length": 2, **fields}])


SAY = {"chat_id": "1001", "text": "\U0001f642"}
GOOD: list[tuple[str, dict[str, str], dict[str, tuple[str, bytes]]]] = [
    ("getMe", {}, {}),
    ("getUpdates", {"timeout": "30", "limit": "100", "offset": "7", "allowed_updates": '["message"]'}, {}),
    ("sendMessage", {**SAY, "entities": styles(), "reply_markup": button(callback_data="x" * 64)}, {}),
    ("sendMessage", {"chat_id": "@somebody", "text": "4"}, {}),
    ("sendMessage", {**SAY, "reply_markup": '{"remove_keyboard": true}', "protect_content": "true"}, {}),
    ("sendMessage", {**SAY, "reply_markup": '{"keyboard": [[{"text": "A", "request_location": true}]]}'}, {}),
    ("sendMessage", {**SAY, "reply_markup": keyboard(12, 8)}, {}),
    ("sendPhoto", {"chat_id": "1", "caption": "x"}, {"photo": PNG}),
    ("sendPhoto", {"chat_id": "1", "photo": "attach://p"}, {"p": PNG}),
    ("sendDocument", {"chat_id": "1"}, {"document": ("a.json", b"{}")}),
    ("editMessageMedia", {"chat_id": "1", "message_id": "2", "media": '{"type": "photo", "media": "attach://p"}'}, {"p": PNG}),
    ("setMyCommands", {"commands": '[{"command": "a", "description": "b"}]', "scope": '{"type": "all_private_chats"}'}, {}),
]  # fmt: skip
BAD: list[tuple[str, dict[str, str], dict[str, tuple[str, bytes]], str]] = [
    ("sendMassage", {}, {}, "no method"),
    ("sendMessage", {"text": "x"}, {}, "chat_id is missing"),
    ("sendMessage", {**SAY, "silent": "true"}, {}, "unknown field silent"),
    ("sendMessage", {**SAY, "text": ""}, {}, "has 0 units"),
    ("sendMessage", {**SAY, "text": "\U0001f642" * 2049}, {}, "has 4098 units"),
    ("sendMessage", {**SAY, "text": "a\x00"}, {}, "is not String"),
    ("sendMessage", {**SAY, "chat_id": ""}, {}, "chat_id is empty"),
    ("sendMessage", {**SAY, "protect_content": "yes"}, {}, "is not Boolean"),
    ("sendMessage", {**SAY, "message_thread_id": "1.5"}, {}, "is not Integer"),
    ("sendMessage", {**SAY, "parse_mode": "html"}, {}, "parse_mode is html"),
    ("sendMessage", {**SAY, "entities": styles(length=3)}, {}, "ends behind its text"),
    ("sendMessage", {**SAY, "entities": styles(length=0)}, {}, "has a length"),
    ("sendMessage", {**SAY, "entities": styles(offset=-1)}, {}, "begins inside"),
    ("sendMessage", {**SAY, "entities": '[{"type": "bold"}]'}, {}, "offset is missing"),
    ("sendMessage", {**SAY, "reply_markup": button(callback_data="\u20ac" * 22)}, {}, "1 to 64 bytes"),
    ("sendMessage", {**SAY, "reply_markup": button()}, {}, "exactly one thing"),
    ("sendMessage", {**SAY, "reply_markup": button(callback_data="a", url="b")}, {}, "exactly one thing"),
    ("sendMessage", {**SAY, "reply_markup": button(callback_data="a", colour="b")}, {}, "no field colour"),
    ("sendMessage", {**SAY, "reply_markup": keyboard(1, 9)}, {}, "rows of 1 to 8"),
    ("sendMessage", {**SAY, "reply_markup": keyboard(13, 8)}, {}, "at most 100"),
    ("sendMessage", {**SAY, "reply_markup": "hello"}, {}, "is not InlineKeyboardMarkup or"),
    ("sendPhoto", {"chat_id": "1"}, {}, "photo is missing"),
    ("sendPhoto", {"chat_id": "1"}, {"photo": ("a.svg", b"<svg/>")}, "PNG or JPEG"),
    ("sendPhoto", {"chat_id": "1"}, {"photo": ("a.png", PNG[1] + b"x" * 11_000_000)}, "10 MB"),
    ("sendPhoto", {"chat_id": "1", "caption": "x" * 1025}, {"photo": PNG}, "has 1025 units"),
    ("sendPhoto", {"chat_id": "1"}, {"photo": PNG, "other": PNG}, "file other is not referred to"),
    ("sendDocument", {"chat_id": "1"}, {"document": ("a.json", b"")}, "is not InputFile"),
    ("editMessageText", {"text": "x"}, {}, "needs chat_id and message_id"),
    ("editMessageMedia", {"chat_id": "1", "message_id": "2", "media": '{"type": "photo"}'}, {}, "InputMedia"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, {}, "has 201 units"),
    ("getUpdates", {"timeout": "51"}, {}, "timeout is 51"),
    ("getUpdates", {"limit": "0"}, {}, "limit is 0"),
    ("getUpdates", {"allowed_updates": '["massage"]'}, {}, "no update massage"),
    ("setMyCommands", {"commands": '[{"command": "Stop", "description": "b"}]'}, {}, "no name for a command"),
    ("setMyCommands", {"commands": '[{"command": "a", "description": ""}]'}, {}, "has 0 units"),
    ("setMyCommands", {"commands": json.dumps([{"command": "a", "description": "b"}] * 101)}, {}, "at most 100"),
    ("setMyShortDescription", {"short_description": "x" * 121}, {}, "has 121 units"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "fields", "files"), GOOD)
def test_a_valid_request_has_no_fault(method: str, fields: dict[str, str], files: dict[str, tuple[str, bytes]]) -> None:
    """Each shape that coachbot sends, and a few that it might."""
    assert faults_of(method, fields, files) == []


@pytest.mark.parametrize(("method", "fields", "files", "says"), BAD)
def test_a_wrong_request_is_told_what_is_wrong(
    method: str, fields: dict[str, str], files: dict[str, tuple[str, bytes]], says: str
) -> None:
    """One sentence that names it."""
    assert says in "; ".join(faults_of(method, fields, files))


def test_the_table_holds_names_and_types_and_no_sentences() -> None:
    """What was distilled is facts."""
    assert FACTS["version"]
    longest = max(
        len(one) for method in FACTS["methods"].values() for field in method.values() for one in field["types"]
    )
    assert longest < 60
    assert "description" not in FACTS["methods"]["sendMessage"]["text"]
