"""This process among the workers of a bot: its name, its tokens, the platforms it listens to, and that it is here."""

import contextlib
import os
import secrets
import socket
from collections.abc import Callable
from datetime import datetime

import structlog

from coachbot import __version__
from coachbot.database import Database
from coachbot.engine.one_listener import OneListener
from coachbot.store import workers

APPEAR_SECONDS = 5

log = structlog.get_logger()


class Presence:
    """One worker. `clock` is the machine's, aware UTC."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database, self._clock, self._started_at = database, clock, clock()
        self.prefix = f"{secrets.token_hex(workers.PREFIX_LENGTH // 2)}."
        """What all its tokens begin with, so that it knows its own."""
        self.name = f"{socket.gethostname()}:{os.getpid()}:{self.prefix[:4]}"
        self.listener = OneListener(database)
        self._living = contextlib.AsyncExitStack()

    @property
    def worker(self) -> str | None:
        """The same where there may be other workers; None on SQLite, whose file is one process's."""
        return None if self._database.engine == "sqlite" else self.prefix

    def new_token(self) -> str:
        """A token that nobody else has."""
        return self.prefix + secrets.token_hex(16)

    async def appear(self) -> None:
        """Tell that this worker is here, take up what the dead had claimed, and forget whoever has long been gone."""
        if self.worker is None:
            return
        here = workers.Worker(
            self.name, __version__, self._started_at, self._clock(), tuple(sorted(self.listener.listens))
        )
        try:
            async with self._database.transaction() as tx:
                await workers.appear(tx, here)
                await workers.prune(tx, self._clock())
            await self._stay_alive()
            for prefix in await workers.leased(self._database) - {self.prefix}:
                await self._bury(prefix)
        except Exception as fault:  # noqa: BLE001 - the others see that it was not seen lately
            log.warning("not_seen", action="appear", fault=type(fault).__name__)

    async def _stay_alive(self) -> None:
        """Hold a name for as long as this process lives, or its connection."""
        if not await self._database.still_alone(_life(self.prefix)):
            await self._living.aclose()
            await self._living.enter_async_context(self._database.alone(_life(self.prefix)))

    async def _bury(self, prefix: str) -> None:
        """Whose name is free is gone: what they had claimed is anybody's at once, and not only when the lease ends."""
        async with self._database.alone(_life(prefix)) as is_gone:
            if is_gone:
                async with self._database.transaction() as tx:
                    voided = await workers.void_leases(tx, prefix, self._clock())
                log.warning("worker_gone", action="appear", leases=voided)

    async def leave(self) -> None:
        """Tell that this worker is gone."""
        await self._living.aclose()
        if self.worker is None:
            return
        try:
            async with self._database.transaction() as tx:
                await workers.leave(tx, self.name)
        except Exception as fault:  # noqa: BLE001 - it is noticed within half a minute
            log.warning("not_taken_leave", action="appear", fault=type(fault).__name__)


def _life(prefix: str) -> str:
    return f"worker:{prefix}"
