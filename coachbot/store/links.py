"""The chats of one person, and the codes that link another."""

from dataclasses import dataclass
from datetime import datetime

from coachbot.chat import Address
from coachbot.database import Session, to_ms
from coachbot.domain.delivery import Class
from coachbot.store import replies


@dataclass(frozen=True, slots=True)
class LinkedChat:
    """A chat of a participant; `preferred` says that prompts go there first."""

    address: Address
    reachable: bool
    preferred: bool


async def offer(session: Session, participant_id: int, sealed: str, until: datetime) -> None:
    """Keep the seal of a code that links another chat, in place of an earlier one."""
    await session.execute(
        "UPDATE participants SET link_code = :sealed, link_until = :until WHERE id = :id",
        {"id": participant_id, "sealed": sealed, "until": to_ms(until)},
    )


async def whose(session: Session, sealed: str, now: datetime) -> int | None:
    """Whose code it is; None when it is nobody's, used, or too old."""
    rows = await session.fetch(
        "SELECT id FROM participants WHERE link_code = :sealed AND link_until > :now",
        {"sealed": sealed, "now": to_ms(now)},
    )
    return int(rows[0]["id"]) if rows else None


async def use(session: Session, sealed: str, now: datetime) -> int | None:
    """The same, and the code is used up."""
    rows = await session.fetch(
        "UPDATE participants SET link_code = NULL, link_until = NULL "
        "WHERE link_code = :sealed AND link_until > :now RETURNING id",
        {"sealed": sealed, "now": to_ms(now)},
    )
    return int(rows[0]["id"]) if rows else None


async def chats_of(session: Session, participant_id: int) -> list[LinkedChat]:
    """Every chat of a participant, the one that prompts go to first."""
    rows = await session.fetch(
        "SELECT platform, key, reachable, preferred, since FROM addresses WHERE participant_id = :id",
        {"id": participant_id},
    )
    rows = sorted(rows, key=lambda row: (-row["preferred"], row["since"], row["platform"], row["key"]))
    return [
        LinkedChat(Address(row["platform"], row["key"]), bool(row["reachable"]), bool(row["preferred"])) for row in rows
    ]


async def prefer(session: Session, participant_id: int, address: Address) -> None:
    """Prompts go to this chat from now on, as long as it is open."""
    await session.execute(
        "UPDATE addresses SET preferred = CASE WHEN platform = :platform AND key = :key THEN 1 ELSE 0 END "
        "WHERE participant_id = :id",
        {"id": participant_id, "platform": address.platform, "key": address.key},
    )


async def part(session: Session, address: Address) -> None:
    """Nobody is reached at this chat any more."""
    await session.execute(
        "DELETE FROM addresses WHERE platform = :platform AND key = :key",
        {"platform": address.platform, "key": address.key},
    )


async def notify(
    session: Session, to: Address, *, participant_id: int | None, key: str, payload: str, now: datetime
) -> None:
    """Have a message leave for another chat than the one that is being answered; once, whatever comes twice."""
    await session.execute(
        "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, asked_for, platform, "
        "address_key, payload) VALUES (:key, :participant, :class, :now, :now, :expires, 1, :platform, :address, "
        ":payload) ON CONFLICT (key) DO NOTHING",
        {
            "key": key,
            "participant": participant_id,
            "class": Class.MUST,
            "now": to_ms(now),
            "expires": to_ms(now + replies.REPLY_LIFE),
            "platform": to.platform,
            "address": to.key,
            "payload": payload,
        },
    )
