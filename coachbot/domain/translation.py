"""A text in another language: its words alone, laid over the English text they belong to.

The words lie beside the English ones and have the same shape, with three rules. Parts with an id are named by it;
parts without one, and lists of sentences, stand in the same order and number; nothing that is no text can be changed.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

TEXTS = frozenset(
    {
        "title",
        "summary",
        "welcome",
        "closing",
        "text",
        "short",
        "instead",
        "steps",
        "levels",
        "caution",
        "stop",
        "alt",
        "ask",
        "hint",
        "options",
    }
    | {"question", "also", "answer", "term", "meaning", "intro", "columns", "cells", "note", "same", "unit"}
)
"""Fields that hold words."""
FREE = frozenset({"also", "same"})
"""Lists of other ways to say a thing: every language has its own, as many as it needs."""
Path = tuple[str | int, ...]
"""Where something stands in a file: names of fields, ids of parts, numbers in lists."""
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class TranslationError(Exception):
    """Words that do not fit the English text. `path` leads to the place in the file of words."""

    def __init__(self, path: Sequence[str | int], says: str) -> None:
        super().__init__(says)
        self.path, self.says = tuple(path), says


def laid_over(english: Mapping[str, Any], words: Mapping[str, Any]) -> dict[str, Any]:
    """The English value with its words replaced; both are plain JSON values. Raises TranslationError.

    What has no words in the other language keeps the English ones.
    """
    return _mapping(english, words, (), told=False)


def translated(english: Mapping[str, Any], say: Callable[[Path, str], str]) -> dict[str, Any]:
    """Words for every text of an English value, laid out as `laid_over` takes them; `say` is given its path, too.

    The path numbers the parts of a list, whether they have ids or not.
    """
    return _translated(english, say, (), told=False) or {}


def missing(english: Mapping[str, Any], words: Mapping[str, Any]) -> list[Path]:
    """Paths of the English texts that have no words in the other language yet."""
    return _missing(english, words, (), told=False)


def _mapping(english: Mapping[str, Any], words: Any, path: Path, *, told: bool) -> dict[str, Any]:
    if not isinstance(words, Mapping):
        raise TranslationError(path, "here belong names and their words, such as title: …")
    unknown = next((name for name in words if name not in english), None)
    if unknown is not None:
        raise TranslationError((*path, unknown), f"the English text has no {unknown} here")
    laid = {name: _value(english[name], said, (*path, name), told=told) for name, said in words.items()}
    return {**english, **laid}


def _value(english: Any, words: Any, path: Path, *, told: bool) -> Any:
    if _is_free(english, path[-1]):
        return words
    told = _are_words(english, path, told=told)
    if isinstance(english, str):
        return _text(english, words, path, told=told)
    if isinstance(english, Mapping):
        return _mapping(english, words, path, told=told)
    if isinstance(english, Sequence):
        return _parts(english, words, path, told=told)
    raise TranslationError(path, "this is no text, so it stays as it is in the English file")


def _is_free(english: Any, name: str | int) -> bool:
    """Whether a language has its own of a list; an answer that is called so is a text like any other."""
    return name in FREE and not isinstance(english, str)


def _are_words(english: Any, path: Path, *, told: bool) -> bool:
    """Whether the texts in a value are for people: by the name of its field, or of the list or table it is in."""
    is_part = isinstance(english, Mapping) and "id" in english
    return not is_part and (told or path[-1] in TEXTS)


def _text(english: str, words: Any, path: Path, *, told: bool) -> str:
    if not told:
        raise TranslationError(path, "this is no text for people, so it stays as it is in the English file")
    if not isinstance(words, str) or not words.strip():
        raise TranslationError(path, "here belongs a text")
    if set(_PLACEHOLDER.findall(words)) != set(_PLACEHOLDER.findall(english)):
        wanted = ", ".join(sorted(set(_PLACEHOLDER.findall(english)))) or "none"
        raise TranslationError(path, f"the braces differ from the English text, which has {wanted}")
    return words


def _parts(english: Sequence[Any], words: Any, path: Path, *, told: bool) -> list[Any]:
    if _have_ids(english):
        laid = _mapping({part["id"]: part for part in english}, words, path, told=False)
        return [laid[part["id"]] for part in english]
    if isinstance(words, str) or not isinstance(words, Sequence) or len(words) != len(english):
        raise TranslationError(path, f"here belongs a list of {len(english)}, in the order of the English one")
    both = enumerate(zip(english, words, strict=True))
    return [_value(one, said, (*path, n), told=told) for n, (one, said) in both]


def _translated(english: Any, say: Callable[[Path, str], str], path: Path, *, told: bool) -> Any:
    """None where a value holds no text for people."""
    if isinstance(english, str):
        return say(path, english) if told else None
    if isinstance(english, Mapping):
        pairs = [(name, one) for name, one in english.items() if not _is_free(one, name)]
    elif isinstance(english, Sequence):
        pairs = list(enumerate(english))
    else:
        return None
    words = {
        name: _translated(one, say, (*path, name), told=_are_words(one, (*path, name), told=told))
        for name, one in pairs
    }
    if all(said is None for said in words.values()):
        return None
    if isinstance(english, Mapping) or _have_ids(english):
        named = {english[name]["id"] if isinstance(name, int) else name: said for name, said in words.items()}
        return {name: said for name, said in named.items() if said is not None}
    return [said or {} for said in words.values()]


def _have_ids(parts: Sequence[Any]) -> bool:
    return bool(parts) and all(isinstance(part, Mapping) and "id" in part for part in parts)


def _missing(english: Any, words: Any, path: Path, *, told: bool) -> list[Path]:
    if isinstance(english, str):
        return [path] if told and words is None else []
    pairs = _pairs(english, words)
    return [
        found
        for name, one, said in pairs
        if not _is_free(one, name)
        for found in _missing(one, said, (*path, name), told=_are_words(one, (*path, name), told=told))
    ]


def _pairs(english: Any, words: Any) -> list[tuple[str | int, Any, Any]]:
    """The parts of a value, by name or number, each with its words or None."""
    if isinstance(english, Sequence) and _have_ids(english):
        english = {part["id"]: part for part in english}
    if isinstance(english, Mapping):
        known = words if isinstance(words, Mapping) else {}
        return [(name, one, known.get(name)) for name, one in english.items()]
    if not isinstance(english, Sequence):
        return []
    said = [*(words if isinstance(words, Sequence) and not isinstance(words, str) else ()), *[None] * len(english)]
    return [(n, one, said[n]) for n, one in enumerate(english)]
