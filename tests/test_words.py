"""The words of every language beside the English ones: the same keys, values and turns, and room on every button."""

import ast as python
import itertools
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from coachbot.domain.programme import Kind
from coachbot.words import FOLDER, Words, languages, words_in
from coachbot.workbench import spoken
from coachbot.workbench.words import banned_in
from tests.process import command
from tests.shipped import SHELVES
from tests.test_library import GOOD

OTHERS = [language for language in languages() if language != "en"]
BUTTON, TITLE = 60, 45
COMMAND = re.compile(r"(?<![\w/])/[a-z]+")
STAND_IN = 42


class _Named(Visitor):
    """The values a message needs."""

    def __init__(self) -> None:
        self.values: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the parser's name)
        self.values.add(node.id.name)


@cache
def _messages(language: str) -> dict[str, ast.Message]:
    files = sorted((FOLDER / language).glob("*.ftl"))
    entries = [entry for path in files for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body]
    assert not [entry.content for entry in entries if isinstance(entry, ast.Junk)]
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


def _values(message: ast.Message, messages: Mapping[str, ast.Message]) -> set[str]:
    """Those of the messages that stand within it, too."""
    named = _Named()
    named.visit(message)
    return named.values.union(*(_values(messages[node.id.name], messages) for node in _references(message)))


def _turns(message: ast.Message) -> list[str]:
    return [turn.id.name for turn in message.attributes]


@pytest.mark.parametrize("language", OTHERS)
def test_a_translated_message_has_the_key_values_and_turns_of_the_english_one(language: str) -> None:
    """Whoever says it hands over the same values, whatever the language."""
    english, other = _messages("en"), _messages(language)
    assert set(other) <= set(english)
    for key, message in other.items():
        assert _values(message, english | other) == _values(english[key], english), key
        assert _turns(message) == _turns(english[key]), key
        assert (message.value is None) == (english[key].value is None), key


@pytest.mark.parametrize("language", languages())
def test_every_sentence_can_be_said_in_every_language(language: str) -> None:
    """Also one that has no words of its own there yet: it is said in English."""
    say = words_in(language)
    english = _messages("en")
    for key, message in english.items():
        values = dict.fromkeys(_values(message, english), STAND_IN)
        if message.value is not None:
            said = say(key, **values)
            assert said.strip(), key
            if "-button-" in key:
                assert len(re.sub(rf"\b{STAND_IN}\b", "", said)) <= BUTTON, key
            if "-title-" in key:
                assert len(said) <= TITLE, key
        for turn in range(len(message.attributes)):
            assert say.turn(key, turn, **values).strip(), key


@pytest.mark.parametrize("language", OTHERS)
def test_a_file_of_another_language_is_named_as_the_english_one(language: str) -> None:
    """So that a translator finds both side by side."""
    assert {path.name for path in Path(FOLDER / language).glob("*.ftl")} <= {
        path.name for path in Path(FOLDER / "en").glob("*.ftl")
    }


SAYING = frozenset({"say", "words", "own", "english"})
"""How a language's words are called where they are asked for a sentence."""


@cache
def _nodes() -> list[python.AST]:
    """Everything the code says."""
    paths = sorted(FOLDER.parent.rglob("*.py"))
    return [node for path in paths for node in python.walk(python.parse(path.read_text(encoding="utf-8")))]


def _asked_for() -> tuple[set[str], set[str]]:
    """Every key that the code asks for, and every family of keys."""
    keys, families = set(), set()
    for node in _nodes():
        if isinstance(node, python.Constant) and isinstance(node.value, str):
            keys.add(node.value)
        if isinstance(node, python.Call) and isinstance(node.func, python.Attribute) and node.func.attr == "of":
            families |= {one.value for one in node.args[:1] if isinstance(one, python.Constant)}
    local = FOLDER.parent / "chats" / "local"
    for path in (local / "surface.py", *(local / "page").glob("*")):
        keys |= set(re.findall(r"\bpage-[a-z-]+", path.read_text(encoding="utf-8")))
    return keys, families


def test_no_message_is_unused() -> None:
    """A sentence that nobody says is translated in vain."""
    keys, families = _asked_for()
    inner = {node.id.name for message in _messages("en").values() for node in _references(message)}
    unused = {
        key
        for key in words_in("en").keys - keys - inner
        if not any(key.startswith(f"{family}-") for family in families) and not key.startswith("pattern-")
    }
    assert unused == set()


def _references(message: ast.Message) -> list[ast.MessageReference]:
    found: list[ast.MessageReference] = []

    class Referring(Visitor):
        def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 (the parser's name)
            found.append(node)

    Referring().visit(message)
    return found


def test_no_message_is_missing() -> None:
    """Whatever the code asks a language for by name, there is."""
    asked = {
        node.args[0].value
        for node in _nodes()
        if isinstance(node, python.Call) and node.args and isinstance(node.args[0], python.Constant)
        if isinstance(node.func, python.Name) and node.func.id == "say"
    }
    assert {key for key in asked if isinstance(key, str)} - words_in("en").keys == set()


def test_no_english_message_claims_or_blames() -> None:
    """As no text of a programme does."""
    assert [key for key in sorted(words_in("en").keys) if banned_in(words_in("en").source(key).partition("=")[2])] == []


def test_german_is_whole_claims_nothing_and_reads_well() -> None:
    """Every text and every sentence, by the language's own measures."""
    found = spoken.examine(SHELVES, "de")
    assert (found.left, found.amiss) == ([], [])
    assert found.texts > 900
    assert found.sentences > 600


def test_what_is_left_in_english_is_counted_and_fails(tmp_path: Path) -> None:
    """An author's own programme has no German words at first."""
    (tmp_path / "own" / "tea").mkdir(parents=True)
    (tmp_path / "own" / "tea" / "programme.yaml").write_text(GOOD.replace("desk-reset", "tea"), encoding="utf-8")
    told = command(tmp_path, "check", str(tmp_path / "own"), "--language", "de")
    assert told.returncode == 1
    assert "tea/programme.yaml: title has no words yet" in told.stdout
    assert "are still said in English, 0 should be said otherwise" in told.stdout
    nobody = command(tmp_path, "check", "--language", "xx")
    assert (nobody.returncode, nobody.stderr) == (
        2,
        "coachbot: Nothing is written in xx. See programs/README.md, section 7.\n",
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Steh auf. Geh ein paar Schritte. Schau aus dem Fenster. Das tut oft gut.", -5, 3),
        (
            "Muskuloskelettale Beschwerdesymptomatiken erfordern interdisziplinäre Behandlungskonzepte unter "
            "Berücksichtigung individueller Belastungsfaktoren und arbeitsplatzbezogener Rahmenbedingungen.",
            15,
            40,
        ),
    ],
)
def test_the_vienna_formula_tells_easy_from_hard(text: str, low: float, high: float) -> None:
    """Grades, as in Bamberger and Vanecek."""
    assert low <= spoken.vienna_grade(text) <= high


def test_german_says_everything_and_names_the_same_commands() -> None:
    """Nothing is left in English, and no way to help is lost on the way."""
    english, german = words_in("en"), words_in("de")
    assert german.keys == english.keys
    for key in english.keys:
        assert set(COMMAND.findall(german.source(key))) == set(COMMAND.findall(english.source(key))), key


def test_a_translation_that_needs_another_value_is_said_in_english() -> None:
    """One wording, or several that take turns; never half a sentence, and no fault that silences somebody."""
    english = Words("en", {"a": "a = { $n } days", "b": "b =\n    .one = { $n } left\n    .two = still { $n }\n"})
    german = Words("de", {"a": "a = { $m } Tage", "b": "b =\n    .one = noch { $m }\n    .two = { $m }\n"}, english)
    assert german("a", n=3) == "3 days"
    assert [german.turn("b", turn, n=3) for turn in (0, 1, 2)] == ["3 left", "still 3", "3 left"]
    with pytest.raises(LookupError, match="another value"):
        english("a", m=3)


GIVEN = [lambda name: f"{{{name}}}<>", *(lambda _, one=one: one for one in (0, 1, 2, 3, 7, 999, 1000, -4, 1.5, True)),
         *(lambda _, one=one: one for one in ("yes", "no", "one", "other", "unknown", Kind.CHECK_IN))]  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_what_is_laid_out_once_says_what_the_library_says(language: str) -> None:
    """Braces, choices and numbers and all; and where a value is missing, neither says anything."""
    words, laid_out = words_in(language), 0
    for key in sorted(words.keys):
        message = words._message(key)
        names = re.findall(r"\$([a-z][\w-]*)", words.source(key))
        mixed = dict(zip(names, itertools.cycle([3, "yes", 0, "no"]), strict=False))
        for pattern in filter(None, (message.value, *message.attributes.values())):
            for given in ({}, mixed, *({name: of(name) for name in names} for of in GIVEN)):
                said, faults = words._bundle.format_pattern(pattern, given)
                assert words._said(pattern, given) == (None if faults else str(said)), (key, given)
            laid_out += words._laid_out[pattern] is not None
    assert laid_out > 1000
