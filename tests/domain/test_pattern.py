"""A pattern waits until it is looked for; so that none is found broken only then, all of them are compiled here."""

import gc
import importlib
import pkgutil

import pytest

from coachbot import domain
from coachbot.domain.pattern import LatePattern


def test_every_pattern_of_the_house_compiles() -> None:
    for module in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}."):
        importlib.import_module(module.name)
    # What was frozen before the first test is not looked through otherwise.
    gc.unfreeze()
    patterns = [found for found in gc.get_objects() if isinstance(found, LatePattern)]
    gc.freeze()
    assert len(patterns) > 200
    assert [found.compiled.pattern for found in patterns]


def test_a_pattern_does_what_it_would_do_compiled() -> None:
    pattern = LatePattern(r"(\d)[a-z]")
    assert (pattern.search(" 1a") is not None, pattern.match(" 1a"), pattern.fullmatch("1a 2b")) == (True, None, None)
    assert (pattern.sub("-", "1a 2b"), pattern.split("1a 2b")) == ("- -", ["", "1", " ", "2", ""])
    assert [found[0] for found in pattern.finditer("1a 2b")] == ["1a", "2b"]
    assert pattern.findall("1a 2b") == ["1", "2"]


def test_nothing_is_compiled_before_it_is_looked_for() -> None:
    broken = LatePattern("(")
    with pytest.raises(Exception, match="unterminated"):
        broken.search("")
