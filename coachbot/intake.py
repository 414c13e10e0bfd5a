"""The inbox at work: keep what came in, let the coach answer, commit the effect with its replies, send them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

import structlog

from coachbot.chat import Chat, Incoming, Message, RawUpdate
from coachbot.coach import Coach
from coachbot.database import Database, Session
from coachbot.dispatch import Departure, Dispatch
from coachbot.domain.delivery import Class
from coachbot.store import inbox, outbox, participants
from coachbot.wording import odd

TRIES = 3
REST = timedelta(seconds=2)
KEEP = timedelta(hours=72)
"""How long ended updates are remembered, so that a repeat is known as one."""

log = structlog.get_logger()


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
    ) -> None:
        self._database, self._chats, self._coach, self._dispatch = database, chats, coach, dispatch
        self._clock, self._real_clock, self._new_token = clock, real_clock, new_token
        self._lanes = [asyncio.Lock() for _ in range(inbox.LANES)]
        self._serving: set[asyncio.Task[int]] = set()

    async def take(self, update: RawUpdate) -> Awaitable[None]:
        """Keep an update; returns when it is durable. What it returns is done when the update is handled.

        An update that was kept before has no further effect.
        """
        async with self._database.transaction() as tx:
            added = await inbox.add(tx, update, self._real_clock())
        served = asyncio.ensure_future(self.serve(inbox.lane_of(update.sender)) if added else _nothing())
        self._serving.add(served)
        served.add_done_callback(self._serving.discard)
        return _until(served)

    async def run(self) -> dict[str, int]:
        """One pass over the lanes that wait: takes up what a crash or a failure left behind."""
        lanes = await inbox.waiting_lanes(self._database, self._real_clock())
        served = await asyncio.gather(*(self.serve(lane) for lane in lanes))
        return {"answered": sum(served)}

    async def prune(self) -> int:
        """Forget ended updates that are too old to be repeated."""
        async with self._database.transaction() as tx:
            return await inbox.prune(tx, self._real_clock() - KEEP)

    async def serve(self, lane: int) -> int:
        """Handle everything that waits in a lane, in order; returns how many updates that were."""
        served = 0
        async with self._lanes[lane]:
            while await self._serve_one(lane):
                served += 1
        return served

    async def settle(self) -> None:
        """Wait until everything taken so far has been handled."""
        await asyncio.gather(*self._serving)

    async def _serve_one(self, lane: int) -> bool:
        waiting: inbox.Waiting | None = None
        try:
            async with self._database.transaction() as tx:
                waiting = await inbox.next_in(tx, lane, self._real_clock())
                if waiting is None:
                    return False
                departures = await self._answer(tx, waiting)
                await inbox.mark_done(tx, waiting.id)
        except Exception as fault:
            if waiting is None:
                raise
            await self._set_back(waiting, fault)
            return True
        await self._dispatch.send(departures)
        if any(departure.message.clears for departure in departures):
            await self._database.scrub()
        return True

    async def _answer(self, tx: Session, waiting: inbox.Waiting) -> list[Departure]:
        chat = self._chats.get(waiting.platform)
        incoming = chat.read(waiting.payload) if chat else None
        if incoming is None:
            return []
        replies = await self._coach.answer(tx, incoming, self._clock())
        return [await self._reply(tx, waiting, incoming, n, message) for n, message in enumerate(replies)]

    async def _reply(
        self, tx: Session, waiting: inbox.Waiting, incoming: Incoming, n: int, message: Message
    ) -> Departure:
        delivery = await outbox.add_reply(
            tx,
            outbox.Reply(
                key=f"reply:{waiting.id}:{n}",
                participant_id=await participants.id_at(tx, incoming.address),
                address=incoming.address,
                klass=Class.MUST if message.must else Class.ACK,
                payload=message.model_dump_json(),
                edits=incoming.message if message.in_place else None,
            ),
            token=self._new_token(),
            now=self._clock(),
            real_now=self._real_clock(),
        )
        return Departure(delivery, incoming.address, message)

    async def _set_back(self, waiting: inbox.Waiting, fault: Exception) -> None:
        """A failed update is tried again, then set aside so that the next one is served; the person is told."""
        log.error(
            "update_failed", action="intake", inbox=waiting.id, fault=type(fault).__name__, tries=waiting.tries + 1
        )
        hopeless = isinstance(fault, ValueError) and waiting.tries == 0 and not self._can_read(waiting)
        async with self._database.transaction() as tx:
            rest = self._real_clock() + REST * (waiting.tries + 1)
            dead = await inbox.mark_failed(tx, waiting.id, rest, 1 if hopeless else TRIES)
            incoming = self._read(waiting) if dead else None
            departures = [await self._reply(tx, waiting, incoming, 0, odd.say_failed())] if incoming else []
        await self._dispatch.send(departures)

    def _can_read(self, waiting: inbox.Waiting) -> bool:
        try:
            self._chats[waiting.platform].read(waiting.payload)
        except ValueError:
            return False
        return True

    def _read(self, waiting: inbox.Waiting) -> Incoming | None:
        return self._chats[waiting.platform].read(waiting.payload) if self._can_read(waiting) else None


async def _nothing() -> int:
    return 0


async def _until(served: "asyncio.Task[int]") -> None:
    await asyncio.shield(served)
