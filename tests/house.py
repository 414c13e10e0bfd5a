"""A whole coachbot for tests: the real app on a real database, with a clock that only tests move."""

import itertools
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from coachbot.app import App
from coachbot.chat import RawUpdate
from coachbot.chats.local.showing import as_json
from coachbot.library import Library
from coachbot.settings import Settings
from coachbot.store import transcript
from tests import remembered
from tests.schema import laid_out
from tests.shipped import SHELVES

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Monday 23 November 2026, 10:00 in Berlin."""
_numbers = itertools.count(1)

JOINING = (
    "Yes, I'm 18 or older",
    "Yes, keep my diary",
    *("None of these",) * 2,
    "Yes, 10:00 (Berlin)",
    "Start Desk reset",
    "Answer them now",
    *("None of these",) * 3,
    "No headache",
)
CHECK = JOINING[6:10]
"""What comes before exercises: the last list of signs, the exercise check, and what makes exercises gentler."""


@dataclass
class StillClock:
    """The machine's clock as tests see it: it stands still unless moved."""

    at: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.at


@dataclass
class Guest:
    """One person in the local chat."""

    app: App
    key: str = "alice"
    zone: str | None = "Europe/Berlin"
    seen: int = field(default=0)

    async def _send(self, **contents: Any) -> list[dict[str, Any]]:
        before = {m["id"]: m for m in await self.shown()}
        update = {"guest": self.key, "at": self.app.now().isoformat(), "zone": self.zone, **contents}
        raw = RawUpdate("local", f"u{next(_numbers)}", self.key, json.dumps(update))
        await (await self.app.intake.take(raw))
        return [m for m in await self.shown() if before.get(m["id"]) != m]

    async def says(self, text: str) -> list[dict[str, Any]]:
        """Type a text; returns the messages that are new or changed."""
        return await self._send(text=text)

    async def shares(self, latitude: float, longitude: float) -> list[dict[str, Any]]:
        """Share a location; returns the messages that are new or changed."""
        return await self._send(location=[latitude, longitude])

    async def taps(self, label: str) -> list[dict[str, Any]]:
        """Tap the newest button with that label; returns the messages that are new or changed."""
        for message in reversed(await self.shown()):
            for row in message["buttons"]:
                for button in row:
                    if button["label"] == label:
                        return await self._send(action=button["action"], message=message["id"])
        raise AssertionError(f"no button says {label!r}; there are {await self.labels()}")

    async def acts(self, action: str, message: str | None = None) -> list[dict[str, Any]]:
        """Send any action at all, as a forged client could."""
        return await self._send(action=action, message=message)

    async def shown(self) -> list[dict[str, Any]]:
        """The conversation as the page shows it now."""
        return [as_json(line) for line in await transcript.all_of(self.app.database, self.key)]

    async def labels(self) -> list[str]:
        """Every button there is."""
        return [b["label"] for m in await self.shown() for row in m["buttons"] for b in row]

    async def last(self) -> str:
        """The newest message's words."""
        return str((await self.shown())[-1]["text"])

    async def joins(self, *, first_answer: str = "No headache") -> None:
        """Join with the plainest answers, ending in the first check-in."""
        await join(self, first_answer=first_answer)

    async def joins_by_evening(self) -> None:
        """Join, and at 20:31 confirm that the day stayed without a headache: it is answered then."""
        await self.joins()
        await self.at(20, 31)
        await self.taps("Still no headache")

    async def advance(self, **span: float) -> list[dict[str, Any]]:
        """Let time pass; returns the messages that came or changed."""
        return await self.advance_to(self.app.now() + timedelta(**span))

    async def advance_to(self, to: datetime) -> list[dict[str, Any]]:
        """Let time pass until an instant; returns the messages that came or changed."""
        before = {m["id"]: m for m in await self.shown()}
        await self.app.advance(to)
        return [m for m in await self.shown() if before.get(m["id"]) != m]

    async def at(
        self, hour: int, minute: int = 0, *, days: int = 0, zone: str = "Europe/Berlin"
    ) -> list[dict[str, Any]]:
        """Let time pass until the wall clock shows a time, today or some days on."""
        local = self.app.now().astimezone(ZoneInfo(zone)) + timedelta(days=days)
        return await self.advance_to(local.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(UTC))


def lived_once(life: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    """A piece of life that leads a guest of a fresh house somewhere: lived the first time in this process alone."""

    @wraps(life)
    async def lives(guest: Guest, *given: Hashable, **named: Hashable) -> None:
        told = (life, given, frozenset(named.items()), guest.key, guest.zone)
        await remembered.lived(guest.app, told, lambda: life(guest, *given, **named))

    return lives


@lived_once
async def join(guest: Guest, *, first_answer: str) -> None:
    """Every step of joining, with the plainest answers."""
    await guest.says("/start")
    for label in (*JOINING[:-1], first_answer):
        await guest.taps(label)


@asynccontextmanager
async def open_house(
    folder: Path,
    *,
    clock: StillClock | None = None,
    name: str = "demo.db",
    shelves: Library = SHELVES,
    **settings: Any,
) -> AsyncIterator[Guest]:
    """A running coachbot with one guest who has not said anything yet."""
    given = Settings(database_url=f"sqlite:///{laid_out(folder / name)}", port=0, **settings)
    app = App(given, real_clock=clock or StillClock(), shelves=None if given.programs else shelves)
    await app.start()
    app._scheduler.pause()
    try:
        yield Guest(app)
    finally:
        await app.stop()
