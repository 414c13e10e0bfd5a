"""The outbox protocol, statement by statement, on both engines."""

from datetime import timedelta

import pytest

from coachbot.database import Database
from coachbot.domain.delivery import Class, Reason, State
from coachbot.store import deliveries, outbox
from tests.conftest import NOW
from tests.parts import Parts

LATER = NOW + timedelta(hours=2)


async def one(database: Database, **changes: object) -> outbox.Delivery:
    """A single due prompt, changed to a test's liking, and claimed by "mine"."""
    parts = Parts(database)
    await parts.enrol()
    async with database.transaction() as tx:
        await tx.execute("DELETE FROM deliveries WHERE prompt <> 'morning-reset' OR local_date <> '2026-11-23'")
        for column, value in changes.items():
            await tx.execute(f"UPDATE deliveries SET {column} = :value", {"value": value})
        (found,) = await outbox.claim(tx, token="mine", now=NOW + timedelta(hours=1), real_now=NOW, limit=5)
    return found


async def state(database: Database) -> tuple[str, str | None]:
    (row,) = await database.fetch("SELECT state, reason FROM deliveries")
    return row["state"], row["reason"]


async def begin(database: Database, delivery: outbox.Delivery, hours: float = 1) -> bool:
    async with database.transaction() as tx:
        return await outbox.begin(tx, delivery, now=NOW + timedelta(hours=hours), real_now=NOW)


async def housekeep(database: Database, seconds: float) -> dict[str, int]:
    async with database.transaction() as tx:
        at = NOW + timedelta(hours=1, seconds=seconds)
        return await outbox.housekeep(tx, now=at, real_now=NOW + timedelta(seconds=seconds))


async def test_a_claim_takes_what_is_due_and_no_more(database: Database) -> None:
    """The longest due first; what is claimed is nobody else's."""
    parts = Parts(database)
    await parts.enrol()
    async with database.transaction() as tx:
        assert await outbox.claim(tx, token="a", now=NOW, real_now=NOW, limit=9) == []
        first = await outbox.claim(tx, token="a", now=NOW + timedelta(days=1), real_now=NOW, limit=2)
        second = await outbox.claim(tx, token="b", now=NOW + timedelta(days=1), real_now=NOW, limit=9)
    assert [d.prompt for d in first] == ["morning-reset", "afternoon-reset"]
    assert not {d.id for d in first} & {d.id for d in second}


async def test_only_the_holder_of_the_token_may_begin_and_only_once(database: Database) -> None:
    """A fence, not a hope."""
    mine = await one(database)
    async with database.transaction() as tx:
        await tx.execute("UPDATE deliveries SET token = 'theirs'")
    assert not await begin(database, mine)
    async with database.transaction() as tx:
        await tx.execute("UPDATE deliveries SET token = 'mine'")
    assert await begin(database, mine)
    assert not await begin(database, mine)


@pytest.mark.parametrize("enrolment_state", ["paused", "stopped"])
async def test_nothing_begins_after_a_pause_or_a_stop(database: Database, enrolment_state: str) -> None:
    """G6: checked inside the statement that begins."""
    mine = await one(database)
    async with database.transaction() as tx:
        await tx.execute("UPDATE enrolments SET state = :state", {"state": enrolment_state})
    assert not await begin(database, mine)


async def test_nothing_begins_after_it_has_expired(database: Database) -> None:
    """Not by a second."""
    mine = await one(database)
    assert not await begin(database, mine, hours=1.5)


@pytest.mark.parametrize(
    ("klass", "after"), [(Class.NUDGE, State.UNKNOWN), (Class.MUST, State.PENDING), (Class.ACK, State.PENDING)]
)
async def test_what_a_lost_outcome_means_depends_on_the_class(database: Database, klass: Class, after: State) -> None:
    """G4: a nudge is assumed sent, a must and an ack are sent again."""
    mine = await one(database, **{"class": klass})
    assert await begin(database, mine)
    await housekeep(database, 59)
    assert (await state(database))[0] == "sending"
    await housekeep(database, 61)
    assert (await state(database))[0] == after


async def test_a_must_that_has_expired_meanwhile_is_not_sent_again(database: Database) -> None:
    """Stale is stale."""
    mine = await one(database, **{"class": "must"})
    assert await begin(database, mine)
    await housekeep(database, 3600)
    assert await state(database) == ("unknown", "unknown_outcome")


async def test_a_claim_that_nobody_began_comes_back(database: Database) -> None:
    """It has surely not left."""
    await one(database)
    assert (await housekeep(database, 61))["reclaimed"] == 1
    assert (await state(database))[0] == "pending"


async def test_a_hold_keeps_its_reason_and_gives_the_attempt_back(database: Database) -> None:
    """Only a failed sending costs one."""
    mine = await one(database)
    async with database.transaction() as tx:
        await outbox.hold(tx, mine, LATER, Reason.TOO_CLOSE)
        (row,) = await tx.fetch("SELECT attempt, due_at, reason, token FROM deliveries")
    assert (row["attempt"], row["reason"], row["token"]) == (0, "too_close", None)
    async with database.transaction() as tx:
        (again,) = await outbox.claim(tx, token="b", now=LATER, real_now=NOW, limit=1)
        await outbox.hold(tx, again, LATER, None, burn=True)
        (row,) = await tx.fetch("SELECT attempt FROM deliveries")
    assert row["attempt"] == 1


async def test_after_eight_failed_attempts_it_is_given_up(database: Database) -> None:
    """With its reason, and in nobody's way."""
    await one(database, attempt=8, state="pending")
    await housekeep(database, 61)
    await housekeep(database, 62)
    assert await state(database) == ("dropped", "gave_up")


@pytest.mark.parametrize(
    ("was", "reason", "revives"),
    [("dropped", "replanned", True), ("dropped", "paused", True), ("dropped", "expired", False),
     ("sent", "sent", False), ("unknown", "unknown_outcome", False), ("pending", None, False)],
)  # fmt: skip
async def test_only_what_a_change_of_plan_dropped_can_be_planned_again(
    database: Database, was: str, reason: str | None, revives: bool
) -> None:
    """G3: what left never comes back to life."""
    parts = Parts(database)
    person, enrolment = await parts.enrol()
    async with database.transaction() as tx:
        await tx.execute("UPDATE deliveries SET state = :state, reason = :reason", {"state": was, "reason": reason})
        from coachbot import plan

        added = await plan.extend(tx, enrolment, person, NOW)
    rows = await parts.deliveries()
    assert (added == len(rows)) is revives
    assert {row["state"] for row in rows} == {"pending" if revives else was}


async def test_dropping_what_lies_ahead_leaves_snoozes_and_what_has_begun(database: Database) -> None:
    """A change of settings forgets no wish."""
    parts = Parts(database)
    _, enrolment = await parts.enrol()
    async with database.transaction() as tx:
        await tx.execute("UPDATE deliveries SET asked_for = 1 WHERE prompt = 'morning-reset'")
        await tx.execute("UPDATE deliveries SET state = 'sending' WHERE prompt = 'afternoon-reset'")
        await deliveries.drop_future(tx, enrolment.id, Reason.REPLANNED, NOW)
    left = {row["prompt"] for row in await parts.deliveries() if row["state"] != "dropped"}
    assert left == {"morning-reset", "afternoon-reset"}
