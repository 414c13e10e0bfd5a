"""The local chat's HTTP: the page, and the API it uses. Every request is checked before it is believed."""

import asyncio
import contextlib
import json
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from coachbot.chat import RawUpdate
from coachbot.chats.local.attachments import send_document, send_image, send_movement
from coachbot.chats.local.reading import raw_update
from coachbot.chats.local.requests import (
    COOKIE,
    SAFE,
    Excused,
    Refused,
    check_origin,
    comes_from_elsewhere,
    guest_of,
    read_body,
    read_contents,
    read_target,
)
from coachbot.chats.local.showing import as_json, event_of
from coachbot.chats.local.surface import ASK_AGAIN, PAGE, filled, page, surroundings, words_for
from coachbot.database import Session
from coachbot.errors import CoachbotError
from coachbot.markup import clean
from coachbot.store import transcript
from coachbot.store.transcript import TranscriptLine

if TYPE_CHECKING:
    from coachbot.chats.local import LocalChat

HEARTBEAT_SECONDS = 20
FILES = {
    "chat.js": "text/javascript",
    "chat.css": "text/css",
    "avatar.svg": "image/svg+xml",
    "favicon.svg": "image/svg+xml",
}
Answer = Callable[["LocalChat", Request, str], Awaitable[Response]]


def local_routes(chat: "LocalChat") -> Sequence[BaseRoute]:
    """The page's routes, each behind the same checks."""
    answers: list[tuple[str, str, Answer]] = [
        ("GET", "/", _page),
        ("GET", "/static/{name}", _static),
        ("GET", "/favicon.ico", _favicon),
        ("POST", "/api/send", _send),
        ("POST", "/api/clock", _clock),
        ("GET", "/api/words", _words),
        ("GET", "/api/messages", _messages),
        ("GET", "/api/events", _events),
        ("GET", "/api/images/{line:int}.svg", send_image),
        ("GET", "/api/images/{line:int}.gif", send_movement),
        ("GET", "/api/documents/{line:int}/{name}", send_document),
    ]
    return [Route(path, _guarded(chat, answer), methods=[method]) for method, path, answer in answers]


def _guarded(chat: "LocalChat", answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    async def serve(request: Request) -> Response:
        try:
            check_origin(request)
            guest = guest_of(request)
            if guest is None and request.url.path.startswith("/api/"):
                raise Refused(403, "This browser has no conversation yet. Open the page at / first.")
            return await answer(chat, request, guest or "")
        except Excused as refusal:
            say = await words_for(chat.database, request, guest_of(request) or "")
            return JSONResponse({"error": say(refusal.sentence)}, refusal.status, SAFE)
        except Refused as refusal:
            return JSONResponse({"error": refusal.sentence}, refusal.status, SAFE)

    return serve


async def _page(chat: "LocalChat", request: Request, guest: str) -> Response:
    say = await words_for(chat.database, request, guest)
    if not guest and comes_from_elsewhere(request):
        # The browser may have held the cookie back: asked again by the page itself, it brings the one it has.
        return Response(filled(ASK_AGAIN, say), media_type="text/html; charset=utf-8", headers=SAFE)
    response = Response(page(say), media_type="text/html; charset=utf-8", headers=SAFE)
    if not guest:
        year = 365 * 24 * 3600
        response.set_cookie(COOKIE, secrets.token_hex(16), max_age=year, httponly=True, samesite="lax")
    return response


async def _words(chat: "LocalChat", request: Request, guest: str) -> Response:
    return JSONResponse(surroundings(await words_for(chat.database, request, guest)), headers=SAFE)


async def _static(_chat: "LocalChat", request: Request, _guest: str) -> Response:
    name = request.path_params["name"]
    if name not in FILES:
        raise Refused(404, "There is no such file.")
    return Response((PAGE / name).read_bytes(), media_type=FILES[name], headers=SAFE | {"cache-control": "no-cache"})


async def _favicon(_chat: "LocalChat", _request: Request, _guest: str) -> Response:
    return Response((PAGE / "favicon.svg").read_bytes(), media_type="image/svg+xml", headers=SAFE)


async def _send(chat: "LocalChat", request: Request, guest: str) -> Response:
    body = await read_body(request)
    contents = read_contents(body)
    for name in ("zone", "language"):
        if isinstance(body.get(name), str) and len(body[name]) <= 64:
            contents[name] = clean(body[name])
    if chat.take is None:
        raise Excused(503, "page-starting")
    line = None
    try:
        say = await words_for(chat.database, request, guest)
        line = await _write_own(chat, guest, contents, say("page-location-shared"))
        handled = asyncio.ensure_future(await chat.take(_update_of(chat, guest, contents, line)))
    except Exception:  # noqa: BLE001 - whatever kept it from the disk, the person is told to send it again
        await _settle(chat, guest, line, transcript.remove)
        raise Excused(503, "page-not-saved") from None
    await _settle(chat, guest, line, transcript.reveal)
    # The update is kept: whatever goes wrong with its effect is tried again, so sending it twice would be wrong.
    await asyncio.gather(handled, return_exceptions=True)
    return JSONResponse({"ok": True}, headers=SAFE)


async def _write_own(chat: "LocalChat", guest: str, contents: dict[str, Any], shared: str) -> TranscriptLine | None:
    """A guest's own words take their place above the answer, and are shown once they are surely kept.

    A tap has no bubble: it shows in the message that was tapped. `shared` stands for a location.
    """
    text = contents.get("text") or (shared if "location" in contents else None)
    if text is None:
        return None
    async with chat.database.transaction() as tx:
        return await transcript.add(tx, guest, "person", chat.clock.now(), json.dumps({"text": text}), hidden=True)


def _update_of(chat: "LocalChat", guest: str, contents: dict[str, Any], line: TranscriptLine | None) -> RawUpdate:
    """What goes to the inbox. Its id names the line that stands for it, so that a restart can match the two."""
    number = transcript.update_id(line.id) if line else secrets.token_hex(16)
    return raw_update(number, guest, chat.clock.now(), contents)


async def _settle(
    chat: "LocalChat",
    guest: str,
    line: TranscriptLine | None,
    decide: Callable[[Session, str, TranscriptLine], Awaitable[TranscriptLine | None]],
) -> None:
    """Show a guest's words or take them back; what fails here waits, unseen, for the next start."""
    if line is None:
        return
    with contextlib.suppress(Exception):
        async with chat.database.transaction() as tx:
            shown = await decide(tx, guest, line)
        if shown is not None:
            chat.streams.publish(guest, "message", shown)


async def _clock(chat: "LocalChat", request: Request, _guest: str) -> Response:
    body = await read_body(request)
    try:
        if body == {"until": "next"}:
            moved = await chat.clock.advance_to_next()
        else:
            moved = read_target(body, chat.clock.now())
            await chat.clock.advance(moved)
    except CoachbotError as fault:
        raise Refused(503, str(fault)) from None
    now = chat.clock.now().isoformat()
    chat.streams.publish_to_all("clock", {"clock": now})
    return JSONResponse({"clock": now, "moved": moved is not None}, headers=SAFE)


async def _messages(chat: "LocalChat", _request: Request, guest: str) -> Response:
    lines = await transcript.all_of(chat.database, guest)
    content = {"clock": chat.clock.now().isoformat(), "messages": [as_json(line) for line in lines]}
    return JSONResponse(content, headers=SAFE)


async def _events(chat: "LocalChat", request: Request, guest: str) -> Response:
    if chat.streams.are_full(guest):
        raise Excused(503, "page-too-many-windows")
    seen = request.headers.get("last-event-id", "")
    return StreamingResponse(
        _stream(chat, request, guest, seen), media_type="text/event-stream", headers=SAFE | {"x-accel-buffering": "no"}
    )


async def _stream(chat: "LocalChat", request: Request, guest: str, seen: str) -> AsyncIterator[str]:
    """The conversation, then everything new. An event's id is its line and the line's revision.

    With a last id, newer lines come as messages and older ones that were ever edited as edits: the page
    puts each in its place by id, so that coming twice does no harm.
    """
    queue = chat.streams.subscribe(guest)
    newest = int(number) if (number := seen.partition(".")[0]).isdigit() and len(number) < 19 else 0
    try:
        yield "retry: 1500\n\n"
        lines = await transcript.all_of(chat.database, guest)
        if newest and newest not in {line.id for line in lines}:
            # What the page saw last is gone, so everything before it may be: it starts afresh.
            newest = 0
            yield event_of("clear", {}, None)
        for line in lines:
            if line.id > newest or line.revision:
                yield event_of("message" if line.id > newest else "edit", as_json(line), line)
        yield event_of("clock", {"clock": chat.clock.now().isoformat()}, None)
        yield event_of("language", {"language": (await words_for(chat.database, request, guest)).language}, None)
        while (event := await _next(queue)) is not None:
            kind, content = event
            if kind == "heartbeat":
                yield ": still here\n\n"
            elif isinstance(content, TranscriptLine):
                yield event_of(kind, as_json(content), content)
            else:
                yield event_of(kind, content, None)
    finally:
        chat.streams.unsubscribe(guest, queue)


async def _next(queue: "asyncio.Queue[tuple[str, Any] | None]") -> tuple[str, Any] | None:
    try:
        return await asyncio.wait_for(queue.get(), HEARTBEAT_SECONDS)
    except TimeoutError:
        return ("heartbeat", None)
