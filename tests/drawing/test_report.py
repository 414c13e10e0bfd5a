"""The page for a clinician: one sheet, real letters, vectors, counts that are the diary's."""

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from coachbot.coach.report import draw_page
from coachbot.domain.frequency.window import Unasked
from coachbot.domain.question import When
from coachbot.domain.report import Report, report_of
from coachbot.drawing.pdf import draw_pdf
from coachbot.drawing.report import HEIGHT, WIDTH
from coachbot.screens import report as screens
from coachbot.words import words_in
from tests.diaries import TEN, looked_over, read
from tests.house import SHELVES

QUESTIONS = SHELVES.questions
SAY = words_in("en")
WORDS = {"reason": "I want to sit through a film <b>& more</b>.", "obstacle": "Deadlines " * 40}


def told(name: str, every_detail: bool = False) -> Report:
    diary, reference = read(TEN[name])
    observed = [
        (day, question.id, list(question.answers())[n % 3])
        for n, (day, found) in enumerate(sorted(diary.check_ins.items()))
        if found.counted and found.counted.headache
        for question in QUESTIONS.values()
        if question.when in (When.HEADACHE, When.MEDICINE) and every_detail
    ]
    looks = looked_over(TEN[name]).looks
    return report_of(diary, reference, observed, QUESTIONS, looks[-1] if looks else None)


async def page_of(svg: str) -> PdfReader:
    return PdfReader(io.BytesIO(await draw_pdf(svg)))


async def test_it_is_one_page_of_vectors_and_letters_that_can_be_searched() -> None:
    """Nothing is a photograph of text."""
    pdf = await page_of(draw_page(SAY, told("with-attacks", every_detail=True), WORDS))
    (page,) = pdf.pages
    text = page.extract_text()
    assert len(page.images) == 0
    for words in (
        SAY("report-title"),
        "December 2026",
        "In their own words",
        "“I want to sit through a film <b>& more</b>.”",
    ):
        assert words in text
    assert SAY("report-closing") in text
    assert pdf.metadata is not None
    assert pdf.metadata.title == SAY("report-title")


@pytest.mark.parametrize("name", [name for name in TEN if name != "empty"])
def test_the_counts_are_those_of_the_diary_and_all_of_it_is_on_the_page(name: str) -> None:
    """The latest four weeks, counted by hand; every line within the sheet, however much there is to say."""
    diary, _ = read(TEN[name])
    found = told(name, every_detail=True)
    newest = found.periods[0]
    span = diary.span(newest.first, (newest.last - newest.first).days + 1)
    window = newest.estimate.window
    assert (window.headache, window.observed) == (span.headache, span.answered)
    assert (newest.medicine.days, newest.medicine.told) == (span.medicine, span.medicine_told)
    assert newest.last - newest.first <= timedelta(days=27)
    svg = draw_page(SAY, found, WORDS)
    root = ElementTree.fromstring(svg)
    for element in root.iter():
        if element.tag.endswith("text") and "y" in element.attrib:
            assert 0 <= float(element.attrib["y"]) <= HEIGHT - 12, element.text
            assert 0 <= float(element.attrib["x"]) < WIDTH
    assert f">{window.observed} of {(newest.last - newest.first).days + 1}</text>" in svg


def test_patterns_are_counts_out_of_what_was_told() -> None:
    """Never a share, never a cause."""
    said = screens.write(SAY, told("with-attacks", every_detail=True), {}).described[1]
    assert len(said) == sum(q.when in (When.HEADACHE, When.MEDICINE) for q in QUESTIONS.values())
    for line in said:
        counts, total = line.rpartition(" (of ")[::2]
        assert sum(map(int, re.findall(r" (\d+)(?:,|$)", counts))) == int(total.rstrip(")"))
        assert "%" not in line


def test_with_nothing_told_it_says_so() -> None:
    """No empty heading."""
    paper = screens.write(SAY, told("one-day"), {})
    assert (paper.described[1], paper.own[1]) == ((SAY("report-described-none"),), (SAY("report-own-none"),))
    assert paper.rows == (
        ("23 Nov 2026 to 23 Nov 2026", "1 of 1", "1", "too few answers", "0 of 0 told", "0 of 0 told", "0"),
    )


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", ["with-attacks", "one-day", "long"])
@pytest.mark.parametrize("why", [(), (Unasked.PAUSED,), (Unasked.PAUSED, Unasked.NOTHING)], ids=len)
def test_the_fine_print_ends_on_the_page(language: str, name: str, why: Sequence[Unasked]) -> None:
    """However much there is to define; its last line says what the page is not."""
    diary, reference = read(TEN[name])
    known = {day: found for day, found in diary.check_ins.items() if day.day % 5 or day == diary.today}
    gone = [day for day in diary.check_ins if day not in known]
    unasked = {day: why[n % len(why)] for n, day in enumerate(gone)} if why else {}
    found = report_of(replace(diary, check_ins=known, unasked=unasked), reference, [], QUESTIONS)
    say = words_in(language)
    svg = draw_page(say, found, WORDS)
    ys = {float(y) for y in re.findall(r'<text x="[^"]*" y="([^"]*)"[^>]*>', svg)}
    assert say("report-closing").split(".")[0] in svg
    assert max(ys) <= HEIGHT - 14


def test_the_page_uses_its_room() -> None:
    """D44: weekday names, strengths, exercise days, nights and weeks, and the rate as it went."""
    svg = draw_page(SAY, told("with-attacks"), WORDS)
    for words in ("Mon</text>", "Exercise days", "Nights, weeks and days", "28-day rate over time"):
        assert words in svg
    assert re.search(r'class="on-flag"[^>]*>7<', svg)
