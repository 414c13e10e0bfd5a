"""Whoever writes at the same time shares one commit, and nobody shares a fault."""

import asyncio
from collections.abc import Sequence

import pytest

from coachbot.database import Conflict, Database, Session
from coachbot.engine.commits import SharedCommits
from coachbot.store import facts


async def test_one_that_cannot_be_written_fails_alone(database: Database) -> None:
    """The others of its commit are written; W2."""

    async def write(tx: Session, names: Sequence[str]) -> Sequence[str]:
        for name in names:
            if name == "bad":
                await tx.execute("INSERT INTO facts (name, value) VALUES ('a', NULL)")
            await facts.write(tx, name, "1")
        return names

    commits = SharedCommits(database, write)
    ended = await asyncio.gather(*(commits.add(name) for name in ("a", "bad", "c")), return_exceptions=True)
    assert (ended[0], ended[2]) == ("a", "c")
    assert isinstance(ended[1], Conflict)
    assert [await facts.read(database, name) for name in ("a", "bad", "c")] == ["1", None, "1"]


@pytest.mark.parametrize("left", ["good", "bad"])
async def test_whoever_no_longer_waits_keeps_nobody_else_from_their_answer(database: Database, left: str) -> None:
    """What they brought is written all the same, where it can be."""
    begun = asyncio.Event()

    async def write(tx: Session, names: Sequence[str]) -> Sequence[str]:
        begun.set()
        for name in names:
            await tx.execute("INSERT INTO facts (name, value) VALUES (:name, :value)", value_of(name))
        return names

    commits = SharedCommits(database, write)
    gone = asyncio.create_task(commits.add(left))
    await begun.wait()
    gone.cancel()
    assert await commits.add("next") == "next"
    assert gone.cancelled()
    assert [await facts.read(database, name) for name in (left, "next")] == [None if left == "bad" else "1", "1"]


def value_of(name: str) -> dict[str, str | None]:
    return {"name": name, "value": None if name == "bad" else "1"}
