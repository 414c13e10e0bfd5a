"""The answer to somebody who says that they want to die, or cannot go on. Nothing else is said beside it."""

from coachbot.chat import Message
from coachbot.markup import escape
from coachbot.wording.safety import REST

NO_LINE = "a crisis line listens to exactly this. findahelpline.com shows the ones where you are."


def answer(emergency_line: str | None, crisis_line: str | None, operator: str | None, *, rests: bool) -> Message:
    """It is heard, and people can help now. `rests` says that everything else waits from here on."""
    number = f" ({escape(emergency_line)})" if emergency_line else ""
    crisis = f"this one listens, whatever it is: {escape(crisis_line)}" if crisis_line else NO_LINE
    parts = [
        "*I'm glad you said it. What you wrote matters, and so do you.* I'm only an automatic diary, and nobody reads "
        "along here. Please turn to a person now, even if it feels like too much:",
        f"• If you might hurt yourself, or already have: contact your local emergency number{number} now, or go to the "
        f"nearest emergency department.\n• To talk: {crisis}\n• Somebody near you: tell them what you told me, and "
        "ask them to stay with you.",
        "However dark it is now, it can get lighter with help. You don't have to carry it alone.",
        f"What you wrote is not in your diary.{f' {REST}' if rests else ''}",
        f"You can also write to whoever runs me: {escape(operator)}. They may not see it at once." if operator else "",
    ]
    return Message(text="\n\n".join(part for part in parts if part), must=True)
