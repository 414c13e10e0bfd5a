"""Typed words as tokens with a one-letter code, so that the grammar is patterns over letters.

A headache, W headaches, H head, F fine, U hurts, O in pain, K another part of the body, N no, n not, Y yes,
! a correction, Z headache-free, z all well, i "one", # number, S "of ten", R "strength", M medicine, m other medicine,
T took, ? doubt, G gone, a how bad, h had, c what it came with, @ at a time, q about, o or, & and, t to, b but,
E except, k a thing of the day, s since, l also, B both, p in its course, P a part of the day, u unit, d a day, D days,
f filling, V what forbids reading, w any other word; and , . for what ends a clause and a sentence.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType

from coachbot.domain.pattern import LatePattern
from coachbot.domain.spelling import is_one_slip
from coachbot.domain.telling import english, german
from coachbot.values import frozen

LONGEST_PHRASE = 6
SHORTEST_SLIP = 4
"""So many letters a word has at least that a slip of the finger is seen in."""
SHORTEST_GLUED = 6
TABLES: Mapping[str, ModuleType] = {"en": english, "de": german}
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SHAPES = (
    r"(?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}})|(?P<dotted>\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?\d{{4}})?(?!\d))"
    r"|(?P<clock>\d{{1,2}}(?::|h|\.)\d{{2}}(?!\d)(?:\s?(?:{halves}))?|\d{{1,2}}\s?(?:{halves}|h)\b)"
    r"|(?P<road>(?<![^\W_])[a-mo-xz]\d+(?![^\W_]))|(?P<part>\d+[.,]\d+)|(?P<minus>(?<![\w.])-\d+)|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>->|[<>]|[,.;:!\n/+\u2026()\u2010-\u2015=-])"
)
_TOKENS: Mapping[str, LatePattern] = {
    "en": LatePattern(_SHAPES.format(halves=r"[ap]\.?m")),
    "de": LatePattern(_SHAPES.format(halves="uhr|pm")),
}
"""What tells an hour differs: "7 am Nachmittag" is a seven in German."""
_MARKS: Mapping[str, str] = {
    **dict.fromkeys(",()=;\u2013\u2014", ","),
    **dict.fromkeys(".!\n\u2026", "."),
    ":": "f",
    "/": "/",
    "+": "+",
    "->": "t",
    "<": "?",
    ">": "?",
    "-": "-",
}


@frozen
class Token:
    """A word or phrase with what it stands for; `value` is its number, its day, or why it forbids reading."""

    code: str
    word: str
    value: int | str | None = None


def plain(text: str) -> str:
    """In small letters, umlauts written out, without apostrophes and accents; letters that were held down let go."""
    spoken = re.sub(r"\b2(?=day|nite|night)", "to", text.casefold())
    folded = re.sub(r"(?<=\w)['\u2019`\u00b4](?=\w)", "", spoken).translate(_SPELT_OUT)
    bare = "".join(one for one in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(one))
    return re.sub(r"(?<=[a-z])[-\u2010\u2011](?=[a-z])", " ", re.sub(r"([a-z])\1{2,}", r"\1", bare))


@cache
def _phrases(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], Token], ...]]:
    """By its first word, every phrase of a language, the longest first; of two meanings the one told first."""
    found: dict[tuple[str, ...], Token] = {}
    for token in _listed(TABLES[language]):
        found.setdefault(tuple(token.word.split()), token)
    by_first: dict[str, list[tuple[tuple[str, ...], Token]]] = {}
    for words in sorted(found, key=len, reverse=True):
        by_first.setdefault(words[0], []).append((words, found[words]))
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def _listed(table: ModuleType) -> Iterator[Token]:
    for why, said in table.VETOES.items():
        yield from (Token("V", phrase, why) for phrase in said.split("|"))
    for phrase, offset in table.DAYS.items():
        yield Token("d", phrase, offset)
    for number, names in enumerate(table.WEEKDAYS):
        yield from (Token("d", name, f"weekday {number}") for name in names)
    for number, names in enumerate(table.MONTHS, 1):
        yield from (Token("w", name, f"month {number}") for name in names)
    for phrase, span in table.SPANS.items():
        yield Token("d", phrase, span)
    for phrase, number in table.NUMBERS.items():
        yield Token("#", phrase, number)
    for code, said in table.WORDS.items():
        yield from (Token(code, phrase) for phrase in said.split("|") if phrase)


def _near(word: str, language: str) -> Token | None:
    """The word that was meant by one with a slip of the finger, where only one can have been."""
    alone = _alone(language)
    if len(word) < SHORTEST_SLIP:
        return None
    meant = {one for one in TABLES[language].SLIPS if one[0] == word[0] and is_one_slip(word, one)}
    others = (
        {one for one in alone if one[:1] == word[0] and one not in meant and is_one_slip(word, one)} if meant else ()
    )
    found = {(alone[one].code, alone[one].value) for one in (*meant, *others)}
    return alone[min(meant)] if meant and len(found) == 1 else None


@cache
def _alone(language: str) -> Mapping[str, Token]:
    """The phrases of one word."""
    return {
        first: token for first, phrases in _phrases(language).items() for words, token in phrases if words == (first,)
    }


def _unglued(word: str, language: str) -> tuple[Token, Token] | None:
    """A "no" or a "yes" and a word of the head between which the space is missing."""
    alone = _alone(language)
    pairs = ((alone.get(word[:at]), alone.get(word[at:])) for at in range(2, len(word) - SHORTEST_GLUED + 1))
    return next(((a, b) for a, b in pairs if a and b and a.code in "NYn" and b.code in "AWMd"), None)


def tokens(text: str, language: str) -> list[Token]:
    """A plain text, read word by word; the longest phrase that is known counts."""
    swapped = TABLES[language].SWAPPED
    raw = [_raw(found, swapped) for found in _TOKENS[language].finditer(text)]
    phrases, read, at = _phrases(language), [], 0
    while at < len(raw):
        one = raw[at]
        if one.code not in ("w", "#"):
            read.append(one)
            at += 1
            continue
        window = tuple(token.word for token in raw[at : at + LONGEST_PHRASE])
        fits = next(((words, t) for words, t in phrases.get(one.word, ()) if window[: len(words)] == words), None)
        if fits is None:
            read += _meant(one, language)
            at += 1
        else:
            read.append(fits[1])
            at += len(fits[0])
    return read


def _meant(one: Token, language: str) -> tuple[Token, ...]:
    if one.code != "w":
        return (one,)
    near = _near(one.word, language)
    return (near,) if near else _unglued(one.word, language) or (one,)


def _raw(found: re.Match[str], swapped: Mapping[str, str]) -> Token:
    kind, word = found.lastgroup or "", swapped.get(found[0], found[0])
    if kind == "number":
        return Token("#", word, min(int(word[:6]), 9999))
    if kind == "mark":
        return Token(_MARKS.get(word, "-"), word)
    return Token(
        {"word": "w", "road": "w", "iso": "d", "dotted": "d", "clock": "@", "part": "%", "minus": "%"}[kind],
        word,
        kind if kind in ("iso", "dotted") else None,
    )
