"""The chats of one person, and the codes that link another."""

import secrets
from datetime import datetime

from coachbot.chat import Address
from coachbot.database import ChatKey, Parameters, Session, about_ms, to_ms
from coachbot.domain.delivery import Class
from coachbot.domain.linking import TRIES_SPAN, mark_of
from coachbot.store.replies import REPLY_LIFE
from coachbot.store.sealed import as_replied, chat, known_at, private, reply_to
from coachbot.values import frozen


@frozen
class LinkedChat:
    """A chat of a participant, theirs since `linked_at`; `preferred` says that prompts go there first."""

    address: Address
    reachable: bool
    preferred: bool
    linked_at: datetime

    @property
    def mark(self) -> str:
        """What names it in a button."""
        return mark_of(self.address.platform, self.address.key)


async def offer(session: Session, maker: Address, sealed: str, now: datetime, until: datetime) -> bool:
    """Keep the seal of a code that a chat made, in place of an earlier one, and forget those that are too old.

    False when somebody else's code has the same seal.
    """
    await _prune_codes(session, now)
    await void(session, maker)
    found = chat(maker)
    place = (maker.platform, found["key"], sealed)
    whole = None if session.vault is None else private(maker.key, "link_codes", "sealed_key", None, *place)
    added = await session.execute(
        "INSERT INTO link_codes (platform, key, sealed, until, sealed_key) "
        "VALUES (:platform, :key, :sealed, :until, :whole) "
        "ON CONFLICT (sealed) DO NOTHING",
        {**found, "sealed": sealed, "until": to_ms(until), "whole": whole},
    )
    return added == 1


async def whose(session: Session, sealed: str, now: datetime) -> Address | None:
    """Which chat made a code; None when it is nobody's, used, or too old."""
    rows = await session.fetch(
        "SELECT platform, key, sealed, sealed_key FROM link_codes WHERE sealed = :sealed AND until > :now",
        {"sealed": sealed, "now": to_ms(now)},
    )
    return Address(rows[0]["platform"], rows[0]["key"]) if rows else None


async def use(session: Session, sealed: str, now: datetime) -> Address | None:
    """The same, and the code is used up."""
    rows = await session.fetch(
        "DELETE FROM link_codes WHERE sealed = :sealed AND until > :now RETURNING platform, key, sealed, sealed_key",
        {"sealed": sealed, "now": to_ms(now)},
    )
    return Address(rows[0]["platform"], rows[0]["key"]) if rows else None


async def void(session: Session, maker: Address) -> None:
    """Whatever code a chat made links nobody any more."""
    await session.execute(
        "DELETE FROM link_codes WHERE platform = :platform AND key = :key",
        chat(maker),
    )


async def note_try(session: Session, by: Address, now: datetime) -> None:
    """Count a wrong code."""
    await session.execute(
        "INSERT INTO link_tries (mark, at) VALUES (:mark, :now)",
        {"mark": _tried_from(by), "now": to_ms(now)},
    )


def _tried_from(by: Address) -> str:
    return ChatKey(mark_of(by.platform, by.key), by.platform)


async def tries(session: Session, by: Address, since: datetime) -> tuple[int, int]:
    """How many wrong codes came since an instant from one chat, and from all."""
    rows = await session.fetch(
        "SELECT COUNT(*) AS everybody, COALESCE(SUM(CASE WHEN mark = :mark THEN 1 ELSE 0 END), 0) AS mine "
        "FROM link_tries WHERE at > :since",
        {"mark": _tried_from(by), "since": to_ms(since)},
    )
    return int(rows[0]["mine"]), int(rows[0]["everybody"])


async def prune(session: Session, now: datetime) -> int:
    """Forget codes that are too old and wrong ones that count no more; returns how many."""
    tries_gone = await session.execute("DELETE FROM link_tries WHERE at <= :since", {"since": to_ms(now - TRIES_SPAN)})
    return tries_gone + await _prune_codes(session, now)


async def _prune_codes(session: Session, now: datetime) -> int:
    return await session.execute("DELETE FROM link_codes WHERE until <= :now", {"now": to_ms(now)})


async def chats_of(session: Session, participant_id: int) -> list[LinkedChat]:
    """Every chat of a participant, the oldest first, without those whose addresses do not open any more."""
    rows = await session.fetch("SELECT * FROM addresses WHERE participant_id = :id", {"id": participant_id})
    found = [
        LinkedChat(
            Address(row["platform"], row["key"]),
            bool(row["reachable"]),
            bool(row["preferred"]),
            about_ms(row["linked_at"]),
        )
        for row in rows
        if "key" in row
    ]
    return sorted(found, key=lambda one: (one.linked_at, one.address.platform, one.address.key))


async def stored_chats(session: Session, participant_id: int) -> list[tuple[str, str]]:
    """The chats of a participant as the database knows them, platform and key, whether or not they can be read."""
    rows = await session.fetch(
        "SELECT platform, key FROM addresses WHERE participant_id = :id ORDER BY linked_at", {"id": participant_id}
    )
    return [(row["platform"], row["key"]) for row in rows]


async def attach(session: Session, address: Address, participant_id: int, now: datetime) -> None:
    """A chat that nobody was known at is a participant's from now on."""
    await session.execute(
        "INSERT INTO addresses (platform, key, participant_id, reachable, since, linked_at, sealed_key) "
        "VALUES (:platform, :key, :participant, 1, :now, :at, :sealed)",
        {
            **known_at(session, address, participant_id),
            "participant": participant_id,
            "now": to_ms(now),
            "at": await next_linked_at(session, participant_id, now),
        },
    )


async def next_linked_at(session: Session, participant_id: int, now: datetime) -> int:
    """When a chat that is linked now is linked, in milliseconds: never at the instant of an older one, or before."""
    rows = await session.fetch(
        "SELECT MAX(linked_at) AS newest FROM addresses WHERE participant_id = :id", {"id": participant_id}
    )
    return max(to_ms(now), (rows[0]["newest"] or 0) + 1)


async def prefer(session: Session, participant_id: int, address: Address) -> None:
    """Prompts go to this chat from now on, as long as it is open."""
    await session.execute(
        "UPDATE addresses SET preferred = CASE WHEN platform = :platform AND key = :key THEN 1 ELSE 0 END "
        "WHERE participant_id = :id",
        {**chat(address), "id": participant_id},
    )


async def part(session: Session, address: Address) -> None:
    """Nobody is reached at this chat any more."""
    await session.execute(
        "DELETE FROM addresses WHERE platform = :platform AND key = :key",
        chat(address),
    )


async def notify(
    session: Session, to: Address, *, payload: str, now: datetime, once: tuple[str, int] | None = None
) -> None:
    """Have a message leave for another chat than the one that is being answered.

    It belongs to nobody, so that stopping does not stop it, and nothing is kept of it once it has left. With `once`, a
    key and a participant, it is theirs and said once under that key; one that names a chat is a ChatKey.
    """
    key, participant_id = (f"told:{secrets.token_hex(12)}", None) if once is None else once
    await session.execute(
        "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, asked_for, platform, "
        "address_key, payload, sealed_address) VALUES (:key, :participant, :class, :now, :now, :expires, 1, :platform, "
        ":address, :payload, :sealed) ON CONFLICT (key) DO NOTHING",
        {
            "key": key,
            "participant": participant_id,
            "class": Class.MUST,
            "now": to_ms(now),
            "expires": to_ms(now + REPLY_LIFE),
            **reply_to(session, to, participant_id, key),
            "payload": private(payload, "deliveries", "payload", participant_id, key),
        },
    )


async def take_back(session: Session, to: Address) -> None:
    """Whatever waits to be told in a chat, and belongs to nobody, is not told any more."""
    await take_back_stored(session, as_replied(to))


async def take_back_stored(session: Session, to: Parameters) -> None:
    """The same for a chat as the database knows it: parameters `platform` and `address`."""
    await session.execute(
        "DELETE FROM deliveries WHERE participant_id IS NULL AND kind IS NULL AND state IN ('pending', 'claimed') "
        "AND platform = :platform AND address_key = :address",
        to,
    )
