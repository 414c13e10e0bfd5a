"""A look at the whole of a large file, beside a coachbot that works: in a process of its own, at the lowest priority.

While it looks the file's log cannot be emptied, so it grows by what is written meanwhile.
"""

import asyncio
import json
import os
import sqlite3
import sys
from dataclasses import asdict
from pathlib import Path

from coachbot.databases.sqlite.soundness import Damage, Soundness, examine


async def look(path: Path) -> Soundness:
    """What a start that had no time for all of it left out. Raises Damage as `examine` does."""
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
    if looking.returncode != 0:
        raise Damage
    found = json.loads(told)
    return Soundness(whole=found["whole"], damaged=tuple(found["damaged"]))


def _main() -> int:
    os.nice(19)
    try:
        found = examine(Path(sys.argv[1]), thorough=True)
    except (Damage, sqlite3.Error):
        return 1
    sys.stdout.write(json.dumps(asdict(found)))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
