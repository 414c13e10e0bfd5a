"""What casts a doubt on all that was read: words among which a number, a day or a head may be meant otherwise."""

import re
from collections.abc import Sequence
from itertools import pairwise

from coachbot.domain.pattern import LatePattern
from coachbot.domain.telling.codes import codes_of
from coachbot.domain.telling.counted import is_counted
from coachbot.domain.telling.denied import is_taken_back
from coachbot.domain.telling.lexicon import Token
from coachbot.domain.telling.value import Telling

_LAST = frozenset(("last", "previous", "letzte", "letzten", "letzter", "letztes", "vorige", "voriger", "vergangene"))
_NOW = frozenset(("now", "jetzt", "nun", "jetz", "jez", "inzwischen", "mittlerweile"))
_LIKE_YESTERDAY = LatePattern(
    r"y[a-z]{0,5}[st]{1,3}[a-z]{0,4}d[a-z]{0,4}|yest[a-z]*|(?:vor)?[gj][ei]?s+(?:c?h)?[td][aeiou]?[rn]{0,2}[aeitd]?"
)
"""What looks like a yesterday that no list of slips knows: ysetdray, gschdan."""
_NOUGHT = r"0[AW]|[AWH][fR]*0(?![fa]*M)|[AWH][fR]*0[fa]*M[fR]*#"
"""Beside the head, before it and behind it, not what counts tablets: "0 headaches", "headache: 0", not "0 tablets"."""
_DAYS = frozenset(("days", "tage", "tagen"))
_MINE = frozenset(("my", "our", "mein", "meine", "unser", "unsere"))


def is_doubtful(read: Sequence[Token], told: Telling) -> bool:
    """Whether something in a text stands against what was surely read in it."""
    if not told.sure:
        return False
    codes = codes_of(read)
    return (
        _is_nought(read, told)
        or (_is_all_none(told) and re.search(r"R[^.]*#", codes) is not None)
        or _names_a_day_unread(read)
        or _names_both(read, told)
        or _is_then_and_now(read, codes)
        or _is_of_mine(read, codes)
        or is_counted(read, told, codes)
        or is_taken_back(read, told, codes)
    )


def _is_all_none(told: Telling) -> bool:
    return not any(one.headache for one in told.sure)


def _is_nought(read: Sequence[Token], told: Telling) -> bool:
    """Nought headaches are none; a nought beside a headache of that day tells of nothing sure."""
    codes = "".join("0" if one.code == "#" and one.value == 0 else one.code for one in read)
    return not _is_all_none(told) and re.search(_NOUGHT, codes) is not None


def _names_a_day_unread(read: Sequence[Token]) -> bool:
    """A day, or a night, that nobody can read: last nigth, ysetdray."""
    if any(one.code == "w" and _LIKE_YESTERDAY.fullmatch(one.word) for one in read):
        return True
    return any(one.word in _LAST and one.code == "w" and two.code == "w" for one, two in pairwise(read))


def _names_both(read: Sequence[Token], told: Telling) -> bool:
    """Both days, of which one alone was read: both days a 5, an beiden Tagen eine 5."""
    return len(told.sure) == 1 and any(one.code == "B" and one.word.split()[-1] in _DAYS for one in read)


def _is_then_and_now(read: Sequence[Token], codes: str) -> bool:
    """Two numbers, and the second of another day than the one that is named: yesterday 5 now 8."""
    named = [one for one in read if one.code == "d" and isinstance(one.value, int) and one.value < 0]
    now = [n for n, one in enumerate(read) if one.word in _NOW]
    return bool(named) and any(re.match(r".[fh]?#", codes[n:]) for n in now) and codes.count("#") > 1


def _is_of_mine(read: Sequence[Token], codes: str) -> bool:
    """Somebody that no list names: my mates got a headache."""
    return any(one.word in _MINE and re.match(r".w+h[fa]*[AW]", codes[n:]) is not None for n, one in enumerate(read))
