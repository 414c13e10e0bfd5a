"""/admin, for the chats that the operator named: counts, and holding prompts in two steps, each change with its row.

Nobody's answers, notes or settings are to be had here, and to anybody else this does not exist.
"""

from collections.abc import Mapping

from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.operating import SendingStep, SetSending
from coachbot.domain.linking import mark_of
from coachbot.domain.operating import Counted
from coachbot.screens import admin as screens
from coachbot.store import measures, sending

CHANGES_SHOWN = 3


def is_admin(scene: Scene) -> bool:
    """Whether this chat is one of the operator's."""
    here = scene.incoming.address
    return f"{here.platform}:{here.key}" in scene.house.admins


async def show(scene: Scene, *, in_place: bool = False) -> Replies:
    """`/admin`: how it goes."""
    found = await measures.take(scene.tx, scene.now)
    counts = {
        Counted.PEOPLE: found.people,
        Counted.ENROLLED: found.enrolled,
        Counted.UNREACHABLE: found.unreachable,
        Counted.CHECK_INS: found.check_ins,
        Counted.SENT: found.ended.get("sent", 0),
        Counted.UNSENT: sum(n for why, n in found.ended.items() if why != "sent"),
        Counted.WAITING: found.inbox_waiting,
        Counted.ASIDE: sum(found.set_aside.values()),
    }
    late = round(max(found.due_late_seconds, found.planning_late_seconds, found.inbox_age_seconds) / 60)
    changes = [(one.at, one.who, one.did) for one in await sending.latest(scene.tx, CHANGES_SHOWN)]
    held = await sending.held_since(scene.tx)
    return [screens.show(scene.words, counts, late, held, changes, in_place=in_place)]


async def _tap(scene: Scene, act: SetSending) -> Replies:
    if not is_admin(scene):
        raise StaleAction
    here = scene.incoming.address
    who = mark_of(here.platform, here.key)
    if act.step in (SendingStep.ASK_HOLD, SendingStep.ASK_GO):
        return [screens.ask(scene.words, act.step)]
    if act.step is SendingStep.HOLD:
        await sending.hold(scene.tx, who, scene.now)
    elif act.step is SendingStep.GO:
        await sending.let_go(scene.tx, who, scene.now)
    return await show(scene, in_place=True)


ACTS: Mapping[type[Act], ActHandler] = {SetSending: _tap}
