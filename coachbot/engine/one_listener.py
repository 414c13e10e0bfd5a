"""Of all workers one listens to a platform; when it dies or loses the database, another takes over within seconds."""

import asyncio
from typing import Any

import structlog

from coachbot.chat import Chat, Take
from coachbot.database import Database

TRY_SECONDS = 2.0
"""So often it is tried to take over, and looked whether what was taken still is ours."""

log = structlog.get_logger()


class OneListener:
    """Listens where no other worker does, and otherwise stands by."""

    def __init__(self, database: Database, *, try_seconds: float = TRY_SECONDS) -> None:
        self._database, self._try_seconds = database, try_seconds
        self.listens: set[str] = set()
        """The platforms that this worker listens to now."""

    async def listen(self, chat: Chat, take: Take) -> None:
        """Until cancelled. Raises what ends the chat's own listening. Where any worker may listen, all of them do."""
        if not chat.limits.one_listener:
            self.listens.add(chat.platform)
            return await chat.listen(take)
        standing_by = asyncio.create_task(chat.stand_by())
        try:
            while True:
                listening = await self._try(chat, take, standing_by)
                if listening is not None and not listening.cancelled():
                    return listening.result()
                if listening is not None:
                    standing_by = asyncio.create_task(chat.stand_by())
                await asyncio.sleep(self._try_seconds)
        finally:
            await _end(standing_by)

    async def _try(self, chat: Chat, take: Take, standing_by: "asyncio.Task[None]") -> "asyncio.Task[None] | None":
        """Listen while that is ours alone; what became of it, None where another worker listens."""
        listening: asyncio.Task[None] | None = None
        try:
            async with self._database.alone(f"listen:{chat.platform}") as ours:
                if ours:
                    await _end(standing_by)
                    listening = asyncio.create_task(chat.listen(take))
                    await self._while_ours(chat.platform, listening)
        except Exception as fault:  # noqa: BLE001 - the database is away: nothing that is said could be kept
            log.warning("not_listening", action="listen", fault=type(fault).__name__)
        return listening

    async def _while_ours(self, platform: str, listening: "asyncio.Task[None]") -> None:
        self.listens.add(platform)
        log.info("listens", action="listen", platform=platform)
        try:
            while not listening.done():
                await asyncio.wait({listening}, timeout=self._try_seconds)
                if not listening.done() and not await self._database.still_alone(f"listen:{platform}"):
                    log.warning("listens_no_more", action="listen", platform=platform)
                    return
        finally:
            self.listens.discard(platform)
            await _end(listening)


async def _end(task: "asyncio.Task[Any]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
