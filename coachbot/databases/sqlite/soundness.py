"""What is looked at before a database file is believed."""

import contextlib
import hashlib
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from coachbot.values import frozen

STRUCTURE_SECONDS, CONTENT_SECONDS = 0.6, 0.2
"""How long a start looks at the structure of the file and at its content. A file of 40 MB, with 100,000 deliveries,
takes 0.3 s for the first; where time runs out the rest is looked at beside (`deep`), and by `doctor --deep`."""
_LAST = ("deliveries", "inbox", "transcript")
"""Large tables, whose rows each matter little."""
NEEDED_BY_ALL = frozenset({"facts", "migrations"})
"""Without these there is no start."""


class Damage(Exception):  # noqa: N818 - it is an outcome
    """The file holds what coachbot cannot have written. The text is empty: it could only quote what is stored."""


@frozen
class Soundness:
    """What a look at a sound file found. `whole` says that there was time for all of it; `damaged` names the tables
    in which a text is no text any more: whom such a row belongs to is set aside when it is read, and nobody else.
    """

    whole: bool = True
    damaged: tuple[str, ...] = ()


def examine(path: Path, *, thorough: bool = False) -> Soundness:
    """Look at every page, then at every text, then at every index; `thorough` takes all the time that needs.

    Raises Damage where nobody could be served, and sqlite3.Error where SQLite itself gives up.
    """
    damaged: list[str] = []
    with contextlib.closing(sqlite3.connect(path)) as connection:
        try:
            with _within(connection, None if thorough else STRUCTURE_SECONDS):
                _ask(connection, "PRAGMA quick_check(1)")
            with _within(connection, None if thorough else CONTENT_SECONDS):
                damaged += _damaged_tables(connection)
                _ask(connection, "PRAGMA integrity_check(1)")
        except sqlite3.OperationalError as fault:
            if getattr(fault, "sqlite_errorcode", None) != sqlite3.SQLITE_INTERRUPT:
                raise
            return Soundness(whole=False, damaged=tuple(damaged))
    if NEEDED_BY_ALL & set(damaged):
        raise Damage
    return Soundness(damaged=tuple(damaged))


def tables_of(path: Path) -> frozenset[str]:
    """The names of a file's tables, looked at without writing a byte; none where it is not there or does not read."""
    try:
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as found:
            rows = found.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
            )
            return frozenset(name for (name,) in rows if not name.startswith("sqlite_"))
    except (sqlite3.Error, UnicodeDecodeError):
        return frozenset()


def lacks(path: Path, statements: Iterable[str]) -> bool:
    """Whether the file lacks a table or a column that these statements make, wherever its own description was hit."""
    with contextlib.closing(sqlite3.connect(path)) as found:
        return not _made_by(tuple(statements)) <= _columns(found)


def described(path: Path) -> str:
    """A digest of all tables and columns, as the file itself describes them."""
    with contextlib.closing(sqlite3.connect(path)) as found:
        return hashlib.sha256(repr(sorted(_columns(found))).encode()).hexdigest()


@lru_cache(maxsize=1)
def _made_by(statements: tuple[str, ...]) -> frozenset[tuple[str, str, str]]:
    with contextlib.closing(sqlite3.connect(":memory:")) as empty:
        for sql in statements:
            empty.execute(sql)
        return frozenset(_columns(empty))


def _columns(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    rows = connection.execute(
        "SELECT m.name, c.name, c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
    )
    return set(rows.fetchall())


@contextlib.contextmanager
def _within(connection: sqlite3.Connection, seconds: float | None) -> Iterator[None]:
    """What runs longer is broken off with SQLITE_INTERRUPT, from a thread: a check of the structure is one step of
    SQLite's machine, between whose steps alone a progress handler is asked.
    """
    if seconds is None:
        yield
        return
    ends = threading.Timer(seconds, connection.interrupt)
    ends.start()
    try:
        yield
    finally:
        ends.cancel()
        ends.join()


def _ask(connection: sqlite3.Connection, question: str) -> None:
    # An answer quotes what is stored, and that may be no text at all.
    connection.text_factory = bytes
    (verdict,) = connection.execute(question).fetchone()
    if verdict != b"ok":
        raise Damage


def _damaged_tables(connection: sqlite3.Connection) -> Iterator[str]:
    """Reads every text once. What is none makes sqlite3 raise an error that bears no number of SQLite's."""
    connection.text_factory = str
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in sorted(names, key=lambda name: (name in _LAST, name)):
        try:
            for _ in connection.execute(f'SELECT * FROM "{name}"'):
                pass
        except sqlite3.OperationalError as fault:
            if hasattr(fault, "sqlite_errorcode"):
                raise
            yield name
