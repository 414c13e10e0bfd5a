"""Small SVG pieces and the two palettes. Numbers are rounded, so that the same pose is the same text everywhere."""

from dataclasses import dataclass
from math import acos, atan2, cos, hypot, pi, sin

from coachbot.drawing.skeleton import Point


@dataclass(frozen=True)
class Palette:
    """The colours of a picture; a far limb has a lighter (by night: a duller) tone than the near one."""

    page: str
    top: str
    top_far: str
    legs: str
    legs_far: str
    skin: str
    skin_far: str
    shoe: str
    shoe_far: str
    hair: str
    face: str
    spine: str
    accent: str
    glow: str
    line: str
    thing: str
    soft: str
    edge: str
    ground: str


DAY = Palette(
    page="#ffffff", top="#2a8c7e", top_far="#86bfb5", legs="#36506b", legs_far="#8fa3b8", skin="#e3a982",
    skin_far="#efcdb4", shoe="#22303c", shoe_far="#6f7d8a", hair="#4b3832", face="#4b3832", spine="#fff3d1",
    accent="#d9541e", glow="#f6a27c", line="#5d6b77", thing="#b9a58c", soft="#dfe7f3", edge="#8c9db3", ground="#c3ccd4",
)  # fmt: skip
NIGHT = Palette(
    page="#17212a", top="#43b3a2", top_far="#2d6f68", legs="#7d9cc0", legs_far="#4d637d", skin="#e8b493",
    skin_far="#a98067", shoe="#c9d4de", shoe_far="#7f8c98", hair="#8a6a5c", face="#3a2a25", spine="#17212a",
    accent="#ff9a5f", glow="#c4623a", line="#9dadba", thing="#8b7a66", soft="#3f4f63", edge="#8499b3", ground="#46545f",
)  # fmt: skip
DAY_SHADOW, NIGHT_SHADOW = ("#dbe3e9", "#e7edf1", "#c3ced7"), ("#384957", "#2e3d49", "#4d6070")


def shadow(palette: Palette) -> Palette:
    """The palette of a start pose: one light tone for everything."""
    near, far, mark = DAY_SHADOW if palette is DAY else NIGHT_SHADOW
    return Palette(
        page=palette.page, top=near, top_far=far, legs=near, legs_far=far, skin=near, skin_far=far, shoe=near,
        shoe_far=far, hair=mark, face=mark, spine=mark, accent=near, glow=near, line=mark, thing=near, soft=near,
        edge=mark, ground=near,
    )  # fmt: skip


def num(value: float) -> str:
    """A number for SVG, to a tenth of a unit, without a minus zero."""
    return f"{round(value, 1) + 0.0:g}"


def at(point: Point) -> str:
    """A point for a path."""
    return f"{num(point[0])} {num(point[1])}"


def capsule(a: Point, b: Point, near: float, far: float) -> str:
    """The outline of a rounded limb from `a` (half as thick as `near` says) to `b`, as path data."""
    length = hypot(b[0] - a[0], b[1] - a[1])
    if length <= abs(near - far) + 0.5:
        middle, r = (a, near) if near >= far else (b, far)
        left, right = (middle[0] - r, middle[1]), (middle[0] + r, middle[1])
        return f"M{at(left)}A{num(r)} {num(r)} 0 1 0 {at(right)}A{num(r)} {num(r)} 0 1 0 {at(left)}Z"
    way, open_by = atan2(b[1] - a[1], b[0] - a[0]), acos((near - far) / length)

    def edge(point: Point, r: float, turn: float) -> str:
        return at((point[0] + r * cos(way + turn), point[1] + r * sin(way + turn)))

    big_far, big_near = int(open_by > pi / 2), int(open_by < pi / 2)
    return (
        f"M{edge(a, near, open_by)}L{edge(b, far, open_by)}A{num(far)} {num(far)} 0 {big_far} 0 {edge(b, far, -open_by)}"
        f"L{edge(a, near, -open_by)}A{num(near)} {num(near)} 0 {big_near} 0 {edge(a, near, open_by)}Z"
    )


def path(data: str, fill: str, **more: str) -> str:
    """A filled path."""
    extra = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f'<path d="{data}" fill="{fill}"{extra}/>'


def stroke(data: str, colour: str, width: float, dash: str = "") -> str:
    """A drawn line with round ends."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{num(width)}" stroke-linecap="round" '
        f'stroke-linejoin="round"{dashes}/>'
    )


def polyline(points: list[Point]) -> str:
    """Path data through points."""
    return "M" + "L".join(at(point) for point in points)


def dot(point: Point, r: float, fill: str) -> str:
    """A filled circle."""
    return f'<circle cx="{num(point[0])}" cy="{num(point[1])}" r="{num(r)}" fill="{fill}"/>'


def box(x: float, y: float, width: float, height: float, fill: str, rx: float = 4, edge: str = "") -> str:
    """A rectangle with round corners, with an outline if `edge` names a colour."""
    outline = f' stroke="{edge}" stroke-width="2.5"' if edge else ""
    return f'<rect x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}" rx="{num(rx)}" fill="{fill}"{outline}/>'
