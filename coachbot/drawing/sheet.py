"""Many drawings on one sheet with their names, for whoever reviews them."""

from html import escape

from coachbot.domain.figure import Drawing
from coachbot.drawing.figure import HEIGHT, WIDTH, draw_figure
from coachbot.drawing.movement import Shot, shots
from coachbot.drawing.shapes import DAY, NIGHT

COLUMNS, CELL_WIDTH, TITLE, GAP = 4, 360, 34, 12
SAMPLES = 6
"""Pictures of one movement, a row of the sheet."""


def draw_sheet(named: list[tuple[str, Drawing]], *, columns: int = COLUMNS, dark: bool = False) -> str:
    """A grid of drawings, so many in a row, each under its name."""
    return _grid([(name, draw_figure(drawing, dark=dark)) for name, drawing in named], columns, dark=dark)


def draw_movements(named: list[tuple[str, Drawing]], *, dark: bool = False) -> str:
    """A row for each drawing that moves: pictures of its way, with the second at which each is seen."""
    cells = []
    for name, drawing in named:
        taken = shots(drawing, dark=dark)
        cells += [(f"{name} {at / 1000:.1f} s", shot.svg) for at, shot in _sampled(taken)] if taken else []
    return _grid(cells, SAMPLES, dark=dark)


def _sampled(taken: list[Shot]) -> list[tuple[int, Shot]]:
    """So many of a movement's pictures with their times in milliseconds, spread evenly by number; the first is among them."""
    starts = [sum(shot.milliseconds for shot in taken[:n]) for n in range(len(taken))]
    chosen = [round(n * (len(taken) - 1) / SAMPLES) for n in range(SAMPLES)]
    return [(starts[n], taken[n]) for n in chosen]


def _grid(cells: list[tuple[str, str]], most: int, *, dark: bool) -> str:
    palette = NIGHT if dark else DAY
    cell_height = CELL_WIDTH * HEIGHT // WIDTH + TITLE
    columns = min(most, max(1, len(cells)))
    rows = -(-len(cells) // columns)
    width, height = columns * (CELL_WIDTH + GAP) + GAP, rows * (cell_height + GAP) + GAP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f'<rect width="{width}" height="{height}" fill="{palette.ground}"/>',
    ]
    for n, (name, svg) in enumerate(cells):
        x, y = GAP + n % columns * (CELL_WIDTH + GAP), GAP + n // columns * (cell_height + GAP)
        parts.append(
            f'<text x="{x + 6}" y="{y + 24}" font-size="20" font-family="DejaVu Sans,sans-serif" fill="{palette.shoe}">'
            f"{escape(name)}</text>"
            f'<svg x="{x}" y="{y + TITLE}" width="{CELL_WIDTH}" height="{cell_height - TITLE}" '
            f'viewBox="0 0 {WIDTH} {HEIGHT}">{svg}</svg>'
        )
    return "".join([*parts, "</svg>"])
