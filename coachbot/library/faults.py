"""Building values from a file's fields, and telling every fault in a sentence of our own."""

import difflib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from coachbot.domain.card import Card
from coachbot.domain.handbook import Comparison, Faq, Row, Term
from coachbot.domain.moment import Moment
from coachbot.domain.programme import Item, Prompt, Stage
from coachbot.domain.question import Question
from coachbot.domain.text import ID
from coachbot.errors import ProgrammeError

PARTS: Mapping[str, type[BaseModel]] = {
    "prompts": Prompt,
    "items": Item,
    "moment": Moment,
    "stages": Stage,
    "cards": Card,
    "questions": Question,
    "faq": Faq,
    "glossary": Term,
    "compare": Comparison,
    "rows": Row,
}
"""What the fields inside a field are, for the names that can be suggested."""


def place_of(path: Path, root: Path, line: int) -> str:
    """Where a fault is, as FILE:LINE."""
    return f"{path.relative_to(root)}:{line}"


def field_of(place: Sequence[int | str]) -> str:
    """A field inside a file as an author writes of it, such as prompts[2].items[0].text."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")


Part = TypeVar("Part", bound=BaseModel)


def _plain(node: Any) -> Any:
    if isinstance(node, dict):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    # Scalars of ruamel carry their style; the values are what counts here.
    for kind in (bool, int, float, str):
        if isinstance(node, kind):
            return kind(node)
    return node


def build(
    kind: type[Part],
    content: CommentedMap,
    path: Path,
    root: Path,
    more: Mapping[str, Any] | None = None,
    known: Mapping[str, Card] | None = None,
) -> Part:
    try:
        return kind.model_validate(_plain(content) | dict(more or {}))
    except ValidationError as faults:
        sentences = [_say(fault, content, kind, path, root, known or {}) for fault in faults.errors()]
        raise ProgrammeError("\n".join(dict.fromkeys(sentences))) from None


def _say(
    fault: Any,
    content: CommentedMap,
    kind: type[BaseModel],
    path: Path,
    root: Path,
    known: Mapping[str, Card],
) -> str:
    place = [part for part in fault["loc"] if part != "[key]"]
    while place and not _is_there(content, place) and fault["type"] not in ("missing", "extra_forbidden"):
        place = place[:-1]
    where = field_of(place)
    sentence = _mend(fault, kind, [str(p) for p in place], known)
    return f"{place_of(path, root, line_of(content, place))}: {where + ': ' if where else ''}{sentence}"


def _is_there(content: Any, place: list[int | str]) -> bool:
    for part in place:
        try:
            content = content[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def line_of(content: Any, place: list[int | str]) -> int:
    """The line a field stands on; of a missing one, where its parent begins."""
    line = 0
    for part in place:
        if isinstance(content, CommentedMap) and part in content:
            line = content.lc.key(part)[0]
        elif isinstance(content, CommentedSeq) and isinstance(part, int) and part < len(content):
            line = content.lc.item(part)[0]
        else:
            break
        content = content[part]
    return line + 1


def _fields(kind: type[BaseModel], place: list[str]) -> list[str]:
    for part in place[:-1]:
        kind = PARTS.get(part, kind)
    return list(kind.model_fields)


def nearest(word: str, words: list[str]) -> str:
    """A sentence with the known word that is most like a wrong one, or with all of them."""
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
    return f"Did you mean {near[0]}?" if near else f"Known are: {', '.join(words)}."


def _mend(fault: Any, kind: type[BaseModel], place: list[str], known: Mapping[str, Card]) -> str:
    """What is wrong and what would be right, in words of our own."""
    what, context, value = fault["type"], fault.get("ctx", {}), fault.get("input")
    if what == "missing":
        return f"the field {place[-1]} is missing. Add it."
    if what == "extra_forbidden":
        return f"there is no field called {place[-1]}. {nearest(place[-1], _fields(kind, place))}"
    if what in ("enum", "literal_error"):
        words = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
        return f"{_shown(value)} is not known here. {nearest(str(value), words)}"
    if what == "value_error":
        return _own_sentence(str(context["error"]), known)
    bounds = {
        "string_too_short": "it is empty. Write the text.",
        "string_too_long": f"it is longer than {context.get('max_length')} characters. Shorten it.",
        "too_short": f"it needs at least {context.get('min_length')} entries. Add some.",
        "too_long": f"it has more than {context.get('max_length')} entries. Remove some.",
        "greater_than_equal": f"it must be {context.get('ge')} or more.",
        "less_than_equal": f"it must be {context.get('le')} or less.",
        "string_pattern_mismatch": f"{_shown(value)} is not written as needed ({_form(str(context.get('pattern')))}).",
    }
    return bounds.get(what) or _wrong_kind(what, value)


def _own_sentence(text: str, known: Mapping[str, Card]) -> str:
    missing = re.search(r"names the card (\S+), which", text)
    return f"{text}. {nearest(missing[1], sorted(known))}" if missing and known else f"{text}."


def _form(pattern: str) -> str:
    forms = {ID: "a-z, 0-9 and -, such as desk-reset", r"^S\d{3}$": "such as S012", r"^S\d{1,3}$": "such as S24"}
    return forms.get(pattern, "see programs/README.md")


def _shown(value: object) -> str:
    text = str(value)
    return f'"{text[:40]}{"…" if len(text) > 40 else ""}"'


def _wrong_kind(what: str, value: object) -> str:
    needs = {
        "int": "a whole number",
        "string": "text; put it in quotes",
        "bool": "true or false",
        "list": "a list, each entry beginning with -",
        "tuple": "a list of two, such as [1, 7]",
        "dict": "fields of its own, indented below",
        "model": "fields of its own, indented below",
        "frozen_set": "a list, such as [0, 1, 2]",
        "time": 'a time such as "08:30"',
    }
    need = next((text for start, text in needs.items() if what.startswith(start)), "of another kind")
    return f"{_shown(value)} does not fit; it must be {need}."
