"""How long the upgrade rehearsal takes, and how much memory: `uv run python bench/upgrade.py`.

SQLite on disk, 100,000 people with 20 days of diary each; `--people` and `--days` change that.
"""

import argparse
import asyncio
import resource
import sqlite3
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from people import populate

from coachbot import migrations, upgrade
from coachbot.databases.sqlite import open_sqlite

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_DIARY = """
WITH RECURSIVE days (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM days WHERE n < :days)
INSERT INTO check_ins (participant_id, local_date, zone, state, late, said_at, answers)
SELECT p.id, date('2026-11-23', '-' || n || ' days'), 'Europe/Berlin', 'answered', 0, 0,
  '{"version":1,"headache":true,"worst":5,"medicine":false}' FROM participants p, days
"""


async def measure(folder: Path, people: int, days: int) -> list[tuple[str, str]]:
    """What was read, how long it took, and how far the process grew."""
    path = folder / "bench.db"
    await populate(path, people, zone="Europe/Berlin", started_on=date(2026, 11, 24), now=NOW, planned=False)
    with sqlite3.connect(path) as connection:
        connection.execute(_DIARY, {"days": days})
    database = await open_sqlite(path, exclusive=False)
    before, began = _used(), time.process_time()
    found = await upgrade.rehearse(database, migrations.read_migrations(migrations.packaged_folder()))
    took, grown = time.process_time() - began, _used() - before
    await database.close()
    return [
        ("rows read", f"{people * (days + 2) + 1:,}"),
        ("of them damaged", str(len(found.damaged) + found.more)),
        ("seconds of one core", f"{took:.1f}"),
        ("memory it took", f"{grown:.0f} MB"),
    ]


def _used() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--days", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for what, value in asyncio.run(measure(Path(folder), given.people, given.days)):
            print(f"| {what} | {value} |")


if __name__ == "__main__":
    main()
