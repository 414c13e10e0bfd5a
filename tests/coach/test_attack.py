"""Attack mode: one tap, silence until the next morning, one soft word, and no debt."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from coachbot.database import from_ms
from tests.house import Guest, open_house

BERLIN = ZoneInfo("Europe/Berlin")


async def diary(guest: Guest) -> list[tuple[str, str]]:
    rows = await guest.app.database.fetch("SELECT local_date, state, answers FROM check_ins ORDER BY local_date")
    return [(row["local_date"], row["answers"] or row["state"]) for row in rows]


async def hours(guest: Guest) -> list[str]:
    """When each message of the coach came, by the person's clock."""
    return [
        f"{datetime.fromisoformat(m['at']).astimezone(BERLIN):%d %H:%M}"
        for m in await guest.shown()
        if m["from"] == "coach"
    ]


async def test_one_tap_notes_the_headache_and_brings_silence_until_the_next_morning(tmp_path: Path) -> None:
    """No prompt, no question, no follow-up; then one soft word, and the plan goes on."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(10, 0, days=1)
        quiet, question = await guest.says("/attack")
        assert quiet["text"].startswith("Quiet until tomorrow at 08:00. I've noted a headache for today.")
        assert "How strong was it at its worst?" in question["text"]
        before = len(await guest.shown())
        await guest.at(7, 59, days=1)
        assert len(await guest.shown()) == before
        (soft,) = await guest.at(8, 1)
        assert soft["text"].startswith("Good morning. Yesterday was a hard day. I hope today is kinder.")
        assert "How strong was it at its worst?" in soft["text"]
        await guest.at(9, 31)
        assert (await hours(guest))[-1] == "25 09:30"
        assert '"headache":true' in dict(await diary(guest))["2026-11-24"]


async def test_the_soft_word_asks_nothing_that_is_known(tmp_path: Path) -> None:
    """Two questions were answered in the dark; the morning has none."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(10, 0, days=1)
        await guest.says("/attack")
        await guest.taps("8")
        await guest.taps("Yes")
        (soft,) = await guest.at(8, 1, days=1)
        assert soft["text"] == "Good morning. Yesterday was a hard day. I hope today is kinder. Nothing has piled up."
        assert soft["buttons"] == []


async def test_the_morning_question_can_be_answered_by_a_tap_or_a_number(tmp_path: Path) -> None:
    """It counts for the day of the attack."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(10, 0, days=1)
        await guest.says("/attack")
        await guest.at(8, 1, days=1)
        await guest.says("7")
        assert '"worst":7' in dict(await diary(guest))["2026-11-24"]


async def test_a_strong_headache_offers_the_quiet_and_what_was_said_stays(tmp_path: Path) -> None:
    """One tap beside Change; no question is asked twice."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(12, 0, days=1)
        await guest.says("yes 8")
        (recorded,) = await guest.taps("No")
        assert [b["label"] for b in recorded["buttons"][0]] == ["Change", "It's bad right now"]
        (quiet,) = await guest.taps("It's bad right now")
        assert quiet["text"].startswith("Quiet until tomorrow at 08:00.")
        assert '"worst":8' in dict(await diary(guest))["2026-11-24"]


@pytest.mark.parametrize("way", ["End the quiet", "/resume"])
async def test_the_quiet_ends_at_a_word_and_nothing_is_made_up_for(tmp_path: Path, way: str) -> None:
    """What still lies ahead today comes; the soft word does not."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(10, 0, days=1)
        await guest.says("/attack")
        await guest.taps("2")
        await guest.taps("No")
        (ended,) = await (guest.says(way) if way.startswith("/") else guest.taps(way))
        assert ended["text"].startswith("The quiet is over.")
        await guest.at(15, 1)
        assert (await hours(guest))[-1] == "24 15:00"
        await guest.at(9, 0, days=1)
        assert not any("hard day" in m["text"] for m in await guest.shown())
        (nothing,) = await guest.acts("attack:end")
        assert nothing["text"].startswith("It isn't quiet at the moment")


async def test_in_the_small_hours_the_next_morning_is_the_coming_one(tmp_path: Path) -> None:
    """At two at night the day is still yesterday, and so is the headache."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(2, 0, days=2)
        quiet, *_ = await guest.says("it hurts")
        assert quiet["text"].startswith("Quiet until today at 08:00.")
        assert '"headache":true' in dict(await diary(guest))["2026-11-24"]


@pytest.mark.parametrize("language", ["en", "de"])
async def test_words_for_quiet_bring_it_whatever_is_asked(tmp_path: Path, language: str) -> None:
    """The day's question stands when the pain comes; what was meant for quiet is not asked back."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says(f"/language {language}")
        await guest.at(20, 40, days=2)
        quiet, *_ = await guest.says({"en": "It hurts!", "de": "Es tut weh."}[language])
        assert quiet["text"].startswith({"en": "Quiet until", "de": "Ruhe bis"}[language])
        assert '"headache":true' in dict(await diary(guest))["2026-11-25"]


async def test_today_says_that_it_is_quiet_and_offers_the_tap_when_it_is_not(tmp_path: Path) -> None:
    """From /today it is one tap away."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(10, 0, days=1)
        await guest.says("/today")
        await guest.taps("It's bad right now")
        (shown,) = await guest.says("/today")
        assert "It's quiet until 08:00. /resume ends the quiet." in shown["text"]
        (why,) = await guest.says("/why")
        await guest.at(16, 0)
        (why,) = await guest.says("/why")
        assert "you had an attack and wanted quiet" in why["text"]


async def test_a_second_tap_changes_nothing_and_a_restart_forgets_nothing(tmp_path: Path) -> None:
    """The quiet is a column, not a memory."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(10, 0, days=1)
        await guest.says("/attack")
        await guest.says("/attack")
        clock, key = guest.app.real_clock, guest.key
    async with open_house(tmp_path, clock=clock) as again:  # type: ignore[arg-type]
        again.key = key
        before = len(await again.shown())
        await again.at(7, 59, days=1)
        assert len(await again.shown()) == before
        await again.at(8, 1)
        assert sum("hard day" in m["text"] for m in await again.shown()) == 1


@pytest.mark.parametrize(
    "hour", [9, 20, 27, *(pytest.param(n, marks=pytest.mark.long) for n in (5, 7, 11, 13, 15, 18, 21, 23, 25))]
)
async def test_whenever_it_begins_nothing_comes_by_itself_before_the_soft_check(tmp_path: Path, hour: int) -> None:
    """Also where a prompt was put off, a follow-up was waiting, or the day was about to turn."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(9, 31, days=1)
        await guest.taps("Later")
        await guest.taps("This evening")
        await guest.at(hour % 24, 10, days=hour // 24 + (1 if hour < 10 else 0))
        await guest.says("/attack")
        before = len(await guest.shown())
        (row,) = await guest.app.database.fetch("SELECT attack_until FROM participants")
        ends = from_ms(row["attack_until"])
        assert ends.astimezone(BERLIN).strftime("%H:%M") == "08:00"
        while guest.app.now() < ends - timedelta(minutes=20):
            await guest.advance(minutes=19)
        assert len(await guest.shown()) == before
        await guest.advance_to(ends + timedelta(minutes=1))
        assert sum("hard day" in m["text"] for m in await guest.shown()) == 1


@pytest.mark.parametrize(
    ("language", "over", "stays"),
    [("en", "The quiet is over.", "stays in your diary"), ("de", "Die Ruhe ist vorbei.", "bleiben im Tagebuch")],
)
async def test_the_end_of_the_quiet_tells_of_todays_headache_only_where_the_diary_has_one(
    tmp_path: Path, language: str, over: str, stays: str
) -> None:
    """Not where it was taken back, and not on the morning after."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says(f"/language {language}")
        await guest.at(10, 0, days=1)
        await guest.says("/attack")
        kept = await guest.says("/resume")
        await guest.says("/attack")
        await guest.says("/undo")
        undone = await guest.says("/resume")
        await guest.at(22, 0)
        await guest.says("/attack")
        await guest.at(7, 0, days=1)
        next_morning = await guest.says("/resume")
        assert [stays in said[-1]["text"] for said in (kept, undone, next_morning)] == [True, False, False]
        assert all(over in said[-1]["text"] for said in (kept, undone, next_morning))
