"""Quiet on a bad day: one tap, nothing to do, and no debt the next morning."""

from datetime import date

from coachbot.chat import Button, Message
from coachbot.wording.check_in import ask_worst


def say_quiet(until: str) -> Message:
    """Everything is silent from now."""
    return Message(
        text=f"*Quiet until {until}.* I've noted a headache for today. You don't have to do anything else.\n\n"
        "If it came suddenly, is the worst you have known, or is new for you, please open /safety.",
        buttons=((Button(label="End the quiet", action="attack:end"),),),
        protected=True,
    )


def say_ended() -> Message:
    """Back to the plan, at the person's word."""
    return Message(
        text="*The quiet is over.* Your plan goes on, with nothing to catch up on. Today's headache stays in your diary; "
        "/checkin changes it."
    )


def say_not_quiet() -> Message:
    """Nothing to end."""
    return Message(text="It isn't quiet at the moment, so there is nothing to end. /today shows what's coming.")


def look_in(day: date, today: date, *, asks: bool) -> Message:
    """The one soft word the next morning; `asks` when it is not known how strong the headache was."""
    text = "Good morning. Yesterday was a hard day. I hope today is kinder. Nothing has piled up."
    if not asks:
        return Message(text=text, protected=True)
    question = "If you like: how strong was it at its worst? 1 is barely there, 10 is the worst you can imagine."
    return ask_worst(day, today, in_place=False).model_copy(update={"text": f"{text}\n\n{question}"})
