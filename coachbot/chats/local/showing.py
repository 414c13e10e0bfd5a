"""A conversation's lines as the page takes them."""

import json
from typing import Any
from urllib.parse import quote

from coachbot.markup import plain, spans
from coachbot.store.transcript import TranscriptLine


def as_json(line: TranscriptLine) -> dict[str, Any]:
    """A line as the page shows it."""
    content = line.content
    text = content["text"]
    coach = line.sender == "coach"
    runs = (
        [{"text": r.text, "bold": r.bold, "italic": r.italic, "copied": r.copied} for r in spans(text)]
        if coach
        else [{"text": text}]
    )
    document = content.get("document")
    image = content.get("image")
    return {
        "id": str(line.id),
        "from": line.sender,
        "at": line.at.isoformat(),
        "text": plain(text) if coach else text,
        "spans": runs,
        "buttons": content.get("buttons") or [],
        "image": f"/api/images/{line.id}.svg?r={line.revision}" if image else None,
        "moves": f"/api/images/{line.id}.gif?r={line.revision}" if image and image.get("moves") else None,
        "alt": image["alt"] if image else None,
        "document": f"/api/documents/{line.id}/{quote(document['name'])}" if document else None,
        "asks_location": bool(content.get("asks_location")),
    }


def event_of(kind: str, content: dict[str, Any], line: TranscriptLine | None) -> str:
    """An event of the stream; its id is the line and the line's revision."""
    number = f"id: {line.id}.{line.revision}\n" if line else ""
    return f"{number}event: {kind}\ndata: {json.dumps(content)}\n\n"
