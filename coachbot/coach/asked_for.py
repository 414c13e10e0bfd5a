"""What a sentence asks for that takes more than a command: lengths, hours, places, cards; health; a kind word."""

from collections.abc import Callable, Mapping

from coachbot.chat import Message
from coachbot.coach import cards, check_in, handbook, language, notes, settings, silence, today
from coachbot.coach import zone as zones
from coachbot.coach.scene import Handler, Replies, Scene
from coachbot.domain.acts.person import SetQuiet
from coachbot.domain.meaning.features import words_of
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.slots import day_in, end_in, hours_in, places_in
from coachbot.domain.participant import Tier
from coachbot.domain.search import CARD
from coachbot.screens import despair
from coachbot.screens import meanings as screens
from coachbot.screens import safety as safety_screens
from coachbot.screens import settings as settings_screens
from coachbot.words import Words

MOST_CARDS = 8
"""Entries among which the card that is meant is looked for: the programme's own may not be the nearest."""
MEDICINE_DAYS = "medicine-days"
"""The handbook's answer about many days with medicine."""


async def _pause(scene: Scene, text: str) -> Replies:
    until = end_in(text, scene.words.language, today=scene.today)
    return await silence.pause(scene, until.isoformat() if until else "")


async def _quiet(scene: Scene, text: str) -> Replies:
    hours = hours_in(text, scene.person.quiet)
    if hours is not None:
        return await settings.ACTS[SetQuiet](scene, SetQuiet(hours))
    return [settings_screens.ask_quiet(scene.words, scene.person, in_place=False)]


async def _travel(scene: Scene, text: str) -> Replies:
    """The first place that is known; the person still chooses."""
    for place in places_in(text):
        if zones.candidates(place, scene.now, scene.words.language):
            return await settings.zone(scene, place)
    return await settings.zone(scene, "")


async def _fewer(scene: Scene, _text: str) -> Replies:
    return [screens.offer_fewer(scene.words, resets=scene.person.resets)]


async def _how(scene: Scene, text: str) -> Replies:
    """The card that is named, one of the running programme first, else all of them."""
    hits = handbook.index_at_hand(scene.house).search(text, limit=MOST_CARDS).hits if text else ()
    found = [hit.entry.id for hit in hits if hit.entry.kind == CARD]
    enrolment = await scene.running()
    own = (await scene.programme(enrolment)).cards if enrolment else {}
    return await cards.cards(scene, next((card for card in found if card in own), next(iter(found), "")))


async def _why(scene: Scene, text: str) -> Replies:
    day = day_in(text, scene.words.language, today=scene.today)
    return await today.why(scene, "" if day is None else day.isoformat())


async def _language(scene: Scene, text: str) -> Replies:
    named = next((one for word in text.split() if (one := language.named(word)) is not None), "")
    return await language.COMMANDS["language"](scene, named)


async def _health(scene: Scene, _text: str) -> Replies:
    return [screens.offer_health_check(scene.words, checked=scene.person.exercise_screen_at is not None)]


async def _painkillers(scene: Scene, _text: str) -> Replies:
    known = next((faq for faq in scene.house.handbook.faq if faq.id == MEDICINE_DAYS), None)
    return [screens.answer_painkillers(scene.words, known)]


async def _question(scene: Scene, text: str) -> Replies:
    return await handbook.ask(scene, text if words_of(text) else "")


async def _note(scene: Scene, _text: str) -> Replies:
    return [screens.explain_notes(scene.words), *await notes.show(scene, "")]


async def _diary(scene: Scene, _text: str) -> Replies:
    """What could not be read for sure is asked, with buttons: the question that is open, whichever day it is about."""
    return await check_in.ask_again(scene) or [await check_in.ask(scene, scene.today)]


async def _sign(scene: Scene, _text: str) -> Replies:
    return [safety_screens.offer(scene.words, Tier.TODAY, scene.house.emergency_line)]


async def _despair(scene: Scene, _text: str) -> Replies:
    house = scene.house
    return [despair.answer(scene.words, house.emergency_line, house.crisis_line, house.operator, rests=False)]


def _said(answer: Callable[[Words], Message]) -> Handler:
    async def say(scene: Scene, _text: str) -> Replies:
        return [answer(scene.words)]

    return say


def _by_turns(answer: Callable[[Words, int], Message]) -> Handler:
    """An answer whose wordings take turns, so that it is not the same every time."""

    async def say(scene: Scene, _text: str) -> Replies:
        return [answer(scene.words, scene.now.minute)]

    return say


BY_MEANING: Mapping[Meaning, Handler] = {
    Meaning.PAUSE: _pause,
    Meaning.QUIET: _quiet,
    Meaning.TRAVEL: _travel,
    Meaning.FEWER: _fewer,
    Meaning.TIMES: _said(screens.offer_times),
    Meaning.HOW: _how,
    Meaning.WHY: _why,
    Meaning.LANGUAGE: _language,
    Meaning.HEALTH: _health,
    Meaning.PAINKILLERS: _painkillers,
    Meaning.QUESTION: _question,
    Meaning.NOTE: _note,
    Meaning.DIARY: _diary,
    Meaning.UNSURE: _diary,
    Meaning.SIGN: _sign,
    Meaning.DESPAIR: _despair,
    Meaning.ATTACK: _said(screens.ask_attack),
    Meaning.OTHER_PERSON: _said(screens.say_other_person),
    Meaning.THANKS: _by_turns(screens.say_thanks),
    Meaning.GREETING: _by_turns(screens.say_hello),
    Meaning.DOUBT: _by_turns(screens.say_doubt),
    Meaning.FRUSTRATION: _by_turns(screens.say_frustration),
}
