"""Notes: what somebody says in their own words. The newest of each kind is kept in mind and quoted back."""

from collections.abc import Mapping

from coachbot.chat import TYPED_LIMIT, Message
from coachbot.coach.scene import Handler, Reader, Replies, Scene, StaleAction
from coachbot.domain.asking import OfNote
from coachbot.domain.programme import Note
from coachbot.domain.typed_answer import read_check_in
from coachbot.store import notes as store
from coachbot.wording import notes as wording

SHORT_ANSWER = 12
"""A text this short that reads as a check-in is one, even while a note is asked for."""


async def take_typed(scene: Scene, text: str) -> Replies | None:
    """Keep what was typed; None when it is rather a check-in."""
    asked = scene.person.asking
    if not isinstance(asked, OfNote) or (len(text) <= SHORT_ANSWER and read_check_in(text) is not None):
        return None
    await keep(scene, text, asked.about)
    return [wording.say_kept(asked.about, text)]


async def keep(scene: Scene, text: str, about: Note) -> bool:
    """Keep what was typed as the note that was asked for, as far as a note goes; whether anything was kept."""
    if len(text) > TYPED_LIMIT:
        return False
    await store.add(scene.tx, scene.person.id, about, text, scene.today, scene.now)
    await scene.change(asking=None)
    return True


async def _skip(scene: Scene, about: str) -> Replies:
    if about not in set(Note):
        raise StaleAction
    if scene.person.asking == OfNote(about=Note(about)):
        await scene.change(asking=None)
    return [wording.say_skipped(in_place=False)]


def ask_again(_scene: Scene, about: Note) -> list[Message]:
    """The note that is still asked for."""
    return [wording.ask_again(about)]


async def show(scene: Scene, _rest: str) -> Replies:
    """`/notes`: everything in one's own words."""
    return wording.show(await store.newest(scene.tx, scene.person.id))


ACTIONS: Mapping[str, Handler] = {"noteskip": _skip}
COMMANDS: Mapping[str, Handler] = {"notes": show}
QUESTIONS: Mapping[type, Reader] = {OfNote: take_typed}
