"""Answers to prompts: done, the short version, not today, and changing one's mind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from coachbot.chat import Message
from coachbot.coach import noticing, tidings
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain import schedule
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Again, Done, Feel, Keep, ShortDone, ShowShort, Skip
from coachbot.domain.card import Card, Level, level_for
from coachbot.domain.delivery import Delivery, State, turn_of
from coachbot.domain.flare import flare_on
from coachbot.domain.gates import MOVES
from coachbot.domain.participant import Enrolment, EnrolmentState, Participant, Track
from coachbot.domain.programme import Item, Kind, Note, Programme, Prompt
from coachbot.domain.response import DONE, Felt, Response
from coachbot.domain.warning_words import hears_sign
from coachbot.plan import BACK_FILL_DAYS
from coachbot.screens import prompts as screens
from coachbot.screens import tidings as tidings_screens
from coachbot.screens import today as today_screens
from coachbot.store import check_ins, deliveries, enrolments, notes
from coachbot.words import Words

QUOTE_EVERY_DAYS = 3
ASKED_EVERY_DAYS = 4
"""So often a reset is followed by the question what it did."""
QUOTING = frozenset({Kind.RESET, Kind.PRACTICE})


@dataclass(frozen=True, slots=True)
class Content:
    """What a delivery says: its programme, item and cards, what rides along, and the placeholders' values.

    `quote` is the person's own plan, on the days when it is said back to them. `left_out` says that their exercise
    check leaves nothing of it; then it has no cards, and its words are not for them.
    """

    programme: Programme
    prompt: Prompt
    item: Item
    cards: Sequence[tuple[Card, Level]]
    riders: Sequence[Item]
    values: Mapping[str, str]
    quote: str | None = None
    left_out: bool = False


def content_of(
    say: Words,
    delivery: Delivery,
    programme: Programme,
    enrolment: Enrolment,
    person: Participant,
    own: Mapping[str, str] | None = None,
) -> Content:
    """What a prompt's delivery says: always the same for the same delivery and person.

    `own` holds the person's newest notes. Raises LookupError when the programme no longer has the prompt.
    """
    prompt = programme.prompt(delivery.prompt or "")
    if prompt is None or delivery.day is None:
        raise LookupError("the programme has no such prompt")
    written = programme.item_of(prompt, delivery.day, turn_of(delivery.kind, delivery.slot))
    suited = None if schedule.left_out(prompt.kind, person) else schedule.item_for(programme, written, person)
    item = suited or written.model_copy(update={"card": None, "cards": []})
    anchor = prompt.moment.anchor
    values = {
        "programme": programme.title,
        "day": str(max(delivery.day, 1)),
        "days": str(programme.length_days),
        "week": str(programme.week_of(delivery.day)),
        "anchor": say.of("prompts-anchor", anchor) if anchor else say("prompts-anchor-none"),
    }
    cards = [
        (card, level_for(card, item.level, enrolment.level_shift, person.track))
        for card in schedule.cards_for(programme, item, person)
    ]
    along = schedule.riders(programme, prompt, enrolment, person, delivery.local_date) if delivery.local_date else []
    quote = _quote(say, programme, delivery, own or {})
    return Content(programme, prompt, item, cards, [i for _, i in along], values, quote, left_out=suited is None)


def made_small(say: Words, content: Content, own: Mapping[str, str]) -> Content:
    """The same in a rough stretch: of an exercise one card at its easiest, and the person's own line for such days."""
    if content.prompt.kind is not Kind.PRACTICE or not content.cards:
        return content
    (card, _), *_ = content.cards
    item = content.item.model_copy(
        update={"text": tidings_screens.smaller(say), "short": None, "cards": [], "card": card.id}
    )
    rescue = tidings.rescue_of(own)
    quote = tidings_screens.quoted(say, rescue) if rescue else None
    return replace(content, item=item, cards=[(card, Level.EASIER)], riders=[], quote=quote)


def _quoting(programme: Programme, day: int) -> str | None:
    """The one prompt of a day that may quote: the practice, or else the first reset."""
    todays = [p for p in programme.prompts if programme.span(p)[0] <= day <= programme.span(p)[1]]
    ranked = sorted(todays, key=lambda p: p.kind is not Kind.PRACTICE)
    return next((p.id for p in ranked if p.kind in QUOTING), None)


def _quote(say: Words, programme: Programme, delivery: Delivery, own: Mapping[str, str]) -> str | None:
    """Now and then a prompt that moves says the person's own plan back to them."""
    day = delivery.day or 0
    plan = own.get(Note.IF_THEN, "")
    if delivery.prompt != _quoting(programme, day) or day % QUOTE_EVERY_DAYS or not plan or hears_sign(plan):
        return None
    return screens.quoted(say, plan, day // QUOTE_EVERY_DAYS)


async def _own(scene: Scene, delivery_id: int) -> tuple[Delivery, Content]:
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
    content = content_of(scene.words, delivery, await scene.programme(enrolment), enrolment, scene.person, own)
    before = (delivery.local_date or scene.today) - timedelta(days=1)
    flare = flare_on(await check_ins.all_of(scene.tx, scene.person.id), before)
    return content if flare is None else made_small(scene.words, content, own)


async def own_prompt(scene: Scene, delivery_id: int) -> Delivery:
    """The participant's own prompt an act names. Raises StaleAction."""
    return (await _own(scene, delivery_id))[0]


async def title_of(scene: Scene, delivery: Delivery) -> str:
    """A prompt in one line: its card's name, or its first words."""
    return _title(scene.words, await _content(scene, delivery))


def _title(say: Words, content: Content) -> str:
    if content.left_out:
        return today_screens.name_of(say, content.prompt.kind, content.prompt.id)
    if len(content.cards) == 1:
        return content.cards[0][0].title
    return screens.fill(content.item.text, content.values).split("\n")[0]


async def _answer(scene: Scene, delivery_id: int, response: Response) -> Replies:
    delivery, content = await _own(scene, delivery_id)
    await deliveries.respond(scene.tx, delivery.id, response, scene.now)
    moved = delivery.kind is Kind.PRACTICE and response in DONE and any(card.is_exercise for card, _ in content.cards)
    said = screens.say_answered(
        scene.words,
        delivery.id,
        response,
        scene.words.time(scene.now, scene.zone),
        _title(scene.words, content),
        await _last_week(scene),
        asks_felt=moved,
    )
    asks = delivery.kind is Kind.RESET and response in DONE and (delivery.day or 0) % ASKED_EVERY_DAYS == 0
    return [said, *(await noticing.ask_after_reset(scene, delivery.local_date or scene.today) if asks else [])]


async def _felt(scene: Scene, act: Feel) -> Replies:
    """How an exercise felt; two easy ones in a row go further, one that was too much goes back."""
    delivery, _ = await _own(scene, act.delivery)
    if delivery.kind is not Kind.PRACTICE:
        raise StaleAction
    enrolment = await enrolments.load(scene.tx, delivery.enrolment_id or 0)
    before = await deliveries.felt_before(scene.tx, scene.person.id, delivery.id)
    await deliveries.note_felt(scene.tx, delivery.id, act.felt)
    highest = {Track.FULL: 1}.get(scene.person.track, 0)
    shift = min(max(enrolment.level_shift + _step(before, act.felt), -1), highest)
    await enrolments.save(scene.tx, replace(enrolment, level_shift=shift))
    can_move = enrolment.level_shift < highest
    return [screens.say_felt(scene.words, act.felt, moved=shift != enrolment.level_shift, can_move=can_move)]


def _step(before: Felt | None, now: Felt) -> int:
    if now in (Felt.MUCH, Felt.PAIN):
        return -1
    return 1 if now is before is Felt.EASY else 0


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
    delivery, content = await _own(scene, act.delivery)
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
    delivery, content = await _own(scene, act.delivery)
    await deliveries.respond(scene.tx, delivery.id, None, scene.now)
    if (refusal := _held_back(scene, content)) is not None:
        return [refusal]
    return [show(scene.words, delivery, content).model_copy(update={"in_place": True})]


def _held_back(scene: Scene, content: Content) -> Message | None:
    """What is said instead of a prompt that came before the exercise check or a safety answer ruled it out."""
    moves = content.prompt.kind in MOVES or not all(card.is_still for card, _ in content.cards)
    off = scene.person.exercises_off and moves
    return screens.say_left_out(scene.words, off=off) if off or content.left_out else None


def show(say: Words, delivery: Delivery, content: Content) -> Message:
    """A prompt's message with its buttons."""
    kind = delivery.kind or Kind.RESET
    text = screens.body(
        say,
        kind,
        content.item,
        content.cards,
        content.values,
        first_exercise=kind is Kind.PRACTICE and _is_first_exercise(content.programme, delivery),
        riders=content.riders,
        quote=content.quote,
    )
    cards = [(card, level) for card, level in content.cards if card.drawing is not None]
    return screens.ask(say, kind, delivery.id, text, short=screens.has_short(content.item, content.cards), cards=cards)


def _is_first_exercise(programme: Programme, delivery: Delivery) -> bool:
    first_days = [programme.span(prompt)[0] for prompt in programme.prompts if prompt.kind is Kind.PRACTICE]
    return delivery.day == min(first_days)


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
    Feel: _felt,
    Keep: _keep,
}
