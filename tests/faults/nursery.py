"""Real coachbots by the hundred: an interpreter that has read everything forks a process of its own for each of them.

What such a process does is `coachbot run`, with its own environment, port and streams; only modules and the packaged
programmes are read already. Where a test asks for it, `sabotage` has it die at a named step.
"""

import asyncio
import json
import os
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.process import free_port
from tests.warm import told

LONGEST_SECONDS = 60.0
"""After so long a process surely hangs."""


@dataclass
class Victim:
    """One running coachbot, to which everything may happen."""

    pid: int
    port: int
    log: Path
    ended: int | None = field(default=None)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def has_ended(self) -> bool:
        if self.ended is None:
            self.ended = _ask({"ended": self.pid})
        return self.ended is not None

    async def death(self) -> int:
        """Wait for its end; a signal counts below zero."""
        began = time.monotonic()
        while not self.has_ended():
            if time.monotonic() - began > LONGEST_SECONDS:
                await self.kill()
                raise AssertionError(f"it did not end: {self.log.read_text()[-2000:]}")
            await asyncio.sleep(0.005)
        assert self.ended is not None
        return self.ended

    async def serves(self) -> None:
        """Wait until its port is open."""
        began = time.monotonic()
        while not await self._is_open():
            if self.has_ended() or time.monotonic() - began > LONGEST_SECONDS:
                raise AssertionError(f"it did not begin: {self.said()[-2000:]}")
            await asyncio.sleep(0.02)

    async def _is_open(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return False
        writer.close()
        return True

    async def kill(self) -> None:
        """kill -9."""
        await self._signal(signal.SIGKILL)

    async def stop(self) -> int:
        """SIGTERM, and to its end."""
        return await self._signal(signal.SIGTERM)

    async def _signal(self, number: int) -> int:
        if not self.has_ended():
            os.kill(self.pid, number)
        return await self.death()

    def pause(self) -> None:
        """SIGSTOP: not another instruction until `go_on`."""
        os.kill(self.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")


def start(folder: Path, *, sabotage: dict[str, Any] | None = None, **settings: str) -> Victim:
    """Begin a coachbot; it is not ready yet. Without a database in its settings it works on a file in the folder."""
    port, log = free_port(), folder / "coachbot.log"
    url = {"COACHBOT_DATABASE_URL": f"sqlite:///{folder / 'demo.db'}"}
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    env = {**kept, **url, "PORT": str(port), **settings}
    return Victim(_ask({"env": env, "log": str(log), "sabotage": sabotage or {}}), port, log)


def _ask(question: dict[str, Any]) -> Any:
    return json.loads(told("tests.faults.nursery", question))


def _serve() -> None:
    _read_everything()
    children: set[int] = set()
    for line in sys.stdin:
        asked = json.loads(line)
        answer = _ended(asked["ended"], children) if "ended" in asked else _fork(asked, children)
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _read_everything() -> None:
    from coachbot import library
    from coachbot.app import App  # noqa: F401
    from coachbot.chats.discord import DiscordChat  # noqa: F401
    from coachbot.chats.telegram import request
    from coachbot.databases import postgres  # noqa: F401
    from coachbot.library import folders

    request.trusted()
    shelves = folders.read_library(library.packaged_programmes(), None)
    folders.read_library = lambda *_: shelves


def _fork(asked: dict[str, Any], children: set[int]) -> int:
    child = os.fork()
    if child == 0:
        _live(asked)
    children.add(child)
    return child


def _ended(child: int, children: set[int]) -> int | None:
    found, status = os.waitpid(child, os.WNOHANG)
    if found == 0:
        return None
    children.discard(child)
    return os.waitstatus_to_exitcode(status)


def _live(asked: dict[str, Any]) -> None:
    from coachbot.cli import main
    from tests.faults import sabotage

    log = os.open(asked["log"], os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    for stream, place in ((0, os.open(os.devnull, os.O_RDONLY)), (1, log), (2, log)):
        os.dup2(place, stream)
    os.environ.clear()
    os.environ.update(asked["env"])
    sys.argv, code = ["coachbot", "run"], 0
    try:
        sabotage.install(**asked["sabotage"])
        main()
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except Exception:  # noqa: BLE001 - whatever it is stands in the log
        import traceback

        traceback.print_exc()
        code = 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    _serve()
