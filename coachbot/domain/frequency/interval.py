"""Ranges for a rate and for the difference of two, per 28 days.

Wilson's range is recommended for few days; the textbook one fails there (Brown, Cai, DasGupta 2001, S33). The range
of a difference is Newcombe's hybrid of two Wilson ranges (1998).
"""

from math import hypot, sqrt

from coachbot.domain.frequency.clustering import effective_days
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS, Constants
from coachbot.domain.frequency.window import Window

Range = tuple[float, float]


def wilson(share: float, days: float, z: float = DEFAULT.z) -> Range:
    """Wilson's range of a share seen among so many independent days, more than none; `days` need not be whole."""
    middle = share + z * z / (2 * days)
    reach = z * sqrt(share * (1 - share) / days + z * z / (4 * days * days))
    scale = 1 + z * z / days
    low, high = (middle - reach) / scale, (middle + reach) / scale
    return 0.0 if share == 0 else low, 1.0 if share == 1 else high


def wilson28(window: Window, effective: float | None = None, constants: Constants = DEFAULT) -> Range | None:
    """The 95% range of headache days per 28 days, None without an answer.

    `effective` is what the answered days are worth; left out, they count as independent.
    """
    if not window.observed:
        return None
    days = window.observed if effective is None else effective
    return _per28(wilson(window.headache / window.observed, days, constants.z))


def clustered_range28(window: Window, constants: Constants = DEFAULT) -> Range | None:
    """The range that is shown: it allows for days that come in clusters. None without an answer."""
    return wilson28(window, effective_days(window, constants.rho), constants)


def newcombe28(
    baseline: Window, recent: Window, effective: tuple[float, float] | None = None, constants: Constants = DEFAULT
) -> Range | None:
    """The 95% range of recent minus baseline, headache days per 28 days; None where a window has no answer.

    `effective` is what the answered days of both windows are worth; left out, they count as independent.
    """
    if not baseline.observed or not recent.observed:
        return None
    days = effective or (float(baseline.observed), float(recent.observed))
    p1, p2 = baseline.headache / baseline.observed, recent.headache / recent.observed
    (low1, high1), (low2, high2) = wilson(p1, days[0], constants.z), wilson(p2, days[1], constants.z)
    return _per28((p2 - p1 - hypot(p2 - low2, high1 - p1), p2 - p1 + hypot(high2 - p2, p1 - low1)))


def _per28(limits: Range) -> Range:
    return PER_DAYS * limits[0], PER_DAYS * limits[1]
