"""/ask: sixty questions as people put them, each with the entry that must come back."""

import csv
from collections.abc import Iterator
from pathlib import Path

from coachbot.coach.handbook import entries
from coachbot.coach.scene import House
from coachbot.domain.search import Index
from coachbot.domain.warning_words import hears_sign
from tests.shipped import SHELVES

HOUSE = House(new_code=lambda: "2345ABCD", **SHELVES.shelves())
INDEX = Index(entries(HOUSE), HOUSE.handbook.same)
TABLE = Path(__file__).parent / "asked.csv"
NONE, SAFETY = "!none", "!safety"


def asked() -> Iterator[tuple[str, str]]:
    with TABLE.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row["question"], row["entry"]


def found(question: str) -> str:
    """What comes back: warning words first, then the best entry, or nothing."""
    if hears_sign(question) is not None:
        return SAFETY
    hits = INDEX.search(question)
    return hits[0].entry.id if hits else NONE


def test_of_sixty_questions_at_least_54_get_the_right_entry() -> None:
    """The threshold is set by this table and nothing else."""
    rows = list(asked())
    assert len(rows) == 60
    wrong = {question: found(question) for question, right in rows if found(question) != right}
    assert len(wrong) <= 6, wrong


def test_every_warning_question_leads_to_the_checklist_and_no_other_does() -> None:
    """The list of words offers, it does not judge; but it must not cry wolf either."""
    for question, right in asked():
        assert (found(question) == SAFETY) == (right == SAFETY), question


def test_every_entry_answers_to_its_own_title() -> None:
    """Whoever asks it word for word gets it, first or beside the first."""
    for entry in HOUSE.handbook.faq:
        hits = [hit.entry.id for hit in INDEX.search(entry.question)][:2]
        assert entry.id in hits or hears_sign(entry.question) is not None, (entry.id, hits)
