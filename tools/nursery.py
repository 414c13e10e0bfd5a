"""A process that has read what is slow to read, and runs the tests of one mutant after another, each in a child.

tools/mutate.py starts one for each copy of the checkout, in it. A line in is what pytest is asked, as JSON; a line out
is the code it ended with. Nothing of the house itself is read beforehand: that is what a mutant changes.

usage: nursery.py SECONDS_OF_PATIENCE MODULE...
"""

import contextlib
import gc
import importlib
import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

KILLED_BY = 128
"""A child that a signal ended; the number of the signal is added."""


def main(patience_seconds: float, slow_to_read: Sequence[str]) -> None:
    """Serve until nothing more is asked."""
    sys.path[0] = str(Path.cwd())
    for name in slow_to_read:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    # What is read stays; to look through it for rubbish, again in every child, is a fifth of what a short test takes.
    gc.freeze()
    gc.set_threshold(100_000)
    for line in sys.stdin:
        print(_ends_with(json.loads(line), patience_seconds), flush=True)


def _ends_with(arguments: Sequence[str], patience_seconds: float) -> int:
    child = os.fork()
    if child == 0:
        _run(arguments)
    until = time.monotonic() + patience_seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return _code_of(status)
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    return _code_of(os.waitpid(child, 0)[1])


def _code_of(status: int) -> int:
    code = os.waitstatus_to_exitcode(status)
    return code if code >= 0 else KILLED_BY - code


def _run(arguments: Sequence[str]) -> None:
    """In the child: it leads a group of its own, so that whatever it starts ends with it."""
    os.setpgid(0, 0)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    code = 1
    try:
        import pytest  # noqa: PLC0415 - read already, where it is installed

        code = int(pytest.main([*arguments]))
    finally:
        os._exit(code)


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2:])
