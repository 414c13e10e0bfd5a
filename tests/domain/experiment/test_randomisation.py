"""The exact test of an experiment, beside an enumeration by hand and SciPy's permutation test."""

import itertools
import random
from fractions import Fraction

import numpy
import pytest
import scipy  # its parts are read when a test asks for them: statistics take a second

from coachbot.domain.experiment.randomisation import Block, PairCounts, as_far, is_told_apart, orders, range_of


def drawn(seed: int) -> list[int]:
    dice = random.Random(seed)
    return [dice.randint(-60, 60) // 12 * 12 for _ in range(6 + seed % 5)]


DRAWS = [drawn(seed) for seed in range(40)]


def enumerated(differences: list[int]) -> int:
    """Every order thrown, one by one."""
    sums = [
        sum(sign * one for sign, one in zip(signs, differences, strict=True))
        for signs in itertools.product((1, -1), repeat=len(differences))
    ]
    return sum(abs(one) >= abs(sum(differences)) for one in sums)


@pytest.mark.parametrize("differences", DRAWS)
def test_as_many_orders_go_as_far_as_throwing_them_all_finds(differences: list[int]) -> None:
    assert as_far(differences) == enumerated(differences)


@pytest.mark.parametrize("differences", DRAWS[:8])
def test_it_is_scipys_exact_permutation_test_of_paired_samples(differences: list[int]) -> None:
    zero = numpy.zeros(len(differences))
    found = scipy.stats.permutation_test(
        (numpy.array(differences), zero),
        lambda x, y: (x - y).mean(),
        permutation_type="samples",
        n_resamples=numpy.inf,
        alternative="greater",
    )
    either = 2 * min(
        found.pvalue, 1 - found.pvalue + (numpy.asarray(found.null_distribution) == found.statistic).mean()
    )
    assert as_far(differences) / orders(len(differences)) == pytest.approx(min(1.0, either))


@pytest.mark.parametrize("differences", DRAWS)
def test_the_range_is_what_the_test_does_not_refuse(differences: list[int]) -> None:
    """A difference just inside an end is not refused, and one just outside it is."""
    found = range_of(differences)
    assert found is not None
    step = Fraction(1, 60 * 1000)
    for end, outside in ((found[0], -step), (found[1], step)):
        assert not refuses(differences, end)
        assert not refuses(differences, end - outside) or found[0] == found[1]
        assert refuses(differences, end + outside)


def refuses(differences: list[int], shift: Fraction) -> bool:
    """The same test of the pairs with a difference taken off each, thrown one by one."""
    scale = 60 * shift.denominator
    moved = [one * shift.denominator - int(shift * scale) for one in differences]
    return 20 * enumerated(moved) <= 2 ** len(moved)


@pytest.mark.parametrize("differences", DRAWS)
def test_the_range_leaves_out_none_exactly_where_it_is_told_apart(differences: list[int]) -> None:
    low, high = range_of(differences) or (Fraction(-1), Fraction(1))
    assert (low > 0 or high < 0) == is_told_apart(differences)


def test_six_pairs_are_told_apart_only_when_all_go_one_way() -> None:
    assert is_told_apart([12, 24, 12, 60, 12, 36])
    assert is_told_apart([-12, -24, -12, -60, -12, -36])
    assert not is_told_apart([12, 24, 12, 60, 12, 0])
    assert not is_told_apart([12, 24, 12, 60, 12, -12])


def test_five_pairs_tell_nothing_apart_and_have_no_range() -> None:
    assert not is_told_apart([60, 60, 60, 60, 60])
    assert range_of([60, 60, 60, 60, 60]) is None
    assert not is_told_apart([])


def test_a_difference_is_that_of_headache_days_per_told_day() -> None:
    assert PairCounts(one=Block(2, 4), other=Block(1, 3)).difference == -10
    assert PairCounts(one=Block(0, 1), other=Block(5, 5)).difference == 60


def test_with_nothing_to_find_it_is_told_apart_in_at_most_one_of_twenty_lives() -> None:
    """Exactly: every order of days that stay as they are, whatever they were."""
    for differences in DRAWS[:10]:
        told = sum(
            is_told_apart([sign * one for sign, one in zip(signs, differences, strict=True)])
            for signs in itertools.product((1, -1), repeat=len(differences))
        )
        assert 20 * told <= orders(len(differences))
