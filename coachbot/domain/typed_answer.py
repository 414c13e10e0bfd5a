"""Typed check-ins: "no", "7", "yes 6", "6/10". Strict: anything else is not an answer."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A check-in in words. `bare_number` tells "7" from "yes 7": alone it may have meant something else."""

    headache: bool
    worst: int | None = None
    bare_number: bool = False


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """A number the scale does not have."""


@dataclass(frozen=True, slots=True)
class Zero:
    """A nought, which may mean "no headache"."""


TypedAnswer = Said | OutOfRange | Zero

_NO = frozenset(("no", "n", "nope", "nah", "none", "no headache", "no headaches", "none today", "no headache today"))
_YES = frozenset(("yes", "y", "yep", "yeah", "yes headache", "headache", "yes a headache", "had one"))
_NUMBER = re.compile(r"(?P<yes>(?:yes|y|yep|yeah|headache)[\s,:-]+)?(?P<number>\d{1,3})(?:\s*(?:/|of|out of)\s*10)?")


def read_check_in(text: str) -> TypedAnswer | None:
    """What a typed check-in says; None when it is not one."""
    if len(text) > 40:
        return None
    said = " ".join(text.casefold().replace("'", "").strip(" .!?,").split())
    if said in _NO:
        return Said(headache=False)
    if said in _YES:
        return Said(headache=True)
    found = _NUMBER.fullmatch(said)
    if found is None:
        return None
    number = int(found["number"])
    if number == 0:
        return Zero()
    if number > 10:
        return OutOfRange()
    return Said(headache=True, worst=number, bare_number=said.isdigit())
