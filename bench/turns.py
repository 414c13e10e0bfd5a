"""What a turn costs: `uv run python bench/turns.py`. It takes about half a minute.

The evening's question was sent to everybody; some answer it in words, the others by three taps. `--beside CHECKOUT`
measures another checkout of coachbot in turns with this one. Updates are Telegram's own, as the inbox keeps them; the
chat takes everything at once, so that what is measured is this house alone, beside what the library's Bot takes to post
one message over HTTP. `--profile` prints where the time of each kind of turn goes instead.
"""

import argparse
import asyncio
import contextlib
import cProfile
import itertools
import json
import pstats
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from checkouts import in_checkout
from outbox import EVENING, MONDAY, SilentChat, Works
from people import populate
from prompts import the_library
from sink import sink

from coachbot.chat import Incoming, Limits, RawUpdate
from coachbot.chats.telegram.reading import raw_update, read
from coachbot.databases.sqlite import open_sqlite
from coachbot.domain import acts
from coachbot.domain.acts.check_in import Headache, Medicine, Worst
from coachbot.engine.intake import Intake

HERE = Path(__file__).resolve().parent
ROUNDS, WARM, AT_ONCE = 5, 40, 64
FIRST = 5_000
DAY = EVENING.date()
SAID = {"no": ("no",), "yes": ("yes 5",), "sentence": ("I had a mild headache this afternoon, a 4, no tablets",)}
TAPPED = (Headache(day=DAY, answer=True), Worst(day=DAY, strength=5), Medicine(day=DAY, taken=False))
ROWS = {
    "no": 'a check-in of one word, "no"',
    "yes": 'a check-in of two, "yes 5"',
    "sentence": "a check-in of a sentence",
    "tap": "a tap of a check-in",
    "library": "the library's Bot alone: a message over HTTP",
}
_numbers = itertools.count(1)
Measured = dict[str, float]
"""By row: milliseconds of this process's CPU."""


class Telegram(SilentChat):
    """Telegram's updates in, nothing out."""

    platform = "telegram"
    limits = Limits(in_flight=128, updates_per_minute=60)

    def read(self, payload: str) -> Incoming | None:
        return read(payload, "coach_bot")


def said_by(who: int, **contents: Any) -> RawUpdate:
    """An update as the Bot API brings it: words, or a tap on a message of the bot's."""
    person = {"id": who, "is_bot": False, "first_name": "Ada", "language_code": "en"}
    chat = {"id": who, "first_name": "Ada", "type": "private"}
    number, at = next(_numbers), int(EVENING.timestamp()) + 60
    message: dict[str, Any] = {"message_id": number, "from": person, "chat": chat, "date": at}
    if "text" in contents:
        update = {"update_id": number, "message": message | contents}
    else:
        bot = {"id": 1, "is_bot": True, "first_name": "Coach", "username": "coach_bot"}
        shown = message | {"from": bot, "text": "Any headache today?"}
        tap = {"id": str(number), "from": person, "chat_instance": "1", "message": shown, **contents}
        update = {"update_id": number, "callback_query": tap}
    raw = raw_update(update, EVENING + timedelta(minutes=1))
    assert raw is not None
    return raw


class House:
    """Intake and dispatch around one database, a minute after the evening's question."""

    def __init__(self, works: Works) -> None:
        chats: Any = {"telegram": Telegram()}
        self.intake = Intake(
            works.database, chats, works.coach, works.dispatch, clock=lambda: EVENING + timedelta(minutes=1),
            real_clock=lambda: datetime.now(UTC), new_token=lambda: f"t{next(_numbers)}",
        )  # fmt: skip

    async def hear(self, updates: Iterable[RawUpdate]) -> int:
        """Take them some at a time, and wait until all have been answered."""
        waiting = list(updates)
        for at in range(0, len(waiting), AT_ONCE):
            taken = await asyncio.gather(*map(self.intake.take, waiting[at : at + AT_ONCE]))
            await asyncio.gather(*taken)
        await self.intake.settle()
        return len(waiting)


def updates_of(kind: str, people: Sequence[int]) -> list[RawUpdate]:
    """What people of a kind do, all of them one thing after another."""
    if kind == "tap":
        return [said_by(who, data=acts.encode(act)) for act in TAPPED for who in people]
    return [said_by(who, text=text) for text in SAID[kind] for who in people]


async def evening(folder: Path, people: int) -> Works:
    """A house in which so many people were just asked the evening's question."""
    path = folder / "turns.db"
    await populate(path, people, zone="Europe/Berlin", started_on=MONDAY.date(), now=MONDAY, planned=True)
    database = await open_sqlite(path)
    await database.execute(f"UPDATE addresses SET platform = 'telegram', key = CAST({FIRST} + participant_id AS TEXT)")
    works = Works(database, Telegram())
    await works.send_due(EVENING)
    return works


async def turned(people: int, around: Callable[[str], Any]) -> Measured:
    """Milliseconds of CPU for a turn of each kind, in a warm process; `around` is a context for each kind."""
    folder, kinds = Path(tempfile.mkdtemp(prefix="coachbot-bench-")), [*SAID, "tap"]
    try:
        every = (people + WARM) * len(kinds)
        works = await evening(folder, every)
        house, found = House(works), Measured()
        crowds = {kind: range(FIRST + 1 + at, FIRST + 1 + every, len(kinds)) for at, kind in enumerate(kinds)}
        for kind in kinds:
            await house.hear(updates_of(kind, crowds[kind][:WARM]))
        for kind in kinds:
            updates = updates_of(kind, crowds[kind][WARM:])
            began = time.process_time()
            with around(kind):
                done = await house.hear(updates)
            found[kind] = 1000 * (time.process_time() - began) / done
        rows = await works.database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE answers IS NOT NULL")
        assert rows[0]["n"] == every, rows
        await works.database.close()
    finally:
        shutil.rmtree(folder)
    return found


async def measure(people: int) -> Measured:
    """One round of everything."""
    found = await turned(people, lambda _kind: contextlib.nullcontext())
    with sink(0.0) as address:
        found["library"] = (await the_library(people, address))[1]
    return found


def show(mine: Sequence[Measured], other: Sequence[Measured]) -> None:
    """Print the table, ready to be pasted into a page: medians."""
    print("| CPU ms each | " + ("other | here | share |" if other else "here |"))
    print("|---|" + "---:|" * (3 if other else 1))
    for name, what in ROWS.items():
        here, there = (statistics.median([one[name] for one in rounds] or [0]) for rounds in (mine, other))
        cells = [f"{there:.2f}", f"{here:.2f}", f"{here / there:.2f}"] if other else [f"{here:.2f}"]
        print(f"| {what} | {' | '.join(cells)} |")


@contextlib.contextmanager
def profiled(kind: str) -> Iterator[None]:
    """Prints where the time of what happens within goes."""
    with cProfile.Profile() as profile:
        yield
    print(f"\n{ROWS[kind]}")
    for order in ("cumulative", "tottime"):
        pstats.Stats(profile).sort_stats(order).print_stats(60)


def main() -> None:
    """Measure in turns and print it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=300, help="people for each kind of turn")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often everything is measured")
    parser.add_argument("--beside", type=Path, help="another checkout, measured in turns with this one")
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    parser.add_argument("--round", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.round:
        print(json.dumps(asyncio.run(measure(given.people))))
    elif given.profile:
        asyncio.run(turned(given.people, profiled))
    else:
        mine, other = list[Measured](), list[Measured]()
        for _ in range(given.rounds):
            if given.beside is not None:
                other.append(in_checkout("turns.py", given.beside.resolve(), given.people))
            mine.append(in_checkout("turns.py", HERE.parent, given.people))
        show(mine, other)


if __name__ == "__main__":
    main()
