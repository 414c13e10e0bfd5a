"""The words of every language beside the English ones: the same keys, values and turns, and room on every button."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from coachbot.words import FOLDER, languages, words_in

OTHERS = [language for language in languages() if language != "en"]
BUTTON, TITLE = 60, 45
STAND_IN = 42


class _Named(Visitor):
    """The values a message needs."""

    def __init__(self) -> None:
        self.values: set[str] = set()
        self.others: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the parser's name)
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 (the parser's name)
        self.others.add(node.id.name)


def _messages(language: str) -> dict[str, ast.Message]:
    files = sorted((FOLDER / language).glob("*.ftl"))
    entries = [entry for path in files for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body]
    assert not [entry.content for entry in entries if isinstance(entry, ast.Junk)]
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


def _values(message: ast.Message, messages: Mapping[str, ast.Message]) -> set[str]:
    """Those of the messages that stand within it, too."""
    named = _Named()
    named.visit(message)
    return named.values.union(*(_values(messages[other], messages) for other in named.others))


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
