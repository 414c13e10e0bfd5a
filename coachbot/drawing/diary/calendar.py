"""One calendar month, Monday first: a mark a day, with exercise and medicine where there were any."""

from datetime import date

from coachbot.domain.spans import Day, Mark, Span
from coachbot.drawing.diary.paper import NAMED, SHOWN_STRENGTH, circle, draw_mark, legend, page, pill, sign, text
from coachbot.words import Words

LEFT, TOP, PITCH, ROW, CELL = 36, 124, 93, 92, 42


def draw_calendar(say: Words, month: Span, today: date, words: str) -> str:
    """A whole calendar month; `today` has a bold number."""
    lead = month.first.weekday()
    parts = [
        text(LEFT + n * PITCH + 40 + CELL / 2, TOP - 14, say.weekday(n), 19, soft=True, at="middle") for n in range(7)
    ]
    for n, mark in enumerate(month.marks, start=lead):
        parts.append(_day(mark, LEFT + n % 7 * PITCH, TOP + n // 7 * ROW, is_today=mark.local_date == today))
    rows = -(-(lead + len(month.marks)) // 7)
    drawn, bottom = legend(TOP + rows * ROW + 14, _entries(say, month))
    return page(say.month(month.first), words, bottom + 26, [*parts, drawn])


def _entries(say: Words, month: Span) -> list[tuple[str, str]]:
    seen = {mark.day for mark in month.marks if mark.recalled is None and not (mark.early and mark.day is Day.MISSING)}
    entries = [(sign(day), say.of("progress-sign", day)) for day in NAMED if day in seen]
    if month.has_strengths:
        entries.append((sign(Day.HEADACHE, worst=SHOWN_STRENGTH), say("progress-sign-strength")))
    if month.early:
        entries.append((sign(Day.MISSING, early=True), say("progress-sign-early")))
    memories = ((True, say("progress-sign-recalled-headache")), (False, say("progress-sign-recalled-none")))
    for recalled, word in memories:
        if any(mark.recalled is recalled for mark in month.marks):
            entries.append((sign(Day.MISSING, recalled=recalled), word))
    if month.moved:
        entries.append((circle("moved", 13, 13, 6), say("progress-sign-moved")))
    if month.medicine:
        entries.append((pill(13, 13), say("progress-sign-medicine")))
    return entries


def _day(mark: Mark, x: float, y: float, *, is_today: bool) -> str:
    parts = [text(x + 32, y + 42, str(mark.local_date.day), 19, bold=is_today, soft=not is_today, at="end")]
    left, top = x + 40, y + 14
    parts.append(draw_mark(mark, left, top, CELL))
    if mark.medicine:
        parts.append(pill(left + CELL, top + 2))
    if mark.moved:
        parts.append(circle("moved", left + CELL / 2, top + CELL + 11, 5))
    return "".join(parts)
