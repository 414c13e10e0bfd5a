"""Lessons that were told: a list by title, and each to read again."""

from collections.abc import Sequence

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.reading import ReadLesson, ShowCard, TurnLessons
from coachbot.domain.card import Card
from coachbot.domain.lessons import Lesson, title_of
from coachbot.domain.programme import Item
from coachbot.markup import escape
from coachbot.screens.length import fitted, listed, rows_of
from coachbot.screens.prompts import fill
from coachbot.words import Words

WIDE, A_PAGE = 5, 15
"""Lessons in a row of buttons and on a page: their titles stand in the text, whole, and their numbers below."""


def list_told(say: Words, told: Sequence[Lesson], page: int, *, in_place: bool = False) -> Message:
    """The lessons so far, the newest first, by title; `told` is in the order of telling, which numbers them from 1."""
    if not told:
        return Message(text=say("lessons-none"))
    numbered = list(enumerate(told, start=1))[::-1]
    page = min(page, (len(told) - 1) // A_PAGE)
    shown = numbered[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [f"{number}. {escape(title_of(lesson))}" for number, lesson in shown]
    taps = [tap(str(number), ReadLesson(number)) for number, _ in shown]
    rows = rows_of(taps, WIDE)
    turns: list[Button] = []
    if page:
        turns.append(tap(say("lessons-button-newer"), TurnLessons(page - 1)))
    if len(numbered) > (page + 1) * A_PAGE:
        turns.append(tap(say("lessons-button-older"), TurnLessons(page + 1)))
    last = (tuple(turns),) if turns else ()
    text = listed(say, say("lessons-head", count=len(told)), lines)
    return Message(text=text, buttons=(*rows, *last), in_place=in_place)


def read_again(say: Words, lesson: Lesson, item: Item, cards: Sequence[Card]) -> Message:
    """One lesson, with its card a tap away."""
    programme = lesson.programme
    values = {"programme": programme.title, "day": str(lesson.day), "days": str(programme.length_days)}
    text = fitted(fill(item.text, values), say("lessons-from", programme=programme.title))
    return Message(text=text, buttons=rows_of([tap(card.title, ShowCard(card.id)) for card in cards], 2))
