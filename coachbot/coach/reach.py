"""A chat that closed: what waits for it ends, and whoever has another chat is reached there."""

from datetime import datetime

from coachbot.chat import Address
from coachbot.database import Session
from coachbot.domain.delivery import Reason
from coachbot.store import deliveries, participants


async def lose(tx: Session, address: Address, participant_id: int, now: datetime) -> bool:
    """Note that a chat closed. Their diary stays; returns whether the person is still reached in another chat."""
    await participants.set_reachable(tx, address, False, now)
    # What is told to a chat beside the conversation belongs to nobody.
    participant_id = participant_id or await participants.id_at(tx, address) or 0
    reached = await participants.address_of(tx, participant_id)
    elsewhere = reached is not None and reached[1]
    if elsewhere:
        await deliveries.drop_replies_to(tx, address, Reason.UNREACHABLE, now)
    else:
        await deliveries.drop_waiting(tx, participant_id, Reason.UNREACHABLE, now, replies_too=True)
    return elsewhere
