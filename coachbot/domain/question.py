"""Questions: what somebody noticed on waking, of a day, of a headache and what they took, in a week."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from coachbot.domain.text import Concept, Id, Source, Told, Whole


class When(StrEnum):
    """On which occasion a question may be asked."""

    MORNING = "morning"
    EVENING = "evening"
    HEADACHE = "headache"
    MEDICINE = "medicine"
    RESET = "reset"
    WEEKLY = "weekly"
    PROFILE = "profile"


class Role(StrEnum):
    """What the house does with an answer about a day. Each of them is one evening question's.

    `headache` decides whether and how a day counts, `worst` what may move that day and whether warning signs are
    asked for, `medicine` which days count as days with medicine.
    """

    HEADACHE = "headache"
    WORST = "worst"
    MEDICINE = "medicine"


GREATEST = 999
"""The greatest number that answers anything."""


class Bounds(Told):
    """The whole numbers that answer a question, both ends included."""

    least: Annotated[Whole, Field(ge=0, le=GREATEST)] = Field(
        default=0, description="the smallest number that is taken"
    )
    most: Annotated[Whole, Field(ge=1, le=GREATEST)] = Field(description="the greatest number that is taken")

    @model_validator(mode="after")
    def _some(self) -> Self:
        if self.most <= self.least:
            raise ValueError("most must be greater than least")
        return self


WHEN = "{when}"
"""Where a question names the day it is about: today, yesterday, on a date. For the role headache alone."""


class Question(Told):
    """One question, answered by one of its `options`, on a `scale` up to a number, or with a typed `number`.

    `only_if` says which answers about the same day it takes for the question to be asked, `role` what the house does
    with the answer beyond keeping and showing it. `theme` keeps together what belongs together, `suggests` says which
    cards an answer brings.
    """

    id: Id = Field(description="how an item asks it: a-z, 0-9 and -")
    when: When = Field(description="on which occasion it may be asked")
    role: Role | None = Field(
        default=None, description="what the day's counts and gates read: headache, worst and medicine, each once"
    )
    ask: Annotated[str, Field(min_length=1, max_length=160)] = Field(description="the question itself")
    hint: Annotated[str, Field(min_length=1, max_length=160)] | None = Field(
        default=None, description="a line that stands behind the question while it is asked, and not beside its answer"
    )
    options: Annotated[dict[Id, Annotated[str, Field(min_length=1, max_length=40)]], Field(max_length=8)] = Field(
        default={}, description="the answers: the word that is stored, a colon, and what the button says"
    )
    scale: Annotated[Whole, Field(ge=1, le=10)] | None = Field(
        default=None, description="instead of options: the answers are 0 to this number"
    )
    begins_at: Annotated[Whole, Field(ge=0, le=1)] = Field(default=0, description="the first number of a scale: 0 or 1")
    number: Bounds | None = Field(default=None, description="instead of options: a whole number that is typed")
    only_if: Annotated[dict[Id, Annotated[list[Id], Field(min_length=1, max_length=10)]], Field(max_length=4)] = Field(
        default={},
        description="asked only after these answers about the same day, to evening questions above",
    )
    theme: Id | None = Field(
        default=None, description="of questions asked in a row, those of one theme are asked together on one day"
    )
    suggests: Annotated[dict[Id, Annotated[list[Id], Field(min_length=1, max_length=3)]], Field(max_length=8)] = Field(
        default={}, description="by answer, the ids of cards that are offered once it is given"
    )
    covers: list[Concept] = Field(default=[], description="the concepts of coverage.csv that it covers, such as S117")
    source: list[Source] = Field(default=[], description="its evidence: ids of docs/sources.md, such as S4")

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if sum((bool(self.options), self.scale is not None, self.number is not None)) != 1:
            raise ValueError("a question has either options or a scale or a number; keep one")
        if self.begins_at and self.scale is None:
            raise ValueError("begins_at is for a scale")
        if self.when is not When.EVENING and (self.only_if or self.number is not None or self.role is not None):
            raise ValueError("number, only_if and role are for evening questions")
        return self

    @property
    def ends(self) -> tuple[int, int]:
        """The smallest and the greatest number that answers it; a question with options has none.

        Raises LookupError.
        """
        if self.number is not None:
            return self.number.least, self.number.most
        if self.scale is None:
            raise LookupError(self.id)
        return self.begins_at, self.scale

    def answers(self) -> dict[str, str]:
        """What can be answered: the word that is stored, and what its button says."""
        if self.options:
            return dict(self.options)
        least, most = self.ends
        return {str(n): str(n) for n in range(least, most + 1)}

    @property
    def counts(self) -> bool:
        """Whether its answers are numbers."""
        return not self.options

    def fits(self, told: Mapping[str, str]) -> bool:
        """Whether it is asked on a day of which so much is told, by question."""
        return all(told.get(name) in words for name, words in self.only_if.items())

    def about(self, when: str) -> str:
        """The question about a day; `when` is like "today"."""
        return self.ask.replace(WHEN, when)

    @property
    def asked(self) -> str:
        """The question as it is asked, its hint behind it; beside an answer it stands without."""
        return self.ask if self.hint is None else f"{self.ask} {self.hint}"

    def says(self, answer: str | int) -> str:
        """A stored answer in words."""
        return self.answers().get(str(answer), str(answer))


def in_role(questions: Mapping[str, Question], role: Role) -> Question:
    """The question that has a role. Raises LookupError where none has, which no library that was read is like."""
    found = next((question for question in questions.values() if question.role is role), None)
    if found is None:
        raise LookupError(role)
    return found


def called(questions: Mapping[str, Question], name: str) -> Question | None:
    """The question of an id; earlier versions wrote a role's word, whatever its question is called now."""
    by_role = (one for one in questions.values() if one.role is not None and one.role == name)
    return questions.get(name) or next(by_role, None)
