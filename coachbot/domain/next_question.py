"""Which question comes next about a day: worked out from the order of the questions, their conditions, what is told."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from coachbot.domain.diary import Answers
from coachbot.domain.question import Question, Role, When


class _Order(NamedTuple):
    """What is asked about a day, in order, with the names alone; and the names by their roles."""

    of: Mapping[str, Question]
    row: Sequence[Question]
    names: Sequence[str]
    by_role: Mapping[str, str]


_MOST_KNOWN = 16
_known: dict[int, _Order] = {}


def _order(questions: Mapping[str, Question]) -> _Order:
    """Worked out once for a house's questions in a language, of which none ever changes."""
    known = _known.get(id(questions))
    if known is None or known.of is not questions:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        row = in_the_evening(questions)
        by_role = {str(one.role): one.id for one in questions.values() if one.role is not None}
        known = _known[id(questions)] = _Order(questions, row, [one.id for one in row], by_role)
    return known


def in_the_evening(questions: Mapping[str, Question]) -> list[Question]:
    """The questions about a day in the order in which they are asked; the first asks for a headache."""
    return [question for question in questions.values() if question.when is When.EVENING]


def told_of(
    questions: Mapping[str, Question], answers: Answers, noticed: Mapping[str, str | int] | None = None
) -> dict[str, str]:
    """All that is told about a day, as questions with the words of their answers."""
    names = _order(questions).by_role
    of_roles = {names[role]: said for role, said in answers.told.items() if role in names}
    return {**{name: str(answer) for name, answer in (noticed or {}).items()}, **of_roles}


def last_told(questions: Mapping[str, Question], answers: Answers) -> str | None:
    """The last question, in their order, that these answers belong to."""
    told = told_of(questions, answers)
    return next((name for name in reversed(_order(questions).names) if name in told), None)


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
    _, row, names, _ = _order(questions)
    left = row[names.index(after) + (not again) :] if after in names else row
    return next((one for one in left if one.id not in told and one.fits(told) and may_ask(one)), None)


def comes_first(questions: Mapping[str, Question], detail: Question) -> bool:
    """Whether of all that has a role it is the first to come after the headache itself."""
    roles = (one for one in _order(questions).row if one.role not in (None, Role.HEADACHE))
    return next(roles, None) == detail
