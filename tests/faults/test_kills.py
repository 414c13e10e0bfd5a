"""Random kill -9, hundreds of times over one database: nothing that was said is lost, no nudge comes twice."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import postgres_server
from tests.faults.house import kept_on
from tests.faults.kills import kill_again_and_again
from tests.standins.telegram import telegram_server

TIMES = int(os.environ.get("COACHBOT_FAULTS", "1"))
"""1 in CI; 8 makes a thousand kills and more."""


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.parametrize("aimed", [False, True])
@pytest.mark.parametrize("seed", range(2 * TIMES))
async def test_random_kills_lose_nothing_and_repeat_no_nudge(
    seed: int, aimed: bool, tmp_path: Path, postgres_server: postgres_server.PostgresServer, tell: Callable[[str], None]
) -> None:
    """F8, G1 to G4: R1."""
    async with telegram_server() as seen, kept_on("sqlite", tmp_path, postgres_server) as kept:
        tally = await kill_again_and_again(kept, tmp_path, [seen], cycles=15, seed=seed, aimed=aimed)
    tell(f"R1 seed {seed}, {'while messages leave' if aimed else 'anywhere'}: {tally}")
    assert tally.keeps_the_promise(), str(tally)


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(TIMES))
async def test_random_kills_of_two_workers_on_a_server_lose_nothing_and_repeat_no_nudge(
    seed: int, tmp_path: Path, postgres_server: postgres_server.PostgresServer, tell: Callable[[str], None]
) -> None:
    """F41, G1 to G4: R3."""
    async with (
        telegram_server() as one,
        telegram_server() as other,
        kept_on("postgres", tmp_path, postgres_server) as kept,
    ):
        tally = await kill_again_and_again(kept, tmp_path, [one, other], cycles=15, seed=seed, aimed=True)
    tell(f"R3 seed {seed}, two workers each: {tally}")
    assert tally.keeps_the_promise(), str(tally)
