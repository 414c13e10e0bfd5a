"""What looks can show, told beforehand: how many people hear of a halving of their headache days, and by when.

The figures are simulated (`bench/power.py`) and kept in `power_table.py`; between its cells they are drawn straight,
which `tests/domain/frequency/test_power.py` holds to within five of 100 people.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import product

from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.domain.frequency.power_table import TABLE
from coachbot.domain.frequency.window import Window
from coachbot.values import frozen

WEEKS = (4, 6, 10, 14, 18, 22, 26)
"""Whole weeks since the baseline that the looks of half a year know."""
EVERY_SECOND = 50
STEP = 5
"""People of 100 are told in fives: the table is no finer."""
_AXES = tuple(tuple(sorted({key[axis] for key in TABLE})) for axis in range(3))


@frozen(kw_only=True)
class Power:
    """What becomes of a halving from `rate` headache days per 28.

    `weeks` is by when every second person has heard a lean, None where that takes more than half a year; `lean` and
    `very` are how many of 100 people hear a lean or more, and "very likely lower", within half a year.
    """

    rate: float
    weeks: int | None
    lean: int
    very: int


def power_of(baseline: Window, days: int, constants: Constants = DEFAULT) -> Power | None:
    """What looks can show beside the baseline known so far, which will be so many `days` long.

    None below ten answers, and where the table does not reach: with fewer answers or headache days than it knows.
    """
    rate, share = baseline.rate28, 100 * baseline.share
    if baseline.observed < constants.min_baseline_answered or rate is None:
        return None
    if rate < _AXES[1][0] or share < _AXES[2][0]:
        return None
    lean, very = shown_by_look(days, rate, share)
    return Power(
        rate=rate,
        weeks=next((week for week, found in zip(WEEKS, lean, strict=True) if found >= EVERY_SECOND), None),
        lean=STEP * round(lean[-1] / STEP),
        very=STEP * round(very[-1] / STEP),
    )


def shown_by_look(days: float, rate: float, share: float) -> tuple[list[float], list[float]]:
    """Of 100 people, who has heard a lean and who "very likely lower" by each look, between the cells of the table.

    `days` is how long the baseline is, `rate` headache days per 28 in it, `share` answered days of 100; beyond the
    table its edge counts.
    """
    corners = list(product(*(_near(axis, value) for axis, value in zip(_AXES, (days, rate, share), strict=True))))
    found = ([0.0] * len(WEEKS), [0.0] * len(WEEKS))
    for (day, day_weight), (per, per_weight), (part, part_weight) in corners:
        weight = day_weight * per_weight * part_weight
        for kept, cell in zip(found, TABLE[day, per, part], strict=True):
            kept[:] = [old + weight * new for old, new in zip(kept, cell, strict=True)]
    return found


def _near(axis: Sequence[int], value: float) -> tuple[tuple[int, float], tuple[int, float]]:
    """The two places of an axis around a value, each with its weight."""
    value = min(max(value, axis[0]), axis[-1])
    place = min(bisect_right(axis, value), len(axis) - 1)
    low, high = axis[place - 1], axis[place]
    return (low, (high - value) / (high - low)), (high, (value - low) / (high - low))
