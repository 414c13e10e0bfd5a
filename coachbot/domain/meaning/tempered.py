"""What is made of a sentence by what was learned, tempered by words that speak against it.

A share says how much a sentence is like those of a meaning, not what else stands in it. Where its own words answer what
was asked, or tell of pain beside an exercise that is done, it takes more to act, or both are offered.
"""

import re
from collections.abc import Mapping

from coachbot.domain.meaning.denials import without_denied_pain
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.understanding import DIARY, OF_THE_DIARY, PLAIN, Choice, Open, choice
from coachbot.domain.pattern import LatePattern

_ANSWERED = LatePattern(
    r"^\W*(?:yes|yeah|yep|yup|yea|aye|no|nope|nah|naw|nay|none|nowt|ja|jo|jepp?|nein|nee|n[o\u00f6]|nope|nix)\b"
    r"|\b(?:yes|no|ja|nein)\W*$",
    re.IGNORECASE,
)
"""A yes or a no before or behind everything else."""
_PAIN = LatePattern(
    r"\b(?:sore\w*|hurt\w*|ach(?:e|es|ed|ing|y)|pain\w*|worse|dizz\w*|twinges?|pinch\w*|ouch|tingl\w*|numb\w*|yanked"
    r"|schmerz\w*|weh\w*|schlimmer|schwindl\w*|schwindel\w*|zieht|ziept|sticht|gezogen|gestochen)\b",
    re.IGNORECASE,
)
_SO_FAR = (
    r"(?:(?:today|tonight|already|now|so far|again|took|taken|had|heute|schon|bisher|genommen|ich|hab|habe|i)\W+)*"
)
_AMOUNT = LatePattern(
    rf"\W*{_SO_FAR}(?:\d{{1,2}}x?|an?|one|two|three|four|five|six|half|halbe?|eine?n?|zwei|drei|vier|f\u00fcnf|sechs)"
    rf"(?:\W+an?)?\W+\w+(?:\W+{_SO_FAR}|\W*)",
    re.IGNORECASE,
)
"""So many of something, today, and no more: "2 ibuprofen" tells of tablets taken, and of no worry about them."""
_DONE = frozenset({Meaning.DONE, Meaning.EASY})


def choice_of(text: str, shares: Mapping[Meaning, float], open_: Open) -> Choice:
    """One meaning to act on where nothing in the sentence speaks against it; else what is offered."""
    meant = choice(shares)
    if not meant.sure:
        return meant
    first = meant.meanings[0]
    if first is Meaning.PAINKILLERS and _AMOUNT.fullmatch(f"{text} "):
        return Choice((Meaning.UNSURE, first))
    if first in _DONE and _PAIN.search(without_denied_pain(text)):
        return Choice((first, Meaning.WORSE))
    return Choice((first,)) if shares[first] < PLAIN and _may_answer(text, first, open_) else meant


def _may_answer(text: str, meant: Meaning, open_: Open) -> bool:
    """Whether a sentence may answer the diary's question that waits, whatever else it is like."""
    if open_ not in OF_THE_DIARY or meant in DIARY:
        return False
    return (open_ is Open.MEDICINE and meant is Meaning.PAINKILLERS) or _ANSWERED.search(text.strip()) is not None
