"""The page of promises names tests that exist, and leaves no figure out."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")


def test_every_test_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"`(tests/[\w/]+(?:\.py)?)`", PAGE))
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_no_figure_of_the_table_is_left_unmeasured() -> None:
    """R1 to R20, each with what was measured, or with the reason why it cannot be."""
    rows = dict(re.findall(r"^\| (R\d+) \|(.+)\|$", PAGE, re.MULTILINE))
    assert list(rows) == [f"R{n}" for n in range(1, 21)]
    assert {name for name, row in rows.items() if "not measured" in row or "does not hold" in row} == set()
