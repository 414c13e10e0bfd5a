"""Messages out: the port's markup and buttons in Telegram's own terms. Pure."""

import json
from collections.abc import Sequence
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from coachbot.chat import Message
from coachbot.markup import StyledRun, spans, utf16

SHARE_LOCATION = "Share my location"
PLACEHOLDER = "Or write a city near you"
NO_PREVIEW = '{"is_disabled": true}'
"""An operator's address in a text must not become a picture of a page that Telegram fetched."""
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


def words_of(message: Message) -> tuple[str, list[MessageEntity]]:
    """A message's words and their styles. A picture's content in words stands folded below."""
    runs = spans(message.text)
    text, entities = _joined(runs)
    if message.image is not None:
        start = utf16(text) + 2
        text = f"{text}\n\n{message.image.alt}"
        entities.append(
            MessageEntity(MessageEntity.EXPANDABLE_BLOCKQUOTE, offset=start, length=utf16(message.image.alt))
        )
    return text, entities


def _joined(runs: Sequence[StyledRun]) -> tuple[str, list[MessageEntity]]:
    text, entities = "", []
    for run in runs:
        styles = [MessageEntity.BOLD] * run.bold + [MessageEntity.ITALIC] * run.italic
        if run.copied:
            # Telegram styles code no further; a command in it is no command.
            styles = [MessageEntity.CODE]
        entities += [MessageEntity(style, offset=utf16(text), length=utf16(run.text)) for style in styles]
        text += run.text
    return text, entities


def sent_as(chat: str, message: Message, text: str, entities: Sequence[MessageEntity]) -> dict[str, str]:
    """A message of words alone as the fields of `sendMessage`."""
    fields = {"chat_id": chat, **_said(message, text, entities)}
    if not message.buttons:
        fields["reply_markup"] = markup_of(message).to_json()
    if message.silent:
        fields["disable_notification"] = "true"
    if message.protected:
        fields["protect_content"] = "true"
    return fields


def edited_as(chat: str, edits: int, message: Message, text: str, entities: Sequence[MessageEntity]) -> dict[str, str]:
    """A message of words alone, in another's place, as the fields of `editMessageText`."""
    return {"chat_id": chat, "message_id": str(edits), **_said(message, text, entities)}


def _said(message: Message, text: str, entities: Sequence[MessageEntity]) -> dict[str, str]:
    fields = {"text": text, "link_preview_options": NO_PREVIEW}
    if entities:
        styles = [{"type": one.type, "offset": one.offset, "length": one.length} for one in entities]
        fields["entities"] = json.dumps(styles)
    if message.buttons:
        fields["reply_markup"] = json.dumps({"inline_keyboard": _rows_of(message)}, ensure_ascii=False)
    return fields


def _rows_of(message: Message) -> list[list[dict[str, Any]]]:
    return [[{"text": b.label, "callback_data": b.action} for b in row] for row in message.buttons]


def inline_of(message: Message) -> InlineKeyboardMarkup | None:
    """The buttons under a message."""
    if not message.buttons:
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(**button) for button in row] for row in _rows_of(message)])


def markup_of(message: Message) -> Markup:
    """What stands under a new message. One without buttons takes away a location button that may still be there."""
    if message.buttons:
        return inline_of(message) or ReplyKeyboardRemove()
    if message.asks_location:
        button = KeyboardButton(SHARE_LOCATION, request_location=True)
        return ReplyKeyboardMarkup(
            [[button]], resize_keyboard=True, one_time_keyboard=True, input_field_placeholder=PLACEHOLDER
        )
    return ReplyKeyboardRemove()
