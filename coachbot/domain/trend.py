"""A trend: the answers to a question that is asked again and again, the earlier half beside the later one."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from statistics import median

from coachbot.domain.question import Question, When
from coachbot.values import frozen

LEAST_ANSWERS = 4
"""Two and two: with fewer there is nothing to set beside each other."""


@frozen(kw_only=True)
class Half:
    """Some answers: the middle one, the smallest and the greatest."""

    middle: float
    low: int
    high: int


@frozen(kw_only=True)
class Trend:
    """A question's answers, halved by time; of an odd number the middle one is in neither. No word for a change."""

    question: Question
    then: Half
    now: Half
    told: int


def trends_of(
    observed: Iterable[tuple[date, str, str]], questions: Mapping[str, Question], occasions: Collection[When]
) -> tuple[Trend, ...]:
    """The trends of some occasions' questions that are answered with numbers, where there are enough answers.

    `observed` are local date, question id and answer, each as stored, oldest first.
    """
    numbers: dict[str, list[int]] = {}
    for _, name, answer in observed:
        if answer.isdecimal():
            numbers.setdefault(name, []).append(int(answer))
    return tuple(
        Trend(
            question=question, then=_half(said[: len(said) // 2]), now=_half(said[-(len(said) // 2) :]), told=len(said)
        )
        for question in questions.values()
        if question.when in occasions and question.counts
        if len(said := numbers.get(question.id, [])) >= LEAST_ANSWERS
    )


def _half(said: list[int]) -> Half:
    return Half(middle=median(said), low=min(said), high=max(said))
