"""What an author asks for on the command line, read with care: each mistake is told with what would be right."""

import contextlib
from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path

from coachbot import library
from coachbot.domain.local_time import is_zone
from coachbot.domain.participant import Track
from coachbot.domain.programme import Programme
from coachbot.engine.passes import real_now
from coachbot.errors import MisuseError, ProgrammeError
from coachbot.library import Library, folders
from coachbot.library.layout import read_or_told, strays
from coachbot.words import languages
from coachbot.workbench.personas import PERSONAS, Persona
from coachbot.workbench.pseudo import QPS

NOTHING = '""'
"""How a value that is empty is named."""
EARLIEST, LATEST = date(2000, 1, 1), date(2099, 12, 31)
"""What is lived or counted begins within them: far from the ends of what a date can be."""


@read_or_told()
def read_library(own: Path | None) -> Library:
    """Everything that is shipped, with an operator's folder over it.

    Raises ProgrammeError when a file is faulty, or lies where nothing would ever read it.
    """
    if own is not None and own.is_dir() and (missed := [*strays(own)]):
        raise ProgrammeError("\n".join(missed))
    return folders.read_library(library.packaged_programmes(), own)


def read_programme(programme_id: str, shelves: Library) -> Programme:
    """The programme of that id. Raises MisuseError when there is none."""
    found = shelves.programmes
    if programme_id not in found:
        raise MisuseError(f"There is no programme {programme_id}. There are: {', '.join(sorted(found))}.")
    return found[programme_id]


def read_persona(name: str) -> Persona:
    """The persona of that name. Raises MisuseError."""
    if name not in PERSONAS:
        raise MisuseError(f"There is no persona {name}. There are: {', '.join(PERSONAS)}.")
    return PERSONAS[name]


def read_part(name: str, parts: Collection[str]) -> str:
    """The kind of file that is meant. Raises MisuseError."""
    if name not in parts:
        raise MisuseError(f"There is no file of kind {name}. There are: {', '.join(parts)}.")
    return name


def write(path: Path, content: bytes) -> None:
    """Write a file, or none. Raises MisuseError when it cannot be written."""
    is_new = False
    try:
        is_new = not path.exists()
        path.write_bytes(content)
    except OSError as fault:
        if is_new:
            with contextlib.suppress(OSError):
                path.unlink()
        raise MisuseError(f"{path} cannot be written: {fault.strerror}. Choose another place.") from None


def make_folder(folder: Path) -> Path:
    """A folder, made if it is new. Raises MisuseError when it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise MisuseError(f"{folder} cannot be made: {fault.strerror}. Choose another place.") from None
    return folder


def read_zone(zone: str) -> str:
    """An IANA time zone. Raises MisuseError."""
    if not is_zone(zone):
        raise MisuseError(f"{zone or NOTHING} is not a time zone. Write one such as Europe/Berlin or America/New_York.")
    return zone


def read_start(start: str | None) -> date:
    """The date of day 1, tomorrow when none is given. Raises MisuseError where it is none, or too far away."""
    if start is None:
        return real_now().date() + timedelta(days=1)
    try:
        found = date.fromisoformat(start)
    except ValueError:
        said = f"{start or NOTHING} is not a date. Write it as year-month-day, such as 2026-11-30."
        raise MisuseError(said) from None
    if not EARLIEST <= found <= LATEST:
        raise MisuseError(f"{start} is too far away. Choose a date from {EARLIEST} to {LATEST}.")
    return found


def read_track(track: str) -> Track:
    """The track of that name. Raises MisuseError."""
    if track not in set(Track):
        raise MisuseError(f"{track} is not a track. There are: {', '.join(Track)}.")
    return Track(track)


def read_language(language: str) -> str:
    """A language a conversation can be held in, or the pseudo-language. Raises MisuseError."""
    if language not in (*languages(), QPS):
        raise MisuseError(f"Nothing is said in {language}. There are: {', '.join(languages())}.")
    return language
