"""The texts of programme files: what they may hold, and the base of everything an author writes."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer

PLACEHOLDERS = frozenset({"programme", "day", "days", "week", "anchor"})
ID = r"^[a-z0-9][a-z0-9-]{0,47}$"


def _known_placeholders(text: str) -> str:
    if text.count("{") != text.count("}"):
        raise ValueError("a brace is left open; braces only hold placeholders, such as {day}")
    for inside in re.findall(r"\{([^{}]*)\}?", text):
        if inside not in PLACEHOLDERS:
            raise ValueError(f"{{{inside}}} is not a placeholder; known are {', '.join(sorted(PLACEHOLDERS))}")
    return text


Text = Annotated[str, Field(min_length=1, max_length=900), AfterValidator(_known_placeholders)]
Line = Annotated[str, Field(min_length=1, max_length=160), AfterValidator(_known_placeholders)]
Title = Annotated[str, Field(min_length=1, max_length=60)]
Id = Annotated[str, Field(pattern=ID)]
Concept = Annotated[str, Field(pattern=r"^S\d{3}$")]
Source = Annotated[str, Field(pattern=r"^S\d{1,3}$")]
IN_ORDER = PlainSerializer(sorted, when_used="json")
"""A set is written down in order, so that the same programme is always the same pinned text."""


class Part(BaseModel):
    """A part of a file: frozen once read, and without fields that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")
