"""At the edges nothing breaks, nothing is divided by nothing, and nothing is claimed."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachbot.domain.frequency import Analysis, DiaryDay, analyse
from coachbot.domain.frequency.association import TooFew, associate, split_odds
from coachbot.domain.frequency.change import intensity_change, typical_intensity
from coachbot.domain.frequency.medicine import MedicineDays
from coachbot.domain.frequency.milestone import is_milestone
from coachbot.domain.frequency.notes import MedicineNote, notes_of
from coachbot.domain.frequency.pain import Shift, pain_shift
from coachbot.domain.frequency.series import consecutive
from coachbot.domain.frequency.verdict import Lacking, Responder, Verdict, judge, responder
from coachbot.domain.frequency.window import Completeness, counted, read_pattern
from coachbot.screens.frequency import say_pain
from coachbot.screens.progress import say_milestone
from coachbot.words import words_in
from coachbot.workbench.analyse import look_at

FIRST = date(2026, 3, 1)
SAY = words_in("en")


def diary(pattern: str, **known: int | bool) -> list[DiaryDay]:
    """A day a letter: 1 headache, 0 none, a dot missing."""
    return [
        DiaryDay(local_date=FIRST + timedelta(days=place), headache=answer, **known)  # type: ignore[arg-type]
        for place, answer in enumerate(read_pattern(pattern).days)
    ]


def analysed(pattern: str, baseline_days: int = 14, **known: int | bool) -> Analysis:
    """As it stands on the morning after the last letter."""
    return analyse(diary(pattern, **known), baseline_days, FIRST + timedelta(days=len(pattern)))


def test_an_empty_diary_says_nothing() -> None:
    """No rate, no range, no comparison, and no fault."""
    found = analyse([], 14, FIRST)
    assert (found.first, found.length, found.weeks, found.rolling28) == (None, 0, (), ())
    assert (found.recent.rate28, found.recent.range28, found.recent.effective) == (None, None, None)
    assert found.recent.rate_shown is False
    assert found.comparison.shown is Verdict.NOT_ENOUGH_DATA
    assert found.comparison.chances is None


def test_one_day_is_never_made_a_month() -> None:
    """Its rate would be 28 per 28; it is not shown."""
    found = analysed("1")
    assert found.recent.rate28 == 28
    assert found.recent.range28 == pytest.approx((5.783381, 28.0), abs=1e-4)
    assert found.recent.rate_shown is False
    assert Lacking.SHARED_DAYS in found.comparison.gate


@pytest.mark.parametrize(("letter", "rate", "end"), [("1", 28, 1), ("0", 0, 0)])
def test_days_all_alike_keep_a_range_with_a_closed_end(letter: str, rate: int, end: int) -> None:
    """28 of 28 leave room below, 0 of 28 room above."""
    found = analysed(letter * 56)
    assert found.recent.rate28 == rate
    assert found.recent.range28 is not None
    assert found.recent.range28[end] == rate
    assert abs(found.recent.range28[1 - end] - rate) > 5
    assert found.comparison.diff28 == 0


def test_no_headache_at_all_is_not_enough_to_compare() -> None:
    """Five headache days are asked for, and a fall from none has no percent."""
    found = analysed("0" * 56).comparison
    assert (found.gate, found.percent, found.responder) == ((Lacking.HEADACHE_DAYS,), None, None)


def test_forty_years_are_analysed_in_a_moment() -> None:
    """Cost grows with the diary's length and no faster."""
    began = time.process_time()
    found = analysed("1000.01" * 2087)
    assert time.process_time() - began < 5
    assert found.length == 14_609
    assert len(found.weeks) == 2_087
    assert found.comparison.shown is Verdict.NO_CLEAR_CHANGE


def test_a_diary_of_missing_days_alone_has_length_and_no_rate() -> None:
    """Silence is no "no"."""
    found = analysed("." * 40)
    assert (found.length, found.whole.missing, found.whole.observed) == (40, 40, 0)
    assert found.recent.rate28 is None
    assert found.rolling28[0].window.rate28 is None


@settings(deadline=None)
@given(st.text("10.", min_size=1, max_size=90), st.integers(1, 40))
@pytest.mark.long
def test_any_diary_can_be_analysed_and_its_range_holds_its_rate(pattern: str, baseline_days: int) -> None:
    """Whatever was answered; chances stay chances, and counts add up."""
    found = analysed(pattern, baseline_days)
    assert found.length == len(pattern)
    assert sum(week.headache for week in found.weeks) == found.whole.headache == pattern.count("1")
    for estimate in (found.baseline, found.recent):
        if estimate.range28 is not None and estimate.rate28 is not None:
            assert 0 <= estimate.range28[0] <= estimate.rate28 <= estimate.range28[1] <= 28
    if found.comparison.chances is not None:
        chances = found.comparison.chances
        assert 0 <= chances.by_half <= chances.by_30_percent <= chances.lower <= 1


@settings(deadline=None)
@given(st.text("10.", min_size=30, max_size=60), st.integers(0, 29))
def test_a_missing_day_is_left_out_and_never_counted_as_none(pattern: str, place: int) -> None:
    """Taking an answer of "no" away never lowers the rate."""
    if pattern[place] != "0":
        return
    answered, silent = read_pattern(pattern), read_pattern(pattern[:place] + "." + pattern[place + 1 :])
    assert silent.headache == answered.headache
    if silent.rate28 is not None and answered.rate28 is not None:
        assert silent.rate28 >= answered.rate28


def test_today_counts_once_it_is_answered() -> None:
    """Until then it is not missing but still to come."""
    days = diary("1010")
    assert analyse(days, 14, FIRST + timedelta(days=3)).length == 4
    assert analyse(days[:3], 14, FIRST + timedelta(days=3)).length == 3
    assert analyse(diary("101."), 14, FIRST + timedelta(days=3)).whole.missing == 0


def test_days_after_today_are_not_there_yet() -> None:
    """A diary is analysed as it stood."""
    assert analyse(diary("1" * 60), 14, FIRST + timedelta(days=29)).length == 30


def test_order_does_not_matter_and_gaps_are_missing() -> None:
    """Only told days are handed in."""
    days = [day for day in diary("1.0..1") if day.headache is not None]
    found = analyse(reversed(days), 3, FIRST + timedelta(days=6))
    assert found.whole == read_pattern("1.0..1")
    assert found.baseline.window == read_pattern("1.0")


def test_windows_that_share_days_are_not_compared() -> None:
    """The same day on both sides would count twice; from 42 days on they stand apart."""
    assert analysed("10" * 20).comparison.gate == (Lacking.SHARED_DAYS,)
    assert analysed("10" * 20).shared_days == 2
    assert analysed("10" * 21).comparison.gate == ()


@pytest.mark.parametrize(
    ("baseline", "recent", "gate"),
    [
        ((5, 9), (5, 28), Lacking.BASELINE_ANSWERS),
        ((5, 10), (5, 13), Lacking.RECENT_ANSWERS),
        ((2, 10), (2, 14), Lacking.HEADACHE_DAYS),
        ((3, 10), (2, 14), None),
    ],
)
def test_the_gate_opens_at_ten_fourteen_and_five(
    baseline: tuple[int, int], recent: tuple[int, int], gate: Lacking | None
) -> None:
    """One less of anything and nothing is said."""
    from coachbot.domain.frequency.comparison import compare

    found = compare(counted(*baseline), counted(*recent))
    assert found.gate == (() if gate is None else (gate,))
    assert (found.shown is Verdict.NOT_ENOUGH_DATA) == (gate is not None)


@pytest.mark.parametrize(
    ("chance", "verdict"),
    [
        (1.0, Verdict.VERY_LIKELY_LOWER),
        (0.95, Verdict.VERY_LIKELY_LOWER),
        (0.9499, Verdict.LEANING_LOWER),
        (0.80, Verdict.LEANING_LOWER),
        (0.7999, Verdict.NO_CLEAR_CHANGE),
        (0.2001, Verdict.NO_CLEAR_CHANGE),
        (0.19, Verdict.LEANING_HIGHER),
        (0.0501, Verdict.LEANING_HIGHER),
        (0.049, Verdict.VERY_LIKELY_HIGHER),
        (0.0, Verdict.VERY_LIKELY_HIGHER),
    ],
)
def test_the_ladder_has_the_same_rungs_both_ways(chance: float, verdict: Verdict) -> None:
    """A rise is told as readily as a fall."""
    assert judge(chance) is verdict


@pytest.mark.parametrize(
    ("before", "now", "label"), [(10, 7, Responder.THIRD), (10, 8, Responder.NONE), (10, 5, Responder.HALF)]
)
def test_a_fall_of_just_so_much_has_its_label(before: int, now: int, label: Responder) -> None:
    """Counted in whole days, where no rounding can hide it."""
    assert responder(counted(before, 28), counted(now, 28)) is label


def told_days(taken: int) -> MedicineDays:
    return MedicineDays(days=taken, told=taken, untold=0, likely=taken)


def test_notes_need_answers_before_they_scale() -> None:
    """8 of 13 is too little to call it 17 of 28; 14 plain days are enough at once."""
    assert notes_of(headache=8, medicine=told_days(6), observed=13).frequent is False
    assert notes_of(headache=8, medicine=told_days(6), observed=14).frequent is True
    assert notes_of(headache=13, medicine=told_days(8), observed=13).medicine is MedicineNote.WATCH
    assert notes_of(headache=0, medicine=told_days(0), observed=0).medicine28 is None


def test_intensity_needs_four_headache_days_each_time() -> None:
    """Three worst pains have no middle worth telling."""
    assert typical_intensity([5, 6, 7]) is None
    assert typical_intensity([8, 5, 6, 7]) == 6.5
    assert typical_intensity([8, 5, 6, 7, 1]) == 6
    assert analysed("1" * 42, worst=5).intensity is not None
    assert analysed("1" * 41, worst=5).intensity is None


def test_a_small_count_of_headache_days_says_nothing_of_a_change_of_pain() -> None:
    """Five days, whatever they say; nor six in a row, which are worth two or three (D17)."""
    low, high = [(5 * n, 2) for n in range(6)], [(5 * n, 9) for n in range(6)]
    assert pain_shift(high[:5], low) is None
    assert pain_shift(high, low[:5]) is None
    assert pain_shift([(n, 9) for n in range(6)], [(n, 2) for n in range(6)]) is None
    found = pain_shift(high, low)
    assert found is not None
    assert (found.points, found.range, found.is_sure) == (-7, (-7, -7), True)


def test_four_days_against_four_that_fell_from_three_to_two_are_not_told() -> None:
    """A third less, and still nothing anybody could know."""
    found = analysed("1000" * 14, worst=3)
    assert found.intensity is not None
    assert found.pain is None
    look = look_at(found, 56)
    assert look is not None
    assert "pain" not in say_milestone(SAY, found, look)


def test_four_fifths_are_well_answered_and_half_is_enough_for_a_rate() -> None:
    """Each to the day."""
    named = [read_pattern("0" * answered + "." * (10 - answered)).completeness() for answered in (8, 7, 5, 4)]
    assert named == [Completeness.GOOD, Completeness.PARTIAL, Completeness.PARTIAL, Completeness.INSUFFICIENT]


def test_days_that_are_still_to_come_are_in_no_number() -> None:
    """A diary file may hold them, or a clock may have stood wrong."""
    told = diary("1111" + "1" * 10)
    today = FIRST + timedelta(days=3)
    assert [day.local_date for day in consecutive(told, today)] == [FIRST + timedelta(days=n) for n in range(4)]
    assert consecutive(told[5:], today) == ()


def test_a_range_that_holds_nothing_says_so() -> None:
    """Medians 3 and 2, but the days overlap; and a fall that is sure, in the words a person reads."""
    before, now = [3, 2, 4, 3, 1, 5, 3], [2, 3, 1, 2, 4, 2, 3]
    shift = pain_shift([(4 * n, p) for n, p in enumerate(before)], [(4 * n, p) for n, p in enumerate(now)])
    assert shift is not None
    assert say_pain(SAY, intensity_change(3, 2), shift) == (
        "On headache days the worst pain was in the middle 3 of 10 then and 2 of 10 lately (7 and 7 days). The "
        "difference is likely between 2 points lower and 1 point higher, so it may be chance."
    )
    sure = pain_shift([(4 * n, 8 - n % 2) for n in range(8)], [(4 * n, 4 + n % 2) for n in range(8)])
    assert sure is not None
    assert say_pain(SAY, intensity_change(7.5, 4.5), sure).endswith(
        "The difference is likely between 2 and 4 points lower: a difference people tend to notice."
    )


def test_a_rise_of_pain_is_as_meaningful_as_a_fall() -> None:
    """And from nothing there is no percent."""
    assert intensity_change(4, 6).clear
    assert intensity_change(3, 4).meaningful
    assert not intensity_change(3, 4).clear
    assert intensity_change(0, 3).percent is None


def test_practice_and_headache_are_off_below_84_pairs() -> None:
    """85 days with all answers make 84 pairs."""
    days = [(place % 3 == 0, place % 2 == 0) for place in range(85)]
    assert associate(days[:84]).lacking == (TooFew.PAIRS,)
    assert associate(days[:84]).odds is None
    assert associate(days).lacking == ()
    assert associate(days).odds is not None


def test_a_pair_needs_both_headache_answers_and_the_practice_between() -> None:
    """Neither silence makes a pair."""
    found = associate([(True, True), (None, True), (False, None), (False, False), (True, True), (False, None)])
    assert (found.free.skip_headache, found.aching.did_free) == (1, 1)
    assert (found.free + found.aching).pairs == 2


def test_a_practice_never_skipped_has_no_odds() -> None:
    """There is nothing to set it against."""
    found = associate([(True, True)] * 100)
    assert found.lacking == (TooFew.EACH, TooFew.SIDES)
    assert split_odds((found.free, found.aching)) is None


@pytest.mark.parametrize(
    ("programme_days", "due"), [(42, {28, 42, 70, 98}), (14, {28, 56, 84}), (28, {28, 56, 84}), (30, {28, 30, 58, 86})]
)
def test_comparisons_come_on_few_fixed_days(programme_days: int, due: set[int]) -> None:
    """The end of week 4, of the programme, then every 28 days."""
    assert {day for day in range(100) if is_milestone(day, programme_days)} == due


def test_no_count_of_practice_rests_on_hardly_a_day() -> None:
    """Never "headache on 0 of 0 after practice" (N10)."""
    days = [(place % 3 == 0, place % 3 != 0) for place in range(90)]
    assert TooFew.SIDES in associate(days).lacking
    assert associate(days).odds is None


@pytest.mark.parametrize(
    ("span", "sure"), [((-3, -1), True), ((1, 3), True), ((-3, 0), False), ((0, 3), False), ((-1, 1), False)]
)
def test_a_shift_of_pain_whose_range_touches_none_is_not_sure(span: tuple[float, float], sure: bool) -> None:
    assert Shift(points=sum(span) / 2, range=span, days=(9, 9)).is_sure is sure
