"""Side by side, and all of it to its end."""

import asyncio

import pytest

from coachbot.together import together


async def test_what_fails_leaves_none_of_its_siblings_unowned() -> None:
    """D42: the slow one has come to its end when the fault is heard."""
    ended: list[str] = []

    async def fails() -> None:
        raise ValueError("x")

    async def takes_its_time() -> None:
        for _ in range(5):
            await asyncio.sleep(0)
        ended.append("slow")

    with pytest.raises(ValueError, match="x"):
        await together(fails(), takes_its_time())
    assert ended == ["slow"]


async def test_what_works_returned_stands_in_order() -> None:
    """Whoever was first."""

    async def says(word: str, turns: int) -> str:
        for _ in range(turns):
            await asyncio.sleep(0)
        return word

    assert await together(says("a", 3), says("b", 1)) == ["a", "b"]
