"""Several workers of one bot, any of which may die at any moment: nothing lost, no prompt twice, one pace."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from coachbot import plan
from coachbot.chat import Address
from coachbot.database import Database, to_ms
from coachbot.databases.postgres import open_postgres
from coachbot.domain.participant import MONDAY_TO_FRIDAY
from coachbot.foundation import STAMP
from coachbot.screens.joining import CONSENT_VERSION
from coachbot.store import enrolments, facts, participants, workers
from tests.several import MONDAY_NOON, SharedClock, Workers
from tests.shipped import SHELVES
from tests.standins.telegram import TOKEN, Person, TelegramServer, telegram_server
from tests.test_shared_pace import most_in_a_second

FIRST = 5000
_COPIES = {
    "participants": ("id", {"id": "n"}),
    "addresses": ("participant_id", {"key": "CAST(5000 + n AS TEXT)", "participant_id": "n"}),
    "enrolments": ("participant_id", {"id": "n", "participant_id": "n"}),
    "deliveries": ("participant_id", {"key": "'n' || n", "participant_id": "n", "enrolment_id": "n"}),
}


_COLUMNS = (
    "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = :table"
)


async def with_a_prompt_each(url: str, people: int) -> Database:
    """So many people, to each of whom one prompt is due on Monday at noon."""
    database = await open_postgres(url, connections=3)
    yesterday = MONDAY_NOON - timedelta(days=1)
    async with database.transaction() as tx:
        await facts.write(tx, STAMP, "live")
        person = replace(
            await participants.add(tx, Address("telegram", str(FIRST + 1)), yesterday),
            adult=True, consent_version=CONSENT_VERSION, consented_at=yesterday, warning_signs_at=yesterday,
            exercise_screen_at=yesterday, heard_at=yesterday, zone="Europe/Berlin", work_days=MONDAY_TO_FRIDAY,
            moments_chosen=True,
        )  # fmt: skip
        await participants.save(tx, person)
        programme = SHELVES.programmes["desk-reset"]
        enrolment = await enrolments.add(tx, person.id, programme, yesterday.date(), yesterday)
        await plan.extend(tx, enrolment, person, yesterday)
        await tx.execute(
            "DELETE FROM deliveries WHERE id NOT IN (SELECT MIN(id) FROM deliveries WHERE kind = 'reset' "
            "AND local_date = '2026-11-23')"
        )
        at = to_ms(MONDAY_NOON)
        due = {"at": at, "until": at + 3_600_000}
        await tx.execute("UPDATE deliveries SET planned_for = :at, due_at = :at, expires_at = :until", due)
        await tx.execute("UPDATE enrolments SET plan_due_at = :later", {"later": at + 6 * 3_600_000})
        for table, (owner, changed) in _COPIES.items():
            names = [row["column_name"] for row in await tx.fetch(_COLUMNS, {"table": table})]
            names = [name for name in names if name != "id" or "id" in changed]
            values = ", ".join(changed.get(name, name) for name in names)
            await tx.execute(
                f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM generate_series(2, {people}) AS n, "
                f"(SELECT * FROM {table} WHERE {owner} = 1) AS one"
            )
    return database


@asynccontextmanager
async def living(url: str, number: int, rate: float) -> AsyncIterator[tuple[Workers, TelegramServer]]:
    """So many workers of a bot, and the platform they talk to."""
    clock = SharedClock(time.time())
    async with telegram_server() as server:
        server.now = clock
        told: Any = {"telegram_token": TOKEN, "telegram_api_url": server.url, "rate": rate}
        found = Workers(clock, database_url=url, **told)
        try:
            await asyncio.to_thread(found.start, number)
            yield found, server
        finally:
            while found.living:
                found.kill(0)


async def until_nothing_is_left(database: Database) -> None:
    """Every prompt has an end, and everything that was said its effect."""
    while True:
        (row,) = await database.fetch(
            "SELECT (SELECT COUNT(*) FROM deliveries WHERE ended_at IS NULL) + "
            "(SELECT COUNT(*) FROM inbox WHERE state = 'new') AS left_over"
        )
        if row["left_over"] == 0:
            return
        await asyncio.sleep(0.2)


async def sent(database: Database) -> dict[str, int]:
    """What became of the prompts."""
    rows = await database.fetch("SELECT state, COUNT(*) AS n FROM deliveries WHERE kind = 'reset' GROUP BY state")
    return {row["state"]: row["n"] for row in rows}


def prompts(server: TelegramServer) -> Counter[int]:
    """How many prompts came to each chat: whatever is no answer."""
    return Counter(chat for chat in server.chats for one in server.seen(chat) if "Recorded" not in one.get("text", ""))


@pytest.mark.long
@pytest.mark.alone
async def test_four_processes_never_exceed_the_pace_of_their_bot(
    migrated_postgres_url: str, tell: Callable[[str], None]
) -> None:
    """Counted where the messages arrive, in every second that begins with one; and what was leased is used."""
    people, rate = 300, 50
    database = await with_a_prompt_each(migrated_postgres_url, people)
    async with living(migrated_postgres_url, 4, rate) as (_, server):
        await asyncio.wait_for(until_nothing_is_left(database), 30)
        came = [call.at for call in server.of("sendMessage")]
    assert await sent(database) == {"sent": people}
    assert len(came) == people
    most = most_in_a_second(came)
    tell(f"four workers at {rate}/s: at most {most} in a second, {people / (came[-1] - came[0]):.1f}/s on average")
    assert rate * 0.5 < most <= rate
    await database.close()


@pytest.mark.long
async def test_fifty_workers_die_and_nothing_is_lost_or_comes_twice(
    migrated_postgres_url: str, tell: Callable[[str], None]
) -> None:
    """Four live at a time; every kill hits one of them at random, the one that listens among them."""
    people, kills, draw = 500, 50, random.Random(16)
    database = await with_a_prompt_each(migrated_postgres_url, people)
    async with living(migrated_postgres_url, 4, 40) as (living_now, server):
        saying, starting = iter(range(people)), asyncio.create_task(asyncio.to_thread(living_now.start))
        for _ in range(kills):
            for n in (next(saying), next(saying)):
                Person(server, FIRST + 1 + n).says("no")
            await asyncio.sleep(draw.uniform(0.0, 0.3))
            living_now.kill(draw.randrange(len(living_now.living)))
            await starting
            starting = asyncio.create_task(asyncio.to_thread(living_now.start))
        await starting
        await asyncio.wait_for(until_nothing_is_left(database), 60)
        came, said = prompts(server), server.of("sendMessage")
    states = await sent(database)
    (row,) = await database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state = 'answered'")
    tell(f"{kills} kills: {states}, {people - len(came)} prompts of the unknown never came, {len(said)} messages")
    assert row["n"] == 2 * kills, "every check-in is there"
    assert max(came.values()) == 1, "no prompt comes twice"
    assert people - len(came) <= states.get("unknown", 0)
    assert set(states) <= {"sent", "unknown"}
    await database.close()


@pytest.mark.long
async def test_another_worker_listens_within_ten_seconds_of_the_listeners_death(migrated_postgres_url: str) -> None:
    """And status names who is here, and who listens."""
    database = await with_a_prompt_each(migrated_postgres_url, 2)
    async with living(migrated_postgres_url, 1, 40) as (living_now, server):
        await asyncio.to_thread(living_now.start)
        living_now.kill(0)
        began = time.monotonic()
        Person(server, FIRST + 1).says("no")
        while not any("Recorded" in one["text"] for one in server.seen(FIRST + 1)):
            await asyncio.sleep(0.05)
        assert time.monotonic() - began < 10
        while not (listens := [one for one in await workers.here(database, server.now()) if one.listens]):
            await asyncio.sleep(0.1)
        assert [one.listens for one in listens] == [("telegram",)]
    await database.close()
