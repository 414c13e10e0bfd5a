"""A clause, read: first its medicine, then what it came with, then the head, then how strong it was."""

import re
from collections.abc import Sequence

from coachbot.domain.question import Role
from coachbot.domain.telling.clause import Clause
from coachbot.domain.telling.codes import codes_of, eaten
from coachbot.domain.telling.days import Days
from coachbot.domain.telling.guards import NOW
from coachbot.domain.telling.head import take_doubts, take_headache
from coachbot.domain.telling.lexicon import Token
from coachbot.domain.telling.medicine import take_medicine
from coachbot.domain.telling.numbers import choice_of, is_unclear, strengths
from coachbot.domain.telling.value import Asked

OWN = frozenset(("i", "ive", "im", "my", "me", "mine", "id", "ich", "mein", "meine", "mir", "mich", "hab", "hatte"))
_CONTEXT = r"c[fkwaux#PKphUciqFHGY@]{0,6}"
"""What it came with, such as "after a long walk": up to six words that say nothing of the head."""
_TIGHT = r"(?<=K)[f]*\?"
"""A tight neck is none that may be a headache."""
_DAY_OF_SOMETHING_ELSE = r"c[faxuk]*[wuk][fwauk]*D"
""" "After the party yesterday": it was the party that was yesterday."""
_BESIDE_THE_DAY = r"[^fDPlBpa&,]"
_A_BIT = frozenset(
    ("a bit", "bit", "a little", "bit of", "a bit of", "bisschen", "ein bisschen", "bissl", "etwas", "ein wenig",
     "mittags", "abends", "morgens", "nachmittags", "vormittags", "for a bit", "for a while")
)  # fmt: skip
_ONE_AFTER_ALL = frozenset(("one", "two", "eine", "einen", "eins", "zwei", "half one", "just one", "only one"))
_WORSE = frozenset(("worse", "schlimmer", "stronger", "staerker"))
_NUMBER_AND_DAY = r"f*#f*Df*"
_COUNTED = 3
"""Up to so many, "two today" rather counts headaches."""
_NUMBER_FIRST = r"[fRYia]*#[nfc&](?!.*[#$%])"
"""How strong it was, where that was asked, and more behind it: "9 can't look at the screen"."""
_KNOWN_NUMBER = r"^[fik&eDPlBsptohaYG#$%xuAOUWHcT@MF]*$"


def read_clause(read: Sequence[Token], asked: Asked | None) -> Clause:
    """A clause from its tokens, in which days and numbers are told apart already."""
    codes = codes_of(read)
    said = _begun(read, codes)
    bare = eaten(eaten(take_medicine(said, read, asked), _TIGHT), _CONTEXT)
    rest = take_doubts(said, bare, asked)
    take_headache(said, read, rest, asked)
    _take_strength(said, read, rest, asked)
    _weigh(said, codes, asked)
    return said


def _begun(read: Sequence[Token], codes: str) -> Clause:
    days = next((token for token in read if isinstance(token, Days)), None)
    now = any(token.word in NOW for token in read)
    return Clause(
        days=days,
        vetoes=frozenset(str(token.value) for token in read if token.code == "V"),
        partly=now or "P" in codes or (days is not None and days.partly),
        in_course="p" in codes,
        also="l" in codes,
        for_each="B" in codes,
        own=bool(OWN & {word for token in read for word in token.word.split()}),
        tells=re.search(r"[TMAWHUOY]|h[fil]*$", codes) is not None,
        names_head=re.search(r"[AWZH]", codes) is not None,
        elsewhere="K" in codes,
        higher_of_two=any(token.code in "#$" and "-" in token.word for token in read),
        counts=re.search(r"[#$%]a*w|k[fR]*%", codes) is not None
        and re.search(r"(?<!k)(?<!k[fR])[#$%](?!a*w)", codes) is None,
        takes_back=(re.fullmatch(r"[fixR#%]+", codes) is not None and _is_one_after_all(read))
        or (re.fullmatch(r"[faPpbc&]+", codes) is not None and ("P" in codes or bool(_A_BIT & {t.word for t in read}))),
        bare=re.search(_BESIDE_THE_DAY, codes) is None,
    )


def _is_one_after_all(read: Sequence[Token]) -> bool:
    return any(one.word in _ONE_AFTER_ALL or one.word.isdecimal() for one in read)


def _take_strength(said: Clause, read: Sequence[Token], codes: str, asked: Asked | None) -> None:
    said.zero, said.beyond = "0" in codes, "X" in codes
    said.unclear, said.choice = is_unclear(read), choice_of(read)
    found = strengths(read)
    if not found:
        said.unclear = said.unclear or (bool(_WORSE & {token.word for token in read}) and not said.days)
        return
    if (
        asked is not None
        and asked.role is Role.HEADACHE
        and max(found) <= _COUNTED
        and re.fullmatch(_NUMBER_AND_DAY, codes)
    ):
        said.unclear = True
        return
    told_first = asked is not None and asked.role is Role.WORST and re.match(_NUMBER_FIRST, codes) is not None
    sure = said.headache is True or "$" in codes or told_first or re.search(_KNOWN_NUMBER, codes) is not None
    if sure and said.headache is not False and not (said.elsewhere and "A" not in codes):
        said.strengths = found
    else:
        said.unclear = True


def _weigh(said: Clause, codes: str, asked: Asked | None) -> None:
    """Whether what was read is enough to go by among words that are not known."""
    sure = said.headache is not None or said.strengths or said.medicine is not None
    named = said.names_head and asked is not None
    said.vague = not sure and not named and "$" not in codes and re.search(r"[wV]", codes) is not None
    if said.days is not None and re.search(_DAY_OF_SOMETHING_ELSE, codes):
        said.doubtful = True
