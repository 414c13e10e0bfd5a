"""Names that one process holds at a time, on a PostgreSQL server: advisory locks of one connection.

They are gone with the connection, and so with the process; the server notices within some seconds also where the
machine lost its power. How a connection is made is its owner's business.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

_TRY = "SELECT pg_try_advisory_lock(hashtextextended(%s, 0)) AS got"
_LEAVE = "SELECT pg_advisory_unlock(hashtextextended(%s, 0))"
_NOTICE_SOON = ("tcp_keepalives_idle = 3", "tcp_keepalives_interval = 2", "tcp_keepalives_count = 2")


class NamesHeld:
    """What this process holds. `connect` opens a connection that commits by itself."""

    def __init__(self, connect: Callable[[], Awaitable[Any]]) -> None:
        self._connect = connect
        self._connection: Any = None
        self._held: Counter[str] = Counter()
        self._one_at_a_time = asyncio.Lock()

    async def take(self, name: str) -> bool:
        """Hold a name once more; False when another process holds it."""
        async with self._one_at_a_time:
            if not self._held[name]:
                row = await (await self._ask(_TRY, name)).fetchone()
                if not row["got"]:
                    return False
            self._held[name] += 1
            return True

    async def leave(self, name: str) -> None:
        """Hold it once less."""
        async with self._one_at_a_time:
            if self._held[name] > 1:
                self._held[name] -= 1
            elif self._held.pop(name, 0):
                await self._ask(_LEAVE, name)

    async def has(self, name: str) -> bool:
        """Whether the name is still ours: not where the connection was lost meanwhile."""
        async with self._one_at_a_time:
            if self._held[name]:
                await self._ask("SELECT %s::text", name)
            return self._held[name] > 0

    async def close(self) -> None:
        """Let go of everything, for good: whoever asks later would open a connection that nobody closes."""
        self._connect = _is_closed
        if self._connection is not None:
            await self._connection.close()
            self._forget()

    async def _ask(self, sql: str, name: str) -> Any:
        try:
            if self._connection is None:
                self._connection = await self._connect()
                for setting in _NOTICE_SOON:
                    await self._connection.execute(f"SET {setting}")
            return await self._connection.execute(sql, (name,))
        except BaseException:
            # Whatever it was, nobody knows what is held: the connection goes, and all names with it.
            if self._connection is not None:
                await self._connection.close()
            self._forget()
            raise

    def _forget(self) -> None:
        self._connection = None
        self._held.clear()


async def _is_closed() -> Any:
    raise ConnectionError("the names are no longer held here")
