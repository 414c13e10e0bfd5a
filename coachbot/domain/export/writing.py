"""An export written out."""

import json
from collections.abc import Mapping
from typing import Any

from coachbot.domain.export.records import FORMAT, SCHEMA


def export_text(records: Mapping[str, Any], version: str) -> str:
    """An export as JSON text; the same records always give the same text."""
    whole = {"format": FORMAT, "schema": SCHEMA, "coachbot": version, **records}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
