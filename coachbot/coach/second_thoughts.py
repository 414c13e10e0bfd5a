"""/undo and /cancel: what was recorded last is taken back; what is asked is left."""

from collections.abc import Mapping

from coachbot.coach import check_in, telling, tidings
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene, StaleAction
from coachbot.database import to_ms
from coachbot.domain.acts import Act
from coachbot.domain.acts.check_in import Undo
from coachbot.screens import check_in as check_in_screens
from coachbot.screens import telling as screens
from coachbot.store import check_ins, deliveries


async def undo(scene: Scene, _rest: str) -> Replies:
    """What was told last today, on one day or several, as it stood before; nothing of an earlier day is touched."""
    last = await check_ins.told_last(scene.tx, scene.person.id)
    # A correction of today's is taken back with the details that came after it, as of a headache its strength.
    return await telling.take_back(scene, [one.local_date for one in last], to_ms(scene.day_began))


async def _undo_day(scene: Scene, act: Undo) -> Replies:
    """The last change of a day; what followed from it is taken back with it."""
    day = act.day
    if check_in.out_of_reach(scene, day) is not None:
        raise StaleAction
    brought_back = await check_ins.undo(scene.tx, scene.person.id, day)
    if brought_back is None:
        return [check_in_screens.say_nothing_to_undo(scene.words, day)]
    await scene.look_again(day)
    so_far, in_place = brought_back.is_early, scene.incoming.action is not None
    if so_far:
        await deliveries.reopen_question(scene.tx, scene.person.id, day, scene.now)
    await check_in.replan(scene)
    answers = brought_back.answers
    undone = check_in_screens.say_undone(scene.words, day, answers, so_far=so_far, in_place=in_place)
    return [undone, *await tidings.after(scene)]


async def cancel(scene: Scene, _rest: str) -> Replies:
    """The open question is left; what was told stays."""
    if scene.person.asking is None:
        return [screens.say_nothing_open(scene.words)]
    await scene.change(asking=None)
    return [screens.say_cancelled(scene.words)]


ACTS: Mapping[type[Act], ActHandler] = {Undo: _undo_day}
COMMANDS: Mapping[str, Handler] = {"undo": undo, "cancel": cancel}
