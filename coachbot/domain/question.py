"""Questions with buttons: what somebody noticed on waking, of a headache and what they took, in a week."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from coachbot.domain.text import Concept, Id, Source, Told, Whole


class When(StrEnum):
    """On which occasion a question may be asked."""

    MORNING = "morning"
    HEADACHE = "headache"
    MEDICINE = "medicine"
    RESET = "reset"
    WEEKLY = "weekly"
    PROFILE = "profile"


class Question(Told):
    """One question. It has `options`, by the word that is stored, or a `scale` from 0 to that number."""

    id: Id = Field(description="how an item asks it: a-z, 0-9 and -")
    when: When = Field(description="on which occasion it may be asked")
    ask: Annotated[str, Field(min_length=1, max_length=160)] = Field(description="the question itself")
    options: Annotated[dict[Id, Annotated[str, Field(min_length=1, max_length=40)]], Field(max_length=8)] = Field(
        default={}, description="the answers: the word that is stored, a colon, and what the button says"
    )
    scale: Annotated[Whole, Field(ge=1, le=10)] | None = Field(
        default=None, description="instead of options: the answers are 0 to this number"
    )
    covers: list[Concept] = Field(default=[], description="the concepts of coverage.csv that it covers, such as S117")
    source: list[Source] = Field(default=[], description="its evidence: ids of docs/sources.md, such as S4")

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.options) == (self.scale is not None):
            raise ValueError("a question has either options or a scale; keep one")
        return self

    def answers(self) -> dict[str, str]:
        """What can be answered: the word that is stored, and what its button says."""
        if self.scale is not None:
            return {str(n): str(n) for n in range(self.scale + 1)}
        return dict(self.options)

    def says(self, answer: str | int) -> str:
        """A stored answer in words."""
        return self.answers().get(str(answer), str(answer))
