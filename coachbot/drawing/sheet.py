"""Many drawings on one sheet with their names, for whoever reviews them."""

from html import escape

from coachbot.domain.figure import Drawing
from coachbot.drawing.figure import HEIGHT, WIDTH, content
from coachbot.drawing.shapes import DAY, NIGHT, num

COLUMNS, CELL_WIDTH, TITLE, GAP = 4, 360, 34, 12


def draw_sheet(named: list[tuple[str, Drawing]], *, dark: bool = False) -> str:
    """A grid of drawings, four in a row, each under its name."""
    palette = NIGHT if dark else DAY
    cell_height = CELL_WIDTH * HEIGHT // WIDTH + TITLE
    columns = min(COLUMNS, max(1, len(named)))
    rows = -(-len(named) // columns)
    width, height = columns * (CELL_WIDTH + GAP) + GAP, rows * (cell_height + GAP) + GAP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f'<rect width="{width}" height="{height}" fill="{palette.ground}"/>',
    ]
    for n, (name, drawing) in enumerate(named):
        x, y = GAP + n % columns * (CELL_WIDTH + GAP), GAP + n // columns * (cell_height + GAP)
        window = drawing.window
        view = f"{num(window.x)} {num(window.y)} {num(window.width)} {num(window.width * HEIGHT / WIDTH)}"
        parts.append(
            f'<text x="{x + 6}" y="{y + 24}" font-size="20" font-family="DejaVu Sans,sans-serif" fill="{palette.shoe}">'
            f"{escape(name)}</text>"
            f'<svg x="{x}" y="{y + TITLE}" width="{CELL_WIDTH}" height="{cell_height - TITLE}" viewBox="{view}">'
            f"{content(drawing, palette)}</svg>"
        )
    return "".join([*parts, "</svg>"])
