"""What a sentence wrote into the diary, said back with one Undo; and what about it has to be asked back."""

from collections.abc import Sequence
from datetime import date, timedelta

from coachbot.chat import Message, tap
from coachbot.domain.acts import encode
from coachbot.domain.acts.check_in import AskAbout, Headache, Medicine, TakeBack, Undo, Worst
from coachbot.domain.diary import CheckIn
from coachbot.screens.check_in import PARAGRAPH, facts
from coachbot.words import Words

_ASKING = tuple(f"{kind.word}:" for kind in (Headache, Worst, Medicine))


def say_told(say: Words, entries: Sequence[tuple[date, CheckIn]]) -> Message:
    """The days that a sentence wrote, as they stand now, one a line."""
    lines = [_line(say, day, known) for day, known in entries]
    return Message(protected=True, text=PARAGRAPH.join([say("telling-recorded"), "\n".join(lines)]))


def _line(say: Words, day: date, known: CheckIn | None) -> str:
    if known is None:
        return say("telling-day-open", day=say.day(day))
    return say("telling-day", day=say.day(day), facts=facts(say, known.answers, so_far=known.is_early))


def with_take_back(say: Words, said: Message, act: TakeBack, day: date) -> Message:
    """What was recorded, with one Undo for all of it in place of the day's own."""
    own = encode(Undo(day))
    rows = [tuple(button for button in row if button.action != own) for row in said.buttons]
    undo = (tap(say("check-in-button-undo"), act),)
    return said.model_copy(update={"buttons": (*filter(None, rows), undo)})


def with_rule(say: Words, said: Message) -> Message:
    """Which of two numbers counts."""
    return said.model_copy(update={"text": f"{said.text}{PARAGRAPH}{say('telling-higher')}"})


def is_echo(message: Message, day: date) -> bool:
    """Whether a message only says what stands for a day, and asks nothing about it."""
    actions = {button.action for row in message.buttons for button in row}
    asks = any(action.startswith(_ASKING) for action in actions)
    return not asks and bool(actions & {encode(AskAbout(day)), encode(Undo(day))})


def not_sure(say: Words, asked: Message) -> Message:
    """A day's question, because what was said of it was not plain."""
    return asked.model_copy(update={"text": f"{say('telling-not-sure')}{PARAGRAPH}{asked.text}"})


def ask_which_day(say: Words, today: date) -> Message:
    """A sentence whose day is not plain."""
    days = [today - timedelta(days=back) for back in range(3)]
    rows = tuple((tap(say("check-in-button-answer-for", day=say.when(day, today)), AskAbout(day)),) for day in days[:2])
    last = (tap(say("check-in-button-answer-for", day=say.day(days[2])), AskAbout(days[2])),)
    return Message(text=say("telling-which-day"), buttons=(*rows, last))


def say_taken_back(say: Words, entries: Sequence[tuple[date, CheckIn | None]]) -> Message:
    """What stands for the days of a sentence that was taken back; each can be answered anew."""
    lines = [_line(say, day, known) for day, known in entries]
    rows = tuple((tap(say("check-in-button-answer-for", day=say.day(day)), AskAbout(day)),) for day, _ in entries[:5])
    return Message(protected=True, text=PARAGRAPH.join([say("telling-taken-back"), "\n".join(lines)]), buttons=rows)


def say_nothing_to_take_back(say: Words) -> Message:
    """Undo where nothing was recorded lately."""
    return Message(text=say("telling-nothing-to-take-back"))


def say_cancelled(say: Words) -> Message:
    """The open question was left."""
    return Message(text=say("telling-cancelled"))


def say_nothing_open(say: Words) -> Message:
    """Nothing was asked that could be left."""
    return Message(text=say("telling-nothing-open"))
