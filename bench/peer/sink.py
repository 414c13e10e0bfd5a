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


class Sink:
    """What came, and who waits for an answer to a tap."""

    def __init__(self, delay_s: float) -> None:
        self._delay_s = delay_s
        self._came: list[tuple[int, float]] = []
        self._updates: asyncio.Queue[dict[str, object]] = asyncio.Queue()
        self._tapped: dict[int, float] = {}
        self._took: list[float] = []

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/stats", self._stats)
        app.router.add_get("/answered", self._answered)
        app.router.add_post("/tap", self._tap)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        return app

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"].lower()
        if method == "getupdates":
            return answer(await self._next_updates())
        asked = await (request.json() if "json" in request.content_type else request.post())
        if method == "editmessagetext" and (began := self._tapped.pop(int(asked["chat_id"]), None)) is not None:
            self._took.append(time.monotonic() - began)
        if method != "sendmessage":
            return answer(ME if method == "getme" else True)
        chat = int(asked["chat_id"])
        self._came.append((chat, time.monotonic()))
        if self._delay_s:
            await asyncio.sleep(self._delay_s)
        sent = {"message_id": next(NUMBERS), "date": 0, "chat": {"id": chat, "type": "private"}, "text": "x"}
        return answer(sent)

    async def _next_updates(self) -> list[dict[str, object]]:
        try:
            return [await asyncio.wait_for(self._updates.get(), 30)]
        except TimeoutError:
            return []

    async def _tap(self, request: web.Request) -> web.Response:
        asked = await request.json()
        number, chat = next(NUMBERS), {"id": asked["chat"], "type": "private", "first_name": "A"}
        person = {"id": asked["chat"], "is_bot": False, "first_name": "A"}
        message = {"message_id": 1, "date": 0, "chat": chat}
        pressed = {"id": str(number), "from": person, "chat_instance": "1", "message": message, "data": asked["action"]}
        self._tapped[asked["chat"]] = time.monotonic()
        self._updates.put_nowait({"update_id": number, "callback_query": pressed})
        return web.json_response({})

    async def _stats(self, _request: web.Request) -> web.Response:
        return web.json_response(self._came)

    async def _answered(self, _request: web.Request) -> web.Response:
        return web.json_response({"took": self._took, "waiting": len(self._tapped)})


def answer(result: object) -> web.Response:
    # No peer may learn from it what time it is: one of them holds its clock against ours.
    return web.json_response({"ok": True, "result": result}, headers={"Date": "-"})


async def main() -> None:
    runner = web.AppRunner(Sink(float(sys.argv[1]) / 1000).application(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
