"""Counting headache days: missing is a state of its own, and today is not over."""

from datetime import date, timedelta

from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.progress import Day, summarise
from tests.domain.people import MONDAY, NOON


def diary(pattern: str, first: date = MONDAY) -> list[CheckIn]:
    """A day a letter: h headache, n none, d declined, . missing, e recorded as expired."""
    states = {
        "h": CheckInState.ANSWERED,
        "n": CheckInState.ANSWERED,
        "d": CheckInState.DECLINED,
        "e": CheckInState.EXPIRED,
    }
    return [
        CheckIn(
            participant_id=1,
            local_date=first + timedelta(days=n),
            zone="Europe/Berlin",
            state=states[letter],
            late=False,
            said_at=NOON,
            answers=Answers(headache=letter == "h") if letter in "hn" else None,
        )
        for n, letter in enumerate(pattern)
        if letter != "."
    ]


def test_a_week_counts_headache_days_out_of_answered_days() -> None:
    """Missing days are named and in neither number."""
    found = summarise(diary("hn.nhee"), first=MONDAY, today=MONDAY + timedelta(days=7))
    (week, following) = found.weeks
    assert (week.headache, week.answered, week.missing) == (2, 4, 3)
    assert following.days == (Day.NOT_YET,) * 7
    assert (found.headache, found.answered, found.missing) == (2, 4, 3)


def test_a_declined_day_is_missing_and_never_no() -> None:
    """Rather not say is not "none"."""
    (week,) = summarise(diary("dn"), first=MONDAY, today=MONDAY + timedelta(days=2)).weeks
    assert week.days[:2] == (Day.MISSING, Day.NONE)


def test_today_counts_once_it_is_answered_and_is_never_missing() -> None:
    """Its evening is still to come."""
    today = MONDAY + timedelta(days=2)
    (open_week,) = summarise(diary("hn"), first=MONDAY, today=today).weeks
    assert open_week.days[2] is Day.NOT_YET
    (answered,) = summarise(diary("hnh"), first=MONDAY, today=today).weeks
    assert answered.days[2] is Day.HEADACHE


def test_weeks_are_counted_from_the_first_day_and_never_extrapolated() -> None:
    """Fifteen days are two weeks and a day."""
    found = summarise(diary("h" * 15), first=MONDAY, today=MONDAY + timedelta(days=14))
    assert [week.number for week in found.weeks] == [1, 2, 3]
    assert [week.headache for week in found.weeks] == [7, 7, 1]
    assert found.weeks[2].first == MONDAY + timedelta(days=14)


def test_an_empty_diary_has_one_week_to_come() -> None:
    """Nothing is claimed of it."""
    found = summarise([], first=MONDAY, today=MONDAY)
    assert (found.headache, found.answered, found.missing) == (0, 0, 0)
    assert len(found.weeks) == 1
