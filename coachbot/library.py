"""Programmes and cards from their files into domain values, or one sentence per fault: file, line, field, mend.

YAML 1.2, read strictly: no aliases, no tags, no repeated keys, limits on size and depth. What a file can do
is say words; it can name no path, run no code and grow no memory.
"""

import difflib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, NodeEvent

from coachbot.domain.programme import ID, Card, Item, Moment, Programme, Prompt
from coachbot.errors import ProgrammeError

LARGEST_FILE = 256 * 1024
DEEPEST = 12
PROGRAMME_FILE = "programme.yaml"
CARDS = "cards"
_PARTS: Mapping[str, type[BaseModel]] = {"prompts": Prompt, "items": Item, "moment": Moment, "cards": Card}


def packaged_programmes() -> Path:
    """Where the programmes lie: in the wheel, else in the checkout."""
    inside = Path(__file__).parent / "_data" / "programs"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "programs"


def load_library(packaged: Path, own: Path | None = None) -> dict[str, Programme]:
    """Every programme by id; an operator's `own` folder is laid over the packaged one, cards too.

    Raises ProgrammeError with every fault of the first bad file, a line each.
    """
    roots = [packaged] if own is None else [packaged, own]
    for root in roots:
        if not root.is_dir():
            raise ProgrammeError(
                f"{root} is not a folder. Set COACHBOT_PROGRAMS to the folder that holds your programmes."
            )
    cards: dict[str, Card] = {}
    for root in roots:
        cards |= load_cards(root / CARDS)
    found: dict[str, Programme] = {}
    for root in roots:
        for folder in sorted(path for path in root.iterdir() if path.is_dir() and path.name != CARDS):
            if not folder.name.startswith((".", "_")):
                found[folder.name] = load_programme(folder, cards)
    if not found:
        raise ProgrammeError(
            f"There is no programme in {roots[-1]}. Put one in a folder of its own, as {PROGRAMME_FILE}."
        )
    return found


def load_cards(folder: Path) -> dict[str, Card]:
    """Every card of a folder by id; the folder may be missing."""
    if not folder.is_dir():
        return {}
    found = {}
    for path in sorted(folder.glob("*.yaml")):
        card = _build(Card, _read(path, folder.parent), path, folder.parent)
        _check_name(card.id, path.stem, path, folder.parent)
        found[card.id] = card
    return found


def load_programme(folder: Path, cards: Mapping[str, Card]) -> Programme:
    """The programme of a folder, with the cards it names. Raises ProgrammeError."""
    path = folder / PROGRAMME_FILE
    if not path.is_file():
        raise ProgrammeError(
            f"{folder.name}: there is no {PROGRAMME_FILE} in this folder. Add one, or remove the folder."
        )
    content = _read(path, folder.parent)
    used = {name: card.model_dump() for name, card in cards.items() if name in set(_named_cards(content))}
    _refuse_own_cards(content, path, folder.parent)
    programme = _build(Programme, content, path, folder.parent, {"cards": used}, known=cards)
    _check_name(programme.id, folder.name, path, folder.parent)
    return programme


def _refuse_own_cards(content: CommentedMap, path: Path, root: Path) -> None:
    if "cards" in content:
        raise ProgrammeError(
            f"{_place(path, root, _line(content, ['cards']))}: cards: cards live in files of their own. "
            f"Move them to {CARDS}/, one file each."
        )


def _named_cards(content: CommentedMap) -> Iterator[str]:
    for prompt in content.get("prompts") or ():
        items = prompt.get("items") if isinstance(prompt, dict) else None
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict) and isinstance(item.get("card"), str):
                yield item["card"]


def _check_name(given: str, expected: str, path: Path, root: Path) -> None:
    if given != expected:
        raise ProgrammeError(
            f"{_place(path, root, 1)}: id: it says {given}, but lies under {expected}. Make both the same."
        )


def _place(path: Path, root: Path, line: int) -> str:
    return f"{path.relative_to(root)}:{line}"


# Reading


def _read(path: Path, root: Path) -> CommentedMap:
    name = path.relative_to(root)
    if path.is_symlink() or not path.resolve().is_relative_to(root.resolve()):
        raise ProgrammeError(f"{name}: the file is a link out of the folder. Put a copy here instead.")
    if not re.fullmatch(ID, path.parent.name if path.name == PROGRAMME_FILE else path.stem):
        raise ProgrammeError(f"{name}: the name may only hold a-z, 0-9 and -, and 48 characters at most. Rename it.")
    if path.stat().st_size > LARGEST_FILE:
        raise ProgrammeError(f"{name}: the file is larger than {LARGEST_FILE // 1024} KiB. Split the programme in two.")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ProgrammeError(f"{name}: the file is not UTF-8 text. Save it as UTF-8.") from None
    try:
        _refuse_bombs(text, str(name))
        content = YAML(typ="rt").load(text)
    except MarkedYAMLError as fault:
        raise ProgrammeError(_say_yaml(fault, str(name))) from None
    except (YAMLError, ValueError, RecursionError):
        raise ProgrammeError(f"{name}: the file is not YAML. Check it with an editor that knows YAML.") from None
    if not isinstance(content, CommentedMap):
        raise ProgrammeError(
            f"{name}:1: the file must be a list of fields, such as id: {path.stem}. See programs/README.md."
        )
    return content


def _refuse_bombs(text: str, name: str) -> None:
    """Aliases, tags and deep nesting are refused while reading, before anything is built from them."""
    depth = 0
    for event in YAML(typ="rt").parse(text):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            raise ProgrammeError(f"{name}:{line}: & and * (anchors and aliases) are not allowed. Write the text out.")
        if getattr(event, "tag", None) and str(event.tag) not in ("!", "None"):
            raise ProgrammeError(
                f"{name}:{line}: ! (a tag) is not allowed. Put the text in quotes if it begins with !."
            )
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > DEEPEST:
            raise ProgrammeError(
                f"{name}:{line}: fields are nested deeper than {DEEPEST} levels. Check the indentation."
            )


def _say_yaml(fault: MarkedYAMLError, name: str) -> str:
    line = fault.problem_mark.line + 1 if fault.problem_mark else 1
    problem = str(fault.problem or fault.context or "it cannot be read")
    if "duplicate key" in problem:
        key = re.search(r'found duplicate key "([^"]+)"', problem)
        which = key[1] if key else "a field"
        return f"{name}:{line}: {which}: it stands here twice. Keep one of the two."
    if "\t" in problem or "'\\t'" in problem:
        return f"{name}:{line}: there is a tab. Indent with spaces."
    return f"{name}:{line}: this is not YAML ({problem}). Check quotes, colons and indentation just above."


# Building

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


def _build(
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
    where = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")
    sentence = _mend(fault, kind, [str(p) for p in place], known)
    return f"{_place(path, root, _line(content, place))}: {where + ': ' if where else ''}{sentence}"


def _is_there(content: Any, place: list[int | str]) -> bool:
    for part in place:
        try:
            content = content[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def _line(content: Any, place: list[int | str]) -> int:
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
        kind = _PARTS.get(part, kind)
    return list(kind.model_fields)


def _nearest(word: str, words: list[str]) -> str:
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
    return f"Did you mean {near[0]}?" if near else f"Known are: {', '.join(words)}."


def _mend(fault: Any, kind: type[BaseModel], place: list[str], known: Mapping[str, Card]) -> str:
    """What is wrong and what would be right, in words of our own."""
    what, context, value = fault["type"], fault.get("ctx", {}), fault.get("input")
    if what == "missing":
        return f"the field {place[-1]} is missing. Add it."
    if what == "extra_forbidden":
        return f"there is no field called {place[-1]}. {_nearest(place[-1], _fields(kind, place))}"
    if what in ("enum", "literal_error"):
        words = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
        return f"{_shown(value)} is not known here. {_nearest(str(value), words)}"
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
    return f"{text}. {_nearest(missing[1], sorted(known))}" if missing and known else f"{text}."


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


def field_names() -> dict[str, list[str]]:
    """Every field an author can write, by part; the documentation is tested against it."""
    parts: dict[str, type[BaseModel]] = {"programme": Programme, **_PARTS}
    return {name: list(kind.model_fields) for name, kind in parts.items()}
