"""Pictures that go with a lesson: two roads, the chain of five steps, the map of spots."""

from collections.abc import Callable, Mapping

from coachbot.domain.lesson import LessonDrawing
from coachbot.drawing.lessons.chain import draw_chain
from coachbot.drawing.lessons.roads import draw_roads
from coachbot.drawing.lessons.spots import draw_spots
from coachbot.drawing.shapes import DAY, NIGHT, Palette
from coachbot.words import Words

_DRAWN: Mapping[LessonDrawing, Callable[[Words, Palette], str]] = {
    LessonDrawing.TWO_ROADS: draw_roads,
    LessonDrawing.CHAIN: draw_chain,
    LessonDrawing.SPOTS: draw_spots,
}


def draw_lesson(say: Words, drawing: LessonDrawing, *, dark: bool = False) -> str:
    """A lesson's picture as SVG text, 720 by 540, its words in the language of `say`."""
    return _DRAWN[drawing](say, NIGHT if dark else DAY)


def told_of(say: Words, drawing: LessonDrawing) -> str:
    """The same in words, for whoever cannot see it."""
    return say(f"lesson-{drawing}-told")
