"""German typed answers are read as the English ones are: whole, exactly, or not at all."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from coachbot.domain.typed_answer import Said, read_check_in
from coachbot.domain.typed_clock import Ambiguous, Clock, read_clock, read_stated
from coachbot.domain.typed_date import read_typed_date
from coachbot.domain.typed_time import Ahead, read_until, read_when
from coachbot.domain.typed_words import in_english
from coachbot.domain.typed_words.commands import COMMANDS, command_said

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
        ("20 Uhr", time(20)), ("20 Uhr 15", time(20, 15)), ("20.15 Uhr", time(20, 15)), ("20:15 uhr", time(20, 15)),
        ("zweiundzwanzig Uhr", time(22)), ("acht Uhr dreißig", time(8, 30)), ("7:30", time(7, 30)),
        ("Mittag", time(12)), ("um Mitternacht", time(0)), ("um 12 mittags", time(12)), ("mittags um eins", time(13)),
        ("abends um 8", time(20)), ("acht Uhr abends", time(20)), ("halb acht abends", time(19, 30)),
        ("viertel nach acht am Abend", time(20, 15)), ("morgens um 7", time(7)), ("7 Uhr früh", time(7)),
        ("halb neun in der Früh", time(8, 30)), ("nachmittags um drei", time(15)), ("nachts um 1", time(1)),
    ],
)  # fmt: skip
def test_a_time_can_be_typed_in_german(said: str, at: time) -> None:
    """With "Uhr" or a part of the day it is one time."""
    assert read_clock(in_english(said, "de")) == Clock(at)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("halb acht", time(7, 30)), ("um halb 8", time(7, 30)), ("halb eins", time(0, 30)), ("so gegen 8", time(8)),
        ("viertel nach sechs", time(6, 15)), ("viertel vor sieben", time(6, 45)), ("dreiviertel acht", time(7, 45)),
        ("viertel acht", time(7, 15)), ("fünf vor halb acht", time(7, 25)), ("fünf nach halb acht", time(7, 35)),
        ("zehn vor acht", time(7, 50)), ("um zehn nach acht", time(8, 10)), ("acht", time(8)),
    ],
)  # fmt: skip
def test_half_past_is_said_by_the_hour_that_comes(said: str, at: time) -> None:
    """And which half of the day is meant, the question that was asked decides, or a tap."""
    found = read_clock(in_english(said, "de"))
    assert isinstance(found, Ambiguous)
    assert set(found.options) == {at, at.replace(hour=at.hour + 12)}


@pytest.mark.parametrize(
    "said",
    [
        "hier ist es 20:15", "es ist viertel nach acht abends", "Bei uns ist es 20 Uhr 15", "jetzt 20.15 Uhr",
        "Es ist hier gerade 20:15 Uhr.", "wir haben viertel nach acht am Abend", "20:15", "it is 20:15 here",
    ],
)  # fmt: skip
def test_the_time_where_somebody_is_can_be_said_in_german(said: str) -> None:
    """At the clock question of joining and of /zone."""
    assert read_stated(in_english(said, "de")) == Clock(time(20, 15))


def test_a_command_can_be_said_in_a_word_of_ones_own_language() -> None:
    """And in English everywhere; what is no such word is none."""
    assert [command_said(said, "de") for said in ("Hilfe!", "help", "es  tut weh.", "verlauf")] == [
        "help", "help", "attack", "progress",
    ]  # fmt: skip
    assert [command_said(said, "en") for said in ("Hilfe", "Check in", "?", "what helps")] == [
        None,
        "checkin",
        "help",
        None,
    ]


def test_every_word_for_a_command_names_one_that_is_there() -> None:
    """In every language, written as it is looked up."""
    from coachbot.coach import routes

    assert {command for said in COMMANDS.values() for command in said.values()} <= set(routes.COMMANDS)
    assert all(
        command_said(said, language) == name for language in COMMANDS for said, name in COMMANDS[language].items()
    )


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
        ("in einer halben Stunde", datetime(2026, 11, 28, 10, 30, tzinfo=BERLIN)),
        ("in anderthalb Stunden", datetime(2026, 11, 28, 11, 30, tzinfo=BERLIN)),
        ("abends um 8", datetime(2026, 11, 28, 20, tzinfo=BERLIN)),
        ("heute um halb neun abends", datetime(2026, 11, 28, 20, 30, tzinfo=BERLIN)),
        ("Freitagabend um acht", datetime(2026, 12, 4, 20, tzinfo=BERLIN)),
        ("morgen früh um 7", datetime(2026, 11, 29, 7, tzinfo=BERLIN)),
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
