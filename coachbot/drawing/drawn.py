"""What is the same for everybody and takes a while to draw: drawn once, and kept in memory by the digest of its drawing."""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable


def digest_of(drawing: str) -> str:
    """By which a drawing is known again."""
    return hashlib.sha256(drawing.encode()).hexdigest()


class Drawn:
    """Pictures as bytes, `most` of them and `most_bytes` in all; the newest used stay. Nothing of a person belongs in here."""

    def __init__(self, most: int, most_bytes: int) -> None:
        self._most, self._most_bytes = most, most_bytes
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._under_way: dict[str, asyncio.Task[bytes]] = {}
        self.size = 0

    def __len__(self) -> int:
        return len(self._kept)

    async def of(self, digest: str, draw: Callable[[], Awaitable[bytes]]) -> bytes:
        """What is kept, else what `draw` makes of it, once for all who ask meanwhile.

        Raises what `draw` raises; what failed is tried again when it is asked for again.
        """
        if (found := self._kept.get(digest)) is not None:
            self._kept.move_to_end(digest)
            return found
        task = self._under_way.get(digest)
        if task is None:
            task = self._under_way[digest] = asyncio.ensure_future(self._drawn(digest, draw))
        # Whoever asked first may be stopped; the others still wait for it.
        return await asyncio.shield(task)

    async def _drawn(self, digest: str, draw: Callable[[], Awaitable[bytes]]) -> bytes:
        try:
            made = await draw()
        finally:
            del self._under_way[digest]
        self._kept[digest] = made
        self.size += len(made)
        while len(self._kept) > self._most or self.size > self._most_bytes:
            _, left = self._kept.popitem(last=False)
            self.size -= len(left)
        return made
