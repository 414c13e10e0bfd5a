"""Questions with buttons: what somebody noticed on waking, of a headache and what they took, in a week."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from coachbot.domain.text import Concept, Id, Part, Source


class When(StrEnum):
    """On which occasion a question may be asked."""

    MORNING = "morning"
    HEADACHE = "headache"
    MEDICINE = "medicine"
    RESET = "reset"
    WEEKLY = "weekly"
    PROFILE = "profile"


class Question(Part):
    """One question. It has `options`, by the word that is stored, or a `scale` from 0 to that number."""

    id: Id
    when: When
    ask: Annotated[str, Field(min_length=1, max_length=160)]
    options: Annotated[dict[Id, Annotated[str, Field(min_length=1, max_length=40)]], Field(max_length=8)] = {}
    scale: Annotated[int, Field(ge=1, le=10)] | None = None
    covers: list[Concept] = []
    source: list[Source] = []

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if bool(self.options) == (self.scale is not None):
            raise ValueError("a question has either options or a scale")
        return self

    def answers(self) -> dict[str, str]:
        """What can be answered: the word that is stored, and what its button says."""
        if self.scale is not None:
            return {str(n): str(n) for n in range(self.scale + 1)}
        return dict(self.options)

    def says(self, answer: str | int) -> str:
        """A stored answer in words."""
        return self.answers().get(str(answer), str(answer))
