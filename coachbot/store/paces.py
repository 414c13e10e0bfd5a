"""The pace that all workers of a bot keep together: a row a platform, by the database's own clock.

Slots lie one gap apart on one line in time. Whoever leases some moves the line's free end on, so no slot is had twice.
Instants are whole microseconds since 1970.
"""

from coachbot.database import Database
from coachbot.values import frozen

_KNOW = "INSERT INTO paces (platform, free_at) VALUES (:platform, {clock_us}) ON CONFLICT (platform) DO NOTHING"
_LEASE = (
    "UPDATE paces SET free_at = {greatest}(free_at, {clock_us}) + :span WHERE platform = :platform "
    "AND halted_until <= {clock_us} AND free_at <= {clock_us} + :ahead "
    "RETURNING free_at - :span - {clock_us} AS begins_in"
)
_HALTED = "SELECT halted_until - {clock_us} AS halted FROM paces WHERE platform = :platform"
_HALT = "UPDATE paces SET halted_until = {greatest}(halted_until, {clock_us} + :span) WHERE platform = :platform"
NO_END_SECONDS = 86_400.0


@frozen
class Slice:
    """Slots that were leased: how many, and in how many seconds the first of them comes.

    `halted_seconds` is for how long nothing may leave at all.
    """

    slots: int
    begins_in_seconds: float = 0.0
    halted_seconds: float = 0.0


class SharedPace:
    """The lines of all platforms. Every call is a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def lease(
        self, platform: str, slots: int, *, gap_seconds: float, ahead_seconds: float | None = None
    ) -> Slice:
        """Lease the next slots; none where the first would come later than `ahead_seconds`, or while all is halted."""
        ahead = NO_END_SECONDS if ahead_seconds is None else ahead_seconds
        values = {"platform": platform, "span": _us(slots * gap_seconds), "ahead": _us(ahead)}
        if found := await self._database.fetch(_LEASE, values):
            return Slice(slots, found[0]["begins_in"] / 1e6)
        known = await self._database.fetch(_HALTED, {"platform": platform})
        if not known:
            await self._database.execute(_KNOW, {"platform": platform})
            return await self.lease(platform, slots, gap_seconds=gap_seconds, ahead_seconds=ahead_seconds)
        return Slice(0, halted_seconds=max(known[0]["halted"] / 1e6, 0.0))

    async def halt(self, platform: str, seconds: float) -> None:
        """Nothing leaves for a while; a longer halt stands."""
        await self._database.execute(_KNOW, {"platform": platform})
        await self._database.execute(_HALT, {"platform": platform, "span": _us(seconds)})


def _us(seconds: float) -> int:
    return round(seconds * 1e6)
