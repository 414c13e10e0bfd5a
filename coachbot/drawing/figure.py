"""A drawing as SVG: things behind, the start pose as a light shadow, the end pose in full, arrows over all."""

from coachbot.domain.figure import Drawing, Inset, PictureWindow
from coachbot.domain.once import once_for_each
from coachbot.domain.pose import Frame
from coachbot.drawing.arrows import draw_arrow, place
from coachbot.drawing.body import draw_body
from coachbot.drawing.planted import poses_of
from coachbot.drawing.props import draw_prop
from coachbot.drawing.shapes import DAY, NIGHT, Palette, num, shadow
from coachbot.drawing.skeleton import Skeleton, skeleton

WIDTH, HEIGHT = 720, 540
INSET_ARROWS = 0.75
"""So thick are a small picture's arrows against the large one's."""
MOST_DRAWN = 128
"""So many drawings' texts are kept, those of all cards among them; some twenty kilobytes each."""


def draw_figure(drawing: Drawing, *, dark: bool = False) -> str:
    """A drawing as SVG text, 720 by 540; the same drawing always gives the same text."""
    return _drawn(drawing, NIGHT) if dark else _by_day(drawing)


def _drawn(drawing: Drawing, palette: Palette) -> str:
    return framed(drawing.window, content(drawing, palette))


@once_for_each(MOST_DRAWN)
def _by_day(drawing: Drawing) -> str:
    return _drawn(drawing, DAY)


def framed(window: PictureWindow, parts: str) -> str:
    """What is drawn, with the picture's frame around it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_view(window)}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img">{parts}</svg>'
    )


def _view(window: PictureWindow) -> str:
    return f"{num(window.x)} {num(window.y)} {num(window.width)} {num(window.width * HEIGHT / WIDTH)}"


def content(drawing: Drawing, palette: Palette, scale: float | None = None) -> str:
    """The picture's parts with its background, without the frame; `scale` is how thick its arrows are."""
    poses = poses_of(drawing)
    bones = [skeleton(frame, drawing.view) for frame in poses]
    thick = drawing.window.width / WIDTH if scale is None else scale
    arrows = [draw_arrow(arrow, bones, palette, thick) for arrow in drawing.arrows]
    return scene(drawing, palette, list(zip(poses, bones, strict=True))) + "".join(arrows)


def scene(drawing: Drawing, palette: Palette, posed: list[tuple[Frame, Skeleton]]) -> str:
    """The person in these poses with the things around; the last pose in full, what came before as a shadow."""
    window, bones = drawing.window, [bone for _, bone in posed]
    behind, between, front = _things(drawing, bones, palette)
    parts = [
        f'<rect x="{num(window.x)}" y="{num(window.y)}" width="{num(window.width)}" '
        f'height="{num(window.width * HEIGHT / WIDTH)}" fill="{palette.page}"/>',
        behind,
    ]
    pale = palette if drawing.apart else shadow(palette)
    parts += [draw_body(frame, bone, drawing.view, pale, spine=drawing.spine) for frame, bone in posed[:-1]]
    frame, bone = posed[-1]
    parts.append(draw_body(frame, bone, drawing.view, palette, spine=drawing.spine, between=between))
    inset = draw_inset(drawing.inset, palette, window.width / WIDTH) if drawing.inset else ""
    return "".join([*parts, front, inset])


def _things(drawing: Drawing, bones: list[Skeleton], palette: Palette) -> tuple[str, str, str]:
    """The things behind the person, between their limbs, and before them."""
    drawn = ["", "", ""]
    for prop in drawing.props:
        layer = 1 if prop.between else 2 if prop.front else 0
        drawn[layer] += draw_prop(prop, [place(spot, bones) for spot in prop.points], palette)
    return drawn[0], drawn[1], drawn[2]


def draw_inset(inset: Inset, palette: Palette, scale: float) -> str:
    """A small picture at its place in the large one, with a rim; its arrows nearly as thick as the large one's."""
    x, y, wide, high = (num(v) for v in (inset.x, inset.y, inset.width, inset.width * HEIGHT / WIDTH))
    thick = INSET_ARROWS * scale * inset.window.width / inset.width
    where = f'x="{x}" y="{y}" width="{wide}" height="{high}"'
    rim = f'<rect {where} rx="6" fill="none" stroke="{palette.edge}" stroke-width="4"/>'
    return f'<svg {where} viewBox="{_view(inset.window)}">{content(inset.drawing, palette, thick)}</svg>{rim}'
