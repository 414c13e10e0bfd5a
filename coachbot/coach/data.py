"""A person's data: stop, forget with a receipt, export."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from coachbot import handover, plan
from coachbot.chat import Address
from coachbot.coach import elders
from coachbot.coach.scene import ActHandler, Handler, Reader, Replies, Scene, StaleAction
from coachbot.database import Unreadable
from coachbot.domain.acts import Act
from coachbot.domain.acts.linking import HandOver
from coachbot.domain.acts.person import Forget, Stop
from coachbot.domain.asking import OfSure
from coachbot.domain.command import read_command
from coachbot.domain.delivery import Reason
from coachbot.domain.typed_answer import YES_OR_NO
from coachbot.screens import chats as chats_screens
from coachbot.screens import data as screens
from coachbot.screens import elders as elders_screens
from coachbot.screens import joining as joining_screens
from coachbot.store import check_ins, counting, deliveries, enrolments, experiments, links


async def stop(scene: Scene, _rest: str) -> Replies:
    """`/stop`: asks once while something runs; works in every state. A set that is being counted ends at once."""
    await counting.drop(scene.tx, scene.person.id, Reason.STOPPED, scene.now)
    if await scene.running() is None:
        return await _stop(scene)
    await scene.ask(OfSure(what="stop"))
    return [screens.ask_stop(scene.words)]


async def _tap_stop(scene: Scene, act: Stop) -> Replies:
    if act.sure:
        return await _stop(scene)
    await scene.leave_sure()
    return [screens.say_going_on(scene.words)]


async def _read_sure(scene: Scene, text: str) -> Replies | None:
    """A typed yes or no to a question that a tap answers: never one to the day's question."""
    asked, said = scene.person.asking, YES_OR_NO.get(scene.english(text).casefold().strip(" .!"))
    if not isinstance(asked, OfSure) or said is None:
        await scene.leave_sure()
        return None
    if asked.what == "stop":
        return await _tap_stop(scene, Stop(sure=said))
    if asked.what == "forget" and not said:
        return await _tap_forget(scene, Forget(sure=False))
    return [joining_screens.say_tap_please(scene.words)]


async def _stop(scene: Scene) -> Replies:
    await scene.change(asking=None)
    if (runs := await scene.running()) is not None:
        await plan.keep_pauses(scene.tx, [(runs, scene.person)], scene.now)
    said = await end(scene)
    return said if scene.person.consent_version else [screens.say_stopped_before(scene.words)]


async def end(scene: Scene) -> Replies:
    """Nothing comes any more, whatever ran. Reads no row of the person's."""
    runs = await enrolments.stop(scene.tx, scene.person.id)
    await deliveries.drop_waiting(scene.tx, scene.person.id, Reason.STOPPED, scene.now, replies_too=True)
    await experiments.give_up(scene.tx, scene.person.id, scene.today, scene.now)
    if runs:
        await elders.tell_stopped(scene)
    return [screens.say_stopped(scene.words, in_place=scene.incoming.action is not None)]


async def forget(scene: Scene, _rest: str) -> Replies:
    """`/forget`: the first of two steps; for a newly linked chat the second is in the oldest one."""
    waits = await elders.must_wait_to_forget(scene)
    if not waits and await scene.running() is not None:
        # A yes that is typed to it is none to the day's question.
        await scene.ask(OfSure(what="forget"))
    return waits or [screens.ask_forget(scene.words)]


async def _tap_forget(scene: Scene, act: Forget) -> Replies:
    if not act.sure:
        await scene.leave_sure()
        return [screens.say_kept(scene.words)]
    if (waits := await elders.must_wait_to_forget(scene)) is not None:
        return waits
    gone, chats = await handover.forget(scene.tx, scene.person.id, scene.now)
    await _tell_others(scene, [chat for chat in chats if chat != scene.incoming.address])
    local = scene.now.astimezone(ZoneInfo(scene.zone))
    house = scene.house
    elsewhere = screens.Elsewhere(
        demo=house.demo, on_server=house.on_server, copies_days=house.copies_days, keys_lie=house.keys_lie
    )
    return [screens.receipt(scene.words, gone, local, elsewhere)]


async def _tell_others(scene: Scene, chats: list[Address]) -> None:
    """The other chats of somebody who deletes everything are told, and forget as well."""
    for chat in chats:
        where = chats_screens.where_of(scene.words, scene.incoming.address.platform, chat.platform)
        await elders.tell(scene, chat, chats_screens.tell_forgotten(scene.words, where))


async def export(scene: Scene, _rest: str) -> Replies:
    """`/export`: everything as JSON, and the diary as a table; in a newly linked chat once the oldest one agrees."""
    return await elders.must_wait_to_hand_over(scene) or await _files(scene)


async def _tap_hand_over(scene: Scene, act: HandOver) -> Replies:
    """A newly linked chat asked for everything."""
    if await elders.newcomer(scene) is not None:
        raise StaleAction
    if not act.sure:
        return [elders_screens.say_not_handed_over(scene.words)]
    chats = await links.chats_of(scene.tx, scene.person.id)
    to = next((chat.address for chat in chats if chat.mark == act.chat), None)
    if to is None or to == scene.incoming.address:
        return [chats_screens.say_not_linked(scene.words)]
    for file in await _files(scene):
        await elders.tell(scene, to, file)
    return [elders_screens.say_handed_over(scene.words, elders.named(scene, chats, scene.incoming.address)[to].where)]


async def _files(scene: Scene) -> Replies:
    from coachbot.handover import leaving  # noqa: PLC0415 - an export's form is read by who asks for one first

    content, unread = await leaving.readable_of(scene.tx, scene.person.id)
    await experiments.mark_seen(scene.tx, scene.person.id, scene.today, scene.now)
    return [screens.export(scene.words, content, scene.today, unread), *await _table(scene)]


async def _table(scene: Scene) -> Replies:
    """The diary, where there is one; where it does not read that is said."""
    from coachbot.handover import leaving  # noqa: PLC0415

    try:
        if not await check_ins.all_of(scene.tx, scene.person.id):
            return []
        table = await leaving.table_of(scene.tx, scene.person, scene.today)
    except Unreadable:
        return [screens.say_no_table(scene.words)]
    return [screens.export_table(scene.words, table, scene.today)]


def is_about_what_is_kept(text: str) -> bool:
    """Whether somebody unknown asks for what only somebody known has."""
    command = read_command(text)
    return command is not None and command[0] in COMMANDS


ACTS: Mapping[type[Act], ActHandler] = {Stop: _tap_stop, Forget: _tap_forget, HandOver: _tap_hand_over}
QUESTIONS: Mapping[type, Reader] = {OfSure: _read_sure}
COMMANDS: Mapping[str, Handler] = {"stop": stop, "forget": forget, "export": export}
