"""A platform that misbehaves: what arrives there, and what it says about it, are two things."""

import asyncio
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from coachbot.chat import Address, ChatError, Incoming, Limits, Message, Take
from coachbot.domain.delivery import Class
from coachbot.markup import plain
from tests.parts import READERS
from tests.worlds.databases import Mortal
from tests.worlds.loop import here

LIMITS = {"telegram": Limits(25, 1.0, 4, 60), "discord": Limits(40, 1.0, 4, 60)}
NONCE_SECONDS = 180.0
"""So long Discord knows a message by its nonce, and shows it once."""
KNOWN_SECONDS = 300.0
"""So long after a chat said that it is closed nothing is on its way there any more that was begun before."""
WEATHER = {
    "fine": {},
    "slow": {"slow": 60, "hang": 2},
    "storm": {"429": 30, "502": 15, "502-after": 15, "cut-after": 15, "refused": 15},
    "dark": {"refused": 70, "hang": 10, "hang-after": 10},
}
"""How many of a hundred messages meet which trouble. What ends in `after` arrives all the same."""


@dataclass
class Shown:
    """A message as it stands in somebody's chat."""

    at: float
    delivery: int
    text: str
    actions: tuple[str, ...]
    times: int = 1


@dataclass
class Remote:
    """The platform itself. It outlives every process of ours."""

    platform: str
    draw: random.Random
    tell: Callable[[str], None]
    weather: str = "fine"
    blocked: set[str] = field(default_factory=set)
    chats: dict[str, dict[str, Shown]] = field(default_factory=lambda: defaultdict(dict))
    arrived: Counter[int] = field(default_factory=Counter)
    """How often a message came anew, by its delivery; an edit in place is none."""
    unclear: Counter[int] = field(default_factory=Counter)
    """After how many attempts nobody of us could know whether it arrived."""
    answered: set[int] = field(default_factory=set)
    """Of which attempts somebody was told that they arrived, and has not written it down yet."""
    edited: set[int] = field(default_factory=set)
    """What took another message's place."""
    refused: dict[int, str] = field(default_factory=dict)
    """Which chat said that it is closed, by the delivery it said so to."""
    closed: dict[str, float] = field(default_factory=dict)
    """Since when it is written down that a chat is closed; whoever does anything has theirs open again."""
    is_prompt: Callable[[int], bool] = lambda _: False
    on_refusal: Callable[[int], None] = lambda _: None
    """Told of every message that certainly did not arrive and comes again."""
    on_arrival: Callable[[Address, int, Message], None] = lambda *_: None

    def arrive(self, address: Address, message: Message, delivery: int, edits: str | None) -> str:
        """The request is here, whoever is left to hear so."""
        chat, place = self.chats[address.key], str(delivery * 100 + self.arrived[delivery])
        if edits is not None and edits in chat:
            place = edits
            self.edited.add(delivery)
        elif (
            self.platform == "discord"
            and (known := chat.get(str(delivery * 100)))
            and here().at - known.at < NONCE_SECONDS
        ):
            return str(delivery * 100)
        else:
            self.arrived[delivery] += 1
            self.on_arrival(address, delivery, message)
        actions = tuple(button.action for row in message.buttons for button in row)
        chat[place] = Shown(here().at, delivery, plain(message.text), actions)
        self.tell(f"{self.platform} {address.key} shows {place}: {chat[place].text!r} {actions}")
        return place

    def noted(self, delivery: int) -> None:
        """We have written down that it arrived: that attempt is clear, for good."""
        if delivery in self.answered:
            self.answered.remove(delivery)
            self.unclear[delivery] -= 1

    def given_up(self, delivery: int) -> None:
        """We have written down that a delivery did not arrive because its chat is closed."""
        if delivery in self.refused:
            self.closed.setdefault(self.refused.pop(delivery), here().at)

    def is_known_closed(self, key: str) -> bool:
        """Whether a chat is closed, and that was known before anything that is tried now was begun."""
        return key in self.closed and here().at - self.closed[key] > KNOWN_SECONDS

    def trouble(self) -> str:
        """What the next message meets."""
        odds = WEATHER[self.weather]
        return self.draw.choices([*odds, "none"], [*odds.values(), 100 - sum(odds.values())])[0]


class Line:
    """The `Chat` port of one process of ours to a platform."""

    def __init__(self, remote: Remote, life: Mortal, find: Callable[[str], None]) -> None:
        self.remote, self.platform, self.limits = remote, remote.platform, LIMITS[remote.platform]
        self._life, self._find, self._quiet_until = life, find, 0.0

    async def listen(self, take: Take) -> None:
        """The world hands over what comes."""

    def read(self, payload: str) -> Incoming | None:
        return READERS[self.platform](payload)

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        if self._life.dead:
            await here().create_future()
        if here().at < self._quiet_until:
            self._find(f"G4: delivery {delivery_id} left {self._quiet_until - here().at:.1f} s before a 429 was over")
        answer = await self._meet(address, message, delivery_id, edits)
        if self._life.dead:
            await here().create_future()
        return answer

    async def _meet(self, address: Address, message: Message, delivery: int, edits: str | None) -> str:
        remote, trouble = self.remote, self.remote.trouble()
        remote.tell(f"{self.platform} {address.key} gets {delivery}, edits {edits}: {trouble}")
        seconds = remote.draw.uniform(2, 20) if trouble == "slow" else remote.draw.uniform(0.03, 0.3)
        if trouble == "refused":
            await asyncio.sleep(seconds)
            self._refuse(delivery)
            raise ChatError("refused", sent=False)
        if trouble == "429":
            wait = remote.draw.choice((1, 3, 10, 35, 300))
            await asyncio.sleep(seconds)
            self._quiet_until = max(self._quiet_until, here().at + wait)
            self._refuse(delivery)
            raise ChatError("429", sent=False, retry_after_seconds=wait)
        if address.key in remote.blocked:
            if remote.is_known_closed(address.key) and remote.is_prompt(delivery):
                self._find(f"G4: a prompt tried a chat that had been closed: {delivery}")
            remote.refused[delivery] = address.key
            await asyncio.sleep(seconds)
            raise ChatError("403", permanent=True)
        remote.unclear[delivery] += 1
        # From here on the answer comes to nobody where the process is gone, and the message arrives all the same.
        places: list[str] = []
        if trouble in ("none", "slow") or trouble.endswith("-after"):
            here().call_later(seconds / 2, lambda: places.append(remote.arrive(address, message, delivery, edits)))
        await asyncio.sleep(100 if trouble.startswith("hang") else seconds)
        if trouble not in ("none", "slow"):
            raise ChatError(trouble, sent=None)
        if not self._life.dead:
            remote.answered.add(delivery)
        return places[0]

    def _refuse(self, delivery: int) -> None:
        if not self._life.dead:
            self.remote.on_refusal(delivery)

    def way_in(self, words: str) -> str | None:
        return f"https://t.me/coach?start={words}" if self.platform == "telegram" else None

    def routes(self) -> Sequence[Any]:
        return ()

    async def close(self) -> None:
        """Nothing is open."""


def too_often(remote: Remote, delivery: int, klass: str) -> bool:
    """Whether a message came more often than its class allows."""
    most = 1 if klass == Class.NUDGE else 1 + remote.unclear[delivery]
    return remote.arrived[delivery] > most
