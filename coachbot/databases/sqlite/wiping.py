"""Overwriting what was deleted, in the file and in its log.

SQLite's `secure_delete` overwrites a row where it stands, not the copies that stayed behind when pages were split and
rows moved; VACUUM, which writes the whole file anew, leaves none.
"""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

AT_ONCE_BYTES = 32_000_000
"""Files up to this size are written anew at once: 0.25 s on one slow core. Larger ones wait for a pass."""
IN_MEMORY_BYTES = 256_000_000
"""Up to this size the new copy is made in memory, and nothing of it in a temporary file."""
PATIENCE_MS = 200
"""How long a wipe waits for readers of our own. For another program's it does not wait at all, but is tried again."""
REST = 20
"""For so many times as long as a wipe took there is no other one at once: nobody can keep the file busy with them."""
_STEPS = 10_000


class Wiper:
    """Wipes one file over its writing connection, which nobody else uses meanwhile."""

    def __init__(self, path: Path, busy_ms: int) -> None:
        self._path, self._busy_ms = path, busy_ms
        self._rests_until = 0.0

    def wipe(self, connection: sqlite3.Connection, *, at_once: bool, hurried: Callable[[], bool]) -> bool:
        """Whether nothing deleted is left. Not while another program reads, if it takes long, or once `hurried`."""
        _set(connection, "busy_timeout", PATIENCE_MS)
        connection.set_progress_handler(hurried, _STEPS)
        try:
            if not _empty_log(connection) or (at_once and not self._may_be_at_once()):
                return False
            began = time.monotonic()
            _set(connection, "temp_store", 2 if self._size() <= IN_MEMORY_BYTES else 1)
            connection.execute("VACUUM")
            is_done = _empty_log(connection)
            self._rests_until = time.monotonic() + REST * (time.monotonic() - began)
        except sqlite3.OperationalError:
            return False
        else:
            return is_done
        finally:
            connection.set_progress_handler(None, _STEPS)
            _set(connection, "busy_timeout", self._busy_ms)
            _set(connection, "temp_store", 2)

    def _size(self) -> int:
        return self._path.stat().st_size

    def _may_be_at_once(self) -> bool:
        return self._size() <= AT_ONCE_BYTES and time.monotonic() >= self._rests_until


def _empty_log(connection: sqlite3.Connection) -> bool:
    """Whether the write-ahead log could be emptied: not while another program still reads from it."""
    ((busy, _, _),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return not busy


def _set(connection: sqlite3.Connection, name: str, value: int) -> None:
    connection.execute(f"PRAGMA {name} = {value}").fetchall()
