"""Typed check-ins: "no", "7", "yes 6", "6/10". Strict: a number is read exactly as it stands, or asked about."""

from coachbot.domain.pattern import LatePattern
from coachbot.values import frozen


@frozen
class Said:
    """A check-in in words. `bare_number` tells "7" from "yes 7": alone it may have meant something else."""

    headache: bool
    worst: int | None = None
    bare_number: bool = False


@frozen
class OutOfRange:
    """A number the scale does not have."""


@frozen
class Zero:
    """A nought, which may mean "no headache"."""


@frozen
class Unclear:
    """Digits that are not one whole number: "7.5", "yes -3", "yes 3 4", "no 5". `bare_number` as in `Said`."""

    bare_number: bool = False


TypedAnswer = Said | OutOfRange | Zero | Unclear

LONGEST = 40
YES_OR_NO = {
    "yes": True, "y": True, "yep": True, "yeah": True,
    "no": False, "n": False, "nope": False, "nah": False, "none": False,
}  # fmt: skip
_NO = frozenset(("no", "n", "nope", "nah", "none", "no headache", "no headaches", "none today", "no headache today"))
_YES = frozenset(("yes", "y", "yep", "yeah", "yes headache", "headache", "yes a headache", "had one"))
_WORD = r"(?:yes|y|yep|yeah|headache)"
# A dash joins ("yes-6") or stands between ("yes - 6"); right before a number, with a space before it, it is a minus.
_NUMBER = LatePattern(rf"(?P<word>{_WORD}(?:[\s,:;]*|-|[\s,:;]+-\s))?(?P<number>\d{{1,3}})(?:\s*(?:/|of|out of)\s*10)?")
_NUMBERS = LatePattern(
    rf"(?P<word>(?:{_WORD}|no|n|nope|nah|none)(?=[^a-z]))?"
    r"(?=.*[\d\u00b2\u00b3\u00b9\u00bc-\u00be])(?:[\d\s.,;/?~+\u00b2\u00b3\u00b9\u00bc-\u00be\u2010-\u2015\u2212-]|\bor\b|\bof\b|\bto\b)+"
)
_BEGINNING = LatePattern(
    r"(?:yes|y|yep|yeah)\b[\s,:;-]*(?:(?P<number>\d{1,2})(?:\s*(?:/|of|out of)\s*10)?"
    r"(?![\w.,/]?\d|\s*(?:min|hour|day|time|tablet|pill)))?"
    r"|(?P<alone>10|[1-9])(?:\s*(?:/|of|out of)\s*10\b|(?=\s*[,;.!]|\s+(?:worst|worse|and|but)\b))"
)
"""How an answer begins that goes on with something else; a number alone only where it cannot count anything."""
_DATE = LatePattern(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?")


def read_check_in(text: str) -> TypedAnswer | None:
    """What a typed check-in says; None when it is not one."""
    if len(text) > LONGEST:
        return None
    whole = " ".join(text.casefold().replace("'", "").split())
    said = whole.strip(" .!?,")
    if said in _NO:
        return Said(headache=False)
    if said in _YES:
        return Said(headache=True)
    found = _NUMBER.fullmatch(said)
    if found is None:
        return _unclear(whole.strip(" !?"))
    number = int(found["number"])
    if number == 0:
        return Zero()
    return Said(headache=True, worst=number, bare_number=said.isdigit()) if number <= 10 else OutOfRange()


def read_beginning(text: str) -> Said | None:
    """A headache, and its strength, said at the beginning of a longer text: "yes 9 and my arm is numb".

    A "no" is not read there: "no feeling in my hand" is no answer to the day's question.
    """
    found = _BEGINNING.match(" ".join(text.casefold().split()))
    if found is None:
        return None
    worst = int(found["number"] or found["alone"] or 0)
    return Said(headache=True, worst=worst if 1 <= worst <= 10 else None)


def _unclear(said: str) -> Unclear | None:
    """Digits where one whole number was needed; a date is something else."""
    found = _NUMBERS.fullmatch(said)
    return None if found is None or _DATE.fullmatch(said) else Unclear(bare_number=found["word"] is None)
