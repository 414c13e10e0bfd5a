"""The guide for authors is true: whatever it shows can be written down, read, checked, joined and lived."""

import asyncio
import re
from datetime import date
from pathlib import Path

import pytest

from coachbot import library
from coachbot.domain.card import Level
from coachbot.domain.delivery import State
from coachbot.domain.programme import Kind, Note, Programme
from coachbot.library import Library, folders
from coachbot.workbench import check, findings
from coachbot.workbench.personas import PERSONAS
from coachbot.workbench.simulate import Run, simulate
from tests.process import command

PACKAGED = library.packaged_programmes()
GUIDE = (Path(__file__).parent.parent.parent / "programs" / "README.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


def shown(words: str) -> str:
    """The one example of the guide that says these words, wherever it stands among the others."""
    (found,) = (one for one in SNIPPETS if words in one)
    return found


FIRST_PROGRAMME, QUOTED, CARD = shown("title: Tea break"), shown("*Screen height.*"), shown("id: far-look")
LOOP, COUNTS = shown("  loop:\n"), shown("counts:\n")
QUESTIONS, HANDBOOK, WORDS = shown("questions:\n"), shown("glossary:\n"), shown("title: Schreibtisch")
MOMENTS = re.findall(r"^\| `(\{.*?\})` \|", GUIDE, re.MULTILINE)
KINDS = re.findall(r"^\| `([a-z_]+)` \|", GUIDE, re.MULTILINE)
TEA_MOMENT = "{anchor: work_start, offset_minutes: 120}"
START = date(2026, 11, 23)


def lay(folder: Path, programme: str = FIRST_PROGRAMME, **others: str) -> Library:
    """A folder as somebody who follows the guide would have it, read over what is shipped."""
    files = {"tea-break/programme.yaml": programme, **others}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folders.read_library(PACKAGED, folder)


def told(shelves: Library, folder: Path) -> list[str]:
    """What check says of the folder."""
    lines = findings.tell(check.findings(shelves), [PACKAGED, folder])
    return [line for line in lines if (folder / line.split(":")[0]).is_file()]


def lived(shelves: Library) -> Run:
    return asyncio.run(simulate(shelves, "tea-break", PERSONAS["diligent"], zone="Europe/Berlin", seed=1, start=START))


@pytest.mark.long
def test_the_first_programme_is_good_and_is_lived_to_its_end(tmp_path: Path) -> None:
    """Nothing to mend, each of its prompts said, and the closing words heard."""
    shelves = lay(tmp_path)
    assert told(shelves, tmp_path) == []
    run = lived(shelves)
    assert run.troubles == []
    assert {one.prompt for one in run.deliveries if one.state is State.SENT} >= {"tea", "evening", "looking-back"}
    assert any("A week of tea. Keep it if you liked it." in line.text for line in run.lines)


def test_the_guide_shows_a_moment_of_every_form() -> None:
    """Else the next test proves little."""
    assert len(MOMENTS) == 5
    assert {form for form in ("anchor", "time", "every_minutes", "random") if any(form in row for row in MOMENTS)} == {
        "anchor", "time", "every_minutes", "random",
    }  # fmt: skip


@pytest.mark.parametrize(
    "moment", [pytest.param(one, marks=[pytest.mark.long] * (n % 2)) for n, one in enumerate(MOMENTS)]
)
def test_every_moment_of_the_guide_can_be_joined_and_lived(tmp_path: Path, moment: str) -> None:
    """D21: pinned, read back equal, and said at least once to somebody who joined."""
    assert TEA_MOMENT in FIRST_PROGRAMME
    shelves = lay(tmp_path, FIRST_PROGRAMME.replace(TEA_MOMENT, moment))
    programme = shelves.programmes["tea-break"]
    assert Programme.model_validate_json(programme.pinned()) == programme
    run = lived(shelves)
    assert {one.prompt for one in run.deliveries if one.state is State.SENT} >= {"tea", "evening"}
    assert run.troubles == []


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(kind, marks=[pytest.mark.long] * (kind not in (Kind.PRACTICE, Kind.REVIEW)))
        for kind in Kind
        if kind is not Kind.CHECK_IN
    ],
)
def test_every_kind_of_the_guide_can_be_joined_and_lived(tmp_path: Path, kind: Kind) -> None:
    """In the place of the task; the table names all seven."""
    assert set(KINDS) == set(Kind)
    shelves = lay(tmp_path, FIRST_PROGRAMME.replace("kind: task", f"kind: {kind}"))
    run = lived(shelves)
    assert {one.prompt for one in run.deliveries if one.state is State.SENT} >= {"tea", "evening"}
    assert run.troubles == []


@pytest.mark.long
def test_the_card_the_question_and_the_quoted_texts_of_the_guide_work_together(tmp_path: Path) -> None:
    """An item each, and nothing for check to say."""
    line = "      - text: Time for tea. Walk there slowly, shoulders low.\n        short: Stand up once.\n"
    assert line in FIRST_PROGRAMME
    more = "      - text: A look first.\n        card: far-look\n        level: easier\n"
    more += "      - text: One thing.\n        asks: which-tea\n" + re.sub("(?m)^", "      ", QUOTED.rstrip()) + "\n"
    text = re.sub(r"      - text: (Fetch a cup|Tea again|Tea, on your feet|The kettle).*\n", "", FIRST_PROGRAMME)
    shelves = lay(
        tmp_path,
        text.replace(line, line + more),
        **{"cards/far-look.yaml": CARD, "questions.yaml": QUESTIONS, "handbook.yaml": HANDBOOK},
    )
    assert told(shelves, tmp_path) == []
    assert set(shelves.questions) >= {"which-tea", "how-warm", "sitting-hours"}
    assert [entry.id for entry in shelves.handbook.faq] == ["why-tea"]
    run = lived(shelves)
    assert run.troubles == []
    said = [line.text for line in run.lines]
    for words in ("A look first.", "Which tea do you like best?", "Screen height. Lift it a little: one book will do."):
        assert any(words in text for text in said), words


def test_a_question_that_takes_a_number_is_lived_too(tmp_path: Path) -> None:
    """Nothing stands below it but the way past it."""
    asked = "questions:\n  - id: cups\n    when: evening\n    ask: How many cups?\n    number: {least: 0, most: 20}\n"
    text = re.sub(r"(      - text: The kettle.*\n)", r"\1        asks: cups\n", FIRST_PROGRAMME)
    run = lived(lay(tmp_path, text, **{"questions.yaml": asked}))
    assert any("How many cups?" in line.text for line in run.lines)
    assert run.troubles == []


@pytest.mark.long
def test_the_movement_and_the_counts_of_the_guide_fit_its_card(tmp_path: Path) -> None:
    """Each where it belongs: the keys below the drawing, the doses beside the levels."""
    shelves = lay(tmp_path, **{"cards/far-look.yaml": CARD + LOOP + COUNTS})
    assert told(shelves, tmp_path) == []
    card = shelves.cards["far-look"]
    assert card.moving is not None
    assert [key.hold for key in card.moving.keys] == [0.5, 5]
    assert {level: (dose.repeats, dose.hold) for level, dose in card.counts.items()} == {
        Level.EASIER: (8, 0), Level.STANDARD: (5, 5),
    }  # fmt: skip


def test_the_words_of_another_language_fit_a_programme_of_that_shape(tmp_path: Path) -> None:
    """As the guide has them, beside a programme with that stage and that prompt."""
    text = re.sub(r"days: \[1, 7\]\n    work_days_only: true\n", "days: [1, 1]\n", FIRST_PROGRAMME, count=1)
    text = re.sub(r"(      - text: Time for tea.*\n.*\n)(?:      - text: .*\n)+", r"\1", text, count=1)
    text = text.replace("id: tea\n", "id: task\n").replace(
        "\nprompts:", "\nstages: [{id: week-1, title: The desk, days: [1, 7]}]\nprompts:", 1
    )
    shelves = lay(tmp_path, text, **{"tea-break/programme.de.yaml": WORDS})
    assert shelves.programmes["tea-break"].in_language("de").title == "Schreibtisch"


def test_what_the_guide_says_can_be_asked_can_be_asked() -> None:
    """The notes by their names."""
    assert {note for note in Note if f"`{note}`" in GUIDE} == set(Note)


@pytest.mark.long
def test_the_commands_of_the_guide_run_as_they_are_written(tmp_path: Path) -> None:
    """In their order, each to its end."""
    lay(tmp_path / "my-programmes")
    for said in re.findall(r"^uv run coachbot ([a-z][^#\n]*)", GUIDE, re.MULTILINE):
        arguments = said.replace("my-programmes", str(tmp_path / "my-programmes"))
        arguments = arguments.replace("sheet.png", str(tmp_path / "sheet.png"))
        ended = command(tmp_path, *arguments.split(), COACHBOT_PROGRAMS=str(tmp_path / "my-programmes"))
        assert (ended.returncode, ended.stderr) == (0, ""), said
    assert (tmp_path / "sheet.png").is_file()
    assert (tmp_path / "my-programmes" / "_schema" / "programme.json").is_file()
