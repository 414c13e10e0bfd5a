"""Every line of a picture stands within it and beside the others, measured with the letters it is drawn with."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from coachbot.coach.progress import show_calendar, show_month, show_programme
from coachbot.coach.report import draw_page
from coachbot.domain.question import Question, When
from coachbot.domain.report import report_of
from coachbot.drawing.png import FONTS
from coachbot.words import Words, languages, words_in
from coachbot.workbench.pseudo import QPS, pseudo_words, spoken_if_asked
from tests.diaries import TEN, looked_over, read
from tests.shipped import SHELVES

OWN = {"reason": "I want to sit through a film <b>& more</b>.", "obstacle": "Deadlines " * 40}
TOUCH = 0.5
"""Less than this is rounding."""


@dataclass(frozen=True)
class Row:
    """A line of words where it stands, in the picture's units."""

    words: str
    left: float
    right: float
    y: float
    size: float

    def meets(self, other: "Row") -> bool:
        is_beside = abs(self.y - other.y) < 0.7 * min(self.size, other.size)
        return is_beside and self.left < other.right - TOUCH and other.left < self.right - TOUCH


@functools.cache
def letters(*, bold: bool) -> tuple[dict[int, float], float]:
    """How wide each letter of the shipped font is, and its usual width, as shares of its size."""
    font = TTFont(FONTS / f"DejaVuSans{'-Bold' if bold else ''}.ttf")
    em = font["head"].unitsPerEm
    return {code: font["hmtx"][name][0] / em for code, name in font.getBestCmap().items()}, 0.6


def width_of(words: str, size: float, *, bold: bool) -> float:
    wide, usual = letters(bold=bold)
    return size * sum(wide.get(ord(letter), usual) for letter in words)


def rows_of(svg: str) -> Iterator[Row]:
    root = ElementTree.fromstring(svg)
    parents = {inner: outer for outer in root.iter() for inner in outer}
    for element in root.iter():
        if element.tag.rpartition("}")[2] != "text":
            continue
        known, words = element.attrib, element.text or ""
        size = float(known["font-size"])
        x, y = float(known["x"]), float(known["y"])
        placed = r"translate\(([\d.]+) ([\d.]+)\)(?: scale\(([\d.]+)\))?$"
        moved = re.match(placed, parents[element].attrib.get("transform", ""))
        if moved:
            scale = float(moved[3] or 1)
            x, y, size = x * scale + float(moved[1]), y * scale + float(moved[2]), size * scale
        width = width_of(words, size, bold=known.get("font-weight") in ("600", "bold"))
        left = x - {"end": width, "middle": width / 2}.get(known.get("text-anchor", ""), 0)
        yield Row(words, left, left + width, y, size)


def pictures(say: Words, questions: dict[str, Question], name: str) -> Iterator[str]:
    """A diary drawn every way there is."""
    diary, reference = read(TEN[name])
    view = looked_over(TEN[name])
    for shown in (
        show_month(say, diary),
        show_programme(say, diary, view),
        show_calendar(say, diary, diary.today),
    ):
        assert shown.image is not None
        yield shown.image.svg
    if not diary.is_empty:
        told = [q for q in questions.values() if q.when in (When.HEADACHE, When.MEDICINE)]
        hurt = [day for day, found in sorted(diary.check_ins.items()) if found.counted and found.counted.headache]
        observed = [(day, q.id, list(q.answers())[n % 3]) for n, day in enumerate(hurt) for q in told]
        yield draw_page(
            say, report_of(diary, reference, observed, questions, view.looks[-1] if view.looks else None), OWN
        )


@pytest.mark.parametrize("language", [*(pytest.param(one, marks=pytest.mark.long) for one in languages()), QPS])
@pytest.mark.parametrize("name", TEN)
def test_no_line_leaves_its_picture_or_runs_into_another(name: str, language: str) -> None:
    """Also in a language that is longer by two fifths."""
    with spoken_if_asked(language, SHELVES) as library:
        questions = dict(library.in_language(language).questions)
        drawn = list(pictures(pseudo_words() if language == QPS else words_in(language), questions, name))
    for svg in drawn:
        root = ElementTree.fromstring(svg)
        rows = list(rows_of(svg))
        assert rows
        for row in rows:
            assert row.left >= -TOUCH, row
            assert row.right <= float(root.attrib["width"]) + TOUCH, row
            assert row.y <= float(root.attrib["height"]) - 4, row
        assert [pair for pair in combinations(rows, 2) if pair[0].meets(pair[1])] == []
