"""What makes a text good for people: easy to read, short, without claims or blame, with its evidence."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from coachbot.domain.programme import Kind
from coachbot.library import Library
from coachbot.library.layout import CARDS, HANDBOOK
from coachbot.workbench.findings import Finding
from coachbot.workbench.texts import Passage, file_of, read_table, texts_of

BANNED = re.compile(
    r"\bcur(e|es|ed|ing)\b|\btreat(s|ing|ment)\b|\bprevent|\bdiagnos(?!ed with)|your trigger|caused by"
    r"|because you (did|exercis)|guarantee|\babnormal|\bnormal\b|(correct|good|bad) posture|streak|you (failed|missed)"
    r"|% better|red flag|\d+ ?% (fewer|less)",
    re.IGNORECASE,
)
"""Claims and blame that no text may hold (`clinical.md` 2.5)."""
FAIR = re.compile(
    r"treated or not|is not a diagnosis|whether you treated|ask(s|ed|ing)? (a|your) [a-z ]+ diagnos", re.IGNORECASE
)
"""Uses of the same words that claim nothing."""
HARDEST_GRADE = 11.0
WORDS_TO_JUDGE = 12
UNSEEN = frozenset({"Cf", "Mn"})
"""Kinds of letters that leave no trace of their own in a word: joiners, soft hyphens, what stands on other letters."""

_SEEN = (
    "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d"
    "\u03b1\u03b2\u03b5\u03b7\u03b9\u03ba\u03bc\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03f3\u03f2"
    "\u0131\u0237\u0251\u0261\u1d04\u1d0f"
)
_READ = "abekmhopctyxsijhdqwabenikmvoptuxjcijagco"
LOOK_ALIKES = str.maketrans(_SEEN + _SEEN.upper(), _READ + _READ.upper())
"""Letters of Cyrillic, of Greek and of phonetics, and the Latin ones that they look like, small or as capitals."""


def syllables(word: str) -> int:
    """About how many syllables an English word has."""
    found = len(re.findall(r"[aeiouy]+", word.lower()))
    return max(found - (word.lower().endswith("e") and not word.lower().endswith("le") and found > 1), 1)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text: the years of school it asks for."""
    plain = re.sub(r"[*_\"]", "", text)
    words = re.findall(r"[A-Za-z']+", plain)
    sentences = max(len(re.findall(r"[.!?:;](\s|$)", plain)), 1)
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def as_read(text: str) -> str:
    """A text as somebody reads it: without marks and letters that nobody sees, in Latin letters, its lines as one."""
    seen = (letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) not in UNSEEN)
    return " ".join("".join(seen).translate(LOOK_ALIKES).replace("*", "").replace("_", "").split())


def banned_in(text: str) -> str | None:
    """The first phrase in a text that claims or blames; None when there is none."""
    found = BANNED.search(FAIR.sub("", as_read(text)))
    return found[0] if found else None


def judge(library: Library) -> Iterator[Finding]:
    """What should be said otherwise, text by text."""
    for said in texts_of(library):
        yield from _judge_one(said)
    yield from _without_source(library)
    yield from _unknown_concepts(library)


def _judge_one(said: Passage) -> Iterator[Finding]:
    if (phrase := banned_in(said.text)) is not None:
        yield Finding(said.file, said.path, f'"{phrase}" is a claim or blame that we never make. Say what is, plainly.')
    if len(said.text) > said.longest:
        yield Finding(
            said.file, said.path, f"{len(said.text)} characters are long for a phone. Cut it to {said.longest}."
        )
    if len(said.text.split()) > WORDS_TO_JUDGE and (found := grade(said.text)) > HARDEST_GRADE:
        yield Finding(
            said.file,
            said.path,
            f"it reads like school year {found:.0f}; {HARDEST_GRADE:.0f} is the most. Use shorter words and sentences.",
        )


def _without_source(library: Library) -> Iterator[Finding]:
    """What is taught needs its evidence: bites, exercises and answers."""
    mend = "what is taught says where it comes from, and this does not. Add source: with ids of docs/sources.md."
    for programme in library.programmes.values():
        for p, prompt in enumerate(programme.prompts):
            for n, item in enumerate(prompt.items):
                if prompt.kind is Kind.BITE and not item.source:
                    yield Finding(file_of(programme), ("prompts", p, "items", n), mend)
    for card in library.cards.values():
        if card.is_exercise and not card.source:
            yield Finding(f"{CARDS}/{card.id}.yaml", ("id",), mend)
    for n, faq in enumerate(library.handbook.faq):
        if faq.covers and not faq.source:
            yield Finding(HANDBOOK, ("faq", n), mend)


def _unknown_concepts(library: Library) -> Iterator[Finding]:
    """What is covered has its row in the table of concepts."""
    known = {row["id"] for row in read_table()}
    for file, path, covers in _covering(library):
        for n, concept in enumerate(covers):
            if concept not in known:
                says = f"there is no concept {concept} in coverage.csv. Name one that is there, or take it out."
                yield Finding(file, (*path, "covers", n), says)


def _covering(library: Library) -> Iterator[tuple[str, tuple[str | int, ...], Sequence[str]]]:
    """Everything that can cover concepts: its file, its place and what it covers."""
    for programme in library.programmes.values():
        for p, prompt in enumerate(programme.prompts):
            for n, item in enumerate(prompt.items):
                yield file_of(programme), ("prompts", p, "items", n), item.covers
    for card in library.cards.values():
        yield f"{CARDS}/{card.id}.yaml", (), card.covers
    for n, faq in enumerate(library.handbook.faq):
        yield HANDBOOK, ("faq", n), faq.covers
    for n, term in enumerate(library.handbook.glossary):
        yield HANDBOOK, ("glossary", n), term.covers
