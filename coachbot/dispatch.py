"""The outbox at work: claim what is due, ask the gates, send, record, and tidy up after crashes."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from coachbot.chat import Address, Chat, ChatError, Message
from coachbot.coach import Coach
from coachbot.coach.opening import Go, Stay, Wait
from coachbot.database import Database, Session
from coachbot.domain.delivery import Class, Delivery, Reason
from coachbot.store import deliveries, outbox, participants

BATCH = 16
"""Deliveries claimed, marked and recorded together; also how many may be in flight at once."""
BACK_OFF = timedelta(seconds=2)
POISON_REST = timedelta(hours=1)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Departure:
    """A delivery marked as sending, where it goes and what it says."""

    delivery: Delivery
    address: Address
    message: Message


class Dispatch:
    """Sends what is due. Holds nothing about a person between two calls."""

    def __init__(
        self,
        database: Database,
        chats: Mapping[str, Chat],
        coach: Coach,
        *,
        clock: Callable[[], datetime],
        real_clock: Callable[[], datetime],
        new_token: Callable[[], str],
    ) -> None:
        self._database, self._chats, self._coach = database, chats, coach
        self._clock, self._real_clock, self._new_token = clock, real_clock, new_token
        self._everyone_waits_until: datetime | None = None

    async def run(self) -> dict[str, int]:
        """One pass: tidy up, then send everything due; returns what was done, by name."""
        counts = await self.housekeep()
        counts.update(sent=0, held=0, dropped=0)
        while not self._must_wait() and (claimed := await self._claim()):
            departures = await self._prepare(claimed)
            counts["sent"] += await self.send(departures)
            counts["dropped"] += len(claimed) - len(departures)
        return counts

    async def housekeep(self) -> dict[str, int]:
        """Take up what crashed or paused workers left behind."""
        async with self._database.transaction() as tx:
            return await outbox.housekeep(tx, now=self._clock(), real_now=self._real_clock())

    async def send(self, departures: Sequence[Departure]) -> int:
        """Send what is marked as sending, side by side, and record what became of each; returns how many arrived."""
        outcomes = await asyncio.gather(*(self._attempt(departure) for departure in departures))
        if not departures:
            return 0
        async with self._database.transaction() as tx:
            for departure, outcome in zip(departures, outcomes, strict=True):
                await self._record(tx, departure, outcome)
        return sum(isinstance(outcome, str) for outcome in outcomes)

    def _must_wait(self) -> bool:
        return self._everyone_waits_until is not None and self._real_clock() < self._everyone_waits_until

    async def _claim(self) -> list[Delivery]:
        due_at = await outbox.next_due_at(self._database)
        if due_at is None or due_at > self._clock():
            return []
        async with self._database.transaction() as tx:
            return await outbox.claim(
                tx, token=self._new_token(), now=self._clock(), real_now=self._real_clock(), limit=BATCH
            )

    async def _prepare(self, claimed: Sequence[Delivery]) -> list[Departure]:
        try:
            async with self._database.transaction() as tx:
                found = [await self._prepare_one(tx, delivery) for delivery in claimed]
        except Exception as fault:  # noqa: BLE001 - one poisoned row must not stop the others
            log.error("batch_failed", action="dispatch", fault=type(fault).__name__)
            found = [await self._prepare_alone(delivery) for delivery in claimed]
        return [departure for departure in found if departure]

    async def _prepare_alone(self, delivery: Delivery) -> Departure | None:
        try:
            async with self._database.transaction() as tx:
                return await self._prepare_one(tx, delivery)
        except Exception as fault:  # noqa: BLE001 - set aside, counted, given up after some tries
            log.error("delivery_failed", action="dispatch", delivery=delivery.id, fault=type(fault).__name__)
            async with self._database.transaction() as tx:
                await outbox.hold(tx, delivery, self._clock() + POISON_REST, None, burn=True)
            return None

    async def _prepare_one(self, tx: Session, delivery: Delivery) -> Departure | None:
        now = self._clock()
        match await self._coach.open(tx, delivery, now):
            case Wait(until, reason):
                await outbox.hold(tx, delivery, until, reason)
            case Stay(reason):
                await outbox.drop(tx, delivery, reason, now)
            case Go(address, message):
                if address.platform in self._chats and await outbox.begin(
                    tx, delivery, now=now, real_now=self._real_clock()
                ):
                    return Departure(delivery, address, message)
                await outbox.drop(tx, delivery, Reason.STOPPED, now)
        return None

    async def _attempt(self, departure: Departure) -> str | ChatError:
        chat = self._chats[departure.address.platform]
        try:
            return await chat.send(
                departure.address,
                departure.message,
                delivery_id=departure.delivery.id,
                edits=departure.delivery.edits if departure.message.in_place else None,
            )
        except ChatError as fault:
            return fault
        except Exception as fault:  # noqa: BLE001 - an adapter's surprise leaves the outcome unknown
            return ChatError(type(fault).__name__, sent=None)

    async def _record(self, tx: Session, departure: Departure, outcome: str | ChatError) -> None:
        delivery, now = departure.delivery, self._clock()
        if isinstance(outcome, str):
            await outbox.finish(tx, delivery, platform=departure.address.platform, message=outcome, now=now)
            if not delivery.participant_id:
                await outbox.delete_ownerless(tx, delivery)
        elif outcome.permanent:
            await outbox.drop(tx, delivery, Reason.UNREACHABLE, now)
            await participants.set_reachable(tx, departure.address, False, now)
            await deliveries.drop_waiting(tx, delivery.participant_id, Reason.UNREACHABLE, now, replies_too=True)
        elif outcome.retry_after_seconds is not None:
            wait = timedelta(seconds=outcome.retry_after_seconds)
            self._everyone_waits_until = self._real_clock() + wait
            await outbox.hold(tx, delivery, now + wait, None)
        elif outcome.sent is False:
            await outbox.hold(tx, delivery, now + BACK_OFF * 2**delivery.attempt, None, burn=True)
        else:
            log.warning(
                "outcome_unknown",
                action="dispatch",
                delivery=delivery.id,
                resend=delivery.klass is not Class.NUDGE,
                fault=outcome.cause,
            )
