"""One process per database file, by whatever name it is called."""

import fcntl
import os
import struct
from pathlib import Path

from coachbot import owners
from coachbot.errors import BusyError, DataError
from coachbot.values import frozen

PLACE = 2**61
"""The byte of the database file that is locked: far beyond any data, and beyond the bytes SQLite locks itself."""
_LOCK = "hhqqi"
"""How the system wants a lock described."""


@frozen
class FileLock:
    """Held until released, or until the process ends."""

    beside: int
    inside: int

    def release(self) -> None:
        """Only after SQLite has closed the file: closing it here would drop the locks that SQLite holds on it."""
        os.close(self.inside)
        os.close(self.beside)


def take_lock(path: Path) -> FileLock:
    """Take the lock of the file that `path`, or the link `path` is, leads to. Raises BusyError and DataError.

    Two locks, because each alone has a hole: the one beside the file, `FILE.lock`, is blind to hard links and single
    files mounted elsewhere; the one inside it is not known to every system.
    """
    file = path.resolve()
    beside = _open(path, file.with_name(file.name + ".lock"))
    try:
        _hold(path, beside)
        inside = _open(path, file)
    except BaseException:
        os.close(beside)
        raise
    lock = FileLock(beside, inside)
    try:
        _hold_inside(path, inside)
        _refuse_second_names(path, inside)
    except BaseException:
        lock.release()
        raise
    return lock


def is_held(path: Path) -> bool:
    """Whether another process holds the lock inside a file, without taking it; False where that cannot be asked.

    Only where SQLite has not opened the file here, or has closed it: see `FileLock.release`.
    """
    command = getattr(fcntl, "F_OFD_GETLK", None)
    if command is None:
        return False
    try:
        with path.open("rb") as file:
            told = fcntl.fcntl(file, command, struct.pack(_LOCK, fcntl.F_WRLCK, os.SEEK_SET, PLACE, 1, 0))
    except OSError:
        return False
    return bool(struct.unpack(_LOCK, told)[0] != fcntl.F_UNLCK)


def _open(path: Path, file: Path) -> int:
    try:
        is_new = not file.exists()
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        if is_new:
            owners.give(file, file)
    except OSError as fault:
        raise cannot_open(path, fault) from None
    return descriptor


def _hold(path: Path, beside: int) -> None:
    try:
        fcntl.flock(beside, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise _busy(path) from None
    except OSError as fault:
        raise cannot_open(path, fault) from None


def _hold_inside(path: Path, inside: int) -> None:
    """A lock that belongs to the open file, not to the process as SQLite's do."""
    command = getattr(fcntl, "F_OFD_SETLK", None)
    if command is None:
        return
    wanted = struct.pack(_LOCK, fcntl.F_WRLCK, os.SEEK_SET, PLACE, 1, 0)
    try:
        fcntl.fcntl(inside, command, wanted)
    except (BlockingIOError, PermissionError):
        raise _busy(path) from None
    except OSError:
        # A file system without such locks; the lock beside the file holds there.
        return


def _refuse_second_names(path: Path, inside: int) -> None:
    """SQLite keeps its log under the name a file was opened by: under another one, the newest days would be missing."""
    if os.fstat(inside).st_nlink > 1:
        raise DataError(
            f"{path} has a second name (a hard link), and under that its newest entries could be missing. "
            "Remove the other name, or make a real copy, then start coachbot again."
        )


def _busy(path: Path) -> BusyError:
    return BusyError(
        f"Another coachbot is already working on {path}. Stop it first, or give this one a database of its own."
    )


def cannot_open(path: Path, fault: OSError) -> DataError:
    """What the system said, in a sentence."""
    return DataError(f"{path} cannot be opened: {fault.strerror}. Check the folder and its rights.")
