"""Growth as a picture: what each measure comes to beside the smallest number of people, both axes by powers of ten."""

from collections.abc import Mapping
from html import escape
from math import log10

from coachbot.drawing.shapes import DAY, num

WIDTH, HEIGHT = 640, 330
LEFT, RIGHT, TOP, BOTTOM = 46, 236, 34, 34
COLOURS = (DAY.accent, DAY.top, DAY.legs, DAY.hair, DAY.thing, DAY.edge, DAY.shoe, DAY.skin)
FONT = 'font-family="DejaVu Sans,sans-serif"'
LINE = 13
"""Between two labels, so that none lies on another."""


def draw(found: Mapping[int, Mapping[str, float]], names: Mapping[str, str]) -> str:
    """An SVG; `found` is by people and measure, `names` say what each measure is."""
    people = sorted(found)
    decades = max(1.0, log10(people[-1] / people[0]))

    def x(count: int) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * log10(count / people[0]) / decades

    def y(times: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (log10(max(times, 0.1)) + 0.3) / (decades + 0.6)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{DAY.page}"/>',
        _text(LEFT, 18, f"times as much as with {people[0]:,} people", "start", DAY.shoe),
    ]
    for power in range(int(decades + 0.5) + 1):
        at = y(10.0**power)
        parts.append(f'<path d="M{LEFT} {num(at)}H{WIDTH - RIGHT}" stroke="{DAY.soft}"/>')
        parts.append(_text(LEFT - 6, at + 4, f"{10**power:,}", "end", DAY.line))
    parts += [_text(x(count), HEIGHT - 14, f"{count:,}", "middle", DAY.line) for count in people]
    ends: list[tuple[float, str, str]] = []
    for (name, what), colour in zip(names.items(), COLOURS, strict=True):
        values = [found[count][name] for count in people]
        line = " ".join(f"{num(x(c))},{num(y(v / values[0]))}" for c, v in zip(people, values, strict=True))
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        ends.append((y(values[-1] / values[0]), f"{what}: {_few(values[0])} to {_few(values[-1])}", colour))
    return "".join([*parts, *_labels(ends), "</svg>\n"])


def _labels(ends: list[tuple[float, str, str]]) -> list[str]:
    """What each line is, beside its end, from the top down."""
    parts, last = [], 0.0
    ordered = sorted(ends)
    lowest = HEIGHT - BOTTOM - LINE * (len(ordered) - 1)
    for n, (at, what, colour) in enumerate(ordered):
        last = max(last + LINE, min(at + 4, lowest + n * LINE))
        parts.append(f'<path d="M{WIDTH - RIGHT + 4} {num(last - 3.5)}h10" stroke="{colour}" stroke-width="3"/>')
        parts.append(_text(WIDTH - RIGHT + 18, last, what, "start", DAY.shoe, 9.5))
    return parts


def _few(value: float) -> str:
    return f"{value:,.0f}" if value >= 20 else f"{value:.2f}"


def _text(x: float, y: float, words: str, anchor: str, colour: str, size: float = 11) -> str:
    where = f'x="{num(x)}" y="{num(y)}" text-anchor="{anchor}"'
    return f'<text {where} font-size="{size}" {FONT} fill="{colour}">{escape(words)}</text>'
