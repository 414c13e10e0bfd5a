"""Settings: shown at a glance, changed in place, understood aloud, effective at once."""

from pathlib import Path

import pytest

from coachbot.store import participants
from tests.house import Guest, open_house


async def person(guest: Guest) -> participants.Participant:
    return await participants.load(guest.app.database, 1)


async def test_everything_is_shown_at_a_glance(tmp_path: Path) -> None:
    """One message, a button for each."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/settings")
        assert await guest.last() == (
            "Your settings\n\u2022 Your clock: 10:00 (Berlin)\n\u2022 Desk days: Mon to Fri\n\u2022 Wake up: 07:00\n"
            "\u2022 First drink: 07:30\n\u2022 Work starts: 09:00\n\u2022 Lunch: 12:30\n\u2022 Work ends: 17:00\n"
            "\u2022 My question: 20:30\n\u2022 Bedtime: 22:30\n\u2022 Quiet hours: 22:30 to 07:00\n"
            "\u2022 Your day turns at 04:00\n\u2022 Posture resets: on\n\u2022 Pictures of exercises: moving"
        )


async def test_the_evening_question_moves_at_once(tmp_path: Path) -> None:
    """Typed, understood, and the next one comes then."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("/settings")
        await guest.taps("Moments")
        await guest.taps("My question 20:30")
        await guest.says("9")
        assert (await guest.last()).startswith(
            "My question: 21:00. The next prompt comes on Tuesday 24 November at 09:30."
        )
        assert not any("headache" in m["text"].lower() for m in await guest.at(20, 59, days=1))
        assert any("headache" in m["text"].lower() for m in await guest.at(21, 1))


async def test_desk_days_are_switched_by_a_tap(tmp_path: Path) -> None:
    """No resets on a day that is switched off."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/settings")
        await guest.taps("Desk days")
        (shown,) = await guest.taps("\u2713 Tue")
        assert shown["text"].startswith("Desk days: Mon, Wed, Thu, Fri.")
        await guest.at(19, 0, days=1)
        rows = await guest.app.database.fetch("SELECT prompt FROM deliveries WHERE state = 'sent' AND kind = 'reset'")
        assert list(rows) == []


async def test_travelling_changes_the_clock_and_repeats_nothing(tmp_path: Path) -> None:
    """West after the morning's task: the same local date brings no second one, and the evening comes at the new 20:30."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(12, 0, days=1)
        await guest.says("/zone")
        await guest.says("new york")
        await guest.taps("New York City, United States (06:00)")
        assert "Your clock: 06:00, as in New York." in await guest.last()
        await guest.at(20, 31, zone="America/New_York")
        rows = await guest.app.database.fetch(
            "SELECT prompt, local_date, COUNT(*) AS n FROM deliveries WHERE state = 'sent' AND kind IS NOT NULL "
            "AND local_date = '2026-11-24' GROUP BY prompt, local_date"
        )
        assert {row["prompt"]: row["n"] for row in rows} == {
            "task": 1,
            "bite": 1,
            "morning-reset": 1,
            "afternoon-reset": 1,
            "evening": 1,
        }


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("21:30-6:45", "Quiet hours: 21:30 to 06:45."),
        ("22-7", "Quiet hours: 22:00 to 07:00."),
        ("10pm to 7am", "Quiet hours: 22:00 to 07:00."),
        ("6am-5am", "That leaves me less than six hours of your day."),
        ("22:00", "I couldn't read that. Please write two times with a dash"),
        ("banana-split", "I couldn't read that. Please write two times with a dash"),
        ("8:00-16:00", "Quiet hours: 08:00 to 16:00."),
        ("9-17", "Quiet hours: 09:00 to 17:00."),
        ("9-06:00", "Quiet hours: 21:00 to 06:00."),
        ("from 10pm till 8", "Quiet hours: 22:00 to 08:00."),
        ("none", "No quiet hours any more. Prompts may come at any hour."),
        ("22:00-22:00", "No quiet hours any more. Prompts may come at any hour."),
    ],
)
async def test_quiet_hours_can_be_typed(tmp_path: Path, typed: str, reply: str) -> None:
    """Two times; nearly the whole day is not quiet hours but a pause."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/settings")
        await guest.taps("Quiet hours")
        await guest.says(typed)
        assert (await guest.last()).startswith(reply)


@pytest.mark.parametrize(("language", "typed"), [("en", "none"), ("de", "keine"), ("en", "never"), ("de", "nie")])
@pytest.mark.parametrize("page", ["set:quiet", "setmoment:evening", "set:turn"])
async def test_a_no_to_a_question_of_the_settings_is_no_word_about_a_headache(
    tmp_path: Path, language: str, typed: str, page: str
) -> None:
    """Nothing is written into the diary, and no warning sign is asked about."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says(f"/language {language}")
        await guest.says("/settings")
        await guest.acts(page)
        before = await guest.app.database.fetch("SELECT * FROM check_ins")
        await guest.says(typed)
        assert list(await guest.app.database.fetch("SELECT * FROM check_ins")) == list(before)
        said = await guest.last()
        assert any(word in said for word in ("any hour", "jeder Stunde", "as a time", "als Uhrzeit")), said


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("3:30", "Your day now turns at 03:30."),
        ("12:00", "Your day now turns at 12:00."),
        ("8:00", "Your day now turns at 08:00."),
        ("5", "Your day now turns at 05:00."),
        ("three in the morning", "Your day now turns at 03:00."),
        ("midnight", "Your day now turns at 00:00."),
        ("1 pm", "A day can turn at 12:00 at the latest."),
        ("7/10", "I couldn't read that as a time."),
    ],
)
async def test_when_a_day_turns_can_be_typed(tmp_path: Path, typed: str, reply: str) -> None:
    """It is asked as every other time of the settings is, and no number is taken for a headache."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/settings")
        await guest.taps("When my day turns")
        await guest.says(typed)
        assert (await guest.last()).startswith(reply)


async def test_without_quiet_hours_the_settings_say_so(tmp_path: Path) -> None:
    """No span from a time to itself."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.acts("setquiet:2200-2200")
        await guest.says("/settings")
        assert "Quiet hours: none" in await guest.last()
        await guest.taps("Quiet hours")
        assert (await guest.last()).startswith("Quiet hours: none. Prompts may come at any hour.")


async def test_a_question_that_quiet_hours_swallow_is_not_promised_in_the_same_breath(tmp_path: Path) -> None:
    """ "It won't come" and "the next prompt comes at 20:30" cannot both be true."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.acts("setquiet:2000-0700")
        said = await guest.last()
        assert "falls into them, so it won't come" in said
        assert "The next prompt comes on Tuesday 24 November at 09:30." in said


async def test_chosen_quiet_hours_hold_even_for_a_chosen_moment(tmp_path: Path) -> None:
    """The default ones let the evening question pass; one's own do not."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.acts("setquiet:2000-0700")
        assert not any("headache" in m["text"].lower() for m in await guest.at(23, 59, days=1))
        await guest.says("/why")
        assert "Evening question didn't come, because it fell into your quiet hours." in await guest.last()


async def test_x14_changing_when_the_day_turns_counts_no_day_twice_and_loses_none(tmp_path: Path) -> None:
    """At 23:00 the day is made to turn at midnight: today is answered once, tomorrow is asked."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        await guest.taps("No headache")
        await guest.at(23, 0)
        await guest.says("/settings")
        await guest.taps("When my day turns")
        await guest.taps("00:00")
        assert "Your day now turns at 00:00." in await guest.last()
        await guest.at(20, 31, days=1)
        await guest.taps("No headache")
        rows = await guest.app.database.fetch("SELECT local_date FROM check_ins ORDER BY local_date")
        assert [row["local_date"] for row in rows] == ["2026-11-23", "2026-11-24", "2026-11-25"]


async def test_back_leads_back(tmp_path: Path) -> None:
    """Every screen has a way out."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/settings")
        for screen in ("Desk days", "Moments", "Quiet hours", "When my day turns"):
            await guest.taps(screen)
            (back,) = await guest.taps("Back")
            assert back["text"].startswith("Your settings")


@pytest.mark.parametrize(
    ("language", "start", "typed", "said"),
    [
        ("en", "", "6:30", "18:30"), ("de", "", "halb sieben", "18:30"),
        ("en", "2200", "6:30", "06:30"), ("de", "2200", "halb sieben", "06:30"), ("de", "2200", "6:30", "06:30"),
        ("en", "2200", "6:30 pm", "18:30"), ("en", "1000", "11:30", ("11:30", "23:30")),
        ("de", "1000", "11:30", ("11:30", "23:30")),
    ],
)  # fmt: skip
async def test_the_end_of_work_is_read_by_its_beginning(
    tmp_path: Path, language: str, start: str, typed: str, said: str | tuple[str, ...]
) -> None:
    """The half of the day that makes a day's work; where both do, two buttons ask."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says(f"/language {language}")
        if start:
            await guest.acts(f"settime:work_start:{start}")
        await guest.acts("setmoment:work_end")
        await guest.says(typed)
        newest = (await guest.shown())[-1]
        if isinstance(said, str):
            assert said in newest["text"]
        else:
            assert tuple(b["label"] for row in newest["buttons"] for b in row) == said
            await guest.taps(said[1])
            said = said[1]
        (row,) = await guest.app.database.fetch("SELECT anchors FROM participants")
        assert f'"work_end": "{said}"' in row["anchors"]
