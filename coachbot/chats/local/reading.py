"""What a guest did on the page, as the inbox keeps it, and again in neutral words. Pure."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from coachbot.chat import Address, Incoming, RawUpdate

PLATFORM = "local"


def raw_update(update_id: str, guest: str, at: datetime, contents: Mapping[str, Any]) -> RawUpdate:
    """An update as the inbox keeps it. `contents` is a text, an action and its message, or a location."""
    return RawUpdate(PLATFORM, update_id, guest, json.dumps({**contents, "guest": guest, "at": at.isoformat()}))


def read(payload: str) -> Incoming:
    """A kept update in neutral words. Raises ValueError when it is not one of the page's."""
    try:
        raw = json.loads(payload)
        return Incoming(
            address=Address(PLATFORM, str(raw["guest"])),
            at=datetime.fromisoformat(raw["at"]),
            text=raw.get("text"),
            action=raw.get("action"),
            message=raw.get("message"),
            location=tuple(raw["location"]) if raw.get("location") else None,
            zone=raw.get("zone"),
            language=raw.get("language"),
        )
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueError("not an update of the local chat") from fault
