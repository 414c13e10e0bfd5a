"""Questions about what somebody noticed, answered with a tap."""

from collections.abc import Sequence
from datetime import date

from coachbot.chat import LABEL_LIMIT, Button, Message
from coachbot.domain.question import Question
from coachbot.markup import shortened
from coachbot.screens.length import fitted
from coachbot.wording.days import say_when


def _rows(question: Question, word: str, day: date, attack: int) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        Button(label=label, action=_action(word, day, question, key, attack))
        for key, label in question.answers().items()
    ]
    wide = 5 if question.scale else 2
    return tuple(tuple(buttons[n : n + wide]) for n in range(0, len(buttons), wide))


def _action(word: str, day: date, question: Question, key: str, attack: int) -> str:
    return f"{word}:{day}:{question.id}:{key}" + (f":{attack}" if attack > 1 else "")


def ask(
    question: Question, day: date, *, word: str, text: str = "", in_place: bool = False, attack: int = 1
) -> Message:
    """One question with its answers; `word` begins the buttons' actions, `attack` counts the day's headaches."""
    skip = (Button(label="Skip", action=_action(word, day, question, "skip", attack)),)
    rows = _rows(question, word, day, attack)
    rows = (*rows[:-1], rows[-1] + skip) if len(rows) == 5 or len(rows[-1]) == 1 else (*rows, skip)
    return Message(text=fitted(text, question.ask), buttons=rows, in_place=in_place, protected=True)


def say_noted(question: Question, answer: str, hint: str = "") -> Message:
    """What was noted, in place of the question."""
    return Message(text=f"{question.ask}\n*{question.says(answer)}*. Noted.{hint}", in_place=True, protected=True)


def say_skipped(question: Question) -> Message:
    """No answer, and none needed."""
    return Message(text=f"{question.ask}\nSkipped. That's fine.", in_place=True)


def say_all_noted(
    said: Sequence[tuple[Question, str | int]], day: date, today: date, *, attack: int, following: int | None
) -> Message:
    """The end of a few questions in a row: everything that was said. `following` numbers a further headache."""
    lines = "\n".join(f"• {question.ask} *{question.says(answer)}*" for question, answer in said)
    if not lines:
        return Message(text="Nothing noted. That's fine.", in_place=True)
    which = f", headache {attack}" if attack > 1 else ""
    more = Button(label="There was another headache", action=f"tell:{day}:headache:{following}")
    buttons = ((more,),) if following else ()
    return Message(
        text=f"*Noted {say_when(day, today)}{which}*\n{lines}", buttons=buttons, in_place=True, protected=True
    )


NEW_ON_WAKING = " If headache on waking is new for you, please look at /safety."


def offer_mobility(rise: int, cards: Sequence[tuple[str, str]]) -> Message:
    """Tightness went up from one week to the next: a mobility day, if they like."""
    buttons = tuple(
        (Button(label=shortened(f"Show me: {title}", LABEL_LIMIT), action=f"card:{card}"),) for card, title in cards
    )
    return Message(
        text=f"Between your shoulder blades it is {rise} points tighter than last week. A day of easy movement may feel "
        "good. Only if you like: pick one of these for tomorrow.",
        buttons=buttons,
    )
