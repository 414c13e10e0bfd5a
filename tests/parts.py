"""The coach's own parts on a database of the test's choosing, with a chat that does as it is told."""

import itertools
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from coachbot import plan
from coachbot.chat import Address, ChatError, Incoming, Limits, Message, RawUpdate, Take
from coachbot.chats.discord import reading as on_discord
from coachbot.chats.local import reading as on_page
from coachbot.chats.telegram import reading as on_telegram
from coachbot.coach import Coach
from coachbot.coach.scene import House
from coachbot.database import Database, Row
from coachbot.domain.participant import MONDAY_TO_FRIDAY, Enrolment, Participant
from coachbot.domain.programme import Programme
from coachbot.engine.dispatch import Dispatch
from coachbot.engine.intake import Intake
from coachbot.engine.parting import Parting
from coachbot.engine.passes import MovingClock, Passes
from coachbot.engine.timekeeper import Timekeeper
from coachbot.screens.joining import CONSENT_VERSION
from coachbot.store import enrolments, participants
from tests.conftest import NOW
from tests.shipped import SHELVES
from tests.standins.telegram import BOT, Person, TelegramServer

PROGRAMMES = SHELVES.programmes
DESK_RESET = PROGRAMMES["desk-reset"]
_tokens = itertools.count(1)


@dataclass
class ScriptedChat:
    """A platform whose next outcomes a test writes down; what is not written down succeeds."""

    platform: str = "local"
    outcomes: list[ChatError | Exception | None] = field(default_factory=list)
    sent: list[tuple[Address, Message, str | None]] = field(default_factory=list)
    tried: int = 0
    limits: Limits = field(default_factory=Limits)

    async def listen(self, take: Take) -> None:
        """Nothing comes by itself."""

    def read(self, payload: str) -> Incoming | None:
        """As the platform's own adapter reads, so that nothing can be said here which nobody can say there."""
        return READERS[self.platform](payload)

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        self.tried += 1
        outcome = self.outcomes.pop(0) if self.outcomes else None
        if outcome is not None:
            raise outcome
        self.sent.append((address, message, edits))
        return f"m{delivery_id}"

    async def stand_by(self) -> None: ...

    def way_in(self, words: str) -> str | None:
        return f"https://t.me/{BOT['username']}?start={words}" if self.platform == "telegram" else None

    def routes(self) -> Sequence[Any]:
        return ()

    async def close(self) -> None:
        """Nothing is open."""


class _TestClock(MovingClock):
    """The clock that a test moves by hand."""

    def __init__(self, parts: "Parts") -> None:
        super().__init__(lambda: parts.real)
        self._parts = parts

    def now(self) -> datetime:
        return self._parts.now


@dataclass
class Parts:
    """Intake, plan and dispatch around one database; both clocks are the test's."""

    database: Database
    chat: ScriptedChat = field(default_factory=ScriptedChat)
    discord: ScriptedChat = field(default_factory=lambda: ScriptedChat("discord"))
    telegram: ScriptedChat = field(default_factory=lambda: ScriptedChat("telegram"))
    now: datetime = NOW
    real: datetime = NOW
    platforms: tuple[str, ...] = ("local", "discord", "telegram")
    """Where this process has a token."""
    timekeeper: Timekeeper | None = None
    retention_days: int | None = None
    admins: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        every = (self.chat, self.discord, self.telegram)
        chats: Any = {chat.platform: chat for chat in every if chat.platform in self.platforms}
        letters = itertools.cycle("DEFGHJKMNPQRSTUVWXYZ")
        coach = Coach(
            House(
                on_server=self.database.engine == "postgres",
                new_code=lambda: f"2345ABC{next(letters)}",
                programmes=PROGRAMMES,
                questions=SHELVES.questions,
                platforms=frozenset(chats),
                admins=self.admins,
                ways_in=lambda words: {"telegram": self.telegram.way_in(words) or ""},
            )
        )
        clocks: Any = {
            "clock": lambda: self.now,
            "real_clock": lambda: self.real,
            "new_token": lambda: f"token{next(_tokens)}",
        }
        self.coach = coach
        self.dispatch = Dispatch(self.database, chats, coach, seconds=self._seconds, **clocks)
        keeper = self.timekeeper
        self.intake = Intake(
            self.database, chats, coach, self.dispatch, **clocks, **({"is_open": keeper.believes} if keeper else {})
        )
        clock: Any = _TestClock(self)
        days = self.retention_days
        self.passes = Passes(
            self.database, self.intake, self.dispatch, clock, seconds=self._seconds, timekeeper=keeper,
            parting=None if days is None else Parting(coach, chats, days),
        )  # fmt: skip

    def _seconds(self) -> float:
        return self.real.timestamp()

    def restarted(self, *platforms: str) -> "Parts":
        """A new process on the same database, on all platforms or some: nothing in memory is taken along."""
        at: Any = (self.now, self.real, platforms or self.platforms, self.timekeeper, self.retention_days, self.admins)
        return Parts(self.database, self.chat, self.discord, self.telegram, *at)

    def let_pass(self, **span: float) -> None:
        """Both clocks go on together."""
        self.now += timedelta(**span)
        self.real += timedelta(**span)

    async def enrol(
        self, key: str = "alice", programme: Programme = DESK_RESET, *, platform: str = "local", **settings: Any
    ) -> tuple[Participant, Enrolment]:
        """Somebody in Berlin who starts today, planned 48 hours ahead."""
        async with self.database.transaction() as tx:
            person = await participants.add(tx, address(platform, key), self.now)
            known = {"adult": True, "consent_version": CONSENT_VERSION, "zone": "Europe/Berlin", "moments_chosen": True}
            known |= {"warning_signs_at": self.now, "exercise_screen_at": self.now, "work_days": MONDAY_TO_FRIDAY}
            person = Participant(**{**_fields(person), **known, **settings})
            await participants.save(tx, person)
            enrolment = await enrolments.add(tx, person.id, programme, self.now.date(), self.now)
            await plan.extend(tx, enrolment, person, self.now)
        return person, await enrolments.load(self.database, enrolment.id)

    async def hear(
        self,
        text: str | None,
        key: str = "alice",
        update_id: str | None = None,
        *,
        platform: str = "local",
        **more: Any,
    ) -> None:
        """Somebody writes; with `action` and `message` they tap, on Discord with `question` they send off a form."""
        number = update_id or f"u{next(_tokens)}"
        contents = {name: said for name, said in {"text": text, **more}.items() if said is not None}
        await self.take(SAYING[platform](number, key, self.now, contents))

    async def take(self, update: RawUpdate) -> None:
        """Whatever an adapter hands over; returns when it is handled."""
        await (await self.intake.take(update))

    async def group(self, group: int = -100123, **contents: Any) -> None:
        """Something is said in a Telegram group, or with `kind` in a channel; anybody in it reads it."""
        kind, type_ = contents.pop("kind", "message"), contents.pop("type", "supergroup")
        said = Person(TelegramServer(now=lambda: self.now), id_of("mallory")).message(**contents)
        said["chat"] = {"id": group, "type": type_, "title": "Desk people"}
        update = on_telegram.raw_update({"update_id": 10**9 + next(_tokens), kind: said}, self.now)
        if update is not None:
            await self.take(update)

    async def tick(self) -> dict[str, int]:
        """One round of every pass."""
        counts = await self.intake.run()
        async with self.database.transaction() as tx:
            counts["planned"] = await plan.run(tx, self.now)
        return counts | await self.dispatch.run()

    async def deliveries(self, where: str = "kind IS NOT NULL") -> Sequence[Row]:
        """Rows of the outbox, in the order planned."""
        return await self.database.fetch(f"SELECT * FROM deliveries WHERE {where} ORDER BY planned_for, id")


@dataclass
class Talk:
    """One chat between somebody and the coach. Every step ends with a round of every pass, so that others are told."""

    parts: Parts
    platform: str
    name: str

    @property
    def address(self) -> Address:
        return address(self.platform, self.name)

    def sees(self) -> list[Message]:
        """What came to this chat, in order."""
        chats = {"local": self.parts.chat, "discord": self.parts.discord, "telegram": self.parts.telegram}
        return [message for to, message, _ in chats[self.platform].sent if to == self.address]

    def last(self) -> str:
        return self.sees()[-1].text

    def labels(self) -> list[str]:
        """The newest message's buttons."""
        return [button.label for row in self.sees()[-1].buttons for button in row]

    async def says(self, text: str) -> list[str]:
        """Write; returns what comes back to this chat."""
        return await self._does(text)

    async def taps(self, label: str) -> list[str]:
        """Tap the newest button with that label."""
        for message in reversed(self.sees()):
            for row in message.buttons:
                for button in row:
                    if button.label == label:
                        return await self.acts(button.action)
        raise AssertionError(f"no button says {label!r} in {self.platform}")

    async def acts(self, action: str) -> list[str]:
        """Send any action at all."""
        return await self._does(None, action=action, message="1")

    async def _does(self, text: str | None, **more: Any) -> list[str]:
        before = len(self.sees())
        await self.parts.hear(text, self.name, platform=self.platform, **more)
        await self.parts.tick()
        return [message.text for message in self.sees()[before:]]


def id_of(name: str) -> int:
    """The number by which a platform of numbers knows somebody."""
    return 10**9 + zlib.crc32(name.encode())


def address(platform: str, name: str) -> Address:
    """Where somebody is reached."""
    return Address(platform, name if platform == "local" else str(id_of(name)))


def _on_discord(number: str, name: str, at: datetime, contents: dict[str, Any]) -> RawUpdate:
    if "action" in contents:
        return on_discord.raw_update(number, id_of(name), "tap", at, **contents)
    if "question" in contents:
        return on_discord.raw_update(number, id_of(name), "form", at, **contents)
    text = contents["text"]
    if text.startswith("/"):
        command, _, words = text[1:].partition(" ")
        return on_discord.raw_update(number, id_of(name), "command", at, name=command, words=words)
    return on_discord.raw_update(number, id_of(name), "text", at, text=text)


def _on_telegram(number: str, name: str, at: datetime, contents: dict[str, Any]) -> RawUpdate:
    person = Person(TelegramServer(now=lambda: at), id_of(name))
    if "action" in contents:
        update = person.acts(contents["action"], int(contents["message"]))
    else:
        update = person.sends(**contents)
    raw = on_telegram.raw_update(update, at)
    assert raw is not None
    return replace(raw, update_id=number)


SAYING: Mapping[str, Callable[[str, str, datetime, dict[str, Any]], RawUpdate]] = {
    "local": on_page.raw_update,
    "discord": _on_discord,
    "telegram": _on_telegram,
}
READERS: Mapping[str, Callable[[str], Incoming | None]] = {
    "local": on_page.read,
    "discord": on_discord.read,
    "telegram": lambda payload: on_telegram.read(payload, BOT["username"]),
}


def _fields(person: Participant) -> dict[str, Any]:
    return {name: getattr(person, name) for name in Participant.__dataclass_fields__}
