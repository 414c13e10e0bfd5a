"""How headache days go, week by week, as plain counts. A day without an answer is missing, never a "no"."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coachbot.domain.diary import CheckIn

WEEK = 7


class Day(StrEnum):
    """What is known of one local day."""

    HEADACHE = "headache"
    NONE = "none"
    MISSING = "missing"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Week:
    """Seven local days from `first`; `number` counts from 1."""

    number: int
    first: date
    days: tuple[Day, ...]

    @property
    def headache(self) -> int:
        return self.days.count(Day.HEADACHE)

    @property
    def answered(self) -> int:
        return self.headache + self.days.count(Day.NONE)

    @property
    def missing(self) -> int:
        return self.days.count(Day.MISSING)


@dataclass(frozen=True, slots=True)
class Progress:
    """The weeks since a diary began, and how many prompts to move were done of those that came."""

    weeks: tuple[Week, ...]
    done: int = 0
    offered: int = 0

    @property
    def headache(self) -> int:
        return sum(week.headache for week in self.weeks)

    @property
    def answered(self) -> int:
        return sum(week.answered for week in self.weeks)

    @property
    def missing(self) -> int:
        return sum(week.missing for week in self.weeks)


def summarise(check_ins: Iterable[CheckIn], *, first: date, today: date, done: int = 0, offered: int = 0) -> Progress:
    """The diary from the local date `first` to `today`, in weeks from its first day.

    Today counts once it is answered; until then it is not missing but not yet there. A day that was
    answered with "rather not say" is missing like any other day without a yes or no.
    """
    known = {c.local_date: c.counted.headache for c in check_ins if c.counted is not None}
    count = max((today - first).days, 0) // WEEK + 1
    weeks = tuple(
        Week(n + 1, start := first + timedelta(days=n * WEEK), tuple(_day(start, k, known, today) for k in range(WEEK)))
        for n in range(count)
    )
    return Progress(weeks, done, offered)


def _day(start: date, offset: int, known: dict[date, bool], today: date) -> Day:
    day = start + timedelta(days=offset)
    if day in known:
        return Day.HEADACHE if known[day] else Day.NONE
    return Day.MISSING if day < today else Day.NOT_YET
