"""The chain of five steps: from long sitting to a headache; what is only an idea has a dashed rim."""

from coachbot.drawing.lessons.sheet_parts import LEFT, WIDTH, numbered, page, words
from coachbot.drawing.shapes import Palette, box, num, stroke
from coachbot.words import Words

LINES = ("lesson-chain-1", "lesson-chain-2", "lesson-chain-3", "lesson-chain-4", "lesson-chain-5")
STEPS, IDEAS = len(LINES), frozenset({2, 4})
TOP, HIGH, PITCH, INDENT = 82, 62, 84, 26
"""The first box, how high one is, from one to the next, and how far each stands to the right of the one above."""


def draw_chain(say: Words, palette: Palette) -> str:
    """Five boxes like stairs, an arrow from each to the next."""
    parts: list[str] = []
    wide = WIDTH - 2 * LEFT - (STEPS - 1) * INDENT
    for n in range(STEPS):
        x, y = LEFT + n * INDENT, TOP + n * PITCH
        is_idea = n + 1 in IDEAS
        parts.append(_rim(x, y, wide, palette) if is_idea else box(x, y, wide, HIGH, palette.soft, rx=14))
        parts.append(numbered((x + 32, y + HIGH / 2), n + 1, palette, ring=is_idea))
        said = say(LINES[n])
        drawn, below = words(said, x + 64, 0, 20, wide - 84, palette, most=2)
        drawn, _ = words(said, x + 64, y + HIGH / 2 + 16 - below / 2, 20, wide - 84, palette, most=2)
        parts.append(drawn)
        if n + 1 < STEPS:
            parts.append(_arrow(x + 32 + INDENT / 2, y + HIGH + 2, palette))
    note, _ = words(say("lesson-chain-note"), LEFT, 508, 16, WIDTH - 2 * LEFT, palette, soft=True, most=2)
    return page(say("lesson-chain-title"), say("lesson-chain-told"), palette, [*parts, note])


def _rim(x: float, y: float, wide: float, palette: Palette) -> str:
    return (
        f'<rect x="{num(x)}" y="{num(y)}" width="{num(wide)}" height="{HIGH}" rx="14" fill="{palette.page}" '
        f'stroke="{palette.edge}" stroke-width="3" stroke-dasharray="9 7"/>'
    )


def _arrow(x: float, y: float, palette: Palette) -> str:
    down, tip = y + 15, f"M{num(x - 7)} {num(y + 9)}L{num(x)} {num(y + 17)}L{num(x + 7)} {num(y + 9)}"
    return stroke(f"M{num(x)} {num(y)}L{num(x)} {num(down)}", palette.line, 4) + stroke(tip, palette.line, 4)
