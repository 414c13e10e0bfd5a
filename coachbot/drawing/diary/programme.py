"""A diary over its weeks: bars of headache days out of answered days, and the 28-day rate with its range.

A bar has seven cells, the week's days: headache days filled from below, days without as light cells above them,
missing days hollow on top. The lower panel draws the rate of the latest 28 days with its ribbon over a band that is the
baseline's range, and flags where milestones were.
"""

from datetime import date

from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.long_view import LongView, Point
from coachbot.domain.spans import Day, Span
from coachbot.drawing.diary.paper import LEFT, LETTER, circle, legend, line, page, rect, text
from coachbot.drawing.shapes import num
from coachbot.words import Words

PLOT_LEFT, PLOT_WIDTH = 68, 624
BARS_TOP, CELL = 108, 23
FEWEST_WEEKS, WIDEST_BAR = 8, 46
RATE_HEIGHT = 196
NARROW = 20
"""Below this a week has no room for cells."""
HALF_A_NUMBER = 12
"""As much of a week's number stands left of its middle."""
LABEL_ROOM = 44
"""A label under a week needs so much room; where weeks are narrower only some have one."""


class _Weeks:
    """Where weeks and days lie across the picture."""

    def __init__(self, view: LongView) -> None:
        self.first = view.weeks[0].first
        self.slot = PLOT_WIDTH / max(len(view.weeks), FEWEST_WEEKS)
        self.bar = min(WIDEST_BAR, self.slot * 0.74)

    def middle(self, n: int) -> float:
        return PLOT_LEFT + (n + 0.5) * self.slot

    def end_of(self, on: date) -> float:
        return PLOT_LEFT + ((on - self.first).days + 1) / 7 * self.slot


def draw_programme(say: Words, view: LongView, words: str, looks: tuple[str, ...]) -> str:
    """The long view; `looks` says each of its milestones' words, such as "leaning lower"."""
    weeks = _Weeks(view)
    bars_bottom = BARS_TOP + 7 * CELL
    parts = [_baseline_weeks(say, view, weeks, bars_bottom), _bars_axis(bars_bottom)]
    parts += [_bar(week, weeks.middle(n), weeks) for n, week in enumerate(view.weeks)]
    parts.append(_numbers(say, view, weeks, bars_bottom + 26))
    y = float(bars_bottom + 52)
    if any(week.moved for week in view.weeks):
        parts += [_moved(week, weeks.middle(n), y, weeks.slot) for n, week in enumerate(view.weeks)]
        y += 24
    if view.points:
        top = y + 64
        parts.append(_rate(say, view, weeks, top))
        y = top + RATE_HEIGHT + 24
    drawn, y = legend(y + 6, _entries(say, view))
    parts.append(drawn)
    for n, (look, said) in enumerate(zip(view.looks, looks, strict=True), start=1):
        y += 40
        parts.append(_flag(LEFT + 13, y - 8, n))
        parts.append(text(LEFT + 38, y, say("progress-picture-look", on=say.brief(look.on), change=said), 21))
    return page(say("progress-picture-programme"), words, y + 28, parts)


def _entries(say: Words, view: LongView) -> list[tuple[str, str]]:
    entries = [
        (rect("hurt", 3, 3, 20, 20, 3), say.of("progress-sign", Day.HEADACHE)),
        (rect("calm", 3, 3, 20, 20, 3), say.of("progress-sign", Day.NONE)),
    ]
    if any(week.missing for week in view.weeks):
        entries.append((rect("gone", 3, 3, 20, 20, 3), say.of("progress-sign", Day.MISSING)))
    if any(week.moved for week in view.weeks):
        entries.append((circle("moved", 13, 13, 8), say("progress-sign-moved-days")))
    if view.points and view.baseline.rate_shown:
        band = rect("band", 0, 3, 26, 20, 3) + line("band-line", 0, 13, 26, 13)
        entries.append((band, say("progress-sign-first-days", days=view.reference.days)))
    return entries


def _baseline_weeks(say: Words, view: LongView, weeks: _Weeks, bottom: float) -> str:
    start = max(PLOT_LEFT, weeks.end_of(view.reference.first) - weeks.slot / 7)
    end = weeks.end_of(view.reference.week_1) - weeks.slot / 7
    end = min(end, PLOT_LEFT + len(view.weeks) * weeks.slot)
    if end <= PLOT_LEFT:
        return ""
    shade = rect("band", start, BARS_TOP - 30, end - start, bottom - BARS_TOP + 30, 6)
    word = say("progress-picture-baseline")
    has_room = end - start > LETTER * 18 * len(word)
    return shade + (text((start + end) / 2, BARS_TOP - 38 + 20, word, 17, soft=True, at="middle") if has_room else "")


def _bars_axis(bottom: float) -> str:
    return (
        line("grid", PLOT_LEFT, bottom, PLOT_LEFT + PLOT_WIDTH, bottom)
        + text(PLOT_LEFT - 12, BARS_TOP + 16, "7", 19, soft=True, at="end")
        + text(PLOT_LEFT - 12, bottom, "0", 19, soft=True, at="end")
    )


def _bar(week: Span, middle: float, weeks: _Weeks) -> str:
    """Seven cells from below: headache, none, missing; what is not there yet is left out."""
    stack = [
        kind
        for kind, day in (("hurt", Day.HEADACHE), ("calm", Day.NONE), ("gone", Day.MISSING))
        for mark in week.marks
        if mark.day is day
    ]
    left, bottom = middle - weeks.bar / 2, BARS_TOP + 7 * CELL
    if weeks.slot < NARROW:
        return _blocks(stack, left, bottom, weeks.bar)
    return "".join(
        rect(kind, left, bottom - (n + 1) * CELL + 1.5, weeks.bar, CELL - 3, 4) for n, kind in enumerate(stack)
    )


def _blocks(stack: list[str], left: float, bottom: float, width: float) -> str:
    """Where weeks are narrow, a block for each kind instead of its cells."""
    kinds = {"hurt": "hurt", "calm": "calm-block", "gone": "gone-block"}
    return "".join(
        rect(
            block,
            left,
            bottom - (stack.index(kind) + stack.count(kind)) * CELL + 1,
            width,
            stack.count(kind) * CELL - 2,
        )
        for kind, block in kinds.items()
        if kind in stack
    )


def _numbers(say: Words, view: LongView, weeks: _Weeks, y: float) -> str:
    """Each week's number, counted from the end of the baseline; the weeks before have none."""
    every = max(1, -(-LABEL_ROOM // int(weeks.slot)))
    numbered = [(weeks.middle(n), _number(view, n)) for n in range(len(view.weeks))]
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


def _rate(say: Words, view: LongView, weeks: _Weeks, top: float) -> str:
    unit = RATE_HEIGHT / PER_DAYS
    bottom = top + RATE_HEIGHT

    def level(rate: float) -> float:
        return bottom - rate * unit

    right = PLOT_LEFT + PLOT_WIDTH
    parts = [text(LEFT, top - 22, say("progress-picture-rates", per=PER_DAYS), 20, bold=True)]
    if view.baseline.rate_shown and view.baseline.range28 and view.baseline.rate28 is not None:
        low, high = view.baseline.range28
        parts.append(rect("band", PLOT_LEFT, level(high), PLOT_WIDTH, level(low) - level(high)))
    for mark in range(0, PER_DAYS + 1, 7):
        parts.append(line("grid", PLOT_LEFT, level(mark), right, level(mark)))
        parts.append(text(PLOT_LEFT - 12, level(mark) + 7, str(mark), 19, soft=True, at="end"))
    parts += [_ribbon(run, weeks, level(0), unit) for run in _runs(view.points)]
    if view.baseline.rate_shown and view.baseline.rate28 is not None:
        parts.append(line("band-line", PLOT_LEFT, level(view.baseline.rate28), right, level(view.baseline.rate28)))
    parts += [_line(run, weeks, level(0), unit) for run in _runs(view.points)]
    for n, look in enumerate(view.looks, start=1):
        if look.on >= weeks.first:
            parts.append(_flag(weeks.end_of(look.on), bottom, n))
    return "".join(parts)


def _runs(points: tuple[Point, ...]) -> list[list[Point]]:
    """Points without a week missing between them; a gap in the rate stays a gap in its line."""
    runs: list[list[Point]] = []
    for point in points:
        if runs and (point.on - runs[-1][-1].on).days <= 7:
            runs[-1].append(point)
        else:
            runs.append([point])
    return runs


def _ribbon(run: list[Point], weeks: _Weeks, zero: float, unit: float) -> str:
    """From the lower to the upper end of the range; a single point has a narrow one."""
    ranges = [(weeks.end_of(p.on), p.estimate.range28) for p in run if p.estimate.range28 is not None]
    if len(ranges) == 1:
        (x, (low, high)), half = ranges[0], weeks.slot / 4
        return rect("ribbon", x - half, zero - high * unit, 2 * half, (high - low) * unit, 4)
    upper = [f"{num(x)} {num(zero - found[1] * unit)}" for x, found in ranges]
    lower = [f"{num(x)} {num(zero - found[0] * unit)}" for x, found in reversed(ranges)]
    return f'<path class="ribbon" d="M{"L".join([*upper, *lower])}Z"/>'


def _line(run: list[Point], weeks: _Weeks, zero: float, unit: float) -> str:
    spots = [(weeks.end_of(p.on), zero - p.estimate.rate28 * unit) for p in run if p.estimate.rate28 is not None]
    path = f'<path class="rate" d="M{"L".join(f"{num(x)} {num(y)}" for x, y in spots)}"/>' if len(spots) > 1 else ""
    shown = spots if weeks.slot > 24 else spots[-1:]
    return path + "".join(circle("point", x, y, 7) for x, y in shown)


def _flag(x: float, y: float, number: int) -> str:
    """A milestone's number in a round flag."""
    return circle("flag", x, y, 13) + (
        f'<text class="on-flag" x="{num(x)}" y="{num(y + 6)}" font-size="17" font-weight="600" '
        f'text-anchor="middle">{number}</text>'
    )
