"""What a prompt costs, over no network and over HTTP: `uv run python bench/prompts.py`. It takes about two minutes.

`--beside CHECKOUT` measures another checkout of coachbot in turns with this one, in the same run: on a machine that
does other things, too, only what was measured side by side can be compared. All is on a real file with FULL sync.
`--postgres` measures some workers that share a PostgreSQL server of the tests instead, which syncs every commit.
"""

import argparse
import asyncio
import json
import shutil
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from checkouts import in_checkout
from outbox import EVENING, MONDAY, Works, outbox
from people import populate
from sink import sink
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from coachbot.chats.telegram import TelegramChat
from coachbot.chats.telegram.bot import new_bot
from coachbot.databases.sqlite import open_sqlite

HERE = Path(__file__).resolve().parent
ROUNDS = 3
IN_FLIGHT = 128
FIRST = 64
"""So many people get everything once before anything is measured."""
ROWS = {
    "plan": "planning, no network: rows",
    "send": "claim, gate, send, record, a chat that takes everything: prompts",
    "ask": "the same for evening questions",
    "http": "prompts over HTTP, answered at once",
    "http40": "prompts over HTTP, answered after 40 ms",
    "library": "the library's Bot alone, answered at once: sends",
    "library40": "the library's Bot alone, answered after 40 ms: sends",
}
Measured = dict[str, tuple[float, float]]
"""By row: how many a second, and milliseconds of this process's CPU for each."""


async def measured(work: Callable[[], Awaitable[int]]) -> tuple[float, float]:
    """Do some work that tells how much it did."""
    cpu, began = time.process_time(), time.perf_counter()
    done = await work()
    return done / (time.perf_counter() - began), 1000 * (time.process_time() - cpu) / done


async def without_network(folder: Path, people: int) -> Measured:
    """Plan for everybody, send everybody a prompt, then ask everybody."""
    path = folder / f"plain{people}.db"
    await populate(path, people, zone="Europe/Berlin", started_on=MONDAY.date(), now=MONDAY, planned=False)
    database = await open_sqlite(path)
    works = Works(database)

    async def plan() -> int:
        return (await works.plan())[0]

    async def send(at: datetime) -> int:
        return (await works.send_due(at))[0]

    found = {"plan": await measured(plan)}
    first = await outbox.next_due_at(database) or MONDAY
    found["send"] = await measured(lambda: send(first))
    async with database.transaction() as tx:
        await tx.execute("DELETE FROM deliveries WHERE state = 'pending' AND kind <> 'check_in'")
    found["ask"] = await measured(lambda: send(EVENING))
    await database.close()
    return found


async def over_http(folder: Path, people: int, address: str) -> tuple[float, float]:
    """Everybody's first prompt over Telegram's adapter, to a platform on this machine."""
    path = folder / f"http{address.rpartition(':')[2]}.db"
    await populate(path, people, zone="Europe/Berlin", started_on=MONDAY.date(), now=MONDAY, planned=False)
    database = await open_sqlite(path)
    await database.execute("UPDATE addresses SET platform = 'telegram', key = CAST(1000 + participant_id AS TEXT)")
    chat = TelegramChat("1:A", api_url=address, per_second=100_000, clock=lambda: datetime.now(UTC))
    works = Works(database, chat)
    await works.plan()
    first = await outbox.next_due_at(database) or MONDAY

    async def send() -> int:
        return (await works.send_due(first))[0]

    found = await measured(send)
    await chat.close()
    await database.close()
    return found


async def the_library(sends: int, address: str) -> tuple[float, float]:
    """What `send_message` alone bears over the same client, as many at once."""
    bot = new_bot("1:A", address, 15, IN_FLIGHT)
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton(word, callback_data=word) for word in ("Done", "Not today")]])
    text, bold = "Shoulders down\nStand up and let both arms hang. " * 5, [MessageEntity("bold", 0, 14)]
    places = asyncio.Semaphore(IN_FLIGHT)

    async def one(chat: int) -> None:
        async with places:
            await bot.send_message(chat, text, entities=bold, reply_markup=buttons)

    async def every() -> int:
        await asyncio.gather(*(one(1000 + n) for n in range(sends)))
        return sends

    found = await measured(every)
    await bot.close_connections()
    return found


async def measure(people: int) -> Measured:
    """One round of everything."""
    folder = Path(tempfile.mkdtemp(prefix="coachbot-bench-"))
    try:
        # The first prompts of a process read its words and make what checks a message; the others are what is measured.
        await without_network(folder, FIRST)
        found = await without_network(folder, people)
        for name, after in (("", 0.0), ("40", 0.04)):
            with sink(after) as address:
                found[f"library{name}"] = await the_library(people, address)
                found[f"http{name}"] = await over_http(folder, people, address)
    finally:
        shutil.rmtree(folder)
    return found


def middle(rounds: list[Measured], name: str) -> tuple[float, float]:
    """A row's medians."""
    return statistics.median(one[name][0] for one in rounds), statistics.median(one[name][1] for one in rounds)


def show(mine: list[Measured], other: list[Measured]) -> None:
    """Print the table, ready to be pasted into a page."""
    if other:
        print("| what | other: a second | CPU ms each | here: a second | CPU ms each | times as many |")
        print("|---|---:|---:|---:|---:|---:|")
    else:
        print("| what | a second | CPU ms each |\n|---|---:|---:|")
    for name, what in ROWS.items():
        rate, cpu = middle(mine, name)
        before = middle(other, name) if other else None
        cells = [] if before is None else [f"{before[0]:,.0f}", f"{before[1]:.2f}"]
        cells += [f"{rate:,.0f}", f"{cpu:.2f}"] + ([] if before is None else [f"{rate / before[0]:.1f}"])
        print(f"| {what} | {' | '.join(cells)} |")


def main() -> None:
    """Measure in turns and print it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=2_000, help="people due at once")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often everything is measured")
    parser.add_argument("--beside", type=Path, help="another checkout, measured in turns with this one")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL instead, with --workers processes")
    parser.add_argument("--workers", type=int, default=2, help="so many share the database with --postgres")
    parser.add_argument("--round", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.round:
        print(json.dumps(asyncio.run(measure(given.people))))
        return
    if given.postgres:
        from on_postgres import show_workers  # noqa: PLC0415 - its packages are needed for nothing else

        show_workers(given.people, given.workers, given.rounds)
        return
    mine: list[Measured] = []
    other: list[Measured] = []
    for _ in range(given.rounds):
        if given.beside is not None:
            other.append(in_checkout("prompts.py", given.beside.resolve(), given.people))
        mine.append(in_checkout("prompts.py", HERE.parent, given.people))
    show(mine, other)


if __name__ == "__main__":
    main()
