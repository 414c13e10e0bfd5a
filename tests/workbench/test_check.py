"""coachbot check: what an author could do better, told with file, line, field and mend."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coachbot import library
from coachbot.errors import ProgrammeError
from coachbot.library import folders
from coachbot.workbench import check, findings, offered
from coachbot.workbench.words import banned_in, grade
from tests.process import command
from tests.shipped import SHELVES
from tests.test_library import line_of, swap

PACKAGED = library.packaged_programmes()


def lay(folder: Path, file: str, change: Callable[[str], str]) -> str:
    """An operator's folder that holds one file, changed; returns its text."""
    text = change((PACKAGED / file).read_text(encoding="utf-8"))
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text, encoding="utf-8")
    return text


def told(folder: Path, *, without_programmes: bool = False) -> list[str]:
    """What is found in the programmes that the folder changes; in the others nothing is, as another test has it."""
    read = folders.read_library(PACKAGED, folder)
    changed = {name: one for name, one in read.programmes.items() if one != SHELVES.programmes[name]}
    changed = {} if without_programmes else changed
    return findings.tell(check.findings(replace(read, programmes=changed)), [PACKAGED, folder])


DESK, LIGHT = "desk-reset/programme.yaml", "lighter-load/programme.yaml"
NOD, HANDBOOK = "cards/small-nod.yaml", "handbook.yaml"
FINDINGS: list[tuple[str, str, Callable[[str], str], str, str]] = [
    ("a claim", DESK, swap("*Screen height.* Today", "*Screen height.* It cures headaches. Today"), "*Screen height.*", '"cures" is a claim or blame'),
    ("blame", DESK, swap("*Screen height.* Today", "*Screen height.* You missed a day. Today"), "*Screen height.*", '"You missed" is a claim or blame'),
    ("a number that sells", DESK, swap("*Screen height.* Today", "*Screen height.* 30 % fewer headaches. Today"), "*Screen height.*", "is a claim or blame"),
    ("a claim in a title", DESK, swap("title: Desk reset", "title: Desk cure"), "title: Desk cure", '"cure" is a claim or blame'),
    ("a claim in a stage's title", LIGHT, swap("title: Ease the tight spots", "title: Prevent tight spots"), "title: Prevent", '"Prevent" is a claim or blame'),
    ("a claim over two lines", DESK, swap("*Screen height.* Today", "*Screen height.* A red\n\n          flag. Today"), "*Screen height.*", '"red flag" is a claim or blame'),
    ("a long text", DESK, swap("*Screen height.* Today", "*Screen height.* " + "It is a good day. " * 20 + "Today"), "*Screen height.*", "characters are long for a phone. Cut it to 400."),
    ("hard words", DESK, swap("*Screen height.* Today", "*Screen height.* Musculoskeletal considerations necessitate individualised ergonomic optimisation, particularly concerning prolonged sedentary occupational activities. Today"), "*Screen height.*", "it reads like school year"),
    ("a bite without its source", LIGHT, swap("covers: [S117]\n        source: [S4, S8]", "covers: [S117]"), "*How days are counted.*", "what is taught says where it comes from, and this does not"),
    ("an item for nobody", DESK, swap("days: [1, 7]\n", "days: [1, 7]\n    weekdays: [0]\n    tracks: [diary_only]\n"), "*Screen height.*", "nobody ever gets this"),
    ("a moment at night", DESK, swap("{anchor: lunch}", '{time: "23:30"}'), "23:30", "it falls into the quiet hours, 22:30 to 07:00"),
    ("an offset of a time", DESK, swap("{anchor: lunch}", '{time: "12:00", offset_minutes: 35}'), "offset_minutes: 35", "it belongs to an anchor, and does nothing here"),
    ("a count of a repeat", DESK, swap("{anchor: lunch}", '{every_minutes: 120, window: ["09:00", "17:00"], count: 3}'), "count: 3", "it belongs to random times, and does nothing here"),
    ("a track that nobody has yet", DESK, swap("length_days: 14", "length_days: 14\ntracks: [no_exercise, low_load]"), "tracks: [no", "whoever joins has not answered the exercise check yet, and is not offered this"),
    ("a next named twice", LIGHT, swap("next: [keep-going", "next: [keep-going, keep-going"), "next:", "keep-going is named twice"),
    ("a lesson that is told already", DESK, swap("lesson: screen-distance", "lesson: screen-height  # again"), "# again", "screen-height is told once, by a text above"),
    ("a name of no lesson", DESK, swap("order: by_day", "order: rotate"), "lesson: screen-height", "this is no lesson, so its name does nothing"),
    ("a term of an answer's id", HANDBOOK, lambda t: t.replace("id: referred-pain\n", "id: back-pain-and-headaches  # too\n").replace("referred-pain", "back-pain-and-headaches"), "# too", "an entry of faq has the same id, and whoever taps on this is shown that one"),
    ("six a day", LIGHT, lambda t: t.replace("    rides_on: morning-reset\n", "").replace("    rides_on: afternoon-reset\n", ""), "prompts:", "is the most. Let a task or a bite ride on another prompt"),
    ("steps out of order", LIGHT, lambda t: t.replace("step: mobility}", "step: x}").replace("step: release}", "step: mobility}").replace("step: x}", "step: release}"), "id: release,", "mobility comes after release"),
    ("a week for the neck alone", LIGHT, lambda t: re.sub(r"card(s?): \[?[a-z-]+.*", r"card\1: [lying-nod]", t).replace("card: [lying-nod]", "card: lying-nod"), "id: mobility,", "its exercises are for the neck alone"),
    ("easing without the back", LIGHT, lambda t: t.replace("shoulder-blade-edge", "upper-shoulder-hold"), "id: release,", "easing needs a card for the upper back and one for the shoulders"),
    ("a wait for no experiment", LIGHT, swap("waits_for: pillow", "waits_for: cushion"), "waits_for: cushion", "there is no experiment cushion"),
    ("a wait of what is no task", LIGHT, swap("lesson: two-roads", "waits_for: pillow"), "waits_for: pillow", "only a task that is a lesson can wait"),
    ("a concept that is not there", DESK, swap("covers: [S088, S089]", "covers: [S088, S999]"), "covers: [S088, S999]", "there is no concept S999 in coverage.csv"),
    ("a neck like an owl's", NOD, swap("neck: 24", "neck: 110"), "neck: 110", "nobody bends or turns by 110 degrees here; -70 to 75 is what people can"),
    ("a person outside the picture", NOD, swap("y: 470", "y: 1100"), "- x: 322", "most of the person is outside the picture"),
    ("an arrow to nowhere", NOD, swap("start, x: 18, y: 0", "start, x: 59, y: 0"), "x: 59", "it goes nowhere"),
    ("an arrow out of the picture", NOD, swap("start, x: 18, y: 0", "start, x: 900, y: 0"), "x: 900", "it goes out of the picture"),
    ("a pose that is the same", NOD, swap("    - neck: 6\n      head: -4\n", "    - thoracic: 6\n"), "- thoracic: 6", "the end pose is the start pose"),
    ("a person in the air", "cards/band-row.yaml", lambda t: re.sub(r"(frames:\n    - x: .*\n      y: )\d+", r"\g<1>225", t), "- x:", "units above the floor"),
    ("a person in the ground", "cards/band-row.yaml", lambda t: re.sub(r"(kind: floor, x: \d+, y: )\d+", r"\g<1>420", t), "- x:", "units deep in the floor"),
    ("a leg behind the back", "cards/band-row.yaml", lambda t: swap("shin_l: 4", "shin_l: -110")(swap("thigh_l: 8", "thigh_l: -110")(t)), "thigh_l: -110", "nobody bends a hip by -110 degrees"),
    ("a dose that is another exercise", "cards/turn-and-look.yaml", lambda t: t[:t.index("otherwise:")], "further:", "the dose says 'On your side', its steps and picture do not"),
    ("a thing that only the dose knows", "cards/lying-nod.yaml", swap("further: Ten nods", "further: With a band, ten nods"), "further:", "the dose says 'band'"),
    ("a nonsense drawing of a level", "cards/wall-push-plus.yaml", lambda t: t[:t.index("otherwise:")] + t[t.index("otherwise:"):].replace("neck: 2", "neck: 110", 1), "neck: 110", "nobody bends or turns by 110 degrees here"),
    ("an end that nobody hears of", DESK, swap("kind: review", "kind: task"), "closing:", "said by a review on day 14. Add a prompt of kind review"),
    ("an exercise for whoever leaves them out", DESK, swap("    order: by_day\n    tracks: [full, low_load]\n", "    order: by_day\n"), "kind: practice", "whoever leaves out exercises never gets a practice. Add tracks: [full, low_load]"),
    ("a reset that leaves somebody without anything", DESK, swap("short: Soft jaw, soft shoulders, one breath.\n        card: tall-and-soft", "short: Soft jaw, soft shoulders, one breath.\n        card: small-nod"), "*Tall and soft.*", "whoever leaves out exercises gets nothing here: Small nod moves"),
    ("words that move", DESK, swap("Soft jaw, soft shoulders. Stay for", "Soft jaw, a small nod. Stay for"), "*Tall and soft.*", '"nod" moves people who should not'),
    ("other words that move as well", LIGHT, swap("Both feet down, hands open, three slow breaths. Nothing needs", "Both feet down, then roll your shoulders. Nothing needs"), "*A quiet half minute.*", '"roll your" moves people who should not'),
    ("words of a card that is left out", LIGHT, lambda t: re.sub(r"        instead: >-\n          A short one\. Two minutes.*\n", "", t), "A short one. Two minutes of side lifts", "with pregnancy the card Lying nod is left out, and the text still speaks of it"),
    ("a practice of nothing but a card that is left out", LIGHT, lambda t: re.sub(r"        instead: >-\n          A quiet minute in a chair.*\n", "", t), "A rolled towel, a quiet minute", "with blood thinners nothing is left of it. Add instead, words without Base-of-skull rest"),
    ("weeks of nothing", LIGHT, lambda t: re.sub(r"  - id: ease\n(.*\n)*?(?=\n  # Week 3)", "", t).replace("work_days_only: true\n", "work_days_only: true\n    tracks: [full, low_load]\n").replace("    rides_on: afternoon-reset\n", "    rides_on: afternoon-reset\n    tracks: [full, low_load]\n"), "prompts:", "whoever leaves out exercises gets nothing for a week"),
    ("an answer without its source", HANDBOOK, swap("S078]\n    source: [S43, S6]", "S078]"), "- id: need-a-scan", "what is taught says where it comes from"),
]  # fmt: skip


AT_ONCE = 6
"""Every sixth comes with the suite, all of them in the long form: a programme is read and lived for each."""


@pytest.mark.parametrize(
    ("_name", "file", "change", "marker", "words"),
    [pytest.param(*one, id=one[0], marks=[pytest.mark.long] * (n % AT_ONCE != 0)) for n, one in enumerate(FINDINGS)],
)
def test_what_could_be_better_is_told_with_its_place(
    tmp_path: Path, _name: str, file: str, change: Callable[[str], str], marker: str, words: str
) -> None:
    """The whole of the mend in a line."""
    text = lay(tmp_path, file, change)
    # What is wrong with a card is so whoever shows it.
    found = told(tmp_path, without_programmes=file.startswith("cards/"))
    (line, *_) = [line for line in found if words in line and line.startswith(f"{file}:")]
    number = line.split(":")[1]
    assert abs(int(number) - line_of(text, marker)) <= 1, line
    assert line.endswith(".")


@pytest.mark.long
def test_a_card_that_moves_after_all_is_told_wherever_it_is_shown(tmp_path: Path) -> None:
    """What a card moves is a property of the card; whoever shows it needs other words (D01)."""
    lay(tmp_path, "cards/tall-and-soft.yaml", swap("moves: []", "moves: [neck]"))
    lines = [line for line in told(tmp_path) if "Tall and soft moves" in line]
    assert {line.split("/")[0] for line in lines} == {"desk-reset", "keep-going", "lighter-load"}


@pytest.mark.long
def test_a_desk_card_that_moves_the_neck_is_told_as_well(tmp_path: Path) -> None:
    """Not its family decides."""
    lay(tmp_path, "cards/screen-height.yaml", swap("region: neck\n", "region: neck\nmoves: [neck]\n"))
    assert [
        line for line in told(tmp_path) if line.startswith("keep-going") and "Screen height and distance moves" in line
    ]


FAULTS: list[tuple[str, str, Callable[[str], str], str]] = [
    ("a stage that is not there", LIGHT, swap("stage: load\n", "stage: lode\n"), "there is no stage lode. Did you mean load?"),
    ("a stage past the end", LIGHT, swap("days: [50, 56]}", "days: [50, 60]}"), "stage yours must lie within days 1 to 56"),
    ("a prompt past its stage", LIGHT, swap("stage: load\n    days: [1, 7]", "stage: load\n    days: [2, 8]"), "runs past day 7 of its stage"),
    ("a ride on nothing", LIGHT, swap("rides_on: morning-reset", "rides_on: mourning-reset"), "mourning-reset is no prompt that comes by itself. Did you mean morning-reset?"),
    ("an unknown question", LIGHT, swap("asks: sitting-hours", "asks: sitting-hour"), "there is no question sitting-hour. Did you mean sitting-hours?"),
    ("an unknown family", NOD, lambda t: t.replace("family: reset", "family: resett"), "Did you mean reset?"),
    ("an unknown level", NOD, lambda t: t.replace("easier:", "easyer:", 1), "easyer"),
    ("a level done otherwise without its picture", "cards/band-row.yaml", lambda t: t[:t.index("    drawing:\n", t.index("otherwise:"))], "otherwise.easier: a level that is done otherwise has its own drawing"),
    ("a picture of a level without words", "cards/band-row.yaml", lambda t: t[:t.index("otherwise:")] + re.sub(r"    alt: .*\n", "", t[t.index("otherwise:"):]), "otherwise.easier.drawing: a drawing needs alt"),
    ("a level done otherwise that has no dose", "cards/screen-height.yaml", lambda t: t + "otherwise:\n  easier: {steps: [Sit.]}\n", "otherwise.easier: levels say no dose for easier"),
    ("an exercise that moves nothing", "cards/lying-nod.yaml", lambda t: t.replace("moves: [neck]", "moves: []"), "moves: an exercise moves something"),
    ("a movement of none", NOD, lambda t: t.replace("moves: [neck]", "moves: [none]"), "moves[0]:"),
    ("options and a scale", "questions.yaml", lambda t: t.replace("    scale: 10\n", "    scale: 10\n    options: {a: b}\n", 1), "either options or a scale"),
    ("a circle of programmes", LIGHT, swap("summary:", "follows: keep-going\nsummary:"), "follows: lighter-load follows keep-going follows lighter-load, so nobody can begin"),
    ("a programme after one that is not there", LIGHT, swap("summary:", "follows: keep-gone\nsummary:"), "follows: there is no other programme keep-gone. Did you mean keep-going?"),
    ("a next that is not there", DESK, lambda t: re.sub(r"^next: .*", "next: [lighter-lode]", t, flags=re.MULTILINE), "next[0]: there is no other programme lighter-lode. Did you mean lighter-load?"),
    ("a language that nothing else speaks", DESK, swap("summary:", "language: de\nsummary:"), "language: files are written in English, and other words lie beside them, as programme.de.yaml. Write en"),
    ("stages that overlap", LIGHT, swap("days: [50, 56]}", "days: [49, 56]}"), "must begin after day 49"),
    ("a stage of no days", LIGHT, swap("days: [50, 56]}", "days: [56, 50]}"), "must lie within days 1 to 56, first day first"),
    ("a question twice a day", DESK, swap("moment: {anchor: evening}", 'moment: {every_minutes: 60, window: ["19:00", "21:00"]}'), "the day's question comes once a day"),
    ("a diary with gaps", DESK, swap("kind: check_in\n", "kind: check_in\n    every_days: 2\n"), "every_days: the day's question comes every day and for everybody"),
    ("a diary that ends early", DESK, lambda t: re.sub(r"(kind: check_in\n.*\n +days: )\[1, 14\]", r"\1[1, 13]", t), "so its days are [1, 14]"),
    ("a day before the first", DESK, swap("days: [1, 7]", "days: [0, 7]"), "prompts[0].days[0]: it must be 1 or more"),
    ("a negative day", DESK, swap("days: [1, 7]", "days: [-3, 7]"), "prompts[0].days[0]: it must be 1 or more"),
    ("a baseline that is the whole programme", DESK, swap("summary:", "baseline_days: 14\nsummary:"), "it must be less than 14, the length"),
    ("a hundred messages a day", DESK, swap("{anchor: lunch}", '{every_minutes: 15, window: ["08:00", "22:00"]}'), "that is 57 times a day, 12 is the most"),
    ("a ride in a circle", LIGHT, swap("rides_on: morning-reset", "rides_on: lesson-3"), "is no prompt that comes by itself"),
    ("a text to fill where nothing fills", DESK, swap("Welcome to *Desk reset*.", "Welcome to {programme}."), "welcome: placeholders are filled in items alone"),
    ("a name that breaks its line", DESK, swap("title: Desk reset", "title: Desk *reset"), "title: a name holds no * _"),
    ("a text of nothing", DESK, swap("text: Week 2 adds one", 'text: "  "\n        short: Week 2 adds one'), "there is nothing to read"),
    ("text as a truth value", DESK, swap("title: Desk reset", "title: true"), '"True" does not fit; it must be text; put it in quotes'),
    ("a number in quotes", DESK, swap("length_days: 14", 'length_days: "14"'), "it must be a whole number, without quotes"),
    ("an empty field", DESK, swap("title: Desk reset", "title:"), "title: it is empty. Write something behind it, or take the line out."),
    ("a question that nobody can answer", LIGHT, swap("kind: bite\n", "kind: bite\n    weekdays: []\n"), "the list is empty, so it never comes"),
    ("a word too long for a button", "questions.yaml", lambda t: re.sub(r"options: \{(\w+):", "options: {" + "x" * 45 + ":", t, count=1), "id and word are too long together"),
    ("a sibling that is not there", HANDBOOK, swap("  - [neck-noises, crack-my-neck]", "  - [neck-noises, creaks]"), "there is no entry creaks. Name one of faq or glossary"),
    ("a sibling alone", HANDBOOK, swap("  - [neck-noises, crack-my-neck]", "  - [neck-noises]"), "a group needs two entries or more"),
    ("a row too short", HANDBOOK, lambda t: t.replace("      cells:\n", "      cells:\n        - one more\n", 1), "cells, it has"),
]  # fmt: skip


@pytest.mark.parametrize(("_name", "file", "change", "words"), FAULTS, ids=[f[0] for f in FAULTS])
def test_what_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, _name: str, file: str, change: Callable[[str], str], words: str
) -> None:
    """Stages, riders, cards, questions and the handbook, as `tests/test_library.py` has it for the rest."""
    lay(tmp_path, file, change)
    with pytest.raises(ProgrammeError) as fault:
        folders.read_library(PACKAGED, tmp_path)
    said = [line for line in str(fault.value).splitlines() if words in line]
    assert [line for line in said if line.startswith(f"{file}:")], str(fault.value)


EXERCISE = "cards/lying-nod.yaml"
LACKING = [
    ("caution", "family", "needs a caution, what to mind before and during it. Add caution."),
    ("stop", "family", "needs a stop rule, when to stop and what to do then. Add stop."),
    ("drawing", "family", "needs a drawing. Add drawing."),
    ("source", "family", "needs its evidence, ids of docs/sources.md. Add source."),
    ("alt", "drawing", "a drawing needs alt, the same in words for whoever cannot see it. Add it."),
    ("steps", "id", "a card needs steps. Write how it goes, a sentence or two each."),
    ("levels", "family", "says how much at each level. Add easier and standard and further."),
    ("further", "levels", "says how much at each level. Add further."),
]


@pytest.mark.parametrize(("field", "place", "words"), LACKING, ids=[row[0] for row in LACKING])
def test_an_exercise_lacks_nothing_that_the_guide_says_it_needs(
    tmp_path: Path, field: str, place: str, words: str
) -> None:
    """D22: each in one sentence, at the line that asks for it."""

    def without(text: str) -> str:
        return re.sub(rf"^ *{field}:.*\n((  |-).*\n)*", "", text, flags=re.MULTILINE)

    text = lay(tmp_path, EXERCISE, without)
    assert f"{field}:" not in text
    with pytest.raises(ProgrammeError) as fault:
        folders.read_library(PACKAGED, tmp_path)
    (said,) = str(fault.value).splitlines()
    assert said.startswith(f"{EXERCISE}:{line_of(text, f'{place}:')}: {place}: "), said
    assert said.endswith(words), said


def test_a_card_that_is_not_there_is_told_at_its_own_line_and_so_is_every_other(tmp_path: Path) -> None:
    """D22: not at line 1, and not one a day."""
    change = swap("card: shoulder-sweep", "card: shoulder-swipe")
    text = lay(tmp_path, DESK, lambda t: swap("card: small-nod", "card: tiny-nod")(change(t)))
    with pytest.raises(ProgrammeError) as fault:
        folders.read_library(PACKAGED, tmp_path)
    first, second = str(fault.value).splitlines()
    assert first.startswith(f"{DESK}:{line_of(text, 'shoulder-swipe')}: prompts[1].items[0].card: there is no card")
    assert second.startswith(f"{DESK}:{line_of(text, 'tiny-nod')}: prompts[1].items[1].card: there is no card tiny-nod")


SLIPS = [
    ("joint: chin, pose: start, x: 60", "joint: chinn, pose: start, x: 60", "arrows[0].start.joint", "Did you mean chin?"),
    ("radius: 52", "radius: wide", "arrows[1].radius", "it must be a number, without quotes"),
    ("radius: 52", "radios: 52", "arrows[1].radios", "Did you mean radius?"),
    ("neck: 24", "nekc: 24", "frames[0].nekc", "Did you mean neck?"),
    ("neck: 24", "neck: 240", "frames[0].neck", "it must be 120 or less"),
    ("view: side", "view: sidewards", "view", "Did you mean side?"),
    ("forearm_r: 10", "forearm_r: 190", "frames[0].forearm_r", "people bend it from -12 to 165"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "place", "words"), SLIPS, ids=[slip[1] for slip in SLIPS])
def test_a_slip_in_a_drawing_is_one_sentence_at_its_line(
    tmp_path: Path, old: str, new: str, place: str, words: str
) -> None:
    """D22: one misspelt joint printed six sentences beside its own."""
    text = lay(tmp_path, NOD, swap(old, new))
    with pytest.raises(ProgrammeError) as fault:
        folders.read_library(PACKAGED, tmp_path)
    told = [line for line in str(fault.value).splitlines() if "radius is missing" not in line]
    assert len(told) == 1, told
    assert told[0].startswith(f"{NOD}:{line_of(text, new)}: drawing.{place}: "), told
    assert words in told[0]


MISSPELT = [
    (
        "cards/small-nod.yaml",
        "repeats: 5",
        "repeat: 5",
        "repeat: there is no field called repeat. Did you mean repeats?",
    ),
    (
        "cards/small-nod.yaml",
        "repeats: 5",
        "swaps: 5",
        "swaps: there is no field called swaps. Known are: repeats, hold.",
    ),
    ("questions.yaml", "ask:", "translation:", "translation: there is no field called translation. Known are: id, "),
    ("cards/tall-and-soft.yaml", "neck:", "nekc:", "nekc: there is no field called nekc. Did you mean neck?"),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), MISSPELT, ids=[one[2] for one in MISSPELT])
def test_a_misspelt_field_is_told_with_those_that_stand_there(
    tmp_path: Path, file: str, old: str, new: str, words: str
) -> None:
    """Not with fields of what is around it, and nothing is too short because an entry is wrong."""
    lay(tmp_path, file, lambda t: t.replace(old, new, 1))
    with pytest.raises(ProgrammeError) as fault:
        folders.read_library(PACKAGED, tmp_path)
    assert words in str(fault.value)
    assert "it needs at least" not in str(fault.value)


@pytest.mark.long
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


@pytest.mark.parametrize(
    "hidden",
    [
        *("cu\u200bres", "cu\u00adres", "cu\u2060res", "c\u034fures", "cur*e*s", "_cures_", "\uff43ures", "CURES"),
        *("\u0441ures", "cur\u0435s", "\u0421UR\u0415S", "c\u03c5r\u03b5s", "\u1d04ures"),
    ],
)
def test_a_claim_is_found_however_it_is_written(hidden: str) -> None:
    """Marks, joiners, wide letters and those of another script change nothing of what somebody reads."""
    assert (banned_in(f"This {hidden} it") or "").casefold() == "cures"
    assert banned_in("This is a red\nflag") == banned_in("a red\u00a0 flag") == "red flag"


def test_a_finding_in_an_own_file_stands_at_its_own_line(tmp_path: Path) -> None:
    """Own questions and experiments are laid over the packaged ones, and are counted from one in their own file."""
    (tmp_path / "questions.yaml").write_text(
        "questions:\n"
        "  - {id: a-b, when: weekly, ask: How was it?, scale: 5}\n"
        "  - {id: c-d, when: profile, ask: Does tea cure you?, options: {a: Yes, b: No}}\n",
        encoding="utf-8",
    )
    (tmp_path / "experiments.yaml").write_text(
        "experiments:\n"
        "  - {id: tea, title: Tea, one: {title: tea, text: Drink tea.}, other: {title: none, text: Tea cures.}}\n",
        encoding="utf-8",
    )
    own = [line for line in told(tmp_path) if "is a claim" in line or "c-d" in line]
    assert own == [
        'experiments.yaml:2: experiments[0].other.text: "cures" is a claim or blame that we never make. Say what is, plainly.',
        'questions.yaml:3: questions[1].ask: "cure" is a claim or blame that we never make. Say what is, plainly.',
        "questions.yaml:3: questions[1]: c-d: no prompt asks it. Let an item ask it with asks: c-d, or take it out.",
    ]


def test_no_two_buttons_say_the_same_and_no_list_is_cut_off(tmp_path: Path) -> None:
    """Two programmes of one title, two answers of one label, more experiments than a list shows."""
    lay(tmp_path, DESK, swap("title: Desk reset", "title: Keep going"))
    (tmp_path / "questions.yaml").write_text(
        "questions:\n  - {id: a-b, when: weekly, ask: How was it?, options: {a: Fine, b: Fine, c: Not fine}}\n",
        encoding="utf-8",
    )
    way = "one: {title: tea, text: Drink tea.}, other: {title: water, text: Drink water.}"
    rows = [f"  - {{id: tea-{n}, title: Tea {n}, {way}}}\n" for n in range(20)]
    (tmp_path / "experiments.yaml").write_text("".join(["experiments:\n", *rows]), encoding="utf-8")
    found = findings.tell(offered.judge(folders.read_library(PACKAGED, tmp_path)), [PACKAGED, tmp_path])
    assert "keep-going/programme.yaml:5: title: desk-reset has the same title. Change one of the two." in found
    (twin,) = (line for line in found if "another answer says the same" in line)
    assert twin.startswith("questions.yaml:2: questions[0].options.b: ")
    beyond = [line for line in found if "and a list shows 20. Take some out." in line]
    packaged = len(SHELVES.experiments)
    assert [line.split(": ")[1] for line in beyond] == [f"experiments[{n}]" for n in range(20 - packaged, 20)]


def test_a_finding_in_a_packaged_file_that_is_laid_over_stands_at_its_line_there(tmp_path: Path) -> None:
    """The own file does not hold the question."""
    (tmp_path / "questions.yaml").write_text("questions: []\n", encoding="utf-8")
    path = ("questions", "after-reset", "ask")
    line = line_of((PACKAGED / "questions.yaml").read_text(encoding="utf-8"), "- id: after-reset")
    (said,) = findings.tell([findings.Finding("questions.yaml", path, "hm.")], [PACKAGED, tmp_path])
    assert line < int(said.split(":")[1]) < line + 6
