"""Every text that an author's files can put before a person, with the place where it stands."""

import csv
from collections.abc import Iterator, Mapping

from coachbot.domain.card import Card
from coachbot.domain.programme import Programme
from coachbot.domain.question import Question
from coachbot.domain.text import Place
from coachbot.library import Library, packaged_programmes
from coachbot.library.layout import CARDS, EXPERIMENTS, HANDBOOK, PROGRAMME_FILE, QUESTIONS
from coachbot.values import frozen

TABLE = "coverage.csv"
PUSHED, ASKED_FOR = 400, 600
"""The most characters of a text that comes by itself, and of an answer that somebody asked for."""


@frozen
class Passage:
    """One text: its file below `programs/`, the fields that lead to it, and how long it may be."""

    file: str
    path: Place
    text: str
    longest: int = PUSHED


def file_of(programme: Programme) -> str:
    """Where a programme stands."""
    return f"{programme.id}/{PROGRAMME_FILE}"


def texts_of(library: Library) -> Iterator[Passage]:
    """All of them, file by file; what people ask for, the questions and terms of the handbook, is nobody's claim."""
    for programme in library.programmes.values():
        yield from _of_programme(programme)
    for card in library.cards.values():
        yield from _of_card(card)
    yield from _of_questions(library.questions)
    for thing in library.experiments.values():
        yield Passage(EXPERIMENTS, ("experiments", thing.id, "title"), thing.title)
        for name, way in (("one", thing.one), ("other", thing.other)):
            yield Passage(EXPERIMENTS, ("experiments", thing.id, name, "title"), way.title)
            yield Passage(EXPERIMENTS, ("experiments", thing.id, name, "text"), way.text)
    for n, faq in enumerate(library.handbook.faq):
        yield Passage(HANDBOOK, ("faq", n, "answer"), faq.answer, ASKED_FOR)
    for n, term in enumerate(library.handbook.glossary):
        yield Passage(HANDBOOK, ("glossary", n, "meaning"), term.meaning, ASKED_FOR)
    if (table := library.handbook.compare) is not None:
        yield Passage(HANDBOOK, ("compare", "intro"), table.intro, ASKED_FOR)
        yield Passage(HANDBOOK, ("compare", "note"), table.note, ASKED_FOR)
        for n, row in enumerate(table.rows):
            yield from (Passage(HANDBOOK, ("compare", "rows", n, "cells", c), cell) for c, cell in enumerate(row.cells))


def _of_programme(programme: Programme) -> Iterator[Passage]:
    file = file_of(programme)
    for name in ("title", "summary", "welcome", "closing"):
        yield Passage(file, (name,), getattr(programme, name))
    for n, stage in enumerate(programme.stages):
        yield Passage(file, ("stages", n, "title"), stage.title)
    for p, prompt in enumerate(programme.prompts):
        for n, item in enumerate(prompt.items):
            yield Passage(file, ("prompts", p, "items", n, "text"), item.text)
            if item.short:
                yield Passage(file, ("prompts", p, "items", n, "short"), item.short)
            if item.instead:
                yield Passage(file, ("prompts", p, "items", n, "instead"), item.instead)


def _of_card(card: Card) -> Iterator[Passage]:
    file = f"{CARDS}/{card.id}.yaml"
    yield Passage(file, ("title",), card.title)
    for level, text in card.levels.items():
        yield Passage(file, ("levels", level.value), text)
    for place, part in card.parts.items():
        for n, step in enumerate(part.steps):
            yield Passage(file, (*place, "steps", n), step)
        for name in ("caution", "stop", "alt"):
            if said := getattr(part, name, None):
                yield Passage(file, (*place, name), said)


def _of_questions(questions: Mapping[str, Question]) -> Iterator[Passage]:
    for name, question in questions.items():
        yield Passage(QUESTIONS, ("questions", name, "ask"), question.ask)
        if question.hint:
            yield Passage(QUESTIONS, ("questions", name, "hint"), question.hint)
        for word, label in question.options.items():
            yield Passage(QUESTIONS, ("questions", name, "options", word), label)


def read_table() -> list[dict[str, str]]:
    """The concepts, as the table beside the programmes has them."""
    with (packaged_programmes() / TABLE).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
