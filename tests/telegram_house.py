"""A whole live coachbot on the Bot API stand-in, with the real polling loop and a clock that tests push forward."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from coachbot.app import App
from coachbot.settings import Settings
from tests import remembered
from tests.house import MONDAY, SHELVES
from tests.standins.telegram import TOKEN, Json, Person, TelegramServer, telegram_server

BERLIN = ZoneInfo("Europe/Berlin")


class WalkingClock:
    """The machine's clock as if it were Monday: it goes on by itself."""

    def __init__(self, begins: datetime = MONDAY) -> None:
        self.begins, self.since = begins, time.monotonic()

    def __call__(self) -> datetime:
        return self.begins + timedelta(seconds=time.monotonic() - self.since)


@dataclass
class Conversation:
    """One person and the bot; each step returns once everything it caused has happened."""

    app: App
    server: TelegramServer
    person: Person

    async def settled(self) -> None:
        await self.server.until_confirmed()
        await self.app.intake.settle()

    async def _does(self, act: Any, *arguments: Any) -> list[Json]:
        # People take a second to read; so no new message has to wait for the chat's pace.
        await self.app.advance(self.app.now() + timedelta(seconds=1))
        before = {m["message_id"]: dict(m) for m in self.person.sees()}
        act(*arguments)
        await self.settled()
        return [m for m in self.person.sees() if before.get(m["message_id"]) != m]

    async def says(self, text: str) -> list[Json]:
        return await self._does(self.person.says, text)

    async def sends(self, **contents: Any) -> list[Json]:
        return await self._does(lambda: self.person.sends(**contents))

    async def edits(self, **contents: Any) -> list[Json]:
        """Change the words of an earlier message of one's own."""
        changed = {**self.person.message(**contents), "edit_date": int(self.server.now().timestamp())}
        return await self._does(lambda: self.server.push({"edited_message": changed}))

    async def taps(self, label: str) -> list[Json]:
        return await self._does(self.person.taps, label)

    async def acts(self, action: str, message: int = 1) -> list[Json]:
        return await self._does(self.person.acts, action, message)

    async def changes(self, status: str) -> list[Json]:
        return await self._does(self.person.changes, status)

    async def at(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        """Let time pass until the wall clock in Berlin shows a time."""
        local = self.app.now().astimezone(BERLIN) + timedelta(days=days)
        await self.app.advance(local.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(UTC))
        await self.settled()

    async def joins(self) -> None:
        """Join with the plainest answers; what was lived once in this process is put back."""
        if self.server.is_untroubled:
            told = ("Telegram", self.person.user["id"])
            await remembered.lived(self.app, told, self.joins_step_by_step, self.server)
        else:
            await self.joins_step_by_step()

    async def joins_step_by_step(self) -> None:
        await self.says("/start")
        for label in ("Yes, I'm 18 or older", "Yes, keep my diary", *("None of these",) * 2):
            await self.taps(label)
        await self.sends(location={"latitude": 52.52, "longitude": 13.4})
        for label in ("Start Desk reset", "Answer them now", *("None of these",) * 3, "No headache"):
            await self.taps(label)


@asynccontextmanager
async def live_on(url: str, folder: Path, clock: Callable[[], datetime], **settings: Any) -> AsyncIterator[App]:
    """A live coachbot on a Bot API server at an address, whose passes are made by whoever pushes its clock."""
    given = Settings(
        telegram_token=TOKEN,
        telegram_api_url=url,
        **{"port": 0, "rate": 1000, "database_url": f"sqlite:///{folder / 'live.db'}", **settings},
    )
    app = App(given, real_clock=clock, shelves=None if given.programs else SHELVES)
    await app.start()
    app._scheduler.pause()
    try:
        yield app
    finally:
        await app.stop()


@asynccontextmanager
async def open_telegram(
    folder: Path, *, clock: Callable[[], datetime] | None = None, **settings: Any
) -> AsyncIterator[Conversation]:
    """A live coachbot with one person who has not said anything yet."""
    clock = clock or WalkingClock()
    async with telegram_server(now=clock) as server, live_on(server.url, folder, clock, **settings) as app:
        server.now = app.now
        yield Conversation(app, server, Person(server))


async def until(found: Any) -> None:
    """Returns when something has come true."""
    while not found():
        await asyncio.sleep(0.005)
