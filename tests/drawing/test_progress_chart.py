"""The weekly chart: the same text for the same days, readable without colour, equal to its words.

Snapshots lie beside this file; `ACCEPT_SNAPSHOTS=1 pytest tests/drawing` renews them, and the diff is reviewed.
"""

import os
import re
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from coachbot.domain.progress import Progress, summarise
from coachbot.drawing.progress_chart import MOST_WEEKS, describe, draw_progress
from tests.domain.people import MONDAY
from tests.domain.test_progress import diary

SNAPSHOTS = Path(__file__).parent / "snapshots"
DIARIES = {
    "empty": ("", 0),
    "one-day": ("h", 0),
    "two-weeks": ("nhn.nnhnhn..nnh", 14),
    "all-missing": ("", 14),
    "all-headache": ("h" * 14, 13),
    "twelve-weeks": ("hnn.n" * 17, 83),
}


def progress(name: str) -> Progress:
    pattern, days = DIARIES[name]
    return summarise(diary(pattern), first=MONDAY, today=MONDAY + timedelta(days=days))


@pytest.mark.parametrize("name", DIARIES)
def test_the_picture_is_as_it_was_reviewed(name: str) -> None:
    """Deterministic text, so that every change is seen."""
    drawn = draw_progress(progress(name))
    kept = SNAPSHOTS / f"{name}.svg"
    if os.environ.get("ACCEPT_SNAPSHOTS"):
        kept.write_text(drawn + "\n")
    assert drawn + "\n" == kept.read_text()


@pytest.mark.parametrize("name", DIARIES)
def test_the_picture_is_well_formed_and_described(name: str) -> None:
    """A title, a description, a role; small enough for any chat."""
    drawn = draw_progress(progress(name))
    root = ElementTree.fromstring(drawn)
    assert root.attrib["role"] == "img"
    texts = [element.text for element in root.iter() if element.tag.endswith(("title", "desc"))]
    assert texts == ["Headache days by week", describe(progress(name))]
    assert len(drawn) < 20_000
    assert "href" not in drawn
    assert "<script" not in drawn


def test_shape_tells_what_colour_tells() -> None:
    """A bar in a square, a ring, a dashed square, a dot: one of each for each kind of day, and in the legend."""
    drawn = draw_progress(progress("two-weeks"))
    summary = progress("two-weeks")
    assert drawn.count('class="bar"') == summary.headache + 1
    assert drawn.count('class="free"') == summary.answered - summary.headache + 1
    assert drawn.count('class="gone"') == summary.missing + 1
    for word in ("headache", "none", "no answer", "to come"):
        assert f">{word}</text>" in drawn


def test_the_words_hold_the_same_numbers_as_the_picture() -> None:
    """For whoever cannot see it."""
    summary = progress("two-weeks")
    assert describe(summary) == (
        "Week 1: headache on 2 of 6 answered days, 1 without an answer. "
        "Week 2: headache on 1 of 5 answered days, 2 without an answer. "
        "Week 3: headache on 1 of 1 answered days."
    )
    shown = re.findall(r">(\d+ of \d+)</text>", draw_progress(summary))
    assert shown == ["2 of 6", "1 of 5", "1 of 1"]


def test_a_long_diary_shows_its_last_weeks() -> None:
    """Eight fit on a phone."""
    drawn = draw_progress(progress("twelve-weeks"))
    assert f">Week {12 - MOST_WEEKS}</text>" not in drawn
    assert ">Week 12</text>" in drawn


def test_light_and_dark_are_both_in_the_picture() -> None:
    """The reader's own setting decides."""
    assert "@media (prefers-color-scheme:dark)" in draw_progress(progress("one-day"))
