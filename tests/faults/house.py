"""What a victim works on and with: a database on either engine, the people in it, and what the platform saw of them."""

import asyncio
import sqlite3
import time as clocks
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from psycopg.rows import tuple_row

from coachbot.chat import Address
from coachbot.database import Database, to_ms
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import open_sqlite
from coachbot.domain.participant import Anchor
from coachbot.foundation import prepare
from coachbot.settings import Settings
from tests import postgres_server
from tests.crowd import enrol_in
from tests.faults.nursery import Victim, start
from tests.standins.telegram import TOKEN, TelegramServer

SENDING = (
    "sendMessage", "sendPhoto", "sendAnimation", "sendDocument",
    "editMessageText", "editMessageCaption", "editMessageMedia",
)  # fmt: skip
RESET_AFTER = timedelta(hours=2)
"""How long after work has begun Desk reset's first reset comes."""
FAR = 86_400_000
"""A day in milliseconds: later than any test lasts."""
LONGEST_SECONDS = 120.0


@dataclass
class Kept:
    """A database, looked at from outside while processes work on it."""

    url: str

    @property
    def is_sqlite(self) -> bool:
        return self.url.startswith("sqlite")

    @property
    def path(self) -> Path:
        return Path(self.url.removeprefix("sqlite:///"))

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What a question gives, or nothing where a statement only changes something."""
        if not self.is_sqlite:
            with psycopg.connect(self.url, row_factory=tuple_row, autocommit=True) as server:
                cursor = server.execute(sql)  # type: ignore[arg-type]
                return [] if cursor.description is None else cursor.fetchall()
        connection = sqlite3.connect(self.path, timeout=20, isolation_level=None)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def count(self, of: str) -> int:
        return int(self.rows(f"SELECT COUNT(*) FROM {of}")[0][0])

    def let_leases_end(self) -> None:
        """As if a minute had passed since the process died. On SQLite the next process knows that it is alone."""
        if not self.is_sqlite:
            self.rows("UPDATE deliveries SET lease_until = 1 WHERE lease_until IS NOT NULL")

    def is_quiet(self) -> bool:
        """Nothing waits: not what came in, not what is due."""
        now = to_ms(datetime.now(UTC))
        leaving = f"state IN ('claimed', 'sending') OR (state = 'pending' AND due_at <= {now})"
        return self.count("inbox WHERE state = 'new'") == self.count(f"deliveries WHERE {leaving}") == 0

    def is_sound(self) -> bool:
        return not self.is_sqlite or self.rows("PRAGMA integrity_check") == [("ok",)]

    async def opened(self) -> Database:
        if not self.is_sqlite:
            return await open_postgres(self.url)
        database = await open_sqlite(self.path)
        await prepare(database, Settings(database_url=self.url, telegram_token=TOKEN), datetime.now(UTC))  # type: ignore[arg-type]
        return database


@asynccontextmanager
async def kept_on(engine: str, folder: Path, server: postgres_server.PostgresServer) -> AsyncIterator[Kept]:
    """A new database, with its schema."""
    if engine == "sqlite":
        yield Kept(f"sqlite:///{folder / 'demo.db'}")
        return
    with server.with_the_schema() as url:
        yield Kept(url)


def afternoon(now: datetime) -> tuple[str, time]:
    """A zone in which it is between three and four, and what its clocks show."""
    east = (15 - now.hour + 12) % 24 - 12
    zone = f"Etc/GMT{-east:+d}"
    return zone, now.astimezone(ZoneInfo(zone)).time()


async def enrol(kept: Kept, *, asked: range, moved: range, talking: range) -> None:
    """Some are due to be asked how the day was, some to be sent a reset, now; others only talk."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    zone, local = afternoon(now)
    began, late = (datetime.combine(now, local) - RESET_AFTER).time(), time((local.hour + 3) % 24)
    database = await kept.opened()
    for who, anchors in (
        (asked, {Anchor.EVENING: local, Anchor.WORK_START: late}),
        (moved, {Anchor.EVENING: late, Anchor.WORK_START: began}),
        (talking, {Anchor.EVENING: late, Anchor.WORK_START: late}),
    ):
        people = [Address("telegram", str(n)) for n in who]
        how: Mapping[str, Any] = {"zone": zone, "work_days": frozenset(range(7)), "anchors": anchors}
        await enrol_in(database, people, now=now - timedelta(hours=1), starts_in_days=-2, **how)
    await database.close()


def begin(kept: Kept, folder: Path, server: TelegramServer, **how: Any) -> Victim:
    """A live coachbot on a database and on the stand-in."""
    live = {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": server.url}
    return start(folder, COACHBOT_DATABASE_URL=kept.url, **live, **how)


async def until_quiet(kept: Kept, server: TelegramServer, victim: Victim) -> None:
    """Returns when nothing is left to do."""
    began = clocks.monotonic()
    while server.queue or not kept.is_quiet():
        if victim.has_ended() or clocks.monotonic() - began > LONGEST_SECONDS:
            raise AssertionError(f"it did not come to rest: {victim.said()[-3000:]}")
        await asyncio.sleep(0.02)


def new_messages(server: TelegramServer, person: int) -> int:
    """How many messages stand in a person's chat."""
    return len(server.seen(person))
