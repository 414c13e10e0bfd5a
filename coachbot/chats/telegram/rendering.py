"""Messages out: the port's markup and buttons in Telegram's own terms. Pure."""

from collections.abc import Sequence

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


def inline_of(message: Message) -> InlineKeyboardMarkup | None:
    """The buttons under a message."""
    if not message.buttons:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(b.label, callback_data=b.action) for b in row] for row in message.buttons]
    )


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
