"""What the pictures of a diary share: the page, its two palettes, and a mark for each kind of day.

Shape tells what colour tells: a headache day is a filled square with its strength or, unknown, a bar across, a day without is a ring, a missing
day a dashed empty square, with a dot where an early no is all that is known, a day told from memory a dashed square with
a small bar or ring inside, a day of a pause two upright bars, one on which nothing was asked a lying one, a day to come a dot.
The picture follows the reader's light or dark setting where that is supported.
"""

from collections.abc import Sequence
from datetime import date
from html import escape

from coachbot.domain.spans import Day, Mark
from coachbot.drawing.shapes import num

WIDTH = 720
LEFT = 28
STYLE = (
    "text{font-family:system-ui,-apple-system,'Segoe UI','DejaVu Sans',sans-serif;fill:#1f2a33}"
    ".page{fill:#ffffff}.soft{fill:#52616d}.calm-block{fill:#a9d6cd}.gone-block{fill:none;stroke:#7b8894;stroke-width:1.5}.hurt{fill:#b4432f}.bar{stroke:#ffffff;stroke-width:6;stroke-linecap:round}"
    ".hurt-bar{stroke:#b4432f;stroke-width:5;stroke-linecap:round}"
    ".free{fill:none;stroke:#1f7a6d;stroke-width:5}.calm{fill:#d3ebe6;stroke:#1f7a6d;stroke-width:2}"
    ".gone{fill:none;stroke:#7b8894;stroke-width:2.5;stroke-dasharray:6 5}.ahead{fill:#b8c2ca}.moved{fill:#2d5f9a}"
    ".pill{fill:#6b4a8f;stroke:#ffffff;stroke-width:2}.grid{stroke:#dde3e8;stroke-width:2}.edge{fill:none;stroke:#1f2a33;stroke-width:3}"
    ".band{fill:#f0e4c8}.band-edge{fill:none;stroke:#8a6a1c;stroke-width:1.5}.band-line{stroke:#8a6a1c;stroke-width:3;stroke-dasharray:10 7}"
    ".ribbon{fill:#9dbbe0;fill-opacity:.5}.rate{fill:none;stroke:#2d5f9a;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}"
    ".point{fill:#ffffff;stroke:#2d5f9a;stroke-width:4}.flag{fill:#1f2a33}.on-flag{fill:#ffffff}"
    "@media (prefers-color-scheme:dark){text{fill:#e8eef2}.page{fill:#17212a}.soft{fill:#a9b7c2}.calm-block{fill:#2c6459}.gone-block{stroke:#8494a1}.hurt{fill:#ef8a72}"
    ".bar{stroke:#17212a}.hurt-bar{stroke:#ef8a72}.free{stroke:#5cc7b5}.calm{fill:#20463f;stroke:#5cc7b5}"
    ".gone{stroke:#8494a1}.ahead{fill:#465562}.moved{fill:#86b4e8}.pill{fill:#c3a2e6;stroke:#17212a}.grid{stroke:#2c3a46}"
    ".edge{stroke:#e8eef2}.band{fill:#41381f}.band-edge{stroke:#d8b45c}.band-line{stroke:#d8b45c}.ribbon{fill:#3f6792;fill-opacity:.5}.rate{stroke:#86b4e8}"
    ".point{fill:#17212a;stroke:#86b4e8}.flag{fill:#e8eef2}.on-flag{fill:#17212a}}"
)
NAMED = (Day.HEADACHE, Day.NONE, Day.MISSING, Day.PAUSED, Day.UNASKED, Day.NOT_YET)
"""The kinds of days a legend explains, in its order."""
LETTER = 0.62
"""A letter's usual width as a share of its size, in the widest of the fonts."""
LETTER_IN_LINE = 0.56
"""The same in a whole sentence, where narrow letters and blanks make up for wide ones."""
BOLD_LETTER_IN_LINE = 0.66
EDGE = 8
WIDE_STRENGTH = 10


def page(title: str, words: str, height: float, parts: Sequence[str]) -> str:
    """A whole picture as SVG text; `words` say the same for whoever cannot see it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {num(height)}" width="{WIDTH}" '
        f'height="{num(height)}" role="img" aria-labelledby="t d"><title id="t">{escape(title, quote=False)}</title>'
        f'<desc id="d">{escape(words, quote=False)}</desc><style>{STYLE}</style>'
        f'<rect class="page" width="{WIDTH}" height="{num(height)}" rx="18"/>'
        f"{text(LEFT, 48, title, 28, bold=True)}{''.join(parts)}</svg>"
    )


def text(
    x: float,
    y: float,
    words: str,
    size: int,
    *,
    bold: bool = False,
    soft: bool = False,
    at: str = "",
    room: float = WIDTH,
) -> str:
    """A line of words; `at` is `middle` or `end` where `x` is not its beginning.

    One that begins at `x` shrinks to fit into the picture, and into its `room`.
    """
    room, letter = min(room, WIDTH - EDGE - x), BOLD_LETTER_IN_LINE if bold else LETTER_IN_LINE
    fitting = min(size, room / (letter * len(words))) if words and not at else size
    weight = ' font-weight="600"' if bold else ""
    anchor = f' text-anchor="{at}"' if at else ""
    shade = ' class="soft"' if soft else ""
    return f'<text x="{num(x)}" y="{num(y)}" font-size="{num(fitting)}"{weight}{anchor}{shade}>{escape(words, quote=False)}</text>'


def rect(kind: str, x: float, y: float, width: float, height: float, rx: float = 0) -> str:
    """A box of one kind."""
    return (
        f'<rect class="{kind}" x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}" rx="{num(rx)}"/>'
    )


def line(kind: str, x1: float, y1: float, x2: float, y2: float) -> str:
    """A straight line of one kind."""
    return f'<line class="{kind}" x1="{num(x1)}" y1="{num(y1)}" x2="{num(x2)}" y2="{num(y2)}"/>'


def circle(kind: str, x: float, y: float, r: float) -> str:
    """A circle of one kind."""
    return f'<circle class="{kind}" cx="{num(x)}" cy="{num(y)}" r="{num(r)}"/>'


def pill(x: float, y: float) -> str:
    """The sign for medicine: an upright diamond around a point."""
    return f'<path class="pill" d="M{num(x)} {num(y - 9)}L{num(x + 7)} {num(y)}L{num(x)} {num(y + 9)}L{num(x - 7)} {num(y)}Z"/>'


def draw_mark(mark: Mark, x: float, y: float, size: float) -> str:
    """A day in a square of that size, whose upper left corner is given."""
    middle = (x + size / 2, y + size / 2)
    if mark.day is Day.HEADACHE:
        return rect("hurt", x, y, size, size, size / 5) + _strength(mark.worst, x, y, size)
    if mark.day is Day.NONE:
        return circle("free", *middle, size * 0.4)
    if mark.recalled is not None:
        inside = (
            line("hurt-bar", x + size * 0.34, middle[1], x + size * 0.66, middle[1])
            if mark.recalled
            else circle("free", *middle, size * 0.14)
        )
        return _hollow(x, y, size) + inside
    if mark.day is Day.MISSING:
        return _hollow(x, y, size) + (circle("ahead", *middle, size * 0.09) if mark.early else "")
    if mark.day is Day.PAUSED:
        bars = (middle[0] - size * 0.16, middle[0] + size * 0.06)
        return "".join(rect("ahead", left, y + size * 0.3, size * 0.1, size * 0.4, size * 0.05) for left in bars)
    if mark.day is Day.UNASKED:
        return rect("ahead", middle[0] - size * 0.2, middle[1] - size * 0.05, size * 0.4, size * 0.1, size * 0.05)
    return circle("ahead", *middle, size * 0.09) if mark.day is Day.NOT_YET else ""


def _strength(worst: int | None, x: float, y: float, size: float) -> str:
    """In a headache day's square its strength, or a bar where that is not known."""
    middle = (x + size / 2, y + size / 2)
    if worst is None:
        return line("bar", x + size * 0.27, middle[1], x + size * 0.73, middle[1])
    letters = size * (0.62 if worst < WIDE_STRENGTH else 0.5)
    return (
        f'<text class="on-flag" x="{num(middle[0])}" y="{num(middle[1] + letters * 0.36)}" font-size="{num(letters)}" '
        f'font-weight="600" text-anchor="middle">{worst}</text>'
    )


def _hollow(x: float, y: float, size: float) -> str:
    return rect("gone", x + 2, y + 2, size - 4, size - 4, size / 5)


def legend(y: float, entries: Sequence[tuple[str, str]]) -> tuple[str, float]:
    """What the signs mean: each a drawing of 26 units at the origin, with its word. Returns it and where it ends."""
    parts, x = [], float(LEFT)
    for drawn, word in entries:
        width = 36 + LETTER * 20 * len(word) + 24
        if x + width > WIDTH:
            x, y = float(LEFT), y + 38
        parts.append(f'<g transform="translate({num(x)} {num(y)})">{drawn}{text(36, 20, word, 20, soft=True)}</g>')
        x += width
    return "".join(parts), y + 26


def sign(day: Day, recalled: bool | None = None, *, early: bool = False, worst: int | None = None) -> str:
    """A day's mark for the legend."""
    return draw_mark(Mark(local_date=date.min, day=day, recalled=recalled, early=early, worst=worst), 0, 0, 26)


SHOWN_STRENGTH = 6
"""The strength that stands in a legend."""
