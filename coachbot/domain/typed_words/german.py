"""What is typed in German, and what it becomes. Half an hour is said by the one that comes: "halb acht" is 7:30."""

import re
from collections.abc import Callable, Mapping

_ARTICLES = ("ein", "eine", "einen", "einer", "einem")
_NUMBERS = {
    **dict.fromkeys(_ARTICLES, 1), "null": 0, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3,
    "vier": 4, "fünf": 5, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "zwoelf": 12,
    "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "fuenfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
    "neunzehn": 19, "zwanzig": 20, "einundzwanzig": 21, "zweiundzwanzig": 22, "dreiundzwanzig": 23,
    "vierundzwanzig": 24, "fünfundzwanzig": 25, "fuenfundzwanzig": 25, "dreissig": 30, "vierzig": 40,
    "fünfundvierzig": 45, "fuenfundvierzig": 45, "fünfzig": 50, "fuenfzig": 50,
}  # fmt: skip
_HOUR = rf"(\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_AT = r"(?:um |gegen )?"
_DAYS: Mapping[str, str] = {
    "heute": "today", "morgen": "tomorrow", "montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday",
    "donnerstag": "thursday", "freitag": "friday", "samstag": "saturday", "sonnabend": "saturday", "sonntag": "sunday",
}  # fmt: skip
_DAY = rf"({'|'.join(_DAYS)})"
_UNITS: Mapping[str, str] = {"minute": "minutes", "stunde": "hours", "tag": "days", "woche": "weeks"}


def _number(said: str) -> int:
    return _NUMBERS[said] if said in _NUMBERS else int(said)


def _spoken(hour: str, minutes: int) -> str:
    """So many minutes after an hour that is said, or before it; which half of the day is as open as it was."""
    whole = _number(hour) * 60 + minutes
    return f"{whole % 60} past {whole // 60 % 24 or 12}"


def _from(minutes: int) -> Callable[[re.Match[str]], str]:
    return lambda found: _spoken(found[1], minutes)


def _beside(minutes: int, sign: int) -> Callable[[re.Match[str]], str]:
    """So many minutes, as they are said, before or after a time of the next hour."""
    return lambda found: _spoken(found[2], minutes + sign * _number(found[1]))


def _on(part: str) -> Callable[[re.Match[str]], str]:
    return lambda found: f"{_DAYS[found[1]]} {part}"


_TIMES: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (rf"{_AT}{_HOUR} vor halb {_HOUR}", _beside(-30, -1)),
    (rf"{_AT}{_HOUR} nach halb {_HOUR}", _beside(-30, 1)),
    (rf"{_AT}halb {_HOUR}", _from(-30)),
    (rf"{_AT}(?:viertel vor|dreiviertel) {_HOUR}", _from(-15)),
    (rf"{_AT}viertel nach {_HOUR}", _from(15)),
    (rf"{_AT}viertel {_HOUR}", _from(-45)),
    (rf"{_AT}(\d{{1,2}})[.:](\d{{2}}) ?(?:uhr|h)", r"\1:\2"),
    (rf"{_AT}{_HOUR} ?uhr {_HOUR}", lambda found: f"{_number(found[1])}:{_number(found[2]):02}"),
    (rf"{_AT}{_HOUR} ?uhr", lambda found: f"{_number(found[1])}:00"),
    (rf"{_AT}{_HOUR} (?:minuten )?vor {_HOUR}", _beside(0, -1)),
    (rf"{_AT}{_HOUR} (?:minuten )?nach {_HOUR}", _beside(0, 1)),
    (rf"(?:um )?{_HOUR} mittags|mittags (?:um )?{_HOUR}", lambda found: f"{_number(found[1] or found[2])} afternoon"),
)
"""Times of day; of an hour without "Uhr" only what no pain or number could be."""
_SPANS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"(?:einer |eine )?halben? stunde", "half an hour"),
    (r"(?:einer |eine )?dreiviertelstunde", "45 minutes"),
    (r"(?:einer |eine )?viertelstunde", "15 minutes"),
    (r"(?:anderthalb|eineinhalb|1,5) stunden", "90 minutes"),
    (rf"{_HOUR} ({'|'.join(_UNITS)})(?:e|e?n)?", lambda found: f"{_number(found[1])} {_UNITS[found[2]]}"),
    (r"übermorgen|uebermorgen", "2 days"),
)
_PARTS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (rf"{_DAY} ?(?:früh|vormittag)", _on("morning")),
    (rf"{_DAY} ?nachmittag", _on("afternoon")),
    (rf"{_DAY} ?abend", _on("evening")),
    (rf"{_DAY} ?nacht", _on("night")),
    (rf"(?!heute|morgen){_DAY} ?morgen", _on("morning")),
    (r"morgens|vormittags|in der früh|früh|am (?:vormittag|morgen)", "morning"),
    (r"nachmittags|am nachmittag", "afternoon"),
    (r"abends|am abend", "evening"),
    (r"nachts|in der nacht", "night"),
    (r"(?:um )?mitternacht", "midnight"),
    (r"mittags?", "noon"),
    (r"es ist|ist es|wir haben(?: es)?", "it is"),
    (r"hier|bei (?:mir|uns)", "here"),
    (r"jetzt|gerade", "now"),
)
_BEFORE: tuple[tuple[str, str], ...] = (
    (r"(\d{1,2})\. (?=[a-zä]{3})", r"\1 "),
    (r"bis (?:zum |zu |nächsten )?", "until "),
    (r"(?:für|fuer) ", "for "),
    (r"(?:am|letzten|vom) (?=\w)", ""),
    (r"(?:um|gegen) (?=\d)", ""),
    (r"\Avon (?=\d)", ""),
    (r"(?:so|etwa|ungefähr|circa|ca\.?) (?=\d|(?:morning|afternoon|evening|night) \d)", ""),
)
"""What stands before another word."""
_WORDS: Mapping[str, str] = {
    **{name: str(number) for name, number in _NUMBERS.items() if name not in _ARTICLES},
    **dict.fromkeys(("ja", "jo", "jep", "jup", "jawohl", "leider ja"), "yes"),
    **dict.fromkeys(("nein", "nee", "nö", "noe", "ne", "leider nein", "nichts", "nix"), "no"),
    **dict.fromkeys(("kein", "keine", "keinen", "keins"), "none"),
    **dict.fromkeys(("nie", "niemals", "gar nicht"), "never"),
    **dict.fromkeys(("kopfschmerz", "kopfschmerzen", "kopfweh", "migräne"), "headache"),
    **dict.fromkeys(("auslassen", "weglassen", "überspringen", "das lasse ich aus"), "skip"),
    **_DAYS,
    "von": "of", "oder": "or", "gestern": "yesterday",
    "januar": "january", "jänner": "january", "februar": "february", "märz": "march", "maerz": "march", "mai": "may",
    "juni": "june", "juli": "july", "oktober": "october", "dezember": "december",
}  # fmt: skip
_NONE = (
    r"kein\w* (?:kopfschmerz\w*|kopfweh|migräne)(?: heute)?|heute (?:gar )?(?:nichts|kein\w*)(?: \w+)?",
    "no headache",
)
_WHOLE = (
    _NONE,
    *_TIMES,
    *_SPANS,
    *_PARTS,
    *((re.escape(said), means) for said, means in sorted(_WORDS.items(), key=lambda w: -len(w[0]))),
)
GERMAN = (
    *((rf"(?<!\w)(?:{said})(?!\w)", means) for said, means in _WHOLE),
    *((rf"(?<!\w)(?:{said})", means) for said, means in _BEFORE),
)
"""What is said and what it becomes, in the order in which it is turned: the longer before what it holds."""
