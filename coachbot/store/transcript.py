"""What the local chat shows: its own record of each conversation, kept so that a reload replays it."""

import json
from datetime import datetime
from typing import Any

from coachbot.database import Row, Session, from_ms, to_ms
from coachbot.values import frozen

OVERTAKEN = (
    "CASE WHEN EXISTS (SELECT 1 FROM transcript newer WHERE newer.session = transcript.session "
    "AND newer.id > transcript.id) THEN 1 ELSE 0 END"
)


@frozen(kw_only=True)
class TranscriptLine:
    """One message as it is shown now. `revision` counts its edits; `content` is a message as plain values."""

    id: int
    sender: str
    at: datetime
    content: dict[str, Any]
    revision: int


def _from_row(row: Row) -> TranscriptLine:
    return TranscriptLine(
        id=row["id"],
        sender=row["sender"],
        at=from_ms(row["at"]),
        content=json.loads(row["content"]),
        revision=row["revision"],
    )


async def add(
    session: Session,
    conversation: str,
    sender: str,
    at: datetime,
    content: str,
    *,
    delivery_id: int | None = None,
    hidden: bool = False,
) -> TranscriptLine:
    """Add a line; a delivery that is there already stays one line and is shown as it was.

    A `hidden` line has its place and is not shown until revealed.
    """
    await session.execute(
        "INSERT INTO transcript (session, sender, at, delivery_id, content, hidden) "
        "VALUES (:session, :sender, :at, :delivery, :content, :hidden) ON CONFLICT (delivery_id) DO NOTHING",
        {
            "session": conversation,
            "sender": sender,
            "at": to_ms(at),
            "delivery": delivery_id,
            "content": content,
            "hidden": int(hidden),
        },
    )
    which = "delivery_id = :delivery" if delivery_id is not None else "delivery_id IS NULL"
    rows = await session.fetch(
        f"SELECT * FROM transcript WHERE session = :session AND {which} ORDER BY id DESC LIMIT 1",
        {"session": conversation} | ({"delivery": delivery_id} if delivery_id is not None else {}),
    )
    return _from_row(rows[0])


async def change(session: Session, conversation: str, line_id: int, content: str) -> TranscriptLine | None:
    """Edit a line in place; None when the conversation has no such line."""
    rows = await session.fetch(
        "UPDATE transcript SET content = :content, revision = revision + 1 "
        "WHERE session = :session AND id = :id AND sender = 'coach' RETURNING *",
        {"session": conversation, "id": line_id, "content": content},
    )
    return _from_row(rows[0]) if rows else None


async def reveal(session: Session, conversation: str, line: TranscriptLine) -> TranscriptLine | None:
    """Show a hidden line; None when it is gone. Behind newer ones it counts as an edit, so that a replay tells it."""
    rows = await session.fetch(
        f"UPDATE transcript SET hidden = 0, revision = revision + {OVERTAKEN} "
        "WHERE session = :session AND id = :id RETURNING *",
        {"session": conversation, "id": line.id},
    )
    return _from_row(rows[0]) if rows else None


async def remove(session: Session, conversation: str, line: TranscriptLine) -> None:
    """Take a hidden line back."""
    await session.execute(
        "DELETE FROM transcript WHERE session = :session AND id = :id AND hidden = 1",
        {"session": conversation, "id": line.id},
    )


def update_id(line_id: int) -> str:
    """The id of the update that a person's line stands for; lines never share an id, not even after deletion."""
    return f"line-{line_id}"


async def settle(session: Session) -> int:
    """Show every hidden line whose update is kept after all; returns how many there were."""
    return await session.execute(
        f"UPDATE transcript SET hidden = 0, revision = revision + {OVERTAKEN} WHERE hidden = 1 AND EXISTS "
        "(SELECT 1 FROM inbox WHERE inbox.platform = 'local' AND inbox.update_id = 'line-' || transcript.id)"
    )


async def clear(session: Session, conversation: str) -> int:
    """Delete a whole conversation."""
    return await session.execute("DELETE FROM transcript WHERE session = :session", {"session": conversation})


async def all_of(session: Session, conversation: str) -> list[TranscriptLine]:
    """The conversation as it is shown now, oldest first."""
    rows = await session.fetch(
        "SELECT * FROM transcript WHERE session = :session AND hidden = 0 ORDER BY id", {"session": conversation}
    )
    return [_from_row(row) for row in rows]


async def one(session: Session, conversation: str, line_id: int) -> TranscriptLine | None:
    """One line of a conversation, or None."""
    rows = await session.fetch(
        "SELECT * FROM transcript WHERE session = :session AND id = :id", {"session": conversation, "id": line_id}
    )
    return _from_row(rows[0]) if rows else None
