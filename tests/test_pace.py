"""Slots in time: so many a second for everybody, one at a time in each chat. No clock is read."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachbot.engine.pace import CREDIT_SECONDS, SLACK, Pace


def leave(pace: Pace, *arrivals: float) -> list[float]:
    """When messages leave that come at these instants, each waiting for its slot."""
    return [at + pace.take(at) for at in arrivals]


def most_in_a_second(leaves: Sequence[float]) -> int:
    return max(sum(begin <= other < begin + 1 for other in leaves) for begin in leaves)


def test_without_a_limit_nobody_waits() -> None:
    """The local chat."""
    pace = Pace()
    assert leave(pace, *[0.0] * 5) == [0.0] * 5
    assert pace.free(0.0, 1.0) > 1_000_000


def test_slots_lie_evenly_apart() -> None:
    """Four a second are a good quarter of a second apart, and what was not used is not saved up."""
    pace, gap = Pace(4), (1 + SLACK) / 4
    assert leave(pace, *[10.0] * 3) == pytest.approx([10.0, 10 + gap - CREDIT_SECONDS, 10 + 2 * gap - CREDIT_SECONDS])
    assert leave(pace, 100.0, 100.0) == pytest.approx([100.0, 100 + gap - CREDIT_SECONDS])


@given(st.lists(st.floats(0, 0.5), min_size=10, max_size=60), st.integers(1, 60))
def test_no_second_ever_holds_more_than_its_share(gaps: list[float], per_second: int) -> None:
    """However the demand comes, and though some take 10 ms longer to arrive than others."""
    pace, now, leaves = Pace(per_second), 0.0, []
    for gap in gaps:
        now += gap
        leaves += leave(pace, now, now, now)
    assert most_in_a_second([at + (0.01 if n % 2 == 0 else 0) for n, at in enumerate(leaves)]) <= per_second


def test_a_chat_gets_a_new_message_a_second() -> None:
    """Other chats do not wait."""
    pace = Pace(1000, chat_seconds=1.0)
    pace.reach("ada", 5.0)
    assert pace.chat_wait("ada", 5.25) == pytest.approx(0.75)
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
    leave(pace, *[0.0] * 3)
    assert pace.free(0.0, 0.25) == 3
    leave(pace, *[0.0] * 10)
    assert pace.free(0.0, 0.25) == 0


@pytest.mark.parametrize("per_second", [0.01, 0.5, 1, 3])
def test_a_slow_pace_has_room_when_its_slot_has_come(per_second: float) -> None:
    """Slower than the look ahead is not never."""
    pace = Pace(per_second)
    assert pace.free(0.0, 0.25) == 1
    leave(pace, 0.0)
    assert pace.free(0.0, 0.25) == 0
    assert pace.free((1 + SLACK) / per_second, 0.25) >= 1  # type: ignore[operator]


def test_only_chats_that_still_have_to_wait_are_remembered() -> None:
    """A million people leave no trace."""
    pace = Pace(1000, chat_seconds=1.0)
    for n in range(20_000):
        pace.reach(n, n / 100)
    assert len(pace._next_in_chat) < 5_000


def test_a_hurried_process_catches_up_with_what_it_was_late_for() -> None:
    """A pause of some milliseconds costs nothing; one of half a minute is not made good at once."""
    pace = Pace(100)
    leave(pace, 0.0)
    assert pace.take(0.02) == 0.0
    assert sum(pace.take(30.0) == 0.0 for _ in range(50)) == 1 + int(CREDIT_SECONDS / pace.gap)


def test_of_a_shared_pace_only_what_was_granted_is_taken() -> None:
    """Slots that nobody used in time are lost, and then others have to be granted."""
    pace = Pace(100, shared=True)
    assert pace.is_spent(0.0)
    pace.grant(1.0, 3)
    assert leave(pace, *[0.5] * 3) == pytest.approx([1.0, 1 + pace.gap, 1 + 2 * pace.gap])
    assert pace.is_spent(0.5)
    pace.grant(2.0, 3)
    assert not pace.is_spent(2.0)
    assert pace.is_spent(2.0 + 3 * pace.gap + CREDIT_SECONDS)
