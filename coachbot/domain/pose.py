"""One pose of a line figure as data: joint angles, from which the body is drawn.

Angles are degrees.

- The trunk bends piece by piece, each piece against the one below: `pelvis` leans the whole body, then `lumbar`,
  `thoracic`, `neck` and `head` follow. Seen from the side, plus is forward; else plus is to the picture's right.
- A limb's angle says where it points: 0 down, 180 up. Seen from the side, 90 is forward (to the right) and -90
  back; from the front or the back, 90 is outward, away from the body, and -90 across it.

Seen from the side a person looks to the right, and the right limbs are the near ones.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from coachbot.domain.text import Fault, Number, Part

JointName = Literal[
    "hip", "waist", "chest", "neck", "head", "crown", "chin", "nose", "nape",
    "shoulder_l", "elbow_l", "wrist_l", "hand_l", "hip_l", "knee_l", "ankle_l", "toe_l",
    "shoulder_r", "elbow_r", "wrist_r", "hand_r", "hip_r", "knee_r", "ankle_r", "toe_r",
]  # fmt: skip
LimbName = Literal[
    "upper_arm_l", "forearm_l", "thigh_l", "shin_l", "upper_arm_r", "forearm_r", "thigh_r", "shin_r"
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
        return self.model_copy(
            update={name: getattr(end, name) for name in end.model_fields_set & Frame.model_fields.keys()}
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


def bends_wrong(frame: Frame, said: frozenset[str]) -> Iterator[Fault]:
    """The elbows and knees that bend as nobody's do, seen from the side, among the limbs that the pose speaks of."""
    for joint, limb, other, bounds in BENDS:
        bend = _bend(frame, limb, other)
        if {limb, other} & said and not bounds[0] <= bend <= bounds[1]:
            yield Fault(
                (limb,),
                f"{joint} bends by {bend:g} degrees, people bend it from {bounds[0]:g} to {bounds[1]:g}. "
                f"Change it, or {other}.",
            )


JOINTS: tuple[str, ...] = get_args(JointName)
