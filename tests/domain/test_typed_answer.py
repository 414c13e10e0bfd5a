"""Typed check-ins: a few plain answers are understood, and everything else is not taken for one."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachbot.domain.typed_answer import OutOfRange, Said, TypedAnswer, Unclear, Zero, read_beginning, read_check_in

NO, YES = Said(headache=False), Said(headache=True)
BARE, WORDY = Unclear(bare_number=True), Unclear()
"""No one number: digits alone, which may be no answer at all, or with a yes or no before them."""


def yes(worst: int) -> Said:
    """A headache and how strong it was."""
    return Said(headache=True, worst=worst)


def bare(worst: int) -> Said:
    """A number alone, which may have meant something else."""
    return Said(headache=True, worst=worst, bare_number=True)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("no", NO), ("No.", NO), ("NO!", NO), ("n", NO), ("nope", NO), ("nah", NO), ("none", NO), (" no \n", NO),
        ("no,", NO), ("no headache", NO), ("No headache today!", NO), ("none today", NO),
        ("yes", YES), ("Yes!", YES), ("y", YES), ("yeah", YES), ("headache", YES), ("had one", YES),
        ("yes, a headache", None), ("yes a headache", YES),
        ("7", bare(7)), ("7!", bare(7)), (" 10 ", bare(10)), ("1", bare(1)), ("07", bare(7)), ("7?", bare(7)),
        ("6/10", yes(6)), ("6 / 10", yes(6)), ("6 of 10", yes(6)), ("6 out of 10", yes(6)), ("10/10", yes(10)),
        ("yes 6", yes(6)), ("yes, 6", yes(6)), ("Yes: 6", yes(6)), ("yes-6", yes(6)), ("y 6", yes(6)),
        ("yeah 3/10", yes(3)), ("headache 4", yes(4)), ("yes 10 of 10", yes(10)),
        ("0", Zero()), ("00", Zero()), ("yes 0", Zero()), ("0/10", Zero()),
        ("11", OutOfRange()), ("100", OutOfRange()), ("11/10", OutOfRange()), ("yes 12", OutOfRange()),
        ("yes - 6", yes(6)), ("y6", yes(6)), ("yes6", yes(6)), ("6 of 10.", yes(6)),
        ("", None), (" ", None), ("...", None), ("1000", BARE), ("about 6", None), ("1O", None), ("²", BARE),
        ("-3", BARE), ("\u22123", BARE), ("+3", BARE), ("7.5", BARE), ("6,5", BARE), ("7½", BARE), ("7 10", BARE),
        ("7/5", BARE), ("6-7", BARE), ("6 or 7", BARE), ("3 4", BARE), ("6 / 100", BARE),
        ("yes -3", WORDY), ("yes, -3", WORDY), ("yes \u22123", WORDY), ("yes \u20133", WORDY), ("yes +3", WORDY), ("yes 3 4", WORDY),
        ("yes 7.5", WORDY), ("yes 6-7", WORDY), ("yes 3 or 4", WORDY), ("yes 1000", WORDY), ("yes ³", WORDY),
        ("no 5", WORDY), ("no 0", WORDY), ("no, 6/10", WORDY), ("yes --3", WORDY), ("yes~3", WORDY), ("yes 3?4", WORDY), ("no thanks", None), ("no no", None), ("maybe", None), ("don't know", None),
        ("14 March", None), ("20:30", None), ("7:30", None), ("2026-03-14", None), ("14.3.", None), ("14.3.2026", None),
        ("yes but small", None), ("I had none", None), ("👍", None), ("7 pm", None), ("/no", None), ("null", None),
    ],
)  # fmt: skip
def test_a_typed_answer_is_read_strictly(text: str, meant: TypedAnswer | None) -> None:
    """What is not plainly an answer is none, and gets asked about."""
    assert read_check_in(text) == meant


@given(text=st.text(max_size=80))
def test_any_text_at_all_is_read_without_a_fault(text: str) -> None:
    """And strengths stay on the scale."""
    found = read_check_in(text)
    if isinstance(found, Said) and found.worst is not None:
        assert found.headache
        assert 1 <= found.worst <= 10


@given(
    number=st.integers(0, 999), before=st.sampled_from(["", "yes ", "headache: "]), after=st.sampled_from(["", "/10"])
)
def test_every_number_is_a_strength_a_nought_or_out_of_range(number: int, before: str, after: str) -> None:
    """There is no number that means "no"."""
    found = read_check_in(f"{before}{number}{after}")
    expected = Zero if number == 0 else Said if number <= 10 else OutOfRange
    assert isinstance(found, expected)


@given(
    first=st.sampled_from(["yes", "y", "no", "headache"]),
    rest=st.text(alphabet="0123456789 .,;:/+-\u2212\u2013½", min_size=1, max_size=8),
)
def test_a_number_is_read_exactly_as_it_stands_or_not_at_all(first: str, rest: str) -> None:
    """Nothing beside one whole number is thrown away to make one."""
    found = read_check_in(f"{first} {rest}")
    if isinstance(found, Said) and found.worst is not None:
        assert re.fullmatch(r"[\s,:;]*(-\s)?\s*0*(\d|10)(\s*/\s*0?10)?[\s.,]*", rest)
        assert str(found.worst) in rest


@pytest.mark.parametrize("letter", ["7", "no ", "yes ", "٣", "é"])
def test_four_thousand_characters_are_no_answer_and_cost_nothing(letter: str) -> None:
    """The longest message a chat takes."""
    began = time.process_time()
    assert read_check_in((letter * 4000)[:4000]) is None
    assert time.process_time() - began < 0.05


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("yes 9 worst ever", Said(headache=True, worst=9)),
        ("Yes, 8/10 and my hand is numb", Said(headache=True, worst=8)),
        ("yes and my vision went black", Said(headache=True)),
        ("yes 10 minutes ago I fainted", Said(headache=True)),
        ("yes 11 out of my mind", Said(headache=True)),
        ("9, worst headache of my life", Said(headache=True, worst=9)),
        ("7/10 and numb", Said(headache=True, worst=7)),
        ("10 minutes ago I fainted", None),
        ("9 hours of pain", None),
        ("no feeling in my hand", None),
        ("yesterday I fainted", None),
        ("my arm is numb", None),
    ],
)
def test_how_a_longer_text_begins_is_read_only_where_it_is_sure(text: str, says: Said | None) -> None:
    """A number counts pain only where it cannot count anything else."""
    assert read_beginning(text) == says
