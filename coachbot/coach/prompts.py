"""Answers to prompts: done, the short version, not today, and changing one's mind."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from coachbot.chat import Message
from coachbot.coach import first_time, lessons, noticing
from coachbot.coach.content import Alike, Content, alike, content_of, made_small
from coachbot.coach.lesson_pictures import pictured
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Again, Done, Keep, ShortDone, ShowShort, Skip
from coachbot.domain.delivery import DESK, OF_THE_HOUSE, Delivery, State
from coachbot.domain.flare import flare_on
from coachbot.domain.gates import MOVES
from coachbot.domain.participant import EnrolmentState
from coachbot.domain.programme import Kind, Programme
from coachbot.domain.response import DONE, Response
from coachbot.plan import BACK_FILL_DAYS
from coachbot.screens import prompts as screens
from coachbot.screens import today as today_screens
from coachbot.store import check_ins, deliveries, enrolments, felt, notes
from coachbot.words import Words

ASKED_EVERY_DAYS = 4
"""So often a reset is followed by the question what it did."""


async def own_content(scene: Scene, delivery_id: int) -> tuple[Delivery, Content]:
    """The participant's own prompt an act names, with what it says. Raises StaleAction."""
    delivery = await deliveries.of_participant(scene.tx, scene.person.id, delivery_id)
    if delivery is None or delivery.kind is None or delivery.kind is Kind.CHECK_IN or delivery.enrolment_id is None:
        raise StaleAction
    reached = delivery.state in (State.SENT, State.UNKNOWN, State.SENDING)
    is_old = (delivery.local_date or scene.today) < scene.today - timedelta(days=BACK_FILL_DAYS)
    if (delivery.prompt or "").startswith("*") or not reached or is_old:
        raise StaleAction
    return delivery, await _content(scene, delivery)


async def _content(scene: Scene, delivery: Delivery) -> Content:
    enrolment = await enrolments.load(scene.tx, delivery.enrolment_id or 0)
    own = await notes.newest(scene.tx, scene.person.id)
    ladders = await felt.ladders(scene.tx, scene.person.id, enrolment)
    programme = await scene.programme(enrolment)
    said = await lessons.said_then(scene.tx, delivery, programme, scene.person.id, scene.words.language)
    content = content_of(scene.words, delivery, programme, enrolment, scene.person, own, ladders, said)
    before = (delivery.local_date or scene.today) - timedelta(days=1)
    flare = flare_on(await check_ins.all_of(scene.tx, scene.person.id), before)
    content = content if flare is None else made_small(scene.words, content, own, delivery.day or 0)
    return await first_time.met_then(scene.tx, delivery, content)


async def own_prompt(scene: Scene, delivery_id: int) -> Delivery:
    """The participant's own prompt an act names. Raises StaleAction."""
    return (await own_content(scene, delivery_id))[0]


async def title_of(scene: Scene, delivery: Delivery) -> str:
    """A prompt in one line: its card's name, or its first words."""
    return _title(scene.words, await _content(scene, delivery))


def _title(say: Words, content: Content) -> str:
    if content.left_out or content.taken_out:
        return today_screens.name_of(say, content.prompt.kind, content.prompt.id)
    if len(content.cards) == 1:
        return content.cards[0][0].title
    return screens.fill(content.item.text, content.values).split("\n")[0]


async def _answer(scene: Scene, delivery_id: int, response: Response) -> Replies:
    delivery, content = await own_content(scene, delivery_id)
    await deliveries.respond(scene.tx, delivery.id, response, scene.now)
    moved = delivery.kind is Kind.PRACTICE and response in DONE and any(card.is_exercise for card, _ in content.cards)
    said = screens.say_answered(
        scene.words,
        delivery.id,
        response,
        scene.words.time(scene.now, scene.zone),
        text_of(scene.words, delivery.kind, delivery.day, content),
        await _last_week(scene),
        asks_felt=moved,
    )
    asks = delivery.kind is Kind.RESET and response in DONE and (delivery.day or 0) % ASKED_EVERY_DAYS == 0
    return [said, *(await noticing.ask_after_reset(scene, delivery.local_date or scene.today) if asks else [])]


async def _last_week(scene: Scene) -> tuple[int, int]:
    since = scene.today - timedelta(days=6)
    recent = [
        response
        for day, kind, response in await deliveries.responses(scene.tx, scene.person.id)
        if day >= since and kind not in (Kind.BITE, Kind.REVIEW)
    ]
    return sum(response in DONE for response in recent), len(recent)


async def _done(scene: Scene, act: Done) -> Replies:
    return await _answer(scene, act.delivery, Response.DONE)


async def _short_done(scene: Scene, act: ShortDone) -> Replies:
    return await _answer(scene, act.delivery, Response.SHORT)


async def _skip(scene: Scene, act: Skip) -> Replies:
    return await _answer(scene, act.delivery, Response.SKIPPED)


async def _short(scene: Scene, act: ShowShort) -> Replies:
    delivery, content = await own_content(scene, act.delivery)
    if (refusal := _held_back(scene, content)) is not None:
        return [refusal]
    kind = delivery.kind or Kind.RESET
    text = screens.short_body(scene.words, kind, content.item, content.cards, content.values)
    return [screens.show_short(scene.words, delivery.id, text)]


async def show_now(scene: Scene, delivery: Delivery) -> Message | None:
    """A prompt's message as it comes now; None where a safety answer or the exercise check leaves it out."""
    content = await _content(scene, delivery)
    return None if _held_back(scene, content) else show(scene.words, delivery, content)


async def _again(scene: Scene, act: Again) -> Replies:
    delivery, content = await own_content(scene, act.delivery)
    await deliveries.respond(scene.tx, delivery.id, None, scene.now)
    await felt.take_back(scene.tx, scene.person.id, delivery.local_date or scene.today, delivery.prompt or "")
    if (refusal := _held_back(scene, content)) is not None:
        return [refusal]
    return [show(scene.words, delivery, content).model_copy(update={"in_place": True})]


async def refused(scene: Scene, delivery: Delivery) -> Message | None:
    """What is said instead of a prompt that is opened only now, where a safety answer or a check rules it out."""
    if delivery.prompt == DESK and scene.person.exercises_off:
        return screens.say_left_out(scene.words, off=True)
    return None if _is_plain(delivery) else _held_back(scene, await _content(scene, delivery))


async def would_move(scene: Scene, delivery: Delivery) -> bool:
    """Whether a prompt would have the person move."""
    if _is_plain(delivery):
        return delivery.prompt == DESK
    return _moves(await _content(scene, delivery))


def _is_plain(delivery: Delivery) -> bool:
    """Whether no programme's cards stand in it: questions, and what the house says itself."""
    return delivery.kind in (None, Kind.CHECK_IN) or delivery.prompt in OF_THE_HOUSE or delivery.enrolment_id is None


def _moves(content: Content) -> bool:
    return content.prompt.kind in MOVES or not all(card.is_still for card, _ in content.cards)


def _held_back(scene: Scene, content: Content) -> Message | None:
    """What is said instead of a prompt that came before the exercise check or a safety answer ruled it out."""
    off = scene.person.exercises_off and _moves(content)
    if content.taken_out and not off:
        return screens.say_taken_out(scene.words)
    return screens.say_left_out(scene.words, off=off) if off or content.left_out else None


def text_of(say: Words, kind: Kind | None, day: int | None, content: Content) -> str:
    """A prompt's words, which stay readable whatever is answered to it; a title where they are not for the person."""
    if content.left_out or content.taken_out:
        return _title(say, content)
    return _body_of(say, kind, day, content) if content.alike is None else _body_alike(content.alike)


@lru_cache(maxsize=256)
def _body_alike(of: Alike) -> str:
    return _body_of(of.say, of.kind, of.day, alike(of))


def _body_of(say: Words, kind: Kind | None, day: int | None, content: Content) -> str:
    return screens.body(
        say,
        kind or Kind.RESET,
        content.item,
        content.cards,
        content.values,
        first_exercise=kind is Kind.PRACTICE and _is_first_exercise(content.programme, day),
        riders=content.riders,
        new=content.new,
        quote="\n".join(filter(None, [content.quote, screens.say_minimum(say, content.minimum)])),
    )


def show(say: Words, delivery: Delivery, content: Content) -> Message:
    """A prompt's message with its buttons."""
    shown = (
        _laid_out(say, delivery.id, delivery.kind, delivery.day, content)
        if content.alike is None
        else screens.handed_to(_show_alike(content.alike), delivery.id)
    )
    # A task that rode on another prompt comes with it, and pings nobody twice.
    rode = delivery.asked_for and delivery.kind is Kind.TASK and delivery.slot == 0
    return shown.model_copy(update={"silent": True}) if rode else shown


@lru_cache(maxsize=256)
def _show_alike(of: Alike) -> Message:
    return _laid_out(of.say, screens.NOBODYS, of.kind, of.day, alike(of))


def _laid_out(say: Words, delivery_id: int, kind: Kind | None, day: int | None, content: Content) -> Message:
    cards = [(card, level) for card, level in content.cards if card.drawing is not None]
    short = screens.has_short(content.item, content.cards)
    text = text_of(say, kind, day, content)
    asked = screens.ask(say, kind or Kind.RESET, delivery_id, text, short=short, cards=cards, minimum=content.minimum)
    return pictured(say, asked, (one.drawing for one in (content.item, *content.riders)))


def _is_first_exercise(programme: Programme, day: int | None) -> bool:
    first_days = [programme.span(prompt)[0] for prompt in programme.prompts if prompt.kind is Kind.PRACTICE]
    return day == min(first_days)


async def _keep(scene: Scene, act: Keep) -> Replies:
    enrolment = await scene.enrolment()
    if enrolment is None or enrolment.id != act.enrolment or enrolment.state is EnrolmentState.STOPPED:
        raise StaleAction
    # A choice made after the last day takes effect too: planning is due at once.
    await enrolments.save(scene.tx, replace(enrolment, keeps_diary=act.keeps, plan_due_at=scene.now))
    return [screens.say_kept(scene.words, keeps=act.keeps)]


ACTS: Mapping[type[Act], ActHandler] = {
    Done: _done,
    ShortDone: _short_done,
    Skip: _skip,
    ShowShort: _short,
    Again: _again,
    Keep: _keep,
}
