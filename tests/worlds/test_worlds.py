"""Whatever a seed brings, the promises and the rules of care hold; and a seed brings the same every time."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.postgres_server import TEMPLATE, PostgresServer
from tests.worlds.size import Size
from tests.worlds.world import World, digest, run

SEEDS = int(os.environ.get("WORLD_SEEDS", "500"))
FIRST = int(os.environ.get("WORLD_FIRST_SEED", "1000"))
CHUNK, CHUNK_ON_POSTGRES = 100, 25
ON_POSTGRES = int(os.environ.get("WORLD_SEEDS_ON_POSTGRES", "50"))
ON_DISK_EVERY = 10
IN_MEMORY = Path("/dev/shm")
"""Nothing here waits for a disk, so most worlds have none, where the machine has such a place."""
SMALL = Size(people=2, days=1, acts=3, troubles=3)
"""What fits into a second with a server's answers."""
FOUND = (6, 22)
"""Seeds that found something once: an answer to what had been taken back, and a word of the house put off."""


def told(world: World, engine: str = "sqlite") -> str:
    """What was found, and the command that shows it again."""
    again = f"uv run python -m tests.worlds {world.seed} {engine} --trace"
    return "\n".join([f"seed {world.seed}, to be lived again by: {again}", *world.findings[:10]])


@pytest.mark.parametrize("seed", [1])
def test_a_seed_is_lived_without_breaking_a_promise(tmp_path: Path, seed: int) -> None:
    """Two people for a day; the long form has hundreds of seeds, and sizes of their own."""
    world = run(seed, tmp_path, Size(people=2, days=1, acts=3, troubles=3))
    assert not world.findings, told(world)
    assert sum(world.rules.effects.values()) > 3
    assert any(world.rules.begun.values())


def test_one_seed_is_one_world_byte_for_byte(tmp_path: Path) -> None:
    """Otherwise a failing seed would show nothing."""
    size = Size(people=2, days=1, acts=3, troubles=4)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = run(2, tmp_path / "a", size), run(2, tmp_path / "b", size)
    assert one.log == other.log
    assert digest(one) == digest(other) != digest(run(3, tmp_path, size))


@pytest.mark.long
def test_a_seed_is_the_same_in_another_process_whatever_order_its_sets_have() -> None:
    """Python orders sets by a number of its own choosing, which a seed must not depend on."""
    said = [
        subprocess.run(
            [sys.executable, "-m", "tests.worlds", "4"],
            env={**os.environ, "PYTHONHASHSEED": order},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for order in ("1", "2")
    ]
    assert said[0] == said[1]


@pytest.mark.long
@pytest.mark.parametrize("first", range(FIRST, FIRST + SEEDS, CHUNK))
def test_no_seed_breaks_a_promise(tmp_path: Path, first: int, tell: Callable[[str], None]) -> None:
    """Five hundred worlds, or as many as WORLD_SEEDS says, from WORLD_FIRST_SEED on."""
    seeds, broken, begun, effects = range(first, min(first + CHUNK, FIRST + SEEDS)), list[str](), 0, 0
    for seed in seeds:
        within = IN_MEMORY if seed % ON_DISK_EVERY and IN_MEMORY.is_dir() else tmp_path
        with tempfile.TemporaryDirectory(dir=within) as folder:
            world = run(seed, Path(folder))
        broken += [told(world)] if world.findings else []
        begun += sum(map(len, world.rules.begun.values()))
        effects += sum(world.rules.effects.values())
    assert not broken, "\n".join(broken)
    assert effects > 10 * len(seeds) < 2 * begun, "hardly anything happened in these worlds"
    tell(f"{len(seeds)} worlds, {effects} updates, {begun} prompts, nothing broken")


@pytest.mark.long
@pytest.mark.parametrize("first", range(FIRST, FIRST + ON_POSTGRES, CHUNK_ON_POSTGRES))
def test_no_seed_breaks_a_promise_on_postgresql(
    tmp_path: Path, postgres_server: PostgresServer, first: int, tell: Callable[[str], None]
) -> None:
    """Fifty small worlds, or as many as WORLD_SEEDS_ON_POSTGRES says; each has a new database of a running server."""
    worlds = []
    for seed in range(first, min(first + CHUNK_ON_POSTGRES, FIRST + ON_POSTGRES)):
        with postgres_server.database(TEMPLATE) as url:
            worlds.append(run(seed, tmp_path, SMALL, url))
    wrong = [told(one, "postgres 2,1,3,3") for one in worlds if one.findings]
    assert not wrong, "\n".join(wrong)
    begun = sum(len(ones) for world in worlds for ones in world.rules.begun.values())
    assert begun > 3 * len(worlds) // 2, "hardly anything happened in these worlds"
    tell(f"{len(worlds)} worlds on PostgreSQL, {begun} prompts, nothing broken")


@pytest.mark.long
@pytest.mark.parametrize("seed", FOUND)
def test_seeds_that_found_something_once(tmp_path: Path, seed: int) -> None:
    """As they were lived then."""
    world = run(seed, tmp_path, Size(people=5, days=2, acts=7, troubles=6))
    assert not world.findings, told(world)


@pytest.mark.long
@pytest.mark.slow
def test_two_thousand_people_share_a_world(tmp_path: Path, tell: Callable[[str], None]) -> None:
    """As many as an operator might have, for a day and its troubles, or as many as WORLD_PEOPLE says."""
    world = run(7, tmp_path, Size(people=int(os.environ.get("WORLD_PEOPLE", "2000")), days=1, acts=1, troubles=8))
    assert not world.findings, told(world)
    begun = sum(map(len, world.rules.begun.values()))
    tell(f"one world of {len(world.people):,} people, {sum(world.rules.effects.values()):,} updates, {begun:,} prompts")
