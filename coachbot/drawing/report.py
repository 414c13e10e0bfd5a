"""The page for a clinician: A4 in points, calendars above, counts and words below. Values in, SVG out."""

from collections.abc import Sequence
from itertools import accumulate
from textwrap import wrap

from coachbot.domain.spans import Day, Span
from coachbot.drawing.diary.paper import STYLE, draw_mark, line, pill, sign
from coachbot.drawing.shapes import num
from coachbot.words import Words

WIDTH, HEIGHT, MARGIN = 595, 842, 40
INNER = WIDTH - 2 * MARGIN
LIGHT = STYLE.partition("@media")[0]
LETTER = 0.56
"""A letter's usual width in print as a share of its size."""
WIDE_LETTER, BOLD_LETTER = 0.62, 0.66
"""The same where a line has to fit into little room."""
MONTH_GAP, CELL_HEIGHT, MARK = 22, 23, 13
HEADING, CELL, COLUMN_GAP, COUNTED = 7.5, 8.5, 6, 2
"""Of the table: the sizes of its letters, the room between columns, and the column of what was counted."""
INK, SOFT = "#1f2a33", "#52616d"


class _Page:
    """A page that is written from above downward."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.y = 52.0

    def text(
        self, x: float, words: str, size: float, *, bold: bool = False, soft: bool = False, room: float = 0
    ) -> None:
        """A line of words; where there is only so much room it shrinks to fit."""
        letter = BOLD_LETTER if bold else WIDE_LETTER
        size = min(size, room / (letter * len(words))) if room and words else size
        weight = ' font-weight="bold"' if bold else ""
        self.parts.append(
            f'<text x="{num(x)}" y="{num(self.y)}" font-size="{num(size)}" fill="{SOFT if soft else INK}"'
            f' font-family="DejaVu Sans"{weight}>{_escaped(words)}</text>'
        )

    def paragraph(
        self, words: str, size: float, *, x: float = MARGIN, width: float = INNER, soft: bool = False
    ) -> None:
        """Words in lines; leaves the pen below them."""
        for row in wrap(words, int(width / (LETTER * size))) or [""]:
            self.text(x, row, size, soft=soft)
            self.y += size * 1.35

    def heading(self, words: str, x: float = MARGIN) -> None:
        self.text(x, words, 10.5, bold=True, room=INNER)
        self.y += 15


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def draw_report(
    say: Words,
    *,
    title: str,
    subtitle: Sequence[str],
    months: Sequence[Span],
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    sections: Sequence[tuple[str, Sequence[str]]],
    small: Sequence[str],
    closing: str,
) -> str:
    """One page as SVG text. `sections` are headings with their paragraphs, `small` the fine print."""
    page = _Page()
    page.text(MARGIN, title, 18, bold=True, room=INNER)
    page.y += 18
    for words in subtitle:
        page.paragraph(words, 8.5, soft=True)
        page.y += 2
    _calendars(say, page, months)
    _table(page, headings, rows)
    for heading, paragraphs in sections:
        page.heading(heading)
        for words in paragraphs:
            page.paragraph(words, 8.5)
        page.y += 9
    page.y = max(page.y, HEIGHT - 118)
    for words in small:
        page.paragraph(words, 6.8, soft=True)
        page.y += 1
    page.y += 4
    page.text(MARGIN, closing, 8.2, bold=True, room=INNER)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"<style>{LIGHT}</style>{''.join(page.parts)}</svg>"
    )


def _calendars(say: Words, page: _Page, months: Sequence[Span]) -> None:
    width = (INNER - 2 * MONTH_GAP) / 3
    page.y += 8
    top, rows = page.y, 0
    for n, span in enumerate(months):
        left = MARGIN + n * (width + MONTH_GAP)
        page.y = top
        page.text(left, say.month(span.first), 9.5, bold=True)
        lead = span.first.weekday()
        for place, mark in enumerate(span.marks, start=lead):
            x, page.y = left + place % 7 * width / 7, top + 15 + place // 7 * CELL_HEIGHT
            page.text(x, str(mark.local_date.day), 5.5, soft=True)
            page.parts.append(_small(draw_mark(mark, 0, 0, 40), x + 8.5, page.y - 4.5))
            if mark.medicine:
                page.parts.append(_small(pill(40, 2), x + 8.5, page.y - 4.5))
        rows = max(rows, -(-(lead + len(span.marks)) // 7))
    page.y = top + 22 + rows * CELL_HEIGHT
    _legend(say, page)


def _legend(say: Words, page: _Page) -> None:
    entries = [(sign(day), say.of("report-sign", day)) for day in (Day.HEADACHE, Day.NONE, Day.MISSING)]
    entries.append((sign(Day.MISSING, recalled=True), say("report-sign-recalled")))
    entries.append((pill(13, 13), say("report-sign-medicine")))
    x = float(MARGIN)
    for drawn, word in entries:
        page.parts.append(_small(drawn, x, page.y - 7, 0.34))
        page.text(x + 13, word, 7.5, soft=True)
        x += 13 + len(word) * 7.5 * LETTER + 16
    page.y += 22


def _small(drawn: str, x: float, y: float, scale: float = MARK / 40) -> str:
    return f'<g transform="translate({num(x)} {num(y)}) scale({scale:.3f})">{drawn}</g>'


def _table(page: _Page, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    columns = _columns(headings, rows)
    for (x, room), heading in zip(columns, headings, strict=True):
        page.text(MARGIN + x, heading, HEADING, soft=True, room=room)
    page.y += 5
    for row in rows:
        page.parts.append(line("grid", MARGIN, page.y, WIDTH - MARGIN, page.y))
        page.y += 13
        for n, ((x, room), cell) in enumerate(zip(columns, row, strict=True)):
            page.text(MARGIN + x, cell, CELL, bold=n == COUNTED, room=room)
        page.y += 5
    page.y += 16


def _columns(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[tuple[float, float]]:
    """Where each column begins and what room it has: as much as what stands in it needs, what is left shared out."""
    needs = [
        max(len(heading) * HEADING, *(len(cell) * CELL for cell in cells)) * WIDE_LETTER
        for heading, *cells in zip(headings, *rows, strict=True)
    ]
    room = INNER - COLUMN_GAP * (len(needs) - 1)
    fits, spare = min(1.0, room / sum(needs)), max(0.0, room - sum(needs)) / max(len(needs) - 1, 1)
    widths = [need * fits for need in needs]
    begins = [0.0, *accumulate(width + spare + COLUMN_GAP for width in widths)]
    return list(zip(begins, widths, strict=False))
