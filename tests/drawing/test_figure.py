"""The line figures: the same text for the same drawing, small pictures, limbs that keep their length, people's bends."""

from itertools import pairwise
from math import dist
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from coachbot.domain.figure import PROPS, Arrow, Drawing, Inset, Prop, Ring, Spot
from coachbot.domain.pose import JOINTS, Frame
from coachbot.drawing.arrows import place
from coachbot.drawing.figure import draw_figure, draw_inset
from coachbot.drawing.movement import mixed, shots, stations
from coachbot.drawing.planted import poses_of
from coachbot.drawing.png import png_of
from coachbot.drawing.props import draw_prop
from coachbot.drawing.shapes import DAY, num
from coachbot.drawing.sheet import draw_sheet
from coachbot.drawing.skeleton import LENGTHS, LUMBAR, NECK, PELVIS, THORACIC, Skeleton, seen_length, skeleton

LINES: list[dict[str, Any]] = [{"joint": "hand_r"}, {"x": 500, "y": 200}]
SITTING = {"y": 377, "thigh_l": 90, "thigh_r": 90}
DRAWINGS: dict[str, dict[str, Any]] = {
    "standing": {"frames": [{}]},
    "sitting up": {
        "frames": [{**SITTING, "thoracic": 30, "neck": 20}, {"thoracic": 4, "neck": 6}],
        "spine": True,
        "arrows": [{"start": {"joint": "crown", "pose": "start"}, "end": {"joint": "crown"}, "bend": 12}],
    },
    "arms aside": {
        "view": "front",
        "frames": [
            {},
            {"upper_arm_l": 90, "upper_arm_r": 90, "turn": 70, "trunk_turn": 40, "shorten": {"thigh_l": 0.3}},
        ],
        "arrows": [{"around": {"joint": "head"}, "radius": 80, "begin": 20, "sweep": -200, "squash": 0.4}],
    },
    "from behind": {"view": "back", "frames": [{"lumbar": 10}], "spine": True, "window": {"x": 100, "width": 400}},
    "everything": {
        "frames": [{}],
        "props": [
            {"kind": kind, "x": 300, "y": 300, "rotation": 10, "flip": bool(n % 2), "front": bool(n % 3)}
            | ({"points": LINES} if kind in {"band", "dashes"} else {})
            for n, kind in enumerate(PROPS)
        ][:14],
    },
}
ANGLES = st.floats(-360, 360)
BENDS = st.floats(-120, 120)
LIMBS = [f"{limb}_{side}" for limb in ("upper_arm", "forearm", "thigh", "shin") for side in "lr"]
FRAMES = st.builds(
    Frame,
    pelvis=ANGLES, lumbar=BENDS, thoracic=BENDS, neck=BENDS, head=BENDS, trunk_turn=st.floats(-80, 80),
    **dict.fromkeys(LIMBS, ANGLES), hand_l=ANGLES, foot_l=ANGLES, shrug_l=st.floats(-30, 40), glide_r=st.floats(-30, 40),
    shorten=st.dictionaries(st.sampled_from(LIMBS), st.floats(0, 1)),
)  # fmt: skip


def drawing(name: str) -> Drawing:
    return Drawing.model_validate(DRAWINGS[name])


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
@pytest.mark.parametrize("name", DRAWINGS)
def test_a_picture_is_small_well_formed_and_always_the_same(name: str, *, dark: bool) -> None:
    """By day and by night; with a page of its own, for nobody knows what lies behind."""
    drawn = draw_figure(drawing(name), dark=dark)
    assert drawn == draw_figure(drawing(name), dark=dark)
    root = ElementTree.fromstring(drawn)
    assert root.attrib["role"] == "img"
    assert root[0].tag.endswith("rect")
    assert root[0].attrib["fill"] == ("#17212a" if dark else "#ffffff")
    assert "href" not in drawn
    assert "nan" not in drawn
    png = png_of(drawn)
    assert png.startswith(b"\x89PNG")
    assert len(png) < 100_000


def test_a_cards_drawing_is_put_into_words_of_svg_once_and_a_changed_copy_anew() -> None:
    """Many see the same card, and a drawing never changes."""
    sitting = drawing("sitting up")
    assert draw_figure(sitting) is draw_figure(sitting)
    assert draw_figure(sitting, dark=True) != draw_figure(sitting)
    assert draw_figure(sitting.model_copy(update={"spine": False})) != draw_figure(sitting)


@pytest.mark.parametrize("kind", PROPS)
def test_every_thing_can_be_drawn(kind: str) -> None:
    points = {"points": LINES} if kind in {"band", "dashes"} else {}
    bare, with_thing = (
        draw_figure(Drawing.model_validate({"frames": [{}], "props": props}))
        for props in ([], [{"kind": kind, "x": 300, "y": 200, "size": 60, "height": 40, **points}])
    )
    assert len(with_thing) > len(bare)
    ElementTree.fromstring(with_thing)


def test_day_and_night_differ_in_colour_alone() -> None:
    day, night = (draw_figure(drawing("sitting up"), dark=dark) for dark in (False, True))
    shapes = [[e.attrib.get("d") for e in ElementTree.fromstring(svg).iter()] for svg in (day, night)]
    assert shapes[0] == shapes[1]
    assert day != night


def test_a_sheet_shows_every_drawing_under_its_name() -> None:
    sheet = draw_sheet([(f"{name} & more", drawing(name)) for name in DRAWINGS], dark=True)
    texts = [e.text for e in ElementTree.fromstring(sheet).iter() if e.tag.endswith("text")]
    assert texts == [f"{name} & more" for name in DRAWINGS]
    ElementTree.fromstring(draw_sheet([]))


@settings(max_examples=80, deadline=None)
@given(frame=FRAMES, view=st.sampled_from(["side", "front", "back"]))
def test_limbs_keep_their_length(frame: Frame, view: Any) -> None:
    """However a pose is turned; the seen length is less only where the frame says so."""
    pose = skeleton(frame, view)
    assert set(pose.joints) == set(JOINTS)
    for side in "lr":
        arm = [pose.joints[f"{name}_{side}"] for name in ("shoulder", "elbow", "wrist", "hand")]
        leg = [pose.joints[f"{name}_{side}"] for name in ("hip", "knee", "ankle")]
        expected = [seen_length(frame, f"{limb}_{side}") for limb in ("upper_arm", "forearm", "thigh", "shin")]
        seen = [dist(*pair) for pair in (*pairwise(arm), *pairwise(leg))]
        assert seen == pytest.approx([*expected[:2], LENGTHS["hand"], *expected[2:]])
    assert sum(dist(*pair) for pair in pairwise(pose.spine)) == pytest.approx(PELVIS + LUMBAR + THORACIC + NECK)


@settings(max_examples=40, deadline=None)
@given(frame=FRAMES, view=st.sampled_from(["front", "back"]))
def test_any_pose_can_be_drawn(frame: Frame, view: Any) -> None:
    drawn = draw_figure(Drawing(view=view, frames=(frame,), spine=True))
    ElementTree.fromstring(drawn)
    assert "nan" not in drawn


def test_a_standing_person_stands_on_the_floor_and_looks_ahead() -> None:
    joints = skeleton(Frame(), "side").joints
    assert joints["ankle_r"][1] == pytest.approx(482)
    assert joints["crown"][1] < joints["neck"][1] < joints["hip"][1] < joints["knee_r"][1]
    assert joints["nose"][0] > joints["head"][0]
    assert joints["toe_r"][0] > joints["ankle_r"][0]


def test_left_and_right_are_where_a_reader_sees_them() -> None:
    front, back = (skeleton(Frame(upper_arm_l=90), view).joints for view in ("front", "back"))
    assert front["hand_l"][0] > front["hip"][0] > front["hand_r"][0]
    assert back["hand_l"][0] < back["hip"][0] < back["hand_r"][0]


def test_an_end_pose_keeps_what_it_does_not_say() -> None:
    start, end = drawing("sitting up").poses
    assert (end.thigh_l, end.y, end.thoracic) == (start.thigh_l, start.y, 4)


@pytest.mark.parametrize("view", ["side", "front", "back"])
def test_a_fixed_hand_and_foot_stay_while_the_body_moves(view: Any) -> None:
    """The elbow and the knee bend along, to the side to which they are bent already, and nothing gets longer."""
    bent = {"upper_arm_r": 40, "forearm_r": 80, "thigh_r": 20, "shin_r": -10}
    moved = {"frames": [bent, {"x": 350, "y": 282, "thoracic": 10}], "fixed": ["hand_r", "foot_r"], "view": view}
    poses = poses_of(Drawing.model_validate(moved))
    start, end = (skeleton(pose, view).joints for pose in poses)
    for name in ("wrist_r", "ankle_r"):
        assert dist(start[name], end[name]) < 1
    assert poses[1].forearm_r > poses[1].upper_arm_r
    assert poses[1].shin_r < poses[1].thigh_r


NOD: dict[str, Any] = {"frames": [{}, {"head": 10}], "loop": [{"pose": "end", "takes": 1, "hold": 5}]}


def test_a_movement_goes_from_the_start_to_the_end_is_held_and_comes_back() -> None:
    """The hold is counted second by second; nothing jumps."""
    seen = stations(Drawing.model_validate(NOD))
    assert [one.count for one in seen if one.count] == ["1", "2", "3", "4", "5"]
    assert {one.pose.head for one in seen if one.count} == {10}
    assert (seen[0].tells, seen[0].pose.head) == (True, -8)
    assert max(abs(a.pose.head - b.pose.head) for a, b in pairwise([*seen, seen[0]])) < 4
    assert 8000 < sum(one.milliseconds for one in seen) < 9500


def test_a_long_hold_is_counted_out_at_its_end_alone() -> None:
    long = Drawing.model_validate({**NOD, "loop": [{"pose": "end", "hold": 45}]})
    assert [one.count for one in stations(long) if one.count] == ["1", "2", "3", "4", "…", "45"]


def test_hands_that_are_fixed_stay_in_every_picture_of_a_movement() -> None:
    """Also where the still shows both poses side by side: the movement happens in one place."""
    poses = [{"pelvis": 40, "x": 100, "upper_arm_r": -10, "forearm_r": 20}, {"pelvis": 60, "x": 500}]
    moves = Drawing.model_validate({"frames": poses, "fixed": ["hand_r"], "apart": True})
    wrists = [skeleton(one.pose, "side").joints["wrist_r"] for one in stations(moves)]
    assert max(dist(wrist, wrists[0]) for wrist in wrists) < 1


def test_a_limb_turns_the_shorter_way() -> None:
    assert mixed(Frame(upper_arm_r=170), Frame(upper_arm_r=-170), 0.5).upper_arm_r == 180


def test_what_does_not_move_has_no_movement() -> None:
    assert stations(drawing("standing")) == shots(drawing("standing")) == []


def test_a_small_picture_stands_in_the_large_one() -> None:
    inset = {"x": 400, "y": 20, "width": 240, "frame": {}, "props": [{"kind": "blade", "x": 390, "y": 180}]}
    drawn = draw_figure(Drawing.model_validate({"frames": [{}], "inset": inset}))
    small = next(e for e in ElementTree.fromstring(drawn) if e.tag.endswith("svg"))
    assert (small.attrib["x"], small.attrib["width"], small.attrib["height"]) == ("400", "240", "180")


def test_from_the_front_the_buttons_turn_with_the_ribs() -> None:
    ahead, turned = (draw_figure(Drawing(view="front", frames=(Frame(trunk_turn=n),))) for n in (0, 40))
    assert ahead != turned
    assert 'cx="360"' in ahead


def test_a_spot_follows_its_joint() -> None:
    bones = [skeleton(frame, "side") for frame in drawing("sitting up").poses]
    x, y = bones[0].joints["crown"]
    assert place(Spot(joint="crown", pose="start", x=5, y=-3), bones) == (x + 5, y - 3)
    assert place(Spot(joint="crown"), bones) == bones[1].joints["crown"]
    assert place(Spot(x=7, y=8), bones) == (7, 8)


def test_a_thing_is_carried_by_a_hand_and_rolls_half_as_far_as_the_back_it_leans_on() -> None:
    held = Prop.model_validate({"kind": "phone", "points": [{"joint": "hand_r", "x": 4, "y": -18}]})
    between = Prop.model_validate({"kind": "ball", "points": [{"x": 149, "y": 186}, {"joint": "chest"}]})
    bones = [skeleton(Frame(y=y), "side") for y in (272, 302)]
    x, y = bones[1].joints["hand_r"]
    assert f"translate({num(x + 4)} {num(y - 18)})" in _drawn(held, bones)
    heights = [_drawn(between, [pose]).split("translate(")[1].split(")")[0].split()[1] for pose in bones]
    assert float(heights[1]) - float(heights[0]) == pytest.approx(15)


def _drawn(prop: Prop, bones: list[Skeleton]) -> str:
    return draw_prop(prop, [place(spot, bones) for spot in prop.points], DAY)


def test_a_small_pictures_arrows_are_as_thick_wherever_its_window_is() -> None:
    """Nearly as thick as the large picture's: a thin line at a wrist was taken for a nail."""
    arrow = {"start": {"x": 0, "y": 0}, "end": {"x": 100, "y": 0}}
    widths = []
    for width in (150, 300):
        data = {"x": 0, "y": 0, "width": 200, "window": {"width": width}, "arrows": [arrow]}
        drawn = ElementTree.fromstring(draw_inset(Inset.model_validate(data), DAY, 1.0).split("</svg>")[0] + "</svg>")
        arrows = [float(e.attrib["stroke-width"]) for e in drawn.iter() if e.attrib.get("stroke") == DAY.accent]
        widths.append(arrows[0] * 200 / width)
    assert widths == pytest.approx([7.5 * 0.75] * 2, abs=0.1)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"frames": [{"elbw_l": 4}]}, "frames.0.elbw_l"),
        ({"frames": [{"thigh_r": 0, "shin_r": 60}]}, "knee_r bends by -60 degrees, people bend it from -12 to 165"),
        ({"frames": [{"upper_arm_l": 0, "forearm_l": -50}]}, "elbow_l bends by -50 degrees"),
        ({"frames": [{}, {"shin_l": 40}]}, "knee_l bends by -40 degrees"),
        ({"frames": []}, "at least 1 item"),
        ({"frames": [{}, {}, {}]}, "at most 2 items"),
        ({"frames": [{}], "view": "above"}, "'side', 'front' or 'back'"),
        ({"frames": [{}], "arrows": [{"start": {"joint": "tail"}, "end": {}}]}, "shoulder_l"),
        ({"frames": [{}], "props": [{"kind": "sofa"}]}, "'car_seat'"),
        ({"frames": [{}], "props": [{"kind": "band"}]}, "two points or more"),
        ({"frames": [{}], "colour": "red"}, "Extra inputs"),
        ({"frames": [{"shorten": {"tail": 0.5}}]}, "upper_arm_l"),
    ],
)
def test_a_mistake_is_refused_with_a_reason(data: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Drawing.model_validate(data)
    assert said in str(refused.value)


def test_arrows_end_where_they_are_told() -> None:
    """A straight one, a bowed one, a ring: each leaves a line and a point."""
    spots = Spot(x=100, y=100), Spot(x=200, y=100)
    arrows = (Arrow(start=spots[0], end=spots[1]), Ring(around=spots[0], radius=50, begin=0, sweep=-200))
    drawn = draw_figure(Drawing(frames=(Frame(),), arrows=arrows))
    assert drawn.count("#d9541e") == 4
    assert "M200 100L" in drawn
