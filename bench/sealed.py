"""What sealing costs: `uv run python bench/sealed.py`. It takes about half a minute.

The same people are planned for, sent their prompts and heard, once in an open database and once in a sealed one, in
turns. Sealing adds no statement and no commit, so what it costs is processor time: printed is the least of some rounds
for each, and the share of throughput that is left of a processor that does nothing else.
"""

import argparse
import asyncio
import itertools
import tempfile
import time
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from outbox import EVENING, MONDAY, SilentChat, Works
from people import PLATFORM, populate

from coachbot import library
from coachbot.chat import Address, Incoming, RawUpdate
from coachbot.coach import Coach
from coachbot.coach.scene import House
from coachbot.database import Database
from coachbot.databases.sqlite import open_sqlite
from coachbot.engine.dispatch import Dispatch
from coachbot.engine.intake import Intake
from coachbot.library import folders
from coachbot.sealing import OperatorKey
from coachbot.store import outbox, unsealed
from coachbot.store.sealed import SEALED
from coachbot.unlocking import Keyhole, Lock, new_vault, note

ROUNDS = 7
MOST_LOST = 0.10
"""The share of throughput that sealing may cost."""
KEY = OperatorKey(bytes(range(32)))


class HearingChat(SilentChat):
    """A platform on which everybody says how their day was."""

    def read(self, payload: str) -> Incoming | None:
        return Incoming(Address(PLATFORM, payload), EVENING, text="yes 6")


@dataclass(frozen=True, slots=True)
class Costs:
    """Microseconds of processor time: of a prompt planned, a prompt sent, an evening heard, answered and recorded."""

    planned: float
    sent: float
    heard: float


async def seal(database: Database, path: Path) -> None:
    """Seal everybody who is there, as `coachbot seal` does."""
    vault, name = await new_vault(Keyhole(f"sqlite:///{path}.keys", (KEY,), lambda: datetime.now(UTC)))
    for table in SEALED:
        async for page in unsealed.pages(database, table):
            async with database.transaction() as tx:
                for row in page:
                    await unsealed.shut(tx, vault, table, row)
    await note(database, Lock("sealed", name))
    await database.wipe(at_once=False)
    database.vault = vault


def hearing(database: Database) -> Intake:
    """What takes in what people say."""
    chats: Any = {PLATFORM: HearingChat()}
    coach = Coach(House(new_code=lambda: "2345ABCD", **folders.read_library(library.packaged_programmes()).shelves()))
    tokens = itertools.count()
    clocks: Any = {"clock": lambda: EVENING, "real_clock": lambda: EVENING, "new_token": lambda: f"in{next(tokens)}"}
    dispatch = Dispatch(database, chats, coach, seconds=time.monotonic, **clocks)
    return Intake(database, chats, coach, dispatch, **clocks)


async def measure(path: Path, people: int, *, sealed: bool) -> Costs:
    """One round on a fresh file."""
    await populate(path, people, zone="Europe/Berlin", started_on=MONDAY.date(), now=MONDAY, planned=False)
    database = await open_sqlite(path)
    if sealed:
        await seal(database, path)
    works = Works(database)
    began = time.process_time()
    planned, _ = await works.plan()
    planning = time.process_time()
    first = await outbox.next_due_at(database)
    assert first is not None
    sending = time.process_time()
    sent, _ = await works.send_due(first)
    sending = time.process_time() - sending
    intake, names = hearing(database), [f"guest{n}" for n in range(2, people + 1)]
    hears = time.process_time()
    for first_name in range(0, len(names), 64):
        some = names[first_name : first_name + 64]
        taken = [await intake.take(RawUpdate(PLATFORM, f"u{one}", one, one)) for one in some]
        await asyncio.gather(*taken)
    heard = time.process_time() - hears
    rows = await database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state = 'answered'")
    await database.close()
    if rows[0]["n"] != len(names):
        raise SystemExit(f"{len(names)} evenings should have been recorded, not {rows[0]['n']}.")
    return Costs(
        *(1e6 * seconds / n for seconds, n in ((planning - began, planned), (sending, sent), (heard, len(names))))
    )


async def rounds(people: int) -> dict[bool, list[Costs]]:
    """Open and sealed in turns, so that whatever else the machine does hurts both."""
    found: dict[bool, list[Costs]] = {False: [], True: []}
    with tempfile.TemporaryDirectory() as folder:
        for n in range(ROUNDS):
            for sealed in (n % 2 == 0, n % 2 != 0):
                found[sealed].append(await measure(Path(folder) / f"{n}{sealed}.db", people, sealed=sealed))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    people = parser.parse_args().people
    found = asyncio.run(rounds(people))
    print(f"| microseconds of one processor; {people:,} people, least of {ROUNDS} | open | sealed | left |")
    print("|---|---|---|---|")
    shares = []
    for place, says in enumerate(("a prompt planned", "a prompt sent", "an evening recorded")):
        plain, sealed = (min(astuple(one)[place] for one in found[which]) for which in (False, True))
        shares.append(plain / sealed)
        print(f"| {says} | {plain:,.0f} | {sealed:,.0f} | {shares[-1]:.2f} |")
    print(f"\nThe least that is left: {min(shares):.2f}; at least {1 - MOST_LOST:.2f} is promised.")


if __name__ == "__main__":
    main()
