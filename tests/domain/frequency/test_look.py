"""A look says a word only past a bar that knows of all looks, and its range never says otherwise."""

from datetime import date

import numpy
import pytest
import scipy  # its parts are read when a test asks for them: statistics take a second
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coachbot.domain.frequency.beta import posterior
from coachbot.domain.frequency.constants import DEFAULT
from coachbot.domain.frequency.difference import difference28
from coachbot.domain.frequency.look import HIGHER, LOWER, LookFound, Obstacle, judge_look, take_look, weaker
from coachbot.domain.frequency.verdict import Verdict
from coachbot.domain.frequency.window import read_pattern
from coachbot.domain.reference import is_as_said, look_on
from coachbot.screens.look import say_bounds, say_look
from coachbot.words import words_in
from tests.diaries import Told, read

FIRST = date(2026, 3, 1)
WHOLE = frozenset({Verdict.VERY_LIKELY_LOWER, Verdict.VERY_LIKELY_HIGHER})
counts = st.floats(1, 60).flatmap(lambda n: st.tuples(st.floats(0, n), st.just(n)))
patterns = st.integers(1, 9).flatmap(
    lambda share: st.lists(st.sampled_from("1" * share + "0" * (10 - share) + "."), min_size=14, max_size=90)
).map("".join)  # fmt: skip


def taken(before: str, since: str) -> LookFound:
    return take_look(read_pattern(before), read_pattern(since), FIRST)


@settings(max_examples=20, deadline=None)
@given(counts, counts, st.sampled_from([0.015, 0.1, 0.4]))
@example((21.0, 56.0), (0.0, 12.0), 0.1)
@example((15.16, 49.97), (40.55, 40.55), 0.4)
def test_the_range_of_a_difference_leaves_out_what_scipy_says(
    before: tuple[float, float], now: tuple[float, float], tail: float
) -> None:
    """Both ends lie within a tenth of a day of where SciPy's own beliefs have that much probability beyond them."""
    first, second = posterior(*before), posterior(*now)
    rates = scipy.stats.beta.ppf((numpy.arange(4000) + 0.5) / 4000, first.a, first.b)

    def below(days: float) -> float:
        return float(numpy.mean(scipy.stats.beta.cdf(rates + days / 28, second.a, second.b)))

    for end, share in zip(difference28(first, second, tail), (tail, 1 - tail), strict=True):
        assert below(end - 0.1) <= share <= below(end + 0.1)


@settings(max_examples=25, deadline=None)
@given(patterns, patterns)
def test_a_range_never_contradicts_its_word(before: str, since: str) -> None:
    """ "Very likely lower" has a range below none, a lean one that holds it, whatever is missing."""
    found = taken(before, since)
    if found.low_tenths is None or found.high_tenths is None or found.held:
        return
    below, above = found.high_tenths <= 0, found.low_tenths >= 0
    assert (below or above) == (found.word in WHOLE) or 0 in (found.low_tenths, found.high_tenths)
    assert not (found.word is Verdict.VERY_LIKELY_LOWER and not below)
    assert not (found.word is Verdict.VERY_LIKELY_HIGHER and not above)


@settings(max_examples=20, deadline=None)
@given(patterns, patterns)
def test_missing_days_only_ever_take_a_word_back(before: str, since: str) -> None:
    """Doubt makes no word stronger, and the tipping point is beyond the doubt that a word has passed."""
    found = taken(before, since)
    if not found.held:
        assert weaker(found.word, found.plain) is found.word
    if found.tips_at_tenths is not None:
        assert found.word in LOWER | HIGHER
        assert found.tips_at_tenths > 10 * DEFAULT.look_doubt
    if "." not in before + since:
        assert (found.word is found.plain or bool(found.held), found.tips_at_tenths) == (True, None)


@pytest.mark.parametrize(
    ("before", "since", "held"),
    [
        ("1000000000" + "." * 1, "1000" * 8, ()),
        ("100000000" + "." * 1, "1000" * 8, (Obstacle.BASELINE_ANSWERS,)),
        ("1000" * 4, "10000000000000", ()),
        ("1000" * 4, "1000000000000", (Obstacle.LATEST_ANSWERS,)),
        ("1" + "0" * 13, "01" + "0" * 40, (Obstacle.HEADACHE_DAYS,)),
        ("11" + "0" * 12, "01" + "0" * 40, ()),
        ("1000" * 5, "10001000000000000..." * 2, ()),
        ("1000" * 5, "1000100000000000...." * 2, (Obstacle.ANSWERED_SHARES,)),
        ("10000000000000......", "10000000000000000000" * 2, (Obstacle.ANSWERED_SHARES,)),
    ],
)
def test_what_holds_a_look(before: str, since: str, held: tuple[Obstacle, ...]) -> None:
    """Ten answers, fourteen, three headache days, and answered shares no more than 15 of 100 apart."""
    assert taken(before, since).held == held


def test_a_year_of_silence_holds_it_too() -> None:
    """Whatever the few answered days say."""
    found = taken("1100" * 7, "0" * 20 + "." * 365 + "0" * 20)
    assert (found.word, found.plain) == (Verdict.NOT_ENOUGH_DATA, Verdict.VERY_LIKELY_LOWER)
    assert found.held == (Obstacle.ANSWERED_SHARES,)


def test_the_best_outcome_has_a_word() -> None:
    """Four of fourteen days, then none of twenty-eight (N11)."""
    assert taken("1000" * 3 + "10", "0" * 28).word is Verdict.VERY_LIKELY_LOWER


@pytest.mark.parametrize(
    ("chance", "word"),
    [
        (0.985, Verdict.VERY_LIKELY_LOWER),
        (0.9849, Verdict.LEANING_LOWER),
        (0.90, Verdict.LEANING_LOWER),
        (0.8999, Verdict.NO_CLEAR_CHANGE),
        (0.1001, Verdict.NO_CLEAR_CHANGE),
        (0.0999, Verdict.LEANING_HIGHER),
        (0.0151, Verdict.LEANING_HIGHER),
        (0.0149, Verdict.VERY_LIKELY_HIGHER),
    ],
)
def test_a_look_has_higher_rungs_and_the_same_both_ways(chance: float, word: Verdict) -> None:
    """The bars that `bench/looks.py` found."""
    assert judge_look(chance) is word


def test_the_person_s_own_likeness_counts_from_56_pairs() -> None:
    """Before, it is the assumed one."""
    runs = "11110000000000" * 4
    assert taken(runs[:28], runs[28:56]).likeness == 25
    assert taken(runs[:28], runs[28:56] + "1").likeness > 35


def test_a_look_stays_as_it_was_said_and_tells_when_its_days_changed() -> None:
    """On the day the days before it count; an answer changed later is told and changes nothing."""
    diary, reference = read(Told("." * 7 + "hnnn" * 25))
    on = reference.next_milestone(reference.week_1)
    look = look_on(diary, reference, on)
    assert look.found.now.last == date.fromordinal(on.toordinal() - 1)
    assert is_as_said(diary, look)
    later, _ = read(Told("." * 7 + "hnnn" * 8 + "hhhh" + "hnnn" * 16))
    assert not is_as_said(later, look)
    assert say_look(words_in("en"), look, changed=True).endswith("what I said that day stays as it was.")


@pytest.mark.parametrize("language", ["en", "de"])
def test_bounds_are_told_where_days_are_missing(language: str) -> None:
    """All free, all headache; nothing where nothing is missing."""
    say = words_in(language)
    assert say_bounds(say, taken("1000" * 7, "1000" * 7)) == ""
    said = say_bounds(say, taken("1000" * 6 + "10..", "1000" * 6 + "...."))
    assert [word for word in said.replace(",", " ").replace(";", " ").split() if word.rstrip(".").isdigit()] == [
        *(["7", "28", "6", "9", "10."] if language == "en" else ["28", "7", "6", "9", "10."])
    ]


def test_what_is_stored_is_read_again_and_holds_whole_numbers() -> None:
    """As everything in an export."""
    found = taken("1100" * 7, "1000.00" * 8)
    assert LookFound.model_validate_json(found.model_dump_json()) == found
    assert not any(isinstance(value, float) for value in found.model_dump().values())


@pytest.mark.parametrize(
    ("plain", "doubted", "said"),
    [
        (Verdict.VERY_LIKELY_LOWER, Verdict.LEANING_LOWER, Verdict.LEANING_LOWER),
        (Verdict.LEANING_LOWER, Verdict.VERY_LIKELY_LOWER, Verdict.LEANING_LOWER),
        (Verdict.VERY_LIKELY_HIGHER, Verdict.LEANING_HIGHER, Verdict.LEANING_HIGHER),
        (Verdict.LEANING_LOWER, Verdict.LEANING_HIGHER, Verdict.NO_CLEAR_CHANGE),
        (Verdict.LEANING_HIGHER, Verdict.NO_CLEAR_CHANGE, Verdict.NO_CLEAR_CHANGE),
    ],
)
def test_of_two_words_the_one_nearer_to_no_change_is_said(plain: Verdict, doubted: Verdict, said: Verdict) -> None:
    """On two sides of it, none."""
    assert weaker(plain, doubted) is said


@pytest.mark.parametrize(
    ("before", "since", "plain", "word"),
    [
        ("1100" * 7, "1000" * 6 + "....", Verdict.LEANING_LOWER, Verdict.NO_CLEAR_CHANGE),
        ("1100" * 6 + "....", "1000" * 7, Verdict.LEANING_LOWER, Verdict.LEANING_LOWER),
        ("1000" * 6 + "....", "1100" * 7, Verdict.LEANING_HIGHER, Verdict.NO_CLEAR_CHANGE),
        ("1000" * 7, "1100" * 6 + "....", Verdict.LEANING_HIGHER, Verdict.LEANING_HIGHER),
        ("1111" * 7, "1110" * 6 + "....", Verdict.VERY_LIKELY_LOWER, Verdict.LEANING_LOWER),
    ],
)
def test_missing_days_speak_against_a_word_on_its_own_side(
    before: str, since: str, plain: Verdict, word: Verdict
) -> None:
    """Against a fall those since, against a rise those of the baseline."""
    found = taken(before, since)
    assert (found.held, found.plain, found.word) == ((), plain, word)


@pytest.mark.parametrize(
    ("before", "since", "low", "high"),
    [
        ("1100" * 7, "1000000" * 4, -177, -4),
        ("1100" * 7, "1000" * 6 + "....", -156, 45),
        ("1111" * 7, "1110" * 6 + "....", -143, 2),
    ],
)
def test_a_range_has_the_level_of_its_word_and_is_rounded_outward(before: str, since: str, low: int, high: int) -> None:
    """It reaches as far as missing days could move it where they took the word; no day holds two headaches."""
    found = taken(before, since)
    assert (found.low_tenths, found.high_tenths) == (low, high)


def test_the_chance_of_a_fall_by_a_third_is_its_own() -> None:
    """Lower than that of any fall."""
    found = taken("1100" * 7, "1000" * 7)
    assert found.chance is not None
    assert found.chance_third is not None
    assert 700 < found.chance_third < found.chance - 150


def test_a_tipping_point_is_told_only_where_there_is_one() -> None:
    """Two missing days after forty free ones take no word away, whatever they held."""
    assert taken("1100" * 7, "1000" * 6 + "100.").tips_at_tenths == 38
    assert taken("1100" * 7, "0" * 40 + "..").tips_at_tenths is None
