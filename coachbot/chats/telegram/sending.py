"""One message to one chat: the right method for its content, an edit where it takes another's place."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from telegram import InputMediaAnimation, InputMediaPhoto
from telegram import Message as SentMessage
from telegram.error import BadRequest

from coachbot.chat import CAPTION_LIMIT, Document, Message
from coachbot.chats.telegram.bot import QuietBot
from coachbot.chats.telegram.outcomes import NO_SUCH_FILE, NO_TEXT, UNCHANGED, UNEDITABLE, UNPARSED, says
from coachbot.chats.telegram.rendering import (
    Style,
    edited_as,
    entities_of,
    inline_of,
    markup_of,
    put_as,
    sent_as,
    shown_as,
    words_of,
)
from coachbot.chats.telegram.uploads import Uploaded, Uploads
from coachbot.drawing.pictures import Picture, Pictures
from coachbot.markup import escape, utf16

Draw = Callable[[str], Awaitable[bytes]]
"""SVG in, a page out. Raises DrawingError."""
Shown = Picture | Uploaded | None
"""What goes with a message: a picture that is uploaded with it, one that Telegram has, or none."""
NO_PAGE = "The page could not be drawn just now. Please try again later; /export has everything."

log = structlog.get_logger()


class Sender:
    """Sends for one bot. Raises the library's errors; `classify` says what they mean."""

    def __init__(self, bot: QuietBot, pictures: Pictures, draw_page: Draw) -> None:
        self._bot, self._pictures, self._draw_page = bot, pictures, draw_page
        self._uploads = Uploads()

    async def send(self, chat: str, message: Message, edits: str | None) -> str:
        """Deliver a message; returns the id of what the person now sees."""
        if message.image is None:
            return await self._deliver(chat, message, edits, None)
        if (upload := self._uploads.of(message.image)) is not None:
            try:
                return await self._deliver(chat, message, edits, upload)
            except BadRequest as fault:
                if not says(fault, *NO_SUCH_FILE):
                    raise
            self._uploads.forget(upload)
        picture = await self._pictures.of(message.image)
        if picture is None:
            words = f"{message.text}\n\n_{escape(message.image.alt)}_"
            message = message.model_copy(update={"text": words, "image": None})
        return await self._deliver(chat, message, edits, picture)

    async def _deliver(self, chat: str, message: Message, edits: str | None, picture: Shown) -> str:
        if message.document is not None and message.document.drawn:
            return await self._send_page(chat, message, message.document)
        if edits is not None and await self._edit(chat, int(edits), message, picture):
            return edits
        return await self._send_new(chat, message, picture)

    async def _send_page(self, chat: str, message: Message, page: Document) -> str:
        """A page as PDF; words where it cannot be drawn."""
        try:
            drawn = await self._draw_page(page.content)
        except Exception as fault:  # noqa: BLE001 - an honest word is better than no answer
            log.error("drawing_failed", action="send", fault=type(fault).__name__)
            return await self._send_new(chat, Message(text=NO_PAGE), None)
        return str((await self._document(chat, message, page.name, drawn)).message_id)

    async def _document(self, chat: str, message: Message, name: str, content: bytes) -> SentMessage:
        text, styles = words_of(message)
        return await self._bot.send_document(
            chat,
            content,
            filename=name,
            caption=text,
            caption_entities=entities_of(styles),
            reply_markup=markup_of(message),
            disable_notification=message.silent,
            protect_content=message.protected,
        )

    async def _send_new(self, chat: str, message: Message, picture: Shown) -> str:
        text, styles = words_of(message)
        try:
            return await self._new(chat, message, picture, text, styles)
        except BadRequest as fault:
            if not (styles and says(fault, *UNPARSED)):
                raise
            return await self._new(chat, message, picture, text, [])

    async def _new(self, chat: str, message: Message, picture: Shown, text: str, styles: Sequence[Style]) -> str:
        if message.document is not None:
            named = (message.document.name, message.document.content.encode())
            return str((await self._document(chat, message, *named)).message_id)
        if isinstance(picture, Uploaded):
            fields = shown_as(chat, message, picture.kind, picture.file_id, text, styles)
            return str((await self._bot.say(f"send{picture.kind.title()}", fields))["message_id"])
        if picture is not None:
            return await self._upload(chat, message, picture, text, styles)
        return str((await self._bot.say("sendMessage", sent_as(chat, message, text, styles)))["message_id"])

    async def _upload(self, chat: str, message: Message, picture: Picture, text: str, styles: Sequence[Style]) -> str:
        how: dict[str, Any] = {
            "reply_markup": markup_of(message),
            "disable_notification": message.silent,
            "protect_content": message.protected,
        }
        send = self._bot.send_animation if picture.moves else self._bot.send_photo
        sent: SentMessage = await send(
            chat, picture.content, filename=picture.name, caption=text, caption_entities=entities_of(styles), **how
        )
        self._uploads.remember(picture, sent)
        return str(sent.message_id)

    async def _edit(self, chat: str, edits: int, message: Message, picture: Shown) -> bool:
        """Put a message in another's place. False when that is no longer possible; it is sent as a new one then."""
        if message.document is not None:
            return False
        try:
            await self._put(chat, edits, message, picture)
        except BadRequest as fault:
            if says(fault, *UNEDITABLE, NO_TEXT):
                return False
            if not says(fault, UNCHANGED):
                raise
        return True

    async def _put(self, chat: str, edits: int, message: Message, picture: Shown) -> None:
        text, styles = words_of(message)
        try:
            await self._change(chat, edits, message, picture, text, styles)
        except BadRequest as fault:
            if says(fault, NO_TEXT) and utf16(text) <= CAPTION_LIMIT:
                await self._change_caption(chat, edits, message, text, styles)
            elif styles and says(fault, *UNPARSED):
                await self._change(chat, edits, message, picture, text, [])
            else:
                raise

    async def _change(
        self,
        chat: str,
        edits: int,
        message: Message,
        picture: Shown,
        text: str,
        styles: Sequence[Style],
    ) -> None:
        if picture is None:
            await self._bot.say("editMessageText", edited_as(chat, edits, message, text, styles))
        elif isinstance(picture, Uploaded):
            fields = put_as(chat, edits, message, picture.kind, picture.file_id, text, styles)
            await self._bot.say("editMessageMedia", fields)
        else:
            place: dict[str, Any] = {"chat_id": chat, "message_id": edits, "reply_markup": inline_of(message)}
            kind = InputMediaAnimation if picture.moves else InputMediaPhoto
            media = kind(picture.content, filename=picture.name, caption=text, caption_entities=entities_of(styles))
            self._uploads.remember(picture, await self._bot.edit_message_media(media, **place))

    async def _change_caption(
        self, chat: str, edits: int, message: Message, text: str, styles: Sequence[Style]
    ) -> None:
        """The message in place is a picture: its words are a caption."""
        place: dict[str, Any] = {"chat_id": chat, "message_id": edits, "reply_markup": inline_of(message)}
        await self._bot.edit_message_caption(caption=text, caption_entities=entities_of(styles), **place)
