"""What can be compared: two ways of one thing that has no risk, from `experiments.yaml`."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from coachbot.domain.text import Id, Part, Told

PLAIN = r"^[^\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069*_<>\\{}]*$"
"""A name or a sentence in one line, without what steers a screen or marks a style."""
A_NAME = Annotated[str, Field(min_length=1, max_length=60, pattern=PLAIN)]
A_SENTENCE = Annotated[str, Field(min_length=1, max_length=300, pattern=PLAIN)]


class Practice(StrEnum):
    """When the programme's practice comes while a way holds."""

    MORNING = "morning"
    EVENING = "evening"


class Way(Part):
    """One of the two ways. `practice` and `resets` change the plan while it holds; any other way is the person's."""

    title: A_NAME = Field(description="a few words, such as the flat pillow")
    text: A_SENTENCE = Field(description="what to do in its weeks")
    practice: Practice | None = Field(default=None, description="morning or evening: practice comes then")
    resets: bool | None = Field(default=None, description="true or false: posture resets come, or none do")


class Thing(Told):
    """One thing with two ways of doing it, neither of which can do harm."""

    id: Id = Field(description="its name in files: a-z, 0-9 and -")
    title: A_NAME = Field(description="what its button says")
    one: Way = Field(description="the first way: as things are now, if there is such a one")
    other: Way = Field(description="the second way")

    @property
    def ways(self) -> tuple[Way, Way]:
        return self.one, self.other

    @property
    def has_practice(self) -> bool:
        """Whether it is about practice or resets, for nobody who leaves out exercises."""
        return any(way.practice or way.resets is not None for way in self.ways)
