"""Who leaves a platform next: replies before prompts, and of prompts the one that is too late first.

A turn is a place in flight and a slot of the pace, both had at the same moment: whoever waits holds neither, so a reply
that comes last may still be the next to leave.
"""

import asyncio
import contextlib
import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

import structlog

from coachbot.domain.delivery import Delivery
from coachbot.engine.pace import Pace
from coachbot.store.paces import SharedPace, Slice
from coachbot.values import frozen

AHEAD_SECONDS, SLOTS_WAITED_FOR = 0.1, 2.5
"""How far ahead of its slot a prompt may be marked as leaving: what claiming and marking a batch take on a busy
machine, less so many slots. What is marked and has not left when the process dies is lost, so where slots lie far
apart, as at the usual pace, each is waited for."""
LEASED_SECONDS = 0.25
"""How far ahead prompts may take slots that several processes share, so that a reply never waits long behind them."""
SHORTEST_WAIT_SECONDS = 0.002
ASK_AGAIN_SECONDS = 0.05
"""Where other processes have all slots that come soon, it is asked again after so long."""

log = structlog.get_logger()


@frozen
class Held:
    """The message surely did not leave; its turn comes again after some seconds."""

    seconds: float


@dataclass(order=True)
class _Waiting:
    is_prompt: bool
    expires_ms: float
    number: int
    patience_ends: float = field(compare=False)
    turn: "asyncio.Future[Held | None]" = field(compare=False)


class Turns:
    """The turns of one platform. `seconds` is a monotonic clock, `leases` has the slots where the pace is shared."""

    def __init__(
        self,
        platform: str,
        pace: Pace,
        in_flight: int,
        seconds: Callable[[], float],
        leases: SharedPace | None = None,
    ) -> None:
        self._platform, self.pace, self._seconds, self._leases = platform, pace, seconds, leases
        self.in_flight, self._places = in_flight, asyncio.Semaphore(in_flight)
        self._ahead = max(AHEAD_SECONDS - SLOTS_WAITED_FOR * pace.gap, 0.0)
        self._one_by_one = self._ahead == 0
        self._waiting: list[_Waiting] = []
        self._numbers = count()
        self._dealing: asyncio.Task[None] | None = None
        self._came = asyncio.Event()
        self._is_closed = False

    def room(self, on_their_way: int) -> int:
        """How many prompts may be marked as leaving now, beside those on their way; none where it is hardly any.

        As many as have a slot by the time they are marked, and no more than may be in flight.
        """
        now = self._seconds()
        free = 0 if self._one_by_one and self.pace.is_spent(now) else self.pace.free(now, self._ahead)
        room = min(free - len(self._waiting), self.in_flight - on_their_way)
        most = self.in_flight if self.pace.gap == 0 else min(int(self._ahead / self.pace.gap) + 1, self.in_flight)
        return room if room >= max(most // 2, 1) else 0

    def until_room(self) -> float:
        """Seconds until it is worth asking for room again."""
        return max(self.pace.wait(self._seconds()) - self._ahead, SHORTEST_WAIT_SECONDS)

    async def get_ready(self) -> None:
        """Have a slot before anything is marked, where each is waited for and others may have it.

        Where many are marked ahead they lease as many as they are: what is leased and not used in time is lost to all.
        """
        if self._one_by_one and self.pace.is_spent(self._seconds()) and not self._waiting:
            await self._lease(1)

    async def take(self, delivery: Delivery, patience_ends: float) -> Held | None:
        """Wait for a turn; None when it has come, and then `release` ends it. Else how long one would have to wait."""
        now = self._seconds()
        ahead = self.pace.wait(now) + self.pace.gap * self._before(delivery)
        if self._is_closed or now + ahead > patience_ends:
            return Held(ahead)
        if ahead == 0 and not (self._waiting or self._places.locked() or self.pace.is_spent(now)):
            await self._places.acquire()
            self.pace.take(now)
            return None
        turn: asyncio.Future[Held | None] = asyncio.get_running_loop().create_future()
        expires = delivery.expires_at.timestamp() if delivery.kind is not None else 0.0
        heapq.heappush(
            self._waiting, _Waiting(delivery.kind is not None, expires, next(self._numbers), patience_ends, turn)
        )
        self._came.set()
        if self._dealing is None or self._dealing.done():
            self._dealing = asyncio.create_task(self._deal())
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and turn.result() is None:
                self._places.release()
            raise

    def release(self) -> None:
        """A message is no longer in flight."""
        self._places.release()

    def close(self) -> None:
        """Nobody's turn comes any more; whoever waits goes back."""
        self._is_closed = True
        if self._dealing is not None:
            self._dealing.cancel()
        while self._waiting:
            _tell(self._waiting.pop(), Held(0.0))

    async def halt(self, seconds: float) -> None:
        """Nothing leaves for a while, from no process that keeps this pace."""
        self.pace.halt(seconds, self._seconds())
        if self._leases is None:
            return
        try:
            await self._leases.halt(self._platform, seconds)
        except Exception as fault:  # noqa: BLE001 - we wait all the same, and the others are told so by the platform
            log.warning("halt_not_told", action="dispatch", fault=type(fault).__name__)

    def _before(self, delivery: Delivery) -> int:
        """How many surely leave before it."""
        if delivery.kind is not None:
            return len(self._waiting)
        return sum(not one.is_prompt for one in self._waiting)

    async def _deal(self) -> None:
        while self._waiting:
            await self._places.acquire()
            dealt = False
            try:
                dealt = self._give(await self._slot())
            finally:
                if not dealt:
                    self._places.release()

    def _give(self, held: Held | None) -> bool:
        """Tell whoever is next; True when they have the place."""
        while self._waiting:
            one = heapq.heappop(self._waiting)
            if one.turn.done():
                continue
            too_late = self._seconds() > one.patience_ends
            _tell(one, Held(0.0) if too_late and held is None else held)
            if held is not None or not too_late:
                return held is None
        return False

    async def _slot(self) -> Held | None:
        """Wait for the next slot; or say for how long nothing may leave."""
        while self.pace.is_spent(self._seconds()) and not self.pace.halted(self._seconds()):
            self._send_the_late_back()
            if not self._waiting:
                return Held(0.0)
            await self._lease(len(self._waiting))
        if (halted := self.pace.halted(self._seconds())) == 0:
            if (wait := self.pace.take(self._seconds())) > 0:
                await asyncio.sleep(wait)
            halted = self.pace.halted(self._seconds())
        return Held(halted) if halted else None

    async def _lease(self, wanted: int) -> None:
        """Lease what is wanted, or wait a moment; a reply that comes meanwhile asks at once."""
        self._came.clear()
        found = await self._ask_for_slots(wanted)
        now = self._seconds()
        if found.halted_seconds > 0:
            self.pace.halt(found.halted_seconds, now)
        elif found.slots:
            self.pace.grant(now + found.begins_in_seconds, found.slots)
        else:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._came.wait(), ASK_AGAIN_SECONDS)

    async def _ask_for_slots(self, wanted: int) -> Slice:
        # Only a pace that is shared is ever spent.
        assert self._leases is not None  # noqa: S101 - others are never asked
        wanted = min(wanted, max(int(LEASED_SECONDS / self.pace.gap), 1))
        ahead = LEASED_SECONDS if all(one.is_prompt for one in self._waiting) else None
        try:
            return await self._leases.lease(self._platform, wanted, gap_seconds=self.pace.gap, ahead_seconds=ahead)
        except Exception as fault:  # noqa: BLE001 - the database is away: those who wait do so as long as they may
            log.warning("no_slots", action="dispatch", fault=type(fault).__name__)
            return Slice(0, 0.0)

    def _send_the_late_back(self) -> None:
        now = self._seconds()
        for one in self._waiting:
            if now > one.patience_ends:
                _tell(one, Held(0.0))
        self._waiting = [one for one in self._waiting if not one.turn.done()]
        heapq.heapify(self._waiting)


def _tell(one: _Waiting, held: Held | None) -> None:
    if not one.turn.done():
        one.turn.set_result(held)
