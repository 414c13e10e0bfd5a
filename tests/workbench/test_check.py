"""coachbot check: what an author could do better, told with file, line, field and mend."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from coachbot import library
from coachbot.errors import ProgrammeError
from coachbot.workbench import check, findings
from coachbot.workbench.words import banned_in, grade
from tests.process import command
from tests.test_library import line_of, swap

PACKAGED = library.packaged_programmes()


def lay(folder: Path, file: str, change: Callable[[str], str]) -> str:
    """An operator's folder that holds one file, changed; returns its text."""
    text = change((PACKAGED / file).read_text(encoding="utf-8"))
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text, encoding="utf-8")
    return text


def told(folder: Path) -> list[str]:
    return findings.tell(check.findings(library.read_library(PACKAGED, folder)), [PACKAGED, folder])


DESK, LIGHT = "desk-reset/programme.yaml", "lighter-load/programme.yaml"
NOD, HANDBOOK = "cards/small-nod.yaml", "handbook.yaml"
FINDINGS: list[tuple[str, str, Callable[[str], str], str, str]] = [
    ("a claim", DESK, swap("*Screen height.* Today", "*Screen height.* It cures headaches. Today"), "*Screen height.*", '"cures" is a claim or blame'),
    ("blame", DESK, swap("*Screen height.* Today", "*Screen height.* You missed a day. Today"), "*Screen height.*", '"You missed" is a claim or blame'),
    ("a number that sells", DESK, swap("*Screen height.* Today", "*Screen height.* 30 % fewer headaches. Today"), "*Screen height.*", "is a claim or blame"),
    ("a long text", DESK, swap("*Screen height.* Today", "*Screen height.* " + "It is a good day. " * 20 + "Today"), "*Screen height.*", "characters are long for a phone. Cut it to 400."),
    ("hard words", DESK, swap("*Screen height.* Today", "*Screen height.* Musculoskeletal considerations necessitate individualised ergonomic optimisation, particularly concerning prolonged sedentary occupational activities. Today"), "*Screen height.*", "it reads like school year"),
    ("a bite without its source", LIGHT, swap("covers: [S117]\n        source: [S4, S8]", "covers: [S117]"), "*How days are counted.*", "says something about bodies or evidence without a source"),
    ("an item for nobody", DESK, swap("days: [1, 7]\n", "days: [1, 7]\n    weekdays: [0]\n    work_days_only: true\n    tracks: [diary_only]\n"), "*Screen height.*", "nobody ever gets this"),
    ("a moment at night", DESK, swap("{anchor: lunch}", '{time: "23:30"}'), "23:30", "it falls into the quiet hours, 22:30 to 07:00"),
    ("six a day", LIGHT, lambda t: t.replace("    rides_on: morning-reset\n", "").replace("    rides_on: afternoon-reset\n", ""), "prompts:", "is the most. Let a task or a bite ride on another prompt"),
    ("steps out of order", LIGHT, lambda t: t.replace("step: mobility}", "step: x}").replace("step: release}", "step: mobility}").replace("step: x}", "step: release}"), "id: release,", "mobility comes after release"),
    ("a week for the neck alone", LIGHT, lambda t: re.sub(r"card(s?): \[?[a-z-]+.*", r"card\1: [lying-nod]", t).replace("card: [lying-nod]", "card: lying-nod"), "id: mobility,", "its exercises are for the neck alone"),
    ("easing without the back", LIGHT, lambda t: t.replace("shoulder-blade-edge", "upper-shoulder-hold"), "id: release,", "easing needs a card for the upper back and one for the shoulders"),
    ("an answer without its source", HANDBOOK, swap("S078]\n    source: [S43, S6]", "S078]"), "- id: need-a-scan", "without a source"),
]  # fmt: skip


@pytest.mark.parametrize(("_name", "file", "change", "marker", "words"), FINDINGS, ids=[f[0] for f in FINDINGS])
def test_what_could_be_better_is_told_with_its_place(
    tmp_path: Path, _name: str, file: str, change: Callable[[str], str], marker: str, words: str
) -> None:
    """The whole of the mend in a line."""
    text = lay(tmp_path, file, change)
    (line, *_) = [line for line in told(tmp_path) if words in line and line.startswith(f"{file}:")]
    number = line.split(":")[1]
    assert abs(int(number) - line_of(text, marker)) <= 1, line
    assert line.endswith(".")


FAULTS: list[tuple[str, str, Callable[[str], str], str]] = [
    ("a stage that is not there", LIGHT, swap("stage: load\n", "stage: lode\n"), "there is no stage lode. Did you mean load?"),
    ("a stage past the end", LIGHT, swap("days: [50, 56]}", "days: [50, 60]}"), "stage yours must lie within days 1 to 56"),
    ("a prompt past its stage", LIGHT, swap("stage: load\n    days: [1, 7]", "stage: load\n    days: [2, 8]"), "runs past day 7 of its stage"),
    ("a ride on nothing", LIGHT, swap("rides_on: morning-reset", "rides_on: mourning-reset"), "mourning-reset is no prompt that comes by itself. Did you mean morning-reset?"),
    ("an unknown question", LIGHT, swap("asks: sitting-hours", "asks: sitting-hour"), "there is no question sitting-hour. Did you mean sitting-hours?"),
    ("an unknown family", NOD, lambda t: t.replace("family: reset", "family: resett"), "Did you mean reset?"),
    ("an unknown level", NOD, lambda t: t.replace("easier:", "easyer:", 1), "easyer"),
    ("options and a scale", "questions.yaml", lambda t: t.replace("    scale: 10\n", "    scale: 10\n    options: {a: b}\n", 1), "either options or a scale"),
    ("a row too short", HANDBOOK, lambda t: t.replace("      cells:\n", "      cells:\n        - one more\n", 1), "cells, it has"),
]  # fmt: skip


@pytest.mark.parametrize(("_name", "file", "change", "words"), FAULTS, ids=[f[0] for f in FAULTS])
def test_what_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, _name: str, file: str, change: Callable[[str], str], words: str
) -> None:
    """Stages, riders, cards, questions and the handbook, as `tests/test_library.py` has it for the rest."""
    lay(tmp_path, file, change)
    with pytest.raises(ProgrammeError) as fault:
        library.read_library(PACKAGED, tmp_path)
    said = str(fault.value)
    assert said.startswith(f"{file}:"), said
    assert words in said, said


def test_the_command_prints_findings_and_fails(tmp_path: Path) -> None:
    """Each in a line; a programme without any is good."""
    lay(tmp_path / "mine", DESK, swap("*Screen height.* Today", "*Screen height.* It cures headaches. Today"))
    ended = command(tmp_path, "check", str(tmp_path / "mine"))
    assert ended.returncode == 1
    assert ended.stdout.splitlines()[0].startswith("desk-reset/programme.yaml:")
    assert "desk-reset: Desk reset, see above" in ended.stdout
    assert "lighter-load: Lighter load, good" in ended.stdout
    assert "Traceback" not in ended.stderr


def test_a_text_is_judged_by_its_words() -> None:
    """Plain words pass, claims do not, and an honest use of the same word does."""
    assert grade("Sit tall. Let your arms hang. Breathe three times.") < 4
    assert banned_in("This treats the pain") == "treats"
    assert banned_in("any headache, treated or not") is None
