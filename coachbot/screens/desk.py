"""The break timer at the desk: asked for, silent, and over by itself."""

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.prompts import Desk
from coachbot.words import Words

DISTANCES = (30, 45)
"""Minutes between two breaks."""


def _stop(say: Words) -> tuple[tuple[Button, ...], ...]:
    return ((tap(say("desk-button-stop"), Desk(None)),),)


def take_break(say: Words, turn: int, *, still: bool) -> Message:
    """One break, without a sound; a still one moves neither neck nor shoulders."""
    return Message(text=say.turn("desk-break-still" if still else "desk-break", turn), silent=True, buttons=_stop(say))


def ask_distance(say: Words) -> Message:
    """How far apart."""
    buttons = tuple(tap(say("desk-button-every", minutes=minutes), Desk(minutes)) for minutes in DISTANCES)
    return Message(text=say("desk-ask"), buttons=(buttons,))


def say_started(say: Words, minutes: int, first: str, last: str) -> Message:
    """The timer runs."""
    key = "desk-started" if first != last else "desk-started-once"
    text = say(key, minutes=minutes, first=first, last=last)
    return Message(text=text, in_place=True, buttons=_stop(say))


def say_running(say: Words, next_at: str, last: str) -> Message:
    """The timer runs already."""
    return Message(text=say("desk-running", next=next_at, last=last), buttons=_stop(say))


def say_stopped(say: Words, *, ran: bool) -> Message:
    """No more breaks."""
    return Message(text=say("desk-stopped"), in_place=True) if ran else Message(text=say("desk-none-running"))


def say_outside_work(say: Words, start: str, end: str) -> Message:
    """The timer keeps to the work day."""
    return Message(text=say("desk-outside-work", start=start, end=end))


def say_too_late(say: Words, end: str) -> Message:
    """The work day is nearly over."""
    return Message(text=say("desk-too-late", end=end))


def say_safety(say: Words) -> Message:
    """A safety pause stops this, too."""
    return Message(text=say("desk-safety"))


def say_no_programme(say: Words) -> Message:
    """Nobody to plan for."""
    return Message(text=say("desk-no-programme"))


def say_diary_alone(say: Words) -> Message:
    """At 16 and 17 there is the diary and nothing else."""
    return Message(text=say("desk-diary-alone"))
