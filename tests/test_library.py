"""What an author gets wrong is told with file, line, field and mend; bombs and tricks are refused at once."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from coachbot import library
from coachbot.domain.programme import Programme
from coachbot.errors import ProgrammeError
from coachbot.library import folders

PACKAGED = library.packaged_programmes()
GOOD = (PACKAGED / "desk-reset" / "programme.yaml").read_text(encoding="utf-8")


def put(folder: Path, text: str | bytes, name: str = "desk-reset") -> Path:
    """An operator's folder with one programme."""
    home = folder / name
    home.mkdir(parents=True, exist_ok=True)
    (home / "programme.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def fault(folder: Path) -> str:
    """What is said about it, quickly and without jargon."""
    began = time.process_time()
    with pytest.raises(ProgrammeError) as told:
        folders.load_library(PACKAGED, folder)
    assert time.process_time() - began < 2
    text = str(told.value)
    for jargon in ("pydantic", "ruamel", "Traceback", "input_value", "type=", "Input should"):
        assert jargon not in text
    return text


def line_of(text: str, words: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if words in line)


def swap(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


FAULTS: list[tuple[str, Callable[[str], str], str, list[str]]] = [
    ("unknown field", swap("length_days: 14", "length_dayz: 14"), "length_dayz", ["there is no field called length_dayz", "Did you mean length_days?"]),
    ("missing field", swap("summary: >-", "sumary: >-"), "", ["the field summary is missing"]),
    ("unknown kind", swap("kind: task", "kind: tesk"), "kind: tesk", ["prompts[0].kind", '"tesk" is not known here', "Did you mean task?"]),
    ("unknown anchor", swap("anchor: evening", "anchor: evenin"), "anchor: evenin", ["prompts[6].moment.anchor", "Did you mean evening?"]),
    ("unknown track", swap("[full, low_load]", "[full, lowload]"), "lowload", ["prompts[1].tracks", "Did you mean low_load?"]),
    ("unknown field in an item", swap("        short: Put one", "        shrot: Put one"), "shrot: Put one", ["prompts[0].items[0].shrot", "Did you mean short?"]),
    ("unknown card", swap("card: shoulder-sweep", "card: shoulder-swipe"), "card: shoulder-swipe", ["there is no card shoulder-swipe.", "Did you mean shoulder-sweep?"]),
    ("bad source", swap("source: [S73]", "source: [73]"), "source: [73]", ["prompts[0].items[0].source[0]", "it must be text; put it in quotes"]),
    ("bad concept", swap("covers: [S088, S089]", "covers: [S88]"), "covers: [S88]", ["prompts[0].items[0].covers[0]", "such as S012"]),
    ("unknown placeholder", swap("*Screen height.* Today", "*Screen height.* {name}, today"), "- text: >-", ["{name} is not a placeholder", "known are anchor, day"]),
    ("open brace", swap("*Screen height.* Today", "*Screen height.* {day today"), "- text: >-", ["a brace is left open"]),
    ("hour without a nought", swap("{anchor: lunch}", '{time: "8:30"}'), '"8:30"', ["prompts[5].moment.time", 'a time is written like "08:30"']),
    ("unquoted time", swap("{anchor: lunch}", "{time: 8:30}"), "8:30", ['a time is written like "08:30"']),
    ("no such hour", swap("{anchor: lunch}", '{time: "25:00"}'), '"25:00"', ['from "00:00" to "23:59"']),
    ("two moments", swap("{anchor: lunch}", '{anchor: lunch, time: "12:00"}'), "anchor: lunch", ["a moment is exactly one of: time, anchor, every_minutes, random"]),
    ("no moment", swap("{anchor: lunch}", "{offset_minutes: 5}"), "offset_minutes: 5", ["a moment is exactly one of"]),
    ("window too short", swap("{anchor: lunch}", '{random: true, window: ["09:00", "10:00"], count: 3}'), "random: true", ["the window is too short"]),
    ("window backwards", swap("{anchor: lunch}", '{every_minutes: 60, window: ["12:00", "10:00"]}'), "every_minutes", ["a window ends after it starts"]),
    ("days reversed", swap("days: [1, 7]", "days: [7, 1]"), "days: [7, 1]", ["days run from the first to the last, for example [1, 7]"]),
    ("days past the end", swap("days: [14, 14]", "days: [15, 15]"), "", ["prompts[7].days", "prompt looking-back runs past day 14"]),
    ("days as text", swap("days: [1, 7]", "days: all"), "days: all", ["prompts[0].days", "it must be a list, such as [1, 7]"]),
    ("an item too few", swap("days: [8, 14]", "days: [7, 14]"), "", ["by_day needs one item for each of its 8 days, there are 7"]),
    ("too few wordings", lambda t: t[: t.index("      - text: One tap for today")] + t[t.index("\n  - id: looking-back") :], "", ["at least five wordings, there are 1"]),
    ("two prompts of one name", swap("- id: movement", "- id: task"), "", ["two prompts are called task"]),
    ("no evening question", swap("kind: check_in", "kind: bite"), "", ["exactly one prompt of kind check_in"]),
    ("text too long", swap("*Screen height.* Today", "*Screen height.* " + "x" * 900), "- text: >-", ["longer than 900 characters"]),
    ("nought days", swap("length_days: 14", "length_days: 0"), "length_days: 0", ["length_days: it must be 1 or more."]),
    ("days as words", swap("length_days: 14", "length_days: two weeks"), "length_days", ["it must be a whole number"]),
    ("bad id", swap("id: desk-reset", "id: Desk Reset"), "id: Desk Reset", ["a-z, 0-9 and -, 48 at most, such as desk-reset"]),
    ("another id than the folder", swap("id: desk-reset", "id: desk-reset-2"), "", ["it says desk-reset-2, but lies under desk-reset"]),
    ("a field twice", swap("length_days: 14", "length_days: 14\nlength_days: 15"), "length_days: 15", ["length_days: it stands here twice"]),
    ("a tab", swap("\nlength_days: 14", "\n\tlength_days: 14"), "length_days", ["Use spaces"]),
    ("a tab before an entry", swap("      - text: >-", "\t- text: >-"), "- text: >-", ["there is a tab. Use spaces."]),
    ("a tab behind a dash", swap("      - text: >-", "      -\ttext: >-"), "text: >-", ["there is a tab. Use spaces."]),
    ("words cut off", swap("title: Desk reset", "title: The 🙂 desk #1 reset"), "title:", ["the text ends before its #", "Put the text in quotes"]),
    ("an alias", swap("title: Desk reset", "title: &a Desk reset"), "&a", ["anchors and aliases) are not allowed"]),
    ("a tag", swap("title: Desk reset", "title: !!python/object:os.system x"), "!!python", ["(a tag) is not allowed"]),
    ("an open quote", swap("title: Desk reset", 'title: "Desk reset'), 'title: "Desk', ["a quote is opened and not closed"]),
    ("cards inside", swap("title: Desk reset", "title: Desk reset\ncards: {}"), "cards: {}", ["cards live in files of their own"]),
]  # fmt: skip


@pytest.mark.parametrize(("_name", "change", "marker", "words"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_fault_is_told_with_file_line_field_and_mend(
    tmp_path: Path, _name: str, change: Callable[[str], str], marker: str, words: list[str]
) -> None:
    """Each of many ways to get a file wrong."""
    text = change(GOOD)
    told = fault(put(tmp_path, text))
    assert told.startswith("desk-reset/programme.yaml:")
    for part in words:
        assert part in told, told
    if marker:
        assert f"programme.yaml:{line_of(text, marker)}:" in told, told
    assert all(sentence.rstrip().endswith((".", "?")) for sentence in told.splitlines())


def test_a_letter_in_another_code_is_told_with_its_line(tmp_path: Path) -> None:
    """An old editor writes one é as one byte."""
    text = GOOD.replace("title: Desk reset", "title: Désk reset")
    told = fault(put(tmp_path, text.encode("latin-1", "replace")))
    assert told == f"desk-reset/programme.yaml:{line_of(text, 'title:')}: the file is not UTF-8 text. Save it as UTF-8."


@pytest.mark.parametrize("comment", ["title: Desk reset  # a name", "length_days: 14 #days", 'title: "Desk #1 reset"'])
def test_a_comment_behind_a_value_is_left_alone(tmp_path: Path, comment: str) -> None:
    """Only words that would be cut off are told."""
    name = comment.partition(":")[0]
    lines = [comment if line.startswith(f"{name}:") else line for line in GOOD.splitlines()]
    put(tmp_path, "\n".join(lines))
    assert folders.load_library(PACKAGED, tmp_path)["desk-reset"].length_days == 14


def test_an_empty_file_of_words_is_told_what_belongs_there(tmp_path: Path) -> None:
    """Words of another language have no id."""
    (put(tmp_path, GOOD) / "desk-reset" / "programme.de.yaml").write_text("", encoding="utf-8")
    assert "such as title: …. See" in fault(tmp_path)


def test_all_faults_of_a_file_are_told_together(tmp_path: Path) -> None:
    """One round of mending, not five."""
    text = GOOD.replace("kind: task", "kind: tesk", 1).replace("days: [14, 14]", "days: [14, x]")
    text = text.replace("length_days: 14", "length_days: many")
    assert len(fault(put(tmp_path, text)).splitlines()) == 3


BOMBS: list[tuple[str, str | bytes, str]] = [
    ("aliases", "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n", "not allowed"),
    ("depth", "a: " + "[" * 200 + "]" * 200, "nested deeper than 12 levels"),
    ("size", "a: " + "x" * 300_000, "larger than 256 KiB"),
    ("not text", b"\xff\xfe\x00\x01", "not UTF-8"),
    ("a nought byte", b"id: desk-reset\x00", "a character that no text can hold"),
    ("a list", "- a\n- b\n", "must be a list of fields"),
    ("nothing", "", "must be a list of fields"),
    ("a word", "hello", "must be a list of fields"),
]


@pytest.mark.parametrize(("_name", "content", "words"), BOMBS, ids=[b[0] for b in BOMBS])
def test_bombs_are_refused_within_a_tenth_of_a_second(
    tmp_path: Path, _name: str, content: str | bytes, words: str
) -> None:
    """Before anything is built from them."""
    home = put(tmp_path, content) / "desk-reset"
    began = time.process_time()
    with pytest.raises(ProgrammeError, match=words):
        folders.load_programme(home, {}, {}, ())
    assert time.process_time() - began < 0.1


UNPRIVILEGED = """
import encodings.utf_8_sig, os, sys
from pathlib import Path
from coachbot.errors import CoachbotError
from coachbot.library.folders import read_library
from coachbot.workbench import asked

os.chdir(sys.argv[1])
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for read in (read_library, asked.read_library):
    try:
        read(Path("mine"))
    except CoachbotError as fault:
        print(fault)
"""


@pytest.mark.parametrize("closed", ["mine", "mine/tea-break"])
def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, closed: str) -> None:
    """A start and a check say the same; asked as somebody without special rights."""
    put(tmp_path / "mine", GOOD, "tea-break")
    (tmp_path / "mine" / "questions.yaml").write_bytes((PACKAGED / "questions.yaml").read_bytes())
    (tmp_path / "mine" / "questions.yaml").chmod(0o644)
    for folder in (tmp_path, tmp_path / "mine"):
        folder.chmod(0o755)
    (tmp_path / closed).chmod(0)
    call = [sys.executable, "-c", UNPRIVILEGED, str(tmp_path)]
    done = subprocess.run(call, cwd=PACKAGED.parent, capture_output=True, text=True, timeout=60, check=False)
    (tmp_path / closed).chmod(0o700)
    said = done.stdout.splitlines()
    assert len(said) == 2, done.stderr
    for line in said:
        assert line.startswith(closed)
        assert line.endswith(": it cannot be read (Permission denied). Check who may read it.")


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A programme reads no other file."""
    (tmp_path / "desk-reset").mkdir()
    (tmp_path / "desk-reset" / "programme.yaml").symlink_to(PACKAGED / "desk-reset" / "programme.yaml")
    assert "is a link out of the folder" in fault(tmp_path)


def test_names_of_folders_are_plain(tmp_path: Path) -> None:
    """No dots, no spaces, no slashes."""
    assert "may only hold a-z, 0-9 and -" in fault(put(tmp_path, GOOD, "Desk Reset"))


def test_an_empty_folder_and_a_missing_one_are_told_apart(tmp_path: Path) -> None:
    """Both say what to do."""
    (tmp_path / "empty").mkdir()
    assert "there is no programme.yaml in this folder" in fault(tmp_path)
    with pytest.raises(ProgrammeError, match="is not a folder. Name the folder"):
        folders.load_library(PACKAGED, tmp_path / "nowhere")


def test_an_operators_folder_lies_over_the_packaged_one(tmp_path: Path) -> None:
    """A card of one's own, a programme more, and the packaged one still there."""
    put(tmp_path, GOOD.replace("id: desk-reset", "id: my-desk", 1), "my-desk")
    (tmp_path / "cards").mkdir()
    card = (PACKAGED / "cards" / "small-nod.yaml").read_text().replace("title: Small nod", "title: Tiny nod")
    (tmp_path / "cards" / "small-nod.yaml").write_text(card)
    found = folders.load_library(PACKAGED, tmp_path)
    assert set(found) == {*folders.load_library(PACKAGED), "my-desk"}
    assert found["my-desk"].cards["small-nod"].title == "Tiny nod"


def test_g7_a_pinned_programme_is_the_same_after_a_round_trip_and_whatever_happens_to_the_file(tmp_path: Path) -> None:
    """The text that was pinned is the whole programme."""
    home = put(tmp_path, GOOD)
    shutil.copytree(PACKAGED / "cards", tmp_path / "cards")
    before = folders.load_library(PACKAGED, home)["desk-reset"]
    pinned = before.pinned()
    put(tmp_path, GOOD.replace("Screen height", "Something else"))
    assert Programme.model_validate_json(pinned) == before


def test_the_same_programme_is_always_pinned_as_the_same_text() -> None:
    """A set has no order of its own; in another process it would have another one, and the text another digest."""
    for programme in folders.load_library(PACKAGED).values():
        pinned = json.loads(programme.pinned())
        sets = [pinned["tracks"], *(prompt["tracks"] for prompt in pinned["prompts"])]
        sets += [prompt["weekdays"] for prompt in pinned["prompts"] if prompt["weekdays"]]
        sets += [card["not_for"] for card in pinned["cards"].values()]
        assert sets == [sorted(one) for one in sets]
