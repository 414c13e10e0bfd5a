"""The local chat: coachbot in the browser of the machine it runs on, with a demo clock."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from starlette.routing import BaseRoute

from coachbot.chat import Address, Incoming, Limits, Message, Take
from coachbot.chats.local.reading import PLATFORM, read
from coachbot.chats.local.server import local_routes
from coachbot.chats.local.streams import Streams
from coachbot.database import Database
from coachbot.drawing.gif import Loops
from coachbot.store import transcript


class DemoClock(Protocol):
    """The demo clock as the local chat sees it."""

    def now(self) -> datetime: ...

    async def advance(self, to: datetime) -> None: ...

    async def advance_to_next(self) -> datetime | None: ...


class LocalChat:
    """The `Chat` port on a web page. Each browser session is one guest."""

    platform = PLATFORM
    limits = Limits()

    def __init__(self, database: Database, clock: DemoClock) -> None:
        self.database, self.clock = database, clock
        self.streams = Streams()
        self.loops = Loops()
        self.take: Take | None = None

    async def listen(self, take: Take) -> None:
        """Updates come through the page's own routes; this says where they go, once old ones are in order."""
        await self.settle()
        self.take = take
        await asyncio.Event().wait()

    async def stand_by(self) -> None:
        """There is no other process."""

    async def settle(self) -> None:
        """Show the words that an earlier process kept and did not live to show."""
        async with self.database.transaction() as tx:
            await transcript.settle(tx)

    def read(self, payload: str) -> Incoming | None:
        """A stored update in neutral words. Raises ValueError when it is not one of the page's."""
        return read(payload)

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        """Show a message, or edit the one that was tapped; showing the same delivery twice is showing it once."""
        content = message.model_dump_json()
        async with self.database.transaction() as tx:
            if message.clears:
                await transcript.clear(tx, address.key)
            line = None
            if edits is not None and edits.isdigit():
                line = await transcript.change(tx, address.key, int(edits), content)
            kind = "edit" if line else "message"
            if line is None:
                line = await transcript.add(
                    tx, address.key, "coach", self.clock.now(), content, delivery_id=delivery_id
                )
        if message.clears:
            self.streams.publish(address.key, "clear", {})
        self.streams.publish(address.key, kind, line)
        if message.speaks is not None:
            self.streams.publish(address.key, "language", {"language": message.speaks})
        return str(line.id)

    def way_in(self, _words: str) -> str | None:
        """There is none."""
        return None

    def routes(self) -> Sequence[BaseRoute]:
        """The page and its API."""
        return local_routes(self)

    async def close(self) -> None:
        """End every open event stream, so that the server can stop."""
        self.streams.close()
