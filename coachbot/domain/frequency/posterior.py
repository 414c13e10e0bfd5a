"""How likely it is that a rate is lower now than it was: two independent beta beliefs against each other."""

from functools import lru_cache
from math import exp, pi, sin

from coachbot.domain.frequency.beta import Beta, posterior
from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.values import frozen

NEGLIGIBLE = -35.0
"""Below exp of this, a slice of the first belief cannot move the fifth decimal of the sum."""


@frozen(kw_only=True)
class Chances:
    """Probabilities, 0 to 1, that the recent rate is below the baseline's, below 0.7 of it, and below half of it."""

    lower: float
    by_30_percent: float
    by_half: float


def chances_of(baseline: tuple[float, float], recent: tuple[float, float], constants: Constants = DEFAULT) -> Chances:
    """The three chances from (headache days, days) of each window, both in effective days (`clinical.md` 2.2)."""
    before, now = posterior(*baseline), posterior(*recent)
    steps = constants.integration_steps
    return Chances(
        lower=chance_below(before, now, 1.0, steps),
        by_30_percent=chance_below(before, now, 0.7, steps),
        by_half=chance_below(before, now, 0.5, steps),
    )


# An earlier look is the same at every later one, and a figure costs 5 ms.
@lru_cache(maxsize=4096)
def chance_below(before: Beta, now: Beta, share: float, steps: int = DEFAULT.integration_steps) -> float:
    """The probability that the rate now is below so large a share (at most 1) of the rate before.

    A midpoint rule over s from 0 to 1, with the rate x = sin²t and t = (3s² - 2s³)π/2. The sine takes away the spikes
    these beliefs have at 0 and 1 when a window held no headache day, or nothing else; the polynomial keeps the ends
    smooth for the odd fractions that effective days are.
    """
    total = 0.0
    for place in range(steps):
        s = (place + 0.5) / steps
        t = s * s * (3 - 2 * s) * pi / 2
        x = sin(t) ** 2
        weight = before.log_density(x) if 0 < x < 1 else NEGLIGIBLE
        if weight > NEGLIGIBLE:
            total += exp(weight) * now.below(share * x) * sin(2 * t) * 3 * pi * s * (1 - s)
    return min(total / steps, 1.0)
