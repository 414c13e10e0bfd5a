"""The break timer: asked for, silent, inside the work day, over by itself."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from coachbot.store import deliveries
from coachbot.words import words_in
from tests.house import Guest, open_house

BREAKS = {words_in("en").turn("desk-break", n) for n in range(8)}
BERLIN = ZoneInfo("Europe/Berlin")


async def breaks(guest: Guest) -> list[str]:
    """When breaks came, by the person's clock."""
    return [
        f"{datetime.fromisoformat(m['at']).astimezone(BERLIN):%H:%M}"
        for m in await guest.shown()
        if m["text"] in BREAKS
    ]


async def test_breaks_come_every_half_hour_for_four_hours_without_a_sound(tmp_path: Path) -> None:
    """Nothing has to be answered, and no two in a row say the same."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(9, 40, days=1)
        (asked,) = await guest.says("/desk")
        assert [b["label"] for b in asked["buttons"][0]] == ["Every 30 min", "Every 45 min"]
        (started,) = await guest.taps("Every 30 min")
        assert started["text"] == (
            "A break every 30 minutes, without a sound. The first comes at 10:10, until 13:40. Then it's over by itself."
        )
        await guest.at(20, 0)
        assert await breaks(guest) == ["10:10", "10:40", "11:10", "11:40", "12:10", "12:40", "13:10", "13:40"]
        words = [m["text"] for m in await guest.shown() if m["text"] in BREAKS]
        assert all(one != other for one, other in zip(words, words[1:], strict=False))
        silent = await guest.app.database.fetch("SELECT DISTINCT class FROM deliveries WHERE prompt = '*desk'")
        assert [row["class"] for row in silent] == ["nudge"]


async def test_the_days_own_prompts_come_beside_the_breaks_and_breaks_are_no_debt(tmp_path: Path) -> None:
    """Resets keep their moments; unanswered breaks neither count as ignored nor as offered."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        for _ in range(2):
            await guest.at(9, 0, days=1)
            await guest.says("/desk")
            await guest.taps("Every 30 min")
            await guest.at(20, 0)
        rows = await guest.app.database.fetch(
            "SELECT local_date, prompt FROM deliveries WHERE kind = 'reset' AND state = 'sent' AND prompt <> '*desk'"
        )
        assert len(rows) == 4
        async with guest.app.database.transaction() as tx:
            came = [kind for _, kind, _ in await deliveries.responses(tx, 1)]
        assert came.count("reset") == 4
        (later,) = await guest.says("/snooze")
        assert later["text"].startswith("Your last prompt: when shall I bring it back?")


async def test_the_work_day_ends_the_breaks(tmp_path: Path) -> None:
    """Four hours or the evening, whichever comes first."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(15, 30, days=1)
        await guest.says("/desk")
        await guest.taps("Every 45 min")
        await guest.at(23, 0)
        assert await breaks(guest) == ["16:15"]


@pytest.mark.parametrize("way", ["tap", "pause", "attack"])
async def test_the_breaks_stop_at_a_word(tmp_path: Path, way: str) -> None:
    """By their own button, and with every other kind of silence."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(9, 40, days=1)
        await guest.says("/desk")
        await guest.taps("Every 30 min")
        await guest.at(10, 11)
        if way == "tap":
            (stopped,) = await guest.taps("Stop the breaks")
            assert stopped["text"] == "No more breaks today. /desk starts them again."
        else:
            await guest.says("/attack" if way == "attack" else "/pause 2 days")
        await guest.at(17, 0)
        assert await breaks(guest) in (["10:10"], [])
        rows = await guest.app.database.fetch("SELECT 1 FROM deliveries WHERE prompt = '*desk' AND state = 'sent'")
        assert len(rows) == 1


async def test_asking_again_says_how_it_runs_and_starting_again_begins_anew(tmp_path: Path) -> None:
    """Never two timers at once."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(9, 0, days=1)
        await guest.says("/desk")
        await guest.taps("Every 45 min")
        (running,) = await guest.says("/desk")
        assert running["text"] == "Your breaks are running. The next comes at 09:45, the last at 12:45."
        await guest.taps("Stop the breaks")
        await guest.says("/desk")
        await guest.taps("Every 30 min")
        await guest.at(11, 1)
        assert await breaks(guest) == ["09:30", "10:00", "10:30", "11:00"]


@pytest.mark.parametrize(
    ("hour", "days", "says"),
    [
        (19, 1, "Breaks at the desk come on your work days, from 09:00 to 17:00."),
        (10, 5, "Breaks at the desk come on your work days, from 09:00 to 17:00."),
    ],
)
async def test_outside_the_work_day_it_says_when_it_would_work(tmp_path: Path, hour: int, days: int, says: str) -> None:
    """In the evening, and on a Saturday."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(hour, 0, days=days)
        (shown,) = await guest.says("/desk")
        assert shown["text"].startswith(says)


async def test_shortly_before_the_end_there_is_no_timer_to_start(tmp_path: Path) -> None:
    """And a tap on yesterday's question is judged by today."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(16, 50, days=1)
        await guest.says("/desk")
        (shown,) = await guest.taps("Every 30 min")
        assert shown["text"] == "Your work day ends at 17:00. That's too soon for a break timer; just get up now."
        await guest.at(20, 0)
        (shown,) = await guest.acts("desk:30")
        assert shown["text"].startswith("Breaks at the desk come on your work days")
        (shown,) = await guest.acts("desk:5")
        assert shown["text"].startswith("That button no longer does anything.")


async def test_no_break_comes_at_the_minute_work_ends(tmp_path: Path) -> None:
    """Half an hour before the end is too late for half an hour."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(16, 30, days=1)
        await guest.says("/desk")
        (shown,) = await guest.taps("Every 30 min")
        assert shown["text"].startswith("Your work day ends at 17:00. That's too soon for a break timer")
        await guest.at(23, 0)
        assert await breaks(guest) == []


async def test_a_safety_pause_stops_the_timer_and_lets_none_begin(tmp_path: Path) -> None:
    """Movement waits for an explicit word in /safety."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(9, 0, days=1)
        await guest.says("/desk")
        await guest.taps("Every 30 min")
        await guest.app.database.execute("UPDATE participants SET safety_paused_at = 1")
        await guest.at(17, 0)
        assert await breaks(guest) == []
        await guest.at(10, 0, days=1)
        (shown,) = await guest.says("/desk")
        assert shown["text"].startswith("Breaks with movement are off because of your safety answer.")


async def test_a_forged_answer_to_a_break_does_nothing(tmp_path: Path) -> None:
    """A break has no Done, and no trouble when somebody makes one up."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(9, 40, days=1)
        await guest.says("/desk")
        await guest.taps("Every 30 min")
        await guest.at(10, 11)
        (row,) = await guest.app.database.fetch("SELECT id FROM deliveries WHERE prompt = '*desk' AND state = 'sent'")
        for word in ("done", "short", "again", "later", "skip"):
            (shown,) = await guest.acts(f"{word}:{row['id']}")
            assert shown["text"].startswith("That button no longer does anything.")
