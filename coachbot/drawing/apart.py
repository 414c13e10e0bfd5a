"""Drawing in a process of its own: it holds the interpreter for a while, and a conversation must not wait for it.

The process ends when the picture is done, so nothing of anybody is kept.
"""

import sys

TIMEOUT_SECONDS = 15.0


class DrawingError(Exception):
    """A picture could not be made; the text never says what was to be drawn."""


async def made_apart(module: str, given: str, timeout_seconds: float = TIMEOUT_SECONDS) -> bytes:
    """What a module of this package writes for a drawing. Raises DrawingError."""
    import asyncio  # noqa: PLC0415 - what draws reads this module, too, and needs nothing of it: a third of its time

    drawing = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", module),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        made, _ = await asyncio.wait_for(drawing.communicate(given.encode()), timeout_seconds)
    except TimeoutError:
        raise DrawingError("drawing took too long") from None
    finally:
        if drawing.returncode is None:
            drawing.kill()
            await drawing.wait()
    if drawing.returncode != 0 or not made:
        raise DrawingError("drawing failed")
    return made
