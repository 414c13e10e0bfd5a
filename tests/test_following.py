"""The pictures that follow a session: after it, never without it, and past the gates once more."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from coachbot.chat import ChatError
from coachbot.database import Database
from coachbot.domain.delivery import Reason
from tests.parts import PROGRAMMES, Parts, Talk

PRACTICE = "kind = 'practice' AND state = 'sent'"
PICTURES = "key LIKE 'after:%'"
QUIET = "This one can wait."
OFF = "This one is off for now because of a safety answer."


async def at_practice(database: Database, **settings: object) -> Parts:
    """The moment of somebody's first session, which has not left yet."""
    parts = Parts(database)
    await parts.enrol("alice", PROGRAMMES["lighter-load"], **settings)
    await database.execute("DELETE FROM deliveries")
    await database.execute(
        "UPDATE enrolments SET started_on = :on, plan_due_at = 0",
        {"on": (parts.now - timedelta(days=14)).date().isoformat()},
    )
    await parts.tick()
    (first,) = (await parts.deliveries("kind = 'practice'"))[:1]
    await database.execute("DELETE FROM deliveries WHERE id <> :id", {"id": first["id"]})
    parts.let_pass(seconds=first["due_at"] / 1000 - parts.now.timestamp())
    return parts


async def ended(parts: Parts) -> tuple[str, str | None]:
    (row,) = await parts.deliveries(PICTURES)
    return row["state"], row["reason"]


async def pictures(parts: Parts) -> int:
    return sum(message.image is not None for _, message, _ in parts.chat.sent)


async def test_pictures_leave_after_their_session(database: Database) -> None:
    parts = await at_practice(database)
    await parts.tick()
    assert await pictures(parts) == 0
    parts.let_pass(seconds=2)
    await parts.tick()
    assert await pictures(parts) == 1
    assert await ended(parts) == ("sent", Reason.SENT)


async def by_a_pause(talk: Talk) -> None:
    await talk.parts.hear("/pause 1 day", talk.name)


async def by_an_attack(talk: Talk) -> None:
    await talk.parts.hear("/attack", talk.name)


async def by_a_sign(talk: Talk) -> None:
    await talk.parts.hear("/safety", talk.name)
    await talk.parts.hear(None, talk.name, action=action_of(talk, "One or more"), message="1")


def action_of(talk: Talk, label: str) -> str:
    return next(b.action for m in reversed(talk.sees()) for row in m.buttons for b in row if b.label == label)


@pytest.mark.parametrize(
    ("what", "reason"),
    [(by_a_pause, Reason.PAUSED), (by_an_attack, Reason.ATTACK_MODE), (by_a_sign, Reason.SAFETY_REST)],
)
async def test_no_picture_leaves_once_somebody_wants_quiet(
    sqlite_database: Database, what: Callable[[Talk], Awaitable[None]], reason: Reason
) -> None:
    """In the second between a session and its pictures; the answer does not wait behind them."""
    parts = await at_practice(sqlite_database)
    await parts.tick()
    await what(Talk(parts, "local", "alice"))
    before = len(parts.chat.sent)
    parts.let_pass(seconds=2)
    await parts.tick()
    assert len(parts.chat.sent) == before
    assert await ended(parts) == ("dropped", reason)


async def test_no_picture_comes_at_night_after_a_restart(sqlite_database: Database) -> None:
    parts = await at_practice(sqlite_database)
    await parts.tick()
    await sqlite_database.execute(
        "UPDATE participants SET quiet_from = '06:00', quiet_until = '05:00', quiet_chosen = 1"
    )
    parts.let_pass(minutes=5)
    parts = parts.restarted()
    await parts.tick()
    assert await pictures(parts) == 0
    assert await ended(parts) == ("dropped", Reason.QUIET_HOURS)


async def test_pictures_wait_for_a_session_that_a_platform_put_off(database: Database) -> None:
    parts = await at_practice(database)
    parts.chat.outcomes = [ChatError("429", retry_after_seconds=10)]
    await parts.tick()
    for _ in range(20):
        parts.let_pass(seconds=1)
        await parts.tick()
    first, second = (message for _, message, _ in parts.chat.sent)
    assert (bool(first.buttons), second.image is not None) == (True, True)
    assert "How they look" in second.text


async def test_pictures_of_a_session_that_did_not_leave_stay(sqlite_database: Database) -> None:
    """With its reason."""
    parts = await at_practice(sqlite_database)
    parts.chat.outcomes = [ChatError("429", retry_after_seconds=10)]
    await parts.tick()
    await sqlite_database.execute(
        "UPDATE deliveries SET state = 'dropped', reason = 'replanned', ended_at = 1 WHERE kind = 'practice'"
    )
    parts.let_pass(seconds=30)
    await parts.tick()
    assert parts.chat.sent == []
    assert await ended(parts) == ("dropped", Reason.REPLANNED)


async def test_an_answer_does_not_wait_behind_pictures(sqlite_database: Database) -> None:
    parts = await at_practice(sqlite_database)
    await parts.tick()
    before = len(parts.chat.sent)
    await parts.hear("/help")
    assert len(parts.chat.sent) == before + 1


async def opened(sqlite_database: Database) -> Talk:
    """A session came as a neutral line."""
    parts = await at_practice(sqlite_database, discreet=True)
    await parts.tick()
    return Talk(parts, "local", "alice")


async def test_opened_in_a_safety_pause_a_session_is_left_out(sqlite_database: Database) -> None:
    talk = await opened(sqlite_database)
    await by_a_sign(talk)
    (said,) = await talk.taps("Open")
    assert said.startswith(OFF)
    assert await pictures(talk.parts) == 0
    assert not await talk.parts.deliveries("hidden IS NOT NULL")


async def test_opened_in_an_attack_a_session_waits_until_that_is_over(sqlite_database: Database) -> None:
    """With the button that opens it afterwards."""
    talk = await opened(sqlite_database)
    await by_an_attack(talk)
    (said,) = await talk.taps("Open")
    assert said.startswith(QUIET)
    assert talk.labels() == ["Open"]
    await talk.says("/attack")
    await talk.taps("End the quiet")
    said, *after = await talk.taps("Open")
    assert "Tall and soft" in said
    assert await pictures(talk.parts) == len(after) == 1
