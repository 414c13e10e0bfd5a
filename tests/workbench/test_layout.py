"""What a folder of an author's can be, and hostile ones: one sentence with its mend, never a traceback, never "good"."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from coachbot.errors import ProgrammeError
from coachbot.workbench import asked
from tests.process import command
from tests.programmes.test_guide import CARD, FIRST_PROGRAMME
from tests.test_library import swap

PROGRAMME = "tea-break/programme.yaml"


def write(folder: Path, **files: str | bytes) -> Path:
    """A folder with files, by their names below it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def told(folder: Path) -> str:
    """What is said of a folder, quickly and without jargon."""
    began = time.process_time()
    with pytest.raises(ProgrammeError) as fault:
        asked.read_library(folder)
    assert time.process_time() - began < 8
    text = str(fault.value)
    assert all(line.rstrip().endswith((".", "?")) for line in text.splitlines()), text
    for jargon in ("pydantic", "ruamel", "Traceback", "input_value", "type=", "Input should", "Error"):
        assert jargon not in text
    return text


STRAYS: list[tuple[str, dict[str, str | bytes], str]] = [
    ("another ending", {"tea-break/programme.yml": FIRST_PROGRAMME}, "tea-break/programme.yml: only files that end in .yaml are read. Rename it to programme.yaml."),
    ("a card with another ending", {PROGRAMME: FIRST_PROGRAMME, "cards/far-look.yml": CARD}, "cards/far-look.yml: only files that end in .yaml"),
    ("cards in a programme", {PROGRAMME: FIRST_PROGRAMME, "tea-break/cards/far-look.yaml": CARD}, "tea-break/cards: cards lie beside the programmes and not in one"),
    ("a programme without a folder", {PROGRAMME: FIRST_PROGRAMME, "tea.yaml": FIRST_PROGRAMME}, "tea.yaml: nothing reads this file"),
    ("questions of another name", {PROGRAMME: FIRST_PROGRAMME, "question.yaml": "questions: []"}, "question.yaml: nothing reads this file"),
    ("questions in a programme", {PROGRAMME: FIRST_PROGRAMME, "tea-break/questions.yaml": "questions: []"}, "tea-break/questions.yaml: nothing reads this file"),
    ("words beside nothing", {PROGRAMME: FIRST_PROGRAMME, "cards/far-look.de.yaml": "title: Weit"}, "cards/far-look.de.yaml: there is no far-look.yaml beside it"),
    ("English beside English", {PROGRAMME: FIRST_PROGRAMME, "tea-break/programme.en.yaml": "title: Tea"}, "tea-break/programme.en.yaml: English words stand in programme.yaml itself"),
    ("nothing", {}, "there is nothing to read. Put a programme into a folder of its own"),
    ("nothing of ours", {"notes.txt": "tea"}, "there is nothing to read"),
]  # fmt: skip


@pytest.mark.parametrize(("_name", "files", "words"), STRAYS, ids=[row[0] for row in STRAYS])
def test_what_nothing_would_read_is_told(tmp_path: Path, _name: str, files: dict[str, str | bytes], words: str) -> None:
    """Instead of being missed without a word."""
    assert words in told(write(tmp_path, **files))


def test_a_folder_that_is_a_programme_itself_is_told_with_the_one_to_name(tmp_path: Path) -> None:
    """The commonest slip of a first hour."""
    write(tmp_path, **{PROGRAMME: FIRST_PROGRAMME})
    said = told(tmp_path / "tea-break")
    assert said.endswith(f"Set COACHBOT_PROGRAMS to the folder above it, {tmp_path}.")
    ended = command(tmp_path, "check", str(tmp_path / "tea-break"))
    assert (ended.returncode, ended.stdout) == (65, "")
    assert ended.stderr == f"coachbot: {said}\n"


def test_what_is_none_of_ours_is_left_alone(tmp_path: Path) -> None:
    """Readme files, pictures, folders that begin with a dot or an underscore."""
    write(
        tmp_path, **{PROGRAMME: FIRST_PROGRAMME, "README.md": "x", "tea-break/notes.txt": "x", ".git/config.yaml": "["}
    )
    write(tmp_path, **{"_old/programme.yaml": "[", "cards/README.md": "x", "_schema/programme.json": "{}"})
    assert "tea-break" in asked.read_library(tmp_path).programmes


HOSTILE: list[tuple[str, str | bytes, str]] = [
    ("an open bracket without end", "a: " + "[" * 250_000, "nested deeper than 12 levels"),
    ("brackets in comments", "a:\n" + " [ #]\n" * 40_000, "nested deeper than 12 levels"),
    ("keys of keys", "? " * 100_000, "the name of a field must be a word"),
    ("lists of lists", "- " * 100_000, "nested deeper than 12 levels"),
    ("a quote without end", 'id: "' + "x\n" * 120_000, ":1: a quote is opened and not closed"),
    ("25,000 fields", "".join(f"k{n}: 1\n" for n in range(20_000)), "and more of the kind. Mend these first."),
    ("10,000 prompts", FIRST_PROGRAMME.replace("prompts:\n", "prompts:\n" + "  - {id: a}\n" * 10_000), "prompts: it has more than 90 entries"),
    ("a number without end", "length_days: " + "9" * 5_000, "it must be a whole number, without quotes"),
    ("a nought byte inside quotes", 'title: "a\\0b"', "a character that no text can hold (U+0000)"),
    ("an escape nobody knows", 'title: "C:\\q"', "in double quotes a \\ begins a special character"),
    ("half a letter", 'title: "\\ud800"', "a character that no text can hold"),
    ("a letter that turns the writing", "title: a\u202eb", "a character that no text can hold (U+202E)"),
    ("another alphabet's file", FIRST_PROGRAMME.encode("utf-16"), "the file is not UTF-8 text"),
    ("old western letters", FIRST_PROGRAMME.replace("Tea break", "Thé").encode("latin-1"), "the file is not UTF-8 text"),
    ("two files in one", FIRST_PROGRAMME + "---\nid: other\n", "--- begins a second document"),
    ("a name that begins with a star", swap("id: tea\n", "id: *tea\n")(FIRST_PROGRAMME), "& and * (anchors and aliases) are not allowed"),
    ("a name that begins with a star in quotes", swap("id: tea\n", 'id: "*tea"\n')(FIRST_PROGRAMME), 'prompts[0].id: "*tea" is not written as needed'),
    ("a text that begins with a star", swap("text: Time", "text: *Time*")(FIRST_PROGRAMME), "Put text that begins with one in quotes"),
    ("a text that begins with a placeholder", swap("text: Time", "text: {day} is time")(FIRST_PROGRAMME), "put text that begins with {day} in quotes"),
    ("a text with a colon", swap("text: Time for", "text: Time: for")(FIRST_PROGRAMME), "there is a colon inside a text"),
    ("a text that begins with an at", swap("text: Time", "text: @Time")(FIRST_PROGRAMME), "a text cannot begin with this character"),
    ("an item without text", swap("text: Time for tea. Walk there slowly, shoulders low.\n        ", "")(FIRST_PROGRAMME), "prompts[0].items[0].text: the field text is missing"),
    ("a word for a list", swap("short: Stand up once.", "cards: small-nod")(FIRST_PROGRAMME), "prompts[0].items[0].cards: \"small-nod\" does not fit; it must be a list"),
    ("a list for a word", swap("short: Stand up once.", "card: [small-nod]")(FIRST_PROGRAMME), "does not fit; it must be text"),
    ("fields for a list", "id: tea-break\nprompts: {tea: x}\n", "prompts: a list or fields of its own does not fit; it must be a list"),
    ("half a day", swap("days: [1, 7]", "days: [1.5, 7]")(FIRST_PROGRAMME), 'prompts[0].days[0]: "1.5" does not fit; it must be a whole number'),
    ("three days for two", swap("days: [1, 7]", "days: [1, 2, 7]")(FIRST_PROGRAMME), "prompts[0].days: it has more than 2 entries"),
    ("a title that cannot be seen", swap("title: Tea break", 'title: "\u200b"')(FIRST_PROGRAMME), "title: there is nothing to read"),
]  # fmt: skip


@pytest.mark.parametrize(("_name", "text", "words"), HOSTILE, ids=[row[0] for row in HOSTILE])
def test_a_hostile_file_is_refused_in_a_sentence(tmp_path: Path, _name: str, text: str | bytes, words: str) -> None:
    """With its line and the mend, in seconds at most."""
    said = told(write(tmp_path, **{PROGRAMME: text}))
    assert words in said, said
    assert said.startswith(PROGRAMME)


FINE: list[tuple[str, Callable[[str], str]]] = [
    ("lines that end as on Windows", lambda t: t.replace("\n", "\r\n")),
    ("a mark of byte order", lambda t: "\ufeff" + t),
    ("a title with a picture", swap("title: Tea break", "title: 🫖 Tea")),
    ("a title that looks like a date", swap("title: Tea break", "title: 2026-11-23")),
    (
        "a text with marks of other worlds",
        swap("Time for tea. Walk there slowly, shoulders low.", "'<b>Time</b> & [tea](x) `now` @all #tea ~~x~~'"),
    ),
    ("a whole number with a point", swap("length_days: 7", "length_days: 7.0")),
]


@pytest.mark.parametrize(("_name", "change"), FINE, ids=[row[0] for row in FINE])
def test_what_is_only_unusual_is_read(tmp_path: Path, _name: str, change: Callable[[str], str]) -> None:
    """Strict is not narrow."""
    found = asked.read_library(write(tmp_path, **{PROGRAMME: change(FIRST_PROGRAMME).encode()}))
    assert found.programmes["tea-break"].length_days == 7


def test_more_programmes_than_buttons_are_refused(tmp_path: Path) -> None:
    """A programme without a button can be chosen by nobody."""
    for n in range(30):
        write(tmp_path, **{f"tea-{n}/programme.yaml": FIRST_PROGRAMME.replace("id: tea-break", f"id: tea-{n}")})
    assert "programmes are offered to the track full, 25 are the most. Take some out" in told(tmp_path)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("title: Weiter *Blick", "cards/far-look.de.yaml:1: title: a name holds no * _"),
        ("caution: ' '", "cards/far-look.de.yaml:1: caution: "),
        ("caution: Am Tag {day} weniger.", "cards/far-look.de.yaml:1: caution: "),
    ],
)
def test_words_of_another_language_keep_the_rules_of_the_file(tmp_path: Path, words: str, says: str) -> None:
    """What would break a message in English breaks it in German."""
    write(tmp_path, **{PROGRAMME: FIRST_PROGRAMME, "cards/far-look.yaml": CARD, "cards/far-look.de.yaml": words})
    assert says in told(tmp_path)
