"""What a platform that shows no SVG is given: a movement, else a still picture, else nothing."""

import structlog

from coachbot.chat import Image
from coachbot.drawing.drawn import Drawn, digest_of
from coachbot.drawing.gif import Loops
from coachbot.drawing.png import draw_png
from coachbot.values import frozen

MOST_STILLS, MOST_STILL_BYTES = 128, 6 << 20
"""So many still pictures are kept, all cards' and lessons' among them; some forty kilobytes each."""

log = structlog.get_logger()


@frozen
class Picture:
    """A picture's bytes and the name of its file; `moves` where it is an animation.

    `digest` is what a common one is known by; None for any other.
    """

    content: bytes
    name: str = "picture.png"
    moves: bool = False
    digest: str | None = None


def known_by(image: Image) -> str | None:
    """The digest of a common picture as it is to be seen: moving, where it moves. None for any other."""
    if not image.common:
        return None
    return digest_of(image.svg if image.moves is None else image.moves.model_dump_json())


class Pictures:
    """Draws for one platform. Common pictures are kept, and drawn once for all who wait for them; no other is."""

    def __init__(self) -> None:
        self._loops, self._stills = Loops(), Drawn(MOST_STILLS, MOST_STILL_BYTES)

    def __len__(self) -> int:
        return len(self._loops) + len(self._stills)

    async def of(self, image: Image) -> Picture | None:
        """The movement, or the still where it cannot be made. None when neither can, and words have to do."""
        if image.moves is not None:
            try:
                content = await self._loops.draw(image.moves, keep=image.common)
                return Picture(content, "movement.gif", moves=True, digest=known_by(image))
            except Exception as fault:  # noqa: BLE001 - the still shows the same
                log.error("movement_failed", action="send", fault=type(fault).__name__)
        try:
            return await self._still(image.svg, common=image.common)
        except Exception as fault:  # noqa: BLE001 - an answer without its picture is better than none
            log.error("drawing_failed", action="send", fault=type(fault).__name__)
            return None

    async def _still(self, svg: str, *, common: bool) -> Picture:
        if not common:
            return Picture(await draw_png(svg))
        digest = digest_of(svg)
        return Picture(await self._stills.of(digest, lambda: draw_png(svg)), digest=digest)
