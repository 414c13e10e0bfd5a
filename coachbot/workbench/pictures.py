"""What makes a drawing nonsense, as far as a machine can see: bodies that bend as nobody does, people who hang in the
air or stand outside the picture, motions that go nowhere. Whether it is understood, only people can say.
"""

from collections.abc import Iterator, Mapping
from math import dist

from coachbot.domain.card import Card
from coachbot.domain.figure import Arrow, Drawing, Ring
from coachbot.domain.pose import Frame
from coachbot.drawing.arrows import place
from coachbot.drawing.planted import poses_of
from coachbot.drawing.skeleton import Point, Skeleton, skeleton
from coachbot.library import Library
from coachbot.library.layout import CARDS
from coachbot.workbench.findings import Finding

Path = tuple[str | int, ...]
BENDS: Mapping[str, tuple[int, int]] = {
    "lumbar": (-60, 80),
    "thoracic": (-55, 80),
    "neck": (-70, 75),
    "head": (-60, 60),
    "turn": (-90, 90),
}
"""From where to where people bend and turn, in degrees; generous, since a drawing may exaggerate a little."""
HIP = (-45, 150)
"""By how much a thigh points forward of the trunk's own line, seen from the side."""
LIMBS = tuple(f"{joint}_{side}" for joint in ("shoulder", "elbow", "wrist", "knee", "ankle") for side in "lr")
JOINTS = ("head", "neck", "chest", "hip", *LIMBS)
FEWEST_JOINTS = 5
LEAST_MOTION, LEAST_ARROW, LEAST_SWEEP = 6.0, 8.0, 20.0
"""In drawing units, and in degrees: less than this nobody sees."""
HELD_UP = frozenset({"chair", "stool", "ball", "mattress", "bed", "car_seat", "box", "cushion"})
ABOVE_FLOOR, BELOW_FLOOR = 40.0, 20.0
"""How far a person's lowest point may be off the floor that they stand, kneel or lie on."""


def judge(library: Library) -> Iterator[Finding]:
    """What should be drawn otherwise, card by card."""
    for card in library.cards.values():
        for level, way in card.ways.items():
            place = ("otherwise", level.value) if level else ()
            for path, says in _of_card(way) if not level or card.otherwise[level].drawing else ():
                yield Finding(f"{CARDS}/{card.id}.yaml", (*place, "drawing", *path), says)


def _of_card(card: Card) -> Iterator[tuple[Path, str]]:
    drawing = card.drawing
    if drawing is None:
        return
    frames = poses_of(drawing)
    poses = [skeleton(frame, drawing.view) for frame in frames]
    for n, (frame, pose) in enumerate(zip(frames, poses, strict=True)):
        for path, says in (*_of_body(frame, drawing), *_of_place(pose, drawing)):
            yield ("frames", n, *path), says
    if len(poses) == 2 and max(dist(p, poses[1].joints[j]) for j, p in poses[0].joints.items()) < LEAST_MOTION:
        yield ("frames", 1), "the end pose is the start pose. Change it, or leave it out."
    yield from _of_arrows(drawing, poses)


def _of_body(frame: Frame, drawing: Drawing) -> Iterator[tuple[Path, str]]:
    for name, (least, most) in BENDS.items():
        bend = getattr(frame, name)
        if not least <= bend <= most:
            yield (name,), f"nobody bends or turns by {bend:g} degrees here; {least} to {most} is what people can."
    for side in "lr" if drawing.view == "side" else "":
        hip = (getattr(frame, f"thigh_{side}") + frame.pelvis + 180) % 360 - 180
        if not HIP[0] <= hip <= HIP[1]:
            says = (
                f"nobody bends a hip by {hip:g} degrees; {HIP[0]} to {HIP[1]} is what people can. Change it, or pelvis."
            )
            yield (f"thigh_{side}",), says


def _of_place(pose: Skeleton, drawing: Drawing) -> Iterator[tuple[Path, str]]:
    seen = sum(_is_inside(pose.joints[name], drawing) for name in JOINTS)
    if not _is_inside(pose.joints["head"], drawing) or seen < FEWEST_JOINTS:
        yield (), "most of the person is outside the picture. Move them with x and y, or move the window."
        return
    floor = next((prop.y for prop in drawing.props if prop.kind == "floor"), None)
    if floor is None or seen < len(JOINTS):
        return
    over = floor - max(at[1] for at in pose.joints.values())
    if over > ABOVE_FLOOR and not HELD_UP & {prop.kind for prop in drawing.props}:
        yield (), f"the person hangs {over:.0f} units above the floor. Make y greater, or bend the legs less."
    elif over < -BELOW_FLOOR:
        yield (), f"the person is {-over:.0f} units deep in the floor. Make y less, or move the floor."


def _of_arrows(drawing: Drawing, poses: list[Skeleton]) -> Iterator[tuple[Path, str]]:
    for n, motion in enumerate(drawing.arrows):
        ends = _ends(motion, poses)
        if not all(_is_inside(end, drawing) for end in ends):
            yield ("arrows", n), "it goes out of the picture. Move it, or move the window."
        elif isinstance(motion, Arrow) and dist(*ends) < LEAST_ARROW:
            yield ("arrows", n), "it goes nowhere. Move its start or its end."
        elif isinstance(motion, Ring) and abs(motion.sweep) < LEAST_SWEEP:
            yield ("arrows", n, "sweep"), f"{motion.sweep:g} degrees are too few to see. Make it longer."


def _ends(motion: Arrow | Ring, poses: list[Skeleton]) -> list[Point]:
    spots = [motion.start, motion.end] if isinstance(motion, Arrow) else [motion.around]
    return [place(spot, poses) for spot in spots]


def _is_inside(point: Point, drawing: Drawing) -> bool:
    window = drawing.window
    return 0 <= point[0] - window.x <= window.width and 0 <= point[1] - window.y <= window.width * 3 / 4
