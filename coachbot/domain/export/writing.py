"""An export written out."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from coachbot.domain.export.records import FORMAT, SCHEMA


def export_text(records: Mapping[str, Any], version: str, unread: Sequence[Mapping[str, Any]] = ()) -> str:
    """An export as JSON text; the same records always give the same text. `unread` is what of it does not read."""
    whole = {"format": FORMAT, "schema": SCHEMA, "coachbot": version, **records}
    if unread:
        whole["unread"] = unread
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
