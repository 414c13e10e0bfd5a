"""A drawing as a movement: one picture after another, from the start pose through every key and back, holds counted."""

from collections.abc import Iterator

from coachbot.domain.figure import Drawing, PictureWindow
from coachbot.domain.pose import Frame
from coachbot.drawing.arrows import draw_arrow
from coachbot.drawing.figure import HEIGHT, WIDTH, framed, scene
from coachbot.drawing.planted import planted, poses_of
from coachbot.drawing.shapes import DAY, NIGHT, Palette, dot, num
from coachbot.drawing.skeleton import skeleton
from coachbot.values import frozen

STEP = 120
"""Milliseconds that one picture of a motion is seen."""
SECOND = 1000
REST, BACK = 1.2, 1.5
"""Seconds in the start pose, where the arrows say what comes; seconds on the way back to it."""
COUNTED_FROM, COUNTED_OUT = 2, 6
"""Holds of so many seconds are counted; of longer ones than that, the first four seconds and the last."""
BESIDE = 0.08
"""The count's circle, as a share of the window's width."""


TURNING = ("upper_arm", "forearm", "hand", "thigh", "shin", "foot")
CLOSER = 0.66
"""The share of a window that shows two poses apart in which one of them has room."""


@frozen
class Station:
    """A pose that is seen for so many milliseconds, with a count beside it; `tells` where arrows say what comes."""

    pose: Frame
    milliseconds: int
    count: str = ""
    tells: bool = False


@frozen
class Shot:
    """One picture of a movement as SVG, and how long it is seen."""

    svg: str
    milliseconds: int


def shots(drawing: Drawing, *, dark: bool = False) -> list[Shot]:
    """The pictures of a movement in their order; the same drawing always gives the same. None where nothing moves."""
    palette = NIGHT if dark else DAY
    stage = _in_one_place(drawing)
    return [Shot(_picture(stage, drawing, station, palette), station.milliseconds) for station in stations(drawing)]


def stations(drawing: Drawing) -> list[Station]:
    """The poses of a movement; none where nothing moves."""
    if not drawing.keys:
        return []
    stage = _in_one_place(drawing)
    start = now = stage.poses[0]
    found = [Station(start, round(REST * SECOND), tells=True)]
    for key in drawing.keys:
        pose = planted(stage, drawing.reached(key).model_copy(update={"x": _x(drawing, drawing.reached(key))}))
        found += [Station(planted(stage, step), STEP) for step in _between(now, pose, key.takes)]
        found += [Station(pose, ms, count) for ms, count in _held(key.hold)] or [Station(pose, STEP)]
        now = pose
    return found + [Station(planted(stage, step), STEP) for step in _between(now, start, BACK)]


def _in_one_place(drawing: Drawing) -> Drawing:
    """A drawing whose poses stand apart, with both where the middle between them is."""
    frames = tuple(frame.model_copy(update={"x": _x(drawing, frame)}) for frame in drawing.poses)
    if not drawing.apart:
        return drawing
    whole = drawing.window
    left, wide = whole.width * (1 - CLOSER), whole.width * CLOSER
    window = PictureWindow(x=whole.x + left / 2, y=whole.y + left * HEIGHT / WIDTH, width=wide)
    return drawing.model_copy(update={"frames": frames, "apart": False, "window": window})


def _x(drawing: Drawing, pose: Frame) -> float:
    return sum(frame.x for frame in drawing.poses) / len(drawing.poses) if drawing.apart else pose.x


def _between(a: Frame, b: Frame, seconds: float) -> Iterator[Frame]:
    """The poses on the way, slow at its beginning and its end. Nothing where there is no way."""
    if a == b:
        return
    count = max(2, round(seconds * SECOND / STEP))
    for n in range(1, count):
        t = n / count
        yield mixed(a, b, t * t * (3 - 2 * t))


def mixed(a: Frame, b: Frame, share: float) -> Frame:
    """The pose that lies at a share of the way from one to another."""
    first, last = with_hands(a), with_hands(b)
    angles = {
        name: getattr(first, name) + _way(name, getattr(first, name), getattr(last, name)) * share
        for name in Frame.model_fields
        if name != "shorten"
    }
    limbs = {**a.shorten, **b.shorten}
    shorten = {
        limb: a.shorten.get(limb, 1.0) + (b.shorten.get(limb, 1.0) - a.shorten.get(limb, 1.0)) * share for limb in limbs
    }
    return a.model_copy(update={**angles, "shorten": shorten})


def _way(name: str, a: float, b: float) -> float:
    """From one value to another; a limb turns the shorter way around."""
    return (b - a + 180) % 360 - 180 if name.startswith(TURNING) else b - a


def with_hands(pose: Frame) -> Frame:
    """The same pose with hands that say where they point."""
    said = {f"hand_{side}": getattr(pose, f"forearm_{side}") for side in "lr" if getattr(pose, f"hand_{side}") is None}
    return pose.model_copy(update=said)


def _held(seconds: float) -> list[tuple[int, str]]:
    """How long each picture of a hold is seen, and the count beside it."""
    if seconds < COUNTED_FROM:
        return [(round(seconds * SECOND), "")] if seconds else []
    whole = round(seconds)
    says = [str(n) for n in range(1, whole + 1)] if whole <= COUNTED_OUT else ["1", "2", "3", "4", "…", str(whole)]
    return [(SECOND, word) for word in says]


def _picture(stage: Drawing, drawing: Drawing, station: Station, palette: Palette) -> str:
    poses = [stage.poses[0], *([] if station.tells else [station.pose])]
    parts = scene(stage, palette, [(pose, skeleton(pose, stage.view)) for pose in poses])
    if station.tells and not drawing.apart:
        bones = [skeleton(pose, drawing.view) for pose in poses_of(drawing)]
        parts += "".join(draw_arrow(arrow, bones, palette, drawing.window.width / WIDTH) for arrow in drawing.arrows)
    return framed(stage.window, parts + (_count(station.count, stage.window, palette) if station.count else ""))


def _count(word: str, window: PictureWindow, palette: Palette) -> str:
    """The seconds of a hold in a circle, in the upper left corner."""
    r = window.width * BESIDE
    x, y = window.x + r * 1.3, window.y + r * 1.3
    return (
        dot((x, y), r, palette.accent)
        + f'<text x="{num(x)}" y="{num(y + r * 0.37)}" font-size="{num(r * 1.05)}" font-weight="bold" '
        f'font-family="DejaVu Sans,sans-serif" text-anchor="middle" fill="{palette.page}">{word}</text>'
    )
