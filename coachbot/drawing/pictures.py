"""What a platform that shows no SVG is given: a movement, else a still picture, else nothing."""

import structlog

from coachbot.domain.figure import Drawing
from coachbot.drawing.gif import Loops
from coachbot.drawing.png import draw_png
from coachbot.values import frozen

log = structlog.get_logger()


@frozen
class Picture:
    """A picture's bytes and the name of its file; `moves` where it is an animation."""

    content: bytes
    name: str = "picture.png"
    moves: bool = False


class Pictures:
    """Draws for one platform; movements are kept."""

    def __init__(self) -> None:
        self._loops = Loops()

    async def of(self, svg: str, moves: Drawing | None) -> Picture | None:
        """The movement, or the still where it cannot be made. None when neither can, and words have to do."""
        if moves is not None:
            try:
                return Picture(await self._loops.draw(moves), "movement.gif", moves=True)
            except Exception as fault:  # noqa: BLE001 - the still shows the same
                log.error("movement_failed", action="send", fault=type(fault).__name__)
        try:
            return Picture(await draw_png(svg))
        except Exception as fault:  # noqa: BLE001 - an answer without its picture is better than none
            log.error("drawing_failed", action="send", fault=type(fault).__name__)
            return None
