"""Choices in /settings: posture resets or none, pictures that move or not, and when mornings begin on days off."""

from collections.abc import Sequence
from datetime import time

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.person import OpenDaysOff, SetDaysOff, SetResets
from coachbot.domain.acts.reading import SetMotion
from coachbot.domain.participant import Anchor, Participant
from coachbot.words import Words

LATER_MINUTES = (60, 90, 120, 180)


def in_settings(say: Words, person: Participant) -> tuple[list[str], tuple[Button, ...]]:
    """The lines and the row of buttons that the settings get."""
    lines = [say("choices-resets-on") if person.resets else say("choices-resets-off")]
    if person.wake_off is not None:
        lines.append(say("choices-days-off", at=f"{person.wake_off:%H:%M}"))
    lines.append(say("choices-motion-on") if person.motion else say("choices-motion-off"))
    label = say("choices-button-resets-off") if person.resets else say("choices-button-resets-on")
    pictures = say("choices-button-motion-off") if person.motion else say("choices-button-motion-on")
    return lines, (
        tap(say("choices-button-days-off"), OpenDaysOff()),
        tap(label, SetResets(not person.resets)),
        tap(pictures, SetMotion(not person.motion)),
    )


def say_motion(say: Words, *, on: bool) -> Message:
    """What was chosen about pictures."""
    return Message(text=say("choices-motion-turned-on") if on else say("choices-motion-turned-off"), in_place=True)


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
