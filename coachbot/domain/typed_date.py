"""A date as people type it: 14 March, March 14th, 14.3., 2026-03-14, yesterday, Tuesday."""

import re
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEK = 7
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{4})?")
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})|([a-z]{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?),?\s*(\d{4})?"
)


def read_typed_date(text: str, today: date) -> date | None:
    """The local date a text means, seen from `today`; None when it means none.

    A weekday is the last one that is over, a day of a month without a year the last one that has come.
    """
    words = text.casefold().strip(" .!?").removeprefix("on ").removeprefix("last ")
    if words in ("today", "yesterday"):
        return today - timedelta(days=words == "yesterday")
    if words[:3] in WEEKDAYS and words.isalpha() and len(words) <= len("wednesday"):
        return today - timedelta(days=(today.weekday() - WEEKDAYS.index(words[:3]) - 1) % WEEK + 1)
    if found := _ISO.fullmatch(words):
        return _on(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTTED.fullmatch(words):
        return _in_some_year(int(found[1]), int(found[2]), found[3], today)
    if found := _NAMED.fullmatch(words):
        name = (found[2] or found[3])[:3]
        month = MONTHS.index(name) + 1 if name in MONTHS else 0
        return _in_some_year(int(found[1] or found[4]), month, found[5], today)
    return None


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
