"""A stage for rehearsals: the production engine in memory, a chat that only remembers, a virtual clock."""

import itertools
import json
from collections.abc import Sequence
from datetime import datetime
from textwrap import shorten
from typing import Any

from coachbot import migrations
from coachbot.chat import Address, Button, Incoming, Limits, Message, RawUpdate, Take
from coachbot.coach import Coach
from coachbot.coach.opening import Outcome
from coachbot.coach.scene import House, NotReady, Replies, speaking
from coachbot.database import Session
from coachbot.domain.delivery import Delivery
from coachbot.domain.text import ENGLISH
from coachbot.engine.dispatch import Dispatch
from coachbot.engine.intake import Intake
from coachbot.engine.passes import MovingClock, Passes
from coachbot.library import Library
from coachbot.markup import plain
from coachbot.screens.odd import say_failed
from coachbot.store import deliveries, ward
from coachbot.values import frozen
from coachbot.words import words_in
from coachbot.workbench.memory import Memory

PLATFORM, GUEST = "rehearsal", "somebody"
OPERATOR = "the workbench"
LINE = 200
COIN = "0123456789abcdef" * 2


@frozen(kw_only=True)
class Line:
    """One thing said. `at` is UTC; `edits` says that it took the place of an earlier message of the coach."""

    number: int
    at: datetime
    sender: str
    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    edits: bool = False
    message: str = ""
    picture: str | None = None


class Memo:
    """The `Chat` port that only remembers.

    `lines` is all that was said, `standing` the messages as they are now, `messages` what the coach handed over.
    """

    platform = PLATFORM
    limits = Limits()

    def __init__(self, clock: MovingClock) -> None:
        self._clock = clock
        self.lines: list[Line] = []
        self.standing: dict[str, Line] = {}
        self.messages: list[Message] = []

    async def listen(self, take: Take) -> None:
        """Nothing comes by itself."""

    def read(self, payload: str) -> Incoming | None:
        raw = json.loads(payload)
        at = datetime.fromisoformat(raw.pop("at"))
        return Incoming(Address(PLATFORM, GUEST), at, **raw)

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        place = edits if edits in self.standing else f"m{delivery_id}"
        picture = message.image.alt if message.image else None
        self.messages.append(message)
        line = self._add("coach", plain(message.text), message.buttons, place == edits, place, picture)
        self.standing[place] = line
        return place

    def hear(self, text: str) -> None:
        """What the person did, in words."""
        self._add("person", text)

    def _add(
        self,
        sender: str,
        text: str,
        buttons: tuple[tuple[Button, ...], ...] = (),
        edits: bool = False,
        message: str = "",
        picture: str | None = None,
    ) -> Line:
        line = Line(
            number=len(self.lines),
            at=self._clock.now(),
            sender=sender,
            text=text,
            buttons=buttons,
            edits=edits,
            message=message,
            picture=picture,
        )
        self.lines.append(line)
        return line

    async def stand_by(self) -> None: ...

    def way_in(self, _words: str) -> str | None:
        """There is none."""
        return None

    def routes(self) -> Sequence[Any]:
        return ()

    async def close(self) -> None:
        """Nothing is open."""


class _Watched(Coach):
    """The coach as it is, with a note of every turn that broke. Nobody real is here, so the fault may be told."""

    def __init__(self, house: House, troubles: list[str]) -> None:
        super().__init__(house)
        self._troubles = troubles

    async def answer(self, tx: Session, incoming: Incoming, now: datetime) -> Replies:
        try:
            return await super().answer(tx, incoming, now)
        except NotReady:
            raise
        except Exception as fault:
            self._troubles.append(f"{now:%d %B %H:%M} UTC, {incoming.action or incoming.text}: {told(fault)}")
            raise

    async def open(self, tx: Session, claimed: Sequence[Delivery], now: datetime) -> list[Outcome]:
        try:
            return await super().open(tx, claimed, now)
        except Exception as fault:
            if len(claimed) == 1:
                self._troubles.append(f"{now:%d %B %H:%M} UTC, prompt {claimed[0].prompt}: {told(fault)}")
            raise


def told(fault: Exception) -> str:
    """A fault in one line."""
    return shorten(f"{type(fault).__name__} {fault}", LINE, placeholder=" …")


class Playhouse:
    """One person and the whole coach. Build it with `open_stage`."""

    def __init__(self, library: Library, at: datetime, zone: str, language: str, coin: str) -> None:
        self.database, self.zone, self.language = Memory(), zone, language
        self.clock = MovingClock(lambda: at)
        self.chat = Memo(self.clock)
        self._numbers = itertools.count(1)
        house = House(
            platforms=frozenset({PLATFORM}),
            new_code=lambda: "2345ABCD",
            new_seed=lambda: coin,
            **library.shelves(),
            operator=OPERATOR,
            can_report=True,
        )
        self.troubles: list[str] = []
        coach = _Watched(speaking(house, library.in_other_languages), self.troubles)
        clocks: Any = {
            "clock": self.clock.now,
            "real_clock": self.clock.now,
            "new_token": lambda: f"t{next(self._numbers)}",
        }
        chats: Any = {PLATFORM: self.chat}
        self._dispatch = Dispatch(self.database, chats, coach, seconds=self._seconds, **clocks)
        self._intake = Intake(self.database, chats, coach, self._dispatch, **clocks)
        self.passes = Passes(self.database, self._intake, self._dispatch, self.clock)

    def _seconds(self) -> float:
        return self.clock.offset.total_seconds()

    @property
    def now(self) -> datetime:
        """The virtual time, aware UTC."""
        return self.clock.now()

    async def says(self, text: str) -> list[Line]:
        """Type a text; returns what the coach said to it."""
        return await self._does(text, text=text)

    async def taps(self, line: Line, button: Button) -> list[Line]:
        """Tap a button of a message."""
        return await self._does(f"[{button.label}]", action=button.action, message=line.message)

    async def acts(self, action: str) -> list[Line]:
        """Do what a button with that action would."""
        return await self._does(f"[{action}]", action=action)

    async def _does(self, words: str, **contents: Any) -> list[Line]:
        before = len(self.chat.lines) + 1
        self.chat.hear(words)
        update = json.dumps({"at": self.now.isoformat(), "zone": self.zone, "language": self.language, **contents})
        await (await self._intake.take(RawUpdate(PLATFORM, f"u{next(self._numbers)}", GUEST, update)))
        return self.chat.lines[before:]

    async def advance(self, to: datetime) -> list[Line]:
        """Let time pass until an instant; returns what the coach said on the way."""
        before = len(self.chat.lines)
        await self.passes.advance(to)
        return self.chat.lines[before:]

    async def deliveries(self) -> list[Delivery]:
        """Every prompt there was, with what became of it."""
        return await deliveries.outcomes(self.database, 1)

    async def seen_troubles(self) -> list[str]:
        """What went wrong so far: turns that broke, what had to be set aside, and whether the person was told."""
        warded = await ward.everybody(self.database)
        aside = [f"{one.work} was set aside: {one.reason}." for one in warded]
        sorry = say_failed(words_in(self.language)).text
        told = any(line.text == sorry for line in self.chat.lines)
        return [*self.troubles, *aside, *(["The person was told that something went wrong."] if told else [])]

    async def close(self) -> None:
        """Forget everything."""
        self._dispatch.departures.close()
        await self.database.close()


async def open_stage(
    library: Library, *, at: datetime, zone: str, language: str = ENGLISH, coin: str = COIN
) -> Playhouse:
    """An empty stage at an instant, for somebody whose phone shows `zone` and speaks `language`; `coin` is its seed."""
    stage = Playhouse(library, at, zone, language, coin)
    await migrations.migrate(stage.database, migrations.read_migrations(migrations.packaged_folder()), now=at)
    return stage
