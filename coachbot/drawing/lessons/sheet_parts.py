"""What the pictures of lessons share: the page with its heading, words that are measured to fit, a body to point at."""

from collections.abc import Sequence
from html import escape

from coachbot.domain.figure import View
from coachbot.domain.pose import Frame
from coachbot.drawing.body import draw_body
from coachbot.drawing.diary.paper import BOLD_LETTER_IN_LINE, LETTER_IN_LINE
from coachbot.drawing.shapes import Palette, dot, num
from coachbot.drawing.skeleton import Point, skeleton

WIDTH, HEIGHT, LEFT = 720, 540, 28
FONT = "system-ui,-apple-system,'Segoe UI','DejaVu Sans',sans-serif"
SMALLEST, LEADING = 11, 1.22
"""The smallest letters, in units; the distance of two lines as a share of their size."""
STANDING = Frame()


def page(title: str, told: str, palette: Palette, parts: Sequence[str]) -> str:
    """A whole picture with its heading; `told` says the same in words."""
    heading, _ = words(title, LEFT, 50, 28, WIDTH - 2 * LEFT, palette, bold=True, most=1)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img"><title>{escape(title, quote=False)}</title><desc>{escape(told, quote=False)}</desc>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{palette.page}"/>{heading}{"".join(parts)}</svg>'
    )


def words(
    said: str,
    x: float,
    y: float,
    size: float,
    room: float,
    palette: Palette,
    *,
    bold: bool = False,
    soft: bool = False,
    most: int = 3,
) -> tuple[str, float]:
    """Words from `x` within `room`, on as many lines as they need, and where the next line would stand.

    Their letters shrink until they fit on `most` lines.
    """
    letter = BOLD_LETTER_IN_LINE if bold else LETTER_IN_LINE
    while len(lines := wrapped(said, room / (letter * size))) > most and size > SMALLEST:
        size -= 1
    weight = ' font-weight="600"' if bold else ""
    colour = palette.line if soft else palette.shoe
    drawn = "".join(
        f'<text x="{num(x)}" y="{num(y + n * size * LEADING)}" font-size="{num(size)}" font-family="{FONT}" '
        f'fill="{colour}"{weight}>{escape(line, quote=False)}</text>'
        for n, line in enumerate(lines)
    )
    return drawn, y + len(lines) * size * LEADING


def wrapped(said: str, letters: float) -> list[str]:
    """Words on lines of at most so many letters; one that is longer has a line of its own."""
    lines: list[str] = []
    for word in said.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


class Body:
    """The house's person, standing, cut to head and shoulders: their hips' place put to `x`, `y`, so many times larger."""

    def __init__(self, view: View, palette: Palette, *, x: float, y: float, times: float) -> None:
        self._view, self._palette, self._x, self._y, self._times = view, palette, x, y, times
        self._bones = skeleton(STANDING, view)

    def at(self, joint: str, right: float = 0, down: float = 0) -> Point:
        """A place beside a joint, in units of the picture; `right` and `down` are units of the body."""
        x, y = self._bones.joints[joint]
        return self._place((x + right, y + down))

    def _place(self, point: Point) -> Point:
        return (
            self._x + (point[0] - STANDING.x) * self._times,
            self._y + (point[1] - STANDING.y) * self._times,
        )

    def drawn(self, *, spine: bool = False) -> str:
        """The person; what lies below the picture's edge is not seen."""
        x, y = self._place((0, 0))
        body = draw_body(STANDING, self._bones, self._view, self._palette, spine=spine)
        return f'<g transform="translate({num(x)} {num(y)}) scale({num(self._times)})">{body}</g>'


def numbered(place: Point, number: int, palette: Palette, *, ring: bool = False) -> str:
    """A spot with its number: filled where something begins, a ring where it is felt."""
    x, y = place
    if ring:
        around = f'<circle cx="{num(x)}" cy="{num(y)}" r="15" fill="{palette.page}" stroke="{palette.accent}" stroke-width="4"/>'
    else:
        around = dot(place, 16, palette.accent)
    colour = palette.accent if ring else palette.page
    return (
        f'{around}<text x="{num(x)}" y="{num(y + 6.5)}" font-size="18" font-weight="600" font-family="{FONT}" '
        f'text-anchor="middle" fill="{colour}">{number}</text>'
    )
