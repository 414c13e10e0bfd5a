"""Building values from a file's fields, and telling every fault in a sentence of our own."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from coachbot.domain.card import Card, Otherwise
from coachbot.domain.experiment.thing import Thing, Way
from coachbot.domain.figure import Arrow, Drawing, Inset, Key, PictureWindow, Prop, Ring, Spot
from coachbot.domain.guided import CountedSet
from coachbot.domain.handbook import ComparisonRow, ComparisonTable, Faq, Term
from coachbot.domain.moment import CLOCK, Moment
from coachbot.domain.pose import Frame
from coachbot.domain.programme import Item, Prompt, Stage
from coachbot.domain.question import Bounds, Question
from coachbot.domain.text import ID, Fault, UnfitError
from coachbot.errors import ProgrammeError
from coachbot.library.reading import FileContent

PARTS: Mapping[str, type[BaseModel]] = {
    "prompts": Prompt,
    "items": Item,
    "moment": Moment,
    "stages": Stage,
    "cards": Card,
    "otherwise": Otherwise,
    "counts": CountedSet,
    "questions": Question,
    "number": Bounds,
    "experiments": Thing,
    "one": Way,
    "other": Way,
    "faq": Faq,
    "glossary": Term,
    "compare": ComparisonTable,
    "rows": ComparisonRow,
    "drawing": Drawing,
    "window": PictureWindow,
    "frames": Frame,
    "frame": Frame,
    "loop": Key,
    "inset": Inset,
    "props": Prop,
    "points": Spot,
    "arrow": Arrow,
    "ring": Ring,
    "start": Spot,
    "end": Spot,
    "around": Spot,
}
"""What the fields inside a field are, for the names that can be suggested."""
MOTIONS = frozenset({"arrow", "ring"})
"""What stands in a place as pydantic tells it, and in no file."""

NONE_OF_THEM = " There is none yet. Add it, or take this line out."
MOST = 20
"""More faults of one file are not told at once."""

Part = TypeVar("Part", bound=BaseModel)


def place_of(path: Path, root: Path, line: int) -> str:
    """Where a fault is, as FILE:LINE."""
    return f"{path.relative_to(root).as_posix()}:{line}"


def field_of(place: Sequence[int | str]) -> str:
    """A field inside a file as an author writes of it, such as prompts[2].items[0].text."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")


def tell(faults: Iterable[Fault], content: FileContent, path: Path, root: Path) -> str:
    """Each fault in a line: file, line, field, what is wrong and what would be right."""
    lines: dict[str, None] = {}
    for fault in faults:
        if len(lines) == MOST:
            lines[f"{path.relative_to(root).as_posix()}: and more of the kind. Mend these first."] = None
            break
        lines[_tell(fault, content, path, root)] = None
    return "\n".join(lines)


def _tell(fault: Fault, content: FileContent, path: Path, root: Path) -> str:
    where = f"{field_of(fault.place)}: " if fault.place else ""
    near = f" {nearest(fault.word, fault.known)}" if fault.known else NONE_OF_THEM if fault.word else ""
    return f"{place_of(path, root, content.line_of(fault.place))}: {where}{fault.says}{near}"


def build(
    kind: type[Part],
    content: FileContent,
    path: Path,
    root: Path,
    more: Mapping[str, Any] | None = None,
    cards: Sequence[str] = (),
) -> Part:
    """The value that a file holds. `more` is added to its fields; `cards` are the ids that an item may name.

    Raises ProgrammeError with every fault, a line each.
    """
    try:
        return kind.model_validate(content.fields | dict(more or {}))
    except ValidationError as errors:
        wrong = (error for error in errors.errors() if not _follows(error))
        found = (fault for error in wrong for fault in _faults(error, kind, cards))
        raise ProgrammeError(tell(found, content, path, root)) from None


def _follows(error: Any) -> bool:
    """Whether a list is only called too short because entries of it are wrong, which are told themselves."""
    return bool(error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"])


def _faults(error: Any, kind: type[BaseModel], cards: Sequence[str]) -> Iterator[Fault]:
    """One of pydantic's complaints in our words; a value that does not hang together may have several."""
    through = tuple(part for part in error["loc"] if part != "[key]")
    place = tuple(part for part in through if part not in MOTIONS)
    found = error.get("ctx", {}).get("error")
    if isinstance(found, UnfitError):
        for fault in found.faults:
            known = fault.known or (tuple(cards) if "card" in fault.says else ())
            yield Fault((*place, *fault.place), fault.says, fault.word, known)
    else:
        yield Fault(place, *_mend(error, kind, [str(part) for part in through]))


def nearest(word: str, words: Sequence[str]) -> str:
    """A sentence with the known word that is most like a wrong one, or with all of them."""
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
    return f"Did you mean {near[0]}?" if near else f"Known are: {', '.join(words)}."


def _mend(error: Any, kind: type[BaseModel], through: list[str]) -> tuple[str, str, tuple[str, ...]]:
    """What is wrong and what would be right; and a wrong word with those that are known."""
    what, context, value = error["type"], error.get("ctx", {}), error.get("input")
    if what == "extra_forbidden":
        return f"there is no field called {through[-1]}.", through[-1], _fields(kind, through)
    if what in ("enum", "literal_error"):
        words = tuple(word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(","))
        return f"{_shown(value)} is not known here.", str(value), words
    return _sentence(what, context, value, through), "", ()


def _sentence(what: str, context: Mapping[str, Any], value: object, through: list[str]) -> str:
    if what == "missing":
        return f"the field {through[-1]} is missing. Add it."
    if what == "value_error":
        return f"{context['error']}."
    bounds = {
        "string_too_short": "it is empty. Write the text.",
        "string_too_long": f"it is longer than {context.get('max_length')} characters. Shorten it.",
        "too_short": f"it needs at least {context.get('min_length')} entries. Add some.",
        "too_long": f"it has more than {context.get('max_length')} entries. Remove some.",
        "greater_than_equal": f"it must be {context.get('ge', 0):g} or more. Change the number.",
        "greater_than": f"it must be more than {context.get('gt', 0):g}. Change the number.",
        "less_than_equal": f"it must be {context.get('le', 0):g} or less. Change the number.",
        "string_pattern_mismatch": f"{_shown(value)} is not written as needed ({_form(str(context.get('pattern')))}).",
    }
    return bounds.get(what) or _wrong_kind(what, value)


def _fields(kind: type[BaseModel], through: list[str]) -> tuple[str, ...]:
    for part in through[:-1]:
        kind = PARTS.get(part, kind)
    return tuple(name for name in kind.model_fields if name != "translations")


def _form(pattern: str) -> str:
    forms = {
        ID: "a-z, 0-9 and -, 48 at most, such as desk-reset",
        CLOCK: 'such as "08:30"',
        r"^S\d{3}$": "such as S012",
        r"^S\d{1,3}$": "such as S24",
    }
    return forms.get(pattern, "such as en")


def _shown(value: object) -> str:
    if isinstance(value, dict | list):
        return "a list or fields of its own"
    text = re.sub(r"\s+", " ", str(value))
    return f'"{text[:40]}{"…" if len(text) > 40 else ""}"'


def _wrong_kind(what: str, value: object) -> str:
    needs = {
        "int": "a whole number, without quotes",
        "float": "a number, without quotes",
        "string": "text; put it in quotes",
        "bool": "true or false, without quotes",
        "list": "a list, each entry beginning with -",
        "tuple": "a list, such as [1, 7]",
        "dict": "fields of its own, indented below",
        "model": "fields of its own, indented below",
        "frozen_set": "a list, such as [0, 1, 2]",
        "time": 'a time such as "08:30"',
    }
    need = next((text for start, text in needs.items() if what.startswith(start)), "of another kind")
    return f"{_shown(value)} does not fit; it must be {need}."
