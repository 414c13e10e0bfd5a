"""What is said beforehand of what an experiment could show is what lives drawn day by day show."""

import sys
from pathlib import Path

import numpy
import pytest

from coachbot.domain.experiment.power import powers, powers_of
from coachbot.domain.frequency.clustering import shrunk_rho
from coachbot.domain.frequency.window import counted

sys.path.append(str(Path(__file__).parents[3] / "bench"))
import experiment as bench


@pytest.mark.parametrize(("rate", "likeness", "told"), [(20, 0.25, 1.0), (24, 0.0, 0.9), (12, 0.45, 1.0)])
def test_it_is_within_five_points(rate: int, likeness: float, told: float) -> None:
    dice = numpy.random.default_rng(7)
    said = powers(rate / 28, likeness, told, (6, 8))
    for pairs, share in said.items():
        lived = bench.power(dice, 4000, rate / 28, likeness=likeness, told=told, pairs=pairs, becomes=0.5)
        assert share == pytest.approx(lived, abs=0.05)


def test_more_pairs_show_more_and_rarer_headaches_less() -> None:
    often, rarely = powers(16 / 28, 0.25, 1.0), powers(6 / 28, 0.25, 1.0)
    assert often[6] < often[8] < often[12]
    assert all(rarely[pairs] < often[pairs] for pairs in often)


def test_where_nothing_differs_hardly_anybody_is_told_so() -> None:
    assert max(powers(12 / 28, 0.25, 0.9, becomes=1.0).values()) <= 0.05


def test_a_harmful_way_is_found_as_well() -> None:
    assert powers(8 / 28, 0.25, 1.0, becomes=2.0)[12] == pytest.approx(powers(16 / 28, 0.25, 1.0)[12], abs=0.05)


def test_it_takes_rate_likeness_and_answers_from_a_persons_own_days() -> None:
    window = counted(16, 25, 28)
    assert powers_of(window) == powers(16 / 25, shrunk_rho(window), 25 / 28)
