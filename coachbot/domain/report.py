"""What a clinician's page holds, as values: months, four-week counts, what headaches were like, own words."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from statistics import median

from coachbot.domain.frequency.analysis import Analysis, Estimate, estimate
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS
from coachbot.domain.frequency.look import Look
from coachbot.domain.frequency.medicine import MedicineDays, medicine_of
from coachbot.domain.frequency.series import DiaryDay, window_of
from coachbot.domain.long_view import Point, long_view
from coachbot.domain.question import Question, When
from coachbot.domain.reference import Reference, analysis_at
from coachbot.domain.spans import Diary, Span
from coachbot.domain.trend import Trend, trends_of
from coachbot.domain.unsettled import STRONG
from coachbot.values import frozen

MONTHS, PERIODS = 3, 3
DESCRIBED = frozenset({When.HEADACHE, When.MEDICINE, When.EVENING, When.RESET})
"""The occasions whose questions describe headaches on the page."""
REGULAR = frozenset({When.MORNING, When.WEEKLY, When.PROFILE})
"""The occasions whose questions are asked again and again, and that about one's days."""
NUMBERED = frozenset({When.EVENING, When.MORNING, When.WEEKLY})
"""The occasions whose numbers are told by their middle rather than one by one."""


@frozen(kw_only=True)
class Period:
    """Some consecutive local days: how often, how strong, how many days with medicine.

    `worst` is the middle of the worst pains that are known, None below the days it takes; `strong` of `told` headache
    days with a known pain had 7 or more; on `practiced` days an exercise or reset was done.
    """

    first: date
    last: date
    estimate: Estimate
    worst: float | None
    strong: int
    told: int
    medicine: MedicineDays
    practiced: int = 0


@frozen(kw_only=True)
class Pattern:
    """How often each answer to a question about a headache was given, the commonest first."""

    question: Question
    counts: tuple[tuple[str, int], ...]

    @property
    def told(self) -> int:
        return sum(count for _, count in self.counts)


@frozen(kw_only=True)
class Figures:
    """The answers to a question that is answered with numbers: the middle one, the ends, on how many days."""

    question: Question
    middle: float
    low: int
    high: int
    told: int


@frozen(kw_only=True)
class Report:
    """A page's values. `periods` are the latest four weeks and those before, newest first; `since` begins them all.

    `look` is the latest one, as it was said, `at_look` what else the days tell that it knew; None before the first.
    """

    since: date
    today: date
    months: tuple[Span, ...]
    periods: tuple[Period, ...]
    baseline: Period
    analysis: Analysis
    look: Look | None
    at_look: Analysis | None
    patterns: tuple[Pattern, ...]
    figures: tuple[Figures, ...] = ()
    regular: tuple[Pattern, ...] = ()
    trends: tuple[Trend, ...] = ()
    rates: tuple[Point, ...] = ()


def report_of(
    diary: Diary,
    reference: Reference,
    observed: Iterable[tuple[date, str, str]],
    questions: Mapping[str, Question],
    look: Look | None = None,
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
    recent = [one for one in observed if one[0] >= since]
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
        look=look,
        at_look=analysis_at(diary, reference, look.on - timedelta(days=1)) if look else None,
        patterns=patterns_of(recent, questions, DESCRIBED),
        figures=untrended(figures_of(recent, questions, NUMBERED), trends_of(recent, questions, {When.WEEKLY})),
        regular=patterns_of(recent, questions, REGULAR),
        trends=trends_of(recent, questions, {When.WEEKLY}),
        rates=long_view(diary, reference, ()).points,
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
        strong=sum(worst >= STRONG for worst in worsts),
        told=len(worsts),
        medicine=medicine_of(told),
        practiced=sum(day.practice is True for day in told),
    )


Observed = Iterable[tuple[date, str, str]]
"""Local day, question id and answer, each as stored."""


def untrended(figures: Iterable[Figures], trends: Iterable[Trend]) -> tuple[Figures, ...]:
    """The figures of whatever has no trend."""
    of_trends = {trend.question.id for trend in trends}
    return tuple(one for one in figures if one.question.id not in of_trends)


def figures_of(
    observed: Observed, questions: Mapping[str, Question], occasions: Collection[When]
) -> tuple[Figures, ...]:
    """Some occasions' questions that are answered with numbers, in the order in which they are asked."""
    numbers: dict[str, list[int]] = {}
    for _, name, answer in observed:
        if answer.isdecimal():
            numbers.setdefault(name, []).append(int(answer))
    return tuple(
        Figures(question=question, middle=median(said), low=min(said), high=max(said), told=len(said))
        for question in questions.values()
        if question.when in occasions and question.counts and (said := numbers.get(question.id))
    )


def patterns_of(
    observed: Observed, questions: Mapping[str, Question], occasions: Collection[When]
) -> tuple[Pattern, ...]:
    """How often each answer was given to the questions of some occasions; numbers of regular ones are `figures_of`."""
    observed, found = list(observed), []
    for question in questions.values():
        if question.when not in occasions or (question.when in NUMBERED and question.counts):
            continue
        counts = Counter(answer for _, name, answer in observed if name == question.id)
        if counts:
            said = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
            found.append(Pattern(question=question, counts=tuple((question.says(key), n) for key, n in said)))
    return tuple(found)
