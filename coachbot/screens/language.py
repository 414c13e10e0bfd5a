"""Which language to speak."""

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.person import Speak
from coachbot.words import Words, languages, words_in


def _choices(say: Words) -> tuple[tuple[Button, ...], ...]:
    """Each language in its own words, the one that is spoken now first."""
    ordered = sorted(languages(), key=lambda one: one != say.language)
    return tuple((tap(words_in(one)("language-name"), Speak(one)),) for one in ordered)


def ask(say: Words) -> Message:
    """The question, in the language that is proposed."""
    return Message(text=say("language-ask"), buttons=_choices(say))


def ask_for_one_of(say: Words) -> Message:
    """Something else was typed."""
    return Message(text=say("language-one-of"), buttons=_choices(say))


def say_chosen(say: Words) -> Message:
    """From now on, the menu of the chat too."""
    return Message(text=say("language-chosen"), in_place=True, speaks=say.language)
