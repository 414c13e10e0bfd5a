"""An event loop whose time passes only when nobody has anything to do, so that weeks last a second and never differ."""

import asyncio
import selectors
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

LONGEST_ANSWER_SECONDS = 30.0
"""So long, of real time, a database server may take before the world gives up."""


class StoodStillError(Exception):
    """Everybody waits and nothing will ever come."""


LIFE: ContextVar[Any] = ContextVar("life", default=None)
"""The process that a task belongs to, which is nobody's but the world's own where it is None."""


class _Task(asyncio.Task[Any]):
    """A task that knows whose it is."""

    life: Any = None


def _owned(loop: asyncio.AbstractEventLoop, work: Any, **more: Any) -> _Task:
    task = _Task(work, loop=loop, **more)
    context = more.get("context")
    task.life = LIFE.get() if context is None else context.get(LIFE)
    return task


def tasks_of(life: Any) -> list[_Task]:
    """What a process has not ended yet."""
    return [task for task in asyncio.all_tasks() if isinstance(task, _Task) and task.life is life]


class _Selector(selectors.DefaultSelector):
    def __init__(self, loop: "VirtualLoop") -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[Any]:
        if self._loop.asks_outside:
            # Whatever a server said meanwhile is heard first.
            found = super().select(LONGEST_ANSWER_SECONDS if timeout != 0 and self._loop.outside else 0)
            if found or timeout == 0 or self._loop.outside:
                return found
        if timeout is None:
            raise StoodStillError
        self._loop.at += max(timeout, 0.0)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """`at` is its time in seconds. While anybody is `outside`, with a real server, time stands still.

    Where nobody ever was outside, there is nothing to ask the system for, which takes longer than most steps here.
    """

    def __init__(self) -> None:
        self.at, self.outside, self.asks_outside = 0.0, 0, False
        super().__init__(_Selector(self))
        self.set_task_factory(_owned)

    def time(self) -> float:
        return self.at

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> Any:
        """There are no threads here: what would go beside is done at once."""
        done = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as fault:  # noqa: BLE001 - told to whoever waits, as an executor does
            done.set_exception(fault)
        return done

    @contextmanager
    def away(self) -> Generator[None, None, None]:
        """Somebody waits for something real."""
        self.outside, self.asks_outside = self.outside + 1, True
        try:
            yield
        finally:
            self.outside -= 1


def here() -> VirtualLoop:
    """The loop that runs now."""
    found = asyncio.get_running_loop()
    assert isinstance(found, VirtualLoop)
    return found
