"""What came in on Discord, as the inbox keeps it, and again in neutral words. Pure; odd input is a ValueError.

Discord's events are read by the library; what is kept is a small JSON object of ours with `kind` (text, edit, forward,
media, tap, command, form), `at`, the private channel, `aside` for an answer where it was asked, and the contents.
"""

import json
import re
from datetime import datetime
from typing import Any

from coachbot.chat import Address, Incoming, RawUpdate
from coachbot.markup import clean

PLATFORM = "discord"
QUOTE = re.compile(r"^(?:>>> [\s\S]*|> .*)$", re.MULTILINE)
"""A line that quotes another message, or everything from such a line on."""
LARGEST_ID = 2**64
PRIVATE_FIRST, HERE_FIRST = "private", "here"
"""Where an answer is tried first: in the private channel, or where a message stands that only the person sees."""


def raw_update(update_id: str, channel: int, kind: str, at: datetime, **contents: Any) -> RawUpdate:
    """An update as the inbox keeps it; `channel` is the person's private channel, whose order it belongs to."""
    payload = {"kind": kind, "at": at.isoformat(), "channel": str(channel), **contents}
    return RawUpdate(PLATFORM, update_id, str(channel), json.dumps(payload))


def read(payload: str) -> Incoming:
    """A kept update in neutral words. Raises ValueError."""
    try:
        kept = json.loads(payload)
        at = datetime.fromisoformat(kept["at"])
        aside = kept.get("aside")
        address = Address(PLATFORM, _id(kept["channel"]), None if aside is None else _text(aside))
        contents = _contents(kept)
    except (KeyError, TypeError, AttributeError, ValueError) as fault:
        raise ValueError(f"not an update of Discord's ({type(fault).__name__})") from None
    language = kept.get("locale")
    return Incoming(address, at, language=language if isinstance(language, str) else None, **contents)


def _contents(kept: dict[str, Any]) -> dict[str, Any]:
    match kept["kind"]:
        case "text":
            return _words(clean(_text(kept["text"])) or "\u2026")
        case "forward":
            return {"text": clean(_text(kept["text"])) or "\u2026", "forwarded": True}
        case "edit":
            return {"text": clean(_text(kept["text"])) or "\u2026", "edited": True}
        case "command":
            return {"text": clean(f"/{_text(kept['name'])} {_text(kept['words'])}").strip()}
        case "tap":
            return {"action": clean(_text(kept["action"])), "message": _id(kept["message"])}
        case "form":
            return {"text": clean(_text(kept["text"])) or "\u2026", "question": _text(kept["question"])}
        case "media":
            return {"media": _text(kept["media"])}
    raise ValueError("no kind")


def _words(text: str) -> dict[str, Any]:
    """A text without what it quotes; one that is nothing but a quotation was said by somebody else."""
    own = QUOTE.sub("", text)
    if own.strip() or not text.strip():
        return {"text": own if own == text else own.strip()}
    return {"text": text, "forwarded": True}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _id(value: Any) -> str:
    """Discord's ids are whole numbers of 64 bits, written as text."""
    if not (isinstance(value, str) and value.isascii() and value.isdigit() and 0 < int(value) < LARGEST_ID):
        raise ValueError
    return value
