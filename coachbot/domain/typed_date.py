"""A date as people type it: 14 March, March 14th, 14.3., 2026-03-14, yesterday, 3 days ago, Tuesday."""

from collections.abc import Sequence
from datetime import date, timedelta

from coachbot.domain.pattern import LatePattern
from coachbot.domain.typed_time import MONTHS, WEEKDAYS

WEEK = 7
SHORTEST = 3
"""So many letters of a month or a weekday are enough."""
_ISO = LatePattern(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = LatePattern(r"(\d{1,2})\.\s?(\d{1,2})(?:\.?|(?:\.\s?|\s)(\d{4}))")
_NAMED = LatePattern(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})|([a-z]{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?),?\s*(\d{4})?"
)

_AGO = LatePattern(r"(?:(\d{1,3}|a|one) (day|week)s? ago|vor (\d{1,3}) (day|week)s?)")
_NEAR = {"today": 0, "yesterday": 1, "day before yesterday": 2, "the day before yesterday": 2, "vorgestern": 2}
"""Days with a name, counted back."""


def read_typed_date(text: str, today: date) -> date | None:
    """The local date a text means, seen from `today`; None when it means none.

    A weekday is the last one that is over, a day of a month without a year the last one that has come.
    """
    words = text.casefold().strip(" .!?").removeprefix("on ").removeprefix("last ")
    if words in _NEAR:
        return today - timedelta(days=_NEAR[words])
    if found := _AGO.fullmatch(words):
        count, unit = found[1] or found[3], found[2] or found[4]
        return today - timedelta(days=(int(count) if count.isdigit() else 1) * (WEEK if unit == "week" else 1))
    if (weekday := _named(words, WEEKDAYS)) is not None:
        return today - timedelta(days=(today.weekday() - weekday - 1) % WEEK + 1)
    if found := _ISO.fullmatch(words):
        return _on(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTTED.fullmatch(words):
        return _in_some_year(int(found[1]), int(found[2]), found[3], today)
    if found := _NAMED.fullmatch(words):
        month = _named(found[2] or found[3], MONTHS)
        return None if month is None else _in_some_year(int(found[1] or found[4]), month + 1, found[5], today)
    return None


def _named(word: str, names: Sequence[str]) -> int | None:
    """Which of the names a word is or begins, counted from 0; None when it is no beginning of any."""
    return next((n for n, name in enumerate(names) if len(word) >= SHORTEST and name.startswith(word)), None)


def _in_some_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _on(int(year), month, day)
    this_year = _on(today.year, month, day)
    if this_year is not None and this_year <= today:
        return this_year
    # A 29 February may lie up to eight years back.
    return next((d for back in range(1, 9) if (d := _on(today.year - back, month, day)) is not None), None)


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
