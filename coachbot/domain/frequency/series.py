"""A diary as consecutive local days, its weeks, and its rate over the last 28 days as time goes on."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from coachbot.domain.frequency.constants import PER_DAYS, WEEK
from coachbot.domain.frequency.window import Known, Unasked, Window
from coachbot.values import frozen


@frozen(kw_only=True)
class DiaryDay:
    """One local day. None means not said, and never "no".

    `worst` is the strongest pain of the day, 0-10; `practice` whether the day's practice was done, short or whole;
    `early` that a no from before the day's question is all that was said, which leaves the day open; `unasked` why
    there was no question.
    """

    local_date: date
    headache: bool | None = None
    worst: int | None = None
    medicine: bool | None = None
    practice: bool | None = None
    early: bool = False
    unasked: Unasked | None = None

    @property
    def known(self) -> Known:
        """What a window holds of it."""
        return self.unasked if self.headache is None else self.headache


@frozen(kw_only=True)
class WeekCount:
    """Seven days from the diary's first, the last week perhaps fewer; `number` counts from 1."""

    number: int
    observed: int
    headache: int


@frozen(kw_only=True)
class Rolling:
    """The 28 days that end with `end_day`, which counts from 1."""

    end_day: int
    window: Window


def consecutive(days: Iterable[DiaryDay], today: date) -> tuple[DiaryDay, ...]:
    """Every local day from the first told to today, in order, with an empty one where nothing was told.

    Today is left out while its question is open: it is not missing but not yet there. Days after today are left out.
    """
    told = {day.local_date: day for day in days}
    if not told:
        return ()
    first = min(told)
    open_today = today not in told or told[today].headache is None
    length = (today - first).days + (not open_today)
    dates = (first + timedelta(days=n) for n in range(length))
    return tuple(told.get(one) or DiaryDay(local_date=one) for one in dates)


def window_of(days: Iterable[DiaryDay]) -> Window:
    """Whether each day had a headache."""
    return Window(tuple(day.known for day in days))


def weekly(window: Window) -> tuple[WeekCount, ...]:
    """Counts of each seven days from the first."""
    return tuple(
        WeekCount(number=first // WEEK + 1, observed=week.observed, headache=week.headache)
        for first in range(0, len(window.days), WEEK)
        for week in [Window(window.days[first : first + WEEK])]
    )


def rolling(days: Sequence[Known]) -> tuple[Rolling, ...]:
    """The last 28 days at the end of each week from the fourth on; before that there is nothing to draw."""
    return tuple(
        Rolling(end_day=end, window=Window(tuple(days[end - PER_DAYS : end])))
        for end in range(PER_DAYS, len(days) + 1, WEEK)
    )
