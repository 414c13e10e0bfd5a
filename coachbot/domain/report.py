"""What a clinician's page holds, as values: months, four-week counts, what headaches were like, own words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from coachbot.domain.frequency.analysis import Analysis, Estimate, estimate
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS
from coachbot.domain.frequency.series import DiaryDay, window_of
from coachbot.domain.progress import Diary, Span
from coachbot.domain.question import Question, When
from coachbot.domain.reference import Reference, analysis_at

MONTHS, PERIODS = 3, 3
STRONG_FROM = 7
"""Worst pain from which a headache day counts as a strong one (bands of `clinical.md` 1.5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Some consecutive local days: how often, how strong, how many days with medicine.

    `worst` is the middle of the worst pains that are known, None below the days it takes; `strong` of `told` headache
    days with a known pain had 7 or more.
    """

    first: date
    last: date
    estimate: Estimate
    worst: float | None
    strong: int
    told: int
    medicine: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """How often each answer to a question about a headache was given, the commonest first."""

    question: Question
    counts: tuple[tuple[str, int], ...]

    @property
    def told(self) -> int:
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A page's values. `periods` are the latest four weeks and those before, newest first; `since` begins them all."""

    since: date
    today: date
    months: tuple[Span, ...]
    periods: tuple[Period, ...]
    baseline: Period
    analysis: Analysis
    patterns: tuple[Pattern, ...]


def report_of(
    diary: Diary,
    reference: Reference,
    observed: Iterable[tuple[date, str, str]],
    questions: Mapping[str, Question],
) -> Report:
    """The page about a diary up to its `today`. `observed` are local date, question id and answer, each as stored."""
    days = {day.local_date: day for day in diary.series()}
    last = (
        max(day for day in days if day < diary.today or days[day].headache is not None)
        if len(days) > 1
        else diary.today
    )
    ends = [last - timedelta(days=PER_DAYS * n) for n in range(PERIODS)]
    since = max(diary.first, last - timedelta(days=PER_DAYS * PERIODS - 1))
    return Report(
        since=since,
        today=diary.today,
        months=_months(diary),
        periods=tuple(
            _period(days, max(diary.first, end - timedelta(days=PER_DAYS - 1)), end)
            for end in ends
            if end >= diary.first
        ),
        baseline=_period(days, reference.first, reference.week_1 - timedelta(days=1)),
        analysis=analysis_at(diary, reference, last),
        patterns=_patterns([one for one in observed if one[0] >= since], questions),
    )


def _months(diary: Diary) -> tuple[Span, ...]:
    firsts = [diary.today.replace(day=1)]
    while len(firsts) < MONTHS:
        firsts.append((firsts[-1] - timedelta(days=1)).replace(day=1))
    ends = [*(first - timedelta(days=1) for first in firsts[:-1])]
    lasts = [_end_of_month(firsts[0]), *ends]
    return tuple(
        diary.span(first, (last - first).days + 1)
        for first, last in sorted(zip(firsts, lasts, strict=True))
        if last >= diary.first
    )


def _end_of_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _period(days: Mapping[date, DiaryDay], first: date, last: date) -> Period:
    told = [days.get(first + timedelta(days=n)) or DiaryDay(local_date=first) for n in range((last - first).days + 1)]
    worsts = [day.worst for day in told if day.headache and day.worst is not None]
    return Period(
        first=first,
        last=last,
        estimate=estimate(window_of(told), DEFAULT.min_baseline_answered),
        worst=median(worsts) if len(worsts) >= DEFAULT.intensity_min_days else None,
        strong=sum(worst >= STRONG_FROM for worst in worsts),
        told=len(worsts),
        medicine=sum(day.medicine is True for day in told),
    )


def _patterns(observed: list[tuple[date, str, str]], questions: Mapping[str, Question]) -> tuple[Pattern, ...]:
    found = []
    for question in questions.values():
        if question.when not in (When.HEADACHE, When.MEDICINE):
            continue
        counts = Counter(answer for _, name, answer in observed if name == question.id)
        if counts:
            said = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
            found.append(Pattern(question=question, counts=tuple((question.says(key), n) for key, n in said)))
    return tuple(found)
