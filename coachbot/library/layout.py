"""What lies where nothing reads it: a file in a wrong place or under a wrong name would be missed without a word."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coachbot.domain.text import ENGLISH
from coachbot.errors import ProgrammeError

PROGRAMME_FILE = "programme.yaml"
CARDS, QUESTIONS, HANDBOOK, EXPERIMENTS = "cards", "questions.yaml", "handbook.yaml", "experiments.yaml"
AT_THE_TOP = frozenset({QUESTIONS, HANDBOOK, EXPERIMENTS})
LARGEST_FILE = 256 * 1024
_TRANSLATION = re.compile(r"[^.]+\.(?P<language>[a-z]{2})\.yaml")


@contextmanager
def read_or_told() -> Iterator[None]:
    """While folders are looked through: raises ProgrammeError where the disk gives one to nobody, or not to us."""
    try:
        yield
    except OSError as fault:
        says = f"it cannot be read ({fault.strerror}). Check who may read it."
        raise ProgrammeError(f"{fault.filename}: {says}") from None


def is_translation(path: Path) -> bool:
    """Whether a file holds words of another language."""
    return _TRANSLATION.fullmatch(path.name) is not None


def is_left_alone(path: Path) -> bool:
    """Whether a file or folder is none of ours by its name."""
    return path.name.startswith((".", "_"))


def is_programme(folder: Path) -> bool:
    """Whether a folder holds a programme."""
    return folder.is_dir() and folder.name != CARDS and not is_left_alone(folder)


def strays(root: Path) -> Iterator[str]:
    """A sentence for each file of a folder of programmes that would never be read."""
    if (root / PROGRAMME_FILE).is_file():
        yield f"{root} is a programme itself. Set COACHBOT_PROGRAMS to the folder above it, {root.resolve().parent}."
        return
    inside = [path for path in sorted(root.iterdir()) if not is_left_alone(path)]
    folders = [path for path in inside if path.is_dir()]
    for path in (*inside, *(path for folder in folders for path in sorted(folder.iterdir()))):
        if (says := _stray(path, path.relative_to(root))) is not None:
            yield f"{path.relative_to(root).as_posix()}: {says}"
    if not folders and not any(path.name in AT_THE_TOP for path in inside):
        mend = f"Put a programme into a folder of its own, as tea-break/{PROGRAMME_FILE}."
        yield f"{root}: there is nothing to read. {mend}"


def _stray(path: Path, place: Path) -> str | None:
    home = place.parts[0] if len(place.parts) > 1 else ""
    if path.is_dir():
        inside = home and path.name == CARDS and home != CARDS
        return f"cards lie beside the programmes and not in one. Move the folder up, to {CARDS}/." if inside else None
    if path.suffix == ".yml":
        return f"only files that end in .yaml are read. Rename it to {path.stem}.yaml."
    if path.suffix != ".yaml" or home.startswith("."):
        return None
    if is_translation(path):
        english = path.with_name(f"{path.name.partition('.')[0]}.yaml")
        if path.suffixes[0] == f".{ENGLISH}":
            return f"English words stand in {english.name} itself, and nothing reads this. Take it out."
        return None if english.is_file() else f"there is no {english.name} beside it. Add that, or take this one out."
    expected = {"": AT_THE_TOP, CARDS: {path.name}}.get(home, {PROGRAMME_FILE})
    if path.name in expected:
        return None
    return f"nothing reads this file. A programme is NAME/{PROGRAMME_FILE}, a card is {CARDS}/NAME.yaml. Move it."
