"""Which picture goes with a lesson or an entry of the handbook."""

from enum import StrEnum


class LessonDrawing(StrEnum):
    """A picture that the house draws, with its words in every language."""

    TWO_ROADS = "two-roads"
    CHAIN = "chain"
    SPOTS = "spots"
