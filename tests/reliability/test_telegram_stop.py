"""SIGTERM while replies are leaving: a quick, clean stop, and the next process carries on where this one was."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from coachbot.chat import Address
from coachbot.chats.telegram import in_flight
from tests.crowd import enrol_everybody
from tests.process import start
from tests.standins.telegram import TOKEN, Person, telegram_server

PEOPLE = 60


def states(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as connection:
        found = dict(
            connection.execute("SELECT state, COUNT(*) FROM deliveries WHERE kind IS NULL GROUP BY state").fetchall()
        )
    connection.close()
    return found


@pytest.mark.alone
@pytest.mark.long
async def test_a_stop_in_the_middle_leaves_nothing_unclear_and_nothing_out(tmp_path: Path) -> None:
    """At ten messages a second sixty replies take six seconds; the stop comes after one."""
    everybody = range(6_000, 6_000 + PEOPLE)
    async with telegram_server() as server:
        settings = {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": server.url, "COACHBOT_RATE": "10"}
        await enrol_everybody(
            tmp_path / "demo.db", [Address("telegram", str(n)) for n in everybody], telegram_token=TOKEN
        )
        process = await asyncio.to_thread(start, tmp_path, **settings)
        for n in everybody:
            Person(server, n).says("yes 3")
        while len(server.of("sendMessage")) < 10:
            await asyncio.sleep(0.01)
        took = await asyncio.to_thread(process.stop)
        assert took < 10
        assert process.popen.returncode == 0
        left = states(tmp_path / "demo.db")
        assert set(left) == {"sent", "pending"}
        assert left["sent"] == len(server.of("sendMessage")) < PEOPLE

        again = await asyncio.to_thread(start, tmp_path, **settings)
        while len(server.of("sendMessage")) < PEOPLE:
            await asyncio.sleep(0.01)
        times = [call.at for call in server.of("sendMessage")]
        await asyncio.to_thread(again.stop)
    said = [[message["text"] for message in server.seen(n)] for n in everybody]
    assert [one for one in said if len(one) != 1 or not one[0].startswith("Headache ")] == []
    fastest = max(sum(begin <= at < begin + 1 for at in times) for begin in times)
    assert fastest <= 10 + in_flight(10), "never faster than told, give or take those that were on their way"
