"""A world: people, platforms and processes around one database, from one seed, until everything is quiet again."""

import asyncio
import contextvars
import hashlib
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import structlog

from coachbot.chat import RawUpdate
from tests.parts import PROGRAMMES, Parts
from tests.schema import laid_out
from tests.worlds.databases import Mortal, WatchedPostgres, WatchedSQLite, bury, prepare_postgres
from tests.worlds.loop import LIFE, VirtualLoop, here
from tests.worlds.people import ZONES, Person
from tests.worlds.platforms import WEATHER, Remote
from tests.worlds.process import Process
from tests.worlds.rules import Rules
from tests.worlds.size import Size, size_of
from tests.worlds.verdict import verdict

START = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
QUIET_AGAIN = timedelta(hours=1)
"""So long after the last trouble everything that was due has been done."""


@dataclass
class World:
    """Everything of one seed. `log` is all that happened, in order; `findings` what must not."""

    seed: int
    size: Size
    folder: Path
    pool: Any = None
    """PostgreSQL's connections; without any it is SQLite."""
    url: str = ""
    findings: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    step: timedelta = timedelta()
    unconfirmed: list[RawUpdate] = field(default_factory=list)
    kept: set[tuple[str, str]] = field(default_factory=set)
    """What a platform was told that we have."""

    def __post_init__(self) -> None:
        self.draw = random.Random(f"world {self.seed}")
        self.remotes = {
            name: Remote(name, random.Random(f"{name} {self.seed}"), self.tell) for name in ("telegram", "discord")
        }
        self.rules = Rules(self.wall, lambda: self.step, self.find, self._noted, self._given_up)
        for remote in self.remotes.values():
            remote.is_prompt, remote.on_refusal = self.rules.prompts.__contains__, self.rules.did_not_leave
        self.processes: list[Process] = []
        self.people: list[Person] = []
        self._tokens, self.up = 0, asyncio.Event()

    def _noted(self, delivery: int) -> None:
        for remote in self.remotes.values():
            remote.noted(delivery)

    def _given_up(self, delivery: int) -> None:
        for remote in self.remotes.values():
            remote.given_up(delivery)

    def truth(self) -> datetime:
        """What time it is."""
        return START + timedelta(seconds=here().at)

    def wall(self) -> datetime:
        """What the machine's clock shows."""
        return self.truth() + self.step

    def tell(self, line: str) -> None:
        self.log.append(f"{here().at:.3f} {line}")

    def find(self, what: str) -> None:
        self.findings.append(f"day {here().at / 86400:.3f}: {what}")
        self.tell(f"FOUND {what}")

    def new_token(self) -> str:
        self._tokens += 1
        return f"token{self._tokens}"

    def database(self, life: Mortal) -> WatchedSQLite | WatchedPostgres:
        if self.pool is not None:
            return WatchedPostgres(self.pool, self.url, life, self.rules.judge)
        return WatchedSQLite(laid_out(self.folder / "world.db"), life, self.rules.judge)

    async def run(self) -> None:
        """Live through all of it, and look at what is left."""
        await self._settle()
        await self.start()
        for at, _, happens in sorted(self._events(), key=lambda one: one[:2]):
            await asyncio.sleep(max(at - here().at, 0))
            await happens()
        await self._heal()
        self.findings += await verdict(self)
        await self.stop(mid_work=False)

    async def _settle(self) -> None:
        """Who lives here. Most have joined; the others say hello first."""
        database = self.database(Mortal())
        for number in range(self.size.people):
            remote = self.remotes["discord" if number % 3 == 2 else "telegram"]
            person = Person(f"p{number}", remote, random.Random(f"person {number} {self.seed}"))
            person.eager = self.draw.choice((0.2, 1, 1, 1.5))
            self.people.append(person)
            if self.draw.random() < 0.85:
                programme = PROGRAMMES[self.draw.choice(sorted(PROGRAMMES))]
                parts = Parts(database, now=self.wall(), real=self.wall())
                zone = self.draw.choice(ZONES)
                await parts.enrol(person.name, programme, platform=remote.platform, zone=zone)
        database.abandon()

    def _events(self) -> list[tuple[float, int, Callable[[], Any]]]:
        """What happens when, all drawn beforehand."""
        found: list[tuple[float, Callable[[], Any]]] = []
        for person in self.people:
            for day in range(self.size.days):
                for _ in range(round(self.size.acts * person.eager)):
                    at = day * 86400 + self.draw.triangular(0, 86400, 50000)
                    rounds = range(self.draw.choice((1, 1, 1, 2, 5)))
                    found += [(at + again * self.draw.choice((2, 6, 40)), self._acting(person)) for again in rounds]
            if person.remote.platform == "telegram" and self.draw.random() < 0.3:
                at = self.draw.uniform(0, self.size.days * 86400)
                found += [
                    (at, self._closing(person)),
                    (at + self.draw.choice((60, 7200, 90000)), self._opening(person)),
                ]
        for _ in range(self.size.troubles):
            found += self._trouble(self.draw.uniform(0, self.size.days * 86400))
        return [(at, number, happens) for number, (at, happens) in enumerate(found)]

    def _trouble(self, at: float) -> list[tuple[float, Callable[[], Any]]]:
        kind = self.draw.choice(("weather", "weather", "crash", "crash", "restart", "outage", "clock"))
        lasts = self.draw.choice((60.0, 600.0, 3600.0, 14400.0))
        remote = self.remotes[self.draw.choice(sorted(self.remotes))]
        if kind == "weather":
            weather = self.draw.choice(sorted(WEATHER))
            return [(at, self._weather(remote, weather)), (at + lasts, self._weather(remote, "fine"))]
        if kind == "crash":
            return [(at, self._dying(self.draw.randint(1, 120)))]
        if kind == "clock":
            step = timedelta(minutes=self.draw.choice((-180, -60, -15, -1, 1, 15, 60, 2000)))
            return [(at, self._clock(step)), (at + lasts, self._clock(timedelta()))]
        gone = 5.0 if kind == "restart" else self.draw.choice((3600.0, 30000.0, 100000.0))
        return [(at, lambda: self.stop(mid_work=kind == "outage")), (at + gone, self.start)]

    def _acting(self, person: Person) -> Callable[[], Any]:
        async def act() -> None:
            person.remote.closed.pop(person.key, None)
            words, raw = person.act(self.truth())
            self.tell(f"{person.name} does {words} as {raw.update_id}")
            for _ in range(self.draw.choice((1, 1, 1, 1, 2, 3))):
                self.hand_over(raw, self.draw.choice((0.0, 0.0, 0.2, 3.0, 30.0)))

        return act

    def _closing(self, person: Person) -> Callable[[], Any]:
        async def close() -> None:
            self.tell(f"{person.name} blocks")
            person.remote.blocked.add(person.key)
            self.hand_over(person.opens(self.truth(), closes=True), 0.1)

        return close

    def _opening(self, person: Person) -> Callable[[], Any]:
        async def opens() -> None:
            self.tell(f"{person.name} unblocks")
            person.remote.blocked.discard(person.key)
            person.remote.closed.pop(person.key, None)
            self.hand_over(person.opens(self.truth(), closes=False), 0.1)

        return opens

    def _weather(self, remote: Remote, weather: str) -> Callable[[], Any]:
        async def change() -> None:
            self.tell(f"{remote.platform} is {weather}")
            remote.weather = weather

        return change

    def _clock(self, step: timedelta) -> Callable[[], Any]:
        async def change() -> None:
            self.tell(f"the clock is {step} wrong")
            self.step = step
            for process in self.processes:
                process.wake()

        return change

    def _dying(self, steps: int) -> Callable[[], Any]:
        async def die_soon() -> None:
            for process in self.processes[:1]:
                self.tell(f"the process dies within {steps} steps")
                process.life.dies_after = process.life.steps + steps

        return die_soon

    def hand_over(self, raw: RawUpdate, delay: float) -> None:
        """A platform gives an update to whoever listens, and again until somebody has it."""
        self.unconfirmed.append(raw)
        asyncio.get_running_loop().create_task(self._hand_over(raw, delay))

    async def _hand_over(self, raw: RawUpdate, delay: float) -> None:
        await asyncio.sleep(delay)
        while not (self.processes and await self.processes[-1].takes(raw)):
            if raw.platform == "discord" and not self.processes:
                # Discord keeps nothing for whoever is away.
                break
            await self.up.wait()
            await asyncio.sleep(1)
        else:
            self.kept.add((raw.platform, raw.update_id))
        self.unconfirmed.remove(raw)

    async def start(self) -> None:
        """A process begins, unless there is one for each there may be."""
        if not self.processes:
            down = self.wall() - self.rules.up_since[-1] if self.rules.up_since and not self.processes else timedelta()
            self.rules.down_for.append(self._down(down))
            self.rules.up_since.append(self.wall())
            self.tell("a process begins")
            process = Process(self)
            self.processes.append(process)
            self.up.set()
            await process.begin()

    def _down(self, longest: timedelta) -> timedelta:
        return min(longest, self.wall() - self.stopped_at) if hasattr(self, "stopped_at") else timedelta()

    async def stop(self, *, mid_work: bool) -> None:
        """The process ends: kindly, or in the middle of whatever it does."""
        for process in self.processes:
            self.tell("the process is killed" if mid_work else "the process ends")
            await process.end(kindly=not mid_work)
        self.processes.clear()
        self.up.clear()
        self.stopped_at = self.wall()

    def died(self, process: Process) -> None:
        """A process came to its last step; another begins soon."""
        self.tell("the process died")
        ours = contextvars.copy_context()
        ours.run(LIFE.set, None)
        here().create_task(self._bury(process), context=ours)

    async def _bury(self, process: Process) -> None:
        if process in self.processes:
            self.processes.remove(process)
            self.up.clear()
            self.stopped_at = self.wall()
        await bury(process.life)
        process.abandon()
        await asyncio.sleep(2)
        await self.start()

    async def _heal(self) -> None:
        """All troubles end; then everything that is due is done."""
        self.tell("all is well again")
        await self._clock(timedelta())()
        for remote in self.remotes.values():
            remote.weather = "fine"
        await asyncio.sleep(60)
        await self.start()
        await asyncio.sleep(QUIET_AGAIN.total_seconds())


def run(seed: int, folder: Path, size: Size | None = None, pool_url: str | None = None) -> World:
    """Live one seed's world; `pool_url` is a fresh PostgreSQL database with the schema."""
    loop = VirtualLoop()
    asyncio.set_event_loop(loop)
    world = World(seed, size or size_of(seed), folder)
    with structlog.testing.capture_logs() as logged:
        try:
            loop.run_until_complete(_run(world, pool_url))
        finally:
            for task in asyncio.all_tasks(loop):
                task.cancel()
            loop.run_until_complete(asyncio.sleep(0))
            loop.close()
            asyncio.set_event_loop(None)
    for event in logged:
        is_meant = event["event"] == "clock_doubted" or event.get("fault") == "KilledError"
        if event["log_level"] == "error" and not is_meant:
            world.findings.append(f"logged: {event}")
    return world


async def _run(world: World, pool_url: str | None) -> None:
    if pool_url is not None:
        world.pool, world.url = await _open_pool(pool_url), pool_url
    try:
        await world.run()
    finally:
        if world.pool is not None:
            with here().away():
                await world.pool.close()


async def _open_pool(url: str) -> Any:
    from psycopg.rows import dict_row
    from psycopg_pool import AsyncConnectionPool

    from coachbot.databases.postgres import _configure

    with here().away():
        for_ever: Any = {"max_lifetime": 1e9, "max_idle": 1e9, "timeout": 1e6}
        pool: Any = AsyncConnectionPool(
            url, min_size=4, max_size=4, open=False, kwargs={"row_factory": dict_row}, configure=_configure, **for_ever
        )
        await pool.open(wait=True)
        await prepare_postgres(pool)
    return pool


def digest(world: World) -> str:
    """One word for all that happened."""
    return hashlib.sha256("\n".join(world.log).encode()).hexdigest()[:16]


__all__ = ["LIFE", "World", "digest", "run"]
