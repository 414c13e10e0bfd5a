"""SQLite as coachbot uses it: durable, private, one process, never a half-read file."""

import asyncio
import random
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from coachbot.databases.sqlite import PRAGMAS, SQLite, open_sqlite
from coachbot.errors import BusyError, DataError


async def test_every_connection_has_the_settings_that_keep_a_check_in(sqlite_database: SQLite) -> None:
    """G1: synchronous FULL and write-ahead log, on the writer and the reader."""
    for connection in (sqlite_database._writer, sqlite_database._reader):
        for name, value in PRAGMAS.items():
            (row,) = list(await connection.execute_fetchall(f"PRAGMA {name}"))
            assert row[0] == value, name


async def test_files_are_their_owners_only(sqlite_database: SQLite, tmp_path: Path) -> None:
    """The database, its log, its lock and its copies."""
    await sqlite_database.execute("INSERT INTO facts (name, value) VALUES ('a', 'b')")
    await sqlite_database.copy_to(tmp_path / "copy.db")
    for file in tmp_path.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name


async def test_a_copy_is_a_whole_database(sqlite_database: SQLite, tmp_path: Path) -> None:
    """It opens, and holds what was committed."""
    await sqlite_database.execute("INSERT INTO facts (name, value) VALUES ('a', 'b')")
    await sqlite_database.copy_to(tmp_path / "copy.db")
    copy = await open_sqlite(tmp_path / "copy.db")
    assert [dict(row) for row in await copy.fetch("SELECT * FROM facts")] == [{"name": "a", "value": "b"}]
    await copy.close()


async def test_a_second_process_on_the_same_file_is_turned_away(sqlite_database: SQLite) -> None:
    """One coachbot, one file; afterwards it is free."""
    script = (
        "import asyncio, sys, pathlib\n"
        "from coachbot.databases.sqlite import open_sqlite\n"
        "from coachbot.errors import BusyError\n"
        "try:\n    asyncio.run(open_sqlite(pathlib.Path(sys.argv[1])))\n"
        "except BusyError as fault:\n    print(fault)\n"
    )
    call = [sys.executable, "-c", script, str(sqlite_database.path)]
    done = await asyncio.to_thread(subprocess.run, call, capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout.startswith(f"Another coachbot is already working on {sqlite_database.path}.")
    with pytest.raises(BusyError):
        await open_sqlite(sqlite_database.path)


@pytest.mark.parametrize("damage", ["garbage", "half", "flipped"])
async def test_a_damaged_file_is_refused_in_one_sentence_and_left_alone(tmp_path: Path, damage: str) -> None:
    """G8: nothing is renamed, nothing is started anew on top of a diary."""
    path = tmp_path / "test.db"
    database = await open_sqlite(path)
    await database.execute("CREATE TABLE things (name TEXT)")
    async with database.transaction() as tx:
        for n in range(2000):
            await tx.execute("INSERT INTO things VALUES (:name)", {"name": f"{n}" * 20})
    await database.scrub()
    await database.close()
    whole = path.read_bytes()
    broken = {
        "garbage": b"hello" * 1000,
        "half": whole[: len(whole) // 2],
        "flipped": whole[:5000] + bytes(255 - b for b in whole[5000:9000]) + whole[9000:],
    }[damage]
    path.write_bytes(broken)
    with pytest.raises(DataError, match="cannot be read as a coachbot database. Nothing was changed"):
        await open_sqlite(path)
    assert path.read_bytes() == broken
    path.write_bytes(whole)
    again = await open_sqlite(path)
    await again.close()


async def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """With the reason and the mend."""
    with pytest.raises(DataError, match="cannot be opened: No such file or directory. Check the folder"):
        await open_sqlite(tmp_path / "nowhere" / "test.db")


async def test_two_thousand_cancellations_leave_no_lock_and_mix_nothing(sqlite_database: SQLite) -> None:
    """F14: at whatever await it strikes, a transaction is whole or absent, and the next writer is served at once."""
    draw = random.Random(7)
    both = "INSERT INTO facts (name, value) VALUES (:name, 'x')"

    async def writes(n: int) -> None:
        async with sqlite_database.transaction() as tx:
            await tx.execute(both, {"name": f"{n}a"})
            await tx.execute(both, {"name": f"{n}b"})

    for batch in range(100):
        tasks = [asyncio.create_task(writes(batch * 20 + n)) for n in range(20)]
        for _ in range(draw.randint(0, 12)):
            await asyncio.sleep(0)
        for task in draw.sample(tasks, 15):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.wait_for(sqlite_database.execute(both, {"name": "last"}), 1)
    rows = {row["name"] for row in await sqlite_database.fetch("SELECT name FROM facts")}
    assert "last" in rows
    pairs = {name[:-1] for name in rows - {"last"}}
    assert rows - {"last"} == {f"{n}{letter}" for n in pairs for letter in "ab"}


async def test_closing_lets_another_process_in_and_may_come_after_a_fault(tmp_path: Path) -> None:
    """No thread and no lock is left."""
    database = await open_sqlite(tmp_path / "test.db")
    with pytest.raises(Exception, match="no such table"):
        await database.execute("INSERT INTO nowhere VALUES (1)")
    await database.close()
    again = await open_sqlite(tmp_path / "test.db")
    await again.close()
