"""What comes before exercises, what a demo visitor meets first, and the whole text of the consent."""

from pathlib import Path

import pytest

from coachbot.domain.participant import Track
from coachbot.store import participants
from tests.house import CHECK, JOINING, Guest, lived_once, open_house

REMINDS = "Three short lists come before your first exercise."
SHORTLY = (*JOINING[:6], JOINING[-1])
"""Joining without the lists before exercises."""


async def person(guest: Guest) -> participants.Participant:
    (row,) = await guest.app.database.fetch("SELECT * FROM participants")
    return participants.from_row(row)


@lived_once
async def joins_shortly(guest: Guest) -> None:
    await guest.says("/start")
    for label in SHORTLY:
        await guest.taps(label)


async def moved(guest: Guest) -> list[str]:
    rows = await guest.app.database.fetch("SELECT prompt FROM deliveries WHERE kind = 'practice' AND state = 'sent'")
    return [row["prompt"] for row in rows]


async def test_a_demo_visitor_meets_a_picture_with_the_first_tap_and_before_any_answer(tmp_path: Path) -> None:
    """Nothing of it is kept, and the first question comes once more."""
    async with open_house(tmp_path) as guest:
        (hello,) = [m for m in await guest.says("/start") if m["from"] == "coach"]
        assert hello["buttons"][0][0]["label"] == "Try a reset now"
        shown = await guest.taps("Try a reset now")
        assert next(bool(m["image"]) for m in shown if m["from"] == "coach")
        assert "Are you 18 or older?" in shown[-1]["text"]
        assert (await person(guest)).adult is None
        for label in JOINING:
            await guest.taps(label)
        assert (await person(guest)).track is Track.FULL


async def test_the_consent_has_five_lines_and_its_whole_text_one_tap_away(tmp_path: Path) -> None:
    """The whole text takes their place and can be agreed to there."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        (brief,) = [m for m in await guest.taps(JOINING[0]) if m["from"] == "coach"]
        assert len([line for line in brief["text"].splitlines() if line.startswith("•")]) == 5
        (whole,) = [m for m in await guest.taps("Whole text") if m["from"] == "coach"]
        assert whole["id"] == brief["id"]
        assert "That deletes everything at once and shows you what was deleted." in whole["text"]
        await guest.taps("Yes, keep my diary")
        assert (await person(guest)).consent_version is not None


async def test_nothing_moves_before_the_lists_are_answered_and_they_are_offered_the_next_noon(tmp_path: Path) -> None:
    """A week of Desk reset without them; answered, the exercises come."""
    async with open_house(tmp_path) as guest:
        await joins_shortly(guest)
        assert await guest.last() == "Noted so far: no headache today. I'll ask again this evening at 20:30."
        reminded = []
        for _ in range(8):
            reminded += [m["text"] for m in await guest.advance(days=1) if REMINDS in m["text"]]
            await guest.says("/today")
        assert len(reminded) == 3
        assert await moved(guest) == []
        for label in CHECK:
            await guest.taps(label)
        assert (await person(guest)).track is Track.FULL
        for _ in range(3):
            later = await guest.advance(days=1)
            await guest.says("/today")
            assert not any(REMINDS in m["text"] for m in later)
        shown = [m["text"] for m in await guest.shown()]
        assert any("Small nod" in text for text in shown)


@pytest.mark.parametrize(("answer", "track"), [("One or more", Track.NO_EXERCISE), ("Not sure", Track.NO_EXERCISE)])
async def test_a_sign_worth_a_visit_is_told_and_the_exercise_check_goes_on(
    tmp_path: Path, answer: str, track: Track
) -> None:
    """After the advice, the check; what it leaves out is left out."""
    async with open_house(tmp_path) as guest:
        await joins_shortly(guest)
        await guest.taps("Answer them now")
        await guest.taps(answer)
        assert "It is worth booking a visit about this." in await guest.last()
        await guest.taps("Go on setting up")
        assert "And about exercises." in await guest.last()
        await guest.taps(answer)
        assert (await person(guest)).track is track
        assert any("I'll leave out the exercises" in m["text"] for m in await guest.shown())


async def test_proposed_days_and_times_are_told_and_changed_by_a_tap(tmp_path: Path) -> None:
    """And the choice of a programme follows again."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        for label in JOINING[:4]:
            await guest.taps(label)
        await guest.taps("Yes, 10:00 (Berlin)")
        assert any("Work: Monday–Friday from 09:00. Question: 20:30." in m["text"] for m in await guest.shown())
        for label in ("Change it", "Done", "08:00", "21:00"):
            await guest.taps(label)
        assert "Your programme." in await guest.last()
        (shown,) = await guest.taps("What are they?")
        assert "Two weeks to make your desk kinder to your neck." in shown["text"]
        await guest.taps("Start Desk reset")
        (shown,) = await guest.acts("moments:change")
        assert "no longer does anything" in shown["text"]


async def test_a_programme_in_which_nothing_moves_asks_for_no_check(tmp_path: Path) -> None:
    """Neither as it is begun nor on the days after."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        for label in (*SHORTLY[:-2], "Start Sleep alignment"):
            heard = [m["text"] for m in await guest.taps(label)]
        assert any(text.startswith("Sleep alignment begins tomorrow") for text in heard)
        assert not any("Three lists" in text for text in heard)
        await guest.at(20, 0, days=3)
        assert not any(REMINDS in m["text"] for m in await guest.shown())


async def test_at_sixteen_all_three_lists_are_asked_at_once(tmp_path: Path) -> None:
    """There is no exercise check that the third could wait for."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        await guest.taps("I'm 16 or 17")
        await guest.taps("Yes, keep my diary")
        for n in (1, 2, 3):
            assert f"Warning signs, {n} of 3" in await guest.last()
            await guest.taps("None of these")
        assert "Your clock." in await guest.last()


async def test_the_comparison_puts_ones_own_notes_beside_it(tmp_path: Path) -> None:
    """Counted, and without a name for them; nothing is added where nothing was noted."""
    async with open_house(tmp_path) as guest:
        await guest.joins(first_answer="Yes")
        await guest.says("/compare")
        assert not any("Your own notes" in m["text"] for m in await guest.shown())
        await guest.acts("saw:2026-11-23:side:left")
        await guest.says("/compare")
        assert "• Which side was it on? Left (1)" in await guest.last()
        assert "not which kind it is" in await guest.last()
