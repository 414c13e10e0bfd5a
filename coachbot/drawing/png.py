"""SVG to PNG, for platforms that show no SVG. The one place where pixels are made.

Rendering holds the interpreter for some tens of milliseconds, so it happens in a process of its own, which
ends when the picture is done: nothing is kept, and a conversation never waits for another's chart.
"""

import asyncio
import sys
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
ZOOM = 1.5
TIMEOUT_SECONDS = 15.0


class DrawingError(Exception):
    """A picture could not be made; the text never says what was to be drawn."""


def png_of(svg: str) -> bytes:
    """An SVG drawing as PNG, with the shipped font. Raises ValueError for something that is no SVG."""
    import resvg_py  # noqa: PLC0415 - only the drawing process pays for it

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=ZOOM,
            background="#ffffff",
            skip_system_fonts=True,
            font_files=[str(FONTS / name) for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")],
            font_family="DejaVu Sans",
            sans_serif_family="DejaVu Sans",
        )
    )


async def draw_png(svg: str) -> bytes:
    """The same, in a process of its own. Raises DrawingError."""
    drawing = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "coachbot.drawing.png"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        png, _ = await asyncio.wait_for(drawing.communicate(svg.encode()), TIMEOUT_SECONDS)
    except TimeoutError:
        raise DrawingError("drawing took too long") from None
    finally:
        if drawing.returncode is None:
            drawing.kill()
            await drawing.wait()
    if drawing.returncode != 0 or not png:
        raise DrawingError("drawing failed")
    return png


if __name__ == "__main__":
    sys.stdout.buffer.write(png_of(sys.stdin.buffer.read().decode()))
