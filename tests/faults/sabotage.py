"""Named steps of the protocol in a process that was forked for it, and what happens to it there.

A step is known by what it writes, not by the function that does: whoever rearranges the engine keeps the steps. `begun`
is the instant when all of a transaction is written and not yet committed, `committed` the one after. On the wire a
request is `leaving` before its first byte and has `arrived` once its answer is read and nothing is recorded of it.
"""

import os
import re
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

STEPS = {
    "keep": re.compile(r"INSERT INTO inbox"),
    "answer": re.compile(r"UPDATE inbox SET state = 'done', payload"),
    "plan": re.compile(r"INSERT INTO deliveries \(key, participant_id, enrolment_id"),
    "claim": re.compile(r"SET state = 'claimed', token"),
    "mark": re.compile(r"SET state = 'sending'"),
    "record": re.compile(r"SET state = 'sent', reason = 'sent', message"),
}
WIRE = ("leaving", "arrived")
SENDING = re.compile(r"/(send|edit)[A-Z]\w+$")
Meet = Callable[[str], object]


def install(
    *, die_at: str | None = None, discord: str | None = None, tell: bool = False, step_seconds: float | None = None
) -> None:
    """Have this process die without warning once it meets a step, find Discord somewhere else, tell its steps, or
    have its clock step to and fro, at each SIGUSR1.
    """
    if step_seconds is not None:
        _step_the_clock(step_seconds)
    if discord is not None:
        _point_discord_at(discord)
    if tell:
        watch(lambda step: os.write(1, f"step {step} {time.monotonic():.4f}\n".encode()))
    if die_at is not None:
        watch(lambda step: os.kill(os.getpid(), signal.SIGKILL) if step == die_at else None)


def watch(meet: Meet) -> None:
    """Tell of every step that this process takes."""
    from coachbot.chats.telegram.request import AiohttpRequest
    from coachbot.databases.postgres import Postgres
    from coachbot.databases.sqlite import SQLite

    for engine in (SQLite, Postgres):
        engine.transaction = _told(engine.transaction, meet)  # type: ignore[assignment,method-assign]
    asks = AiohttpRequest.do_request

    async def do_request(self: Any, url: str, *arguments: Any, **options: Any) -> Any:
        is_message = SENDING.search(url) is not None
        if is_message:
            meet("wire.leaving")
        answer = await asks(self, url, *arguments, **options)
        if is_message:
            meet("wire.arrived")
        return answer

    AiohttpRequest.do_request = do_request  # type: ignore[method-assign]


def _told(transaction: Any, meet: Meet) -> Any:
    @asynccontextmanager
    async def told(self: Any) -> AsyncIterator[Any]:
        met: list[str] = []
        async with transaction(self) as tx:
            yield _Listening(tx, met)
            for step in met:
                meet(f"{step}.begun")
        for step in met:
            meet(f"{step}.committed")

    return told


class _Listening:
    """A session that notes which steps its statements belong to."""

    def __init__(self, session: Any, met: list[str]) -> None:
        self._session, self._met = session, met

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)

    async def fetch(self, sql: str, parameters: Any = None) -> Any:
        return self._noted(sql, rows := await self._session.fetch(sql, parameters), len(rows))

    async def execute(self, sql: str, parameters: Any = None) -> Any:
        return self._noted(sql, changed := await self._session.execute(sql, parameters), changed)

    async def execute_each(self, sql: str, rows: Any) -> Any:
        return self._noted(sql, changed := await self._session.execute_each(sql, rows), changed)

    def _noted(self, sql: str, outcome: Any, touched: int) -> Any:
        if touched:
            self._met += [name for name, found in STEPS.items() if found.search(sql) and name not in self._met]
        return outcome


def _point_discord_at(url: str) -> None:
    import yarl
    from discord.gateway import DiscordWebSocket
    from discord.http import Route

    from tests.standins.discord import API

    Route.BASE = f"{url}{API}"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"{url.replace('http', 'ws', 1)}/gateway/")


def _step_the_clock(seconds: float) -> None:
    from coachbot.app import App
    from coachbot.engine.passes import real_now

    ahead = [0.0]

    def step(*_: Any) -> None:
        ahead[0] = 0.0 if ahead[0] else seconds

    signal.signal(signal.SIGUSR1, step)
    App.__init__.__kwdefaults__["real_clock"] = lambda: real_now() + timedelta(seconds=ahead[0])
