"""Programmes and cards from their files into domain values, or one sentence per fault: file, line, field, mend.

YAML 1.2, read strictly: no aliases, no tags, no repeated keys, limits on size and depth. What a file can do
is say words; it can name no path, run no code and grow no memory.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field

from coachbot.domain.card import Card
from coachbot.domain.experiment.thing import Thing
from coachbot.domain.handbook import Handbook
from coachbot.domain.participant import Track
from coachbot.domain.programme import Programme
from coachbot.domain.question import Question
from coachbot.domain.text import Fault, Part, Words
from coachbot.errors import ProgrammeError
from coachbot.library import Library, question_rules, rules
from coachbot.library.experiments import Experiments, load_experiments
from coachbot.library.faults import PARTS, build, tell
from coachbot.library.layout import (
    CARDS,
    HANDBOOK,
    PROGRAMME_FILE,
    QUESTIONS,
    is_programme,
    is_translation,
    read_or_told,
)
from coachbot.library.reading import FileContent, read_yaml
from coachbot.library.translations import with_words, words_beside

MOST_OFFERED = 25
"""So many buttons fit into one message, and a programme without one can be chosen by nobody."""


class Questions(Part):
    """All questions, in the order in which they take their turns."""

    questions: list[Question] = Field(description="what can be asked")


def _of_one(words: Mapping[str, Words], question: str) -> dict[str, Words]:
    """By language, the words of one of the questions."""
    said = {language: one.get("questions", {}).get(question) for language, one in words.items()}
    return {language: one for language, one in said.items() if one is not None}


def load_library(packaged: Path, own: Path | None = None) -> dict[str, Programme]:
    """Every programme by id; as `read_library`."""
    return dict(read_library(packaged, own).programmes)


@read_or_told()
def read_library(packaged: Path, own: Path | None = None) -> Library:
    """Everything in the folders; an operator's `own` folder is laid over the packaged one, file by file.

    Raises ProgrammeError with every fault of every bad file, a line each; cards, questions and the handbook come
    first, since programmes are built with them.
    """
    if not packaged.is_dir():
        raise ProgrammeError(f"{packaged}, where coachbot's own programmes lie, is missing. Install coachbot again.")
    if own is not None and not own.is_dir():
        raise ProgrammeError(f"{own} is not a folder. Name the folder that holds your programmes.")
    roots = [packaged] if own is None else [packaged, own]
    cards: dict[str, Card] = {}
    questions: dict[str, Question] = {}
    experiments: dict[str, Thing] = {}
    handbook, gathering = Handbook(), _Gathering()
    for root in roots:
        with gathering.more():
            cards |= load_cards(root / CARDS)
        with gathering.more():
            questions = load_questions(root, questions)
        with gathering.more():
            handbook = load_handbook(root) or handbook
        with gathering.more():
            experiments |= load_experiments(root)
    gathering.end()
    if missing := [f"{roots[0] / QUESTIONS}: {says}" for says in question_rules.of_roles(questions)]:
        raise ProgrammeError("\n".join(missing))
    return Library(_programmes(roots, cards, questions), cards, questions, handbook, experiments)


class _Gathering:
    """Faults of several files, told together."""

    def __init__(self) -> None:
        self._told: list[str] = []

    @contextmanager
    def more(self) -> Iterator[None]:
        """Keep what is wrong within, and go on."""
        try:
            yield
        except ProgrammeError as fault:
            self._told.append(str(fault))

    def add(self, *sentences: str) -> None:
        """Keep what is wrong in a sentence each."""
        self._told += sentences

    def end(self) -> None:
        """Raise ProgrammeError if anything was wrong."""
        if self._told:
            raise ProgrammeError("\n".join(self._told))


def _programmes(
    roots: Sequence[Path], cards: Mapping[str, Card], questions: Mapping[str, Question]
) -> dict[str, Programme]:
    folders = [folder for root in roots for folder in sorted(root.iterdir()) if is_programme(folder)]
    if not folders:
        raise ProgrammeError(
            f"There is no programme in {roots[-1]}. Put one in a folder of its own, as {PROGRAMME_FILE}."
        )
    names, gathering = {folder.name for folder in folders}, _Gathering()
    found: dict[str, Programme] = {}
    for folder in folders:
        with gathering.more():
            found[folder.name] = load_programme(folder, cards, questions, names)
    gathering.end()
    circles = rules.circles(found)
    for folder in (folder for folder in folders if folder.name in circles):
        path = folder / PROGRAMME_FILE
        with gathering.more():
            _keep([circles[folder.name]], read_yaml(path, folder.parent), path, folder.parent)
    for track in Track:
        offered = sum(track in one.tracks and one.follows is None for one in found.values())
        if offered > MOST_OFFERED:
            gathering.add(
                f"{roots[-1]}: {offered} programmes are offered to the track {track}, {MOST_OFFERED} are the most. "
                "Take some out, or let some follow others."
            )
    gathering.end()
    return found


def load_handbook(root: Path) -> Handbook | None:
    """The handbook of a folder, if it has one: an operator's replaces the packaged one."""
    path = root / HANDBOOK
    if not path.is_file():
        return None
    content = read_yaml(path, root)
    found = build(Handbook, content, path, root)
    _keep(rules.of_handbook(found), content, path, root)
    return with_words(found, content, path, root, rules.of_handbook)


def load_questions(root: Path, below: Mapping[str, Question]) -> dict[str, Question]:
    """The questions of a folder, whose file may be missing, laid over those `below`: all there are then, by id."""
    path = root / QUESTIONS
    if not path.is_file():
        return dict(below)
    content = read_yaml(path, root)
    asked = build(Questions, content, path, root)

    def rule(one: Questions) -> Iterator[Fault]:
        return question_rules.of_questions(one.questions, below)

    _keep(rule(asked), content, path, root)
    words = words_beside(asked, path, root, rule)
    told = [one.model_copy(update={"translations": _of_one(words, one.id)}) for one in asked.questions]
    return question_rules.laid_over(below, told)


def load_cards(folder: Path) -> dict[str, Card]:
    """Every card of a folder by id; the folder may be missing."""
    found, gathering = {}, _Gathering()
    files = (path for path in sorted(folder.glob("*.yaml")) if not is_translation(path))
    for path in files if folder.is_dir() else ():
        with gathering.more():
            content = read_yaml(path, folder.parent)
            card = build(Card, content, path, folder.parent)
            _keep([*_name(card.id, path.stem), *rules.of_card(card)], content, path, folder.parent)
            found[card.id] = with_words(card, content, path, folder.parent, rules.of_card)
    gathering.end()
    return found


def load_programme(
    folder: Path, cards: Mapping[str, Card], questions: Mapping[str, Question], names: Collection[str]
) -> Programme:
    """The programme of a folder, with the cards it names; `names` are all programmes there are.

    Raises ProgrammeError.
    """
    path, root = folder / PROGRAMME_FILE, folder.parent
    if not path.is_file():
        raise ProgrammeError(
            f"{folder.name}: there is no {PROGRAMME_FILE} in this folder. Add one, or remove the folder."
        )
    return programme_of(read_yaml(path, root), folder, cards, questions, names)


def programme_of(
    content: FileContent,
    folder: Path,
    cards: Mapping[str, Card],
    questions: Mapping[str, Question],
    names: Collection[str],
) -> Programme:
    """The programme that the content of a folder's file is; as `load_programme`."""
    path, root = folder / PROGRAMME_FILE, folder.parent
    if "cards" in content.fields:
        says = f"cards live in files of their own. Move them to {CARDS}/, one file each."
        raise ProgrammeError(tell([Fault(("cards",), says)], content, path, root))
    named = set(_named_cards(content.fields))
    named.update(swap for name in [*named] if name in cards for swap in cards[name].swaps)
    used = {name: card for name, card in cards.items() if name in named}
    programme = build(Programme, content, path, root, {"cards": used}, cards=sorted(cards))
    _keep(_name(programme.id, folder.name), content, path, root)

    asked = {name for name, question in questions.items() if question.role is None}

    def rule(one: Programme) -> Iterator[Fault]:
        return rules.of_programme(one, asked, names)

    _keep(rule(programme), content, path, root)
    return with_words(programme, content, path, root, rule)


def _keep(faults: Iterable[Fault], content: FileContent, path: Path, root: Path) -> None:
    """Raise ProgrammeError when a rule is not kept."""
    if found := tuple(faults):
        raise ProgrammeError(tell(found, content, path, root))


def _named_cards(fields: Mapping[str, Any]) -> Iterator[str]:
    prompts = fields.get("prompts")
    for prompt in prompts if isinstance(prompts, list) else ():
        items = prompt.get("items") if isinstance(prompt, dict) else None
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict):
                several = item.get("cards")
                named = [item.get("card"), *(several if isinstance(several, list) else ())]
                yield from (card for card in named if isinstance(card, str))


def _name(given: str, expected: str) -> Iterator[Fault]:
    if given != expected:
        yield Fault(("id",), f"it says {given}, but lies under {expected}. Make both the same.")


FILES: Mapping[str, type[BaseModel]] = {
    "programme": Programme,
    "card": Card,
    "questions": Questions,
    "handbook": Handbook,
    "experiments": Experiments,
}
"""What each kind of file holds."""


def field_names() -> dict[str, list[str]]:
    """Every field an author can write, by part; the documentation is tested against it."""
    parts: dict[str, type[BaseModel]] = {"programme": Programme, **PARTS}
    return {name: [one for one in kind.model_fields if one != "translations"] for name, kind in parts.items()}
