"""What coachbot costs, in one table: `uv run python bench/outbox.py`. It takes about a minute.

Throughput is measured on a real file with FULL sync and a chat that does nothing, and given as a ratio to a
floor measured in the same run on the same disk: the bare row updates of the outbox protocol, one commit each.
Memory, start, idle and taps are measured on the real process, with 100,000 people enrolled and with none.
"""

import argparse
import asyncio
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from checkouts import keep_what_is_read
from people import PLATFORM, populate
from process import Guest, Process, start

from coachbot import library, plan
from coachbot.chat import Address, Incoming, Limits, Message, Take
from coachbot.coach import Coach
from coachbot.coach.scene import House
from coachbot.database import Database
from coachbot.databases.sqlite import PRAGMAS, open_sqlite
from coachbot.engine.dispatch import BATCH, Dispatch
from coachbot.engine.presence import Presence
from coachbot.library import folders
from coachbot.store import enrolments, outbox

MONDAY = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
"""Six in the morning in Berlin; the first prompt is planned for later that day."""
EVENING = MONDAY.replace(hour=19, minute=30)
"""When the day's question is due in Berlin."""
ROUNDS = 3
Rows = list[tuple[str, str]]


class SilentChat:
    """A platform that takes everything at once."""

    platform = PLATFORM
    limits = Limits(in_flight=128)

    async def listen(self, take: Take) -> None:
        """Nothing comes by itself."""

    def read(self, payload: str) -> Incoming | None:
        raise NotImplementedError

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        return str(delivery_id)

    async def stand_by(self) -> None: ...

    def way_in(self, _words: str) -> str | None:
        return None

    def routes(self) -> Sequence[Any]:
        return ()

    async def close(self) -> None:
        """Nothing is open."""


class Works:
    """Planning and dispatch around one database, at a time that is set by hand."""

    def __init__(self, database: Database, chat: Any = None) -> None:
        self.database, self.now = database, MONDAY
        chats = {one.platform: one for one in [chat or SilentChat()]}
        shelves = folders.read_library(library.packaged_programmes()).shelves()
        self.coach = Coach(House(new_code=lambda: "2345ABCD", platforms=frozenset(chats), **shelves))
        presence = Presence(database, lambda: datetime.now(UTC))
        self.dispatch = Dispatch(
            database,
            chats,
            self.coach,
            clock=lambda: self.now,
            real_clock=lambda: datetime.now(UTC),
            seconds=time.monotonic,
            new_token=presence.new_token,
            worker=presence.worker,
        )
        keep_what_is_read()

    async def plan(self) -> tuple[int, float]:
        """Plan for everybody who waits; returns the rows written and the seconds it took."""
        began = time.perf_counter()
        while (due := await enrolments.next_planning_at(self.database)) is not None and due <= self.now:
            async with self.database.transaction() as tx:
                await plan.run(tx, self.now)
        took = time.perf_counter() - began
        return sum((await outbox.counts(self.database)).values()), took

    async def send_due(self, at: datetime) -> tuple[int, float]:
        """Send what is due at an instant; returns how many left and the seconds it took."""
        self.now = at
        began = time.perf_counter()
        sent = 0
        while (counts := await self.dispatch.run())["more"]:
            sent += counts["sent"]
        return sent + counts["sent"], time.perf_counter() - began


def floor(path: Path, rows: int, *, together: int) -> float:
    """Prompts per second of the bare protocol: claimed, sending, sent, `together` rows to a commit."""
    connection = sqlite3.connect(path, isolation_level=None)
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    ids = [row[0] for row in connection.execute("SELECT id FROM deliveries ORDER BY due_at, id LIMIT ?", (rows,))]
    began = time.perf_counter()
    for first in range(0, len(ids), together):
        for state in ("claimed", "sending", "sent"):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "UPDATE deliveries SET state = ?, token = 't', lease_until = 1, attempt = 1 WHERE id = ?",
                [(state, one) for one in ids[first : first + together]],
            )
            connection.execute("COMMIT")
    took = time.perf_counter() - began
    connection.close()
    return len(ids) / took


@dataclass(frozen=True, slots=True)
class Rates:
    """Prompts a second of one round: written by planning, sent, evening questions sent, and the two floors."""

    planned: float
    sent: float
    asked: float
    bare: float
    batched: float

    @property
    def whole(self) -> float:
        """From plan to record: one prompt costs its share of planning and its sending."""
        return 1 / (1 / self.planned + 1 / self.sent)


async def measure_round(folder: Path, people: int) -> Rates:
    """Plan for everybody, then send what is due to all of them at once; and the floor on the same disk."""
    path, copy = folder / "outbox.db", folder / "floor.db"
    await populate(path, people, zone="Europe/Berlin", started_on=MONDAY.date(), now=MONDAY, planned=False)
    database = await open_sqlite(path)
    works = Works(database)
    planned, plan_seconds = await works.plan()
    await database.copy_to(copy)
    first = await outbox.next_due_at(database)
    if first is None:
        raise SystemExit("Nothing was planned, so there is nothing to measure.")
    sent, send_seconds = await works.send_due(first)
    async with database.transaction() as tx:
        await tx.execute("DELETE FROM deliveries WHERE state = 'pending' AND kind <> 'check_in'")
    asked, ask_seconds = await works.send_due(EVENING)
    await database.close()
    if not sent == asked == people:
        raise SystemExit(f"{people} people should have got a prompt and a question, not {sent} and {asked}.")
    bare, batched = floor(copy, people, together=1), floor(copy, people, together=BATCH)
    return Rates(planned / plan_seconds, sent / send_seconds, asked / ask_seconds, bare, batched)


async def measure_outbox(folder: Path, people: int) -> Rows:
    """Prompts a second from plan to record beside the floor: medians of some rounds."""
    rounds = []
    for n in range(ROUNDS):
        place = folder / f"round{n}"
        place.mkdir()
        rounds.append(await measure_round(place, people))
    middle = Rates(*(statistics.median(getattr(one, f.name) for one in rounds) for f in fields(Rates)))
    whole = middle.whole
    return [
        (f"{people:,} people due at once, FULL sync, median of {ROUNDS}", ""),
        ("plan: prompts written a second", f"{middle.planned:,.0f}"),
        ("claim, gate, send, record: prompts a second", f"{middle.sent:,.0f}"),
        ("the same for evening questions", f"{middle.asked:,.0f}"),
        ("*plan to record: prompts a second*", f"*{whole:,.0f}*"),
        ("floor, a commit for each of 3 updates", f"{middle.bare:,.0f}"),
        ("plan to record as a share of that floor", f"{whole / middle.bare:.2f}"),
        (f"floor with {BATCH} rows to a commit", f"{middle.batched:,.0f}"),
        ("plan to record as a share of that floor", f"{whole / middle.batched:.2f}"),
    ]


def noon_zone(now: datetime) -> str:
    """A zone in which it is about noon, so that nothing of tomorrow's is due while we measure."""
    west = now.hour - 12
    return f"Etc/GMT{west:+d}" if west else "Etc/GMT"


def idle_shares(processes: Sequence[Process], seconds: float) -> list[float]:
    """The share of one core each process uses while nothing happens."""
    before = [process.cpu_seconds() for process in processes]
    time.sleep(seconds)
    return [(process.cpu_seconds() - used) / seconds for process, used in zip(processes, before, strict=True)]


async def measure_process(folder: Path, people: int, *, idle_seconds: float, taps: int) -> Rows:
    """Start, memory, idle and taps of the real process."""
    now = datetime.now(UTC)
    zone = noon_zone(now)
    tomorrow = (now + timedelta(days=1)).date()
    for name, count in (("none.db", 0), ("many.db", people)):
        await populate(folder / name, count, zone=zone, started_on=tomorrow, now=now, planned=True)
    # The first start of a fresh clone also compiles every module, and that on a database checks the programmes.
    for name in ("none.db", "many.db"):
        start(folder / name).stop()
    empty, full = start(folder / "none.db"), start(folder / "many.db")
    try:
        idle = idle_shares([empty, full], idle_seconds)
        resident = [process.resident_mib() for process in (empty, full)]
        guest = Guest(full)
        guest.join()
        latency = sorted(1000 * seconds for seconds in guest.taps(taps))
        peak = full.peak_mib()
    finally:
        empty.stop()
        full.stop()
    size = (folder / "many.db").stat().st_size / 2**20
    each = (resident[1] - resident[0]) * 2**20 / people
    return [
        (f"The real process, nobody and {people:,} enrolled", ""),
        ("start to /healthz, nobody", f"{empty.ready_seconds:.2f} s"),
        (f"start to /healthz, {people:,} ({size:,.0f} MiB file)", f"{full.ready_seconds:.2f} s"),
        ("resident, nobody", f"{resident[0]:.1f} MiB"),
        (f"resident, {people:,}", f"{resident[1]:.1f} MiB"),
        ("*resident for each enrolled person*", f"*{each:,.0f} bytes*"),
        (f"resident at most, {taps} taps later, {people:,}", f"{peak:.1f} MiB"),
        (f"idle over {idle_seconds:.0f} s, nobody", f"{idle[0]:.2%} of a core"),
        (f"idle over {idle_seconds:.0f} s, {people:,}", f"{idle[1]:.2%} of a core"),
        (f"a tap over HTTP, median of {taps}", f"{statistics.median(latency):.1f} ms"),
        ("a tap over HTTP, 95th percentile", f"{latency[int(0.95 * len(latency))]:.1f} ms"),
    ]


def show(rows: Rows) -> None:
    """Print the table, ready to be pasted into a page."""
    print("| what | value |\n|---|---:|")
    for what, value in rows:
        print(f"| {what} | {value} |" if value else f"| **{what}** | |")


async def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--folder", type=Path, help="where the databases are made; on the disk to be measured")
    parser.add_argument("--due", type=int, default=2_000, help="people due at once")
    parser.add_argument("--people", type=int, default=100_000, help="people enrolled")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="coachbot-bench-", dir=given.folder))
    try:
        rows = await measure_outbox(folder, given.due)
        rows += await measure_process(folder, given.people, idle_seconds=20, taps=200)
    finally:
        shutil.rmtree(folder)
    show(rows)


if __name__ == "__main__":
    asyncio.run(main())
