"""The last four weeks: a row of seven days a week, and the rate with its range below."""

from collections.abc import Sequence

from coachbot.domain.frequency.analysis import Estimate
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS
from coachbot.domain.spans import Day, Span
from coachbot.drawing.diary.paper import (
    LEFT,
    NAMED,
    SHOWN_STRENGTH,
    circle,
    draw_mark,
    legend,
    line,
    page,
    pill,
    rect,
    sign,
    text,
)
from coachbot.words import Words

CELLS, CELL, PITCH, ROW = 146, 48, 60, 76
TOP = 112
SCALE_LEFT, SCALE_WIDTH = 44, 620


def draw_month(say: Words, weeks: Sequence[Span], estimate: Estimate, words: str) -> str:
    """Weeks of seven days with the estimate of them all; the same diary always gives the same text."""
    parts = [_weekdays(say, weeks[0])]
    parts += [_row(say, week, TOP + n * ROW) for n, week in enumerate(weeks)]
    scale_top = TOP + ROW * len(weeks) + 24
    parts.append(_scale(say, estimate, scale_top))
    drawn, bottom = legend(scale_top + 124, _entries(say, weeks))
    return page(say("progress-picture-month"), words, bottom + 26, [*parts, drawn])


def _entries(say: Words, weeks: Sequence[Span]) -> list[tuple[str, str]]:
    seen = {mark.day for week in weeks for mark in week.marks} | {Day.HEADACHE, Day.NONE}
    entries = [(sign(day), say.of("progress-sign", day)) for day in NAMED if day in seen]
    if any(week.has_strengths for week in weeks):
        entries.append((sign(Day.HEADACHE, worst=SHOWN_STRENGTH), say("progress-sign-strength")))
    if any(week.early for week in weeks):
        entries.append((sign(Day.MISSING, early=True), say("progress-sign-early")))
    if any(week.recalled for week in weeks):
        entries.append((sign(Day.MISSING, recalled=True), say("progress-sign-recalled")))
    if any(week.medicine for week in weeks):
        entries.append((pill(13, 13), say("progress-sign-medicine")))
    if any(week.moved for week in weeks):
        entries.append((circle("moved", 13, 13, 6), say("progress-sign-moved")))
    return entries


def _weekdays(say: Words, week: Span) -> str:
    return "".join(
        text(
            CELLS + n * PITCH + CELL / 2,
            TOP - 16,
            say.weekday(mark.local_date.weekday(), narrow=True),
            19,
            soft=True,
            at="middle",
        )
        for n, mark in enumerate(week.marks)
    )


def _row(say: Words, week: Span, top: int) -> str:
    parts = [text(LEFT, top + 32, say.brief(week.first), 22, soft=True)]
    for n, mark in enumerate(week.marks):
        x = CELLS + n * PITCH
        parts.append(draw_mark(mark, x, top, CELL))
        if mark.moved:
            parts.append(circle("moved", x + CELL / 2, top + CELL + 11, 5))
        if mark.medicine:
            parts.append(pill(x + CELL - 2, top + 4))
    end = CELLS + 7 * PITCH + 4
    if week.answered:
        tally = say("progress-picture-tally", headache=week.headache, answered=week.answered)
        parts.append(text(end, top + 33, tally, 25, bold=True))
    elif week.missing:
        parts.append(text(end, top + 32, say("progress-picture-unanswered"), 19, soft=True))
    elif week.paused or week.unasked:
        key = "progress-picture-paused" if week.paused else "progress-picture-unasked"
        parts.append(text(end, top + 32, say(key), 19, soft=True))
    return "".join(parts)


def _scale(say: Words, estimate: Estimate, top: float) -> str:
    """The likely range of the rate on a line from 0 to 28."""
    unit, y = SCALE_WIDTH / PER_DAYS, top + 62
    if not estimate.rate_shown or estimate.rate28 is None or estimate.range28 is None:
        known, least = estimate.window.observed, DEFAULT.min_recent_answered
        none = say("progress-picture-no-rate", answered=known, least=least, per=PER_DAYS)
        return text(LEFT, top + 20, none, 21, soft=True) + "".join(_axis(y, unit))
    low, high = estimate.range28
    rate = say("progress-picture-rate", rate=round(estimate.rate28 + 1e-9), per=PER_DAYS)
    return (
        text(LEFT, top + 20, rate, 21)
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
