"""A none that something else in the text takes back: until 4, none then one, not headache-free, neither of both."""

import re
from collections.abc import Sequence
from itertools import pairwise

from coachbot.domain.telling.lexicon import Token
from coachbot.domain.telling.value import Telling

_TILL = frozenset(("till", "until", "bis", "before", "bevor"))
_UP_TO = ("bis ", "until ", "before ", "after ")
_PARTS = frozenset(("morning", "afternoon", "evening", "night"))
_NOT = frozenset(("nicht", "nich", "net", "ned", "nit", "nid", "noed", "never", "nie"))
_WITHOUT = frozenset(("without", "ohne", "free of", "free from", "frei von", "wo"))
_ONLY = frozenset(
    ("only", "just", "nur", "bloss", "merely", "all day", "the whole day", "whole", "den ganzen tag", "ganzen tag",
     "nach", "after")
)  # fmt: skip
_AT_HOME = frozenset(("daheim", "zuhause", "zu hause", "at home"))
_ME = frozenset(("me",))
_LIKE = frozenset(("ever", "like", "je", "jemals", "end", "end of", "ende"))
_NEITHER = frozenset(("neither", "weder"))


_REASONS = frozenset(re.findall(
    r"\w+",
    "screen screens monitor phone laptop computer desk office work working stress coffee caffeine tea alcohol wine beer"
    " sugar chocolate cheese sun noise sport boss meetings kids"
    " bildschirm bildschirme handy buero schreibtisch arbeit arbeiten kaffee koffein alkohol wein bier zucker"
    " schokolade kaese sonne laerm chef kinder",
))  # fmt: skip
"""What people say a headache hangs on: "no screen, no headache" is a rule, and tells of no day."""


def is_taken_back(read: Sequence[Token], told: Telling, codes: str) -> bool:
    """Whether a none may be none of the whole day, or none at all."""
    return (
        _is_none_then_one(told, codes)
        or re.search(r"[AW][f]*&[f]*M[f]*[Nn]", codes) is not None
        or (_is_any(told) and any(one.word in _NEITHER for one in read))
        or (not _is_any(told) and (_is_rule(read, codes) or _is_another_day(read, codes)))
        or _is_followed(read, _ME)
        or _is_only_at_home(read, told, codes)
        or (not _is_any(told) and (_is_part(read, codes) or _is_denied_twice(read, codes) or _is_narrowed(read)))
    )


def _is_any(told: Telling) -> bool:
    return any(one.headache for one in told.sure)


def _is_none_then_one(told: Telling, codes: str) -> bool:
    """No medicine, and then one after all: none, then one."""
    none = any(one.medicine is False for one in told.sure)
    return none and re.search(r"[NJn][f#@cM]*[.,]?p[f]*[iR#][fM]*(?:$|[.])", codes) is not None


def _is_rule(read: Sequence[Token], codes: str) -> bool:
    """What a headache hangs on, and no day named: no screen no headache, ohne Stress kein Kopfweh."""
    return re.fullmatch(r"N[^dDN],?NA[.!]?", codes) is not None and read[1].word in _REASONS


def _is_another_day(read: Sequence[Token], codes: str) -> bool:
    """It was one day and not another, and nobody says what: it was yesterday, not today."""
    told = re.match(r"[fa,]*d[f,]*N", codes)
    return told is not None and (read[told.end() - 1].word == "not today" or codes[told.end() :][:1] == "d")


def _is_part(read: Sequence[Token], codes: str) -> bool:
    """None for a part of the day, which leaves the rest open: no headache till 4, a headache free morning, since 4."""
    part = re.search(r"Z[f]*[pP]", codes)
    return (
        any(one.word in _TILL or (one.code in "pP" and one.word.startswith(_UP_TO)) for one in read)
        or (part is not None and read[part.end() - 1].word in _PARTS)
        or re.search(r"s[f]*[#@](?![fa]*u)", codes) is not None
    )


def _is_denied_twice(read: Sequence[Token], codes: str) -> bool:
    """Not headache-free, not nothing, no day without a headache."""
    free = re.finditer(r"[Nn](?=[fal]*[ZzFN])", codes)
    without = re.finditer(r"[Nn][f]*[kuw][f]*N", codes)
    return any(one[0] == "n" or read[one.start()].word in _NOT for one in free) or any(
        read[one.end() - 1].word in _WITHOUT for one in without
    )


def _is_only_at_home(read: Sequence[Token], told: Telling, codes: str) -> bool:
    """Medicine that somebody has, and nobody says was taken: hab welche daheim."""
    named = any(one.medicine for one in told.sure) and "T" not in codes
    return named and any(one.word in _AT_HOME for one in read)


def _is_narrowed(read: Sequence[Token]) -> bool:
    """A no to a part alone: not only a headache, not just yesterday, no headache like this ever."""
    return _is_followed(read, _ONLY) or any(one.word in _LIKE for one in read)


def _is_followed(read: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether a not stands right before one of some words."""
    return any((one.code == "n" or one.word in _NOT) and two.word in words for one, two in pairwise(read))
