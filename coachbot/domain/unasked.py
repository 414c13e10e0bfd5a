"""On which days without an answer nothing was asked: those are not missing, and in no share."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise

from coachbot.domain.diary import CheckIn, CheckInState
from coachbot.domain.frequency.window import Unasked

DAY = timedelta(days=1)
LEFT_OUT_WITHIN = timedelta(days=7)
"""Who tells of two days unasked, at most so far apart, keeps a diary, and has left out the days between."""


def unasked_days(
    check_ins: Iterable[CheckIn], *, since: date, today: date, asked: Collection[date], pausing: Collection[date] = ()
) -> Mapping[date, Unasked]:
    """Why nothing was asked, for each local day before `today` of which no answer counts.

    `asked` are the days whose question reached the person, `pausing` those so far of a pause that lasts. Before
    `since`, when coachbot came to know them, days are as they were brought in.
    """
    known = {one.local_date: one for one in check_ins}
    told = {day for day, one in known.items() if one.counted is not None}
    left_out = _left_out(sorted(told.difference(asked)))
    paused = {*pausing, *(day for day, one in known.items() if one.state is CheckInState.PAUSED)}
    found: dict[date, Unasked] = {}
    for n in range((today - since).days):
        day = since + timedelta(days=n)
        if day not in told and day not in asked and (why := _why(day, known.get(day), paused)) is not None:
            found[day] = why
    return {day: why for day, why in found.items() if why is Unasked.PAUSED or day not in left_out}


def _why(day: date, known: CheckIn | None, paused: Collection[date]) -> Unasked | None:
    """Why a day without an answer that counts was not asked about; None where a question was meant to come.

    What was said of a day in a pause, early or from memory, stands where its being paused would: its neighbours tell.
    """
    if day in paused:
        return Unasked.PAUSED
    if known is None:
        return Unasked.NOTHING
    if known.answers is None:
        return None
    return Unasked.PAUSED if day - DAY in paused or day + DAY in paused else Unasked.NOTHING


def _left_out(own: Collection[date]) -> set[date]:
    """The days between days that somebody told of unasked, a week apart at most."""
    return {
        one + timedelta(days=n)
        for one, following in pairwise(own)
        if following - one <= LEFT_OUT_WITHIN
        for n in range(1, (following - one).days)
    }
