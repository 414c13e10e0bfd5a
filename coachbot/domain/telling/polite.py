"""What is only said politely: "I should rate it at five", "die ich mit vier angeben würde" are no conditions."""

from collections.abc import Sequence

from coachbot.domain.telling.lexicon import Token

_POLITE = frozenset(
    ("would", "should", "could", "wish", "want", "i want", "wanted", "would like", "wuerde", "moechte", "haette",
     "wollte", "will", "haett", "wuerd")
)  # fmt: skip
_RATES = frozenset(
    ("say", "rate", "place", "put", "call", "give", "grade", "describe", "score", "figure", "sagen", "angeben",
     "einordnen", "einstufen", "vergeben", "gegeben", "geben", "nennen", "schaetzen", "bewerten", "beziffern",
     "ansetzen", "sage", "saege", "meinen", "fair", "be", "tippen", "benennen")
)  # fmt: skip
_REPORTS = frozenset(
    ("add", "mention", "report", "inform", "note", "log", "record", "ergaenzen", "hinzufuegen", "erwaehnen",
     "anmerken", "mitteilen", "notieren", "nachtragen", "eintragen", "melden", "vermerken", "festhalten")
)  # fmt: skip
_NEAR = 9
"""So many words stand at most between them."""


def without_politeness(read: Sequence[Token]) -> list[Token]:
    """The tokens with polite verbs as filling, where a number is given or something reported with them."""
    found = list(read)
    for at, token in enumerate(read):
        if token.word not in _POLITE or token.code not in "V?":
            continue
        near = range(max(0, at - _NEAR), min(len(read), at + _NEAR))
        verbs = [n for n in near if _is_polite_about(read, n)]
        for n in (at, *verbs) if verbs else ():
            found[n] = Token("f", read[n].word)
    return found


def _is_polite_about(read: Sequence[Token], at: int) -> bool:
    if any(token.code == "." for token in read[at - 1 : at]):
        return False
    if read[at].word in _REPORTS:
        return True
    around = read[max(0, at - _NEAR) : at + _NEAR]
    return read[at].word in _RATES and any(token.code in "#S" for token in around)
