"""What a delivery says: its words and cards as this person gets them, the same each time it is looked at."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from coachbot.coach import tidings
from coachbot.domain import schedule
from coachbot.domain.card import Card, Level
from coachbot.domain.delivery import Delivery, turn_of
from coachbot.domain.gates import MOVES
from coachbot.domain.ladder import UNMOVED, Ladders
from coachbot.domain.lessons import Taught
from coachbot.domain.participant import Enrolment, Participant, Track
from coachbot.domain.programme import Item, Kind, Note, Programme, Prompt
from coachbot.domain.terms import Itself
from coachbot.domain.warning_words import hears_sign
from coachbot.screens import prompts as screens
from coachbot.screens import tidings as tidings_screens
from coachbot.values import frozen
from coachbot.words import Words

QUOTE_EVERY_DAYS = 3


class Alike(NamedTuple):
    """All that decides what a delivery says to somebody who said nothing that would change it."""

    say: Words
    itself: Itself
    prompt: str
    kind: Kind | None
    day: int
    turn: int
    track: Track
    said: Taught


@frozen
class Content:
    """What a delivery says: its programme, item and cards, what rides along, and the placeholders' values.

    `quote` is the person's own plan, on the days when it is said back to them, `minimum` the least they do on full
    days. `left_out` says that their exercise check leaves nothing of it, `taken_out` that what they said of its cards
    does; then it has no cards, and its words are not for them. `new` names the cards that come for the first time.
    `alike` is there where everybody gets the very same, and in no copy that was changed for somebody.
    """

    programme: Programme
    prompt: Prompt
    item: Item
    cards: Sequence[tuple[Card, Level]]
    riders: Sequence[Item]
    values: Mapping[str, str]
    quote: str | None = None
    minimum: str = ""
    left_out: bool = False
    taken_out: bool = False
    new: AbstractSet[str] = frozenset()
    alike: Alike | None = field(default=None, init=False, compare=False)


def content_of(
    say: Words,
    delivery: Delivery,
    programme: Programme,
    enrolment: Enrolment,
    person: Participant,
    own: Mapping[str, str] | None = None,
    ladders: Ladders = UNMOVED,
    said: Taught | None = None,
) -> Content:
    """What a prompt's delivery says: always the same for the same delivery and person.

    `own` holds the person's newest notes, `ladders` what they said of each card, `said` the lessons it tells: without
    it those that its author wrote for the day. Raises LookupError when the programme no longer has the prompt.
    """
    if delivery.day is None:
        raise LookupError("the programme has no such prompt")
    name, day, turn = delivery.prompt or "", delivery.day, turn_of(delivery.kind, delivery.slot)
    written = _written(programme, name, enrolment, person, delivery) if said is None else ()
    if written or person.cautions or ladders.words or ladders.shift:
        content = _content(say, programme, name, day, turn, person, ladders, said, written)
    else:
        content = alike(Alike(say, Itself(programme), name, delivery.kind, day, turn, person.track, said or Taught()))
    quote, minimum = _quote(say, programme, delivery, own or {}), _minimum(content.prompt.kind, own or {})
    return replace(content, quote=quote, minimum=minimum) if quote or minimum else content


@lru_cache(maxsize=256)
def alike(of: Alike) -> Content:
    """What everybody is told of whom nothing else is known; nothing that anybody said is kept by it."""
    nobody = Participant(id=0, created_at=datetime.min.replace(tzinfo=UTC), track=of.track)
    content = _content(of.say, of.itself.programme, of.prompt, of.day, of.turn, nobody, UNMOVED, of.said, ())
    object.__setattr__(content, "alike", of)
    return content


def _content(
    say: Words,
    programme: Programme,
    prompt_id: str,
    day: int,
    turn: int,
    person: Participant,
    ladders: Ladders,
    said: Taught | None,
    written: Sequence[Item],
) -> Content:
    """The same without the person's own words; `written` is said along where `said` does not tell."""
    prompt = programme.prompt(prompt_id)
    if prompt is None:
        raise LookupError("the programme has no such prompt")
    lesson = said.own if said else None
    meant = lesson.item if lesson else programme.item_of(prompt, day, turn)
    of = lesson.programme if lesson else programme
    out, swapped = ladders.out(person.track), ladders.swapped(person.track)
    item, is_left_out, is_taken_out = _suited(of, prompt, meant, person, out, swapped)
    given = schedule.cards_for(of, item, person, out, swapped)
    cards = [(card, ladders.level(card, item.level, person.track)) for card in given]
    if prompt.kind is Kind.RESET and any(ladders.of(card.id, person.track).shift < 0 for card, _ in cards):
        item = item.model_copy(update={"text": item.short or item.text, "short": None})
    return Content(
        programme,
        prompt,
        item,
        cards,
        written if said is None else _along(said, person),
        _values(say, programme, prompt, day),
        left_out=is_left_out,
        taken_out=is_taken_out,
    )


def _values(say: Words, programme: Programme, prompt: Prompt, day: int) -> Mapping[str, str]:
    """What stands in place of the placeholders."""
    anchor = prompt.moment.anchor
    return {
        "programme": programme.title,
        "day": str(max(day, 1)),
        "days": str(programme.length_days),
        "week": str(programme.week_of(day)),
        "anchor": say.of("prompts-anchor", anchor) if anchor else say("prompts-anchor-none"),
    }


def _along(said: Taught, person: Participant) -> list[Item]:
    """The lessons that are told along."""
    suited = (schedule.item_for(lesson.programme, lesson.item, person) for lesson in said.along)
    return [item for item in suited if item is not None]


def _written(
    programme: Programme, prompt_id: str, enrolment: Enrolment, person: Participant, delivery: Delivery
) -> list[Item]:
    """What its author wrote to be said along on the day."""
    prompt = programme.prompt(prompt_id)
    if prompt is None or delivery.local_date is None:
        return []
    return [item for _, item in schedule.riders(programme, prompt, enrolment, person, delivery.local_date)]


def _suited(
    programme: Programme,
    prompt: Prompt,
    written: Item,
    person: Participant,
    out: AbstractSet[str],
    swapped: AbstractSet[str],
) -> tuple[Item, bool, bool]:
    """An item as somebody gets it; whether their exercise check leaves nothing of it; whether their own words do."""
    checked = None if schedule.left_out(prompt.kind, person) else schedule.item_for(programme, written, person)
    is_said_of = checked is not None and bool(out or swapped)
    suited = schedule.item_for(programme, written, person, out, swapped) if is_said_of else checked
    if suited is not None:
        return suited, False, False
    return written.model_copy(update={"card": None, "cards": []}), checked is None, checked is not None


def made_small(say: Words, content: Content, own: Mapping[str, str], day: int) -> Content:
    """The same in a rough stretch, on a day of the programme: of an exercise one card at its easiest, and the person's
    own line for such days.
    """
    if content.prompt.kind is not Kind.PRACTICE or not content.cards:
        return content
    (card, _), *_ = content.cards
    item = content.item.model_copy(
        update={"text": tidings_screens.smaller(say, day), "short": None, "cards": [], "card": card.id}
    )
    rescue = tidings.rescue_of(own)
    quote = tidings_screens.quoted(say, rescue) if rescue else None
    return replace(content, item=item, cards=[(card, Level.EASIER)], riders=[], quote=quote)


def _minimum(kind: Kind, own: Mapping[str, str]) -> str:
    """The least that counts on a full day, in the person's own words; under exercises alone."""
    minimum = own.get(Note.MINIMUM, "") if kind is Kind.PRACTICE else ""
    return "" if not minimum or hears_sign(minimum) else minimum


def _quoting(programme: Programme, day: int) -> str | None:
    """The one prompt of a day that may quote: the practice, or else the first reset."""
    todays = [p for p in programme.prompts if programme.span(p)[0] <= day <= programme.span(p)[1]]
    ranked = sorted(todays, key=lambda p: p.kind is not Kind.PRACTICE)
    return next((p.id for p in ranked if p.kind in MOVES), None)


def _quote(say: Words, programme: Programme, delivery: Delivery, own: Mapping[str, str]) -> str | None:
    """Now and then a prompt that moves says the person's own plan back to them."""
    day = delivery.day or 0
    plans = [words for about in (Note.IF_THEN, Note.USUAL) if (words := own.get(about, ""))]
    plan = plans[day // QUOTE_EVERY_DAYS % len(plans)] if plans else ""
    if day % QUOTE_EVERY_DAYS or not plan or delivery.prompt != _quoting(programme, day) or hears_sign(plan):
        return None
    return screens.quoted(say, plan, day // QUOTE_EVERY_DAYS)
