"""Slots in time: so many a second for everybody, one at a time in each chat. No clock is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachbot.engine.pace import CREDIT_SECONDS, Pace


def test_without_a_limit_nobody_waits() -> None:
    """The local chat."""
    pace = Pace()
    assert [pace.take("a", 0.0) for _ in range(5)] == [0.0] * 5
    assert pace.free(0.0, 1.0) is None


def test_slots_lie_evenly_apart() -> None:
    """Four a second are a quarter of a second apart, and what was not used is not saved up."""
    pace = Pace(4)
    assert [pace.take(n, 10.0) for n in range(4)] == [0.0, 0.25, 0.5, 0.75]
    assert pace.take("late", 100.0) == 0.0
    assert pace.take("later", 100.0) == 0.25


@given(st.lists(st.floats(0, 0.5), min_size=30, max_size=120), st.integers(1, 40))
def test_no_second_ever_holds_more_than_its_share(gaps: list[float], per_second: int) -> None:
    """However the demand comes."""
    pace, now, leaves = Pace(per_second), 0.0, []
    for gap in gaps:
        now += gap
        leaves.append(now + pace.take(len(leaves), now))
    assert all(sum(begin <= other < begin + 1 - 1e-6 for other in leaves) <= per_second for begin in leaves)


def test_a_chat_gets_a_new_message_a_second_and_edits_at_once() -> None:
    """An edit brings nobody a new message; other chats do not wait."""
    pace = Pace(1000, chat_seconds=1.0)
    pace.take("ada", 5.0)
    assert pace.chat_wait("ada", 5.25) == pytest.approx(0.75)
    assert pace.chat_wait("bob", 5.25) == 0.0
    pace.take("bob", 5.25, edits=True)
    assert pace.chat_wait("bob", 5.25) == 0.0
    assert pace.chat_wait("ada", 6.5) == 0.0


def test_a_halt_holds_everybody_and_is_never_shortened() -> None:
    """Two refusals at once: the longer counts."""
    pace = Pace(25)
    pace.halt(35, 0.0)
    pace.halt(3, 1.0)
    assert (pace.halted(1.0), pace.halted(35.0)) == (34.0, 0.0)
    assert pace.wait(5.0) == 30.0


def test_prompts_take_only_the_slots_that_come_soon() -> None:
    """What replies took already is not counted."""
    pace = Pace(20)
    assert pace.free(0.0, 0.25) == 5
    for n in range(3):
        pace.take(n, 0.0)
    assert pace.free(0.0, 0.25) == 2
    for n in range(10):
        pace.take(n, 0.0)
    assert pace.free(0.0, 0.25) == 0


@pytest.mark.parametrize("per_second", [0.01, 0.5, 1, 3])
def test_a_slow_pace_has_room_when_its_slot_has_come(per_second: float) -> None:
    """Slower than the look ahead is not never."""
    pace = Pace(per_second)
    assert pace.free(0.0, 0.25) == 1
    pace.take("a", 0.0)
    assert pace.free(0.0, 0.25) == 0
    assert pace.free(1 / per_second, 0.25) == 1


def test_only_chats_that_still_have_to_wait_are_remembered() -> None:
    """A million people leave no trace."""
    pace = Pace(1000, chat_seconds=1.0)
    for n in range(20_000):
        pace.take(n, n / 100)
    assert len(pace._next_in_chat) < 5_000


@given(st.lists(st.floats(0, 0.5), min_size=30, max_size=120), st.integers(1, 40))
def test_what_piled_up_behind_slow_answers_leaves_at_the_pace(gaps: list[float], per_second: int) -> None:
    """However late their slots were, a second never holds more than its share and a small credit."""
    pace, now, leaves = Pace(per_second), 0.0, []
    for gap in gaps:
        now += gap / 10
        leaves.append(now + pace.leave(now))
    most = max(sum(begin <= other < begin + 1 for other in leaves) for begin in leaves)
    assert most <= per_second * (1 + CREDIT_SECONDS) + 1


def test_a_hurried_process_catches_up_with_what_it_was_late_for() -> None:
    """A pause of some milliseconds costs nothing; one of half a minute is not made good at once."""
    pace = Pace(100)
    assert pace.leave(0.0) == 0.0
    assert [pace.leave(0.05) for _ in range(5)] == [0.0] * 5
    assert 10 <= sum(pace.leave(30.0) == 0.0 for _ in range(50)) <= 11
