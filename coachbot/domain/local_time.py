"""A person's wall clock and the one time line: local dates and times to instants, and back.

Rules: a time that a clock change skips becomes the first valid minute after the gap, but never on another
date; a time that occurs twice means its first occurrence; a date a zone skipped altogether does not exist.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

_MINUTE = timedelta(minutes=1)


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Every IANA zone this machine knows."""
    return frozenset(available_timezones())


def is_zone(name: str) -> bool:
    """Whether a text is the name of an IANA zone."""
    return name in zone_names()


def place_of(zone: str) -> str:
    """A zone's place as people write it: "New York"."""
    return zone.rpartition("/")[2].replace("_", " ")


@lru_cache(maxsize=1024)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def can_resolve(name: str) -> bool:
    """Whether this machine can tell the time in a zone: one that was known once may be gone from its zone data."""
    try:
        _zone(name)
    except (LookupError, ValueError, OSError):
        return False
    return True


def _exists(local: datetime) -> bool:
    """Whether a wall-clock time occurs: going to UTC and back leaves it unchanged."""
    return local.astimezone(UTC).astimezone(local.tzinfo).replace(fold=0) == local.replace(fold=0)


@lru_cache(maxsize=4096)
def instant_of(local_date: date, local_time: time, zone: str) -> datetime | None:
    """When a wall clock in `zone` shows that date and time, as aware UTC; None when the date does not exist."""
    local = datetime.combine(local_date, local_time.replace(second=0, microsecond=0), _zone(zone))
    if _exists(local):
        return local.astimezone(UTC)
    # In a gap the zone's offset before it (fold=0) carries the clock past the gap by the gap's length.
    after = local.astimezone(UTC).astimezone(_zone(zone))
    gap = after.utcoffset() or timedelta()
    before = local.utcoffset() or timedelta()
    first_valid = _first_valid(after, gap - before)
    if first_valid.date() == local_date:
        return first_valid.astimezone(UTC)
    last_valid = (first_valid.astimezone(UTC) - _MINUTE).astimezone(_zone(zone))
    return last_valid.astimezone(UTC) if last_valid.date() == local_date else None


def _first_valid(after: datetime, gap: timedelta) -> datetime:
    """The minute the clock jumps to: the end of the gap that `after` lies behind."""
    low, high = after.astimezone(UTC) - max(gap, timedelta()), after.astimezone(UTC)
    before_gap = (low - _MINUTE).astimezone(after.tzinfo).utcoffset()
    while high - low > _MINUTE:
        middle = low + (high - low) // 2
        middle -= timedelta(seconds=middle.second, microseconds=middle.microsecond)
        if middle.astimezone(after.tzinfo).utcoffset() == before_gap:
            low = middle
        else:
            high = middle
    if low.astimezone(after.tzinfo).utcoffset() != before_gap:
        high = low
    return high.astimezone(after.tzinfo)


@lru_cache(maxsize=1024)
def local_date_at(at: datetime, zone: str, turns_at: time) -> date:
    """The person's local day at an instant: the last date whose day has turned by then.

    That is the calendar date, or the one before until the day turns; a clock set back never turns a day back,
    and a date the zone skipped is nobody's local day.
    """
    # A clock set back over midnight shows the old date again, hence one date ahead is asked as well.
    today = at.astimezone(_zone(zone)).date()
    for days in (-1, 0, 1, 2):
        found = today - timedelta(days=days)
        turned_at = instant_of(found, turns_at, zone)
        if turned_at is not None and turned_at <= at:
            return found
    raise ValueError("no zone skips two dates in a row")


@lru_cache(maxsize=1024)
def day_end(local_date: date, zone: str, turns_at: time) -> datetime:
    """The instant at which a local day ends: when the next one turns. A skipped next date ends it later."""
    for days in (1, 2, 3):
        end = instant_of(local_date + timedelta(days=days), turns_at, zone)
        if end is not None:
            return end
    raise ValueError("no zone skips two dates in a row")
