"""python-telegram-bot: a job per person in its JobQueue, as its examples do."""

import asyncio

from common import TOKEN, Registering, asked, due, soon
from telegram.ext import Application, CallbackContext

ASK = asked()


async def remind(context: CallbackContext) -> None:
    await context.bot.send_message(context.job.chat_id, "Time for your reset.")


async def main() -> None:
    app = Application.builder().token(TOKEN).base_url(f"{ASK.url}/bot").build()
    await app.initialize()
    await app.start()
    at = soon(ASK)
    with Registering() as registering:
        for person in range(ASK.people):
            app.job_queue.run_daily(remind, at.timetz(), chat_id=person, name=str(person))
    due(registering, ASK, at)
    await asyncio.Event().wait()


asyncio.run(main())
