"""What an operator makes as root beside a service's database belongs to the service, which could not open it otherwise."""

import asyncio
import contextlib
import os
import resource
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from coachbot import backup, cli, graveyard, seals, upkeep
from coachbot.databases.sqlite import open_sqlite
from coachbot.errors import SettingError
from coachbot.foundation import prepare
from coachbot.settings import read_settings
from tests.sealed_house import KEY
from tests.test_backup import forget, grave_of, people_at_work
from tests.test_sealed import NOW, live

SERVICE = 65534
"""Somebody without rights; where the tests have none either, it is they themselves."""


def given_to_the_service(folder: Path) -> int:
    with contextlib.suppress(PermissionError):
        for one in (folder, *folder.iterdir()):
            os.chown(one, SERVICE, SERVICE)
    return folder.stat().st_uid


def of_others(folder: Path, service: int) -> list[str]:
    """Files that the service could not open, or that somebody else could."""
    files = [file for file in folder.iterdir() if "before-" not in file.name]
    return [f.name for f in files if f.stat().st_uid != service or stat.S_IMODE(f.stat().st_mode) & 0o077]


async def test_whatever_root_makes_beside_a_services_database_is_the_services(tmp_path: Path) -> None:
    """A first start, sealing, the way back with somebody forgotten since, and the way back with the keys of a copy."""
    house, copies = tmp_path / "house", tmp_path / "copies"
    house.mkdir(mode=0o700), copies.mkdir(mode=0o700)
    service, path = given_to_the_service(house), house / "coachbot.db"
    parts = await people_at_work(path, "alice", "bob")
    await parts.database.close()
    assert of_others(house, service) == []
    await seals.seal_in_place(live(path, KEY))
    await backup.back_up(live(path, KEY), copies / "monday.db", NOW)
    assert of_others(house, service) == []
    graveyard.keep(grave_of(path), [])
    for name in ("coachbot.db", "coachbot.db.keys"):
        (house / name).unlink()
    await backup.restore(live(path, KEY), copies / "monday.db", NOW)
    assert {"coachbot.db", "coachbot.db.keys", "coachbot.db.forgotten"} <= {file.name for file in house.iterdir()}
    assert of_others(house, service) == []


async def test_the_note_of_the_forgotten_stays_the_services(tmp_path: Path) -> None:
    service, path = given_to_the_service(tmp_path), tmp_path / "coachbot.db"
    parts = await people_at_work(path, "alice")
    await forget(parts, "alice", path)
    await parts.database.close()
    assert of_others(tmp_path, service) == []


def test_counting_needs_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks from another shell has the path at hand, not the key."""

    async def begun() -> None:
        database = await open_sqlite(path)
        await prepare(database, live(path, KEY), NOW)
        await database.close()

    path = tmp_path / "coachbot.db"
    asyncio.run(begun())
    monkeypatch.setenv("COACHBOT_DATABASE_URL", f"sqlite:///{path}")
    done = CliRunner().invoke(cli.cli, ["status"])
    assert (done.exit_code, "What people say is sealed." in done.output) == (0, True), done.output


def test_a_process_that_dies_leaves_no_image_of_its_memory() -> None:
    """Keys and what people said are in it; each command sees to that before its work."""
    before, found = resource.getrlimit(resource.RLIMIT_CORE), []

    async def work() -> None:
        found.append(resource.getrlimit(resource.RLIMIT_CORE)[0])

    resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
    upkeep.run_to_end(work)
    resource.setrlimit(resource.RLIMIT_CORE, before)
    assert found == [0]


def test_a_key_in_a_folder_that_may_not_be_entered_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACHBOT_KEY_FILE", str(tmp_path / ("x" * 300)))
    with pytest.raises(SettingError, match="cannot be read"):
        read_settings()


def test_a_key_file_without_an_end_is_read_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACHBOT_TELEGRAM_TOKEN_FILE", "/dev/zero")
    with pytest.raises(SettingError, match="COACHBOT_TELEGRAM_TOKEN is not usable"):
        read_settings()
