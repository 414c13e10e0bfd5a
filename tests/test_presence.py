"""Workers on one server: seen by the others, one of them listens, and what a dead one held is anybody's."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
import pytest_asyncio
from structlog.testing import capture_logs

from coachbot.chat import Address, Limits, Take
from coachbot.database import Database, to_ms
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import SQLite
from coachbot.engine.dispatch import Dispatch
from coachbot.engine.one_listener import OneListener
from coachbot.engine.presence import Presence
from coachbot.store import participants, workers
from tests.parts import Parts, ScriptedChat
from tests.schema import NOW

OFTEN = 0.01


@pytest_asyncio.fixture
async def two(migrated_postgres_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two processes' ways to one server."""
    found = [await open_postgres(migrated_postgres_url, connections=3) for _ in range(2)]
    yield found[0], found[1]
    for database in found:
        with contextlib.suppress(Exception):
            await database.close()


async def holds(database: Database, token: str) -> None:
    """Somebody's delivery is claimed under this token for the next minute."""
    at, lease = to_ms(NOW), to_ms(NOW + timedelta(minutes=1))
    async with database.transaction() as tx:
        person = await participants.add(tx, Address("local", "ada"), NOW)
        await tx.execute(
            "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, state, token, "
            "lease_until, payload) VALUES ('k', :id, 'ack', :at, :at, :lease, 'claimed', :token, :lease, '{}')",
            {"id": person.id, "at": at, "lease": lease, "token": token},
        )


async def leases_left(database: Database) -> int:
    (row,) = await database.fetch("SELECT COUNT(*) AS n FROM deliveries WHERE lease_until > :now", {"now": to_ms(NOW)})
    return int(row["n"])


async def test_what_a_worker_held_is_anybodys_once_it_is_gone(two: tuple[Database, Database]) -> None:
    """While it lives nobody touches that. When the database is away, whoever appears or leaves does so in silence."""
    one, other = Presence(two[0], lambda: NOW), Presence(two[1], lambda: NOW)
    await one.appear()
    await holds(two[0], one.new_token())
    await other.appear()
    assert {found.name for found in await workers.here(two[1], NOW)} == {one.name, other.name}
    assert await leases_left(two[1]) == 1
    await two[0].close()
    await one.appear()
    async with asyncio.timeout(20):
        # The server needs a moment to see that a connection is gone, and a worker appears again and again.
        while await leases_left(two[1]):
            await other.appear()
    await other.leave()
    assert [found.name for found in await workers.here(two[1], NOW)] == [one.name]
    await two[1].close()
    await other.leave()


async def test_a_file_has_one_process_and_nobody_to_tell(sqlite_database: SQLite) -> None:
    presence = Presence(sqlite_database, lambda: NOW)
    await presence.appear()
    await presence.leave()
    assert presence.worker is None
    assert await workers.here(sqlite_database, NOW) == []


@dataclass
class Heard(ScriptedChat):
    """A platform that tells who listens, until it is told to end."""

    began: asyncio.Event = field(default_factory=asyncio.Event)
    ends: asyncio.Event = field(default_factory=asyncio.Event)
    fault: Exception | None = None

    async def listen(self, take: Take) -> None:
        self.began.set()
        await self.ends.wait()
        if self.fault is not None:
            raise self.fault


async def ignore(_update: object) -> Awaitable[None]:
    return asyncio.sleep(0)


@contextlib.asynccontextmanager
async def listening(
    database: Database, chat: Heard, *, try_seconds: float = OFTEN
) -> AsyncIterator[tuple[OneListener, "asyncio.Task[None]"]]:
    listener = OneListener(database, try_seconds=try_seconds)
    task = asyncio.create_task(listener.listen(chat, ignore))
    try:
        yield listener, task
    finally:
        task.cancel()
        await asyncio.wait([task])


async def comes_true(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not is_so():
            await asyncio.sleep(OFTEN)


async def end_claims(database: Database) -> None:
    """The server ends every other connection that holds a claim in this database, and in no other test's."""
    await database.execute(
        "DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = "
        "(SELECT oid FROM pg_database WHERE datname = current_database()) AND pid <> pg_backend_pid(); END $$"
    )


async def test_whoever_loses_the_name_of_the_listener_listens_no_more_and_another_does(
    two: tuple[Database, Database],
) -> None:
    """A server that ends a connection ends the claim that hung on it."""
    first, second = Heard(), Heard()
    # So seldom that whoever loses it is not the first to try again.
    async with listening(two[0], first, try_seconds=0.5) as (one, _):
        await asyncio.wait_for(first.began.wait(), 20)
        async with listening(two[1], second) as (other, _):
            await asyncio.sleep(3 * OFTEN)
            assert (one.listens, other.listens) == ({"local"}, set())
            await end_claims(two[1])
            await comes_true(lambda: (one.listens, other.listens) == (set(), {"local"}))
            await asyncio.wait_for(second.began.wait(), 20)


async def test_whoever_hears_by_another_name_that_all_are_lost_does_not_go_on_listening(
    two: tuple[Database, Database],
) -> None:
    """Names go together, so the listener's is asked for anew, and not believed."""
    chat = Heard()
    async with listening(two[0], chat, try_seconds=0.3) as (one, _):
        await asyncio.wait_for(chat.began.wait(), 20)
        with capture_logs() as logged:
            await end_claims(two[1])
            with pytest.raises(Exception, match="terminat|closed"):
                async with two[0].alone("lane:1"):
                    raise AssertionError("a name was given by a server that ended the connection")
            await comes_true(lambda: "listens_no_more" in [line["event"] for line in logged])
        chat.began.clear()
        await asyncio.wait_for(chat.began.wait(), 20)
        await comes_true(lambda: one.listens == {"local"})


async def test_while_the_database_is_away_nobody_listens(two: tuple[Database, Database]) -> None:
    """What is said then could not be kept."""
    await two[0].close()
    chat = Heard()
    async with listening(two[0], chat) as (one, task):
        await asyncio.sleep(3 * OFTEN)
        assert not task.done()
        assert not chat.began.is_set()
        assert one.listens == set()


async def test_what_ends_a_platforms_listening_is_told(sqlite_database: SQLite) -> None:
    """A token that is refused is no reason to go on trying."""
    chat = Heard(fault=PermissionError("refused"))
    async with listening(sqlite_database, chat) as (_, task):
        await asyncio.wait_for(chat.began.wait(), 20)
        chat.ends.set()
        with pytest.raises(PermissionError):
            await task


async def test_where_any_may_listen_all_do(sqlite_database: SQLite) -> None:
    chat = Heard(limits=Limits(one_listener=False))
    async with listening(sqlite_database, chat) as (listener, _):
        await asyncio.wait_for(chat.began.wait(), 20)
        assert listener.listens == {"local"}


async def test_on_a_server_a_word_is_answered_and_a_prompt_leaves_among_other_workers(
    two: tuple[Database, Database],
) -> None:
    """Each update has a transaction of its own there, and each claim says whose it is."""
    parts = Parts(two[0])
    await parts.enrol()
    await parts.hear("/today")
    assert len(parts.chat.sent) == 1
    presence = Presence(two[0], lambda: parts.now)
    parts.let_pass(hours=1)
    dispatch = Dispatch(
        two[0], {"local": parts.chat}, parts.coach, clock=lambda: parts.now, real_clock=lambda: parts.real,
        seconds=parts.real.timestamp, new_token=presence.new_token, worker=presence.worker,
    )  # fmt: skip
    assert (await dispatch.run())["sent"] >= 1
