"""How far a rate moved between two windows, as a range with the level of the word that is said beside it.

The belief about the difference is that of `posterior.py`, so a range whose tail is one minus the bar of a word leaves
out zero exactly when the word is said.
"""

from collections.abc import Callable
from math import exp, pi, sin

from coachbot.domain.frequency.beta import Beta
from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.frequency.interval import Range

STEPS = 200
"""Steps of the midpoint rule: with more, the range moves by a few hundredths of a day."""
NEAR = 1e-6
MOST_TURNS = 60
NEGLIGIBLE = 1e-15


def difference28(before: Beta, now: Beta, tail: float) -> Range:
    """Now minus before in days per 28, with so much probability left out at either end."""
    below = _difference_below(before, now)
    return PER_DAYS * _where(below, tail), PER_DAYS * _where(below, 1 - tail)


def _difference_below(before: Beta, now: Beta) -> Callable[[float], float]:
    """The probability that the rate rose by at most so much; the slices of the first belief are cut once."""
    slices, whole = [], 0.0
    for place in range(STEPS):
        s = (place + 0.5) / STEPS
        t = s * s * (3 - 2 * s) * pi / 2
        x = sin(t) ** 2
        if 0 < x < 1:
            weight = exp(before.log_density(x)) * sin(2 * t) * s * (1 - s)
            whole += weight
            slices.append((x, weight))
    kept = [(x, weight / whole) for x, weight in slices if weight > NEGLIGIBLE * whole]
    return lambda by: sum(weight * now.below(x + by) for x, weight in kept)


def _where(below: Callable[[float], float], share: float) -> float:
    """Where a rising function from 0 at -1 to 1 at 1 takes a value: a false position that halves a stuck end."""
    low, high, at_low, at_high = -1.0, 1.0, -share, 1.0 - share
    side = 0
    for _ in range(MOST_TURNS):
        middle = (low * at_high - high * at_low) / (at_high - at_low)
        at = below(middle) - share
        if abs(at) < NEAR or high - low < NEAR:
            return middle
        if at < 0:
            low, at_low, at_high = middle, at, at_high / 2 if side < 0 else at_high
            side = -1
        else:
            high, at_high, at_low = middle, at, at_low / 2 if side > 0 else at_low
            side = 1
    return (low + high) / 2
