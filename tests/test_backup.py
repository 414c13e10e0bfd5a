"""Copies of the database, and the way back: nobody who was forgotten comes back, and no prompt comes twice."""

import asyncio
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from coachbot import backup, graveyard, swap
from coachbot.chat import Address
from coachbot.databases.sqlite import SQLite, open_sqlite
from coachbot.errors import BusyError, CoachbotError, DataError, MisuseError, NotThereError
from coachbot.foundation import prepare
from coachbot.settings import Settings
from coachbot.store import participants
from tests.parts import NOW, Parts
from tests.process import command
from tests.standins.telegram import TOKEN

PLANNED = "kind IS NOT NULL AND kind <> 'check_in' AND state IN ('sent', 'unknown')"


def live(path: Path) -> Settings:
    return Settings(telegram_token=SecretStr(TOKEN), database_url=f"sqlite:///{path}")


def grave_of(path: Path) -> Path:
    found = live(path).graveyard
    assert found is not None
    return found


async def opened(path: Path, now: datetime = NOW) -> SQLite:
    database = await open_sqlite(path)
    await prepare(database, live(path), now)
    return database


async def numbers_of(path: Path) -> set[int]:
    database = await open_sqlite(path)
    found = {row["id"] for row in await database.fetch("SELECT id FROM participants")}
    await database.close()
    return found


async def told_of(path: Path, where: str = PLANNED) -> set[tuple[int, str, str, int]]:
    """Which prompts left, by whom, which, for which day and slot."""
    database = await open_sqlite(path)
    rows = await database.fetch(f"SELECT participant_id, prompt, local_date, slot FROM deliveries WHERE {where}")
    await database.close()
    return {(row["participant_id"], row["prompt"], row["local_date"], row["slot"]) for row in rows}


async def people_at_work(path: Path, *names: str) -> Parts:
    """Some people on a programme in a live coachbot's file."""
    parts = Parts(await opened(path))
    for name in names:
        await parts.enrol(name)
    return parts


async def forget(parts: Parts, name: str, path: Path) -> None:
    """As the chat does it: asked, confirmed; then the file beside follows within a minute."""
    await parts.hear("/forget", name)
    await parts.hear(None, name, action="forget:yes")
    await graveyard.follow(parts.database, grave_of(path), until=None)


async def test_a_copy_is_made_while_coachbot_works_and_is_whole(tmp_path: Path) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "copies" / "monday.db"
    copy.parent.mkdir()
    parts = await people_at_work(path, "alice", "bob")
    made = await backup.back_up(live(path), copy, NOW)
    await parts.hear("yes 6", "alice")
    assert (made.people, made.bytes) == (2, copy.stat().st_size)
    assert [file.name for file in copy.parent.iterdir()] == ["monday.db"]
    assert copy.stat().st_mode & 0o777 == 0o600
    await parts.database.close()
    assert await numbers_of(copy) == {1, 2}


async def test_without_go_it_is_only_said_what_would_happen(tmp_path: Path) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    parts = await people_at_work(path, "alice", "bob")
    await backup.back_up(live(path), copy, NOW)
    parts.let_pass(hours=6)
    await parts.tick()
    await forget(parts, "bob", path)
    await parts.database.close()
    before = path.read_bytes()
    found = await backup.look(live(path), copy, parts.now)
    assert (found.people, found.forgotten, found.reached, found.copied_at) == (2, 1, 1, NOW)
    assert found.overdue > 0
    assert path.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "coachbot.db", "coachbot.db.forgotten", "coachbot.db.lock", "monday.db",
    ]  # fmt: skip
    assert "Nothing was changed" in backup.say(found, done=False)


async def test_whoever_was_forgotten_since_does_not_come_back_with_a_copy(tmp_path: Path) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    parts = await people_at_work(path, "alice", "bob")
    await parts.hear("yes 8 because of xylophone", "bob")
    await backup.back_up(live(path), copy, NOW)
    await forget(parts, "bob", path)
    await parts.database.close()
    await backup.restore(live(path), copy, NOW + timedelta(hours=1))
    assert await numbers_of(path) == {1}
    assert b"xylophone" not in path.read_bytes()
    assert [file.name for file in tmp_path.glob("*.restore")] == ["coachbot.db.before-20261123T100000.restore"]


async def test_the_number_of_somebody_forgotten_given_again_is_somebody_else(tmp_path: Path) -> None:
    """A tombstone names the beginning of a row, too."""
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    parts = await people_at_work(path, "alice")
    await backup.back_up(live(path), copy, NOW)
    parts.let_pass(hours=1)
    await parts.enrol("bob")
    await forget(parts, "bob", path)
    await parts.database.close()
    await backup.restore(live(path), copy, parts.now)
    parts = Parts(await opened(path), now=NOW + timedelta(hours=2))
    person, _ = await parts.enrol("carol")
    assert person.id > 1_000_000, "numbers given after the copy was made are not given a second time"
    assert await graveyard.follow(parts.database, grave_of(path), until=None) == 1
    await parts.database.close()
    await backup.restore(live(path), None, parts.now)
    assert await numbers_of(path) == {1, person.id}


async def test_an_older_copy_put_back_by_hand_does_not_start(tmp_path: Path) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    parts = await people_at_work(path, "alice", "bob")
    await backup.back_up(live(path), copy, NOW)
    await forget(parts, "bob", path)
    await parts.database.close()
    shutil.copyfile(copy, path)
    database = await opened(path)
    with pytest.raises(DataError, match=r"older copy: 1 who were forgotten.*coachbot restore --go"):
        await graveyard.refuse_older(database, grave_of(path))
    await database.close()
    await backup.restore(live(path), None, NOW)
    database = await opened(path)
    await graveyard.refuse_older(database, grave_of(path))
    await database.close()


async def lives(parts: Parts, hours: int) -> None:
    for _ in range(hours):
        parts.let_pass(hours=1)
        await parts.tick()


@pytest.mark.parametrize("days", [0, 3], ids=["planned in the copy", "planned since"])
async def test_a_prompt_that_left_after_the_copy_was_made_does_not_come_twice(tmp_path: Path, days: int) -> None:
    """Restored while it could still be sent: the reset of 11:00 in Berlin, a quarter of an hour later."""
    path, copy = tmp_path / "coachbot.db", tmp_path / "copy.db"
    parts = await people_at_work(path, "alice")
    await backup.back_up(live(path), copy, NOW)
    parts.let_pass(days=days)
    await parts.tick()
    parts.let_pass(minutes=65)
    await parts.tick()
    await parts.database.close()
    assert (1, "morning-reset", f"2026-11-{23 + days}", 0) in await told_of(path)
    now = parts.now + timedelta(minutes=10)
    await backup.restore(live(path), copy, now)
    parts = Parts(await opened(path, now), now=now, real=now)
    await parts.tick()
    assert [message for _, message, _ in parts.chat.sent if message.buttons] == []
    await parts.database.close()


async def drill(tmp_path: Path, copies: int, every_hours: int) -> tuple[int, int]:
    """Copies made every few hours under load, each put back two hours after the last; forgotten back, nudges twice."""
    path = tmp_path / "coachbot.db"
    names = [f"guest{n}" for n in range(copies + 3)]
    parts = await people_at_work(path, *names)
    made: list[tuple[Path, set[int]]] = []
    for n in range(copies):
        await lives(parts, every_hours)
        await asyncio.gather(*(parts.hear("yes 3", name) for name in names[n + 1 :]))
        made.append((tmp_path / f"copy{n}.db", set()))
        await backup.back_up(live(path), made[-1][0], parts.now)
        await forget(parts, names[n], path)
    await lives(parts, 2)
    gone = {one.participant_id for one in graveyard.read(grave_of(path))}
    now = parts.now
    await parts.database.close()
    told = await told_of(path)
    assert told
    came_back = twice = 0
    for copy, _ in made:
        await backup.restore(live(path), copy, now)
        came_back += len(gone & await numbers_of(path))
        left_before = await told_of(path)
        parts = Parts(await opened(path, now), now=now, real=now)
        await lives(parts, 24)
        await parts.database.close()
        new = await told_of(path) - left_before
        assert new, "their days go on"
        twice += len(new & told)
    return came_back, twice


async def test_a_copy_put_back_brings_nobody_back_and_nothing_twice(tmp_path: Path) -> None:
    assert await drill(tmp_path, copies=1, every_hours=5) == (0, 0)


@pytest.mark.long
async def test_twenty_copies_put_back_bring_nobody_back_and_nothing_twice(tmp_path: Path) -> None:
    assert await drill(tmp_path, copies=20, every_hours=1) == (0, 0)


async def test_none_of_it_needs_a_token(tmp_path: Path) -> None:
    """A nightly unit has none: whether a database is a live one stands in it."""
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    bare = Settings(database_url=f"sqlite:///{path}")
    parts = await people_at_work(path, "alice", "bob")
    await backup.back_up(bare, copy, NOW)
    await forget(parts, "bob", path)
    await parts.database.close()
    assert (await backup.restore(bare, copy, NOW)).forgotten == 1
    assert await numbers_of(path) == {1}


async def test_whoever_was_forgotten_in_the_last_minute_is_known_by_the_database_that_stands_there(
    tmp_path: Path,
) -> None:
    """The file beside it had not followed yet; afterwards it has."""
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    parts = await people_at_work(path, "alice", "bob")
    await backup.back_up(live(path), copy, NOW)
    await parts.hear("/forget", "bob")
    await parts.hear(None, "bob", action="forget:yes")
    await parts.database.close()
    assert not grave_of(path).exists()
    assert (await backup.look(live(path), copy, NOW)).forgotten == 1
    assert (await backup.restore(live(path), copy, NOW)).forgotten == 1
    assert await numbers_of(path) == {1}
    assert len(graveyard.read(grave_of(path))) == 1


CRASH = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("INSERT INTO facts (name, value) VALUES ('only in the log', 'x')")
connection.commit()
os._exit(9)
"""


def crashed(path: Path) -> None:
    """As a machine leaves it that lost its power: the newest entries are in the log alone."""
    subprocess.run([sys.executable, "-c", CRASH, str(path)], check=False)
    assert Path(f"{path}-wal").stat().st_size > 0


async def has_newest(path: Path) -> bool:
    database = await open_sqlite(path)
    rows = await database.fetch("SELECT 1 AS n FROM facts WHERE name = 'only in the log'")
    await database.close()
    return bool(rows)


async def test_no_log_of_another_file_is_left_beside_a_copy_that_was_put_back(tmp_path: Path) -> None:
    """The damaged file was moved away after the power cut, and its log was not."""
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    parts = await people_at_work(path, "alice")
    await backup.back_up(live(path), copy, NOW)
    await parts.database.close()
    crashed(path)
    path.rename(tmp_path / "broken.db")
    await backup.restore(live(path), copy, NOW)
    assert not await has_newest(path)
    assert await numbers_of(path) == {1}


async def test_what_stood_there_stays_with_its_newest_entries_and_can_be_put_back(tmp_path: Path) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    parts = await people_at_work(path, "alice")
    await backup.back_up(live(path), copy, NOW)
    await parts.database.close()
    crashed(path)
    kept = (await backup.restore(live(path), copy, NOW)).kept
    assert kept is not None
    assert not await has_newest(path)
    await backup.restore(live(path), kept, NOW)
    assert await has_newest(path)


async def test_the_log_beside_a_copy_belongs_to_it(tmp_path: Path) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    parts = await people_at_work(path, "alice")
    await backup.back_up(live(path), copy, NOW)
    await parts.database.close()
    crashed(copy)
    await backup.restore(live(path), copy, NOW)
    assert await has_newest(path)


async def test_a_database_behind_a_link_is_replaced_where_it_lies(tmp_path: Path) -> None:
    (elsewhere := tmp_path / "elsewhere").mkdir()
    real, link, copy = elsewhere / "coachbot.db", tmp_path / "coachbot.db", tmp_path / "monday.db"
    parts = await people_at_work(real, "alice")
    link.symlink_to(real)
    await backup.back_up(live(link), copy, NOW)
    await parts.database.close()
    await backup.restore(live(link), copy, NOW)
    assert link.is_symlink()
    assert await numbers_of(real) == {1}


async def test_a_swap_that_fails_leaves_everything_where_it_was(tmp_path: Path) -> None:
    """Also the log, which holds the newest."""
    path, other = tmp_path / "coachbot.db", tmp_path / "other.db"
    await (await opened(path)).close()
    crashed(path)
    other.mkdir()
    with pytest.raises(DataError, match="cannot be written"):
        swap.put_in_place(other, path, NOW)
    assert not list(tmp_path.glob("*.restore*"))
    assert await has_newest(path)


async def test_without_a_database_there_is_nothing_to_make_fit(tmp_path: Path) -> None:
    path = tmp_path / "mistyped.db"
    for step in (backup.look, backup.restore):
        with pytest.raises(NotThereError):
            await step(live(path), None, NOW)
    assert list(tmp_path.iterdir()) == []


async def test_the_database_itself_is_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "coachbot.db"
    await (await opened(path)).close()
    with pytest.raises(MisuseError, match="is the database itself"):
        await backup.restore(live(path), path, NOW)


async def test_a_copy_that_was_broken_off_does_not_lie_about_for_long(tmp_path: Path) -> None:
    """It holds everybody's diary."""
    path, left = tmp_path / "coachbot.db", tmp_path / ".sunday.db.part"
    await (await opened(path)).close()
    left.write_text("everybody's diary")
    os.utime(left, (NOW.timestamp() - 90_000, NOW.timestamp() - 90_000))
    await backup.back_up(live(path), tmp_path / "monday.db", NOW)
    assert not left.exists()


async def demo_of(path: Path) -> None:
    database = await open_sqlite(path)
    await prepare(database, Settings(database_url=f"sqlite:///{path}"), NOW)
    await database.close()


Bad = Callable[[Path], None]
BAD: list[tuple[str, Bad, type[CoachbotError], str]] = [
    ("not there", lambda copy: copy.unlink(), NotThereError, "is not there"),
    ("cut in the middle", lambda copy: copy.write_bytes(copy.read_bytes()[:30_000]), DataError, "cannot be read"),
    ("empty", lambda copy: copy.write_bytes(b""), DataError, "not a copy of a coachbot"),
    ("something else", lambda copy: copy.write_text("hello " * 4000), DataError, "cannot be read"),
]


@pytest.mark.parametrize(("spoil", "fault", "says"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
async def test_what_cannot_be_put_back_changes_nothing(
    tmp_path: Path, spoil: Bad, fault: type[CoachbotError], says: str
) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "copy.db"
    parts = await people_at_work(path, "alice")
    await backup.back_up(live(path), copy, NOW)
    await parts.database.close()
    spoil(copy)
    before = path.read_bytes()
    for step in (backup.look, backup.restore):
        with pytest.raises(fault, match=says):
            await step(live(path), copy, NOW)
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*.restoring*"))


async def test_a_copy_of_the_demo_or_of_a_newer_coachbot_is_refused(tmp_path: Path) -> None:
    path, demo, newer = tmp_path / "coachbot.db", tmp_path / "demo.db", tmp_path / "newer.db"
    await demo_of(demo)
    await (await opened(path)).close()
    before = path.read_bytes()
    database = await opened(newer)
    await database.execute(
        "INSERT INTO migrations (number, name, sha256, applied_at) VALUES (9000, '9000_later', 'x', 1)"
    )
    await database.close()
    with pytest.raises(DataError, match="belongs to a demo coachbot, and the database to a live one"):
        await backup.restore(live(path), demo, NOW)
    with pytest.raises(DataError, match="newer"):
        await backup.restore(live(path), newer, NOW)
    assert path.read_bytes() == before


async def test_a_copy_of_another_coachbot_is_refused_until_what_stands_there_is_moved_away(tmp_path: Path) -> None:
    """Both live, both with somebody of the number 1."""
    path, other, copy = tmp_path / "coachbot.db", tmp_path / "other" / "coachbot.db", tmp_path / "others.db"
    other.parent.mkdir()
    parts = Parts(await opened(other), now=NOW - timedelta(days=3))
    await parts.enrol("mallory")
    await parts.database.close()
    await backup.back_up(live(other), copy, NOW)
    await (await people_at_work(path, "alice")).database.close()
    before = path.read_bytes()
    for step in (backup.look, backup.restore):
        with pytest.raises(DataError, match="belongs to another coachbot") as told:
            await step(live(path), copy, NOW)
        assert told.value.exit_code == 65
    assert path.read_bytes() == before
    path.rename(tmp_path / "aside.db")
    assert (await backup.restore(live(path), copy, NOW)).people == 1


async def test_nothing_is_put_back_under_a_coachbot_that_works(tmp_path: Path) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "copy.db"
    parts = await people_at_work(path, "alice")
    await backup.back_up(live(path), copy, NOW)
    with pytest.raises(BusyError):
        await backup.restore(live(path), copy, NOW)
    assert await participants.at_address(parts.database, Address("local", "alice")) is not None
    await parts.database.close()


@pytest.mark.parametrize("end", ["-wal", "-journal", ".keys", ".forgotten", ".lock", ".programmes"])
async def test_a_copy_takes_no_name_that_stands_for_something_else_beside_the_database(
    tmp_path: Path, end: str
) -> None:
    """A copy named like its log would be read as its log, and one named like the key store as keys."""
    path = tmp_path / "coachbot.db"
    await (await opened(path)).close()
    for stray in tmp_path.glob("coachbot.db?*"):
        stray.unlink()
    with pytest.raises(MisuseError, match="a name that coachbot needs for itself"):
        await backup.back_up(live(path), tmp_path / "." / f"coachbot.db{end}", NOW)
    assert [one.name for one in tmp_path.iterdir()] == ["coachbot.db"]


async def test_a_name_that_is_taken_and_a_folder_that_is_not_there_are_told(tmp_path: Path) -> None:
    path, taken = tmp_path / "coachbot.db", tmp_path / "taken.db"
    await (await opened(path)).close()
    taken.write_text("mine")
    with pytest.raises(MisuseError, match="is there already"):
        await backup.back_up(live(path), taken, NOW)
    assert taken.read_text() == "mine"
    with pytest.raises(DataError, match="cannot be written"):
        await backup.back_up(live(path), tmp_path / "nowhere" / "copy.db", NOW)


def test_a_damaged_note_of_the_forgotten_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "coachbot.db.forgotten"
    good = {"participant": 1, "began_at": NOW.isoformat(), "forgotten_at": NOW.isoformat()}
    naive: dict[str, Any] = {**good, "began_at": "2026-11-23T09:00:00"}
    for bad in ("{", "[]", '{"participant": 1}', '{"participant": 1e400}', json.dumps(naive)):
        file.write_text(f"{json.dumps(good)}\n{bad}\n")
        with pytest.raises(DataError, match="line 2"):
            graveyard.read(file)


def test_a_note_of_the_forgotten_that_is_no_text_is_told_by_its_name(tmp_path: Path) -> None:
    (binary := tmp_path / "binary.forgotten").write_bytes(b"\xff\xfe\x00")
    (folder := tmp_path / "folder.forgotten").mkdir()
    for file, says in ((binary, "cannot be read"), (folder, "is a folder. Set COACHBOT_FORGOTTEN to a file")):
        with pytest.raises(DataError, match=rf"{file.name} {says}"):
            graveyard.read(file)


async def test_what_no_copy_can_bring_back_any_more_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "coachbot.db"
    parts = await people_at_work(path, "alice")
    await forget(parts, "alice", path)
    file = grave_of(path)
    assert len(graveyard.read(file)) == 1
    assert await graveyard.follow(parts.database, file, until=NOW) == 1
    assert await graveyard.follow(parts.database, file, until=NOW + timedelta(seconds=1)) == 0
    assert graveyard.read(file) == []
    await parts.database.close()


async def test_what_is_no_copy_is_refused_by_its_own_name(tmp_path: Path) -> None:
    """Not by that of the file it was copied into to be looked at."""
    path, copy = tmp_path / "coachbot.db", tmp_path / "holiday.jpg"
    await (await people_at_work(path, "alice")).database.close()
    copy.write_bytes(b"no database at all" * 500)
    with pytest.raises(DataError) as refused:
        await backup.restore(live(path), copy, NOW)
    assert str(refused.value).startswith(f"{copy} cannot be read as a coachbot database.")


async def test_status_ends_with_1_where_something_is_late_and_says_what(tmp_path: Path) -> None:
    """A script can hear of it, as of a doctor's finding; while all is well it is 0."""
    path = tmp_path / "coachbot.db"
    parts = await people_at_work(path, "alice")
    await parts.database.execute("UPDATE deliveries SET due_at = 0 WHERE state = 'pending'")
    where = {"COACHBOT_DATABASE_URL": f"sqlite:///{path}"}
    await parts.database.close()
    done = await asyncio.to_thread(command, tmp_path, "status", **where)
    assert done.returncode == 1, done.stderr
    assert "!! A message has been due for" in done.stdout
    found = json.loads((await asyncio.to_thread(command, tmp_path, "status", "--json", **where)).stdout)
    assert "late" in {one["what"] for one in found["troubles"]}
