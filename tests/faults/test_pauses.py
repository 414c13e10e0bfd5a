"""A worker sleeps for longer than its lease in the middle of a send, another takes over, and the first wakes up."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import postgres_server
from tests.faults.house import SENDING, Kept, begin, enrol, kept_on, until_quiet
from tests.standins.telegram import Call, TelegramServer, telegram_server

PAUSES = 4 * int(os.environ.get("COACHBOT_FAULTS", "1"))
ASKED, MOVED = 7000, 7100


async def paused(kept: Kept, folder: Path, one: TelegramServer, other: TelegramServer) -> None:
    """The first worker stops as its first message arrives, and goes on once the second has nothing left to do."""
    other.chats, other._messages = one.chats, one._messages
    stopped = asyncio.Event()
    first = begin(kept, folder, one)

    async def stop(call: Call) -> None:
        if call.method in SENDING and not stopped.is_set():
            first.pause()
            stopped.set()

    one.on_call = stop
    await asyncio.wait_for(stopped.wait(), 60)
    kept.let_leases_end()
    second = begin(kept, folder, other)
    await until_quiet(kept, other, second)
    first.go_on()
    await until_quiet(kept, one, first)
    while kept.count("deliveries WHERE state = 'unknown' AND message IS NULL AND sent_at IS NULL"):
        await asyncio.sleep(0.01)
    assert (await first.stop(), await second.stop()) == (0, 0), first.said() + second.said()


@pytest.mark.long
async def test_a_worker_that_slept_longer_than_its_lease_repeats_no_nudge(
    tmp_path: Path, postgres_server: postgres_server.PostgresServer, tell: Callable[[str], None]
) -> None:
    """F42: R5. What it had sent is not sent again, and its late word turns unknown into sent."""
    twice = unclear = asked_twice = 0
    for n in range(PAUSES):
        folder = tmp_path / str(n)
        folder.mkdir()
        async with (
            telegram_server() as one,
            telegram_server() as other,
            kept_on("postgres", folder, postgres_server) as kept,
        ):
            await enrol(kept, asked=range(ASKED, ASKED + 1), moved=range(MOVED, MOVED + 3), talking=range(0))
            await paused(kept, folder, one, other)
            twice += sum(len(one.seen(person)) > 1 for person in range(MOVED, MOVED + 3))
            asked_twice += len(one.seen(ASKED)) - 1
            unclear += sum(not one.seen(person) for person in range(MOVED, MOVED + 3))
    tell(f"R5 {PAUSES} pauses: nudges twice {twice}, questions twice {asked_twice}, nudges that nobody got {unclear}")
    assert twice == 0
    assert asked_twice <= PAUSES
