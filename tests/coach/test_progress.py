"""/progress and what is noticed of a headache, as the person meets them."""

import json
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from coachbot.databases.sqlite import SQLite
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.store import check_ins
from tests.domain.people import NOON
from tests.house import Guest, open_house


async def views(guest: Guest) -> list[str]:
    return [label for label in await guest.labels() if label in ("Last four weeks", "Week by week", "Calendar")]


async def keeps_a_diary(guest: Guest, days: int) -> None:
    """Answers every evening but each fifth; a headache on every third of them."""
    for day in range(days):
        await guest.at(20, 31, days=1)
        if day % 5 != 4:
            await guest.says("no" if day % 3 else "yes 5")


async def test_the_views_take_each_others_place_in_one_message(tmp_path: Path) -> None:
    """A picture, a paragraph, two ways on; no message is added by looking around."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await keeps_a_diary(guest, 9)
        await guest.says("/progress")
        count = len(await guest.shown())
        assert await views(guest) == ["Week by week", "Calendar"]
        await guest.taps("Week by week")
        assert (await guest.last()).startswith("Since 23 Nov 2026: headache on 3 of 9 answered days.")
        assert "First look: 3 Jan." in await guest.last()
        await guest.taps("Calendar")
        assert (await guest.last()).startswith("December 2026: headache on 0 of 2 answered days.")
        await guest.taps("November 2026")
        shown = (await guest.shown())[-1]
        assert shown["text"].startswith("November 2026: headache on 3 of 7 answered days. 1 day has no answer.")
        assert shown["alt"].startswith("Headache: 24, 27, 30. None: 23, 25, 26")
        assert len(await guest.shown()) == count
        await guest.taps("Last four weeks")
        assert "It is too early to give a rate." in await guest.last()
        await guest.taps("In words")
        assert "30 Nov to 6 Dec: headache on 1 of 3" in await guest.last()


@pytest.mark.parametrize(
    "action",
    ["progress:year", "progress:calendar:2019-01-01", "progress:calendar:2027-01-01", "progress:calendar:soon"],
)
async def test_a_view_that_does_not_exist_is_an_old_button(tmp_path: Path, action: str) -> None:
    """Clients can send anything."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        (reply,) = await guest.acts(action)
        assert reply["image"] is None


async def test_what_was_told_from_memory_is_in_the_calendar_and_in_no_count(tmp_path: Path) -> None:
    """A day before joining, told later."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("/checkin 20 November")
        await guest.taps("Yes")
        await guest.says("/progress")
        await guest.taps("Calendar")
        shown = (await guest.shown())[-1]
        assert "1 day told from memory: shown, not counted." in shown["text"]
        assert shown["alt"] == "None: 23. From memory, headache: 20."


async def test_after_four_weeks_the_weeks_come_first_and_a_milestone_says_its_word(tmp_path: Path) -> None:
    """On the fixed day and not before."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        async with guest.app.database.transaction() as tx:
            for n in range(1, 41):
                await check_ins.put(tx, told(1, date(2026, 11, 23) + timedelta(days=n), headache=n % 3 == 0))
        await guest.advance(days=40)
        await guest.says("/progress")
        assert "First look: 3 Jan." in await guest.last()
        await guest.advance(days=2)
        await guest.says("/progress")
        said = await guest.last()
        assert "On 3 Jan, all days since 7 Dec beside 23 Nov to 6 Dec: no clear change yet" in said
        assert "Next look: 31 Jan." in said


async def test_a_day_may_hold_several_headaches_each_with_its_own_details(tmp_path: Path) -> None:
    """The second one's answers stand beside the first one's."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        for label in ("Yes", "5", "Yes", "Add a detail"):
            await guest.taps(label)
        for attack in (1, 2):
            for _ in range(4):
                await guest.acts(next(a for a in await actions(guest) if a.startswith("saws:") and "skip" not in a))
            assert f"headache {attack}" in await guest.last() or attack == 1
            await guest.taps("There was another headache")
        rows = await guest.app.database.fetch("SELECT attack, COUNT(*) AS n FROM observations GROUP BY attack")
        assert {row["attack"]: row["n"] for row in rows} == {1: 4, 2: 4}
        assert all(action.endswith(":3") for action in await actions(guest))


async def test_what_was_taken_can_be_said_and_need_not_be(tmp_path: Path) -> None:
    """Offered only where medicine was taken."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        for label in ("Yes", "5", "Yes", "What I took", "A triptan"):
            await guest.taps(label)
        (row,) = await guest.app.database.fetch("SELECT answers FROM observations WHERE question = 'medicine-kind'")
        assert json.loads(row["answers"])["answer"] == "triptan"
        await guest.at(20, 31, days=1)
        for label in ("Yes", "5", "No"):
            await guest.taps(label)
        assert not any(action.startswith("tell") and "medicine" in action for action in await actions(guest))


async def test_a_page_for_a_clinician_comes_as_a_file(tmp_path: Path) -> None:
    """Once there is something to say; the local chat draws it when it is fetched."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        await guest.says("/report")
        assert "Let's finish" in await guest.last() or "18 or older" in await guest.last()
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("/report")
        message = (await guest.shown())[-1]
        assert message["text"].startswith("A page to take along. It sums up 1 answered day")
        assert message["document"].endswith("/headache-diary-2026-11-23.pdf")


async def actions(guest: Guest) -> list[str]:
    message = (await guest.shown())[-1]
    return [button["action"] for row in message["buttons"] for button in row]


@pytest.mark.long
async def test_a_year_is_drawn_in_no_time_however_many_others_there_are(tmp_path: Path) -> None:
    """Twenty thousand check-ins of others beside it; `bench/progress.py` has a million and the figures."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        first, others = date(2025, 11, 20), range(2, 52)
        async with guest.app.database.transaction() as tx:
            for other in others:
                await tx.execute(
                    "INSERT INTO participants (id, created_at, track, day_turns_at, anchors, quiet_from, quiet_until) "
                    "VALUES (:id, 0, 'full', '04:00', '{}', '21:00', '07:00')",
                    {"id": other},
                )
        theirs = [told(who, first + timedelta(days=n), headache=n % 3 == 0) for who in others for n in range(400)]
        mine = [told(1, first + timedelta(days=n), headache=n % 4 == 0) for n in range(365)]
        await put_all(guest, [*mine, *theirs])
        await guest.says("/progress")
        began = time.process_time()
        await guest.says("/progress")
        assert time.process_time() - began < 1.0
        assert "headache on 9" in await guest.last()


async def put_all(guest: Guest, found: Sequence[CheckIn]) -> None:
    """What `check_ins.put` does, in one go: a statement each would take seconds."""
    database = guest.app.database
    assert isinstance(database, SQLite)
    async with database.transaction():
        sql = (
            "INSERT INTO check_ins (participant_id, local_date, zone, state, late, said_at, answers) "
            "VALUES (:participant, :date, :zone, :state, :late, :said_at, :answers) ON CONFLICT DO NOTHING"
        )
        rows = [check_ins._to_row(one) for one in found]
        await database._writer.beside(lambda connection: connection.executemany(sql, rows))


def told(participant_id: int, day: date, *, headache: bool) -> CheckIn:
    return CheckIn(
        participant_id=participant_id,
        local_date=day,
        zone="UTC",
        state=CheckInState.ANSWERED,
        late=False,
        said_at=NOON,
        answers=Answers(headache=headache),
    )
