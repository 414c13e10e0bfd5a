"""The outbox at work: claim what is due, ask the gates, send, record, and tidy up after crashes."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from coachbot import ward
from coachbot.chat import Chat, ChatError
from coachbot.coach import Coach, reach
from coachbot.coach.opening import Go, Stay, Wait
from coachbot.database import Database, Session, Unreadable
from coachbot.domain.delivery import Delivery, Reason
from coachbot.engine.commits import SharedCommits
from coachbot.engine.departures import Departure, Departures, Held, Outcome, comes_again, rest_after
from coachbot.store import counting, outbox, participants, replies
from coachbot.together import together

BATCH = 16
"""Deliveries claimed, marked and recorded together. Where more may be in flight, several batches leave at once."""
ROUND = 256
"""After so many the other passes have their turn."""
SHORTEST_HOLD = timedelta(seconds=1)
"""What a gate or a platform holds comes due later than now, so that a pass always comes to an end."""

log = structlog.get_logger()


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
        seconds: Callable[[], float],
        new_token: Callable[[], str],
    ) -> None:
        self._database, self._chats, self._coach = database, chats, coach
        self._clock, self._real_clock, self._new_token = clock, real_clock, new_token
        self._outcomes = SharedCommits(database, self._record)
        self.departures = Departures(chats, seconds, self._note)
        self._batches_leaving = max([chat.limits.in_flight // BATCH for chat in chats.values()] + [1])

    async def run(self) -> Counter[str]:
        """One pass: tidy up, then send what is due; returns what was done, by name.

        `more` says that it stopped for the sake of the other passes, not because everything was done.
        """
        counts = Counter(await self.housekeep())
        counts.update(sent=0, held=0, dropped=0)
        taken, leaving = 0, deque[asyncio.Task[int]]()
        try:
            while taken < ROUND and (claimed := await self._claim()) is not None:
                departures = await self._prepare(claimed)
                leaving.append(asyncio.create_task(self.send(departures)))
                if len(leaving) >= self._batches_leaving:
                    counts["sent"] += await leaving[0]
                    leaving.popleft()
                counts["dropped"] += len(claimed) - len(departures)
                taken += max(len(claimed), 1)
        finally:
            counts["sent"] += sum(await together(*leaving))
        counts["more"] = int(taken >= ROUND)
        return counts

    async def housekeep(self) -> dict[str, int]:
        """Take up what crashed or paused workers left behind."""
        async with self._database.transaction() as tx:
            return await outbox.housekeep(tx, now=self._clock(), real_now=self._real_clock())

    async def send_urgent(self) -> int:
        """What could not wait and has not arrived is sent again, and nothing else: that holds under a doubted clock."""
        clocks = {"now": self._clock(), "real_now": self._real_clock()}
        async with self._database.transaction() as tx:
            claimed = await replies.claim_urgent(tx, token=self._new_token(), **clocks)
        return await self.send(await self._prepare(claimed))

    async def send(self, departures: Sequence[Departure]) -> int:
        """Send what is marked as sending, and record what became of each; returns how many arrived."""
        outcomes = await self.departures.send(departures)
        return sum(isinstance(outcome, str) for outcome in outcomes.values())

    async def _note(self, departure: Departure, outcome: Outcome) -> None:
        await self._outcomes.add((departure, outcome))

    async def _claim(self) -> list[Delivery] | None:
        """What is due; None when nothing is. A row that does not read goes to the ward as it is claimed."""
        due_at = await outbox.next_due_at(self._database)
        if due_at is None or due_at > self._clock() or (room := await self.departures.room()) == 0:
            return None
        token, damaged, limit = (
            self._new_token(),
            list[outbox.DamagedDelivery](),
            BATCH if room is None else min(room, BATCH),
        )
        clocks = {"now": self._clock(), "real_now": self._real_clock()}
        async with self._database.transaction() as tx:
            claimed = await outbox.claim(tx, token=token, limit=limit, damaged=damaged, **clocks)
            for one in damaged:
                await self._set_aside(tx, one, token, Unreadable("delivery"))
        return claimed if claimed or damaged else None

    async def _set_aside(
        self, tx: Session, one: Delivery | outbox.DamagedDelivery, token: str, fault: Exception
    ) -> None:
        now = self._clock()
        if one.participant_id:
            await ward.set_aside(tx, ward.Work.OPEN, one.participant_id, one.id, fault, now)
        else:
            log.error("set_aside", action="open", subject=one.id, reason=ward.reason_of(fault))
        await outbox.set_back(tx, one.id, token, now + ward.rest_after(one.attempt), now)

    async def _prepare(self, claimed: Sequence[Delivery]) -> list[Departure]:
        try:
            async with self._database.transaction() as tx:
                found = [await self._prepare_one(tx, delivery) for delivery in claimed]
                await ward.leave(tx, ward.Work.OPEN, [one.participant_id for one in claimed])
        except Exception as fault:  # noqa: BLE001 - one poisoned row must not stop the others
            log.error("batch_failed", action="dispatch", fault=type(fault).__name__)
            found = [await self._prepare_alone(delivery) for delivery in claimed]
        return [departure for departure in found if departure]

    async def _prepare_alone(self, delivery: Delivery) -> Departure | None:
        try:
            async with self._database.transaction() as tx:
                found = await self._prepare_one(tx, delivery)
                await ward.leave(tx, ward.Work.OPEN, [delivery.participant_id])
                return found
        except Exception as fault:  # noqa: BLE001 - set aside, told of, given up once it is late
            async with self._database.transaction() as tx:
                await self._set_aside(tx, delivery, delivery.token or "", fault)
            return None

    async def _prepare_one(self, tx: Session, delivery: Delivery) -> Departure | None:
        now = self._clock()
        match await self._coach.open(tx, delivery, now):
            case Wait(until, reason):
                await outbox.hold(tx, delivery, max(until, now + SHORTEST_HOLD), reason)
            case Stay(reason):
                await outbox.drop(tx, delivery, reason, now)
                if not delivery.participant_id:
                    await replies.delete_ownerless(tx, delivery)
            case Go(address, message):
                if address.platform in self._chats and await outbox.begin(
                    tx, delivery, now=now, real_now=self._real_clock()
                ):
                    return Departure(delivery, address, message)
                await outbox.drop(tx, delivery, Reason.STOPPED, now)
        return None

    async def _record(self, tx: Session, ended: tuple[Departure, Outcome]) -> None:
        departure, outcome = ended
        delivery, now = departure.delivery, self._clock()
        if isinstance(outcome, str):
            await outbox.finish(tx, delivery, platform=departure.address.platform, message=outcome, now=now)
            if counting.is_counting(delivery) and outcome != delivery.edits:
                # The message that counted was deleted: what comes after would be a message each.
                await counting.drop(tx, delivery.participant_id, Reason.STOPPED, now)
        elif isinstance(outcome, Held):
            await outbox.hold(tx, delivery, now + timedelta(seconds=outcome.seconds), None)
        else:
            await self._record_fault(tx, departure, outcome)
        if not delivery.participant_id:
            await replies.delete_ownerless(tx, delivery)

    async def _record_fault(self, tx: Session, departure: Departure, fault: ChatError) -> None:
        delivery, now = departure.delivery, self._clock()
        if fault.permanent:
            elsewhere = await reach.lose(tx, departure.address, delivery.participant_id, now)
            if elsewhere and delivery.kind is not None:
                at_once = delivery.attempt == 1
                await outbox.hold(tx, delivery, now if at_once else now + SHORTEST_HOLD, None, burn=True)
            else:
                await outbox.drop(tx, delivery, Reason.UNREACHABLE, now)
        elif fault.moved_to is not None:
            await participants.move(tx, departure.address, fault.moved_to, now)
            await replies.move(tx, departure.address, fault.moved_to)
            await outbox.hold(tx, delivery, now + SHORTEST_HOLD, None, burn=True)
        elif fault.refused:
            log.error("message_refused", action="dispatch", delivery=delivery.id, fault=fault.cause)
            await outbox.drop(tx, delivery, Reason.GAVE_UP, now)
        elif comes_again(delivery, fault):
            if fault.sent is None:
                log.warning("outcome_unknown", action="dispatch", delivery=delivery.id, resend=True, fault=fault.cause)
            await outbox.hold(tx, delivery, now + timedelta(seconds=rest_after(delivery)), None, burn=True)
        else:
            # The token stays: a nudge that may have left is never sent again, but a tap on it is a receipt.
            log.warning("outcome_unknown", action="dispatch", delivery=delivery.id, resend=False, fault=fault.cause)
