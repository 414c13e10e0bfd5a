"""Poses whose hands and feet stay where they were: a limb with two pieces bends along with what the trunk does."""

from math import acos, atan2, degrees, hypot, pi

from coachbot.domain.figure import Drawing, View
from coachbot.domain.pose import Frame
from coachbot.drawing.skeleton import Skeleton, seen_length, skeleton

LIMBS = {"hand": ("upper_arm", "forearm", "shoulder", "wrist"), "foot": ("thigh", "shin", "hip", "ankle")}
"""For what stays: the upper and the lower piece, the joint at which they hang, and the one that stays."""
NEARLY = 0.999
"""No limb is pulled quite straight, so that it is always known which way it bends."""


def poses_of(drawing: Drawing) -> tuple[Frame, ...]:
    """The poses of a drawing, what is fixed at its place."""
    start = drawing.poses[0]
    return (start, *(planted(drawing, end) for end in drawing.poses[1:]))


def planted(drawing: Drawing, pose: Frame) -> Frame:
    """A pose of this drawing, what is fixed at its place in the start pose."""
    start = drawing.poses[0]
    bones = skeleton(start, drawing.view)
    aside = pose.x - start.x if drawing.apart else 0.0
    for name in drawing.fixed:
        pose = _reaching(pose, start, bones, drawing.view, name, aside)
    return pose


def _reaching(pose: Frame, start: Frame, bones: Skeleton, view: View, name: str, aside: float) -> Frame:
    part, side = name.split("_")
    upper, lower, root, end = (f"{word}_{side}" for word in LIMBS[part])
    x, y = skeleton(pose, view).joints[root]
    mirror = 1.0 if view == "side" or (side == "l") == (view == "front") else -1.0
    across, down = mirror * (bones.joints[end][0] + aside - x), bones.joints[end][1] - y
    a, b = seen_length(pose, upper), seen_length(pose, lower)
    reach = min(max(hypot(across, down), abs(a - b) + 1), (a + b) * NEARLY)
    way = 1 if _bends_up(start, upper, lower, part) else -1
    first = atan2(across, down) - way * acos((a * a + reach * reach - b * b) / (2 * a * reach))
    second = first + way * (pi - acos((a * a + b * b - reach * reach) / (2 * a * b)))
    still = {f"hand_{side}": _hand(start, side)} if part == "hand" else {}
    return pose.model_copy(update={upper: degrees(first), lower: degrees(second), **still})


def _bends_up(start: Frame, upper: str, lower: str, part: str) -> bool:
    bend = (getattr(start, lower) - getattr(start, upper) + 180) % 360 - 180
    return bend > 0 or (bend == 0 and part == "hand")


def _hand(start: Frame, side: str) -> float:
    said: float | None = getattr(start, f"hand_{side}")
    return float(getattr(start, f"forearm_{side}")) if said is None else said
