"""A diary over its weeks: bars of headache days out of answered days, and the 28-day rate with its range.

A bar stands on the axis and is as tall as its week has answered days: headache days from below, days without as light
cells above them. Missing days hang below the axis, hollow, so that 2 of 3 is never as tall as 2 of 7.
"""

from datetime import timedelta
from itertools import groupby

from coachbot.domain.frequency.look import Look
from coachbot.domain.long_view import LongView
from coachbot.domain.spans import Day, Span
from coachbot.drawing.diary.paper import LEFT, LETTER, circle, legend, line, page, rect, text
from coachbot.drawing.diary.rates import FLAG, HEIGHT, LANE, draw_rates, flag, has_box
from coachbot.drawing.diary.weeks import PLOT_LEFT, PLOT_WIDTH, Weeks
from coachbot.words import Words

BARS_TOP, CELL, GONE = 108, 23, 12
HALF_A_NUMBER = 12
"""As much of a week's number stands left of its middle."""
WORD_ROOM = 40
"""The word before the numbers needs so much."""
LABEL_ROOM = 44
"""A label under a week needs so much room; where weeks are narrower only some have one."""
LOOK_ROW = 38


def draw_programme(say: Words, view: LongView, words: str, looks: tuple[str, ...]) -> str:
    """The long view; `looks` says each of its looks' words, such as "leaning lower"."""
    weeks = Weeks(view)
    axis = BARS_TOP + 7 * CELL
    below = axis + GONE * max(week.missing for week in view.weeks)
    parts = [_baseline_weeks(say, view, weeks, axis), _bars_axis(axis)]
    parts += [_bar(week, weeks.middle(n), weeks, axis) for n, week in enumerate(view.weeks)]
    parts.append(_numbers(say, view, weeks, below + 26))
    y = float(below + 52)
    if any(week.moved for week in view.weeks):
        parts += [_moved(week, weeks.middle(n), y, weeks.slot) for n, week in enumerate(view.weeks)]
        y += 24
    if view.points:
        parts.append(draw_rates(say, view, weeks, y + 64))
        y += 64 + HEIGHT + (LANE if view.looks else 0) + 24
    drawn, y = legend(y + 6, _entries(say, view, weeks))
    listed, y = _list_looks(say, view, looks, y)
    return page(say("progress-picture-programme"), words, y + 28, [*parts, drawn, *listed])


def _entries(say: Words, view: LongView, weeks: Weeks) -> list[tuple[str, str]]:
    calm = "calm-block" if weeks.is_narrow else "calm"
    entries = [
        (rect("hurt", 3, 3, 20, 20, 3), say.of("progress-sign", Day.HEADACHE)),
        (rect(calm, 3, 3, 20, 20, 3), say.of("progress-sign", Day.NONE)),
    ]
    if any(week.missing for week in view.weeks):
        entries.append((rect("gone-block", 3, 8, 20, 9, 3), say.of("progress-sign", Day.MISSING)))
    if any(week.moved for week in view.weeks):
        entries.append((circle("moved", 13, 13, 8), say("progress-sign-moved-days")))
    if len(view.points) > 1:
        entries.append((line("rate", 0, 13, 26, 13), say("progress-sign-moving")))
    if view.points:
        entries.append((circle("point", 13, 13, 7), say("progress-sign-apart")))
    if view.points and has_box(view, weeks):
        band = rect("band", 0, 3, 26, 20, 3) + line("band-line", 0, 13, 26, 13)
        first, last = view.reference.first, view.reference.week_1 - timedelta(days=1)
        entries.append((band, say("progress-sign-baseline", first=say.brief(first), last=say.brief(last))))
    return entries


def _list_looks(say: Words, view: LongView, looks: tuple[str, ...], y: float) -> tuple[list[str], float]:
    """A row for each word in turn, however many looks in a row said it; and where the rows end."""
    parts = []
    numbered = [(n, look, said) for n, (look, said) in enumerate(zip(view.looks, looks, strict=True), start=1)]
    for said, same in groupby(numbered, key=lambda one: one[2]):
        run = list(same)
        y += LOOK_ROW
        parts.append(_look_row(say, run[0][:2], run[-1][:2], said, y))
    return parts, y


def _look_row(say: Words, first: tuple[int, Look], last: tuple[int, Look], said: str, y: float) -> str:
    drawn, x = flag(LEFT + FLAG, y - 8, first[0]), LEFT + 2 * FLAG + 12
    if first == last:
        return drawn + text(x, y, say("progress-picture-look", on=say.brief(first[1].on), change=said), 21)
    drawn += line("edge", LEFT + 2 * FLAG + 4, y - 8, LEFT + 3 * FLAG - 2, y - 8) + flag(
        LEFT + 4 * FLAG + 2, y - 8, last[0]
    )
    brief = say.brief if first[1].on.year == last[1].on.year else say.brief_year
    dates = {"first": brief(first[1].on), "last": brief(last[1].on)}
    return drawn + text(x + 3 * FLAG, y, say("progress-picture-looks", **dates, change=said), 21)


def _baseline_weeks(say: Words, view: LongView, weeks: Weeks, axis: float) -> str:
    found = weeks.span_of(view.reference.first, view.reference.week_1)
    if found is None:
        return ""
    start, end = found
    shade = rect("band", start, BARS_TOP - 30, end - start, axis - BARS_TOP + 30, 6)
    word = say("progress-picture-baseline")
    has_room = end - start > LETTER * 18 * len(word)
    return shade + (text((start + end) / 2, BARS_TOP - 38 + 20, word, 17, soft=True, at="middle") if has_room else "")


def _bars_axis(axis: float) -> str:
    return (
        line("grid", PLOT_LEFT, axis, PLOT_LEFT + PLOT_WIDTH, axis)
        + text(PLOT_LEFT - 12, BARS_TOP + 16, "7", 19, soft=True, at="end")
        + text(PLOT_LEFT - 12, axis, "0", 19, soft=True, at="end")
    )


def _bar(week: Span, middle: float, weeks: Weeks, axis: float) -> str:
    """Answered days above the axis, headache below none; missing ones under it; what is not there yet is left out."""
    left = middle - weeks.bar / 2
    free = week.answered - week.headache
    if weeks.is_narrow:
        blocks = (
            ("hurt", axis - week.headache * CELL, week.headache * CELL),
            ("calm-block", axis - week.answered * CELL, free * CELL),
            ("gone-block", axis + 3, week.missing * GONE),
        )
        return "".join(rect(kind, left, top + 1, weeks.bar, height - 2) for kind, top, height in blocks if height)
    cells = ["hurt"] * week.headache + ["calm"] * free
    above = [rect(kind, left, axis - (n + 1) * CELL + 1.5, weeks.bar, CELL - 3, 4) for n, kind in enumerate(cells)]
    hung = [rect("gone-block", left, axis + n * GONE + 4, weeks.bar, GONE - 4, 3) for n in range(week.missing)]
    return "".join(above + hung)


def _numbers(say: Words, view: LongView, weeks: Weeks, y: float) -> str:
    """Each week's number, counted from the end of the baseline; the weeks before have none."""
    every = max(1, -(-LABEL_ROOM // int(weeks.slot)))
    numbered = [(weeks.middle(n), _number(view, n)) for n in range(len(view.weeks))]
    numbered = [(x, n) for x, n in numbered if x - HALF_A_NUMBER - LEFT >= WORD_ROOM]
    shown = [(x, n) for x, n in numbered if n > 0 and (every == 1 or n % every == 0 or n == 1)]
    if not shown:
        return ""
    room = shown[0][0] - HALF_A_NUMBER - LEFT
    parts = [text(LEFT, y, say("progress-picture-week"), 17, soft=True, room=room)]
    parts += [text(x, y, str(number), 19, soft=True, at="middle") for x, number in shown]
    return "".join(parts)


def _number(view: LongView, n: int) -> int:
    """The number of the n-th week shown; there is no week 0."""
    number = view.number + n
    return number + 1 if view.number < 0 <= number else number


def _moved(week: Span, middle: float, y: float, slot: float) -> str:
    """Exercise days of a week, as a dot whose area grows with them."""
    most = min(11.0, slot * 0.46)
    return circle("moved", middle, y, most * (week.moved / 7) ** 0.5) if week.moved else ""
