"""The body over its joints: a friendly, simple person in a shirt, without a name or a sex."""

from math import cos, radians, sin

from coachbot.domain.figure import View
from coachbot.domain.pose import Frame
from coachbot.drawing.shapes import Palette, at, box, capsule, dot, num, path, polyline, stroke
from coachbot.drawing.skeleton import LENGTHS, SOLE, STEPS, Point, Skeleton, local, toward

HALO = 5.0  # a rim in the colour of the page parts a limb from what is behind it
BREAST = 34.0  # from the middle of the chest to the breastbone
PROFILE = 60.0  # a face turned further than this is seen from its side
TRUNK_SIDE = (29.0, 28.0, 26.0, 25.0, 25.0, 26.0, 28.0, 28.0, 21.0)  # half the depth at each point of the spine
TRUNK_SHIFT = (0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 3.0, 2.0, 0.0)  # the belly and the chest stand out this far


def draw_body(frame: Frame, pose: Skeleton, view: View, palette: Palette, *, spine: bool, between: str = "") -> str:
    """One posed person as SVG; `between` lies under the near limbs: seen from the front or the back, under the arms."""
    if view == "side":
        return _side(frame, pose, palette, spine=spine, between=between)
    return _plane(frame, pose, palette, spine=spine, back=view == "back", between=between)


def _side(frame: Frame, pose: Skeleton, palette: Palette, *, spine: bool, between: str) -> str:
    parts = [_leg_side(frame, pose, "l", palette, near=False), _arm(pose, "l", palette, near=False)]
    parts.append(_neck(pose, palette, 13.0))
    parts.append(_trunk_side(pose, palette))
    parts.append(_head_side(pose, palette))
    if spine:
        parts.append(_spine_side(pose, palette))
    parts.append(between)
    parts.append(_leg_side(frame, pose, "r", palette, near=True))
    parts.append(_arm(pose, "r", palette, near=True))
    return "".join(parts)


def _rimmed(pieces: list[tuple[str, str]], palette: Palette) -> str:
    """Pieces (path data and fill) that belong together, with one rim around them all."""
    rim = "".join(
        path(data, palette.page, stroke=palette.page, stroke_width=num(HALO), stroke_linejoin="round")
        for data, _ in pieces
    )
    return rim + "".join(path(data, fill) for data, fill in pieces)


def _arm(pose: Skeleton, side: str, palette: Palette, *, near: bool) -> str:
    shoulder, elbow, wrist, hand = (pose.joints[f"{name}_{side}"] for name in ("shoulder", "elbow", "wrist", "hand"))
    sleeve, skin = (palette.top, palette.skin) if near else (palette.top_far, palette.skin_far)
    cuff = (shoulder[0] + (elbow[0] - shoulder[0]) * 0.8, shoulder[1] + (elbow[1] - shoulder[1]) * 0.8)
    return _rimmed(
        [
            (capsule(wrist, hand, 9.0, 8.0), skin),
            (capsule(elbow, wrist, 11.5, 8.0), skin),
            (capsule(cuff, elbow, 12.5, 11.5), skin),
            (capsule(shoulder, cuff, 17.0, 14.5), sleeve),
        ],
        palette,
    )


def _leg_side(frame: Frame, pose: Skeleton, side: str, palette: Palette, *, near: bool) -> str:
    hip, knee, ankle = (pose.joints[f"{name}_{side}"] for name in ("hip", "knee", "ankle"))
    cloth, shoe = (palette.legs, palette.shoe) if near else (palette.legs_far, palette.shoe_far)
    foot = frame.foot_r if side == "r" else frame.foot_l
    ball = toward(ankle, foot - 90, SOLE - 9.0)
    heel, toe = toward(ball, foot, -9.0), toward(ball, foot, LENGTHS["foot"])
    toe = toward(toe, foot - 90, 1.5)
    return _rimmed(
        [
            (capsule(heel, toe, 9.5, 7.5), shoe),
            (capsule(ankle, toward(heel, foot, 8.0), 10.0, 9.0), shoe),
            (capsule(knee, ankle, 16.0, 11.0), cloth),
            (capsule(hip, knee, 24.0, 16.5), cloth),
        ],
        palette,
    )


def _trunk_side(pose: Skeleton, palette: Palette) -> str:
    end = len(pose.spine) - STEPS["neck"]
    middles = [local(pose.spine[n], pose.leans[n], TRUNK_SHIFT[n], 0) for n in range(end)]
    shirt = [
        (capsule(middles[n], middles[n + 1], TRUNK_SIDE[n], TRUNK_SIDE[n + 1]), palette.top) for n in range(1, end - 2)
    ]
    top = local(middles[end - 1], pose.leans[end - 1], 0, -10)
    shirt.append((capsule(middles[end - 2], top, TRUNK_SIDE[end - 2], TRUNK_SIDE[end - 1]), palette.top))
    return _rimmed([(capsule(middles[0], middles[1], 29.0, 27.0), palette.legs), *shirt], palette)


def _spine_side(pose: Skeleton, palette: Palette) -> str:
    end = len(pose.spine) - STEPS["neck"]
    behind = [local(pose.spine[n], pose.leans[n], -15.0 if n < end - 1 else -9.0, 0) for n in range(end)]
    line = stroke(polyline(behind), palette.spine, 3)
    return line + "".join(dot(point, 4.6, palette.spine) for point in _along(behind, 11))


def _along(points: list[Point], count: int) -> list[Point]:
    """Points spread evenly, by number, over a line of points."""
    spread = []
    for n in range(count):
        place = n * (len(points) - 1) / (count - 1)
        k = min(int(place), len(points) - 2)
        share = place - k
        (ax, ay), (bx, by) = points[k], points[k + 1]
        spread.append((ax + (bx - ax) * share, ay + (by - ay) * share))
    return spread


def _neck(pose: Skeleton, palette: Palette, half: float) -> str:
    below, top = pose.spine[-2 - STEPS["neck"] + 1], pose.spine[-1]
    inner = local(top, pose.head_lean, 0, 12)
    return _rimmed(
        [(capsule(below, top, half + 3, half), palette.skin), (capsule(top, inner, half, half), palette.skin)], palette
    )


def _turned(origin: Point, angle: float, content: str) -> str:
    return f'<g transform="translate({at(origin)}) rotate({num(angle)})">{content}</g>'


def _head_side(pose: Skeleton, palette: Palette) -> str:
    return _turned(pose.spine[-1], pose.head_lean, _profile(palette))


def _profile(palette: Palette) -> str:
    """A head seen from its right side, its base in the origin."""
    skull, jaw = capsule((3, -33), (13, -15), 31.0, 18.5), "M32 -38L42 -24Q42 -18 30 -18Z"
    rim = f'<g stroke="{palette.page}" stroke-width="{num(HALO)}">{path(skull, palette.page)}</g>'
    hair = "M29 -51A32.5 32.5 0 0 0 -29 -40Q-31 -20 -19 -8Q-12 -8 -9 -18Q-3 -30 2 -42Q18 -42 29 -51Z"
    return (
        rim
        + path(skull, palette.skin)
        + path(jaw, palette.skin, stroke=palette.skin, stroke_width="3", stroke_linejoin="round")
        + path(hair, palette.hair)
        + dot((1, -25), 6.5, palette.skin)
        + stroke("M3 -27Q-2 -29 -1 -22", palette.face, 1.8)
        + dot((23, -33), 3.2, palette.face)
        + stroke("M20 -8Q26 -6 29 -10", palette.face, 2.4)
    )


def _plane(frame: Frame, pose: Skeleton, palette: Palette, *, spine: bool, back: bool, between: str) -> str:
    legs = "".join(_leg_plane(frame, pose, side, palette) for side in "lr")
    parts = [legs, _neck(pose, palette, 12.0), _trunk_plane(pose, palette)]
    if spine:
        line = list(pose.spine[: len(pose.spine) - 1])
        parts.append(stroke(polyline(line), palette.spine, 3))
        parts += [dot(point, 4.6, palette.spine) for point in _along(line, 12)]
    if not back:
        parts.append(_buttons(frame, pose, palette))
    head = _head_back(pose, palette) if back else _head_front(frame, pose, palette)
    arms = between + "".join(_arm(pose, side, palette, near=True) for side in "lr")
    return "".join([*parts, *((arms, head) if back else (head, arms))])


def _trunk_plane(pose: Skeleton, palette: Palette) -> str:
    joints, neck, lean = pose.joints, pose.joints["neck"], pose.chest_lean
    across = cos(radians(lean)), sin(radians(lean))
    first, second = sorted(
        "lr", key=lambda side: across[0] * joints[f"shoulder_{side}"][0] + across[1] * joints[f"shoulder_{side}"][1]
    )
    ways = []
    for side, sign in ((first, -1.0), (second, 1.0)):
        shoulder = joints[f"shoulder_{side}"]
        waist = local(pose.spine[3], pose.leans[3], sign * 24, 0)
        hip = local(joints[f"hip_{side}"], pose.leans[0], sign * 8, 4)
        arm_pit = local(shoulder, lean, -sign * 9, -30)
        collar = local(neck, lean, sign * 11, 12)
        top = local(shoulder, lean, -sign * 2, 5)
        ways.append((collar, top, arm_pit, waist, hip))
    (c1, t1, a1, w1, h1), (c2, t2, a2, w2, h2) = ways
    data = (
        f"M{at(c1)}Q{at(local(c1, lean, -9, -13))} {at(t1)}L{at(a1)}Q{at(w1)} {at(h1)}"
        f"L{at(h2)}Q{at(w2)} {at(a2)}L{at(t2)}Q{at(local(c2, lean, 9, -13))} {at(c2)}Z"
    )
    edge = {"stroke_linejoin": "round"}
    return path(data, palette.page, stroke=palette.page, stroke_width=num(20 + HALO), **edge) + path(
        data, palette.top, stroke=palette.top, stroke_width="20", **edge
    )


def _buttons(frame: Frame, pose: Skeleton, palette: Palette) -> str:
    """The shirt's buttons: they say where the breastbone is, and so how far the ribs are turned."""
    aside, top = BREAST * sin(radians(frame.trunk_turn)), len(pose.spine) - 1 - STEPS["neck"]
    places = [local(pose.spine[n], pose.leans[n], aside * (n - 1) / (top - 1), -4) for n in range(2, top + 1)]
    line = stroke(polyline([places[0], *places[1:]]), palette.top_far, 2.5)
    return line + "".join(dot(point, 3.4, palette.page) for point in _along(places, 4))


def _leg_plane(frame: Frame, pose: Skeleton, side: str, palette: Palette) -> str:
    hip, knee, ankle, toe = (pose.joints[f"{name}_{side}"] for name in ("hip", "knee", "ankle", "toe"))
    pieces = [(capsule(ankle, toe, 10.0, 11.0), palette.shoe), (capsule(knee, ankle, 16.0, 11.0), palette.legs)]
    thigh = (capsule(hip, knee, 24.0, 17.0), palette.legs)
    if frame.shorten.get("thigh_l" if side == "l" else "thigh_r", 1.0) < 0.6:
        return _rimmed(pieces, palette) + _rimmed([thigh], palette)
    return _rimmed([*pieces, thigh], palette)


def _head_front(frame: Frame, pose: Skeleton, palette: Palette) -> str:
    if PROFILE <= abs(frame.turn) <= 180 - PROFILE:
        mirror = "" if frame.turn > 0 else " scale(-1 1)"
        return _turned(
            pose.spine[-1], pose.head_lean, f'<g transform="translate(-4 0){mirror}">{_profile(palette)}</g>'
        )
    s, c = sin(radians(frame.turn)), cos(radians(frame.turn))
    face = "".join(dot((x * c + 17 * s, -31), 3.2, palette.face) for x in (-11, 11) if x * c + 17 * s < 27)
    ears = dot((-27 * c - 6 * s, -27), 6.5, palette.skin) + dot((27 * c - 6 * s, -27), 6.5, palette.skin)
    nose_x = 27 * s
    nose = stroke(
        f"M{num(nose_x + 1 - 2 * s)} -29L{num(nose_x + 4 * (1 if s >= 0 else -1))} -20L{num(nose_x - 1)} -19",
        palette.face,
        2,
    )
    mouth = stroke(f"M{num(19 * s - 8 * c)} -10Q{num(20 * s)} -5 {num(19 * s + 8 * c)} -10", palette.face, 2.4)
    skull = capsule((0, -32), (2 * s, -18), 29.0, 22.0)
    hair = (
        f"M-29 -30Q-32 -64 0 -64Q32 -64 29 -30Q{num(27 + 6 * s)} -44 {num(16 + 14 * s)} -48Q{num(14 * s)} -42 "
        f"{num(-16 + 14 * s)} -48Q{num(-27 + 14 * s)} -42 -29 -30Z"
    )
    rim = path(skull, palette.page, stroke=palette.page, stroke_width=num(HALO))
    return _turned(
        pose.spine[-1],
        pose.head_lean,
        rim + ears + path(skull, palette.skin) + path(hair, palette.hair) + face + nose + mouth,
    )


def _head_back(pose: Skeleton, palette: Palette) -> str:
    hair = "M-29 -30Q-32 -64 0 -64Q32 -64 29 -30Q27 -6 14 -2Q0 2 -14 -2Q-27 -6 -29 -30Z"
    ears = dot((-29, -27), 6.5, palette.skin) + dot((29, -27), 6.5, palette.skin)
    rim = path(hair, palette.page, stroke=palette.page, stroke_width=num(HALO))
    collar = box(-12, -4, 24, 10, palette.skin, 5)
    return _turned(pose.spine[-1], pose.head_lean, rim + collar + ears + path(hair, palette.hair))
