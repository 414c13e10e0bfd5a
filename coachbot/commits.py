"""Writing together: whoever has something to commit at the same time shares one transaction."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from coachbot.database import Database, Session

Item = TypeVar("Item")
Result = TypeVar("Result")


class SharedCommits(Generic[Item, Result]):
    """Writes items with `write`, in the order they came, several in one commit where several wait."""

    def __init__(self, database: Database, write: Callable[[Session, Item], Awaitable[Result]]) -> None:
        self._database, self._write = database, write
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._committing: asyncio.Task[None] | None = None

    async def add(self, item: Item) -> Result:
        """Returns what writing an item returned, once that is durable. Raises what the database raises."""
        written: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, written))
        if self._committing is None or self._committing.done():
            self._committing = asyncio.create_task(self._commit())
        return await written

    async def _commit(self) -> None:
        while self._waiting:
            together, self._waiting = self._waiting, []
            try:
                async with self._database.transaction() as tx:
                    results = [await self._write(tx, item) for item, _ in together]
            except Exception as fault:  # noqa: BLE001 - whoever waits for it is told
                for _, written in together:
                    if not written.done():
                        written.set_exception(fault)
            else:
                for (_, written), result in zip(together, results, strict=True):
                    if not written.done():
                        written.set_result(result)
