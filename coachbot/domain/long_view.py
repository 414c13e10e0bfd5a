"""A diary over its weeks: counts a week, the rate of 28 days as it went, the baseline, what milestones said."""

from collections.abc import Sequence
from datetime import date, timedelta

from coachbot.domain.frequency.analysis import Estimate, estimate
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS
from coachbot.domain.frequency.look import Look
from coachbot.domain.frequency.window import Window
from coachbot.domain.reference import Reference, analysis_at
from coachbot.domain.spans import WEEK, Diary, Span
from coachbot.values import frozen

MOST_WEEKS = 52


@frozen(kw_only=True)
class Point:
    """The rate of the 28 days that end with the local date `on`."""

    on: date
    estimate: Estimate


@frozen(kw_only=True)
class LongView:
    """The latest weeks of a diary, a year at most. `number` is that of the first shown; week 1 follows the baseline.

    There is no week 0: the one before week 1 is -1. `points` lie at the ends of weeks and at the last known day, only
    where a whole 28 days are in the diary and enough of them answered; `recent` are the latest days, whatever is known
    of them. `looks` are all of the weeks shown, and the latest in any case.
    """

    weeks: tuple[Span, ...]
    number: int
    points: tuple[Point, ...]
    baseline: Estimate
    recent: Estimate
    reference: Reference
    looks: tuple[Look, ...]
    next_look: date


def long_view(diary: Diary, reference: Reference, looks: Sequence[Look]) -> LongView:
    """The diary over its weeks, counted from the end of the baseline, with what its `looks` said."""
    before = -(-(reference.week_1 - diary.first).days // WEEK)
    weeks = diary.weeks(reference.week_1 - timedelta(days=before * WEEK))
    shown = weeks[-MOST_WEEKS:]
    number = len(weeks) - len(shown) - before
    last = diary.last_known
    whole = analysis_at(diary, reference, last)
    return LongView(
        weeks=shown,
        number=number if number < 0 else number + 1,
        points=tuple(_points(diary, shown, last)),
        baseline=whole.baseline,
        recent=whole.recent,
        reference=reference,
        looks=tuple(look for look in looks if look.on >= shown[0].first or look is looks[-1]),
        next_look=reference.next_milestone(diary.today),
    )


def _points(diary: Diary, weeks: tuple[Span, ...], last: date) -> list[Point]:
    known = {day.local_date: day.known for day in diary.series()}
    ends = sorted({last, *(week.last for week in weeks if week.last < last)})
    found = []
    for on in ends:
        first = on - timedelta(days=PER_DAYS - 1)
        if first < diary.first:
            continue
        window = Window(tuple(known.get(first + timedelta(days=n)) for n in range(PER_DAYS)))
        made = estimate(window, DEFAULT.min_recent_answered)
        if made.rate_shown:
            found.append(Point(on=on, estimate=made))
    return found
