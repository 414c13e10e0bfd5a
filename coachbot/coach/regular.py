"""What the regular questions brought, of nights, evenings and weeks, a row each."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.question import Question, When
from coachbot.domain.report import figures_of, patterns_of, untrended
from coachbot.domain.trend import trends_of
from coachbot.screens import progress as screens
from coachbot.words import Words

NIGHTLY = frozenset({When.MORNING, When.EVENING})
WEEKS_SHOWN = 13
LEAST_TOLD = 3
"""Of nights and weeks so many answers make a row; one or two are no "mostly"."""
Observed = Sequence[tuple[date, str, str]]
"""Local day, question id and answer, each as stored."""


def rows_of_progress(say: Words, questions: Mapping[str, Question], observed: Observed, today: date) -> list[str]:
    """Nights and evenings of four weeks, and weeks of a quarter of a year."""
    lately = [one for one in observed if one[0] > today - timedelta(days=PER_DAYS)]
    weeks = [one for one in observed if one[0] > today - timedelta(weeks=WEEKS_SHOWN)]
    return [*regular_rows(say, questions, lately, NIGHTLY), *regular_rows(say, questions, weeks, {When.WEEKLY})]


def regular_rows(
    say: Words, questions: Mapping[str, Question], observed: Observed, occasions: Collection[When]
) -> list[str]:
    """A row for each of some occasions' questions that has enough answers; of weekly numbers their trends."""
    counts = Counter(name for _, name, _ in observed)
    enough = [one for one in observed if counts[one[1]] >= LEAST_TOLD or _is_of_evenings(questions, one[1])]
    trends = trends_of(enough, questions, set(occasions) & {When.WEEKLY})
    figures = untrended(figures_of(enough, questions, occasions), trends)
    return screens.rows(say, patterns_of(enough, questions, occasions), figures, trends)


def _is_of_evenings(questions: Mapping[str, Question], name: str) -> bool:
    return name in questions and questions[name].when is When.EVENING
