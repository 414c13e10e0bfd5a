"""Movements as GIF: small, made beside the conversation, each once, and not too many kept."""

import asyncio
import os
from pathlib import Path

import pytest

from coachbot.chat import Image
from coachbot.domain.figure import Drawing
from coachbot.drawing import apart, gif
from coachbot.drawing.figure import draw_figure
from coachbot.drawing.gif import Loops, gif_of
from coachbot.drawing.pictures import Pictures
from coachbot.store.outbox import LEASE
from tests.shipped import SHELVES

MOST_BYTES = 500_000
STILL = Drawing.model_validate({"frames": [{}]})
MOVING = {
    f"{card.id}-{level}" if level else card.id: moves
    for card in SHELVES.cards.values()
    for level, way in card.ways.items()
    if (moves := way.moving) is not None
}


def small(neck: float) -> Drawing:
    """A movement of a few pictures."""
    return Drawing.model_validate({"frames": [{}, {"neck": neck}], "loop": [{"pose": "end", "takes": 0.2}]})


@pytest.mark.long
def test_the_largest_loop_that_is_shipped_is_small() -> None:
    """Leaning on a wall moves the whole body."""
    assert len(gif_of(MOVING["wall-push-plus"])) < MOST_BYTES


@pytest.mark.long
@pytest.mark.parametrize("card", MOVING)
def test_every_loop_that_is_shipped_is_small(card: str) -> None:
    """For telephones on the way."""
    assert len(gif_of(MOVING[card])) < MOST_BYTES


def test_what_does_not_move_makes_no_loop() -> None:
    with pytest.raises(ValueError, match="nothing moves"):
        gif_of(STILL)


async def test_a_loop_is_made_once_and_not_too_many_are_kept() -> None:
    """Somebody who has one in hand keeps it."""
    loops = Loops(most=1)
    first, again = await asyncio.gather(loops.draw(small(10), keep=True), loops.draw(small(10), keep=True))
    assert first is again
    assert first.startswith(b"GIF89a")
    assert await loops.draw(small(20), keep=True) != first
    assert len(loops) == 1


async def test_conversations_go_on_while_a_loop_is_made_and_one_that_failed_is_not_kept() -> None:
    """It is made in a process of its own: the house's loop turns on."""
    loops, turns = Loops(), 0
    making = asyncio.ensure_future(loops.draw(STILL, keep=True))
    while not making.done():
        await asyncio.sleep(0)
        turns += 1
    with pytest.raises(apart.DrawingError):
        await making
    assert turns > 100
    assert len(loops) == 0


async def test_where_no_movement_can_be_made_the_still_is_sent() -> None:
    picture = await Pictures().of(Image(svg=draw_figure(STILL), moves=STILL, alt="A person"))
    assert picture is not None
    assert (picture.name, picture.content[:4], picture.moves) == ("picture.png", b"\x89PNG", False)


def test_a_loop_that_takes_too_long_leaves_time_for_the_still() -> None:
    """Both are over before the outbox believes that whoever sends is gone."""
    assert LEASE.total_seconds() > gif.TIMEOUT_SECONDS + apart.TIMEOUT_SECONDS


@pytest.mark.long
async def test_movements_are_made_one_after_another() -> None:
    """Each takes a core and eighty megabytes, and a small machine has few of either."""
    loops, children = Loops(), Path(f"/proc/self/task/{os.getpid()}/children")
    before = set(children.read_text().split())
    making = asyncio.gather(loops.draw(small(10), keep=True), loops.draw(small(20), keep=True))
    most = 0
    while not making.done():
        await asyncio.sleep(0.005)
        most = max(most, len({*children.read_text().split()} - before))
    assert len(set(await making)) == 2
    assert most == 1
