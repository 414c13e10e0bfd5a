"""What a sentence denies it does not mean: "did it, no pain" tells of no exercise that hurt."""

import re
from collections.abc import Mapping

from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.ordinary import as_ordinary
from coachbot.domain.meaning.understanding import Open
from coachbot.domain.meaning.weights import Weights
from coachbot.domain.pattern import LatePattern

_NO_PAIN = LatePattern(
    r"\b(?:no|without|without any|not any|zero|kein|keine|keinerlei|ohne|ganz ohne)\s+(?:\w+\s+)?"
    r"(?:pains?|aches?|discomfort|schmerz\w*|beschwerden|probleme?n?)\b"
    r"|\b(?:didn'?t|did not|doesn'?t|does not|never)\s+(?:\w+\s+)?(?:hurt|ache)\b|\bpain[- ]?free\b|\bschmerzfrei\b"
    r"|\b(?:tat|tut|hat)\s+(?:\w+\s+)?(?:nicht|nix|nichts|net|ned)\s+(?:mehr\s+)?(?:weh|wehgetan|geschmerzt)\b",
    re.IGNORECASE,
)


def likely(weights: Weights, text: str, open_: Open) -> Mapping[Meaning, float]:
    """How likely each meaning is, likeliest first. Beside an exercise that waits, pain that is denied is not heard."""
    said = without_denied_pain(text) if open_ is Open.PROMPT else text
    shares = weights.likely(said if any(map(str.isalpha, said)) else text, open_)
    return as_ordinary(shares, text, open_)


def without_denied_pain(text: str) -> str:
    """A text without the pain that it says there was not."""
    return _NO_PAIN.sub(" ", text)
