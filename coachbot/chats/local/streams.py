"""Event streams: what happens in a conversation, told to every page that shows it."""

import asyncio
from collections import defaultdict
from typing import Any

LONGEST_QUEUE = 500
MOST_OF_GUEST, MOST = 12, 120
"""Event streams open at once, of one guest and of all: more than a browser opens."""


class Streams:
    """The open pages, by guest. A page that falls far behind is let go; it reconnects and replays."""

    def __init__(self) -> None:
        self._open: defaultdict[str, set[asyncio.Queue[tuple[str, Any] | None]]] = defaultdict(set)
        self._closed = False

    def are_full(self, guest: str) -> bool:
        """Whether there is no room for another page of this guest."""
        of_guest = len(self._open.get(guest, ()))
        return of_guest >= MOST_OF_GUEST or sum(map(len, self._open.values())) >= MOST

    def subscribe(self, guest: str) -> "asyncio.Queue[tuple[str, Any] | None]":
        """A queue of events, ended by None."""
        queue: asyncio.Queue[tuple[str, Any] | None] = asyncio.Queue(LONGEST_QUEUE)
        self._open[guest].add(queue)
        if self._closed:
            self._put(queue, None)
        return queue

    def unsubscribe(self, guest: str, queue: "asyncio.Queue[tuple[str, Any] | None]") -> None:
        """The page is gone."""
        self._open[guest].discard(queue)
        if not self._open[guest]:
            del self._open[guest]

    def publish(self, guest: str, kind: str, content: Any) -> None:
        """Tell a guest's pages."""
        for queue in list(self._open.get(guest, ())):
            self._put(queue, (kind, content))

    def publish_to_all(self, kind: str, content: Any) -> None:
        """Tell every page."""
        for guest in list(self._open):
            self.publish(guest, kind, content)

    def close(self) -> None:
        """End every stream, also those that are only just beginning."""
        self._closed = True
        for queues in self._open.values():
            for queue in queues:
                self._put(queue, None)

    @staticmethod
    def _put(queue: "asyncio.Queue[tuple[str, Any] | None]", event: tuple[str, Any] | None) -> None:
        if queue.full():
            while not queue.empty():
                queue.get_nowait()
            event = None
        queue.put_nowait(event)
