"""What a diary's later days are compared with, and on which days that is done."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from coachbot.domain.frequency.analysis import Analysis, analyse
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS
from coachbot.domain.frequency.look import Look, take_look
from coachbot.domain.frequency.milestone import is_milestone
from coachbot.domain.frequency.series import window_of
from coachbot.domain.spans import Diary
from coachbot.values import frozen

FIRST_DAYS = 14
"""The first so many days of a diary are its baseline where no programme gave it another."""
WEEK = 7


@frozen(kw_only=True)
class Course:
    """A programme that began with diary days: the local date its week 1 began, and its days from there to its end."""

    week_1: date
    baseline_days: int
    days: int


@frozen(kw_only=True)
class Reference:
    """The baseline, `days` local days from `first`; the programme behind it is `programme_days` long."""

    first: date
    days: int
    programme_days: int

    @property
    def week_1(self) -> date:
        """The first local day after the baseline."""
        return self.first + timedelta(days=self.days)

    def milestones(self, until: date) -> Iterator[date]:
        """The local dates up to `until` on which a look is made, in order."""
        for day in range(1, (until - self.week_1).days + 2):
            if is_milestone(day, self.programme_days):
                yield self.week_1 + timedelta(days=day - 1)

    def is_milestone(self, on: date) -> bool:
        """Whether a look is made on the local date `on`."""
        return is_milestone((on - self.week_1).days + 1, self.programme_days)

    def next_milestone(self, after: date) -> date:
        """The first local date after `after` on which a look is made."""
        later = after + timedelta(days=2 * PER_DAYS + self.programme_days + self.days)
        return next(on for on in self.milestones(later) if on > after)


def reference_of(first: date, course: Course | None, moving_days: Collection[date]) -> Reference:
    """What the diary that began on the local date `first` is compared with.

    With a course it is the diary days before its week 1; they reach back to four whole weeks where nothing to move was
    sent in them (`moving_days` are those on which it was), since more days tell more (`clinical.md` 2.2). Where that
    leaves too few for a comparison, or without a course, it is the diary's first 14 days.
    """
    if course is not None:
        days = min(course.baseline_days, (course.week_1 - first).days)
        while days + WEEK <= PER_DAYS and _is_quiet(course.week_1 - timedelta(days=days), first, moving_days):
            days += WEEK
        if days >= DEFAULT.min_baseline_answered:
            return Reference(first=course.week_1 - timedelta(days=days), days=days, programme_days=course.days)
    return Reference(first=first, days=FIRST_DAYS, programme_days=PER_DAYS)


def analysis_at(diary: Diary, reference: Reference, on: date) -> Analysis:
    """The diary as it stood at the end of the local date `on`, its latest 28 days beside the baseline."""
    days = [day for day in diary.series(reference.first) if day.local_date <= on]
    return analyse(days, reference.days, on + timedelta(days=1))


def look_on(diary: Diary, reference: Reference, on: date) -> Look:
    """The look on the local date `on`: the days before it, whose evenings could all be answered."""
    days = [day for day in diary.series(reference.first) if day.local_date < on]
    windows = window_of(days[: reference.days]), window_of(days[reference.days :])
    return Look(on, take_look(*windows, reference.first))


def is_as_said(diary: Diary, look: Look) -> bool:
    """Whether the days that a look tells of still hold the answers it counted."""
    for said in (look.found.before, look.found.now):
        span = diary.span(said.first, said.days)
        if (span.headache, span.answered) != (said.headache, said.answered):
            return False
    return True


def _is_quiet(until: date, first: date, moving_days: Collection[date]) -> bool:
    """Whether the week before `until` lies in the diary and nothing to move was sent in it."""
    week = [until - timedelta(days=n) for n in range(1, WEEK + 1)]
    return week[-1] >= first and not any(day in moving_days for day in week)
