"""Side by side, and all of it to its end."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

Result = TypeVar("Result")


async def together(*works: Awaitable[Result]) -> list[Result]:
    """Await works side by side; returns what they return, in order.

    When one fails the others still come to their end, so that none goes on unowned; then the first fault is raised.
    """
    if len(works) == 1:
        return [await works[0]]
    ended = await asyncio.gather(*works, return_exceptions=True)
    for one in ended:
        if isinstance(one, BaseException):
            raise one
    return [one for one in ended if not isinstance(one, BaseException)]
