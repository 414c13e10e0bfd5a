"""What people are asked in their own words, and how it is said back to them."""

from collections.abc import Mapping

from coachbot.chat import TYPED_LIMIT, Button, Form, Message
from coachbot.domain.asking import OfNote
from coachbot.domain.programme import Note
from coachbot.markup import escape
from coachbot.screens.length import pages, quoted

HINTS: Mapping[Note, str] = {
    Note.REASON: "Write one line in your own words, or skip it.",
    Note.IF_THEN: 'Write it as "When I …, I …", such as _When I pour my coffee, I take three slow breaths_. Or skip it.',
    Note.OBSTACLE: "Write a line about what got in the way, or skip it.",
    Note.KEEP: "Write what you want to keep, in your own words, or skip it.",
    Note.MINIMUM: "Write the smallest version you would do even on a full day, or skip it.",
    Note.USUAL: "Write what an ordinary day looks like, or skip it.",
    Note.RESCUE: "Write what you do first after a bad stretch, or skip it.",
}
KEPT: Mapping[Note, str] = {
    Note.REASON: "I'll remind you of it when it helps.",
    Note.IF_THEN: "I'll say it back to you now and then.",
    Note.OBSTACLE: "Thank you, that helps to know. Make next week a little easier on yourself, if you can.",
    Note.KEEP: "That is your list. /notes shows it.",
    Note.MINIMUM: "That one always counts.",
    Note.USUAL: "Good. /notes shows it.",
    Note.RESCUE: "Good to have before you need it. /notes shows it.",
}
TITLES: Mapping[Note, str] = {
    Note.REASON: "Why you're here",
    Note.IF_THEN: "Your plan",
    Note.OBSTACLE: "What got in the way",
    Note.KEEP: "What you keep",
    Note.MINIMUM: "On a full day",
    Note.USUAL: "On an ordinary day",
    Note.RESCUE: "After a bad stretch",
}


def skip(about: Note) -> Button:
    """The way past a question in one's own words."""
    return Button(label="Skip this", action=f"noteskip:{about}")


def form(about: Note) -> Form:
    """Where the words go on platforms with forms."""
    return Form(question=OfNote(about=about).spelling, title=TITLES[about], long=True)


def ask(text: str, about: Note) -> Message:
    """A question to answer in one's own words."""
    hint = HINTS[about].replace("_", "")
    return Message(text=f"{text}\n\n_{hint}_", buttons=((skip(about),),), form=form(about), protected=True)


def ask_again(about: Note) -> Message:
    """The question that still stands."""
    return Message(text=f"Still open. {HINTS[about]}", buttons=((skip(about),),), form=form(about))


def say_kept(about: Note, words: str) -> Message:
    """What was kept, said back."""
    return Message(text=f"*Kept:* “{quoted(words, TYPED_LIMIT * 2)}”. {KEPT[about]}", protected=True)


def say_skipped(*, in_place: bool) -> Message:
    """No words today."""
    return Message(text="Skipped. That's fine.", in_place=in_place)


def show(notes: Mapping[str, str]) -> list[Message]:
    """`/notes`: the newest words about each thing, in as many messages as they take."""
    lines = [f"• *{TITLES[about]}:* {escape(notes[about])}" for about in Note if about in notes]
    if not lines:
        return [
            Message(text="You haven't written anything down yet. I ask now and then, and it's always yours to skip.")
        ]
    return [Message(text=page, protected=True) for page in pages("*In your own words*", lines)]
