"""Choices in /settings: posture resets or none, and when mornings begin on days off."""

from collections.abc import Sequence
from datetime import time

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.person import OpenDaysOff, SetDaysOff, SetResets
from coachbot.domain.participant import Anchor, Participant
from coachbot.words import Words

LATER_MINUTES = (60, 90, 120, 180)


def in_settings(say: Words, person: Participant) -> tuple[list[str], tuple[Button, ...]]:
    """The lines and the row of buttons that the settings get."""
    lines = [say("choices-resets-on") if person.resets else say("choices-resets-off")]
    if person.wake_off is not None:
        lines.append(say("choices-days-off", at=f"{person.wake_off:%H:%M}"))
    label = say("choices-button-resets-off") if person.resets else say("choices-button-resets-on")
    return lines, (tap(say("choices-button-days-off"), OpenDaysOff()), tap(label, SetResets(not person.resets)))


def say_resets(say: Words, *, on: bool) -> str:
    """What was chosen about resets."""
    return say("choices-resets-turned-on") if on else say("choices-resets-turned-off")


def ask_days_off(say: Words, wakes: time, later: Sequence[tuple[int, time]], back: tuple[Button, ...]) -> Message:
    """How much later mornings begin on days off; `later` pairs minutes with the time they lead to."""
    same = tap(say("choices-button-days-off-same"), SetDaysOff(0))
    times = tuple(tap(say("choices-button-days-off-later", at=f"{at:%H:%M}"), SetDaysOff(more)) for more, at in later)
    text = say("choices-days-off-ask", at=f"{wakes:%H:%M}")
    return Message(text=text, in_place=True, as_menu=True, buttons=((same,), times, back))


def say_days_off(say: Words, at: time, *, same: bool) -> str:
    """When mornings begin on days off."""
    return say("choices-days-off-same" if same else "choices-days-off-set", at=f"{at:%H:%M}")


def say_why_no_resets(say: Words) -> str:
    """Why no reset came."""
    return say("choices-why-resets-off")


def wakes(person: Participant) -> time:
    """When somebody gets up on work days."""
    return person.anchors.get(Anchor.WAKE, time(7))
