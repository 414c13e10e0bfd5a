"""Hearing: despair and warning words are listened for in everything typed, before anything else is made of it."""

from typing import Literal

from coachbot.chat import Message
from coachbot.coach import check_in, evening, joining, notes, routes, safety, telling, understanding
from coachbot.coach.scene import House, Replies, Scene
from coachbot.domain.asking import OfNote, names
from coachbot.domain.command import read_command
from coachbot.domain.diary import Answers
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.understanding import alarm_of, is_of_painkillers, is_overheard
from coachbot.domain.participant import Tier
from coachbot.domain.typed_answer import read_beginning
from coachbot.domain.warning_words import Listening
from coachbot.domain.warning_words.plain import is_plain
from coachbot.screens import despair
from coachbot.screens import safety as safety_screens
from coachbot.store import check_ins, participants
from coachbot.values import frozen

DEEDS = frozenset({"attack", "stop", "forget", "export", "pause", "resume"})
"""Commands that are served whatever is typed behind them; the lists come after."""


def comfort_stranger(house: House) -> Replies:
    """The answer to despair for somebody nothing is known of; nothing is kept."""
    return [despair.answer(house.words, house.emergency_line, house.crisis_line, house.operator, rests=False)]


@frozen
class Urgent:
    """The answer to words that cannot wait; `of` says to which: despair, or a warning sign."""

    of: Literal["despair", "sign"]
    replies: Replies


def hear_unanswered(house: House, words: str) -> Urgent | None:
    """What is said to words that cannot wait where nothing else can be answered; None where there are none."""
    listening = Listening(words)
    if listening.despair():
        return Urgent("despair", comfort_stranger(house))
    tier = listening.sign()
    return None if tier is None else Urgent("sign", [safety_screens.offer(house.words, tier, house.emergency_line)])


async def comfort(scene: Scene) -> Replies:
    """The answer to despair. With consent everything else rests; what was typed is kept nowhere."""
    if scene.person.consent_version is None or scene.incoming.forwarded:
        return comfort_stranger(scene.house)
    await participants.note_screening(scene.tx, scene.person.id, safety.sealed(Tier.NOW), scene.now)
    await safety.pause(scene, Tier.NOW)
    await scene.change(asking=None)
    house = scene.house
    return [despair.answer(scene.words, house.emergency_line, house.crisis_line, house.operator, rests=True)]


async def hear(scene: Scene, tier: Tier | None) -> Replies | None:
    """The answer to warning words, of which a list has heard a tier: what is sure is recorded, then the lists, alone.

    None when there are none.
    """
    if tier is None:
        return await _suspect(scene)
    said = scene.incoming.text
    if said is None or scene.incoming.forwarded or scene.incoming.edited:
        return [_offer(scene, tier)]
    if await _is_plainly_said(scene, said) and (rather := await _rather(scene, said, tier)) is not None:
        return rather
    if tier in safety.PAUSING:
        await safety.leave_open(scene, Tier.NOW)
    if said.startswith("/") and scene.incoming.question is None:
        return await _behind_a_command(scene, said, tier)
    if not await joining.is_joined(scene):
        return [_offer(scene, tier)]
    if scene.incoming.question is not None and not names(scene.incoming.question, scene.person.asking):
        return [_offer(scene, tier)]
    if isinstance(scene.person.asking, OfNote):
        kept = await notes.keep(scene, said, scene.person.asking.about)
        return [_offer(scene, tier, kept=kept)]
    return [*await _record_what_is_sure(scene, said), _offer(scene, tier)]


async def _is_plainly_said(scene: Scene, said: str) -> bool:
    """Whether it is a sentence of its own by somebody who has joined: no command, no note, no late answer."""
    if said.startswith("/") or scene.incoming.question is not None or isinstance(scene.person.asking, OfNote):
        return False
    return await joining.is_joined(scene)


async def _rather(scene: Scene, said: str, tier: Tier) -> Replies | None:
    """What the lists heard and is rather something else: that of many painkillers, or asked about; None for a sign."""
    shares = await understanding.shares_of(scene, said)
    if is_of_painkillers(shares, tier):
        return await understanding.do(scene, Meaning.PAINKILLERS, said, {}) or [_offer(scene, tier)]
    if not is_overheard(shares, tier):
        return None
    return [*await _record_what_is_sure(scene, said), await understanding.ask_whether(scene, said)]


async def _suspect(scene: Scene) -> Replies | None:
    """Care offered for words that no list has and that were yet learned to be alarming; nothing is paused for them."""
    said, incoming = scene.incoming.text, scene.incoming
    if said is None or said.startswith("/") or incoming.forwarded or incoming.edited or incoming.question is not None:
        return None
    if is_plain(said):
        return None
    if isinstance(scene.person.asking, OfNote) or not await joining.is_joined(scene):
        return None
    shares = await understanding.shares_of(scene, said)
    if alarm_of(shares) is None:
        # What the diary reads in it could only make an alarm less likely.
        return None
    match alarm_of(shares, told=bool((await telling.sure_reading_of(scene, said)).sure)):
        case Meaning.DESPAIR:
            return comfort_stranger(scene.house)
        case Meaning.SIGN:
            return [*await _record_what_is_sure(scene, said), _offer(scene, Tier.TODAY)]
    return None


def _offer(scene: Scene, tier: Tier, *, kept: bool = False) -> Message:
    return safety_screens.offer(scene.words, tier, scene.house.emergency_line, kept=kept)


async def _behind_a_command(scene: Scene, said: str, tier: Tier) -> Replies:
    name, rest = read_command(said) or ("", "")
    if name == "safety":
        return await safety.safety(scene, "")
    if name in DEEDS and (name in routes.BEFORE_JOINING or await joining.is_joined(scene)):
        done = await routes.COMMANDS[name](scene, "")
        return [done[0], _offer(scene, tier)]
    if name == "checkin" and await joining.is_joined(scene) and read_beginning(rest) is not None:
        await evening.expect_answer(scene, scene.today)
        return [*await _record_what_is_sure(scene, rest), _offer(scene, tier)]
    return [_offer(scene, tier)]


async def _record_what_is_sure(scene: Scene, said: str) -> Replies:
    """What an answer to the open check-in surely says, all of it or its beginning; what was asked is closed."""
    day = check_in.day_asked(scene)
    if day is not None and (told := await telling.take_beside(scene, said)) is not None:
        return told
    beginning = read_beginning(said)
    if day is None or beginning is None:
        return []
    await check_in.record(scene, day, Answers(headache=True, worst=beginning.worst), tells=False)
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    return await check_in.confirm(scene, day, known.answers if known else None, was=None)
