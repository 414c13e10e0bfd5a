"""A day of a pause was not asked about: it keeps its place among the days, and is in no count and no share."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachbot.domain.frequency import Analysis, DiaryDay, analyse
from coachbot.domain.frequency.look import Counts, Obstacle, held_by, take_look
from coachbot.domain.frequency.series import window_of
from coachbot.domain.frequency.window import Completeness, Unasked, read_pattern
from coachbot.handover.diary_file import read_diary
from coachbot.screens.frequency import say_last, say_notes
from coachbot.screens.look import say_look
from coachbot.words import words_in
from coachbot.workbench.analyse import analyse_file, look_at, say_analysis

FIRST = date(2026, 3, 1)
SAY = words_in("en")


def analysed(pattern: str) -> Analysis:
    days = [
        DiaryDay(
            local_date=FIRST + timedelta(days=n),
            headache={"1": True, "0": False}.get(letter),
            unasked=Unasked.PAUSED if letter == "p" else None,
        )
        for n, letter in enumerate(pattern)
    ]
    return analyse(days, 14, FIRST + timedelta(days=len(pattern)))


@settings(max_examples=100, deadline=None)
@given(st.text("10.", min_size=1, max_size=40), st.integers(1, 20))
def test_days_of_a_pause_at_the_end_change_nothing_but_the_place(pattern: str, paused: int) -> None:
    """Counts, rate, range, share and bounds are those of the days there were questions."""
    without, with_ = read_pattern(pattern), read_pattern(pattern + "p" * paused)
    for name in ("observed", "headache", "missing", "rate28", "bounds28", "share", "asked", "answered_at"):
        assert getattr(with_, name) == getattr(without, name), name
    assert (with_.completeness(), with_.paused) == (without.completeness(), paused)


def test_days_before_and_after_a_pause_are_as_far_apart_as_they_were() -> None:
    """Neighbours in time are alike, those on either side of a pause are none."""
    assert read_pattern("1ppp1").answered_at == (0, 4)


def test_a_pause_is_no_lack_of_answers() -> None:
    """Half of all days answered, and every one that was asked about."""
    assert read_pattern("0" * 10 + "p" * 18).completeness() is Completeness.GOOD
    assert read_pattern("0" * 10 + "." * 18).completeness() is Completeness.INSUFFICIENT
    assert "4 of 6 days answered" in say_last(SAY, analysed("1010" + ".." + "p" * 22).recent)


def test_an_answer_in_a_pause_is_one() -> None:
    """What is known of a day comes first."""
    told = DiaryDay(local_date=FIRST, headache=True, unasked=Unasked.PAUSED)
    assert window_of([told, DiaryDay(local_date=FIRST, unasked=Unasked.PAUSED)]).days == (True, Unasked.PAUSED)


def test_a_look_compares_answered_shares_without_pauses_and_keeps_how_many_there_were() -> None:
    """A pause of a month is no change of answering, and its days could have tipped nothing."""
    baseline, since = "10" * 14, "10" * 14 + "p" * 28
    assert held_by(read_pattern(baseline), read_pattern(since)) == []
    assert Obstacle.ANSWERED_SHARES in held_by(read_pattern(baseline), read_pattern(since.replace("p", ".")))
    found = take_look(read_pattern(baseline), read_pattern(since), FIRST)
    assert (found.now.paused, found.now.missing, found.now.asked, found.now.days) == (28, 0, 28, 56)
    assert found.now.bounds28 == (14, 14)
    look = look_at(analysed(baseline + since), len(baseline + since))
    assert look is not None
    assert "no answer" not in say_look(SAY, look)


def test_a_look_that_was_kept_before_pauses_were_is_read_as_it_was() -> None:
    kept = Counts.model_validate_json('{"first":"2026-03-01","last":"2026-03-14","headache":3,"answered":10}')
    assert (kept.paused, kept.missing) == (0, 4)


@pytest.mark.parametrize("why", Unasked)
def test_what_is_said_of_medicine_by_the_rate_alone_tells_of_the_days_of_a_pause(why: Unasked) -> None:
    """Nothing is known of those either."""
    days = [
        DiaryDay(
            local_date=FIRST + timedelta(days=n),
            headache=n < 8 if n < 14 else None,
            medicine=True if n < 8 else None,
            unasked=None if n < 14 else why,
        )
        for n in range(28)
    ]
    (said,) = [one for one in say_notes(SAY, analyse(days, 14, FIRST + timedelta(days=28))) if "Medicine" in one]
    assert "of 14 more days I don't know" in said


def test_a_window_of_nothing_but_a_pause_says_nothing() -> None:
    """No share, no bounds, no fault."""
    window = read_pattern("p" * 28)
    assert (window.share, window.bounds28, window.rate28) == (0.0, None, None)
    assert take_look(window, window, FIRST).now.bounds28 == (0, 0)


@pytest.mark.parametrize("state", ["paused", ""])
def test_a_diary_file_tells_of_its_pauses(tmp_path: Path, state: str) -> None:
    """As the table of an export writes them; any other day without an answer is missing."""
    rows = [
        f"{FIRST + timedelta(days=n)},{'' if n in (3, 4) else 'no'},{state if n in (3, 4) else ''}" for n in range(20)
    ]
    file = tmp_path / "diary.csv"
    file.write_text("\n".join(["date,headache,state", *rows]))
    assert [day.unasked for day in read_diary(file)].count(Unasked.PAUSED) == (2 if state else 0)
    said = say_analysis(analyse_file(file, 14))
    assert ("18 answered, 0 missing, 2 paused" in said) == bool(state)
    assert ("---..--" in said) == bool(state)
