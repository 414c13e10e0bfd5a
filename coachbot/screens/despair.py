"""The answer to somebody who says that they want to die, or cannot go on. Nothing else is said beside it."""

from coachbot.chat import Message
from coachbot.markup import escape
from coachbot.screens.safety import line_of
from coachbot.words import Words


def answer(
    say: Words, emergency_line: str | None, crisis_line: str | None, operator: str | None, *, rests: bool
) -> Message:
    """It is heard, and people can help now. `rests` says that everything else waits from here on."""
    people = (
        say("despair-emergency", line=line_of(emergency_line)),
        say("despair-talk", line=line_of(crisis_line)),
        say("despair-near"),
    )
    not_kept = say("despair-not-kept")
    parts = [
        say("despair-heard"),
        "\n".join(people),
        say("despair-hope"),
        f"{not_kept} {say('safety-rest')}" if rests else not_kept,
        *([say("despair-operator", operator=escape(operator))] if operator else []),
    ]
    return Message(text="\n\n".join(parts), must=True)
