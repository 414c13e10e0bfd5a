"""Tidings: what is told once when it happens, after an answer about a day."""

from collections.abc import Mapping

from coachbot.chat import Message
from coachbot.coach.scene import Replies, Scene
from coachbot.domain import tidings
from coachbot.domain.asking import OfNote
from coachbot.domain.care import Tiding
from coachbot.domain.programme import Note
from coachbot.domain.warning_words import hears_sign
from coachbot.screens import tidings as screens
from coachbot.store import check_ins, notes


async def after(scene: Scene, *, asks: bool = True) -> Replies:
    """What an answer makes due, one thing at most; what is true no more counts as never told.

    With `asks` somebody's own line for a rough stretch is asked for, where they never wrote one.
    """
    diary, person = await check_ins.all_of(scene.tx, scene.person.id), scene.person
    care = tidings.taken_back(diary, person.care, scene.today)
    due = tidings.due(diary, care, scene.today)
    if due is not None:
        care = care.telling(due, scene.today)
    if care != person.care:
        await scene.change(care=care)
    if due is None or (due is not Tiding.MEDICINE and (person.exercises_off or await scene.running() is None)):
        return []
    if due is Tiding.FLARE:
        return [await _say_flare(scene, asks=asks)]
    return [screens.say_tiding(scene.words, due, tidings.medicine_days(diary, scene.today))]


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
