"""What Telegram costs, in one table: `uv run python bench/telegram_chat.py`. It takes about half a minute.

The real app answers people on the Bot API stand-in of the tests, over HTTP on loopback. Telegram is elsewhere, so the
stand-in and its people have a process of their own, for the floors as for the app. The floors are measured in the same
run: the library's Bot, and our own sender, posting as many messages to such a server, as many at once, with nothing
behind them. `--beside CHECKOUT` measures another checkout of coachbot in turns with this one instead, without the
real process.
"""

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parent.parent))

from checkouts import in_checkout, keep_what_is_read
from telegram_apart import FIRST, telegram_apart

from coachbot.chat import Address, Message
from coachbot.chats.telegram import TelegramChat, in_flight
from coachbot.chats.telegram.bot import new_bot
from tests.crowd import enrol_everybody
from tests.process import Process, start
from tests.standins.telegram import TOKEN, telegram_server
from tests.telegram_house import WalkingClock, live_on

WARM = 64
"""So many are answered, and posted to, before anything is measured: words are read once in the life of a process."""
RATE = 1000
"""The most that can be set, so that the machine is the limit."""
SAID = "Recorded at 10:00: no headache."
Rows = list[tuple[str, str]]
Measured = dict[str, float]
"""By row of `ROWS`."""
ROWS = {
    "rate": "check in at once: answered a second",
    "cpu": "CPU of coachbot for each, ms",
    "library": "floor: messages a second that the library's Bot posts",
    "library_cpu": "CPU of the library for each, ms",
    "sender": "messages a second that our own sender posts",
    "sender_cpu": "CPU of our own sender for each, ms",
    "share": "answered as a share of that floor",
    "cpu_share": "the same by CPU",
}


async def posted(people: int, post: Callable[[int], Awaitable[Any]]) -> tuple[float, float]:
    """Messages a second, and milliseconds of this process's CPU for each."""
    places = asyncio.Semaphore(in_flight(RATE))

    async def one(n: int) -> None:
        async with places:
            await post(n)

    await asyncio.gather(*(one(n) for n in range(FIRST, FIRST + WARM)))
    cpu, began = time.process_time(), time.perf_counter()
    await asyncio.gather(*(one(n) for n in range(FIRST, FIRST + people)))
    took = time.perf_counter() - began
    return people / took, 1000 * (time.process_time() - cpu) / people


async def floors(people: int) -> Measured:
    """What the library's Bot posts, and what our sender does."""
    with telegram_apart(WalkingClock()) as there:
        bot = new_bot(TOKEN, there.url, 15, in_flight(RATE))
        library, library_cpu = await posted(people, lambda n: bot.send_message(n, SAID))
        await bot.close_connections()
        chat = TelegramChat(TOKEN, api_url=there.url, per_second=RATE, clock=WalkingClock())
        words = Message(text=SAID)
        sender, sender_cpu = await posted(
            people, lambda n: chat.send(Address("telegram", str(n)), words, delivery_id=n)
        )
        await chat.close()
    return {"library": library, "library_cpu": library_cpu, "sender": sender, "sender_cpu": sender_cpu}


async def crowd(people: int, count: int) -> tuple[Measured, tuple[float, float]]:
    """Everybody writes at once, and then one of them taps."""
    found, clock = await floors(people), WalkingClock()
    with tempfile.TemporaryDirectory(prefix="coachbot-bench-") as folder, telegram_apart(clock) as there:
        addresses = [Address("telegram", str(n)) for n in range(FIRST, FIRST + WARM + people)]
        await enrol_everybody(Path(folder) / "live.db", addresses, telegram_token=TOKEN)
        async with live_on(there.url, Path(folder), clock):
            await there.do("answered", WARM)
            keep_what_is_read()
            cpu = time.process_time()
            seconds = await there.do("answered", people)
            found["cpu"] = 1000 * (time.process_time() - cpu) / people
            tapped = await there.do("taps", count)
    found["rate"] = people / seconds
    found["share"] = found["rate"] / found["library"]
    found["cpu_share"] = found["library_cpu"] / found["cpu"]
    return found, tapped


def ticks(process: Process) -> int:
    """Processor time used so far, in hundredths of a second."""
    fields = Path(f"/proc/{process.popen.pid}/stat").read_text().split()
    return int(fields[13]) + int(fields[14])


async def idle(seconds: float) -> Rows:
    """The real process with nobody to talk to, waiting for updates."""
    async with telegram_server() as server:
        with tempfile.TemporaryDirectory(prefix="coachbot-bench-") as folder:
            settings = {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": server.url}
            process = await asyncio.to_thread(start, Path(folder), **settings)
            await asyncio.sleep(2)
            before = ticks(process)
            await asyncio.sleep(seconds)
            used = (ticks(process) - before) / seconds
            resident = process.resident_mib()
            stopped = await asyncio.to_thread(process.stop)
    return [
        ("the real process: start to /healthz", f"{process.ready_after_seconds:.2f} s"),
        ("the real process: resident", f"{resident:.1f} MiB"),
        (f"the real process: idle over {seconds:g} s", f"{used:.2f}% of a core"),
        ("the real process: SIGTERM to its end", f"{stopped:.2f} s"),
    ]


def cell(name: str, value: float) -> str:
    """A value as its row shows it."""
    return f"{value:,.0f}" if name in {"rate", "library", "sender"} else f"{value:.2f}"


async def measure(people: int, count: int, idle_seconds: float) -> Rows:
    found, (median, slow) = await crowd(people, count)
    return [
        *(
            (f"{people:,} people {what}" if name == "rate" else what, cell(name, found[name]))
            for name, what in ROWS.items()
        ),
        (f"a tap to its edit, median of {count}", f"{median:.1f} ms"),
        ("a tap to its edit, 95th percentile", f"{slow:.1f} ms"),
        *await idle(idle_seconds),
    ]


def in_turns(people: int, rounds: int, beside: Path) -> None:
    """Measure two checkouts in turns and print their medians."""
    mine, other = list[Measured](), list[Measured]()
    for _ in range(rounds):
        other.append(in_checkout("telegram_chat.py", beside.resolve(), people))
        mine.append(in_checkout("telegram_chat.py", Path(__file__).resolve().parent.parent, people))
    print(f"| {people:,} people, median of {rounds} | other | here |\n|---|---:|---:|")
    for name, what in ROWS.items():
        there, here = (cell(name, statistics.median(one[name] for one in all_)) for all_ in (other, mine))
        print(f"| {what} | {there} | {here} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=1_000, help="people who check in at once")
    parser.add_argument("--taps", type=int, default=40, help="taps, one after another; sixty a minute are a flood")
    parser.add_argument("--idle", type=float, default=20, help="seconds for which the real process is watched")
    parser.add_argument("--beside", type=Path, help="another checkout, measured in turns with this one")
    parser.add_argument("--rounds", type=int, default=3, help="how often, with --beside")
    parser.add_argument("--round", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.round:
        print(json.dumps(asyncio.run(crowd(given.people, 2))[0]))
        return
    if given.beside is not None:
        in_turns(given.people, given.rounds, given.beside)
        return
    print("| what | value |\n|---|---:|")
    for what, value in asyncio.run(measure(given.people, given.taps, given.idle)):
        print(f"| {what} | {value} |")


if __name__ == "__main__":
    main()
