"""Messages on their way: in order within a chat, side by side otherwise, never more in flight than allowed."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from coachbot.chat import Address, ChatError, Incoming, Limits, Message, Take
from coachbot.domain.delivery import Class, Delivery, State
from coachbot.domain.programme import Kind
from coachbot.engine import departures
from coachbot.engine.departures import Departure, Departures, Held, Outcome, rest_after
from coachbot.engine.pace import Pace
from coachbot.engine.turns import Turns
from coachbot.store.outbox import LEASE
from tests.conftest import NOW

ADA, BOB = Address("demo", "ada"), Address("demo", "bob")


@dataclass
class Platform:
    """A platform that answers when a test lets it."""

    limits: Limits = field(default_factory=Limits)
    platform: str = "demo"
    began: list[int] = field(default_factory=list)
    outcomes: dict[int, Exception] = field(default_factory=dict)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    async def listen(self, take: Take) -> None: ...

    def read(self, payload: str) -> Incoming | None: ...

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        self.began.append(delivery_id)
        await self.gate.wait()
        if delivery_id in self.outcomes:
            raise self.outcomes[delivery_id]
        return f"m{delivery_id}"

    async def stand_by(self) -> None: ...

    def way_in(self, _words: str) -> str | None:
        return None

    def routes(self) -> Sequence[Any]:
        return ()

    async def close(self) -> None: ...


@dataclass
class Line:
    """Departures with a clock that only the test moves, and a record of what became of each."""

    chat: Platform
    now: float = 0.0
    recorded: list[tuple[int, Outcome]] = field(default_factory=list)
    recording: Callable[[], Awaitable[None]] | None = None

    def __post_init__(self) -> None:
        self.departures = Departures({"demo": self.chat}, lambda: self.now, self.record)

    async def record(self, departure: Departure, outcome: Outcome) -> None:
        if self.recording is not None:
            await self.recording()
        self.recorded.append((departure.delivery.id, outcome))


def departure(number: int, to: Address = ADA, edits: str | None = None) -> Departure:
    delivery = Delivery(
        id=number, key=str(number), participant_id=1, enrolment_id=None, kind=None, prompt=None, local_date=None,
        slot=0, day=None, zone=None, klass=Class.ACK, planned_for=NOW, due_at=NOW, expires_at=NOW + timedelta(hours=1),
        chosen=False, asked_for=True, state=State.SENDING, reason=None, attempt=1, token="t", platform="demo",
        address_key=to.key, message=None, edits=edits, payload=None, sent_at=None,
    )  # fmt: skip
    return Departure(delivery, to, Message(text="x", in_place=edits is not None))


async def turns(count: int = 20) -> None:
    """Let everything run that can."""
    for _ in range(count):
        await asyncio.sleep(0)


async def test_a_chats_messages_leave_one_after_another_and_chats_side_by_side() -> None:
    """Across calls, too: what was handed over first arrives first."""
    line = Line(Platform())
    sending = [
        asyncio.create_task(line.departures.send(ones)) for ones in ([departure(1), departure(2)], [departure(3)])
    ]
    other = asyncio.create_task(line.departures.send([departure(4, BOB)]))
    await turns()
    assert line.chat.began == [1, 4]
    line.chat.gate.set()
    await asyncio.gather(*sending, other)
    assert [n for n in line.chat.began if n != 4] == [1, 2, 3]


async def test_no_more_are_in_flight_than_the_platform_bears_and_one_counts_until_it_is_recorded() -> None:
    """So a crash leaves few of which nobody knows."""
    line, commits = Line(Platform(Limits(in_flight=3))), asyncio.Event()

    async def wait_for_commit() -> None:
        await commits.wait()

    line.recording = wait_for_commit
    line.chat.gate.set()
    sending = asyncio.create_task(line.departures.send([departure(n, Address("demo", str(n))) for n in range(10)]))
    await turns()
    assert len(line.chat.began) == 3
    commits.set()
    await sending
    assert len(line.chat.began) == 10


async def test_what_has_to_come_again_is_not_overtaken_in_its_chat() -> None:
    """The second waits with the first; another chat's goes."""
    line = Line(Platform())
    line.chat.outcomes[1] = ChatError("refused", sent=False)
    line.chat.gate.set()
    outcomes = await line.departures.send([departure(1), departure(2), departure(3, BOB)])
    assert isinstance(outcomes[1], ChatError)
    assert outcomes[2] == Held(rest_after(departure(1).delivery))
    assert outcomes[3] == "m3"
    assert {n for n, _ in line.recorded} == {1, 2, 3}


@pytest.mark.parametrize(
    ("fault", "klass", "goes"),
    [
        (ChatError("gone", permanent=True), Class.ACK, True),
        (ChatError("no", refused=True), Class.MUST, True),
        (ChatError("?", sent=None), Class.NUDGE, True),
        (ChatError("?", sent=None), Class.ACK, False),
        (ChatError("?", sent=None), Class.MUST, False),
    ],
)
async def test_only_what_comes_again_holds_the_next_message_up(fault: ChatError, klass: Class, goes: bool) -> None:
    """A nudge that may have arrived does not come again; a reply does."""
    line = Line(Platform())
    line.chat.outcomes[1] = fault
    line.chat.gate.set()
    first = departure(1)
    first = replace(first, delivery=replace(first.delivery, klass=klass))
    outcomes = await line.departures.send([first, departure(2)])
    assert (outcomes[2] == "m2") is goes


async def test_when_the_platform_asks_for_a_pause_everything_is_held_that_long() -> None:
    """Nothing is tried meanwhile; no attempt is counted."""
    line = Line(Platform(Limits(per_second=1000)))
    line.chat.outcomes[1] = ChatError("429", retry_after_seconds=35)
    line.chat.gate.set()
    assert await line.departures.send([departure(1)]) == {1: Held(35)}
    line.now = 5.0
    assert await line.departures.send([departure(2, BOB)]) == {2: Held(30)}
    assert await line.departures.room() == 0
    assert line.chat.began == [1]
    line.now = 36.0
    assert await line.departures.send([departure(3, BOB)]) == {3: "m3"}


async def test_nobody_waits_in_memory_longer_than_patience_lasts() -> None:
    """The row waits in the outbox instead."""
    line = Line(Platform(Limits(per_second=0.01)))
    line.chat.gate.set()
    assert await line.departures.send([departure(1)]) == {1: "m1"}
    (held,) = (await line.departures.send([departure(2, BOB)])).values()
    assert isinstance(held, Held)
    assert 100 <= held.seconds < 105


async def test_closing_sends_whoever_waits_back_and_lets_what_is_leaving_leave() -> None:
    """A stop is quick, and leaves nothing unclear."""
    line = Line(Platform(Limits(per_second=1000, chat_seconds=15)))
    first = asyncio.create_task(line.departures.send([departure(1), departure(2)]))
    await turns()
    line.chat.gate.set()
    await turns()
    line.departures.close()
    assert await asyncio.wait_for(first, 2) == {1: "m1", 2: Held(15)}
    assert await line.departures.room() == 0


async def test_whoever_waits_too_long_for_a_place_in_flight_goes_back_to_the_outbox() -> None:
    """A platform that hangs must not outlive the leases of those behind it."""
    line = Line(Platform(Limits(in_flight=1)))
    hanging = asyncio.create_task(line.departures.send([departure(1)]))
    waiting = asyncio.create_task(line.departures.send([departure(2, BOB)]))
    await turns()
    line.now = 30.0
    line.chat.gate.set()
    assert (await hanging, await waiting) == ({1: "m1"}, {2: Held(0)})
    assert line.chat.began == [1]


async def test_what_waited_for_a_platform_that_hung_leaves_at_its_pace() -> None:
    """They waited for a place, and all the same they do not leave together once there is one."""
    # A second between slots, which is more than a busy machine takes for what follows.
    line = Line(Platform(Limits(per_second=1, in_flight=1)))
    sending = asyncio.create_task(line.departures.send([departure(n, Address("demo", str(n))) for n in range(10)]))
    await turns()
    line.now = 10.0
    line.chat.gate.set()
    await turns(200)
    # The first had hung; one slot was free at ten seconds, and the next is a second away.
    assert line.chat.began == [0, 1]
    line.departures.close()
    assert list((await sending).values())[2:] == [Held(0.0)] * 8


async def test_a_reply_leaves_before_prompts_and_of_prompts_the_one_that_is_too_late_first() -> None:
    """However they came; who came first goes first where nothing else tells them apart."""
    line = Line(Platform(Limits(in_flight=1)))
    hours = {1: None, 2: 6, 3: 1, 4: None, 5: 3, 6: 1}
    sending = [asyncio.create_task(line.departures.send([departure(0)]))]
    await turns()
    for number, lives in hours.items():
        one = departure(number, Address("demo", str(number)))
        if lives is not None:
            told: Any = {"kind": Kind.RESET, "expires_at": NOW + timedelta(hours=lives)}
            one = replace(one, delivery=replace(one.delivery, **told))
        sending.append(asyncio.create_task(line.departures.send([one])))
    await turns()
    line.chat.gate.set()
    await asyncio.gather(*sending)
    assert line.chat.began == [0, 1, 4, 3, 6, 5, 2]


async def test_an_edit_need_not_wait_for_its_chat() -> None:
    """A tap is answered at once."""
    line = Line(Platform(Limits(per_second=1000, chat_seconds=3600)))
    line.chat.gate.set()
    await line.departures.send([departure(1)])
    assert (await line.departures.send([departure(2, edits="m1")]))[2] == "m2"


async def test_a_surprise_of_the_adapters_leaves_the_outcome_unknown() -> None:
    """Nobody can say whether the bytes left."""
    line = Line(Platform())
    line.chat.outcomes[1] = KeyError("surprise")
    line.chat.gate.set()
    (fault,) = (await line.departures.send([departure(1)])).values()
    assert isinstance(fault, ChatError)
    assert (fault.sent, fault.cause) == (None, "KeyError")


async def test_an_attempt_that_hangs_ends_well_before_its_lease(monkeypatch: pytest.MonkeyPatch) -> None:
    """F42: whoever waits longest for a turn, and then for an answer, is done while the row is still theirs."""
    assert LEASE.total_seconds() - 5 >= departures.PATIENCE_SECONDS + departures.LONGEST_ATTEMPT_SECONDS
    monkeypatch.setattr(departures, "LONGEST_ATTEMPT_SECONDS", 0.01)
    line = Line(Platform())
    outcomes = await line.departures.send([departure(1)])
    assert isinstance(outcomes[1], ChatError)
    assert outcomes[1].sent is None, "it may have left"
    assert line.recorded == [(1, outcomes[1])]


async def test_a_house_that_closes_gives_no_attempt_more_time_than_it_had(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(departures, "LONGEST_ATTEMPT_SECONDS", 0.05)
    monkeypatch.setattr(departures, "CLOSING_SECONDS", 60)
    line = Line(Platform())
    sending = asyncio.create_task(line.departures.send([departure(1)]))
    await turns()
    line.departures.close()
    assert isinstance((await asyncio.wait_for(sending, 5))[1], ChatError)


@pytest.mark.parametrize("steps", range(5))
async def test_whoever_is_cancelled_as_their_turn_comes_leaves_it_to_the_next(steps: int) -> None:
    """At whatever moment that is: no place in flight is ever lost."""
    places = Turns("demo", Pace(), 1, lambda: 0.0)
    assert await places.take(departure(1).delivery, 20.0) is None
    waiting = asyncio.create_task(places.take(departure(2).delivery, 20.0))
    await turns()
    places.release()
    await turns(steps)
    waiting.cancel()
    await asyncio.wait([waiting])
    if not waiting.cancelled():
        places.release()
    assert await asyncio.wait_for(places.take(departure(3).delivery, 20.0), 5) is None


async def test_whoever_left_before_their_turn_is_in_nobodys_way_when_the_house_closes() -> None:
    """The others are sent back all the same."""
    places = Turns("demo", Pace(), 1, lambda: 0.0)
    assert await places.take(departure(1).delivery, 20.0) is None
    waiting = [asyncio.create_task(places.take(departure(n).delivery, 20.0)) for n in (2, 3)]
    await turns()
    waiting[0].cancel()
    await turns()
    places.close()
    assert await asyncio.wait_for(waiting[1], 5) == Held(0.0)
    assert waiting[0].cancelled()


async def test_prompts_are_claimed_once_there_is_a_slot_for_them() -> None:
    """Until then they can still be stopped."""
    line = Line(Platform(Limits(per_second=20)))
    pace = line.departures._turns_at["demo"].pace
    for _ in range(9):
        pace.take(0.0)
    asking = asyncio.create_task(line.departures.room())
    await turns()
    assert not asking.done()
    line.now = 5.0
    assert (await asyncio.wait_for(asking, 5) or 0) >= 1


def prompt(number: int) -> Departure:
    """Somebody's posture reset."""
    one = departure(number, Address("demo", str(number)))
    return replace(one, delivery=replace(one.delivery, kind=Kind.RESET))


async def test_at_the_usual_pace_a_prompt_is_marked_when_its_slot_has_come() -> None:
    """What waits for its slot when the process dies must not be marked: nobody would ever get it."""
    line = Line(Platform(Limits(per_second=25, in_flight=4)))
    turns_ = line.departures._turns_at["demo"]
    assert turns_.room(0) == 1
    turns_.pace.take(0.0)
    comes_in = turns_.until_room()
    line.now = comes_in - 0.001
    assert turns_.room(0) == 0
    line.now = comes_in
    assert turns_.room(0) == 1


async def test_at_a_fast_pace_prompts_are_marked_a_batch_ahead() -> None:
    """Marking takes longer than a slot there; one at a time would let slots go by."""
    turns_ = Turns("demo", Pace(1000), 120, lambda: 0.0)
    assert 50 < turns_.room(0) <= 100
    assert turns_.room(60) == 60
    assert turns_.room(80) == 0, "hardly any is not worth a batch"
    for _ in range(100):
        turns_.pace.take(0.0)
    assert turns_.room(0) == 0


async def test_no_more_prompts_are_on_their_way_than_may_be_in_flight_whatever_replies_wait() -> None:
    """A prompt counts from when it is handed over until it is recorded; a reply that waits for its chat does not."""
    line = Line(Platform(Limits(per_second=1000, chat_seconds=15, in_flight=4)))
    replies = asyncio.create_task(line.departures.send([departure(1), departure(2), departure(3)]))
    prompts = [asyncio.create_task(line.departures.send([prompt(n)])) for n in range(10, 14)]
    asking = asyncio.create_task(line.departures.room())
    await turns()
    assert not asking.done()
    line.chat.gate.set()
    await asyncio.gather(*prompts)
    line.now = 1.0
    assert await asyncio.wait_for(asking, 5) == 4
    line.departures.close()
    assert (await replies)[2] == Held(15)


async def test_a_prompt_whose_outcome_cannot_be_recorded_takes_nobodys_room() -> None:
    """Its lease tells what becomes of it."""
    line = Line(Platform(Limits(in_flight=2)))

    async def is_away() -> None:
        raise ConnectionError

    line.recording = is_away
    line.chat.gate.set()
    with pytest.raises(ConnectionError):
        await line.departures.send([prompt(1), prompt(2)])
    assert await asyncio.wait_for(line.departures.room(), 5) == 2
