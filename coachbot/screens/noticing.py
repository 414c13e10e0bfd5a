"""Questions about what somebody noticed, answered with a tap."""

from collections.abc import Callable, Sequence
from datetime import date

from coachbot.chat import LABEL_LIMIT, LONGEST_FORM, Button, Form, Message, tap
from coachbot.domain.acts import Act
from coachbot.domain.acts.check_in import Noticed, NoticedNext, Tell
from coachbot.domain.acts.reading import ShowCard
from coachbot.domain.asking import OfDay
from coachbot.domain.question import Question, When
from coachbot.markup import shortened
from coachbot.screens.length import fitted
from coachbot.words import Words

SKIP = "skip"
"""The answer that leaves a question out."""


def _rows(question: Question, answer: Callable[[str], Act]) -> tuple[tuple[Button, ...], ...]:
    buttons = [tap(label, answer(key)) for key, label in question.answers().items()]
    wide = 5 if question.scale else 2
    return tuple(tuple(buttons[n : n + wide]) for n in range(0, len(buttons), wide))


def ask(
    say: Words, question: Question, day: date, *, attack: int | None = None, text: str = "", in_place: bool = False
) -> Message:
    """One question with its answers; `attack` makes it one of a few in a row, about one of the day's headaches."""

    def answer(key: str) -> Act:
        return Noticed(day, question.id, key) if attack is None else NoticedNext(day, question.id, key, attack)

    skip = (tap(say("noticing-button-skip"), answer(SKIP)),)
    if question.number is not None:
        return _ask_number(say, question, day, skip, fitted(text, question.asked), in_place=in_place)
    rows = _rows(question, answer)
    rows = (*rows[:-1], rows[-1] + skip) if len(rows) == 5 or len(rows[-1]) == 1 else (*rows, skip)
    return Message(text=fitted(text, question.asked), buttons=rows, in_place=in_place, protected=True)


def _ask_number(
    say: Words, question: Question, day: date, skip: tuple[Button, ...], text: str, *, in_place: bool
) -> Message:
    named = _bounds(question)
    asked = OfDay(day=day, question=question.id).spelling
    form = Form(question=asked, title=say("noticing-title-number", **named)) if len(asked) <= LONGEST_FORM else None
    shown = f"{text}\n\n{say('noticing-hint-number', **named)}"
    return Message(text=shown, buttons=(skip,), form=form, in_place=in_place, protected=True)


def _bounds(question: Question) -> dict[str, int]:
    return {"least": question.number.least, "most": question.number.most} if question.number else {}


def say_number_unclear(say: Words, question: Question) -> Message:
    """What was typed is no number that answers the question."""
    return Message(text=say("noticing-number-unclear", **_bounds(question)))


def say_noted(say: Words, question: Question, answer: str, *, on_waking: bool = False) -> Message:
    """What was noted, in place of the question; headache on waking brings a word about safety."""
    noted = say("noticing-noted-waking" if on_waking else "noticing-noted", answer=question.says(answer))
    return Message(text=f"{question.ask}\n{noted}", in_place=True, protected=True)


def say_skipped(say: Words, question: Question) -> Message:
    """No answer, and none needed."""
    return Message(text=f"{question.ask}\n{say('noticing-skipped')}", in_place=True)


def say_all_noted(
    say: Words,
    said: Sequence[tuple[Question, str | int]],
    day: date,
    today: date,
    *,
    attack: int,
    following: int | None,
) -> Message:
    """The end of a few questions in a row: everything that was said. `following` numbers a further headache."""
    lines = [say("noticing-line", ask=question.ask, answer=question.says(answer)) for question, answer in said]
    if not lines:
        return Message(text=say("noticing-nothing"), in_place=True)
    head = say("noticing-all", when=say.when(day, today), attack=attack)
    more = (tap(say("noticing-button-another"), Tell(day, When.HEADACHE, following)),) if following else ()
    return Message(text="\n".join([head, *lines]), buttons=(more,) if more else (), in_place=True, protected=True)


def offer_cards(say: Words, cards: Sequence[tuple[str, str]]) -> Message:
    """What fits the answer that was given: cards to look at now, or later."""
    buttons = tuple(
        (tap(shortened(say("noticing-button-show", card=title), LABEL_LIMIT), ShowCard(card)),) for card, title in cards
    )
    return Message(text=say("noticing-offer-cards", count=len(cards)), buttons=buttons)


def offer_mobility(say: Words, rise: int, cards: Sequence[tuple[str, str]]) -> Message:
    """Tightness went up from one week to the next: a mobility day, if they like."""
    buttons = tuple(
        (tap(shortened(say("noticing-button-show", card=title), LABEL_LIMIT), ShowCard(card)),) for card, title in cards
    )
    return Message(text=say("noticing-offer-mobility", rise=rise), buttons=buttons)
