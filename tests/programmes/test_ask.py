"""/ask: sixty questions a language as people put them, each with the entry that must come back."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachbot.coach.handbook import index_of
from coachbot.coach.scene import House, speaking
from coachbot.domain.search import words_in
from coachbot.domain.warning_words import hears_sign
from tests.shipped import SHELVES

HOUSE = speaking(House(new_code=lambda: "2345ABCD", **SHELVES.shelves()), SHELVES.in_other_languages)
HERE = Path(__file__).parent
TABLES = {"en": HERE / "asked.csv", "de": HERE / "asked.de.csv"}
NONE, SAFETY = "!none", "!safety"


def asked(language: str) -> Iterator[tuple[str, str]]:
    with TABLES[language].open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row["question"], row["entry"]


def found(question: str, language: str) -> str:
    """What comes back: warning words first, then the best entry, or nothing."""
    if hears_sign(question) is not None:
        return SAFETY
    hits = index_of(HOUSE.spoken_in(language)).search(question)
    return hits[0].entry.id if hits else NONE


@pytest.mark.parametrize("language", TABLES)
def test_of_sixty_questions_at_least_54_get_the_right_entry(language: str) -> None:
    """The threshold is set by the English table and nothing else. The German one was written before its words were
    looked at, and 52 were right then; umlauts, endings, stop words and three words for the same brought the rest.
    """
    rows = list(asked(language))
    assert len(rows) == 60
    wrong = {question: found(question, language) for question, right in rows if found(question, language) != right}
    assert len(wrong) <= 6, wrong


@pytest.mark.parametrize("language", TABLES)
def test_every_warning_question_leads_to_the_checklist_and_no_other_does(language: str) -> None:
    """The list of words offers, it does not judge; but it must not cry wolf either."""
    for question, right in asked(language):
        assert (found(question, language) == SAFETY) == (right == SAFETY), question


@pytest.mark.parametrize("language", TABLES)
def test_every_entry_answers_to_its_own_title(language: str) -> None:
    """Whoever asks it word for word gets it, first or beside the first."""
    house = HOUSE.spoken_in(language)
    for entry in house.handbook.faq:
        hits = [hit.entry.id for hit in index_of(house).search(entry.question)][:2]
        assert entry.id in hits or hears_sign(entry.question) is not None, (entry.id, hits)


@pytest.mark.parametrize("typed", ["Rücken", "Ruecken", "rucken", "RÜCKEN"])
def test_an_umlaut_can_be_typed_in_every_way(typed: str) -> None:
    """Phones abroad have none."""
    assert words_in(typed, "de") == words_in("Rücken", "de")
    assert len(words_in(typed, "de")) == 1
