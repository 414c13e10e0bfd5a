"""One message to one private channel: new, or in another's place; pictures with their content in words."""

import io
from collections.abc import Awaitable, Callable
from typing import Any

import discord
import structlog

from coachbot.chat import Message
from coachbot.chats.discord.outcomes import UNKNOWN_MESSAGE
from coachbot.chats.discord.rendering import components_of, words_of
from coachbot.markup import escape

Draw = Callable[[str], Awaitable[bytes]]
"""SVG in, a picture or a page out. Raises DrawingError."""
PICTURE_NAME = "picture.png"
NO_PAGE = "The page could not be drawn just now. Please try again later; /export has everything."

log = structlog.get_logger()


class Sender:
    """Sends for the client there is at the time. Raises the library's errors; `classify` says what they mean."""

    def __init__(self, client: Callable[[], discord.Client], draw: Draw, draw_page: Draw) -> None:
        self._client, self._draw, self._draw_page = client, draw, draw_page

    async def send(self, channel: str, message: Message, delivery_id: int, edits: str | None) -> str:
        """Deliver a message; returns the id of what the person now sees."""
        message, file = await self._with_file(message)
        place = self._client().get_partial_messageable(int(channel), type=discord.ChannelType.private)
        content, view = words_of(message.text), components_of(message)
        if edits is not None and message.document is None:
            try:
                await place.get_partial_message(int(edits)).edit(
                    content=content, view=view, attachments=[file] if file else []
                )
            except discord.HTTPException as fault:
                if fault.code not in UNKNOWN_MESSAGE:
                    raise
                message, file = await self._with_file(message)
            else:
                return edits
        how: dict[str, Any] = {"file": file} if file else {}
        if view is not None:
            how["view"] = view
        sent = await place.send(
            content,
            silent=message.silent,
            suppress_embeds=True,
            # The same number makes Discord return the first message instead of making a second one.
            nonce=f"coachbot-{delivery_id}",
            **how,
        )
        return str(sent.id)

    async def _with_file(self, message: Message) -> tuple[Message, discord.File | None]:
        """A message and what is attached to it; words where a drawing cannot be made."""
        if message.image is not None:
            picture = await self._drawn(self._draw, message.image.svg)
            if picture is None:
                words = f"{message.text}\n\n_{escape(message.image.alt)}_"
                return message.model_copy(update={"text": words, "image": None}), None
            return message, discord.File(io.BytesIO(picture), PICTURE_NAME, description=message.image.alt)
        if message.document is None:
            return message, None
        content: bytes | None = message.document.content.encode()
        if message.document.drawn:
            content = await self._drawn(self._draw_page, message.document.content)
        if content is None:
            return Message(text=NO_PAGE), None
        return message, discord.File(io.BytesIO(content), message.document.name)

    async def _drawn(self, draw: Draw, svg: str) -> bytes | None:
        try:
            return await draw(svg)
        except Exception as fault:  # noqa: BLE001 - an answer without its picture is better than none
            log.error("drawing_failed", action="send", fault=type(fault).__name__)
            return None
