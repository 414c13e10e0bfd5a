"""The texts of programme files: what they may hold, and the base of everything an author writes.

A value whose parts do not fit together is refused with `UnfitError`, which names the place of each fault, so that an
author is told where to mend.
"""

import re
from collections.abc import Iterable
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer
from pydantic.json_schema import SkipJsonSchema

from coachbot.domain.translation import laid_over
from coachbot.values import frozen

ENGLISH = "en"
"""The language in which authors write, and which everything has words in."""
PLACEHOLDERS = frozenset({"programme", "day", "days", "week", "anchor"})
PLACED = r"^([^{}]|\{(" + "|".join(sorted(PLACEHOLDERS)) + r")\})*$"
"""Text whose braces hold placeholders alone."""
ID = r"^[a-z0-9][a-z0-9-]{0,47}$"

Place = tuple[str | int, ...]
"""The fields and numbers that lead to a place, such as ("prompts", 2, "items", 0, "text")."""


@frozen
class Fault:
    """What is wrong at a place, in a sentence with its mend.

    Of a `word` that is wrong, the nearest of those that are `known` is told along.
    """

    place: Place
    says: str
    word: str = ""
    known: tuple[str, ...] = ()


class UnfitError(ValueError):
    """Parts of a value that do not fit together."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(fault.says for fault in self.faults))


def refuse(faults: Iterable[Fault]) -> None:
    """Raise `UnfitError` when there is any fault."""
    if found := tuple(faults):
        raise UnfitError(found)


def _known_placeholders(text: str) -> str:
    if text.count("{") != text.count("}"):
        raise ValueError("a brace is left open; braces only hold placeholders, such as {day}")
    for inside in re.findall(r"\{([^{}]*)\}?", text):
        if inside not in PLACEHOLDERS:
            raise ValueError(f"{{{inside}}} is not a placeholder; known are {', '.join(sorted(PLACEHOLDERS))}")
    if not re.fullmatch(PLACED, text):
        raise ValueError("a brace stands alone; braces only hold placeholders, such as {day}")
    return text


Text = Annotated[str, Field(min_length=1, max_length=900), AfterValidator(_known_placeholders)]
Title = Annotated[str, Field(min_length=1, max_length=60)]
Id = Annotated[str, Field(pattern=ID)]
Concept = Annotated[str, Field(pattern=r"^S\d{3}$")]
Source = Annotated[str, Field(pattern=r"^S\d{1,3}$")]
Whole = Annotated[int, Field(strict=True)]
Number = Annotated[float, Field(strict=True)]
Flag = Annotated[bool, Field(strict=True)]
"""What a file says is taken as it is written: "14" is no number and "yes" is not true."""

IN_ORDER = PlainSerializer(sorted, when_used="json")
"""A set is written down in order, so that the same programme is always the same pinned text."""


Words = dict[str, Any]
"""One language's words of a text, shaped like the English one (`translation`)."""


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun, for whoever runs the house: "1 day", "3 days". People read `words`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


class Part(BaseModel):
    """A part of a file: frozen once read, and without fields that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Told(Part):
    """A part that is told to people: with it come its words in other languages, by language."""

    translations: SkipJsonSchema[dict[str, Words]] = {}

    def in_language(self, language: str) -> Self:
        """The same in another language; in English what has no words there."""
        words = self.translations.get(language)
        if words is None:
            return self
        english = self.model_dump(mode="json", exclude={"translations"})
        return type(self).model_validate({**laid_over(english, words), "translations": self.translations})
