"""What is wrong with a request to the Bot API, told from a table of facts and not from any library's idea of it.

The table next to this file holds names, types and required flags, and is written by tools/distil_telegram_facts.py.
The rules below are what the specification and the guide to sending files say only in sentences.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Files = Mapping[str, tuple[str, bytes]]
Json = dict[str, Any]

FACTS: Json = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
INTEGER = re.compile(r"-?[0-9]{1,19}")
COMMAND = re.compile(r"[a-z0-9_]*")
BOOLEANS = {"true": True, "false": False}
PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "Boolean": (bool,),
    "String": (str,),
    "InputFile": (str,),
}
JSON_NAMES = {bool: "a Boolean", int: "an Integer", float: "a Float", str: "text", list: "an array", dict: "an object"}

ATTACHED = "attach://"
CARRIERS = {"media", "thumbnail", "cover", "photo"}
"""Fields of InputMedia that may name a file part, though the specification calls them String."""
PICTURES = {"sendPhoto.photo", "InputMediaPhoto.media", "InputMediaLivePhoto.photo"}
PICTURE_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
LARGEST_PICTURE, LARGEST_FILE = 10 << 20, 50 << 20


def utf16_units(text: str) -> int:
    """The platform's measure of texts; half a surrogate pair counts as what it is."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True)
class Length:
    """How short and how long a text may be, and in what."""

    least: int
    most: int
    unit: str = "characters"
    measure: Callable[[str], int] = len


TEXT = Length(1, 4096, "UTF-16 units", utf16_units)
CAPTION = Length(0, 1024, "UTF-16 units", utf16_units)
SOMETHING = Length(1, 1 << 20)
LENGTHS = {
    "sendMessage.text": TEXT,
    "editMessageText.text": TEXT,
    "caption": CAPTION,
    "quote": CAPTION,
    "chat_id": SOMETHING,
    "answerCallbackQuery.callback_query_id": SOMETHING,
    "answerCallbackQuery.text": Length(0, 200),
    "InlineKeyboardButton.text": SOMETHING,
    "InlineKeyboardButton.callback_data": Length(1, 64, "bytes", utf8_bytes),
    "CopyTextButton.text": Length(1, 256),
    "input_field_placeholder": Length(1, 64),
    "sendPhoto.photo": SOMETHING,
    "sendAnimation.animation": SOMETHING,
    "sendDocument.document": SOMETHING,
    "BotCommand.command": Length(1, 32),
    "BotCommand.description": Length(1, 256),
    "setMyDescription.description": Length(0, 512),
    "setMyShortDescription.short_description": Length(0, 120),
    "setWebhook.secret_token": Length(1, 256),
}
"""By owner and field, or by field alone. A text with a parse_mode is measured as it comes, which is strict."""

RANGES = {
    "getUpdates.limit": (1, 100),
    # What is longer is silently cut short, so a client that asks for it does not know how long it waits.
    "getUpdates.timeout": (0, 50),
    "setWebhook.max_connections": (1, 100),
}
CHOICES = {"parse_mode": {"HTML", "Markdown", "MarkdownV2"}, "quote_parse_mode": {"HTML", "Markdown", "MarkdownV2"}}
STYLED = {"text": "entities", "caption": "caption_entities", "quote": "quote_entities"}
LOOKS = {"text", "style", "icon_custom_emoji_id"}
"""What a button looks like; each of its other fields is something it does."""


def faults_of(method: str, fields: Mapping[str, str], files: Files) -> list[str]:
    """One sentence for each fault of a request as a client posts it; none when the platform would take it.

    `fields` are form fields, nested values as JSON; `files` are file parts by name, each a file name and the content.
    """
    known = FACTS["methods"].get(method)
    if known is None:
        return [f"there is no method {method!r}"]
    # A file part that is named like a field stands for the field's value, as if the field referred to it.
    values: Json = {name: ATTACHED + name for name in files if "InputFile" in known.get(name, {}).get("types", [])}
    values |= {name: _read(text, known.get(name, {"types": ["String"]})["types"]) for name, text in fields.items()}
    request = _Request(files)
    return [*request.object_faults(values, method, known, ""), *request.unused()]


def _read(text: str, types: list[str]) -> Any:
    """A form field as JSON would have it. What cannot be read stays text, and is then of the wrong type."""
    if "Integer" in types and INTEGER.fullmatch(text):
        return int(text)
    if types == ["Boolean"]:
        return BOOLEANS.get(text, text)
    if {"String", "InputFile"} & set(types):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


@dataclass
class _Request:
    """A request while it is looked through: its files, and which of them have been referred to."""

    files: Files
    used: set[str] = field(default_factory=set)

    def object_faults(self, value: Json, owner: str, known: Json, at: str) -> Iterator[str]:
        """Faults of a method's fields or of an object's; `at` is where it is, as "reply_markup."."""
        faults = [f"{at}{name} is not a field of {owner}" for name in value if name not in known]
        faults += [f"{at}{name} is missing" for name, facts in known.items() if facts["required"] and name not in value]
        for name, content in value.items():
            if name in known:
                faults += self.field_faults(content, owner, name, known[name], at + name)
        yield from faults
        if not faults:
            yield from _rule_faults(value, owner, at)

    def field_faults(self, value: Any, owner: str, name: str, facts: Json, at: str) -> Iterator[str]:
        """Faults of one field: of its type, or else of its content."""
        faults = list(self.type_faults(value, facts["types"], at))
        yield from faults
        if faults:
            return
        yield from _content_faults(value, owner, name, facts, at)
        if isinstance(value, str) and _may_attach(owner, name, facts) and value.startswith(ATTACHED):
            yield from self.file_faults(value.removeprefix(ATTACHED), f"{owner}.{name}", at)
        elif facts["types"] == ["InputFile"]:
            yield f"{at} must be a file part"

    def type_faults(self, value: Any, types: list[str], at: str) -> Iterator[str]:
        """Faults of a value that may be of any of these types."""
        kind = _closest(value, [member for name in types for member in FACTS["subtypes"].get(name, [name])])
        if kind is None:
            yield f"{at} must be {' or '.join(types)}, not {JSON_NAMES.get(type(value), 'null')}"
        elif kind.startswith("Array of "):
            for place, item in enumerate(value):
                yield from self.type_faults(item, [kind.removeprefix("Array of ")], f"{at}[{place}]")
        elif kind in FACTS["types"] and kind != "InputFile":
            yield from self.object_faults(value, kind, FACTS["types"][kind], f"{at}.")

    def file_faults(self, part: str, place: str, at: str) -> Iterator[str]:
        """Faults of a file part that a field refers to."""
        if part not in self.files:
            yield f"{at} refers to the file part {part!r}, which is missing"
            return
        self.used.add(part)
        content = self.files[part][1]
        most = LARGEST_PICTURE if place in PICTURES else LARGEST_FILE
        if not content:
            yield f"{at} is an empty file"
        elif len(content) > most:
            yield f"{at} is a file of {len(content)} bytes; it may have {most}"
        elif place in PICTURES and not content.startswith(PICTURE_STARTS):
            yield f"{at} is a file that is neither PNG nor JPEG"

    def unused(self) -> Iterator[str]:
        """Files that nothing refers to; asked last."""
        yield from (f"no field refers to the file part {name!r}" for name in self.files if name not in self.used)


def _may_attach(owner: str, name: str, facts: Json) -> bool:
    return "InputFile" in facts["types"] or (owner.startswith("InputMedia") and name in CARRIERS)


def _closest(value: Any, kinds: list[str]) -> str | None:
    """The type that a value is, or seems meant to be: of several objects, the one whose fields differ least."""
    fitting = [kind for kind in kinds if _fits(value, kind)]
    return min(fitting, key=lambda kind: _distance(value, kind), default=None)


def _fits(value: Any, kind: str) -> bool:
    if kind.startswith("Array of "):
        return isinstance(value, list)
    if kind in PYTHON_TYPES:
        # To Python a bool is an int, to JSON it is not.
        return isinstance(value, PYTHON_TYPES[kind]) and (kind == "Boolean") == isinstance(value, bool)
    return isinstance(value, dict)


def _distance(value: Any, kind: str) -> int:
    """How far an object is from a type; a tag that says another type outweighs the rest."""
    if not isinstance(value, dict):
        return 0
    known: dict[str, Json] = FACTS["types"][kind]
    tags: int = sum(value.get(name) != facts["value"] for name, facts in known.items() if "value" in facts)
    missing = sum(name not in value for name, facts in known.items() if facts["required"])
    unknown = sum(name not in known for name in value)
    return 100 * tags + missing + unknown


def _content_faults(value: Any, owner: str, name: str, facts: Json, at: str) -> Iterator[str]:
    """Faults of a scalar: its length, its range, or that it is none of the words it may be."""
    full = f"{owner}.{name}"
    if isinstance(value, str) and "\x00" in value:
        yield f"{at} holds a NUL character"
    length = LENGTHS.get(full) or LENGTHS.get(name)
    if isinstance(value, str) and length and not length.least <= (size := length.measure(value)) <= length.most:
        yield f"{at} has {size} {length.unit}; it may have {length.least} to {length.most}"
    elif isinstance(value, str) and length is TEXT and not value.strip():
        yield f"{at} is blank"
    if full in RANGES and not RANGES[full][0] <= value <= RANGES[full][1]:
        yield f"{at} is {value}; it may be {RANGES[full][0]} to {RANGES[full][1]}"
    words = {facts["value"]} if "value" in facts else CHOICES.get(name)
    if words and value not in words:
        yield f"{at} is {value!r}; it may be {' or '.join(sorted(words))}"


def _rule_faults(value: Json, owner: str, at: str) -> Iterator[str]:
    """Faults that lie between fields, of an object whose fields are each well."""
    for text, styles in STYLED.items():
        yield from _entity_faults(value.get(text, ""), value.get(styles, []), at + styles)
    if owner in RULES:
        yield from RULES[owner](value, at)
    if "inline_message_id" in FACTS["methods"].get(owner, {}):
        yield from _target_faults(value)


def _entity_faults(text: str, entities: list[Json], at: str) -> Iterator[str]:
    units = utf16_units(text)
    for place, entity in enumerate(entities):
        offset, length = entity["offset"], entity["length"]
        if offset < 0:
            yield f"{at}[{place}].offset is {offset}; it may not be negative"
        if length <= 0:
            yield f"{at}[{place}].length is {length}; it must be more than 0"
        if offset + length > units:
            yield f"{at}[{place}] ends at {offset + length}, after the text's end at {units}"


def _target_faults(value: Json) -> Iterator[str]:
    if "inline_message_id" not in value and not {"chat_id", "message_id"} <= set(value):
        yield "chat_id and message_id are missing, and so is inline_message_id"


def _keyboard_faults(value: Json, at: str) -> Iterator[str]:
    rows = value["inline_keyboard"]
    if (total := sum(map(len, rows))) > 100:
        yield f"{at}inline_keyboard has {total} buttons; it may have 100"
    for place, row in enumerate(rows):
        if len(row) > 8:
            yield f"{at}inline_keyboard[{place}] has {len(row)} buttons in a row; it may have 8"


def _button_faults(value: Json, at: str) -> Iterator[str]:
    actions = sorted(set(value) - LOOKS)
    if len(actions) != 1:
        yield f"{at}text has {len(actions)} actions beside it ({', '.join(actions) or 'none'}); it must have exactly one"


def _edit_faults(value: Json, _at: str) -> Iterator[str]:
    if not {"text", "rich_message"} & set(value):
        yield "text is missing, and so is rich_message"


def _commands_faults(value: Json, _at: str) -> Iterator[str]:
    if len(value["commands"]) > 100:
        yield f"commands are {len(value['commands'])}; they may be 100"


def _command_faults(value: Json, at: str) -> Iterator[str]:
    if not COMMAND.fullmatch(value["command"]):
        yield f"{at}command is {value['command']!r}; it may hold a-z, 0-9 and _ only"


def _updates_faults(value: Json, _at: str) -> Iterator[str]:
    for name in value.get("allowed_updates", []):
        if name not in FACTS["updates"]:
            yield f"allowed_updates has {name!r}, which is no kind of update"


RULES: dict[str, Callable[[Json, str], Iterator[str]]] = {
    "InlineKeyboardMarkup": _keyboard_faults,
    "InlineKeyboardButton": _button_faults,
    "BotCommand": _command_faults,
    "editMessageText": _edit_faults,
    "setMyCommands": _commands_faults,
    "getUpdates": _updates_faults,
    "setWebhook": _updates_faults,
}
