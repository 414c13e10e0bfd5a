"""One week of somebody's diary and practice, as the counts a weekly review tells."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from statistics import median

from coachbot.domain.diary import CheckIn
from coachbot.domain.programme import Kind
from coachbot.domain.response import DONE, Response
from coachbot.values import frozen

DAYS = 7
ADVANCE_MIN_DAYS = 4
"""From so many active days of seven a programme moves on by itself (`clinical.md` 5)."""
MEDIAN_FROM = 2
"""So many headache days it takes for a middle value."""


@frozen(kw_only=True)
class WeekFacts:
    """What a week held: `days` that are over or answered and were asked about, `answered` of them, `headache` of those.

    `worst` is the median of the worst pain on headache days, None below two;
    `medicine` counts days among the `medicine_told` headache days; `active_days` the days with a practice
    done, short versions too, or with anything done where a week has no practice; `done` of `offered` counts prompts.
    """

    days: int
    answered: int
    headache: int
    worst: float | None
    medicine: int
    medicine_told: int
    active_days: int
    done: int
    offered: int
    had_practice: bool


def facts_of(
    check_ins: Iterable[CheckIn],
    responses: Iterable[tuple[date, Kind, Response | None]],
    *,
    first: date,
    today: date,
    unasked: int = 0,
    exercises: bool = True,
) -> WeekFacts:
    """The local days from `first` to `today`; today counts only once it is answered. On `unasked` of them
    nothing was asked.

    `responses` gives local date, kind and answer of every prompt that reached the person. Where the person leaves out
    `exercises`, an earlier practice is a prompt like any other.
    """
    known = {c.local_date: c.counted for c in check_ins if first <= c.local_date <= today and c.counted is not None}
    hurt = [answers for answers in known.values() if answers.headache]
    worsts = [answers.worst for answers in hurt if answers.worst is not None]
    lately = [one for one in responses if first <= one[0] <= today and one[1] not in (Kind.BITE, Kind.REVIEW)]
    practice = [one for one in lately if one[1] == Kind.PRACTICE] if exercises else []
    return WeekFacts(
        days=(today - first).days + (today in known) - unasked,
        answered=len(known),
        headache=len(hurt),
        worst=median(worsts) if len(worsts) >= MEDIAN_FROM else None,
        medicine=sum(answers.medicine is True for answers in hurt),
        medicine_told=sum(answers.medicine is not None for answers in hurt),
        active_days=len({day for day, _, response in (practice or lately) if response in DONE}),
        done=sum(response in DONE for _, _, response in lately),
        offered=len(lately),
        had_practice=bool(practice),
    )


def first_of_week(today: date) -> date:
    """The first of the seven local days that end today."""
    return today - timedelta(days=DAYS - 1)


def rises_by(observed: Mapping[date, int], day: date) -> int | None:
    """How much an observation rose on a day against the one before it, within two weeks; None without one."""
    before = [observed[earlier] for earlier in sorted(observed) if day - timedelta(days=14) <= earlier < day]
    return observed[day] - before[-1] if before and day in observed else None
