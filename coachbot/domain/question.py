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


class Bounds(Told):
    """The whole numbers that answer a question, both ends included."""

    least: Annotated[Whole, Field(ge=0, le=999)] = Field(default=0, description="the smallest number that is taken")
    most: Annotated[Whole, Field(ge=1, le=999)] = Field(description="the greatest number that is taken")

    @model_validator(mode="after")
    def _some(self) -> Self:
        if self.most <= self.least:
            raise ValueError("most must be greater than least")
        return self


OF_THE_DAY: Mapping[str, frozenset[str]] = {
    "headache": frozenset({"yes", "no"}),
    "medicine": frozenset({"yes", "no"}),
    "worst": frozenset(str(n) for n in range(1, 11)),
}
"""What the day's own question brings to light, and how it is answered: a condition may build on it."""


class Question(Told):
    """One question, answered by one of its `options`, on a `scale` from 0 to a number, or with a typed `number`.

    `only_if` says which answers about the same day it takes for the question to be asked.
    """

    id: Id = Field(description="how an item asks it: a-z, 0-9 and -")
    when: When = Field(description="on which occasion it may be asked")
    ask: Annotated[str, Field(min_length=1, max_length=160)] = Field(description="the question itself")
    options: Annotated[dict[Id, Annotated[str, Field(min_length=1, max_length=40)]], Field(max_length=8)] = Field(
        default={}, description="the answers: the word that is stored, a colon, and what the button says"
    )
    scale: Annotated[Whole, Field(ge=1, le=10)] | None = Field(
        default=None, description="instead of options: the answers are 0 to this number"
    )
    number: Bounds | None = Field(default=None, description="instead of options: a whole number that is typed")
    only_if: Annotated[dict[Id, Annotated[list[Id], Field(min_length=1, max_length=10)]], Field(max_length=4)] = Field(
        default={},
        description="asked only after these answers of the evening: headache, worst, medicine or a question above",
    )
    covers: list[Concept] = Field(default=[], description="the concepts of coverage.csv that it covers, such as S117")
    source: list[Source] = Field(default=[], description="its evidence: ids of docs/sources.md, such as S4")

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if sum((bool(self.options), self.scale is not None, self.number is not None)) != 1:
            raise ValueError("a question has either options or a scale or a number; keep one")
        if self.when is not When.EVENING and (self.only_if or self.number is not None):
            raise ValueError("number and only_if are for evening questions")
        return self

    def answers(self) -> dict[str, str]:
        """What can be answered: the word that is stored, and what its button says."""
        if self.scale is not None:
            return {str(n): str(n) for n in range(self.scale + 1)}
        if self.number is not None:
            return {str(n): str(n) for n in range(self.number.least, self.number.most + 1)}
        return dict(self.options)

    @property
    def counts(self) -> bool:
        """Whether its answers are numbers."""
        return not self.options

    def fits(self, told: Mapping[str, str]) -> bool:
        """Whether it is asked on a day of which so much is told, by question."""
        return all(told.get(name) in words for name, words in self.only_if.items())

    def says(self, answer: str | int) -> str:
        """A stored answer in words."""
        return self.answers().get(str(answer), str(answer))
