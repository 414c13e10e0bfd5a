"""Messages on their way: one after another within a chat, side by side otherwise, at the platform's pace."""

import asyncio
import weakref
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from coachbot import tally
from coachbot.chat import Address, Chat, ChatError, Limits, Message
from coachbot.domain.delivery import Class, Delivery
from coachbot.engine.pace import Pace
from coachbot.engine.turns import Held, Turns
from coachbot.store.paces import SharedPace
from coachbot.together import together
from coachbot.values import frozen

__all__ = ["Departure", "Departures", "Held", "Outcome", "Record", "comes_again", "rest_after"]

PATIENCE_SECONDS = 20.0
"""Longer than this nobody waits in memory; the row goes back to the outbox. Well inside a lease."""
LONGEST_ATTEMPT_SECONDS = 35.0
"""How long a message may be on its way, with everything that an adapter tries. Together with the patience it is over
well inside a lease, so that nobody takes a row up again whose message is still leaving."""
FIRST_REST_SECONDS, LONGEST_REST_SECONDS = 2, 300
CLOSING_SECONDS = 2.5
"""How long an answer is still waited for once the house closes; what it would have said stays unknown then."""
SHORTEST_HALT_SECONDS = 1.0
"""A platform that asks to wait for less is waited for as long as this, so that nothing is due again at once."""


@frozen
class Departure:
    """A delivery marked as sending, where it goes and what it says."""

    delivery: Delivery
    address: Address
    message: Message

    @property
    def edits(self) -> str | None:
        """The message it takes the place of, if any."""
        return self.delivery.edits if self.message.in_place else None

    def once_wiped(self) -> "Departure":
        """What it says where the database's files were wiped of what it tells of."""
        text = self.message.once_wiped or self.message.text
        return replace(self, message=self.message.model_copy(update={"text": text, "once_wiped": None}))


Outcome = str | ChatError | Held
"""The platform's id of the message, what went wrong, or that it has to wait."""
Record = Callable[[Departure, Outcome], Awaitable[None]]
"""Makes durable what became of a departure."""


class Departures:
    """Carries departures to their platforms. `seconds` is a monotonic clock; `leases` has the slots of a pace that
    several processes keep together.

    A prompt is on its way from when it is handed over until its outcome is recorded, and finds no room beside
    `Limits.in_flight` others. So a crash never leaves more prompts of which nobody knows whether they arrived.
    """

    def __init__(
        self,
        chats: Mapping[str, Chat],
        seconds: Callable[[], float],
        record: Record,
        leases: SharedPace | None = None,
    ) -> None:
        self._chats, self._seconds, self._record = chats, seconds, record
        self._turns_at = {name: _turns(name, chat.limits, seconds, leases) for name, chat in chats.items()}
        self._one_by_one: weakref.WeakValueDictionary[Address, asyncio.Lock] = weakref.WeakValueDictionary()
        self._on_their_way = Counter[str]()
        """Prompts by their platform."""
        self._closing = asyncio.Event()
        self._attempts: set[asyncio.Timeout] = set()

    @property
    def closing(self) -> bool:
        """Whether nothing more may begin to leave."""
        return self._closing.is_set()

    def close(self) -> None:
        """Whoever still waits for a turn goes back to the outbox; what is leaving has `CLOSING_SECONDS` to arrive."""
        self._closing.set()
        for turns in self._turns_at.values():
            turns.close()
        ends = asyncio.get_running_loop().time() + CLOSING_SECONDS
        for attempt in self._attempts:
            attempt.reschedule(min(ends, attempt.when() or ends))

    def held_seconds(self) -> float:
        """For how long nothing may leave, on no platform; 0 where something may."""
        now = self._seconds()
        return min((turns.pace.halted(now) for turns in self._turns_at.values()), default=0.0)

    async def room(self) -> int:
        """Wait until prompts may be marked as leaving; how many at once, 0 when all platforms must wait.

        Where each of them goes is known once it is opened. So there is as much room as the platform with the most has,
        and no more beside what is on its way than may be in flight on all of them together.
        """
        while not self.closing:
            now = self._seconds()
            open_ = {name: turns for name, turns in self._turns_at.items() if not turns.pace.halted(now)}
            if not open_:
                return 0
            await together(*(turns.get_ready() for turns in open_.values()))
            rooms = [turns.room(self._on_their_way[name]) for name, turns in open_.items()]
            free = sum(turns.in_flight - self._on_their_way[name] for name, turns in open_.items())
            if (room := min(max(rooms), free)) > 0:
                return room
            await self._pause(min(turns.until_room() for turns in open_.values()))
        return 0

    async def send(self, departures: Sequence[Departure]) -> dict[int, Outcome]:
        """Send and record; says what became of each, by the delivery's id."""
        by_chat: dict[Address, list[Departure]] = {}
        for departure in departures:
            by_chat.setdefault(departure.address, []).append(departure)
        outcomes: dict[int, Outcome] = {}
        self._on_their_way.update(_prompts(departures))
        try:
            await together(*(self._send_in_order(chat, ones, outcomes) for chat, ones in by_chat.items()))
        finally:
            self._on_their_way.subtract(_prompts(one for one in departures if one.delivery.id not in outcomes))
        return outcomes

    async def _send_in_order(self, chat: Address, ones: Sequence[Departure], outcomes: dict[int, Outcome]) -> None:
        patience_ends = self._seconds() + PATIENCE_SECONDS
        waits: Held | None = None
        async with self._one_by_one.setdefault(chat, asyncio.Lock()):
            for departure in ones:
                # What comes later in a chat never overtakes what has to come again.
                if waits is not None:
                    await self._record(departure, waits)
                outcome = waits or await self._send_one(departure, patience_ends)
                waits = waits or _has_to_wait(departure, outcome)
                outcomes[departure.delivery.id] = outcome
                self._on_their_way.subtract(_prompts([departure]))

    async def _send_one(self, departure: Departure, patience_ends: float) -> Outcome:
        turns, is_edit = self._turns_at[departure.address.platform], departure.edits is not None
        distance = 0.0 if is_edit else turns.pace.chat_wait(departure.address.key, self._seconds())
        held = await self._wait(distance, patience_ends) or await turns.take(departure.delivery, patience_ends)
        if held is not None:
            await self._record(departure, held)
            return held
        try:
            if not is_edit:
                turns.pace.reach(departure.address.key, self._seconds())
            outcome = await self._attempt(departure)
            await self._record(departure, outcome)
        finally:
            turns.release()
        return outcome

    async def _attempt(self, departure: Departure) -> Outcome:
        try:
            async with asyncio.timeout(LONGEST_ATTEMPT_SECONDS) as attempt:
                self._attempts.add(attempt)
                return await self._carry(departure)
        except ChatError as fault:
            if fault.retry_after_seconds is None:
                return fault
            tally.count(tally.Happening.ASKED_TO_WAIT)
            rest = max(fault.retry_after_seconds, SHORTEST_HALT_SECONDS)
            await self._turns_at[departure.address.platform].halt(rest)
            return Held(rest)
        except Exception as fault:  # noqa: BLE001 - an adapter's surprise leaves the outcome unknown
            return ChatError(type(fault).__name__, sent=None)
        finally:
            self._attempts.discard(attempt)

    async def _carry(self, departure: Departure) -> str:
        chat = self._chats[departure.address.platform]
        return await chat.send(
            departure.address, departure.message, delivery_id=departure.delivery.id, edits=departure.edits
        )

    async def _wait(self, seconds: float, patience_ends: float) -> Held | None:
        """Wait; or say for how long one would have to, when that is too long or the house closes."""
        too_long = self._seconds() + seconds > patience_ends
        return Held(seconds) if too_long or (seconds > 0 and await self._pause(seconds)) else None

    async def _pause(self, seconds: float) -> bool:
        """Let some seconds pass; True when the house closes meanwhile."""
        try:
            await asyncio.wait_for(self._closing.wait(), seconds)
        except TimeoutError:
            return False
        return True


def _prompts(departures: Iterable[Departure]) -> list[str]:
    """The platform of each that nobody waits for: replies are in no prompt's way but by the turns they take."""
    return [one.address.platform for one in departures if one.delivery.kind is not None]


def _turns(name: str, limits: Limits, seconds: Callable[[], float], leases: SharedPace | None) -> Turns:
    pace = Pace(limits.per_second, limits.chat_seconds, shared=leases is not None)
    return Turns(name, pace, limits.in_flight, seconds, leases)


def rest_after(delivery: Delivery) -> float:
    """Seconds before a delivery that surely did not leave is tried again: longer with each attempt."""
    return float(min(FIRST_REST_SECONDS * 2**delivery.attempt, LONGEST_REST_SECONDS))


def comes_again(delivery: Delivery, fault: ChatError) -> bool:
    """Whether a failed delivery is tried again: what surely did not leave, and what is repeated when nobody knows."""
    is_final = fault.permanent or fault.refused
    return not is_final and (fault.sent is False or delivery.klass is not Class.NUDGE)


def _has_to_wait(departure: Departure, outcome: Outcome) -> Held | None:
    """How long what comes later in the chat has to wait: as long as this, so that it stays behind."""
    if isinstance(outcome, str | Held):
        return outcome if isinstance(outcome, Held) else None
    if outcome.moved_to is not None:
        return Held(rest_after(departure.delivery))
    return Held(rest_after(departure.delivery)) if comes_again(departure.delivery, outcome) else None
