"""A person's data is theirs: all of it handed over, all of it deleted."""

import json
from pathlib import Path

from coachbot.store.erasing import TABLES_OF_PERSON
from tests.house import Guest, open_house


async def document(guest: Guest) -> dict[str, object]:
    rows = await guest.app.database.fetch("SELECT content FROM transcript ORDER BY id DESC LIMIT 2")
    return dict(json.loads(json.loads(rows[1]["content"])["document"]["content"]))


async def test_the_export_is_one_json_file_with_everything(tmp_path: Path) -> None:
    """Every table that holds the person, answers decoded, instants in ISO."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        await guest.says("yes 6")
        await guest.says("/export")
        found = await document(guest)
        assert found["format"] == "coachbot-export"
        assert found["schema"] == 6
        assert set(TABLES_OF_PERSON) <= set(found)
        assert found["programmes"][0]["programme_id"] == "desk-reset"  # type: ignore[index]
        days = {row["local_date"]: row["answers"] for row in found["check_ins"]}  # type: ignore[attr-defined]
        assert days["2026-11-24"] == {"version": 1, "headache": True, "worst": 6, "medicine": None, "recalled": False}
        links = [message["document"].rpartition("/")[2] for message in (await guest.shown())[-2:]]
        assert links == ["coachbot-export-2026-11-24.json", "coachbot-diary-2026-11-24.csv"]


async def test_forgetting_takes_two_steps_and_leaves_a_true_receipt(tmp_path: Path) -> None:
    """What the receipt counts is what was there; afterwards nothing is, and one can begin anew."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        await guest.says("no")
        await guest.says("/forget")
        await guest.taps("Keep it")
        assert await guest.last() == "Nothing was deleted."
        await guest.says("/forget")
        await guest.taps("Delete everything")
        (receipt,) = await guest.shown()
        assert receipt["text"].startswith("Deleted on Tuesday 24 November at 20:31:")
        assert "\u2022 2 diary days" in receipt["text"]
        assert "\u2022 1 consent\n" in receipt["text"]
        for table in TABLES_OF_PERSON:
            assert list(await guest.app.database.fetch(f"SELECT * FROM {table}")) == [], table
        assert await guest.advance(days=3) == []
        await guest.says("/start")
        assert "Are you 18 or older?" in await guest.last()


async def test_forget_works_at_any_time_also_for_somebody_who_never_joined(tmp_path: Path) -> None:
    """Even the first answer goes."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        await guest.taps("Younger")
        await guest.says("/forget")
        await guest.taps("Delete everything")
        assert list(await guest.app.database.fetch("SELECT * FROM participants")) == []


async def test_before_joining_only_what_needs_no_programme_answers(tmp_path: Path) -> None:
    """The rest leads back to the question that stands."""
    async with open_house(tmp_path) as guest:
        for said, begins in (
            ("/help", "Every day"),
            ("/about", "About coachbot"),
            ("/safety", "In an emergency, call"),
            ("/faq", "Questions people ask"),
            ("/glossary", "Words I use"),
            ("/compare", "Three"),
            ("/export", "Here is everything I keep of you"),
            ("/stop", "Stopped."),
        ):
            await guest.says(said)
            assert (await guest.last()).startswith(begins), said
        for said in (
            "/today",
            "/checkin",
            "/progress",
            "/pause",
            "/settings",
            "/snooze",
            "/why",
            "/zone",
            "/cards",
            "/notes",
            "/programme",
        ):
            await guest.says(said)
            assert "Are you 18 or older?" in await guest.last(), said


async def test_progress_counts_answered_days_and_says_what_is_missing(tmp_path: Path) -> None:
    """The picture's words hold the same numbers."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        for day in range(6):
            await guest.at(20, 31, days=1)
            if day % 3:
                await guest.says("yes 5" if day == 1 else "no")
        await guest.says("/progress")
        shown = (await guest.shown())[-1]
        assert shown["text"].startswith("Last 7 days: headache on 1 of 5 answered days. It is too early")
        assert "2 days have no answer. I leave them out" in shown["text"]
        assert shown["alt"] == "23 Nov to 29 Nov: headache on 1 of 5, 2 without an answer."
        assert shown["image"].startswith("/api/images/")
