"""What coachbot can do, who runs it, and what its words mean."""

from datetime import time

from coachbot import __version__
from coachbot.chat import Message
from coachbot.markup import escape
from coachbot.words import Words


def help_(say: Words) -> Message:
    """Every command in a line, the everyday ones first."""
    parts = (
        say("about-help-every-day"),
        say("about-help-in-the-way"),
        say("about-help-know"),
        say("about-help-change"),
        say("about-help-data"),
    )
    return Message(text="\n\n".join(parts))


def _runner(say: Words, operator: str | None, *, demo: bool) -> str:
    if demo:
        return say("about-run-demo")
    return say("about-run-by", operator=escape(operator)) if operator else say("about-run-by-nobody")


def about(say: Words, operator: str | None, *, demo: bool, day_turns_at: time) -> Message:
    """Who, what, how counted, what is kept."""
    head = f"{say('about-title', version=__version__)}\n{_runner(say, operator, demo=demo)}"
    kept = say("about-kept-demo") if demo else say("about-kept")
    counted = say("about-counted", turn=f"{day_turns_at:%H:%M}")
    return Message(text="\n\n".join([head, say("about-what"), counted, kept]))
