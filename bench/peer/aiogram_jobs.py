"""aiogram with APScheduler in memory: a cron job per person."""

import asyncio

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from common import TOKEN, Registering, asked, due, soon

ASK = asked()


async def main() -> None:
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(ASK.url)))

    async def remind(person: int) -> None:
        await bot.send_message(person, "Time for your reset.")

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.start()
    at = soon(ASK)
    with Registering() as registering:
        for person in range(ASK.people):
            scheduler.add_job(remind, "cron", args=[person], hour=at.hour, minute=at.minute, second=at.second)
    due(registering, ASK, at)
    await asyncio.Event().wait()


asyncio.run(main())
