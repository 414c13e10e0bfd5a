"""How days and times are said."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from coachbot.markup import instant


def say_day(day: date) -> str:
    """A local date in words: "Monday 23 November"."""
    return f"{day:%A} {day.day} {day:%B}"


def say_time(at: datetime, zone: str) -> str:
    """An instant as the clock shows it in a zone: "20:30"."""
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


def say_instant(at: datetime, zone: str) -> str:
    """The same for a text in the house's markup: a platform that can shows it by the reader's own clock."""
    return instant(at, say_time(at, zone))


def say_when(day: date, today: date) -> str:
    """A local date as seen from today: "today", "yesterday", else in words."""
    return {0: "today", 1: "yesterday"}.get((today - day).days, f"on {say_day(day)}")


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 day", "3 days"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def say_next(next_at: datetime | None, zone: str) -> str:
    """A sentence with the next prompt's time; empty when nothing waits."""
    if next_at is None:
        return ""
    local = next_at.astimezone(ZoneInfo(zone))
    return f" The next prompt comes on {say_day(local.date())} at {say_instant(next_at, zone)}."
