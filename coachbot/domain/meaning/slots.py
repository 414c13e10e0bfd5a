"""What stands in a sentence beside its meaning: a moment, how long, hours of quiet, a day, a place.

Each is found as the longest run of words that its own reader takes whole; nothing is read out of half a word.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

from coachbot.domain.pattern import LatePattern
from coachbot.domain.typed_clock import Clock, read_clock
from coachbot.domain.typed_date import read_typed_date
from coachbot.domain.typed_time import Ahead, AmbiguousAhead, read_until, read_when
from coachbot.domain.typed_words import in_english

MOST_WORDS = 5
"""Words of a moment, a length or a place, at most."""
MOST_READ = 40
"""Words of a sentence that are looked through."""
_SPAN = LatePattern(
    r"(\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?) ?(?:-|\u2013|to|until|till|and|bis|und) ?(\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?)"
)
_AFTER = LatePattern(r"(?:after|from|past|nach|ab) (\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?)")
_BEFORE = LatePattern(r"(?:before|until|vor|bis) (\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?)")
_TO_A_PLACE = LatePattern(r"(?:in|to|at|nach|auf|from|aus) ([^\d,.!?]+)")
_EXERCISES = LatePattern(r"\b(?:exercis|stretch|workout|übung|uebung|dehn|gymnastik)", re.IGNORECASE)
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
}  # fmt: skip
_LENGTHS: Mapping[str, str] = {
    r"fortnight|vierzehn tage": "2 weeks",
    r"next week|nächste woche|nächster woche": "1 week",
    r"(?:a few|some|couple of|ein paar|paar) (?:days|tage)": "3 days",
    r"(?:for )?a month|einen monat|nächsten monat|next month": "30 days",
}


def names_exercises(text: str) -> bool:
    """Whether a sentence speaks of exercises, not of just anything that was to be done."""
    return _EXERCISES.search(text) is not None


def moment_in(text: str, language: str, *, now: datetime, zone: str) -> Ahead | AmbiguousAhead | None:
    """When something shall come again: "remind me at 5", "in 20 minutes", "um fünf"."""
    found = (read_when(said, now=now, zone=zone) for said in _runs(text, language))
    return next((one for one in found if one is not None), None)


def end_in(text: str, language: str, *, today: date) -> date | None:
    """The day on which a rest ends: "for a week", "until Monday", "bis Montag", "a few days"."""
    plain = text.casefold()
    named = next((length for said, length in _LENGTHS.items() if re.search(rf"\b(?:{said})\b", plain)), None)
    lengths = (read_until(said, today=today) for said in _runs(text, language) if _is_length(said))
    found = next((one for one in lengths if one is not None), None)
    return found or (read_until(named, today=today) if named else None)


def _is_length(said: str) -> bool:
    """A day alone may be when something was, not until when."""
    return " " in said


def day_in(text: str, language: str, *, today: date) -> date | None:
    """A day that is over, or today: "yesterday", "on Monday"."""
    found = (read_typed_date(said, today) for said in _runs(text, language))
    return next((one for one in found if one is not None), None)


def hours_in(text: str, quiet: tuple[time, time]) -> tuple[time, time] | None:
    """Hours of quiet: from and until, or one of them, where the other stays as it is."""
    said = _in_digits(text)
    if found := _SPAN.search(said):
        start, end = _at(found[1], "evening"), _at(found[2], "morning")
        return (start, end) if start and end and start != end else None
    if (found := _AFTER.search(said)) and (start := _at(found[1], "evening")):
        return start, quiet[1]
    if (found := _BEFORE.search(said)) and (end := _at(found[1], "morning")):
        return quiet[0], end
    return None


def _in_digits(text: str) -> str:
    """Hours in figures, without what only surrounds them: "after nine pm" is "after 9 pm"."""
    words = [str(_NUMBERS.get(word, word)) for word in text.casefold().replace("uhr", "").replace("oclock", "").split()]
    return " ".join(words)


def _at(said: str, half: str) -> time | None:
    clock = read_clock(said.strip(), prefer="evening" if half == "evening" else "morning")
    return clock.at if isinstance(clock, Clock) else None


def places_in(text: str) -> Iterator[str]:
    """What may name a place, the likeliest first: the words after "in", "to" or "nach", ever fewer of them."""
    for found in _TO_A_PLACE.finditer(text):
        words = found[1].split()[:3]
        yield from (" ".join(words[:size]) for size in range(len(words), 0, -1))


def _runs(text: str, language: str) -> Iterator[str]:
    """Runs of words, the longest and earliest first; in the readers' English, and as they stand."""
    words = re.sub(r"[,;!?()\"]", " ", text).split()[:MOST_READ]
    for size in range(min(MOST_WORDS, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            said = " ".join(words[at : at + size])
            turned = in_english(said, language)
            yield from (turned, said) if turned != said else (said,)
