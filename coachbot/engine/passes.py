"""The passes over what is due, and the clock that hops from one due row to the next."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

import structlog

from coachbot import plan, tally
from coachbot.database import Database
from coachbot.engine.dispatch import Dispatch
from coachbot.engine.intake import Intake
from coachbot.engine.parting import Parting
from coachbot.engine.timekeeper import Timekeeper
from coachbot.store import enrolments, hidden, links, outbox, retention, ward, wipe

log = structlog.get_logger()

FILE = "file"
"""What stands among the passes that fail where a look at the whole of a large file found it damaged."""
FURTHEST_NEXT = timedelta(days=60)
PARTING_BATCHES = 25


def real_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


class MovingClock:
    """A clock that shows the real one, moved forward by an offset that only `Passes` changes."""

    def __init__(self, real: Callable[[], datetime] = real_now) -> None:
        self._real, self.offset = real, timedelta()

    def now(self) -> datetime:
        """Its time, aware UTC."""
        return self._real() + self.offset

    def set(self, to: datetime) -> None:
        """Move the clock to an instant; it never goes back."""
        self.offset = max(self.offset, to - self._real())


async def _nothing() -> None:
    return


class Passes:
    """Inbox, plan and outbox, one round after another, under one lock. `keep` stores where the clock is.

    While `timekeeper` doubts the clock no pass does anything. With `parting` people silent for long are forgotten.
    """

    def __init__(
        self,
        database: Database,
        intake: Intake,
        dispatch: Dispatch,
        clock: MovingClock,
        keep: Callable[[], Awaitable[None]] = _nothing,
        seconds: Callable[[], float] = time.monotonic,
        timekeeper: Timekeeper | None = None,
        parting: Parting | None = None,
    ) -> None:
        self._parting = parting
        self._database, self._intake, self._dispatch, self._clock, self._keep = database, intake, dispatch, clock, keep
        self._seconds, self._ended_at, self._timekeeper = seconds, seconds(), timekeeper
        self.lock = asyncio.Lock()
        self.failing: dict[str, str] = {}
        """The passes that failed when they last ran, each with the kind of fault."""

    def silent_seconds(self) -> float:
        """How long ago any pass last came to an end, well or not."""
        return self._seconds() - self._ended_at

    async def run(self) -> Counter[str]:
        """Every pass until nothing is due; returns what was done, by name. What fails is logged and tried next time."""
        async with self.lock:
            try:
                if await self._believes_the_clock():
                    return await self._run()
                await self._try("intake", self._intake.hear)
                return Counter()
            except Exception:  # noqa: BLE001 - told where it failed, and by `failing`
                return Counter()

    async def prune(self) -> int:
        """Forget ended updates that are too old to be repeated; 0 when that failed."""
        async with self.lock:
            try:
                believes = await self._believes_the_clock()
                return (await self._try("prune", self._prune))["pruned"] if believes else 0
            except Exception:  # noqa: BLE001 - told where it failed, and by `failing`
                return 0

    async def _believes_the_clock(self) -> bool:
        """Without a timekeeper the clock is whatever it is made to be: the demo's, a rehearsal's."""
        return self._timekeeper is None or (await self._try("clock", self._timekeeper.look))["believed"] > 0

    async def wipe(self) -> bool:
        """Overwrite what was deleted, where that is still to be done; False when it has to be tried again."""
        async with self.lock:
            try:
                return bool((await self._try("wipe", self._wipe))["wiped"])
            except Exception:  # noqa: BLE001 - told where it failed, and by `failing`
                return False

    async def _wipe(self) -> Mapping[str, int]:
        asked_at = await wipe.asked(self._database)
        if asked_at is None:
            return {"wiped": 1}
        if not await self._database.wipe(at_once=False, hurried=lambda: self.closing):
            return {"wiped": 0}
        await wipe.done(self._database, asked_at)
        return {"wiped": 1}

    async def _prune(self) -> Mapping[str, int]:
        """Forget what is too old to be of use, some of it at a time."""
        now, gone = self._clock.now(), await self._intake.prune()
        for work in (
            retention.prune_deliveries,
            retention.prune_strangers,
            retention.prune_unheard,
            hidden.prune,
            links.prune,
            ward.prune,
        ):
            async with self._database.transaction() as tx:
                gone += await work(tx, now)
        async with self._database.transaction() as tx:
            await enrolments.call_back(tx, now)
        return {"pruned": gone + await self._part(now)}

    async def _part(self, now: datetime) -> int:
        """A batch a transaction, so that others have their turn between them; the rest waits for the next time."""
        gone = 0
        for step in () if self._parting is None else (self._parting.tell, self._parting.forget):
            for _ in range(PARTING_BATCHES):
                async with self._database.transaction() as tx:
                    done = await step(tx, now)
                gone += done
                if self._parting is not None and step == self._parting.forget:
                    tally.count(tally.Happening.SILENT_FORGOTTEN, done)
                if done == 0 or self.closing:
                    break
        return gone

    @property
    def closing(self) -> bool:
        """Whether the house is about to end."""
        return self._dispatch.departures.closing

    async def _run(self) -> Counter[str]:
        """Rounds, until a round leaves nothing due: no pass makes another wait for all of its work."""
        counts: Counter[str] = Counter()
        more = True
        while more and not self.closing:
            done = await self._round()
            more = bool(done.pop("more")) or done["planned"] > 0
            counts.update(done)
        return counts

    async def _round(self) -> Counter[str]:
        """Each pass once. One that fails takes no other's turn; its fault is raised in the end."""
        done: Counter[str] = Counter(more=0)
        faults: list[Exception] = []
        for name, work in (("intake", self._intake.run), ("plan", self._plan), ("dispatch", self._dispatch.run)):
            try:
                done.update(await self._try(name, work))
            except Exception as fault:  # noqa: BLE001 - raised below
                faults.append(fault)
        if faults:
            raise faults[0]
        return done

    async def _try(self, name: str, work: Callable[[], Awaitable[Mapping[str, int]]]) -> Mapping[str, int]:
        """Run a pass, and remember whether it failed."""
        try:
            done = await work()
        except Exception as fault:
            log.error("pass_failed", action=name, fault=type(fault).__name__)
            self.failing[name] = type(fault).__name__
            raise
        finally:
            self._ended_at = self._seconds()
        self.failing.pop(name, None)
        return done

    async def _plan(self) -> Mapping[str, int]:
        due = await enrolments.next_planning_at(self._database)
        if due is None or due > self._clock.now():
            return {"planned": 0}
        async with self._database.transaction() as tx:
            return {"planned": await plan.run(tx, self._clock.now())}

    async def next_due(self) -> datetime | None:
        """When anything is due next for anybody: a delivery, or planning."""
        found = [await outbox.next_due_at(self._database), await enrolments.next_planning_at(self._database)]
        return min((at for at in found if at is not None), default=None)

    async def advance(self, to: datetime) -> None:
        """Move the clock to an instant, hopping from due row to due row; nothing on the way is missed.

        Where the house closes meanwhile, the clock stays at what it had come to.
        """
        async with self._moving():
            await self._run()
            while not self.closing and (due := await self.next_due()) is not None and due <= to:
                # What came due while something else was sent is looked at once more, as long as that gets anywhere.
                counts = await self._hop(due) if self._clock.now() < due else await self._run()
                if due <= self._clock.now() and not (counts["sent"] or counts["dropped"]) and await self._stands(due):
                    break
            if not self.closing:
                await self._hop(to)

    async def advance_to_next(self) -> datetime | None:
        """Move the clock to the next thing that says something; None when nothing is due."""
        async with self._moving():
            furthest = self._clock.now() + FURTHEST_NEXT
            sent = (await self._run())["sent"]
            while sent == 0 and (due := await self.next_due()) is not None and self._clock.now() < due <= furthest:
                sent = (await self._hop(due))["sent"]
            return self._clock.now() if sent else None

    @contextlib.asynccontextmanager
    async def _moving(self) -> AsyncIterator[None]:
        async with self.lock:
            try:
                yield
            finally:
                await self._keep()

    async def _stands(self, due: datetime) -> bool:
        """Whether the same is due as before."""
        return await self.next_due() == due

    async def _hop(self, to: datetime) -> Counter[str]:
        self._clock.set(to)
        return await self._run()
