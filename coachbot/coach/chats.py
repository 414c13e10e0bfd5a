"""`/link`: the chats of one person, where prompts come, and how a chat goes out again."""

from collections.abc import Mapping

from coachbot.chat import Message
from coachbot.coach import elders, joining, linking
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.linking import AskUnlink, Disown, LinkPage, OpenChats, PromptsTo, Unlink
from coachbot.domain.delivery import Reason
from coachbot.domain.linking import MOST_CHATS
from coachbot.screens import chats as chats_screens
from coachbot.store import deliveries, links
from coachbot.store.links import LinkedChat


async def link(scene: Scene, rest: str) -> Replies:
    """`/link`: which chats there are, or how another one is linked; with a code: link this one."""
    if rest or not await joining.is_joined(scene):
        return await linking.link(scene, rest)
    return [await _show(scene)]


async def _show(scene: Scene) -> Message:
    chats = await links.chats_of(scene.tx, scene.person.id)
    if len(chats) == 1:
        return await linking.offer(scene)
    names = elders.named(scene, chats, scene.incoming.address)
    here = names.pop(scene.incoming.address)
    first = linking.preferred(chats)
    if first.reachable or first.address == scene.incoming.address:
        prompts = chats_screens.say_prompts(scene.words, (names.get(first.address) or here).where)
    else:
        prompts = chats_screens.say_prompts_instead(scene.words, names[first.address].where)
    can_add = len(chats) < MOST_CHATS and await elders.newcomer(scene) is None
    return chats_screens.show(scene.words, here, list(names.values()), prompts, can_add=can_add)


async def _open(scene: Scene, act: OpenChats) -> Replies:
    if not await joining.is_joined(scene):
        raise StaleAction
    if act.page is LinkPage.NEW:
        return [await linking.offer(scene)]
    chats = await links.chats_of(scene.tx, scene.person.id)
    if act.page is LinkPage.ALL or len(chats) == 1:
        return [await _show(scene)]
    names = elders.named(scene, chats, scene.incoming.address)
    here = names.pop(scene.incoming.address)
    return [chats_screens.ask_where(scene.words, here, list(names.values()))]


async def _find(scene: Scene, mark: str) -> tuple[list[LinkedChat], LinkedChat]:
    """A person's chats and the one that is meant. Raises StaleAction when it isn't theirs, or is their only one."""
    chats = await links.chats_of(scene.tx, scene.person.id)
    meant = next((chat for chat in chats if chat.mark == mark), None)
    if meant is None or len(chats) == 1:
        raise StaleAction
    return chats, meant


async def _prompts_to(scene: Scene, act: PromptsTo) -> Replies:
    chats, meant = await _find(scene, act.chat)
    await links.prefer(scene.tx, scene.person.id, meant.address)
    new = await elders.newcomer(scene)
    if new is not None and meant.address != new.elder.address:
        await elders.tell_moved(scene, new, elders.named(scene, chats, new.elder.address)[meant.address])
    return [
        chats_screens.say_moved(scene.words, elders.named(scene, chats, scene.incoming.address)[meant.address].where)
    ]


async def _ask_unlink(scene: Scene, act: AskUnlink) -> Replies:
    chats, meant = await _find(scene, act.chat)
    names = elders.named(scene, chats, scene.incoming.address)
    if meant.address != scene.incoming.address:
        waits = await elders.must_wait_to_unlink(scene, meant)
        return waits or [chats_screens.ask_unlink(scene.words, names[meant.address])]
    rest = next(chat for chat in chats if chat is not meant)
    return [chats_screens.ask_leave(scene.words, names[meant.address], names[rest.address].where)]


async def _unlink(scene: Scene, act: Unlink) -> Replies:
    chats, meant = await _find(scene, act.chat)
    if not act.sure:
        return [chats_screens.say_stays(scene.words)]
    if meant.address == scene.incoming.address:
        return await _leave(scene, chats, meant)
    if (waits := await elders.must_wait_to_unlink(scene, meant)) is not None:
        return waits
    here = scene.incoming.address
    await _take_out(scene, chats, meant)
    told = chats_screens.tell_out(scene.words, elders.named(scene, chats, meant.address)[here].where)
    await elders.tell(scene, meant.address, told)
    await _tell_elder(scene, chats, meant)
    left = elders.named(scene, [chat for chat in chats if chat is not meant], here)
    rest = [chat for address, chat in left.items() if address != here]
    return [chats_screens.say_unlinked(scene.words, elders.named(scene, chats, here)[meant.address], rest)]


async def _leave(scene: Scene, chats: list[LinkedChat], here: LinkedChat) -> Replies:
    """This chat takes itself out, which every chat may at any time; the oldest of the others is told."""
    await _take_out(scene, chats, here)
    elder = next(chat for chat in chats if chat is not here).address
    left = chats_screens.tell_left(scene.words, elders.named(scene, chats, elder)[here.address].where)
    await elders.tell(scene, elder, left)
    return [chats_screens.say_left(scene.words, elders.named(scene, chats, here.address)[elder].where)]


async def _disown(scene: Scene, act: Disown) -> Replies:
    """Out at once, where the tap comes from a chat that has had its day; codes that were open are void."""
    if await elders.newcomer(scene) is not None:
        raise StaleAction
    chats = await links.chats_of(scene.tx, scene.person.id)
    meant = next((chat for chat in chats if chat.mark == act.chat), None)
    if meant is None:
        return [chats_screens.say_not_linked(scene.words)]
    if meant.address == scene.incoming.address:
        raise StaleAction
    await _take_out(scene, chats, meant)
    await elders.tell(scene, meant.address, chats_screens.tell_out(scene.words, None))
    await _tell_elder(scene, chats, meant)
    return [chats_screens.say_disowned(scene.words, elders.named(scene, chats, scene.incoming.address)[meant.address])]


async def _take_out(scene: Scene, chats: list[LinkedChat], out: LinkedChat) -> None:
    """A chat is nobody's from now on: nothing waits for it, no open code links anybody, prompts go elsewhere."""
    await linking.void_codes(scene)
    await deliveries.drop_replies_to(scene.tx, out.address, Reason.STOPPED, scene.now)
    await links.take_back(scene.tx, out.address)
    await links.part(scene.tx, out.address)
    rest = [chat for chat in chats if chat is not out]
    if out.preferred:
        here = next((chat for chat in rest if chat.address == scene.incoming.address), rest[0])
        await links.prefer(scene.tx, scene.person.id, here.address)


async def _tell_elder(scene: Scene, chats: list[LinkedChat], out: LinkedChat) -> None:
    elder, here = chats[0].address, scene.incoming.address
    if elder not in (here, out.address):
        names = elders.named(scene, chats, elder)
        told = chats_screens.tell_unlinked(scene.words, names[out.address].where, names[here].where)
        await elders.tell(scene, elder, told)


ACTS: Mapping[type[Act], ActHandler] = {
    OpenChats: _open,
    PromptsTo: _prompts_to,
    AskUnlink: _ask_unlink,
    Unlink: _unlink,
    Disown: _disown,
}
COMMANDS: Mapping[str, Handler] = {"link": link}
