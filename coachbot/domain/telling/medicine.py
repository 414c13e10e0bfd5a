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


def take_medicine(said: Clause, read: Sequence[Token], asked: Asked | None) -> str:
    """Note what a clause says of medicine; its codes without that are given back."""
    codes = eaten(codes_of(read), _OTHER)
    if "M" not in codes and "T" not in codes:
        return codes
    if _says_none(read, codes):
        said.medicine = False
        codes = eaten(codes, _NONE)
    elif re.search(_TAKEN, codes) is not None:
        said.medicine = True
        codes = eaten(codes, _RUN)
    elif asked is not None and asked.role is Role.MEDICINE and re.fullmatch(r"[fYhp]*T[fip]*", codes):
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
