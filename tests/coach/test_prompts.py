"""Prompts: done, the short version, not today, later; and changing one's mind."""

from pathlib import Path

import pytest

from tests.house import Guest, StillClock, lived_once, open_house

OLD = "That button no longer does anything. /today shows where you are."


@lived_once
async def at_the_first_reset(guest: Guest) -> None:
    await guest.joins()
    await guest.at(11, 1, days=1)


async def test_done_is_one_tap_and_counted(tmp_path: Path) -> None:
    """The tapped message keeps its words and says so below, with what was done lately."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        came = await guest.last()
        (edited,) = await guest.taps("Done")
        assert edited["text"].startswith(f"{came}\n\nDone at 11:01.")
        assert edited["text"].endswith("In the last 7 days: done 1 of 2.")


async def test_the_short_version_is_shown_and_counts_in_full(tmp_path: Path) -> None:
    """Show it, do it, done."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        (short,) = await guest.taps("Short version")
        assert short["text"] == "The short version\nOne slow breath out, shoulders down. That's all."
        (done,) = await guest.taps("Done")
        assert "Short version done at 11:01." in done["text"]
        assert "done 1 of 2" in done["text"]


async def test_done_typed_after_a_bite_means_the_prompt_before_it(tmp_path: Path) -> None:
    """A bite is only read, so nothing of it can be done."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        await guest.at(12, 31, days=0)
        assert (await guest.shown())[-1]["buttons"] == []
        (said,) = [m["text"] for m in await guest.says("done") if m["from"] == "coach"]
        assert "Done at 12:31" in said
        rows = await guest.app.database.fetch("SELECT kind FROM deliveries WHERE response IS NOT NULL")
        assert [row["kind"] for row in rows] == ["reset"]


async def test_not_today_leaves_no_debt_and_can_be_changed(tmp_path: Path) -> None:
    """Change shows the prompt again as it was."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        prompt = (await guest.shown())[-1]
        (skipped,) = await guest.taps("Not today")
        assert "done" not in skipped["text"].split("\n\n")[1].lower()
        (again,) = await guest.taps("Change")
        assert (again["text"], again["buttons"]) == (prompt["text"], prompt["buttons"])


@pytest.mark.parametrize(
    ("choice", "understood", "wait"),
    [
        ("15 min", "today at 11:16", {"minutes": 15}),
        ("1 hour", "today at 12:01", {"hours": 1}),
        ("This evening", "today at 18:30", {"hours": 7, "minutes": 29}),
        ("Tomorrow", "tomorrow at 11:01", {"days": 1}),
    ],
)
async def test_later_brings_the_same_prompt_back_when_it_says(
    tmp_path: Path, choice: str, understood: str, wait: dict[str, int]
) -> None:
    """How it was understood is said aloud."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        text = (await guest.shown())[-1]["text"]
        await guest.taps("Later")
        (put_off,) = await guest.taps(choice)
        assert put_off["text"] == f"Tall and soft\n\nPut off. I'll bring it back {understood}."
        assert text in [m["text"] for m in await guest.advance(**wait)]


async def test_later_can_be_taken_back(tmp_path: Path) -> None:
    """Back shows the prompt again."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        text = (await guest.shown())[-1]["text"]
        await guest.taps("Later")
        (back,) = await guest.taps("Back")
        assert back["text"] == text


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("in 20 min", "Tall and soft\n\nPut off. I'll bring it back today at 11:21."),
        ("at 9pm", "Tall and soft\n\nPut off. I'll bring it back today at 21:00."),
        ("tomorrow 7:30", "Tall and soft\n\nPut off. I'll bring it back tomorrow at 07:30."),
        (
            "23:15",
            "Tall and soft\n\nPut off. I'll bring it back tomorrow at 07:00. "
            "That moment lies in your quiet hours, so I come when they end.",
        ),
        ("8", "Which one do you mean?"),
        ("banana", "I couldn't read that as a time. Please write it like in 20 min, at 9pm or tomorrow 7:30."),
        ("in 50 days", "I couldn't read that as a time. Please write it like in 20 min, at 9pm or tomorrow 7:30."),
    ],
)
async def test_snooze_says_how_it_understood_or_asks(tmp_path: Path, typed: str, reply: str) -> None:
    """It never guesses silently; quiet hours are named."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        await guest.says(f"/snooze {typed}")
        assert await guest.last() == reply


async def test_x16_a_snooze_survives_a_restart_of_the_process(tmp_path: Path) -> None:
    """It is a row in the database."""
    clock = StillClock()
    async with open_house(tmp_path, clock=clock) as guest:
        await at_the_first_reset(guest)
        text = (await guest.shown())[-1]["text"]
        await guest.says("/snooze in 20 min")
    async with open_house(tmp_path, clock=clock) as guest:
        assert text in [m["text"] for m in await guest.advance(minutes=21)]


async def test_a_tap_counts_for_two_days_and_is_then_turned_down_kindly(tmp_path: Path) -> None:
    """Late is fine; ancient is not."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        action = (await guest.shown())[-1]["buttons"][0][0]["action"]
        await guest.at(12, 0, days=2)
        (late,) = await guest.acts(action)
        assert "Done at 12:00." in late["text"]
        await guest.at(12, 0, days=1)
        (old,) = await guest.acts(action)
        assert old["text"] == OLD


async def test_the_first_exercise_comes_with_its_rules_and_the_others_with_the_short_form(tmp_path: Path) -> None:
    """The rules are always current; no programme can leave them out."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        for _ in range(7):
            await guest.at(20, 31, days=1)
            await guest.says("no")
        first = " ".join(m["text"] for m in await guest.at(11, 0, days=1))
        assert "Before your first exercise" in first
        await guest.says("/today")
        second = " ".join(m["text"] for m in await guest.at(11, 0, days=1))
        assert "up to 3 of 10 on a pain scale" in second
        assert "Before your first exercise" not in second


async def test_why_tells_one_reason_for_everything_of_any_day(tmp_path: Path) -> None:
    """Today, yesterday, a date; and what is no date."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        await guest.at(12, 0, days=1)
        await guest.says("/why yesterday")
        said = await guest.last()
        assert said.startswith("Why, yesterday\n")
        assert "11:00 Posture reset came, because it was its time." in said
        await guest.says("/why 24 November")
        assert (await guest.last()) == said
        await guest.says("/why 23 March")
        assert (await guest.last()) == "Nothing was planned on Monday 23 March, so there is nothing to explain."
        await guest.says("/why 2027-01-01")
        assert "hasn't happened yet" in await guest.last()
        await guest.says("/why banana")
        assert "Which day do you mean?" in await guest.last()
