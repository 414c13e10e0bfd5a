"""Distil the Bot API's specification into the table of facts that the tests hold requests against.

The specification is the one PaulSonOfLars publishes (telegram-bot-api-spec, MIT).
Run `uv run python tools/distil_telegram_facts.py telegram-bot-api.json` after a new version of the API, and commit what
it writes. Names, types, required flags and, for messages, smallest values only; what the specification says in
sentences, such as lengths, is written by hand in tests/standins/telegram_facts.py.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

FACTS = Path(__file__).parent.parent / "tests" / "standins" / "telegram_facts.json"
METHODS = (
    *("getMe", "getUpdates", "getWebhookInfo", "deleteWebhook", "setWebhook"),
    *("sendMessage", "sendPhoto", "sendAnimation", "sendDocument", "sendChatAction"),
    *("editMessageText", "editMessageCaption", "editMessageMedia", "editMessageReplyMarkup"),
    *("answerCallbackQuery", "deleteMessage"),
    *("setMyCommands", "getMyCommands", "deleteMyCommands"),
    *("setMyDescription", "getMyDescription", "setMyShortDescription", "getMyShortDescription"),
    *("setChatMenuButton", "getChatMenuButton"),
)
TAG = re.compile(r"must be (\w+)$")
"""How the specification names the one value that tells a union's members apart, as in "must be photo"."""

ALWAYS = re.compile(r"always [\u201c\"](\w+)|must be [\u201c\"]?(\w+)")
"""How it names the only value that a field of something incoming can have."""
PLAIN: dict[str, Any] = {"Integer": 1, "String": "x", "Boolean": True, "True": True, "Float": 1.0}
"""The smallest value of what is no object."""

Json = dict[str, Any]


def distilled(field: Json, *, tags: bool) -> Json:
    """A field's types and whether it is required; in a union's member also the value of its tag."""
    facts = {"types": field["types"], "required": field["required"]}
    tag = TAG.search(field["description"]) if tags and field["name"] == "type" else None
    return facts | ({"value": tag[1]} if tag else {})


def fields_of(thing: Json) -> Json:
    """A method's or a type's fields by name."""
    return {field["name"]: distilled(field, tags="subtype_of" in thing) for field in thing.get("fields", [])}


def named_in(things: Iterable[Json]) -> Iterator[str]:
    """The types that these things' fields are of, arrays opened, and the members of unions."""
    for thing in things:
        for field in thing.get("fields", []):
            yield from (name.rpartition("Array of ")[2] for name in field["types"])
        yield from thing.get("subtypes", [])


def reached(spec: Json) -> dict[str, Json]:
    """Every type that a request of our methods can contain."""
    found: dict[str, Json] = {}
    waiting = list(named_in(spec["methods"][name] for name in METHODS))
    while waiting:
        name = waiting.pop()
        if name not in found and name in spec["types"]:
            found[name] = spec["types"][name]
            waiting += named_in([found[name]])
    return found


def smallest(spec: Json, types: Iterable[str]) -> Any:
    """The smallest value of the first of these types, as it comes in an update."""
    name = next(iter(types))
    if name.startswith("Array of "):
        return [smallest(spec, [name.removeprefix("Array of ")])]
    if name in PLAIN:
        return PLAIN[name]
    thing = spec["types"][name]
    if "subtypes" in thing:
        return smallest(spec, sorted(thing["subtypes"])[:1])
    return {
        field["name"]: (tag[1] or tag[2])
        if (tag := ALWAYS.search(field["description"]))
        else smallest(spec, field["types"])
        for field in thing.get("fields", [])
        if field["required"]
    }


def parts_of_messages(spec: Json) -> Json:
    """Every optional field of a message that comes in: its smallest value, and whether it makes a service message."""
    return {
        field["name"]: {
            "service": "service message" in field["description"].casefold(),
            "smallest": smallest(spec, field["types"]),
        }
        for field in spec["types"]["Message"]["fields"]
        if not field["required"]
    }


def facts_of(spec: Json) -> Json:
    """The table."""
    types = reached(spec)
    return {
        "version": spec["version"],
        "methods": {name: fields_of(spec["methods"][name]) for name in METHODS},
        "types": {name: fields_of(one) for name, one in types.items() if "subtypes" not in one},
        "subtypes": {name: sorted(one["subtypes"]) for name, one in types.items() if "subtypes" in one},
        # An update is what comes in, and nothing of it but these names is ever sent.
        "message": parts_of_messages(spec),
        "updates": sorted(field["name"] for field in spec["types"]["Update"]["fields"] if not field["required"]),
    }


def main() -> None:
    facts = facts_of(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    FACTS.write_text(json.dumps(facts, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
