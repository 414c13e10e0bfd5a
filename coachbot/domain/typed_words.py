"""Typed answers of another language, in the words of the English readers: yes and no, numbers, days, dates, times.

Only short answers that a reader then takes as a whole come through here; notes, questions and names of places do not.
What is no such word stays as it is, so English is understood in every language.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache

Turned = str | Callable[[re.Match[str]], str]

_NUMBERS = {
    "null": 0, "eins": 1, "ein": 1, "eine": 1, "einen": 1, "einer": 1, "einem": 1, "zwei": 2, "zwo": 2, "drei": 3,
    "vier": 4, "fünf": 5, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "zwoelf": 12,
}  # fmt: skip
_HOUR = rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})"
_DAYS: Mapping[str, str] = {"heute": "today", "morgen": "tomorrow"}
_UNITS: Mapping[str, str] = {"minute": "minutes", "stunde": "hours", "tag": "days", "woche": "weeks"}


def _hour(said: str, less: int = 0) -> int:
    """The hour on the clock, `less` hours before the one that is said."""
    return (_NUMBERS[said] if said in _NUMBERS else int(said)) - less


def _before(minutes: int) -> Callable[[re.Match[str]], str]:
    """Said by the hour that comes: "halb acht" is half past seven."""
    return lambda found: f"{_hour(found[1], 1) % 24}:{minutes:02}"


def _after(minutes: int) -> Callable[[re.Match[str]], str]:
    return lambda found: f"{_hour(found[1])}:{minutes:02}"


_GERMAN: tuple[tuple[str, Turned], ...] = (
    (
        r"kein\w* (?:kopfschmerz\w*|kopfweh|migräne)(?: heute)?|heute (?:gar )?(?:nichts|kein\w*)(?: \w+)?",
        "no headache",
    ),
    (r"(?:um |gegen )?halb " + _HOUR, _before(30)),
    (r"(?:um |gegen )?viertel vor " + _HOUR, _before(45)),
    (r"(?:um |gegen )?viertel nach " + _HOUR, _after(15)),
    (r"(?:um |gegen )?(\d{1,2}) uhr (\d{1,2})", lambda found: f"{found[1]}:{int(found[2]):02}"),
    (rf"(?:um |gegen )?{_HOUR} uhr", _after(0)),
    (r"(?:eine )?halbe stunde", "half an hour"),
    (rf"{_HOUR} ({'|'.join(_UNITS)})(?:e|e?n)?", lambda found: f"{_hour(found[1])} {_UNITS[found[2]]}"),
    (r"übermorgen|uebermorgen", "2 days"),
    (r"(heute|morgen) (?:früh|vormittag)", lambda found: f"{_DAYS[found[1]]} morning"),
    (r"(heute|morgen) nachmittag", lambda found: f"{_DAYS[found[1]]} afternoon"),
    (r"(heute|morgen) abend", lambda found: f"{_DAYS[found[1]]} evening"),
    (r"(heute|morgen) nacht", lambda found: f"{_DAYS[found[1]]} night"),
    (r"mittags?", "noon"),
    (r"mitternacht", "midnight"),
)
_BEFORE: tuple[tuple[str, Turned], ...] = (
    (r"(\d{1,2})\. (?=[a-zä]{3})", r"\1 "),
    (r"bis (?:zum |zu |nächsten )?", "until "),
    (r"(?:für|fuer) ", "for "),
    (r"(?:am|letzten|vom) (?=\w)", ""),
    (r"(?:um|gegen) (?=\d)", ""),
)
"""What stands before another word."""
_WORDS: Mapping[str, str] = {
    **{name: str(number) for name, number in _NUMBERS.items() if not name.startswith("ein") or name == "eins"},
    **dict.fromkeys(("ja", "jo", "jep", "jup", "jawohl", "leider ja"), "yes"),
    **dict.fromkeys(("nein", "nee", "nö", "noe", "ne", "leider nein", "nichts", "nix"), "no"),
    **dict.fromkeys(("kein", "keine", "keinen", "keins"), "none"),
    **dict.fromkeys(("kopfschmerz", "kopfschmerzen", "kopfweh", "migräne"), "headache"),
    **dict.fromkeys(("auslassen", "weglassen", "überspringen"), "skip"),
    "von": "of", "oder": "or", "heute": "today", "gestern": "yesterday", "morgen": "tomorrow",
    "montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday", "donnerstag": "thursday",
    "freitag": "friday", "samstag": "saturday", "sonnabend": "saturday", "sonntag": "sunday",
    "januar": "january", "jänner": "january", "februar": "february", "märz": "march", "maerz": "march", "mai": "may",
    "juni": "june", "juli": "july", "oktober": "october", "dezember": "december",
    "hilfe": "help", "hallo": "hello", "moin": "hi", "servus": "hi", "verlauf": "progress", "pause": "pause",
    "weiter": "resume", "stopp": "stop", "aufhören": "stop", "einstellungen": "settings", "später": "snooze",
    "rückgängig": "undo", "es tut weh": "it hurts", "anfall": "attack", "sicherheit": "safety",
    "warnzeichen": "safety", "karten": "cards", "übungen": "cards", "fragen": "faq", "los": "start",
}  # fmt: skip
_WHOLE = (*_GERMAN, *((re.escape(said), means) for said, means in sorted(_WORDS.items(), key=lambda w: -len(w[0]))))
TABLES: Mapping[str, tuple[tuple[str, Turned], ...]] = {
    "de": (
        *((rf"(?<!\w)(?:{said})(?!\w)", means) for said, means in _WHOLE),
        *((rf"(?<!\w)(?:{said})", means) for said, means in _BEFORE),
    )
}
"""By language, what is said and what it becomes, the longest first."""


@cache
def _compiled(language: str) -> tuple[tuple[re.Pattern[str], Turned], ...]:
    return tuple((re.compile(said), means) for said, means in TABLES.get(language, ()))


def in_english(text: str, language: str) -> str:
    """The typed words as the English readers know them; the text itself where there is nothing to turn."""
    said = " ".join(text.casefold().split())
    turned = said
    for pattern, means in _compiled(language):
        turned = pattern.sub(means, turned)
    return text if turned == said else turned.strip()
