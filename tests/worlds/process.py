"""One process of ours in a world: the engine's own parts, wired as the app wires them, on the world's clock."""

import asyncio
import math
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from coachbot.chat import RawUpdate
from coachbot.coach import Coach
from coachbot.coach.scene import House, speaking
from coachbot.domain.linking import CODE_LENGTH, CODE_LETTERS
from coachbot.engine.dispatch import Dispatch
from coachbot.engine.intake import Intake
from coachbot.engine.passes import MovingClock, Passes
from coachbot.engine.presence import Presence
from coachbot.engine.timekeeper import Timekeeper
from coachbot.store import outbox, ward
from tests.shipped import SHELVES
from tests.worlds.databases import Mortal, WatchedSQLite
from tests.worlds.loop import LIFE, here
from tests.worlds.platforms import Line

if TYPE_CHECKING:
    from tests.worlds.world import World

TICK, LONGEST_REST = 5.0, 3 * 3600.0
PRUNE_SECONDS = 6 * 3600.0


class Process:
    """It lives until it is ended or dies at one of its steps; nothing it knew outlives it."""

    def __init__(self, world: "World") -> None:
        self.world, self.life = world, Mortal()
        self.life.on_death = lambda: world.died(self)
        self.database = world.database(self.life)
        self.lines = {name: Line(remote, self.life, world.find) for name, remote in world.remotes.items()}
        self.chats: Any = dict(self.lines)
        self.presence = Presence(self.database, world.wall)
        self.presence.prefix = f"{len(world.rules.up_since):08x}."
        self._woken = asyncio.Event()
        self._ticking: asyncio.Task[None] | None = None
        self._wire()

    def _wire(self) -> None:
        world, wall = self.world, self.world.wall
        house = House(
            new_code=lambda: "".join(world.draw.choices(CODE_LETTERS, k=CODE_LENGTH)),
            new_seed=lambda: f"{world.draw.getrandbits(128):032x}",
            platforms=frozenset(self.chats),
            ways_in=lambda words: {"telegram": f"https://t.me/coach?start={words}"},
            on_server=self.database.engine == "postgres",
            operator="the world",
            **SHELVES.shelves(),
        )
        coach = Coach(speaking(house, SHELVES.in_other_languages))
        clocks: Any = {"clock": wall, "real_clock": wall, "new_token": self.new_token}
        self.timekeeper = Timekeeper(self.database, clock=wall, seconds=here().time)
        self.dispatch = Dispatch(self.database, self.chats, coach, **clocks, **self._works())
        self.intake = Intake(
            self.database, self.chats, coach, self.dispatch, is_open=self.timekeeper.believes, **clocks
        )
        clock = MovingClock(wall)
        self.passes = Passes(
            self.database, self.intake, self.dispatch, clock, seconds=here().time, timekeeper=self.timekeeper
        )

    def _works(self) -> dict[str, Any]:
        return {"seconds": here().time, "worker": self.presence.worker}

    def new_token(self) -> str:
        """One that nobody else has; where there may be other workers, it says whose it is."""
        return f"{self.presence.worker or ''}{self.world.new_token()}"

    async def begin(self) -> None:
        """Take up what the last process left, as the app does, and begin to tick."""
        LIFE.set(self.life)
        try:
            self._ticking = asyncio.get_running_loop().create_task(self._live())
        finally:
            LIFE.set(None)

    async def _live(self) -> None:
        if isinstance(self.database, WatchedSQLite):
            async with self.database.transaction() as tx:
                await outbox.void_leases(tx, self.world.wall())
        await self.presence.appear()
        async with self.database.transaction() as tx:
            await ward.call_all(tx, self.world.wall())
        pruned_at = here().at
        while True:
            self._woken.clear()
            if any(remote.weather != "dark" for remote in self.world.remotes.values()):
                self.timekeeper.hear(self.world.truth())
            await self.passes.run()
            if here().at - pruned_at > PRUNE_SECONDS:
                await self.presence.appear()
                await self.passes.prune()
                pruned_at = here().at
            await self._rest()

    async def _rest(self) -> None:
        """Until the tick at which anything may be due, by the clock as it is; the app ticks in between, for nothing."""
        seconds = 120.0 if self.timekeeper.doubt else TICK if await self._is_busy() else await self._until_due()
        ends = math.ceil((here().at + max(seconds, 0.001)) / TICK) * TICK
        try:
            async with asyncio.timeout(ends - here().at):
                await self._woken.wait()
                await asyncio.sleep(math.ceil(here().at / TICK) * TICK - here().at)
        except TimeoutError:
            return

    async def _is_busy(self) -> bool:
        rows = await self.database.fetch(
            "SELECT (SELECT COUNT(*) FROM deliveries WHERE state IN ('claimed', 'sending')) "
            "+ (SELECT COUNT(*) FROM inbox WHERE state = 'new') AS n"
        )
        return int(rows[0]["n"]) > 0

    async def _until_due(self) -> float:
        due: datetime | None = await self.passes.next_due()
        if due is None:
            return LONGEST_REST
        return min(max((due - self.world.wall()) / timedelta(seconds=1), 0.0), LONGEST_REST)

    async def takes(self, raw: RawUpdate) -> bool:
        """Whether the process has an update for good: only then a platform hears so."""
        LIFE.set(self.life)
        try:
            taking = asyncio.get_running_loop().create_task(self._take(raw))
        finally:
            LIFE.set(None)
        await asyncio.wait([taking])
        return not taking.cancelled() and taking.exception() is None

    async def _take(self, raw: RawUpdate) -> None:
        await self.intake.take(raw)
        self.wake()

    def wake(self) -> None:
        """Have the next tick at once; the app has one every few seconds, whatever its clock shows."""
        self._woken.set()

    async def end(self, *, kindly: bool) -> None:
        """As the app stops; or at once."""
        from tests.worlds.databases import bury

        self.life.on_death = lambda: None
        if kindly:
            self.dispatch.departures.close()
            async with self.passes.lock:
                await self.intake.settle()
        self.life.kill()
        await bury(self.life)
        self.abandon()

    def abandon(self) -> None:
        self.database.abandon()
