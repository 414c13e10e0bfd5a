"""Distil what the tests must know of the Bot API: methods, fields, types, what is required. No sentences.

Run `python tools/distil_telegram_facts.py SPECIFICATION.json` with the specification that PaulSonOfLars publishes
(telegram-bot-api-spec, MIT); it writes `tests/standins/telegram_facts.json`.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

OUT = Path(__file__).parent.parent / "tests" / "standins" / "telegram_facts.json"
METHODS = (
    *("getMe", "getUpdates", "getWebhookInfo", "deleteWebhook", "setWebhook"),
    *("sendMessage", "sendPhoto", "sendDocument", "sendChatAction"),
    *("editMessageText", "editMessageCaption", "editMessageMedia", "editMessageReplyMarkup"),
    *("answerCallbackQuery", "deleteMessage"),
    *("setMyCommands", "getMyCommands", "deleteMyCommands", "setMyDescription", "getMyDescription"),
    *("setMyShortDescription", "getMyShortDescription", "setChatMenuButton", "getChatMenuButton"),
)


def fields_of(thing: dict[str, Any]) -> dict[str, Any]:
    return {f["name"]: {"types": f["types"], "required": f["required"]} for f in thing.get("fields", [])}


def reached(types: dict[str, Any], start: dict[str, Any]) -> dict[str, Any]:
    """Every type that a request can hold, however deep."""
    found: dict[str, Any] = {}
    waiting = [name for fields in start.values() for name in names_in(fields)]
    while waiting:
        name = waiting.pop()
        if name in found or name not in types:
            continue
        found[name] = {"fields": fields_of(types[name]), "subtypes": types[name].get("subtypes", [])}
        waiting += [*names_in(found[name]["fields"]), *found[name]["subtypes"]]
    return found


def names_in(fields: dict[str, Any]) -> list[str]:
    return [re.sub(r"^(Array of )+", "", one) for field in fields.values() for one in field["types"]]


def main() -> None:
    specification = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    methods = {name: fields_of(specification["methods"][name]) for name in METHODS}
    facts = {
        "version": specification["version"],
        "updates": [f["name"] for f in specification["types"]["Update"]["fields"] if f["name"] != "update_id"],
        "methods": methods,
        "types": reached(specification["types"], methods),
    }
    OUT.write_text(json.dumps(facts, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
