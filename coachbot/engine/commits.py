"""Writing together: whoever has something to commit at the same time shares one transaction."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from coachbot.database import Database, Session

Item = TypeVar("Item")
Result = TypeVar("Result")


class SharedCommits(Generic[Item, Result]):
    """Writes items with `write`, in the order they came, together and in one commit where several wait.

    When a shared commit fails each item is written by itself, so that one that cannot be written fails alone. When
    one is cancelled, or ended by what is no fault, so is everybody who waits for it or the next.
    """

    def __init__(
        self, database: Database, write: Callable[[Session, Sequence[Item]], Awaitable[Sequence[Result]]]
    ) -> None:
        self._database, self._write = database, write
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._together: list[tuple[Item, asyncio.Future[Result]]] = []
        self._committing: asyncio.Task[None] | None = None

    async def add(self, item: Item) -> Result:
        """Returns what writing an item returned, once that is durable. Raises what the database raises."""
        written: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, written))
        if self._committing is None or self._committing.done():
            self._committing = asyncio.create_task(self._commit())
            # A task that is cancelled before it begins runs nothing of its own, not even what tells others.
            self._committing.add_done_callback(self._let_go)
        return await written

    async def _commit(self) -> None:
        while self._waiting:
            self._together, self._waiting = self._waiting, []
            if not await self._commit_all(self._together):
                for one in self._together:
                    await self._commit_all([one])

    def _let_go(self, ended: asyncio.Task[None]) -> None:
        """Nobody waits for a task that has ended; whoever came since then is served by the next."""
        left, self._together = self._together, []
        if self._committing is ended:
            left, self._waiting = [*left, *self._waiting], []
        for _, written in left:
            written.cancel()

    async def _commit_all(self, together: list[tuple[Item, asyncio.Future[Result]]]) -> bool:
        """One commit for all. False when it failed for the sake of one of several, and nobody has been told yet."""
        began = False
        try:
            async with self._database.transaction() as tx:
                began = True
                results = await self._write(tx, [item for item, _ in together])
        except Exception as fault:  # noqa: BLE001 - whoever waits for it is told
            if began and len(together) > 1:
                return False
            for _, written in together:
                if not written.done():
                    written.set_exception(fault)
            return True
        for (_, written), result in zip(together, results, strict=True):
            if not written.done():
                written.set_result(result)
        return True
