"""SQLite as coachbot uses it: durable, private, one process, never a half-read file."""

import asyncio
import contextlib
import random
import sqlite3
import stat
import subprocess
import sys
from os import chown
from pathlib import Path
from typing import Any

import pytest

from coachbot import doctor
from coachbot.app import App
from coachbot.databases.sqlite import PRAGMAS, SQLite, open_sqlite
from coachbot.errors import BusyError, CoachbotError, DataError
from coachbot.settings import Settings
from tests.house import SHELVES, StillClock, open_house

CHECKOUT = Path(__file__).parent.parent.parent


async def test_every_connection_has_the_settings_that_keep_a_check_in(sqlite_database: SQLite) -> None:
    """G1: synchronous FULL and write-ahead log, on the writer and the reader."""
    for connection in (sqlite_database._writer, sqlite_database._reader):
        for name, value in PRAGMAS.items():
            (row,) = (await connection.run(f"PRAGMA {name}")).rows
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


async def test_a_copy_made_while_others_write_holds_whole_transactions_only(
    sqlite_database: SQLite, tmp_path: Path
) -> None:
    """Each writes two rows; a copy never has one of them alone, and an earlier copy is replaced."""
    both = "INSERT INTO facts (name, value) VALUES (:a, 'x'), (:b, 'x')"

    async def writes(n: int) -> None:
        async with sqlite_database.transaction() as tx:
            await tx.execute("INSERT INTO facts (name, value) VALUES (:a, 'x')", {"a": f"{n}a"})
            await tx.execute("INSERT INTO facts (name, value) VALUES (:b, 'x')", {"b": f"{n}b"})

    await sqlite_database.execute(both, {"a": "firsta", "b": "firstb"})
    (tmp_path / "copy.db").write_bytes(b"an earlier copy")
    tasks = [asyncio.create_task(writes(n)) for n in range(200)]
    await tasks[20]
    await sqlite_database.copy_to(tmp_path / "copy.db")
    assert not tasks[-1].done()
    await asyncio.gather(*tasks)
    copy = await open_sqlite(tmp_path / "copy.db")
    rows = {row["name"] for row in await copy.fetch("SELECT name FROM facts")}
    await copy.close()
    assert {"firsta", "20a"} <= rows
    assert rows == {name[:-1] + letter for name in rows for letter in "ab"}


OPENS = """
import asyncio, sys, pathlib
from coachbot.databases.sqlite import open_sqlite
from coachbot.errors import CoachbotError
try:
    asyncio.run(open_sqlite(pathlib.Path(sys.argv[1])))
except CoachbotError as fault:
    print(fault.exit_code, fault)
"""


async def opened_elsewhere(path: Path) -> str:
    """What another process that opens the file has to say."""
    call = [sys.executable, "-c", OPENS, str(path)]
    done = await asyncio.to_thread(subprocess.run, call, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


@pytest.mark.parametrize("name", ["test.db", "symbolic.db", "folder/test.db", "hard.db"])
async def test_a_second_process_on_the_same_file_is_turned_away_by_whatever_name(
    sqlite_database: SQLite, tmp_path: Path, name: str
) -> None:
    """One coachbot, one file (D35): its own name, a link to it, a link to its folder, a second name."""
    (tmp_path / "symbolic.db").symlink_to("test.db")
    (tmp_path / "folder").symlink_to(tmp_path)
    (tmp_path / "hard.db").hardlink_to(tmp_path / "test.db")
    assert await opened_elsewhere(tmp_path / name) == (
        f"75 Another coachbot is already working on {tmp_path / name}. Stop it first, or give this one a database of "
        "its own.\n"
    )
    await sqlite_database.execute("INSERT INTO facts (name, value) VALUES ('a', 'b')")


async def test_a_link_opens_the_file_it_leads_to_and_a_second_name_is_refused(tmp_path: Path) -> None:
    """SQLite keeps its log under the name it was given, so under another one the newest days could be missing."""
    (tmp_path / "link.db").symlink_to("real.db")
    database = await open_sqlite(tmp_path / "link.db")
    await database.execute("CREATE TABLE things (name TEXT)")
    assert {file.name for file in tmp_path.iterdir()} == {
        "link.db", "real.db", "real.db-wal", "real.db-shm", "real.db.lock"
    }  # fmt: skip
    await database.close()
    (tmp_path / "hard.db").hardlink_to(tmp_path / "real.db")
    with pytest.raises(DataError, match=r"hard.db has a second name \(a hard link\)"):
        await open_sqlite(tmp_path / "hard.db")
    (tmp_path / "hard.db").unlink()
    await (await open_sqlite(tmp_path / "real.db")).close()


async def test_what_only_reads_makes_no_file(tmp_path: Path) -> None:
    """D39: a mistyped name is told instead of becoming an empty database."""
    with pytest.raises(DataError, match=r"test.db is not there. Start coachbot once, or set COACHBOT_DATABASE_URL"):
        await open_sqlite(tmp_path / "test.db", exclusive=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", ["garbage", "half", "flipped"])
async def test_a_damaged_file_is_refused_in_one_sentence_and_left_alone(tmp_path: Path, damage: str) -> None:
    """G8: nothing is renamed, nothing is started anew on top of a diary."""
    path = tmp_path / "test.db"
    database = await open_sqlite(path)
    await database.execute("CREATE TABLE things (name TEXT)")
    async with database.transaction() as tx:
        for n in range(2000):
            await tx.execute("INSERT INTO things VALUES (:name)", {"name": f"{n}" * 20})
    await database.wipe()
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


@pytest.mark.parametrize("kept_bytes", [10, 99, 1000, 4096, -4096])
async def test_a_file_cut_short_anywhere_is_refused_and_left_alone(tmp_path: Path, kept_bytes: int) -> None:
    """In its header, in its first page, after it, before its last page."""
    path = tmp_path / "test.db"
    database = await open_sqlite(path)
    await database.execute("CREATE TABLE things (name TEXT)")
    await database.execute("INSERT INTO things VALUES (:name)", {"name": "x" * 50_000})
    await database.wipe()
    await database.close()
    cut = path.read_bytes()[:kept_bytes]
    path.write_bytes(cut)
    with pytest.raises(DataError, match="cannot be read as a coachbot database. Nothing was changed"):
        await open_sqlite(path)
    assert path.read_bytes() == cut


async def refusal_of(path: Path) -> CoachbotError:
    with pytest.raises(CoachbotError) as told:
        await open_sqlite(path)
    assert str(path) in str(told.value)
    assert "\n" not in str(told.value)
    return told.value


@pytest.mark.parametrize("in_the_way", ["test.db", "test.db.lock", "test.db-wal"])
async def test_a_file_that_cannot_be_made_is_told_and_not_taken_for_damage(tmp_path: Path, in_the_way: str) -> None:
    """Nobody is sent to their copies because a folder is in the way."""
    (tmp_path / in_the_way).mkdir()
    told = await refusal_of(tmp_path / "test.db")
    assert isinstance(told, DataError)
    assert "cannot be opened: " in str(told)


UNPRIVILEGED = """
import asyncio, os, sys
from pathlib import Path
from coachbot.databases.sqlite import open_sqlite
from coachbot.errors import CoachbotError
os.chdir(sys.argv[1])
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    asyncio.run(open_sqlite(Path("test.db")))
except CoachbotError as fault:
    print(fault)
"""


@pytest.mark.parametrize("there_already", [True, False])
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path, there_already: bool) -> None:
    """Also when only the file in it may; asked as somebody without special rights."""
    if there_already:
        (tmp_path / "test.db").touch()
        (tmp_path / "test.db").chmod(0o600)
        with contextlib.suppress(PermissionError):
            chown(tmp_path / "test.db", 65534, 65534)
    tmp_path.chmod(0o555)
    call = [sys.executable, "-c", UNPRIVILEGED, str(tmp_path)]
    done = subprocess.run(call, cwd=CHECKOUT, capture_output=True, text=True, timeout=20, check=False)
    tmp_path.chmod(0o700)
    assert done.stdout == "test.db cannot be opened: Permission denied. Check the folder and its rights.\n", done.stderr


async def test_a_database_another_program_holds_is_busy_not_damaged(tmp_path: Path, monkeypatch: Any) -> None:
    """F13: whoever copies it by hand is waited for, then named as the reason."""
    monkeypatch.setattr("coachbot.databases.sqlite.PRAGMAS", {**PRAGMAS, "busy_timeout": 20})
    path = tmp_path / "test.db"
    await (await open_sqlite(path)).close()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        assert isinstance(told := await refusal_of(path), BusyError), told
        holder.execute("COMMIT")
    again = await open_sqlite(path)
    await again.close()


async def test_a_writer_waits_while_another_program_writes(sqlite_database: SQLite) -> None:
    """F13: BEGIN IMMEDIATE waits its turn instead of failing at once; readers go on meanwhile."""
    with contextlib.closing(sqlite3.connect(sqlite_database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        task = asyncio.create_task(sqlite_database.execute("INSERT INTO facts (name, value) VALUES ('a', 'b')"))
        for _ in range(200):
            assert await sqlite_database.fetch("SELECT * FROM facts") == []
        assert not task.done()
        other.execute("COMMIT")
    assert await asyncio.wait_for(task, 5) == 1


FULL_DISK = """
import asyncio, resource, signal, sys
from pathlib import Path
from coachbot.databases.sqlite import open_sqlite
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
INSERT = "INSERT INTO things VALUES (:name)"

async def main():
    database = await open_sqlite(Path(sys.argv[1]))
    await database.execute("CREATE TABLE things (name TEXT)")
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, -1))
    kept, refused = 0, 0
    for n in range(120):
        try:
            async with database.transaction() as tx:
                await tx.execute(INSERT, {"name": f"{n}" + "x" * 4000})
                await tx.execute(INSERT, {"name": f"{n}" + "y" * 4000})
            kept += 1
        except Exception:
            refused += 1
    (row,) = await database.fetch("SELECT COUNT(*) AS n FROM things")
    assert kept and refused and row["n"] == 2 * kept, (kept, refused, row["n"])
    resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
    await database.execute(INSERT, {"name": "room again"})
    await database.close()
    again = await open_sqlite(Path(sys.argv[1]))
    (row,) = await again.fetch("SELECT COUNT(*) AS n FROM things")
    assert row["n"] == 2 * kept + 1
    await again.close()
asyncio.run(main())
"""


def test_when_the_disk_is_full_nothing_is_half_written_and_work_goes_on_once_there_is_room(tmp_path: Path) -> None:
    """F12: what was committed can still be read, what was not is refused, and no restart is needed."""
    call = [sys.executable, "-c", FULL_DISK, str(tmp_path / "test.db")]
    done = subprocess.run(call, cwd=CHECKOUT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


async def test_after_any_cancellation_another_program_can_write_at_once(sqlite_database: SQLite) -> None:
    """F14: the file's own write lock is never left behind, whichever statement was under way."""
    draw = random.Random(11)

    async def writes(n: int) -> None:
        async with sqlite_database.transaction() as tx:
            for letter in "abc":
                await tx.execute("INSERT INTO facts (name, value) VALUES (:a, 'x')", {"a": f"{n}{letter}"})

    with contextlib.closing(sqlite3.connect(sqlite_database.path, timeout=0.1, isolation_level=None)) as other:
        for n in range(300):
            task = asyncio.create_task(writes(n))
            for _ in range(draw.randint(0, 150)):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
    rows = {row["name"] for row in await sqlite_database.fetch("SELECT name FROM facts")}
    assert rows == {name[:-1] + letter for name in rows for letter in "abc"}


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


async def lived(path: Path) -> bytes:
    """A database as two days of somebody's life leave it."""
    async with open_house(path.parent, name=path.name) as guest:
        await guest.joins()
        for answer in ("yes 6", "no"):
            await guest.at(21, days=1)
            await guest.says(answer)
    return path.read_bytes()


async def starts(path: Path) -> CoachbotError | None:
    """What a start has to say against a file; anything but a sentence fails the test."""
    for beside in ("-wal", "-shm"):
        path.with_name(path.name + beside).unlink(missing_ok=True)
    app = App(Settings(database_url=f"sqlite:///{path}", port=0), real_clock=StillClock(), shelves=SHELVES)
    try:
        await app.start()
    except CoachbotError as told:
        return told
    await app.stop()
    return None


@pytest.mark.parametrize("place", [b"CREATE TABLE participants", b"clock_offset_ms", b"0001_first_house"], ids=str)
async def test_a_byte_that_is_no_text_is_found_at_the_start_where_nobody_could_be_served(
    place: bytes, tmp_path: Path
) -> None:
    """D39, G8: in the file's own description, in a fact about all of it, in a stamp of its schema."""
    path = tmp_path / "test.db"
    whole = await lived(path)
    at = whole.index(place) + 8
    path.write_bytes(whole[:at] + b"\xff" + whole[at + 1 :])
    told = await starts(path)
    assert isinstance(told, DataError)
    assert str(told) == (
        f"{path} cannot be read as a coachbot database. Nothing was changed; put back your latest good copy of it."
    )
    path.write_bytes(whole)
    assert await starts(path) is None


@pytest.mark.parametrize(
    ("place", "table"),
    [(b'"summary":"Two weeks to make your desk', "pinned_programmes"), (b'{"version":1,"headache":true', "check_ins")],
    ids=str,
)
async def test_a_damaged_text_of_one_person_is_told_at_the_start_and_stops_nobody_else(
    place: bytes, table: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """D39, W2: the log names the table and the mend, doctor too."""
    path = tmp_path / "test.db"
    whole = await lived(path)
    at = whole.index(place) + 8
    path.write_bytes(whole[:at] + b"\xff" + whole[at + 1 :])
    assert await starts(path) is None
    said = capsys.readouterr().out
    assert ("texts_damaged" in said, table in said, "good copy" in said) == (True, True, True)
    told = [one for one in await doctor.examine(Settings(database_url=f"sqlite:///{path}")) if not one.well]
    assert told[0].says == f"Damaged texts stand in {table}."


@pytest.mark.long
async def test_random_flips_end_in_a_sentence_or_in_a_start_and_in_nothing_else(tmp_path: Path) -> None:
    """D39: whatever SQLite or Python can make of them."""
    path, draw = tmp_path / "test.db", random.Random(39)
    whole = await lived(path)
    used = [at for at, byte in enumerate(whole) if byte]
    refused = 0
    for _ in range(40):
        damaged = bytearray(whole)
        damaged[draw.choice(used)] ^= 1 << draw.randrange(8)
        path.write_bytes(damaged)
        told = await starts(path)
        assert told is None or isinstance(told, DataError), told
        refused += told is not None
    assert refused >= 1


WITHOUT_ROOM = """
import asyncio, resource, sys
from pathlib import Path
from coachbot.databases.sqlite import open_sqlite
from coachbot.handover.files import write_file

async def copy(folder):
    database = await open_sqlite(folder / "whole.db")
    await database.execute("CREATE TABLE t (x BLOB)")
    await database.execute("INSERT INTO t VALUES (randomblob(200000))")
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
    for write in (lambda: database.copy_to(folder / "copy.db"), lambda: asyncio.to_thread(write_file, folder / "all.json", "x" * 99_999)):
        try:
            await write()
        except Exception as fault:
            print(type(fault).__name__)

asyncio.run(copy(Path(sys.argv[1])))
"""


def test_no_part_of_a_copy_or_an_export_is_left_where_there_is_no_room(tmp_path: Path) -> None:
    """Half a file is taken for a whole one: the copy before a migration, and what somebody takes along."""
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT_ROOM, tmp_path], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.stdout.split() == ["OperationalError", "MisuseError"], ended.stderr
    assert [file.name for file in tmp_path.iterdir() if file.name in ("copy.db", "all.json")] == []
