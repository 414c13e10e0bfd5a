"""What a process that dies leaves behind: no image of its memory, which holds keys and what people said; no noise."""

import contextlib
import os
import resource
import signal
import sys

READS_NO_FURTHER = 128 + signal.SIGPIPE
"""How a command ends whose output nobody reads to its end: as other programs do."""


def leave_no_image() -> None:
    """For this process, and for those that it begins."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def leave_unwritten() -> None:
    """What could not be written would be tried once more at the end, with a traceback."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
