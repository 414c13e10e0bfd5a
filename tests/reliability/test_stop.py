"""SIGTERM at any moment among prompts, replies and edits: nothing twice, nothing lost, nothing unclear."""

import asyncio
import logging
import random
import signal
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from coachbot import app as wiring
from coachbot.app import App
from coachbot.settings import Settings
from tests.house import SHELVES
from tests.process import start
from tests.reliability.stops import ASKED, MOVED, Crowd, Tally, count, enrol_for, is_quiet, rows, tally, unclear
from tests.standins.telegram import TOKEN, Call, TelegramServer, Trouble, telegram_server
from tests.telegram_house import WalkingClock

HALF_PAST_EIGHT = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)
"""20:30 in Berlin."""


async def runs(app: App) -> "asyncio.Task[None]":
    """Begin to run a coachbot as the command line does; returns once it is ready."""
    ready = asyncio.Event()
    running = asyncio.create_task(app.run(lambda _app: ready.set()))
    await asyncio.wait({running, asyncio.create_task(ready.wait())}, return_when=asyncio.FIRST_COMPLETED)
    return running


async def sigterm(running: "asyncio.Task[None]") -> float:
    """Returns the seconds it took to stop."""
    began = asyncio.get_running_loop().time()
    signal.raise_signal(signal.SIGTERM)
    await running
    return asyncio.get_running_loop().time() - began


def live(path: Path, server: TelegramServer, clock: WalkingClock) -> App:
    settings = Settings(
        telegram_token=TOKEN, telegram_api_url=server.url, port=0, rate=1000, database_url=f"sqlite:///{path}"
    )
    server.now = clock
    return App(settings, real_clock=clock, shelves=SHELVES)


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.long) for n in range(1, 5))])
async def test_a_stop_among_prompts_replies_and_edits_sends_nothing_twice_and_loses_nothing(
    seed: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    tell: Callable[[str], None],
) -> None:
    """D31, W3: the prompts come due while the scheduler runs, so that the stop falls into a pass that it began."""
    monkeypatch.setattr(wiring, "TICK_SECONDS", 0.2)
    caplog.set_level(logging.WARNING)
    path, rng = tmp_path / "live.db", random.Random(seed)
    await enrol_for(path, HALF_PAST_EIGHT, "Europe/Berlin", time(20, 30))
    clock = WalkingClock(HALF_PAST_EIGHT - timedelta(seconds=0.4))
    async with telegram_server() as server:
        crowd = Crowd(server, seed)
        running = await runs(live(path, server, clock))
        living = asyncio.create_task(crowd.live())
        await asyncio.sleep(rng.uniform(0.4, 2.0))
        took = await sigterm(running)
        left = unclear(path)
        running = await runs(live(path, server, clock))
        await living
        while server.queue or not is_quiet(path, clock()):
            await asyncio.sleep(0.05)
        await sigterm(running)
        found = tally(path, server)
    tell(f"seed {seed}: stopped after {took:.2f} s, unclear then {left}; in the end {found}")
    assert (left, took < 5) == (0, True)
    assert found == Tally(delivered=found.delivered, twice=0, lost=0, unknown=0)
    assert "Traceback" not in capsys.readouterr().out
    assert [record.getMessage() for record in caplog.records] == []


@pytest.mark.parametrize("seconds", [0.0, 0.02, *(pytest.param(n, marks=pytest.mark.long) for n in (0.003, 0.1, 0.3))])
async def test_a_stop_in_the_middle_of_a_start_leaves_nothing_open_and_the_next_start_is_whole(
    seconds: float, tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """D31: from the first line on, and while what the last process left is being sent."""
    path = tmp_path / "live.db"
    await enrol_for(path, HALF_PAST_EIGHT, "Europe/Berlin", time(20, 30))
    clock = WalkingClock(HALF_PAST_EIGHT)
    async with telegram_server() as server:
        Crowd(server, seed=0, slowest_seconds=0.1)
        running = asyncio.create_task(live(path, server, clock).run())
        await asyncio.sleep(seconds)
        assert await sigterm(running) < 5
        assert unclear(path) == 0
        running = await runs(live(path, server, clock))
        while not is_quiet(path, clock()):
            await asyncio.sleep(0.05)
        await sigterm(running)
        found = tally(path, server)
    assert found == Tally(delivered=len(ASKED) + len(MOVED), twice=0, lost=0, unknown=0)
    assert "Traceback" not in capsys.readouterr().out
    assert [record.getMessage() for record in caplog.records] == []


@pytest.mark.long
async def test_a_stop_while_answers_hang_takes_seconds_and_only_they_stay_unclear(tmp_path: Path) -> None:
    """D39: the process itself. What the class promises holds: the evening's question comes again, a nudge does not."""
    path, hanging = tmp_path / "demo.db", {str(ASKED[0]), str(MOVED[0])}
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    zone, local = afternoon(now)
    await enrol_for(path, now, zone, local)
    async with telegram_server() as server:

        async def hang(call: Call) -> None:
            if call.fields.get("chat_id") in hanging:
                hanging.discard(call.fields["chat_id"])
                server.trouble(call.method, Trouble.hang())

        server.on_call = hang
        process = await asyncio.to_thread(start, tmp_path, **environment_of(server))
        while hanging or len(server.of("sendMessage")) < 10:
            await asyncio.sleep(0.01)
        took = await asyncio.to_thread(process.stop)
        left = rows(path, "SELECT class, state FROM deliveries WHERE reason IS NULL AND attempt = 1")
        again = await asyncio.to_thread(start, tmp_path, **environment_of(server))
        while count(path, "deliveries WHERE state = 'sent'") < len(ASKED) + len(MOVED) - 1:
            await asyncio.sleep(0.05)
        stopped_again = await asyncio.to_thread(again.stop)
    assert (process.popen.returncode, again.popen.returncode) == (0, 0)
    assert "Traceback" not in process.said + again.said
    assert took < 5
    assert stopped_again < 5
    assert sorted(left) == [("must", "pending"), ("nudge", "sending")]
    assert len(server.seen(ASKED[0])) == 1
    assert (server.seen(MOVED[0]), unclear(path)) == ([], 1)
    assert all(len(server.seen(n)) == 1 for n in (*ASKED[1:], *MOVED[1:]))


def environment_of(server: TelegramServer) -> dict[str, str]:
    return {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": server.url, "COACHBOT_RATE": "1000"}


def afternoon(now: datetime) -> tuple[str, time]:
    """A zone in which it is between three and four, and what its clocks show."""
    east = (15 - now.hour + 12) % 24 - 12
    zone = f"Etc/GMT{-east:+d}"
    return zone, now.astimezone(ZoneInfo(zone)).time()
