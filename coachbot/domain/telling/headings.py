"""What stands over several days and tells of none itself: "Headache record, please. Saturday: none. Tuesday: two"."""

import re
from collections.abc import Sequence

from coachbot.domain.pattern import LatePattern
from coachbot.domain.telling.codes import codes_of
from coachbot.domain.telling.days import Days
from coachbot.domain.telling.lexicon import Token
from coachbot.domain.telling.statement import Statement

_HEAD = r"headaches?|migraines?|head|kopfschmerz(?:en|tage?)?|kopfweh|migräne"
_BOOK = (
    r"records?|diary|log|reports?|updates?|entr(?:y|ies)|notes?|count|calendar|summary|list|journal|tagebuch|protokoll"
    r"|bericht|eintr(?:ag|äge)|notiz(?:en)?|kalender|liste|übersicht|meldung|nachtrag|stand"
)
_HEADING = LatePattern(
    rf"^\s*(?:(?:my|a|the|for|here is|heres|mein\w*|der|die|das|für|fürs|ein\w*|hier)\s+){{0,3}}"
    rf"(?:(?:{_HEAD})[\s-]?(?:{_BOOK})|(?:{_BOOK})(?:\s+(?:of|for|on|about|zu|zum|zur|für|über))?"
    rf"(?:\s+(?:my|the|mein\w*|den|die))?\s+(?:{_HEAD}))"
    r"(?:[\s,]+(?:please|pls|bitte|if you would|if i may))*\s*(?:[.:,;\u2013\u2014]|\s-\s)+\s*(?=\w)",
    re.IGNORECASE,
)
_NO_HEAD = LatePattern(
    r"\b(?:i |ich )?(?:havent|dont have|have|got|hab\w*|grad|gerade|heute|jetzt| )*(?:not |no |the |a |kein\w* |den )*"
    r"(?:head for (?:it|this|that|these|those|numbers|figures|heights|business)"
    r"|kopf (?:mehr |grad |gerade |jetzt )?(?:dafuer|dazu|dafur|frei|fuer (?:sowas|so was|das|den|die"
    r"|so einen?) ?\w*))\b"
)
"""Having no head for something is nothing about one's head."""
_A_NAME_ALONE = LatePattern(r"f*[AW]f*")
"""A clause that names headaches and says nothing of them."""

_SHORT_DAYS = {
    "mo": "Montag", "di": "Dienstag", "mi": "Mittwoch", "do": "Donnerstag", "fr": "Freitag", "sa": "Samstag",
    "so": "Sonntag",
}  # fmt: skip
_SHORT_DAY = LatePattern(
    r"\b(mo|di|mi|do|fr|sa|so)\b[.:]?(?= *(?:\d|keine?\b|nix\b|nichts\b|null\b|nein\b|ja\b|frei\b))", re.IGNORECASE
)
_ALSO_OTHER_WORDS = {"do", "so"}
"""So they are no weekdays by themselves, however many numbers stand behind: "so 2, do 5"."""


def with_days_written_out(text: str) -> str:
    """A text in which two German weekdays or more stand in two letters before what they brought, with their names:
    "Mo 2, Di 5". One alone may be another word and stays.
    """
    short = {found.lower() for found in _SHORT_DAY.findall(text)}
    if len(short) < 2 or short <= _ALSO_OTHER_WORDS:
        return text
    return _SHORT_DAY.sub(lambda found: _SHORT_DAYS[found[1].lower()], text)


def without_heading(text: str) -> tuple[str, bool]:
    """A text without the words that only say what it is, and whether there were any: "Kopfschmerztagebuch, bitte."."""
    found = _HEADING.match(text)
    return (text[found.end() :], True) if found else (text, False)


def is_heading(read: Sequence[Sequence[Sequence[Token]]]) -> bool:
    """Whether a text begins with nothing but a name for what days of their own are told of behind it."""
    clauses = [clause for sentence in read for clause in sentence]
    first, rest = clauses[:1], clauses[1:]
    named = any(isinstance(token, Days) for clause in rest for token in clause)
    return named and _A_NAME_ALONE.fullmatch("".join(codes_of(clause) for clause in first)) is not None


def doubt_heading(statements: Sequence[Statement]) -> None:
    """What only stands over several days is no headache of today; over one it may be, and is asked about."""
    if len(statements) > 1 and statements[0].days is None and len(statements[0].clauses) == 1:
        statements[0].doubtful = True


def without_sayings(said: str) -> str:
    """A text in plain letters without what heads stand in that hurt nobody."""
    return _NO_HEAD.sub(" ", said).strip()
