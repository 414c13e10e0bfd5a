"""What looks can show is told before they come, from simulated power within five of 100 people."""

import sys
from datetime import timedelta
from pathlib import Path

import numpy
import pytest

from coachbot.domain.frequency.power import WEEKS, power_of, shown_by_look
from coachbot.domain.frequency.power_table import TABLE
from coachbot.domain.frequency.window import read_pattern
from coachbot.screens.frequency import say_power
from coachbot.screens.progress import say_programme
from coachbot.words import words_in
from tests.diaries import Told, looked_over, read

sys.path.append(str(Path(__file__).parent.parent.parent.parent / "bench"))
SLACK = 5
"""What is told may be off by so many of 100 people."""
CHANCE = 3.5
"""As many more by the draw of a thousand diaries, at most once in a hundred times."""


def off_by(days: int, rate: float, share: float, people: int) -> float:
    """How far what is told lies from what is simulated anew, at its worst look."""
    import power

    drawn = power.cell(numpy.random.default_rng(99), people, days, rate, share)
    told = shown_by_look(days, rate, share)
    return max(abs(a - b) for one, other in zip(drawn, told, strict=True) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(("days", "rate", "share"), [(14, 8, 100), (28, 10, 90)])
def test_a_few_cells_are_found_again(days: int, rate: float, share: float) -> None:
    """In a cell of the table and between them."""
    assert off_by(days, rate, share, 800) <= SLACK + CHANCE


@pytest.mark.long
@pytest.mark.parametrize("rate", [3, 5, 7, 10, 14, 18, 22])
@pytest.mark.parametrize("days", [14, 21, 28])
def test_all_of_it_is_found_again(days: int, rate: float) -> None:
    """Between the cells, where it is furthest from them."""
    for share in (70, 90):
        assert off_by(days, rate, share, 1500) <= SLACK + 2, share


def test_power_grows_with_time_and_with_what_there_is_to_see() -> None:
    """A later look has heard what an earlier one said; longer baselines, more headaches, more answers show more."""
    for lean, very in TABLE.values():
        assert len(lean) == len(very) == len(WEEKS)
        assert list(lean) == sorted(lean)
        assert list(very) == sorted(very)
        assert all(a >= b for a, b in zip(lean, very, strict=True))
    for axis, more in ((0, (28, 12, 80)), (1, (14, 16, 80)), (2, (14, 12, 100))):
        assert TABLE[more][0][-1] > TABLE[14, 12, 80][0][-1], axis


@pytest.mark.parametrize(
    ("pattern", "weeks", "lean", "very"),
    [
        ("10" * 14, 4, 85, 55),
        ("1000" * 7, 10, 65, 30),
        ("10000100001000", None, 45, 20),
        ("1110111" * 4, 4, 100, 95),
    ],
)
def test_how_many_weeks_a_halving_takes(pattern: str, weeks: int | None, lean: int, very: int) -> None:
    """Every second person by a week, or not within half a year; people in fives."""
    found = power_of(read_pattern(pattern), len(pattern))
    assert found is not None
    assert (found.weeks, found.lean, found.very) == (weeks, lean, very)


@pytest.mark.parametrize(
    "pattern", ["", "1" * 9 + ".....", "0" * 14, "1" + "0" * 27, "1000000." * 1 + "......" + "0.." * 4]
)
def test_nothing_is_foretold_where_too_little_is_known(pattern: str) -> None:
    """Nine answers; no headache day, or hardly one; hardly half of the days answered."""
    assert power_of(read_pattern(pattern), 28) is None


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_is_said_in_one_plain_sentence(language: str) -> None:
    """With the weeks or that half a year is too short, and no percent."""
    say = words_in(language)
    often, seldom = (power_of(read_pattern(one), len(one)) for one in ("1000" * 7, "10000100001000"))
    assert often is not None
    assert seldom is not None
    told, rarely = say_power(say, often), say_power(say, seldom)
    assert "10 w" in told.lower()
    assert "30" in told
    assert ("45 of 100" if language == "en" else "von 100 Menschen wie dir etwa 45") in rarely
    assert "%" not in told + rarely


def test_progress_tells_it_until_the_first_look() -> None:
    """From ten answers on; afterwards looks speak for themselves."""
    pattern = "hnn" * 14
    first_days, longer = Told(pattern[:30], 14, 42), Told(pattern + "hnn", 14, 42)
    (early, _), (late, _) = read(first_days), read(longer)
    said = say_programme(words_in("en"), looked_over(first_days), early.span(early.first, 30))
    assert "What can be seen: if your headache days fell to half" in said
    view = looked_over(longer)
    assert view.looks
    assert view.looks[0].on > early.today + timedelta(days=1)
    assert "What can be seen" not in say_programme(words_in("en"), view, late.span(late.first, 45))
