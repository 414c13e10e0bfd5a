"""Pictures that go with lessons: drawn in every language, light and dark, with words that fit and are told."""

import re
from itertools import product
from pathlib import Path

import pytest

from coachbot.chat import Message
from coachbot.coach.lesson_pictures import pictured
from coachbot.domain.lesson import LessonDrawing
from coachbot.domain.programme import Kind
from coachbot.drawing.diary.paper import BOLD_LETTER_IN_LINE, LETTER_IN_LINE
from coachbot.drawing.lessons import draw_lesson, told_of
from coachbot.drawing.lessons.sheet_parts import HEIGHT, SMALLEST, WIDTH, wrapped
from coachbot.drawing.png import png_of
from coachbot.words import words_in
from coachbot.workbench.pseudo import spoken_if_asked
from tests.house import open_house
from tests.shipped import SHELVES

TEXT = re.compile(r'<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*?>([^<]+)</text>')
LANGUAGES = ("en", "de", "qps")


def lines(svg: str) -> list[tuple[float, float, float, str, bool]]:
    """Each line of words: its place, the size of its letters, what it says, and whether `x` is its middle."""
    found = []
    for one in TEXT.finditer(svg):
        x, y, size = (float(one.group(n)) for n in (1, 2, 3))
        found.append((x, y, size, one.group(4), "middle" in one.group(0)))
    return found


@pytest.mark.parametrize(("language", "drawing"), list(product(LANGUAGES, LessonDrawing)))
def test_every_word_of_a_lessons_picture_fits_and_stands_on_no_other(language: str, drawing: LessonDrawing) -> None:
    """In the longest language as well: inside the picture, big enough to read, a line's height from the next."""
    with spoken_if_asked(language, SHELVES):
        svg = draw_lesson(words_in(language), drawing)
    said = [one for one in lines(svg) if not one[4]]
    assert said
    for x, y, size, words, _ in said:
        letter = BOLD_LETTER_IN_LINE if "font-weight" in svg.split(f">{words}<")[0][-60:] else LETTER_IN_LINE
        assert x + letter * size * len(words) <= WIDTH, words
        assert size <= y <= HEIGHT - 4, words
        assert size >= SMALLEST, words
    for (x, y, size, words, _), (x2, y2, size2, words2, _) in product(said, said):
        if words != words2 and abs(y - y2) < min(size, size2) and x <= x2:
            assert x + LETTER_IN_LINE * size * len(words) <= x2, (words, words2)


@pytest.mark.parametrize("drawing", LessonDrawing)
def test_a_lessons_picture_has_a_light_and_a_dark_form_and_can_be_sent(drawing: LessonDrawing) -> None:
    """The same words on another page; drawn to pixels, and told in words for whoever cannot see."""
    say = words_in("en")
    light, dark = draw_lesson(say, drawing), draw_lesson(say, drawing, dark=True)
    assert [one[3] for one in lines(light)] == [one[3] for one in lines(dark)]
    assert light != dark
    assert light == draw_lesson(say, drawing)
    assert png_of(light, 0.5).startswith(b"\x89PNG")
    assert told_of(say, drawing) in light


def test_words_break_between_words_and_a_long_one_stands_alone() -> None:
    """Never within one."""
    assert wrapped("one two three", 7) == ["one two", "three"]
    assert wrapped("a extraordinarily b", 5) == ["a", "extraordinarily", "b"]


def test_each_picture_goes_with_a_lesson_and_with_the_word_for_it() -> None:
    """The two roads, the chain and the spots of Lighter load, and the handbook's entries."""
    light = SHELVES.programmes["lighter-load"]
    lessons = {item.drawing for p in light.prompts if p.kind is Kind.BITE for item in p.items} - {None}
    entries = {term.drawing for term in SHELVES.handbook.glossary} - {None}
    assert lessons == entries == set(LessonDrawing)


def test_a_picture_that_has_no_room_beside_its_words_is_left_out() -> None:
    """Words go before pictures."""
    say, short, long = words_in("en"), Message(text="Short."), Message(text="word " * 200)
    assert pictured(say, short, [None, LessonDrawing.CHAIN]).image is not None
    assert pictured(say, long, [LessonDrawing.CHAIN]).image is None
    assert pictured(say, short, [None]) == short


async def test_the_glossary_shows_the_picture_beside_the_word(tmp_path: Path) -> None:
    """And for a word without one, the word alone."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        shown = await guest.says("/glossary referred pain")
        assert shown[-1]["image"]
        assert "upper neck" in shown[-1]["alt"]
        shown = await guest.says("/glossary range")
        assert not shown[-1]["image"]
