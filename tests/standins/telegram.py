"""A Bot API server on loopback: real HTTP, the semantics of getUpdates, and trouble on demand.

Every request is checked against the table of facts; what is wrong with one is kept in `faults`, and a test that ends
with faults fails.
"""

import asyncio
import itertools
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from coachbot.web import WebServer
from tests.standins.telegram_facts import faults_of

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
BOT = {"id": 123456789, "is_bot": True, "first_name": "Coach", "username": "neck_coach_bot"}
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LONGEST_POLL = 50.0

Json = dict[str, Any]
NO_SUCH_FILE = "Bad Request: wrong file identifier/HTTP URL specified"
"""Of a name that another bot was given, or that holds no more."""
NO_FILE_AT_ALL = "Bad Request: wrong remote file identifier specified: Wrong character in the string"
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def error(code: int, description: str, **parameters: Any) -> JSONResponse:
    body: Json = {"ok": False, "error_code": code, "description": description}
    return JSONResponse(body | ({"parameters": parameters} if parameters else {}), status_code=code)


def fine(result: Any) -> Response:
    """Plain ASCII, so that half a surrogate pair can be sent, as the platform does."""
    return Response(json.dumps({"ok": True, "result": result}), media_type="application/json")


@dataclass(frozen=True)
class Trouble:
    """What goes wrong with a call: `answer` instead of the real one; `done` says that the call has its effect first."""

    answer: Response
    done: bool = False

    @classmethod
    def too_many(cls, seconds: int) -> "Trouble":
        return cls(error(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds))

    @classmethod
    def blocked(cls) -> "Trouble":
        return cls(error(403, "Forbidden: bot was blocked by the user"))

    @classmethod
    def gone(cls) -> "Trouble":
        return cls(error(400, "Bad Request: chat not found"))

    @classmethod
    def migrated(cls, to: int) -> "Trouble":
        return cls(error(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=to))

    @classmethod
    def broken(cls, code: int = 502, *, done: bool = False) -> "Trouble":
        return cls(error(code, "Bad Gateway"), done)

    @classmethod
    def refused(cls, why: str) -> "Trouble":
        return cls(error(400, f"Bad Request: {why}"))

    @classmethod
    def cut(cls, *, done: bool = False) -> "Trouble":
        """The connection ends in the middle of the answer."""
        return cls(CutResponse(), done)

    @classmethod
    def hang(cls, *, done: bool = False) -> "Trouble":
        """No answer comes."""
        return cls(HangingResponse(), done)

    @classmethod
    def nonsense(cls) -> "Trouble":
        """An answer that is well-formed and means nothing."""
        return cls(fine(True))

    @classmethod
    def conflict(cls) -> "Trouble":
        return cls(error(409, "Conflict: terminated by other getUpdates request; only one may run"))

    @classmethod
    def unauthorised(cls) -> "Trouble":
        return cls(error(401, "Unauthorized"))


class CutResponse(Response):
    """Promises more than it sends, then hangs up."""

    async def __call__(self, _scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"999")]})
        await send({"type": "http.response.body", "body": b"{", "more_body": True})


class HangingResponse(Response):
    """Waits until the client has had enough."""

    async def __call__(self, _scope: Any, receive: Any, _send: Any) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass


@dataclass
class Call:
    """One request as it came in. `at` is the loop's clock."""

    method: str
    fields: dict[str, str]
    files: dict[str, tuple[str, bytes]]
    at: float


def _monday() -> datetime:
    return MONDAY


class Dated:
    """Every answer says what time it is: the test's, once it has a clock, else the machine's; nothing without `dates`."""

    def __init__(self, application: Any, server: "TelegramServer") -> None:
        self._application, self._server = application, server

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def dated(message: Any) -> None:
            if message["type"] == "http.response.start" and self._server.dates:
                at = datetime.now(UTC) if self._server.now is _monday else self._server.now()
                said = format_datetime(at.astimezone(UTC), usegmt=True).encode()
                message = {**message, "headers": [*message["headers"], (b"date", said)]}
            await send(message)

        await self._application(scope, receive, dated)


@dataclass
class TelegramServer:
    """The server's state: what waits, what was said, what was asked."""

    token: str = TOKEN
    now: Callable[[], datetime] = _monday
    calls: list[Call] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    chats: dict[int, dict[int, Json]] = field(default_factory=dict)
    queue: list[Json] = field(default_factory=list)
    webhook: str = ""
    secret: str | None = None
    brought: list[int] = field(default_factory=list)
    profile: Json = field(default_factory=dict)
    files: dict[str, Json] = field(default_factory=dict)
    """What was uploaded, by the names that were given; without `-small`, which the small size of a photo has."""
    port: int = 0
    dates: bool = True
    on_call: Callable[[Call], Awaitable[None]] | None = None

    def __post_init__(self) -> None:
        self._numbers = itertools.count(700_000_001)
        self._messages = itertools.count(1)
        self._uploaded = itertools.count(1)
        self._troubles: list[tuple[str, Trouble]] = []
        self._arrived = asyncio.Event()
        self._poll: asyncio.Future[None] | None = None
        self._bringing: asyncio.Task[None] | None = None
        self._last_poll: tuple[int | None, float] = (None, float("-inf"))
        self.polled = asyncio.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def trouble(self, method: str, *troubles: Trouble) -> None:
        """The next calls of a method go wrong, one after another."""
        self._troubles += [(method, one) for one in troubles]

    def push(self, update: Json) -> Json:
        """An update waits to be fetched."""
        numbered = {"update_id": next(self._numbers), **update}
        self.queue.append(numbered)
        self._arrived.set()
        return numbered

    def seen(self, chat: int) -> list[Json]:
        """A chat as the person sees it, in order."""
        return list(self.chats.get(chat, {}).values())

    def of(self, *methods: str) -> list[Call]:
        return [call for call in self.calls if call.method in methods]

    def keep(self) -> Any:
        """All that happened so far, to be put back into another."""
        numbers = next(self._numbers), next(self._messages)
        self._numbers, self._messages = (itertools.count(n) for n in numbers)
        return deepcopy((self.calls, self.chats, self.profile)), numbers

    def put_back(self, kept: Any) -> None:
        """As if all that had happened here."""
        happened, numbers = kept
        self.calls, self.chats, self.profile = deepcopy(happened)
        self._numbers, self._messages = (itertools.count(n) for n in numbers)

    @property
    def is_untroubled(self) -> bool:
        """Whether everything is answered at once, and nothing goes wrong."""
        return not self._troubles and self.on_call is None

    async def until_confirmed(self) -> None:
        """Returns when everything that was pushed has been confirmed."""
        while self.queue:
            self.polled.clear()
            await asyncio.wait_for(self.polled.wait(), 20)

    async def serve(self, request: Request) -> Response:
        """Any method of the API."""
        if request.path_params["token"] != self.token:
            return error(401, "Unauthorized")
        try:
            call = await self._read(request)
        except ClientDisconnect:
            # Somebody stopped while they were still asking: nothing was asked.
            return Response(status_code=400)
        self.calls.append(call)
        wrong = faults_of(call.method, call.fields, call.files)
        self.faults += [f"{call.method}: {fault}" for fault in wrong]
        if self.on_call is not None:
            await self.on_call(call)
        trouble = self._next_trouble(call.method)
        if trouble is not None and not trouble.done:
            return trouble.answer
        answer = await self._answer(call) if not wrong else error(400, f"Bad Request: {wrong[0]}")
        return answer if trouble is None else trouble.answer

    async def _read(self, request: Request) -> Call:
        fields: dict[str, str] = {}
        files: dict[str, tuple[str, bytes]] = {}
        if request.headers.get("content-type") == "application/json":
            # The platform takes everything in a JSON body as the text that a form would have.
            said = (await request.json()).items()
            fields = {name: value if isinstance(value, str) else json.dumps(value) for name, value in said}
        async with request.form() as form:
            for name, value in form.items():
                if isinstance(value, UploadFile):
                    files[name] = (value.filename or "", await value.read())
                else:
                    fields[name] = value
        return Call(request.path_params["method"], fields, files, asyncio.get_running_loop().time())

    def _next_trouble(self, method: str) -> Trouble | None:
        for place, (wanted, trouble) in enumerate(self._troubles):
            if wanted == method:
                del self._troubles[place]
                return trouble
        return None

    async def _answer(self, call: Call) -> Response:
        handler = getattr(self, f"_{call.method}", None)
        if handler is None:
            return fine(True)
        result = await handler(call)
        return result if isinstance(result, Response) else fine(result)

    # Fetching updates

    async def _getUpdates(self, call: Call) -> Any:  # noqa: N802 - the platform's own name
        if self.webhook:
            return error(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first")
        self.end_poll()
        mine = self._poll = asyncio.get_running_loop().create_future()
        offset = int(call.fields["offset"]) if "offset" in call.fields else None
        self._confirm(offset)
        limit, longest = self._bounds(offset, call)
        if not self.queue:
            self._arrived.clear()
            arrived = asyncio.ensure_future(self._arrived.wait())
            await asyncio.wait({arrived, mine}, timeout=longest, return_when=asyncio.FIRST_COMPLETED)
            arrived.cancel()
        if mine.done():
            return error(
                409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        mine.set_result(None)
        return self.queue[:limit]

    def end_poll(self) -> None:
        """Whoever waits for updates now waits in vain."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _confirm(self, offset: int | None) -> None:
        """An offset forgets what lies before it; one beyond the tail starts again at the head."""
        if offset is not None and any(update["update_id"] >= offset for update in self.queue):
            while self.queue[0]["update_id"] < offset:
                self.queue.pop(0)
        elif offset is not None and self.queue and offset == self.queue[-1]["update_id"] + 1:
            self.queue.clear()
        self.polled.set()

    def _bounds(self, offset: int | None, call: Call) -> tuple[int, float]:
        """How many, and how long to wait: a client that repeats itself at once is slowed down."""
        limit = int(call.fields.get("limit", "100"))
        longest = min(float(call.fields.get("timeout", "0")), LONGEST_POLL)
        same, ago = self._last_poll[0] == offset, call.at - self._last_poll[1]
        self._last_poll = (offset, call.at)
        if offset is not None and same and ago < 3.0:
            longest = max(longest, 3.0)
            limit = 1 if ago < 0.5 else limit
        return limit, longest

    # Messages

    def _new(self, call: Call, content: Json) -> Json:
        chat = int(call.fields["chat_id"])
        message = {"message_id": next(self._messages), "date": int(self.now().timestamp()), "chat": private(chat)}
        message |= {"from": BOT, **content, "markup": _loads(call, "reply_markup"), "fields": call.fields}
        self.chats.setdefault(chat, {})[message["message_id"]] = message
        return _public(message)

    async def _sendMessage(self, call: Call) -> Any:  # noqa: N802
        return self._new(call, {"text": call.fields["text"], "entities": _loads(call, "entities") or []})

    async def _sendPhoto(self, call: Call) -> Any:  # noqa: N802
        return self._send_media(call, "photo")

    async def _sendAnimation(self, call: Call) -> Any:  # noqa: N802
        return self._send_media(call, "animation")

    def _send_media(self, call: Call, kind: str) -> Any:
        try:
            media = self._media(kind, call, call.fields.get(kind, f"attach://{kind}"))
        except LookupError as fault:
            return error(400, str(fault))
        words = {"caption": call.fields.get("caption", ""), "caption_entities": _loads(call, "caption_entities") or []}
        return self._new(call, {**media, **words})

    def _media(self, kind: str, call: Call, named: str) -> Json:
        """What a message shows: of an upload, which gets names of its own, or of such a name. Raises LookupError."""
        if named.startswith("attach://"):
            number = next(self._uploaded)
            media = _described(kind, f"{kind}-{number}")
            self.files[f"{kind}-{number}"] = {**media, "content": call.files[named.removeprefix("attach://")][1]}
            return self.files[f"{kind}-{number}"]
        if (known := self.files.get(named.removesuffix("-small"))) is None:
            given = re.fullmatch(r"(photo|animation)-[0-9]+(-small)?", named)
            raise LookupError(NO_SUCH_FILE if given else NO_FILE_AT_ALL)
        if kind not in known:
            of_type = named.partition("-")[0].title()
            raise LookupError(f"Bad Request: can't use file of type {of_type} as {kind.title()}")
        return known

    def forget_files(self) -> None:
        """No name of a file that was given holds any more."""
        self.files.clear()

    @property
    def uploads(self) -> list[Call]:
        """Every request that brought a file."""
        return [call for call in self.calls if call.files]

    async def _sendDocument(self, call: Call) -> Any:  # noqa: N802
        (content,) = call.files.values()
        file = {"file_id": "d", "file_unique_id": "d", "file_name": content[0]}
        return self._new(call, {"document": file, "content": content[1], "caption": call.fields.get("caption", "")})

    def _found(self, call: Call) -> Json | None:
        return self.chats.get(int(call.fields["chat_id"]), {}).get(int(call.fields["message_id"]))

    async def _editMessageText(self, call: Call) -> Any:  # noqa: N802
        return self._edit(call, "text", call.fields["text"], "entities")

    async def _editMessageCaption(self, call: Call) -> Any:  # noqa: N802
        return self._edit(call, "caption", call.fields.get("caption", ""), "caption_entities")

    def _edit(self, call: Call, part: str, words: str, styles: str) -> Any:
        message = self._found(call)
        if message is None:
            return error(400, "Bad Request: message to edit not found")
        if part not in message:
            return error(400, f"Bad Request: there is no {part} in the message to edit")
        change = {part: words, styles: _loads(call, styles) or [], "markup": _loads(call, "reply_markup")}
        if all(message.get(name) == value for name, value in change.items()):
            return error(400, NOT_MODIFIED)
        message |= change
        return _public(message)

    async def _editMessageMedia(self, call: Call) -> Any:  # noqa: N802
        message = self._found(call)
        if message is None:
            return error(400, "Bad Request: message to edit not found")
        media = _loads(call, "media")
        try:
            shown = self._media(media["type"], call, media["media"])
        except LookupError as fault:
            return error(400, str(fault))
        words = {"caption": media.get("caption", ""), "caption_entities": media.get("caption_entities", [])}
        change = {**shown, **words, "markup": _loads(call, "reply_markup")}
        if all(message.get(name) == value for name, value in change.items()):
            return error(400, NOT_MODIFIED)
        for part in ("text", "photo", "animation", "document", "content"):
            message.pop(part, None)
        message |= change
        return _public(message)

    # The bot itself

    async def _getMe(self, _call: Call) -> Any:  # noqa: N802
        return BOT

    async def _getWebhookInfo(self, _call: Call) -> Any:  # noqa: N802
        return {"url": self.webhook, "has_custom_certificate": False, "pending_update_count": len(self.queue)}

    async def _deleteWebhook(self, _call: Call) -> Any:  # noqa: N802
        self.webhook = ""
        self.end_bringing()
        return True

    # Bringing updates

    async def _setWebhook(self, call: Call) -> Any:  # noqa: N802
        if not call.fields["url"].startswith(("https://", "http://127.0.0.1:")):
            return error(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        self.end_bringing()
        self.webhook, self.secret = call.fields["url"], call.fields.get("secret_token")
        self._bringing = asyncio.create_task(self._bring())
        return True

    async def bring(self, update: Any, **headers: str) -> int:
        """One request as the platform makes it; returns the status of the answer."""
        told = {} if self.secret is None else {"X-Telegram-Bot-Api-Secret-Token": self.secret}
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        async with httpx.AsyncClient(timeout=10, verify=False) as client:
            answer = await client.post(self.webhook, content=body, headers={**told, **headers})
        self.brought.append(answer.status_code)
        return answer.status_code

    async def _bring(self) -> None:
        """What waits is brought, one after another, each until it is taken."""
        while True:
            while not self.queue:
                self._arrived.clear()
                await self._arrived.wait()
            try:
                taken = await self.bring(self.queue[0]) == 200
            except httpx.HTTPError:
                taken = False
            if taken:
                self.queue.pop(0)
                self.polled.set()
            else:
                await asyncio.sleep(0.02)

    def end_bringing(self) -> None:
        """Nothing is brought any more."""
        if self._bringing is not None:
            self._bringing.cancel()

    async def _setMyCommands(self, call: Call) -> Any:  # noqa: N802
        self.profile[_place("commands", call)] = json.loads(call.fields["commands"])
        return True

    async def _getMyCommands(self, call: Call) -> Any:  # noqa: N802
        return self.profile.get(_place("commands", call), [])

    async def _deleteMyCommands(self, call: Call) -> Any:  # noqa: N802
        self.profile.pop(_place("commands", call), None)
        return True

    async def _setMyDescription(self, call: Call) -> Any:  # noqa: N802
        self.profile[_place("description", call)] = call.fields["description"]
        return True

    async def _getMyDescription(self, call: Call) -> Any:  # noqa: N802
        return {"description": self.profile.get(_place("description", call), "")}

    async def _setMyShortDescription(self, call: Call) -> Any:  # noqa: N802
        self.profile[_place("short_description", call)] = call.fields["short_description"]
        return True

    async def _getMyShortDescription(self, call: Call) -> Any:  # noqa: N802
        return {"short_description": self.profile.get(_place("short_description", call), "")}


def _place(what: str, call: Call) -> str:
    """Where something of the bot's own is kept: by chat and by language, if one is named."""
    language, chat = call.fields.get("language_code"), (_loads(call, "scope") or {}).get("chat_id")
    return what + (f".{language}" if language else "") + (f"@{chat}" if chat else "")


def _described(kind: str, name: str) -> Json:
    """An upload as the message says it: a photo in two sizes, an animation for old clients as a document, too."""
    if kind == "photo":
        sizes = ((f"{name}-small", 90), (name, 800))
        return {"photo": [{"file_id": n, "file_unique_id": n, "width": wide, "height": wide} for n, wide in sizes]}
    file = {"file_id": name, "file_unique_id": name}
    return {"animation": {**file, "width": 1, "height": 1, "duration": 1}, "document": {**file, "file_name": "a.mp4"}}


def _loads(call: Call, name: str) -> Any:
    return json.loads(call.fields[name]) if name in call.fields else None


def _public(message: Json) -> Json:
    return {name: value for name, value in message.items() if name not in ("markup", "fields", "content")}


def private(chat: int) -> Json:
    return {"id": chat, "type": "private", "first_name": "Ada"}


@dataclass
class Person:
    """Somebody in a private chat with the bot."""

    server: TelegramServer
    id: int = 1001
    language: str | None = None
    """What their app is set to, such as "de-AT"."""

    @property
    def user(self) -> Json:
        told = {} if self.language is None else {"language_code": self.language}
        return {"id": self.id, "is_bot": False, "first_name": "Ada", **told}

    def sends(self, **contents: Any) -> Json:
        """Any message; returns the update."""
        return self.server.push({"message": self.message(**contents)})

    def message(self, **contents: Any) -> Json:
        number = next(self.server._messages)
        date = int(self.server.now().timestamp())
        return {"message_id": number, "date": date, "chat": private(self.id), "from": self.user, **contents}

    def says(self, text: str) -> Json:
        return self.sends(text=text)

    def acts(self, action: str, message: int = 1) -> Json:
        """Press a button that carries an action, whether or not there is one."""
        shown = self.server.chats.get(self.id, {}).get(message)
        on = _public(shown) if shown else {"message_id": message, "date": 0, "chat": private(self.id)}
        tap = {"id": f"tap{message}-{next(self.server._numbers)}", "from": self.user, "chat_instance": "1"}
        return self.server.push({"callback_query": {**tap, "message": on, "data": action}})

    def taps(self, label: str) -> Json:
        """Press the newest button with that label."""
        for message in reversed(self.sees()):
            for text, action in _buttons(message):
                if text == label:
                    return self.acts(action, message["message_id"])
        raise AssertionError(f"no button says {label!r}; there are {self.labels()}")

    def changes(self, status: str) -> Json:
        """Block the bot ("kicked"), or come back ("member")."""
        date = int(self.server.now().timestamp())
        change = {"chat": private(self.id), "from": self.user, "date": date}
        member = {"status": status, "user": BOT, **({"until_date": 0} if status == "kicked" else {})}
        return self.server.push({"my_chat_member": {**change, "old_chat_member": member, "new_chat_member": member}})

    def sees(self) -> list[Json]:
        return self.server.seen(self.id)

    def words(self) -> list[str]:
        """Every message's text or caption, in order."""
        return [message.get("text", message.get("caption", "")) for message in self.sees()]

    def labels(self) -> list[str]:
        return [text for message in self.sees() for text, _ in _buttons(message)]


def _buttons(message: Json) -> Iterator[tuple[str, str]]:
    for row in (message["markup"] or {}).get("inline_keyboard", []):
        for button in row:
            yield button["text"], button["callback_data"]


@asynccontextmanager
async def telegram_server(**options: Any) -> AsyncIterator[TelegramServer]:
    """A running server; at the end every request must have been valid."""
    server = TelegramServer(**options)
    routes: Sequence[Route] = [Route("/bot{token}/{method}", server.serve, methods=["GET", "POST"])]
    web = WebServer(Dated(Starlette(routes=list(routes)), server), "127.0.0.1", server.port)  # type: ignore[arg-type]
    web._server.config.date_header = False
    await web.start()
    server.port = web.port
    try:
        yield server
    finally:
        server.end_poll()
        server.end_bringing()
        await web.stop()
    assert server.faults == []
