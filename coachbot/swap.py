"""One SQLite file in another's place: on the same disk, with its log, under the lock, and what stood there kept."""

import contextlib
import glob
import itertools
import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from coachbot import owners
from coachbot.databases.sqlite.lock import take_lock
from coachbot.errors import DataError, MisuseError, NotThereError
from coachbot.graveyard import sync_folder

LOGS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file; the first and the last may hold what the file does not."""
PART = ".part"
"""The end of a copy's name while it is made; none lies about for longer than `LONGEST_PART_SECONDS`."""
LONGEST_PART_SECONDS = 86_400.0


@contextlib.contextmanager
def copied_beside(copy: Path, file: Path) -> Iterator[Path]:
    """The copy's own copy, with its log, on the disk where it will stay. The copy itself is never touched.

    `file` is the database, with no link in its path. Raises NotThereError, MisuseError and DataError.
    """
    if not copy.is_file():
        raise NotThereError(f"{copy} is not there. Say which copy is to be put back.")
    if file.exists() and copy.samefile(file):
        raise MisuseError(f"{copy} is the database itself. If it was put back by hand: coachbot restore --go.")
    if _holds_something(Path(f"{copy}-journal")):
        raise DataError(
            f"{copy} was cut in the middle of a change: {copy}-journal lies beside it. Choose another copy."
        )
    beside = file.with_name(f"{file.name}.restoring")
    remove(beside)
    try:
        with saying_no_room(beside):
            shutil.copyfile(copy, beside)
            beside.chmod(0o600)
            if _holds_something(log := Path(f"{copy}-wal")):
                shutil.copyfile(log, f"{beside}-wal")
        yield beside
    finally:
        remove(beside)


def put_in_place(beside: Path, file: Path, now: datetime) -> Path | None:
    """Give a finished file the name of the database; returns where what stood there is now, with its log.

    The name is never without a database, and no log of another one is left beside it. Raises BusyError while a
    coachbot works, and DataError, with everything where it was.
    """
    stood = file.exists()
    lock = take_lock(file)
    try:
        old = _free_name(file.with_name(f"{file.name}.before-{now:%Y%m%dT%H%M%S}.restore"))
        with saying_no_room(file):
            owners.give(beside, file)
            owners.give(file.with_name(f"{file.name}.lock"), file)
            _exchange(beside, file, old, stood=stood)
        return old if stood or any(Path(f"{old}{end}").exists() for end in LOGS) else None
    finally:
        lock.release()


def _exchange(beside: Path, file: Path, old: Path, *, stood: bool) -> None:
    moved: list[str] = []
    try:
        if stood:
            os.link(file, old)
        for end in LOGS:
            if Path(f"{file}{end}").exists():
                Path(f"{file}{end}").replace(f"{old}{end}")
                moved.append(end)
        beside.replace(file)
    except OSError:
        for end in moved:
            Path(f"{old}{end}").replace(f"{file}{end}")
        old.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def _free_name(file: Path) -> Path:
    """The name, or with a number before its end where a copy of the same second has it."""
    numbered = (file.with_name(f"{file.stem}-{n}{file.suffix}") for n in itertools.count(2))
    free = (
        name for name in itertools.chain([file], numbered) if not any(Path(f"{name}{e}").exists() for e in ("", *LOGS))
    )
    return next(free)


def remove(file: Path) -> None:
    """A file, its logs, its lock, and the copies that its migrations made."""
    for end in ("", *LOGS, ".lock"):
        Path(f"{file}{end}").unlink(missing_ok=True)
    for copy in file.parent.glob(f"{glob.escape(file.name)}.before-*"):
        copy.unlink()


def sweep(folder: Path, now: float) -> None:
    """Remove what copies left that were broken off: it holds everybody's diary. `now` is in seconds since 1970."""
    for part in folder.glob(f".*{PART}*"):
        with contextlib.suppress(OSError):
            if now - part.stat().st_mtime > LONGEST_PART_SECONDS:
                part.unlink()


@contextlib.contextmanager
def saying_no_room(file: Path) -> Iterator[None]:
    """Whatever the system refuses becomes a DataError that says where."""
    try:
        yield
    except OSError as fault:
        raise DataError(
            f"{file} cannot be written: {fault.strerror}. Check the folder, its rights and the room on the disk."
        ) from None


def _holds_something(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0
