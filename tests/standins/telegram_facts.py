"""Is a request one that the Bot API takes? Names, types and what is required come from a distilled table; lengths,
which the platform tells only in prose, stand here.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

FACTS: dict[str, Any] = json.loads((Path(__file__).parent / "telegram_facts.json").read_text(encoding="utf-8"))
Files = Mapping[str, tuple[str, bytes]]

LENGTHS: dict[tuple[str, str], tuple[int, int]] = {
    ("sendMessage", "text"): (1, 4096),
    ("editMessageText", "text"): (1, 4096),
    ("sendPhoto", "caption"): (0, 1024),
    ("sendDocument", "caption"): (0, 1024),
    ("editMessageCaption", "caption"): (0, 1024),
    ("answerCallbackQuery", "text"): (0, 200),
    ("setMyDescription", "description"): (0, 512),
    ("setMyShortDescription", "short_description"): (0, 120),
    ("InputMediaPhoto", "caption"): (0, 1024),
    ("BotCommand", "description"): (1, 256),
    ("InlineKeyboardButton", "text"): (1, 4096),
    ("KeyboardButton", "text"): (1, 4096),
    ("ReplyKeyboardMarkup", "input_field_placeholder"): (1, 64),
}
"""Least and most UTF-16 units of a text."""
RANGES = {("getUpdates", "limit"): (1, 100), ("getUpdates", "timeout"): (0, 50)}
PARSE_MODES = {"HTML", "Markdown", "MarkdownV2"}
PHOTO_BYTES = 10 * 2**20
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
WORDS = {"text": "entities", "caption": "caption_entities"}


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def faults_of(method: str, fields: Mapping[str, str], files: Files) -> list[str]:
    """What the platform would refuse in a request, a sentence each; nothing when it is valid.

    `fields` are the form's fields as text, nested values as JSON; `files` are its file parts by name.
    """
    known = FACTS["methods"].get(method)
    if known is None:
        return [f"there is no method {method}"]
    values = {name: _parsed(known[name]["types"], text) for name, text in fields.items() if name in known}
    unknown = [f"unknown field {name}" for name in fields if name not in known]
    stray = [f"file {name} is not referred to" for name in files if name not in known and not _refers(fields, name)]
    given = {**values, **{name: f"attach://{name}" for name in files if name in known}}
    return [*unknown, *stray, *_object(method, known, given, files), *_together(method, given, files)]


def _refers(fields: Mapping[str, str], name: str) -> bool:
    return any(f"attach://{name}" in text for text in fields.values())


def _parsed(types: list[str], text: str) -> Any:
    """A form's text as the value it stands for; text that stands for nothing else stays text."""
    if types == ["String"]:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


def _object(kind: str, known: Mapping[str, Any], values: Mapping[str, Any], files: Files) -> Iterator[str]:
    yield from (
        f"{kind}.{name} is missing" for name, field in known.items() if field["required"] and name not in values
    )
    for name, value in values.items():
        if name not in known:
            yield f"{kind} has no field {name}"
        elif not any(_fits(one, value, files) for one in known[name]["types"]):
            yield from _why(kind, name, known[name]["types"], value, files)
        else:
            yield from _bounds(kind, name, value)


def _why(kind: str, name: str, types: list[str], value: Any, files: Files) -> list[str]:
    """The faults inside, where only one type could have been meant; else the types that would do."""
    inner = [fault for one in types for fault in _inside(one, value, files)]
    return inner if inner and len(types) == 1 else [f"{kind}.{name} is not {' or '.join(types)}", *inner[:3]]


def _inside(kind: str, value: Any, files: Files) -> list[str]:
    if kind.startswith("Array of ") and isinstance(value, list):
        return [fault for one in value for fault in _inside(kind.removeprefix("Array of "), one, files)]
    found = FACTS["types"].get(kind)
    if found is None or not isinstance(value, dict):
        return [] if _fits(kind, value, files) else [f"{json.dumps(value)[:60]} is not {kind}"]
    if found["subtypes"]:
        return [] if _fits(kind, value, files) else [f"no kind of {kind} has these fields: {', '.join(sorted(value))}"]
    return [*_object(kind, found["fields"], value, files), *_rules(kind, value)]


SCALARS: dict[str, Callable[[Any], bool]] = {
    "Integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "Float": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
    "Boolean": lambda v: isinstance(v, bool),
    "String": lambda v: isinstance(v, str) and "\x00" not in v,
}


def _fits(kind: str, value: Any, files: Files) -> bool:
    if kind in SCALARS:
        return SCALARS[kind](value)
    if kind == "InputFile":
        return isinstance(value, str) and files.get(value.removeprefix("attach://"), ("", b""))[1] != b""
    if kind.startswith("Array of "):
        return isinstance(value, list) and all(_fits(kind.removeprefix("Array of "), one, files) for one in value)
    found = FACTS["types"][kind]
    if found["subtypes"]:
        return any(_fits(one, value, files) for one in found["subtypes"])
    return isinstance(value, dict) and not [*_object(kind, found["fields"], value, files), *_rules(kind, value)]


def _bounds(kind: str, name: str, value: Any) -> Iterator[str]:
    if (kind, name) in LENGTHS and isinstance(value, str):
        least, most = LENGTHS[kind, name]
        if not least <= units(value) <= most:
            yield f"{kind}.{name} has {units(value)} units, not {least} to {most}"
    if (kind, name) in RANGES and not RANGES[kind, name][0] <= value <= RANGES[kind, name][1]:
        yield f"{kind}.{name} is {value}, not {RANGES[kind, name][0]} to {RANGES[kind, name][1]}"
    if name == "parse_mode" and value not in PARSE_MODES:
        yield f"{kind}.parse_mode is {value}"
    if name == "chat_id" and value == "":
        yield f"{kind}.chat_id is empty"
    if name == "allowed_updates":
        yield from (f"there is no update {one}" for one in value if one not in FACTS["updates"])


def _rules(kind: str, value: Mapping[str, Any]) -> Iterator[str]:
    """What holds within one object, beyond names and types."""
    if kind == "InlineKeyboardButton":
        acts = [name for name in value if name not in ("text", "style", "icon_custom_emoji_id")]
        if len(acts) != 1:
            yield f"a button does exactly one thing, this one {len(acts)}"
        if not 1 <= len(str(value.get("callback_data", "x")).encode()) <= 64:
            yield "callback_data has 1 to 64 bytes"
    if kind == "InlineKeyboardMarkup":
        rows = value.get("inline_keyboard", [])
        if any(not 1 <= len(row) <= 8 for row in rows) or sum(map(len, rows)) > 100:
            yield "a keyboard has rows of 1 to 8 buttons, at most 100 in all"
    if kind == "BotCommand" and not re.fullmatch(r"[a-z0-9_]{1,32}", str(value.get("command"))):
        yield f"{value.get('command')} is no name for a command"
    if kind == "MessageEntity" and not (value.get("offset", 0) >= 0 and value.get("length", 0) > 0):
        yield "an entity begins inside the text and has a length"


def _together(method: str, values: Mapping[str, Any], files: Files) -> Iterator[str]:
    """What holds between fields: styles within their words, pictures that are pictures, enough commands, not more."""
    media = values.get("media") if isinstance(values.get("media"), dict) else {}
    for holder in (values, media):
        for words, styles in WORDS.items():
            for one in holder.get(styles) or []:
                if isinstance(one, dict) and one.get("offset", 0) + one.get("length", 0) > units(
                    holder.get(words) or ""
                ):
                    yield f"an entity of {method} ends behind its {words}"
    photo = files.get("photo") or files.get(str((media or {}).get("media", "")).removeprefix("attach://"))
    if photo is not None and (len(photo[1]) > PHOTO_BYTES or not photo[1].startswith(PICTURES)):
        yield "a photo is a PNG or JPEG of at most 10 MB"
    yield from (f"file {name} is empty, which is not InputFile" for name, (_, content) in files.items() if not content)
    if len(values.get("commands") or []) > 100:
        yield "there are at most 100 commands"
    if method.startswith("editMessage") and not (
        {"chat_id", "message_id"} <= set(values) or "inline_message_id" in values
    ):
        yield f"{method} needs chat_id and message_id, or inline_message_id"
