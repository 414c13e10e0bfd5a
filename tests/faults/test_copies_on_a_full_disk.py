"""The disk is full while a copy is made or put back: one sentence, and everything is where it was."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from coachbot import backup, graveyard
from coachbot.errors import DataError
from tests.faults.full_disk import room_for
from tests.parts import NOW
from tests.test_backup import forget, grave_of, live, numbers_of, opened, people_at_work

STEP = 24_576
"""Bytes between two amounts of room that are tried."""


def all_of(folder: Path) -> dict[str, bytes]:
    """Every file with what is in it, but for what SQLite keeps beside one that is open."""
    return {
        file.name: file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and not file.name.endswith((".lock", "-shm", "-wal"))
    }


async def with_ever_more_room(work: Callable[[], Awaitable[Any]], folder: Path) -> int:
    """Try with ever more room until it is done; returns how often it was refused, each time with nothing changed."""
    before = all_of(folder)
    for refused in range(1000):
        try:
            with room_for(refused * STEP):
                await work()
        except DataError as fault:
            told = str(fault)
        else:
            return refused
        assert "room on the disk" in told
        assert "\n" not in told
        assert all_of(folder) == before
    raise AssertionError("it was never done")


@pytest.mark.long
async def test_a_copy_for_which_there_is_no_room_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    path, copy = tmp_path / "coachbot.db", tmp_path / "copies" / "monday.db"
    copy.parent.mkdir()
    await (await people_at_work(path, "alice", "bob")).database.close()
    assert await with_ever_more_room(lambda: backup.back_up(live(path), copy, NOW), tmp_path) > 3
    assert await numbers_of(copy) == {1, 2}


@pytest.mark.long
async def test_a_way_back_for_which_there_is_no_room_is_told_and_changes_nothing(tmp_path: Path) -> None:
    path, copy = await with_a_copy_from_before(tmp_path)
    assert await with_ever_more_room(lambda: backup.restore(live(path), copy, NOW), tmp_path) > 3
    assert await numbers_of(path) == {1}


@pytest.mark.parametrize("from_copy", [True, False])
async def test_no_room_in_the_middle_of_making_a_copy_fit_is_told_and_the_next_time_does_all_of_it(
    tmp_path: Path, from_copy: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While somebody is forgotten again, and what may have left is given up, all of it or nothing."""
    path, copy = await with_a_copy_from_before(tmp_path)
    if not from_copy:
        path.write_bytes(copy.read_bytes())
    make_fit, rooms = backup._make_fit, iter([0, 60, 8_000, 24_000])

    async def in_little_room(*arguments: Any) -> Any:
        with room_for(next(rooms, 10**9)):
            return await make_fit(*arguments)

    monkeypatch.setattr(backup, "_make_fit", in_little_room)
    for _ in range(4):
        with pytest.raises(DataError, match="cannot be written"):
            await backup.restore(live(path), copy if from_copy else None, NOW)
        assert await numbers_of(path) in ([{1}] if from_copy else [{1, 2}, {1}])
    await backup.restore(live(path), copy if from_copy else None, NOW)
    assert await numbers_of(path) == {1}
    assert len(graveyard.read(grave_of(path))) == 1


async def with_a_copy_from_before(folder: Path) -> tuple[Path, Path]:
    """A database that has forgotten somebody, and a copy in which they still are."""
    path, copy = folder / "coachbot.db", folder / "copies" / "monday.db"
    copy.parent.mkdir()
    parts = await people_at_work(path, "alice", "bob")
    await backup.back_up(live(path), copy, NOW)
    await forget(parts, "bob", path)
    await parts.database.close()
    return path, copy


async def test_a_number_is_not_given_twice_in_a_table_that_was_empty_in_the_copy(tmp_path: Path) -> None:
    """A button of a row that is lost must not mean a new one, also where the copy had none of its kind."""
    path, copy = tmp_path / "coachbot.db", tmp_path / "monday.db"
    await (await opened(path)).close()
    await backup.back_up(live(path), copy, NOW)
    await backup.restore(live(path), copy, NOW)
    parts = await people_at_work(path, "alice")
    (row,) = await parts.database.fetch("SELECT MIN(id) AS first FROM deliveries")
    await parts.database.close()
    assert row["first"] > 1_000_000
