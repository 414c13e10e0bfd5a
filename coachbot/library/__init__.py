"""What lies in the folders of programmes, as a whole; `folders` reads it, `checked` keeps it from start to start."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coachbot.domain.card import Card
from coachbot.domain.experiment.thing import Thing
from coachbot.domain.handbook import Handbook
from coachbot.domain.programme import Programme
from coachbot.domain.question import Question


@dataclass(frozen=True)
class Library:
    """All that lies in the folders: programmes, cards, questions and what can be compared by id, and the handbook."""

    programmes: Mapping[str, Programme]
    cards: Mapping[str, Card]
    questions: Mapping[str, Question]
    handbook: Handbook
    experiments: Mapping[str, Thing] = field(default_factory=dict)

    def shelves(self) -> dict[str, Any]:
        """The same by name, as a house takes them."""
        return {name: getattr(self, name) for name in ("programmes", "cards", "questions", "handbook", "experiments")}

    @property
    def languages(self) -> list[str]:
        """The languages in which something has words, beside English."""
        named = (self.programmes, self.cards, self.questions, self.experiments)
        told = [self.handbook, *(one for shelf in named for one in shelf.values())]
        return sorted({language for one in told for language in one.translations})

    def in_language(self, language: str) -> "Library":
        """The same in another language, and in English what has no words there."""
        return Library(
            {name: one.in_language(language) for name, one in self.programmes.items()},
            {name: one.in_language(language) for name, one in self.cards.items()},
            {name: one.in_language(language) for name, one in self.questions.items()},
            self.handbook.in_language(language),
            {name: one.in_language(language) for name, one in self.experiments.items()},
        )

    @functools.cached_property
    def in_other_languages(self) -> dict[str, dict[str, Any]]:
        """The shelves of every other language, by language."""
        return {language: self.in_language(language).shelves() for language in self.languages}


def packaged_programmes() -> Path:
    """Where the programmes lie: in the wheel, else in the checkout."""
    inside = Path(__file__).parent.parent / "_data" / "programs"
    return inside if inside.is_dir() else Path(__file__).parent.parent.parent / "programs"
