"""kill -9 on Discord, which knows a message by its key for some minutes: what is sent again is seen once."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coachbot.chat import Address
from tests.crowd import enrol_in
from tests.faults.house import Kept, until_quiet
from tests.faults.nursery import start
from tests.standins.discord import TOKEN, DiscordServer, Person, discord_server
from tests.standins.telegram import TelegramServer

POINTS = ("answer.committed", "record.begun", "record.committed")


async def lived(point: str, kept: Kept, folder: Path, seen: DiscordServer) -> None:
    """Somebody writes, the process dies at the point, the next one takes it up."""
    live = {"COACHBOT_DISCORD_TOKEN": TOKEN, "COACHBOT_DATABASE_URL": kept.url}
    where = {"discord": f"http://127.0.0.1:{seen.port}"}
    first = start(folder, sabotage={**where, "die_at": point}, **live)
    await asyncio.wait_for(seen.connected.wait(), 60)
    await Person(seen).says("/why")
    assert await first.death() == -9, first.said()[-2000:]
    again = start(folder, sabotage=where, **live)
    await until_quiet(kept, TelegramServer(), again)
    await again.kill()


@pytest.mark.long
async def test_a_reply_that_is_sent_again_after_a_kill_is_seen_once(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    """G4: on Discord every class is seen once inside the window of its key."""
    found = {}
    for point in POINTS:
        folder = tmp_path / point
        folder.mkdir()
        kept = Kept(f"sqlite:///{folder / 'demo.db'}")
        database = await kept.opened()
        async with discord_server() as seen:
            await enrol_in(database, [Address("discord", str(Person(seen).id))], now=datetime.now(UTC))
            await database.close()
            await lived(point, kept, folder, seen)
            sent = kept.rows("SELECT state FROM deliveries WHERE kind IS NULL")
            found[point] = (len(sent), len(Person(seen).sees()))
        assert set(sent) == {("sent",)}
    tell(f"Discord, replies and how many of them are seen: {found}")
    assert all(replies == seen_there > 0 for replies, seen_there in found.values())
