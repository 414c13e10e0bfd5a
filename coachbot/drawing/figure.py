"""A drawing as SVG: things behind, the start pose as a light shadow, the end pose in full, arrows over all."""

from coachbot.domain.figure import Drawing
from coachbot.drawing.arrows import draw_arrow, place
from coachbot.drawing.body import draw_body
from coachbot.drawing.props import draw_prop
from coachbot.drawing.shapes import DAY, NIGHT, Palette, num, shadow
from coachbot.drawing.skeleton import skeleton

WIDTH, HEIGHT = 720, 540


def draw_figure(drawing: Drawing, *, dark: bool = False) -> str:
    """A drawing as SVG text, 720 by 540; the same drawing always gives the same text."""
    palette = NIGHT if dark else DAY
    window = drawing.window
    view = f"{num(window.x)} {num(window.y)} {num(window.width)} {num(window.width * HEIGHT / WIDTH)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" width="{WIDTH}" height="{HEIGHT}" role="img">'
        f"{content(drawing, palette)}</svg>"
    )


def content(drawing: Drawing, palette: Palette) -> str:
    """The picture's parts with its background, without the frame around them."""
    poses, window = drawing.poses, drawing.window
    bones = [skeleton(frame, drawing.view) for frame in poses]
    height = window.width * HEIGHT / WIDTH
    parts = [
        f'<rect x="{num(window.x)}" y="{num(window.y)}" width="{num(window.width)}" height="{num(height)}" '
        f'fill="{palette.page}"/>'
    ]
    behind, front = (
        [
            draw_prop(prop, [place(spot, bones) for spot in prop.points], palette)
            for prop in drawing.props
            if prop.front is over
        ]
        for over in (False, True)
    )
    parts += behind
    for frame, bone in zip(poses[:-1], bones[:-1], strict=True):
        parts.append(
            draw_body(frame, bone, drawing.view, palette if drawing.apart else shadow(palette), spine=drawing.spine)
        )
    parts.append(draw_body(poses[-1], bones[-1], drawing.view, palette, spine=drawing.spine))
    parts += front
    parts += [draw_arrow(arrow, bones, palette, window.width / WIDTH) for arrow in drawing.arrows]
    return "".join(parts)
