"""How much is asked of the database for a prompt, a planned person and a turn: no more for a hundred than for one.

A trip to the database costs more than what most statements do there, so a statement for each person is what makes a
house slow. Whoever adds one raises a number here, on purpose.
"""

import asyncio
from dataclasses import replace
from math import ceil

import pytest

from coachbot import plan
from coachbot.chat import Limits
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite
from coachbot.domain.participant import MONDAY_TO_FRIDAY
from coachbot.domain.programme import digest
from coachbot.engine.dispatch import MOST_IN_BATCH
from coachbot.screens.joining import CONSENT_VERSION
from coachbot.store import enrolments, participants
from coachbot.store.inbox import LANES
from tests.counted import Counted
from tests.parts import DESK_RESET, NOW, Parts, ScriptedChat, address

DESK_RESET_PIN = digest(DESK_RESET.pinned())
PEOPLE = pytest.mark.parametrize("people", [1, 10, 100])
PASSING = 5
"""Statements of a pass in which nothing is due: tidying up, and when the next is due."""
OPENING = {"reset": 18, "check_in": 19}
"""Statements for a batch of prompts: claiming it, what is known of its people, what opening changes, and the marks; and
twice whether all are held, so that no more leave once they are than were on their way."""
PLANNING = 13
"""Statements for a group: who is due, what is known of them, their rows, and when each is due again."""
TURN, TURN_COMMITS = 14, 3
"""For a typed answer to the evening's question, with the reply that is sent."""
TURN_TOGETHER = 12
"""The same on a file where many answer at once: some updates of a lane are read and marked together."""
MOST_COMMITS_TOGETHER = 0.2
"""On a file, for each of many turns at once: some of each lane share one, as what comes in and what arrived do."""


async def a_house(database: Database, people: int) -> tuple[Parts, Counted]:
    """So many people who joined today; nothing is planned for them yet."""
    counted = Counted(database)
    parts = Parts(counted, ScriptedChat(limits=Limits(in_flight=2 * MOST_IN_BATCH)))
    async with database.transaction() as tx:
        for number in range(people):
            person = replace(
                await participants.add(tx, address("local", f"guest{number}"), NOW),
                adult=True, consent_version=CONSENT_VERSION, consented_at=NOW, zone="Europe/Berlin",
                moments_chosen=True, warning_signs_at=NOW, exercise_screen_at=NOW, work_days=MONDAY_TO_FRIDAY,
            )  # fmt: skip
            await participants.save(tx, person)
            await enrolments.add(tx, person.id, DESK_RESET, NOW.date(), NOW)
    return parts, counted


async def planned(parts: Parts, people: int) -> None:
    async with parts.database.transaction() as tx:
        assert await plan.run(tx, parts.now, limit=people) == people


@PEOPLE
async def test_planning_asks_as_much_for_a_hundred_people_as_for_one(database: Database, people: int) -> None:
    parts, counted = await a_house(database, people)
    await enrolments.pinned_programme(database, DESK_RESET_PIN)
    await planned(parts, people)
    assert (counted.counts.ran, counted.counts.commits) == (PLANNING, 1), counted.counts.statements
    rows = await database.fetch("SELECT COUNT(*) AS n FROM deliveries")
    assert rows[0]["n"] >= 4 * people


@PEOPLE
async def test_the_next_days_planning_closes_days_without_a_statement_for_each(database: Database, people: int) -> None:
    parts, counted = await a_house(database, people)
    await planned(parts, people)
    await database.execute("UPDATE deliveries SET state = 'sent', reason = 'sent' WHERE kind = 'check_in'")
    parts.let_pass(days=1)
    counted.counts.clear()
    await planned(parts, people)
    assert counted.counts.ran == PLANNING + 1, counted.counts.statements
    rows = await database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state = 'expired'")
    assert rows[0]["n"] == people


@PEOPLE
@pytest.mark.parametrize("kind", ["reset", "check_in"])
async def test_a_batch_of_prompts_asks_as_much_as_one_prompt(database: Database, people: int, kind: str) -> None:
    """Claimed, judged, put into words, marked, sent and recorded: as many statements a batch, and three commits."""
    parts, counted = await a_house(database, people)
    await planned(parts, people)
    await database.execute(
        "DELETE FROM deliveries WHERE prompt <> :prompt OR local_date <> :day",
        {"prompt": {"reset": "morning-reset", "check_in": "evening"}[kind], "day": NOW.date().isoformat()},
    )
    parts.let_pass(hours={"reset": 1, "check_in": 11}[kind])
    counted.counts.clear()
    assert (await parts.dispatch.run())["sent"] == people
    batches = ceil(people / MOST_IN_BATCH)
    asked, commits = counted.counts.ran, counted.counts.commits
    # How many outcomes share a commit depends on which arrive together.
    recorded = sum(n for sql, n in counted.counts.statements.items() if "state = 'sent', reason = 'sent'" in sql)
    assert recorded <= 4 * batches
    assert asked - recorded <= PASSING + OPENING[kind] * batches, counted.counts.statements
    assert commits - recorded <= 1 + 2 * batches


async def test_on_a_file_what_arrived_is_recorded_with_the_next_claim(sqlite_database: SQLite) -> None:
    """Two commits a batch, one of which waits for the disk while the batch is on its way."""
    people = 4 * MOST_IN_BATCH
    parts, counted = await a_house(sqlite_database, people)
    parts = replace(parts, platforms=("local",))
    await planned(parts, people)
    await sqlite_database.execute(
        "DELETE FROM deliveries WHERE prompt <> 'morning-reset' OR local_date <> '2026-11-23'"
    )
    parts.let_pass(hours=1)
    counted.counts.clear()
    assert (await parts.dispatch.run())["sent"] == people
    assert counted.counts.commits <= 2 + 2 * 4 + 1


@pytest.mark.parametrize("people", [1, 10, pytest.param(100, marks=pytest.mark.long)])
async def test_a_turn_asks_as_much_however_many_talk(database: Database, people: int) -> None:
    parts, counted = await a_house(database, people)
    await planned(parts, people)
    parts.let_pass(hours=12)
    counted.counts.clear()
    await asyncio.gather(*(parts.hear("no headache", f"guest{number}") for number in range(people)))
    rows = await database.fetch("SELECT COUNT(*) AS n FROM check_ins")
    assert rows[0]["n"] == people
    assert counted.counts.ran <= TURN * people + LANES, counted.counts.statements
    assert counted.counts.commits <= TURN_COMMITS * people + LANES
    if database.engine == "sqlite":
        # Whether anything waits behind it is asked in the turn's own commit.
        assert counted.counts.commits <= TURN_COMMITS * people
    if database.engine == "sqlite" and people > LANES:
        assert counted.counts.ran <= TURN_TOGETHER * people + 2 * LANES, counted.counts.statements
        assert counted.counts.commits <= MOST_COMMITS_TOGETHER * people + LANES
