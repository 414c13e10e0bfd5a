"""What happens between a commit and what follows it: prompts are held for everybody, or the database's answer is lost."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from coachbot.chat import Address, Limits, Message
from coachbot.database import Database, Session
from coachbot.domain.delivery import Class
from coachbot.engine.dispatch import BATCH
from coachbot.store import sending
from tests.counted import Counted
from tests.parts import NOW, Parts, ScriptedChat

CLAIMED, BEGUN = ("UPDATE deliveries SET state = " + state for state in ("'claimed'", "'sending'"))


class Interrupted(Counted):
    """A database to which something happens once, right after the first commit of a kind of statement."""

    def __init__(self, database: Database, statement: str, then: Callable[[], Awaitable[None]]) -> None:
        super().__init__(database)
        self._statement, self._then, self.happened = statement, then, False

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        before = self._times()
        async with super().transaction() as tx:
            yield tx
        if not self.happened and self._times() > before:
            self.happened = True
            await self._then()

    def _times(self) -> int:
        return sum(n for sql, n in self.counts.statements.items() if sql.startswith(self._statement))


@dataclass
class ToldToHold(ScriptedChat):
    """A platform on which an operator holds all prompts while the first one is on its way."""

    databases: list[Database] = field(default_factory=list)

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        if self.databases:
            await hold(self.databases.pop())
        return await super().send(address, message, delivery_id=delivery_id, edits=edits)


async def hold(database: Database) -> None:
    async with database.transaction() as tx:
        assert await sending.hold(tx, "operator", NOW)


async def at_the_first_reset(database: Database, chat: ScriptedChat, people: int) -> Parts:
    parts = Parts(database, chat, platforms=("local",))
    for number in range(people):
        await parts.enrol(f"guest{number}")
    parts.let_pass(hours=1)
    return parts


async def reasons(parts: Parts) -> list[tuple[str, str | None]]:
    rows = await parts.deliveries("prompt = 'morning-reset' AND local_date = '2026-11-23'")
    return [(row["state"], row["reason"]) for row in rows]


@pytest.mark.parametrize("in_flight", [BATCH, 2 * BATCH])
async def test_once_prompts_are_held_no_more_leave_than_were_on_their_way(database: Database, in_flight: int) -> None:
    """Not the rest of the round, which is 512 people; the others keep theirs."""
    people = 3 * BATCH
    chat = ToldToHold(limits=Limits(in_flight=in_flight), databases=[database])
    parts = await at_the_first_reset(database, chat, people)
    await parts.dispatch.run()
    sent = len(chat.sent)
    assert 0 < sent <= in_flight
    assert sorted(await reasons(parts), key=str) == [("pending", None)] * (people - sent) + [("sent", "sent")] * sent


async def test_what_is_claimed_when_prompts_are_held_is_put_back(database: Database) -> None:
    """Let go again, they leave as if nothing had been."""
    interrupted = Interrupted(database, CLAIMED, lambda: hold(database))
    parts = await at_the_first_reset(interrupted, ScriptedChat(), 2)
    await parts.dispatch.run()
    assert interrupted.happened
    assert parts.chat.sent == []
    rows = await parts.deliveries("prompt = 'morning-reset' AND local_date = '2026-11-23'")
    assert [(row["state"], row["attempt"], row["token"]) for row in rows] == [("pending", 0, None)] * 2
    parts.let_pass(seconds=2)
    assert (await parts.dispatch.run())["dropped"] == 0, "nothing is claimed in vain while prompts are held"
    async with database.transaction() as tx:
        await sending.let_go(tx, "operator", NOW)
    assert (await parts.dispatch.run())["sent"] == 2


@pytest.mark.parametrize("klass", [Class.MUST, Class.NUDGE])
async def test_a_batch_whose_commit_was_not_answered_is_sent_or_unknown_by_its_class(
    database: Database, klass: Class
) -> None:
    """It is marked as leaving and has not left: nobody's prompt is lost as if they had stopped."""

    async def lose_the_answer() -> None:
        raise ConnectionError

    interrupted = Interrupted(database, BEGUN, lose_the_answer)
    parts = await at_the_first_reset(interrupted, ScriptedChat(), 3)
    await database.execute("UPDATE deliveries SET class = :klass", {"klass": klass})
    await parts.dispatch.run()
    assert interrupted.happened
    parts.let_pass(seconds=61)
    await parts.dispatch.run()
    ends = {Class.MUST: ("sent", "sent"), Class.NUDGE: ("unknown", "unknown_outcome")}
    assert await reasons(parts) == [ends[klass]] * 3
