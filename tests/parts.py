"""The coach's own parts on a database of the test's choosing, with a chat that does as it is told."""

import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from coachbot import library, plan
from coachbot.chat import Address, ChatError, Incoming, Limits, Message, RawUpdate, Take
from coachbot.coach import Coach
from coachbot.coach.scene import House
from coachbot.database import Database, Row
from coachbot.dispatch import Dispatch
from coachbot.domain.participant import MONDAY_TO_FRIDAY, Enrolment, Participant
from coachbot.domain.programme import Programme
from coachbot.intake import Intake
from coachbot.store import enrolments, participants
from coachbot.wording.joining import CONSENT_VERSION
from tests.conftest import NOW

PROGRAMMES = library.load_library(library.packaged_programmes())
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
        raw = json.loads(payload)
        if raw.get("broken"):
            raise ValueError("broken")
        at = datetime.fromisoformat(raw["at"])
        return Incoming(Address(self.platform, raw["guest"]), at, text=raw["text"], **_said(raw))

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        self.tried += 1
        outcome = self.outcomes.pop(0) if self.outcomes else None
        if outcome is not None:
            raise outcome
        self.sent.append((address, message, edits))
        return f"m{delivery_id}"

    def routes(self) -> Sequence[Any]:
        return ()

    async def close(self) -> None:
        """Nothing is open."""


@dataclass
class Parts:
    """Intake, plan and dispatch around one database; both clocks are the test's."""

    database: Database
    chat: ScriptedChat = field(default_factory=ScriptedChat)
    discord: ScriptedChat = field(default_factory=lambda: ScriptedChat("discord"))
    now: datetime = NOW
    real: datetime = NOW

    def __post_init__(self) -> None:
        coach = Coach(House(new_code=lambda: "2345ABCD", programmes=PROGRAMMES))
        clocks: Any = {
            "clock": lambda: self.now,
            "real_clock": lambda: self.real,
            "new_token": lambda: f"token{next(_tokens)}",
        }
        chats: Any = {chat.platform: chat for chat in (self.chat, self.discord)}
        self.coach = coach
        self.dispatch = Dispatch(self.database, chats, coach, seconds=self._seconds, **clocks)
        self.intake = Intake(self.database, chats, coach, self.dispatch, **clocks)

    def _seconds(self) -> float:
        return self.real.timestamp()

    def restarted(self) -> "Parts":
        """A new process on the same database: nothing in memory is taken along."""
        return Parts(self.database, self.chat, self.discord, self.now, self.real)

    def let_pass(self, **span: float) -> None:
        """Both clocks go on together."""
        self.now += timedelta(**span)
        self.real += timedelta(**span)

    async def enrol(
        self, key: str = "alice", programme: Programme = DESK_RESET, **settings: Any
    ) -> tuple[Participant, Enrolment]:
        """Somebody in Berlin who starts today, planned 48 hours ahead."""
        async with self.database.transaction() as tx:
            person = await participants.add(tx, Address("local", key), self.now)
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
        """Somebody writes, or, with `action`, taps."""
        payload = json.dumps({"guest": key, "at": self.now.isoformat(), "text": text, **more})
        update = RawUpdate(platform, update_id or f"u{next(_tokens)}", key, payload)
        await (await self.intake.take(update))

    async def tick(self) -> dict[str, int]:
        """One round of every pass."""
        counts = await self.intake.run()
        async with self.database.transaction() as tx:
            counts["planned"] = await plan.run(tx, self.now)
        return counts | await self.dispatch.run()

    async def deliveries(self, where: str = "kind IS NOT NULL") -> Sequence[Row]:
        """Rows of the outbox, in the order planned."""
        return await self.database.fetch(f"SELECT * FROM deliveries WHERE {where} ORDER BY planned_for, id")


def _said(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: raw[name] for name in ("action", "message", "question", "private") if name in raw}


def _fields(person: Participant) -> dict[str, Any]:
    return {name: getattr(person, name) for name in Participant.__dataclass_fields__}
