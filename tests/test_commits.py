"""Whoever writes at the same time shares one commit, and nobody shares a fault."""

import asyncio
import itertools
import types
from collections.abc import Coroutine, Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

import pytest

from coachbot.database import Conflict, Database, Session
from coachbot.engine.commits import SharedCommits
from coachbot.store import facts

PATIENCE_SECONDS = 10
"""Nobody waits so long unless they wait for ever."""


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


class Ended(BaseException):
    """What no fault of the database is."""


@types.coroutine
def _cut_short(inner: Coroutine[Any, Any, None], at: int) -> Generator[Any, Any, None]:
    """A coroutine that is cancelled where it waits for the `at`-th time."""
    thrown: BaseException | None = None
    for waits in itertools.count(1):
        try:
            waited_for = inner.send(None) if thrown is None else inner.throw(thrown)
        except StopIteration:
            return
        if waits == at:
            current = asyncio.current_task()
            assert current is not None
            current.cancel()
        try:
            yield waited_for
            thrown = None
        except BaseException as fault:  # noqa: BLE001 - passed on, whatever it is
            thrown = fault


@contextmanager
def cutting_short_at(wait: int) -> Iterator[list[asyncio.Task[None]]]:
    """The next shared commit is cancelled at one of its waits, or before it begins; afterwards it is in the list."""
    loop, cut = asyncio.get_running_loop(), list[asyncio.Task[None]]()

    def made(loop: asyncio.AbstractEventLoop, coroutine: Any, context: Any = None) -> asyncio.Task[Any]:
        if cut or coroutine.__qualname__ != "SharedCommits._commit":
            return asyncio.Task(coroutine, loop=loop, context=context)
        cut_short = coroutine if wait == 0 else cast("Any", _cut_short(coroutine, wait))
        cut.append(asyncio.Task(cut_short, loop=loop, context=context))
        if wait == 0:
            cut[0].cancel()
        return cut[0]

    loop.set_task_factory(made)
    try:
        yield cut
    finally:
        loop.set_task_factory(None)


@pytest.mark.parametrize("alone", [False, True], ids=["together", "one by one"])
async def test_whoever_waits_for_a_commit_that_is_cancelled_waits_no_longer(database: Database, *, alone: bool) -> None:
    """Wherever it was: those of its round and those who came meanwhile. The next one writes again."""

    async def write(tx: Session, names: Sequence[str]) -> Sequence[str]:
        if not queued and names[0].startswith("first"):
            queued.append(asyncio.create_task(commits.add(f"late{wait}")))
        for name in names:
            await tx.execute("INSERT INTO facts (name, value) VALUES (:name, :value)", value_of(name))
        return names

    commits = SharedCommits(database, write)
    for wait in itertools.count():
        queued: list[asyncio.Task[str]] = []
        with cutting_short_at(wait) as cut:
            brought = [f"first{wait}", "bad" if alone else f"second{wait}"]
            waiting = [asyncio.create_task(commits.add(name)) for name in brought]
            await asyncio.wait(waiting, timeout=PATIENCE_SECONDS)
            ended, left = await asyncio.wait([*waiting, *queued], timeout=PATIENCE_SECONDS)
        assert (len(left), wait) == (0, wait)
        for one in ended:
            if not one.cancelled() and one.exception() is None:
                assert await facts.read(database, one.result()) == "1"
        assert await commits.add(f"next{wait}") == f"next{wait}"
        if not cut[0].cancelled():
            break
    # A file that nobody else writes to is begun without a wait.
    assert wait > len(["write", "end"] if database.engine == "sqlite" else ["begin", "write", "end"])


async def test_what_ends_a_commit_for_good_is_raised_on_and_keeps_nobody_waiting(database: Database) -> None:
    """As when the process is told to end right there."""
    committing: list[asyncio.Task[Any] | None] = []

    async def write(tx: Session, names: Sequence[str]) -> Sequence[str]:
        if names == ["next"]:
            return names
        committing.append(asyncio.current_task())
        queued.append(asyncio.create_task(commits.add("late")))
        await facts.read(tx, "late")
        raise Ended

    commits, queued = SharedCommits(database, write), list[asyncio.Task[str]]()
    first = asyncio.create_task(commits.add("first"))
    await asyncio.wait([first], timeout=PATIENCE_SECONDS)
    await asyncio.wait(queued, timeout=PATIENCE_SECONDS)
    assert (first.cancelled(), queued[0].cancelled()) == (True, True)
    assert committing[0] is not None
    assert isinstance(committing[0].exception(), Ended)
    assert await commits.add("next") == "next"
