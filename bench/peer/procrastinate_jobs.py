"""procrastinate on PostgreSQL, whose address is the fourth argument: a deferred job each; the library's Bot sends."""

import asyncio
import sys

import procrastinate
from common import TOKEN, Registering, asked, due, soon
from telegram import Bot
from telegram.request import HTTPXRequest

ASK = asked()
BOT = Bot(TOKEN, base_url=f"{ASK.url}/bot", request=HTTPXRequest(connection_pool_size=32, pool_timeout=60))
app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=sys.argv[4]))


@app.task(name="remind")
async def remind(person: int) -> None:
    await BOT.send_message(person, "Time for your reset.")


async def main() -> None:
    await BOT.initialize()
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        at = soon(ASK)
        with Registering() as registering:
            for person in range(ASK.people):
                await remind.configure(schedule_at=at).defer_async(person=person)
        due(registering, ASK, at)
        await app.run_worker_async(concurrency=32, fetch_job_polling_interval=1.0, install_signal_handlers=False)


asyncio.run(main())
