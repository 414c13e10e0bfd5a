"""A flare begins with three strong days in seven and ends by itself; medicine on many days is told once."""

from datetime import date, datetime, timedelta
from random import Random

import pytest

from coachbot.domain.care import Care, Tiding
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.flare import flare_on
from coachbot.domain.tidings import due, first_day, may_hold_flare, medicine_is_often, taken_back
from tests.domain.people import MONDAY, NOON

DAY = timedelta(days=1)


def day(on: date, worst: int = 0, *, medicine: bool | None = None, said_at: datetime = NOON) -> CheckIn:
    answers = Answers(headache=worst > 0, worst=worst or None, medicine=medicine)
    state = CheckInState.ANSWERED
    return CheckIn(
        participant_id=1, local_date=on, zone="UTC", state=state, late=False, said_at=said_at, answers=answers
    )


def diary(worsts: str) -> tuple[list[CheckIn], date]:
    """A digit a day from the Monday on, 0 for none, "." for no answer; and the last day."""
    days = [day(MONDAY + n * DAY, int(worst)) for n, worst in enumerate(worsts) if worst != "."]
    return days, MONDAY + (len(worsts) - 1) * DAY


@pytest.mark.parametrize(
    ("worsts", "holds"),
    [
        ("8", False),
        ("88", False),
        ("888", True),
        ("7003007", False),
        ("7070007", True),
        ("70700007", False),
        ("888000", True),
        ("8880000", False),
        ("8886666", False),
        ("888....", True),
        ("888.0.0.0", True),
        ("888.0.0.00", False),
        ("888" + "." * 14, True),
        ("888" + "." * 15, False),
        ("88800008", True),
        ("888000008", False),
        ("8880000888", True),
        ("8880088", True),
    ],
)
def test_a_flare_is_three_strong_days_in_seven_until_four_calm_ones_are_told(worsts: str, holds: bool) -> None:
    """Silence is no calm day; long after the last strong one it is over all the same."""
    days, last = diary(worsts)
    assert (flare_on(days, last) is not None) is holds


def test_a_flare_that_goes_on_is_long_from_two_weeks_on() -> None:
    """Counted from the day it began on."""
    days, last = diary("888" + "008" * 5)
    found = flare_on(days, last)
    assert found is not None
    assert (found.began, found.last_strong, found.is_long) == (MONDAY + 2 * DAY, last, True)
    assert not flare_on(days, MONDAY + 15 * DAY).is_long  # type: ignore[union-attr]


def test_a_flare_is_told_once_then_that_it_is_long_then_that_it_is_over() -> None:
    """And the next one anew."""
    care, heard = Care(), []
    days, last = diary("0888" + "008" * 6 + "00000" + "0888")
    for n in range((last - MONDAY).days + 1):
        today = MONDAY + n * DAY
        if (told := due([one for one in days if one.local_date <= today], care, today)) is not None:
            heard.append((told, n))
            care = care.telling(told, today)
    assert heard == [
        (Tiding.FLARE, 3), (Tiding.LONG_FLARE, 17), (Tiding.FLARE_OVER, 25), (Tiding.FLARE, 30),
    ]  # fmt: skip


def test_a_correction_ends_the_flare_it_made() -> None:
    """It is told that the usual plan comes again."""
    days, last = diary("888")
    assert due(days, Care(), last) is Tiding.FLARE
    corrected = [*days[:-1], day(last, 3)]
    assert due(corrected, Care().telling(Tiding.FLARE, last), last) is Tiding.FLARE_OVER


def taken(pattern: str) -> tuple[list[CheckIn], date]:
    """A day each: "m" with medicine, "h" a headache without, "?" one of which nothing was said."""
    said = {"m": True, "h": False, "?": None}
    days = [day(MONDAY + n * DAY, 3, medicine=said[one]) for n, one in enumerate(pattern)]
    return days, MONDAY + (len(pattern) - 1) * DAY


@pytest.mark.parametrize(
    ("pattern", "often"),
    [
        ("mhh" * 9 + "m", True),
        ("hhm" * 9 + "h", False),
        ("m?h" * 9 + "h", False),
        ("?" * 28, False),
        ("m" + "h" * 18 + "mmhhmmhhmmhhmmhm"[:9], False),
        ("mmmmhhhmmmmhhh", True),
        ("mmmmhhhmmmhhhh", False),
        ("mmmmmmmmm", False),
        ("mmmmmmmmmm", True),
    ],
)
def test_medicine_on_ten_of_28_or_four_a_week_twice_is_often(pattern: str, often: bool) -> None:
    """Of told days alone."""
    days, last = taken(pattern)
    assert medicine_is_often(days, last) is often


def test_medicine_is_told_once_in_28_days() -> None:
    """However it goes on."""
    days, _ = taken("m" * 60)
    care, heard = Care(), []
    for n in range(60):
        today = MONDAY + n * DAY
        if due([one for one in days if one.local_date <= today], care, today) is Tiding.MEDICINE:
            heard.append(n)
            care = care.telling(Tiding.MEDICINE, today)
    assert heard == [9, 37]


def test_what_was_told_by_a_slip_may_be_told_again() -> None:
    """Medicine taken back on the same day takes the word back, too; a day later it stays told."""
    days, last = taken("m" * 10)
    told = Care().telling(Tiding.MEDICINE, last)
    assert taken_back(days, told, last) == told
    assert taken_back(days[:-1], told, last).told == {}
    assert taken_back(days[:-1], told, last + DAY) == told


@pytest.mark.parametrize("seed", range(20))
def test_some_weeks_of_a_diary_tell_as_much_as_all_of_it_where_none_of_them_is_strong(seed: int) -> None:
    drawn = Random(seed)
    for _ in range(50):
        told = [
            day(MONDAY + timedelta(days=n), drawn.choice((0, 0, 3, 8)), medicine=drawn.random() < 0.3)
            for n in range(90)
        ]
        today = MONDAY + timedelta(days=drawn.randrange(60, 130))
        lately = [one for one in told if one.local_date >= first_day(today)]
        if not may_hold_flare(lately):
            care = Care(told={Tiding.FLARE: MONDAY, Tiding.MEDICINE: today})
            assert due(lately, care, today) == due(told, care, today)
            assert taken_back(lately, care, today) == taken_back(told, care, today)
