"""What was read and checked once is believed at the next start, and never where anything is not as it was."""

import hashlib
import io
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coachbot import library
from coachbot.app import App
from coachbot.domain.export import fields_of
from coachbot.errors import ProgrammeError
from coachbot.library import checked, folders
from coachbot.library.checked import CheckedLibrary
from coachbot.settings import Settings
from tests.house import StillClock
from tests.shipped import SHELVES

SHIPPED = library.packaged_programmes()


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A small folder of programmes, quickly read."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("questions.yaml", "questions.de.yaml"):
        shutil.copy(SHIPPED / name, folder)
    shutil.copytree(SHIPPED / "diary-only", folder / "diary-only")
    programme = folder / "diary-only" / "programme.yaml"
    lines = programme.read_text(encoding="utf-8").splitlines(keepends=True)
    programme.write_text("".join(line for line in lines if not line.startswith("next:")), encoding="utf-8")
    return folder


def start(shelf: Path, own: Path | None = None) -> library.Library:
    """What a start reads; it keeps that for the next."""
    one = CheckedLibrary(shelf, own, kept_in(shelf))
    found = one.read()
    one.keep()
    return found


def kept_in(shelf: Path) -> Path:
    return shelf.parent / "coachbot.db.programmes"


def was_believed(shelf: Path, own: Path | None = None) -> bool:
    """Whether a further start takes the file as it stands, and has nothing to write."""
    before = kept_in(shelf).stat().st_ino
    start(shelf, own)
    return kept_in(shelf).stat().st_ino == before


def test_the_second_start_believes_the_first_and_writes_nothing(shelf: Path) -> None:
    start(shelf)
    assert was_believed(shelf)
    assert kept_in(shelf).stat().st_mode & 0o777 == 0o600
    assert not list(shelf.parent.glob("*.part"))


def edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(shelf: Path) -> None:
        path = shelf / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


CHANGES: dict[str, Callable[[Path], None]] = {
    "a word": edit("diary-only/programme.yaml", "title: ", "title: My "),
    "a word of another language": edit("questions.de.yaml", "Kopfschmerzen", "Kopfweh"),
    "a comment": edit("questions.yaml", "questions:", "# mine\nquestions:"),
    "a translation less": lambda shelf: (shelf / "questions.de.yaml").unlink(),
    "a card more": lambda shelf: shutil.copytree(
        SHIPPED / "cards", shelf / "cards", ignore=lambda _, names: {name for name in names if name > "b"}
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_any_file_is_read(shelf: Path, change: Callable[[Path], None]) -> None:
    start(shelf)
    change(shelf)
    assert start(shelf) == folders.read_library(shelf)
    assert was_believed(shelf)


def test_an_operators_folder_is_read_and_so_is_its_going(shelf: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(shelf / "diary-only", own / "diary-two")
    edit("diary-two/programme.yaml", "id: diary-only", "id: diary-two")(own)
    assert set(start(shelf).programmes) == {"diary-only"}
    assert set(start(shelf, own).programmes) == {"diary-only", "diary-two"}
    assert was_believed(shelf, own)
    assert set(start(shelf).programmes) == {"diary-only"}


@pytest.mark.parametrize("name", ["__version__", "_CODE"])
def test_another_version_reads_for_itself(
    shelf: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(shelf)
    monkeypatch.setattr(checked, name, "0.0.9" if name == "__version__" else tmp_path)
    assert not was_believed(shelf)


def test_what_has_become_wrong_is_told_although_it_was_right_once(shelf: Path) -> None:
    start(shelf)
    edit("diary-only/programme.yaml", "title: ", "tittle: ")(shelf)
    with pytest.raises(ProgrammeError, match="tittle"):
        start(shelf)


def test_a_file_that_became_a_link_is_refused_although_its_words_are_the_same(shelf: Path, tmp_path: Path) -> None:
    start(shelf)
    path = shelf / "diary-only" / "programme.yaml"
    path.rename(tmp_path / "elsewhere.yaml")
    path.symlink_to(tmp_path / "elsewhere.yaml")
    with pytest.raises(ProgrammeError, match="link out of the folder"):
        start(shelf)


def test_what_changes_while_it_is_read_is_not_kept(shelf: Path) -> None:
    one = CheckedLibrary(shelf, None, kept_in(shelf))
    one.read()
    CHANGES["a comment"](shelf)
    one.keep()
    assert not kept_in(shelf).exists()


def test_no_damage_is_believed_wherever_it_lies(shelf: Path) -> None:
    right = start(shelf)
    whole = kept_in(shelf).read_bytes()
    places = [*range(0, 64, 7), *range(64, len(whole), len(whole) // 25), len(whole) - 1]
    flipped = [whole[:n] + bytes([whole[n] ^ 1]) + whole[n + 1 :] for n in places]
    for content in (*flipped, b"", whole[:40], whole[:-1], whole + b".", whole[:32] + whole[32:64] * 2):
        kept_in(shelf).write_bytes(content)
        one = CheckedLibrary(shelf, None, kept_in(shelf))
        one._source = whole[:32]
        assert one._kept() is None
    assert start(shelf) == right
    assert kept_in(shelf).read_bytes()[:32] == whole[:32]
    assert was_believed(shelf)


class Evil:
    """What a forger would put there."""

    def __init__(self, call: Any, *arguments: Any) -> None:
        self._call = (call, arguments)

    def __reduce__(self) -> Any:
        return self._call


@pytest.mark.parametrize("what", ["a function", "a class of others", "a function of the domain", "no library"])
def test_a_forged_file_runs_nothing_and_is_read_over(shelf: Path, tmp_path: Path, what: str) -> None:
    """Its digest is right, so only what it would make can give it away."""
    made = tmp_path / "made"
    forged: Any = {
        "a function": Evil(os.mkdir, os.fspath(made)),
        "a class of others": Evil(io.FileIO, os.fspath(made), "w"),
        "a function of the domain": Evil(fields_of, "addresses"),
        "no library": SHELVES.programmes["diary-only"],
    }[what]
    right, calls = start(shelf), fields_of.cache_info()
    values = pickle.dumps(forged)
    source = kept_in(shelf).read_bytes()[:32]
    kept_in(shelf).write_bytes(source + hashlib.sha256(values).digest() + values)
    assert start(shelf) == right
    assert (made.exists(), fields_of.cache_info()) == (False, calls)
    assert was_believed(shelf)


def test_a_disk_that_takes_nothing_is_no_fault(shelf: Path, tmp_path: Path) -> None:
    for file in (tmp_path / "nowhere" / "kept", shelf, None):
        one = CheckedLibrary(shelf, None, file)
        assert set(one.read().programmes) == {"diary-only"}
        one.keep()
    assert not (tmp_path / "nowhere").exists()


async def test_a_start_keeps_what_it_checked_beside_the_database(shelf: Path, tmp_path: Path) -> None:
    """It reads back as the folders do, in every language."""
    given = Settings(database_url=f"sqlite:///{tmp_path / 'demo.db'}", port=0)
    app = App(given, real_clock=StillClock())
    await app.start()
    await app.stop()
    kept = CheckedLibrary(SHIPPED, None, tmp_path / "demo.db.programmes")
    found = kept.read()
    assert kept._unkept is None
    assert found == SHELVES
    assert found.in_other_languages == SHELVES.in_other_languages
