"""The headache, its worst pain and the medicine are questions of questions.yaml; a role says what they are for."""

import shutil
from pathlib import Path

import pytest

from coachbot.domain.diary import Answers
from coachbot.domain.next_question import comes_first, following, last_told, told_of
from coachbot.domain.question import Question, Role, called, in_role
from coachbot.library.folders import ProgrammeError, load_questions, read_library
from tests.house import open_house
from tests.shipped import SHELVES

SHIPPED = Path(__file__).parents[2] / "programs"
HEADACHE = """questions:
  - id: any-pain
    when: evening
    role: headache
    ask: Was there pain in your head {when}?
    options: {"no": "None at all", "yes": "There was"}
"""
MEDICINE = """  - id: a-pill
    when: evening
    role: medicine
    ask: A pill against it?
    options: {"yes": "One or more", "no": "Not one"}
    only_if: {any-pain: ["yes"]}
"""
HOURS = """  - id: hours-lost
    when: evening
    ask: How many hours did it take from you?
    number: {most: 24}
    only_if: {any-pain: ["yes"]}
"""
WORST = """  - id: strength
    when: evening
    role: worst
    ask: And its strongest moment, from 1 to 10?
    scale: 10
    begins_at: 1
    only_if: {any-pain: ["yes"]}
"""
OTHER_ORDER = HEADACHE + MEDICINE + HOURS + WORST


def questions_of(tmp_path: Path, text: str) -> dict[str, Question]:
    """What a questions.yaml of one's own holds."""
    (tmp_path / "questions.yaml").write_text(text, encoding="utf-8")
    return load_questions(tmp_path, {})


def folder_with(tmp_path: Path, text: str) -> Path:
    """The shipped files, with another questions.yaml in the place of the shipped one."""
    folder = tmp_path / "programs"
    shutil.copytree(SHIPPED, folder)
    (folder / "questions.de.yaml").unlink()
    shipped = (folder / "questions.yaml").read_text(encoding="utf-8")
    rest = shipped[shipped.index("  # In the morning") :]
    (folder / "questions.yaml").write_text(text + rest, encoding="utf-8")
    return folder


def test_which_question_comes_next_is_worked_out_from_the_file(tmp_path: Path) -> None:
    """From its order, its conditions and what is told, whatever the questions are called."""
    questions = questions_of(tmp_path, OTHER_ORDER)

    def then(told: dict[str, str], after: str | None, *, again: bool = False) -> str | None:
        found = following(questions, told, after, again=again)
        return found.id if found else None

    yes = {"any-pain": "yes"}
    assert then({}, None) == "any-pain"
    assert then({"any-pain": "no"}, "any-pain") is None
    assert then(yes, "any-pain") == "a-pill"
    assert then(yes, "a-pill") == "hours-lost"
    assert then(yes, "a-pill", again=True) == "a-pill"
    assert then({**yes, "strength": "7"}, "hours-lost") is None
    assert comes_first(questions, questions["a-pill"])
    assert not comes_first(questions, questions["strength"])
    said = Answers(headache=True, worst=7, medicine=False)
    assert told_of(questions, said, {"hours-lost": 3}) == {**yes, "strength": "7", "a-pill": "no", "hours-lost": "3"}
    assert last_told(questions, said) == "strength"
    assert last_told(questions, Answers(headache=False)) == "any-pain"


def test_a_question_is_known_by_its_id_and_by_the_word_of_its_role(tmp_path: Path) -> None:
    """What was asked by earlier versions still has its answer."""
    questions = questions_of(tmp_path, OTHER_ORDER)
    for role, name in ((Role.HEADACHE, "any-pain"), (Role.WORST, "strength"), (Role.MEDICINE, "a-pill")):
        assert in_role(questions, role).id == name
        assert called(questions, role) == called(questions, name) == questions[name]
    assert called(questions, "gone") is None


@pytest.mark.long
async def test_the_authors_order_and_words_are_asked_and_the_answers_mean_the_same(tmp_path: Path) -> None:
    """A question of their own stands between; what is typed goes where it belongs."""
    async with open_house(tmp_path, programs=str(folder_with(tmp_path, OTHER_ORDER))) as guest:
        await guest.joins(first_answer="None at all")
        await guest.at(20, 31, days=1)
        assert [b["label"] for b in (await guest.says("/checkin"))[-1]["buttons"][0]] == ["None at all", "There was"]
        assert (await guest.last()).startswith("Was there pain in your head today?")
        (pill,) = await guest.taps("There was")
        assert pill["text"] == "Headache today: yes. Sorry to hear that.\n\nA pill against it?"
        recorded, hours = await guest.says("yes")
        assert "headache, medicine taken" in recorded["text"]
        assert hours["text"].startswith("How many hours did it take from you?")
        assert (await guest.says("5"))[-1]["text"] == (
            "Headache today, medicine taken.\n\nAnd its strongest moment, from 1 to 10?"
        )
        recorded, signs = await guest.says("9")
        assert "headache, at its worst 9 of 10, medicine taken" in recorded["text"]
        assert signs["buttons"][0][0]["action"].startswith("safety")


async def test_what_earlier_versions_asked_is_answered_under_the_new_name(tmp_path: Path) -> None:
    """An asking and buttons from before the questions stood in the file."""
    async with open_house(tmp_path, programs=str(folder_with(tmp_path, OTHER_ORDER))) as guest:
        await guest.joins(first_answer="None at all")
        await guest.at(20, 31, days=1)
        await guest.acts("checkin:2026-11-24:yes")
        await guest.app.database.execute("UPDATE participants SET open_question = 'checkin:2026-11-24:worst'")
        assert "at its worst 6 of 10" in (await guest.says("6"))[-1]["text"]
        assert "medicine taken" in (await guest.acts("medicine:2026-11-24:yes"))[0]["text"]


async def test_a_question_that_was_left_out_is_not_asked_again_by_the_answer_to_the_next(tmp_path: Path) -> None:
    """Neither how strong it was after the medicine."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        await guest.taps("Yes")
        assert "Did you take any medicine for it?" in (await guest.taps("Leave this out"))[0]["text"]
        assert "headache, medicine taken" in (await guest.taps("Yes"))[0]["text"]


async def test_a_corrected_detail_is_said_back_at_once(tmp_path: Path) -> None:
    """What was left out beside it stays so, and the change can be undone."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        for label in ("Yes", "6", "Leave this out"):
            await guest.taps(label)
        (recorded,) = await guest.acts("worst:2026-11-24:8")
        assert "at its worst 8 of 10 (it was: headache, at its worst 6 of 10)" in recorded["text"]
        assert "Undo" in [b["label"] for b in recorded["buttons"][0]]


async def test_what_has_a_role_is_answered_as_such_and_never_as_an_observation(tmp_path: Path) -> None:
    """A forged tap is outdated; nothing is kept of it."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        for forged in ("saw:2026-11-23:worst:3", "saws:2026-11-23:medicine:yes:1", "tell:2026-11-23:evening:1"):
            await guest.acts(forged)
        assert await guest.app.database.fetch("SELECT * FROM observations") == []


async def test_a_number_typed_to_a_question_that_is_gone_is_no_headache(tmp_path: Path) -> None:
    """The file lost a question while it was open."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31)
        await guest.app.database.execute(
            """UPDATE participants SET open_question = '{"of":"day","day":"2026-11-23","question":"hours"}'"""
        )
        assert "Did you mean a headache" in (await guest.says("8"))[-1]["text"]


WRONG = {
    "another kind": ("scale: 10", "scale: 5", "strength|role: the role worst is answered from 1 to 10"),
    "from nought": ("    begins_at: 1\n", "", "role: the role worst is answered from 1 to 10"),
    "no yes": ('"yes": "One or more"', '"some": "One or more"', "the role medicine is answered with yes or no"),
    "on any day": ('    only_if: {any-pain: ["yes"]}\n', "", 'write only_if: {any-pain: ["yes"]}'),
    "no day": (" {when}", "", "Write {when} where the day is named"),
    "on some days": ("    role: headache\n", '    role: headache\n    only_if: {x: ["yes"]}\n', "is asked every day"),
    "another occasion": (
        "when: evening\n    role: worst",
        "when: weekly\n    role: worst",
        "are for evening questions",
    ),
    "a role twice": ("role: medicine", "role: headache", "any-pain has the role headache, too"),
    "unknown": ("role: worst", "role: best", "role"),
    "a day elsewhere": ("A pill against it?", "A pill {when}?", "placeholders are filled in items alone"),
    "asked as another": ("id: a-pill", "id: worst", "worst is the name of a role"),
}


@pytest.mark.parametrize("slip", WRONG)
def test_a_role_that_does_not_fit_is_told_with_its_place(tmp_path: Path, slip: str) -> None:
    """Before anybody is asked."""
    written, instead, told = WRONG[slip]
    with pytest.raises(ProgrammeError, match=r"questions\.yaml:\d+: questions\[\d\]") as refused:
        questions_of(tmp_path, OTHER_ORDER.replace(written, instead))
    assert told.rpartition("|")[2].casefold() in str(refused.value).casefold()


def test_the_headache_comes_first(tmp_path: Path) -> None:
    """Everything else is about a day that is known."""
    first = HOURS.split("    only_if", maxsplit=1)[0]
    with pytest.raises(ProgrammeError, match="Move it above all other evening questions"):
        questions_of(tmp_path, OTHER_ORDER.replace("questions:\n", "questions:\n" + first.replace("lost", "slept")))


@pytest.mark.parametrize("role", Role)
def test_a_role_that_nobody_has_is_told_in_a_sentence(tmp_path: Path, role: Role) -> None:
    """The house cannot do without any of them."""
    text = OTHER_ORDER.replace(f"    role: {role}\n", "")
    text = text.replace(" {when}", "") if role is Role.HEADACHE else text
    with pytest.raises(ProgrammeError) as refused:
        read_library(folder_with(tmp_path, text))
    says = f"no question has the role {role}. Add role: {role} to the evening question that asks it."
    assert str(refused.value).endswith(f"questions.yaml: {says}")
    assert "\n" not in str(refused.value)


def test_words_of_ones_own_take_the_place_of_the_shipped_ones(tmp_path: Path) -> None:
    """Under the same id, at the same place; the conditions of other questions go on."""
    own = tmp_path / "own"
    shutil.copytree(SHIPPED / "diary-only", own / "diary-only")
    (own / "questions.yaml").write_text(HEADACHE.replace("any-pain", "headache"), encoding="utf-8")
    found = read_library(SHIPPED, own).questions
    assert found["headache"].ask == "Was there pain in your head {when}?"
    assert list(found) == list(SHELVES.questions)
    (own / "questions.yaml").write_text(HEADACHE, encoding="utf-8")
    with pytest.raises(ProgrammeError, match="headache has the role headache, too, and only one question has it"):
        read_library(SHIPPED, own)
