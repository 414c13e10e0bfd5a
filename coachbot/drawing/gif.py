"""A movement as an animated GIF, which every platform shows without being asked. The one place where GIFs are made."""

import asyncio
import hashlib
import io
import sys
from collections import OrderedDict

from coachbot.domain.figure import Drawing
from coachbot.drawing.apart import DrawingError, made_apart
from coachbot.drawing.movement import shots
from coachbot.drawing.png import png_of

WIDE, HIGH = 480, 360
COLOURS = 48
TIMEOUT_SECONDS = 30.0
"""A movement is fifty pictures, two or three seconds; after so many, waiting for a place included, the still is sent,
before a delivery's lease ends."""
AT_ONCE = 1
"""So many are made at the same time: each takes a core and eighty megabytes."""
MOST_KEPT = 64
"""So many movements are kept; a hundred kilobytes or two each."""


def gif_of(drawing: Drawing) -> bytes:
    """A drawing that moves, as a GIF without an end. Raises ValueError where nothing moves."""
    from PIL import Image  # noqa: PLC0415 - only the drawing process pays for it

    taken = shots(drawing)
    if not taken:
        raise ValueError("nothing moves in this drawing")
    pictures = [Image.open(io.BytesIO(png_of(shot.svg, WIDE / 720))).convert("RGB") for shot in taken]
    sample = Image.new("RGB", (WIDE, HIGH * 3))
    for n, picture in enumerate((pictures[0], pictures[len(pictures) // 2], pictures[-1])):
        sample.paste(picture, (0, HIGH * n))
    palette = sample.quantize(COLOURS, dither=Image.Dither.NONE)
    frames = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures]
    made = io.BytesIO()
    times = [shot.milliseconds for shot in taken]
    frames[0].save(made, "GIF", save_all=True, append_images=frames[1:], duration=times, loop=0, optimize=False)
    return made.getvalue()


class Loops:
    """Movements as GIF, each made once in a process of its own and kept by its digest; the newest used stay."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._kept: OrderedDict[str, asyncio.Task[bytes]] = OrderedDict()
        self._most, self._places = most, asyncio.Semaphore(AT_ONCE)

    def __len__(self) -> int:
        return len(self._kept)

    async def draw(self, drawing: Drawing) -> bytes:
        """A drawing as GIF. Raises DrawingError; what failed is tried again when it is asked for again."""
        text = drawing.model_dump_json()
        key = hashlib.sha256(text.encode()).hexdigest()
        task = self._kept.get(key) or asyncio.ensure_future(self._made(text))
        self._kept[key] = task
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        try:
            return await asyncio.shield(task)
        except Exception:
            self._kept.pop(key, None)
            raise

    async def _made(self, text: str) -> bytes:
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS), self._places:
                return await made_apart("coachbot.drawing.gif", text, TIMEOUT_SECONDS)
        except TimeoutError:
            raise DrawingError("no place to draw") from None


if __name__ == "__main__":
    sys.stdout.buffer.write(gif_of(Drawing.model_validate_json(sys.stdin.buffer.read())))
