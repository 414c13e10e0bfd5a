"""The list of mutants is honest: each can be made, each names tests that exist, and the tool tells truly."""

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import mutate  # noqa: E402 - a tool is no package

MUTANTS = mutate.read_mutants()


@cache
def text_of(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8") if (ROOT / file).is_file() else ""


def faults(mutant: mutate.Mutant) -> Iterator[str]:
    """What keeps a mutant from being made, or from saying which promise it breaks and who keeps it."""
    mutated = mutant.applied(text_of(mutant.file))
    if mutated is None:
        yield f"{mutant.old!r} does not stand there exactly once"
        return
    try:
        compile(mutated, mutant.file, "exec")
    except SyntaxError:
        yield f"{mutant.new!r} is no programme"
    if mutant.old == mutant.new or not mutant.breaks.endswith("."):
        yield f"{mutant.breaks!r} breaks nothing, or is no sentence"
    for test in mutant.tests:
        file, _, name = test.partition("::")
        if f"def {name or 'test_'}" not in text_of(file):
            yield f"{test} is not there"


def test_each_mutant_can_be_made_and_says_which_promise_it_breaks_and_who_keeps_it() -> None:
    """Its text stands exactly once in its file, what it becomes is still a programme, its tests are there."""
    assert [f"{mutant.file}: {fault}" for mutant in MUTANTS for fault in faults(mutant)] == []


def test_there_are_enough_and_each_is_told_once() -> None:
    """Sixty at least."""
    assert len(MUTANTS) >= 60
    assert len({(one.file, one.old, one.new) for one in MUTANTS}) == len(MUTANTS)


def test_the_tool_tells_killed_from_survived_and_leaves_the_checkout_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a checkout of two lines: one promise is kept by a test, one by nobody, one is no longer there."""
    # So small a checkout needs no plugin but the one that knows -n0.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTEST_PLUGINS", "xdist.plugin")
    monkeypatch.setattr(mutate, "SLOW_TO_READ", ("pytest",))
    house, lists = tmp_path / "house", tmp_path / "lists"
    house.mkdir()
    lists.mkdir()
    (house / "sums.py").write_text("def more(n):\n    return n + 1\n\n\ndef less(n):\n    return n - 1\n")
    (house / "test_sums.py").write_text("import sums\n\n\ndef test_more():\n    assert sums.more(1) == 2\n")
    subprocess.run(["git", "init", "-q"], cwd=house, check=True)
    (lists / "sums.toml").write_text(
        'file = "sums.py"\ntests = ["test_sums.py"]\n'
        '[[mutant]]\nold = "n + 1"\nnew = "n + 2"\nbreaks = "More is one more."\n'
        '[[mutant]]\nold = "n - 1"\nnew = "n - 2"\nbreaks = "Less is one less."\n'
        '[[mutant]]\nold = "n * 1"\nnew = "n * 2"\nbreaks = "Times is gone."\n'
    )
    before = (house / "sums.py").read_text()
    assert mutate.main([], house, lists) == 1
    told = capsys.readouterr().out.splitlines()
    assert sorted(told[:3]) == [
        "OUT OF DATE  sums.py: Times is gone.",
        "SURVIVED     sums.py: Less is one less.",
        "killed       sums.py: More is one more.",
    ]
    assert told[3].startswith("2 survivors of 3 mutants, ")
    assert mutate.main(["More"], house, lists) == 0
    assert (house / "sums.py").read_text() == before
    (house / "test_sums.py").write_text("def test_more():\n    raise AssertionError\n")
    capsys.readouterr()
    assert mutate.main(["More"], house, lists) == 1, "what fails anyway kills nobody"
    assert capsys.readouterr().out.startswith(mutate.UNCLEAR)
