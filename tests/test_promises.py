"""Each promise of docs/reliability.md is linked to tests that are there and to mutants whose death they are."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import mutate  # noqa: E402 - a tool is no package

PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
PROMISES = [f"G{n}" for n in range(1, 10)]


def rows() -> dict[str, tuple[list[str], list[str]]]:
    """The table: of each promise its tests and the sentences of its mutants."""
    found = re.findall(r"^\| (G\d) \| (.+) \| (.+) \|$", PAGE, re.MULTILINE)
    return {name: (re.findall(r"`([^`]+)`", tests), re.findall(r"[^.]+\.", said)) for name, tests, said in found}


def wrong_with(tests: list[str], sentences: list[str]) -> Iterator[str]:
    killers = {one.breaks: one.tests for one in mutate.read_mutants()}
    yield from (f"{test} is not there" for test in tests if not (ROOT / test).is_file())
    for sentence in map(str.strip, sentences):
        if sentence not in killers:
            yield f"no mutant says {sentence!r}"
        elif not {test.partition("::")[0] for test in killers[sentence]} & set(tests):
            yield f"what notices {sentence!r} is not among its tests"


def test_every_promise_has_tests_and_mutants_that_are_there_and_belong_together() -> None:
    """A test that is renamed or a mutant that is dropped is missed here."""
    assert list(rows()) == PROMISES == re.findall(r"^\*\*(G\d)\.", PAGE, re.MULTILINE)
    assert [f"{name}: {fault}" for name, row in rows().items() for fault in wrong_with(*row)] == []
    assert all(tests and sentences for tests, sentences in rows().values())
