"""Which pictures are the same for everybody: those of cards and lessons, in each language and with each look."""

from itertools import combinations

from coachbot.chat import Image, Message
from coachbot.coach import first_time
from coachbot.coach.content import Content
from coachbot.coach.lesson_pictures import pictured
from coachbot.domain.card import Level
from coachbot.domain.lesson import LessonDrawing
from coachbot.domain.programme import Item
from coachbot.drawing.pictures import known_by
from coachbot.words import words_in
from tests.shipped import SHELVES


def first(language: str, *cards: str, moving: bool = False) -> Image:
    """What follows a session with these new cards."""
    light, shown = SHELVES.programmes["lighter-load"], [SHELVES.cards[card] for card in cards]
    item = Item(text="A nod.", card=cards[0])
    met = Content(light, light.prompts[0], item, [(c, Level.STANDARD) for c in shown], [], {}, new=frozenset(cards))
    message = first_time.pictures(words_in(language), met, moving=moving)
    assert message is not None
    assert message.image is not None
    return message.image


def of_a_lesson(language: str, drawing: LessonDrawing) -> Image:
    message = pictured(words_in(language), Message(text="A lesson."), [drawing])
    assert message.image is not None
    return message.image


def test_what_is_shown_to_everybody_is_common_and_each_look_is_known_apart() -> None:
    """Moving and still, one card and several, lessons in each language."""
    images = [
        first("en", "small-nod"),
        first("en", "small-nod", moving=True),
        first("en", "small-nod", "wall-push-plus"),
        *(of_a_lesson(language, drawing) for language in ("en", "de") for drawing in LessonDrawing),
    ]
    known = [known_by(image) for image in images]
    assert all(image.common for image in images)
    assert all(one is not None and one != other for one, other in combinations(known, 2))


def test_a_card_without_words_in_it_is_the_same_picture_in_every_language() -> None:
    assert known_by(first("de", "small-nod")) == known_by(first("en", "small-nod"))
