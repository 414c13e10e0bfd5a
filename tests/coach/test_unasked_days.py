"""A day on which nobody was asked is no day without an answer: after a programme, before one, and where none runs."""

import csv
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from coachbot.chat import Address
from coachbot.domain.frequency.window import Unasked
from coachbot.domain.local_time import local_date_at
from coachbot.domain.spans import Diary, Mark
from coachbot.handover.arriving import bring_in
from coachbot.handover.diary_file import read_diary
from coachbot.handover.diary_table import write_table
from coachbot.handover.leaving import hand_over
from coachbot.store import participants
from coachbot.store.diary import look_back
from tests.house import SHELVES, Guest, StillClock, lived_once, open_house


@lived_once
async def finishes(guest: Guest) -> None:
    """Two weeks of Desk reset, every evening answered; its last question, on Monday the 7th, is not."""
    await guest.joins_by_evening()
    for _ in range(13):
        await guest.at(20, 31, days=1)
        await guest.taps("No headache")
    await guest.at(12, 0, days=2)


@pytest_asyncio.fixture
async def guest(tmp_path: Path) -> AsyncIterator[Guest]:
    """Tuesday the 8th of December: somebody whose programme was over yesterday."""
    async with open_house(tmp_path) as guest:
        await finishes(guest)
        yield guest


async def diary_of(guest: Guest) -> Diary:
    person = await participants.at_address(guest.app.database, Address("local", guest.key))
    assert person is not None
    diary, _ = await look_back(
        guest.app.database, person, local_date_at(guest.app.now(), "Europe/Berlin", person.day_turns_at)
    )
    return diary


async def days_of(guest: Guest) -> tuple[Mark, ...]:
    """Every day of the diary that is over."""
    diary = await diary_of(guest)
    return diary.span(diary.first, (diary.today - diary.first).days).marks


@pytest.mark.parametrize(
    ("language", "said", "week"),
    [
        ("en", "On 12 days I asked nothing, so they are in no count.", "13 Dec to 19 Dec: nothing asked"),
        (
            "de",
            "An 12 Tagen habe ich nichts gefragt, darum zählen sie nirgends mit.",
            "13. Dez bis 19. Dez: nichts gefragt",
        ),
    ],
)
async def test_after_a_programme_days_without_a_question_are_said_to_be_that(
    guest: Guest, language: str, said: str, week: str
) -> None:
    """Its last evening was asked about, and has no answer."""
    await guest.says(f"/language {language}")
    await guest.at(12, 0, days=12)
    (shown,) = await guest.says("/progress")
    assert said in shown["text"]
    assert week in shown["alt"]
    assert "missing" not in shown["alt"].partition("12 Dec")[2]
    diary = await diary_of(guest)
    whole = diary.span(diary.first, (diary.today - diary.first).days)
    assert (whole.answered, whole.missing, whole.unasked) == (14, 1, 12)


async def test_where_the_evening_question_goes_on_its_days_count(guest: Guest) -> None:
    """What was asked and not answered is missing."""
    await guest.taps("Keep the evening question")
    await guest.at(12, 0, days=6)
    diary = await diary_of(guest)
    whole = diary.span(diary.first, (diary.today - diary.first).days)
    assert (whole.missing, whole.unasked) == (7, 0)


async def test_days_left_out_between_days_somebody_told_of_unasked_are_missing(guest: Guest) -> None:
    """Who writes down headaches alone would else have one on every day."""
    await guest.at(12, 0, days=3)
    for _ in range(3):
        await guest.says("/checkin")
        await guest.taps("No headache")
        await guest.at(12, 0, days=3)
    diary = await diary_of(guest)
    said = "".join(mark.day[0] for mark in diary.span(diary.first, 27).marks)
    assert said == "n" * 14 + "m" + "uuu" + "nmm" + "nmm" + "n" + "uu"


async def test_somebody_who_stopped_and_comes_back_later_has_no_gap_between(guest: Guest) -> None:
    """Nor has the week before the first evening of what they begin."""
    await guest.at(12, 0, days=20)
    await guest.says("/start")
    await guest.taps("Start Desk reset")
    await guest.at(20, 31, days=1)
    await guest.taps("No headache")
    await guest.at(12, 0, days=1)
    diary = await diary_of(guest)
    whole = diary.span(diary.first, (diary.today - diary.first).days)
    assert whole.missing == 2
    assert whole.unasked == 20


async def test_a_day_told_from_memory_that_was_not_asked_about_stays_unasked(guest: Guest) -> None:
    """It is shown, and counts neither as answered nor as missing."""
    await guest.at(12, 0, days=8)
    await guest.says("/checkin 10 December")
    await guest.taps("No headache")
    diary = await diary_of(guest)
    mark = next(mark for mark in diary.span(diary.first, 30).marks if mark.local_date.day == 10)
    assert (mark.day, mark.recalled) == ("unasked", False)


async def test_a_day_of_a_pause_told_from_memory_is_missing_nowhere(tmp_path: Path) -> None:
    """Also much later; and an undo makes it a paused day again."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(12, 0, days=1)
        await guest.says("/pause 3 days")
        await guest.at(12, 0, days=9)
        await guest.says("/checkin 25 November")
        await guest.taps("No headache")
        days = {mark.local_date.day: mark for mark in (await days_of(guest))[:4]}
        assert (days[25].recalled, days[25].day, days[24].day, days[26].day) == (False, "paused", "paused", "paused")
        await guest.says("/undo")
        assert [mark.day for mark in await days_of(guest)][1:4] == ["paused"] * 3


async def test_an_early_no_that_a_pause_kept_the_question_from_lacks_no_answer(tmp_path: Path) -> None:
    """Nothing was asked that evening; one whose question came stays an early no."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(12, 0, days=1)
        await guest.says("no headache")
        await guest.at(12, 0, days=1)
        await guest.says("/checkin no")
        await guest.says("/pause 3 days")
        for lacking in ("1 day has no answer", "2 days have no answer"):
            await guest.at(12, 0, days=2)
            told = await days_of(guest)
            assert [mark.day for mark in told][1:4] == ["missing", "paused", "paused"][: len(told) - 1]
            assert told[1].early
            (shown, *_) = await guest.says("/progress")
            assert lacking in shown["text"]
            assert "On 1 day you said no before my question" in shown["text"]


async def test_a_pause_that_begins_after_the_question_leaves_its_evening_without_an_answer(tmp_path: Path) -> None:
    """It was asked; the days after it were not."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(21, 0, days=1)
        await guest.says("/pause 3 days")
        for days in (2, 3):
            await guest.at(12, 0, days=days)
            told = [mark.day for mark in await days_of(guest)]
            assert told[1:4] == ["missing", "paused", "paused"][: len(told) - 1]


async def test_the_table_agrees(guest: Guest, tmp_path: Path) -> None:
    """And is read again as it was written."""
    await guest.at(12, 0, days=5)
    diary = await diary_of(guest)
    table = write_table(diary, {}, {})
    states = [row["state"] for row in csv.DictReader(io.StringIO(table))]
    assert states[-7:] == ["expired", *["unasked"] * 5, ""]
    (file := tmp_path / "diary.csv").write_text(table, newline="")
    read = {day.local_date: day.unasked for day in read_diary(file)}
    assert {day for day, why in read.items() if why is Unasked.NOTHING} == set(diary.unasked)


async def test_a_question_of_long_ago_takes_no_answer_for_itself_any_more(guest: Guest) -> None:
    """Three weeks after the last one, what is typed is about today, and not about that evening."""
    await guest.at(12, 0, days=20)
    await guest.says("headache 5")
    assert (await guest.last()).startswith("Headache today, at its worst 5 of 10.")
    assert {mark.local_date.day: mark.day for mark in await days_of(guest)}[7] == "missing"


async def test_a_day_of_long_ago_that_is_asked_for_is_answered_by_what_is_typed_next(guest: Guest) -> None:
    await guest.at(12, 0, days=20)
    await guest.says("/checkin 10 December")
    await guest.says("headache 5")
    assert "10 December" in (await guest.shown())[-1]["text"] + (await guest.shown())[-2]["text"]


async def test_an_export_that_is_brought_in_elsewhere_tells_the_same_days(guest: Guest, tmp_path: Path) -> None:
    """Of a pause, of days after a programme, and of an evening that was asked about in vain."""
    await guest.at(12, 0, days=9)
    await guest.says("/start")
    await guest.taps("Start Desk reset")
    await guest.at(12, 0, days=1)
    await guest.says("/pause 3 days")
    await guest.at(12, 0, days=4)
    at = Address("local", guest.key)
    here, now = await diary_of(guest), guest.app.now()
    (file := tmp_path / "export.json").write_text(await hand_over(guest.app.database, at, now, as_table=False))
    (tmp_path / "second").mkdir()
    async with open_house(tmp_path / "second", clock=StillClock(now)) as other:
        await bring_in(other.app.database, file, [at], SHELVES, now)
        there = await diary_of(other)
    assert {*here.unasked.values()} == {*Unasked}
    assert (there.unasked, there.check_ins.keys()) == (here.unasked, here.check_ins.keys())
