"""Everything of one person goes: their rows, what waits for their chats, and the bytes that are left in the files."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from coachbot.chat import Address
from coachbot.database import Session
from coachbot.store import erasing, inbox, links, tombstones, transcript, wipe


async def forget(session: Session, participant_id: int, now: datetime) -> tuple[Mapping[str, int], Sequence[Address]]:
    """Delete a person and ask for the wipe; returns how many rows went, by table, and the chats that were theirs."""
    stored = await links.stored_chats(session, participant_id)
    chats = [chat.address for chat in await links.chats_of(session, participant_id)]
    await tombstones.leave(session, participant_id, now)
    gone = await erasing.forget(session, participant_id)
    for platform, key in stored:
        await inbox.forget_sender(session, platform, key)
        await links.take_back_stored(session, {"platform": platform, "address": key})
        await transcript.clear(session, key)
    await wipe.ask(session, now)
    return gone, chats
