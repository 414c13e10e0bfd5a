"""The timekeeper: holds the machine's clock against what was written last and against the platforms' clocks.

While it doubts the clock nothing is planned, sent, answered, closed or pruned; what comes in is kept, and words that
cannot wait are heard. It goes on by itself once the clocks agree.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from coachbot.database import Database
from coachbot.domain.timekeeping import Doubt, Evidence, doubt
from coachbot.store import clock as kept
from coachbot.store import enrolments

WRITTEN_EVERY = timedelta(seconds=30)
FRESH = timedelta(minutes=10)
"""The operator's word counts for a clock that shows no more than this later than it was given."""

log = structlog.get_logger()


class Timekeeper:
    """`clock` is the one the house lives by, aware UTC; `seconds` one that only ever goes on, at the same pace."""

    def __init__(self, database: Database, *, clock: Callable[[], datetime], seconds: Callable[[], float]) -> None:
        self._database, self._clock, self._seconds = database, clock, seconds
        self._written: datetime | None = None
        self._known = False
        self._heard: tuple[datetime, float] | None = None
        self._accepted = timedelta()
        self._doubted_since: float | None = None
        self.doubt: Doubt | None = None

    def hear(self, at: datetime) -> None:
        """A platform has just said what time it is there, aware UTC."""
        self._heard = at, self._seconds()

    def believes(self) -> bool:
        """Whether the clock can be believed now, as far as is known without looking anything up."""
        return self._known and self._judge() is None

    async def look(self) -> dict[str, int]:
        """Whether the clock is `believed` now, 1 or 0. Notes that the house works, and says when that changes."""
        if not self._known:
            await self._learn()
        found = self._judge()
        if found is not None and await self._is_confirmed():
            found = self._judge()
        if found is not None:
            await self._hold_on(found)
            return {"believed": 0}
        await self._go_on()
        return {"believed": 1}

    async def _learn(self) -> None:
        """What earlier processes left behind."""
        self._written = await kept.written_at(self._database)
        if (given := await kept.confirmation(self._database)) is not None:
            self._accepted = given.ahead
        self._known = True

    def _judge(self) -> Doubt | None:
        waited = 0.0 if self._doubted_since is None else self._seconds() - self._doubted_since
        return doubt(
            Evidence(
                shown=self._clock(),
                written=self._written,
                platform=self._platform_now(),
                accepted=self._accepted,
                waited=timedelta(seconds=waited),
            )
        )

    def _platform_now(self) -> datetime | None:
        if self._heard is None:
            return None
        at, heard_at = self._heard
        return at + timedelta(seconds=self._seconds() - heard_at)

    async def _is_confirmed(self) -> bool:
        """Whether the operator has just said that this clock is right; it is believed from then on."""
        given = await kept.confirmation(self._database)
        if given is None or not timedelta() <= self._clock() - given.at <= FRESH:
            return False
        self._written, self._accepted = given.at, given.ahead
        log.warning("clock_confirmed", action="clock", ahead_seconds=round(given.ahead.total_seconds()))
        return True

    async def _hold_on(self, found: Doubt) -> None:
        if self.doubt is found:
            return
        if self._doubted_since is None:
            self._doubted_since = self._seconds()
        self.doubt = found
        shown, written = self._clock(), self._written
        log.error(
            "clock_doubted",
            action="clock",
            doubt=found.value,
            shown=shown.isoformat(timespec="seconds"),
            last_written=None if written is None else written.isoformat(timespec="seconds"),
        )
        await kept.note_doubt(self._database, found)

    async def _go_on(self) -> None:
        now = self._clock()
        if self.doubt is not None:
            log.warning("clock_believed", action="clock", shown=now.isoformat(timespec="seconds"))
        elif self._written is not None and timedelta() <= now - self._written < WRITTEN_EVERY:
            return
        stepped_back = self._written is not None and now < self._written
        async with self._database.transaction() as tx:
            await kept.write(tx, now)
            if self.doubt is not None or stepped_back:
                await kept.note_doubt(tx, None)
                await enrolments.call_back(tx, now)
        self._written, self.doubt, self._doubted_since = now, None, None
