"""A day turns for everybody in one zone: `uv run python bench/turning.py`. 100,000 people take some minutes.

All are in the middle of the desk reset, planned until tomorrow, and asked last evening without an answer. Told is how
long it takes until each has the rows of the new day and the day before is closed, on a file with FULL sync: enrolments
and new rows a second, processor time for each, and how long one batch keeps the writer. Every second one of them lives
at one of so many different hours of their own (`--hours`), the others at the usual ones.
"""

import argparse
import asyncio
import json
import os
import shutil
import sqlite3
import statistics
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from outbox import MONDAY, Works
from people import populate

from coachbot import plan
from coachbot.databases.sqlite import open_sqlite
from coachbot.store import enrolments

BEGUN_DAYS_AGO = 9
TURNS = MONDAY + timedelta(hours=22)
"""When Tuesday begins in Berlin, at four."""


def live(path: Path, people: int, hours: int) -> int:
    """Monday went by: what was due has left, and nobody answered. Returns how many rows there are."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(
        "UPDATE deliveries SET state = 'sent', reason = 'sent', sent_at = planned_for, ended_at = planned_for "
        "WHERE planned_for < ?",
        (1000 * int(TURNS.timestamp()),),
    )
    connection.execute("UPDATE enrolments SET plan_due_at = ?", (1000 * int(TURNS.timestamp()),))
    usual = json.loads(connection.execute("SELECT anchors FROM participants").fetchone()[0])
    connection.execute("CREATE TEMP TABLE own (n INTEGER PRIMARY KEY, anchors TEXT)")
    for n in range(hours):
        own = usual | {"lunch": f"{11 + n // 30 % 3}:{n % 30 + 10}", "evening": f"{18 + n // 30 % 4}:{n % 30 + 10}"}
        connection.execute("INSERT INTO own VALUES (?, ?)", (2 * n, json.dumps(own)))
    connection.execute(
        "UPDATE participants SET anchors = coalesce((SELECT anchors FROM own WHERE n = participants.id % ?), anchors)",
        (2 * hours,),
    )
    (rows,) = connection.execute("SELECT COUNT(*) FROM deliveries").fetchone()
    connection.close()
    return int(rows)


async def turn(folder: Path, people: int, hours: int) -> None:
    """Let the day turn, and tell."""
    path = folder / "people.db"
    begun = (MONDAY - timedelta(days=BEGUN_DAYS_AGO)).date()
    await populate(path, people, zone="Europe/Berlin", started_on=begun, now=MONDAY, planned=True)
    before = live(path, people, hours)
    database = await open_sqlite(path)
    works, batches = Works(database), []
    works.now = TURNS
    load, cpu, began = os.getloadavg()[0], time.process_time(), time.perf_counter()
    while (due := await enrolments.next_planning_at(database)) is not None and due <= TURNS:
        batch = time.perf_counter()
        async with database.transaction() as tx:
            await plan.run(tx, TURNS)
        batches.append(1000 * (time.perf_counter() - batch))
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    (row,) = await database.fetch("SELECT COUNT(*) AS n FROM deliveries")
    (closed,) = await database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state = 'expired'")
    await database.close()
    added = row["n"] - before
    if closed["n"] != people or added < people:
        raise SystemExit(f"{closed['n']} days were closed and {added} rows written for {people} people.")
    print(
        f"| a day turns for {people:,} people in one zone, load {load:.0f} to {os.getloadavg()[0]:.0f} | |\n|---|---:|"
    )
    print(f"| seconds | {seconds:,.0f} |\n| enrolments a second | {people / seconds:,.0f} |")
    print(f"| new rows a second | {added / seconds:,.0f} |\n| CPU an enrolment, ms | {1000 * cpu / people:.2f} |")
    print(f"| a batch of 50, median, ms | {statistics.median(batches):.0f} |")
    print(f"| a batch of 50, 99th percentile, ms | {statistics.quantiles(batches, n=100)[98]:.0f} |")


def main() -> None:
    """Make the people, and let their day turn."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--people", type=int, default=100_000)
    asked.add_argument("--hours", type=int, default=100, help="so many kinds of hours of their own")
    asked.add_argument("--folder", type=Path, help="where the database is made; on the disk to be measured")
    given = asked.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="coachbot-bench-", dir=given.folder))
    try:
        asyncio.run(turn(folder, given.people, given.hours))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
