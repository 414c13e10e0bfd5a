"""Whether a clause says that there was a headache, or none; what may mean either is a doubt."""

import re
from collections.abc import Sequence

from coachbot.domain.question import Role
from coachbot.domain.telling.clause import Clause
from coachbot.domain.telling.codes import codes_of, eaten
from coachbot.domain.telling.days import Days
from coachbot.domain.telling.lexicon import Token
from coachbot.domain.telling.medicine import BARE_NO
from coachbot.domain.telling.value import Asked

_NEAR_THE_HEAD = frozenset(
    ("neck", "shoulder", "shoulders", "jaw", "nacken", "schulter", "schultern", "hws", "verspannt", "verspannung",
     "verspannungen", "nackenschmerzen", "nackenverspannung", "kiefer")
)  # fmt: skip
_PAST = frozenset(("had", "hatte", "there was", "woke up with", "gehabt", "had another", "did have", "gab es", "kamen"))
_HABITUAL = frozenset(("get", "getting", "have", "bekomme", "kriege", "krieg"))
_ABOUT = frozenset(
    ("about", "because of", "due to", "wegen", "aufgrund", "von", "vom", "vor", "fuer", "trotz", "zum", "zur", "statt")
)
"""What came of a headache, or stands against it: "free of headaches" tells of none."""
_WHEN = frozenset(("when", "wenn"))
_NONE = "|".join((
    r"N[fPDBlpsi]*[AW]", r"n[fl]*h[fiDPp]*[AW]", r"[AW][fhDPp]*N[fhDPplB]*$", r"Z", r"H[fDPpl]*F", r"F[f]*H",
    r"H[fhDPp]*[Nn][fp]*U", r"[Nn][f]*U[f]*H", r"H[fDPp]*N[fDPp]*$",
))  # fmt: skip
"""No headache, and the head is fine, in so many words."""
_HURTS = r"H[fDPplah]*U|U[fac]*H|h[fa]*U[fc]*H"
_NOW_IN_SCOTS = ("noo",)
_NOT_AFTER_ALL = r"^[fDPpl]*[Nn][fDPpl]*$"
""" "My head hurts today not": a no at the end, in the order of another language."""
_NOT_THE_HEAD = r"[Nn][f]*H"
_NOT_SO_BAD = r"[Nn][fl]*a+(?![fa]*[AW])"
_NO_BAD_ONE = r"[Nn][fl]*a+[f]*[AWi]"
_BARE_NO_AND_DAY = r"^[f]*ND[f]*$"
""" "No, yesterday" is none yesterday, or none today but one yesterday."""
_WEAK_NONE = r"^[f&elp]*n[fl]*D[fDPpl]*$|^[f&elBsDPph]*[Nz][f&elBsDPphnNziUOFG]*$|^[f&elDPp]*n[fl]*h[flDPp]*i[fDPpl]*$"
_WEAK_YES = (
    r"^[f&DPp]*a+[f]*i[fDPpe]*$|^[f&elDPph]*Y(?:xu|@x?|[fk&elDPphac,GsBi#$%xU])*$"
    r"|^[fYDPpla&e]*h[faDPpl]*i[fDPplGcea&]*$"
)
"""Answers that hold nothing but filling; they stand where the head is what is talked of."""
_FINE_SINCE = r"^[fhi]*F[fl]*D[fl]*$"
_WITHOUT_A_BREAK = frozenset(
    ("durchgehend", "durchgaengig", "dauerhaft", "ununterbrochen", "nonstop", "non stop",
     "without a break", "solidly", "all the while",
     "staendig da", "solid")
)  # fmt: skip
_ON_BOTH = r"^[fY]*B[f]*D[f]*$"
_HINT = r"[YNz]|^[fapDP]*[aOU][fapDPOUFi]*$"


def take_headache(said: Clause, read: Sequence[Token], codes: str, asked: Asked | None) -> None:
    """Note what the codes of a clause say of the head."""
    none = re.search(_NONE, codes) is not None
    ache = False if none else _has_ache(said, read, codes, asked)
    if none:
        _note_none(said, codes)
    elif ache:
        said.headache = True
    else:
        _note_answer(said, read, codes, asked)
    if "?" in codes and (said.headache is not None or said.names_head or asked is not None):
        said.doubtful = True
    if re.search(rf"{_NOT_THE_HEAD}|H[fc]*w", codes) and said.headache is None:
        said.doubtful = True
    if said.elsewhere and asked is not None:
        _note_elsewhere(said, read)
    _take_answer(said, codes, asked)


def _note_none(said: Clause, codes: str) -> None:
    if "Y" in codes.replace("YN", "") or len(re.findall("[AW]", codes)) > 1:
        said.doubtful = True
        return
    said.headache = False
    said.doubtful = said.doubtful or _is_over(said, codes) or re.search(_NOT_THE_HEAD, codes) is not None


def _is_over(said: Clause, codes: str) -> bool:
    """Whether "no more headache" that there was one, unless it tells since when."""
    return "G" in codes and not (said.days is not None and said.days.since)


def _note_answer(said: Clause, read: Sequence[Token], codes: str, asked: Asked | None) -> None:
    bare = re.search(_BARE_NO_AND_DAY, codes) is not None and read[codes.index("N")].word in BARE_NO
    if bare and not _is_today(said.days, asked):
        said.doubtful = asked is not None
    elif re.search(_WEAK_NONE, codes) and "Y" not in codes:
        said.headache, said.weak, said.answer = False, True, False
        said.doubtful = said.doubtful or _is_over(said, codes)
    elif re.search(_FINE_SINCE, codes) and said.days is not None and said.days.since:
        said.headache, said.weak = False, True
    elif _is_through(said, read, codes):
        said.headache, said.weak = True, True
    elif "N" not in codes and "K" not in codes and re.search(_WEAK_YES, codes):
        said.headache, said.weak = True, True
        said.answer = True if "Y" in codes else None
    elif re.search(_HINT, codes) and not said.names_head:
        said.soft = asked is not None


def _is_through(said: Clause, read: Sequence[Token], codes: str) -> bool:
    """Whether days alone say that there was one: "both yesterday and today", "since yesterday without a break"."""
    if said.days is None:
        return False
    if re.search(_ON_BOTH, codes):
        return len(said.days.dates) > 1
    unbroken = any(token.word in _WITHOUT_A_BREAK for token in read)
    return said.days.since and unbroken and re.fullmatch(r"[fapD]*", codes) is not None


def _note_elsewhere(said: Clause, read: Sequence[Token]) -> None:
    """What hurts elsewhere is no answer about the head."""
    near = any(token.word in _NEAR_THE_HEAD for token in read)
    said.soft = said.soft or (near and said.headache is None)
    if said.weak:
        said.doubtful = said.doubtful or near
        said.headache, said.weak = None, False


def _take_answer(said: Clause, codes: str, asked: Asked | None) -> None:
    """A yes or no alone answers the question that is open: about medicine, or how strong it was."""
    if asked is None or asked.role is Role.HEADACHE or not said.weak:
        return
    if asked.role is Role.MEDICINE and said.days is None and "z" not in codes:
        said.medicine = said.headache if said.medicine is None else said.medicine
        said.headache, said.weak = None, False
    elif said.headache is False or said.days is not None:
        said.doubtful = True
    else:
        said.headache = None


def take_doubts(said: Clause, codes: str, asked: Asked | None) -> str:
    """Take out "not bad", which says nothing; "not a bad headache" leaves open whether there was one."""
    if re.search(_NO_BAD_ONE, codes):
        said.doubtful = True
    bare = eaten(codes, _NOT_SO_BAD)
    said.soft = asked is not None and bare != codes
    return bare


def _is_today(days: Days | None, asked: Asked | None) -> bool:
    return days is None or days.since or (asked is not None and days.dates == (asked.day,))


def _has_ache(said: Clause, read: Sequence[Token], codes: str, asked: Asked | None) -> bool:
    if hurts := re.search(_HURTS, codes):
        denied = re.search(_NOT_AFTER_ALL, codes[hurts.end() :]) is not None and read[-1].word not in _NOW_IN_SCOTS
        said.doubtful = said.doubtful or denied
        return not denied
    found = re.search(r"[AW]", codes)
    if found is None:
        return False
    at = found.start()
    framed = "w" not in codes[:at] or re.search(r"h[faDPp#$%lqxBi]*$", codes[:at]) is not None
    said.in_general = _is_general(said, read, codes[at])
    either = re.match(r"[AW][f]*o[f]*[aAKw]", codes[at:]) is not None
    about = at > 0 and codes[at - 1] in "ce" and read[at - 1].word in _ABOUT
    beside = "w" in codes[at + 1 :] and re.search("[#$YhGas]", codes) is None
    if (
        either
        or about
        or not framed
        or beside
        or codes[at + 1 : at + 2] == "w"
        or said.in_general
        or re.search("[Nn]", codes)
    ):
        said.doubtful = True
        return False
    if "G" in codes and "h" not in codes and not re.search("[#$Y]", codes):
        said.gone = True
        return False
    return True


def _is_general(said: Clause, read: Sequence[Token], code: str) -> bool:
    """Whether headaches are told of as what comes and goes: "I get headaches when I work too long"."""
    words = {token.word for token in read}
    plural = code == "W" and not words & _PAST and (said.days is None or said.days.since)
    if said.days is None and re.search("[x%][fa]*W", codes_of(read)):
        return True
    return bool((plural and words & _HABITUAL) or (words & _HABITUAL and words & _WHEN) or (plural and said.days))
