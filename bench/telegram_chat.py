"""What Telegram costs, in one table: `uv run python bench/telegram_chat.py`. It takes about half a minute.

The real app answers people on the Bot API stand-in of the tests, over HTTP on loopback, in one process with it. The
rate is given as a share of a floor measured in the same run: the library's client posting as many messages to the
same server, as many at once, with nothing behind it.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from coachbot.chat import Address, Message
from coachbot.chats.telegram import TelegramChat, in_flight
from tests.crowd import enrol_everybody
from tests.process import Process, start
from tests.standins.telegram import TOKEN, Person, TelegramServer, telegram_server
from tests.telegram_house import Conversation, WalkingClock, open_telegram

FIRST = 5_000
Rows = list[tuple[str, str]]


async def floor(people: int) -> float:
    """Messages a second that the library's client posts."""
    async with telegram_server() as server:
        chat = TelegramChat(TOKEN, api_url=server.url, per_second=1000, clock=WalkingClock())
        places, words = asyncio.Semaphore(in_flight(1000)), Message(text="Recorded at 10:00: no headache.")

        async def post(n: int) -> None:
            async with places:
                await chat.send(Address("telegram", str(n)), words, delivery_id=n)

        began = time.perf_counter()
        await asyncio.gather(*(post(n) for n in range(FIRST, FIRST + people)))
        took = time.perf_counter() - began
        await chat.close()
    return people / took


async def answered(talk: Conversation, people: int) -> float:
    """Check-ins a second, from being said to their answer having arrived, when everybody writes at once."""
    began = time.perf_counter()
    for n in range(FIRST, FIRST + people):
        Person(talk.server, n).says("no")
    while len(talk.server.chats) < people:
        await asyncio.sleep(0.005)
    return people / (time.perf_counter() - began)


async def taps(server: TelegramServer, person: Person, count: int) -> list[float]:
    """Milliseconds from a tap to its edit having arrived, one after another."""
    times = []
    for n in range(count):
        edits = len(server.of("editMessageText"))
        began = time.perf_counter()
        person.taps("Change" if n % 2 == 0 else "No headache")
        while len(server.of("editMessageText")) == edits:
            await asyncio.sleep(0.0005)
        times.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(0.02)
    return times


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


async def measure(people: int, count: int, idle_seconds: float) -> Rows:
    bare = await floor(people)
    with tempfile.TemporaryDirectory(prefix="coachbot-bench-") as folder:
        addresses = [Address("telegram", str(n)) for n in range(FIRST, FIRST + people)]
        await enrol_everybody(Path(folder) / "live.db", addresses, telegram_token=TOKEN)
        async with open_telegram(Path(folder)) as talk:
            rate = await answered(talk, people)
            times = await taps(talk.server, Person(talk.server, FIRST), count)
    return [
        (f"{people:,} people check in at once: answered a second", f"{rate:,.0f}"),
        ("floor: messages a second that the library posts", f"{bare:,.0f}"),
        ("answered as a share of that floor", f"{rate / bare:.2f}"),
        (f"a tap to its edit, median of {count}", f"{statistics.median(times):.1f} ms"),
        ("a tap to its edit, 95th percentile", f"{statistics.quantiles(times, n=20)[-1]:.1f} ms"),
        *await idle(idle_seconds),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=1_000, help="people who check in at once")
    parser.add_argument("--taps", type=int, default=40, help="taps, one after another; sixty a minute are a flood")
    parser.add_argument("--idle", type=float, default=20, help="seconds for which the real process is watched")
    given = parser.parse_args()
    print("| what | value |\n|---|---:|")
    for what, value in asyncio.run(measure(given.people, given.taps, given.idle)):
        print(f"| {what} | {value} |")


if __name__ == "__main__":
    main()
