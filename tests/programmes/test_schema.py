"""The JSON Schema agrees with the reader: on what is shipped, on the guide, on what nobody wrote, on what is broken (D23).

A validator that is not ours judges, on what a YAML reader that is not ours has read.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from coachbot.errors import ProgrammeError
from coachbot.library import folders, schema
from coachbot.library.layout import is_translation
from tests.process import command
from tests.programmes import generated
from tests.programmes.test_generated import drawn
from tests.programmes.test_guide import FIRST_PROGRAMME, GUIDE, MOMENTS
from tests.test_library import FAULTS as PROGRAMME_FAULTS
from tests.test_library import GOOD, PACKAGED, put, swap
from tests.workbench.test_check import FAULTS as FILE_FAULTS
from tests.workbench.test_check import NOD, SLIPS, lay

Change = Callable[[str], str]
VALIDATORS = {kind: Draft7Validator(schema.schema_of(kind)) for kind in folders.FILES}
FILES = [path for path in sorted(PACKAGED.rglob("*.yaml")) if not is_translation(path)]


def kind_of(path: Path) -> str:
    if path.parent.name == "cards":
        return "card"
    return path.stem if path.stem in ("questions", "handbook", "experiments") else "programme"


def complaints(kind: str, text: str) -> list[str]:
    """What the validator says of a file's text."""
    return [fault.message for fault in VALIDATORS[kind].iter_errors(YAML(typ="safe", pure=True).load(text))]


@pytest.mark.parametrize("kind", VALIDATORS)
def test_each_is_a_schema_with_a_name_of_its_own(kind: str) -> None:
    """By the rules of the draft that it names."""
    found = schema.schema_of(kind)
    Draft7Validator.check_schema(found)
    assert found["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert found["$id"] == f"urn:coachbot:{kind}"


@pytest.mark.parametrize("kind", VALIDATORS)
def test_every_field_says_what_it_is(kind: str) -> None:
    """In a line that an editor shows beside it."""

    def fields(part: dict[str, Any], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
        for field, node in part.get("properties", {}).items():
            yield f"{name}.{field}", node

    found = schema.schema_of(kind)
    every = [*fields(found, kind), *(pair for name, part in found["$defs"].items() for pair in fields(part, name))]
    assert len(every) > 1
    assert [name for name, node in every if not node.get("description")] == []
    assert [name for name, node in every if len(node["description"]) > 120] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGED).as_posix())
def test_what_is_shipped_is_right_by_the_schema(path: Path) -> None:
    """All of it."""
    assert complaints(kind_of(path), path.read_text(encoding="utf-8")) == []


def test_the_examples_of_the_guide_are_right_by_the_schema() -> None:
    """The first programme, with every moment; "08:30" above all."""
    assert complaints("programme", FIRST_PROGRAMME) == []
    for moment in MOMENTS:
        text = FIRST_PROGRAMME.replace("{anchor: work_start, offset_minutes: 120}", moment)
        assert complaints("programme", text) == [], moment


@pytest.mark.parametrize("examples", [15, pytest.param(200, marks=pytest.mark.long)])
def test_what_the_reader_takes_the_schema_takes(examples: int) -> None:
    """Of programmes, cards and questions that nobody wrote."""

    @drawn(examples)
    @given(generated.shelves())
    def agree(files: generated.Fields) -> None:
        if generated.read(files) is None:
            return
        for kind, wholes in (
            ("programme", files["programmes"]),
            ("card", files["cards"]),
            ("questions", [{"questions": files["questions"]}]),
        ):
            for whole in wholes:
                assert [fault.message for fault in VALIDATORS[kind].iter_errors(whole)] == []

    agree()


ONLY_THE_READER = {
    "a sibling that is not there",
    "a sibling alone",
    "a tab before an entry", "a tab behind a dash", "words cut off",
    "a field twice", "a tab", "an open quote", "an alias", "a tag", "unknown card", "days reversed", "days past the end",
    "an item too few", "too few wordings", "two prompts of one name", "another id than the folder", "window too short",
    "window backwards", "cards inside", "an empty field",
    "a stage that is not there", "a stage past the end", "a prompt past its stage", "a ride on nothing", "an unknown question",
    "a row too short", "a circle of programmes", "a programme after one that is not there", "a next that is not there",
    "stages that overlap", "a stage of no days", "a diary that ends early", "a baseline that is the whole programme",
    "a hundred messages a day", "a ride in a circle", "a word too long for a button", "forearm_r: 190",
}  # fmt: skip
"""What a schema cannot tell: what YAML is, what other files and parts hold, and what has to be counted."""
MORE: list[tuple[str, str, Change]] = [
    ("a check-in that asks", "desk-reset/programme.yaml", lambda t: re.sub(r"(kind: check_in(?:.*\n){3} +items:\n +- text: .*\n)", r"\1        asks: keep\n", t)),
    ("a bite that asks", "desk-reset/programme.yaml", lambda t: re.sub(r"(kind: bite(?:.*\n)+?)( +)source:", r"\1\2asks: keep\n\2source:", t, count=1)),
    ("a card and a question", "desk-reset/programme.yaml", swap("card: shoulder-sweep", "card: shoulder-sweep\n        asks: keep")),
    ("other words with a brace", "lighter-load/programme.yaml", swap("instead: >-\n          ", "instead: >-\n          {name}, ")),
    ("a reset that rides", "desk-reset/programme.yaml", swap("kind: task", "kind: reset\n    rides_on: movement")),
    ("a card without steps", NOD, lambda t: re.sub(r"steps:\n(  - .*\n)+", "", t)),
    ("a card without a level", NOD, lambda t: re.sub(r"  further: .*\n", "", t)),
    ("a card without a caution", NOD, lambda t: re.sub(r"caution: .*\n", "", t)),
    ("a card without a stop rule", NOD, lambda t: re.sub(r"stop: .*\n", "", t)),
    ("a drawing without words", NOD, lambda t: re.sub(r"(?m)^alt: .*\n", "", t)),
    ("a card without evidence", NOD, lambda t: re.sub(r"source: .*\n", "", t)),
    ("a level of another name", NOD, swap("  further:", "  hardest:")),
    ("a caution with a placeholder", NOD, swap("caution: No", "caution: On day {day}, no")),
    ("a question without answers", "questions.yaml", lambda t: re.sub(r"    options: .*\n", "", t, count=1)),
    ("an occasion nobody knows", "questions.yaml", lambda t: t.replace("when: morning", "when: at dawn", 1)),
    ("a handbook's answer of another kind", "handbook.yaml", lambda t: re.sub(r"id: need-a-scan", "id: Need a scan", t)),
]  # fmt: skip
BROKEN: list[tuple[str, str, Change]] = [
    *((name, "desk-reset/programme.yaml", change) for name, change, _, _ in PROGRAMME_FAULTS),
    *((name, file, change) for name, file, change, _ in FILE_FAULTS),
    *((new, NOD, swap(old, new)) for old, new, _, _ in SLIPS),
    *MORE,
]
TOLD_BY_BOTH = [row for row in BROKEN if row[0] not in ONLY_THE_READER]


def test_enough_is_broken_to_tell() -> None:
    """At least 45 ways."""
    assert len(TOLD_BY_BOTH) >= 45
    assert {name for name, _, _ in BROKEN} >= ONLY_THE_READER


@pytest.mark.parametrize(
    ("_name", "file", "change"),
    [pytest.param(*row, id=row[0], marks=[pytest.mark.long] * (n % 5 > 0)) for n, row in enumerate(TOLD_BY_BOTH)],
)
def test_what_is_broken_is_told_by_reader_and_schema(tmp_path: Path, _name: str, file: str, change: Change) -> None:
    """Whatever an editor can know, it marks."""
    text = lay(tmp_path, file, change)
    with pytest.raises(ProgrammeError):
        folders.read_library(PACKAGED, tmp_path)
    assert complaints(kind_of(Path(file)), text) != []


@pytest.mark.parametrize("fields", [{}, {"prompts": []}, {"id": "x", "cards": {}}, {"translations": {}}])
def test_what_no_file_may_say_is_no_field_for_an_editor(tmp_path: Path, fields: dict[str, Any]) -> None:
    """Cards and translations lie in files of their own."""
    assert not VALIDATORS["programme"].is_valid(fields)
    with pytest.raises(ProgrammeError):
        folders.read_library(PACKAGED, put(tmp_path, json.dumps(fields)))


def test_the_schemas_that_lie_beside_the_programmes_are_current(tmp_path: Path) -> None:
    """`uv run coachbot schema --into programs` renews them."""
    for kind in VALIDATORS:
        assert (PACKAGED / schema.FOLDER / f"{kind}.json").read_text(encoding="utf-8") == schema.as_text(kind)
    said = command(tmp_path, "schema", "--into", str(tmp_path / "mine"))
    assert said.stdout.endswith(schema.LINE + "\n")
    assert {path.stem for path in (tmp_path / "mine" / schema.FOLDER).iterdir()} == set(VALIDATORS)


def test_the_guide_shows_the_line_that_makes_an_editor_use_it() -> None:
    """And what is shipped begins with it, with a way that leads to the file."""
    assert schema.LINE in GUIDE
    for path in FILES:
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text(encoding="utf-8"))
        assert named, path
        assert (path.parent / named[1]).resolve() == PACKAGED / schema.FOLDER / f"{kind_of(path)}.json"
    assert GOOD.startswith(schema.LINE)
