"""A lesson's picture beside its words, where there is room for both."""

from collections.abc import Iterable

from coachbot.chat import CAPTION_LIMIT, Image, Message
from coachbot.domain.lesson import LessonDrawing
from coachbot.drawing.lessons import draw_lesson, told_of
from coachbot.markup import units, utf16
from coachbot.screens.length import GAP
from coachbot.words import Words


def pictured(say: Words, message: Message, drawings: Iterable[LessonDrawing | None]) -> Message:
    """A message with the first of these pictures; without one where its words leave no room beside it."""
    drawing = next((one for one in drawings if one is not None), None)
    if drawing is None or message.image is not None:
        return message
    told = told_of(say, drawing)
    if units(message.text) + utf16(told) + len(GAP) > CAPTION_LIMIT:
        return message
    image = Image(svg=draw_lesson(say, drawing), alt=told, common=True)
    return message.model_copy(update={"image": image})
