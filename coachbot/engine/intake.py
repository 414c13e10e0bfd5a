"""The inbox at work: keep what came in, let the coach answer, commit the effect with its replies, send them."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog

from coachbot import ward
from coachbot.chat import Chat, RawUpdate
from coachbot.coach import Coach, rights
from coachbot.coach.scene import NotReady
from coachbot.database import Database, Session, Unreadable
from coachbot.domain.delivery import State
from coachbot.engine.commits import SharedCommits
from coachbot.engine.departures import Departure
from coachbot.engine.dispatch import Dispatch
from coachbot.engine.effects import FLOOD_SPAN, Effects, NotRead
from coachbot.store import inbox
from coachbot.store import replies as reply_rows
from coachbot.together import together
from coachbot.values import frozen

TRIES = 3
REST = timedelta(seconds=2)
PATIENCE_SECONDS = 5.0
"""So long it is waited for a lane that another worker serves; then its turn comes with the next pass."""
MOST_TOGETHER = 4
"""So many updates of a lane share a commit on a file, where as many wait: 32 of all lanes, in some 40 ms."""
KEEP = timedelta(hours=72)
"""How long ended updates are remembered, so that a repeat is known as one."""

log = structlog.get_logger()


@frozen
class Handled:
    """Awaited, it returns when an update has been handled; let go, it costs nothing."""

    served: "asyncio.Task[int] | None"

    def __await__(self) -> Generator[Any, None, None]:
        if self.served is not None:
            yield from asyncio.shield(self.served).__await__()


@dataclass(slots=True)
class LaneTurn:
    """A lane's turn in one commit: `most` of its updates have their effect there.

    `waiting` is the update it came to last, the `begun`th, and `unread` why nobody can read the first, if so; `said`
    has what each update says that had its effect; `more` is False once nothing waits behind.
    """

    lane: int
    most: int
    waiting: inbox.Waiting | None = None
    begun: int = 0
    unread: BaseException | None = None
    said: list[list[Departure]] = field(default_factory=list)
    more: bool = True

    def begin(self) -> None:
        """Nothing of it has happened, or nothing that stands."""
        self.waiting, self.begun, self.unread, self.said, self.more = None, 0, None, [], True


class Intake:
    """Serves lanes side by side; one person's updates wait in one lane, in order."""

    def __init__(
        self,
        database: Database,
        chats: Mapping[str, Chat],
        coach: Coach,
        dispatch: Dispatch,
        *,
        clock: Callable[[], datetime],
        real_clock: Callable[[], datetime],
        new_token: Callable[[], str],
        is_open: Callable[[], bool] = lambda: True,
        wrote: Callable[[], None] = lambda: None,
    ) -> None:
        """`is_open` says whether what comes in is answered at once; otherwise it waits for the next pass. `wrote` is
        told of every turn that was taken: something may be due sooner since.
        """
        self._database, self._chats, self._coach, self._dispatch = database, chats, coach, dispatch
        self._clock, self._real_clock, self._new_token, self._is_open = clock, real_clock, new_token, is_open
        self._wrote = wrote
        self._effects = Effects(chats, coach, clock=clock, real_clock=real_clock, new_token=new_token)
        self._arrivals, self._turns = SharedCommits(database, self._add), SharedCommits(database, self._have_turns)
        self._lanes = [asyncio.Lock() for _ in range(inbox.LANES)]
        self._called: dict[int, asyncio.Task[int]] = {}
        self._serving: set[asyncio.Task[int]] = set()
        self._hearing, self._holds_on, self._heard_to = asyncio.Lock(), False, 0

    async def take(self, update: RawUpdate) -> Awaitable[None]:
        """Keep an update; returns when it is durable. What it returns is done when the update is handled.

        What was kept before has no further effect; what comes while the house closes has it at the next start.
        """
        if not await self._arrivals.add(update) or self._closing:
            return Handled(None)
        if self._is_open():
            return Handled(self._call(inbox.lane_of(update.sender)))
        return Handled(self._begin(self._hear()) if self._holds_on else None)

    @property
    def _closing(self) -> bool:
        return self._dispatch.departures.closing

    def _works(self) -> bool:
        return self._is_open() and not self._closing

    async def _add(self, tx: Session, updates: Sequence[RawUpdate]) -> list[bool]:
        return await inbox.add_all(tx, updates, self._clock())

    def _call(self, lane: int) -> "asyncio.Task[int]":
        """Have a lane served; a call that has not begun yet serves for everybody who calls meanwhile."""
        if lane not in self._called:
            self._called[lane] = self._begin(self.serve(lane))
        return self._called[lane]

    def _begin(self, work: Coroutine[Any, Any, int]) -> "asyncio.Task[int]":
        begun = asyncio.create_task(work)
        self._serving.add(begun)
        begun.add_done_callback(self._end)
        return begun

    def _end(self, served: "asyncio.Task[int]") -> None:
        self._serving.discard(served)
        if not served.cancelled() and (fault := served.exception()) is not None:
            log.error("lane_failed", action="intake", fault=type(fault).__name__)

    async def run(self) -> dict[str, int]:
        """One pass over the lanes that wait: takes up what a crash or a failure left behind."""
        self._holds_on = False
        lanes = await inbox.waiting_lanes(self._database, self._real_clock(), self._chats)
        served = await together(*(self.serve(lane, patience_seconds=0) for lane in lanes))
        return {"answered": sum(served)}

    async def hear(self) -> dict[str, int]:
        """While nothing is answered: words that cannot wait are heard, also those that come until the next `run`.

        What they were written in waits on, and has its whole effect later.
        """
        self._holds_on = True
        return {"heard": await self._hear()}

    async def _hear(self) -> int:
        async with self._hearing:
            heard = await self._dispatch.send_urgent()
            for waiting in await inbox.waiting_after(self._database, self._heard_to, self._chats):
                heard += await self._dispatch.send(await self._hear_one(waiting))
                self._heard_to = waiting.id
        return heard

    async def _hear_one(self, waiting: inbox.Waiting) -> list[Departure]:
        """Once each, and of each kind once a minute: nobody in need is flooded, and nobody floods."""
        incoming = self._effects.read(waiting)
        urgent = self._coach.hear_at_once(incoming) if incoming is not None else None
        if incoming is None or urgent is None:
            return []
        key, now = f"heard:{urgent.of}:{waiting.id}", self._clock()
        async with self._database.transaction() as tx:
            if await reply_rows.was_heard(tx, incoming.address, key, now - FLOOD_SPAN, now):
                return []
            found = await self._effects.replies(tx, key, incoming, urgent.replies)
        return [departure for departure in found if departure.delivery.state is State.SENDING]

    async def prune(self) -> int:
        """Forget ended updates that are too old to be repeated."""
        return await inbox.prune(self._database, self._clock() - KEEP)

    async def serve(self, lane: int, *, patience_seconds: float = PATIENCE_SECONDS) -> int:
        """Handle everything that waits in a lane, in order; returns how many updates that were.

        Replies leave while the next is handled. A lane is one worker's until they have, so that none is overtaken.
        """
        async with self._database.alone(f"lane:{lane}", patience_seconds=patience_seconds) as ours:
            return await self._serve(lane, ours)

    async def _serve(self, lane: int, ours: bool) -> int:
        leaving: list[asyncio.Task[None]] = []
        try:
            async with self._lanes[lane]:
                self._called.pop(lane, None)
                more = ours
                while more and self._works():
                    said, more = await self._serve_some(lane)
                    if said:
                        self._wrote()
                    leaving += [asyncio.create_task(self._send(departures)) for departures in said]
        finally:
            await together(*leaving)
        return len(leaving)

    async def _send(self, departures: list[Departure]) -> None:
        clears = any(departure.message.clears for departure in departures)
        if clears and await self._database.wipe(hurried=lambda: self._closing):
            departures = [departure.once_wiped() for departure in departures]
        await self._dispatch.send(departures)

    async def settle(self) -> None:
        """Wait until everything taken so far has been handled, or has failed and waits for its next turn."""
        while self._serving:
            await asyncio.wait(self._serving)

    async def _serve_some(self, lane: int, most: int = MOST_TOGETHER) -> tuple[list[list[Departure]], bool]:
        """Handle what the lane has next; what each update says that leaves now, and whether more may wait.

        Where several share a commit that fails they are handled by themselves, so that one that cannot be fails alone.
        """
        turn = LaneTurn(lane, most)
        try:
            await self._take_turn(turn)
            if turn.unread is not None:
                raise turn.unread
        except Exception as fault:
            if turn.waiting is None:
                raise
            if turn.begun > 1:
                return await self._serve_some(lane, 1)
            broken = await fault.load() if isinstance(fault, NotReady) else fault
            if broken is None:
                return await self._serve_some(lane)
            turn.said = [await self._set_back(turn.waiting, broken)]
        return [[one for one in said if one.delivery.state is State.SENDING] for said in turn.said], turn.more

    async def _take_turn(self, turn: LaneTurn) -> None:
        """A file has one writer, so the turns of lanes that wait for it share a commit; a server has room for each."""
        if self._database.engine == "sqlite":
            await self._turns.add(turn)
            return
        turn.most = 1
        async with self._database.transaction() as tx:
            await self._have_turns(tx, [turn])

    async def _have_turns(self, tx: Session, turns: Sequence[LaneTurn]) -> list[None]:
        """Some updates of each lane, and where there are not so many, what came of their senders behind them."""
        for turn in turns:
            turn.begin()
        having = list(turns)
        while having:
            had = [(turn, await self._have_some(tx, turn)) for turn in having]
            if done := [one for _, ids in had for one in ids]:
                await inbox.mark_done(tx, done)
            having = [turn for turn, ids in had if ids and turn.begun < turn.most]
        return [None] * len(turns)

    async def _have_some(self, tx: Session, turn: LaneTurn) -> list[int]:
        """As many of the lane as may have their effect; the numbers of those that had it, none where it ends."""
        lately, most, done = self._clock() - FLOOD_SPAN, turn.most - turn.begun, list[int]()
        found = await inbox.next_in(tx, turn.lane, self._real_clock(), self._chats, lately, most)
        turn.more = bool(found)
        for waiting in found:
            try:
                turn.waiting, turn.begun = waiting, turn.begun + 1
                said = await self._effects.of(tx, waiting)
            except NotRead as fault:
                # Nothing was written for it, so what others do in this commit stands; behind them it has its own turn.
                turn.unread = None if turn.said else fault.__cause__
                break
            turn.said.append(said)
            done.append(waiting.id)
            if any(one.message.clears for one in said):
                # What somebody is forgotten with may wait behind it, and is not what it was when it was read.
                break
        return done

    async def _set_back(self, waiting: inbox.Waiting, fault: Exception) -> list[Departure]:
        """A failed update is tried again, then set aside so that the next one is served; the person is told."""
        reason = ward.reason_of(fault)
        log.error("update_failed", action="intake", inbox=waiting.id, fault=reason, tries=waiting.tries + 1)
        incoming = self._effects.read(waiting)
        at_once = incoming is None or (isinstance(fault, Unreadable) and rights.are_claimed(incoming))
        rest, tries = self._real_clock() + REST * (waiting.tries + 1), waiting.tries + 1 if at_once else TRIES
        try:
            async with self._database.transaction() as tx:
                dead = await inbox.mark_failed(tx, waiting.id, rest, tries)
                if dead and waiting.contents is None:
                    await self._effects.note_damaged(tx, waiting)
                return await self._effects.give_up(tx, waiting, incoming, fault) if dead and incoming else []
        except Exception as worse:  # noqa: BLE001 - where even that cannot be said, nobody else waits behind it
            log.error("not_told", action="intake", inbox=waiting.id, fault=ward.reason_of(worse))
            async with self._database.transaction() as tx:
                await inbox.mark_failed(tx, waiting.id, rest, tries)
            return []
