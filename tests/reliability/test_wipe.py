"""/forget leaves no byte in the database's files, and its receipt says no more than is true (D36)."""

import asyncio
import random
import sqlite3
from pathlib import Path

from coachbot.database import Database
from coachbot.databases.sqlite import SQLite
from coachbot.store import wipe
from tests.house import Guest, open_house
from tests.parts import Parts

CANARY = "canary-headache-7c1"
AT_ONCE = "Nothing of it is left in this database."
LATER = "The last traces in its file are overwritten within minutes, or as soon as no other program reads it."


def bytes_of(folder: Path) -> bytes:
    """Everything that stands in the database's files."""
    return b"".join(file.read_bytes() for file in sorted(folder.glob("demo.db*")))


async def tells_much(guest: Guest) -> None:
    await guest.joins()
    for n in range(20):
        await guest.says(f"{CANARY} {n} " * 20)


async def test_after_the_receipt_no_byte_of_what_was_said_is_left_in_the_files(tmp_path: Path) -> None:
    """Neither in the file, nor in its log, nor in what other people's rows left free."""
    async with open_house(tmp_path) as guest:
        other = Guest(guest.app, key="bert")
        await other.joins()
        told = await other.shown()
        await tells_much(guest)
        assert CANARY.encode() in bytes_of(tmp_path)
        await guest.says("/forget")
        await guest.taps("Delete everything")
        assert AT_ONCE in await guest.last()
        assert CANARY.encode() not in bytes_of(tmp_path)
        assert told
        assert await other.shown() == told


async def test_while_another_program_reads_the_receipt_says_so_and_a_pass_finishes_it(tmp_path: Path) -> None:
    """Whoever copies the file by hand keeps the old pages alive; nobody waits for them, and nothing is claimed."""
    async with open_house(tmp_path) as guest:
        await tells_much(guest)
        await guest.says("/forget")
        reader = sqlite3.connect(tmp_path / "demo.db", isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM participants").fetchone()
        began = asyncio.get_running_loop().time()
        await guest.taps("Delete everything")
        assert asyncio.get_running_loop().time() - began < 5
        assert LATER in await guest.last()
        assert AT_ONCE not in await guest.last()
        assert await guest.app.passes.wipe() is False
        assert CANARY.encode() in bytes_of(tmp_path)
        reader.close()
        assert await guest.app.passes.wipe() is True
        assert CANARY.encode() not in bytes_of(tmp_path)
        assert await wipe.asked(guest.app.database) is None


async def test_a_wipe_that_a_stop_came_before_is_done_by_the_next_process(tmp_path: Path) -> None:
    """What is still to be wiped is a row."""
    async with open_house(tmp_path) as guest:
        await tells_much(guest)
        await guest.says("/forget")
        with sqlite3.connect(tmp_path / "demo.db") as reader:
            reader.execute("SELECT * FROM participants").fetchone()
            await guest.taps("Delete everything")
        reader.close()
    async with open_house(tmp_path) as guest:
        assert await wipe.asked(guest.app.database) is not None
        assert await guest.app.passes.wipe() is True
        assert await wipe.asked(guest.app.database) is None


async def test_copies_that_a_split_page_left_behind_are_overwritten_too(sqlite_database: SQLite) -> None:
    """Overwriting a row where it stands is not enough: rows that grew were moved, and their old places kept them."""
    draw = random.Random(36)

    def words(who: int) -> str:
        return f"canary-{who:03d} " * draw.randint(1, 60)

    await sqlite_database.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, who INTEGER, said TEXT)")
    for _ in range(8):
        async with sqlite_database.transaction() as tx:
            for who in range(80):
                await tx.execute("INSERT INTO words (who, said) VALUES (:who, :said)", {"who": who, "said": words(who)})
            for who in draw.sample(range(80), 40):
                await tx.execute("UPDATE words SET said = :said WHERE who = :who", {"who": who, "said": words(who)})
    gone = draw.sample(range(80), 30)
    for who in gone:
        await sqlite_database.execute("DELETE FROM words WHERE who = :who", {"who": who})
    assert await sqlite_database.wipe() is True
    left = b"".join(file.read_bytes() for file in sqlite_database.path.parent.glob("test.db*"))
    assert [who for who in gone if b"canary-%03d" % who in left] == []
    assert b"canary-%03d" % next(who for who in range(80) if who not in gone) in left


async def test_a_wipe_is_given_up_when_the_house_is_in_a_hurry_and_nothing_is_harmed(sqlite_database: SQLite) -> None:
    """A stop does not wait for a large file."""
    await sqlite_database.execute("CREATE TABLE words (said TEXT)")
    async with sqlite_database.transaction() as tx:
        for n in range(2000):
            await tx.execute("INSERT INTO words VALUES (:said)", {"said": f"{n} " * 50})
    assert await sqlite_database.wipe(hurried=lambda: True) is False
    assert await sqlite_database.wipe() is True
    (row,) = await sqlite_database.fetch("SELECT COUNT(*) AS n FROM words")
    assert row["n"] == 2000


async def test_wipes_at_once_leave_the_file_free_most_of_the_time(sqlite_database: SQLite) -> None:
    """Whoever deletes and begins anew again and again cannot keep it busy; the pass still does it."""
    await sqlite_database.execute("CREATE TABLE words (said TEXT)")
    done = [await sqlite_database.wipe() for _ in range(20)]
    assert done[0] is True
    assert not all(done)
    assert await sqlite_database.wipe(at_once=False) is True


async def test_on_a_server_the_receipt_promises_only_what_a_server_does(database: Database) -> None:
    """Deleted rows are taken out of its tables; when their bytes are written over is its own affair."""
    parts = Parts(database)
    await parts.enrol()
    await parts.hear(f"no {CANARY}")
    await parts.hear(None, action="forget:yes")
    (receipt,) = [m for _, m, _ in parts.chat.sent if m.clears]
    assert (AT_ONCE in receipt.text) == (database.engine == "sqlite")
    assert ("runs on a server, which writes over the old space" in receipt.text) == (database.engine == "postgres")
    assert await database.wipe(at_once=False) is True


async def test_on_a_server_an_earlier_reader_is_waited_for(postgres_url: str) -> None:
    """A transaction that began before the deletion can still see the rows, so they are not gone yet."""
    from coachbot.databases.postgres import open_postgres

    database, other = await open_postgres(postgres_url), await open_postgres(postgres_url)
    try:
        await database.execute("CREATE TABLE words (said TEXT)")
        async with other.transaction() as tx:
            await tx.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            await tx.fetch("SELECT * FROM words")
            await asyncio.sleep(1.1)
            assert await database.wipe() is False
        assert await database.wipe() is True
    finally:
        await other.close()
        await database.close()
