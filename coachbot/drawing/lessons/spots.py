"""The map of spots: where a tender spot may lie, seen from behind, and where it may be felt, seen from the side."""

from coachbot.drawing.lessons.sheet_parts import LEFT, WIDTH, Body, numbered, page, words
from coachbot.drawing.shapes import Palette, dot
from coachbot.words import Words

LINES = ("lesson-spots-1", "lesson-spots-2", "lesson-spots-3")
WORDS_AT = 384
GLOW = 26


def draw_spots(say: Words, palette: Palette) -> str:
    """Three spots with their numbers on the left, the same numbers where they are felt on the right."""
    back = Body("back", palette, x=190, y=498, times=1.6)
    side = Body("side", palette, x=540, y=498, times=1.6)
    spots = [back.at("shoulder_r", -13, -10), back.at("nape", 10, 2), back.at("chest", 24, -6)]
    felt = [
        (side.at("head", -6, -16), 1),
        (side.at("head", -32, 0), 2),
        (side.at("nose", -14, -9), 2),
        (side.at("nape", 8, 8), 3),
    ]
    parts = [back.drawn(), side.drawn(), _cover(palette)]
    parts += [
        dot(place, GLOW, palette.glow).replace("/>", ' opacity="0.45"/>') for place in [*spots, *(p for p, _ in felt)]
    ]
    parts += [numbered(place, n, palette) for n, place in enumerate(spots, 1)]
    parts += [numbered(place, n, palette, ring=True) for place, n in felt]
    where, _ = words(say("lesson-spots-where"), LEFT, 84, 17, 330, palette, soft=True, most=1)
    there, _ = words(say("lesson-spots-felt"), 392, 84, 17, 300, palette, soft=True, most=1)
    y = WORDS_AT + 8.0
    for n in range(1, len(LINES) + 1):
        drawn, below = words(say(LINES[n - 1]), LEFT + 44, y + 6, 19, WIDTH - 2 * LEFT - 44, palette, most=1)
        parts += [numbered((LEFT + 16, y), n, palette), drawn]
        y = max(below, y + 26) + 8
    note, _ = words(say("lesson-spots-note"), LEFT, 520, 16, WIDTH - 2 * LEFT, palette, soft=True, most=2)
    return page(say("lesson-spots-title"), say("lesson-spots-told"), palette, [*parts, where, there, note])


def _cover(palette: Palette) -> str:
    """The lower part of both bodies, which the words stand on."""
    return f'<rect x="0" y="{WORDS_AT - 20}" width="{WIDTH}" height="200" fill="{palette.page}"/>'
