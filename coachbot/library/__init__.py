"""Programmes and cards from their files into domain values, or one sentence per fault: file, line, field, mend.

YAML 1.2, read strictly: no aliases, no tags, no repeated keys, limits on size and depth. What a file can do
is say words; it can name no path, run no code and grow no memory.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap

from coachbot.domain.card import Card
from coachbot.domain.handbook import Handbook
from coachbot.domain.programme import Note, Programme
from coachbot.domain.question import Question
from coachbot.domain.text import Part
from coachbot.errors import ProgrammeError
from coachbot.library.faults import PARTS, build, line_of, nearest, place_of
from coachbot.library.reading import PROGRAMME_FILE, read_yaml

CARDS, QUESTIONS, HANDBOOK = "cards", "questions.yaml", "handbook.yaml"


@dataclass(frozen=True, slots=True)
class Library:
    """All that lies in the folders: programmes, cards and questions by id, and the handbook."""

    programmes: Mapping[str, Programme]
    cards: Mapping[str, Card]
    questions: Mapping[str, Question]
    handbook: Handbook

    def shelves(self) -> dict[str, Any]:
        """The same by name, as a house takes them."""
        return {name: getattr(self, name) for name in ("programmes", "cards", "questions", "handbook")}


class Questions(Part):
    """All questions, in the order in which they take their turns."""

    questions: list[Question]


def packaged_programmes() -> Path:
    """Where the programmes lie: in the wheel, else in the checkout."""
    inside = Path(__file__).parent.parent / "_data" / "programs"
    return inside if inside.is_dir() else Path(__file__).parent.parent.parent / "programs"


def load_library(packaged: Path, own: Path | None = None) -> dict[str, Programme]:
    """Every programme by id; as `read_library`."""
    return dict(read_library(packaged, own).programmes)


def read_library(packaged: Path, own: Path | None = None) -> Library:
    """Everything in the folders; an operator's `own` folder is laid over the packaged one, file by file.

    Raises ProgrammeError with every fault of the first bad file, a line each.
    """
    roots = [packaged] if own is None else [packaged, own]
    for root in roots:
        if not root.is_dir():
            raise ProgrammeError(
                f"{root} is not a folder. Set COACHBOT_PROGRAMS to the folder that holds your programmes."
            )
    cards: dict[str, Card] = {}
    questions: dict[str, Question] = {}
    for root in roots:
        cards |= load_cards(root / CARDS)
        questions |= load_questions(root)
    programmes = _programmes(roots, cards, questions)
    return Library(programmes, cards, questions, _handbook(roots))


def _programmes(
    roots: Sequence[Path], cards: Mapping[str, Card], questions: Mapping[str, Question]
) -> dict[str, Programme]:
    found: dict[str, Programme] = {}
    for root in roots:
        for folder in sorted(path for path in root.iterdir() if path.is_dir() and path.name != CARDS):
            if not folder.name.startswith((".", "_")):
                found[folder.name] = load_programme(folder, cards, questions)
    if not found:
        raise ProgrammeError(
            f"There is no programme in {roots[-1]}. Put one in a folder of its own, as {PROGRAMME_FILE}."
        )
    return found


def _handbook(roots: Sequence[Path]) -> Handbook:
    """The last root's that has one: an operator's handbook replaces the packaged one."""
    with_one = [root for root in roots if (root / HANDBOOK).is_file()]
    if not with_one:
        return Handbook()
    path = with_one[-1] / HANDBOOK
    return build(Handbook, read_yaml(path, path.parent), path, path.parent)


def load_questions(root: Path) -> dict[str, Question]:
    """Every question of a folder by id; the file may be missing."""
    path = root / QUESTIONS
    if not path.is_file():
        return {}
    return {one.id: one for one in build(Questions, read_yaml(path, root), path, root).questions}


def load_cards(folder: Path) -> dict[str, Card]:
    """Every card of a folder by id; the folder may be missing."""
    if not folder.is_dir():
        return {}
    found = {}
    for path in sorted(folder.glob("*.yaml")):
        card = build(Card, read_yaml(path, folder.parent), path, folder.parent)
        _check_name(card.id, path.stem, path, folder.parent)
        found[card.id] = card
    return found


def load_programme(
    folder: Path, cards: Mapping[str, Card], questions: Mapping[str, Question] | None = None
) -> Programme:
    """The programme of a folder, with the cards it names. Raises ProgrammeError."""
    path = folder / PROGRAMME_FILE
    if not path.is_file():
        raise ProgrammeError(
            f"{folder.name}: there is no {PROGRAMME_FILE} in this folder. Add one, or remove the folder."
        )
    content = read_yaml(path, folder.parent)
    used = {name: card.model_dump() for name, card in cards.items() if name in set(_named_cards(content))}
    _refuse_own_cards(content, path, folder.parent)
    programme = build(Programme, content, path, folder.parent, {"cards": used}, known=cards)
    _check_name(programme.id, folder.name, path, folder.parent)
    if questions is not None:
        _check_asked(programme, questions, content, path, folder.parent)
    return programme


def _check_asked(
    programme: Programme, questions: Mapping[str, Question], content: CommentedMap, path: Path, root: Path
) -> None:
    """What an item asks must be a question of the library, or a note in the person's own words."""
    known = sorted({*questions, *Note})
    for p, prompt in enumerate(programme.prompts):
        for n, item in enumerate(prompt.items):
            if item.asks is not None and item.asks not in known:
                line = line_of(content, ["prompts", p, "items", n, "asks"])
                raise ProgrammeError(
                    f"{place_of(path, root, line)}: prompts[{p}].items[{n}].asks: there is no question {item.asks}. "
                    f"{nearest(item.asks, known)}"
                )


def _refuse_own_cards(content: CommentedMap, path: Path, root: Path) -> None:
    if "cards" in content:
        raise ProgrammeError(
            f"{place_of(path, root, line_of(content, ['cards']))}: cards: cards live in files of their own. "
            f"Move them to {CARDS}/, one file each."
        )


def _named_cards(content: CommentedMap) -> Iterator[str]:
    for prompt in content.get("prompts") or ():
        items = prompt.get("items") if isinstance(prompt, dict) else None
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict):
                named = [item.get("card"), *(item.get("cards") or ())]
                yield from (card for card in named if isinstance(card, str))


def _check_name(given: str, expected: str, path: Path, root: Path) -> None:
    if given != expected:
        raise ProgrammeError(
            f"{place_of(path, root, 1)}: id: it says {given}, but lies under {expected}. Make both the same."
        )


FILES: Mapping[str, type[BaseModel]] = {
    "programme": Programme,
    "card": Card,
    "questions": Questions,
    "handbook": Handbook,
}
"""What each kind of file holds."""


def field_names() -> dict[str, list[str]]:
    """Every field an author can write, by part; the documentation is tested against it."""
    parts: dict[str, type[BaseModel]] = {"programme": Programme, **PARTS}
    return {name: list(kind.model_fields) for name, kind in parts.items()}
