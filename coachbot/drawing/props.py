"""The things beside a person: furniture, pillows, a band. Each is drawn around its anchor, then placed."""

from collections.abc import Callable

from coachbot.domain.figure import Prop
from coachbot.drawing.shapes import Palette, box, dot, num, path, polyline, stroke
from coachbot.drawing.skeleton import Point

Drawer = Callable[[float, float, Palette], str]


def draw_prop(prop: Prop, points: list[Point], palette: Palette) -> str:
    """One thing as SVG; `points` are a line's way, or the places in whose middle anything else is held or rolls."""
    if prop.kind == "band":
        way = polyline(points)
        return stroke(way, palette.page, 11) + stroke(way, palette.accent, 6)
    if prop.kind == "dashes":
        return stroke(polyline(points), palette.accent, 4.5, "3 12")
    drawer, size, height = THINGS[prop.kind]
    mirror = " scale(-1 1)" if prop.flip else ""
    x, y = _middle(points) if points else (prop.x, prop.y)
    place = f"translate({num(x)} {num(y)}) rotate({num(prop.rotation)}){mirror}"
    return f'<g transform="{place}">{drawer(prop.size or size, prop.height or height, palette)}</g>'


def _middle(points: list[Point]) -> Point:
    """Between a hand and nothing else it is held; between a wall and a back that passes, it rolls half as far."""
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _floor(size: float, height: float, p: Palette) -> str:
    return box(-size / 2, 0, size, height, p.ground, height / 2)


def _wall(size: float, height: float, p: Palette) -> str:
    return box(0, -size, height, size, p.ground, 3)


def _panel(size: float, height: float, p: Palette) -> str:
    rows = int(height // 52)
    seams = "".join(f"M{num(-size / 2)} {num(-52 * n)}H{num(size / 2)}" for n in range(rows + 1))
    joints = "".join(
        f"M{num(x)} {num(-52 * n)}v-52"
        for n in range(rows)
        for x in range(int(-size / 2) + 52 * (n % 2), int(size / 2), 104)
    )
    return stroke(seams + joints, p.ground, 2)


def _chair(size: float, height: float, p: Palette) -> str:
    legs = stroke(f"M{num(-size / 2 + 8)} 6V{num(SEAT)}M{num(size / 2 - 12)} 6V{num(SEAT)}", p.thing, 9)
    back = stroke(f"M{num(-size / 2 + 4)} 0L{num(-size / 2 - 10)} {num(-height)}", p.thing, 12)
    return legs + back + box(-size / 2, -2, size, 14, p.thing, 6)


SEAT = 101.0  # a seat's height over the floor


def _stool(size: float, height: float, p: Palette) -> str:
    legs = stroke(
        f"M{num(-size / 2 + 10)} 6L{num(-size / 2 + 2)} {num(height)}M{num(size / 2 - 10)} 6L{num(size / 2 - 2)} {num(height)}",
        p.thing, 9,
    )  # fmt: skip
    return legs + box(-size / 2, -2, size, 14, p.thing, 6)


def _ball(size: float, height: float, p: Palette) -> str:
    r = size / 2
    seam = stroke(f"M{num(-r * 0.8)} {num(-r * 0.5)}Q0 {num(r * 0.1)} {num(r * 0.8)} {num(-r * 0.5)}", p.page, 2.5)
    return dot((0, 0), r + 2.5, p.page) + dot((0, 0), r, p.accent) + seam


def _towel(size: float, height: float, p: Palette) -> str:
    r = size / 2
    spiral = f"M{num(r * 0.1)} 0A{num(r * 0.3)} {num(r * 0.3)} 0 1 1 {num(-r * 0.45)} 0A{num(r * 0.6)} {num(r * 0.6)} 0 1 1 {num(r * 0.7)} 0"
    rim = f'<circle r="{num(r)}" fill="{p.glow}" stroke="{p.accent}" stroke-width="3"/>'
    return rim + stroke(spiral, p.accent, 2.5)


def _folded(size: float, height: float, p: Palette) -> str:
    layer = height / 2
    return "".join(box(-size / 2, -layer * (k + 1), size, layer, p.glow, layer / 2, p.accent) for k in (0, 1))


def _pillow(size: float, height: float, p: Palette) -> str:
    return _stuffed(size, height, p.soft, p.edge)


def _cushion(size: float, height: float, p: Palette) -> str:
    """A pillow that matters, in the tone of the other aids."""
    return _stuffed(size, height, p.glow, p.accent)


def _stuffed(size: float, height: float, fill: str, edge: str) -> str:
    w, h = size / 2, height / 2
    data = (
        f"M{num(-w)} {num(-h * 0.7)}Q{num(-w * 0.9)} {num(-h)} {num(-w * 0.6)} {num(-h)}Q0 {num(-h * 1.15)} {num(w * 0.6)} {num(-h)}"
        f"Q{num(w * 0.9)} {num(-h)} {num(w)} {num(-h * 0.7)}Q{num(w * 0.92)} 0 {num(w)} {num(h * 0.7)}Q{num(w * 0.9)} {num(h)} "
        f"{num(w * 0.6)} {num(h)}Q0 {num(h * 1.15)} {num(-w * 0.6)} {num(h)}Q{num(-w * 0.9)} {num(h)} {num(-w)} {num(h * 0.7)}Q{num(-w * 0.92)} 0 {num(-w)} {num(-h * 0.7)}Z"
    )
    return path(data, fill, stroke=edge, stroke_width="3", stroke_linejoin="round")


def _mattress(size: float, height: float, p: Palette) -> str:
    seam = stroke(f"M{num(-size / 2 + 12)} {num(height * 0.35)}H{num(size / 2 - 12)}", p.page, 2.5, "10 8")
    return box(-size / 2, 0, size, height, p.ground, 14) + seam


def _bed(size: float, height: float, p: Palette) -> str:
    sheet = box(-size / 2 + 10, -height / 2 + 10, size - 20, height - 20, p.page, 14)
    return box(-size / 2, -height / 2, size, height, p.thing, 18) + sheet


def _desk(size: float, height: float, p: Palette) -> str:
    legs = stroke(f"M{num(size / 2 - 14)} 8V{num(height)}M{num(-size / 2 + 95)} 8V{num(height)}", p.thing, 8)
    return legs + box(-size / 2, 0, size, 13, p.thing, 4)


def _screen(size: float, height: float, p: Palette) -> str:
    stand = stroke(f"M4 {num(-size * 0.45)}V-3", p.line, 8) + box(-26, -7, 60, 7, p.line, 3)
    return stand + box(-7, -size, 12, size * 0.8, p.line, 4) + box(-11, -size + 4, 5, size * 0.8 - 8, p.accent, 2)


def _laptop(size: float, height: float, p: Palette) -> str:
    lid = stroke(f"M{num(size / 2)} -4L{num(size / 2 + 18)} {num(-height)}", p.line, 8)
    glow = stroke(f"M{num(size / 2 - 6)} -14L{num(size / 2 + 9)} {num(-height + 4)}", p.accent, 4)
    return lid + glow + box(-size / 2, -8, size, 8, p.line, 3)


def _books(size: float, height: float, p: Palette) -> str:
    fills, layer = (p.thing, p.legs_far, p.top_far), height / 3
    shifts = (0.0, 5.0, -4.0)
    return "".join(box(-size / 2 + shifts[k], -layer * (k + 1), size, layer - 2, fills[k], 3, p.line) for k in range(3))


def _keyboard(size: float, height: float, p: Palette) -> str:
    return box(-size / 2, -7, size, 7, p.line, 3)


def _phone(size: float, height: float, p: Palette) -> str:
    return box(-5, -size / 2, 10, size, p.line, 4) + box(-7.5, -size / 2 + 5, 4, size - 10, p.accent, 2)


def _car_seat(size: float, height: float, p: Palette) -> str:
    base = path(
        f"M-20 0L{num(size - 14)} -14Q{num(size + 8)} -14 {num(size + 4)} 8L{num(size - 8)} 34H-12Q-34 30 -20 0Z",
        p.thing,
    )
    lean = height * 0.24
    back = stroke(f"M-12 6L{num(-12 - lean)} {num(-height)}", p.thing, 40)
    support = stroke(f"M{num(-14 - lean)} {num(-height - 46)}L{num(-22 - lean)} {num(-height - 84)}", p.thing, 27)
    posts = stroke(f"M{num(-12 - lean)} {num(-height)}L{num(-18 - lean)} {num(-height - 60)}", p.line, 6)
    return base + back + posts + support


def _wheel(size: float, height: float, p: Palette) -> str:
    board = path("M52 -34Q60 -46 80 -46H260V96H120Q92 50 60 40Q48 10 52 -34Z", p.ground)
    column = stroke("M0 0L58 14", p.line, 9)
    tilt = size / 2
    return (
        board
        + column
        + stroke(f"M{num(-tilt * 0.4)} {num(-tilt * 0.9)}L{num(tilt * 0.4)} {num(tilt * 0.9)}", p.line, 11)
    )


def _cup(size: float, height: float, p: Palette) -> str:
    w = size / 2
    handle = stroke(
        f"M{num(w)} {num(-size * 0.8)}q{num(w)} 0 {num(w * 0.9)} {num(w * 0.6)}t{num(-w)} {num(w * 0.4)}", p.accent, 5
    )
    steam = stroke(
        f"M{num(-w * 0.4)} {num(-size * 1.2)}q-6 -8 0 -16t0 -14M{num(w * 0.5)} {num(-size * 1.2)}q-6 -8 0 -16t0 -14",
        p.edge,
        3.5,
    )
    return handle + box(-w, -size, size, size, p.accent, 6) + steam


def _kettle(size: float, height: float, p: Palette) -> str:
    w = size / 2
    spout = stroke(f"M{num(-w * 0.7)} {num(-size * 0.5)}L{num(-w * 1.5)} {num(-size * 0.9)}", p.line, 9)
    handle = stroke(
        f"M{num(w * 0.6)} {num(-size * 0.85)}Q{num(w * 1.8)} {num(-size * 0.6)} {num(w * 0.8)} {num(-size * 0.2)}",
        p.line,
        7,
    )
    steam = stroke(f"M{num(-w * 1.6)} {num(-size * 1.1)}q-7 -9 0 -18t0 -16", p.edge, 4)
    return (
        spout
        + handle
        + box(-w, -size * 0.9, size, size * 0.9, p.accent, 14)
        + dot((0, -size * 0.95), 6, p.line)
        + steam
    )


def _clock(size: float, height: float, p: Palette) -> str:
    r = size / 2
    face = f'<circle r="{num(r)}" fill="{p.soft}" stroke="{p.line}" stroke-width="6"/>'
    return face + stroke(f"M0 {num(-r * 0.62)}V0L{num(r * 0.42)} {num(r * 0.25)}", p.accent, 5)


def _bottle(size: float, height: float, p: Palette) -> str:
    return box(-9, -size / 2, 18, size, p.accent, 6) + box(-5, -size / 2 - 10, 10, 12, p.line, 3)


def _weight(size: float, height: float, p: Palette) -> str:
    w = size / 2
    return stroke(f"M{num(-w)} 0H{num(w)}", p.line, 7) + stroke(f"M{num(-w)} -9V9M{num(w)} -9V9", p.line, 12)


def _box(size: float, height: float, p: Palette) -> str:
    return box(-size / 2, -height, size, height, p.thing, 4)


def _post(size: float, height: float, p: Palette) -> str:
    return box(-8, -size, 16, size, p.thing, 6) + dot((0, -height), 9, p.line)


def _blade(size: float, height: float, p: Palette) -> str:
    """A right shoulder blade from behind, its inner edge to the left."""
    w, h = size / 2, height / 2
    data = (
        f"M{num(-w)} {num(-h * 0.8)}Q{num(-w * 0.6)} {num(-h * 1.1)} {num(w)} {num(-h * 0.8)}"
        f"Q{num(w * 0.9)} {num(-h * 0.2)} {num(-w * 0.3)} {num(h)}Q{num(-w * 0.9)} {num(h * 0.9)} {num(-w)} {num(-h * 0.8)}Z"
    )
    return path(data, p.top_far, stroke=p.page, stroke_width="3", stroke_linejoin="round")


def _finger(size: float, height: float, p: Palette) -> str:
    """A finger that points up, to measure by; its size is its width."""
    nail = box(-size * 0.28, size * 0.18, size * 0.56, size * 0.7, p.page, size * 0.25)
    return (
        box(-size / 2 - 1, -1, size + 2, height, p.face, size / 2)
        + box(-size / 2, 0, size, height, p.skin, size / 2)
        + nail
    )


def _glow(size: float, height: float, p: Palette) -> str:
    r = num(size / 2)
    soft = f'<circle r="{r}" fill="{p.glow}" opacity="0.45"/>'
    return soft + f'<circle r="{num(size / 4)}" fill="{p.accent}" opacity="0.75"/>'


THINGS: dict[str, tuple[Drawer, float, float]] = {
    "floor": (_floor, 640, 8), "wall": (_wall, 480, 18), "panel": (_panel, 560, 480), "chair": (_chair, 116, 120),
    "stool": (_stool, 120, SEAT), "ball": (_ball, 34, 34), "towel": (_towel, 44, 44), "folded": (_folded, 90, 22),
    "pillow": (_pillow, 120, 50), "cushion": (_cushion, 120, 50), "mattress": (_mattress, 660, 60), "bed": (_bed, 640, 420), "desk": (_desk, 260, 200),
    "screen": (_screen, 120, 120), "laptop": (_laptop, 86, 70), "books": (_books, 96, 48), "keyboard": (_keyboard, 74, 7),
    "phone": (_phone, 52, 10), "car_seat": (_car_seat, 130, 150), "wheel": (_wheel, 100, 100), "cup": (_cup, 34, 34),
    "kettle": (_kettle, 56, 56), "clock": (_clock, 84, 84), "bottle": (_bottle, 50, 18), "weight": (_weight, 40, 18),
    "box": (_box, 110, 30), "post": (_post, 300, 200), "glow": (_glow, 60, 60),
    "finger": (_finger, 20, 70), "blade": (_blade, 40, 58),
}  # fmt: skip
