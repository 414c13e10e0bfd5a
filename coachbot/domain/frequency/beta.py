"""The beta distribution and what is built on it, in plain Python: densities and areas.

The incomplete beta function is the classical continued fraction by Lentz's method (DLMF 8.17).
"""

from math import exp, lgamma, log, log1p

from coachbot.values import frozen

TINY = 1e-300
"""Stands in for zero where Lentz's method divides."""
ENOUGH = 1e-13
MOST_TERMS = 10_000


def log_beta(a: float, b: float) -> float:
    """The logarithm of the beta function."""
    return lgamma(a) + lgamma(b) - lgamma(a + b)


@frozen
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


def posterior(headache: float, observed: float) -> Beta:
    """What is believed of a rate after so many headache days among so many, from Jeffreys' prior Beta(1/2, 1/2)."""
    return Beta(headache + 0.5, observed - headache + 0.5)


def _fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1 / _off_zero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, MOST_TERMS):
        on = a + 2 * m
        for term in (m * (b - m) * x / ((on - 1) * on), -(a + m) * (a + b + m) * x / (on * (on + 1))):
            # Written out, as most of what a look takes is spent here: one over what is not zero, and what is not zero.
            d = 1 + term * d
            d = 1 / (d if d > TINY or d < -TINY else TINY)
            c = 1 + term / c
            c = c if c > TINY or c < -TINY else TINY
            value *= c * d
        if -ENOUGH < c * d - 1 < ENOUGH:
            break
    return value


def _off_zero(number: float) -> float:
    return number if abs(number) > TINY else TINY
