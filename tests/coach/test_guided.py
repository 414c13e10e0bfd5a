"""A set done together: one message counts, stops at a tap, survives a restart, and is silent after a warning sign."""

from pathlib import Path

from coachbot.domain.guided import CountedSet, Phase, moments_of
from tests.house import Guest, open_house


def test_a_set_is_counted_repeat_by_repeat_with_a_breath_between() -> None:
    seen = [(m.after, m.phase, m.repeat, m.left) for m in moments_of(CountedSet(repeats=2, hold=10))]
    hold, rest, done = Phase.HOLD, Phase.REST, Phase.DONE
    assert seen == [
        *((5, hold, 1, 10), (10, hold, 1, 5), (15, rest, 1, 0)),
        *((20, hold, 2, 10), (25, hold, 2, 5), (30, done, 0, 0)),
    ]


def test_no_set_is_longer_than_five_minutes_of_rows() -> None:
    """The longest that an author may write."""
    assert len(list(moments_of(CountedSet(repeats=12, hold=120)))) < 170


async def waiting(guest: Guest) -> int:
    rows = await guest.app.database.fetch("SELECT id FROM deliveries WHERE key LIKE 'set:%' AND state = 'pending'")
    return len(rows)


async def starts(guest: Guest) -> None:
    await guest.says("/cards small nod")
    await guest.taps("Do it with me")
    await guest.taps("Start")


async def test_one_message_counts_to_its_end_in_its_place(tmp_path: Path) -> None:
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await starts(guest)
        before = len(await guest.shown())
        assert "Get into place" in await guest.last()
        await guest.advance(seconds=6)
        assert await guest.last() == "Small nod. 1 of 5: hold. 5 seconds to go."
        await guest.says("/help")
        await guest.advance(minutes=3)
        texts = [message["text"] for message in await guest.shown()]
        assert "Small nod. That was all. Let go and take a slow breath." in texts
        assert sum("of 5" in text for text in texts) == 0
        assert len(texts) >= before
        assert await waiting(guest) == 0


async def test_a_tap_stops_it_at_once(tmp_path: Path) -> None:
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await starts(guest)
        await guest.advance(seconds=6)
        (said,) = await guest.taps("Stop")
        assert said["text"] == "Stopped. That's fine, too."
        assert await waiting(guest) == 0
        await guest.advance(minutes=3)
        assert await guest.last() == "Stopped. That's fine, too."


async def test_nothing_is_counted_while_a_safety_pause_holds(tmp_path: Path) -> None:
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await starts(guest)
        await guest.app.database.execute("UPDATE participants SET safety_paused_at = created_at, safety_tier = 'T1'")
        await guest.advance(minutes=3)
        rows = await guest.app.database.fetch("SELECT DISTINCT state, reason FROM deliveries WHERE key LIKE 'set:%'")
        assert [(row["state"], row["reason"]) for row in rows] == [("dropped", "safety_pause")]
