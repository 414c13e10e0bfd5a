"""APScheduler with its SQLAlchemyJobStore on SQLite, so that jobs survive; python-telegram-bot's Bot sends."""

import asyncio
import tempfile

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from common import TOKEN, Registering, asked, due, soon
from telegram import Bot
from telegram.request import HTTPXRequest

ASK = asked()
BOT = Bot(TOKEN, base_url=f"{ASK.url}/bot", request=HTTPXRequest(connection_pool_size=32, pool_timeout=60))


async def remind(person: int) -> None:
    await BOT.send_message(person, "Time for your reset.")


async def main() -> None:
    folder = tempfile.mkdtemp()
    scheduler = AsyncIOScheduler(
        timezone="UTC", jobstores={"default": SQLAlchemyJobStore(f"sqlite:///{folder}/jobs.db")}
    )
    await BOT.initialize()
    scheduler.start(paused=True)
    at = soon(ASK)
    with Registering() as registering:
        for person in range(ASK.people):
            scheduler.add_job(remind, "cron", args=[person], hour=at.hour, minute=at.minute, second=at.second)
    scheduler.resume()
    due(registering, ASK, at)
    await asyncio.Event().wait()


asyncio.run(main())
