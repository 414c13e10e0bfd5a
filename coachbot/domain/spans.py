"""A diary as a person looks at it: a mark a day, and counts of weeks, months and the whole.

A day without an answer is missing, never a "no". What was told from memory is shown and in no count.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from coachbot.domain.diary import CheckIn
from coachbot.domain.frequency.series import DiaryDay
from coachbot.domain.frequency.window import Unasked
from coachbot.values import frozen

WEEK = 7


class Day(StrEnum):
    """What is known of one local day; `PAUSED` and `UNASKED` are without a question, `BEFORE` one before the diary."""

    HEADACHE = "headache"
    NONE = "none"
    MISSING = "missing"
    PAUSED = "paused"
    UNASKED = "unasked"
    NOT_YET = "not_yet"
    BEFORE = "before"


@frozen(kw_only=True)
class Mark:
    """One local day. `recalled` is what was told too late to count, `early` that an early no is all that is known;
    `moved` that an exercise or reset was done; `worst` is a headache day's strongest pain, None where it is not known.
    """

    local_date: date
    day: Day
    recalled: bool | None = None
    early: bool = False
    medicine: bool | None = None
    moved: bool = False
    worst: int | None = None


@frozen
class Span:
    """Consecutive local days, such as a week, with their counts."""

    marks: tuple[Mark, ...]

    @property
    def first(self) -> date:
        return self.marks[0].local_date

    @property
    def last(self) -> date:
        return self.marks[-1].local_date

    @property
    def headache(self) -> int:
        return self._count(Day.HEADACHE)

    @property
    def answered(self) -> int:
        return self.headache + self._count(Day.NONE)

    @property
    def missing(self) -> int:
        return self._count(Day.MISSING)

    @property
    def paused(self) -> int:
        return self._count(Day.PAUSED)

    @property
    def unasked(self) -> int:
        return self._count(Day.UNASKED)

    @property
    def asked(self) -> int:
        """Days that are answered or missing."""
        return self.answered + self.missing

    @property
    def moved(self) -> int:
        return sum(mark.moved for mark in self.marks)

    @property
    def medicine(self) -> int:
        return sum(mark.medicine is True for mark in self.marks)

    @property
    def medicine_told(self) -> int:
        """Days on which it was told whether medicine was taken."""
        return sum(mark.medicine is not None for mark in self.marks)

    @property
    def recalled(self) -> int:
        return sum(mark.recalled is not None for mark in self.marks)

    @property
    def has_strengths(self) -> bool:
        """Whether it is known of a headache how strong it was."""
        return any(mark.day is Day.HEADACHE and mark.worst is not None for mark in self.marks)

    @property
    def early(self) -> int:
        """Days that are over and have an early no alone."""
        return sum(mark.early and mark.day is Day.MISSING for mark in self.marks)

    def _count(self, day: Day) -> int:
        return sum(mark.day is day for mark in self.marks)


@frozen(kw_only=True)
class Diary:
    """All that is known of a person's days from the local date `first` to `today`.

    `moved` maps each local day on which something to move came to whether it was done, short versions too;
    None where nothing was answered. `unasked` says of which days without an answer nothing was asked, and why.
    """

    first: date
    today: date
    check_ins: dict[date, CheckIn]
    moved: dict[date, bool | None]
    unasked: Mapping[date, Unasked]

    @property
    def is_empty(self) -> bool:
        """Whether no day has an answer that counts."""
        return not any(found.counted for found in self.check_ins.values())

    @property
    def last_known(self) -> date:
        """The last local day that pictures and their words tell of: today once it is answered, else yesterday."""
        found = self.check_ins.get(self.today)
        return max(self.today - timedelta(days=not (found and found.counted)), self.first)

    def span(self, first: date, days: int) -> Span:
        """So many local days from `first`, whatever is known of them."""
        return Span(tuple(self._mark(first + timedelta(days=n)) for n in range(days)))

    def weeks(self, first: date) -> tuple[Span, ...]:
        """Seven days each from `first` on, the last one holding today."""
        count = max((self.today - first).days, 0) // WEEK + 1
        return tuple(self.span(first + timedelta(days=n * WEEK), WEEK) for n in range(count))

    def series(self, since: date | None = None) -> list[DiaryDay]:
        """The days as the statistics take them, from `since` on; the first is always among them."""
        first = max(since or self.first, self.first)
        return [self._told(first + timedelta(days=n)) for n in range((self.today - first).days + 1)]

    def _told(self, day: date) -> DiaryDay:
        found = self.check_ins.get(day)
        answers = found.counted if found else None
        return DiaryDay(
            local_date=day,
            headache=answers.headache if answers else None,
            worst=answers.worst if answers else None,
            medicine=answers.medicine if answers else None,
            practice=self.moved.get(day),
            early=found is not None and found.is_early,
            unasked=self.unasked.get(day),
        )

    def _mark(self, day: date) -> Mark:
        found = self.check_ins.get(day)
        said = found.answers if found else None
        return Mark(
            local_date=day,
            day=self._state(day),
            recalled=said.headache if said and said.recalled else None,
            early=found is not None and found.is_early,
            medicine=said.medicine if said and not said.recalled else None,
            moved=bool(self.moved.get(day)),
            worst=said.worst if said and not said.recalled else None,
        )

    def _state(self, day: date) -> Day:
        found = self.check_ins.get(day)
        if found is not None and found.counted is not None:
            return Day.HEADACHE if found.counted.headache else Day.NONE
        if day < self.first:
            return Day.BEFORE
        if day < self.today:
            why = self.unasked.get(day)
            return Day.MISSING if why is None else Day(why.value)
        return Day.NOT_YET


def diary_of(
    check_ins: Iterable[CheckIn],
    moves: Iterable[tuple[date, bool | None]],
    *,
    today: date,
    joined_on: date | None = None,
    unasked: Mapping[date, Unasked] | None = None,
) -> Diary:
    """A person's diary up to their local date `today`.

    It begins with its first counted answer, or on `joined_on` if that was earlier. `moves` are the prompts to move that
    came, with whether each was done, None where it was not answered. Today counts once it is answered; until then it is
    not missing but not yet there.
    """
    known = {found.local_date: found for found in check_ins}
    counted = [day for day, found in known.items() if found.counted is not None and day <= today]
    first = min([*counted, *([joined_on] if joined_on else []), today])
    moved: dict[date, bool | None] = {}
    for day, done in moves:
        moved[day] = moved.get(day) if done is None else bool(moved.get(day)) or done
    return Diary(first=first, today=today, check_ins=known, moved=moved, unasked=unasked or {})
