"""A sentence as features: its letters in runs, its words and pairs of words, and what stood open when it was typed."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from zlib import crc32

from coachbot.domain.pattern import LatePattern
from coachbot.values import frozen

SHORTEST_RUN, LONGEST_RUN = 2, 4
"""Letters in a run, the blank at a word's edge counted."""
MOST_LETTERS = 300
"""Only so much of a text is looked at: what somebody wants stands at the beginning or nowhere."""
SHORTEST_STEM = 3
"""Letters before a star in the list of senses, at least."""
_FOLDED = (("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss"), ("ae", "a"), ("oe", "o"), ("ue", "u"))
_APART = LatePattern(r"[a-zà-ÿ]+|\d+|[^\w\s]")
_NUMBER = LatePattern(r"\d+")
_DRAWN_OUT = LatePattern(r"(.)\1{2,}")


def words_of(text: str) -> list[str]:
    """Words, numbers and signs of a text in small, plain letters: "Für" and "fuer" are one, every number is "0"."""
    plain = text[:MOST_LETTERS].casefold().replace("'", "").replace("\u2019", "")
    for letter, folded in _FOLDED:
        plain = plain.replace(letter, folded)
    return [_NUMBER.sub("0", word) for word in _APART.findall(_DRAWN_OUT.sub(r"\1\1", plain))]


@frozen
class Features:
    """What a text shows, as checksums: runs of letters, which count once, and words, which count twice."""

    runs: frozenset[int]
    words: frozenset[int]

    @property
    def length(self) -> float:
        """How much there is of it all, known or not: what nobody has seen makes everything less likely."""
        return math.sqrt(len(self.runs) + 4 * len(self.words))


def features_of(text: str, open_: str, senses: Mapping[str, str]) -> Features:
    """Every feature of a text. `open_` is what the coach asked last; `senses` names what words have in common."""
    words = words_of(text)
    meant = [_sense(word, senses) for word in words]
    whole = " ".join(words)
    said = {f"w{word}" for word in (*words, *meant)} | {f"o{open_}", f"W{whole}", f"O{open_} {whole}"}
    said |= {f"p{pair}" for one in (words, meant) for pair in _pairs(one)}
    return Features(_keys(f"r{run}" for run in _runs(words)), _keys(said))


def _runs(words: Sequence[str]) -> set[str]:
    padded = [f" {word} " for word in words]
    sizes = range(SHORTEST_RUN, LONGEST_RUN + 1)
    return {word[at : at + size] for word in padded for size in sizes for at in range(len(word) - size + 1)}


def _sense(word: str, senses: Mapping[str, str]) -> str:
    """What a word has in common with others, or the word; the longest beginning with a star decides."""
    if (whole := senses.get(word)) is not None:
        return whole
    begun = (senses.get(f"{word[:size]}*") for size in range(len(word), SHORTEST_STEM - 1, -1))
    return next((sense for sense in begun if sense is not None), word)


def _pairs(words: Sequence[str]) -> list[str]:
    """Neighbours, and words with one other between them; the edges count as words."""
    edged = ["^", *words, "$"]
    near = [f"{one} {two}" for one, two in pairwise(edged)]
    return near + [f"{one} _ {two}" for one, two in zip(edged, edged[2:], strict=False)]


def _keys(said: Iterable[str]) -> frozenset[int]:
    return frozenset(crc32(one.encode()) for one in said)
