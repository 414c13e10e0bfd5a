"""When a machine's clock is believed: pure rules, at their edges."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from coachbot.domain.timekeeping import Doubt, Evidence, doubt
from tests.conftest import NOW

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def given(shown: datetime, **known: Any) -> Doubt | None:
    return doubt(Evidence(**{"shown": shown, "written": NOW, "platform": None, **known}))


@pytest.mark.parametrize(
    ("leap", "found"),
    [
        (timedelta(), None),
        (6 * HOUR, None),
        (6 * HOUR + MINUTE, Doubt.LEAPT),
        (12 * 365 * DAY, Doubt.LEAPT),
        (-5 * MINUTE, None),
        (-6 * MINUTE, Doubt.STEPPED_BACK),
        (-30 * DAY, Doubt.STEPPED_BACK),
    ],
)
def test_without_a_platforms_word_a_clock_may_leap_by_a_nights_outage_and_step_back_a_little(
    leap: timedelta, found: Doubt | None
) -> None:
    """D33: the edges."""
    assert given(NOW + leap) is found


@pytest.mark.parametrize(
    ("ahead", "found"),
    [
        (timedelta(), None),
        (20 * MINUTE, None),
        (-20 * MINUTE, None),
        (21 * MINUTE, Doubt.AHEAD),
        (-21 * MINUTE, Doubt.BEHIND),
        (3 * DAY, Doubt.AHEAD),
    ],
)
@pytest.mark.parametrize("written", [None, NOW - 400 * DAY, NOW, NOW + 400 * DAY])
def test_a_platforms_word_outweighs_whatever_was_written(
    ahead: timedelta, found: Doubt | None, written: datetime | None
) -> None:
    """An outage of months is over at once, and a small mistake is found where no leap shows it."""
    assert given(NOW, written=written, platform=NOW - ahead) is found


def test_a_new_house_has_nothing_to_doubt_its_clock_for() -> None:
    """Until a platform contradicts."""
    assert given(NOW, written=None) is None
    assert given(NOW, written=None, platform=NOW - DAY) is Doubt.AHEAD


@pytest.mark.parametrize(
    ("away", "waited", "found"),
    [
        (3 * DAY, 12 * HOUR - MINUTE, Doubt.LEAPT),
        (3 * DAY, 12 * HOUR, None),
        (365 * DAY, 12 * HOUR, None),
        (366 * DAY, 40 * DAY, Doubt.LEAPT),
        (-3 * DAY, 12 * HOUR, None),
    ],
)
def test_without_any_word_a_clock_is_believed_after_twelve_hours_unless_it_leapt_more_than_a_year(
    away: timedelta, waited: timedelta, found: Doubt | None
) -> None:
    """Nobody is locked out by a platform that never says the time."""
    assert given(NOW + away, waited=waited) is found


def test_what_the_operator_accepted_is_no_contradiction_any_more() -> None:
    """A server of one's own may be the one that stands wrong; when it is mended that is none either."""
    assert given(NOW, platform=NOW - 3 * DAY, accepted=3 * DAY) is None
    assert given(NOW, platform=NOW, accepted=3 * DAY) is None
    assert given(NOW, platform=NOW - DAY, accepted=3 * DAY) is Doubt.AHEAD
