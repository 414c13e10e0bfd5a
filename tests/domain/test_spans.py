"""Counting headache days: missing is a state of its own, today is not over, memory is shown and not counted."""

from datetime import date, timedelta

import pytest

from coachbot.domain.frequency.look import Obstacle
from coachbot.domain.frequency.verdict import Verdict
from coachbot.domain.long_view import MOST_WEEKS
from coachbot.domain.reference import Course, analysis_at, reference_of
from coachbot.domain.spans import Day, Diary, diary_of
from tests.diaries import TEN, check_ins, looked_over, read
from tests.domain.people import MONDAY


def day(n: int) -> date:
    return MONDAY + timedelta(days=n)


def diary(pattern: str, today: int, moves: list[tuple[int, bool]] | None = None) -> Diary:
    moved = [(day(n), done) for n, done in moves or []]
    return diary_of(check_ins(pattern), moved, today=day(today), joined_on=MONDAY)


def test_a_week_counts_headache_days_out_of_answered_days() -> None:
    """Missing days are named and in neither number."""
    week, following = diary("hn.nhee", 7).weeks(MONDAY)
    assert (week.headache, week.answered, week.missing) == (2, 4, 3)
    assert {mark.day for mark in following.marks} == {Day.NOT_YET}


def test_a_declined_day_is_missing_and_never_no() -> None:
    """Rather not say is not "none"."""
    (week,) = diary("dn", 2).weeks(MONDAY)
    assert [mark.day for mark in week.marks[:2]] == [Day.MISSING, Day.NONE]


def test_today_counts_once_it_is_answered_and_is_never_missing() -> None:
    """Its evening is still to come."""
    assert diary("hn", 2).span(day(2), 1).marks[0].day is Day.NOT_YET
    assert diary("hnh", 2).span(day(2), 1).marks[0].day is Day.HEADACHE


def test_days_before_the_diary_are_not_missing() -> None:
    """Nobody was asked."""
    assert {mark.day for mark in diary("h", 0).span(day(-7), 7).marks} == {Day.BEFORE}


def test_a_diary_begins_when_somebody_joined_even_if_they_answered_later() -> None:
    """Days that were asked about and not answered are missing; an answer before joining moves the beginning."""
    assert diary("...h", 3).span(MONDAY, 4).missing == 3
    later = diary_of(check_ins("h"), [], today=day(9), joined_on=day(5))
    assert later.first == MONDAY


def test_what_was_told_from_memory_is_shown_and_in_no_count() -> None:
    """Neither its headache nor its medicine counts; the day stays missing."""
    span = diary("rqh", 2).span(MONDAY, 3)
    assert [mark.recalled for mark in span.marks] == [True, False, None]
    assert (span.headache, span.answered, span.missing, span.recalled) == (1, 1, 2, 2)
    assert [one.headache for one in diary("rqh", 2).series()] == [None, None, True]


def test_exercise_done_once_on_a_day_counts_for_that_day() -> None:
    """A prompt left out beside one that was done takes nothing away."""
    found = diary("nn", 1, [(0, False), (0, True), (1, False)])
    assert (found.span(MONDAY, 2).moved, found.moved) == (1, {day(0): True, day(1): False})


def test_without_a_programme_the_first_two_weeks_are_compared_with_later_ones() -> None:
    """First after four weeks more, then every four."""
    found = reference_of(MONDAY, None, ())
    assert (found.first, found.days, found.week_1) == (MONDAY, 14, day(14))
    assert list(found.milestones(day(100))) == [day(41), day(69), day(97)]
    assert found.next_milestone(day(41)) == day(69)


def test_a_programme_is_compared_at_four_weeks_at_its_end_and_every_four_weeks_after() -> None:
    """Six weeks: day 28, day 42, day 70 of it."""
    found = reference_of(MONDAY, Course(week_1=day(14), baseline_days=14, days=42), ())
    assert [(on - day(13)).days for on in found.milestones(day(100))] == [28, 42, 70]


@pytest.mark.parametrize(
    ("first", "moving", "days"),
    [(0, [], 28), (20, [], 22), (0, [20], 21), (0, [27], 14), (30, [], 12)],
    ids=["four weeks known", "three known", "a week of exercise before", "exercise just before", "begun sooner"],
)
def test_a_baseline_reaches_back_as_far_as_only_the_diary_was_kept(first: int, moving: list[int], days: int) -> None:
    """Two weeks at least, four at most; what was done before is not part of a beginning."""
    course = Course(week_1=day(42), baseline_days=14, days=42)
    found = reference_of(day(first), course, [day(n) for n in moving])
    assert (found.days, found.week_1) == (days // 7 * 7 if days > 14 else days, day(42))


def test_too_short_a_baseline_gives_way_to_the_diarys_first_two_weeks() -> None:
    """Who skipped the diary days is still compared with something, and it is said with what."""
    course = Course(week_1=day(3), baseline_days=14, days=42)
    assert reference_of(MONDAY, course, ()).days == 14


def test_a_milestone_sees_the_diary_as_it_was_at_its_end() -> None:
    """Later days change nothing, and the windows of the first one just do not overlap."""
    whole = diary("h" * 14 + "n" * 28 + "h" * 20, 61)
    reference = reference_of(MONDAY, Course(week_1=day(14), baseline_days=14, days=42), ())
    found = analysis_at(whole, reference, day(41))
    assert (found.shared_days, found.recent.window.headache, found.recent.window.observed) == (0, 0, 28)
    assert found.comparison.shown is Verdict.VERY_LIKELY_LOWER


def test_a_milestone_with_too_few_answers_says_what_is_lacking() -> None:
    """And the look is kept as "can't tell yet"."""
    view = looked_over(TEN["sparse"])
    assert view.looks[0].found.word is Verdict.NOT_ENOUGH_DATA
    assert Obstacle.BASELINE_ANSWERS in view.looks[0].found.held


def test_weeks_are_numbered_from_the_end_of_the_baseline_and_a_year_is_shown() -> None:
    """There is no week 0."""
    view = looked_over(TEN["with-attacks"])
    assert (view.number, len(view.weeks)) == (-2, 8)
    long = looked_over(TEN["long"])
    assert (len(long.weeks), long.number) == (MOST_WEEKS, 5)
    assert long.weeks[-1].first <= read(TEN["long"])[0].today <= long.weeks[-1].last


def test_the_rate_begins_with_four_whole_weeks_and_has_gaps_where_answers_lack() -> None:
    """Every point rests on 28 days of the diary, half of them answered."""
    whole, _ = read(TEN["sparse"])
    for point in looked_over(TEN["sparse"]).points:
        assert point.on >= whole.first + timedelta(days=27)
        assert point.estimate.window.observed >= 14
    assert len(looked_over(TEN["all-headache"]).points) == 2
    assert looked_over(TEN["all-missing"]).points == ()
