"""What is wrong with a request to Discord, by the distilled facts and what its document does not state."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]
FACTS: Json = json.loads(Path(__file__).with_name("discord_facts.json").read_text(encoding="utf-8"))
MOST_CONTENT = 2000
"""What the document does not say: longer messages are refused all the same."""
MOST_ROWS = 5
FOLLOW_UP = "POST /webhooks/{webhook_id}/{webhook_token}"
EPHEMERAL = 1 << 6
KINDS = {1: "row", 2: "button", 3: "select", 4: "text input"}


@dataclass
class Call:
    """One request as it came in."""

    route: str
    path: dict[str, str]
    body: Any
    files: dict[str, tuple[str, bytes]]


def faults_of(call: Call) -> Iterator[str]:
    """What is wrong with a request."""
    known = FACTS.get(call.route)
    if call.route.endswith("/callback") and call.body["type"] == 9:
        yield from _faults_of("modal", call.body["data"])
        yield from _faults_of_components(call.body["data"]["components"])
    if known is None or call.body is None:
        return
    for body in call.body if isinstance(call.body, list) else [call.body]:
        # The library sends `tts` with every change; Discord takes no notice.
        yield from _faults_of(call.route, {name: value for name, value in body.items() if name != "tts"})
    if ("messages" in call.route or call.route == FOLLOW_UP) and isinstance(call.body, dict):
        yield from _faults_of_message(call)


def _faults_of(kind: str, body: Json) -> Iterator[str]:
    known = FACTS[kind]
    for name, value in body.items():
        if name not in known:
            yield f"{kind}: {name} is no field"
        elif known[name] is not None and isinstance(value, str | list) and len(value) > known[name]:
            yield f"{kind}: {name} is longer than {known[name]}"


def _faults_of_message(call: Call) -> Iterator[str]:
    if len(call.body.get("content") or "") > MOST_CONTENT:
        yield f"content is longer than {MOST_CONTENT}"
    if call.route.startswith("POST"):
        if call.route != FOLLOW_UP and not call.body.get("enforce_nonce"):
            yield "nothing keeps a resend from being a second message"
        if call.route == FOLLOW_UP and not call.body.get("flags", 0) & EPHEMERAL:
            yield "others could read along"
        if call.body.get("allowed_mentions", {}).get("parse") != []:
            yield "somebody could be mentioned"
        if not (call.body.get("content") or call.files):
            yield "an empty message"
    yield from _faults_of_components(call.body.get("components") or [])
    for one in call.body.get("attachments") or []:
        yield from _faults_of("attachment", one)


def _faults_of_components(rows: list[Json]) -> Iterator[str]:
    if len(rows) > MOST_ROWS:
        yield f"more than {MOST_ROWS} rows"
    items = [item for row in rows for item in row["components"]]
    for item in [*rows, *items]:
        yield from _faults_of(KINDS[item["type"]], item)
    for option in (option for item in items for option in item.get("options", [])):
        yield from _faults_of("option", option)
    for row in rows:
        if any(item["type"] == 3 for item in row["components"]) and len(row["components"]) > 1:
            yield "a menu shares its row"
    ids = [item["custom_id"] for item in items]
    values = [option["value"] for item in items for option in item.get("options", [])]
    if len(ids) != len(set(ids)) or len(values) != len(set(values)):
        yield "two things to tap have one id"
