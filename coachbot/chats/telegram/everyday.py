"""What almost every update is, read at once: words typed in one's own chat, and a tap there. Pure.

The library makes values of all that stands in an update, which takes longer than anything else that is done to read
it. So what has exactly the few parts we know is read here, to the same end, and whatever has one more goes to it.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from coachbot.chat import Address, Incoming
from coachbot.markup import clean

PLATFORM = "telegram"
FURTHEST_NUMBER = 2**52
"""Telegram promises that its ids have at most 52 significant bits."""
_LAST_DATE = 2**32
_WORDS = frozenset(("message_id", "from", "chat", "date", "text"))
_TAP = frozenset(("id", "from", "chat_instance", "message", "data"))
"""Of the message whose button was tapped only its number and its chat matter; it is one of ours."""


def is_id(value: object) -> bool:
    """Whether a value can be an id of Telegram's."""
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= FURTHEST_NUMBER


def read_everyday(update: Any, at: datetime) -> Incoming | None:
    """An everyday update in neutral words, None for any other; `at` is the instant it came in."""
    if not isinstance(update, dict) or len(update) != 2 or "update_id" not in update:
        return None
    if isinstance(message := update.get("message"), dict):
        return _words(message)
    return _tap(tap, at) if isinstance(tap := update.get("callback_query"), dict) else None


def _words(message: Mapping[str, Any]) -> Incoming | None:
    words, person = message.get("text"), _own(message, message.get("from"))
    if message.keys() != _WORDS or not isinstance(words, str) or person is None:
        return None
    said_at = datetime.fromtimestamp(message["date"], UTC)
    return Incoming(_address(person), said_at, text=clean(words) or "\u2026", language=_language(person))


def _tap(tap: Mapping[str, Any], at: datetime) -> Incoming | None:
    message, action = tap.get("message"), tap.get("data")
    if tap.keys() != _TAP or not isinstance(message, dict) or not isinstance(action, str):
        return None
    if (person := _own(message, tap["from"])) is None:
        return None
    number = str(message["message_id"])
    return Incoming(_address(person), at, action=clean(action), message=number, language=_language(person))


def _own(message: Mapping[str, Any], person: Any) -> Mapping[str, Any] | None:
    """The person in whose private chat a message stands; None where it may be anybody else's, or is odd."""
    chat = message.get("chat")
    is_theirs = (
        isinstance(chat, dict)
        and isinstance(person, dict)
        and chat.get("type") == "private"
        and is_id(chat.get("id"))
        and type(person.get("id")) is int
        and person["id"] == chat["id"]
        and person.get("is_bot") is False
        and "first_name" in person
        and is_id(message.get("message_id"))
        and type(message.get("date")) is int
        and 0 <= message["date"] < _LAST_DATE
    )
    return person if is_theirs else None


def _address(person: Mapping[str, Any]) -> Address:
    return Address(PLATFORM, str(person["id"]))


def _language(person: Mapping[str, Any]) -> str | None:
    code = person.get("language_code")
    return code if isinstance(code, str) else None
