"""Intake and dispatch cancelled at every await: nothing lost, no nudge twice, no lock left."""

import asyncio
import itertools
from collections.abc import Callable, Coroutine, Generator
from typing import Any

import pytest

from coachbot.database import Database
from tests.faults.witness import Witness
from tests.parts import NOW, Parts


class Cut:
    """Work whose task is cancelled at its n-th await."""

    def __init__(self, work: Coroutine[Any, Any, None], at: int) -> None:
        self._work, self._at = work, at

    def __await__(self) -> Generator[Any, Any, None]:
        steps = self._work.__await__()
        given: Any = None
        for n in itertools.count(1):
            try:
                waits_for = steps.send(given)
            except StopIteration:
                return
            if n == self._at:
                task = asyncio.current_task()
                assert task is not None
                task.cancel()
            try:
                given = yield waits_for
            except asyncio.CancelledError as cancelled:
                waits_for = steps.throw(cancelled)
                yield waits_for


async def cancelled_at(parts: Parts, name: str, at: int) -> bool:
    """A round of everything, cancelled at an await; False when it has fewer."""

    async def work() -> None:
        await Cut(rounds(parts, name), at)

    round_ = asyncio.create_task(work())
    await asyncio.gather(round_, return_exceptions=True)
    return round_.cancelled()


async def rounds(parts: Parts, name: str) -> None:
    """Somebody's prompt is due, and they write."""
    await parts.tick()
    await parts.hear("yes 6", name, f"u-{name}")


@pytest.mark.long
async def test_wherever_intake_and_dispatch_are_cancelled_nothing_is_lost_and_no_nudge_comes_twice(
    database: Database, tell: Callable[[str], None]
) -> None:
    """F14, G1, G4: at each await until a round is over, every time with somebody else."""
    chat = Witness()
    parts, names, is_cut, steps = Parts(database, chat), list[str](), True, 0
    while is_cut:
        steps += 1
        name = f"p{steps}"
        names.append(name)
        parts.now = parts.real = NOW
        await parts.enrol(name)
        parts.let_pass(hours=1, minutes=1)
        is_cut = await asyncio.wait_for(cancelled_at(parts, name, steps), 20)
        await asyncio.wait_for(database.execute("UPDATE facts SET name = name WHERE name = 'nothing'"), 5)
    again = parts.restarted()
    for name in names:
        await again.hear("yes 6", name, f"u-{name}")
    again.let_pass(minutes=5)
    await again.tick()
    rows = await database.fetch("SELECT DISTINCT participant_id FROM check_ins WHERE state = 'answered'")
    twice = await chat.nudged_twice(database)
    nudges = {row["id"] for row in await database.fetch("SELECT id FROM deliveries WHERE class = 'nudge'")}
    assert nudges & set(chat.given), "nobody was nudged"
    tell(
        f"cancelled at each of {len(names)} awaits on {database.engine}: words lost {len(names) - len(rows)}, nudges twice {twice}"
    )
    assert len(rows) == len(names)
    assert twice == 0
