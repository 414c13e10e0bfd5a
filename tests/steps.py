"""How much SQLite does for a statement: in its own instructions, which are the same on any machine."""

import contextlib
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from coachbot.databases.sqlite import translate


def steps_of(path: Path, sql: str, parameters: Mapping[str, Any]) -> int:
    """How many it takes to run a statement; what it writes is undone."""
    taken: list[int] = []
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.set_progress_handler(lambda: taken.append(1), 1)
        connection.execute(translate(sql), parameters).fetchall()
        connection.set_progress_handler(None, 1)
        connection.execute("ROLLBACK")
    return len(taken)
