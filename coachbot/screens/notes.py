"""What people are asked in their own words, and how it is said back to them."""

from collections.abc import Mapping

from coachbot.chat import TEXT_LIMIT, TYPED_LIMIT, Button, Form, Message, tap
from coachbot.domain.acts.check_in import SkipNote
from coachbot.domain.asking import OfNote
from coachbot.domain.programme import Note
from coachbot.markup import cut, escape
from coachbot.screens.length import pages, quoted
from coachbot.words import Words


def hint(say: Words, about: Note) -> str:
    """How to answer, as one slanted line."""
    return f"_{say.of('notes-hint', about).replace('_', '')}_"


def skip(say: Words, about: Note) -> Button:
    """The way past a question in one's own words."""
    return tap(say("notes-button-skip"), SkipNote(about))


def form(say: Words, about: Note) -> Form:
    """Where the words go on platforms with forms."""
    return Form(question=OfNote(about=about).spelling, title=say.of("notes-title", about), long=True)


def ask(say: Words, text: str, about: Note) -> Message:
    """A question to answer in one's own words."""
    return Message(
        text=f"{text}\n\n{hint(say, about)}",
        buttons=((skip(say, about),),),
        form=form(say, about),
        protected=True,
    )


def ask_again(say: Words, about: Note) -> Message:
    """The question that still stands."""
    text = say("notes-still-open", hint=say.of("notes-hint", about))
    return Message(text=text, buttons=((skip(say, about),),), form=form(say, about))


def say_kept(say: Words, about: Note, words: str) -> Message:
    """What was kept, said back."""
    thanks = say.of("notes-thanks", about)
    return Message(text=say("notes-kept", words=quoted(words, TYPED_LIMIT * 2), thanks=thanks), protected=True)


def say_skipped(say: Words, *, in_place: bool) -> Message:
    """No words today."""
    return Message(text=say("notes-skipped"), in_place=in_place)


def show(say: Words, notes: Mapping[str, str]) -> list[Message]:
    """`/notes`: the newest words about each thing, in as many messages as they take."""
    lines = [
        say("notes-line", title=say.of("notes-title", about), words=cut(escape(notes[about]), TEXT_LIMIT))
        for about in Note
        if about in notes
    ]
    if not lines:
        return [Message(text=say("notes-none"))]
    return [Message(text=page, protected=True) for page in pages(say("notes-all"), lines)]
