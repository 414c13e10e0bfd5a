"""The last four weeks: a row of seven days a week, and the rate with its range below."""

from collections.abc import Sequence

from coachbot.domain.frequency.analysis import Estimate
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS
from coachbot.domain.progress import Day, Span
from coachbot.drawing.progress.paper import LEFT, NAMES, circle, draw_mark, legend, line, page, pill, rect, sign, text

TITLE = "The last four weeks"
CELLS, CELL, PITCH, ROW = 146, 48, 60, 76
TOP = 112
SCALE_LEFT, SCALE_WIDTH = 44, 620


def draw_month(weeks: Sequence[Span], estimate: Estimate, words: str) -> str:
    """Weeks of seven days with the estimate of them all; the same diary always gives the same text."""
    parts = [_weekdays(weeks[0])]
    parts += [_row(week, TOP + n * ROW) for n, week in enumerate(weeks)]
    scale_top = TOP + ROW * len(weeks) + 24
    parts.append(_scale(estimate, scale_top))
    entries = [(sign(day), word) for day, word in _words(weeks)]
    if any(week.early for week in weeks):
        entries.append((sign(Day.MISSING, early=True), "early no"))
    if any(week.recalled for week in weeks):
        entries.append((sign(Day.MISSING, recalled=True), "from memory"))
    if any(week.medicine for week in weeks):
        entries.append((pill(13, 13), "medicine"))
    if any(week.moved for week in weeks):
        entries.append((circle("moved", 13, 13, 6), "exercise done"))
    drawn, bottom = legend(scale_top + 124, entries)
    return page(TITLE, words, bottom + 26, [*parts, drawn])


def _words(weeks: Sequence[Span]) -> list[tuple[Day, str]]:
    seen = {mark.day for week in weeks for mark in week.marks}
    return [(day, word) for day, word in NAMES.items() if day in seen or day in (Day.HEADACHE, Day.NONE)]


def _weekdays(week: Span) -> str:
    return "".join(
        text(CELLS + n * PITCH + CELL / 2, TOP - 16, f"{mark.local_date:%a}"[:2], 19, soft=True, at="middle")
        for n, mark in enumerate(week.marks)
    )


def _row(week: Span, top: int) -> str:
    parts = [text(LEFT, top + 32, f"{week.first.day} {week.first:%b}", 22, soft=True)]
    for n, mark in enumerate(week.marks):
        x = CELLS + n * PITCH
        parts.append(draw_mark(mark, x, top, CELL))
        if mark.moved:
            parts.append(circle("moved", x + CELL / 2, top + CELL + 11, 5))
        if mark.medicine:
            parts.append(pill(x + CELL - 2, top + 4))
    end = CELLS + 7 * PITCH + 4
    if week.answered:
        parts.append(text(end, top + 33, f"{week.headache} of {week.answered}", 25, bold=True))
    elif week.missing:
        parts.append(text(end, top + 32, "no answers", 19, soft=True))
    return "".join(parts)


def _scale(estimate: Estimate, top: float) -> str:
    """The likely range of the rate on a line from 0 to 28."""
    unit, y = SCALE_WIDTH / PER_DAYS, top + 62
    if not estimate.rate_shown or estimate.rate28 is None or estimate.range28 is None:
        least = f"A rate needs {DEFAULT.min_recent_answered} answered days of {PER_DAYS};"
        known = estimate.window.observed
        there = f"there {'is' if known == 1 else 'are'} {known}." if known else "there are none yet."
        return text(LEFT, top + 20, f"{least} {there}", 21, soft=True) + "".join(_axis(y, unit))
    low, high = estimate.range28
    return (
        text(
            LEFT, top + 20, f"About {estimate.rate28 + 1e-9:.0f} headache days in {PER_DAYS}, with the likely range", 21
        )
        + rect("ribbon", SCALE_LEFT + low * unit, y - 15, (high - low) * unit, 30, 8)
        + "".join(_axis(y, unit))
        + circle("point", SCALE_LEFT + estimate.rate28 * unit, y, 11)
    )


def _axis(y: float, unit: float) -> list[str]:
    parts = [line("grid", SCALE_LEFT, y, SCALE_LEFT + SCALE_WIDTH, y)]
    for mark in range(0, PER_DAYS + 1, 7):
        x = SCALE_LEFT + mark * unit
        parts += [line("grid", x, y - 8, x, y + 8), text(x, y + 36, str(mark), 19, soft=True, at="middle")]
    return parts
