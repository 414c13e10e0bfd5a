"""A movement as an animated GIF, which every platform shows without being asked. The one place where GIFs are made."""

import asyncio
import io
import sys

from coachbot.domain.figure import Drawing
from coachbot.drawing.apart import DrawingError, made_apart
from coachbot.drawing.drawn import Drawn, digest_of
from coachbot.drawing.movement import shots
from coachbot.drawing.png import png_of

WIDE, HIGH = 480, 360
COLOURS = 48
TIMEOUT_SECONDS = 30.0
"""A movement is fifty pictures, two or three seconds; after so many, waiting for a place included, the still is sent,
before a delivery's lease ends."""
AT_ONCE = 1
"""So many are made at the same time: each takes a core and eighty megabytes."""
MOST_KEPT, MOST_BYTES = 64, 12 << 20
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
    """Movements as GIF, made in a process of their own, one after another; those of cards are made once and kept."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._kept, self._places = Drawn(most, MOST_BYTES), asyncio.Semaphore(AT_ONCE)

    def __len__(self) -> int:
        return len(self._kept)

    async def draw(self, drawing: Drawing, *, keep: bool) -> bytes:
        """A drawing as GIF; `keep` only what is the same for everybody. Raises DrawingError."""
        text = drawing.model_dump_json()
        return await (self._kept.of(digest_of(text), lambda: self._made(text)) if keep else self._made(text))

    async def _made(self, text: str) -> bytes:
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS), self._places:
                return await made_apart("coachbot.drawing.gif", text, TIMEOUT_SECONDS)
        except TimeoutError:
            raise DrawingError("no place to draw") from None


if __name__ == "__main__":
    sys.stdout.buffer.write(gif_of(Drawing.model_validate_json(sys.stdin.buffer.read())))
