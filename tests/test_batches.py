"""Batches of due prompts: several leave side by side where the platform bears it, one after another elsewhere."""

import asyncio
import contextlib
from dataclasses import dataclass, field

import pytest

from coachbot.chat import Address, Limits, Message
from coachbot.database import Database, to_ms
from coachbot.databases.sqlite import SQLite
from coachbot.engine.dispatch import BATCH
from coachbot.store import ward
from tests.parts import NOW, Parts, ScriptedChat

PEOPLE = 3 * BATCH


@dataclass
class SlowChat(ScriptedChat):
    """A platform that answers nobody before `enough` have asked, or nobody else comes for a while."""

    enough: int = 1
    patience_seconds: float = 20.0
    waiting: int = 0
    most: int = 0
    are_there: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        if self.most >= self.enough:
            self.are_there.set()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.are_there.wait(), self.patience_seconds)
        self.waiting -= 1
        return await super().send(address, message, delivery_id=delivery_id, edits=edits)


async def at_noon(database: SQLite, chat: SlowChat) -> Parts:
    """Everybody's first reset is due at the same moment."""
    parts = Parts(database, chat, platforms=("local",))
    for number in range(PEOPLE):
        await parts.enrol(f"guest{number}")
    parts.now = parts.real = NOW
    parts.let_pass(hours=1)
    return parts


async def test_where_many_may_be_on_their_way_the_next_batch_does_not_wait_for_the_last(
    sqlite_database: SQLite,
) -> None:
    chat = SlowChat(limits=Limits(in_flight=2 * BATCH), enough=2 * BATCH)
    parts = await at_noon(sqlite_database, chat)
    assert (await parts.dispatch.run())["sent"] == PEOPLE
    assert chat.most == 2 * BATCH
    assert len({address for address, _, _ in chat.sent}) == PEOPLE


@pytest.mark.long
async def test_where_few_may_be_on_their_way_no_batch_is_opened_before_its_turn(sqlite_database: SQLite) -> None:
    """What is marked as leaving when the process dies is what nobody knows of: no more than may be in flight."""
    chat = SlowChat(limits=Limits(in_flight=4), enough=5, patience_seconds=0.02)
    parts = await at_noon(sqlite_database, chat)
    going = asyncio.create_task(parts.dispatch.run())
    marked = 0
    while not going.done():
        rows = await sqlite_database.fetch("SELECT COUNT(*) AS n FROM deliveries WHERE state = 'sending'")
        marked = max(marked, rows[0]["n"])
        await asyncio.sleep(0)
    assert (await going)["sent"] == PEOPLE
    assert (chat.most, marked) == (4, 4)


async def test_of_two_prompts_of_one_person_the_second_is_judged_after_the_first_is_marked(database: Database) -> None:
    """The first takes the last place of the day; others' prompts are in nobody's way."""
    parts = Parts(database)
    for name in ("alice", "bob"):
        await parts.enrol(name)
    await database.execute(
        "UPDATE deliveries SET due_at = :now, planned_for = :now, expires_at = :now + 7200000, asked_for = 0, "
        "chosen = 0 WHERE prompt IN ('morning-reset', 'afternoon-reset') AND local_date = '2026-11-23'",
        {"now": to_ms(parts.now)},
    )
    await database.execute(
        "UPDATE deliveries SET state = 'sent', reason = 'sent', local_date = '2026-11-23' "
        "WHERE local_date = '2026-11-24' AND slot = 0 AND asked_for = 0 AND kind IN ('task', 'reset', 'practice')"
    )
    assert (await parts.dispatch.run())["sent"] == 2
    rows = await parts.deliveries("prompt LIKE '%-reset' AND due_at = planned_for AND planned_for = sent_at")
    assert sorted(row["participant_id"] for row in rows) == [1, 2]
    assert [
        row["n"]
        for row in await database.fetch(
            "SELECT COUNT(*) AS n FROM deliveries WHERE reason = 'daily_cap' GROUP BY participant_id"
        )
    ] == [1, 1]


async def test_one_row_that_does_not_read_sets_back_one_delivery_of_its_batch(database: Database) -> None:
    parts = Parts(database)
    for name in ("alice", "bob", "carol"):
        await parts.enrol(name)
    await database.execute("UPDATE participants SET anchors = 'x' WHERE id = 2")
    parts.let_pass(hours=1)
    assert (await parts.dispatch.run())["sent"] == 2
    assert {one.participant_id for one in await ward.everybody(database)} == {2}
