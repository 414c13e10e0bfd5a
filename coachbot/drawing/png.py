"""SVG to PNG, for platforms that show no SVG. The one place where pixels are made."""

import sys
from pathlib import Path

from coachbot.drawing.apart import DrawingError, made_apart

__all__ = ["DrawingError", "draw_png", "png_of"]

FONTS = Path(__file__).parent / "fonts"
ZOOM = 1.5


def png_of(svg: str, zoom: float = ZOOM) -> bytes:
    """An SVG drawing as PNG, so many times as large, with the shipped font. Raises ValueError for something that is no SVG."""
    import resvg_py  # noqa: PLC0415 - only the drawing process pays for it

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=zoom,
            background="#ffffff",
            skip_system_fonts=True,
            font_files=[str(FONTS / name) for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")],
            font_family="DejaVu Sans",
            sans_serif_family="DejaVu Sans",
        )
    )


async def draw_png(svg: str) -> bytes:
    """The same, in a process of its own. Raises DrawingError."""
    return await made_apart("coachbot.drawing.png", svg)


if __name__ == "__main__":
    sys.stdout.buffer.write(png_of(sys.stdin.buffer.read().decode()))
