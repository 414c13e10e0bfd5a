"""A line figure as data: a person in a pose, things around it, arrows, and how it moves. No author has to draw.

Lengths are drawing units: the whole picture is 720 wide and 540 high, x grows to the right, y grows downwards, and
a standing person is about 460 high. What a pose's angles mean, `pose` says.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import Discriminator, Field, Tag, model_validator

from coachbot.domain.pose import Angle, Frame, JointName, Place, bends_wrong
from coachbot.domain.text import Fault, Flag, Number, Part, refuse

View = Literal["side", "front", "back"]
FixedName = Literal["hand_l", "hand_r", "foot_l", "foot_r"]
PropKind = Literal[
    "floor", "wall", "panel", "chair", "stool", "ball", "band", "towel", "folded", "pillow", "cushion", "mattress",
    "bed", "desk", "screen", "laptop", "books", "keyboard", "phone", "car_seat", "wheel", "cup", "kettle", "clock",
    "bottle", "weight", "box", "post", "blade", "finger", "dashes", "glow",
]  # fmt: skip


class Key(Frame):
    """One station of a movement: a pose, how long the way to it takes and how long it is held.

    What it does not say is taken from the `pose` it is named after.
    """

    pose: Literal["start", "end"] = Field(default="start", description="the pose that holds what is not said here")
    takes: Annotated[Number, Field(ge=0.2, le=10)] = Field(default=1.5, description="seconds on the way to it")
    hold: Annotated[Number, Field(ge=0, le=120)] = Field(
        default=0, description="seconds it is held; from 2 on they are counted in the picture"
    )


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
    between: Flag = Field(default=False, description="drawn under the near limbs; seen from the front, under the arms")
    points: tuple[Spot, ...] = Field(
        default=(),
        description="a band's or dashed line's way; anything else is in the middle of them and moves with their joints",
        max_length=6,
    )

    @model_validator(mode="after")
    def _points_for_lines(self) -> Self:
        if self.kind in {"band", "dashes"} and len(self.points) < 2:
            raise ValueError("a band or a dashed line has two points or more; add points, or change kind")
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


class Inset(Part):
    """A small picture in the picture, for what the large one cannot show. `x`, `y` and `width` say where it stands."""

    x: Place = Field(description="its left edge in the large picture, in drawing units")
    y: Place = Field(description="its upper edge in the large picture, in drawing units")
    width: Annotated[Number, Field(ge=60, le=600)] = Field(description="its width in the large picture")
    view: View = Field(default="back", description="from where the person is seen")
    window: PictureWindow = Field(
        default=PictureWindow(), description="the part that is shown of a picture 720 wide and 540 high"
    )
    spine: Flag = Field(default=False, description="shows the spine as a line")
    frame: Frame = Field(default=Frame(), description="the pose")
    props: tuple[Prop, ...] = Field(default=(), max_length=8, description="things around the person")
    arrows: tuple[Motion, ...] = Field(default=(), max_length=4, description="which way something moves")

    @property
    def drawing(self) -> "Drawing":
        """The same as a picture of its own."""
        shown = {name: getattr(self, name) for name in ("view", "window", "spine", "props", "arrows")}
        return Drawing(frames=(self.frame,), **shown)


class Drawing(Part):
    """A person in one or two poses (the start as a light shadow, the end in full), with things and arrows.

    Where somebody sees it move, it goes from the start pose through the keys of its `loop` and back again.
    """

    view: View = Field(default="side", description="from where the person is seen")
    window: PictureWindow = Field(default=PictureWindow(), description="the part of the picture that is shown")
    spine: Flag = Field(default=False, description="shows the spine as a line")
    apart: Flag = Field(default=False, description="both poses in full colour, for poses that stand side by side")
    frames: tuple[Frame, ...] = Field(
        min_length=1, max_length=2, description="the start pose and, if something moves, the end pose"
    )
    fixed: tuple[FixedName, ...] = Field(
        default=(),
        max_length=4,
        description="hands and feet that stay where the start pose has them; the limb bends along",
    )
    props: tuple[Prop, ...] = Field(default=(), max_length=14, description="things around the person")
    arrows: tuple[Motion, ...] = Field(default=(), max_length=8, description="which way something moves")
    inset: Inset | None = Field(default=None, description="a small picture in the picture")
    loop: tuple[Key, ...] = Field(
        default=(), max_length=8, description="the movement, key by key; unsaid, to the end pose and back"
    )

    @property
    def poses(self) -> tuple[Frame, ...]:
        """The frames, the end pose completed from the start pose."""
        return (self.frames[0], *(self.frames[0].followed_by(end) for end in self.frames[1:]))

    @property
    def keys(self) -> tuple[Key, ...]:
        """The stations of the movement without the start; none where nothing moves."""
        if self.loop or len(self.frames) == 1:
            return self.loop
        return (Key(pose="end", hold=2),)

    def reached(self, key: Key) -> Frame:
        """A station's whole pose."""
        return self.poses[0 if key.pose == "start" else -1].followed_by(key)

    @model_validator(mode="after")
    def _bends_as_people_do(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        if self.view != "side":
            return
        every = frozenset(Frame.model_fields)
        said = [(("frames", n), pose, self.frames[n].model_fields_set) for n, pose in enumerate(self.poses)]
        said += [(("loop", n), self.reached(key), key.model_fields_set) for n, key in enumerate(self.loop)]
        for n, (place, pose, names) in enumerate(said):
            for fault in bends_wrong(pose, frozenset(names) if n else every):
                yield Fault((*place, *fault.place), fault.says)


PROPS: tuple[str, ...] = get_args(PropKind)
