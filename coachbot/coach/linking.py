"""One person in two chats: a code from one brings in the other, and the diary is one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from coachbot import plan
from coachbot.chat import Address, Incoming
from coachbot.coach import joining
from coachbot.coach.scene import Handler, Replies, Scene, StaleAction
from coachbot.database import Session
from coachbot.domain.command import read_command
from coachbot.domain.delivery import Reason
from coachbot.domain.linking import CODE_LIFE, more_careful, read_code, seal
from coachbot.domain.participant import Enrolment, EnrolmentState
from coachbot.store import deliveries, enrolments, links, merging, participants
from coachbot.wording import linking as wording


async def brings_code(tx: Session, incoming: Incoming, now: datetime) -> bool:
    """Whether a stranger brings the code of somebody who is here; that opens a house which is closed to others."""
    command, brought = read_command(incoming.text or "") or ("", "")
    code = read_code(brought) if command == "link" else None
    return code is not None and await links.whose(tx, seal(code), now) is not None


async def spoil(tx: Session, shown: Iterable[str], now: datetime) -> None:
    """A code that was shown where others read links nobody any more. `shown` are the seals of whatever may be one."""
    for sealed in shown:
        await links.use(tx, sealed, now)


async def link(scene: Scene, rest: str) -> Replies:
    """`/link`: a code for the other chat, or where things stand; with a code: link this chat."""
    if rest:
        return await _bring(scene, rest)
    if not await joining.is_joined(scene):
        return [wording.say_begin_here(), *await joining.ask_next(scene)]
    other = await _other(scene)
    if other is not None:
        shown = {"preferred_here": await _comes_here(scene), "is_open": other.reachable}
        return [wording.show(_name(scene, other.address), **shown)]
    code = scene.house.new_code()
    await links.offer(scene.tx, scene.person.id, seal(code), scene.now + CODE_LIFE)
    return [
        wording.say_code(
            code, int(CODE_LIFE.total_seconds() // 60), platforms=scene.house.platforms, demo=scene.house.demo
        )
    ]


async def _bring(scene: Scene, typed: str) -> Replies:
    code = read_code(typed)
    owner = await links.whose(scene.tx, seal(code), scene.now) if code else None
    if code is None or owner is None:
        return [wording.say_code_useless(), *await joining.ask_next(scene)]
    if owner == scene.person.id:
        return [wording.say_own_code()]
    return [wording.ask_join(code)] if await joining.is_joined(scene) else await _join(scene, code)


async def _join(scene: Scene, typed: str) -> Replies:
    """This chat's person becomes the one whose code it is. Raises StaleAction."""
    code = read_code(typed) or ""
    stays_id = await links.whose(scene.tx, seal(code), scene.now)
    if stays_id == scene.person.id:
        raise StaleAction
    if stays_id is None or await links.use(scene.tx, seal(code), scene.now) is None:
        return [wording.say_code_useless()]
    first = (await links.chats_of(scene.tx, stays_id))[0].address
    both = await _merge(scene, stays_id)
    await links.prefer(scene.tx, stays_id, first)
    here = scene.incoming.address
    await links.notify(
        scene.tx,
        first,
        participant_id=stays_id,
        key=f"linked:{seal(code)[:16]}",
        payload=wording.tell_linked(wording.name_of(here.platform, first.platform)).model_dump_json(),
        now=scene.now,
    )
    return [wording.say_linked(_name(scene, first), both, in_place=scene.incoming.action is not None)]


async def _merge(scene: Scene, stays_id: int) -> int:
    """One participant, with one running enrolment; returns on how many local days both had a check-in."""
    goes = scene.person
    stays = await participants.load(scene.tx, stays_id, to_change=True)
    await _end_one(scene, stays_id)
    both = await merging.merge(scene.tx, stays=stays_id, goes=goes.id, now=scene.now)
    scene.person = stays
    careful = more_careful(stays, goes)
    await scene.change(**{name: getattr(careful, name) for name in careful.__dataclass_fields__})
    enrolment = await scene.running()
    if enrolment is not None and enrolment.state is not EnrolmentState.PAUSED:
        await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)
    return both


async def _end_one(scene: Scene, stays_id: int) -> None:
    """Where both have a programme that runs, the one of whoever brings the code ends."""
    mine, theirs = [await _running(scene.tx, person_id) for person_id in (scene.person.id, stays_id)]
    if mine is not None and theirs is not None:
        stopped = replace(mine, state=EnrolmentState.STOPPED, plan_due_at=None, paused_until=None, keeps_diary=False)
        await enrolments.save(scene.tx, stopped)
        await deliveries.drop_waiting(scene.tx, scene.person.id, Reason.STOPPED, scene.now)


async def _running(tx: Session, person_id: int) -> Enrolment | None:
    found = await enrolments.latest(tx, person_id)
    if found is None or found.state in (EnrolmentState.ACTIVE, EnrolmentState.PAUSED):
        return found
    return found if found.state is EnrolmentState.COMPLETED and found.keeps_diary else None


async def _other(scene: Scene) -> links.LinkedChat | None:
    chats = await links.chats_of(scene.tx, scene.person.id)
    return next((chat for chat in chats if chat.address != scene.incoming.address), None)


def _name(scene: Scene, other: Address) -> str:
    return wording.name_of(other.platform, scene.incoming.address.platform)


async def _comes_here(scene: Scene) -> bool:
    chats = await links.chats_of(scene.tx, scene.person.id)
    return chats[0].address == scene.incoming.address


async def _tap(scene: Scene, what: str, more: str = "") -> Replies:
    if what == "join":
        return await _join(scene, more)
    if what == "no":
        return [wording.say_apart()]
    other = await _other(scene)
    if other is None:
        raise StaleAction
    if what == "show":
        return await link(scene, "")
    if what == "off":
        return await _unlink(scene, other.address, more)
    if what not in ("here", "there"):
        raise StaleAction
    await links.prefer(scene.tx, scene.person.id, scene.incoming.address if what == "here" else other.address)
    return [wording.say_where(_name(scene, other.address), here=what == "here")]


async def _unlink(scene: Scene, other: Address, answer: str) -> Replies:
    if answer == "":
        return [wording.ask_unlink(_name(scene, other))]
    if answer != "yes":
        return [wording.say_still_linked()]
    await deliveries.drop_replies_to(scene.tx, other, Reason.STOPPED, scene.now)
    await links.part(scene.tx, other)
    return [wording.say_unlinked(_name(scene, other))]


async def tell_others_forgotten(scene: Scene, chats: list[Address]) -> None:
    """The other chats of somebody who deletes everything are told, and forget as well."""
    for chat in chats:
        told = wording.tell_forgotten(wording.name_of(scene.incoming.address.platform, chat.platform))
        key = f"forgotten:{scene.person.id}:{chat.platform}:{chat.key}"
        await links.notify(scene.tx, chat, participant_id=None, key=key, payload=told.model_dump_json(), now=scene.now)


ACTIONS: Mapping[str, Handler] = {"link": _tap}
COMMANDS: Mapping[str, Handler] = {"link": link}
