"""Messages out: the port's markup and buttons in Telegram's own terms. Pure."""

from collections.abc import Sequence
from typing import Any, NamedTuple

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
NO_PREVIEW = {"is_disabled": True}
"""An operator's address in a text must not become a picture of a page that Telegram fetched."""
NO_KEYBOARD = ReplyKeyboardRemove().to_dict()
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


class Style(NamedTuple):
    """Telegram's name of a style, where it begins and how long it is, in UTF-16 code units."""

    type: str
    offset: int
    length: int


def words_of(message: Message) -> tuple[str, list[Style]]:
    """A message's words and their styles. A picture's content in words stands folded below."""
    runs = spans(message.text)
    text, styles = _joined(runs)
    if message.image is not None:
        start = utf16(text) + 2
        text = f"{text}\n\n{message.image.alt}"
        styles.append(Style(MessageEntity.EXPANDABLE_BLOCKQUOTE, start, utf16(message.image.alt)))
    return text, styles


def _joined(runs: Sequence[StyledRun]) -> tuple[str, list[Style]]:
    text, styles = "", list[Style]()
    for run in runs:
        kinds = [MessageEntity.BOLD] * run.bold + [MessageEntity.ITALIC] * run.italic
        if run.copied:
            # Telegram styles code no further; a command in it is no command.
            kinds = [MessageEntity.CODE]
        if kinds:
            begins, length = utf16(text), utf16(run.text)
            styles += [Style(kind, begins, length) for kind in kinds]
        text += run.text
    return text, styles


def entities_of(styles: Sequence[Style]) -> list[MessageEntity]:
    """Styles as the library's objects, for its own methods."""
    return [MessageEntity(*style) for style in styles]


def sent_as(chat: str, message: Message, text: str, styles: Sequence[Style]) -> dict[str, Any]:
    """A message of words alone as the fields of `sendMessage`."""
    return {"chat_id": chat, **_said(message, text, styles), **_anew(message)}


def edited_as(chat: str, edits: int, message: Message, text: str, styles: Sequence[Style]) -> dict[str, Any]:
    """A message of words alone, in another's place, as the fields of `editMessageText`."""
    return {"chat_id": chat, "message_id": edits, **_said(message, text, styles)}


def shown_as(
    chat: str, message: Message, kind: str, file_id: str, text: str, styles: Sequence[Style]
) -> dict[str, Any]:
    """A "photo" or an "animation" that Telegram has, with its words, as the fields of the method that sends it."""
    return {"chat_id": chat, kind: file_id, **_captioned(text, styles), **_beneath(message), **_anew(message)}


def put_as(
    chat: str, edits: int, message: Message, kind: str, file_id: str, text: str, styles: Sequence[Style]
) -> dict[str, Any]:
    """The same, in another's place, as the fields of `editMessageMedia`."""
    media = {"type": kind, "media": file_id, **_captioned(text, styles)}
    return {"chat_id": chat, "message_id": edits, "media": media, **_beneath(message)}


def _said(message: Message, text: str, styles: Sequence[Style]) -> dict[str, Any]:
    fields: dict[str, Any] = {"text": text, "link_preview_options": NO_PREVIEW}
    if styles:
        fields["entities"] = [style._asdict() for style in styles]
    return {**fields, **_beneath(message)}


def _captioned(text: str, styles: Sequence[Style]) -> dict[str, Any]:
    fields: dict[str, Any] = {"caption": text}
    if styles:
        fields["caption_entities"] = [style._asdict() for style in styles]
    return fields


def _beneath(message: Message) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": _rows_of(message)}} if message.buttons else {}


def _anew(message: Message) -> dict[str, Any]:
    """What only a new message has."""
    fields: dict[str, Any] = {}
    if not message.buttons:
        fields["reply_markup"] = markup_of(message).to_dict() if message.asks_location else NO_KEYBOARD
    if message.silent:
        fields["disable_notification"] = True
    if message.protected:
        fields["protect_content"] = True
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
