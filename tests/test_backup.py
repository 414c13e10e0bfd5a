"""Copies of the database, and the way back: nobody who was forgotten comes back, and no prompt comes twice."""

import asyncio
import json
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from coachbot import backup, graveyard
from coachbot.chat import Address
from coachbot.databases.sqlite import SQLite, open_sqlite
from coachbot.errors import BusyError, CoachbotError, DataError, MisuseError, NotThereError
from coachbot.foundation import prepare
from coachbot.settings import Settings
from coachbot.store import participants
from tests.parts import NOW, Parts
from tests.standins.telegram import TOKEN

PLANNED = "kind IS NOT NULL AND kind <> 'check_in' AND state IN ('sent', 'unknown')"


def live(path: Path) -> Settings:
    return Settings(telegram_token=SecretStr(TOKEN), database_url=f"sqlite:///{path}")


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
    await graveyard.follow(parts.database, live(path).graveyard or Path(), parts.now, 35)


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
    assert (tmp_path / "coachbot.db.before-20261123T100000.restore").exists() or list(tmp_path.glob("*.restore"))


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
    assert await graveyard.follow(parts.database, live(path).graveyard or Path(), parts.now, 35) == 1
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
        await graveyard.refuse_older(database, live(path).graveyard or Path())
    await database.close()
    await backup.restore(live(path), None, NOW)
    database = await opened(path)
    await graveyard.refuse_older(database, live(path).graveyard or Path())
    await database.close()


async def lives(parts: Parts, hours: int) -> None:
    for _ in range(hours):
        parts.let_pass(hours=1)
        await parts.tick()


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
    gone = {one.participant_id for one in graveyard.read(live(path).graveyard or Path())}
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
    assert await drill(tmp_path, copies=1, every_hours=4) == (0, 0)


@pytest.mark.long
async def test_twenty_copies_put_back_bring_nobody_back_and_nothing_twice(tmp_path: Path) -> None:
    assert await drill(tmp_path, copies=20, every_hours=1) == (0, 0)


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
    database = await opened(newer)
    await database.execute(
        "INSERT INTO migrations (number, name, sha256, applied_at) VALUES (9000, '9000_later', 'x', 1)"
    )
    await database.close()
    with pytest.raises(DataError, match="belongs to a demo coachbot"):
        await backup.restore(live(path), demo, NOW)
    with pytest.raises(DataError, match="newer"):
        await backup.restore(live(path), newer, NOW)
    assert not path.exists()


async def test_nothing_is_put_back_under_a_coachbot_that_works(tmp_path: Path) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "copy.db"
    parts = await people_at_work(path, "alice")
    await backup.back_up(live(path), copy, NOW)
    with pytest.raises(BusyError):
        await backup.restore(live(path), copy, NOW)
    assert await participants.at_address(parts.database, Address("local", "alice")) is not None
    await parts.database.close()


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
    for bad in ("{", "[]", '{"participant": 1}', json.dumps(naive)):
        file.write_text(f"{json.dumps(good)}\n{bad}\n")
        with pytest.raises(DataError, match="line 2"):
            graveyard.read(file)


async def test_what_no_copy_can_bring_back_any_more_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "coachbot.db"
    parts = await people_at_work(path, "alice")
    await forget(parts, "alice", path)
    file = live(path).graveyard or Path()
    assert len(graveyard.read(file)) == 1
    assert await graveyard.follow(parts.database, file, NOW + timedelta(days=34), 35) == 1
    assert await graveyard.follow(parts.database, file, NOW + timedelta(days=36), 35) == 0
    assert graveyard.read(file) == []
    await parts.database.close()
