"""A line figure as data: joint angles, things around it, arrows. An author tunes a pose without drawing.

Lengths are drawing units: the whole picture is 720 wide and 540 high, x grows to the right, y grows downwards, and
a standing person is about 460 high. Angles are degrees.

- The trunk bends piece by piece, each piece against the one below: `pelvis` leans the whole body, then `lumbar`,
  `thoracic`, `neck` and `head` follow. Seen from the side, plus is forward; else plus is to the picture's right.
- A limb's angle says where it points: 0 down, 180 up. Seen from the side, 90 is forward (to the right) and -90
  back; from the front or the back, 90 is outward, away from the body, and -90 across it.

Seen from the side a person looks to the right, and the right limbs are the near ones.
"""

from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

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
Angle = Annotated[float, Field(ge=-360, le=360)]
Bend = Annotated[float, Field(ge=-120, le=120)]
Place = Annotated[float, Field(ge=-400, le=1200)]
ELBOW = KNEE = (-12.0, 165.0)


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Frame(_Data):
    """One pose. What is not said stands upright with hanging arms; in an end pose, it stays as in the start pose."""

    x: Place = Field(360, description="where the hips are, from the left, in drawing units")
    y: Place = Field(272, description="where the hips are, from the top, in drawing units")
    pelvis: Angle = Field(0, description="lean of the whole body; -90 lies on the back, 90 is face down")
    lumbar: Bend = Field(0, description="bend of the lower back against the pelvis; minus arches it")
    thoracic: Bend = Field(0, description="bend of the upper back against the lower; minus arches it")
    neck: Bend = Field(8, description="bend of the neck against the upper back")
    head: Bend = Field(-8, description="nod of the head against the neck; plus brings the chin to the throat")
    turn: Angle = Field(0, description="front and back view: the face turns, plus to the picture's right")
    trunk_turn: Annotated[float, Field(ge=-80, le=80)] = Field(0, description="front and back view: the ribs turn")
    shrug_l: Annotated[float, Field(ge=-30, le=40)] = Field(0, description="left shoulder lifted, in units")
    shrug_r: Annotated[float, Field(ge=-30, le=40)] = Field(0, description="right shoulder lifted, in units")
    glide_l: Annotated[float, Field(ge=-30, le=40)] = Field(0, description="left shoulder forward or outward, in units")
    glide_r: Annotated[float, Field(ge=-30, le=40)] = Field(0, description="right shoulder forward or outward")
    upper_arm_l: Angle = Field(0, description="where the left upper arm points")
    upper_arm_r: Angle = Field(0, description="where the right upper arm points")
    forearm_l: Angle = Field(5, description="where the left forearm points")
    forearm_r: Angle = Field(5, description="where the right forearm points")
    hand_l: Angle | None = Field(None, description="where the left hand points; unsaid, as its forearm")
    hand_r: Angle | None = Field(None, description="where the right hand points; unsaid, as its forearm")
    thigh_l: Angle = Field(0, description="where the left thigh points")
    thigh_r: Angle = Field(0, description="where the right thigh points")
    shin_l: Angle = Field(0, description="where the left shin points")
    shin_r: Angle = Field(0, description="where the right shin points")
    foot_l: Angle = Field(90, description="where the left toes point")
    foot_r: Angle = Field(90, description="where the right toes point")
    shorten: dict[LimbName, Annotated[float, Field(ge=0, le=1)]] = Field(
        default_factory=dict, description="the seen share of a limb's length, when it points at the reader or away"
    )

    @model_validator(mode="before")
    @classmethod
    def _known_joints(cls, data: Any) -> Any:
        if isinstance(data, dict):
            for name in data:
                if name not in cls.model_fields:
                    raise ValueError(f"there is no joint {name!r}; a frame knows {', '.join(cls.model_fields)}")
        return data

    def followed_by(self, end: "Frame") -> "Frame":
        """The end pose, with everything it does not say taken from this one."""
        return self.model_copy(update={name: getattr(end, name) for name in end.model_fields_set})


class Spot(_Data):
    """A place: a joint with an offset, or a point of the picture. In drawing units."""

    joint: JointName | None = Field(None, description="counted from this joint, else from the picture's corner")
    pose: Literal["start", "end"] = Field("end", description="the pose whose joint is meant")
    x: Place = 0
    y: Place = 0


class Prop(_Data):
    """A thing beside the person. `size` is its main length in units; unsaid, each kind has a fitting one.

    The anchor is where a thing stands or hangs: the middle of the upper surface of a floor, mattress, desk, chair or
    stool; the middle of the lower edge of what stands on something (screen, laptop, books, keyboard, cup, kettle,
    box, folded towel, post, panel); the foot of a wall's surface; the rear corner of a car seat; else its middle.
    `height` is a chair's or car seat's back, a desk's or stool's legs, a band's fixing point on a post.
    """

    kind: PropKind
    x: Place = Field(0, description="its anchor, from the left")
    y: Place = Field(0, description="its anchor, from the top")
    size: Annotated[float, Field(gt=0, le=1200)] | None = Field(None, description="its main length, in units")
    height: Annotated[float, Field(gt=0, le=1200)] | None = Field(None, description="its second length, in units")
    rotation: Angle = Field(0, description="degrees, clockwise around its anchor")
    flip: bool = Field(False, description="mirrored left to right")
    front: bool = Field(False, description="drawn over the person instead of behind")
    points: tuple[Spot, ...] = Field((), description="the way of a band or of a dashed line", max_length=6)

    @model_validator(mode="after")
    def _points_for_lines(self) -> Self:
        if (self.kind in {"band", "dashes"}) != (len(self.points) >= 2):
            raise ValueError("a band or a dashed line has two points or more, and nothing else has points")
        return self


class Arrow(_Data):
    """A motion from one place to another; `bend` bows it to the left of its way (minus: to the right), in units."""

    start: Spot
    end: Spot
    bend: Annotated[float, Field(ge=-300, le=300)] = 0


class Ring(_Data):
    """A motion around a place. `begin` is where it begins (0 right, 90 below); `sweep` how far it goes, clockwise."""

    around: Spot
    radius: Annotated[float, Field(gt=0, le=300)]
    begin: Angle
    sweep: Annotated[float, Field(ge=-350, le=350)]
    squash: Annotated[float, Field(gt=0, le=1)] = Field(1, description="height against width; 1 is a circle")


class Window(_Data):
    """The part of the picture that is shown, three high for four wide."""

    x: Place = 0
    y: Place = 0
    width: Annotated[float, Field(ge=120, le=1200)] = 720


class Drawing(_Data):
    """A person in one or two poses (the start as a light shadow, the end in full), with things and arrows."""

    view: View = "side"
    window: Window = Window()
    spine: bool = Field(False, description="shows the spine as a line")
    apart: bool = Field(False, description="both poses in full colour, for poses that stand side by side")
    frames: tuple[Frame, ...] = Field(min_length=1, max_length=2)
    props: tuple[Prop, ...] = Field((), max_length=14)
    arrows: tuple[Arrow | Ring, ...] = Field((), max_length=8)

    @property
    def poses(self) -> tuple[Frame, ...]:
        """The frames, the end pose completed from the start pose."""
        return (self.frames[0], *(self.frames[0].followed_by(end) for end in self.frames[1:]))

    @model_validator(mode="after")
    def _bends_as_people_do(self) -> Self:
        if self.view == "side":
            for frame in self.poses:
                for side in "lr":
                    _refuse(
                        "elbow_" + side, getattr(frame, f"forearm_{side}") - getattr(frame, f"upper_arm_{side}"), ELBOW
                    )
                    _refuse("knee_" + side, getattr(frame, f"thigh_{side}") - getattr(frame, f"shin_{side}"), KNEE)
        return self


def _refuse(joint: str, bend: float, bounds: tuple[float, float]) -> None:
    bent = (bend + 180) % 360 - 180
    if not bounds[0] <= bent <= bounds[1]:
        raise ValueError(f"{joint} bends by {bent:g} degrees, people bend it from {bounds[0]:g} to {bounds[1]:g}")


JOINTS: tuple[str, ...] = get_args(JointName)
PROPS: tuple[str, ...] = get_args(PropKind)
