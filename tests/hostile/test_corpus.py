"""Every malicious input that is kept comes to exactly what its line says: answered, ignored or refused, in those words."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coachbot.databases.sqlite import SQLite
from coachbot.handover.diary_table import FORMULA, safe
from tests.hostile.ways import Entrance
from tests.parts import Parts

FAMILIES = sorted(Path(__file__).parent.glob("*.jsonl"))
LONGEST_SECONDS = 2.0
"""So long, of the processor's time, one input may keep us busy."""


def kept(family: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in family.read_text(encoding="utf-8").splitlines()]


def test_there_are_four_hundred_of_twelve_families(tell: Callable[[str], None]) -> None:
    """Each once."""
    assert len(FAMILIES) == 12
    every = [json.dumps([line["through"], line["input"]]) for family in FAMILIES for line in kept(family)]
    assert len(every) == len(set(every)) >= 400
    tell(f"{len(every)} malicious inputs of {len(FAMILIES)} families")


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.stem)
async def test_a_family_comes_to_what_its_lines_say(sqlite_database: SQLite, tmp_path: Path, family: Path) -> None:
    """In one house for all, so that none leaves anything behind for the next. Where hearing decides, no words are named."""
    at = Entrance(Parts(sqlite_database), tmp_path)
    for number, line in enumerate(kept(family), 1):
        began = time.thread_time()
        outcome, says = await at.take(line["through"], line["input"])
        assert time.thread_time() - began < LONGEST_SECONDS, f"line {number}"
        assert outcome == line["outcome"], f"line {number}: {line['through']} {line['input']!r:.80}: {says}"
        assert says.startswith(line["says"]), f"line {number}: {line['through']} {line['input']!r:.80}"
    assert await sqlite_database.fetch("SELECT reason FROM ward") == []


def test_no_cell_begins_a_formula() -> None:
    """Whatever stands before it that nobody sees."""
    cells = [line["input"] for line in kept(Path(__file__).parent / "formulas.jsonl") if line["through"] == "cell"]
    begins = [safe(cell).lstrip(" \u00a0\u200b\u3000")[:1] for cell in cells]
    assert len(cells) >= 30
    assert not FORMULA & set(begins)
