"""Of a long diary only the end is read for a prompt; what changes before that end counts all the same."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from coachbot.database import Database, to_ms
from coachbot.domain.care import Care
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.frequency import DiaryDay
from coachbot.domain.linking import more_careful
from coachbot.domain.participant import Participant
from coachbot.handover.diary import bring_in_diary
from coachbot.store import check_ins, participants
from tests.parts import NOW, Parts, address

DAYS = 100
TODAY = NOW.date()


async def with_a_long_diary(database: Database) -> Parts:
    """Somebody who answered a hundred evenings, and has had a prompt since."""
    parts = Parts(database)
    await parts.enrol(warning_signs_at=NOW - timedelta(days=DAYS + 1), created_at=NOW - timedelta(days=DAYS + 1))
    for back in range(1, DAYS + 1):
        await check_ins.put(database, an_evening(TODAY - timedelta(days=back)))
    parts.let_pass(hours=1)
    assert (await parts.dispatch.run())["sent"] == 1
    return parts


def an_evening(day: date) -> CheckIn:
    said_at = datetime.combine(day, time(20, 30), UTC)
    return CheckIn(
        participant_id=1, local_date=day, zone="Europe/Berlin", state=CheckInState.ANSWERED, late=False,
        said_at=said_at, answers=Answers(headache=True, worst=4, medicine=False),
    )  # fmt: skip


async def calm_to(database: Database) -> date | None:
    return (await participants.load(database, 1)).care.calm_to


async def next_reset(parts: Parts) -> list[str]:
    """What comes until the next reset's moment, and then."""
    before = len(parts.chat.sent)
    last = (await parts.deliveries("kind = 'reset' AND state = 'pending'"))[0]["due_at"]
    while (due := await parts.dispatch.next_due()) is not None and to_ms(due) <= last:
        parts.let_pass(seconds=(due - parts.now).total_seconds())
        await parts.dispatch.run()
    return [message.text for _, message, _ in parts.chat.sent[before:]]


async def test_it_is_looked_through_once_and_read_to_its_end_from_then_on(database: Database) -> None:
    parts = await with_a_long_diary(database)
    assert await calm_to(database) == TODAY - timedelta(days=14)
    assert await next_reset(parts)
    assert await calm_to(database) == TODAY - timedelta(days=14), "its end is short"
    rows = await check_ins.diaries_of(database, {1: TODAY - timedelta(days=20)})
    assert len(rows[1]) == 20


async def test_nobodys_long_diary_makes_anothers_long(database: Database) -> None:
    """Opened in one batch: each has what they need, whoever needs more."""
    parts = Parts(database)
    for who, name in enumerate(("alice", "bob", "carol"), 1):
        await parts.enrol(name)
        for back in range(1, DAYS + 1):
            await check_ins.put(database, replace(an_evening(TODAY - timedelta(days=back)), participant_id=who))
    found = await check_ins.diaries_of(
        database, {1: TODAY - timedelta(days=20), 2: TODAY - timedelta(days=50), 3: TODAY - timedelta(days=95)}
    )
    assert {who: len(days) for who, days in found.items()} == {1: 20, 2: 50, 3: DAYS}


@pytest.mark.parametrize("back", [3, 59])
async def test_very_strong_pain_written_to_any_day_of_it_is_asked_about_before_anything_moves(
    database: Database, back: int
) -> None:
    """An evening two months ago that was answered in time, and is corrected now."""
    parts = await with_a_long_diary(database)
    await parts.hear(None, action=f"worst:{TODAY - timedelta(days=back)}:10", message="1")
    assert (await calm_to(database) is None) is (back == 59)
    asks = ("One thing before anything moves.", "*Nothing moves yet:*")
    assert any(text.startswith(asks) for text in await next_reset(parts))


@pytest.mark.parametrize("typed", [False, True])
async def test_what_is_taken_back_on_an_old_day_is_looked_at_again(database: Database, typed: bool) -> None:
    """Corrected down and looked through, then the correction is taken back."""
    parts = await with_a_long_diary(database)
    day = TODAY - timedelta(days=60)
    for worst in (10, 4):
        await parts.hear(None, action=f"worst:{day}:{worst}", message="1")
        parts.let_pass(minutes=1)
    assert not any(text.startswith("One thing") for text in await next_reset(parts))
    assert await calm_to(database) == TODAY - timedelta(days=14)
    await (parts.hear("/undo") if typed else parts.hear(None, action=f"undo:{day}", message="1"))
    assert await calm_to(database) is None


async def test_days_that_are_brought_in_are_looked_at(database: Database) -> None:
    """A diary kept elsewhere begins before the one here."""
    parts = await with_a_long_diary(database)
    day = DiaryDay(local_date=TODAY - timedelta(days=DAYS + 5), headache=True, worst=10)
    await bring_in_diary(database, [day], address("local", "alice"), parts.now, Path("diary.csv"))
    assert await calm_to(database) is None


def test_whose_diaries_become_one_is_looked_at_again() -> None:
    calm = Participant(id=1, created_at=NOW, care=Care(calm_to=TODAY))
    assert more_careful(calm, Participant(id=2, created_at=NOW)).care == Care()
