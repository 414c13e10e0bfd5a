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
    if _says_none(read, codes):
        said.medicine = False
        codes = eaten(codes, _NONE)
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
    return found is not None and not (read[found.start()].word in BARE_NO and codes[found.start() + 1] == "T")
