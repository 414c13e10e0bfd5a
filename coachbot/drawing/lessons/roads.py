"""Two roads, one desk: nerves of the upper neck and nerves of face and scalp end at the same place."""

from coachbot.drawing.lessons.sheet_parts import Body, numbered, page, words
from coachbot.drawing.shapes import Palette, at, dot, stroke
from coachbot.drawing.skeleton import Point
from coachbot.words import Words

LINES = ("lesson-two-roads-1", "lesson-two-roads-2", "lesson-two-roads-3", "lesson-two-roads-4")
COLUMN, ROOM = 400, 292
"""Where the words beside the head begin, and how wide they may be."""


def draw_roads(say: Words, palette: Palette) -> str:
    """A head from the side; the two roads, the desk where both end, and the way on to what is felt."""
    body = Body("side", palette, x=186, y=834, times=3.0)
    desk, neck, face = body.at("nape", 18, -10), body.at("nape", 12, 30), body.at("nose", -20, 4)
    scalp, felt = body.at("crown", 6, 8), body.at("head", -12, -10)
    roads = [
        _road(neck, desk, (neck[0] - 6, neck[1] - 60), palette.accent),
        _road(face, desk, (face[0] - 60, face[1] + 60), palette.legs),
        _road(scalp, desk, (scalp[0] + 62, scalp[1] + 90), palette.legs),
        _road(desk, felt, (desk[0] - 14, desk[1] - 40), palette.line, dash="3 9"),
    ]
    marks = [numbered(neck, 1, palette), numbered(face, 2, palette, ring=True), numbered(scalp, 2, palette, ring=True)]
    marks += [dot(desk, 19, palette.page), numbered(desk, 3, palette), numbered(felt, 4, palette, ring=True)]
    parts, y = [body.drawn(), *roads, *marks], 112.0
    for n in range(1, len(LINES) + 1):
        drawn, below = words(say(LINES[n - 1]), COLUMN + 34, y, 20, ROOM - 34, palette, most=4)
        parts += [numbered((COLUMN + 10, y - 7), n, palette, ring=n in (2, 4)), drawn]
        y = max(below, y + 30) + 26
    note, _ = words(say("lesson-two-roads-note"), COLUMN - 8, 478, 16, ROOM + 8, palette, soft=True, most=3)
    return page(say("lesson-two-roads-title"), say("lesson-two-roads-told"), palette, [*parts, note])


def _road(start: Point, end: Point, by: Point, colour: str, dash: str = "") -> str:
    return stroke(f"M{at(start)}Q{at(by)} {at(end)}", colour, 7, dash)
