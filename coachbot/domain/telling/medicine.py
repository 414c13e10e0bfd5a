"""Whether a clause says that medicine was taken: pills and names of drugs, and that none were."""

import re
from collections.abc import Sequence

from coachbot.domain.question import Role
from coachbot.domain.telling.clause import Clause
from coachbot.domain.telling.codes import codes_of, eaten
from coachbot.domain.telling.lexicon import Token
from coachbot.domain.telling.value import Asked

BARE_NO = frozenset(("no", "nope", "nah", "nein", "nee", "noe", "n", "nop", "naw", "nay"))
"""Answers, which stand before a sentence of their own: "no, took one"."""
_NONE = (
    r"T[fl]*N[f]*M?|[Nn][fl]*(?:T[fc]*)?[faxi]*M[f]*T?|[Nn][fli]*T[fi]*"
    r"|M[f,]*[Nn](?:[f]*T)?(?=[f]*$)|[Nn]h[fi]*M"
)
_TAKEN = (
    r"T[faxic%#$uqe]*M|M[fxua%]*T|[hc@][faxiu]*M"
    r"|^[fYlexu#$%&aDPp@iqh]*M[fkexuDPp@cwaTM&lGqhF]*$"
)
_RUN = r"(?:T[faxic%#$uqe]*)?M[fxua%]*T?"
_OTHER = r"T?[faxuh]*m[fM]*T?"
"""Vitamins and the like: they tell nothing of a headache."""


_SOME = r"[fYhpac]*T(?:[fip#x&uqRh]|@x?|[cq]x)*"
"""Some of it, where medicine is what was asked about: "took one at 4 and another at 8"."""
_WATER = r"[fhNR&]*[kc][fhk&cuxq]*"
_REMEDIES = frozenset(
    ("water", "tea", "coffee", "nap", "walk", "sleep", "rest", "bed", "fresh air", "a nap", "a walk", "air", "wasser",
     "tee", "kaffee",
     "schlaf", "spaziergang", "ruhe", "bett", "frische luft", "luft", "hingelegt", "geschlafen", "slept", "ausgeruht")
)  # fmt: skip
_ONLY = frozenset(("just", "only", "nur", "bloss", "lediglich", "merely"))


_HELPED = frozenset(
    ("geholfen", "hilft", "half", "halfen", "gewirkt", "wirkte", "helped", "did nothing", "worked", "it helped")
)
"""What helped or did not help was taken."""
_WITHOUT = frozenset(("without", "without any", "without a", "wo", "ohne", "w/o"))
_OWNED = frozenset(("have", "ive got", "have got", "there is", "still have", "do have", "got", "ist da", "sind da"))
_LEFT = frozenset(
    ("left", "uebrig", "remaining", "alle", "leer", "daheim", "zuhause", "zu hause", "at home", "left over")
)
_IS = (["is"], ["are"], ["ist"], ["sind"])
_DOSES = frozenset(("mg", "g", "ml", "x", "times", "mal", "st", "glass", "glas"))
_PIECES = frozenset(("stueck", "stck", "halbe", "halben", "half", "ganze"))


def _is_pieces(read: Sequence[Token], codes: str, asked: Asked | None) -> bool:
    """Whether only pieces are told of where medicine was asked about: "Zwei Stück", "eine halbe"."""
    is_asked = asked is not None and asked.role is Role.MEDICINE
    return is_asked and re.fullmatch(r"[fYR#x]*u[f]*", codes) is not None and any(one.word in _PIECES for one in read)


def _is_only_water(read: Sequence[Token], codes: str, asked: Asked | None) -> bool:
    """Whether nothing but water, rest and the like is told of where medicine was asked about."""
    is_asked = asked is not None and asked.role is Role.MEDICINE
    words = {token.word for token in read}
    return is_asked and re.fullmatch(_WATER, codes) is not None and bool(words & _ONLY) and bool(words & _REMEDIES)


def take_medicine(said: Clause, read: Sequence[Token], asked: Asked | None) -> str:
    """Note what a clause says of medicine; its codes without that are given back."""
    codes = eaten(codes_of(read), _OTHER)
    if _is_only_water(read, codes, asked):
        said.medicine = False
        return eaten(codes, r".")
    if _is_pieces(read, codes, asked):
        said.medicine = True
        return eaten(codes, r".")
    if "M" in codes and "?" not in codes and any(token.word in _HELPED for token in read):
        said.medicine = True
        return eaten(codes, r"[MTNnfclh]")
    if "J" in codes:
        said.medicine = False
        return eaten(codes, r"[T]?[f]*J[fa]*M?")
    if "M" not in codes and "T" not in codes:
        return codes
    return _take_pills(said, read, codes, asked)


def _take_pills(said: Clause, read: Sequence[Token], codes: str, asked: Asked | None) -> str:
    """Note whether pills that are named, or what was taken, were taken, were not, or cannot be told."""
    if _says_none(read, codes):
        said.medicine, said.medicine_doubtful = _unless_taken_back(read, codes)
        codes = eaten(codes, _NONE)
    elif _is_only_there(read, codes):
        said.medicine_doubtful = True
        codes = eaten(codes, r"[MT]")
    elif re.search(_TAKEN, codes) is not None:
        said.medicine = True
        codes = eaten(codes, _RUN)
    elif asked is not None and asked.role is Role.MEDICINE and re.fullmatch(_SOME, codes):
        said.medicine = True
        codes = eaten(codes, r".")
    else:
        said.medicine_doubtful = True
        codes = eaten(codes, r"[MT]")
    if "?" in codes or re.search(r"M[fcl]*K", codes_of(read)):
        said.medicine, said.medicine_doubtful = None, True
    return codes


def _says_none(read: Sequence[Token], codes: str) -> bool:
    found = re.search(_NONE, codes)
    if found is None:
        return False
    answered = read[found.start()].word in BARE_NO and re.match(r"[Nn][f]*T", found[0]) is not None
    return not answered


def _unless_taken_back(read: Sequence[Token], codes: str) -> tuple[bool | None, bool]:
    """None taken, and no doubt of it; or nothing sure: "without a tablet impossible"."""
    found = re.search(_NONE, codes)
    rest = codes[found.end() :] if found else ""
    without = found is not None and read[found.start()].word in _WITHOUT
    before = codes[: found.start()] if found else ""
    doubted = without and (re.search(r"[wNn]", rest) or re.search(r"[Nn][f]*$", before)) is not None
    return (None, True) if doubted else (False, False)


def _is_only_there(read: Sequence[Token], codes: str) -> bool:
    """Whether tablets are only owned, left or told of: "8 tablets left", "there is ibuprofen", "Ibu ist alle"."""
    if "T" in codes and not re.fullmatch(r"[fYp]*T[f]*x?u[f]*", codes):
        return False
    if "M" not in codes:
        return _is_no_piece(read)
    owned = re.search(r"h[faxi#%]*M", codes)
    behind = [one.word for one in read[codes.rindex("M") + 1 :]]
    before = [one.word for one in read[: codes.index("M")]]
    return (
        (owned is not None and read[owned.start()].word in _OWNED)
        or bool(_LEFT & set(behind))
        or behind[:1] in _IS
        or "noch" in before[-3:-1]
        or ("T" not in codes and re.match(r"[f]*M[f]*w", codes) is not None)
    )


def _is_no_piece(read: Sequence[Token]) -> bool:
    """Whether what was taken is counted in something that is no medicine: "took the bus", "took 10 minutes"."""
    units = [one.word for one in read if one.code == "u"]
    return bool(units) and not set(units) <= _PIECES | _DOSES
