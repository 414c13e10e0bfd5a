"""The language of a person: what their platform proposes, what they chose, and `/language`."""

from collections.abc import Mapping

from coachbot.chat import Message
from coachbot.coach.scene import Handler, House, Replies, Scene, StaleAction
from coachbot.domain.acts.person import Speak
from coachbot.domain.participant import Participant, language_of
from coachbot.domain.text import ENGLISH
from coachbot.screens import language as screens
from coachbot.words import base, languages, nearest, words_in


def house_for(house: House, person: Participant | None, told: str | None = None) -> House:
    """The house in a person's language: what they chose or, before anything is known, what their platform proposes."""
    return house.spoken_in(nearest(language_of(person, told)))


async def is_missing(scene: Scene) -> bool:
    """Whether to ask: once, where the platform names another language than English, before anything else is known."""
    person = scene.person
    return person.language is None and person.adult is None and base(scene.incoming.language) != ENGLISH


async def ask(scene: Scene) -> Message:
    """The question."""
    return screens.ask(scene.words)


def named(text: str) -> str | None:
    """The language a typed word names, in its own words or by its code."""
    said = text.strip(" .!").casefold()
    return next((one for one in languages() if said in (one, words_in(one)("language-name").casefold())), None)


async def choose(scene: Scene, chosen: str) -> None:
    """From now on everything is said in this language, the rest of this turn, too."""
    await scene.change(language=chosen)
    scene.house = (scene.house.original or scene.house).spoken_in(chosen)


async def _language(scene: Scene, rest: str) -> Replies:
    if not rest.strip():
        return [await ask(scene)]
    chosen = named(rest)
    if chosen is None:
        return [screens.ask_for_one_of(scene.words)]
    await choose(scene, chosen)
    return [screens.say_chosen(scene.words)]


async def tap(scene: Scene, act: Speak) -> Message:
    """What a tap on a language says. Raises StaleAction for one that is not spoken here."""
    if act.language not in languages():
        raise StaleAction
    await choose(scene, act.language)
    return screens.say_chosen(scene.words)


COMMANDS: Mapping[str, Handler] = {"language": _language}
