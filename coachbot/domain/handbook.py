"""The handbook: questions people ask, words and their meaning, three headaches side by side."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from coachbot.domain.text import Concept, Id, Part, Source, Title

Answer = Annotated[str, Field(min_length=1, max_length=700)]
Cell = Annotated[str, Field(min_length=1, max_length=120)]


class Faq(Part):
    """A question people ask, other ways to put it, and the answer."""

    id: Id
    question: Annotated[str, Field(min_length=1, max_length=100)]
    also: list[Title] = []
    answer: Answer
    covers: list[Concept] = []
    source: list[Source] = []


class Term(Part):
    """A word of ours and what it means."""

    id: Id
    term: Title
    also: list[Title] = []
    meaning: Answer
    covers: list[Concept] = []
    source: list[Source] = []


class Row(Part):
    """One row of the comparison, a cell for each column."""

    id: Id
    title: Title
    cells: list[Cell]
    covers: list[Concept] = []
    source: list[Source] = []


class Comparison(Part):
    """Kinds of headache side by side. It tells how they are described, never which one somebody has."""

    intro: Answer
    columns: Annotated[list[Title], Field(min_length=2, max_length=4)]
    rows: list[Row]
    note: Answer
    covers: list[Concept] = []

    @model_validator(mode="after")
    def _every_row_is_full(self) -> Self:
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"row {row.id} needs {len(self.columns)} cells, it has {len(row.cells)}")
        return self


class Handbook(Part):
    """Everything that /faq, /glossary, /compare and /ask answer from.

    `same` groups words that people use for the same thing; /ask takes each for the first of its group.
    """

    faq: list[Faq] = []
    glossary: list[Term] = []
    compare: Comparison | None = None
    same: list[list[str]] = []
