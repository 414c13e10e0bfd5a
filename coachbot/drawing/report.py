"""The page for a clinician: A4 in points, calendars above, counts and words below. Values in, SVG out."""

from collections.abc import Sequence
from itertools import accumulate
from textwrap import wrap

from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.long_view import Point
from coachbot.domain.spans import Day, Mark, Span
from coachbot.drawing.diary.paper import SHOWN_STRENGTH, STYLE, circle, draw_mark, line, pill, rect, sign
from coachbot.drawing.shapes import num
from coachbot.values import frozen
from coachbot.words import Words

WIDTH, HEIGHT, MARGIN = 595, 842, 40
INNER = WIDTH - 2 * MARGIN
LIGHT = STYLE.partition("@media")[0]
LETTER = 0.56
"""A letter's usual width in print as a share of its size."""
WIDE_LETTER, BOLD_LETTER = 0.62, 0.66
"""The same where a line has to fit into little room."""
MONTH_GAP, CELL_HEIGHT, MARK = 22, 23, 13
SIZES = (8.5, 7.8, 7.2, 6.6, 6.0)
"""Of the paragraphs: the first with which everything has room counts."""
LEGIBLE = SIZES[:4]
"""With these the rate over time has its place, too, where there is room for it."""
FOOT, BELOW, CHART, CHART_ROOM, FEWEST_RATES = 112, 16, 46, 84, 3
"""The least room of the fine print, that below its last line, the height and the room of the rate's chart, and how many rates make one."""
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

    def section(self, section: "Section", size: float, *, x: float = MARGIN, width: float = INNER) -> None:
        """A heading with its paragraphs, in letters of a size."""
        self.heading(section[0], x)
        for words in section[1]:
            self.paragraph(words, size, x=x, width=width)
        self.y += 9


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


Section = tuple[str, Sequence[str]]
"""A heading and its paragraphs."""


@frozen(kw_only=True)
class Sheet:
    """All that stands on the page: `columns` beside each other, `sections` below, the rate where there is room."""

    title: str
    subtitle: Sequence[str]
    months: Sequence[Span]
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    columns: tuple[Section, Section]
    sections: Sequence[Section]
    rates: tuple[str, Sequence[Point]]
    small: Sequence[str]
    closing: str


def draw_report(say: Words, sheet: Sheet) -> str:
    """One page as SVG text; its letters are as large as everything has room for."""
    chart = CHART_ROOM if len(sheet.rates[1]) >= FEWEST_RATES else 0
    rooms = [*((size, chart) for size in LEGIBLE), *((size, 0) for size in SIZES)]
    foot = _foot_of(sheet)
    page = next((p for size, more in rooms if (p := _above(say, sheet, size)).y + more <= foot), None)
    page = page or _above(say, sheet, SIZES[-1])
    _rates(say, page, foot, *sheet.rates)
    page.y = max(page.y, foot)
    _fine_print(page, sheet)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"<style>{LIGHT}</style>{''.join(page.parts)}</svg>"
    )


def _fine_print(page: _Page, sheet: Sheet) -> None:
    for words in sheet.small:
        page.paragraph(words, 6.8, soft=True)
        page.y += 1
    page.y += 4
    page.text(MARGIN, sheet.closing, 8.2, bold=True, room=INNER)


def _foot_of(sheet: Sheet) -> float:
    """Where the fine print begins, so that its last line is on the page."""
    page = _Page()
    began = page.y
    _fine_print(page, sheet)
    return HEIGHT - max(FOOT, page.y - began + BELOW)


def _above(say: Words, sheet: Sheet, size: float) -> _Page:
    """The page down to the fine print, with its paragraphs in letters of a size."""
    page = _Page()
    page.text(MARGIN, sheet.title, 18, bold=True, room=INNER)
    page.y += 18
    for words in sheet.subtitle:
        page.paragraph(words, 8.5, soft=True)
        page.y += 2
    _calendars(say, page, sheet.months)
    _table(page, sheet.headings, sheet.rows)
    for section in sheet.sections[:1]:
        page.section(section, size)
    top, bottom, width = page.y, page.y, (INNER - MONTH_GAP) / 2
    for n, section in enumerate(sheet.columns):
        page.y = top
        page.section(section, size, x=MARGIN + n * (width + MONTH_GAP), width=width)
        bottom = max(bottom, page.y)
    page.y = bottom
    for section in sheet.sections[1:]:
        page.section(section, size)
    return page


def _rates(say: Words, page: _Page, foot: float, heading: str, points: Sequence[Point]) -> None:
    """The rate over time with its range, where there is one and room for it."""
    if len(points) < FEWEST_RATES or page.y + CHART_ROOM > foot:
        return
    page.heading(heading)
    top, left, width = page.y, MARGIN + 14, INNER - 20
    first, span = points[0].on, max((points[-1].on - points[0].on).days, 1)
    for mark in (0, PER_DAYS // 2, PER_DAYS):
        y = top + CHART * (1 - mark / PER_DAYS)
        page.parts.append(line("grid", left, y, left + width, y))
        page.y = y + 2
        page.text(MARGIN, str(mark), 6.5, soft=True)
    for point in points:
        low, high = point.estimate.range28 or (0.0, 0.0)
        x = left + 4 + (width - 8) * (point.on - first).days / span
        tops = [top + CHART * (1 - value / PER_DAYS) for value in (low, high, point.estimate.rate28 or 0.0)]
        page.parts.append(rect("ribbon", x - 2.5, tops[1], 5, tops[0] - tops[1], 2))
        page.parts.append(circle("moved", x, tops[2], 2.2))
    page.y = top + CHART + 10
    page.text(left, say.brief_year(first), 6.5, soft=True)
    page.text(left + width - 48, say.brief_year(points[-1].on), 6.5, soft=True)
    page.y += 10


def _calendars(say: Words, page: _Page, months: Sequence[Span]) -> None:
    """Three months: weekday names, and in each cell the day's number above its mark, what was taken and done beside."""
    width = (INNER - 2 * MONTH_GAP) / 3
    page.y += 8
    top, rows = page.y, 0
    for n, span in enumerate(months):
        left = MARGIN + n * (width + MONTH_GAP)
        page.y = top
        page.text(left, say.month(span.first), 9.5, bold=True)
        page.y = top + 11
        for day in range(7):
            page.text(left + day * width / 7, say.weekday(day), 5.5, soft=True, room=width / 7 - 2)
        lead = span.first.weekday()
        for place, mark in enumerate(span.marks, start=lead):
            _cell(page, mark, left + place % 7 * width / 7, top + 19 + place // 7 * CELL_HEIGHT)
        rows = max(rows, -(-(lead + len(span.marks)) // 7))
    page.y = top + 28 + rows * CELL_HEIGHT
    _legend(say, page, months)


def _cell(page: _Page, mark: Mark, x: float, y: float) -> None:
    page.y = y
    page.text(x, str(mark.local_date.day), 5.5, soft=True)
    page.parts.append(_small(draw_mark(mark, 0, 0, 40), x, y + 2))
    if mark.medicine:
        page.parts.append(_small(pill(8, 9), x + MARK, y + 2))
    if mark.moved:
        page.parts.append(_small(circle("moved", 8, 31, 5), x + MARK, y + 2))


def _legend(say: Words, page: _Page, months: Sequence[Span]) -> None:
    entries = [(sign(day), say.of("report-sign", day)) for day in (Day.HEADACHE, Day.NONE, Day.MISSING)]
    if any(month.has_strengths for month in months):
        entries.insert(1, (sign(Day.HEADACHE, worst=SHOWN_STRENGTH), say("report-sign-strength")))
    if any(month.paused for month in months):
        entries.append((sign(Day.PAUSED), say("report-sign-paused")))
    if any(month.unasked for month in months):
        entries.append((sign(Day.UNASKED), say("report-sign-unasked")))
    entries.append((sign(Day.MISSING, recalled=True), say("report-sign-recalled")))
    entries.append((pill(13, 13), say("report-sign-medicine")))
    entries.append((circle("moved", 13, 13, 6), say("report-sign-moved")))
    x = float(MARGIN)
    for drawn, word in entries:
        if x + 13 + len(word) * 7.5 * WIDE_LETTER > WIDTH - MARGIN:
            x, page.y = float(MARGIN), page.y + 14
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
