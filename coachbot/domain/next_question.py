"""Which question comes next about a day: worked out from the order of the questions, their conditions, what is told."""

from collections.abc import Callable, Mapping

from coachbot.domain.diary import Answers
from coachbot.domain.question import Question, Role, When


def in_the_evening(questions: Mapping[str, Question]) -> list[Question]:
    """The questions about a day in the order in which they are asked; the first asks for a headache."""
    return [question for question in questions.values() if question.when is When.EVENING]


def told_of(
    questions: Mapping[str, Question], answers: Answers, noticed: Mapping[str, str | int] | None = None
) -> dict[str, str]:
    """All that is told about a day, as questions with the words of their answers."""
    said = answers.told
    of_roles = {one.id: said[one.role] for one in questions.values() if one.role is not None and one.role in said}
    return {**{name: str(answer) for name, answer in (noticed or {}).items()}, **of_roles}


def last_told(questions: Mapping[str, Question], answers: Answers) -> str | None:
    """The last question, in their order, that these answers belong to."""
    told = told_of(questions, answers)
    return next((one.id for one in reversed(in_the_evening(questions)) if one.id in told), None)


def following(
    questions: Mapping[str, Question],
    told: Mapping[str, str],
    after: str | None,
    *,
    again: bool = False,
    may_ask: Callable[[Question], bool] = lambda _question: True,
) -> Question | None:
    """The next question whose answer is not told, whose conditions hold and which may be asked.

    What stands above `after`, the one asked last, is passed over; `again` begins with that one itself.
    """
    row = in_the_evening(questions)
    names = [question.id for question in row]
    left = row[names.index(after) + (not again) :] if after in names else row
    return next((one for one in left if one.id not in told and one.fits(told) and may_ask(one)), None)


def comes_first(questions: Mapping[str, Question], detail: Question) -> bool:
    """Whether of all that has a role it is the first to come after the headache itself."""
    roles = (one for one in in_the_evening(questions) if one.role not in (None, Role.HEADACHE))
    return next(roles, None) == detail
