"""A typed time of day: "8", "8:30", "7.30pm", "19h30", "noon", "half past seven", "8 in the evening"."""

import re
from datetime import time
from typing import Literal

from coachbot.domain.pattern import LatePattern
from coachbot.values import frozen

LONGEST_TEXT = 60
NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
PARTS = {"morning": (1, 11), "afternoon": (12, 17), "evening": (16, 23), "night": (17, 23)}
"""The hours a part of the day may be said with, first and last; a night has the small hours after it, too."""
SMALL_HOURS = 5
SHORTEST_WORK, LONGEST_WORK = 60, 14 * 60
"""In minutes: what lies outside is no day's work."""
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty five": 25, "half": 30}
"""Said before an hour; "half past seven" leaves open which half of the day is meant."""
_HOUR = rf"(\d{{1,2}}|{'|'.join(_HOURS)})"
_PAST = LatePattern(rf"({'|'.join(sorted(_MINUTES, key=len, reverse=True))}|\d{{1,2}})(?: minutes)? (past|to) {_HOUR}")
_PART = LatePattern(
    rf"(?:(?:in the )?(?P<first>{'|'.join(PARTS)}) (?:at )?(?P<after>.+)"
    rf"|(?P<before>.+?) (?:in the |at )?(?P<last>{'|'.join(PARTS)}))"
)
_CLOCK = LatePattern(r"(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?\s?([ap]\.?m\.?|h|oclock)?")
_AROUND = LatePattern(r"\b(?:it is|its|here|right now|now|the time is)\b")


@frozen
class Clock:
    """A time of day."""

    at: time


@frozen
class Ambiguous:
    """Two times of day it could be, the likelier first."""

    options: tuple[time, ...]


def clean(text: str) -> str | None:
    """What was typed, without what says nothing; None for what is too long to be a time."""
    if len(text) > LONGEST_TEXT:
        return None
    return " ".join(text.casefold().replace("'", "").replace("\u2019", "").strip(" .!?,").split())


def read_stated(text: str) -> Clock | Ambiguous | None:
    """The time that somebody says it is where they are: "it is 20:15 here"."""
    return read_clock(_AROUND.sub(" ", clean(text) or ""))


def read_clock(text: str, *, prefer: Literal["morning", "evening"] | None = None) -> Clock | Ambiguous | None:
    """A time of day, two it could be, or None.

    Hours with minutes are the 24-hour clock, as coachbot itself writes times. A bare hour from 1 to 12 is
    two times, unless `prefer` says which half of the day was asked about; an hour that fits only one half
    then settles it ("8" is 08:00 in the morning, 20:00 in the evening). A part of the day that is said settles
    it in any case.
    """
    said = clean(text)
    if said is None:
        return None
    said = re.sub(r"^(?:at|about|around) ", "", said)
    if said in NAMED:
        return Clock(NAMED[said])
    if (found := _PART.fullmatch(said)) is not None:
        return _in_part(found["after"] or found["before"], found["first"] or found["last"])
    found = _CLOCK.fullmatch(_in_digits(said))
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
    if hour > 23 or minute > 59 or (half in ("am", "pm") and not 1 <= hour <= 12):
        return None
    if half in ("am", "pm"):
        return Clock(time(hour % 12 + (12 if half == "pm" else 0), minute))
    if hour == 0 or hour > 12 or (len(found[1]) == 2 and found[1][0] == "0") or half == "h":
        return Clock(time(hour, minute))
    return _settle(hour, minute, prefer, exact=found[2] is not None and _PAST.fullmatch(said) is None)


def read_work_end(text: str, start: time) -> Clock | Ambiguous | None:
    """When work ends that begins at `start`: of the two halves of the day that one which makes a day's work.

    Where both do they are two times, the shorter work first. An end that can only be read one way is that one.
    """
    read = (read_clock(text, prefer="evening"), read_clock(text, prefer="morning"))
    options = dict.fromkeys(at for one in read if one for at in _times(one))
    worked = {at: (at.hour * 60 + at.minute - start.hour * 60 - start.minute) % (24 * 60) for at in options}
    fitting = sorted((at for at in options if SHORTEST_WORK <= worked[at] <= LONGEST_WORK), key=worked.__getitem__)
    if len(options) < 2 or not fitting:
        return read[0]
    return Clock(fitting[0]) if len(fitting) == 1 else Ambiguous(tuple(fitting))


def _times(found: Clock | Ambiguous) -> tuple[time, ...]:
    return found.options if isinstance(found, Ambiguous) else (found.at,)


def _in_digits(said: str) -> str:
    """A time in words as one in digits: "half past seven" is 7:30."""
    if (found := _PAST.fullmatch(said)) is not None and _hour(found[3]) < 24:
        minutes = _MINUTES.get(found[1]) or int(found[1] if found[1].isdigit() else 0)
        whole = _hour(found[3]) * 60 + (minutes if found[2] == "past" else -minutes)
        return f"{whole // 60 % 24}:{whole % 60:02}"
    hour, _, rest = said.partition(" ")
    return f"{_hour(hour)} {rest}".strip() if hour in _HOURS else said


def _hour(said: str) -> int:
    return _HOURS.index(said) + 1 if said in _HOURS else int(said)


def _in_part(said: str, part: str) -> Clock | None:
    """An hour said with a part of the day, where the two go together."""
    first, last = PARTS[part]
    hours = {*range(first, last + 1), *(range(SMALL_HOURS) if part == "night" else ())}
    read = (read_clock(said, prefer="morning"), read_clock(said, prefer="evening"))
    options = {at for one in read if one for at in _times(one)}
    fitting = [at for at in options if at.hour in hours]
    return Clock(fitting[0]) if fitting else None


def _settle(hour: int, minute: int, prefer: str | None, *, exact: bool) -> Clock | Ambiguous:
    morning, evening = time(hour % 12 if hour == 12 else hour, minute), time(hour % 12 + 12, minute)
    if hour == 12:
        morning, evening = time(0, minute), time(12, minute)
    if prefer == "evening":
        likelier_first = (morning, evening) if hour == 12 else (evening, morning)
        return Clock(evening) if 5 <= hour <= 11 else Ambiguous(likelier_first)
    if prefer == "morning":
        return Clock(time(12, minute) if hour == 12 else morning) if hour >= 5 else Ambiguous((morning, evening))
    if exact:
        return Clock(time(hour, minute))
    return Ambiguous((evening, morning) if hour < 7 or hour == 12 else (morning, evening))
