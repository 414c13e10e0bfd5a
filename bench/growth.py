"""What grows with the number of enrolled people, and what does not: `uv run python bench/growth.py`.

For each number of people a database is made, and measured on it: the file, a pass in which nothing is due, planning,
opening and recording of a few, taps and memory of the real process, and its way from the start to the first prompt
that arrives. Times are processor time, which other work on the machine moves little. `--largest` says how far it goes
(1,000,000 takes some ten minutes and 4 GB of disk), `--picture FILE` draws it: what each comes to beside the smallest.
"""

import argparse
import asyncio
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from outbox import Works, noon_zone
from people import populate
from picture import draw
from process import Guest, start

from coachbot import plan
from coachbot.database import to_ms
from coachbot.databases.sqlite import open_sqlite

SIZES = (1_000, 10_000, 100_000, 1_000_000)
SAMPLE = 100
"""So many are planned, opened, or tap: few enough to cost the same everywhere if nothing grows."""
ROWS = {
    "file": "file, MiB",
    "pass": "a pass, nothing due, ms",
    "plan": "planning one enrolment, ms",
    "open": "a prompt, claim to record, ms",
    "tap": "a tap, ms",
    "resident": "resident, MiB",
    "ready": "start to /healthz, ms",
    "first": "start to the first prompt, ms",
}
Found = dict[str, float]


@contextmanager
def changing(path: Path) -> Iterator[sqlite3.Connection]:
    """The database between two processes."""
    connection = sqlite3.connect(path)
    with connection:
        yield connection
    connection.close()


def cpu_ms() -> float:
    """Of this process, so far."""
    return 1000 * time.process_time()


async def passes(path: Path, now: datetime) -> Found:
    """The house's own work on so many rows, in this process."""
    database = await open_sqlite(path)
    works = Works(database)
    works.now = now
    # The first time pays for reading words and files.
    await planned(path, works, 1)
    await opened(path, works, 1)
    idle = []
    for _ in range(20):
        before = cpu_ms()
        await works.send_due(now)
        idle.append(cpu_ms() - before)
    found = {"pass": statistics.median(idle), "plan": await planned(path, works, SAMPLE)}
    found["open"] = await opened(path, works, SAMPLE)
    await database.close()
    return found


async def planned(path: Path, works: Works, people: int) -> float:
    """Processor time for each of a few whose planning is due."""
    with changing(path) as rows:
        few = "SELECT id FROM enrolments ORDER BY id DESC LIMIT ?"
        rows.execute(f"UPDATE enrolments SET plan_due_at = ? WHERE id IN ({few})", (to_ms(works.now), people))
    before, done = cpu_ms(), 0
    while done < people:
        async with works.database.transaction() as tx:
            done += await plan.run(tx, works.now)
    return (cpu_ms() - before) / people


async def opened(path: Path, works: Works, people: int) -> float:
    """Processor time for each of a few to whom a prompt is due."""
    make_due(path, works.now, people)
    before = cpu_ms()
    sent, _ = await works.send_due(works.now)
    if sent != people:
        raise SystemExit(f"{people} prompts should have left, not {sent}.")
    return (cpu_ms() - before) / people


def make_due(path: Path, now: datetime, people: int) -> None:
    """The next reset of a few is due now; of nobody who just got one, which would hold it back."""
    with changing(path) as rows:
        few = (
            "SELECT MIN(id) FROM deliveries WHERE state = 'pending' AND kind = 'reset' AND participant_id IN (SELECT "
            "participant_id FROM deliveries WHERE state = 'pending' AND kind = 'reset' ORDER BY id DESC LIMIT ?) "
            "AND participant_id NOT IN (SELECT participant_id FROM deliveries WHERE state = 'sent' AND kind = 'reset') "
            "GROUP BY participant_id ORDER BY 1 DESC LIMIT ?"
        )
        rows.execute(
            f"UPDATE deliveries SET planned_for = ?, due_at = ?, expires_at = ? WHERE id IN ({few})",
            (to_ms(now), to_ms(now), to_ms(now + timedelta(hours=1)), 20 * people, people),
        )


def tapped(path: Path) -> Found:
    """What the real process takes to be ready, and for a tap, with so many beside."""
    # The first start on a database also checks the programmes, and keeps them for the others.
    start(path).stop()
    process = start(path)
    found = {"ready": 1000 * process.cpu_seconds()}
    try:
        guest = Guest(process)
        guest.join()
        before = process.cpu_seconds()
        guest.taps(SAMPLE)
        return {**found, "tap": 1000 * (process.cpu_seconds() - before) / SAMPLE, "resident": process.resident_mib()}
    finally:
        process.stop()


def first_prompt(path: Path, now: datetime) -> Found:
    """From the start to the first prompt that arrives, by a real process that finds a few due."""
    with changing(path) as rows:
        rows.execute("DELETE FROM facts WHERE name = 'stamp'")
        rows.execute("UPDATE addresses SET platform = 'telegram', key = CAST(participant_id AS TEXT)")
    with sink() as url:
        live = {"COACHBOT_TELEGRAM_TOKEN": "1:" + "A" * 35, "COACHBOT_TELEGRAM_API_URL": url}
        # Of a database that no live house has worked on yet, the first start looks when anything last left.
        start(path, **live).stop()
        make_due(path, now, SAMPLE)
        process = start(path, **live)
        try:
            until = time.monotonic() + 60
            while time.monotonic() < until:
                if came(url):
                    return {"first": 1000 * process.cpu_seconds()}
                time.sleep(0.005)
        finally:
            process.stop()
    raise SystemExit("No prompt arrived within a minute.")


@contextmanager
def sink() -> Iterator[str]:
    """A Bot API that takes everything."""
    script = Path(__file__).parent / "peer" / "sink.py"
    with subprocess.Popen([sys.executable, str(script), "0"], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def came(url: str) -> list[Any]:
    """What arrived there."""
    with urllib.request.urlopen(f"{url}/stats") as answer:
        return list(json.load(answer))


async def measure(folder: Path, people: int) -> Found:
    """All of it for so many people."""
    now, path = datetime.now(UTC), folder / f"{people}.db"
    await populate(path, people, zone=noon_zone(now), started_on=now.date(), now=now, planned=True)
    found = {"file": path.stat().st_size / 2**20, **await passes(path, now)}
    found |= tapped(path) | first_prompt(path, now)
    for file in folder.glob(f"{people}.db*"):
        file.unlink()
    return found


def show(found: dict[int, Found]) -> None:
    """One table."""
    print(f"| processor time, {os.cpu_count()} cores | " + " | ".join(f"{people:,}" for people in found) + " |")
    print("|---" + "|---:" * len(found) + "|")
    for name, what in ROWS.items():
        cells = (f"{one[name]:,.0f}" if one[name] >= 20 else f"{one[name]:.2f}" for one in found.values())
        print(f"| {what} | " + " | ".join(cells) + " |")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--largest", type=int, default=100_000, help="the most people")
    asked.add_argument("--folder", type=Path, help="where the databases are made; on the disk to be measured")
    asked.add_argument("--picture", type=Path, help="the SVG to draw")
    given = asked.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="coachbot-bench-", dir=given.folder))
    found: dict[int, Found] = {}
    try:
        for people in (size for size in SIZES if size <= given.largest):
            found[people] = asyncio.run(measure(folder, people))
    finally:
        shutil.rmtree(folder)
    show(found)
    if given.picture is not None:
        given.picture.write_text(draw(found, ROWS), encoding="utf-8")


if __name__ == "__main__":
    main()
