"""Discord on loopback: a gateway that speaks its protocol, and the REST calls we make, each held against the facts.

What is wrong with a request is kept in `faults`, and a test that ends with faults fails.
"""

import asyncio
import itertools
import json
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import discord
import yarl
from aiohttp import BodyPartReader, WSMsgType, web
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.standins.discord_facts import Call, Json, faults_of

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.AbCdEf.stand-in_token_without_any_power"
BOT_ID = 123456789012345678
BOT = {
    "id": str(BOT_ID),
    "username": "Neck Coach",
    "discriminator": "0",
    "avatar": None,
    "bot": True,
    "global_name": None,
}
EPOCH_MS, MONDAY_MS = 1_420_070_400_000, 1_795_424_400_000
FIRST_ID = (MONDAY_MS - EPOCH_MS) << 22
"""An id holds its moment: 9 o'clock UTC on Monday 23 November 2026."""
API = "/api/v10"
SUPPRESS_EMBEDS, SILENT, EPHEMERAL = 1 << 2, 1 << 12, 1 << 6
DM, IN_BOT_DM, IN_SERVER = 1, 1, 0
LOADED = {"MESSAGE_CREATE", "INTERACTION_CREATE", "MESSAGE_UPDATE"}


@dataclass(frozen=True)
class Trouble:
    """What goes wrong with a call; `done` says that the call has its effect first, `cut` and `hangs` that no answer comes."""

    status: int
    body: Json = field(default_factory=dict)
    done: bool = False
    cut: bool = False
    hangs: bool = False
    headers: Json = field(default_factory=dict)

    @classmethod
    def closed(cls, code: int = 50007) -> "Trouble":
        return cls(403, {"code": code, "message": "Cannot send messages to this user"})

    @classmethod
    def too_many(cls, seconds: float) -> "Trouble":
        body = {"message": "You are being rate limited.", "retry_after": seconds, "global": False}
        return cls(429, body, headers={"Via": "1.1 google", "Retry-After": str(seconds)})

    @classmethod
    def broken(cls, *, done: bool = False) -> "Trouble":
        return cls(503, {}, done)

    @classmethod
    def hang_up(cls, *, done: bool = False) -> "Trouble":
        return cls(0, {}, done, cut=True)

    @classmethod
    def hang(cls, *, done: bool = False) -> "Trouble":
        return cls(0, {}, done, hangs=True)

    @classmethod
    def refused(cls, code: int, message: str, status: int = 400) -> "Trouble":
        return cls(status, {"code": code, "message": message})


@dataclass
class DiscordServer:
    """The server's state: what was said in which channel, what was acknowledged, who is connected."""

    port: int = 0
    calls: list[Call] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    channels: dict[int, dict[int, Json]] = field(default_factory=dict)
    commands: list[Json] = field(default_factory=list)
    originals: dict[str, Json | None] = field(default_factory=dict)
    acknowledged: dict[str, Json] = field(default_factory=dict)
    followed_up: list[Json] = field(default_factory=list)
    asides: dict[int, Json] = field(default_factory=dict)
    """What only one person sees, where they used a command or tapped; by its id."""
    over: set[str] = field(default_factory=set)
    """Interactions whose quarter of an hour has passed."""
    identifies: int = 0
    resumes: int = 0
    starts_left: int = 900

    def __post_init__(self) -> None:
        self._ids = itertools.count(FIRST_ID)
        self._troubles: list[tuple[str, Trouble]] = []
        self._sockets: list[_Socket] = []
        self.connected = asyncio.Event()
        self.now: Callable[[], datetime] | None = None

    async def say_the_time(self, _request: web.Request, response: web.StreamResponse) -> None:
        """In every answer: the test's own time once it has a clock, else the machine's."""
        if self.now is not None:
            response.headers["Date"] = format_datetime(self.now().astimezone(UTC), usegmt=True)

    def new_id(self) -> int:
        return next(self._ids)

    def trouble(self, route: str, *troubles: Trouble) -> None:
        """The next calls of a route go wrong, one after another."""
        self._troubles += [(route, one) for one in troubles]

    def of(self, route: str) -> list[Call]:
        return [call for call in self.calls if call.route == route]

    def seen(self, channel: int) -> list[Json]:
        """A channel's messages by the bot, in order, as they stand now."""
        return list(self.channels.get(channel, {}).values())

    async def dispatch(self, event: str, data: Json) -> None:
        """Send an event to whoever is connected."""
        await asyncio.wait_for(self.connected.wait(), 10)
        await self._sockets[-1].dispatch(event, data)

    async def drop(self) -> None:
        """Cut the gateway connection, as a network does."""
        self.connected.clear()
        await self._sockets[-1].socket.close(code=4000)

    # REST

    def routes(self) -> Iterator[web.RouteDef]:
        for route, handler in (
            ("GET /users/@me", self._me),
            ("GET /oauth2/applications/@me", self._application),
            ("GET /gateway/bot", self._gateway),
            ("GET /applications/{application_id}/commands", self._commands),
            ("PUT /applications/{application_id}/commands", self._put_commands),
            ("POST /users/@me/channels", self._open),
            ("POST /channels/{channel_id}/messages", self._create),
            ("PATCH /channels/{channel_id}/messages/{message_id}", self._edit),
            ("POST /interactions/{interaction_id}/{interaction_token}/callback", self._acknowledge),
            ("PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original", self._edit_original),
            ("POST /webhooks/{webhook_id}/{webhook_token}", self._follow_up),
            ("PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", self._edit_follow_up),
            ("DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original", self._delete_original),
        ):
            method, _, path = route.partition(" ")
            yield web.route(method, API + path, self._served(route, handler))
        yield web.get("/gateway/", self._socket)

    def _served(self, route: str, handler: Any) -> Any:
        async def serve(request: web.Request) -> web.StreamResponse:
            if request.headers.get("Authorization") != f"Bot {TOKEN}" and route.split("/")[1] not in (
                "interactions",
                "webhooks",
            ):
                return as_json({"message": "401: Unauthorized", "code": 0}, status=401)
            call = await _read(route, request)
            self.calls.append(call)
            wrong = list(faults_of(call))
            self.faults += [f"{route}: {fault}" for fault in wrong]
            trouble = self._next_trouble(route)
            if trouble is not None and not trouble.done:
                return await _answer(request, trouble)
            answer = await handler(call)
            return answer if trouble is None else await _answer(request, trouble)

        return serve

    def _next_trouble(self, route: str) -> Trouble | None:
        for place, (wanted, trouble) in enumerate(self._troubles):
            if wanted == route:
                del self._troubles[place]
                return trouble
        return None

    async def _me(self, _call: Call) -> web.Response:
        return as_json(BOT)

    async def _application(self, _call: Call) -> web.Response:
        return as_json(
            {
                "id": str(BOT_ID),
                "name": "Neck Coach",
                "icon": None,
                "description": "",
                "bot_public": True,
                "bot_require_code_grant": False,
                "verify_key": "",
                "flags": 0,
                "team": None,
                "owner": {**BOT, "id": "1", "bot": False},
                "integration_types_config": {"0": {}, "1": {}},
            }
        )

    async def _gateway(self, _call: Call) -> web.Response:
        limit = {"total": 1000, "remaining": self.starts_left, "reset_after": 5000, "max_concurrency": 1}
        return as_json({"url": f"ws://127.0.0.1:{self.port}/gateway/", "shards": 1, "session_start_limit": limit})

    async def _commands(self, _call: Call) -> web.Response:
        return as_json(self.commands)

    async def _put_commands(self, call: Call) -> web.Response:
        self.commands = [
            {**one, "id": str(self.new_id()), "application_id": str(BOT_ID), "version": "1"} for one in call.body
        ]
        return as_json(self.commands)

    async def _open(self, call: Call) -> web.Response:
        return as_json(dm_channel(int(call.body["recipient_id"])))

    async def _create(self, call: Call) -> web.Response:
        channel = int(call.path["channel_id"])
        for known in self.seen(channel):
            if known["nonce"] == call.body.get("nonce") and call.body.get("enforce_nonce"):
                return as_json(_public(known))
        message = {
            "id": str(self.new_id()),
            "channel_id": str(channel),
            "author": BOT,
            "timestamp": datetime(2026, 11, 23, 9, 0, tzinfo=UTC).isoformat(),
            "edited_timestamp": None,
            "type": 0,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "embeds": [],
            "pinned": False,
            "content": "",
            "components": [],
            "nonce": None,
            "flags": 0,
            **call.body,
            "attachments": _attached(call),
            "files": call.files,
        }
        self.channels.setdefault(channel, {})[int(message["id"])] = message
        return as_json(_public(message))

    async def _edit(self, call: Call) -> web.Response:
        message = self.channels.get(int(call.path["channel_id"]), {}).get(int(call.path["message_id"]))
        if message is None:
            return as_json({"code": 10008, "message": "Unknown Message"}, status=404)
        message |= {**call.body, "attachments": _attached(call), "files": call.files}
        return as_json(_public(message))

    async def _acknowledge(self, call: Call) -> web.Response:
        token = call.path["interaction_token"]
        if token in self.acknowledged:
            return as_json({"code": 40060, "message": "Interaction has already been acknowledged."}, status=400)
        self.acknowledged[token] = call.body
        if call.body["type"] == 5:
            flags = (call.body.get("data") or {}).get("flags", 0)
            self.originals[token] = {"content": "", "flags": flags, "loading": True}
        return as_json({"interaction": {"id": call.path["interaction_id"], "type": 2}})

    async def _edit_original(self, call: Call) -> web.Response:
        token = call.path["webhook_token"]
        if token in self.over:
            return as_json({"code": 50027, "message": "Invalid Webhook Token"}, status=401)
        self.originals[token] = {**(self.originals.get(token) or {}), **call.body, "loading": False}
        return as_json(self._aside(self.new_id(), call))

    def _aside(self, number: int, call: Call) -> Json:
        """What stands where a command was used."""
        flags = (self.originals.get(call.path["webhook_token"]) or {}).get("flags", 0)
        message = {
            "id": str(number), "channel_id": "78", "author": BOT, "timestamp": "2026-11-23T09:00:00+00:00",
            "edited_timestamp": None, "type": 0, "tts": False, "mention_everyone": False, "mentions": [],
            "mention_roles": [], "embeds": [], "pinned": False, "components": [], "content": "", "flags": flags,
            **call.body, "attachments": _attached(call), "files": call.files,
        }  # fmt: skip
        if not call.path.get("message_id"):
            message["flags"] = int(message["flags"]) | int(flags)
        self.asides[number] = message
        return _public(message)

    async def _follow_up(self, call: Call) -> web.Response:
        """The first one takes the place of the placeholder and is as private as that."""
        token = call.path["webhook_token"]
        if token in self.over:
            return as_json({"code": 50027, "message": "Invalid Webhook Token"}, status=401)
        original = self.originals.get(token)
        if original is not None and original.get("loading"):
            original |= {"content": call.body.get("content", ""), "loading": False}
            call.body["flags"] = original["flags"]
        else:
            self.followed_up.append(call.body)
        return as_json(self._aside(self.new_id(), call))

    async def _edit_follow_up(self, call: Call) -> web.Response:
        number = int(call.path["message_id"])
        if call.path["webhook_token"] in self.over:
            return as_json({"code": 50027, "message": "Invalid Webhook Token"}, status=401)
        if number not in self.asides:
            return as_json({"code": 10008, "message": "Unknown Message"}, status=404)
        self.asides[number] |= {**call.body, "attachments": _attached(call), "files": call.files}
        return as_json(_public(self.asides[number]))

    async def _delete_original(self, call: Call) -> web.Response:
        self.originals[call.path["webhook_token"]] = None
        return web.Response(status=204)

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        mine = _Socket(self, socket)
        self._sockets.append(mine)
        await mine.serve()
        return socket


class _Socket:
    """One gateway connection: hello, identify or resume, heartbeats, then events."""

    def __init__(self, server: DiscordServer, socket: web.WebSocketResponse) -> None:
        self.server, self.socket = server, socket
        self._deflate = zlib.compressobj()
        self._number = 0

    async def serve(self) -> None:
        await self._send({"op": 10, "d": {"heartbeat_interval": 30_000}})
        async for message in self.socket:
            if message.type is not WSMsgType.TEXT:
                break
            await self._answer(json.loads(message.data))

    async def _answer(self, said: Json) -> None:
        if said["op"] == 1:
            await self._send({"op": 11})
        elif said["op"] == 2:
            self.server.identifies += 1
            allowed = discord.Intents(guilds=True, dm_messages=True).value
            if said["d"]["intents"] & ~allowed:
                self.server.faults.append("gateway: asks for more intents than it needs")
            ready = {
                "v": 10, "user": BOT, "guilds": [], "session_id": "s", "private_channels": [], "shard": [0, 1],
                "resume_gateway_url": f"ws://127.0.0.1:{self.server.port}/gateway/",
                "application": {"id": str(BOT_ID), "flags": 0},
            }  # fmt: skip
            await self.dispatch("READY", ready)
            self.server.connected.set()
        elif said["op"] == 6:
            self.server.resumes += 1
            await self.dispatch("RESUMED", {})
            self.server.connected.set()

    async def dispatch(self, event: str, data: Json) -> None:
        self._number += 1
        await self._send({"op": 0, "t": event, "s": self._number, "d": data})

    async def _send(self, content: Json) -> None:
        packed = self._deflate.compress(json.dumps(content).encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
        await self.socket.send_bytes(packed)


def as_json(body: Any, status: int = 200, headers: Json | None = None) -> web.Response:
    """The platform names no charset, and the library reads as JSON only what says so in exactly these words."""
    content_type = {"Content-Type": "application/json"}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=content_type | (headers or {}))


def dm_channel(person: int) -> Json:
    """The private channel with a person; its id is theirs plus one, so that the two cannot be mixed up."""
    return {"id": str(person + 1), "type": DM, "last_message_id": None, "recipients": [somebody(person)]}


def somebody(person: int) -> Json:
    return {
        "id": str(person),
        "username": f"person{person}",
        "discriminator": "0",
        "avatar": None,
        "global_name": "Ada",
    }


async def _read(route: str, request: web.Request) -> Call:
    files: dict[str, tuple[str, bytes]] = {}
    body: Any = None
    if request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            assert isinstance(part, BodyPartReader)
            content = bytes(await part.read())
            if part.name == "payload_json":
                body = json.loads(content)
            else:
                files[str(part.name)] = (part.filename or "", content)
    elif request.can_read_body:
        body = await request.json()
    return Call(route, dict(request.match_info), body, files)


async def _answer(request: web.Request, trouble: Trouble) -> web.Response:
    if trouble.hangs:
        await asyncio.Event().wait()
    if trouble.cut and request.transport is not None:
        request.transport.close()
    return as_json(trouble.body, status=trouble.status or 500, headers=trouble.headers)


def _attached(call: Call) -> list[Json]:
    return [
        {"id": str(n), "filename": name, "size": len(content), "url": "", "proxy_url": "",
         "description": next((one.get("description") for one in call.body.get("attachments", [])
                              if str(one.get("id")) == str(n)), None)}
        for n, (name, content) in enumerate(call.files.values())
    ]  # fmt: skip


def _public(message: Json) -> Json:
    return {name: value for name, value in message.items() if name != "files"}


@dataclass
class Person:
    """Somebody on Discord, and what they can do."""

    server: DiscordServer
    id: int = 4_000_000_000_000_000

    @property
    def channel(self) -> int:
        return self.id + 1

    def sees(self) -> list[Json]:
        """What the bot said in private, as it stands now."""
        return self.server.seen(self.channel)

    async def says(self, text: str, **more: Any) -> Json:
        """Write in the private channel."""
        message = {
            "id": str(self.server.new_id()), "channel_id": str(self.channel), "author": somebody(self.id),
            "content": text, "timestamp": "2026-11-23T09:00:00+00:00", "edited_timestamp": None, "tts": False,
            "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
            "pinned": False, "type": 0, "channel_type": DM, **more,
        }  # fmt: skip
        await self.server.dispatch("MESSAGE_CREATE", message)
        return message

    async def acts(self, action: str, message: int) -> Json:
        """Press a button under a message in the private channel."""
        data = {"custom_id": action, "component_type": 2}
        return await self._interact(3, data, IN_BOT_DM, message=self._shown(message))

    def _shown(self, message: int) -> Json:
        found = self.server.channels.get(self.channel, {}).get(message) or {}
        return {**_public(found), "id": str(message), "channel_id": str(self.channel), "author": BOT, "flags": 0,
                "timestamp": "2026-11-23T09:00:00+00:00", "edited_timestamp": None, "type": 0, "tts": False,
                "content": found.get("content", ""), "mentions": [], "mention_roles": [], "mention_everyone": False,
                "embeds": [], "attachments": [], "pinned": False, "components": []}  # fmt: skip

    async def chooses(self, option: str, message: int) -> Json:
        """Choose from a menu under a message."""
        data = {"custom_id": "menu", "component_type": 3, "values": [option]}
        return await self._interact(3, data, IN_BOT_DM, message=self._shown(message))

    async def acts_aside(self, action: str, message: int, **where: Any) -> Json:
        """Press a button under a message that only they see, in a server."""
        shown = {**_public(self.server.asides[message]), "components": []}
        place = {"guild_id": "77", "guild": {"id": "77", "features": [], "locale": "en-US"}, "channel_id": "78"}
        data = {"custom_id": action, "component_type": 2}
        return await self._interact(3, data, IN_SERVER, message=shown, **{**place, **where})

    async def fills(self, custom_id: str, words: str, aside: int | None = None) -> Json:
        """Send off a form that was opened, in private or under a message that only they see."""
        typed = {"type": 4, "custom_id": "words", "value": words}
        data = {"custom_id": custom_id, "components": [{"type": 1, "components": [typed]}]}
        if aside is None:
            return await self._interact(5, data, IN_BOT_DM)
        shown = {**_public(self.server.asides[aside]), "components": []}
        place = {"guild_id": "77", "guild": {"id": "77", "features": [], "locale": "en-US"}, "channel_id": "78"}
        return await self._interact(5, data, IN_SERVER, message=shown, **place)

    async def uses(self, name: str, words: str = "", *, context: int = IN_BOT_DM, guild: bool = False) -> Json:
        """Use a slash command, in the private channel unless told otherwise."""
        options = [{"name": "words", "type": 3, "value": words}] if words else []
        data = {"id": "1", "name": name, "type": 1, "options": options}
        where = (
            {"guild_id": "77", "guild": {"id": "77", "features": [], "locale": "en-US"}, "channel_id": "78"}
            if guild
            else {}
        )
        return await self._interact(2, data, IN_SERVER if guild else context, **where)

    async def types(self, name: str, typed: str) -> Json:
        """Begin a word behind a command."""
        option = {"name": "city", "type": 3, "value": typed, "focused": True}
        return await self._interact(4, {"id": "1", "name": name, "type": 1, "options": [option]}, IN_BOT_DM)

    async def _interact(self, kind: int, data: Json, context: int, **more: Any) -> Json:
        number = self.server.new_id()
        guild = "guild_id" in more
        channel = (
            {"id": "78", "type": 0, "name": "general", "position": 0, "permissions": "0"}
            if guild
            else dm_channel(self.id)
        )
        who = {"member": {"user": somebody(self.id), "roles": [], "joined_at": "2026-01-01T00:00:00+00:00",
                          "deaf": False, "mute": False, "permissions": "0", "flags": 0}} if guild else {"user": somebody(self.id)}  # fmt: skip
        event = {
            "id": str(number), "application_id": str(BOT_ID), "type": kind, "data": data, "token": f"t{number}",
            "version": 1, "locale": "en-GB", "channel": channel, "channel_id": channel["id"], "context": context,
            "entitlements": [], "authorizing_integration_owners": {"1": str(self.id)}, "app_permissions": "0",
            "attachment_size_limit": 10_485_760, **who, **more,
        }  # fmt: skip
        await self.server.dispatch("INTERACTION_CREATE", event)
        return event


@asynccontextmanager
async def discord_server() -> AsyncIterator[DiscordServer]:
    """A server; while it stands, the library finds Discord there. A test that ends with faults fails."""
    server = DiscordServer()
    application = web.Application()
    application.add_routes(list(server.routes()))
    application.on_response_prepare.append(server.say_the_time)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.port = runner.addresses[0][1]
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = f"http://127.0.0.1:{server.port}{API}"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{server.port}/gateway/")
    try:
        yield server
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway
        await runner.cleanup()
    assert server.faults == []
