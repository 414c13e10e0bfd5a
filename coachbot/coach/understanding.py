"""Understanding: what is said in a sentence is done as if it had been tapped, or offered as two buttons."""

from collections.abc import Mapping, Sequence

from coachbot import listening
from coachbot.chat import Message
from coachbot.coach import answering, asked_for, check_in, evening
from coachbot.coach.scene import Handler, Replies, Scene, StaleAction
from coachbot.domain.meaning.denials import likely
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.relief import tells_of_relief
from coachbot.domain.meaning.tempered import choice_of
from coachbot.domain.meaning.understanding import (
    ALARMS,
    ANSWERS,
    DIARY,
    Open,
    beside_a_question,
    suspected_of,
    whether,
    with_the_diary,
)
from coachbot.domain.question import Role
from coachbot.screens import attack as attack_screens
from coachbot.screens import meanings as screens
from coachbot.values import frozen

BY_COMMAND: Mapping[Meaning, str] = {
    Meaning.PROGRESS: "progress",
    Meaning.REPORT: "report",
    Meaning.EXPORT: "export",
    Meaning.DELETE: "forget",
    Meaning.STOP: "stop",
    Meaning.RESUME: "resume",
    Meaning.TODAY: "today",
    Meaning.WHICH: "cards",
    Meaning.DESK: "desk",
    Meaning.PROGRAMME: "programme",
    Meaning.SETTINGS: "settings",
    Meaning.LINK: "link",
    Meaning.HELP: "help",
    Meaning.UNDO: "undo",
    Meaning.CANCEL: "cancel",
}
"""Meanings that a command serves just so; it confirms what it confirms when it is typed."""
IN_WORDS: Mapping[Meaning, Handler] = {**answering.BY_MEANING, **asked_for.BY_MEANING}
"""Meanings that read more out of the sentence."""
ALONE = frozenset(
    {
        *(
            Meaning.STOP,
            Meaning.DELETE,
            Meaning.PAUSE,
            Meaning.ATTACK,
            Meaning.SIGN,
            Meaning.DESPAIR,
            Meaning.FRUSTRATION,
        ),
        *(Meaning.DIARY, Meaning.UNSURE, Meaning.UNDO, Meaning.CANCEL, Meaning.HEALTH, Meaning.PAINKILLERS),
    }
)
"""Meanings behind whose answer no open question is asked again."""
OF_ROLE: Mapping[Role | None, Open] = {Role.WORST: Open.WORST, Role.MEDICINE: Open.MEDICINE}


@frozen
class Served:
    """What was said to a sentence, and for which meaning; None where several were offered."""

    replies: Replies
    meaning: Meaning | None = None


def leaves_open(served: Served) -> bool:
    """Whether the question that stood is asked once more behind the answer."""
    return served.meaning not in ALONE


async def take(scene: Scene, text: str, commands: Mapping[str, Handler], *, told: bool) -> Served | None:
    """Do what a sentence surely means, or offer the two likeliest; None where nothing is understood.

    `told` says that the diary's grammar read something in it.
    """
    if not any(letter.isalpha() for letter in text):
        return None
    if tells_of_relief(text):
        return _relief(scene)
    shares, open_ = await shares_of(scene, text), await open_in(scene)
    meant = with_the_diary(beside_a_question(choice_of(text, shares, open_), shares, open_), told=told)
    if not meant.sure and (not meant.meanings or not DIARY.issuperset(meant.meanings)):
        return await _offer(scene, meant.meanings)
    replies = await do(scene, meant.meanings[0], text, commands)
    return None if replies is None else Served(replies, meant.meanings[0])


def _relief(scene: Scene) -> Served:
    """Somebody is better: good to hear, and where it is quiet after an attack, its end is one tap."""
    said = screens.say_relief(scene.words)
    is_quiet = scene.person.attack_until is not None and scene.person.attack_until > scene.now
    return Served([attack_screens.with_end(scene.words, said) if is_quiet else said], Meaning.THANKS)


async def ask_of_alarm(scene: Scene, text: str, *, told: bool) -> Replies:
    """Behind what goes into the diary (`told`) or is asked back: whether it is a warning sign as well; or nothing."""
    suspected = suspected_of(await shares_of(scene, text), told=told)
    return [screens.offer(scene.words, suspected, scene.house.emergency_line)] if suspected else []


async def _offer(scene: Scene, likely: Sequence[Meaning]) -> Served | None:
    """What a sentence may mean as buttons, beside the day's question where that waits; None where nothing is likely.

    What may be an alarm is asked alone, with whom to call.
    """
    others = [one for one in likely if one is not Meaning.UNSURE]
    if not others:
        return None
    line = scene.house.emergency_line
    if ALARMS & {*likely}:
        return Served([screens.offer(scene.words, likely, line)], Meaning.SIGN)
    if len(others) == len(likely) or not (asked := await check_in.ask_again(scene)):
        return Served([screens.offer(scene.words, likely, line)])
    return Served([screens.offer_beside(scene.words, asked[0], others), *asked[1:]], Meaning.UNSURE)


async def shares_of(scene: Scene, text: str) -> Mapping[Meaning, float]:
    """How likely each meaning is, beside what the coach asked last; likeliest first."""
    asked = text, await open_in(scene)
    if asked not in scene.understood:
        scene.understood[asked] = likely(listening.weights(), *asked)
    return scene.understood[asked]


async def take_for_prompt(scene: Scene, text: str) -> Replies | None:
    """What surely answers the prompt that waits, asked before the diary; None for anything else."""
    if await open_in(scene) is not Open.PROMPT:
        return None
    meant = choice_of(text, likely(listening.weights(), text, Open.PROMPT), Open.PROMPT)
    if not meant.sure or meant.meanings[0] not in ANSWERS:
        return None
    return await do(scene, meant.meanings[0], text, {})


async def ask_whether(scene: Scene, text: str) -> Message:
    """Whether it is a warning sign, where the lists heard one in what is rather something else; with whom to call."""
    return screens.offer(scene.words, whether(await shares_of(scene, text)), scene.house.emergency_line)


async def do(scene: Scene, meaning: Meaning, text: str, commands: Mapping[str, Handler]) -> Replies | None:
    """Do what was meant; None where this house cannot."""
    handler = IN_WORDS.get(meaning)
    command = commands.get(BY_COMMAND.get(meaning, ""))
    if handler is None and command is None:
        return None
    try:
        replies = await handler(scene, text) if handler else await command(scene, "") if command else []
    except StaleAction:
        return None
    return [message.model_copy(update={"in_place": False}) for message in replies]


async def open_in(scene: Scene) -> Open:
    """What the coach asked last: a prompt that waits, a question of the diary, or nothing. Yesterday's came before."""
    day, prompt = check_in.day_asked(scene), await answering.waiting(scene)
    if prompt is not None and (day is None or (day < scene.today and prompt.local_date == scene.today)):
        return Open.PROMPT
    question = evening.asked(scene)
    return Open.NOTHING if day is None else OF_ROLE.get(question.role if question else None, Open.EVENING)
