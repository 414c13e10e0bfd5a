"""Drawing in a process of its own: it holds the interpreter for a while, and a conversation must not wait for it.

The process ends when the picture is done, so nothing of anybody is kept.
"""

import asyncio
import sys

TIMEOUT_SECONDS = 15.0


class DrawingError(Exception):
    """A picture could not be made; the text never says what was to be drawn."""


async def made_apart(module: str, svg: str) -> bytes:
    """What a module of this package writes for an SVG drawing. Raises DrawingError."""
    drawing = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", module),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        made, _ = await asyncio.wait_for(drawing.communicate(svg.encode()), TIMEOUT_SECONDS)
    except TimeoutError:
        raise DrawingError("drawing took too long") from None
    finally:
        if drawing.returncode is None:
            drawing.kill()
            await drawing.wait()
    if drawing.returncode != 0 or not made:
        raise DrawingError("drawing failed")
    return made
