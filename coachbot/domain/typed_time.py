"""Typed moments and lengths: a strict grammar that reads one way, or asks; it never guesses silently.

Moments: "in 20 min", "at 9pm", "tomorrow 7:30",
"tonight at 9", "9pm tomorrow", "friday evening". Lengths: "3 days", "a week", "until monday", "until 3 march".
"""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coachbot.domain.local_time import instant_of
from coachbot.domain.pattern import LatePattern
from coachbot.domain.typed_clock import PARTS, SMALL_HOURS, Ambiguous, Clock, clean, read_clock
from coachbot.values import frozen

FURTHEST = timedelta(days=60)
BEGINNING = {"morning": time(8), "afternoon": time(15), "evening": time(19), "night": time(20)}
"""When a part of the day is meant where no hour is said."""
MINUTES = {
    "m": 1,
    "min": 1,
    "mins": 1,
    "minute": 1,
    "minutes": 1,
    "h": 60,
    "hr": 60,
    "hrs": 60,
    "hour": 60,
    "hours": 60,
}
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "half an": 0}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
BARE_MINUTES = range(5, 60)
"""A number alone may be so many minutes."""
_SPAN = LatePattern(r"(?:in |for )?(\d{1,4}|an?|one|two|three|half an)\s?([a-z]+)")
_DAY = rf"(?P<day>today|tomorrow|{'|'.join(WEEKDAYS)}|this(?= (?:{'|'.join(PARTS)})\b))"
_DAY_FIRST = LatePattern(rf"(?:on )?{_DAY}(?: (?P<rest>.+))?")
_DAY_LAST = LatePattern(rf"(?P<rest>.+?) (?:on )?{_DAY}(?: (?P<part>{'|'.join(PARTS)}))?")
_MONTH_DAY = LatePattern(r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)|([a-z]+) (\d{1,2})(?:st|nd|rd|th)?")


@frozen
class Ahead:
    """An instant that is still to come."""

    at: datetime


@frozen
class AmbiguousAhead:
    """Two instants it could be, the nearer first."""

    options: tuple[Ahead, ...]


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else NUMBERS.get(text)


def _when(day: date, at: time, now: datetime, zone: str) -> Ahead | None:
    instant = instant_of(day, at, zone)
    if instant is None or not now < instant <= now + FURTHEST:
        return None
    return Ahead(instant)


def read_when(text: str, *, now: datetime, zone: str) -> Ahead | AmbiguousAhead | None:
    """A moment still to come, two it could be, or None. Never one in the past, never over 60 days away."""
    said = clean(text)
    if not said:
        return None
    minutes = _read_minutes(said)
    if minutes is not None:
        at = now + timedelta(minutes=minutes)
        return Ahead(at) if 0 < minutes <= FURTHEST.total_seconds() / 60 else None
    if said.isascii() and said.isdigit():
        return _bare(said, read_clock(said), now, zone)
    day, rest = _split_day(said, now.astimezone(ZoneInfo(zone)).date())
    part, _, hour = (rest or "morning").partition(" ")
    if part in BEGINNING and not hour:
        return _first((day,) if day else _soon(now, zone), BEGINNING[part], now, zone)
    if part in PARTS:
        return _in_part(day, part, hour, now, zone)
    clock = read_clock(rest)
    if clock is None:
        return None
    times = (clock.at,) if isinstance(clock, Clock) else clock.options
    return _nearest((day,) if day else _soon(now, zone), times, now, zone)


def _bare(number: str, clock: Clock | Ambiguous | None, now: datetime, zone: str) -> Ahead | AmbiguousAhead | None:
    """A number alone: an hour, or minutes from now; "20" is asked about, "45" is no hour."""
    times = () if clock is None else (clock.at,) if isinstance(clock, Clock) else clock.options
    found = [when for at in times if (when := _first(_soon(now, zone), at, now, zone))]
    if not number.startswith("0") and int(number) in BARE_MINUTES:
        at = now + timedelta(minutes=int(number))
        found.append(Ahead(at))
    found.sort(key=lambda when: when.at)
    return AmbiguousAhead(tuple(found)) if len(found) > 1 else found[0] if found else None


def _read_minutes(said: str) -> int | None:
    if said in ("in half an hour", "half an hour"):
        return 30
    found = _SPAN.fullmatch(said)
    if found is None or found[2] not in MINUTES:
        return None
    number = _number(found[1])
    return None if number is None else number * MINUTES[found[2]]


def _split_day(said: str, today: date) -> tuple[date | None, str]:
    """The day a text names first or last, and what is left of it."""
    said = re.sub(r"\btonight\b", "this night", said)
    found = _DAY_FIRST.fullmatch(said) or _DAY_LAST.fullmatch(said)
    if found is None:
        return None, said
    rest = " ".join(filter(None, (found.groupdict().get("part"), found["rest"])))
    if found["day"] in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS.index(found["day"]) - today.weekday() - 1) % 7 + 1), rest
    return today + timedelta(days=found["day"] == "tomorrow"), rest


def _soon(now: datetime, zone: str) -> tuple[date, ...]:
    """The days a time without a day may mean: today, or else tomorrow."""
    today = now.astimezone(ZoneInfo(zone)).date()
    return today, today + timedelta(days=1)


def _first(days: tuple[date, ...], at: time, now: datetime, zone: str) -> Ahead | None:
    return next((when for day in days if (when := _when(day, at, now, zone))), None)


def _in_part(day: date | None, part: str, hour: str, now: datetime, zone: str) -> Ahead | None:
    """An hour said with a part of the day; "tonight at 12" and "tonight at 1" lie after midnight."""
    clock = read_clock(hour, prefer="morning" if part == "morning" else "evening")
    if clock is None:
        return None
    times = (clock.at,) if isinstance(clock, Clock) else clock.options
    days = (day,) if day else _soon(now, zone)
    first, last = PARTS[part]
    for at in times:
        if part == "night" and at.hour < SMALL_HOURS:
            return _first(_mornings_after(days[0], now, zone), at, now, zone)
        if first <= at.hour <= last:
            return _first(days, at, now, zone)
    return None


def _mornings_after(day: date, now: datetime, zone: str) -> tuple[date, ...]:
    """The dates on which the night of a day ends; in the small hours tonight is the one that is running."""
    local, after = now.astimezone(ZoneInfo(zone)), day + timedelta(days=1)
    return (day, after) if local.date() == day and local.hour < SMALL_HOURS else (after,)


def _nearest(
    days: tuple[date, ...], times: tuple[time, ...], now: datetime, zone: str
) -> Ahead | AmbiguousAhead | None:
    """Each reading on the first of the days that still has it; one reading left over is the answer."""
    found = sorted(filter(None, (_first(days, at, now, zone) for at in times)), key=lambda when: when.at)
    if len(found) > 1:
        return AmbiguousAhead(tuple(found))
    return found[0] if found else None


def read_until(text: str, *, today: date) -> date | None:
    """The local date on which a pause ends: "3 days", "a week", "until monday", "until 3 march", "2026-12-03".

    A pause of three days from Monday ends on Thursday. None when the text says no date after today.
    """
    said = clean(text)
    if not said:
        return None
    said = said.removeprefix("until ").removeprefix("till ").removeprefix("for ")
    found = _read_days(said, today) or _read_date(said, today)
    return found if found and today < found <= today + timedelta(days=366) else None


def _read_days(said: str, today: date) -> date | None:
    found = _SPAN.fullmatch(said)
    per = {"d": 1, "day": 1, "days": 1, "w": 7, "week": 7, "weeks": 7}
    if found is None or found[2] not in per:
        return None
    number = _number(found[1])
    return today + timedelta(days=number * per[found[2]]) if number else None


def _read_date(said: str, today: date) -> date | None:
    if said == "tomorrow":
        return today + timedelta(days=1)
    if said in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS.index(said) - today.weekday() - 1) % 7 + 1)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", said):
        return _date_or_none(*map(int, said.split("-")))
    found = _MONTH_DAY.fullmatch(said)
    if found is None:
        return None
    name, number = found[2] or found[3], int(found[1] or found[4])
    months = [n for n, month in enumerate(MONTHS, 1) if len(name) >= 3 and month.startswith(name)]
    if len(months) != 1:
        return None
    this_year = _date_or_none(today.year, months[0], number)
    return this_year if this_year and this_year >= today else _date_or_none(today.year + 1, months[0], number)


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
