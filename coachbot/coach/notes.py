"""Notes: what somebody says in their own words. The newest of each kind is kept in mind and quoted back."""

from collections.abc import Mapping

from coachbot.chat import Message
from coachbot.coach.scene import Handler, Reader, Replies, Scene, StaleAction
from coachbot.domain.programme import Note
from coachbot.domain.typed_answer import read_check_in
from coachbot.store import notes as store
from coachbot.wording import notes as wording
from coachbot.wording import safety as safety_wording
from coachbot.wording.signs import sounds_alarming

SHORT_ANSWER = 12
"""A text this short that reads as a check-in is one, even while a note is asked for."""


def _asked(scene: Scene) -> Note:
    return Note((scene.person.open_question or "").partition(":")[2])


async def take_typed(scene: Scene, text: str) -> Replies | None:
    """Keep what was typed; None when it is rather a check-in."""
    if len(text) <= SHORT_ANSWER and read_check_in(text) is not None:
        return None
    about = _asked(scene)
    await store.add(scene.tx, scene.person.id, about, text, scene.today, scene.now)
    await scene.change(open_question=None)
    found = [safety_wording.offer(safety_wording.FOUND)] if sounds_alarming(text) else []
    return [wording.say_kept(about, text), *found]


async def _skip(scene: Scene, about: str) -> Replies:
    if about not in set(Note):
        raise StaleAction
    if scene.person.open_question == wording.question_for(Note(about)):
        await scene.change(open_question=None)
    return [wording.say_skipped(in_place=False)]


def ask_again(scene: Scene) -> list[Message]:
    """The note that is still asked for."""
    return [wording.ask_again(_asked(scene))]


async def show(scene: Scene, _rest: str) -> Replies:
    """`/notes`: everything in one's own words."""
    return wording.show(await store.newest(scene.tx, scene.person.id))


ACTIONS: Mapping[str, Handler] = {"noteskip": _skip}
COMMANDS: Mapping[str, Handler] = {"notes": show}
QUESTIONS: Mapping[str, Reader] = {wording.WORD: take_typed}
