"""A file that a start has no time to look at as a whole: it works at once, and the rest is looked at beside."""

import asyncio
import contextlib
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachbot import doctor, foundation
from coachbot.databases.sqlite import deep, open_sqlite, soundness
from coachbot.foundation import prepare
from coachbot.settings import Settings
from tests.conftest import NOW


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no time at all for whoever is in a hurry."""

    @contextlib.contextmanager
    def within(connection: sqlite3.Connection, seconds: float | None) -> Iterator[None]:
        connection.set_progress_handler(lambda: seconds is not None, 1)
        yield

    monkeypatch.setattr(soundness, "_within", within)


async def a_file(path: Path) -> Settings:
    settings = Settings(database_url=f"sqlite:///{path}")
    database = await open_sqlite(path)
    await prepare(database, settings, NOW)
    await database.close()
    return settings


async def looked_at(path: Path) -> tuple[bool, dict[str, str]]:
    """Whether the start saw all of it and what the look beside found."""
    database, failing = await open_sqlite(path), dict[str, str]()
    try:
        saw_all = database.found.whole
        end = foundation.look_on(database, failing)
        ends = asyncio.get_running_loop().time() + 30
        while not (database.found.whole or failing) and asyncio.get_running_loop().time() < ends:
            await asyncio.sleep(0.02)
        await end()
        return saw_all, failing
    finally:
        await database.close()


@pytest.mark.usefixtures("hurried")
async def test_a_file_that_is_too_large_for_a_start_is_looked_at_beside(tmp_path: Path) -> None:
    """It is open long before that is done."""
    path = tmp_path / "large.db"
    settings = await a_file(path)
    assert await looked_at(path) == (False, {})
    (told,) = [one.says for one in await doctor.examine(settings) if one.what == "database"]
    assert told.endswith("coachbot doctor --deep looks at all of it.")
    (told,) = [one.says for one in await doctor.examine(settings, deep=True) if one.what == "database"]
    assert told == doctor.OPENS


@pytest.mark.usefixtures("hurried")
async def test_damage_that_a_look_beside_finds_is_told(tmp_path: Path) -> None:
    """The house works on; /healthz and the log say that a copy should be put back."""
    path = tmp_path / "large.db"
    await a_file(path)
    with sqlite3.connect(path) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'deliveries_ended'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)
    assert await looked_at(path) == (False, {"file": "damaged"})


def test_a_look_at_a_file_ends_in_the_middle_of_its_structure(tmp_path: Path) -> None:
    """That is one step of SQLite's machine, however large the file; what is broken off is never well."""
    path = tmp_path / "large.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, words TEXT)")
        connection.execute("CREATE INDEX things_by_words ON things (words)")
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
            "INSERT INTO things SELECT i, hex(randomblob(12)) FROM n"
        )
    connection.close()

    def look() -> None:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            for _ in range(1000):
                with soundness._within(connection, 0.001):
                    connection.execute("PRAGMA quick_check(1)").fetchall()

    with pytest.raises(sqlite3.OperationalError) as told:
        look()
    assert told.value.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("ends", ["os.kill(os.getpid(), 31)", "raise MemoryError"])
async def test_a_look_that_is_ended_from_outside_is_no_damage(
    tmp_path: Path, ends: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Want of memory, or a system that kills whoever asks for a lower priority: nothing is known of the file then."""
    path, stopper = tmp_path / "large.db", tmp_path / "python"
    await a_file(path)
    stopper.write_text(f"#!{sys.executable}\nimport os\n{ends}\n")
    stopper.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(stopper))
    database = await open_sqlite(path)
    assert await deep.look(path) is None
    assert (await database.look_at_the_rest()).whole is False
    await database.close()
