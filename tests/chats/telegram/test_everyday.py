"""What is read at once says what the library would have made of it, whatever is odd in it; the rest is left to that."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
import telegram

from coachbot.chat import Incoming
from coachbot.chats.telegram.everyday import read_everyday
from coachbot.chats.telegram.reading import translate
from tests.standins.telegram import MONDAY, Person, TelegramServer, private

ADA = Person(TelegramServer())
BOT = {"id": 7, "is_bot": True, "first_name": "Coach", "username": "coach_bot"}
BUTTONS = {"inline_keyboard": [[{"text": "No", "callback_data": "no"}]]}
SHOWN = {
    "message_id": 5, "from": BOT, "chat": private(1001), "date": 1_790_000_000, "text": "Any headache?",
    "reply_markup": BUTTONS, "entities": [{"type": "bold", "offset": 0, "length": 3}], "edit_date": 1_790_000_001,
}  # fmt: skip
TAP = {"id": "t", "from": ADA.user, "chat_instance": "1", "message": SHOWN, "data": "checkin:2026-11-23:no"}
EVERYDAY = [
    {"update_id": 7, "message": ADA.message(text="yes\u00a06")},
    {"update_id": 8, "callback_query": TAP},
    {"update_id": 9, "callback_query": {**TAP, "message": {"message_id": 5, "date": 0, "chat": private(1001)}}},
]
ODD = (None, True, 0, 1, -1001, 2**60, 1.5, "", "x", "private", [], {}, {"id": 1001})
BESIDE = {
    "edit_date": 1,
    "entities": [],
    "quote": {"text": "x", "position": 0},
    "via_bot": BOT,
    "caption": "x",
    "new": 1,
}


def outcome(update: Any) -> Incoming | str | None:
    """What the library alone makes of it."""
    try:
        return translate(telegram.Update.de_json(update, None), MONDAY)
    except Exception:  # noqa: BLE001 - it raises whatever it likes
        return "raises"


def without_looks(update: dict[str, Any]) -> dict[str, Any]:
    """An update whose tapped message has nothing that only its looks are made of: the library may refuse an odd one."""
    tap = update.get("callback_query")
    if not isinstance(tap, dict) or not isinstance(tap.get("message"), dict):
        return update
    bare = {name: part for name, part in tap["message"].items() if name in {"message_id", "chat", "date"}}
    return {**update, "callback_query": {**tap, "message": bare}}


def altered(update: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """An update with one part of it gone, odd, or more."""
    for path in paths(update):
        for odd in (*ODD, KeyError):
            changed = copy.deepcopy(update)
            *holders, last = path
            holder: Any = changed
            for key in holders:
                holder = holder[key]
            if odd is KeyError:
                del holder[last]
            else:
                holder[last] = odd
            yield changed
        if isinstance(at(update, path), dict):
            for name, value in BESIDE.items():
                changed = copy.deepcopy(update)
                at(changed, path).setdefault(name, value)
                yield changed


def paths(content: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, value in content.items():
        yield (*path, key)
        if isinstance(value, dict):
            yield from paths(value, (*path, key))


def at(content: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        content = content[key]
    return content


@pytest.mark.parametrize("update", EVERYDAY, ids=["words", "tap", "tap on what is too old to be shown"])
def test_what_is_read_at_once_is_what_the_library_reads(update: dict[str, Any]) -> None:
    assert read_everyday(update, MONDAY) == outcome(update) is not None
    for changed in altered(update):
        found = read_everyday(changed, MONDAY)
        assert found is None or found == outcome(without_looks(changed)), changed


def test_whatever_else_comes_is_left_to_the_library() -> None:
    said = ADA.message(text="yes 6")
    for odd in (
        None,
        [],
        {},
        {"message": said},
        {"update_id": 7, "edited_message": said},
        {"update_id": 7, "message": 5},
    ):
        assert read_everyday(odd, MONDAY) is None
    group = {**said, "chat": {"id": -5, "type": "group", "title": "G"}}
    assert read_everyday({"update_id": 7, "message": group}, MONDAY) is None
