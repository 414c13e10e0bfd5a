"""A canary in a whole sealed house: typed, answered, kept, and in no byte of any file, before /forget and after."""

import os
import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from coachbot import backup
from coachbot.sealing import spell_key
from coachbot.store import notes, restoring
from tests import postgres_server
from tests.sealed_house import KEY
from tests.side_by_side import run_folder
from tests.telegram_house import Conversation, open_telegram

CHAT = "77123456"
"""The person's chat: a number that stands nowhere else."""


@pytest.fixture(scope="module")
def own_server(pytestconfig: pytest.Config) -> Iterator[postgres_server.PostgresServer]:
    """A server of these tests alone: others write in the clear, and all files of a server are read here."""
    folder = run_folder(pytestconfig) / f"sealed-{os.getpid()}"
    folder.mkdir()
    with postgres_server.running(folder) as found:
        yield found


@pytest.fixture
def settings(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    """A sealed house on each engine in turn, its keys in a file of their own."""
    sealed: dict[str, Any] = {"key": SecretStr(spell_key(KEY.raw)), "keys_url": f"sqlite:///{tmp_path / 'house.keys'}"}
    if engine == "sqlite":
        yield sealed
        return
    with request.getfixturevalue("own_server").with_the_schema() as url:
        yield sealed | {"database_url": url}


async def every_byte(talk: Conversation, folder: Path) -> bytes:
    """The house's folder with logs and copies, or the server's whole folder with its write-ahead log."""
    places = [folder]
    if talk.app.database.engine == "postgres":
        await talk.app.database.execute("CHECKPOINT")
        rows = await talk.app.database.fetch("SELECT setting AS place FROM pg_settings WHERE name = 'data_directory'")
        places.append(Path(rows[0]["place"]))
    return b"".join(file.read_bytes() for place in places for file in place.rglob("*") if file.is_file())


async def tells_much(talk: Conversation, canary: str) -> None:
    """Joins, answers an evening, types a sentence, and leaves a note."""
    await talk.joins_step_by_step()
    await talk.says(f"My {canary} hurts")
    await talk.at(20, 31)
    await talk.says("yes 8")
    async with talk.app.database.transaction() as tx:
        (who,) = await restoring.ids(tx)
        await notes.add(tx, who, "reason", canary, talk.app.now().date(), talk.app.now())


@pytest.mark.long
async def test_a_canary_is_in_no_byte_of_database_log_copies_or_output(
    settings: dict[str, Any], engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    canary, house, copies = f"canary{uuid.uuid4().hex}", tmp_path / "house", tmp_path / "copies"
    house.mkdir(), copies.mkdir()
    async with open_telegram(house, **settings) as talk:
        talk.person.id = int(CHAT)
        await tells_much(talk, canary)
        if engine == "sqlite":
            made = await backup.back_up(talk.app.settings, copies / "monday.db", talk.app.now())
            assert made.people == 1
        before = await every_byte(talk, tmp_path)
        for told in (canary, CHAT, '"worst":8'):
            assert told.encode() not in before, told
        text = "".join(str(one) for one in await talk.says("/export"))
        assert "coachbot-export" in text
        (who,) = await restoring.ids(talk.app.database)
        await talk.says("/forget")
        await talk.taps("Delete everything")
        await talk.app.passes.wipe()
        assert await restoring.ids(talk.app.database) == set()
        after = await every_byte(talk, tmp_path)
        for told in (canary, CHAT):
            assert told.encode() not in after, told
        if engine == "sqlite":
            assert f"~1.{who}.".encode() not in (house / "live.db").read_bytes()
            look = await backup.look(talk.app.settings, copies / "monday.db", talk.app.now() + timedelta(hours=1))
            assert (look.people, look.forgotten) == (1, 1)
    written = capsys.readouterr()
    assert canary not in written.out + written.err
    assert CHAT not in written.out + written.err


@pytest.mark.long
async def test_the_same_look_finds_the_canary_where_no_key_is_set(
    settings: dict[str, Any], engine: str, tmp_path: Path
) -> None:
    canary = f"canary{uuid.uuid4().hex}"
    del settings["key"], settings["keys_url"]
    async with open_telegram(tmp_path, **settings) as talk:
        talk.person.id = int(CHAT)
        await tells_much(talk, canary)
        before = await every_byte(talk, tmp_path)
        for told in (canary, CHAT, '"worst":8'):
            assert told.encode() in before, told
