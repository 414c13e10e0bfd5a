"""The conversation's code spells out no action and holds no sentence: acts are values, and words stand in files."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from coachbot.domain.acts import Act

ROOT = Path(__file__).parents[1] / "coachbot"
ROOMS = ("coach", "screens")
FILES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
EXCEPT: Mapping[str, str] = {
    "leave this out": "what may be typed for it, read and never said",
    "not loaded yet": "the text of an exception that nobody sees",
    "House | None": "a type",
}
"""What looks like a sentence, with the reason why it is none."""


def acts(kind: type[Act] = Act) -> Iterator[str]:
    """The first words of every action."""
    for one in kind.__subclasses__():
        if hasattr(one, "word"):
            yield one.word
        yield from acts(one)


ACTION = re.compile(rf"({'|'.join(sorted(map(re.escape, acts())))}):")
SENTENCE = re.compile(r"[^\W\d_]{2,}\S* .*[^\W\d_]{2,}")


def apart(tree: ast.AST) -> set[int]:
    """Texts that nobody is told: docstrings, raised faults, members of enumerations, keys of deliveries."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if _is_apart(node):
            found |= {id(text) for text in ast.walk(node)}
    return found


def _is_apart(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Raise() | ast.Assert() | ast.keyword(arg="key"):
            return True
        case ast.ClassDef(bases=bases):
            return any("Enum" in ast.unparse(base) for base in bases)
    return False


def texts(source: str) -> Iterator[tuple[int, str]]:
    """Every other text of a module, with its line."""
    tree = ast.parse(source)
    passed = apart(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield node.lineno, node.value


def spelled_out(source: str) -> list[tuple[int, str]]:
    """Actions and sentences of a module."""
    return [
        (line, text)
        for line, text in texts(source)
        if ACTION.match(text) or (SENTENCE.search(text) and text not in EXCEPT)
    ]


def test_no_action_is_spelled_out_and_no_sentence_stands_in_the_code() -> None:
    """What a tap means is a value, and what is said stands in words/ and programs/."""
    assert [(path, found) for path in FILES if (found := spelled_out(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('reply = "Well done today"', 1),
        ('reply = f"worst:{day}:7"', 1),
        ('if action.startswith("checkin:"): pass', 1),
        ('button("Über den Tag", act)', 1),
        ('"""What a module is about."""', 0),
        ('raise ValueError("this is no day")', 0),
        ('plan(key=f"snooze:{delivery}:1")', 0),
        ('say("check-in-recorded", at=at)', 0),
    ],
)
def test_the_search_finds_what_it_is_for(source: str, found: int) -> None:
    """And nothing else."""
    assert len(spelled_out(source)) == found


def test_every_exception_is_still_one() -> None:
    """A reason that outlived its text is taken out."""
    every = {text for path in FILES for _, text in texts(path.read_text(encoding="utf-8"))}
    assert set(EXCEPT) <= every
