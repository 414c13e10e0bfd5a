"""The oldest chat and a newly linked one: what a newcomer leaves to the oldest for a day, and what that one is told."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from coachbot.chat import Address, Message
from coachbot.coach.scene import Replies, Scene
from coachbot.database import ChatKey
from coachbot.domain.linking import FIRST_DAY
from coachbot.screens import chats as chats_screens
from coachbot.screens import elders as elders_screens
from coachbot.screens import linking as linking_screens
from coachbot.screens.chats import Named
from coachbot.store import links
from coachbot.store.links import LinkedChat
from coachbot.values import frozen

ASKED_ONCE_IN = timedelta(minutes=5)
"""However often a newcomer asks, the oldest chat hears the same no more often."""


def say_since(scene: Scene, at: datetime) -> str:
    """An instant with its date, by the person's clock: "23 November, 10:05"."""
    return f"{scene.words.short_date(scene.today_at(at))}, {scene.words.time(at, scene.zone)}"


def named(scene: Scene, chats: Sequence[LinkedChat], seen_from: Address) -> dict[Address, Named]:
    """What a person's chats are called in one of them; of two with one name it is said since when."""
    others = [chat.address.platform for chat in chats if chat.address != seen_from]
    found = {}
    for chat in chats:
        since, platform = say_since(scene, chat.linked_at), chat.address.platform
        has_twin = chat.address != seen_from and others.count(platform) > 1
        short = where = chats_screens.where_of(scene.words, platform, seen_from.platform)
        if chat.address == seen_from:
            where = chats_screens.here(scene.words)
        elif has_twin:
            where = chats_screens.where_since(scene.words, short, since)
        found[chat.address] = Named(chat.address, where, short, since, is_open=chat.reachable, has_twin=has_twin)
    return found


@frozen
class Newcomer:
    """The chat of this turn, linked less than a day ago; until `free_at` the `elder` decides with it.

    Both as they are called: `elder` in this chat, `here` in the oldest one.
    """

    here: Named
    elder: Named
    free: str


def say_free(scene: Scene, chat: LinkedChat) -> str:
    """Until when a chat is a newcomer."""
    return say_since(scene, chat.linked_at + FIRST_DAY)


async def newcomer(scene: Scene) -> Newcomer | None:
    """Whether the chat of this turn is one; None for the oldest of a person's chats and after its day."""
    chats = await links.chats_of(scene.tx, scene.person.id)
    mine = next((chat for chat in chats if chat.address == scene.incoming.address), None)
    if mine is None or mine is chats[0] or mine.linked_at + FIRST_DAY <= scene.now:
        return None
    elder = chats[0].address
    return Newcomer(
        here=named(scene, chats, elder)[mine.address],
        elder=named(scene, chats, mine.address)[elder],
        free=say_free(scene, mine),
    )


async def tell(scene: Scene, to: Address, message: Message) -> None:
    """Tell another chat what was done in this one. Nothing the person does meanwhile takes it back."""
    await links.notify(scene.tx, to, payload=message.model_dump_json(), now=scene.now)


async def tell_moved(scene: Scene, new: Newcomer, to: Named) -> None:
    """Tell the oldest chat that a newcomer sends prompts elsewhere."""
    await _tell_often(scene, new, "moved", chats_screens.tell_moved(scene.words, new.elder, to, new.here))


async def tell_stopped(scene: Scene) -> None:
    """Tell the oldest chat that a newcomer stopped everything."""
    if (new := await newcomer(scene)) is not None:
        await tell(scene, new.elder.address, elders_screens.tell_stopped(scene.words, new.here))


async def must_wait_to_forget(scene: Scene) -> Replies | None:
    """In a newcomer deleting waits for a tap in the oldest chat; None where it need not wait."""
    if (new := await newcomer(scene)) is None:
        return None
    said = elders_screens.say_asked_forget(scene.words, new.here, new.elder, new.free)
    return [await _ask(scene, new, "forget", elders_screens.ask_elder_forget(scene.words, new.here), said)]


async def must_wait_to_hand_over(scene: Scene) -> Replies | None:
    """In a newcomer handing everything over waits for a tap in the oldest chat."""
    if (new := await newcomer(scene)) is None:
        return None
    said = elders_screens.say_asked_export(scene.words, new.elder, new.free)
    return [await _ask(scene, new, "export", elders_screens.ask_elder_export(scene.words, new.here), said)]


async def must_wait_to_unlink(scene: Scene, chat: LinkedChat) -> Replies | None:
    """In a newcomer unlinking another chat waits for a tap in the oldest one."""
    if (new := await newcomer(scene)) is None:
        return None
    chats = await links.chats_of(scene.tx, scene.person.id)
    meant = named(scene, chats, new.elder.address)[chat.address]
    said = elders_screens.say_asked_unlink(scene.words, new.here, new.elder, new.free)
    asked = elders_screens.ask_elder_unlink(scene.words, meant, new.here, is_itself=chat.address == new.elder.address)
    return [await _ask(scene, new, f"unlink-{chat.mark}", asked, said)]


async def _ask(scene: Scene, new: Newcomer, what: str, asked: Message, said: Message) -> Message:
    """Ask the oldest chat; returns what is said here."""
    if not new.elder.is_open:
        return elders_screens.say_elder_closed(scene.words, new.here, new.elder, new.free)
    await _tell_often(scene, new, what, asked)
    return said


async def _tell_often(scene: Scene, new: Newcomer, what: str, message: Message) -> None:
    """Something a newcomer may do again and again; the oldest chat hears of it now and then."""
    lately = int(scene.now.timestamp()) // int(ASKED_ONCE_IN.total_seconds())
    key = ChatKey(f"newcomer:{what}:{new.here.mark}:{lately}", new.elder.address.platform)
    payload = message.model_dump_json()
    await links.notify(scene.tx, new.elder.address, payload=payload, now=scene.now, once=(key, scene.person.id))


async def linked_while_closed(scene: Scene, closed_since: datetime | None) -> Replies:
    """What a chat that was closed to us could not be told: who was linked, from a day before we learnt of it."""
    if closed_since is None:
        return []
    chats = await links.chats_of(scene.tx, scene.person.id)
    names = named(scene, chats, scene.incoming.address)
    new = [
        chat for chat in chats if chat.linked_at > closed_since - FIRST_DAY and chat.address != scene.incoming.address
    ]
    return [linking_screens.tell_linked(scene.words, names[chat.address]) for chat in new]
