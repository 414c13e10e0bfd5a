"""What can go wrong in a way a person can mend.

Every message here is one sentence for a human being: what is wrong, where, and what to do next.
None of them carries an answer, a note or any other health data.
"""

import errno
import os
import traceback
from pathlib import Path


class CoachbotError(Exception):
    """A fault told in one clear sentence; `exit_code` is what the command line ends with."""

    exit_code = 1


class MisuseError(CoachbotError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class DataError(CoachbotError):
    """Stored data cannot be used: corrupt, newer than this version, or of the other kind (demo, live)."""

    exit_code = 65


class NotThereError(DataError):
    """The database that should be read does not exist; nothing was made in its place."""


class ProgrammeError(CoachbotError):
    """A programme or card file is wrong; the message names file, line, field and mend."""

    exit_code = 65


class UnavailableError(CoachbotError):
    """Something this process needs is not to be had: a port, a server."""

    exit_code = 69


class InnerError(CoachbotError):
    """A fault of coachbot's own, told by its kind and the places it came through, never by what it was about."""

    exit_code = 70

    def __init__(self, fault: BaseException) -> None:
        here = Path(__file__).parent
        steps = [s for s in traceback.extract_tb(fault.__traceback__) if here in Path(s.filename).parents]
        trail = " < ".join(f"{Path(step.filename).name}:{step.lineno}" for step in reversed(steps))
        super().__init__(
            f"This is a fault of coachbot's own ({type(fault).__name__} at {trail or 'its start'}). Nothing that was "
            "recorded is lost. Please report this line."
        )


class BusyError(CoachbotError):
    """Another process already does this work."""

    exit_code = 75


class SettingError(CoachbotError):
    """A setting is missing or wrong; the message names the environment variable and the mend."""

    exit_code = 78


def as_told(fault: Exception) -> CoachbotError:
    """A fault in our words. What the system says of a file names that file; anything else is a fault of our own."""
    if isinstance(fault, CoachbotError):
        return fault
    if isinstance(fault, OSError) and isinstance(fault.filename, str | bytes | os.PathLike):
        path, why = os.fsdecode(fault.filename), (fault.strerror or "no reason given").lower()
        is_anothers = isinstance(fault, PermissionError)
        mend = "Run this as the user it belongs to, or as root." if is_anothers else "Check the name and the disk."
        return DataError(f"{path} cannot be used: {why}. {mend}")
    if isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return DataError(
            "What this says could not be written: no room is left where it goes. Make room, and say it again."
        )
    return InnerError(fault)
