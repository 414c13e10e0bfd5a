"""The outbox protocol, statement by statement, on both engines."""

import asyncio
import random
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from coachbot import plan
from coachbot.chat import Address
from coachbot.database import Database, Row, Session, Unreadable, to_ms
from coachbot.databases.sqlite import SQLite
from coachbot.domain.delivery import Class, Delivery, Planned, Reason, State
from coachbot.domain.programme import Kind
from coachbot.store import deliveries, outbox, participants, replies
from tests import singly
from tests.conftest import NOW
from tests.parts import Parts
from tests.steps import steps_of

LATER = NOW + timedelta(hours=2)
COMES_BACK = frozenset({Reason.REPLANNED, Reason.PAUSED, Reason.UNREACHABLE})


async def one(database: Database, **changes: object) -> Delivery:
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


async def begin(database: Database, delivery: Delivery, hours: float = 1) -> bool:
    async with database.transaction() as tx:
        return await singly.begin(tx, delivery, now=NOW + timedelta(hours=hours), real_now=NOW)


async def housekeep(database: Database, seconds: float) -> dict[str, int]:
    async with database.transaction() as tx:
        at = NOW + timedelta(hours=1, seconds=seconds)
        return await outbox.housekeep(tx, now=at, real_now=NOW + timedelta(seconds=seconds))


async def test_a_claim_takes_what_is_due_and_no_more(database: Database) -> None:
    """What is too late first; what is claimed is nobody else's."""
    parts = Parts(database)
    await parts.enrol()
    async with database.transaction() as tx:
        assert await outbox.claim(tx, token="a", now=NOW, real_now=NOW, limit=9) == []
        first = await outbox.claim(tx, token="a", now=NOW + timedelta(days=1), real_now=NOW, limit=2)
        second = await outbox.claim(tx, token="b", now=NOW + timedelta(days=1), real_now=NOW, limit=9)
    assert [d.prompt for d in first] == ["morning-reset", "afternoon-reset"]
    assert [d.expires_at for d in second] == sorted(d.expires_at for d in second)
    assert not {d.id for d in first} & {d.id for d in second}


async def test_a_row_that_does_not_read_is_told_to_whoever_has_no_place_for_it(database: Database) -> None:
    parts = Parts(database)
    await parts.enrol()
    await database.execute("UPDATE deliveries SET zone = 'Mars/Phobos', expires_at = 9007199254740993000")
    with pytest.raises(Unreadable):
        async with database.transaction() as tx:
            await outbox.claim(tx, token="a", now=NOW + timedelta(days=1), real_now=NOW, limit=9)
    assert await outbox.counts(database) == {"pending": len(await parts.deliveries())}


async def test_a_worker_leaves_alone_whom_another_is_writing_to_or_just_wrote_to(database: Database) -> None:
    """So a chat's messages keep their order and their distance, whoever carries them."""
    parts, at = Parts(database), NOW + timedelta(days=1)
    await parts.enrol()

    async def claims(worker: str, limit: int = 1) -> list[Delivery]:
        async with database.transaction() as tx:
            return await outbox.claim(tx, token=f"{worker}.t", now=at, real_now=NOW, limit=limit, worker=f"{worker}.")

    (first,) = await claims("a")
    assert await claims("b") == []
    assert len(await claims("a")) == 1
    await database.execute(
        "UPDATE deliveries SET lease_until = NULL, state = 'sent', sent_at = 0, ended_at = 0 WHERE token = 'a.t'"
    )
    await database.execute(
        "UPDATE deliveries SET sent_at = :at, ended_at = :at WHERE id = :id", {"at": to_ms(at), "id": first.id}
    )
    assert await claims("b") == []
    at += timedelta(seconds=1.5)
    assert len(await claims("b")) == 1


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


async def test_nobody_takes_over_what_another_worker_still_holds(database: Database) -> None:
    """A slow worker is no dead one, until its lease is over."""
    await one(database)
    assert (await housekeep(database, 30))["reclaimed"] == 0
    assert (await state(database))[0] == "claimed"


async def test_a_hold_keeps_its_reason_and_gives_the_attempt_back(database: Database) -> None:
    """Only a failed sending costs one."""
    mine = await one(database)
    async with database.transaction() as tx:
        await singly.hold(tx, mine, LATER, Reason.TOO_CLOSE)
        (row,) = await tx.fetch("SELECT attempt, due_at, reason, token FROM deliveries")
    assert (row["attempt"], row["reason"], row["token"]) == (0, "too_close", None)
    async with database.transaction() as tx:
        (again,) = await outbox.claim(tx, token="b", now=LATER, real_now=NOW, limit=1)
        await singly.hold(tx, again, LATER, None, burn=True)
        (row,) = await tx.fetch("SELECT attempt FROM deliveries")
    assert row["attempt"] == 1


@pytest.mark.parametrize(
    ("was", "reason", "revives"),
    [("dropped", "replanned", True), ("dropped", "paused", True), ("dropped", "unreachable", True),
     ("dropped", "expired", False),
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
        added = await plan.extend(tx, enrolment, person, NOW)
    rows = await parts.deliveries()
    assert (added == len(rows)) is revives
    assert {row["state"] for row in rows} == {"pending" if revives else was}


@pytest.mark.parametrize("reason", [one for one in Reason if one not in COMES_BACK])
async def test_a_prompt_that_was_dropped_for_any_other_reason_stays_dropped(database: Database, reason: Reason) -> None:
    """A headache today, a warning sign, the cap: what the gates said stands, however often the plan changes."""
    person, enrolment = await write_plan(database)
    async with database.transaction() as tx:
        await tx.execute("UPDATE deliveries SET state = 'dropped', reason = :reason", {"reason": reason})
        assert not await singly.plan(
            tx, reset(), key="k0", participant_id=person, enrolment_id=enrolment, klass=Class.NUDGE
        )
    assert await state(database) == ("dropped", reason)


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


async def write_plan(database: Database, count: int = 1) -> tuple[int, int]:
    """Somebody whose outbox holds nothing but `count` resets that are due; returns them and their enrolment."""
    parts = Parts(database)
    person, enrolment = await parts.enrol()
    async with database.transaction() as tx:
        await tx.execute("DELETE FROM deliveries")
        for slot in range(count):
            assert await singly.plan(
                tx, reset(slot), key=f"k{slot}", participant_id=person.id, enrolment_id=enrolment.id, klass=Class.NUDGE
            )
    return person.id, enrolment.id


def reset(slot: int = 0) -> Planned:
    return Planned(
        prompt="morning-reset", kind=Kind.RESET, local_date=NOW.date(), slot=slot, day=1, zone="Europe/Berlin",
        planned_for=NOW, expires_at=LATER, chosen=False,
    )  # fmt: skip


async def only_row(database: Database) -> Row:
    (row,) = await database.fetch("SELECT * FROM deliveries")
    return row


async def claim(database: Database, token: str, limit: int = 5, seconds: float = 0) -> list[Delivery]:
    async with database.transaction() as tx:
        real_now = NOW + timedelta(seconds=seconds)
        return await outbox.claim(tx, token=token, now=real_now, real_now=real_now, limit=limit)


async def test_one_key_is_one_row_however_often_it_is_planned(database: Database) -> None:
    """G3: later plans leave what stands there alone."""
    person, enrolment = await write_plan(database)
    later = replace(reset(), planned_for=NOW + timedelta(hours=1))
    async with database.transaction() as tx:
        again = await singly.plan(tx, later, key="k0", participant_id=person, enrolment_id=enrolment, klass=Class.NUDGE)
    assert again is False
    assert (await only_row(database))["planned_for"] == to_ms(NOW)


async def test_what_comes_back_to_life_takes_its_new_time(database: Database) -> None:
    """And nothing of how it ended."""
    person, enrolment = await write_plan(database)
    changed = replace(
        reset(), zone="Asia/Tokyo", planned_for=NOW + timedelta(hours=1), expires_at=NOW + timedelta(hours=3)
    )
    async with database.transaction() as tx:
        await deliveries.drop_waiting(tx, person, Reason.PAUSED, NOW)
        assert await singly.plan(
            tx, changed, key="k0", participant_id=person, enrolment_id=enrolment, klass=Class.NUDGE
        )
    row = await only_row(database)
    assert (row["state"], row["reason"], row["ended_at"], row["zone"]) == ("pending", None, None, "Asia/Tokyo")
    assert row["planned_for"] == row["due_at"] == to_ms(NOW + timedelta(hours=1))
    assert row["expires_at"] == to_ms(NOW + timedelta(hours=3))


async def test_workers_that_claim_at_once_share_the_due_rows_out(database: Database) -> None:
    """Everything once, nothing twice, each under its own token."""
    await write_plan(database, 60)

    async def works(token: str) -> list[int]:
        mine: list[int] = []
        while taken := await claim(database, token, limit=4):
            assert {delivery.token for delivery in taken} == {token}
            mine += [delivery.id for delivery in taken]
        return mine

    taken = await asyncio.gather(*(works(f"worker{n}") for n in range(4)))
    assert Counter(i for mine in taken for i in mine) == Counter(
        row["id"] for row in await database.fetch("SELECT id FROM deliveries WHERE state = 'claimed' AND attempt = 1")
    )
    assert sum(map(len, taken)) == 60


async def test_a_worker_that_slept_past_its_lease_can_do_nothing_to_anothers_claim(database: Database) -> None:
    """Begin, hold, drop and finish are all fenced by the token."""
    await write_plan(database)
    (old,) = await claim(database, "old")
    await housekeep(database, 61)
    (new,) = await claim(database, "new", seconds=61)
    async with database.transaction() as tx:
        assert not await singly.begin(tx, old, now=NOW, real_now=NOW)
        assert not await singly.hold(tx, old, LATER, None)
        assert not await singly.drop(tx, old, Reason.EXPIRED, NOW)
        assert await singly.begin(tx, new, now=NOW, real_now=NOW)
        assert not await singly.finish(tx, old, platform="local", message="m1", now=NOW)
        assert await singly.finish(tx, new, platform="local", message="m2", now=NOW)
    row = await only_row(database)
    assert (row["state"], row["message"], row["attempt"]) == ("sent", "m2", 2)


async def test_a_result_that_comes_late_turns_unknown_into_sent_once(database: Database) -> None:
    """With the hour it was learnt; afterwards nothing moves it any more."""
    mine = await one(database)
    await begin(database, mine)
    await housekeep(database, 61)
    assert await state(database) == ("unknown", "unknown_outcome")
    async with database.transaction() as tx:
        assert not await singly.finish(tx, replace(mine, token="theirs"), platform="local", message="x", now=LATER)
        assert await singly.finish(tx, mine, platform="local", message="m1", now=LATER)
        assert not await singly.finish(tx, mine, platform="local", message="m2", now=LATER)
        assert not await singly.hold(tx, mine, LATER, None)
        assert not await singly.drop(tx, mine, Reason.EXPIRED, LATER)
    row = await only_row(database)
    assert (row["state"], row["reason"], row["message"], row["sent_at"]) == ("sent", "sent", "m1", to_ms(LATER))


async def test_a_must_that_is_waiting_again_is_not_finished_by_the_first_sender(database: Database) -> None:
    """G4: it goes out once more, under a new token."""
    mine = await one(database, **{"class": "must"})
    await begin(database, mine)
    await housekeep(database, 61)
    async with database.transaction() as tx:
        assert not await singly.finish(tx, mine, platform="local", message="m1", now=NOW)
    assert (await state(database))[0] == "pending"


async def test_in_a_backlog_what_failed_too_often_is_found_without_a_look_at_the_others(
    sqlite_database: SQLite,
) -> None:
    """It is looked for before each few hundred that leave."""
    await one(sqlite_database)
    await sqlite_database.execute("UPDATE deliveries SET state = 'pending', token = NULL, lease_until = NULL")
    statements, now = dict(outbox._HOUSEKEEPING), {"now": to_ms(NOW + timedelta(hours=1))}
    alone = steps_of(sqlite_database.path, statements["gave_up"], now)
    names = [row["name"] for row in await sqlite_database.fetch("SELECT name FROM pragma_table_info('deliveries')")]
    others = ", ".join("key || :n" if name == "key" else name for name in names[1:])
    for n in range(200):
        sql = f"INSERT INTO deliveries ({', '.join(names[1:])}) SELECT {others} FROM deliveries ORDER BY id LIMIT 1"
        await sqlite_database.execute(sql, {"n": str(n)})
    assert steps_of(sqlite_database.path, statements["gave_up"], now) <= alone + 10


@pytest.mark.parametrize(
    ("attempts", "expires_at", "left"),
    [(7, NOW, "pending"), (8, NOW, "dropped"), (8, LATER, "pending"), (200, LATER, "pending")],
)
async def test_what_failed_eight_times_is_given_up_once_its_time_is_over(
    database: Database, attempts: int, expires_at: datetime, left: str
) -> None:
    """A network that is away for hours takes nobody's answer away."""
    await one(database)
    async with database.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET state = 'pending', token = NULL, lease_until = NULL, attempt = :n, "
            "planned_for = 0, expires_at = :expires",
            {"n": attempts, "expires": to_ms(expires_at)},
        )
    await housekeep(database, 1)
    assert await state(database) == (left, "gave_up" if left == "dropped" else None)


async def test_the_only_process_of_a_database_need_not_wait_for_leases(database: Database) -> None:
    """After a restart what was claimed comes back at the first tidying up."""
    await write_plan(database, 2)
    first, _second = await claim(database, "gone")
    await begin(database, first, hours=0)
    async with database.transaction() as tx:
        assert await outbox.void_leases(tx, NOW) == 2
        assert await outbox.housekeep(tx, now=NOW, real_now=NOW) == {
            "reclaimed": 1, "resent": 0, "unknown": 1, "gave_up": 0
        }  # fmt: skip
        assert await outbox.counts(tx) == {"pending": 1, "unknown": 1}


async def test_a_reply_is_born_sending_and_forgets_its_words_once_sent(database: Database) -> None:
    """Its content stays only as long as it may have to be repeated."""
    await write_plan(database)
    reply = replies.Reply(
        key="reply:1:0", address=Address("local", "alice"), klass=Class.ACK,
        payload='{"text": "secret"}', edits=None,
    )  # fmt: skip
    async with database.transaction() as tx:
        await tx.execute("DELETE FROM deliveries")
        sending = await replies.add(
            tx, reply, await replies.recipient(tx, reply.address), token="mine", now=NOW, real_now=NOW
        )
        assert (sending.state, sending.payload, sending.asked_for) == (State.SENDING, reply.payload, True)
    await housekeep(database, 61)
    assert (await only_row(database))["payload"] == reply.payload
    (again,) = await claim(database, "other", seconds=61)
    assert await begin(database, again)
    async with database.transaction() as tx:
        assert await singly.finish(tx, again, platform="local", message="m1", now=NOW)
    assert (await only_row(database))["payload"] is None


async def write_reply(database: Database, number: int) -> Delivery:
    reply = replies.Reply(
        key=f"reply:{number}:0", address=Address("local", "alice"), klass=Class.ACK,
        payload='{"text": "x"}', edits=None,
    )  # fmt: skip
    async with database.transaction() as tx:
        return await replies.add(
            tx, reply, await replies.recipient(tx, reply.address), token=f"mine{number}", now=NOW, real_now=NOW
        )


async def test_replies_that_wait_are_claimed_before_prompts_that_waited_longer(database: Database) -> None:
    """Somebody who asked is not kept waiting by what nobody asked for."""
    await write_plan(database, 3)
    reply = await write_reply(database, 1)
    async with database.transaction() as tx:
        assert await singly.hold(tx, reply, NOW + timedelta(minutes=5), None)
    first, second = await claim(database, "w", limit=2, seconds=600)
    assert (first.id, first.kind, second.kind) == (reply.id, None, Kind.RESET)


async def test_a_reply_waits_behind_an_earlier_one_to_the_same_chat(database: Database) -> None:
    """What has to come again is not overtaken; once it is sent, replies leave at once again."""
    await write_plan(database)
    first = await write_reply(database, 1)
    async with database.transaction() as tx:
        await singly.hold(tx, first, NOW + timedelta(minutes=2), None)
    second = await write_reply(database, 2)
    assert (second.state, second.attempt, second.token) == (State.PENDING, 0, None)
    assert not [d for d in await claim(database, "w", seconds=119) if d.kind is None]
    assert [d.id for d in await claim(database, "w", seconds=121)][:2] == [first.id, second.id]
    assert (await write_reply(database, 3)).state is State.SENDING


async def test_a_chat_that_moved_takes_what_waits_along(database: Database) -> None:
    """And the person is found under the new key; one who was known there keeps it."""
    person, _ = await write_plan(database)
    reply = await write_reply(database, 1)
    async with database.transaction() as tx:
        await replies.move(tx, Address("local", "alice"), "alice2")
        await participants.move(tx, Address("local", "alice"), "alice2", LATER)
        (row,) = await tx.fetch("SELECT address_key FROM deliveries WHERE id = :id", {"id": reply.id})
        assert row["address_key"] == "alice2"
        assert await participants.address_of(tx, person) == (Address("local", "alice2"), True)
        other = await participants.add(tx, Address("local", "bob"), NOW)
        await participants.move(tx, Address("local", "bob"), "alice2", LATER)
        assert await participants.address_of(tx, other.id) == (Address("local", "bob"), True)


async def test_the_next_due_moment_is_the_earliest_that_waits(database: Database) -> None:
    """None when nothing waits."""
    await write_plan(database, 2)
    assert await outbox.next_due_at(database) == NOW
    held, _ = await claim(database, "mine")
    assert await outbox.next_due_at(database) is None
    async with database.transaction() as tx:
        await singly.hold(tx, held, LATER, Reason.QUIET_HOURS)
    assert await outbox.next_due_at(database) == LATER


ALLOWED = {
    ("pending", "claimed"), ("pending", "dropped"), ("claimed", "sending"), ("claimed", "pending"),
    ("claimed", "dropped"), ("sending", "sent"), ("sending", "unknown"), ("sending", "pending"),
    ("sending", "dropped"), ("unknown", "sent"), ("dropped", "pending"),
}  # fmt: skip


async def take_a_step(
    tx: Session, draw: random.Random, seen: list[Delivery], at: datetime, person: int, enrolment: int
) -> None:
    mine = draw.choice(seen) if seen else None
    match draw.choice(("claim", "begin", "begin", "finish", "hold", "burn", "drop", "tidy", "plan", "wish")):
        case "claim":
            seen += await outbox.claim(tx, token=f"t{to_ms(at)}", now=at, real_now=at, limit=draw.randint(1, 3))
        case "begin" if mine:
            await singly.begin(tx, mine, now=at, real_now=at)
        case "finish" if mine:
            await singly.finish(tx, mine, platform="local", message="m", now=at)
        case "hold" | "burn" as word if mine:
            await singly.hold(tx, mine, at, None, burn=word == "burn")
        case "drop" if mine:
            await singly.drop(tx, mine, Reason.PAUSED, at)
        case "tidy":
            await outbox.housekeep(tx, now=at, real_now=at)
        case "plan":
            slot = draw.randint(0, 3)
            planned = replace(reset(slot), planned_for=at, expires_at=at + timedelta(minutes=30))
            await singly.plan(
                tx, planned, key=f"k{slot}", participant_id=person, enrolment_id=enrolment, klass=Class.NUDGE
            )
        case "wish":
            await deliveries.drop_future(tx, enrolment, Reason.REPLANNED, at - timedelta(hours=1))


@pytest.mark.parametrize("seed", range(5))
async def test_whatever_workers_do_in_whatever_order_states_only_move_along_the_protocol(
    sqlite_database: SQLite, seed: int
) -> None:
    """1,500 random steps of three workers, crashes and re-plans; only what has surely not left begins again."""
    draw = random.Random(seed)
    person, enrolment = await write_plan(sqlite_database, 4)
    seen: list[Delivery] = []
    before = {row["id"]: "pending" for row in await sqlite_database.fetch("SELECT id FROM deliveries")}
    for step in range(300):
        at = NOW + timedelta(seconds=step * 20)
        async with sqlite_database.transaction() as tx:
            await take_a_step(tx, draw, seen, at, person, enrolment)
        rows = await sqlite_database.fetch("SELECT * FROM deliveries")
        for row in rows:
            move = (before[row["id"]], row["state"])
            assert move[0] == move[1] or move in ALLOWED, (step, move)
            assert (row["state"] in ("claimed", "sending")) == (row["lease_until"] is not None), (step, row)
            assert (row["state"] in ("pending", "claimed", "sending")) == (row["ended_at"] is None), (step, row)
            assert row["attempt"] >= 0
        before = {row["id"]: row["state"] for row in rows}
