"""Days of a pause were not asked about: they are neither answered nor without an answer, and are said to be paused."""

import csv
import io
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from coachbot.chat import Address
from coachbot.handover.diary_table import write_table
from coachbot.store import check_ins, participants
from coachbot.store.diary import look_back
from tests.house import Guest, open_house


@pytest_asyncio.fixture
async def guest(tmp_path: Path) -> AsyncIterator[Guest]:
    """Somebody who has joined on Monday the 23rd, and answered that evening and the next."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(20, 31, days=1)
        await guest.taps("No headache")
        await guest.at(12, 0, days=1)
        yield guest


async def goes_by_three_answered_days(guest: Guest) -> None:
    for _ in range(3):
        await guest.at(20, 31, days=1)
        await guest.taps("No headache")


async def states(guest: Guest) -> dict[str, str]:
    """What stands of each day since the pause."""
    rows = await guest.app.database.fetch("SELECT local_date, state FROM check_ins WHERE local_date >= '2026-11-25'")
    return {row["local_date"][-2:]: row["state"] for row in rows}


@pytest.mark.parametrize(
    ("language", "said", "paused"),
    [
        ("en", "5 days paused: I asked nothing then, so they are in no count.", "5 paused"),
        ("de", "5 Tage Pause: Da habe ich nichts gefragt, darum zählen sie nirgends mit.", "5 in einer Pause"),
    ],
)
@pytest.mark.parametrize("length", ["5 days", "2 weeks"], ids=["run out", "resumed"])
async def test_days_of_a_past_pause_are_said_to_be_paused_and_leave_no_gap(
    guest: Guest, language: str, said: str, paused: str, length: str
) -> None:
    """Also where somebody came back before it was over."""
    await guest.says(f"/pause {length}")
    await guest.at(12, 0, days=5)
    await guest.says("/resume")
    await guest.says(f"/language {language}")
    await guest.at(20, 31)
    await guest.taps({"en": "No headache", "de": "Keine Kopfschmerzen"}[language])
    await guest.says("/progress")
    newest = (await guest.shown())[-1]
    assert said in newest["text"]
    assert paused in newest["alt"]
    assert not any(word in newest["text"] for word in ("no answer", "keine Antwort"))
    assert "8" not in newest["text"].partition(":")[2].partition(".")[0]
    assert await states(guest) == {**dict.fromkeys(["25", "26", "27", "28", "29"], "paused"), "30": "answered"}


async def test_a_pause_that_lasts_is_told_as_well(guest: Guest) -> None:
    """Its days so far; today may still be answered."""
    await guest.says("/pause")
    await guest.taps("Until I say so")
    await guest.at(12, 0, days=2)
    await guest.says("/progress")
    assert "2 days paused" in await guest.last()
    assert "no answer" not in await guest.last()


async def test_an_answer_within_a_pause_counts_as_any_other(guest: Guest) -> None:
    """It is no paused day then, whenever it was given."""
    await guest.says("/pause 1 week")
    await guest.at(21, 0, days=1)
    await guest.says("headache 6")
    await guest.at(12, 0, days=1)
    await guest.says("/resume")
    await guest.says("/checkin yesterday")
    await guest.says("/progress")
    assert await states(guest) == {"25": "paused", "26": "answered"}
    assert "1 day paused" in await guest.last()
    assert "headache on 1 of 3 answered days" in await guest.last()


async def test_a_pause_and_back_on_the_same_day_is_none(guest: Guest) -> None:
    """The evening's question comes."""
    await guest.says("/pause 1 week")
    await guest.says("/resume")
    await guest.at(12, 0, days=1)
    await guest.says("/progress")
    assert "paused" not in await guest.last()
    assert "1 day has no answer" in await guest.last()


@pytest.mark.parametrize("leaves", ["/stop", "/programme"])
async def test_the_days_of_a_pause_stay_paused_when_something_else_ends_it(guest: Guest, leaves: str) -> None:
    await guest.says("/pause")
    await guest.taps("Until I say so")
    await guest.at(12, 0, days=3)
    await guest.says(leaves)
    for label in ("Yes, stop",) if leaves == "/stop" else ("Switch to Lighter load", "Yes, begin Lighter load"):
        await guest.taps(label)
    assert await states(guest) == {"25": "paused", "26": "paused", "27": "paused"}
    await guest.says("/progress")
    assert "3 days paused" in await guest.last()


async def test_in_three_weeks_of_silence_what_was_asked_stays_without_an_answer(guest: Guest) -> None:
    """The programme waits from then on, and only those days are paused."""
    await guest.says("/programme")
    for label in ("Switch to Lighter load", "Yes, begin Lighter load"):
        await guest.taps(label)
    await guest.advance(days=30)
    shown = [m["text"] for m in await guest.says("/progress")]
    await guest.says("/resume")
    found = await states(guest)
    asked = sum(state == "expired" for state in found.values())
    assert asked >= 14
    paused = sum(state == "paused" for state in found.values())
    assert paused >= 3
    assert (await guest.says("/progress"))[-1]["text"].count(f"{paused} days paused") == 1
    assert any(f"{paused} days paused" in text for text in shown)


async def test_the_table_says_which_days_were_paused(guest: Guest) -> None:
    """Of a pause that is over and of one that lasts; the days of the first are kept as such."""
    await guest.says("/pause 2 days")
    await guest.at(12, 0, days=2)
    await guest.at(20, 31)
    await guest.taps("No headache")
    await guest.says("/pause")
    await guest.taps("Until I say so")
    await guest.at(12, 0, days=2)
    person = await participants.at_address(guest.app.database, Address("local", "alice"))
    assert person is not None
    diary, _ = await look_back(guest.app.database, person, date(2026, 11, 29))
    rows = list(csv.DictReader(io.StringIO(write_table(diary, {}, {}))))
    found = {row["date"][-2:]: row["state"] for row in rows}
    assert [found[day] for day in ("25", "26", "27", "28", "29")] == ["paused", "paused", "answered", "paused", ""]
    assert not any(row["headache"] for row in rows if row["state"] == "paused")
    kept = {one.local_date.day: one.state for one in await check_ins.all_of(guest.app.database, person.id)}
    assert (kept[25], kept[26], kept.get(28)) == ("paused", "paused", None)


async def test_a_week_with_a_pause_is_told_of_the_evenings_there_were(guest: Guest) -> None:
    """In the calendar, and in each week's line."""
    await guest.says("/pause 2 days")
    await guest.at(12, 0, days=1)
    await goes_by_three_answered_days(guest)
    await guest.says("/progress")
    await guest.taps("Calendar")
    shown = (await guest.shown())[-1]
    assert "2 days paused" in shown["text"]
    assert "Paused: 25, 26." in shown["alt"]
    await guest.taps("In words")
    assert "headache on 0 of 5, 2 paused" in await guest.last()


async def test_a_weekly_look_back_leaves_the_days_of_a_pause_out(guest: Guest) -> None:
    """It tells of the evenings there were."""
    await guest.says("/programme")
    for label in ("Switch to Lighter load", "Yes, begin Lighter load"):
        await guest.taps(label)
    await goes_by_three_answered_days(guest)
    await guest.says("/pause 2 days")
    await guest.at(12, 0, days=3)
    told = []
    for _ in range(4):
        told += [m["text"] for m in await guest.at(20, 31, days=1)]
        await guest.taps("No headache")
    (said,) = [text for text in told if "Answered:" in text]
    assert "Answered: 3 of 5 evenings" in said
