"""Medicine is counted out of the days it was told for; nothing said is never "none"."""

from datetime import date, timedelta

import pytest

from coachbot.domain.frequency import DiaryDay, analyse
from coachbot.domain.frequency.medicine import medicine_of
from coachbot.domain.frequency.notes import MedicineNote
from coachbot.screens.frequency import say_notes
from coachbot.words import words_in

FIRST = date(2026, 3, 1)
TAKEN = {
    "y": (True, True),
    "n": (True, False),
    "h": (True, None),
    "-": (False, None),
    "m": (None, True),
    ".": (None, None),
}
"""y a headache with medicine, n one without, h one of which it was not told; - none, m medicine alone, . nothing."""


def days(pattern: str) -> list[DiaryDay]:
    return [
        DiaryDay(local_date=FIRST + timedelta(days=n), headache=TAKEN[letter][0], medicine=TAKEN[letter][1])
        for n, letter in enumerate(pattern)
    ]


@pytest.mark.parametrize(
    ("pattern", "taken", "told", "untold", "likely"),
    [
        ("yyn---", 2, 3, 0, 2),
        ("yyhh--", 2, 2, 2, 4),
        ("ynhh--", 1, 2, 2, 2),
        ("yhh---", 1, 1, 2, 1),
        ("hhhh--", 0, 0, 4, 0),
        ("ym.---", 2, 2, 0, 2),
        ("", 0, 0, 0, 0),
    ],
)
def test_days_not_told_of_are_neither(pattern: str, taken: int, told: int, untold: int, likely: float) -> None:
    """Where half of the headache days are told, the others count as they do; below, nothing is made of them."""
    found = medicine_of(days(pattern))
    assert (found.days, found.told, found.untold, found.likely) == (taken, told, untold, likely)


def notes(pattern: str, language: str = "en") -> tuple[MedicineNote, str]:
    found = analyse(days(pattern), 14, FIRST + timedelta(days=len(pattern)))
    return found.notes.medicine, " ".join(say_notes(words_in(language), found))


def test_what_was_left_out_does_not_hide_how_often_it_is_taken() -> None:
    """Ten days with medicine, three of them not told of: still often, and it is said on what ground (N02)."""
    whole, left_out = "yyyyyyyyyy" + "-" * 18, "yyyyyyyhhh" + "-" * 18
    assert notes(whole)[0] is notes(left_out)[0] is MedicineNote.HIGH
    assert "on 10 of the 10 days it was told for in the last 28; that is often." in notes(whole)[1]
    assert "on 7 of the 7 days it was told for in the last 28; of 3 more days I don't know." in notes(left_out)[1]
    assert "von 3 weiteren Tagen weiß ich es nicht" in notes(left_out, "de")[1]


@pytest.mark.parametrize("language", ["en", "de"])
def test_often_is_a_fact_only_by_the_count(language: str) -> None:
    """Seven of eighteen answered days with medicine are not ten of twenty-eight: it may be fewer."""
    note, scaled = notes("y--" * 6 + "y" + "." * 9, language)
    assert note is MedicineNote.HIGH
    assert ("of 9 more days I don't know. If they were alike" if language == "en" else "von 9 weiteren Tagen") in scaled
    assert ("it may be fewer" if language == "en" else "es können auch weniger sein") in scaled
    note, counted = notes("y" * 10 + "." * 18, language)
    assert note is MedicineNote.HIGH
    assert ("; that is often." if language == "en" else ". Das ist oft.") in counted
    note, watched = notes("y--" * 5 + "yy" + "." * 11, language)
    assert note is MedicineNote.HIGH
    assert "11" in watched


def test_about_half_is_a_fact_only_by_the_count() -> None:
    """Seven of fourteen answers are not half of twenty-eight days (N11)."""
    assert "about half of the last 28 days or more." in notes("h-" * 14)[1]
    few = notes("h-.." * 7)[1]
    assert "on 7 of 14 answered days of the last 28. If the other days were alike" in few
    assert "it may be fewer" in few
