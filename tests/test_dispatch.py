"""What becomes of a delivery, by what became of the attempt to send it. On both engines."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

import pytest

from coachbot.chat import Address, ChatError, Message
from coachbot.database import Database, to_ms
from coachbot.databases.sqlite import SQLite
from coachbot.store import links, outbox, participants
from tests import singly
from tests.parts import Parts, ScriptedChat, Talk

UNKNOWN = ChatError("timed out", sent=None)


async def at_the_first_reset(database: Database) -> Parts:
    """10:00 UTC is 11:00 in Berlin: the task has gone out at 09:30, the reset is due."""
    parts = Parts(database)
    await parts.enrol()
    parts.let_pass(hours=1)
    return parts


async def the_reset(parts: Parts) -> dict[str, object]:
    (row,) = await parts.deliveries("participant_id = 1 AND prompt = 'morning-reset' AND local_date = '2026-11-23'")
    return dict(row)


async def test_what_arrived_is_sent_once_and_for_all(database: Database) -> None:
    """A second pass finds nothing to do."""
    parts = await at_the_first_reset(database)
    assert (await parts.dispatch.run())["sent"] == 1
    assert (await parts.dispatch.run())["sent"] == 0
    row = await the_reset(parts)
    assert (row["state"], row["reason"], row["message"]) == ("sent", "sent", f"m{row['id']}")


async def test_somebody_who_cannot_be_reached_is_kept_and_their_rows_end(database: Database) -> None:
    """A closed chat ends what waits; the person and their diary stay."""
    parts = await at_the_first_reset(database)
    parts.chat.outcomes = [ChatError("blocked", permanent=True)]
    await parts.dispatch.run()
    assert {row["reason"] for row in await parts.deliveries()} == {"unreachable"}
    person = await participants.at_address(database, Address("local", "alice"))
    assert person is not None
    assert await participants.address_of(database, person.id) == (Address("local", "alice"), False)
    parts.let_pass(hours=4)
    assert parts.chat.tried == 1
    await parts.hear("/today")
    assert (await participants.address_of(database, person.id) or (None, None))[1] is True


async def test_when_the_platform_says_wait_everyone_waits_and_no_attempt_is_burnt(database: Database) -> None:
    """Nothing is tried inside the wait, and everything afterwards."""
    parts = await at_the_first_reset(database)
    parts.chat.outcomes = [ChatError("429", retry_after_seconds=120)]
    await parts.dispatch.run()
    row = await the_reset(parts)
    assert (row["state"], row["attempt"]) == ("pending", 0)
    parts.let_pass(seconds=119)
    assert (await parts.dispatch.run())["sent"] == 0
    assert parts.chat.tried == 1
    parts.let_pass(seconds=2)
    assert (await parts.dispatch.run())["sent"] == 1


async def test_what_surely_did_not_leave_is_tried_again_after_a_rest_that_grows(database: Database) -> None:
    """A refused connection costs an attempt, and patience."""
    parts = await at_the_first_reset(database)
    parts.chat.outcomes = [ChatError("refused"), ChatError("refused")]
    await parts.dispatch.run()
    assert (await the_reset(parts))["attempt"] == 1
    assert (await parts.dispatch.run())["sent"] == 0
    parts.let_pass(seconds=5)
    await parts.dispatch.run()
    assert (await the_reset(parts))["attempt"] == 2
    parts.let_pass(seconds=9)
    assert (await parts.dispatch.run())["sent"] == 1


async def test_a_nudge_whose_outcome_is_unknown_is_assumed_sent(database: Database) -> None:
    """X08: it may have arrived, so it is not sent twice; the row says that nobody knows."""
    parts = await at_the_first_reset(database)
    parts.chat.outcomes = [UNKNOWN]
    await parts.dispatch.run()
    assert (await the_reset(parts))["state"] == "sending"
    parts.let_pass(seconds=61)
    await parts.dispatch.run()
    row = await the_reset(parts)
    assert (row["state"], row["reason"]) == ("unknown", "unknown_outcome")
    parts.let_pass(minutes=10)
    await parts.dispatch.run()
    assert parts.chat.tried == 1


async def test_the_evening_question_is_asked_again_when_nobody_knows_whether_it_arrived(database: Database) -> None:
    """A must is resent until it surely arrived."""
    parts = Parts(database)
    await parts.enrol()
    parts.now += timedelta(hours=10, minutes=30)
    parts.chat.outcomes = [UNKNOWN]
    await parts.dispatch.run()
    parts.let_pass(seconds=61)
    assert (await parts.dispatch.run())["sent"] == 1
    (row,) = await parts.deliveries("kind = 'check_in' AND slot = 0 AND local_date = '2026-11-23'")
    assert (row["state"], row["attempt"]) == ("sent", 2)


async def test_a_reply_whose_outcome_is_unknown_is_repeated(database: Database) -> None:
    """Somebody who asked gets an answer within seconds, at worst twice."""
    parts = await at_the_first_reset(database)
    parts.chat.outcomes = [UNKNOWN]
    await parts.hear("/help")
    parts.let_pass(seconds=5)
    await parts.dispatch.run()
    assert any("Every day" in message.text for _, message, _ in parts.chat.sent)
    (row,) = await parts.deliveries("kind IS NULL AND key LIKE 'reply:%'")
    assert (row["state"], row["payload"]) == ("sent", None)


async def test_a_result_that_comes_after_the_lease_still_counts(database: Database) -> None:
    """A paused worker's late answer turns unknown into sent."""
    parts = await at_the_first_reset(database)
    async with database.transaction() as tx:
        (claimed,) = await outbox.claim(tx, token="slow", now=parts.now, real_now=parts.real, limit=1)
        await singly.begin(tx, claimed, now=parts.now, real_now=parts.real)
    parts.let_pass(seconds=61)
    await parts.dispatch.housekeep()
    assert (await the_reset(parts))["state"] == "unknown"
    async with database.transaction() as tx:
        assert await singly.finish(tx, claimed, platform="local", message="m1", now=parts.now)
    assert (await the_reset(parts))["state"] == "sent"


async def test_what_a_crash_left_claimed_is_sent_once_the_lease_is_over(database: Database) -> None:
    """Claimed and not begun means surely unsent."""
    parts = await at_the_first_reset(database)
    async with database.transaction() as tx:
        await outbox.claim(tx, token="gone", now=parts.now, real_now=parts.real, limit=5)
    parts = parts.restarted()
    assert (await parts.dispatch.run())["sent"] == 0
    parts.let_pass(seconds=61)
    assert (await parts.dispatch.run())["sent"] == 1


async def test_stop_wins_over_a_claim_that_was_already_made(database: Database) -> None:
    """No message begins to leave after /stop."""
    parts = await at_the_first_reset(database)
    async with database.transaction() as tx:
        (claimed,) = await outbox.claim(tx, token="mine", now=parts.now, real_now=parts.real, limit=1)
    await parts.hear("/stop")
    (stopping,) = [m for _, m, _ in parts.chat.sent if "Shall I stop" in m.text]
    assert stopping.buttons[0][0].action == "stop:yes"
    async with database.transaction() as tx:
        await tx.execute("UPDATE enrolments SET state = 'stopped', plan_due_at = NULL")
        assert not await singly.begin(tx, claimed, now=parts.now, real_now=parts.real)


async def test_one_poisoned_delivery_does_not_stop_the_others(database: Database) -> None:
    """It rests, is tried again, and is given up in the end; the neighbour's prompt leaves at once."""
    parts = await at_the_first_reset(database)
    parts.now -= timedelta(hours=1)
    await parts.enrol("bob")
    parts.now += timedelta(hours=1)
    async with database.transaction() as tx:
        await tx.execute("UPDATE deliveries SET prompt = 'gone' WHERE participant_id = 1 AND prompt = 'morning-reset'")
    assert (await parts.dispatch.run())["sent"] == 1
    (poisoned,) = await parts.deliveries("prompt = 'gone' AND local_date = '2026-11-23'")
    assert (poisoned["state"], poisoned["attempt"]) == ("pending", 1)


@pytest.mark.parametrize("surprise", [RuntimeError("x"), OSError("x")])
async def test_an_adapters_surprise_counts_as_unknown(database: Database, surprise: Exception) -> None:
    """Whatever an adapter throws, the pass goes on."""
    parts = await at_the_first_reset(database)
    parts.chat.outcomes = [surprise]
    await parts.dispatch.run()
    assert (await the_reset(parts))["state"] == "sending"


async def test_answers_keep_their_order_when_the_first_of_them_could_not_leave(database: Database) -> None:
    """A refused connection, two questions, two answers: in the order they were asked, whatever the rests."""
    parts = Parts(database)
    await parts.enrol()
    parts.chat.outcomes = [ChatError("refused")]
    await parts.hear("/about")
    await parts.hear("/help")
    assert parts.chat.sent == []
    for _ in range(5):
        parts.let_pass(seconds=2)
        await parts.dispatch.run()
    first, second = (message.text for _, message, _ in parts.chat.sent)
    assert "About coachbot" in first
    assert "Every day" in second


async def test_a_network_that_is_away_for_two_hours_takes_no_answer_away(database: Database) -> None:
    """Asked about every five minutes at most, and answered once when it is back."""
    parts = Parts(database)
    await parts.enrol()
    parts.chat.outcomes = [ChatError("unreachable")] * 30
    await parts.hear("/about")
    for _ in range(40):
        parts.let_pass(minutes=5)
        await parts.dispatch.run()
    assert parts.chat.tried >= 31
    assert sum("About coachbot" in message.text for _, message, _ in parts.chat.sent) == 1


async def test_a_tap_that_comes_before_the_platforms_answer_is_a_receipt(database: Database) -> None:
    """D42: the row is whole at once, and the platform's own number of the message lands when it comes."""
    parts = await at_the_first_reset(database)
    async with database.transaction() as tx:
        (claimed,) = await outbox.claim(tx, token="slow", now=parts.now, real_now=parts.real, limit=1)
        await singly.begin(tx, claimed, now=parts.now, real_now=parts.real)
    await parts.hear(None, action=f"done:{claimed.id}")
    row = await the_reset(parts)
    assert (row["state"], row["reason"], row["response"]) == ("sent", "sent", "done")
    assert row["sent_at"] == row["ended_at"] == to_ms(parts.now)
    assert row["lease_until"] is None
    async with database.transaction() as tx:
        assert await singly.finish(tx, claimed, platform="local", message="m1", now=parts.now)
        assert not await singly.finish(tx, claimed, platform="local", message="m2", now=parts.now)
    row = await the_reset(parts)
    assert (row["message"], row["platform"], row["response"]) == ("m1", "local", "done")


@pytest.mark.parametrize(
    "outcome",
    [ChatError("429", retry_after_seconds=0), ChatError("moved", moved_to="alice"), ChatError("moved", moved_to="bob")],
)
async def test_nothing_that_has_to_wait_is_due_again_at_once(database: Database, outcome: ChatError) -> None:
    """D42: a pass that finds again and again what it has just put back would never end."""
    parts = await at_the_first_reset(database)
    parts.chat.outcomes = [outcome] * 50
    await parts.dispatch.run()
    assert parts.chat.tried == 1


async def test_a_platform_without_a_token_keeps_its_prompts_waiting(database: Database) -> None:
    """D42: started with one token less; what is due waits for the platform, and ends with the reason only once late."""
    parts = await at_the_first_reset(database)
    parts = parts.restarted("discord")
    await parts.tick()
    row = await the_reset(parts)
    assert (row["state"], row["reason"], parts.chat.tried) == ("pending", "not_connected", 0)
    parts.let_pass(minutes=2)
    await parts.restarted("local", "discord").tick()
    assert (await the_reset(parts))["state"] == "sent"


async def test_a_prompt_whose_platform_never_came_back_ends_with_that_reason(database: Database) -> None:
    """And /why can tell it."""
    parts = await at_the_first_reset(database)
    parts = parts.restarted("discord")
    for _ in range(3):
        await parts.tick()
        parts.let_pass(minutes=20)
    row = await the_reset(parts)
    assert (row["state"], row["reason"]) == ("dropped", "not_connected")
    parts = parts.restarted("local", "discord")
    await parts.hear("/why")
    assert "I wasn't connected" in parts.chat.sent[-1][1].text


async def test_somebody_with_another_chat_is_reached_there_while_a_token_is_missing(database: Database) -> None:
    """The chat they prefer comes first only where there is a connection to it."""
    parts = await at_the_first_reset(database)
    async with database.transaction() as tx:
        await tx.execute(
            "INSERT INTO addresses (platform, key, participant_id, reachable, since) VALUES ('discord', '7', 1, 1, 1)"
        )
        await links.prefer(tx, 1, Address("local", "alice"))
    parts = parts.restarted("discord")
    await parts.tick()
    assert [to for to, _, _ in parts.discord.sent] == [Address("discord", "7")]


async def test_replies_and_what_came_in_wait_for_their_platform(database: Database) -> None:
    """Nothing that was said is lost for a token that is missing, and no answer goes nowhere."""
    parts = Parts(database)
    await parts.enrol()
    parts.chat.outcomes = [ChatError("refused")]
    await parts.hear("/about")
    parts = parts.restarted("discord")
    await parts.hear("yes 6")
    parts.let_pass(minutes=5)
    await parts.tick()
    assert (await database.fetch("SELECT * FROM check_ins"), parts.chat.sent) == ([], [])
    parts = parts.restarted("local", "discord")
    parts.let_pass(minutes=5)
    await parts.tick()
    texts = [message.text for _, message, _ in parts.chat.sent]
    assert any("About coachbot" in text for text in texts)
    assert any("6 of 10" in text for text in texts)


async def test_nobody_is_asked_again_before_the_question_itself_has_come(database: Database) -> None:
    """While its platform is away, the question is tried for longer than it usually takes to ask again."""
    parts = Parts(database)
    await parts.enrol()
    parts.let_pass(hours=9, minutes=5)
    parts.chat.outcomes = [UNKNOWN] * 100
    for _ in range(11):
        parts.let_pass(minutes=10)
        await parts.tick()
    asked = [row["state"] for row in await parts.deliveries("kind = 'check_in' AND local_date = '2026-11-23'")]
    assert asked == ["pending", "pending"]
    parts.chat.outcomes.clear()
    parts.let_pass(minutes=10)
    await parts.tick()
    parts.let_pass(minutes=74)
    await parts.tick()
    (again,) = await parts.deliveries("kind = 'check_in' AND slot = 1")
    assert again["state"] == "pending"
    parts.let_pass(minutes=2)
    await parts.tick()
    (again,) = await parts.deliveries("kind = 'check_in' AND slot = 1")
    assert again["state"] == "sent"


@pytest.mark.parametrize(("sent", "state"), [(None, "pending"), (False, "sent")])
async def test_distance_is_kept_to_a_question_that_may_have_arrived(
    database: Database, sent: bool | None, state: str
) -> None:
    """Whoever has it already would have two messages within minutes. One that was refused is nowhere."""
    parts = Parts(database)
    await parts.enrol()
    parts.let_pass(hours=10, minutes=35)
    parts.chat.outcomes = [ChatError("away", sent=sent)] * 9
    await parts.tick()
    (question,) = await parts.deliveries("kind = 'check_in' AND attempt = 1")
    for prompt, minutes in (("evening", 60), ("morning-reset", 10)):
        due = {"at": to_ms(parts.now + timedelta(minutes=minutes)), "prompt": prompt}
        await database.execute("UPDATE deliveries SET due_at = :at WHERE prompt = :prompt AND state = 'pending'", due)
    parts.chat.outcomes.clear()
    parts.let_pass(minutes=10)
    await parts.tick()
    (reset, *_) = await parts.deliveries("prompt = 'morning-reset' AND local_date = '2026-11-24'")
    assert (question["prompt"], reset["state"]) == ("evening", state)


async def test_what_no_platform_ever_takes_ends_at_once(sqlite_database: SQLite) -> None:
    """Trying again would say the same to the same refusal."""
    parts = await at_the_first_reset(sqlite_database)
    parts.chat.outcomes = [ChatError("too long", refused=True)]
    await parts.dispatch.run()
    row = await the_reset(parts)
    assert (row["state"], row["reason"]) == ("dropped", "gave_up")


async def test_a_reply_to_a_stranger_that_does_not_read_is_in_nobodys_way_and_ends_once_it_is_late(
    sqlite_database: SQLite,
) -> None:
    parts = await at_the_first_reset(sqlite_database)
    await sqlite_database.execute(
        "INSERT INTO deliveries (key, class, local_date, planned_for, due_at, expires_at, platform, address_key, "
        "payload) VALUES ('odd', 'ack', 'someday', :at, :at, :late, 'local', 'nobody', '{}')",
        {"at": to_ms(parts.now), "late": to_ms(parts.now + timedelta(hours=2))},
    )
    assert (await parts.dispatch.run())["sent"] == 1
    assert [row["state"] for row in await parts.deliveries("key = 'odd'")] == ["pending"]
    parts.let_pass(hours=3)
    await parts.dispatch.run()
    assert [row["reason"] for row in await parts.deliveries("key = 'odd'")] == ["gave_up"]


@dataclass
class BusyMeanwhile(ScriptedChat):
    """A platform that takes its time: while a message is on its way somebody else writes."""

    database: Database | None = None

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        assert self.database is not None
        async with asyncio.timeout(2), self.database.transaction() as tx:
            await tx.execute("UPDATE participants SET heard_at = heard_at")
        return await super().send(address, message, delivery_id=delivery_id, edits=edits)


async def test_nobody_waits_for_the_database_while_a_message_is_on_its_way(database: Database) -> None:
    """No transaction is open there: not for what comes by itself, not for a reply, an edit or a picture."""
    parts = Parts(database, chat := BusyMeanwhile(database=database))
    await parts.enrol()
    parts.let_pass(hours=1)
    assert (await parts.dispatch.run())["sent"] == 1
    talk = Talk(parts, "local", "alice")
    assert await talk.taps("Done")
    for words in ("/progress", "/cards", "yes, a 5", "no"):
        assert await talk.says(words)
    rows = await parts.deliveries("kind IS NOT NULL OR kind IS NULL")
    assert {row["state"] for row in rows if row["attempt"]} == {"sent"}
    assert len(chat.sent) >= 6
