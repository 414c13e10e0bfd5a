"""Whether the worst pain of headache days moved at all: a range for the shift that holds whatever the scores look like.

Pain is told in ten steps, crowds at one end and stays alike from day to day, so nothing here takes it as bell-shaped:
all differences between a recent and an earlier headache day are lined up, the middle one is the shift (Hodges and
Lehmann 1963), and Mann and Whitney's count (1947) says how many at either end its range may leave out. Headache days
near each other count for less than whole ones, as in `clustering.py`. `bench/frequency.py` shows how often it speaks by
chance.
"""

from collections.abc import Sequence
from math import floor, sqrt

from coachbot.domain.frequency.clustering import design_effect
from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.domain.frequency.interval import Range
from coachbot.values import frozen

Pains = Sequence[tuple[int, int]]
"""Headache days with a known worst pain: day number, rising, and the pain on the 0-10 scale."""


@frozen(kw_only=True)
class Shift:
    """Recent minus baseline, in points of the 0-10 scale: the middle of all differences and its 95% range.

    `days` are the headache days with a known pain in the baseline and lately.
    """

    points: float
    range: Range
    days: tuple[int, int]

    @property
    def is_sure(self) -> bool:
        """Whether the range leaves out that nothing moved."""
        return self.range[0] > 0 or self.range[1] < 0


def pain_shift(baseline: Pains, recent: Pains, constants: Constants = DEFAULT) -> Shift | None:
    """How far the worst pain moved; None where too few headache days have one to bound it on both sides."""
    if min(len(baseline), len(recent)) < constants.pain_min_days:
        return None
    differences = sorted(now - before for _, before in baseline for _, now in recent)
    left_out = floor(len(differences) * _tail(baseline, recent, constants))
    if left_out < 1:
        return None
    middle, odd = divmod(len(differences), 2)
    return Shift(
        points=differences[middle] if odd else (differences[middle - 1] + differences[middle]) / 2,
        range=(float(differences[left_out - 1]), float(differences[-left_out])),
        days=(len(baseline), len(recent)),
    )


def _tail(baseline: Pains, recent: Pains, constants: Constants) -> float:
    """The share of differences beyond either end: Mann and Whitney's count, by its normal approximation."""
    before, now = _worth(baseline, constants), _worth(recent, constants)
    return 0.5 - constants.z * sqrt((before + now + 1) / (12 * before * now))


def _worth(pains: Pains, constants: Constants) -> float:
    """How many independent headache days these tell as much as."""
    return len(pains) / (design_effect([day for day, _ in pains], constants.pain_rho) or 1.0)
