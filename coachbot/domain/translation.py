"""A text in another language: its words alone, laid over the English text they belong to.

The words lie beside the English ones and have the same shape, with three rules. Parts with an id are named by it;
parts without one, and lists of sentences, stand in the same order and number; nothing that is no text can be changed.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

TEXTS = frozenset(
    {
        "title",
        "summary",
        "welcome",
        "closing",
        "text",
        "short",
        "steps",
        "levels",
        "caution",
        "stop",
        "alt",
        "ask",
        "options",
    }
    | {"question", "also", "answer", "term", "meaning", "intro", "columns", "cells", "note", "same", "unit"}
)
"""Fields that hold words."""
FREE = frozenset({"also", "same"})
"""Lists of other ways to say a thing: every language has its own, as many as it needs."""
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
    return _mapping(english, words, ())


def missing(english: Mapping[str, Any], words: Mapping[str, Any]) -> list[tuple[str | int, ...]]:
    """Paths of the English texts that have no words in the other language yet."""
    return list(_missing(english, words, ()))


def _mapping(english: Mapping[str, Any], words: Any, path: tuple[str | int, ...]) -> dict[str, Any]:
    if not isinstance(words, Mapping):
        raise TranslationError(path, "here belong names and their words, such as title: …")
    unknown = next((name for name in words if name not in english), None)
    if unknown is not None:
        raise TranslationError((*path, unknown), f"the English text has no {unknown} here")
    return {**english, **{name: _value(english[name], said, (*path, name)) for name, said in words.items()}}


def _value(english: Any, words: Any, path: tuple[str | int, ...]) -> Any:
    if path[-1] in FREE:
        return words
    if isinstance(english, str):
        return _text(english, words, path)
    if isinstance(english, Mapping):
        return _mapping(english, words, path)
    if isinstance(english, Sequence):
        return _parts(english, words, path)
    raise TranslationError(path, "this is no text, so it stays as it is in the English file")


def _text(english: str, words: Any, path: tuple[str | int, ...]) -> str:
    if not isinstance(words, str) or not words.strip():
        raise TranslationError(path, "here belongs a text")
    if not TEXTS & {str(name) for name in path}:
        raise TranslationError(path, "this is no text for people, so it stays as it is in the English file")
    if set(_PLACEHOLDER.findall(words)) != set(_PLACEHOLDER.findall(english)):
        wanted = ", ".join(sorted(set(_PLACEHOLDER.findall(english)))) or "none"
        raise TranslationError(path, f"the braces differ from the English text, which has {wanted}")
    return words


def _parts(english: Sequence[Any], words: Any, path: tuple[str | int, ...]) -> list[Any]:
    if _have_ids(english):
        by_id = {part["id"]: part for part in english}
        laid = _mapping(by_id, words, path)
        return [laid[part["id"]] for part in english]
    if isinstance(words, str) or not isinstance(words, Sequence) or len(words) != len(english):
        raise TranslationError(path, f"here belongs a list of {len(english)}, in the order of the English one")
    return [_value(one, said, (*path, n)) for n, (one, said) in enumerate(zip(english, words, strict=True))]


def _have_ids(parts: Sequence[Any]) -> bool:
    return bool(parts) and all(isinstance(part, Mapping) and "id" in part for part in parts)


def _missing(english: Any, words: Any, path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    if path and path[-1] in FREE:
        return []
    if isinstance(english, str):
        return [path] if words is None and TEXTS & {str(name) for name in path} else []
    if isinstance(english, Mapping):
        known = words if isinstance(words, Mapping) else {}
        return [found for name, one in english.items() for found in _missing(one, known.get(name), (*path, name))]
    if isinstance(english, Sequence) and _have_ids(english):
        return _missing({part["id"]: part for part in english}, words, path)
    if isinstance(english, Sequence):
        said = [*(words if isinstance(words, Sequence) and not isinstance(words, str) else ()), *[None] * len(english)]
        return [found for n, one in enumerate(english) for found in _missing(one, said[n], (*path, n))]
    return []
