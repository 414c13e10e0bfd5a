"""A "no" before the day's question holds so far; only an answer at or after the question, or later, closes the day (D16)."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coachbot.domain.diary import CheckInState
from coachbot.store import check_ins
from tests.house import SHELVES, Guest, open_house

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
AGAIN = "Noted so far: no headache today. I'll ask again this evening at 20:30."


async def states(guest: Guest) -> dict[date, str]:
    return {one.local_date: one.state.value for one in await check_ins.all_of(guest.app.database, 1)}


async def counted(guest: Guest) -> dict[date, bool]:
    """What counts: headache or none."""
    found = await check_ins.all_of(guest.app.database, 1)
    return {one.local_date: one.counted.headache for one in found if one.counted}


async def joins_with_yes(guest: Guest) -> None:
    """Monday is known whole."""
    for label in ("Yes", "4", "No"):
        await (guest.joins(first_answer=label) if label == "Yes" else guest.taps(label))


def questions(messages: list[dict[str, Any]]) -> list[str]:
    """What was asked about a headache."""
    return [m["text"] for m in messages if any(b["action"].startswith("checkin:") for row in m["buttons"] for b in row)]


def labels(message: dict[str, Any]) -> list[str]:
    return [button["label"] for row in message["buttons"] for button in row]


async def test_a_no_while_joining_is_noted_and_the_evening_question_still_comes(tmp_path: Path) -> None:
    """At 10:00 the day is not over; one tap in the evening confirms it."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        assert await guest.last() == AGAIN
        assert (await states(guest), await counted(guest)) == ({MONDAY: "so_far"}, {})
        (asked,) = await guest.at(20, 31)
        assert asked["text"].startswith("Earlier today you noted no headache so far.")
        assert labels(asked) == ["Still no headache", "Yes, one came", "I'd rather not say"]
        (edited,) = await guest.taps("Still no headache")
        assert edited["text"] == "Recorded at 20:31 for Monday 23 November: no headache."
        assert (await states(guest), await counted(guest)) == ({MONDAY: "answered"}, {MONDAY: False})
        assert await guest.at(23, 59) == []


@pytest.mark.parametrize("how", ["no", "/checkin no", "no headache today", "tap"])
async def test_any_way_of_saying_no_before_the_question_leaves_it_open(tmp_path: Path, how: str) -> None:
    """Typed, as a command, or tapped in a message that is still there."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(10, 0, days=1)
        await (guest.acts(f"checkin:{TUESDAY}:no") if how == "tap" else guest.says(how))
        assert await guest.last() == AGAIN
        assert TUESDAY not in await counted(guest)
        assert len(questions(await guest.at(20, 31))) == 1


async def test_a_no_among_several_days_in_one_sentence_leaves_today_open(tmp_path: Path) -> None:
    """Yesterday is over and counts; today's question still comes, and what it hears closes the day."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(10, 0, days=1)
        await guest.says("yesterday a 6, no pills, today no headache")
        assert (await states(guest))[TUESDAY] == "so_far"
        assert await counted(guest) == {MONDAY: True}
        assert len(questions(await guest.at(20, 31))) == 1
        await guest.says("no")
        assert (await states(guest))[TUESDAY] == "answered"


async def test_a_yes_counts_at_any_time(tmp_path: Path) -> None:
    """A headache in the morning is one of the day; nothing is asked again."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        assert (await counted(guest)) == {MONDAY: True}
        assert questions(await guest.at(23, 59)) == []


async def test_a_yes_after_an_early_no_is_no_correction_but_can_be_undone(tmp_path: Path) -> None:
    """It asks on as any yes does; Undo brings the early no back, and with it the evening question."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("yes 6")
        assert "Did you take any medicine for it?" in await guest.last()
        await guest.taps("No")
        assert "(it was" not in await guest.last()
        await guest.acts(f"undo:{MONDAY}")
        assert await guest.last() == "Taken back. For Monday 23 November it says again: no headache so far."
        assert await states(guest) == {MONDAY: "so_far"}
        assert len(questions(await guest.at(20, 31))) == 1


async def test_a_yes_corrected_to_no_before_the_question_opens_the_day_again(tmp_path: Path) -> None:
    """The question that the yes had settled comes after all."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.says("/checkin no")
        assert await guest.last() == (
            "Noted so far: no headache today (it was: headache, at its worst 4 of 10, no medicine). "
            "I'll ask again this evening at 20:30."
        )
        assert await states(guest) == {MONDAY: "so_far"}
        (asked,) = questions(await guest.at(20, 31))
        assert asked.startswith("Earlier today")


async def test_an_early_no_that_is_never_confirmed_is_no_answered_day(tmp_path: Path) -> None:
    """It stands apart: in no rate, seen in /progress, the calendar and the table, and open for two days."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(10, 0, days=1)
        await guest.says("no")
        await guest.at(12, 0, days=1)
        assert (await states(guest))[TUESDAY] == "so_far"
        assert TUESDAY not in await counted(guest)
        await guest.says("/progress")
        shown = (await guest.shown())[-1]
        assert "headache on 1 of 1 answered day" in shown["text"]
        assert (
            "On 1 day you said no before my question and nothing after it. A headache may still have come, so I leave "
            "it out, too." in shown["text"]
        )
        await guest.taps("Calendar")
        assert "Early no: 24." in (await guest.shown())[-1]["alt"]
        async with guest.app.database.transaction() as tx:
            from coachbot.handover.leaving import table_of
            from coachbot.store import participants

            table = await table_of(tx, await participants.load(tx, 1), date(2026, 11, 25))
        row = next(r for r in csv.DictReader(io.StringIO(table)) if r["date"] == TUESDAY.isoformat())
        assert (row["state"], row["headache"]) == ("so_far", "")
        await guest.says("/checkin")
        await guest.taps("Answer for yesterday")
        await guest.taps("No headache")
        assert (await states(guest))[TUESDAY] == "answered"
        assert (await counted(guest))[TUESDAY] is False


async def test_where_no_question_comes_any_more_a_no_closes_the_day_and_says_so(tmp_path: Path) -> None:
    """Joined after the evening's time."""
    async with open_house(tmp_path) as guest:
        for words in ("/start",):
            await guest.says(words)
        await guest.at(21, 0)
        for label in (
            *("Yes, I'm 18 or older", "Yes, keep my diary"),
            *("None of these",) * 2,
            *("Yes, 21:00 (Berlin)", "Start Desk reset"),
        ):
            await guest.taps(label)
        await guest.taps("No headache")
        assert await guest.last() == (
            "Recorded at 21:00 for Monday 23 November: no headache. No question of mine comes today any more, so this "
            "closes the day. If a headache still comes, /checkin changes it."
        )
        assert await counted(guest) == {MONDAY: False}


async def test_who_has_paused_closes_the_day_with_a_no(tmp_path: Path) -> None:
    """No question comes; back the same day, none comes either."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(9, 30, days=1)
        await guest.says("/pause 3 days")
        await guest.says("/checkin no")
        assert "No question of mine comes today any more" in await guest.last()
        await guest.says("/resume")
        assert questions(await guest.at(23, 59)) == []
        assert (await states(guest))[TUESDAY] == "answered"


@pytest.mark.parametrize("keeps", [True, False])
async def test_after_the_programme_a_no_closes_the_day_unless_the_diary_goes_on(tmp_path: Path, keeps: bool) -> None:
    """Nobody asks any more, or somebody still does."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        for _ in range(4):
            await guest.at(12, 0, days=3)
            await guest.says("/today")
        await guest.at(19, 0, days=2)
        await guest.taps("Keep the evening question" if keeps else "Finish here")
        await guest.at(12, 0, days=2)
        await guest.says("/checkin no")
        assert (await states(guest))[date(2026, 12, 9)] == ("so_far" if keeps else "answered")
        assert ("No question of mine comes today any more" in await guest.last()) is not keeps


async def test_who_moves_the_question_into_the_past_is_asked_at_once(tmp_path: Path) -> None:
    """At 19:00 moved from 20:30 to 18:00: today's question would otherwise be lost, and the early no with it."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(10, 0, days=1)
        await guest.says("no")
        await guest.at(19, 0)
        said = await guest.acts("settime:evening:1800")
        (asked,) = questions(said)
        assert asked.startswith("Earlier today you noted no headache so far.")
        await guest.taps("Still no headache")
        assert (await states(guest))[TUESDAY] == "answered"
        assert questions(await guest.at(23, 59)) == []


async def test_a_question_moved_to_later_is_waited_for(tmp_path: Path) -> None:
    """Said at 19:00 while the question comes at 22:00 now."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(19, 0, days=1)
        await guest.acts("settime:evening:2200")
        await guest.says("no")
        assert await guest.last() == AGAIN.replace("20:30", "22:00")
        assert questions(await guest.at(21, 59)) == []
        assert len(questions(await guest.at(22, 1))) == 1


async def test_quiet_hours_of_ones_own_that_swallow_the_question_let_a_no_close(tmp_path: Path) -> None:
    """A question that the gates would leave out is not promised; the settings say so when they are chosen."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(10, 0, days=1)
        said = await guest.acts("setquiet:2000-0700")
        assert "My question at 20:30 falls into them, so it won't come." in said[0]["text"]
        await guest.says("/checkin no")
        assert (await states(guest))[TUESDAY] == "answered"


async def test_in_the_small_hours_the_day_that_is_ending_closes(tmp_path: Path) -> None:
    """At 01:00 its question is over."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(10, 0, days=1)
        await guest.says("no")
        await guest.at(1, 0, days=1)
        await guest.says("/checkin no")
        assert (await states(guest))[TUESDAY] == "answered"


async def test_travelling_past_the_question_brings_it_at_once(tmp_path: Path) -> None:
    """From Berlin at 10:00 to Auckland, where it is 22:00 of the same day."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(10, 0, days=1)
        await guest.says("no")
        said = await guest.acts("setzone:Pacific/Auckland")
        assert [text[:13] for text in questions(said)] == ["Earlier today"]
        await guest.taps("Still no headache")
        assert (await states(guest))[TUESDAY] == "answered"


async def test_the_day_at_a_glance_and_the_question_itself_say_what_holds_so_far(tmp_path: Path) -> None:
    """/today, /checkin, and the same early no twice."""
    async with open_house(tmp_path) as guest:
        await joins_with_yes(guest)
        await guest.at(10, 0, days=1)
        await guest.says("no")
        await guest.says("/today")
        assert "So far today: no headache. I'll ask again this evening at 20:30." in await guest.last()
        (asked, *_) = await guest.says("/checkin")
        assert asked["text"].startswith("Earlier today you noted no headache so far.")
        await guest.taps("Still no headache")
        assert await guest.last() == AGAIN
        assert list(await guest.app.database.fetch("SELECT * FROM check_in_history")) == []


async def test_an_early_no_survives_export_and_import_byte_for_byte(tmp_path: Path) -> None:
    """The export names it, a reader cannot take it for an answer."""
    from coachbot.chat import Address
    from coachbot.databases.sqlite import open_sqlite
    from coachbot.handover import arriving, leaving
    from tests.conftest import migrated

    async with open_house(tmp_path) as guest:
        await guest.joins()
        text = await leaving.hand_over(guest.app.database, Address("local", "alice"), guest.app.now(), as_table=False)
    assert '"state": "so_far"' in text
    (tmp_path / "alice.json").write_text(text, encoding="utf-8")
    other = await migrated(await open_sqlite(tmp_path / "other.db"))
    await arriving.bring_in(other, tmp_path / "alice.json", [Address("local", "alice")], SHELVES, guest.app.now())
    async with other.transaction() as tx:
        assert (await check_ins.all_of(tx, 1))[0].state is CheckInState.SO_FAR
    again = await leaving.hand_over(other, Address("local", "alice"), guest.app.now(), as_table=False)
    await other.close()
    assert again == text


async def test_an_answer_weeks_after_an_early_no_is_from_memory(tmp_path: Path) -> None:
    """The early no was no answer in time, so what comes nine days later is shown and not counted."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(12, 0, days=9)
        await guest.says("/checkin 23 November")
        await guest.taps("Yes")
        await guest.taps("5")
        assert MONDAY not in await counted(guest)
        assert "From memory" in (await guest.taps("No"))[0]["text"]
