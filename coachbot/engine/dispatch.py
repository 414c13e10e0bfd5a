"""The outbox at work: claim what is due, ask the gates, send, record, and tidy up after crashes."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from coachbot import ward
from coachbot.chat import Chat, ChatError
from coachbot.coach import Coach, reach
from coachbot.coach.opening import Stay, Wait
from coachbot.database import Database, Session, Unreadable
from coachbot.domain.delivery import Delivery, Reason
from coachbot.engine.commits import SharedCommits
from coachbot.engine.departures import Departure, Departures, Held, Outcome, comes_again, rest_after
from coachbot.store import counting, outbox, participants, replies, sending, workers
from coachbot.store.paces import SharedPace
from coachbot.together import together
from coachbot.values import frozen

BATCH, MOST_IN_BATCH = 16, 64
"""Deliveries claimed, opened and marked together: half of what may be in flight, within these bounds.

Putting 64 prompts into words takes some 20 ms, in which nobody else has a turn and the writer is held."""
ROUND = 512
"""After so many the other passes have their turn."""
SHORTEST_HOLD = timedelta(seconds=1)
"""What a gate or a platform holds comes due later than now, so that a pass always comes to an end."""

log = structlog.get_logger()

_Ended = tuple[Departure, Outcome]


@frozen
class _Claim:
    """So many at most are to be claimed under a token."""

    most: int
    token: str


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
        worker: str | None = None,
    ) -> None:
        """Where several workers share a database, `worker` is what this one's tokens begin with."""
        self._database, self._chats, self._coach, self._worker = database, chats, coach, worker
        self._clock, self._real_clock, self._new_token = clock, real_clock, new_token
        self._writes = SharedCommits[_Ended | _Claim, list[Delivery] | None](database, self._write)
        self.departures = Departures(chats, seconds, self._note, None if worker is None else SharedPace(database))
        in_flight = max([chat.limits.in_flight for chat in chats.values()], default=BATCH)
        self._batch = min(max(in_flight // 2, BATCH), MOST_IN_BATCH)

    async def run(self) -> Counter[str]:
        """One pass: tidy up, then send what is due; returns what was done, by name.

        `more` says that it stopped for the sake of the other passes, not because everything was done.
        """
        counts = Counter(await self.housekeep())
        counts.update(sent=0, held=0, dropped=0)
        taken, leaving = 0, list[asyncio.Task[int]]()
        try:
            while taken < ROUND and (claimed := await self._claim()) is not None:
                departures = await self._prepare(claimed)
                leaving.append(asyncio.create_task(self.send(departures)))
                # They are handed over before there is room for more.
                await asyncio.sleep(0)
                counts["dropped"] += len(claimed) - len(departures)
                taken += max(len(claimed), 1)
        finally:
            counts["sent"] += sum(await together(*leaving))
        counts["more"] = int(taken >= ROUND)
        return counts

    async def next_due(self) -> datetime | None:
        """When the next delivery is due for anybody."""
        return await outbox.next_due_at(self._database)

    def held(self) -> float:
        """For how many seconds nothing may leave, because its platform asked for patience; 0 where something may."""
        return self.departures.held_seconds()

    async def housekeep(self) -> dict[str, int]:
        """Take up what crashed or paused workers left behind."""
        async with self._database.transaction() as tx:
            await self._alone(tx, workers.Chore.TIDY)
            return await outbox.housekeep(tx, now=self._clock(), real_now=self._real_clock())

    async def _alone(self, tx: Session, chore: workers.Chore) -> None:
        if self._worker is not None:
            await workers.alone(tx, chore)

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
        await self._writes.add((departure, outcome))

    async def _claim(self) -> list[Delivery] | None:
        """What is due; None when nothing is. A row that does not read goes to the ward as it is claimed."""
        due_at = await self.next_due()
        if due_at is None or due_at > self._clock() or (room := await self.departures.room()) == 0:
            return None
        claim = _Claim(min(room, self._batch), self._new_token())
        if self._worker is None:
            # What has arrived meanwhile is recorded with it: a commit less for each batch.
            return await self._writes.add(claim)
        async with self._database.transaction() as tx:
            return await self._take(tx, claim)

    async def _write(self, tx: Session, items: Sequence["_Ended | _Claim"]) -> list[list[Delivery] | None]:
        if ended := [one for one in items if not isinstance(one, _Claim)]:
            await self._record(tx, ended)
        return [await self._take(tx, one) if isinstance(one, _Claim) else None for one in items]

    async def _take(self, tx: Session, claim: "_Claim") -> list[Delivery] | None:
        await self._alone(tx, workers.Chore.CLAIM)
        damaged = list[outbox.DamagedDelivery]()
        claimed = await outbox.claim(
            tx,
            token=claim.token,
            limit=claim.most,
            damaged=damaged,
            worker=self._worker,
            now=self._clock(),
            real_now=self._real_clock(),
            only_replies=await _are_held(tx),
        )
        for one in damaged:
            await self._set_aside(tx, one, claim.token, Unreadable("delivery"))
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
        """Open and mark what was claimed under one token. Where that fails for one of several, each is tried alone."""
        try:
            async with self._database.transaction() as tx:
                going = await self._put_back(tx, claimed) if await _are_held(tx) else claimed
                leaving = [await self._open(tx, wave) for wave in _waves(going)]
                await ward.leave(tx, ward.Work.OPEN, [one.participant_id for one in claimed])
        except Exception as fault:  # noqa: BLE001 - one poisoned row must not stop the others
            if len(claimed) > 1:
                log.error("batch_failed", action="dispatch", fault=type(fault).__name__)
                return [departure for one in claimed for departure in await self._prepare([one])]
            for one in claimed:
                # Told of, and given up once it is late.
                async with self._database.transaction() as tx:
                    await self._set_aside(tx, one, one.token or "", fault)
            return []
        found = {departure.delivery.id: departure for wave in leaving for departure in wave}
        return [found[one.id] for one in claimed if one.id in found]

    async def _put_back(self, tx: Session, claimed: Sequence[Delivery]) -> list[Delivery]:
        """Prompts that were claimed just before all were held; returns what is left, the replies."""
        until = self._clock() + SHORTEST_HOLD
        await outbox.hold(tx, [outbox.Holding(one, until) for one in claimed if one.kind is not None])
        return [one for one in claimed if one.kind is None]

    async def _open(self, tx: Session, wave: Sequence[Delivery]) -> list[Departure]:
        """Ask the coach about each, and mark what leaves as sending, what waits, and what ends."""
        now = self._clock()
        going: list[Departure] = []
        held: list[outbox.Holding] = []
        ended: list[tuple[Delivery, Reason]] = []
        for delivery, outcome in zip(wave, await self._coach.open(tx, wave, now), strict=True):
            match outcome:
                case Wait(until, reason):
                    held.append(outbox.Holding(delivery, max(until, now + SHORTEST_HOLD), reason))
                case Stay(reason):
                    ended.append((delivery, reason))
                case _:
                    going.append(Departure(delivery, outcome.address, outcome.message))
        begun = await self._begin(tx, going, now)
        ended += [(one.delivery, Reason.STOPPED) for one in going if one.delivery.id not in begun]
        await outbox.hold(tx, held)
        # What a commit without an answer marked as leaving already is not ended: its lease runs out, by its class.
        await outbox.drop(tx, ended, now, begun=False)
        await self._forget_ownerless(tx, [delivery for delivery, _ in ended])
        return [one for one in going if one.delivery.id in begun]

    async def _begin(self, tx: Session, going: Sequence[Departure], now: datetime) -> set[int]:
        """Mark as sending what may leave; returns the ids of what does."""
        connected = [one.delivery for one in going if one.address.platform in self._chats]
        token = connected[0].token or "" if connected else ""
        return await outbox.begin(tx, connected, token=token, now=now, real_now=self._real_clock())

    async def _forget_ownerless(self, tx: Session, ended: Iterable[Delivery]) -> None:
        for delivery in ended:
            if not delivery.participant_id:
                await replies.delete_ownerless(tx, delivery)

    async def _record(self, tx: Session, ended: Sequence["_Ended"]) -> None:
        now = self._clock()
        arrived = [
            outbox.Arrived(one.delivery, one.address.platform, outcome)
            for one, outcome in ended
            if isinstance(outcome, str)
        ]
        waits = [(one.delivery, outcome.seconds) for one, outcome in ended if isinstance(outcome, Held)]
        await outbox.finish(tx, arrived, now)
        await outbox.hold(tx, [outbox.Holding(one, now + timedelta(seconds=seconds)) for one, seconds in waits])
        for one in arrived:
            if counting.is_counting(one.delivery) and one.message != one.delivery.edits:
                # The message that counted was deleted: what comes after would be a message each.
                await counting.drop(tx, one.delivery.participant_id, Reason.STOPPED, now)
        for departure, outcome in ended:
            if isinstance(outcome, ChatError):
                await self._record_fault(tx, departure, outcome)
        await self._forget_ownerless(tx, [departure.delivery for departure, _ in ended])

    async def _record_fault(self, tx: Session, departure: Departure, fault: ChatError) -> None:
        delivery, now = departure.delivery, self._clock()
        if fault.permanent:
            elsewhere = await reach.lose(tx, departure.address, delivery.participant_id, now)
            if elsewhere and delivery.kind is not None:
                at_once = delivery.attempt == 1
                await _hold_back(tx, delivery, now if at_once else now + SHORTEST_HOLD)
            else:
                await outbox.drop(tx, [(delivery, Reason.UNREACHABLE)], now)
        elif fault.moved_to is not None:
            await participants.move(tx, departure.address, fault.moved_to, now)
            await replies.move(tx, departure.address, fault.moved_to)
            await _hold_back(tx, delivery, now + SHORTEST_HOLD)
        elif fault.refused:
            log.error("message_refused", action="dispatch", delivery=delivery.id, fault=fault.cause)
            await outbox.drop(tx, [(delivery, Reason.GAVE_UP)], now)
        elif comes_again(delivery, fault):
            if fault.sent is None:
                log.warning("outcome_unknown", action="dispatch", delivery=delivery.id, resend=True, fault=fault.cause)
            left_at = now if fault.sent is None else None
            await _hold_back(tx, delivery, now + timedelta(seconds=rest_after(delivery)), left_at)
        else:
            # The token stays: a nudge that may have left is never sent again, but a tap on it is a receipt.
            log.warning("outcome_unknown", action="dispatch", delivery=delivery.id, resend=False, fault=fault.cause)


async def _are_held(tx: Session) -> bool:
    """Whether prompts are held for everybody, as it stands in this very transaction."""
    return await sending.held_since(tx) is not None


async def _hold_back(tx: Session, delivery: Delivery, until: datetime, left_at: datetime | None = None) -> None:
    """A failed attempt is burnt."""
    await outbox.hold(tx, [outbox.Holding(delivery, until, burn=True, left_at=left_at)])


def _waves(claimed: Sequence[Delivery]) -> list[list[Delivery]]:
    """What was claimed in turns, so that nobody's second prompt is opened before their first is marked."""
    waves: list[list[Delivery]] = []
    seen: Counter[int] = Counter()
    for one in claimed:
        turn = seen[one.participant_id] if one.kind is not None else 0
        seen[one.participant_id] += one.kind is not None
        waves += [[]] if turn >= len(waves) else []
        waves[turn].append(one)
    return waves
