"""`coachbot hear`: what would be understood of a sentence, and why."""

from datetime import date

import pytest

from coachbot.domain.meaning.understanding import Open
from coachbot.workbench.hear import hear

TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("sentence", "language", "open_", "understood"),
    [
        ("delete all my data please", "en", Open.NOTHING, "delete (by what was learned)"),
        ("hab ich gemacht", "de", Open.PROMPT, "done (by what was learned)"),
        ("headache yesterday, a 6, took ibuprofen", "en", Open.NOTHING, "diary (by the diary's grammar)"),
        ("i want to die", "en", Open.NOTHING, "despair (by the lists of warning words)"),
        ("i can't feel my arm", "en", Open.NOTHING, "sign (by the lists of warning words)"),
        ("banana", "en", Open.NOTHING, "nothing"),
    ],
)
def test_a_sentence_is_explained(sentence: str, language: str, open_: Open, understood: str) -> None:
    """First what would be done, then who said so."""
    lines = hear(sentence, today=TODAY, language=language, open_=open_)
    assert lines[0] == f"Understood: {understood}"
    assert [line.partition(":")[0] for line in lines] == ["Understood", "Lists", "Diary", "Learned"]


def test_what_would_be_written_is_shown_day_by_day() -> None:
    """With its strength and medicine."""
    lines = hear("yesterday a headache, a 6, took ibuprofen", today=TODAY, language="en", open_=Open.NOTHING)
    assert lines[2] == "Diary: 2026-03-17 headache 6 of 10, medicine"
