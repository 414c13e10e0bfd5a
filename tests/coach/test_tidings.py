"""A rough stretch is told when it begins, makes what comes small, and ends by itself; medicine on many days is told once."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.store import check_ins
from tests.house import Guest, lived_once, open_house

FLARE, OVER, MEDICINE = (
    "Several strong days within a week.",
    "The rough stretch is over",
    "A word about medicine, once.",
)


def texts(messages: list[dict[str, Any]]) -> list[str]:
    return [m["text"] for m in messages]


async def evenings(guest: Guest, *said: str) -> list[str]:
    """What came back on some evenings in a row."""
    heard: list[str] = []
    for one in said:
        await guest.at(20, 31)
        heard += texts(await guest.says(one))
        await guest.at(4, 30, days=1)
    return heard


@lived_once
async def three_strong_days(guest: Guest) -> None:
    await guest.joins()
    await evenings(guest, "yes 8, no pills", "yes 7, no pills")
    await guest.at(20, 31)
    await guest.says("yes 8, no pills")


async def test_the_third_strong_day_begins_it_and_asks_for_ones_own_line(tmp_path: Path) -> None:
    """What is typed is kept for such days, and said back on them."""
    async with open_house(tmp_path) as guest:
        await three_strong_days(guest)
        asked = (await guest.last()).splitlines()
        assert asked[0].startswith(FLARE)
        assert "What is good for you on days like these?" in asked
        await guest.says("A warm towel and the dark room")
        assert "A warm towel" in await guest.last()


async def test_fewer_messages_come_meanwhile_and_what_moves_comes_once(tmp_path: Path) -> None:
    """No task and no lesson; and it ends after four days without a strong one."""
    async with open_house(tmp_path) as guest:
        await three_strong_days(guest)
        await guest.taps("Skip this")
        heard = []
        for _ in range(4):
            await guest.at(11, 1, days=1)
            if "Better" in await guest.labels():
                await guest.taps("Better")
            await guest.at(20, 31)
            heard += texts(await guest.says("no"))
        assert [text for text in heard if text.startswith(OVER)] == [heard[-1]]
        rows = await guest.app.database.fetch(
            "SELECT kind, reason, COUNT(*) AS n FROM deliveries WHERE local_date > '2026-11-25' AND local_date < "
            "'2026-11-29' AND ended_at IS NOT NULL AND kind IN ('reset', 'task', 'bite') GROUP BY kind, reason"
        )
        ended = {(row["kind"], row["reason"]): row["n"] for row in rows}
        assert ended == {("reset", "sent"): 2, ("reset", "flare"): 2, ("task", "flare"): 2, ("bite", "flare"): 3}
        assert not [text for text in texts(await guest.shown()) if "Muscles, joints and nerves" in text], "it waits"


async def test_a_correction_brings_the_usual_plan_back_at_once(tmp_path: Path) -> None:
    """The third day was a 3 after all."""
    async with open_house(tmp_path) as guest:
        await three_strong_days(guest)
        await guest.taps("Skip this")
        came = texts(await guest.says("/checkin yes 3"))
        assert came[-1].startswith(OVER)


async def test_beside_the_warning_signs_nothing_else_is_told(tmp_path: Path) -> None:
    """The third strong day is a 9: the list comes alone, and the rough stretch is told with the next answer."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await evenings(guest, "yes 8, no pills", "yes 7, no pills")
        heard = await evenings(guest, "yes 9, no pills")
        assert any("Warning signs, 1 of 3" in text for text in heard)
        assert not any(text.startswith(FLARE) for text in heard)
        assert any(text.startswith(FLARE) for text in await evenings(guest, "yes 7, no pills"))


async def test_beside_an_open_list_nothing_is_told_with_the_answer_that_follows_it(tmp_path: Path) -> None:
    """Tapped: the 9 opens the list, and the answer about medicine comes behind it."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await evenings(guest, "yes 8, no pills", "yes 7, no pills")
        await guest.at(20, 31)
        heard = [text for label in ("Yes", "9", "No") for text in texts(await guest.taps(label))]
        assert any("Warning signs, 1 of 3" in text for text in heard)
        assert any("at its worst 9 of 10, no medicine" in text for text in heard)
        assert not any(text.startswith(FLARE) for text in heard)


async def nine_days_with_medicine(guest: Guest) -> None:
    """As if they had been told in time, the last of them yesterday."""
    async with guest.app.database.transaction() as tx:
        for n in range(9):
            day = date(2026, 11, 22) - timedelta(days=n)
            answers = Answers(headache=True, worst=3, medicine=True)
            state, said_at = CheckInState.ANSWERED, datetime(day.year, day.month, day.day, 19, 0, tzinfo=UTC)
            given = {"state": state, "late": False, "said_at": said_at, "answers": answers}
            await check_ins.put(tx, CheckIn(participant_id=1, local_date=day, zone="Europe/Berlin", **given))


async def test_medicine_on_the_tenth_day_is_told_once(tmp_path: Path) -> None:
    """When it happens, and not again on the next days."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await nine_days_with_medicine(guest)
        heard = await evenings(guest, "yes 3, took a pill")
        (told,) = [text for text in heard if text.startswith(MEDICINE)]
        assert "on 10 of the last 28 days" in told
        heard = await evenings(guest, "yes 3, took a pill")
        assert not any(text.startswith(MEDICINE) for text in heard)


async def test_a_slip_takes_the_word_about_medicine_back(tmp_path: Path) -> None:
    """Undone on the same day, it is told when it is true."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await nine_days_with_medicine(guest)
        await guest.at(20, 31)
        assert any(text.startswith(MEDICINE) for text in texts(await guest.says("yes 3, took a pill")))
        await guest.says("/undo")
        await guest.says("/checkin yes 4")
        assert any(text.startswith(MEDICINE) for text in texts(await guest.taps("Yes")))


@lived_once
async def ten_weeks_that_got_worse(guest: Guest) -> None:
    """A programme lived to its end: a headache on Wednesdays in its first fortnight, then on every day but Sundays."""
    await guest.joins()
    began = guest.app.now().date() + timedelta(days=1)
    await guest.at(4, 30, days=77)
    async with guest.app.database.transaction() as tx:
        for n in range(75):
            day = began + timedelta(days=n)
            has_one = day.weekday() == 2 if n < 14 else day.weekday() != 6
            answers = Answers(headache=True, worst=3, medicine=False) if has_one else Answers(headache=False)
            state, said_at = CheckInState.ANSWERED, datetime(day.year, day.month, day.day, 19, 0, tzinfo=UTC)
            given = {"state": state, "late": False, "said_at": said_at, "answers": answers}
            await check_ins.put(tx, CheckIn(participant_id=1, local_date=day, zone="Europe/Berlin", **given))


RISE = "very likely higher"


async def test_a_clear_rise_after_the_last_programme_is_told_once(tmp_path: Path) -> None:
    """No look back tells it there, so the next answer does."""
    async with open_house(tmp_path) as guest:
        await ten_weeks_that_got_worse(guest)
        heard = []
        for _ in range(7):
            await evenings(guest, "/checkin yes 3")
            heard += texts(await guest.taps("No"))
        assert sum(RISE in text for text in heard) == 1


async def test_a_rough_stretch_is_told_when_it_begins_to_count(tmp_path: Path) -> None:
    """Beside a pause of what moves nobody is told of it; when that ends it is told before its end is."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/safety")
        for label in ("None of these", "One or more"):
            await guest.taps(label)
        heard = await evenings(guest, "yes 8, no pills", "yes 7, no pills", "yes 8, no pills")
        assert not [text for text in heard if text.startswith((FLARE, OVER))]
        await guest.says("/safety")
        for label in ("None of these", "None of these", "None of these", "Yes, turn them on"):
            await guest.taps(label)
        assert any(text.startswith(FLARE) for text in await evenings(guest, "yes 8, no pills"))
