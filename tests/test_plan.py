"""Planning: 48 hours ahead, twice is once, and six weeks in about a second."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachbot import plan
from coachbot.database import Database
from coachbot.domain.diary import CheckIn, CheckInState
from coachbot.domain.participant import EnrolmentState
from coachbot.domain.programme import Programme
from coachbot.store import check_ins, enrolments, participants
from tests.parts import DESK_RESET, Parts
from tests.reliability.test_outages import live


def six_weeks() -> Programme:
    """The desk reset's prompts over 42 days."""
    raw = DESK_RESET.model_dump()
    raw["length_days"] = 42
    raw["prompts"] = [p for p in raw["prompts"] if p["order"] == "rotate" and p["kind"] != "review"]
    for prompt in raw["prompts"]:
        prompt["days"] = (1, 42)
    return Programme.model_validate(raw)


async def test_planning_twice_adds_nothing(database: Database) -> None:
    """G3: the key is unique, whatever runs again."""
    parts = Parts(database)
    person, enrolment = await parts.enrol()
    before = [dict(row) for row in await parts.deliveries()]
    async with database.transaction() as tx:
        assert await plan.extend(tx, enrolment, person, parts.now) == 0
    assert [dict(row) for row in await parts.deliveries()] == before
    assert all(row["planned_for"] < (parts.now + timedelta(hours=48)).timestamp() * 1000 for row in before)


async def test_only_enrolments_whose_plan_is_due_are_touched(database: Database) -> None:
    """An idle pass has nothing to do."""
    parts = Parts(database)
    await parts.enrol()
    async with database.transaction() as tx:
        assert await plan.run(tx, parts.now) == 0
        assert await plan.run(tx, parts.now + timedelta(days=1)) == 1


async def test_a_pause_that_runs_out_leaves_its_days_as_paused_ones(database: Database) -> None:
    """From the day it began to the last before its end, however late that is noticed; what is known stays."""
    parts = Parts(database)
    person, enrolment = await parts.enrol()
    began, day = parts.now, parts.now.date()
    paused = replace(
        enrolment,
        state=EnrolmentState.PAUSED,
        paused_at=began,
        paused_until=began + timedelta(days=3),
        plan_due_at=began,
    )
    known = CheckIn(
        participant_id=person.id, local_date=day + timedelta(days=1), zone="Europe/Berlin", late=False,
        state=CheckInState.DECLINED, said_at=began, answers=None,
    )  # fmt: skip
    parts.let_pass(days=5)
    async with database.transaction() as tx:
        await enrolments.save(tx, paused)
        await check_ins.put(tx, known)
        await plan.run(tx, parts.now)
    found = {one.local_date: one.state for one in await check_ins.all_of(database, person.id)}
    assert found == {day: "paused", day + timedelta(days=1): "declined", day + timedelta(days=2): "paused"}


async def test_a_change_of_zone_moves_what_lies_ahead_and_never_repeats_what_was_sent(database: Database) -> None:
    """Flying west after the morning's task: no second task on the same date."""
    parts = Parts(database)
    person, enrolment = await parts.enrol()
    parts.let_pass(hours=3)
    await parts.tick()
    sent = await parts.deliveries("state = 'sent'")
    async with database.transaction() as tx:
        moved = type(person)(
            **{**{f: getattr(person, f) for f in person.__dataclass_fields__}, "zone": "America/New_York"}
        )
        await participants.save(tx, moved)
        await plan.rebuild(tx, await enrolments.load(tx, enrolment.id), moved, parts.now)
    await live(parts, days=2)
    rows = await parts.deliveries("state = 'sent' AND slot = 0 AND asked_for = 0")
    seen = [(row["prompt"], row["local_date"]) for row in rows]
    assert len(seen) == len(set(seen))
    assert {row["id"] for row in sent} <= {row["id"] for row in rows}


async def test_six_weeks_of_one_person_take_about_a_second(sqlite_database: Database) -> None:
    """Hopping from due row to due row: every day has its prompts, every prompt one final reason."""
    parts = Parts(sqlite_database)
    await parts.enrol(programme=six_weeks())
    began = time.process_time()
    await live(parts, days=43)
    took = time.process_time() - began
    rows = await parts.deliveries("slot = 0 AND kind IS NOT NULL")
    by_prompt = {prompt: sum(row["prompt"] == prompt for row in rows) for prompt in {row["prompt"] for row in rows}}
    assert by_prompt == {"morning-reset": 30, "afternoon-reset": 30, "evening": 42, "*signs": 2}
    assert {row["reason"] for row in rows} == {"sent"}
    answered = await sqlite_database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state = 'answered'")
    assert answered[0]["n"] == 42
    assert took < 4, f"{took:.1f} s"


ACTIONS = st.lists(
    st.sampled_from(["no", "yes 6", "8", "/pause 1 day", "/resume", "/snooze in 1 hour", "/stop", "/today", "banana"]),
    max_size=6,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions=ACTIONS, hours=st.lists(st.integers(1, 30), min_size=6, max_size=6))
async def test_whatever_somebody_does_every_delivery_has_one_reason_and_no_date_repeats(
    tmp_path_factory: pytest.TempPathFactory, actions: list[str], hours: list[int]
) -> None:
    """G3 and G9 after any conversation."""
    from coachbot.databases.sqlite import open_sqlite
    from tests.conftest import migrated

    database = await open_sqlite(tmp_path_factory.mktemp("any") / "test.db")
    try:
        parts = Parts(await migrated(database))
        await parts.enrol()
        for action, span in zip(actions, hours, strict=False):
            await parts.hear(action)
            parts.let_pass(hours=span)
            await parts.tick()
        rows = await parts.deliveries("state NOT IN ('pending', 'claimed', 'sending')")
        assert all(row["reason"] for row in rows)
        sent = await parts.deliveries("state = 'sent' AND asked_for = 0 AND slot = 0")
        keys = [(row["prompt"], row["local_date"]) for row in sent]
        assert len(keys) == len(set(keys))
        now = parts.now.timestamp() * 1000
        assert all(row["due_at"] > now for row in await parts.deliveries("state = 'pending'"))
    finally:
        await database.close()


@pytest.mark.long_on_postgres
async def test_x12_everybody_on_a_programme_has_something_ahead(database: Database) -> None:
    """After every day of a fortnight, an active enrolment has a plan."""
    parts = Parts(database)
    await parts.enrol()
    for _ in range(13):
        await live(parts, days=1)
        ahead = await parts.deliveries("state = 'pending'")
        assert ahead, datetime.fromtimestamp(parts.now.timestamp(), UTC)
