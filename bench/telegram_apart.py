"""Telegram and everybody on it, in a process of their own: the Bot API stand-in of the tests, told what to do."""

import asyncio
import multiprocessing
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from tests.standins.telegram import Person, TelegramServer, telegram_server
from tests.telegram_house import WalkingClock

FIRST = 5_000


async def answered(server: TelegramServer, people: int) -> float:
    """Seconds from so many others writing at once until the last has an answer."""
    before, began = len(server.chats), time.perf_counter()
    for n in range(FIRST + before, FIRST + before + people):
        Person(server, n).says("no")
    while len(server.chats) < before + people:
        await asyncio.sleep(0.002)
    return time.perf_counter() - began


async def taps(server: TelegramServer, count: int) -> tuple[float, float]:
    """Milliseconds from a tap to its edit having arrived, one after another: median and 95th percentile."""
    times, person = [], Person(server, FIRST)
    for n in range(count):
        edits = len(server.of("editMessageText"))
        began = time.perf_counter()
        person.taps("Change" if n % 2 == 0 else "No headache")
        while len(server.of("editMessageText")) == edits:
            await asyncio.sleep(0.0005)
        times.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(0.02)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


async def shown(asked: str, server: TelegramServer, person: int) -> tuple[float, int]:
    """Milliseconds from somebody asking for a card to its picture having arrived, and how many bytes were uploaded."""
    calls, began = len(server.calls), time.perf_counter()
    Person(server, person).says(asked)
    while not any("caption" in call.fields for call in server.calls[calls:]):
        await asyncio.sleep(0.0005)
    took = (time.perf_counter() - began) * 1000
    return took, sum(len(content) for call in server.calls[calls:] for _, content in call.files.values())


_STEPS: Mapping[str, Callable[[TelegramServer, int], Awaitable[Any]]] = {
    "answered": answered,
    "taps": taps,
    "moving": partial(shown, "/cards small nod"),
    "still": partial(shown, "/cards screen height"),
}


class Telegram:
    """Such a process: its address, and what its people can be told to do."""

    def __init__(self, line: Connection) -> None:
        self._line = line
        self.url = str(line.recv())

    async def do(self, step: str, many: int) -> Any:
        """Have people do something, and return what that took."""
        self._line.send((step, many))
        return await asyncio.to_thread(self._line.recv)


def _serve(line: Connection, clock: WalkingClock) -> None:
    async def run() -> None:
        async with telegram_server(now=clock) as server:
            line.send(server.url)
            while (asked := await asyncio.to_thread(line.recv)) is not None:
                step, many = asked
                line.send(await _STEPS[step](server, many))

    asyncio.run(run())


@contextmanager
def telegram_apart(clock: WalkingClock) -> Iterator[Telegram]:
    """Such a process, whose answers tell the time of this clock. Raises SystemExit where a request was not valid."""
    ours, theirs = multiprocessing.Pipe()
    serving = multiprocessing.Process(target=_serve, args=(theirs, clock), daemon=True)
    serving.start()
    try:
        yield Telegram(ours)
        ours.send(None)
        serving.join(30)
        if serving.exitcode != 0:
            raise SystemExit("The stand-in was asked for what Telegram would refuse.")
    finally:
        serving.kill()
