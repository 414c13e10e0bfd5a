"""The process is away for a minute, hours, months: nothing is replayed, nothing vanishes without a reason."""

from datetime import UTC, datetime, timedelta

import pytest

from coachbot.database import Database, to_ms
from tests.conftest import NOW
from tests.parts import DESK_RESET, Parts

RESET_AT = NOW + timedelta(hours=1)
"""11:00 in Berlin."""
EVENING_AT = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)


async def away(database: Database, leave: datetime, minutes: float) -> Parts:
    """Working until `leave`, then away for some minutes, then back as a new process."""
    parts = Parts(database)
    await parts.enrol()
    parts.now = parts.real = leave
    await parts.tick()
    parts = parts.restarted()
    parts.let_pass(minutes=minutes)
    return parts


@pytest.mark.parametrize(("minutes", "state"), [(1, "sent"), (30, "dropped"), (300, "dropped")])
async def test_x04_a_prompt_due_while_the_process_was_away_is_sent_in_its_grace_or_ends_with_a_reason(
    database: Database, minutes: int, state: str
) -> None:
    """A reset may be half an hour late, no later."""
    parts = await away(database, RESET_AT - timedelta(seconds=30), minutes + 0.5)
    await parts.tick()
    (row,) = await parts.deliveries("prompt = 'morning-reset' AND local_date = '2026-11-23'")
    assert (row["state"], row["reason"]) == (state, "sent" if state == "sent" else "expired")


async def test_x05_after_60_days_away_at_most_three_messages_come_and_none_is_stale(database: Database) -> None:
    """No flood; the programme's time is over, and nothing of it is replayed."""
    parts = await away(database, NOW, 60 * 24 * 60)
    before = len(parts.chat.sent)
    for _ in range(5):
        await parts.tick()
        parts.let_pass(minutes=40)
    assert len(parts.chat.sent) - before <= 3
    assert all(row["state"] != "pending" for row in await parts.deliveries())
    assert all(row["reason"] is not None for row in await parts.deliveries())


async def test_x05_after_a_day_away_one_message_of_a_kind_comes_and_one_line_says_what_was_skipped(
    database: Database,
) -> None:
    """What is still in its grace may come, the newest of its kind; the rest is told in one line."""
    parts = await away(database, NOW, 24 * 60 + 5)
    before = len(parts.chat.sent)
    await parts.tick()
    new = [message.text for _, message, _ in parts.chat.sent[before:]]
    assert len(new) <= 3
    assert sum("out of reach" in text for text in new) == 1
    assert "messages were skipped" in "".join(new)


async def test_of_what_piled_up_in_its_grace_the_newest_of_each_kind_comes_and_three_in_all(database: Database) -> None:
    """G5: two of each of four kinds wait when the process comes back; who is left out has that for a reason."""
    parts = await away(database, RESET_AT, 60)
    kinds = ("reset", "task", "bite", "sleep")
    async with database.transaction() as tx:
        await tx.execute("DELETE FROM deliveries")
        for n, kind in enumerate((*kinds, *kinds)):
            at = to_ms(parts.now - timedelta(minutes=50 - n))
            values = {"key": f"piled:{n}", "kind": kind, "slot": n, "at": at, "ends": at + 6 * 3_600_000}
            await tx.execute(
                "INSERT INTO deliveries (key, participant_id, enrolment_id, kind, prompt, local_date, slot, day, zone, "
                "class, planned_for, due_at, expires_at, asked_for) VALUES (:key, 1, 1, :kind, 'morning-reset', "
                "'2026-11-23', :slot, 1, 'Europe/Berlin', 'nudge', :at, :at, :ends, 0)",
                values,
            )
    for _ in range(8):
        await parts.tick()
        parts.let_pass(minutes=31)
    rows = await parts.deliveries("key LIKE 'piled:%'")
    left = [row for row in rows if row["state"] == "sent"]
    assert len(left) == len({row["kind"] for row in left}) == 3
    assert all(int(row["key"].split(":")[1]) >= len(kinds) for row in left), "not the newest of its kind"
    assert {row["reason"] for row in rows if row["state"] != "sent"} == {"caught_up"}


async def test_an_evening_that_could_not_be_asked_is_asked_once_next_morning(database: Database) -> None:
    """The day turned while the process was away: one question in the morning, about that day."""
    parts = await away(database, EVENING_AT - timedelta(minutes=5), 9 * 60)
    await parts.tick()
    parts.now = parts.real = datetime(2026, 11, 24, 7, 5, tzinfo=UTC)
    await parts.tick()
    asked = [message for _, message, _ in parts.chat.sent if "Monday 23 November" in message.text]
    assert len(asked) == 1
    assert asked[0].buttons[0][0].action == "checkin:2026-11-23:no"
    await parts.hear("no")
    (row,) = await database.fetch("SELECT local_date, late FROM check_ins WHERE state = 'answered'")
    assert (row["local_date"], row["late"]) == ("2026-11-23", 1)


@pytest.mark.long_on_postgres
async def test_x09_every_prompt_of_the_programme_is_sent_at_least_once_in_its_time(database: Database) -> None:
    """No kind of message is silently never sent."""
    parts = Parts(database)
    await parts.enrol()
    await live(parts, days=15)
    sent = {row["prompt"] for row in await parts.deliveries("state = 'sent' AND kind IS NOT NULL")}
    assert sent == {prompt.id for prompt in DESK_RESET.prompts} - {"ease"}


@pytest.mark.long_on_postgres
async def test_never_more_than_five_unsolicited_messages_on_a_local_day(database: Database) -> None:
    """Also when nobody ever answers, and the follow-up is due."""
    parts = Parts(database)
    await parts.enrol()
    await live(parts, days=15, answers=False)
    rows = await database.fetch(
        "SELECT local_date, COUNT(*) AS n FROM deliveries WHERE kind IS NOT NULL AND state = 'sent' GROUP BY local_date"
    )
    assert len(rows) == 14
    assert max(row["n"] for row in rows) <= 5


async def live(parts: Parts, *, days: int, answers: bool = True) -> None:
    """Hop from due row to due row, answering each evening's question or never."""
    end = parts.now + timedelta(days=days)
    while True:
        await parts.tick()
        if answers and any(m.text and "checkin:" in str(m.buttons) for _, m, _ in parts.chat.sent[-1:]):
            await parts.hear("no")
        rows = await parts.database.fetch("SELECT MIN(due_at) AS at FROM deliveries WHERE state = 'pending'")
        plans = await parts.database.fetch("SELECT MIN(plan_due_at) AS at FROM enrolments")
        due = [row[0]["at"] for row in (rows, plans) if row[0]["at"] is not None]
        if not due or min(due) >= end.timestamp() * 1000:
            break
        parts.now = parts.real = max(parts.now, datetime.fromtimestamp(min(due) / 1000, UTC))
    parts.now = parts.real = end


async def test_x13_no_prompt_breaks_into_an_answer_that_is_being_given(database: Database) -> None:
    """Somebody in the middle of the evening's details is not interrupted; the prompt waits its turn."""
    parts = Parts(database)
    await parts.enrol()
    parts.now = parts.real = EVENING_AT
    await parts.tick()
    await parts.hear("yes")
    async with database.transaction() as tx:
        now = int(parts.now.timestamp() * 1000)
        await tx.execute(
            "INSERT INTO deliveries (key, participant_id, enrolment_id, kind, prompt, local_date, day, zone, class, "
            "planned_for, due_at, expires_at, asked_for) VALUES ('snooze:1:0', 1, 1, 'reset', 'morning-reset', "
            "'2026-11-23', 1, 'Europe/Berlin', 'nudge', :now, :now, :expires, 1)",
            {"now": now, "expires": now + 3_600_000},
        )
    before = len(parts.chat.sent)
    await parts.tick()
    assert len(parts.chat.sent) == before
    (row,) = await parts.deliveries("key = 'snooze:1:0'")
    assert (row["state"], row["reason"]) == ("pending", "too_close")
    parts.let_pass(minutes=11)
    await parts.tick()
    assert len(parts.chat.sent) == before + 1


async def test_x16_a_snoozed_prompt_survives_a_restart(database: Database) -> None:
    """It is a row, not a timer."""
    parts = Parts(database)
    await parts.enrol()
    parts.let_pass(hours=1)
    await parts.tick()
    await parts.hear("/snooze in 20 min")
    parts = parts.restarted()
    parts.let_pass(minutes=21)
    before = len(parts.chat.sent)
    await parts.tick()
    assert len(parts.chat.sent) == before + 1


async def test_x18_any_answer_cancels_the_follow_up(database: Database) -> None:
    """Answered means no more asking that day."""
    parts = Parts(database)
    await parts.enrol()
    parts.now = parts.real = EVENING_AT
    await parts.tick()
    (follow_up,) = await parts.deliveries("kind = 'check_in' AND slot = 1")
    assert follow_up["state"] == "pending"
    await parts.hear("no")
    (follow_up,) = await parts.deliveries("kind = 'check_in' AND slot = 1")
    assert (follow_up["state"], follow_up["reason"]) == ("dropped", "already_answered")
