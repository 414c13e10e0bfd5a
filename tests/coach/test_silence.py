"""Pausing, resuming, stopping: free, at once, nothing piles up."""

from pathlib import Path

import pytest

from tests.house import Guest, lived_once, open_house


@lived_once
async def a_day_in(guest: Guest) -> None:
    await guest.joins_by_evening()
    await guest.at(12, 0, days=2)


async def sent_since(guest: Guest, **span: float) -> list[str]:
    return [m["text"] for m in await guest.advance(**span)]


async def test_x15_a_pause_mutes_every_kind_and_the_programme_goes_on_where_it_stopped(tmp_path: Path) -> None:
    """Three days of silence on day 2; afterwards it is day 2 again, and what it had told before is not told twice."""
    async with open_house(tmp_path) as guest:
        await a_day_in(guest)
        await guest.says("/pause 3 days")
        assert await guest.last() == (
            "Paused until Saturday 28 November. I won't write on my own. Your programme waits where it is. "
            "You can still use /checkin and /progress."
        )
        assert await sent_since(guest, days=2, hours=12) == []
        assert await sent_since(guest, days=1) != []
        await guest.says("/today")
        assert (await guest.last()).startswith("Desk reset, day 2 of 14.")
        on_monday = await sent_since(guest, days=2)
        assert any(text.startswith("Feet and chair.") for text in on_monday)
        assert not any(text.startswith("Distance.") for text in on_monday)


async def test_a_pause_without_an_end_lasts_until_resume(tmp_path: Path) -> None:
    """And /resume says what comes next."""
    async with open_house(tmp_path) as guest:
        await a_day_in(guest)
        await guest.says("/pause")
        await guest.taps("Until I say so")
        assert await sent_since(guest, days=30) == []
        (reply,) = await guest.taps("Resume")
        assert reply["text"] == (
            "Good to have you back. You're on day 2 of 14. The next prompt comes on Friday 25 December at 15:00."
        )
        assert await sent_since(guest, days=1) != []


async def test_resuming_the_same_day_brings_back_what_is_still_ahead(tmp_path: Path) -> None:
    """A slip costs nothing."""
    async with open_house(tmp_path) as guest:
        await a_day_in(guest)
        await guest.says("/pause 1 week")
        await guest.taps("Resume")
        texts = await sent_since(guest, hours=9)
        assert any("headache" in text.lower() for text in texts)
        assert len(texts) >= 2


@pytest.mark.parametrize(("length", "days"), [("1 week", 7), ("3 weeks", 21), ("6 weeks", 42)])
async def test_after_a_pause_that_was_agreed_everything_comes_again(tmp_path: Path, length: str, days: int) -> None:
    """Who said how long they would be away was not silent: no question whether they are there, no fewer prompts."""
    async with open_house(tmp_path) as guest:
        await a_day_in(guest)
        await guest.says(f"/pause {length}")
        assert await sent_since(guest, days=days - 1, hours=12) == []
        texts = await sent_since(guest, days=2)
        assert sum("headache" in text.lower() for text in texts) >= 2
        assert "Stop" not in await guest.labels()
        assert len(texts) >= 6
        await guest.says("/today")
        assert (await guest.last()).startswith("Desk reset, day 3 of 14.")


async def test_after_an_agreed_pause_silence_is_counted_from_its_end(tmp_path: Path) -> None:
    """Three weeks later the programme waits."""
    async with open_house(tmp_path) as guest:
        await a_day_in(guest)
        await guest.says("/programme")
        for label in ("Switch to Lighter load", "Yes, begin Lighter load"):
            await guest.taps(label)
        await guest.says("/pause 3 weeks")
        assert await sent_since(guest, days=40) != []
        assert await sent_since(guest, days=3) != []
        assert await sent_since(guest, days=4) == []


@pytest.mark.parametrize(("city", "hours"), [("Los Angeles", 68.5), ("Auckland", 47.5)])
async def test_a_pause_ends_on_the_day_that_was_named_wherever_that_is(tmp_path: Path, city: str, hours: float) -> None:
    """Paused until Friday means Friday in the place somebody flew to: nothing on Thursday, and all of Friday."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(16, 0, days=1)
        await guest.says("/pause until friday")
        await guest.says(f"/zone {city}")
        (label, *_) = [label for label in await guest.labels() if label.startswith(city)]
        await guest.taps(label)
        assert await sent_since(guest, hours=hours) == []
        texts = await sent_since(guest, days=1)
        assert any("headache" in text.lower() for text in texts)
        assert len(texts) >= 4


async def test_pausing_before_day_1_moves_the_beginning(tmp_path: Path) -> None:
    """The programme begins when the pause is over."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/pause until saturday")
        assert await sent_since(guest, days=4, hours=12) == []
        await guest.advance(hours=12)
        await guest.says("/today")
        assert (await guest.last()).startswith("Desk reset, day 1 of 14.")


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("/pause until monday", "Paused until Monday 30 November."),
        ("/pause until 3 march", "Paused until Wednesday 3 March."),
        ("/pause 2026-12-24", "Paused until Thursday 24 December."),
        ("/pause yesterday", "I couldn't read that as a length."),
        ("/pause until 2020-01-01", "I couldn't read that as a length."),
    ],
)
async def test_the_length_of_a_pause_can_be_typed(tmp_path: Path, said: str, reply: str) -> None:
    """Never a date in the past."""
    async with open_house(tmp_path) as guest:
        await a_day_in(guest)
        await guest.says(said)
        assert (await guest.last()).startswith(reply)


async def test_stop_asks_once_then_nothing_leaves_and_the_diary_stays(tmp_path: Path) -> None:
    """G6: also what was about to leave. /start begins again."""
    async with open_house(tmp_path) as guest:
        await a_day_in(guest)
        await guest.says("/stop")
        await guest.taps("No, go on")
        assert await guest.last() == "All right, everything goes on as before."
        await guest.says("/stop")
        await guest.taps("Yes, stop")
        assert await sent_since(guest, days=10) == []
        rows = await guest.app.database.fetch("SELECT state FROM deliveries WHERE state IN ('pending', 'claimed')")
        assert list(rows) == []
        for said, reply in (
            ("/today", "You've stopped, so nothing is planned."),
            ("/pause", "You're not on a programme at the moment"),
            ("/resume", "You're not on a programme at the moment"),
            ("/progress", "Last 12 days: headache on 0 of 1 answered day."),
            ("/stop", "Stopped."),
        ):
            await guest.says(said)
            assert (await guest.last()).startswith(reply), said
        await guest.says("/start")
        await guest.taps("Start Desk reset")
        assert await sent_since(guest, days=2) != []


async def test_a_resume_never_lifts_a_safety_pause(tmp_path: Path) -> None:
    """Only /safety with an explicit word does."""
    async with open_house(tmp_path) as guest:
        await a_day_in(guest)
        await guest.says("/safety")
        await guest.taps("One or more")
        assert "Please get help now." in await guest.last()
        await guest.says("/pause 1 day")
        await guest.says("/resume")
        assert "Everything but the evening question rests because of a safety answer" in await guest.last()
        resets = "SELECT COUNT(*) AS n FROM deliveries WHERE kind = 'reset' AND state = 'sent'"
        (before,) = await guest.app.database.fetch(resets)
        await guest.advance(days=2)
        (after,) = await guest.app.database.fetch(resets)
        assert before == after
        await guest.says("/safety")
        for _ in range(3):
            await guest.taps("None of these")
        await guest.taps("Leave them off")
        await guest.says("/safety")
        for _ in range(3):
            await guest.taps("None of these")
        await guest.taps("Yes, turn them on")
        await guest.advance(days=4)
        (again,) = await guest.app.database.fetch(resets)
        assert again["n"] > after["n"]
