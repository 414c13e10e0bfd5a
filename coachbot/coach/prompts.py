"""Answers to prompts: done, the short version, not today, and changing one's mind."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from coachbot.chat import Message
from coachbot.coach.scene import Handler, Replies, Scene, StaleAction, read_number
from coachbot.domain.delivery import DESK, Delivery, State
from coachbot.domain.participant import Enrolment, EnrolmentState
from coachbot.domain.programme import Card, Item, Kind, Programme
from coachbot.plan import BACK_FILL_DAYS
from coachbot.store import deliveries, enrolments
from coachbot.wording import prompts as wording
from coachbot.wording.days import say_time

DONE = frozenset({"done", "short"})
ROW_ID = 2**62


@dataclass(frozen=True, slots=True)
class Words:
    """What a delivery says: its programme, item and card, with the placeholders' values."""

    programme: Programme
    item: Item
    card: Card | None
    values: Mapping[str, str]


def words_of(programme: Programme, delivery: Delivery) -> Words:
    """The words of a prompt's delivery: always the same for the same delivery.

    Raises LookupError when the programme no longer has the prompt.
    """
    prompt = programme.prompt(delivery.prompt or "")
    if prompt is None or delivery.day is None:
        raise LookupError("the programme has no such prompt")
    item = prompt.item_for(delivery.day)
    anchor = prompt.moment.anchor
    values = {
        "programme": programme.title,
        "day": str(delivery.day),
        "days": str(programme.length_days),
        "week": str((delivery.day - 1) // 7 + 1),
        "anchor": anchor.value.replace("_", " ") if anchor else "this moment",
    }
    return Words(programme, item, programme.cards.get(item.card or ""), values)


async def _own(scene: Scene, delivery_text: str) -> tuple[Delivery, Words]:
    delivery = await deliveries.of_participant(scene.tx, scene.person.id, read_number(delivery_text, 1, ROW_ID))
    if delivery is None or delivery.kind is None or delivery.kind is Kind.CHECK_IN or delivery.enrolment_id is None:
        raise StaleAction
    reached = delivery.state in (State.SENT, State.UNKNOWN, State.SENDING)
    is_old = (delivery.local_date or scene.today) < scene.today - timedelta(days=BACK_FILL_DAYS)
    if delivery.prompt == DESK or not reached or is_old:
        raise StaleAction
    enrolment = await enrolments.load(scene.tx, delivery.enrolment_id)
    return delivery, words_of(await scene.programme(enrolment), delivery)


async def own_prompt(scene: Scene, delivery_text: str) -> Delivery:
    """The participant's own prompt an action names. Raises StaleAction."""
    return (await _own(scene, delivery_text))[0]


async def title_of(scene: Scene, delivery: Delivery) -> str:
    """A prompt in one line: its card's name, or its first words."""
    enrolment = await enrolments.load(scene.tx, delivery.enrolment_id or 0)
    return _title(words_of(await scene.programme(enrolment), delivery))


def _title(words: Words) -> str:
    return words.card.title if words.card else wording.fill(words.item.text, words.values).split("\n")[0]


async def _answer(scene: Scene, delivery_text: str, response: str) -> Replies:
    delivery, words = await _own(scene, delivery_text)
    await deliveries.respond(scene.tx, delivery.id, response, scene.now)
    return [
        wording.say_answered(
            delivery.id, response, say_time(scene.now, scene.zone), _title(words), await _last_week(scene)
        )
    ]


async def _last_week(scene: Scene) -> tuple[int, int]:
    since = scene.today - timedelta(days=6)
    recent = [
        response
        for day, kind, response in await deliveries.responses(scene.tx, scene.person.id)
        if day >= since and kind not in (Kind.BITE, Kind.REVIEW)
    ]
    return sum(response in DONE for response in recent), len(recent)


async def _done(scene: Scene, delivery_text: str) -> Replies:
    return await _answer(scene, delivery_text, "done")


async def _short_done(scene: Scene, delivery_text: str) -> Replies:
    return await _answer(scene, delivery_text, "short")


async def _skip(scene: Scene, delivery_text: str) -> Replies:
    return await _answer(scene, delivery_text, "skipped")


async def _short(scene: Scene, delivery_text: str) -> Replies:
    delivery, words = await _own(scene, delivery_text)
    kind = delivery.kind or Kind.RESET
    return [wording.show_short(delivery.id, wording.short_body(kind, words.item, words.card, words.values))]


async def _again(scene: Scene, delivery_text: str) -> Replies:
    delivery, words = await _own(scene, delivery_text)
    await deliveries.respond(scene.tx, delivery.id, None, scene.now)
    return [show(delivery, words).model_copy(update={"in_place": True})]


def show(delivery: Delivery, words: Words) -> Message:
    """A prompt's message with its buttons."""
    kind = delivery.kind or Kind.RESET
    first = kind is Kind.PRACTICE and _is_first_exercise(words.programme, delivery)
    text = wording.body(kind, words.item, words.card, words.values, first_exercise=first)
    return wording.ask(kind, delivery.id, text, short=wording.has_short(words.item, words.card))


def _is_first_exercise(programme: Programme, delivery: Delivery) -> bool:
    first_days = [prompt.days[0] for prompt in programme.prompts if prompt.kind is Kind.PRACTICE]
    return delivery.day == min(first_days)


async def _keep(scene: Scene, enrolment_text: str, answer: str) -> Replies:
    enrolment = await scene.enrolment()
    if enrolment is None or enrolment.id != read_number(enrolment_text, 1, ROW_ID) or answer not in ("yes", "no"):
        raise StaleAction
    if enrolment.state is EnrolmentState.STOPPED:
        raise StaleAction
    await enrolments.save(scene.tx, _keeping(enrolment, answer == "yes", scene))
    return [wording.say_kept(keeps=answer == "yes")]


def _keeping(enrolment: Enrolment, keeps: bool, scene: Scene) -> Enrolment:
    """A choice made after the last day takes effect too: planning is due at once."""
    return replace(enrolment, keeps_diary=keeps, plan_due_at=scene.now)


ACTIONS: Mapping[str, Handler] = {
    "done": _done,
    "shortdone": _short_done,
    "skip": _skip,
    "short": _short,
    "again": _again,
    "keep": _keep,
}
