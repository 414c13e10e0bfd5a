"""Telling: a sentence fills the diary, is said back with one Undo, and is asked back where it is not plain."""

from pathlib import Path

import pytest

from coachbot.domain.diary import Answers
from coachbot.store import check_ins
from tests.house import Guest, open_house


async def diary(guest: Guest) -> dict[str, Answers | None]:
    """What stands for each day that was answered, by its date."""
    rows = await guest.app.database.fetch("SELECT * FROM check_ins ORDER BY local_date")
    known = [check_ins.from_row(row) for row in rows]
    return {one.local_date.isoformat(): one.answers for one in known if one.answers is not None}


async def on_wednesday_evening(guest: Guest) -> None:
    """Wednesday 25 November, 20:40: the day's question is open, and so is Tuesday's day."""
    await guest.joins_by_evening()
    await guest.at(20, 40, days=2)


async def answers(guest: Guest, text: str) -> list[str]:
    return [m["text"] for m in await guest.says(text) if m["from"] == "coach"]


TODAY, YESTERDAY = "2026-11-25", "2026-11-24"


@pytest.mark.parametrize(
    ("text", "stands", "said"),
    [
        ("nope, all good", {TODAY: Answers(headache=False)}, "no headache"),
        (
            "it was a 6 but gone after a walk",
            {TODAY: Answers(headache=True, worst=6)},
            "at its worst 6 of 10",
        ),
        (
            "yes, from 4 to 5, took 400 mg ibuprofen at 3",
            {TODAY: Answers(headache=True, worst=5, medicine=True)},
            "I keep the higher one",
        ),
        (
            "no headache today, yesterday a 4, no pills",
            {YESTERDAY: Answers(headache=True, worst=4, medicine=False), TODAY: Answers(headache=False)},
            "Tuesday 24 November: headache, at its worst 4 of 10, no medicine",
        ),
    ],
)
async def test_a_sentence_is_recorded_said_back_and_undone_at_once(
    tmp_path: Path, text: str, stands: dict[str, Answers], said: str
) -> None:
    """All days it wrote, in one message, with one Undo; twice is once."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        before = await diary(guest)
        shown = await answers(guest, text)
        assert said in shown[0]
        assert await diary(guest) == before | stands
        await guest.taps("Undo")
        assert "Taken back" in str([m["text"] for m in await guest.shown()][-2:])
        assert await diary(guest) == before


@pytest.mark.parametrize(
    ("before", "typed"), [((), "like 6 or 7"), (("yes",), "6-7"), (("yes",), "between 6 and 7 I'd say")]
)
async def test_between_two_numbers_one_tap_chooses(tmp_path: Path, before: tuple[str, ...], typed: str) -> None:
    """The buttons are those two numbers; nothing is recorded before."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        for text in before:
            await guest.says(text)
        stood = await diary(guest)
        *_, said = [m for m in await guest.says(typed) if m["from"] == "coach"]
        assert [button["label"] for row in said["buttons"] for button in row] == ["6", "7"]
        assert await diary(guest) == stood
        await guest.taps("7")
        assert (await diary(guest))[TODAY] == Answers(headache=True, worst=7)


async def test_undo_of_a_sentence_brings_back_what_it_replaced_and_nothing_further(tmp_path: Path) -> None:
    """A second tap of the same button changes nothing more."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        await guest.says("no")
        await guest.says("sorry, yes, it was a 3 in the end, no medicine")
        assert (await diary(guest))[TODAY] == Answers(headache=False)
        await guest.advance(minutes=1)
        await guest.says("had a headache today, 3, no medicine")
        assert (await diary(guest))[TODAY] == Answers(headache=True, worst=3, medicine=False)
        (button,) = [b for m in (await guest.shown())[-1:] for row in m["buttons"] for b in row if b["label"] == "Undo"]
        for _ in range(2):
            await guest.acts(button["action"])
            assert (await diary(guest))[TODAY] == Answers(headache=False)
        assert "nothing from today that I could take back" in await guest.last()


async def test_a_second_undo_leaves_an_older_correction_alone(tmp_path: Path) -> None:
    """A no, then a 5, then a sentence: its Undo goes back to the 5 and never to the no."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        for text in ("no", "yes 5", "had a headache today, 3, no medicine"):
            await guest.says(text)
            await guest.advance(minutes=1)
        (button,) = [b for m in (await guest.shown())[-1:] for row in m["buttons"] for b in row if b["label"] == "Undo"]
        for _ in range(2):
            await guest.acts(button["action"])
            assert (await diary(guest))[TODAY] == Answers(headache=True, worst=5)


@pytest.mark.parametrize("word", ["/undo", "undo", "Undo."])
async def test_undo_at_the_medicine_question_takes_the_answer_back(tmp_path: Path, word: str) -> None:
    """And does not close the question as answered (D25)."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        before = await diary(guest)
        await guest.says("yes 6")
        assert (await diary(guest))[TODAY] == Answers(headache=True, worst=6)
        (said,) = await answers(guest, word)
        assert "Taken back" in said
        assert "nothing is recorded" in said
        assert await diary(guest) == before
        await guest.taps("Answer for Wednesday 25 November")
        assert "Any headache today" in await guest.last()


async def test_undo_touches_no_earlier_day(tmp_path: Path) -> None:
    """What was said yesterday stays, whoever types undo today."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(9, 0, days=1)
        before = await diary(guest)
        (said,) = await answers(guest, "/undo")
        assert "nothing from today" in said
        assert await diary(guest) == before


async def test_undo_of_what_was_added_today_leaves_what_was_said_yesterday(tmp_path: Path) -> None:
    """A yes in the evening and its strength next morning are two tellings: only the second is today's."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        await guest.says("yes")
        await guest.at(9, 0, days=1)
        await guest.acts(f"worst:{TODAY}:6")
        assert (await diary(guest))[TODAY] == Answers(headache=True, worst=6)
        (said,) = await answers(guest, "/undo")
        assert "Wednesday 25 November: headache" in said
        assert (await diary(guest))[TODAY] == Answers(headache=True)
        assert "nothing from today" in (await answers(guest, "/undo"))[0]
        assert (await diary(guest))[TODAY] == Answers(headache=True)


async def test_undo_after_a_correction_and_its_details_brings_back_what_was_corrected(tmp_path: Path) -> None:
    """A no, then a yes, then its strength: there is something from today that can be taken back."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        for act in (f"checkin:{TODAY}:no", f"checkin:{TODAY}:yes", f"worst:{TODAY}:5"):
            await guest.acts(act)
            await guest.advance(minutes=1)
        (said,) = await answers(guest, "/undo")
        assert "Wednesday 25 November: no headache" in said
        assert (await diary(guest))[TODAY] == Answers(headache=False)


@pytest.mark.parametrize("text", ["/checkin yesterday yes 6", "/checkin 24 November yes 6", "/checkin Tuesday yes 6"])
async def test_a_day_may_have_its_answer_behind_it(tmp_path: Path, text: str) -> None:
    """What /checkin says that it reads, it reads together, too."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        await guest.says(text)
        assert (await diary(guest))[YESTERDAY] == Answers(headache=True, worst=6)


async def test_a_day_out_of_reach_with_its_answer_behind_it_writes_nothing(tmp_path: Path) -> None:
    """And says why."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        before = await diary(guest)
        (said,) = await answers(guest, "/checkin 1 January 2020 yes 6")
        assert "more than a year ago" in said
        assert await diary(guest) == before


async def test_cancel_leaves_the_open_question_and_nothing_else(tmp_path: Path) -> None:
    """What was told before stays; with nothing open it says so."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        await guest.says("yes 6")
        assert "put that question aside" in (await answers(guest, "cancel"))[0]
        assert (await diary(guest))[TODAY] == Answers(headache=True, worst=6)
        assert "nothing to cancel" in (await answers(guest, "/cancel"))[0]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("kind of", "Any headache today"),
        ("neck but not head", "Any headache today"),
        ("drank too much yesterday, headache 6", "which day you mean"),
        ("took an ibuprofen", "Any headache today"),
        ("0/10", "Does 0 mean"),
        ("oh great, another headache", "Any headache today"),
    ],
)
async def test_what_is_not_plain_is_asked_back_with_buttons(tmp_path: Path, text: str, asked: str) -> None:
    """And nothing is recorded."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        before = await diary(guest)
        said = [m for m in await guest.says(text) if m["from"] == "coach"]
        assert asked in said[0]["text"]
        assert said[0]["buttons"]
        assert await diary(guest) == before


@pytest.mark.parametrize(
    "text",
    [
        "my mother has a headache, 7",
        "if I sit long, headache",
        "she said \u201cheadache, 7\u201d",
        "tengo dolor 7",
        "\U0001f915",
    ],
)
async def test_from_these_nothing_is_ever_written(tmp_path: Path, text: str) -> None:
    """Somebody else, a condition, a quotation, another language, a picture; with the question open and without."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        before = await diary(guest)
        await guest.says(text)
        await guest.at(20, 40, days=2)
        await guest.says(text)
        assert await diary(guest) == before


async def test_very_strong_pain_in_a_sentence_brings_the_warning_signs(tmp_path: Path) -> None:
    """Once for what was said, as after a tap."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        said = await answers(guest, "it was a 9 this afternoon, no pills, yesterday none")
        assert any("warning signs" in one.casefold() for one in said)


async def test_a_sentence_is_understood_in_german(tmp_path: Path) -> None:
    """And said back in it."""
    async with open_house(tmp_path) as guest:
        await on_wednesday_evening(guest)
        await guest.says("/language")
        await guest.taps("Deutsch")
        said = await answers(guest, "heute nichts, gestern eine 6, ohne Tablette")
        assert "Notiert:" in said[0]
        assert (await diary(guest))[YESTERDAY] == Answers(headache=True, worst=6, medicine=False)
        await guest.says("rückgängig")
        assert YESTERDAY not in await diary(guest)


async def test_an_early_no_in_a_sentence_holds_so_far(tmp_path: Path) -> None:
    """The evening's question still comes."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(10, 0, days=1)
        said = await answers(guest, "no headache so far, luckily")
        assert "so far" in said[0]
        shown = [m["text"] for m in await guest.at(20, 40)]
        assert any("headache" in one for one in shown)
