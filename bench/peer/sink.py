"""A Bot API that takes everything: answers after a round trip, and tells when each chat's message came.

What is posted to `/tap` as a chat and an action is a tap of that chat's person; how long each took is told, too.

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
    taps: asyncio.Queue[dict[str, object]] = asyncio.Queue()
    tapped: dict[int, float] = {}
    took: list[float] = []

    async def call(request: web.Request) -> web.Response:
        method = request.match_info["method"].lower()
        if method == "getupdates":
            return answer(await updates())
        asked = await (request.json() if "json" in request.content_type else request.post())
        if method == "editmessagetext" and (began := tapped.pop(int(asked["chat_id"]), None)) is not None:
            took.append(time.monotonic() - began)
        if method != "sendmessage":
            return answer(ME if method == "getme" else True)
        chat = int(asked["chat_id"])
        came.append((chat, time.monotonic()))
        if delay_s:
            await asyncio.sleep(delay_s)
        sent = {"message_id": next(NUMBERS), "date": 0, "chat": {"id": chat, "type": "private"}, "text": "x"}
        return answer(sent)

    async def updates() -> list[dict[str, object]]:
        try:
            return [await asyncio.wait_for(taps.get(), 30)]
        except TimeoutError:
            return []

    async def tap(request: web.Request) -> web.Response:
        asked = await request.json()
        number, chat = next(NUMBERS), {"id": asked["chat"], "type": "private", "first_name": "A"}
        person = {"id": asked["chat"], "is_bot": False, "first_name": "A"}
        message = {"message_id": 1, "date": 0, "chat": chat}
        pressed = {"id": str(number), "from": person, "chat_instance": "1", "message": message, "data": asked["action"]}
        tapped[asked["chat"]] = time.monotonic()
        taps.put_nowait({"update_id": number, "callback_query": pressed})
        return web.json_response({})

    async def answered(_request: web.Request) -> web.Response:
        return web.json_response({"took": took, "waiting": len(tapped)})

    async def stats(_request: web.Request) -> web.Response:
        return web.json_response(came)

    def answer(result: object) -> web.Response:
        # No peer may learn from it what time it is: one of them holds its clock against ours.
        return web.json_response({"ok": True, "result": result}, headers={"Date": "-"})

    app = web.Application()
    app.router.add_get("/stats", stats)
    app.router.add_get("/answered", answered)
    app.router.add_post("/tap", tap)
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
