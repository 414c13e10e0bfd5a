"""The handbook: questions people ask, words and their meaning, three headaches side by side."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from coachbot.domain.lesson import LessonDrawing
from coachbot.domain.text import Concept, Fault, Id, Part, Source, Title, Told, refuse

Answer = Annotated[str, Field(min_length=1, max_length=700)]
Cell = Annotated[str, Field(min_length=1, max_length=120)]


class Faq(Part):
    """A question people ask, other ways to put it, and the answer."""

    id: Id = Field(description="its name: a-z, 0-9 and -")
    question: Annotated[str, Field(min_length=1, max_length=100)] = Field(description="as people would ask it")
    also: list[Title] = Field(default=[], description="other ways in which people ask it")
    answer: Answer = Field(description="what is answered")
    drawing: LessonDrawing | None = Field(default=None, description="its picture: two-roads, chain or spots")
    covers: list[Concept] = Field(default=[], description="the concepts of coverage.csv that it covers, such as S024")
    source: list[Source] = Field(default=[], description="its evidence: ids of docs/sources.md, such as S43")


class Term(Part):
    """A word of ours and what it means."""

    id: Id = Field(description="its name: a-z, 0-9 and -")
    term: Title = Field(description="the word")
    also: list[Title] = Field(default=[], description="other words for it")
    meaning: Answer = Field(description="what it means")
    drawing: LessonDrawing | None = Field(default=None, description="its picture: two-roads, chain or spots")
    covers: list[Concept] = Field(default=[], description="the concepts of coverage.csv that it covers, such as S024")
    source: list[Source] = Field(default=[], description="its evidence: ids of docs/sources.md, such as S43")


class ComparisonRow(Part):
    """One row of the comparison, a cell for each column."""

    id: Id = Field(description="its name: a-z, 0-9 and -")
    title: Title = Field(description="what is compared")
    cells: list[Cell] = Field(description="a text for each column, in their order")
    covers: list[Concept] = Field(default=[], description="the concepts of coverage.csv that it covers, such as S024")
    source: list[Source] = Field(default=[], description="its evidence: ids of docs/sources.md, such as S43")


class ComparisonTable(Part):
    """Kinds of headache side by side. It tells how they are described, never which one somebody has."""

    intro: Answer = Field(description="said before the columns")
    columns: Annotated[list[Title], Field(min_length=2, max_length=4)] = Field(description="what is put side by side")
    rows: list[ComparisonRow] = Field(description="what is compared, a row each")
    note: Answer = Field(description="said after the columns")
    covers: list[Concept] = Field(default=[], description="the concepts of coverage.csv that it covers, such as S060")

    @model_validator(mode="after")
    def _every_row_is_full(self) -> Self:
        refuse(
            Fault(
                ("rows", n, "cells"),
                f"row {row.id} needs {len(self.columns)} cells, it has {len(row.cells)}. Write one for each column.",
            )
            for n, row in enumerate(self.rows)
            if len(row.cells) != len(self.columns)
        )
        return self


class Handbook(Told):
    """Everything that /faq, /glossary, /compare and /ask answer from.

    `same` groups words that people use for the same thing; /ask takes each for the first of its group.
    `siblings` groups entries that are asked for in nearly the same words; where two are near, /ask offers both.
    """

    faq: list[Faq] = Field(default=[], description="questions and answers, for /faq and /ask")
    glossary: list[Term] = Field(default=[], description="words and what they mean, for /glossary and /ask")
    compare: ComparisonTable | None = Field(default=None, description="kinds of headache side by side, for /compare")
    same: list[list[str]] = Field(default=[], description="groups of words that people use for the same thing")
    siblings: list[list[Id]] = Field(
        default=[], description="groups of entries easily taken for each other, by their ids"
    )
