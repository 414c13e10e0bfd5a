"""Several workers of one bot keep one pace: leased in slices from the database, halted for all."""

import asyncio
import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from coachbot.chat import Address, ChatError, Incoming, Limits, Message, Take
from coachbot.database import Database
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import SQLite
from coachbot.domain.delivery import Delivery
from coachbot.domain.programme import Kind
from coachbot.engine.departures import Departure, Departures, Held, Outcome
from coachbot.engine.pace import Pace
from coachbot.engine.turns import Turns
from coachbot.store.paces import SharedPace, Slice
from tests.test_departures import departure


@dataclass
class CountingPlatform:
    """Takes everything and remembers when."""

    limits: Limits
    platform: str = "demo"
    came: list[float] = field(default_factory=list)
    refuses: float | None = None

    async def listen(self, take: Take) -> None: ...

    async def stand_by(self) -> None: ...

    def read(self, payload: str) -> Incoming | None: ...

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        self.came.append(time.monotonic())
        if self.refuses is not None:
            raise ChatError("429", retry_after_seconds=self.refuses)
        return f"m{delivery_id}"

    def way_in(self, _words: str) -> str | None: ...

    def routes(self) -> Sequence[Any]:
        return ()

    async def close(self) -> None: ...


def worker(database: Database, platform: CountingPlatform) -> Departures:
    async def forget(_departure: Departure, _outcome: Outcome) -> None: ...

    return Departures({"demo": platform}, time.monotonic, forget, SharedPace(database))


def to(*numbers: int) -> list[Departure]:
    return [departure(n, Address("demo", str(n))) for n in numbers]


def most_in_a_second(came: Sequence[float]) -> int:
    return max(sum(begin <= other < begin + 1 for other in came) for begin in came)


async def test_no_slot_is_leased_twice_and_none_too_far_ahead(database: Database) -> None:
    """The line moves on with each lease; whoever is in no hurry gets none that comes late."""
    pace = SharedPace(database)
    first = await pace.lease("demo", 10, gap_seconds=0.1)
    assert (first.slots, first.halted_seconds) == (10, 0.0)
    assert first.begins_in_seconds == pytest.approx(0.0, abs=0.1)
    assert (await pace.lease("demo", 5, gap_seconds=0.1, ahead_seconds=0.25)).slots == 0
    second = await pace.lease("demo", 1, gap_seconds=0.1)
    assert 0.5 < second.begins_in_seconds <= 1.0
    assert (await pace.lease("other", 1, gap_seconds=0.1)).begins_in_seconds == pytest.approx(0.0, abs=0.1)


async def test_a_halt_holds_everybody_and_is_never_shortened(database: Database) -> None:
    """Two refusals at once: the longer counts."""
    pace = SharedPace(database)
    await pace.halt("demo", 40.0)
    await pace.halt("demo", 1.0)
    found = await pace.lease("demo", 1, gap_seconds=0.1)
    assert (found.slots, round(found.halted_seconds)) == (0, 40)
    assert (await pace.lease("other", 1, gap_seconds=0.1)).slots == 1


async def test_when_one_worker_is_asked_to_wait_all_do(migrated_postgres_url: str) -> None:
    """The second learns of it with its next slice, before it sends anything."""
    database = await open_postgres(migrated_postgres_url)
    refusing, taking = (CountingPlatform(Limits(per_second=50, in_flight=2)) for _ in range(2))
    refusing.refuses = 30.0
    assert await worker(database, refusing).send(to(1)) == {1: Held(30.0)}
    (held,) = (await worker(database, taking).send(to(2))).values()
    assert isinstance(held, Held)
    assert 25 < held.seconds <= 30
    assert taking.came == []
    await database.close()


@pytest.mark.alone
async def test_four_workers_together_keep_the_pace_of_one(migrated_postgres_url: str) -> None:
    """Each has its own connections and its own queue; what they share is a row."""
    databases = [await open_postgres(migrated_postgres_url, connections=2) for _ in range(4)]
    platform = CountingPlatform(Limits(per_second=100, in_flight=8))
    began = time.monotonic()
    await asyncio.gather(
        *(worker(one, platform).send(to(*range(n, 160, 4))) for n, one in enumerate(databases)),
    )
    assert len(platform.came) == 160
    # A busy machine wakes some of them late, and so a few closer together than they left their queues.
    assert most_in_a_second(platform.came) <= 105
    assert time.monotonic() - began < 3.2, "what was leased was used"
    for one in databases:
        await one.close()


class Asked(SharedPace):
    """Counts how often it was asked for slots, and answers as ever."""

    times = 0

    async def lease(self, *what: Any, **more: Any) -> Slice:
        found = await super().lease(*what, **more)
        self.times += 1
        return found


async def test_a_prompt_waits_for_slots_that_come_soon_and_a_reply_that_comes_meanwhile_passes_it(
    database: Database,
) -> None:
    """Another worker has the next second; who was asked something is not kept waiting for who was not."""
    await SharedPace(database).lease("demo", 20, gap_seconds=0.05)
    asked, left = Asked(database), list[str]()
    turns = Turns("demo", Pace(20, shared=True), 2, time.monotonic, asked)
    reply = departure(1).delivery
    prompt = replace(reply, kind=Kind.RESET)

    async def leave(one: Delivery, name: str) -> None:
        assert await turns.take(one, time.monotonic() + 20) is None
        left.append(name)

    waiting = asyncio.create_task(leave(prompt, "prompt"))
    async with asyncio.timeout(20):
        while not asked.times:
            await asyncio.sleep(0)
    await asyncio.gather(waiting, leave(reply, "reply"))
    assert left == ["reply", "prompt"]


async def test_slots_are_leased_before_a_prompt_is_marked(database: Database) -> None:
    """Another worker has the next second; whoever waits for it is not marked as leaving meanwhile."""
    asked, platform = Asked(database), CountingPlatform(Limits(per_second=20, in_flight=4))

    async def forget(_departure: Departure, _outcome: Outcome) -> None: ...

    departures = Departures({"demo": platform}, time.monotonic, forget, asked)
    began = time.monotonic()
    await SharedPace(database).lease("demo", 10, gap_seconds=0.05)
    assert await asyncio.wait_for(departures.room(), 20) == 1
    assert time.monotonic() - began >= 0.5
    leases = asked.times
    await departures.send([replace(one, delivery=replace(one.delivery, kind=Kind.RESET)) for one in to(1)])
    assert (len(platform.came), asked.times) == (1, leases)


async def test_where_many_are_marked_ahead_only_what_they_need_is_leased(database: Database) -> None:
    """A slot that is leased and not used is lost to the others."""
    asked, platform = Asked(database), CountingPlatform(Limits(per_second=1000, in_flight=120))

    async def forget(_departure: Departure, _outcome: Outcome) -> None: ...

    departures = Departures({"demo": platform}, time.monotonic, forget, asked)
    await SharedPace(database).lease("demo", 1, gap_seconds=0.001)
    assert await departures.room() > 50
    assert asked.times == 0
    await departures.send([replace(one, delivery=replace(one.delivery, kind=Kind.RESET)) for one in to(1, 2, 3)])
    assert (len(platform.came), asked.times) == (3, 1)


async def test_while_no_slots_are_to_be_had_whoever_waits_goes_back_once_their_patience_ends(
    sqlite_database: SQLite,
) -> None:
    """The database that has the slots is away: nothing leaves too fast, and nobody waits for ever."""
    clock, platform = itertools.count(), CountingPlatform(Limits(per_second=50))

    async def forget(_departure: Departure, _outcome: Outcome) -> None: ...

    departures = Departures({"demo": platform}, lambda: float(next(clock)), forget, SharedPace(sqlite_database))
    await sqlite_database.close()
    outcomes = await departures.send(to(1, 2))
    assert [type(outcome) for outcome in outcomes.values()] == [Held, Held]
    assert platform.came == []


async def test_a_halt_that_cannot_be_told_to_the_others_is_kept_all_the_same(sqlite_database: SQLite) -> None:
    turns = Turns("demo", Pace(50, shared=True), 1, lambda: 0.0, SharedPace(sqlite_database))
    await sqlite_database.close()
    await turns.halt(30.0)
    assert turns.pace.halted(0.0) == 30.0
