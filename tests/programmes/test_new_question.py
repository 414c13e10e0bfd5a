"""A question of one's own: added in questions.yaml alone it is asked, kept, and shown wherever answers are shown."""

import csv
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from coachbot.domain.export import read_export
from coachbot.domain.next_question import following
from coachbot.domain.question import Question
from coachbot.library.folders import ProgrammeError, load_questions
from tests.house import Guest, open_house

SHIPPED = Path(__file__).parents[2] / "programs"
HOURS = """
  - id: hours-at-a-screen
    when: evening
    ask: How many hours did you spend at a screen?
    number: {least: 0, most: 24}
"""
AFTER_A_HEADACHE = """
  - id: hours-lost
    when: evening
    ask: How many hours did the headache take from you?
    number: {most: 24}
    only_if: {headache: ["yes"], worst: ["7", "8"]}
"""


def folder_with(tmp_path: Path, *questions: str) -> str:
    """The shipped files, with more at the end of questions.yaml."""
    folder = tmp_path / "programs"
    shutil.copytree(SHIPPED, folder)
    with (folder / "questions.yaml").open("a", encoding="utf-8") as file:
        file.writelines(questions)
    return str(folder)


async def documents(guest: Guest) -> list[str]:
    """Every file that was handed out, as its text; a page as SVG."""
    rows = await guest.app.database.fetch("SELECT content FROM transcript ORDER BY id")
    found = [json.loads(row["content"]).get("document") for row in rows]
    return [one["content"] for one in found if one]


async def an_evening(guest: Guest, hours: str, *, days: int) -> list[dict[str, Any]]:
    """The day's question is answered with no, the one about the screen with a number."""
    await guest.at(20, 31, days=days)
    asked = await guest.taps("No headache" if days else "Still no headache")
    assert "How many hours did you spend at a screen?" in asked[-1]["text"]
    return await guest.says(hours)


async def test_a_question_added_in_yaml_alone_is_asked_kept_and_shown(tmp_path: Path) -> None:
    """In the chat, the export, which comes in again, the table, the page for clinicians and /progress."""
    async with open_house(tmp_path, programs=folder_with(tmp_path, HOURS)) as guest:
        await guest.joins()
        for day, hours in enumerate(("6", "7 hours", "12")):
            assert f"{hours.split()[0]}. Noted." in (await an_evening(guest, hours, days=int(day > 0)))[-1]["text"]
        (progress,) = [m for m in await guest.says("/progress") if m["from"] == "coach"]
        assert "• How many hours did you spend at a screen? Mostly 7, from 6 to 12 (of 3)." in progress["text"]
        await guest.says("/export")
        await guest.says("/report")
        everything, table, page = await documents(guest)
        kept = json.loads(everything)["observations"]
        assert [one["answers"]["answer"] for one in kept] == [6, 7, 12]
        rows = list(csv.DictReader(io.StringIO(table.lstrip("\ufeff"))))
        assert [row["hours-at-a-screen"] for row in rows] == ["6", "7", "12"]
        assert len(read_export(everything, guest.app.now())["observations"]) == 3
        assert "at a screen? Mostly 7, from 6 to 12 (of 3)" in " ".join(re.findall(r">([^<>]+)</text>", page))


@pytest.mark.parametrize(
    "said", ["25", "no", *(pytest.param(one, marks=pytest.mark.long) for one in ("7.5", "6 7", "-3", "none", "yes 6"))]
)
async def test_what_is_no_such_number_is_asked_back(tmp_path: Path, said: str) -> None:
    """Nothing is guessed, and the question still stands."""
    async with open_house(tmp_path, programs=folder_with(tmp_path, HOURS)) as guest:
        await guest.joins()
        assert "only one whole number here, from 0 to 24" in (await an_evening(guest, said, days=0))[-1]["text"]
        assert "Noted" in (await guest.says("8"))[-1]["text"]


async def test_it_can_be_skipped(tmp_path: Path) -> None:
    """By a tap; nothing more is asked then."""
    async with open_house(tmp_path, programs=folder_with(tmp_path, HOURS)) as guest:
        await guest.joins_by_evening()
        assert "Skipped" in (await guest.taps("Skip"))[-1]["text"]
        assert "Did you mean" in (await guest.says("8"))[-1]["text"]


async def test_conditions_are_data(tmp_path: Path) -> None:
    """Asked on a strong headache alone, after the medicine."""
    async with open_house(tmp_path, programs=folder_with(tmp_path, AFTER_A_HEADACHE)) as guest:
        await guest.joins()
        await guest.at(20, 31)
        assert "Recorded" in (await guest.taps("Still no headache"))[-1]["text"]
        await guest.at(20, 31, days=1)
        await guest.taps("Yes")
        await guest.taps("7")
        assert "take from you" in (await guest.taps("No"))[-1]["text"]


def test_one_comes_after_the_other_and_what_is_told_is_passed_over() -> None:
    """In the order of the file; what is told, skipped or not called for is passed over."""
    row = [
        Question.model_validate(
            {"id": name, "when": "evening", "ask": "How many?", "number": {"most": 9}, "only_if": only_if}
        )
        for name, only_if in (("a", {}), ("b", {"headache": ["yes"]}), ("c", {"a": ["1", "2"]}))
    ]
    questions = {one.id: one for one in row}

    def then(told: dict[str, str], after: str | None = None) -> str | None:
        found = following(questions, told, after)
        return found.id if found else None

    assert then({"headache": "no"}) == "a"
    assert then({"headache": "yes"}, "a") == "b"
    assert then({"headache": "no"}, "a") is None
    assert then({"headache": "no", "a": "2"}) == "c"
    assert then({"headache": "yes", "a": "3", "b": "0"}) is None
    assert then({"headache": "no"}, "gone") == "a"


WRONG = {
    "of a later one": ("only_if: {mood: [good]}", "mood is not known by then"),
    "of no answer": ("only_if: {worst: ['0']}", "0 is no answer to worst"),
    "of nothing": ("only_if: {headache: []}", "only_if"),
    "turned round": ("number: {least: 9, most: 3}", "most must be greater than least"),
    "two forms": ("scale: 5", "either options or a scale or a number"),
    "another occasion": ("when: morning", "number, only_if and role are for evening questions"),
    "a known name": ("id: worst", "worst is the name of a role"),
}


@pytest.mark.parametrize("slip", WRONG)
def test_an_authors_slip_is_told_with_its_place(tmp_path: Path, slip: str) -> None:
    """Before anybody is asked."""
    line, told = WRONG[slip]
    fields = {"id": "id: hours", "when": "when: evening", "number": "number: {most: 24}", "ask": "ask: How many?"}
    fields[line.split(":")[0]] = line
    (tmp_path / "questions.yaml").write_text(
        "questions:\n  - " + "\n    ".join(fields.values()) + "\n", encoding="utf-8"
    )
    with pytest.raises(ProgrammeError, match="questions.yaml") as refused:
        load_questions(tmp_path, load_questions(SHIPPED, {}))
    assert told in str(refused.value)
