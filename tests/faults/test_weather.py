"""A platform in bad weather, a database that somebody else holds, a clock that steps: the real process lives through it."""

import asyncio
import contextlib
import os
import random
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import postgres_server
from tests.faults.house import SENDING, Kept, begin, enrol, kept_on, until_quiet
from tests.faults.nursery import Victim
from tests.standins.telegram import Call, Person, TelegramServer, Trouble, telegram_server

SEEDS = range(int(os.environ.get("COACHBOT_FAULTS", "1")))
ASKED, MOVED, TALKING = range(7000, 7005), range(7100, 7105), range(7200, 7205)
DAY_MS = 86_400_000


class Storm:
    """Of the first messages some are refused for a second, some break, some arrive and are never answered for."""

    def __init__(self, server: TelegramServer, seed: int) -> None:
        self.server, self.rng, self.halts, self.struck = server, random.Random(seed), list[float](), 0
        self.hit: set[str] = set()
        server.on_call = self.strike

    async def strike(self, call: Call) -> None:
        if call.method not in SENDING or call.fields["chat_id"] in self.hit or self.rng.random() < 0.3:
            return
        self.struck += 1
        self.hit.add(call.fields["chat_id"])
        trouble = self.rng.choice(
            [
                Trouble.too_many(1), Trouble.too_many(2), Trouble.broken(), Trouble.broken(done=True), Trouble.cut(),
                Trouble.cut(done=True),
            ]
        )  # fmt: skip
        if trouble.answer.status_code == 429:
            self.halts.append(asyncio.get_running_loop().time())
        self.server.trouble(call.method, trouble)

    def asked_in_vain(self) -> int:
        """Messages that were sent although the platform had asked for a second's pause, but for those under way."""
        calls = self.server.of(*SENDING)
        return max((sum(0.2 < call.at - at < 0.8 for call in calls) for at in self.halts), default=0)


def counted(kept: Kept, server: TelegramServer) -> tuple[int, int, int]:
    """Nudges that came twice; nudges, questions and replies that never came though they were not given up."""
    twice = sum(len(server.seen(person)) > 1 for person in MOVED)
    unclear = kept.count("deliveries WHERE state = 'unknown'")
    lost = sum(not server.seen(person) for person in (*ASKED, *TALKING))
    return twice, lost, sum(not server.seen(person) for person in MOVED) - unclear


@pytest.mark.long
@pytest.mark.parametrize("seed", SEEDS)
async def test_in_a_storm_nothing_is_lost_and_no_nudge_comes_twice(
    seed: int, tmp_path: Path, postgres_server: postgres_server.PostgresServer, tell: Callable[[str], None]
) -> None:
    """F22, F23, F24, G4: 429, 5xx before and after delivery, answers that are cut off."""
    async with telegram_server() as seen, kept_on("sqlite", tmp_path, postgres_server) as kept:
        await enrol(kept, asked=ASKED, moved=MOVED, talking=TALKING)
        storm = Storm(seen, seed)
        for person in TALKING:
            Person(seen, person).says("yes 4")
        victim = begin(kept, tmp_path, seen)
        await until_quiet(kept, seen, victim)
        while kept.count("deliveries WHERE state = 'pending' AND attempt > 0"):
            await asyncio.sleep(0.05)
        await until_quiet(kept, seen, victim)
        assert await victim.stop() == 0
        twice, lost, nudges = counted(kept, seen)
    tell(
        f"storm {seed}: {storm.struck} strikes; nudges twice {twice}, lost {lost}, sent in a pause {storm.asked_in_vain()}"
    )
    assert (twice, lost) == (0, 0)
    assert nudges <= 0, "a nudge is neither there nor given up"
    assert storm.asked_in_vain() == 0


@pytest.mark.long
async def test_a_database_that_somebody_holds_for_a_while_costs_a_while_and_nothing_else(
    tmp_path: Path, postgres_server: postgres_server.PostgresServer
) -> None:
    """F13: a backup tool with a write lock. What comes meanwhile is confirmed once it is kept."""
    async with telegram_server() as seen, kept_on("sqlite", tmp_path, postgres_server) as kept:
        await enrol(kept, asked=ASKED, moved=MOVED, talking=TALKING)
        victim = begin(kept, tmp_path, seen)
        while not seen.of("getUpdates"):
            await asyncio.sleep(0.01)
        with contextlib.closing(sqlite3.connect(kept.path, timeout=20, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            for person in TALKING:
                Person(seen, person).says("yes 4")
            await asyncio.sleep(2)
            assert len(seen.queue) == len(TALKING)
            other.execute("ROLLBACK")
        await until_quiet(kept, seen, victim)
        assert await victim.stop() == 0
        assert counted(kept, seen)[:2] == (0, 0)
        assert kept.count("check_ins WHERE state = 'answered'") == len(TALKING)


async def shift(kept: Kept, ms: int) -> None:
    """As if all that is kept had happened so much earlier: what the process was away for."""
    for table, columns in {
        "deliveries": ("planned_for", "due_at", "expires_at", "sent_at", "ended_at", "lease_until"),
        "enrolments": ("plan_due_at", "created_at"),
    }.items():
        moved = ", ".join(f"{column} = {column} - {ms}" for column in columns)
        kept.rows(f"UPDATE {table} SET {moved}")


@pytest.mark.long
async def test_after_a_day_away_nobody_is_flooded_and_nothing_stale_comes(
    tmp_path: Path, postgres_server: postgres_server.PostgresServer, tell: Callable[[str], None]
) -> None:
    """F35, G5: R12. The process comes back after a day; whoever wrote meanwhile is answered."""
    people = range(7100, 7200)
    async with telegram_server() as seen, kept_on("sqlite", tmp_path, postgres_server) as kept:
        await enrol(kept, asked=range(0), moved=people, talking=TALKING)
        stale = kept.count("deliveries WHERE state = 'pending'")
        await shift(kept, DAY_MS)
        for person in TALKING:
            Person(seen, person).says("/why")
        began = asyncio.get_running_loop().time()
        victim = begin(kept, tmp_path, seen)
        await until_quiet(kept, seen, victim)
        took = asyncio.get_running_loop().time() - began
        assert await victim.stop() == 0
        most = max(len(seen.seen(person)) for person in people)
        late = kept.count("deliveries WHERE state IN ('sent', 'unknown') AND kind IS NOT NULL AND sent_at > expires_at")
    tell(
        f"R12 {stale} rows of {len(people)} people, a day later: at most {most} messages each, late {late}, {took:.1f} s"
    )
    assert most <= 3
    assert late == 0
    assert all(len(seen.seen(person)) >= 1 for person in TALKING)


@pytest.mark.long
@pytest.mark.parametrize("step_seconds", [86_400, -86_400])
async def test_a_clock_that_steps_sends_nothing_twice_and_nothing_before_its_time(
    step_seconds: int, tmp_path: Path, postgres_server: postgres_server.PostgresServer
) -> None:
    """F15: the machine's clock steps by a day under the running process, and back when somebody mends it."""
    async with telegram_server() as seen, kept_on("sqlite", tmp_path, postgres_server) as kept:
        await enrol(kept, asked=ASKED, moved=MOVED, talking=TALKING)
        victim = begin(kept, tmp_path, seen, sabotage={"step_seconds": step_seconds})
        await until_quiet(kept, seen, victim)
        before = len(seen.of(*SENDING))
        step(victim)
        for person in TALKING:
            Person(seen, person).says("yes 4")
        await seen.until_confirmed()
        polls = len(seen.of("getUpdates"))
        while len(seen.of("getUpdates")) < polls + 2:
            Person(seen, TALKING[0]).changes("member")
            await asyncio.sleep(0.3)
        assert len(seen.of(*SENDING)) - before <= len(TALKING), "somebody is prompted by a clock that is wrong"
        step(victim)
        await until_quiet(kept, seen, victim)
        assert await victim.stop() == 0
        assert counted(kept, seen) == (0, 0, 0)
        assert all(len(seen.seen(person)) == 1 for person in ASKED)


def step(victim: Victim) -> None:
    os.kill(victim.pid, signal.SIGUSR1)
