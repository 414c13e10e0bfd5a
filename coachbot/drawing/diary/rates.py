"""The lower panel of the long view: the rate of 28 days as it moves, with its range, beside the baseline and the looks.

Every point of the moving line shares three quarters of its days with the one a week before, so the line draws smooth
hills from chance alone. The dots are those points that share no day; only they are told apart from each other. The
baseline is a box over its own days. Looks are numbered dots below.
"""

from datetime import timedelta

from coachbot.domain.frequency.analysis import Estimate
from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.long_view import LongView, Point
from coachbot.drawing.diary.paper import LEFT, circle, line, rect, text
from coachbot.drawing.diary.weeks import PLOT_LEFT, PLOT_WIDTH, Weeks
from coachbot.drawing.shapes import num
from coachbot.words import Words

HEIGHT = 196
UNIT = HEIGHT / PER_DAYS
LANE = 40
"""Below the panel, where looks are."""
FLAG = 12


def draw_rates(say: Words, view: LongView, weeks: Weeks, top: float) -> str:
    """The panel from `top` on, HEIGHT high, with a lane for looks below."""
    zero, right = top + HEIGHT, PLOT_LEFT + PLOT_WIDTH
    parts = [text(LEFT, top - 22, say("progress-picture-rates", per=PER_DAYS), 20, bold=True)]
    box = _box(view, weeks)
    if box:
        left, end, low, high = box
        parts.append(rect("band", left, zero - high * UNIT, end - left, (high - low) * UNIT))
    for mark in range(0, PER_DAYS + 1, 7):
        parts.append(line("grid", PLOT_LEFT, zero - mark * UNIT, right, zero - mark * UNIT))
        parts.append(text(PLOT_LEFT - 12, zero - mark * UNIT + 7, str(mark), 19, soft=True, at="end"))
    runs = _runs(view.points)
    parts += [_ribbon(run, weeks, zero) for run in runs]
    if box and view.baseline.rate28 is not None:
        left, end, low, high = box
        y = zero - view.baseline.rate28 * UNIT
        parts.append(rect("band-edge", left, zero - high * UNIT, end - left, (high - low) * UNIT))
        parts.append(line("band-line", left, y, end, y))
    parts += [_line(run, weeks, zero) for run in runs]
    parts += [circle("point", weeks.end_of(p.on), zero - _rate(p.estimate) * UNIT, 7) for p in apart(view.points)]
    for n, look in enumerate(view.looks, start=1):
        if weeks.holds(look.on):
            parts.append(flag(weeks.end_of(look.on), zero + LANE - FLAG, n))
    return "".join(parts)


def has_box(view: LongView, weeks: Weeks) -> bool:
    """Whether the baseline's box is on the picture."""
    return _box(view, weeks) is not None


def _box(view: LongView, weeks: Weeks) -> tuple[float, float, float, float] | None:
    """Left, right, lower and upper rate of the baseline where its days are; None where none of them is shown."""
    found = weeks.span_of(view.reference.first, view.reference.week_1)
    if found is None or not view.baseline.rate_shown or view.baseline.range28 is None:
        return None
    return (*found, *view.baseline.range28)


def apart(points: tuple[Point, ...]) -> list[Point]:
    """Points that share no day, counted back from the latest."""
    found: list[Point] = []
    for point in reversed(points):
        if not found or point.on <= found[-1].on - timedelta(days=PER_DAYS):
            found.append(point)
    return found


def _runs(points: tuple[Point, ...]) -> list[list[Point]]:
    """Points without a week missing between them; a gap in the rate stays a gap in its line."""
    runs: list[list[Point]] = []
    for point in points:
        if runs and (point.on - runs[-1][-1].on).days <= 7:
            runs[-1].append(point)
        else:
            runs.append([point])
    return runs


def _ribbon(run: list[Point], weeks: Weeks, zero: float) -> str:
    """From the lower to the upper end of the range; a single point has a narrow one."""
    ranges = [(weeks.end_of(p.on), p.estimate.range28) for p in run if p.estimate.range28 is not None]
    if len(ranges) == 1:
        (x, (low, high)), half = ranges[0], weeks.slot / 4
        return rect("ribbon", x - half, zero - high * UNIT, 2 * half, (high - low) * UNIT, 4)
    upper = [f"{num(x)} {num(zero - found[1] * UNIT)}" for x, found in ranges]
    lower = [f"{num(x)} {num(zero - found[0] * UNIT)}" for x, found in reversed(ranges)]
    return f'<path class="ribbon" d="M{"L".join([*upper, *lower])}Z"/>'


def _line(run: list[Point], weeks: Weeks, zero: float) -> str:
    spots = [(weeks.end_of(p.on), zero - _rate(p.estimate) * UNIT) for p in run]
    path = "L".join(f"{num(x)} {num(y)}" for x, y in spots)
    return f'<path class="rate" d="M{path}"/>' if len(spots) > 1 else ""


def _rate(estimate: Estimate) -> float:
    """A point is only where there is a rate."""
    return estimate.rate28 or 0.0


def flag(x: float, y: float, number: int) -> str:
    """A look's number in a dot."""
    return circle("flag", x, y, FLAG) + (
        f'<text class="on-flag" x="{num(x)}" y="{num(y + 5.5)}" font-size="16" font-weight="600" '
        f'text-anchor="middle">{number}</text>'
    )
