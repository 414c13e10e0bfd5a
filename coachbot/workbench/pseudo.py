"""A language that nobody speaks, made of the English words: longer, accented and in brackets.

Whatever is still said in English shows in it, since English letters have no accents, and whatever is cut off shows as a
bracket that is never closed. `coachbot simulate … --language qps` lives a programme in it.
"""

import dataclasses
import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeVar

from coachbot.domain.text import ENGLISH, Told
from coachbot.domain.translation import translated
from coachbot.library import Library
from coachbot.words import Words, beside, words_in
from coachbot.words.respoken import respoken

QPS = "qps"
"""Its name, one of the codes that ISO 639 leaves to everybody's own use."""
LONGER_BY = 0.4
"""So much longer than English a sentence is; German ones are by about a third."""
OPENS, CLOSES = "⟦", "⟧"
_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçďéƒğĥíĵķłɱñóƥɋřšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶŁṀÑÓƤɊŘŠŤÚṼŴẊÝŽ",
)
_VOWELS = dict(zip("aeiouyAEIOUY", "àèìòùỳàèìòùỳ", strict=True))
_AS_IT_IS = re.compile(r"\{[^{}]*\}|https?://\S+|(?<![\w/])/[a-z]+\b|<\d+\|[^>]*>|\\.")
"""Placeholders, addresses, commands and instants stay what they are."""
_TITLE, _LABEL = 45, 60
_Told = TypeVar("_Told", bound=Told)


def pseudo(text: str, most: int | None = None) -> str:
    """An English text in the pseudo-language, of at most so many letters if there is room for it at all."""
    return f"{OPENS}{accented(text, most and most - 2)}{CLOSES}"


def accented(text: str, most: int | None = None) -> str:
    """The same without brackets: vowels are doubled from the front until the text is long enough."""
    longest = round(len(text) * (1 + LONGER_BY))
    room = max(min(longest, most or longest) - len(text), 0)
    parts, end = [], 0
    for kept in (*_AS_IT_IS.finditer(text), None):
        plain = text[end : kept.start() if kept else len(text)]
        said = _lengthened(plain, room)
        room -= len(said) - len(plain)
        parts += [said, kept[0] if kept else ""]
        end = kept.end() if kept else end
    return "".join(parts)


def _lengthened(plain: str, room: int) -> str:
    letters = []
    for letter in plain:
        letters.append(letter.translate(_LETTERS))
        if room > 0 and letter in _VOWELS:
            letters.append(_VOWELS[letter])
            room -= 1
    return "".join(letters)


class PseudoWords(Words):
    """The English words in the pseudo-language; a day is written as in English, with accents."""

    def written(self, day: date, pattern: str) -> str:
        return accented(words_in(ENGLISH).written(day, pattern))

    def listed(self, things: Sequence[str]) -> str:
        return words_in(ENGLISH).listed(things).replace(" and ", f" {accented('and')} ")


@functools.cache
def pseudo_words() -> Words:
    """Every sentence of coachbot in the pseudo-language."""
    english = words_in(ENGLISH)
    return PseudoWords(QPS, {key: _source(key, english.source(key)) for key in english.keys}, english)


def _source(key: str, source: str) -> str:
    if key.startswith("pattern-"):
        return source
    most = _TITLE if "-title-" in key else _LABEL if "-button-" in key else None
    return respoken(source, lambda text: accented(text, most and most - 2), OPENS, CLOSES)


def pseudo_library(library: Library) -> Library:
    """The library with words in the pseudo-language, too."""
    cards = _all(library.cards)
    programmes = {
        name: one.model_copy(update={"cards": {card: cards[card] for card in one.cards}})
        for name, one in _all(library.programmes).items()
    }
    return dataclasses.replace(
        library,
        programmes=programmes,
        cards=cards,
        questions=_all(library.questions),
        handbook=_with_words(library.handbook),
        experiments=_all(library.experiments),
    )


def _all(told: Mapping[str, _Told]) -> dict[str, _Told]:
    return {name: _with_words(one) for name, one in told.items()}


def _with_words(told: _Told) -> _Told:
    english = told.model_dump(mode="json", exclude={"translations", "cards"})
    longest = _limits_of(type(told))
    words = translated(english, lambda path, text: pseudo(text, longest.of(path)))
    return told.model_copy(update={"translations": {**told.translations, QPS: words}})


class _Limits:
    """How long the texts of a part may be, by where they stand."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._schema = schema

    def of(self, path: Sequence[str | int]) -> int | None:
        """The most letters of the text that a path leads to."""
        nodes = [self._schema]
        for step in path:
            nodes = [inner for node in nodes for inner in self._inside(node, step)]
        found = [most for node in nodes for one in self._open(node) if (most := one.get("maxLength"))]
        return min(found, default=None)

    def _inside(self, node: Mapping[str, Any], step: str | int) -> Iterator[Mapping[str, Any]]:
        for one in self._open(node):
            if isinstance(step, int):
                yield from [one["items"]] if isinstance(one.get("items"), dict) else []
            else:
                named = one.get("properties", {}).get(step)
                others = [*one.get("patternProperties", {}).values(), one.get("additionalProperties")]
                yield from [named] if named else [other for other in others if isinstance(other, dict)]

    def _open(self, node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """A node and all that it refers to."""
        yield node
        if "$ref" in node:
            yield from self._open(self._schema["$defs"][str(node["$ref"]).rpartition("/")[2]])
        for inner in (*node.get("anyOf", ()), *node.get("allOf", ())):
            yield from self._open(inner)


@functools.cache
def _limits_of(kind: type[Told]) -> _Limits:
    return _Limits(kind.model_json_schema())


@contextmanager
def spoken_if_asked(language: str, library: Library) -> Iterator[Library]:
    """Within, this process speaks the pseudo-language if that is the one; the library with its words."""
    if language != QPS:
        yield library
        return
    with beside(pseudo_words()):
        yield pseudo_library(library)
