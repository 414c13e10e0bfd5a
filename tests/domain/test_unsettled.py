"""What is asked before anything moves: a strong evening for a day, an open list until it is answered."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from coachbot.domain.care import Care
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.participant import Tier
from coachbot.domain.unsettled import Unsettled, is_alarming, open_list, unsettled_of
from tests.domain.people import MONDAY, alice

DAY = timedelta(days=1)
TODAY = MONDAY
MORNING = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def evening(worst: int | None, days_ago: int = 1, **changes: Any) -> CheckIn:
    answers = Answers(headache=worst is not None, worst=worst, recalled=changes.pop("recalled", False))
    said_at = MORNING - days_ago * DAY + timedelta(hours=13)
    given = {"state": CheckInState.ANSWERED, "said_at": said_at, **changes}
    return CheckIn(
        participant_id=1,
        local_date=TODAY - days_ago * DAY,
        zone="Europe/Berlin",
        late=False,
        answers=answers,
        **given,
    )


@pytest.mark.parametrize(
    ("diary", "found"),
    [
        ([evening(7)], Unsettled(worst=7)),
        ([evening(8)], Unsettled(worst=8)),
        ([evening(6)], None),
        ([evening(None)], None),
        ([evening(8, 2)], None),
        ([evening(8, recalled=True)], None),
        ([], None),
    ],
)
def test_a_strong_evening_is_asked_about_on_the_next_day_alone(diary: list[CheckIn], found: Unsettled | None) -> None:
    """From 7, told in time; the day after is free again."""
    assert unsettled_of(alice(warning_signs_at=MORNING - 30 * DAY), diary, TODAY) == found


def test_what_was_answered_today_settles_it() -> None:
    """Better by one tap, or the warning signs gone through in the morning; yesterday's answer to them was before it."""
    strong = [evening(8)]
    assert unsettled_of(alice(care=Care(eased_on=TODAY)), strong, TODAY) is None
    assert unsettled_of(alice(warning_signs_at=MORNING), strong, TODAY) is None
    assert unsettled_of(alice(care=Care(eased_on=TODAY - DAY)), strong, TODAY) == Unsettled(worst=8)
    assert unsettled_of(alice(warning_signs_at=MORNING - timedelta(hours=10)), strong, TODAY) == Unsettled(worst=8)


@pytest.mark.parametrize("days_ago", [1, 2, 9, 40])
def test_a_list_that_very_strong_pain_opened_stays_open_until_it_is_answered(days_ago: int) -> None:
    """On any day; silence is never a no. From the second morning on a line stands for the whole list."""
    person = alice(warning_signs_at=MORNING - 50 * DAY)
    found = unsettled_of(person, [evening(9, days_ago)], TODAY)
    assert found is not None
    assert (found.tier, found.again) == (Tier.NOW, days_ago > 1)
    assert open_list(alice(warning_signs_at=MORNING), [evening(9, days_ago)]) is None


MORNINGS = (1, 2, 3, 10, 17, 24)


@pytest.mark.parametrize("opened_by", ["pain", "something different"])
def test_an_open_list_is_asked_about_on_three_mornings_and_then_once_a_week(opened_by: str) -> None:
    """And what moves rests on the days between as well; the third says so."""
    asked = alice(warning_signs_at=MORNING - 50 * DAY)
    for days_ago in range(1, 28):
        diary, care = [evening(9, days_ago)], Care(open_tier=Tier.NOW, opened_on=TODAY - days_ago * DAY)
        by_pain = opened_by == "pain"
        found = unsettled_of(asked if by_pain else alice(care=care), diary if by_pain else [], TODAY)
        assert found == Unsettled(
            tier=Tier.NOW, again=days_ago > 1, is_last_daily=days_ago == 3, asks=days_ago in MORNINGS
        )


def test_another_very_strong_evening_begins_the_mornings_anew() -> None:
    """What is new is asked about; the list itself was seen."""
    found = unsettled_of(alice(warning_signs_at=MORNING - 50 * DAY), [evening(9, 6), evening(9, 1)], TODAY)
    assert found == Unsettled(tier=Tier.NOW, again=True)


def test_a_correction_takes_the_open_list_back() -> None:
    """It follows from the diary as it stands."""
    assert open_list(alice(warning_signs_at=MORNING - 50 * DAY), [evening(3, 2)]) is None


def test_a_list_begun_and_left_is_asked_about_where_it_stands() -> None:
    """The third one is worth a visit, and stops nothing."""
    for tier, found in (
        (Tier.NOW, Unsettled(tier=Tier.NOW)),
        (Tier.TODAY, Unsettled(tier=Tier.TODAY)),
        (Tier.VISIT, None),
    ):
        assert unsettled_of(alice(care=Care(open_tier=tier)), [], TODAY) == found


def test_what_was_said_of_today_is_alarming_until_its_list_is_answered() -> None:
    """Nothing else is told beside the list; an earlier very strong evening holds back nothing."""
    asked = alice(warning_signs_at=MORNING - 50 * DAY)
    assert is_alarming(asked, [evening(9, 0)], TODAY)
    assert not is_alarming(asked, [evening(9, 1), evening(7, 0)], TODAY)
    assert not is_alarming(alice(warning_signs_at=MORNING + DAY), [evening(9, 0)], TODAY)
