"""Several real workers on one PostgreSQL database: processes forked from one that has read all modules."""

import asyncio
import contextlib
import multiprocessing
import os
import signal
import time
from datetime import UTC, datetime, timedelta
from multiprocessing.process import BaseProcess
from typing import Any

from coachbot.app import App
from coachbot.settings import Settings
from tests.shipped import SHELVES

_FORKING = multiprocessing.get_context("forkserver")
_FORKING.set_forkserver_preload(["tests.several", "coachbot.chats.telegram", "psycopg_pool"])


MONDAY_NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
"""In Berlin, where prompts come in the daytime."""


class SharedClock:
    """It is Monday noon for everybody, and time goes on; `began` is when that was by the machine's clock."""

    def __init__(self, began: float) -> None:
        self.began = began

    def __call__(self) -> datetime:
        return MONDAY_NOON + timedelta(seconds=time.time() - self.began)


def _work(settings: dict[str, Any], clock: SharedClock, ready: Any) -> None:
    # What they log would fill the test's own output.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    with contextlib.suppress(KeyboardInterrupt):
        app = App(Settings(port=0, **settings), shelves=SHELVES, real_clock=clock)
        asyncio.run(app.run(lambda _app: ready.set()))


class Workers:
    """The workers that live now. `settings` are those of each."""

    def __init__(self, clock: SharedClock, **settings: Any) -> None:
        self._settings, self._clock = settings, clock
        self.living: list[BaseProcess] = []

    def start(self, number: int = 1) -> None:
        """Start some, and wait until each works."""
        begun = []
        for _ in range(number):
            ready = _FORKING.Event()
            process = _FORKING.Process(target=_work, args=(self._settings, self._clock, ready), daemon=True)
            process.start()
            begun.append((process, ready))
        for process, ready in begun:
            assert ready.wait(30), "a worker did not start"
            self.living.append(process)

    def kill(self, number: int) -> None:
        """kill -9."""
        process = self.living.pop(number)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()

    def stop(self) -> None:
        """SIGTERM to all, and wait."""
        for process in self.living:
            process.terminate()
        for process in self.living:
            process.join(30)
        self.living.clear()
