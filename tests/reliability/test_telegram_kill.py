"""kill -9 while many people write on Telegram: every one answered and recorded, exactly once."""

import asyncio
import random
import sqlite3
from pathlib import Path

import pytest

from coachbot.chat import Address
from coachbot.chats.telegram import in_flight
from tests.crowd import enrol_everybody
from tests.process import Process, start
from tests.standins.telegram import TOKEN, Call, Person, TelegramServer, telegram_server

RATE = 100
FIRST = 5000


def settings(server: TelegramServer) -> dict[str, str]:
    return {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": server.url, "COACHBOT_RATE": str(RATE)}


def answers(path: Path) -> dict[int, str]:
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute(
            "SELECT a.key, c.answers FROM check_ins c JOIN addresses a ON a.participant_id = c.participant_id"
        ).fetchall()
    connection.close()
    assert len(rows) == len({key for key, _ in rows})
    return {int(key): said for key, said in rows}


def unfinished(path: Path) -> tuple[int, int]:
    with sqlite3.connect(path) as connection:
        (waiting,) = connection.execute("SELECT COUNT(*) FROM inbox WHERE state <> 'done'").fetchone()
        (unsent,) = connection.execute(
            "SELECT COUNT(*) FROM deliveries WHERE state <> 'sent' AND kind IS NULL"
        ).fetchone()
    connection.close()
    return waiting, unsent


async def until_answered(server: TelegramServer, path: Path, people: int) -> None:
    """Returns when everybody has at least one answer and nothing is left to do."""
    while len(server.chats) < people or server.queue or unfinished(path) != (0, 0):
        await asyncio.sleep(0.05)


async def started(folder: Path, server: TelegramServer) -> Process:
    """The server answers while the process starts."""
    return await asyncio.to_thread(start, folder, **settings(server))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("people", "kill_after"),
    [(50, 20), pytest.param(200, random.Random(0).randint(20, 180), marks=pytest.mark.long)],
)
async def test_kill_9_in_the_middle_of_everybodys_messages_loses_and_doubles_nothing(
    tmp_path: Path, people: int, kill_after: int
) -> None:
    """What is recorded is recorded once; an answer in flight at the moment of death may come twice, no other."""
    path = tmp_path / "demo.db"
    everybody = range(FIRST, FIRST + people)
    async with telegram_server() as server:
        await enrol_everybody(path, [Address("telegram", str(n)) for n in everybody], telegram_token=TOKEN)
        process = await started(tmp_path, server)

        async def kill_in_the_middle(_call: Call) -> None:
            if len(server.of("sendMessage")) == kill_after:
                server.on_call = None
                await asyncio.to_thread(process.kill)

        server.on_call = kill_in_the_middle
        for n in everybody:
            Person(server, n).says(f"yes {n % 8 + 1}")
        while server.on_call is not None:
            await asyncio.sleep(0.02)
        assert len(server.chats) < people

        again = await started(tmp_path, server)
        await asyncio.wait_for(until_answered(server, path, people), 60)
        await asyncio.to_thread(again.stop)

    recorded = answers(path)
    assert {n: f'"worst":{n % 8 + 1},' in recorded.get(n, "") for n in everybody} == dict.fromkeys(everybody, True)
    texts = {n: [message["text"] for message in server.seen(n)] for n in everybody}
    assert all(len(set(said)) == 1 for said in texts.values())
    doubled = [n for n, said in texts.items() if len(said) > 1]
    assert len(doubled) <= in_flight(RATE), "more answers came twice than can have been in flight"
