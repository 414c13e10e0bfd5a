"""What can go wrong in a way a person can mend.

Every message here is one sentence for a human being: what is wrong, where, and what to do next.
None of them carries an answer, a note or any other health data.
"""


class CoachbotError(Exception):
    """A fault told in one clear sentence; `exit_code` is what the command line ends with."""

    exit_code = 1


class MisuseError(CoachbotError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class DataError(CoachbotError):
    """Stored data cannot be used: corrupt, newer than this version, or of the other kind (demo, live)."""

    exit_code = 65


class ProgrammeError(CoachbotError):
    """A programme or card file is wrong; the message names file, line, field and mend."""

    exit_code = 65


class UnavailableError(CoachbotError):
    """Something this process needs is not to be had: a port, a server."""

    exit_code = 69


class BusyError(CoachbotError):
    """Another process already does this work."""

    exit_code = 75


class SettingError(CoachbotError):
    """A setting is missing or wrong; the message names the environment variable and the mend."""

    exit_code = 78
