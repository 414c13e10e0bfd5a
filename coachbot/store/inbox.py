"""The inbox: what came in and has not had its effect yet."""

import zlib
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import datetime

from coachbot.chat import RawUpdate
from coachbot.database import ChatKey, Conflict, Row, Session, Unreadable, in_one, one_of, to_ms
from coachbot.store.sealed import private
from coachbot.values import frozen

LANES = 8
"""One person's updates share a lane and are served in order; lanes are served side by side."""


@frozen
class Waiting:
    """An update whose turn it is. `sender` is what the database knows its sender by; `contents` is None for one whose
    seal does not open: it can be counted, told apart and ended, and not be read. `earlier` is how many came from the
    same sender lately before it, where that was asked.
    """

    id: int
    platform: str
    update_id: str
    sender: str
    contents: str | None
    tries: int
    earlier: int = 0

    @property
    def payload(self) -> str:
        """What came in. Raises Unreadable where its seal does not open."""
        if self.contents is None:
            raise Unreadable("seal")
        return self.contents


def _from_row(row: Row, earlier: int = 0) -> Waiting:
    contents: str | None = None
    with suppress(Unreadable):
        contents = row["payload"]
    return Waiting(row["id"], row["platform"], row["update_id"], row["sender"], contents, row["tries"], earlier)


def lane_of(sender: str) -> int:
    """The lane a sender's updates wait in."""
    return zlib.crc32(sender.encode()) % LANES


async def add(session: Session, update: RawUpdate, now: datetime) -> bool:
    """Keep an update; False when it was kept before, whatever became of it."""
    (added,) = await add_all(session, [update], now)
    return added


async def add_all(session: Session, updates: Sequence[RawUpdate], now: datetime) -> list[bool]:
    """The same for several. Raises Conflict where some of several were kept before: each has to be added alone then."""
    rows = [
        {
            "platform": update.platform,
            "update_id": update.update_id,
            "sender": ChatKey(update.sender, update.platform),
            "lane": lane_of(update.sender),
            "now": to_ms(now),
            "payload": private(update.payload, "inbox", "payload", None, update.platform, update.update_id),
        }
        for update in updates
    ]
    added = await session.execute_each(
        "INSERT INTO inbox (platform, update_id, sender, lane, received_at, payload) "
        "VALUES (:platform, :update_id, :sender, :lane, :now, :payload) "
        "ON CONFLICT (platform, update_id) DO NOTHING",
        rows,
    )
    if len(rows) > 1 and added < len(rows):
        raise Conflict("some were kept before")
    return [added == len(rows)] * len(rows)


async def next_in(
    session: Session, lane: int, real_now: datetime, platforms: Iterable[str], lately: datetime, most: int = 1
) -> list[Waiting]:
    """The lane's next updates from these platforms that may be tried now, at most so many, in order; one of a sender.

    An earlier one of the same sender goes first. Each knows how many its sender sent before it since the instant
    `lately`. What came from a platform that is not connected waits for it.
    """
    listed, named = one_of("platform", platforms)
    rows = await session.fetch(
        "SELECT id, platform, update_id, sender, payload, tries, (SELECT COUNT(*) FROM inbox b WHERE b.platform = "
        "inbox.platform AND b.sender = inbox.sender AND b.received_at > :lately AND b.id < inbox.id) AS earlier "
        f"FROM inbox WHERE state = 'new' AND lane = :lane AND retry_at <= :now AND platform IN ({listed}) AND NOT "
        "EXISTS (SELECT 1 FROM inbox e WHERE e.state = 'new' AND e.lane = inbox.lane AND e.platform = inbox.platform "
        "AND e.sender = inbox.sender AND e.id < inbox.id) ORDER BY id LIMIT :most {skip_locked}",
        {"lane": lane, "now": to_ms(real_now), "lately": to_ms(lately), "most": most, **named},
    )
    return [_from_row(row, row["earlier"]) for row in rows]


async def waiting_lanes(session: Session, real_now: datetime, platforms: Iterable[str]) -> list[int]:
    """The lanes in which something from these platforms may be tried now."""
    listed, named = one_of("platform", platforms)
    rows = await session.fetch(
        f"SELECT DISTINCT lane FROM inbox WHERE state = 'new' AND retry_at <= :now AND platform IN ({listed}) "
        "ORDER BY lane",
        {"now": to_ms(real_now), **named},
    )
    return [row["lane"] for row in rows]


async def waiting_after(session: Session, after: int, platforms: Iterable[str]) -> list[Waiting]:
    """What waits from these platforms and came after an update, some of it at a time, in order."""
    listed, named = one_of("platform", platforms)
    rows = await session.fetch(
        "SELECT id, platform, update_id, sender, payload, tries FROM inbox WHERE state = 'new' AND id > :after "
        f"AND platform IN ({listed}) ORDER BY id LIMIT 1000",
        {"after": after, **named},
    )
    return [_from_row(row) for row in rows]


async def mark_done(session: Session, ids: Collection[int]) -> None:
    """These updates have had their effect; their content is emptied."""
    await session.execute(
        "UPDATE inbox SET state = 'done', payload = NULL WHERE id IN ({numbers}(:ids))", {"ids": in_one(ids)}
    )


async def whose(session: Session, waiting: Waiting) -> int | None:
    """The number of the participant who sent an update, whether or not it can be read; None for a stranger's."""
    rows = await session.fetch(
        "SELECT participant_id FROM addresses WHERE platform = :platform AND key = :key",
        {"platform": waiting.platform, "key": waiting.sender},
    )
    return int(rows[0]["participant_id"]) if rows else None


async def was_refused(session: Session, waiting: Waiting, since: datetime) -> bool:
    """Whether anything was refused that an update's sender sent before it since an instant."""
    rows = await session.fetch(
        "SELECT 1 AS one FROM inbox WHERE platform = :platform AND sender = :sender AND received_at > :since "
        "AND id < :id AND refused <> 0 LIMIT 1",
        {"platform": waiting.platform, "sender": waiting.sender, "since": to_ms(since), "id": waiting.id},
    )
    return bool(rows)


async def refuse_all(session: Session, waiting: Waiting) -> int:
    """End everything that waits from an update's sender, unread; returns how much that was."""
    return await session.execute(
        "UPDATE inbox SET state = 'done', refused = 1, payload = NULL "
        "WHERE platform = :platform AND sender = :sender AND state = 'new'",
        {"platform": waiting.platform, "sender": waiting.sender},
    )


async def mark_failed(session: Session, inbox_id: int, retry_at: datetime, tries: int) -> bool:
    """The update failed; after `tries` attempts it is set aside. True when it was."""
    rows = await session.fetch(
        "UPDATE inbox SET tries = tries + 1, retry_at = :retry_at, "
        "state = CASE WHEN tries + 1 >= :tries THEN 'dead' ELSE 'new' END "
        "WHERE id = :id AND state = 'new' RETURNING state",
        {"id": inbox_id, "retry_at": to_ms(retry_at), "tries": tries},
    )
    return bool(rows) and rows[0]["state"] == "dead"


async def forget_sender(session: Session, platform: str, sender: str) -> int:
    """Blank whatever the inbox holds of a sender, named as it is stored; ids stay, so that a repeat is still known."""
    return await session.execute(
        "UPDATE inbox SET sender = '', payload = NULL, "
        "state = CASE WHEN state = 'new' THEN 'done' ELSE state END "
        "WHERE platform = :platform AND sender = :sender",
        {"platform": platform, "sender": sender},
    )


async def prune(session: Session, before: datetime) -> int:
    """Remove ended updates received before an instant."""
    return await session.execute(
        "DELETE FROM inbox WHERE state <> 'new' AND received_at < :before", {"before": to_ms(before)}
    )


async def counts(session: Session) -> dict[str, int]:
    """How many updates are in each state."""
    rows = await session.fetch("SELECT state, COUNT(*) AS n FROM inbox GROUP BY state")
    return {row["state"]: row["n"] for row in rows}
