"""How long /progress takes with a year of answers among a million of others: `uv run python bench/progress.py`.

The real process on loopback, SQLite on disk. It takes about half a minute; `--others` changes the crowd.
"""

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from process import Guest, start

DAYS = 400
YEAR = 365
LOOKS = 20
VIEWS = (
    ("/progress, week by week", {"text": "/progress"}),
    ("the last four weeks", {"action": "progress:month"}),
    ("a calendar month", {"action": "progress:calendar"}),
    ("/report", {"text": "/report"}),
    ("/export", {"text": "/export"}),
)
_FILL = """
WITH RECURSIVE days (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM days WHERE n < :days)
INSERT OR IGNORE INTO check_ins (participant_id, local_date, zone, state, late, said_at, answers)
SELECT p.id, date('now', '-' || n || ' days'), 'Europe/Berlin', 'answered', 0, 0,
  CASE WHEN (n * 7919 + p.id) % 3 = 0 THEN '{"version":1,"headache":true,"worst":5,"medicine":false}'
    ELSE '{"version":1,"headache":false}' END
FROM participants p, days WHERE p.id BETWEEN :first AND :last
"""
_PEOPLE = """
WITH RECURSIVE others (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM others WHERE n < :count)
INSERT INTO participants (id, created_at, track, day_turns_at, anchors, quiet_from, quiet_until)
SELECT 1000 + n, 0, 'full', '04:00', '{}', '21:00', '07:00' FROM others
"""


def fill(path: Path, others: int) -> None:
    """A year for the first participant, and so many check-ins of others."""
    people = max(others // DAYS, 1)
    connection = sqlite3.connect(path)
    connection.execute(_PEOPLE, {"count": people})
    connection.execute(_FILL, {"days": YEAR, "first": 1, "last": 1})
    connection.execute(_FILL, {"days": DAYS, "first": 1001, "last": 1000 + people})
    connection.commit()
    connection.close()


def measure(others: int, looks: int) -> Iterator[tuple[str, str]]:
    """What each look takes, warm: the request until its answer is visible."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.db"
        process = start(path)
        guest = Guest(process)
        guest.join()
        process.stop()
        fill(path, others)
        process = start(path)
        try:
            guest.move_to(process)
            for name, what in VIEWS:
                guest.send(**what)
                took = sorted(guest.send(**what) for _ in range(looks))
                yield f"{name}, median of {looks}", f"{1000 * statistics.median(took):.0f} ms"
                yield f"{name}, slowest", f"{1000 * took[-1]:.0f} ms"
        finally:
            process.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--others", type=int, default=1_000_000, help="check-ins of others")
    parser.add_argument("--looks", type=int, default=LOOKS)
    chosen = parser.parse_args()
    began = time.monotonic()
    print(f"| a year of answers, {chosen.others:,} check-ins of others | |\n|---|---:|")
    for name, value in measure(chosen.others, chosen.looks):
        print(f"| {name} | {value} |")
    print(f"\nMeasured in {time.monotonic() - began:.0f} s.")


if __name__ == "__main__":
    main()
