"""A line figure as data: joint angles, things around it, arrows. An author tunes a pose without drawing.

Lengths are drawing units: the whole picture is 720 wide and 540 high, x grows to the right, y grows downwards, and
a standing person is about 460 high. Angles are degrees.

- The trunk bends piece by piece, each piece against the one below: `pelvis` leans the whole body, then `lumbar`,
  `thoracic`, `neck` and `head` follow. Seen from the side, plus is forward; else plus is to the picture's right.
- A limb's angle says where it points: 0 down, 180 up. Seen from the side, 90 is forward (to the right) and -90
  back; from the front or the back, 90 is outward, away from the body, and -90 across it.

Seen from the side a person looks to the right, and the right limbs are the near ones.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import Discriminator, Field, SerializerFunctionWrapHandler, Tag, model_serializer, model_validator

from coachbot.domain.text import Fault, Flag, Number, Part, refuse

View = Literal["side", "front", "back"]
JointName = Literal[
    "hip", "waist", "chest", "neck", "head", "crown", "chin", "nose", "nape",
    "shoulder_l", "elbow_l", "wrist_l", "hand_l", "hip_l", "knee_l", "ankle_l", "toe_l",
    "shoulder_r", "elbow_r", "wrist_r", "hand_r", "hip_r", "knee_r", "ankle_r", "toe_r",
]  # fmt: skip
LimbName = Literal[
    "upper_arm_l", "forearm_l", "thigh_l", "shin_l", "upper_arm_r", "forearm_r", "thigh_r", "shin_r"
]  # fmt: skip
PropKind = Literal[
    "floor", "wall", "panel", "chair", "stool", "ball", "band", "towel", "folded", "pillow", "cushion", "mattress",
    "bed", "desk", "screen", "laptop", "books", "keyboard", "phone", "car_seat", "wheel", "cup", "kettle", "clock",
    "bottle", "weight", "box", "post", "dashes", "glow",
]  # fmt: skip
Angle = Annotated[Number, Field(ge=-360, le=360)]
Bend = Annotated[Number, Field(ge=-120, le=120)]
Place = Annotated[Number, Field(ge=-400, le=1200)]
ELBOW = KNEE = (-12.0, 165.0)


class Frame(Part):
    """One pose. What is not said stands upright with hanging arms; in an end pose, it stays as in the start pose."""

    x: Place = Field(default=360, description="where the hips are, from the left, in drawing units")
    y: Place = Field(default=272, description="where the hips are, from the top, in drawing units")
    pelvis: Angle = Field(default=0, description="lean of the whole body; -90 lies on the back, 90 is face down")
    lumbar: Bend = Field(default=0, description="bend of the lower back against the pelvis; minus arches it")
    thoracic: Bend = Field(default=0, description="bend of the upper back against the lower; minus arches it")
    neck: Bend = Field(default=8, description="bend of the neck against the upper back")
    head: Bend = Field(default=-8, description="nod of the head against the neck; plus brings the chin to the throat")
    turn: Angle = Field(default=0, description="front and back view: the face turns, plus to the picture's right")
    trunk_turn: Annotated[Number, Field(ge=-80, le=80)] = Field(
        default=0, description="front and back view: the ribs turn"
    )
    shrug_l: Annotated[Number, Field(ge=-30, le=40)] = Field(default=0, description="left shoulder lifted, in units")
    shrug_r: Annotated[Number, Field(ge=-30, le=40)] = Field(default=0, description="right shoulder lifted, in units")
    glide_l: Annotated[Number, Field(ge=-30, le=40)] = Field(
        default=0, description="left shoulder forward or outward, in units"
    )
    glide_r: Annotated[Number, Field(ge=-30, le=40)] = Field(default=0, description="right shoulder forward or outward")
    upper_arm_l: Angle = Field(default=0, description="where the left upper arm points")
    upper_arm_r: Angle = Field(default=0, description="where the right upper arm points")
    forearm_l: Angle = Field(default=5, description="where the left forearm points")
    forearm_r: Angle = Field(default=5, description="where the right forearm points")
    hand_l: Angle | None = Field(default=None, description="where the left hand points; unsaid, as its forearm")
    hand_r: Angle | None = Field(default=None, description="where the right hand points; unsaid, as its forearm")
    thigh_l: Angle = Field(default=0, description="where the left thigh points")
    thigh_r: Angle = Field(default=0, description="where the right thigh points")
    shin_l: Angle = Field(default=0, description="where the left shin points")
    shin_r: Angle = Field(default=0, description="where the right shin points")
    foot_l: Angle = Field(default=90, description="where the left toes point")
    foot_r: Angle = Field(default=90, description="where the right toes point")
    shorten: dict[LimbName, Annotated[Number, Field(ge=0, le=1)]] = Field(
        default_factory=dict, description="the seen share of a limb's length, when it points at the reader or away"
    )

    @model_serializer(mode="wrap")
    def _as_said(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Only what was said: in an end pose everything else is taken from the start pose."""
        return {name: value for name, value in handler(self).items() if name in self.model_fields_set}

    def followed_by(self, end: "Frame") -> "Frame":
        """The end pose, with everything it does not say taken from this one."""
        return self.model_copy(update={name: getattr(end, name) for name in end.model_fields_set})


class Spot(Part):
    """A place: a joint with an offset, or a point of the picture. In drawing units."""

    joint: JointName | None = Field(default=None, description="counted from this joint, else from the picture's corner")
    pose: Literal["start", "end"] = Field(default="end", description="the pose whose joint is meant")
    x: Place = Field(default=0, description="so far to the right of it, in drawing units")
    y: Place = Field(default=0, description="so far below it, in drawing units")


class Prop(Part):
    """A thing beside the person. `size` is its main length in units; unsaid, each kind has a fitting one.

    The anchor is where a thing stands or hangs: the middle of the upper surface of a floor, mattress, desk, chair or
    stool; the middle of the lower edge of what stands on something (screen, laptop, books, keyboard, cup, kettle,
    box, folded towel, post, panel); the foot of a wall's surface; the rear corner of a car seat; else its middle.
    `height` is a chair's or car seat's back, a desk's or stool's legs, a band's fixing point on a post.
    """

    kind: PropKind = Field(description="what it is")
    x: Place = Field(default=0, description="its anchor, from the left")
    y: Place = Field(default=0, description="its anchor, from the top")
    size: Annotated[Number, Field(gt=0, le=1200)] | None = Field(default=None, description="its main length, in units")
    height: Annotated[Number, Field(gt=0, le=1200)] | None = Field(
        default=None, description="its second length, in units"
    )
    rotation: Angle = Field(default=0, description="degrees, clockwise around its anchor")
    flip: Flag = Field(default=False, description="mirrored left to right")
    front: Flag = Field(default=False, description="drawn over the person instead of behind")
    points: tuple[Spot, ...] = Field(default=(), description="the way of a band or of a dashed line", max_length=6)

    @model_validator(mode="after")
    def _points_for_lines(self) -> Self:
        if (self.kind in {"band", "dashes"}) != (len(self.points) >= 2):
            raise ValueError("a band or a dashed line has two points or more, and nothing else has points; change kind")
        return self


class Arrow(Part):
    """A motion from one place to another; `bend` bows it to the left of its way (minus: to the right), in units."""

    start: Spot = Field(description="where it begins")
    end: Spot = Field(description="where its head is")
    bend: Annotated[Number, Field(ge=-300, le=300)] = Field(
        default=0, description="how far it bows to the left of its way"
    )


class Ring(Part):
    """A motion around a place. `begin` is where it begins (0 right, 90 below); `sweep` how far it goes, clockwise."""

    around: Spot = Field(description="its middle")
    radius: Annotated[Number, Field(gt=0, le=300)] = Field(description="from its middle to its line, in drawing units")
    begin: Angle = Field(description="where it begins: 0 is right, 90 below")
    sweep: Annotated[Number, Field(ge=-350, le=350)] = Field(description="how far it goes, clockwise, in degrees")
    squash: Annotated[Number, Field(gt=0, le=1)] = Field(default=1, description="height against width; 1 is a circle")


class PictureWindow(Part):
    """The part of the picture that is shown, three high for four wide."""

    x: Place = Field(default=0, description="its left edge, in drawing units")
    y: Place = Field(default=0, description="its upper edge, in drawing units")
    width: Annotated[Number, Field(ge=120, le=1200)] = Field(
        default=720, description="its width; three high for four wide"
    )


def _motion(data: Any) -> str:
    if isinstance(data, Ring):
        return "ring"
    return "ring" if isinstance(data, dict) and "around" in data else "arrow"


Motion = Annotated[Annotated[Arrow, Tag("arrow")] | Annotated[Ring, Tag("ring")], Discriminator(_motion)]
"""A ring has something that it goes around; whatever has not is an arrow."""


class Drawing(Part):
    """A person in one or two poses (the start as a light shadow, the end in full), with things and arrows."""

    view: View = Field(default="side", description="from where the person is seen")
    window: PictureWindow = Field(default=PictureWindow(), description="the part of the picture that is shown")
    spine: Flag = Field(default=False, description="shows the spine as a line")
    apart: Flag = Field(default=False, description="both poses in full colour, for poses that stand side by side")
    frames: tuple[Frame, ...] = Field(
        min_length=1, max_length=2, description="the start pose and, if something moves, the end pose"
    )
    props: tuple[Prop, ...] = Field(default=(), max_length=14, description="things around the person")
    arrows: tuple[Motion, ...] = Field(default=(), max_length=8, description="which way something moves")

    @property
    def poses(self) -> tuple[Frame, ...]:
        """The frames, the end pose completed from the start pose."""
        return (self.frames[0], *(self.frames[0].followed_by(end) for end in self.frames[1:]))

    @model_validator(mode="after")
    def _bends_as_people_do(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        if self.view != "side":
            return
        for n, frame in enumerate(self.poses):
            for joint, limb, other, bounds in BENDS:
                bend = _bend(frame, limb, other)
                is_said = n == 0 or {limb, other} & self.frames[n].model_fields_set
                if is_said and not bounds[0] <= bend <= bounds[1]:
                    yield Fault(
                        ("frames", n, limb),
                        f"{joint} bends by {bend:g} degrees, people bend it from {bounds[0]:g} to {bounds[1]:g}. "
                        f"Change it, or {other}.",
                    )


BENDS = tuple(
    bend
    for side in "lr"
    for bend in (
        (f"elbow_{side}", f"forearm_{side}", f"upper_arm_{side}", ELBOW),
        (f"knee_{side}", f"shin_{side}", f"thigh_{side}", KNEE),
    )
)


def _bend(frame: Frame, limb: str, other: str) -> float:
    """By how much a joint bends, from -180 to 180; a knee bends back, so it counts the other way."""
    bend = getattr(frame, limb) - getattr(frame, other)
    return float(((-bend if limb.startswith("shin") else bend) + 180) % 360 - 180)


JOINTS: tuple[str, ...] = get_args(JointName)
PROPS: tuple[str, ...] = get_args(PropKind)
