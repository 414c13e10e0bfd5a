"""People among whom a coachbot is stopped: prompts come due, they talk, tap and wait, and everything is counted."""

import asyncio
import random
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from coachbot.chat import Address
from coachbot.domain.participant import Anchor
from tests.crowd import enrol_everybody
from tests.standins.telegram import TOKEN, Call, Person, TelegramServer

SENDING = (
    "sendMessage",
    "sendPhoto",
    "sendAnimation",
    "sendDocument",
    "editMessageText",
    "editMessageCaption",
    "editMessageMedia",
)
ASKED, MOVED, TALKING = range(7_000, 7_012), range(7_100, 7_112), range(7_200, 7_212)
"""Who is asked how the day was, who is sent a reset, and who only talks."""
RESET_AFTER = timedelta(hours=2)
"""How long after work has begun Desk reset's first reset comes."""


@dataclass(frozen=True)
class Tally:
    """What became of everything that should reach somebody, and of everything they said."""

    delivered: int
    twice: int
    lost: int
    unknown: int

    def __str__(self) -> str:
        return f"delivered {self.delivered}, twice {self.twice}, lost {self.lost}, unknown {self.unknown}"


async def enrol_for(path: Path, due_at: datetime, zone: str, local: time) -> None:
    """Everybody's prompt is due at `due_at`, when the clock in `zone` shows `local`; it was planned an hour before."""
    began, late = (datetime.combine(due_at, local) - RESET_AFTER).time(), time((local.hour + 3) % 24)
    for who, anchors in (
        (ASKED, {Anchor.EVENING: local, Anchor.WORK_START: late}),
        (MOVED, {Anchor.EVENING: late, Anchor.WORK_START: began}),
        (TALKING, {Anchor.EVENING: late, Anchor.WORK_START: late}),
    ):
        await enrol_everybody(
            path,
            [Address("telegram", str(n)) for n in who],
            now=due_at - timedelta(hours=1),
            starts_in_days=-2,
            zone=zone,
            work_days=frozenset(range(7)),
            anchors=anchors,
            telegram_token=TOKEN,
        )


class Crowd:
    """Everybody in front of a stand-in whose answers are slow; seeded, so that a failure can be lived again."""

    def __init__(self, server: TelegramServer, seed: int, slowest_seconds: float = 0.15) -> None:
        self.server, self.rng, self.slowest_seconds = server, random.Random(seed), slowest_seconds
        server.on_call = self._answer_slowly

    async def _answer_slowly(self, call: Call) -> None:
        if call.method in SENDING:
            await asyncio.sleep(self.rng.uniform(0, self.slowest_seconds))

    async def live(self) -> None:
        """Who gets a prompt answers it with a tap or some words; the others say something, twice."""
        await asyncio.gather(*map(self._answer, (*ASKED, *MOVED)), *map(self._talk, (*TALKING, *TALKING)))

    async def _answer(self, number: int) -> None:
        person = Person(self.server, number)
        while not person.sees():
            await asyncio.sleep(0.02)
        await asyncio.sleep(self.rng.uniform(0, 0.3))
        if self.rng.random() < 0.7:
            person.taps("No headache" if number in ASKED else self.rng.choice(["Done", "Not today"]))
        else:
            person.says(self.rng.choice(["no", "yes 3"]))

    async def _talk(self, number: int) -> None:
        await asyncio.sleep(self.rng.uniform(0, 1.5))
        Person(self.server, number).says(self.rng.choice(["yes 6", "no", "/why", "/today"]))


def rows(path: Path, sql: str, *values: Any) -> Sequence[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def count(path: Path, sql: str, *values: Any) -> int:
    return int(rows(path, f"SELECT COUNT(*) FROM {sql}", *values)[0][0])


def is_quiet(path: Path, now: datetime) -> bool:
    """Nothing waits: not what came in, not what is due, not a reply that waits for its chat's pace."""
    leaving = (
        "deliveries WHERE state IN ('claimed', 'sending') OR (state = 'pending' AND (kind IS NULL OR due_at <= ?))"
    )
    return count(path, "inbox WHERE state = 'new'") == count(path, leaving, now.timestamp() * 1000) == 0


def unclear(path: Path) -> int:
    """Deliveries of which nobody knows whether they arrived."""
    return count(path, "deliveries WHERE state IN ('claimed', 'sending', 'unknown')")


def tally(path: Path, server: TelegramServer) -> Tally:
    """Holds the rows against what the platform was really asked to do: one request for each that was sent."""
    sent = rows(path, "SELECT message FROM deliveries WHERE state = 'sent'")
    shown = {str(number) for chat in server.chats.values() for number in chat}
    prompts = {number for number in (*ASKED, *MOVED) if any(m["markup"] for m in server.seen(number))}
    answerless = (
        "inbox i WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.key LIKE 'reply:' || i.id || ':%' "
        "AND d.state = 'sent')"
    )
    return Tally(
        delivered=len(sent),
        twice=len(server.of(*SENDING)) - len(sent),
        lost=len({m for (m,) in sent} - shown) + len(ASKED) + len(MOVED) - len(prompts) + count(path, answerless),
        unknown=unclear(path),
    )
