"""One person in several chats: a code goes from one to the other, each side says yes once, and the diary is one.

Making a code in a chat that has a diary is its yes; a code that a chat without one makes is let in where the diary is.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum

from coachbot.chat import Address, Incoming, Message
from coachbot.coach import elders, joining, one_diary
from coachbot.coach.scene import ActHandler, House, Replies, Scene
from coachbot.database import Session
from coachbot.domain.acts import Act
from coachbot.domain.acts.linking import JoinDiaries, LeaveApart, LinkChats
from coachbot.domain.command import read_command
from coachbot.domain.linking import (
    CODE_LIFE,
    MOST_CHATS,
    MOST_TRIES,
    MOST_TRIES_OF_ALL,
    START,
    TRIES_SPAN,
    read_code,
    seal,
)
from coachbot.domain.participant import Participant
from coachbot.domain.text import ENGLISH
from coachbot.screens import chats as chats_screens
from coachbot.screens import elders as elders_screens
from coachbot.screens import linking as linking_screens
from coachbot.store import links, participants
from coachbot.store.links import LinkedChat
from coachbot.words import Words, words_in


class Meeting(Enum):
    """How the chat that a code was made in and the one it was brought to stand."""

    SAME = "they are one person's already"
    NEITHER = "neither has a diary"
    COME_IN = "only the one that made the code has a diary"
    LET_IN = "only the one that it was brought to has a diary"
    DIARIES = "both have a diary"


def code_brought(text: str) -> str | None:
    """What a command brings for a code: `/link CODE`, or `/start link-CODE` as a link to Telegram says it."""
    command, rest = read_command(text) or ("", "")
    if command == "start" and rest.casefold().startswith(START):
        return rest[len(START) :]
    return rest if command == "link" and rest else None


async def opens(tx: Session, incoming: Incoming, now: datetime) -> bool:
    """Whether a stranger brings the code of somebody who is here; that opens a house which is closed to others."""
    typed = code_brought(incoming.text or "")
    if typed is None or await _tried_too_often(tx, incoming.address, now):
        return False
    maker = await _maker(tx, typed, incoming.address, now)
    return maker is not None and await participants.id_at(tx, maker) is not None


async def offer_to_stranger(tx: Session, house: House, incoming: Incoming, now: datetime) -> Replies | None:
    """In a house that is closed to strangers `/link` is all the same answered: their diary may be in another chat."""
    if read_command(incoming.text or "") != ("link", ""):
        return None
    return [await _offer(tx, house, words_in(ENGLISH), incoming.address, now, is_new=True)]


async def spoil(tx: Session, shown: Iterable[str], now: datetime) -> None:
    """A code that others could read links nobody any more. `shown` are the seals of whatever may be one."""
    for sealed in shown:
        if (maker := await links.use(tx, sealed, now)) is not None:
            payload = linking_screens.tell_void(words_in(ENGLISH)).model_dump_json()
            await links.notify(tx, maker, payload=payload, now=now)


async def link(scene: Scene, rest: str) -> Replies:
    """`/link`: a code for the other chat, or which chats there are; with a code: link this chat."""
    if rest:
        return await _bring(scene, rest)
    if not await joining.is_joined(scene):
        return [await offer(scene, is_new=True), *await joining.ask_next(scene)]
    return [await offer(scene)]


async def offer(scene: Scene, *, is_new: bool = False) -> Message:
    """A new code, made in this chat."""
    if (new := await elders.newcomer(scene)) is not None:
        return elders_screens.say_not_yet(scene.words, new.elder, new.free)
    if len(await links.chats_of(scene.tx, scene.person.id)) >= MOST_CHATS:
        return linking_screens.say_enough(scene.words, MOST_CHATS)
    return await _offer(scene.tx, scene.house, scene.words, scene.incoming.address, scene.now, is_new=is_new)


async def _offer(tx: Session, house: House, say: Words, maker: Address, now: datetime, *, is_new: bool) -> Message:
    code = house.new_code()
    while not await links.offer(tx, maker, seal(code), now, now + CODE_LIFE):
        code = house.new_code()
    return linking_screens.offer(
        say,
        code,
        int(CODE_LIFE.total_seconds()) // 60,
        here=maker.platform,
        platforms=house.platforms or {maker.platform},
        ways=house.ways_in(f"{START}{code}"),
        is_new=is_new,
    )


async def _tried_too_often(tx: Session, by: Address, now: datetime) -> bool:
    mine, everybody = await links.tries(tx, by, now - TRIES_SPAN)
    return mine >= MOST_TRIES or everybody >= MOST_TRIES_OF_ALL


async def _maker(tx: Session, typed: str, by: Address, now: datetime) -> Address | None:
    """Which chat made a code; a wrong one is counted."""
    code = read_code(typed)
    maker = None if code is None else await links.whose(tx, seal(code), now)
    if maker is None:
        await links.note_try(tx, by, now)
    return maker


async def _bring(scene: Scene, typed: str) -> Replies:
    here = scene.incoming.address
    if await _tried_too_often(scene.tx, here, scene.now):
        return [linking_screens.say_too_often(scene.words, int(TRIES_SPAN.total_seconds()) // 60)]
    maker = await _maker(scene.tx, typed, here, scene.now)
    if maker is None:
        return [linking_screens.say_useless(scene.words), *await joining.ask_next(scene)]
    meeting, theirs = await _meeting(scene, maker)
    return await _ask(scene, read_code(typed) or "", maker, meeting, theirs)


async def _meeting(scene: Scene, maker: Address) -> tuple[Meeting, Participant | None]:
    """How two chats stand, and who the code is from, if they are known."""
    theirs = await participants.at_address(scene.tx, maker)
    if maker == scene.incoming.address or (theirs is not None and theirs.id == scene.person.id):
        return Meeting.SAME, theirs
    have_i = await joining.is_joined(scene)
    have_they = theirs is not None and await joining.is_joined(dataclasses.replace(scene, person=theirs))
    if have_i:
        return Meeting.DIARIES if have_they else Meeting.LET_IN, theirs
    return Meeting.COME_IN if have_they else Meeting.NEITHER, theirs


async def _ask(scene: Scene, code: str, maker: Address, meeting: Meeting, theirs: Participant | None) -> Replies:
    """The question that a code leads to, or why it leads nowhere."""
    if meeting is Meeting.SAME:
        is_own = maker == scene.incoming.address
        return [linking_screens.say_own(scene.words) if is_own else linking_screens.say_already(scene.words)]
    if meeting is Meeting.NEITHER:
        return [linking_screens.say_neither(scene.words), *await joining.ask_next(scene)]
    if (refusal := await _refusal(scene, theirs)) is not None:
        return [refusal]
    where = chats_screens.where_of(scene.words, maker.platform, scene.incoming.address.platform)
    asks = {
        Meeting.COME_IN: linking_screens.ask_in,
        Meeting.LET_IN: linking_screens.ask_let_in,
        Meeting.DIARIES: linking_screens.ask_diaries,
    }
    return [asks[meeting](scene.words, code, where)]


async def _refusal(scene: Scene, theirs: Participant | None) -> Message | None:
    """A newcomer links nothing further, and nobody has more chats than can be shown."""
    if (new := await elders.newcomer(scene)) is not None:
        return elders_screens.say_not_yet(scene.words, new.elder, new.free)
    count = [1 if who is None else len(await links.chats_of(scene.tx, who.id)) for who in (scene.person, theirs)]
    return linking_screens.say_enough(scene.words, MOST_CHATS) if sum(count) > MOST_CHATS else None


async def _tap(scene: Scene, act: LinkChats | JoinDiaries) -> Replies:
    """Yes: what was asked is done, if things still stand as they did."""
    here = scene.incoming.address
    if await _tried_too_often(scene.tx, here, scene.now):
        return [linking_screens.say_too_often(scene.words, int(TRIES_SPAN.total_seconds()) // 60)]
    maker = await _maker(scene.tx, act.code, here, scene.now)
    if maker is None:
        return [linking_screens.say_useless(scene.words)]
    meeting, theirs = await _meeting(scene, maker)
    meant = {Meeting.DIARIES} if isinstance(act, JoinDiaries) else {Meeting.COME_IN, Meeting.LET_IN}
    if meeting not in meant or await _refusal(scene, theirs) is not None:
        return await _ask(scene, act.code, maker, meeting, theirs)
    if await links.use(scene.tx, seal(act.code), scene.now) is None:
        return [linking_screens.say_useless(scene.words)]
    if meeting is Meeting.LET_IN or theirs is None:
        return await _let_in(scene, maker, theirs)
    return await _come_in(scene, maker, theirs)


async def _come_in(scene: Scene, maker: Address, theirs: Participant) -> Replies:
    """This chat, and whatever others its person has, belongs to whoever made the code."""
    mine = scene.person
    brought = await links.chats_of(scene.tx, mine.id)
    both = await _one(scene, theirs, mine)
    chats = await links.chats_of(scene.tx, theirs.id)
    here = scene.incoming.address
    for to in {chats[0].address, maker}:
        await elders.tell(scene, to, linking_screens.tell_linked(scene.words, elders.named(scene, chats, to)[here]))
    for other in (chat.address for chat in brought if chat.address != here):
        names = elders.named(scene, chats, other)
        told = linking_screens.tell_joined(scene.words, names[maker].where, names[here].where)
        await elders.tell(scene, other, told)
    return [_done(scene, chats, here, both_days=both, in_place=scene.incoming.action is not None)]


async def _let_in(scene: Scene, maker: Address, theirs: Participant | None) -> Replies:
    """The chat that made the code belongs to this chat's person."""
    if theirs is None:
        await links.attach(scene.tx, maker, scene.person.id, scene.now)
    else:
        await _one(scene, scene.person, theirs)
    chats = await links.chats_of(scene.tx, scene.person.id)
    here, elder = scene.incoming.address, chats[0].address
    await elders.tell(scene, maker, _done(scene, chats, maker, both_days=0, in_place=False))
    if elder != here:
        await elders.tell(
            scene, elder, linking_screens.tell_linked(scene.words, elders.named(scene, chats, elder)[maker])
        )
    names = elders.named(scene, chats, here)
    return [linking_screens.say_let_in(scene.words, names[maker], names[preferred(chats).address].where)]


async def _one(scene: Scene, stays: Participant, goes: Participant) -> int:
    """One participant with one diary; prompts go on where they went, and open codes of any of the chats are void."""
    prompts = preferred(await links.chats_of(scene.tx, stays.id)).address
    both = await one_diary.join(scene, stays, goes)
    await links.prefer(scene.tx, stays.id, prompts)
    await void_codes(scene)
    return both


async def void_codes(scene: Scene) -> None:
    """Codes that any of the person's chats made link nobody any more."""
    for chat in await links.chats_of(scene.tx, scene.person.id):
        await links.void(scene.tx, chat.address)


def preferred(chats: list[LinkedChat]) -> LinkedChat:
    """Where prompts go while everything is open: the chat that was chosen, or the oldest."""
    return next((chat for chat in chats if chat.preferred), chats[0])


def _done(scene: Scene, chats: list[LinkedChat], new: Address, *, both_days: int, in_place: bool) -> Message:
    """What is said in a newly linked chat."""
    names = elders.named(scene, chats, new)
    return linking_screens.say_done(
        scene.words,
        names[new],
        names[chats[0].address],
        names[preferred(chats).address],
        elders.say_free(scene, next(chat for chat in chats if chat.address == new)),
        both_days=both_days,
        in_place=in_place,
    )


async def _apart(scene: Scene, _act: LeaveApart) -> Replies:
    return [linking_screens.say_apart(scene.words)]


ACTS: Mapping[type[Act], ActHandler] = {LinkChats: _tap, JoinDiaries: _tap, LeaveApart: _apart}
