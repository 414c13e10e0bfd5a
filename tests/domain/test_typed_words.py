"""German typed answers are read as the English ones are: whole, exactly, or not at all."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from coachbot.domain.typed_answer import Said, read_check_in
from coachbot.domain.typed_date import read_typed_date
from coachbot.domain.typed_time import Ahead, Clock, read_clock, read_until, read_when
from coachbot.domain.typed_words import in_english

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 28)
NOW = datetime(2026, 11, 28, 10, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("nein", Said(headache=False)), ("Nö!", Said(headache=False)), ("heute keine", Said(headache=False)),
        ("Keine Kopfschmerzen", Said(headache=False)), ("ja", Said(headache=True)), ("Kopfweh", Said(headache=True)),
        ("Ja, 6", Said(headache=True, worst=6)), ("ja sieben von zehn", Said(headache=True, worst=7)),
        ("Kopfschmerzen 4", Said(headache=True, worst=4)), ("yes 3", Said(headache=True, worst=3)),
        ("acht", Said(headache=True, worst=8, bare_number=True)), ("kein Problem", None), ("Jahr", None),
        ("ein Bier", None), ("ja, nach dem Essen", None),
    ],
)  # fmt: skip
def test_a_check_in_can_be_typed_in_german(said: str, means: Said | None) -> None:
    """Nothing is guessed, and English is understood beside it."""
    assert read_check_in(in_english(said, "de")) == means


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("halb acht", time(7, 30)), ("um halb 8", time(7, 30)), ("20 Uhr", time(20)), ("20 Uhr 15", time(20, 15)),
        ("viertel nach sechs", time(6, 15)), ("viertel vor sieben", time(6, 45)), ("7:30", time(7, 30)),
        ("Mittag", time(12)), ("halb eins", time(0, 30)),
    ],
)  # fmt: skip
def test_a_time_can_be_typed_in_german(said: str, at: time) -> None:
    """Half past is said by the hour that comes."""
    assert read_clock(in_english(said, "de")) == Clock(at)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("3 Tage", date(2026, 12, 1)), ("eine Woche", date(2026, 12, 5)), ("bis Montag", date(2026, 11, 30)),
        ("bis zum 3. März", date(2027, 3, 3)), ("morgen", date(2026, 11, 29)), ("für zwei Wochen", date(2026, 12, 12)),
        ("bis übermorgen", date(2026, 11, 30)), ("einen Tag", date(2026, 11, 29)), ("bis irgendwann", None),
    ],
)  # fmt: skip
def test_a_pause_can_be_typed_in_german(said: str, day: date | None) -> None:
    """In days and weeks, to a weekday or a date."""
    assert read_until(in_english(said, "de"), today=TODAY) == day


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("in einer Stunde", datetime(2026, 11, 28, 11, tzinfo=BERLIN)),
        ("eine halbe Stunde", datetime(2026, 11, 28, 10, 30, tzinfo=BERLIN)),
        ("20 Minuten", datetime(2026, 11, 28, 10, 20, tzinfo=BERLIN)),
        ("heute Abend", datetime(2026, 11, 28, 19, tzinfo=BERLIN)),
        ("morgen früh", datetime(2026, 11, 29, 8, tzinfo=BERLIN)),
        ("um 17 Uhr", datetime(2026, 11, 28, 17, tzinfo=BERLIN)),
        ("Montag um 9 Uhr", datetime(2026, 11, 30, 9, tzinfo=BERLIN)),
    ],
)
def test_a_moment_to_come_can_be_typed_in_german(said: str, at: datetime) -> None:
    """For putting off."""
    assert read_when(in_english(said, "de"), now=NOW, zone="Europe/Berlin") == Ahead(at)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("gestern", date(2026, 11, 27)), ("am Dienstag", date(2026, 11, 24)), ("14. März", date(2026, 3, 14)),
        ("letzten Freitag", date(2026, 11, 27)), ("5. Oktober 2026", date(2026, 10, 5)), ("3.11.", date(2026, 11, 3)),
    ],
)  # fmt: skip
def test_a_day_that_is_over_can_be_typed_in_german(said: str, day: date) -> None:
    """For /why and /checkin."""
    assert read_typed_date(in_english(said, "de"), TODAY) == day


@pytest.mark.parametrize("text", ["Ja", "halb acht", "", "1 Stunde", "ß" * 300])
def test_in_english_nothing_is_turned(text: str) -> None:
    """Only in the language somebody speaks with coachbot."""
    assert in_english(text, "en") == text
