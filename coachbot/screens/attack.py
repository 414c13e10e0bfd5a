"""Quiet on a bad day: one tap, nothing to do, and no debt the next morning."""

from datetime import date

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.check_in import Attack
from coachbot.domain.question import Question
from coachbot.screens.check_in import PARAGRAPH, ask_detail
from coachbot.words import Words


def say_quiet(say: Words, at: str, *, today: bool) -> Message:
    """Everything is silent from now until an hour, tomorrow's or, after midnight, today's."""
    return Message(
        text=say("attack-quiet", day="today" if today else "tomorrow", at=at),
        buttons=(_end(say),),
        protected=True,
    )


def _end(say: Words) -> tuple[Button, ...]:
    return (tap(say("attack-button-end"), Attack(begins=False)),)


def with_end(say: Words, message: Message) -> Message:
    """A message with the end of the quiet one tap away."""
    return message.model_copy(update={"buttons": (*message.buttons, _end(say))})


def say_ended(say: Words, *, goes_on: bool, stays: bool, off: str | None) -> Message:
    """The end of the quiet, at the person's word.

    It tells whether the plan goes on behind it, that today's headache `stays`, and what stays `off`.
    """
    said = say("attack-ended") if goes_on else say("attack-ended-alone")
    said = f"{said} {say('attack-stays')}" if stays else said
    return Message(text=PARAGRAPH.join(filter(None, (said, off))))


def say_not_quiet(say: Words) -> Message:
    """Nothing to end."""
    return Message(text=say("attack-not-quiet"))


def look_in(say: Words) -> Message:
    """The one soft word the next morning."""
    return Message(text=say("attack-look-in"), protected=True)


def look_in_asking(say: Words, worst: Question, day: date) -> Message:
    """The same, when it is not known how strong the headache was."""
    return ask_detail(say, worst, day, say("attack-look-in-ask"))
