"""Programmes and cards as they were once read and checked, in a file beside the database, so that a start is short.

The file is believed only where it is whole and was made from just these files, by just this code; whatever else lies
there is passed over and written anew. It can make no value but those of which a library consists, so it runs no code.
"""

import contextlib
import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydantic

from coachbot import __version__
from coachbot.library import Library
from coachbot.library.layout import LARGEST_FILE, is_left_alone

LARGEST_BYTES = 64 * 1024 * 1024
_DIGEST, _LENGTH = hashlib.sha256, 32
_CODE = Path(__file__).parent.parent
_ROOMS = ("domain", "library")


class CheckedLibrary:
    """The folders of programmes, and the file in which they are kept once they were checked; None for nowhere."""

    def __init__(self, packaged: Path, own: Path | None, file: Path | None) -> None:
        self._packaged, self._own, self._file = packaged, own, file
        self._source: bytes | None = None
        self._unkept: Library | None = None

    def read(self) -> Library:
        """What `read_library` would read. Raises ProgrammeError."""
        self._source = self._digest_of_source()
        if (kept := self._kept()) is not None:
            return kept
        # What reads and checks files takes a twentieth of a start's imports, and most starts need none of it.
        from coachbot.library import folders  # noqa: PLC0415

        self._unkept = folders.read_library(self._packaged, self._own)
        return self._unkept

    def keep(self) -> None:
        """Keep for the next start what was read and checked now, unless anything changed meanwhile.

        A disk that takes nothing costs the next start some time, and is no fault.
        """
        if self._file is None or self._unkept is None or self._source is None:
            return
        _ = self._unkept.in_other_languages
        values = pickle.dumps(self._unkept, pickle.HIGHEST_PROTOCOL)
        if self._source == self._digest_of_source():
            with contextlib.suppress(OSError):
                _write(self._file, self._source + _DIGEST(values).digest() + values)

    def _kept(self) -> Library | None:
        """What the file holds, if it may be believed."""
        if self._file is None or self._source is None:
            return None
        try:
            content = _read(self._file, LARGEST_BYTES)
        except OSError:
            return None
        source, digest, values = content[:_LENGTH], content[_LENGTH : 2 * _LENGTH], content[2 * _LENGTH :]
        if source != self._source or digest != _DIGEST(values).digest():
            return None
        # However it is wrong, the folders themselves are there to be read.
        with contextlib.suppress(Exception):
            found = _Values(io.BytesIO(values)).load()
            return found if isinstance(found, Library) else None
        return None

    def _digest_of_source(self) -> bytes | None:
        """Of all that decides what is read: versions, the code, each file's place, kind and bytes; None if unknown."""
        whole = _DIGEST(repr((__version__, sys.version, pydantic.VERSION)).encode())
        try:
            for told in (*_code(), *_folder(self._packaged), *_folder(self._own)):
                whole.update(_DIGEST(told).digest())
        except OSError:
            return None
        return whole.digest()


class _Values(pickle.Unpickler):
    """Knows the classes of the domain and nothing else: no function, and nothing of anybody else's."""

    def find_class(self, module: str, name: str) -> Any:
        ours = module.startswith("coachbot.domain.") or (module, name) == (Library.__module__, Library.__name__)
        found = super().find_class(module, name) if ours and "." not in name else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError("no value of a library")
        return found


def _code() -> Iterator[bytes]:
    """Size and time of every file that makes or checks values, by which Python itself tells old code from new."""
    for path in sorted((path for room in _ROOMS for path in (_CODE / room).rglob("*.py")), key=os.fspath):
        told = path.stat()
        yield f"{path} {told.st_size} {told.st_mtime_ns}".encode()


def _folder(root: Path | None) -> Iterator[bytes]:
    """Place and kind of whatever lies in a folder of programmes, and the bytes of what is read there."""
    yield os.fsencode("" if root is None else root)
    inside = [path for path in root.iterdir() if not is_left_alone(path)] if root is not None and root.is_dir() else []
    below = [path for folder in inside if folder.is_dir() for path in folder.iterdir()]
    for path in sorted((*inside, *below), key=os.fspath):
        yield os.fsencode(path) + bytes((path.is_symlink(), path.is_dir(), path.is_file()))
        if path.suffix == ".yaml" and path.is_file():
            yield _read(path, LARGEST_FILE)


def _read(path: Path, most: int) -> bytes:
    """A file's bytes, and one more than `most` of a larger one."""
    with path.open("rb") as file:
        return file.read(most + 1)


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, and for its owner alone."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    part.replace(path)
