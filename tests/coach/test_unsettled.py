"""After a strong evening, and with warning signs left open, one tap comes before anything moves."""

from pathlib import Path
from typing import Any

from tests.house import Guest, lived_once, open_house

ASKED = "Before anything moves: yesterday it was 8 of 10. How is it now?"
STILL_OPEN = "One thing before anything moves."


async def strong_evening(guest: Guest, strength: str) -> None:
    await guest.joins()
    await guest.at(20, 31)
    await guest.taps("Yes, one came")
    await guest.taps(strength)
    await guest.taps("No")


@lived_once
async def after_an_eight(guest: Guest) -> None:
    await strong_evening(guest, "8")


@lived_once
async def after_a_nine(guest: Guest) -> None:
    await strong_evening(guest, "9")


def texts(messages: list[dict[str, Any]]) -> list[str]:
    return [m["text"] for m in messages]


async def moved(guest: Guest) -> list[tuple[str, str, str | None]]:
    rows = await guest.app.database.fetch(
        "SELECT prompt, reason, response FROM deliveries WHERE kind IN ('reset', 'practice') AND ended_at IS NOT NULL "
        "AND local_date > '2026-11-23' ORDER BY planned_for, id"
    )
    return [(row["prompt"], row["reason"], row["response"]) for row in rows]


async def test_the_question_comes_in_the_resets_place_and_better_brings_it(tmp_path: Path) -> None:
    """D04: one tap, at the exercise's own moment; then it is there, and the rest of the day goes on."""
    async with open_house(tmp_path) as guest:
        await after_an_eight(guest)
        came = texts(await guest.at(11, 1, days=1))
        assert ASKED in came
        assert not any(text.startswith("Tall and soft") for text in came)
        (shown,) = await guest.taps("Better")
        assert shown["text"].startswith("Good to hear.")
        assert "Done" in await guest.labels()
        (done,) = await guest.taps("Done")
        assert "Done at 11:01." in done["text"]
        await guest.at(15, 1)
        assert [(prompt, reason) for prompt, reason, _ in await moved(guest)] == [
            ("morning-reset", "sent"),
            ("afternoon-reset", "sent"),
        ]


async def test_still_strong_rests_the_day_and_can_be_taken_back(tmp_path: Path) -> None:
    """Nothing that moves comes any more that day, until it has got better."""
    async with open_house(tmp_path) as guest:
        await after_an_eight(guest)
        await guest.at(11, 1, days=1)
        (rests,) = await guest.taps("Still strong")
        assert rests["text"].startswith("Then nothing moves today.")
        await guest.at(15, 1)
        assert (await moved(guest))[-1][:2] == ("afternoon-reset", "asked_first")
        (shown,) = await guest.taps("It has got better")
        assert shown["text"].startswith("Good to hear.")


async def test_left_without_an_answer_nothing_moves_that_day_and_the_next_is_free(tmp_path: Path) -> None:
    """It is asked once, and never again for the same evening."""
    async with open_house(tmp_path) as guest:
        await after_an_eight(guest)
        await guest.at(20, 31, days=1)
        await guest.says("no")
        assert await moved(guest) == [
            ("morning-reset", "sent", "asked_first"),
            ("afternoon-reset", "asked_first", None),
        ]
        came = texts(await guest.at(11, 1, days=1))
        assert not any(ASKED in text for text in came)
        assert (await moved(guest))[-1] == ("morning-reset", "sent", None)


async def test_a_corrected_evening_takes_the_question_back(tmp_path: Path) -> None:
    """It was a 3: the reset comes as if nothing had been."""
    async with open_house(tmp_path) as guest:
        await after_an_eight(guest)
        await guest.says("yes 3")
        came = texts(await guest.at(11, 1, days=1))
        assert not any(text.startswith("Before anything moves") for text in came)
        assert (await moved(guest))[-1] == ("morning-reset", "sent", None)


async def test_an_open_list_stands_before_every_exercise_on_any_day_until_it_is_answered(tmp_path: Path) -> None:
    """Answering it where it stands lets the next one come."""
    async with open_house(tmp_path) as guest:
        await after_a_nine(guest)
        for opening, once_a_week in ((STILL_OPEN, False), ("Nothing moves yet:", False), ("Nothing moves yet:", True)):
            came = texts(await guest.at(11, 1, days=1))
            (asked,) = [text for text in came if text.startswith(opening)]
            assert ("from now on once a week" in asked) is once_a_week
            await guest.at(20, 31)
            await guest.says("no")
        assert {prompt: response for prompt, _, response in await moved(guest)}["morning-reset"] == "asked_first"
        await guest.at(11, 1, days=1)
        await guest.taps("Show the list")
        for _ in range(3):
            await guest.taps("None of these")
        await guest.at(15, 1)
        assert (await moved(guest))[-1] == ("afternoon-reset", "sent", None)


async def test_a_desk_break_comes_meanwhile_and_moves_nothing(tmp_path: Path) -> None:
    """It was asked for: it comes in words for sitting still."""
    async with open_house(tmp_path) as guest:
        await after_an_eight(guest)
        await guest.at(12, 0, days=1)
        await guest.says("/desk")
        await guest.taps("Every 30 min")
        await guest.at(14, 0)
        rows = await guest.app.database.fetch(
            "SELECT reason FROM deliveries WHERE prompt = '*desk' AND ended_at IS NOT NULL"
        )
        assert {row["reason"] for row in rows} == {"sent"}


async def test_something_different_leaves_its_list_open(tmp_path: Path) -> None:
    """Tapped and not answered is no answer."""
    async with open_house(tmp_path) as guest:
        await after_an_eight(guest)
        await guest.taps("Something feels different")
        came = texts(await guest.at(11, 1, days=1))
        assert any(text.startswith(STILL_OPEN) for text in came)


async def test_warning_words_leave_their_list_open(tmp_path: Path) -> None:
    """What somebody wrote is not forgotten by the next morning."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("I can't feel my hands")
        came = texts(await guest.at(11, 1, days=1))
        assert any(text.startswith(STILL_OPEN) for text in came)
