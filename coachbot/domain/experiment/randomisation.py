"""The exact test of an experiment: what every order that the coin could have thrown would have found.

If the way makes no difference, a pair's two blocks would have gone the same had the coin fallen otherwise, so each of
the 2 to the number of pairs orders was as likely as the one that came (Fisher 1935). The statistic is the mean over
pairs of the difference in headache days per told day. Everything is counted in whole numbers.
"""

from collections.abc import Sequence
from fractions import Fraction

from coachbot.values import frozen

PARTS = 60
"""Shares of 1 to 5 told days are whole numbers of sixtieths."""
OF_ALL = 20
"""A difference is told where at most one order in twenty would have found one as large, either way."""


@frozen
class Block:
    """What was told of the counted days of a block: headache days among told days, at most five."""

    headache: int
    told: int


@frozen
class PairCounts:
    """The two blocks of a pair by their way, whichever came first."""

    one: Block
    other: Block

    @property
    def difference(self) -> int:
        """Headache days per told day of the second way less those of the first, in sixtieths; both have a told day."""
        return PARTS * self.other.headache // self.other.told - PARTS * self.one.headache // self.one.told


def orders(pairs: int) -> int:
    """How many orders the coin could have thrown."""
    return 1 << pairs


def as_far(differences: Sequence[int]) -> int:
    """Of all orders, in how many the mean difference lies as far from none as it did, either way.

    An order goes as far the same way if what it turns round sums up to no more than half of what is missing to the
    farthest. How many choices of pairs have each sum stands in the digits of one product, a digit wide enough for all.
    """
    found, farthest = abs(sum(differences)), sum(map(abs, differences))
    if not found:
        return orders(len(differences))
    width, choices = len(differences) + 2, 1
    for one in differences:
        choices += choices << width * abs(one)
    most = (farthest - found) // 2
    # The digits of a number sum up to its rest by the greatest digit.
    return 2 * ((choices & ((1 << width * (most + 1)) - 1)) % ((1 << width) - 1))


def is_told_apart(differences: Sequence[int]) -> bool:
    """Whether so few orders would have found a difference as large that it is told."""
    return bool(differences) and as_far(differences) * OF_ALL <= orders(len(differences))


def range_of(differences: Sequence[int]) -> tuple[Fraction, Fraction] | None:
    """The differences per told day that the same test does not refuse; None with too few pairs to refuse any.

    Taking a difference off every pair's and testing for none, one is refused from below when all but a few of the means
    of some of the pairs lie above it: the range runs from one of these means to its mirror, and leaves out none exactly
    where the test tells apart.
    """
    refused = orders(len(differences)) // (2 * OF_ALL)
    if not refused:
        return None
    means = sorted(Fraction(total, PARTS * size) for total, size in _sums_of_some(differences))
    return means[refused - 1], means[-refused]


def _sums_of_some(differences: Sequence[int]) -> list[tuple[int, int]]:
    """The sum and the number of each choice of pairs, but that of none."""
    found = [(0, 0)]
    for one in differences:
        found += [(total + one, size + 1) for total, size in found]
    return found[1:]
