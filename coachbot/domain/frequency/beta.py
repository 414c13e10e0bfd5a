"""The beta distribution and what is built on it, in plain Python: areas, quantiles, days yet unknown.

The incomplete beta function is the classical continued fraction by Lentz's method (DLMF 8.17).
"""

from dataclasses import dataclass
from math import exp, lgamma, log, log1p

TINY = 1e-300
"""Stands in for zero where Lentz's method divides."""
ENOUGH = 1e-13
MOST_TERMS = 10_000
HALVINGS = 60


def log_beta(a: float, b: float) -> float:
    """The logarithm of the beta function."""
    return lgamma(a) + lgamma(b) - lgamma(a + b)


@dataclass(frozen=True, slots=True)
class Beta:
    """A belief about a share between 0 and 1, with positive shape parameters `a` and `b`."""

    a: float
    b: float

    def log_density(self, x: float) -> float:
        """The logarithm of the density, for 0 < x < 1."""
        return (self.a - 1) * log(x) + (self.b - 1) * log1p(-x) - log_beta(self.a, self.b)

    def below(self, x: float) -> float:
        """The probability of a share of at most x: the regularised incomplete beta function."""
        if x <= 0:
            return 0.0
        if x >= 1:
            return 1.0
        if x > (self.a + 1) / (self.a + self.b + 2):  # the fraction converges fast only on the near side
            return 1.0 - Beta(self.b, self.a).below_near(1 - x)
        return self.below_near(x)

    def below_near(self, x: float) -> float:
        """The same by the continued fraction alone, good where x lies below about the mean."""
        front = exp(self.a * log(x) + self.b * log1p(-x) - log_beta(self.a, self.b)) / self.a
        return front * _fraction(self.a, self.b, x)

    def quantile(self, probability: float) -> float:
        """The share below which so much of the probability lies."""
        low, high = 0.0, 1.0
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if self.below(middle) < probability else (low, middle)
        return (low + high) / 2


def posterior(headache: float, observed: float) -> Beta:
    """What is believed of a rate after so many headache days among so many, from Jeffreys' prior Beta(1/2, 1/2)."""
    return Beta(headache + 0.5, observed - headache + 0.5)


def _fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1 / _off_zero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, MOST_TERMS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _off_zero(1 + term * d)
            c = _off_zero(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < ENOUGH:
            break
    return value


def _off_zero(number: float) -> float:
    return number if abs(number) > TINY else TINY


@dataclass(frozen=True, slots=True)
class Held:
    """How many headache days a window really held, answered or not: mean, and a 95% range in whole days."""

    mean: float
    low: int
    high: int


def window_held(headache: int, observed: int, missing: int) -> Held | None:
    """Headache days of a whole window if missing days are like answered ones (beta-binomial); None without an answer.

    Another question than the rate: it is about these days only. Made for the export.
    """
    if not observed:
        return None
    belief = posterior(headache, observed)
    return Held(
        mean=headache + missing * belief.a / (belief.a + belief.b),
        low=headache + _beta_binomial_quantile(belief, missing, 0.025),
        high=headache + _beta_binomial_quantile(belief, missing, 0.975),
    )


def _beta_binomial_quantile(belief: Beta, days: int, probability: float) -> int:
    sure = 0.0
    for k in range(days):
        ways = lgamma(days + 1) - lgamma(k + 1) - lgamma(days - k + 1)
        sure += exp(ways + log_beta(k + belief.a, days - k + belief.b) - log_beta(belief.a, belief.b))
        if sure >= probability:
            return k
    return days
