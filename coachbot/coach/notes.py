"""Notes: what somebody says in their own words. The newest of each kind is kept in mind and quoted back."""

from collections.abc import Mapping

from coachbot.chat import TYPED_LIMIT
from coachbot.coach.scene import ActHandler, Handler, Reader, Replies, Scene
from coachbot.domain.acts import Act
from coachbot.domain.acts.check_in import SkipNote
from coachbot.domain.asking import OfNote
from coachbot.domain.programme import Note
from coachbot.domain.typed_answer import read_check_in
from coachbot.screens import notes as screens
from coachbot.store import notes as store

SHORT_ANSWER = 12
"""A text this short that reads as a check-in is one, even while a note is asked for."""


async def take_typed(scene: Scene, text: str) -> Replies | None:
    """Keep what was typed; None when it is rather a check-in."""
    asked = scene.person.asking
    if not isinstance(asked, OfNote) or (len(text) <= SHORT_ANSWER and read_check_in(scene.english(text)) is not None):
        return None
    await keep(scene, text, asked.about)
    return [screens.say_kept(scene.words, asked.about, text)]


async def keep(scene: Scene, text: str, about: Note) -> bool:
    """Keep what was typed as the note that was asked for, as far as a note goes; whether anything was kept."""
    if len(text) > TYPED_LIMIT:
        return False
    await store.add(scene.tx, scene.person.id, about, text, scene.today, scene.now)
    await scene.change(asking=None)
    return True


async def _skip(scene: Scene, act: SkipNote) -> Replies:
    if scene.person.asking == OfNote(about=act.about):
        await scene.change(asking=None)
    return [screens.say_skipped(scene.words, in_place=False)]


def ask_again(scene: Scene, about: Note) -> Replies:
    """The note that is still asked for."""
    return [screens.ask_again(scene.words, about)]


async def show(scene: Scene, _rest: str) -> Replies:
    """`/notes`: everything in one's own words."""
    return screens.show(scene.words, await store.newest(scene.tx, scene.person.id))


ACTS: Mapping[type[Act], ActHandler] = {SkipNote: _skip}
COMMANDS: Mapping[str, Handler] = {"notes": show}
QUESTIONS: Mapping[type, Reader] = {OfNote: take_typed}
