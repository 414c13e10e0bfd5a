"""What is told once when it happens: a rough stretch, that it goes on, that it is over, medicine on many days."""

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.person import SafetyPage
from coachbot.domain.care import Tiding
from coachbot.domain.programme import Note
from coachbot.screens import length, notes
from coachbot.words import Words


def say_flare(say: Words, rescue: str, *, asks: bool) -> Message:
    """A rough stretch begins: what changes, and the person's own line for it; with `asks` it is asked for."""
    parts = [say("tidings-flare")]
    if rescue:
        parts.append(say("tidings-flare-own", words=length.quoted(rescue)))
    elif asks:
        asked = notes.ask(say, f"{parts[0]}\n\n{say('tidings-flare-ask')}", Note.RESCUE)
        return asked.model_copy(update={"buttons": (*asked.buttons, (_signs(say),))})
    return Message(text="\n\n".join(parts), buttons=((_signs(say),),), protected=True)


def _signs(say: Words) -> Button:
    return tap(say("safety-button-show"), SafetyPage(why=False))


def say_tiding(say: Words, tiding: Tiding, days: int) -> Message:
    """Any other tiding; `days` is on how many of the last 28 days medicine was told."""
    if tiding is Tiding.MEDICINE:
        return Message(text=say("tidings-medicine", days=days), protected=True)
    return Message(text=say.of("tidings", tiding), protected=True)


def smaller(say: Words, day: int) -> str:
    """What stands above an exercise in a rough stretch, on a day of the programme."""
    return say.turn("tidings-practice", day)


def quoted(say: Words, rescue: str) -> str:
    """The person's own line for such days."""
    return say("tidings-flare-own", words=length.quoted(rescue))
