"""A whole coachbot on simulated Discord: the library's own machinery, an offline platform, a clock that tests move.

The wire has its own tests; here people use slash commands, buttons, menus and forms as they would in the client.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any, ClassVar

import discord
import simcord
from discord.webhook.async_ import async_context

from coachbot.app import App
from coachbot.chat import Chat, RawUpdate, Take
from coachbot.chats.discord import DiscordChat
from coachbot.settings import Settings
from tests.house import MONDAY, SHELVES
from tests.standins.discord import TOKEN
from tests.telegram_house import BERLIN, WalkingClock

SETTLE_SECONDS = 30.0
"""Seconds in which a step of the simulation must come to rest; a picture takes a while on a busy machine."""


class SimulatedDiscord(DiscordChat):
    """The chat as it is, except that the simulation stands for the connection."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._arrivals: asyncio.Queue[tuple[RawUpdate, asyncio.Future[Awaitable[None]]]] = asyncio.Queue()

    async def send(self, *arguments: Any, **options: Any) -> str:
        """Send as inside the simulation: what answers an interaction goes through a place that is set there."""
        async_context.set(Conversation.adapter)
        return await super().send(*arguments, **options)

    @property
    def bot(self) -> discord.AutoShardedClient:
        return self._bot

    async def listen(self, take: Take) -> None:
        """Take updates outside the simulation, whose clock is not the house's."""
        self._logged_in.set()
        while True:
            update, kept = await self._arrivals.get()
            kept.set_result(await take(update))

    async def _pass_on(self, update: RawUpdate) -> Awaitable[None]:
        kept: asyncio.Future[Awaitable[None]] = asyncio.get_running_loop().create_future()
        self._arrivals.put_nowait((update, kept))
        return await kept


class SimulatedHouse(App):
    """The app with that chat."""

    def _chats(self) -> list[Chat]:
        return [SimulatedDiscord(TOKEN, per_second=1000, clock=self.real_clock)]

    @property
    def discord(self) -> SimulatedDiscord:
        found = self.chats["discord"]
        assert isinstance(found, SimulatedDiscord)
        return found


@dataclass
class Conversation:
    """One person in a server with the bot, and in their private chat with it."""

    adapter: ClassVar[Any]

    app: SimulatedHouse
    env: simcord.Env
    folder: Path
    clock: WalkingClock
    person: Any
    member: Any
    general: Any

    def sees(self) -> list[discord.Message]:
        """What the bot said in private, as it stands now."""
        return [m for m in self.person.dm_channel.history() if m.author.bot]

    def labels(self) -> list[str]:
        """Every label of the newest messages with buttons or menus, the newest last."""
        return [label for message in self.sees() for label in labels_of(message)]

    async def _settled(self) -> None:
        await self.app.intake.settle()
        await self.env.settle()

    async def _does(self, act: Any) -> list[discord.Message]:
        # People take a second to read; so no new message has to wait for the chat's pace.
        await self.app.advance(self.app.now() + timedelta(seconds=1))
        before = {m.id: (m.content, labels_of(m)) for m in self.sees()}
        await act
        await self._settled()
        return [m for m in self.sees() if before.get(m.id) != (m.content, labels_of(m))]

    async def says(self, text: str) -> list[discord.Message]:
        return await self._does(self.person.send_dm(text))

    async def uses(self, name: str, **options: str) -> list[discord.Message]:
        """A slash command in the private chat."""
        return await self._does(self.person.slash(name, **options))

    async def uses_in_server(self, name: str, **options: str) -> Any:
        """A slash command where others are; returns what the person sees there."""
        await self.app.advance(self.app.now() + timedelta(seconds=1))
        result = await self.member.slash(self.general, name, **options)
        await self._settled()
        return result

    def aside(self) -> list[discord.Message]:
        """What only the person sees in the server, as it stands now."""
        return [m for m in self.general.history(viewer=self.member) if m.author.bot]

    async def taps_aside(self, label: str) -> list[discord.Message]:
        """The newest button of that label under a message that only the person sees; returns what is new or changed."""
        await self.app.advance(self.app.now() + timedelta(seconds=1))
        message = next(m for m in reversed(self.aside()) if label in labels_of(m))
        before = {m.id: (m.content, labels_of(m)) for m in self.aside()}
        await self.member.click(message, label=label)
        await self._settled()
        return [m for m in self.aside() if before.get(m.id) != (m.content, labels_of(m))]

    def closes(self) -> None:
        """From now on the person takes no private messages."""
        self.env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=None)
        self.env.inject_error("PATCH", "/channels/*/messages/*", status=403, code=50007, times=None)

    async def taps(self, label: str) -> list[discord.Message]:
        """The newest button or menu entry of that label."""
        message = next(m for m in reversed(self.sees()) if label in labels_of(m))
        for component in walk(message):
            if isinstance(component, discord.SelectMenu):
                for option in component.options:
                    if option.label == label:
                        return await self._does(self.person.select(message, [option.value]))
        return await self._does(self.person.click(message, label=label))

    async def fills(self, label: str, words: str) -> list[discord.Message]:
        """Open the newest form of that button, and send it off."""
        message = next(m for m in reversed(self.sees()) if label in labels_of(m))
        shown = await self.person.click(message, label=label)
        return await self._does(self.person.submit_modal(shown, {"words": words}))

    async def at(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        """Let time pass until the wall clock in Berlin shows a time."""
        local = self.app.now().astimezone(BERLIN) + timedelta(days=days)
        await self.app.advance(local.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(UTC))
        await self._settled()

    async def joins(self) -> None:
        await self.uses_in_server("start")
        for label in ("Yes, I'm 18 or older", "Yes, keep my diary", *("None of these",) * 2):
            await self.taps(label)
        await self.uses("zone", city="Berlin, Germany")
        for label in ("Berlin, Germany", "Start Desk reset", "Answer them now", *("None of these",) * 3, "No headache"):
            await self.taps(next(one for one in self.labels() if one.startswith(label)))

    async def restarts(self) -> None:
        """A new process on the same file: nothing that was in memory is taken along."""
        offset = self.app.clock.offset
        await self.app.stop()
        self.app = await started(self.folder, self.clock)
        self.app.clock.offset = offset
        await self.env.restart_bot(self.app.discord.bot)


def walk(message: discord.Message) -> list[Any]:
    return [item for row in message.components for item in getattr(row, "children", [])]


def labels_of(message: discord.Message) -> list[str]:
    found: list[str] = []
    for item in walk(message):
        found += [o.label for o in item.options] if isinstance(item, discord.SelectMenu) else [item.label or ""]
    return found


async def started(folder: Path, clock: WalkingClock) -> SimulatedHouse:
    given = Settings(discord_token=TOKEN, port=0, rate=1000, database_url=f"sqlite:///{folder / 'live.db'}")
    app = SimulatedHouse(given, real_clock=clock, shelves=SHELVES)
    await app.start()
    app._scheduler.pause()
    # Discord says what time it is with every answer; the simulation has no such line.
    app.timekeeper.hear(app.now())
    return app


@asynccontextmanager
async def open_discord(folder: Path) -> AsyncIterator[Conversation]:
    """A live coachbot with one person who has not said anything yet."""
    clock = WalkingClock()
    app = await started(folder, clock)
    env = simcord.Env(app.discord.bot, shard_count=1, settle_timeout=SETTLE_SECONDS)
    env.backend.clock._epoch = MONDAY
    await env.start()
    Conversation.adapter = async_context.get()
    try:
        guild = env.create_guild()
        general = guild.create_text_channel("general")
        person = env.create_user("ada")
        talk = Conversation(app, env, folder, clock, person, guild.add_member(person), general)
        yield talk
    finally:
        await talk.app.stop()
        await env.shutdown()
        assert env.errors == []
