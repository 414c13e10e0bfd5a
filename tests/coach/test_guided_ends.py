"""A set that was begun goes on after a restart, and falls silent when something else matters more."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from coachbot.chat import Message
from coachbot.domain.delivery import Reason
from tests.house import Guest, StillClock, lived_once, open_house

READY, COUNTS = "Get into place", " of 5"


@lived_once
async def begun(guest: Guest) -> None:
    """Five nods of five seconds: the first is being held."""
    await guest.joins()
    await guest.says("/cards small nod")
    await guest.taps("Do it with me")
    await guest.taps("Start")
    await guest.advance(seconds=6)


async def rows(guest: Guest) -> list[tuple[str, str | None]]:
    """How each moment that was still to come ended."""
    found = await guest.app.database.fetch(
        "SELECT state, reason FROM deliveries WHERE key LIKE 'set:%' AND state <> 'sent' ORDER BY due_at"
    )
    return [(row["state"], row["reason"]) for row in found]


async def counting(guest: Guest) -> str | None:
    """What the message that counts shows; None where there is none."""
    return next((m["text"] for m in await guest.shown() if COUNTS in m["text"] or READY in m["text"]), None)


async def test_a_set_goes_on_after_the_process_restarts_in_its_middle(tmp_path: Path) -> None:
    """In the same message, from where it is by the clock, to its end."""
    clock = StillClock()
    async with open_house(tmp_path, clock=clock) as guest:
        await begun(guest)
        (before,) = [m["id"] for m in await guest.shown() if COUNTS in m["text"]]
    async with open_house(tmp_path, clock=clock) as guest:
        await guest.advance(seconds=10)
        assert await counting(guest) == "Small nod. 2 of 5: hold. 5 seconds to go."
        await guest.advance(minutes=1)
        (after,) = [m["id"] for m in await guest.shown() if "That was all" in m["text"]]
        assert after == before
        assert await rows(guest) == []


async def test_what_a_long_stop_made_late_is_counted_to_nobody(tmp_path: Path) -> None:
    """After five minutes the person has long let go: nothing is caught up."""
    clock = StillClock()
    async with open_house(tmp_path, clock=clock) as guest:
        await begun(guest)
    clock.at += timedelta(minutes=5)
    async with open_house(tmp_path, clock=clock) as guest:
        assert await guest.advance(seconds=10) == []
        assert {reason for _, reason in await rows(guest)} == {Reason.EXPIRED}


async def by_a_sign(guest: Guest) -> None:
    await guest.says("/safety")
    await guest.taps("One or more")


async def by_an_attack(guest: Guest) -> None:
    await guest.says("/attack")


async def by_a_pause(guest: Guest) -> None:
    await guest.says("/pause 1 day")


async def by_stopping(guest: Guest) -> None:
    """Before the question whether everything shall stop is answered."""
    await guest.says("/stop")


ENDS = [
    (by_a_sign, Reason.SAFETY_PAUSE),
    (by_an_attack, Reason.ATTACK_MODE),
    (by_a_pause, Reason.PAUSED),
    (by_stopping, Reason.STOPPED),
]


@pytest.mark.parametrize(("what", "reason"), ENDS)
async def test_a_set_falls_silent(tmp_path: Path, what: Callable[[Guest], Awaitable[None]], reason: Reason) -> None:
    """Not one count more, and each row says why."""
    async with open_house(tmp_path) as guest:
        await begun(guest)
        await what(guest)
        shown = await guest.shown()
        await guest.advance(minutes=2)
        assert await guest.shown() == shown
        assert set(await rows(guest)) == {("dropped", reason)}


async def test_forgetting_takes_a_set_with_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as guest:
        await begun(guest)
        await guest.says("/forget")
        await guest.taps("Delete everything")
        assert await rows(guest) == []
        (receipt,) = await guest.shown()
        await guest.advance(minutes=2)
        assert await guest.shown() == [receipt]


async def test_a_count_makes_no_sound_stands_in_its_place_and_can_be_stopped(tmp_path: Path) -> None:
    """Every moment but the last has its Stop."""
    async with open_house(tmp_path) as guest:
        await begun(guest)
        found = await guest.app.database.fetch("SELECT payload FROM deliveries WHERE key LIKE 'set:%' ORDER BY due_at")
        said = [Message.model_validate_json(row["payload"]) for row in found if row["payload"]]
        assert len(said) == 9
        assert all(one.silent and one.in_place for one in said)
        assert [len(one.buttons) for one in said] == [1] * 8 + [0]


async def test_a_second_start_counts_once(tmp_path: Path) -> None:
    """Started again in its middle, the first one's moments are gone."""
    async with open_house(tmp_path) as guest:
        await begun(guest)
        await guest.says("/cards small nod")
        await guest.taps("Do it with me")
        await guest.taps("Start")
        waits = await guest.app.database.fetch("SELECT id FROM deliveries WHERE key LIKE 'set:%' AND state = 'pending'")
        assert len(waits) == 10
        assert set(await rows(guest)) == {("dropped", Reason.REPLANNED), ("pending", None)}


async def test_the_newest_answer_does_not_wait_behind_a_set(tmp_path: Path) -> None:
    async with open_house(tmp_path) as guest:
        await begun(guest)
        (said,) = await guest.says("/settings")
        assert said["text"].startswith("Your settings")


async def test_a_set_whose_message_was_deleted_ends(tmp_path: Path) -> None:
    """At most one message of its own is left behind, and no stream of them."""
    async with open_house(tmp_path) as guest:
        await begun(guest)
        (line,) = [m["id"] for m in await guest.shown() if COUNTS in m["text"]]
        async with guest.app.database.transaction() as tx:
            await tx.execute("DELETE FROM transcript WHERE id = :id", {"id": int(line)})
        await guest.advance(minutes=2)
        left = [m["text"] for m in await guest.shown() if COUNTS in m["text"]]
        assert len(left) == 1
        assert {reason for _, reason in await rows(guest)} == {Reason.STOPPED}
