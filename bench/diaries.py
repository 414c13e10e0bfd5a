"""What a prompt costs somebody who has long been here: `uv run python bench/diaries.py`. It takes half a minute.

Whether a prompt may leave depends on the diary. One that has grown long is looked through, and then only its end
is read until it is long again. The same people are sent two prompts with a diary of no days, of four weeks and of a
year, each in a house of its own that has had some before: processor time for each, the least of some rounds.
"""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

from outbox import MONDAY, Works, outbox
from people import populate

from coachbot.databases.sqlite import open_sqlite
from coachbot.domain.diary import Answers

DAYS = (0, 28, 365)
FIRST = 64
_FILL = (
    "WITH RECURSIVE days(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM days WHERE n < :days) "
    "INSERT INTO check_ins (participant_id, local_date, zone, state, late, said_at, answers) "
    "SELECT p.id, date(:today, '-' || n || ' days'), 'Europe/Berlin', 'answered', 0, :said_at - n * 86400000, "
    "CASE WHEN n % 4 = 0 THEN :ache ELSE :calm END FROM participants p, days"
)


async def fill(path: Path, people: int, days: int) -> None:
    """People with a headache every fourth of so many days."""
    await populate(path, people, zone="Europe/Berlin", started_on=MONDAY.date(), now=MONDAY, planned=False)
    database = await open_sqlite(path)
    if days:
        said = {
            "ache": Answers(headache=True, worst=5, medicine=False).model_dump_json(),
            "calm": Answers(headache=False).model_dump_json(),
        }
        told = {"days": days, "today": MONDAY.date().isoformat(), "said_at": int(MONDAY.timestamp() * 1000), **said}
        await database.execute(_FILL, told)
    await database.close()


async def sent(path: Path, people: int, days: int) -> tuple[float, float]:
    """Milliseconds of processor time for everybody's first prompt, and for the next."""
    await fill(path, people, days)
    database = await open_sqlite(path)
    works = Works(database)
    await works.plan()
    first, after = [await one_prompt(works) for _ in range(2)]
    await database.close()
    return first, after


async def one_prompt(works: Works) -> float:
    due = await outbox.next_due_at(works.database) or MONDAY
    began = time.process_time()
    count, _ = await works.send_due(due)
    return 1000 * (time.process_time() - began) / count


async def measure(people: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory(prefix="coachbot-bench-") as folder:
        await sent(Path(folder) / "first.db", FIRST, 0)
        print(f"| {people:,} people, CPU ms a prompt: a diary of | the first | the next |\n|---|---:|---:|")
        for days in DAYS:
            found = [await sent(Path(folder) / f"{days}-{n}.db", people, days) for n in range(rounds)]
            first, after = map(min, zip(*found, strict=True))
            print(f"| {days} days | {first:.2f} | {after:.2f} |")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--people", type=int, default=1_000)
    asked.add_argument("--rounds", type=int, default=3)
    given = asked.parse_args()
    asyncio.run(measure(given.people, given.rounds))


if __name__ == "__main__":
    main()
