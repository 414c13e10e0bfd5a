"""Where a turn goes: a tap to its act, a command to its handler, text to the open question."""

from collections.abc import Mapping

from coachbot.chat import TYPED_LIMIT, Button
from coachbot.coach import (
    about,
    admin,
    answering,
    attack,
    cards,
    chats,
    check_in,
    choices,
    data,
    days,
    desk,
    discreet,
    experiment,
    feeling,
    guided,
    handbook,
    joining,
    lessons,
    linking,
    notes,
    noticing,
    programmes,
    progress,
    prompts,
    report,
    review,
    safety,
    second_thoughts,
    settings,
    silence,
    telling,
    today,
    typed_check_in,
    understanding,
    unsettled,
)
from coachbot.coach.scene import ActHandler, Handler, Reader, Replies, Scene, StaleAction
from coachbot.domain import acts
from coachbot.domain.acts.person import Lift, SafetySigns
from coachbot.domain.acts.reading import Mean
from coachbot.domain.asking import OfNote, OfZone, names
from coachbot.domain.command import read_command
from coachbot.domain.search_words import words_in
from coachbot.domain.typed_answer import read_check_in
from coachbot.domain.typed_words.commands import command_said
from coachbot.screens import odd
from coachbot.screens import safety as safety_screens
from coachbot.store import heard

WORDS_OF_A_QUESTION = 3
"""Without a question mark it takes so many meaningful words for the handbook to be asked."""


async def _mean(scene: Scene, act: Mean) -> Replies:
    """One of the meanings that were offered."""
    return await understanding.do(scene, act.meaning, "", COMMANDS) or [odd.say_unknown(scene.words)]


ACTS: Mapping[type[acts.Act], ActHandler] = {
    **joining.ACTS,
    **safety.ACTS,
    **check_in.ACTS,
    **second_thoughts.ACTS,
    **telling.ACTS,
    **notes.ACTS,
    **noticing.ACTS,
    **attack.ACTS,
    **prompts.ACTS,
    **unsettled.ACTS,
    **feeling.ACTS,
    **programmes.ACTS,
    **review.ACTS,
    **cards.ACTS,
    **guided.ACTS,
    **desk.ACTS,
    **choices.ACTS,
    **discreet.ACTS,
    **linking.ACTS,
    **chats.ACTS,
    **data.ACTS,
    **progress.ACTS,
    **experiment.ACTS,
    **handbook.ACTS,
    **lessons.ACTS,
    **silence.ACTS,
    **settings.ACTS,
    **admin.ACTS,
    Mean: _mean,
}
COMMANDS: Mapping[str, Handler] = {
    **joining.COMMANDS,
    **days.COMMANDS,
    **today.COMMANDS,
    **progress.COMMANDS,
    **report.COMMANDS,
    **experiment.COMMANDS,
    **programmes.COMMANDS,
    **cards.COMMANDS,
    **handbook.COMMANDS,
    **lessons.COMMANDS,
    **notes.COMMANDS,
    **silence.COMMANDS,
    **second_thoughts.COMMANDS,
    **attack.COMMANDS,
    **desk.COMMANDS,
    **settings.COMMANDS,
    **chats.COMMANDS,
    **data.COMMANDS,
    **about.COMMANDS,
}
BEFORE_JOINING = frozenset(
    {"start", "help", "about", "safety", "stop", "forget", "export", "faq", "glossary", "compare", "link", "language"}
)
"""Commands that work before anything is known of a person."""
ACTS_BEFORE_JOINING: frozenset[type[acts.Act]] = frozenset(
    (*joining.ACTS, *safety.ACTS, *linking.ACTS, *chats.ACTS, *data.ACTS, *handbook.ACTS, *admin.ACTS)
)
"""Buttons that work before somebody has joined: nothing else is done, or kept, without consent."""
QUESTIONS: Mapping[type, Reader] = {
    **settings.QUESTIONS,
    **notes.QUESTIONS,
    **data.QUESTIONS,
    **programmes.QUESTIONS,
    **typed_check_in.QUESTIONS,
}
"""What a typed answer belongs to, by what the participant is asked."""


async def follow(scene: Scene) -> Replies:
    """Serve one turn."""
    incoming = scene.incoming
    if incoming.action is not None:
        return await _tap(scene, incoming.action)
    if incoming.forwarded:
        return await _forwarded(scene)
    if incoming.location is not None:
        return await _location(scene, incoming.location)
    if incoming.edited:
        return [odd.say_edited(scene.words)]
    if incoming.text is None:
        return [odd.say_media(scene.words, incoming.media), *await _ask_again(scene)]
    return await _text(scene, incoming.text.strip())


async def _forwarded(scene: Scene) -> Replies:
    """What was said elsewhere answers, commands and changes nothing here."""
    return [odd.say_forwarded(scene.words), *await _ask_again(scene)]


async def _tap(scene: Scene, action: str) -> Replies:
    act = _read(action)
    if type(act) not in ACTS_BEFORE_JOINING and (missing := await joining.ask_next(scene)):
        return missing
    if act is not None and type(act) in ACTS:
        try:
            return await _with_a_way_on(scene, act, await ACTS[type(act)](scene, act))
        except StaleAction:
            pass
    return await joining.ask_next(scene) or [odd.say_old_button(scene.words)]


def _read(action: str) -> acts.Act | None:
    """What a button means; None for one that no version of ours has made. Clients can send anything."""
    try:
        return acts.decode(action)
    except acts.UnreadableActError:
        return None


async def _with_a_way_on(scene: Scene, act: acts.Act, replies: Replies) -> Replies:
    """Where the warning signs were asked about in the middle of joining, joining goes on after them."""
    if not isinstance(act, SafetySigns | Lift):
        return replies
    asks_on = any(_asks_on(button) for row in replies[-1].buttons for button in row)
    if asks_on or await joining.is_joined(scene):
        return replies
    return [*replies[:-1], safety_screens.with_continue(scene.words, replies[-1])]


def _asks_on(button: Button) -> bool:
    """Whether a button belongs to a question of the safety check."""
    return isinstance(acts.decode(button.action), SafetySigns | Lift)


async def _location(scene: Scene, location: tuple[float, float]) -> Replies:
    if isinstance(scene.person.asking, OfZone):
        return await settings.take_location(scene, *location)
    if await joining.is_joined(scene):
        return [odd.say_location_unasked(scene.words)]
    return await joining.take_location(scene, *location)


async def _text(scene: Scene, text: str) -> Replies:
    if text.startswith("/") and scene.incoming.question is None:
        return await _command(scene, text)
    if not await joining.is_joined(scene):
        spoken = command_said(text, scene.words.language)
        return await (COMMANDS[spoken](scene, "") if spoken in BEFORE_JOINING else joining.take_text(scene, text))
    if scene.incoming.question is not None and not names(scene.incoming.question, scene.person.asking):
        return [odd.say_old_form(scene.words), *await _ask_again(scene)]
    if len(text) > TYPED_LIMIT:
        return [odd.say_too_long(scene.words), *await _ask_again(scene)]
    if (answered := await _by_label(scene, text) or await _to_the_question(scene, text)) is not None:
        return answered
    if (spoken := command_said(text, scene.words.language)) is not None:
        return await COMMANDS[spoken](scene, "")
    is_told = read_check_in(scene.english(text)) is not None
    if not is_told and (answered := await understanding.take_for_prompt(scene, text)) is not None:
        return answered
    if is_told and (taken := await typed_check_in.take_unasked(scene, text)) is not None:
        return taken
    if (told := await telling.take(scene, text)) is not None:
        return told
    return await _unknown(scene, text)


async def _by_label(scene: Scene, text: str) -> Replies | None:
    """What a button of a prompt says, typed."""
    return await answering.by_label(scene, text) or await unsettled.by_label(scene, text)


async def _to_the_question(scene: Scene, text: str) -> Replies | None:
    """What is typed as an answer to the open question; None where it is none, or what was asked about is gone."""
    reader = QUESTIONS.get(type(scene.person.asking))
    if reader is None:
        return None
    try:
        return await reader(scene, text)
    except StaleAction:
        await scene.change(asking=None)
        return None


async def _unknown(scene: Scene, text: str) -> Replies:
    """Free text: what it means is done or offered; a question brings the handbook, anything else an honest word."""
    asked = scene.person.asking
    told = bool(telling.reading_of(scene, text))
    if (understood := await understanding.take(scene, text, COMMANDS, told=told)) is not None:
        stands = scene.person.asking == asked and understanding.leaves_open(understood)
        return [*understood.replies, *(await _ask_again(scene) if stands else [])]
    found = handbook.answer_to(scene, text) if _is_question(scene, text) else None
    if found is None:
        await heard.note_unknown(scene.tx, scene.now.date())
        found = handbook.nearest_to(scene, text) if "?" in text else None
    return [found or odd.say_unknown(scene.words), *await _ask_again(scene)]


def _is_question(scene: Scene, text: str) -> bool:
    """Whether an unasked text says enough to look something up for."""
    return "?" in text or len(words_in(text, scene.words.language)) >= WORDS_OF_A_QUESTION


async def _command(scene: Scene, text: str) -> Replies:
    name, rest = read_command(text) or ("", "")
    await scene.leave_sure()
    if (code := linking.code_brought(text)) is not None:
        name, rest = "link", code
    if name == "admin" and admin.is_admin(scene):
        return await admin.show(scene)
    if name not in COMMANDS:
        return [odd.say_unknown(scene.words), *await _ask_again(scene)]
    if name not in BEFORE_JOINING and not await joining.is_joined(scene):
        if name == "zone" and rest:
            return await joining.take_text(scene, rest)
        return [odd.say_not_joined(scene.words), *await joining.ask_next(scene)]
    return await COMMANDS[name](scene, rest[:TYPED_LIMIT])


async def _ask_again(scene: Scene) -> Replies:
    """The question that still stands, once more."""
    if not await joining.is_joined(scene):
        return await joining.ask_next(scene)
    if isinstance(scene.person.asking, OfNote):
        return notes.ask_again(scene, scene.person.asking.about)
    return await check_in.ask_again(scene) or await settings.ask_again(scene)
