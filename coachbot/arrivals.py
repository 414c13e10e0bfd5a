"""Updates on their way into the inbox: whoever comes at the same time shares one commit."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from coachbot.chat import RawUpdate
from coachbot.database import Database
from coachbot.store import inbox


class Arrivals:
    """Commits updates to the inbox, several at once where several wait."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database, self._clock = database, clock
        self._waiting: list[tuple[RawUpdate, asyncio.Future[bool]]] = []
        self._committing: asyncio.Task[None] | None = None

    async def keep(self, update: RawUpdate) -> bool:
        """Returns when the update is durable; False when it was kept before. Raises what the database raises."""
        kept: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((update, kept))
        if self._committing is None or self._committing.done():
            self._committing = asyncio.create_task(self._commit())
        return await kept

    async def _commit(self) -> None:
        while self._waiting:
            together, self._waiting = self._waiting, []
            try:
                added = await self._add([update for update, _ in together])
            except Exception as fault:  # noqa: BLE001 - whoever waits for it is told
                for _, kept in together:
                    if not kept.done():
                        kept.set_exception(fault)
            else:
                for (_, kept), is_new in zip(together, added, strict=True):
                    if not kept.done():
                        kept.set_result(is_new)

    async def _add(self, updates: Sequence[RawUpdate]) -> list[bool]:
        async with self._database.transaction() as tx:
            return [await inbox.add(tx, update, self._clock()) for update in updates]
