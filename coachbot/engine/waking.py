"""When the passes run: in a steady rhythm, and between its beats at the very instant something is due."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import structlog

from coachbot.engine.passes import real_now

LEAST_SECONDS = 0.1
"""So long the passes rest at least, however much comes due one after another."""
OPTIONS: Any = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
"""Of every job: late is better than never, once is enough, and never beside itself."""

log = structlog.get_logger()


def rest_seconds(due: datetime | None, *, began: datetime, now: datetime, held_seconds: float, most: float) -> float:
    """How long the passes may rest when the next delivery is due at `due` and a pass began at `began`.

    While nothing may leave they rest until something may. What had been due before that pass and is still there waits
    for something else than its time: that is looked for in the rhythm, `most`.
    """
    if due is None or (due <= began and held_seconds == 0):
        return most
    return min(max((due - now).total_seconds(), held_seconds, LEAST_SECONDS), most)


class Waking:
    """Has APScheduler's scheduler run the passes. `clock` is the one that due instants count on, `held_seconds` says
    for how long nothing may leave.
    """

    def __init__(
        self,
        scheduler: Any,
        run: Callable[[], Awaitable[Any]],
        next_due: Callable[[], Awaitable[datetime | None]],
        held_seconds: Callable[[], float],
        clock: Callable[[], datetime],
    ) -> None:
        self._scheduler, self._run, self._next_due = scheduler, run, next_due
        self._held_seconds, self._clock = held_seconds, clock
        self._job: Any = None
        self._every, self._is_to_look = 0.0, False

    def begin(self, every_seconds: float) -> None:
        """From now on the passes run, so often at least."""
        self._every = every_seconds
        self._job = self._scheduler.add_job(self._pass, trigger="interval", seconds=every_seconds, **OPTIONS)

    def wrote(self) -> None:
        """Something was written that may be due sooner than what was known: it is looked at shortly, once for many."""
        if self._job is None or self._is_to_look:
            return
        self._is_to_look = True
        self._scheduler.add_job(self._look, trigger="date", run_date=_in(LEAST_SECONDS), **OPTIONS)

    async def _pass(self) -> None:
        began = self._clock()
        await self._run()
        await self._set(began)

    async def _look(self) -> None:
        self._is_to_look = False
        await self._set(self._clock() - timedelta(seconds=LEAST_SECONDS))

    async def _set(self, began: datetime) -> None:
        """Have the next pass come sooner, where something is due before it."""
        try:
            due = await self._next_due()
        except Exception as fault:  # noqa: BLE001 - the database is away: the rhythm goes on
            log.warning("next_due_unknown", action="wake", fault=type(fault).__name__)
            return
        held, now = self._held_seconds(), self._clock()
        at = _in(rest_seconds(due, began=began, now=now, held_seconds=held, most=self._every))
        if self._job.next_run_time is not None and at < self._job.next_run_time:
            self._job.modify(next_run_time=at)


def _in(seconds: float) -> datetime:
    return real_now() + timedelta(seconds=seconds)
