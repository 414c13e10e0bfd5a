"""Whether the pain on headache days changed by as much as people notice (Farrar 2001, S25; `clinical.md` 1.5)."""

from collections.abc import Sequence

from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.values import frozen

SLACK = 1e-9
"""So that a change of just 2 points or 30% is not lost to rounding."""


@frozen(kw_only=True)
class IntensityChange:
    """A typical worst pain on the 0-10 scale, `before` and `now`, and the difference: points, percent of before.

    `meaningful` when either rule is met, `clear` when both are, whichever way it went.
    """

    before: float
    now: float
    points: float
    percent: float | None
    meaningful: bool
    clear: bool


def intensity_change(baseline: float, recent: float, constants: Constants = DEFAULT) -> IntensityChange:
    """The change between two typical values on the 0-10 scale; there is no percent of a baseline of 0."""
    points = recent - baseline
    percent = 100 * points / baseline if baseline else None
    by_points = abs(points) >= constants.intensity_points - SLACK
    by_percent = percent is not None and abs(percent) >= constants.intensity_percent - SLACK
    return IntensityChange(
        before=baseline,
        now=recent,
        points=points,
        percent=percent,
        meaningful=by_points or by_percent,
        clear=by_points and by_percent,
    )


def typical_intensity(worsts: Sequence[int], constants: Constants = DEFAULT) -> float | None:
    """The middle of the worst pains on headache days; None when there are too few to speak of a middle."""
    if len(worsts) < constants.intensity_min_days:
        return None
    ordered, half = sorted(worsts), len(worsts) // 2
    return float(ordered[half]) if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
