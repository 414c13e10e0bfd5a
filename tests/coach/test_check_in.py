"""The evening question: one tap for no, few for yes, every change undone in one."""

from pathlib import Path
from typing import Any

from coachbot.store import check_ins
from tests.house import Guest, lived_once, open_house


async def diary(guest: Guest) -> dict[str, Any]:
    found = await check_ins.all_of(guest.app.database, 1)
    return {f"{c.local_date}": (c.state.value, c.late, c.answers.model_dump(exclude={"version"}) if c.answers else None)
            for c in found}  # fmt: skip


def answers(
    headache: bool, worst: int | None = None, medicine: bool | None = None, *, recalled: bool = False
) -> dict[str, Any]:
    return {"headache": headache, "worst": worst, "medicine": medicine, "recalled": recalled}


@lived_once
async def at_the_question(guest: Guest) -> None:
    await guest.joins()
    await guest.at(20, 31, days=1)


async def test_no_is_one_tap_and_ends_it(tmp_path: Path) -> None:
    """The tapped message becomes the confirmation; nothing else comes that evening."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        (edited,) = await guest.taps("No headache")
        assert edited["text"] == "Recorded at 20:31 for Tuesday 24 November: no headache."
        assert await guest.at(23, 59) == []
        assert (await diary(guest))["2026-11-24"] == ("answered", False, answers(False))


async def test_yes_takes_three_taps_in_one_message(tmp_path: Path) -> None:
    """Headache, how strong, medicine: the same message all the way."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        before = len(await guest.shown())
        for label in ("Yes", "6", "No"):
            await guest.taps(label)
        assert len(await guest.shown()) == before
        assert await guest.last() == (
            "Recorded at 20:31 for Tuesday 24 November: headache, at its worst 6 of 10, no medicine."
        )
        assert (await diary(guest))["2026-11-24"] == ("answered", False, answers(True, 6, False))


async def test_details_can_be_left_out(tmp_path: Path) -> None:
    """A yes alone is worth having."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        for label in ("Yes", "Leave this out", "Leave this out"):
            await guest.taps(label)
        assert await guest.last() == "Recorded at 20:31 for Tuesday 24 November: headache."
        assert (await diary(guest))["2026-11-24"] == ("answered", False, answers(True))


async def test_every_step_can_be_typed(tmp_path: Path) -> None:
    """For whoever's buttons don't work."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        for text in ("yes", "6", "no"):
            await guest.says(text)
        assert (await diary(guest))["2026-11-24"] == ("answered", False, answers(True, 6, False))
        assert (await guest.last()).startswith("Recorded at 20:31")


async def test_rather_not_say_is_an_answer_that_counts_as_neither(tmp_path: Path) -> None:
    """It ends the asking and stays a gap."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        await guest.taps("I'd rather not say")
        assert await guest.last() == "Recorded at 20:31 for Tuesday 24 November: you'd rather not say."
        assert (await diary(guest))["2026-11-24"] == ("declined", False, None)
        assert await guest.at(23, 59) == []


async def test_a_second_answer_corrects_the_first_and_can_be_undone(tmp_path: Path) -> None:
    """Undo brings back exactly what stood there; a second undo has nothing left."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        await guest.taps("No headache")
        await guest.says("yes 6")
        assert "Did you take any medicine" in await guest.last() or "(it was: no headache)" in await guest.last()
        assert (await diary(guest))["2026-11-24"] == ("answered", False, answers(True, 6))
        await guest.taps("Undo")
        assert await guest.last() == "Taken back. For Tuesday 24 November it says again: no headache."
        assert (await diary(guest))["2026-11-24"] == ("answered", False, answers(False))
        (reply,) = await guest.acts("undo:2026-11-24")
        assert reply["text"] == "There is nothing more to take back for Tuesday 24 November."


async def test_filling_in_details_is_no_correction(tmp_path: Path) -> None:
    """Only changing what was said is."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        await guest.says("yes")
        await guest.says("yes 5")
        await guest.taps("Yes")
        rows = await guest.app.database.fetch("SELECT * FROM check_in_history")
        assert list(rows) == []
        assert (await diary(guest))["2026-11-24"] == ("answered", False, answers(True, 5, True))


async def test_the_same_answer_twice_changes_nothing(tmp_path: Path) -> None:
    """A double tap is one answer."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        await guest.acts("checkin:2026-11-24:no")
        await guest.acts("checkin:2026-11-24:no")
        assert list(await guest.app.database.fetch("SELECT * FROM check_in_history")) == []
        assert (await diary(guest))["2026-11-24"] == ("answered", False, answers(False))


async def test_one_follow_up_comes_after_75_minutes_and_never_another(tmp_path: Path) -> None:
    """Then silence until tomorrow."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        await guest.taps("No headache")
        await guest.at(20, 31, days=1)
        assert await guest.at(21, 44) == []
        (follow_up,) = await guest.at(21, 46)
        assert "any headache" in follow_up["text"].lower()
        assert await guest.at(8, 0, days=1) == []
        await guest.taps("No headache")
        assert (await diary(guest))["2026-11-25"] == ("answered", True, answers(False))


async def test_a_day_without_an_answer_is_recorded_as_such_and_never_as_no(tmp_path: Path) -> None:
    """Silence is its own state."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        await guest.at(12, 0, days=1)
        assert (await diary(guest))["2026-11-24"] == ("expired", False, None)


async def test_an_answer_typed_next_morning_goes_to_the_day_that_was_asked_and_says_so(tmp_path: Path) -> None:
    """Late, and named by its date."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        await guest.at(8, 0, days=1)
        await guest.says("no")
        assert await guest.last() == "Recorded at 08:00 for Tuesday 24 November: no headache."
        assert (await diary(guest))["2026-11-24"] == ("answered", True, answers(False))


async def test_the_last_two_days_count_and_older_ones_are_kept_as_memory(tmp_path: Path) -> None:
    """/checkin offers the two; the third day back is recalled: shown, and counted nowhere."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(12, 0, days=4)
        await guest.says("/checkin")
        labels = [b["label"] for row in (await guest.shown())[-1]["buttons"] for b in row]
        assert labels[-2:] == ["Answer for yesterday", "Answer for Wednesday 25 November"]
        await guest.taps("Answer for Wednesday 25 November")
        await guest.taps("No headache")
        found = await diary(guest)
        assert found["2026-11-25"] == ("answered", True, answers(False))
        assert found["2026-11-24"] == ("expired", False, None)
        (reply,) = await guest.acts("checkin:2026-11-24:no")
        assert reply["text"].endswith("From memory: it shows in your calendar, and counts in no rate.")
        assert (await diary(guest))["2026-11-24"] == ("answered", True, answers(False, recalled=True))
        await guest.says("/progress")
        assert "headache on 0 of 2 answered days" in await guest.last()


async def test_a_day_before_joining_is_memory_however_near_it_is(tmp_path: Path) -> None:
    """Yesterday can be told on the day of joining, and counts in no rate; the day itself counts."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.acts("checkin:2026-11-22:yes")
        found = await diary(guest)
        assert found["2026-11-22"][2]["recalled"] is True
        assert found["2026-11-23"][2]["recalled"] is False


async def test_a_day_long_ago_can_be_told_cleared_and_brought_back(tmp_path: Path) -> None:
    """/checkin and a day; an answer given in time stays counted when it is corrected later."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(12, 0, days=9)
        (asked, *_) = await guest.says("/checkin 14 March")
        assert "This is from memory" in asked["text"]
        await guest.taps("No headache")
        await guest.says("/checkin 23 November")
        await guest.taps("Yes")
        await guest.taps("5")
        await guest.taps("No")
        found = await diary(guest)
        assert found["2026-03-14"] == ("answered", True, answers(False, recalled=True))
        assert found["2026-11-23"] == ("answered", True, answers(True, 5, medicine=False))
        await guest.says("/checkin 23 November")
        await guest.taps("Clear this day")
        assert "no answer any more (it was: headache, at its worst 5 of 10, no medicine)" in await guest.last()
        assert (await diary(guest))["2026-11-23"][0] == "declined"
        await guest.taps("Undo")
        assert (await diary(guest))["2026-11-23"] == ("answered", True, answers(True, 5, medicine=False))
        await guest.says("/checkin soon")
        assert "I read answers such as no, yes or yes 6, and days such as yesterday" in await guest.last()


async def test_the_small_hours_belong_to_the_day_that_is_ending(tmp_path: Path) -> None:
    """At 01:00 on Wednesday it is still Tuesday's diary."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        await guest.at(1, 0, days=1)
        await guest.says("/checkin no")
        assert (await diary(guest))["2026-11-24"] == ("answered", False, answers(False))


async def test_a_strong_headache_silences_what_moves_for_the_rest_of_the_day(tmp_path: Path) -> None:
    """7 or more: no resets; the message says so, and /why too."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(10, 30, days=1)
        await guest.says("/checkin 8")
        await guest.taps("No")
        assert "I'll leave out resets and exercises for the rest of today." in await guest.last()
        assert [m for m in await guest.at(20, 29) if m["buttons"]] == []
        await guest.says("/why")
        assert "11:00 Posture reset didn't come, because you had a headache that day." in await guest.last()


async def test_a_middling_headache_leaves_gentle_resets(tmp_path: Path) -> None:
    """4 to 6: resets yes, exercises no."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(9, 0, days=10)
        await guest.says("/checkin 5")
        await guest.taps("No")
        said = " ".join(m["text"] for m in (await guest.shown())[-3:])
        assert "Only gentle resets for the rest of today, no exercises." in said
        sent = [m["text"] for m in await guest.at(16, 0) if m["buttons"]]
        rows = await guest.app.database.fetch(
            "SELECT kind FROM deliveries WHERE local_date = '2026-12-03' AND kind IN ('reset', 'practice') "
            "AND state = 'sent'"
        )
        assert [row["kind"] for row in rows] == ["reset", "reset"]
        assert not any("Shoulder sweep" in text for text in sent)


async def test_the_strongest_headaches_point_to_the_warning_signs(tmp_path: Path) -> None:
    """9 or more: offered, never judged."""
    async with open_house(tmp_path) as guest:
        await at_the_question(guest)
        said = [m["text"] for m in await guest.says("yes 9")]
        assert any("Did you take any medicine for it?" in text for text in said)
        assert "That is very strong. Before anything else, please look at these." in said[-1]
        assert "Warning signs, 1 of 3" in said[-1]
        again = [m["text"] for m in await guest.says("/checkin yes 10")]
        assert not any("Warning signs" in text for text in again), "once for what was said"


async def test_the_diary_goes_on_after_the_programme_if_wanted(tmp_path: Path) -> None:
    """Two weeks later the evening question still comes; /stop ends it."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        for _ in range(4):
            await guest.at(12, 0, days=3)
            await guest.says("/today")
        await guest.at(19, 0, days=2)
        await guest.taps("Keep the evening question")
        await guest.at(12, 0, days=3)
        texts = [m["text"] for m in await guest.at(23, 0)]
        assert len(texts) == 1, "after three silent days it is not asked twice"
        await guest.says("/today")
        assert "The evening question goes on." in await guest.last()
        await guest.says("/stop")
        await guest.taps("Yes, stop")
        assert await guest.advance(days=3) == []


async def test_without_a_wish_the_diary_ends_with_the_programme(tmp_path: Path) -> None:
    """After the last evening, silence."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(12, 0, days=15)
        assert await guest.advance(days=5) == []
        await guest.says("/today")
        assert "Desk reset is finished." in await guest.last()
