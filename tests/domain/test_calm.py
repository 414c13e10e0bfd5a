"""What was looked through in a diary decides about no prompt any more, whatever is told afterwards."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coachbot.domain.calm import LATEST_DAYS, calm_to, needed_from
from coachbot.domain.care import Care
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.flare import flare_on
from coachbot.domain.participant import Participant
from coachbot.domain.unsettled import unsettled_of

FIRST = date(2026, 1, 1)
PERSON = Participant(id=1, created_at=datetime(2025, 12, 1, tzinfo=UTC), zone="UTC")
NOTHING, CALM, STRONG, VERY_STRONG = None, 0, 7, 10


def told(day: int, worst: int | None, *, recalled: bool = False) -> CheckIn:
    """A day of which somebody told its worst pain that evening, or nothing."""
    on = FIRST + timedelta(days=day)
    answers = None if worst is None else Answers(headache=worst > 0, worst=worst or None, recalled=recalled)
    state = CheckInState.EXPIRED if worst is None else CheckInState.ANSWERED
    said_at = datetime.combine(on, time(20, 30), UTC)
    return CheckIn(
        participant_id=1, local_date=on, zone="UTC", state=state, late=False, said_at=said_at, answers=answers
    )


def diary_of(days: list[int | None]) -> list[CheckIn]:
    return [told(n, worst) for n, worst in enumerate(days)]


@given(
    st.lists(st.sampled_from([NOTHING, CALM, CALM, CALM, 4, STRONG, STRONG, VERY_STRONG]), min_size=20, max_size=80),
    st.integers(0, 80),
    st.integers(14, 60),
)
def test_without_what_was_looked_through_every_later_day_is_judged_alike(
    days: list[int | None], answered: int, looked: int
) -> None:
    """Flares and open lists of each later day, out of the whole diary and out of its end."""
    person = replace(PERSON, warning_signs_at=told(answered, CALM).said_at + timedelta(hours=1))
    known = calm_to(person, diary_of(days[: looked + 1]), FIRST + timedelta(days=looked))
    if known is None:
        return
    person = replace(person, care=Care(calm_to=known))
    first = needed_from(person)
    assert first is not None
    for today in range(looked, len(days) + 1):
        whole = diary_of(days[:today])
        end = [day for day in whole if day.local_date >= first]
        on = FIRST + timedelta(days=today)
        assert flare_on(end, on - timedelta(days=1)) == flare_on(whole, on - timedelta(days=1))
        assert unsettled_of(person, end, on) == unsettled_of(person, whole, on)


def test_a_diary_is_calm_up_to_two_weeks_ago() -> None:
    """Later days are still told of and corrected."""
    diary = diary_of([CALM] * 70)
    assert calm_to(PERSON, diary, FIRST + timedelta(days=70)) == FIRST + timedelta(days=70 - LATEST_DAYS)


def test_a_diary_in_which_a_list_waits_or_a_flare_holds_is_not_calm() -> None:
    """They go on until they have an end, however long that takes."""
    today = FIRST + timedelta(days=70)
    unanswered = [*[CALM] * 10, VERY_STRONG, *[CALM] * 59]
    assert calm_to(PERSON, diary_of(unanswered), today) is None
    answered = replace(PERSON, warning_signs_at=told(11, CALM).said_at)
    assert calm_to(answered, diary_of(unanswered), today) is not None
    flare = [*[CALM] * 50, STRONG, STRONG, STRONG, *[NOTHING] * 3, STRONG, *[CALM] * 13]
    assert calm_to(PERSON, diary_of(flare), today) is None


def test_a_change_of_a_day_that_was_looked_through_takes_it_back() -> None:
    known = Care(calm_to=FIRST)
    assert known.looking_again(FIRST) == Care()
    assert known.looking_again(FIRST + timedelta(days=1)) is known
    assert Care().looking_again(FIRST) == Care()
