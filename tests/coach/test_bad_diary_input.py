"""What is odd in a diary: each has its exact answer, and nothing is lost or counted twice."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from coachbot.domain.diary import Answers
from coachbot.store import check_ins
from tests.coach.test_progress import put_all, told
from tests.house import Guest, open_house

NOT_ONE = "I haven't recorded that, because I read only one whole number, from 1 to 10. Which one fits best?"
ODD = {
    "a day to come": ("/checkin 2027-03-02", "Tuesday 2 March hasn't happened yet. Let's wait and see."),
    "a day long ago": ("/checkin 1 March 2019", "Friday 1 March 2019 is more than a year ago, so I leave it as it is."),
    "no day at all": (
        "/checkin 30 February",
        "I read answers such as no, yes or yes 6, and days such as yesterday or 14 March. /checkin alone asks about today.",
    ),
    "eleven": ("yes 11", "The scale goes from 1 to 10. Which number fits best?"),
    "minus one": ("-1", NOT_ONE),
    "yes and minus three": ("yes -3", NOT_ONE),
    "a half": ("7.5", NOT_ONE),
    "two numbers": ("yes 3 4", NOT_ONE),
    "a number after no": ("no 5", NOT_ONE),
    "a number or a day": (
        "/checkin 7.5",
        "I'm not sure how to read that, so nothing is recorded. If you mean a day, write 7 May. "
        "If you mean how strong a headache was, write a whole number, such as yes 7.",
    ),
    "a word that begins like a day": (
        "/checkin money",
        "I read answers such as no, yes or yes 6, and days such as yesterday or 14 March. /checkin alone asks about today.",
    ),
    "maybe": (
        "maybe",
        "I'm not sure how to read that, so I've left your diary as it is.\n\nAny headache today, however short?",
    ),
    "a long story": ("ow " * 1300, "Still open: Any headache today, however short?"),
    "nought": ("0", "Does 0 mean there was no headache today?"),
}


async def diary(guest: Guest) -> dict[date, Answers | None]:
    async with guest.app.database.transaction() as tx:
        return {one.local_date: one.answers for one in await check_ins.all_of(tx, 1)}


@pytest.mark.parametrize("name", ODD)
async def test_an_odd_answer_has_its_exact_reply_and_records_nothing(tmp_path: Path, name: str) -> None:
    """The evening's question stays open, and a plain answer after it is taken."""
    said, reply = ODD[name]
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        before = await diary(guest)
        await guest.says(said)
        assert await guest.last() == reply
        assert await diary(guest) == before
        await guest.says("/checkin no")
        assert (await diary(guest))[date(2026, 11, 24)] == Answers(headache=False)


async def test_the_same_day_twice_is_one_day_and_the_first_answer_can_come_back(tmp_path: Path) -> None:
    """A correction replaces; Undo brings back; the count never has both."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(20, 31, days=1)
        for said in ("no", "yes 5", "yes 5"):
            await guest.says(said)
        assert len(await diary(guest)) == 2
        await guest.says("/progress")
        assert "headache on 1 of 2 answered days" in await guest.last()
        await guest.acts("undo:2026-11-24")
        assert (await diary(guest))[date(2026, 11, 24)] == Answers(headache=False)


async def test_a_diary_without_a_row_says_so(tmp_path: Path) -> None:
    """Neither a rate nor a picture of nothing."""
    async with open_house(tmp_path) as guest:
        await guest.joins(first_answer="I'd rather not say")
        for said in ("/progress", "/report"):
            await guest.says(said)
            assert (await guest.last()).startswith("There are no answers yet, so there is nothing to show.")
        await guest.says("/export")
        assert await guest.last() == "And your diary as a table, a row a day, for a spreadsheet."


@pytest.mark.parametrize("years", [4, pytest.param(40, marks=pytest.mark.long)])
@pytest.mark.long
async def test_a_diary_of_many_years_is_counted_whole_and_shown_by_its_latest_year(tmp_path: Path, years: int) -> None:
    """Every view, the page and the export answer."""
    days = years * 365
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        today = date(2026, 11, 23)
        await put_all(guest, [told(1, today - timedelta(days=n), headache=n % 4 == 0) for n in range(1, days + 1)])
        await guest.says("/progress")
        assert f"headache on {days // 4:,} of {days + 1:,} answered days." in await guest.last()
        for view in ("month", "calendar", "words"):
            (shown,) = await guest.acts(f"progress:{view}")
            assert len(shown["text"]) < 2000
        (page,) = await guest.says("/report")
        assert page["text"].startswith("A page to take along.")
        assert len(await guest.says("/export")) == 2


@pytest.mark.parametrize("said", ["2", "0", "yes 2", "7.5", "headache"])
async def test_a_number_where_medicine_was_asked_is_no_strength(tmp_path: Path, said: str) -> None:
    """Two tablets are not a pain of two: the question stands, what was said stays."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        await guest.says("yes 6")
        first, again = await guest.says(said)
        assert first["text"] == "I haven't recorded that. For this question a yes or a no is enough."
        assert again["text"].endswith("Did you take any medicine for it?")
        assert (await diary(guest))[date(2026, 11, 24)] == Answers(headache=True, worst=6)
        await guest.says("no")
        assert (await diary(guest))[date(2026, 11, 24)] == Answers(headache=True, worst=6, medicine=False)


async def test_a_no_to_how_strong_is_asked_back(tmp_path: Path) -> None:
    """It may mean no headache after all, or no wish to say."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        await guest.says("yes")
        await guest.says("no")
        assert await guest.last() == "Do you mean that there was no headache today after all?"
        assert (await diary(guest))[date(2026, 11, 24)] == Answers(headache=True)
        await guest.says("no headache")
        assert (await diary(guest))[date(2026, 11, 24)] == Answers(headache=False)
