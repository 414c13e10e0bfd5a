"""/undo and /cancel: what was recorded last is taken back; what is asked is left."""

from collections.abc import Mapping

from coachbot.coach import telling
from coachbot.coach.scene import Handler, Replies, Scene
from coachbot.database import to_ms
from coachbot.domain.local_time import local_date_at
from coachbot.screens import telling as screens
from coachbot.store import check_ins


async def undo(scene: Scene, _rest: str) -> Replies:
    """What was told last today, on one day or several, as it stood before; nothing of an earlier day is touched."""
    last = await check_ins.told_last(scene.tx, scene.person.id)
    if not last or local_date_at(last[0].said_at, scene.zone, scene.person.day_turns_at) != scene.today:
        return [screens.say_nothing_to_take_back(scene.words)]
    return await telling.take_back(scene, [one.local_date for one in last], to_ms(last[0].said_at))


async def cancel(scene: Scene, _rest: str) -> Replies:
    """The open question is left; what was told stays."""
    if scene.person.asking is None:
        return [screens.say_nothing_open(scene.words)]
    await scene.change(asking=None)
    return [screens.say_cancelled(scene.words)]


COMMANDS: Mapping[str, Handler] = {"undo": undo, "cancel": cancel}
