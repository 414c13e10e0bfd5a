"""A Bot API that takes everything: answers after a round trip, and tells when each chat's message came.

Started with a delay in milliseconds; prints its port. Every peer sends here, so what arrived, and how late, is counted
in one place and by one clock (`time.monotonic`, which all processes of a machine share).
"""

import asyncio
import itertools
import sys
import time

from aiohttp import web

NUMBERS = itertools.count(1)
ME = {"id": 1, "is_bot": True, "first_name": "Sink", "username": "sink_bot"}


def serve(delay_s: float) -> web.Application:
    came: list[tuple[int, float]] = []

    async def call(request: web.Request) -> web.Response:
        method = request.match_info["method"].lower()
        if method != "sendmessage":
            await asyncio.sleep(30 if method == "getupdates" else 0)
            return answer(ME if method == "getme" else [] if method == "getupdates" else True)
        asked = await (request.json() if "json" in request.content_type else request.post())
        chat = int(asked["chat_id"])
        came.append((chat, time.monotonic()))
        if delay_s:
            await asyncio.sleep(delay_s)
        sent = {"message_id": next(NUMBERS), "date": 0, "chat": {"id": chat, "type": "private"}, "text": "x"}
        return answer(sent)

    async def stats(_request: web.Request) -> web.Response:
        return web.json_response(came)

    def answer(result: object) -> web.Response:
        # No peer may learn from it what time it is: one of them holds its clock against ours.
        return web.json_response({"ok": True, "result": result}, headers={"Date": "-"})

    app = web.Application()
    app.router.add_get("/stats", stats)
    app.router.add_route("*", "/bot{token}/{method}", call)
    return app


async def main() -> None:
    runner = web.AppRunner(serve(float(sys.argv[1]) / 1000), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
