"""Finding the entry that answers a question, by its words. It quotes what was written, and knows when it knows nothing.

A text becomes a bag of features: the stems of its words, and the letters these are made of, by which misspelt words and
compounds find their way. A feature weighs what it tells: little when many texts and entries have it, so that nobody has
to say which words are small ones. An entry is the sum of its phrases and its text; a question is compared with all.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from coachbot.domain.search_words import grams, stem, stems_in
from coachbot.domain.text import ENGLISH
from coachbot.values import frozen

BODY_WEIGHT = 0.6
"""What an entry's text counts for, against 1 for its title and for every other way to ask."""
SPREAD, LENGTH = 0.4, 0.4
"""Powers: how little it adds that many phrases say the same; how much an entry with many words is held back."""
LIKE, SHORTEST_MENDED = 0.78, 5
"""How like a known word a misspelt one must be, 0 to 1, and how many letters it has at least."""
STRANGE = 0.5
"""What a word that stands nowhere takes away from the others."""
SHORTEST_STRANGE = 4
"""Letters of a word that can be strange, at least; shorter ones are too often slips."""
UNKNOWN = 0.7
"""What a word that stands nowhere counts for in the share of a question that an entry bears."""
STRANGE_SHARE = 0.67
"""From this share of its words on that stand nowhere a question is of something else, and nothing is surely meant."""
SURE, NEAR = 2.45, 0.5
"""What an answer, and what one of several suggestions, must reach; see `docs/decisions.md` for how they were set."""
LEAD = 3.0
"""What being ahead of the next subject counts for; of two that are close the person chooses."""
APART, SURE_AMONG_SIBLINGS = 0.5, 2.9
"""How far in rank an answer must be ahead of its siblings, or what it must reach: their words are nearly the same."""
BY_SHARE, CANDIDATES = 0.15, 8
"""What the share counts for in the order of the likeliest entries, and how many of them are put in order."""
NAMED_AMONG = 2
"""An exercise whose whole name is said comes first when it is one of so many that are likeliest."""
FAQ, TERM, CARD, BITE = "faq", "term", "card", "bite"
"""The kinds of an entry: a question with its answer, a word, an exercise or a how-to, what a programme tells."""
WORD = "="
"""Before a whole word among the features; letters in a row stand without."""
Bag = Mapping[str, float]


@frozen
class Entry:
    """Something that can be found: what it is called, other ways to ask for it, and what it says."""

    id: str
    kind: str
    title: str
    also: tuple[str, ...]
    body: str


@frozen
class Hit:
    """An entry with how near it is to the question: likeness, and the share of the question's words that it bears."""

    entry: Entry
    likeness: float
    share: float

    @property
    def nearness(self) -> float:
        """Likeness and share together, 0 to about 1.5."""
        return (self.likeness + self.share) / 2

    @property
    def rank(self) -> float:
        """By what hits are put in order: likeness above all."""
        return self.likeness + BY_SHARE * self.share


@frozen
class Found:
    """What a search brought: the entries that are near, nearest first, and whether the first one is an answer."""

    hits: tuple[Hit, ...] = ()
    is_sure: bool = False


class Index:
    """Entries made ready to be searched."""

    def __init__(
        self,
        entries: Iterable[Entry],
        same: Iterable[Sequence[str]] = (),
        *,
        language: str = ENGLISH,
        siblings: Iterable[Sequence[str]] = (),
    ) -> None:
        """`siblings` groups ids of entries that are easily taken for each other."""
        self._language, self._entries = language, list(entries)
        self._siblings = _siblings(siblings)
        self._same = {stem(word, language): stem(group[0], language) for group in same for word in group}
        texts = [(n, *text) for n, entry in enumerate(self._entries) for text in self._texts_of(entry)]
        self._telling = _telling([(n, bag) for n, bag, _ in texts])
        self._words = [*self._same, *(feature[1:] for feature in self._telling if feature[0] == WORD)]
        self._features: list[dict[str, float]] = [{} for _ in self._entries]
        for n, bag, counts in texts:
            for feature, value in self._weighed(bag).items():
                self._features[n][feature] = self._features[n].get(feature, 0.0) + counts * value
        self._holders = _holders(self._features)

    def search(self, text: str, limit: int = 4) -> Found:
        """The entries nearest to a question. Those that are not near at all are left out."""
        bag = self._bag(text, self._known)
        likeness: defaultdict[int, float] = defaultdict(float)
        for feature, value in self._weighed(bag).items():
            for n, weight in self._holders.get(feature, ()):
                likeness[n] += value * weight
        likeliest = sorted(likeness, key=lambda n: (-likeness[n], self._entries[n].id))[: max(limit, CANDIDATES)]
        hits = [Hit(self._entries[n], likeness[n], self._share(text, n)) for n in likeliest]
        hits.sort(key=lambda hit: (-hit.rank, hit.entry.id))
        named = [hit for hit in hits[:NAMED_AMONG] if _is_named(hit.entry, text, self._language)]
        hits = [*named, *(hit for hit in hits if hit not in named)]
        near = tuple(hit for hit in hits[:limit] if hit.share > 0 and hit.likeness + hit.share / 2 >= NEAR)
        return Found(
            near,
            bool(near)
            and self._is_of_ours(text)
            and (_is_written(hits[0].entry, text) or bool(named) or _is_sure(hits, self._least(hits))),
        )

    def _least(self, hits: Sequence[Hit]) -> float:
        """What the best must reach to be an answer: more where a sibling of it is near."""
        best, *rest = hits
        siblings = self._siblings.get(best.entry.id, frozenset())
        near = any(best.rank - hit.rank < APART for hit in rest if hit.entry.id in siblings)
        return SURE_AMONG_SIBLINGS if near else SURE

    def _is_of_ours(self, text: str) -> bool:
        """Whether enough of the words that say what a question is about stand somewhere; a mended one is half one."""
        asked = [word for word, carries in stems_in(text, self._language) if carries and len(word) >= SHORTEST_STRANGE]
        strange = sum(2 - self._stands(word) - self._stands(self._known(word)) for word in asked) / 2
        return not asked or strange < STRANGE_SHARE * len(asked)

    def _stands(self, word: str) -> bool:
        return word in self._same or f"{WORD}{word}" in self._telling

    def _share(self, text: str, n: int) -> float:
        """How much of what the question's own words tell stands in the entry; all of it when they tell nothing."""
        asked = {f"{WORD}{self._known(word)}" for word, carries in stems_in(text, self._language) if carries}
        told = {feature: self._telling.get(feature, UNKNOWN) for feature in asked}
        borne = math.fsum(value for feature, value in told.items() if feature in self._features[n])
        return borne / math.fsum(told.values()) if told else 1.0

    def _known(self, word: str) -> str:
        """The first word of its group; of a word that stands nowhere, that of the known word it is most like."""
        word = word if word in self._same or f"{WORD}{word}" in self._telling else self._mended(word)
        return self._same.get(word, word)

    def _mended(self, word: str) -> str:
        from rapidfuzz import process  # noqa: PLC0415 - a quarter of a second that only a question needs
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - the same

        long = len(word) >= SHORTEST_MENDED
        like = long and process.extractOne(word, self._words, scorer=OSA.normalized_similarity, score_cutoff=LIKE)
        return str(like[0]) if like else word

    def _texts_of(self, entry: Entry) -> Iterable[tuple[Bag, float]]:
        yield from ((self._bag(phrase, self._grouped), 1.0) for phrase in (entry.title, *entry.also) if phrase)
        yield self._bag(entry.body, self._grouped), BODY_WEIGHT

    def _grouped(self, word: str) -> str:
        return self._same.get(word, word)

    def _bag(self, text: str, known: Callable[[str], str]) -> Bag:
        found: dict[str, float] = {}
        for word in (known(word) for word, _ in stems_in(text, self._language)):
            letters = grams(word)
            found[f"{WORD}{word}"] = 1.0
            for gram in letters:
                found[gram] = max(found.get(gram, 0.0), 1 / math.sqrt(len(letters)))
        return found

    def _weighed(self, bag: Bag) -> dict[str, float]:
        """A bag whose features weigh what they tell, of length one; words that stand nowhere take their part of it."""
        known = {feature: value * self._telling[feature] for feature, value in bag.items() if feature in self._telling}
        strange = STRANGE * sum(feature[0] == WORD and feature not in known for feature in bag)
        length = math.sqrt(math.fsum(value * value for value in known.values()) + strange) or 1.0
        return {feature: value / length for feature, value in known.items()}


def _siblings(groups: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    """By id, all that share a group with it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in groups:
        for one in group:
            found[one] |= {*group} - {one}
    return {one: frozenset(others) for one, others in found.items()}


def _holders(entries: Sequence[Mapping[str, float]]) -> dict[str, list[tuple[int, float]]]:
    """By feature, the entries that have it, each with what it weighs there."""
    found: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for n, features in enumerate(entries):
        length = math.sqrt(math.fsum(value ** (2 * SPREAD) for value in features.values())) or 1.0
        for feature, value in features.items():
            found[feature].append((n, value**SPREAD / length**LENGTH))
    return dict(found)


def _telling(texts: Sequence[tuple[int, Bag]]) -> dict[str, float]:
    """What each feature tells, 0 to 1: the more, the fewer texts and the fewer entries have it."""
    in_texts = Counter(feature for _, bag in texts for feature in bag)
    in_entries = Counter(feature for _, feature in {(n, feature) for n, bag in texts for feature in bag})
    entries = len({n for n, _ in texts})
    return {
        feature: (_rarity(count, len(texts)) + _rarity(in_entries[feature], entries)) / 2
        for feature, count in in_texts.items()
    }


def _rarity(having: int, among: int) -> float:
    return math.log(1 + among / having) / math.log(1 + among)


def _is_sure(hits: Sequence[Hit], least: float = SURE) -> bool:
    """Whether the best is an answer: near, and ahead of the next subject; far ahead makes up for not so near.

    A question and a card of one name are one subject.
    """
    best, *rest = hits
    ahead = best.rank - next((hit.rank for hit in rest if hit.entry.id != best.entry.id), 0.0)
    return best.share > 0 and best.nearness + best.likeness / 4 + LEAD * ahead >= least


def _is_named(entry: Entry, text: str, language: str) -> bool:
    """Whether a question says the whole name of an exercise: another one of a like name is not meant then."""
    name, said = (" ".join(stem for stem, _ in stems_in(one, language)) for one in (entry.title, text))
    return entry.kind == CARD and f" {name} " in f" {said} "


def _is_written(entry: Entry, text: str) -> bool:
    """Whether a question is word for word a way in which the entry is asked: then it is meant, whatever is near."""
    said = _plain(text)
    return any(_plain(way) == said for way in (entry.title, *entry.also))


def _plain(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())
