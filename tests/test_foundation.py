"""A file in which something lacks that the migrations make is refused, however often it was found whole before."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from coachbot.databases.sqlite import open_sqlite
from coachbot.errors import DataError
from coachbot.foundation import DESCRIBED, prepare
from coachbot.settings import Settings
from coachbot.store import facts
from tests.parts import NOW


async def started(path: Path) -> str | None:
    """What a start on this file notes of its description. Raises DataError."""
    database = await open_sqlite(path)
    try:
        await prepare(database, Settings(), NOW)
        return await facts.read(database, DESCRIBED)
    finally:
        await database.close()


def done_to(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for sql in statements:
            connection.execute(sql)


async def test_what_was_found_whole_is_known_by_its_description(tmp_path: Path) -> None:
    """A table or a column more is no fault: it is another program's, or a later version's."""
    path = tmp_path / "coachbot.db"
    noted = await started(path)
    assert noted is not None
    assert await started(path) == noted
    done_to(path, "CREATE TABLE anothers (x INTEGER)")
    assert await started(path) != noted


@pytest.mark.parametrize("lost", ["ALTER TABLE participants DROP COLUMN discreet", "DROP TABLE looks"])
async def test_what_lacks_a_piece_is_refused_though_it_was_whole_before(tmp_path: Path, lost: str) -> None:
    path = tmp_path / "coachbot.db"
    await started(path)
    done_to(path, lost)
    for _ in range(2):
        with pytest.raises(DataError):
            await started(path)


async def test_what_was_noted_under_another_version_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "coachbot.db"
    noted = await started(path)
    assert noted is not None
    done_to(path, "ALTER TABLE participants DROP COLUMN discreet")
    for said in (noted, "0", "", f"0 {noted.partition(' ')[2]}"):
        done_to(path, f"UPDATE facts SET value = '{said}' WHERE name = '{DESCRIBED}'")
        with pytest.raises(DataError):
            await started(path)
