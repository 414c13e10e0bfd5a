"""Whatever is broken goes the whole way, from the adapter to the outbox: nothing unhandled, no stall, flat memory."""

import asyncio
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from coachbot.databases.sqlite import PRAGMAS, open_sqlite
from coachbot.places import zone_at
from tests.hostile.whole_path import BATCH, Siege
from tests.parts import Parts
from tests.schema import laid_out

USUAL = 104_000
"""The same ones each time, in houses that are besieged side by side."""
INPUTS = int(os.environ.get("FUZZ_WHOLE_INPUTS", str(USUAL)))
HOUSES = max(1, INPUTS // 8_000)
SEED = int(os.environ.get("FUZZ_WHOLE_SEED", "1"))
BUDGET_SECONDS = 70.0
"""So long, of the processor's time, the usual ones may take in one house: on a slow machine they are fewer."""
MOST_GROWTH_KIB = 20 * 1024
IN_MEMORY = "/dev/shm"


async def laid_siege(seed: int, done: Callable[[int, float], float], hours: int = 0) -> tuple[Siege, int]:
    """A house under fire until `done`, told inputs and seconds, says 1; and by how many KiB memory grew in its second half.

    The map of zones is read before, and by then all else that is read once: a language, an index, what draws; some of
    it after the first `hours` of everybody's life, which are quiet.
    """
    unhandled: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: unhandled.append(context))
    with tempfile.TemporaryDirectory(dir=IN_MEMORY if Path(IN_MEMORY).is_dir() else None) as folder:
        database = await open_sqlite(laid_out(Path(folder) / "test.db"))
        siege = Siege(Parts(database), Path(folder), random.Random(seed), unhandled)
        await siege.people()
        zone_at(52.5, 13.4)
        for _ in range(hours):
            siege.parts.let_pass(hours=1)
            await siege.parts.tick()
        began, half = time.process_time(), 0
        while (part := done(siege.inputs, time.process_time() - began)) < 1 and not siege.faults:
            half = most_memory_kib() if part < 0.5 else half
            await siege.batch()
        await database.close()
    return siege, most_memory_kib() - half


def most_memory_kib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No power is cut here, so nothing waits for a disk."""
    monkeypatch.setattr("coachbot.databases.sqlite.PRAGMAS", {**PRAGMAS, "synchronous": 0})


async def test_what_is_broken_hurts_nobody() -> None:
    siege, _ = await laid_siege(SEED, lambda done, _spent: done / (2 * BATCH))
    assert (siege.faults, siege.unhandled) == ([], [])
    assert siege.found["messages"] > BATCH


@pytest.mark.long
@pytest.mark.parametrize("seed", range(SEED, SEED + HOUSES))
async def test_whatever_comes_nothing_is_unhandled_and_memory_stays(seed: int, tell: Callable[[str], None]) -> None:
    """A hundred and four thousand, or as many as FUZZ_WHOLE_INPUTS says; other ones by FUZZ_WHOLE_SEED."""

    def done(inputs: int, seconds: float) -> float:
        return max(inputs / (INPUTS / HOUSES), seconds / BUDGET_SECONDS if INPUTS == USUAL else 0)

    siege, growth = await laid_siege(seed, done, hours=40)
    slowest = f"slowest batch {siege.slowest:.2f} s, {growth} KiB more"
    tell(f"the whole path, seed {seed}: {siege.inputs} inputs, {dict(siege.found)}, {slowest}")
    assert (siege.faults, siege.unhandled) == ([], [])
    assert growth < MOST_GROWTH_KIB
