"""Arrows in the accent colour: along a way, or around a place."""

from collections.abc import Sequence
from math import atan2, cos, hypot, radians, sin

from coachbot.domain.figure import Arrow, Ring, Spot
from coachbot.drawing.shapes import Palette, at, path, polyline, stroke
from coachbot.drawing.skeleton import Point, Skeleton

WIDTH, HEAD = 7.5, 22.0
STEPS = 24


def place(spot: Spot, poses: Sequence[Skeleton]) -> Point:
    """Where a spot is: a joint of the start or the end pose with an offset, or a point of the picture."""
    if spot.joint is None:
        return spot.x, spot.y
    x, y = poses[0 if spot.pose == "start" else -1].joints[spot.joint]
    return x + spot.x, y + spot.y


def draw_arrow(arrow: Arrow | Ring, poses: Sequence[Skeleton], palette: Palette, scale: float) -> str:
    """One arrow as SVG, as thick in every window: `scale` is the window's share of the whole picture."""
    way = _around(arrow, poses) if isinstance(arrow, Ring) else _along(arrow, poses)
    head = HEAD * scale
    tip, cut = way[-1], len(way) - 1
    while cut > 1 and hypot(way[cut][0] - tip[0], way[cut][1] - tip[1]) < head * 0.8:
        cut -= 1
    foot = way[cut]
    turn = atan2(tip[1] - foot[1], tip[0] - foot[0])
    base = (tip[0] - head * cos(turn), tip[1] - head * sin(turn))
    wing = (-sin(turn) * head * 0.56, cos(turn) * head * 0.56)
    left, right = (base[0] + wing[0], base[1] + wing[1]), (base[0] - wing[0], base[1] - wing[1])
    point = f"M{at(tip)}L{at(left)}L{at(right)}Z"
    line = polyline([*way[:cut], (base[0] + cos(turn) * 3, base[1] + sin(turn) * 3)])
    rim = {"stroke": palette.page, "stroke_width": f"{5 * scale:.1f}", "stroke_linejoin": "round"}
    return (
        stroke(line, palette.page, (WIDTH + 5) * scale)
        + path(point, palette.page, **rim)
        + stroke(line, palette.accent, WIDTH * scale)
        + path(point, palette.accent)
    )


def _along(arrow: Arrow, poses: Sequence[Skeleton]) -> list[Point]:
    (ax, ay), (bx, by) = place(arrow.start, poses), place(arrow.end, poses)
    length = hypot(bx - ax, by - ay) or 1.0
    over = 2 * arrow.bend / length
    middle = ((ax + bx) / 2 + (by - ay) * over, (ay + by) / 2 - (bx - ax) * over)
    ways = []
    for n in range(STEPS + 1):
        t = n / STEPS
        u = 1 - t
        ways.append((u * u * ax + 2 * u * t * middle[0] + t * t * bx, u * u * ay + 2 * u * t * middle[1] + t * t * by))
    return ways


def _around(ring: Ring, poses: Sequence[Skeleton]) -> list[Point]:
    x, y = place(ring.around, poses)
    angles = (radians(ring.begin + ring.sweep * n / STEPS) for n in range(STEPS + 1))
    return [(x + cos(angle) * ring.radius, y + sin(angle) * ring.radius * ring.squash) for angle in angles]
