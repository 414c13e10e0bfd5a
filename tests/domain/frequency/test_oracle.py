"""SciPy as an independent opinion, on random cases."""

import numpy
import pytest
import scipy
from hypothesis import given, settings
from hypothesis import strategies as st

from coachbot.domain.frequency.beta import Beta, posterior
from coachbot.domain.frequency.clustering import design_effect
from coachbot.domain.frequency.constants import DEFAULT
from coachbot.domain.frequency.interval import newcombe28, wilson28
from coachbot.domain.frequency.pain import Pains, pain_shift
from coachbot.domain.frequency.posterior import chance_below
from coachbot.domain.frequency.window import counted

shapes = st.floats(0.5, 400, allow_nan=False)
counts = st.integers(1, 90).flatmap(lambda observed: st.tuples(st.integers(0, observed), st.just(observed)))


@settings(deadline=None)
@given(shapes, shapes, st.floats(0, 1))
def test_the_incomplete_beta_function_is_scipys(a: float, b: float, x: float) -> None:
    """To ten decimals, tails and middle."""
    assert Beta(a, b).below(x) == pytest.approx(scipy.stats.beta.cdf(x, a, b), abs=1e-10)


@settings(deadline=None)
@given(counts)
def test_wilsons_range_is_scipys(case: tuple[int, int]) -> None:
    """The closed form, at the ends too."""
    headache, observed = case
    expected = scipy.stats.binomtest(headache, observed).proportion_ci(0.95, method="wilson")
    assert wilson28(counted(headache, observed)) == pytest.approx((28 * expected.low, 28 * expected.high), abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(
    st.floats(1, 60).flatmap(lambda n: st.tuples(st.floats(0, n), st.just(n))),
    st.floats(1, 60).flatmap(lambda n: st.tuples(st.floats(0, n), st.just(n))),
    st.sampled_from([1.0, 0.7, 0.5]),
)
@pytest.mark.long
def test_the_chance_of_a_lower_rate_is_scipys(
    before: tuple[float, float], now: tuple[float, float], share: float
) -> None:
    """An adaptive integral of SciPy's densities agrees to the fourth decimal, also for hardly a day."""
    first, second = posterior(*before), posterior(*now)

    def slice_at(t: float) -> float:
        x = numpy.sin(t) ** 2
        density = scipy.stats.beta.pdf(x, first.a, first.b) * numpy.sin(2 * t)
        return float(density * scipy.stats.beta.cdf(share * x, second.a, second.b))

    middle = numpy.arcsin(numpy.sqrt(first.a / (first.a + first.b)))
    expected, _ = scipy.integrate.quad(slice_at, 1e-9, numpy.pi / 2 - 1e-6, limit=400, points=[middle])
    assert chance_below(first, second, share) == pytest.approx(expected, abs=1e-4)


@settings(deadline=None)
@given(st.lists(st.integers(0, 200), min_size=1, max_size=60, unique=True), st.floats(0, 0.9))
def test_the_design_effect_is_the_whole_double_sum(days: list[int], rho: float) -> None:
    """Carrying the sum along gives what all pairs give."""
    places = numpy.array(sorted(days))
    expected = (rho ** numpy.abs(places[:, None] - places[None, :])).sum() / len(places)
    assert design_effect(sorted(days), rho) == pytest.approx(expected, rel=1e-9)


@settings(deadline=None)
@given(counts, counts)
def test_a_difference_has_the_same_range_seen_from_either_side(one: tuple[int, int], other: tuple[int, int]) -> None:
    """Newcombe's limits swap and change sign, and hold the plain difference."""
    first, second = counted(*one), counted(*other)
    there, back = newcombe28(first, second), newcombe28(second, first)
    assert there is not None
    assert back is not None
    assert there == pytest.approx((-back[1], -back[0]), abs=1e-9)
    assert first.rate28 is not None
    assert second.rate28 is not None
    assert there[0] - 1e-9 <= second.rate28 - first.rate28 <= there[1] + 1e-9


def pains(least: int = 6) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Headache days so far apart that each counts for a whole one."""
    return st.lists(st.integers(1, 10), min_size=least, max_size=28).map(
        lambda worsts: [(100 * place, worst) for place, worst in enumerate(worsts)]
    )


@settings(deadline=None)
@given(pains(), pains())
def test_a_shift_of_pain_and_its_range_are_those_of_all_differences(before: Pains, now: Pains) -> None:
    """The middle of a numpy table, and as many left out at either end as SciPy's normal quantile says."""
    found = pain_shift(before, now)
    table = numpy.sort(numpy.subtract.outer([p for _, p in now], [p for _, p in before]).ravel())
    n, m = len(before), len(now)
    left_out = int(n * m / 2 - scipy.stats.norm.ppf(0.975) * numpy.sqrt(n * m * (n + m + 1) / 12))
    assert found is not None
    assert found.points == numpy.median(table)
    assert found.range == (table[left_out - 1], table[-left_out])


@settings(deadline=None)
@given(st.permutations(range(16)), st.integers(6, 10), st.integers(-8, 8))
def test_a_pain_is_called_shifted_where_mann_and_whitney_would_reject(order: list[int], n: int, by: int) -> None:
    """Whole numbers without ties, one day in a hundred: SciPy's test at 5%, but for its last step."""
    before = [(100 * place, 3 * worst) for place, worst in enumerate(order[:n])]
    now = [(100 * place, 3 * worst + by) for place, worst in enumerate(order[n:])]
    found, scale = pain_shift(before, now), [[p for _, p in one] for one in (now, before)]
    p = scipy.stats.mannwhitneyu(*scale, method="asymptotic", use_continuity=False).pvalue
    assert found is not None
    if by % 3:
        step = numpy.sqrt(n * (16 - n) * 17 / 12)
        assert found.is_sure == (p < 0.05) or abs(scipy.stats.norm.isf(p / 2) - DEFAULT.z) * step < 1
