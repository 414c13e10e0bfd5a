"""What hangs on the local chat's messages: pictures, movements, files."""

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from coachbot.chats.local.requests import SAFE, Excused, Refused, read_id
from coachbot.domain.figure import Drawing
from coachbot.drawing.apart import DrawingError
from coachbot.drawing.pdf import draw_pdf
from coachbot.store import transcript

if TYPE_CHECKING:
    from coachbot.chats.local import LocalChat

SVG_SAFE = SAFE | {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'"}


async def send_image(chat: "LocalChat", request: Request, guest: str) -> Response:
    """A message's picture as SVG. Raises Refused."""
    line = await transcript.one(chat.database, guest, read_id(request.path_params["line"]))
    if line is None or not line.content.get("image"):
        raise Refused(404, "There is no such picture.")
    return Response(line.content["image"]["svg"], media_type="image/svg+xml", headers=SVG_SAFE)


async def send_movement(chat: "LocalChat", request: Request, guest: str) -> Response:
    """The same as a movement. Raises Refused."""
    line = await transcript.one(chat.database, guest, read_id(request.path_params["line"]))
    image = (line.content.get("image") if line else None) or {}
    if not image.get("moves"):
        raise Refused(404, "There is no such picture.")
    # A row of an earlier version does not say it; nothing but cards ever moved.
    keep = image.get("common", True)
    try:
        made = await chat.loops.draw(Drawing.model_validate(image["moves"]), keep=keep)
    except DrawingError:
        raise Refused(503, "The movement could not be drawn just now. The still picture shows the same.") from None
    return Response(made, media_type="image/gif", headers=SAFE)


async def send_document(chat: "LocalChat", request: Request, guest: str) -> Response:
    """A message's file, to be saved; a page as PDF. Raises Refused and Excused."""
    line = await transcript.one(chat.database, guest, read_id(request.path_params["line"]))
    document = line.content.get("document") if line else None
    if document is None or document["name"] != request.path_params["name"]:
        raise Refused(404, "There is no such file.")
    headers = SAFE | {"content-disposition": _saved_as(document["name"])}
    content = document["content"].encode()
    if document.get("drawn"):
        try:
            content = await draw_pdf(document["content"])
        except DrawingError:
            raise Excused(503, "page-not-drawn") from None
    return Response(content, media_type=document["media_type"], headers=headers)


def _saved_as(name: str) -> str:
    """The header that saves a file under its name: plain for every browser, and exact where it is not ASCII."""
    plainly = re.sub(r"[^A-Za-z0-9._-]", "_", name)
    exactly = "" if plainly == name else f"; filename*=UTF-8''{quote(name, safe='')}"
    return f'attachment; filename="{plainly}"{exactly}'
