"""Finding the entry that answers a question, by its words. It quotes what was written, and knows when it knows nothing.

Words are stemmed a little and weighted by how rare they are among the entries (inverse document frequency). An entry
scores by how much of the question's weight its words bear, and by how much of one of its phrases the question holds.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coachbot.domain.search_words import COMPOUNDING, ENDINGS, PLAIN, STOP
from coachbot.domain.text import ENGLISH

SHORTEST_STEM, SHORTEST_HEAD = 3, 4
"""Letters that are left of a word, and that the last part of a compound has, at least."""
THRESHOLD = 0.34
"""Below it nothing is close enough; set by `tests/programmes/asked.csv`."""
BODY_WEIGHT = 0.55
"""What a word counts for when it stands in the text only, against 1 in a title or phrase."""
BY_WORDS, CLOSENESS, CONTAINED = 0.5, 0.1, 0.4
"""Shares of a score: words one by one, likeness to the nearest phrase, how much of a phrase the question holds."""
RARITY_POWER = 1.5
"""How much more a rare word weighs than a common one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: what it is called, other ways to ask for it, and what it says."""

    id: str
    kind: str
    title: str
    also: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry with its score, 0 to about 1."""

    entry: Entry
    score: float


def stem(word: str, language: str = ENGLISH) -> str:
    """A word without its commonest endings."""
    for ending in ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    if len(word) > SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word


def words_in(text: str, language: str = ENGLISH) -> list[str]:
    """The words of a text that carry meaning, stemmed, in plain letters: "Rücken", "Ruecken" and "Rucken" are one."""
    plain = text.lower().replace("'", "").replace("\u2019", "").replace("x-ray", "xray")
    found = re.findall(r"[^\W_]+", plain)
    stop = STOP.get(language, frozenset())
    return [stem(_in_plain_letters(word, language), language) for word in found if word not in stop]


def _in_plain_letters(word: str, language: str) -> str:
    for letter, plain in PLAIN.get(language, ()):
        word = word.replace(letter, plain)
    return word


def _merged(same: Iterable[Sequence[str]], language: str) -> dict[str, str]:
    """Words that people use for the same thing, each to the first of its group."""

    def one(word: str) -> str:
        return stem(_in_plain_letters(word.lower(), language), language)

    return {one(word): one(group[0]) for group in same for word in group}


class Index:
    """Entries made ready to be searched."""

    def __init__(
        self, entries: Iterable[Entry], same: Iterable[Sequence[str]] = (), *, language: str = ENGLISH
    ) -> None:
        self._language = language
        self._entries, self._same = list(entries), _merged(same, language)
        self._phrases = [[self._words(text) for text in (e.title, *e.also)] for e in self._entries]
        self._bodies = [self._words(e.body) for e in self._entries]
        seen: Counter[str] = Counter()
        for phrases, body in zip(self._phrases, self._bodies, strict=True):
            seen.update(set().union(body, *phrases))
        self._rarity = {word: math.log(1 + len(self._entries) / n) for word, n in seen.items()}
        self._unknown = math.log(1 + len(self._entries))

    def search(self, text: str, limit: int = 3) -> list[Hit]:
        """The best entries for a question, best first; empty when nothing is close enough."""
        asked = {self._known(word) for word in self._words(text)}
        if not asked:
            return []
        scored = [Hit(entry, self._score(asked, n)) for n, entry in enumerate(self._entries)]
        good = [hit for hit in scored if hit.score >= THRESHOLD]
        return sorted(good, key=lambda hit: (-hit.score, hit.entry.id))[:limit]

    def _known(self, word: str) -> str:
        """The word itself, or the known word that it is a compound of: "Schreibtisch" asks for "Tisch"."""
        if word in self._rarity or self._language not in COMPOUNDING:
            return word
        ends = [known for known in self._rarity if len(known) >= SHORTEST_HEAD and word.endswith(known)]
        return max(ends, key=lambda known: (len(known), known), default=word)

    def _words(self, text: str) -> set[str]:
        return {self._same.get(word, word) for word in words_in(text, self._language)}

    def _weight(self, words: Iterable[str]) -> float:
        return math.fsum(self._rarity.get(word, self._unknown) ** RARITY_POWER for word in words)

    def _score(self, asked: set[str], n: int) -> float:
        phrases, body = self._phrases[n], self._bodies[n]
        titles: set[str] = set().union(*phrases)
        borne = self._weight(asked & titles) + BODY_WEIGHT * self._weight((asked & body) - titles)
        by_words = borne / self._weight(asked)
        likeness = max((self._likeness(asked, phrase) for phrase in phrases if phrase), default=0.0)
        contained = max((self._contained(asked, phrase) for phrase in phrases if phrase), default=0.0)
        return BY_WORDS * by_words + CLOSENESS * likeness + CONTAINED * contained

    def _likeness(self, asked: set[str], phrase: set[str]) -> float:
        """How much the two have in common, of all that either says."""
        return self._weight(asked & phrase) / self._weight(asked | phrase)

    def _contained(self, asked: set[str], phrase: set[str]) -> float:
        """How much of the phrase the question holds; a single word in common counts half."""
        common = asked & phrase
        return self._weight(common) / self._weight(phrase) * min(1.0, len(common) / 2)
