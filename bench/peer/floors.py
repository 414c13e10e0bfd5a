"""What bounds everybody here: aiohttp alone and the library's Bot alone with 32 in flight, and commits of sqlite3."""

import asyncio
import sqlite3
import tempfile
import time

import aiohttp
from common import TOKEN, asked, tell
from telegram import Bot
from telegram.request import HTTPXRequest

ASK = asked()


async def rate(send: object) -> float:
    gate = asyncio.Semaphore(32)

    async def one(person: int) -> None:
        async with gate:
            await send(person)

    began = time.perf_counter()
    await asyncio.gather(*(one(person) for person in range(ASK.people)))
    return ASK.people / (time.perf_counter() - began)


async def main() -> None:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=32)) as session:

        async def post(person: int) -> None:
            url = f"{ASK.url}/bot{TOKEN}/sendMessage"
            async with session.post(url, json={"chat_id": person, "text": "Time for your reset."}) as answer:
                await answer.json()

        tell(aiohttp_alone=await rate(post))
    async with Bot(TOKEN, base_url=f"{ASK.url}/bot", request=HTTPXRequest(connection_pool_size=32)) as bot:
        tell(bot_alone=await rate(lambda person: bot.send_message(person, "Time for your reset.")))


def commits(number: int = 300) -> float:
    """A second, each of one row, with a log and FULL sync."""
    with tempfile.TemporaryDirectory() as folder, sqlite3.connect(f"{folder}/floor.db", isolation_level=None) as rows:
        rows.execute("PRAGMA journal_mode = wal")
        rows.execute("PRAGMA synchronous = FULL")
        rows.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, words TEXT)")
        began = time.perf_counter()
        for _ in range(number):
            rows.execute("INSERT INTO things (words) VALUES ('Time for your reset.')")
        return number / (time.perf_counter() - began)


tell(sqlite3_commits=commits())
asyncio.run(main())
