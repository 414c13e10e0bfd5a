"""Typed check-ins: a few plain answers are understood, and everything else is not taken for one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachbot.domain.typed_answer import OutOfRange, Said, TypedAnswer, Zero, read_check_in

NO, YES = Said(headache=False), Said(headache=True)


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
        ("", None), (" ", None), ("...", None), ("-3", None), ("+3", None), ("7.5", None), ("6,5", None), ("1000", None),
        ("no 5", None), ("no 0", None), ("7 10", None), ("7/5", None), ("yes6", None), ("about 6", None), ("1O", None),
        ("²", None), ("yes ³", None), ("no thanks", None), ("no no", None), ("maybe", None), ("don't know", None),
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


@pytest.mark.parametrize("letter", ["7", "no ", "yes ", "٣", "é"])
def test_four_thousand_characters_are_no_answer_and_cost_nothing(letter: str) -> None:
    """The longest message a chat takes."""
    began = time.perf_counter()
    assert read_check_in((letter * 4000)[:4000]) is None
    assert time.perf_counter() - began < 0.05
