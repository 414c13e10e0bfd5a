"""Tidings: what is told once when it happens, after an answer about a day."""

from collections.abc import Mapping, Sequence

from coachbot.chat import Message
from coachbot.coach import looks
from coachbot.coach.scene import Replies, Scene
from coachbot.domain import tidings
from coachbot.domain.asking import OfNote
from coachbot.domain.care import Tiding
from coachbot.domain.diary import CheckIn
from coachbot.domain.frequency.verdict import Verdict
from coachbot.domain.participant import EnrolmentState
from coachbot.domain.programme import Note
from coachbot.domain.unsettled import is_alarming
from coachbot.domain.warning_words import hears_sign
from coachbot.screens import look as look_screens
from coachbot.screens import tidings as screens
from coachbot.store import check_ins, notes
from coachbot.store.diary import look_back


async def after(scene: Scene, *, asks: bool = True) -> Replies:
    """What an answer makes due, one thing at most; what is true no more counts as never told.

    Beside a list of warning signs nothing else is told; it waits for the next answer. With `asks` somebody's own line
    for a rough stretch is asked for, where they never wrote one.
    """
    diary, person = await _diary(scene), scene.person
    if is_alarming(person, diary, scene.today):
        return []
    care = tidings.taken_back(diary, person.care, scene.today)
    due = tidings.due(diary, care, scene.today)
    silent = due in tidings.OF_FLARE and (person.exercises_off or await scene.running() is None)
    if due is not None and not (silent and due is Tiding.FLARE):
        care = care.telling(due, scene.today)
    if care != person.care:
        await scene.change(care=care)
    if due is None:
        return await _rise(scene)
    if silent:
        return []
    if due is Tiding.FLARE:
        return [await _say_flare(scene, asks=asks)]
    return [screens.say_tiding(scene.words, due, tidings.medicine_days(diary, scene.today))]


async def _diary(scene: Scene) -> Sequence[CheckIn]:
    """As much of the diary as tidings follow from: some weeks of it, and all of it where a flare may hold."""
    lately = await check_ins.since(scene.tx, scene.person.id, tidings.first_day(scene.today))
    return await check_ins.all_of(scene.tx, scene.person.id) if tidings.may_hold_flare(lately) else lately


async def _rise(scene: Scene) -> Replies:
    """A clear rise that a look found after the last programme, where no look back tells it."""
    enrolment = await scene.enrolment()
    if enrolment is None or enrolment.state is not EnrolmentState.COMPLETED:
        return []
    diary, reference = await look_back(scene.tx, scene.person, scene.today)
    made = await looks.up_to_date(scene.tx, scene.person.id, diary, reference, scene.now)
    if not made or made[-1].found.word is not Verdict.VERY_LIKELY_HIGHER:
        return []
    if not looks.is_untold(scene.person, made[-1], scene.today):
        return []
    await scene.change(care=scene.person.care.telling(Tiding.LOOK, made[-1].on))
    return [look_screens.tell_rise(scene.words, made[-1])]


async def _say_flare(scene: Scene, *, asks: bool) -> Message:
    rescue = rescue_of(await notes.newest(scene.tx, scene.person.id))
    if asks and not rescue and scene.person.asking is None:
        await scene.ask(OfNote(about=Note.RESCUE))
        return screens.say_flare(scene.words, "", asks=True)
    return screens.say_flare(scene.words, rescue, asks=False)


def rescue_of(own: Mapping[str, str]) -> str:
    """Somebody's own line for a rough stretch; none where it speaks of a warning sign."""
    rescue = own.get(Note.RESCUE, "")
    return "" if hears_sign(rescue) else rescue
