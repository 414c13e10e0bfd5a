"""A look at the whole of a large file, beside a coachbot that works: in a process of its own, at the lowest priority.

While it looks the file's log cannot be emptied, so it grows by what is written meanwhile.
"""

import asyncio
import contextlib
import json
import os
import sqlite3
import sys
from dataclasses import asdict
from pathlib import Path

from coachbot.databases.sqlite.soundness import Damage, Soundness, examine

DAMAGED = 65
"""The code by which the process says so; any other end says nothing about the file."""


async def look(path: Path) -> Soundness | None:
    """What a start that had no time for all of it left out. Raises Damage as `examine` does.

    None where the look was ended from outside, for want of memory or by the system's rules: that says nothing.
    """
    looking = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", __name__, str(path)),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        told, _ = await looking.communicate()
    finally:
        if looking.returncode is None:
            looking.kill()
            await looking.wait()
    if looking.returncode == DAMAGED:
        raise Damage
    if looking.returncode != 0:
        return None
    found = json.loads(told)
    return Soundness(whole=found["whole"], damaged=tuple(found["damaged"]))


def _is_damage(fault: Exception) -> bool:
    """Another program's lock, a full disk and want of memory are none."""
    found = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return found in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def _main() -> int:
    with contextlib.suppress(OSError):
        os.nice(19)
    try:
        found = examine(Path(sys.argv[1]), thorough=True)
    except (Damage, sqlite3.DatabaseError) as fault:
        return DAMAGED if _is_damage(fault) else 1
    sys.stdout.write(json.dumps(asdict(found)))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
