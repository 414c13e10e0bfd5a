"""Where the joints of a posed figure are: forward kinematics, from angles to points."""

from dataclasses import dataclass
from math import cos, radians, sin

from coachbot.domain.figure import View
from coachbot.domain.pose import Frame

Point = tuple[float, float]
LENGTHS = {"upper_arm": 80.0, "forearm": 72.0, "hand": 20.0, "thigh": 106.0, "shin": 104.0, "foot": 34.0}
PELVIS, LUMBAR, THORACIC, NECK = 18.0, 50.0, 84.0, 30.0
SHOULDER_DROP = 12.0  # the shoulder joint is this far below the top of the upper back
SHOULDER_HALF, HIP_HALF = 50.0, 20.0  # seen from the front
FAR = 5.0  # seen from the side, far limbs stand out by this much
STEPS = {"lumbar": 3, "thoracic": 4, "neck": 2}
SOLE = 19.0  # from the ankle to the floor


@dataclass(frozen=True)
class Skeleton:
    """Joints by name, the spine from the hips to the head's base, and the lean of trunk and head in degrees."""

    joints: dict[str, Point]
    spine: tuple[Point, ...]
    leans: tuple[float, ...]
    head_lean: float

    @property
    def chest_lean(self) -> float:
        """The lean of the upper back's top."""
        return self.leans[-1 - STEPS["neck"]]


def toward(point: Point, angle: float, length: float, mirror: float = 1.0) -> Point:
    """The point `length` away in the direction of a limb's angle: 0 down, 90 to the right (left when mirrored)."""
    return point[0] + mirror * sin(radians(angle)) * length, point[1] + cos(radians(angle)) * length


def local(origin: Point, lean: float, forward: float, up: float) -> Point:
    """A point of a leaning piece of the body, in the picture."""
    s, c = sin(radians(lean)), cos(radians(lean))
    return origin[0] + c * forward + s * up, origin[1] + s * forward - c * up


def skeleton(frame: Frame, view: View) -> Skeleton:
    """The joints of a pose, seen from `view`. Limbs keep their length."""
    spine, leans = _spine(frame)
    head_lean = leans[-1] + frame.head
    top = len(spine) - 1 - STEPS["neck"]
    joints = {
        "hip": spine[0],
        "waist": spine[2],
        "chest": spine[top - 2],
        "neck": spine[top],
        "nape": local(spine[-1], head_lean, -22 if view == "side" else 0, 6),
        "head": local(spine[-1], head_lean, 4 if view == "side" else 0, 28),
        "crown": local(spine[-1], head_lean, 0, 62),
        "chin": local(spine[-1], head_lean, 28 if view == "side" else 0, -4),
        "nose": local(spine[-1], head_lean, 41 if view == "side" else 0, 22),
    }
    for side in ("l", "r"):
        shoulder, hip, mirror = _roots(frame, view, side, spine[top], leans[top], spine[0])
        joints |= _arm(frame, side, shoulder, mirror) | _leg(frame, view, side, hip, mirror)
    return Skeleton(joints, tuple(spine), tuple(leans), head_lean)


def _spine(frame: Frame) -> tuple[list[Point], list[float]]:
    lean = frame.pelvis
    points, leans = [(frame.x, frame.y)], [lean]
    points.append(local(points[0], lean, 0, PELVIS))
    leans.append(lean)
    for name, length in (("lumbar", LUMBAR), ("thoracic", THORACIC), ("neck", NECK)):
        steps = STEPS[name]
        for _ in range(steps):
            lean += getattr(frame, name) / steps
            points.append(local(points[-1], lean, 0, length / steps))
            leans.append(lean)
    return points, leans


def _roots(frame: Frame, view: View, side: str, top: Point, lean: float, hip: Point) -> tuple[Point, Point, float]:
    glide, shrug = getattr(frame, f"glide_{side}"), getattr(frame, f"shrug_{side}")
    if view == "side":
        far = FAR if side == "l" else 0.0
        return local(top, lean, glide + far - 2, shrug - SHOULDER_DROP), local(hip, frame.pelvis, far, 0), 1.0
    mirror = 1.0 if (side == "l") == (view == "front") else -1.0
    half = SHOULDER_HALF * cos(radians(frame.trunk_turn))
    shoulder = local(top, lean, mirror * (half + glide), shrug - SHOULDER_DROP)
    return shoulder, local(hip, frame.pelvis, mirror * HIP_HALF, 0), mirror


def _arm(frame: Frame, side: str, shoulder: Point, mirror: float) -> dict[str, Point]:
    elbow = toward(shoulder, getattr(frame, f"upper_arm_{side}"), seen_length(frame, f"upper_arm_{side}"), mirror)
    forearm = getattr(frame, f"forearm_{side}")
    wrist = toward(elbow, forearm, seen_length(frame, f"forearm_{side}"), mirror)
    hand = getattr(frame, f"hand_{side}")
    tip = toward(wrist, forearm if hand is None else hand, LENGTHS["hand"], mirror)
    return {f"shoulder_{side}": shoulder, f"elbow_{side}": elbow, f"wrist_{side}": wrist, f"hand_{side}": tip}


def _leg(frame: Frame, view: View, side: str, hip: Point, mirror: float) -> dict[str, Point]:
    knee = toward(hip, getattr(frame, f"thigh_{side}"), seen_length(frame, f"thigh_{side}"), mirror)
    ankle = toward(knee, getattr(frame, f"shin_{side}"), seen_length(frame, f"shin_{side}"), mirror)
    foot = getattr(frame, f"foot_{side}")
    if view == "side":
        toe = toward(toward(ankle, foot - 90, SOLE / 2), foot, LENGTHS["foot"])
    else:
        toe = toward(ankle, foot - 55, 18, mirror)
    return {f"hip_{side}": hip, f"knee_{side}": knee, f"ankle_{side}": ankle, f"toe_{side}": toe}


def seen_length(frame: Frame, limb: str) -> float:
    """A limb's length in the picture: its own, or less where the frame shortens it."""
    shorten: dict[str, float] = {str(name): share for name, share in frame.shorten.items()}
    return LENGTHS[limb[:-2]] * shorten.get(limb, 1.0)
