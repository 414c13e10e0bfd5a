"""Distil Discord's OpenAPI document into the table of facts that the tests hold requests against.

Run `uv run python tools/distil_discord_facts.py openapi.json` after a new version of the API, and commit what it
writes. Names of fields and their lengths only; what it does not state is written by hand in tests/standins/discord.py.
"""

import json
import sys
from pathlib import Path
from typing import Any

FACTS = Path(__file__).parent.parent / "tests" / "standins" / "discord_facts.json"
BODIES = {
    "POST /channels/{channel_id}/messages": "MessageCreateRequest",
    "PATCH /channels/{channel_id}/messages/{message_id}": "MessageEditRequestPartial",
    "POST /users/@me/channels": "CreatePrivateChannelRequest",
    "PUT /applications/{application_id}/commands": "ApplicationCommandUpdateRequest",
    "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original": "IncomingWebhookUpdateRequestPartial",
    "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": "IncomingWebhookUpdateRequestPartial",
    "POST /webhooks/{webhook_id}/{webhook_token}": "IncomingWebhookRequestPartial",
    "button": "ButtonComponentForMessageRequest",
    "row": "ActionRowComponentForMessageRequest",
    "select": "StringSelectComponentForMessageRequest",
    "option": "StringSelectOptionForRequest",
    "modal": "ModalInteractionCallbackRequestData",
    "text input": "TextInputComponentForModalRequest",
    "attachment": "MessageAttachmentRequest",
}


def fields_of(schema: dict[str, Any]) -> dict[str, Any]:
    """A body's fields with the most characters or entries each takes, where that is stated."""
    found = {}
    for name, field in schema["properties"].items():
        options = [field, *(one for one in field.get("oneOf", []) if isinstance(one, dict))]
        most = [one[key] for one in options for key in ("maxLength", "maxItems") if key in one]
        found[name] = min(most) if most else None
    return dict(sorted(found.items()))


def main() -> None:
    schemas = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["components"]["schemas"]
    facts = {operation: fields_of(schemas[name]) for operation, name in BODIES.items()}
    FACTS.write_text(json.dumps(facts, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
