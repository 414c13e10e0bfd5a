"""One message to one person: in their private channel or aside, new or in another's place; pictures with words."""

import io
from collections.abc import Awaitable, Callable
from typing import Any

import discord
import structlog

from coachbot.chat import Address, Message
from coachbot.chats.discord.outcomes import UNKNOWN_MESSAGE, is_closed, is_over
from coachbot.chats.discord.reading import HERE_FIRST, PRIVATE_FIRST
from coachbot.chats.discord.rendering import components_of, words_of
from coachbot.drawing.pictures import Pictures
from coachbot.markup import escape
from coachbot.values import frozen

Draw = Callable[[str], Awaitable[bytes]]
"""SVG in, a page out. Raises DrawingError."""
NO_PAGE = "The page could not be drawn just now. Please try again later; /export has everything."

log = structlog.get_logger()


@frozen
class Sent:
    """What became of a message: its id, and whether it stands aside although the private channel came first."""

    id: str
    was_closed: bool = False


class Sender:
    """Sends for the client there is at the time. Raises the library's errors; `classify` says what they mean."""

    def __init__(self, client: Callable[[], discord.Client], pictures: Pictures, draw_page: Draw) -> None:
        self._client, self._pictures, self._draw_page = client, pictures, draw_page

    async def send(self, address: Address, message: Message, delivery_id: int, edits: str | None) -> Sent:
        """Deliver a message; where the private channel is closed, aside, as long as that is open."""
        first, _, token = (address.aside or "").partition(":")
        if first == HERE_FIRST:
            try:
                return Sent(await self._send_aside(token, message, edits))
            except discord.HTTPException as fault:
                if not is_over(fault):
                    raise
        try:
            return Sent(await self._send_private(int(address.key), message, delivery_id, edits))
        except discord.HTTPException as closed:
            if first != PRIVATE_FIRST or not is_closed(closed):
                raise
            try:
                return Sent(await self._send_aside(token, message, edits), was_closed=True)
            except discord.HTTPException as fault:
                raise (closed if is_over(fault) else fault) from None

    async def _send_private(self, channel: int, message: Message, delivery_id: int, edits: str | None) -> str:
        message, file = await self._with_file(message)
        place = self._client().get_partial_messageable(channel, type=discord.ChannelType.private)
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

    async def _send_aside(self, token: str, message: Message, edits: str | None) -> str:
        """Say it where the person asked, so that they alone see it."""
        message, file = await self._with_file(message)
        client = self._client()
        place = discord.Webhook.from_state(
            {"id": client.application_id, "type": 3, "token": token},  # type: ignore[typeddict-item]
            state=client._connection,  # noqa: SLF001 - as the library's own interactions do
        )
        content, view = words_of(message.text), components_of(message)
        if edits is not None and message.document is None:
            try:
                await place.edit_message(int(edits), content=content, view=view, attachments=[file] if file else [])
            except discord.HTTPException as fault:
                if fault.code not in UNKNOWN_MESSAGE:
                    raise
                message, file = await self._with_file(message)
            else:
                return edits
        how: dict[str, Any] = {"file": file} if file else {}
        if view is not None:
            how["view"] = view
        sent = await place.send(content, ephemeral=True, suppress_embeds=True, wait=True, **how)
        return str(sent.id)

    async def _with_file(self, message: Message) -> tuple[Message, discord.File | None]:
        """A message and what is attached to it; words where a drawing cannot be made."""
        if message.image is not None:
            picture = await self._pictures.of(message.image)
            if picture is None:
                words = f"{message.text}\n\n_{escape(message.image.alt)}_"
                return message.model_copy(update={"text": words, "image": None}), None
            return message, discord.File(io.BytesIO(picture.content), picture.name, description=message.image.alt)
        if message.document is None:
            return message, None
        content: bytes | None = message.document.content.encode()
        if message.document.drawn:
            content = await self._page(message.document.content)
        if content is None:
            return Message(text=NO_PAGE), None
        return message, discord.File(io.BytesIO(content), message.document.name)

    async def _page(self, svg: str) -> bytes | None:
        try:
            return await self._draw_page(svg)
        except Exception as fault:  # noqa: BLE001 - an honest word is better than no answer
            log.error("drawing_failed", action="send", fault=type(fault).__name__)
            return None
