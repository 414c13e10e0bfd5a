"""What was taught counts once its delivery leaves; what never left is free, and two people's become one's."""

from datetime import timedelta

from coachbot.chat import Address
from coachbot.database import Database, Session
from coachbot.store import merging, participants, taught
from tests import singly
from tests.conftest import NOW

TODAY = NOW.date()


async def delivery(tx: Session, who: int, key: str, state: str) -> int:
    rows = await tx.fetch(
        "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, state) "
        "VALUES (:key, :who, 'nudge', 1, 1, 2, :state) RETURNING id",
        {"key": key, "who": who, "state": state},
    )
    return int(rows[0]["id"])


async def test_a_lesson_counts_when_its_delivery_has_left_and_is_free_when_it_never_did(database: Database) -> None:
    """The next delivery takes over what a dropped one had claimed."""
    async with database.transaction() as tx:
        who = (await participants.add(tx, Address("local", "a"), NOW)).id
        gone, held = await delivery(tx, who, "1", "sent"), await delivery(tx, who, "2", "dropped")
        await singly.keep(tx, who, "two-roads", TODAY, gone)
        await singly.keep(tx, who, "laptop-up", TODAY, held)
        assert await singly.told(tx, who) == ["two-roads"]
        await singly.keep(tx, who, "laptop-up", TODAY + timedelta(days=1), await delivery(tx, who, "3", "sending"))
        assert await singly.told(tx, who) == ["two-roads", "laptop-up"]
        assert not await taught.claimed_by(tx, held)


async def test_what_either_of_two_was_taught_is_not_told_again(database: Database) -> None:
    async with database.transaction() as tx:
        here, there = [(await participants.add(tx, Address("local", key), NOW)).id for key in ("a", "b")]
        for who, thing in ((here, "two-roads"), (there, "two-roads"), (there, "laptop-up")):
            await singly.keep(tx, who, thing, TODAY, await delivery(tx, who, f"{who}{thing}", "sent"))
        await merging.merge(tx, stays=here, goes=there, now=NOW)
        assert sorted(await singly.told(tx, here)) == ["laptop-up", "two-roads"]
