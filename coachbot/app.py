"""The wiring: settings in, one of each part out. The only file that names chats; `foundation` names databases."""

import asyncio
import contextlib
import logging
import secrets
import signal
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from coachbot import graveyard, unlocking
from coachbot.alerts import LOOK_SECONDS, Alerts
from coachbot.chat import Chat
from coachbot.chats.local import LocalChat
from coachbot.coach import Coach
from coachbot.coach.scene import House, speaking
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite
from coachbot.domain.linking import CODE_LENGTH, CODE_LETTERS
from coachbot.drawing import pdf
from coachbot.engine.dispatch import Dispatch
from coachbot.engine.intake import Intake
from coachbot.engine.parting import Parting
from coachbot.engine.passes import MovingClock, Passes, real_now
from coachbot.engine.presence import APPEAR_SECONDS, Presence
from coachbot.engine.timekeeper import Timekeeper
from coachbot.engine.waking import OPTIONS, Waking
from coachbot.errors import SettingError
from coachbot.foundation import NO_DEMO_THERE, OFFSET, kept_offset, look_on, open_database, prepare
from coachbot.health import Health
from coachbot.library import Library, packaged_programmes
from coachbot.library.checked import CheckedLibrary
from coachbot.settings import Settings
from coachbot.store import facts, outbox, ward
from coachbot.store.facts import STARTS
from coachbot.web import WebServer, build_web

TICK_SECONDS = 5
PRUNE_SECONDS = 3600
WIPE_SECONDS = 60
FIRST_ROUND_SECONDS = 1.0
"""How long the start waits for what the last process left; the rest goes on beside."""
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

log = structlog.get_logger()
# A round that takes longer than a tick is no news, and what fails in one is told by the pass itself.
logging.getLogger("apscheduler").setLevel(logging.ERROR)


class App:
    """One running coachbot. `start`, then `stop`; or `run`, which does both around a signal."""

    def __init__(
        self, settings: Settings, *, real_clock: Callable[[], datetime] = real_now, shelves: Library | None = None
    ) -> None:
        """`shelves` are programmes and cards that were read before; without them the folders are read at the start."""
        self.settings, self.real_clock, self._shelves = settings, real_clock, shelves
        self.clock = MovingClock(real_clock)
        self.database: Database
        self.intake: Intake
        self.passes: Passes
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self.chats: dict[str, Chat] = {}
        self.listening: list[asyncio.Task[None]] = []
        self.serving = asyncio.Event()
        """Set once the web server answers."""
        self._closing = contextlib.AsyncExitStack()

    async def start(self) -> None:
        """Open and check everything, then begin to work. Raises CoachbotError; nothing is left open then."""
        try:
            checked = CheckedLibrary(packaged_programmes(), self.settings.programs, self.settings.checked_programmes)
            found = self._shelves or checked.read()
            if self.settings.demo and not self.settings.is_sqlite:
                raise SettingError(NO_DEMO_THERE)
            if self.settings.short_lived:
                log.warning("database_will_be_lost", action="start", mend=self.settings.short_lived)
            self.database = await open_database(self.settings, exclusive=True)
            self._closing.push_async_callback(self.database.close)
            self.presence = Presence(self.database, self.real_clock)
            self._closing.push_async_callback(self.presence.leave)
            await prepare(self.database, self.settings, self.real_clock())
            if self.settings.graveyard is not None:
                await graveyard.refuse_older(self.database, self.settings.graveyard)
            if self.settings.demo and isinstance(self.database, SQLite):
                self.clock.offset = await kept_offset(self.database)
            self._wire(found)
            await self._begin()
            await asyncio.to_thread(checked.keep)
            self._closing.push_async_callback(look_on(self.database, self.passes.failing))
        except BaseException:
            await self._closing.aclose()
            raise

    def _wire(self, found: Library) -> None:
        self.timekeeper = Timekeeper(self.database, clock=self.now, seconds=self.steady_seconds)
        self.chats = {chat.platform: chat for chat in self._chats()}
        house = House(
            platforms=frozenset(self.chats),
            ways_in=self._ways_in,
            new_code=lambda: "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH)),
            **found.shelves(),
            operator=self.settings.operator,
            demo=self.settings.demo,
            on_server=not self.settings.is_sqlite,
            join_code=self.settings.join_code,
            emergency_line=self.settings.emergency_line,
            crisis_line=self.settings.crisis_line,
            copies_days=None if self.settings.graveyard is None else self.settings.backup_days,
            can_report=pdf.is_installed(),
            admins=self.settings.admin_chats,
            keys_lie=unlocking.keys_lie(self.database, apart=self.settings.key_store != self.settings.database),
        )
        coach = Coach(speaking(house, found.in_other_languages))
        clocks: Any = {"clock": self.now, "real_clock": self.real_clock, "new_token": self.presence.new_token}
        works: Any = {"seconds": self.seconds, "worker": self.presence.worker, **clocks}
        self.dispatch = Dispatch(self.database, self.chats, coach, **works)
        # The demo's clock is moved by hand, so there is nothing to hold it against.
        keeper = None if self.settings.demo else self.timekeeper
        self.waking = Waking(self._scheduler, self.run_passes, self.dispatch.next_due, self.dispatch.held, self.now)
        opened: Any = {"wrote": self.waking.wrote} | ({} if keeper is None else {"is_open": keeper.believes})
        self.intake = Intake(self.database, self.chats, coach, self.dispatch, **clocks, **opened)
        passing: Any = {"timekeeper": keeper, "parting": self._parting(coach)}
        self.passes = Passes(self.database, self.intake, self.dispatch, self.clock, self._keep_clock, **passing)
        routes = [route for chat in self.chats.values() for route in chat.routes()]
        looks: Any = {"clock": self.now, "listening": lambda: self.listening, "timekeeper": keeper}
        health = Health(self.database, self.passes, self.chats, serves=self.serving.is_set, **looks)
        self.alerts = Alerts(self.settings.alert_url, health.report)
        self._closing.push_async_callback(self.alerts.close)
        web = build_web(routes, health, None if self.settings.demo else self.measure)
        self.web = WebServer(web, self._host(), self.settings.port)
        for close in (self.web.stop, *(chat.close for chat in self.chats.values())):
            self._closing.push_async_callback(close)
        self._closing.push_async_callback(self._stop_working)

    def _parting(self, coach: Coach) -> Parting | None:
        days = self.settings.retention_days
        return None if days is None else Parting(coach, self.chats, days)

    def _host(self) -> str:
        if self.settings.demo and self.settings.health_host not in LOOPBACK:
            raise SettingError(
                "COACHBOT_HEALTH_HOST would open the local chat to the network; it is for a live coachbot. "
                "Unset it, or set a platform's token."
            )
        return self.settings.health_host

    def _ways_in(self, words: str) -> dict[str, str]:
        return {name: way for name, chat in self.chats.items() if (way := chat.way_in(words)) is not None}

    def _chats(self) -> list[Chat]:
        """The platforms this process talks on; a platform's library is loaded only where its token is set."""
        if self.settings.demo:
            return [LocalChat(self.database, self)]
        chats: list[Chat] = []
        how: Any = {"per_second": self.settings.rate, "clock": self.real_clock, "tell_time": self.timekeeper.hear}
        if self.settings.telegram_token is not None:
            from coachbot.chats.telegram import TelegramChat  # noqa: PLC0415

            token, url = self.settings.telegram_token.get_secret_value(), self.settings.telegram_api_url
            brought: Any = {"served": self.serving.wait, "shared": not self.settings.is_sqlite}
            brought["webhook_url"] = self.settings.webhook_url
            chats.append(TelegramChat(token, api_url=url, **how, **brought))
        if self.settings.discord_token is not None:
            from coachbot.chats.discord import DiscordChat  # noqa: PLC0415

            chats.append(DiscordChat(self.settings.discord_token.get_secret_value(), **how))
        return chats

    async def _begin(self) -> None:
        """Take up what the last process left, then serve, listen and tick."""
        if isinstance(self.database, SQLite):
            # The file's lock makes this its only process, so whoever held these leases is gone.
            async with self.database.transaction() as tx:
                await outbox.void_leases(tx, self.real_clock())
        await self.presence.appear()
        async with self.database.transaction() as tx:
            await ward.call_all(tx, self.now())
            await facts.count(tx, STARTS)
        hear, take = self.presence.listener.listen, self.intake.take
        self.listening = [asyncio.create_task(hear(chat, take)) for chat in self.chats.values()]
        first_round = asyncio.create_task(self.run_passes())
        await asyncio.wait({first_round}, timeout=FIRST_ROUND_SECONDS)
        await self.keep_graveyard()
        await self.web.start()
        self.serving.set()
        every = partial(self._scheduler.add_job, trigger="interval", **OPTIONS)
        self.waking.begin(TICK_SECONDS)
        every(self.presence.appear, seconds=APPEAR_SECONDS)
        every(self.passes.wipe, seconds=WIPE_SECONDS)
        every(self.keep_graveyard, seconds=WIPE_SECONDS)
        every(self.alerts.look, seconds=LOOK_SECONDS)
        every(self.passes.prune, seconds=PRUNE_SECONDS)
        every(partial(unlocking.tidy, self.database, self.real_clock, self.timekeeper.believes), seconds=PRUNE_SECONDS)
        self._scheduler.start()

    async def stop(self) -> None:
        """Finish what is in flight, then close everything."""
        await self._closing.aclose()

    async def run(self, ready: Callable[["App"], None] | None = None) -> None:
        """Start, work until SIGINT, SIGTERM or SIGHUP, stop. Raises what ended a platform's listening, if that did."""
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        # A terminal that is closed asks to stop, unless nohup has it mean nothing.
        hangs_up = [signal.SIGHUP] if signal.getsignal(signal.SIGHUP) is signal.SIG_DFL else []
        for name in (signal.SIGINT, signal.SIGTERM, *hangs_up):
            loop.add_signal_handler(name, stopping.set)
        asked = asyncio.create_task(stopping.wait())
        try:
            if not await self._started_before(asked):
                return
            if ready is not None:
                ready(self)
            ended, _ = await asyncio.wait({asked, *self.listening}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            asked.cancel()
            await self.stop()
        for task in ended - {asked}:
            task.result()

    async def _started_before(self, asked: "asyncio.Task[Any]") -> bool:
        """Start; False when the stop was asked for first, and nothing is left open."""
        starting = asyncio.create_task(self.start())
        await asyncio.wait({asked, starting}, return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            starting.cancel()
            await asyncio.wait({starting})
        return not starting.cancelled() and starting.result() is None

    async def _stop_working(self) -> None:
        """Take nothing new, finish what is leaving, and leave the rest for the next process."""
        if self._scheduler.running:
            self._scheduler.pause()
        for task in self.listening:
            task.cancel()
        await asyncio.gather(*self.listening, return_exceptions=True)
        self.dispatch.departures.close()
        async with self.passes.lock:
            await self.intake.settle()
            await self.keep_graveyard()
            # Not before the last pass is over: the scheduler cancels what it began.
            if self._scheduler.running:
                self._scheduler.shutdown(wait=False)

    def now(self) -> datetime:
        """The time this coachbot lives by, aware UTC."""
        return self.clock.now()

    def seconds(self) -> float:
        """A monotonic clock that goes along with the demo's jumps."""
        return time.monotonic() + self.clock.offset.total_seconds()

    def steady_seconds(self) -> float:
        """The same, going on while the machine sleeps, where that can be known."""
        asleep = getattr(time, "CLOCK_BOOTTIME", None)
        return (time.clock_gettime(asleep) if asleep else time.monotonic()) + self.clock.offset.total_seconds()

    async def run_passes(self) -> Counter[str]:
        """One round of every pass: inbox, plan, outbox; returns what was done, by name."""
        return await self.passes.run()

    async def measure(self) -> bytes:
        """What /metrics answers: counts, and nothing that says who."""
        from coachbot import measuring  # noqa: PLC0415

        return await measuring.measure(self.database, self.now())

    async def keep_graveyard(self) -> bool:
        """Note beside the database who was forgotten; False where that has to be tried again, as /healthz tells.

        What is old enough goes, but never by a clock that nobody confirms.
        """
        if (file := self.settings.graveyard) is None:
            return True
        until = self.now() - timedelta(days=self.settings.backup_days) if self.timekeeper.believes() else None
        fault = await graveyard.keep_up(self.database, file, until)
        self.passes.failing.pop("graveyard", None)
        if fault is not None:
            self.passes.failing["graveyard"] = fault
        return fault is None

    async def advance(self, to: datetime) -> None:
        """Move the demo clock to an instant; nothing on the way is missed."""
        await self.passes.advance(to)

    async def advance_to_next(self) -> datetime | None:
        """Move the demo clock to the next thing that says something; None when nothing is due."""
        return await self.passes.advance_to_next()

    async def _keep_clock(self) -> None:
        if self.settings.demo:
            await facts.write(self.database, OFFSET, str(self.clock.offset // timedelta(milliseconds=1)))
