"""Whoever writes at the same time shares one commit, and nobody shares a fault."""

import asyncio
from collections.abc import Sequence

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
