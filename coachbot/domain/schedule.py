"""When a programme speaks to a participant: the deliveries an enrolment should have in a span of time.

A moment before the hour at which the local day turns belongs to the day that is ending: with a day that
turns at 04:00, local day 23 November at 01:00 is the small hours of the 24th on the calendar.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from coachbot.domain.card import Card, may_do
from coachbot.domain.delivery import GRACE, Planned
from coachbot.domain.instants import moments
from coachbot.domain.local_time import day_end, local_date_at
from coachbot.domain.once import once_for_each
from coachbot.domain.participant import Enrolment, Participant, Track
from coachbot.domain.programme import Item, Kind, Programme, Prompt
from coachbot.domain.terms import Hours, Terms, hours_of, somebody, terms_of

SAME_PROMPT_GAP = timedelta(hours=8)
"""Between two deliveries of one prompt on different days; keeps a change of zone from repeating it."""
MOST_KEPT = 2048
"""What so many local days bring is kept, by terms and hours: some megabytes, and nothing that tells who has them."""


class Brought(NamedTuple):
    """What a local day brings whoever takes a programme on the same terms at the same hours.

    `came` are the prompts that come, with the number of the day that each has; `planned` those that come by themselves,
    in order of time, and `drawn` those of them whose moments are drawn for each enrolment.
    """

    came: tuple[tuple[Prompt, int], ...]
    planned: tuple[Planned, ...]
    drawn: tuple[tuple[Prompt, int], ...]


def key(enrolment_id: int, planned: Planned) -> str:
    """What makes a delivery unique: enrolment, prompt, local date and slot."""
    return f"{enrolment_id}:{planned.prompt}:{planned.local_date}:{planned.slot}"


def next_planning_at(participant: Participant, at: datetime) -> datetime:
    """When planning next has work: as the participant's local day turns."""
    zone = participant.zone or "UTC"
    return day_end(local_date_at(at, zone, participant.day_turns_at), zone, participant.day_turns_at)


def plan(
    programme: Programme,
    enrolment: Enrolment,
    participant: Participant,
    *,
    start: datetime,
    until: datetime,
    references: Mapping[str, date],
    last_planned: Mapping[str, datetime],
) -> list[Planned]:
    """Every delivery planned for an instant in [start, until), in order of time.

    `references` gives the local date that is day 1 for each way of counting; a prompt whose reference is
    unknown is not planned. `last_planned` gives, for each prompt, the last instant before `start` it was planned for.
    """
    terms, hours = terms_of(programme, enrolment, participant, references), hours_of(participant)
    first = local_date_at(start, hours.zone, hours.turns_at)
    days = (local_date_at(until - timedelta.resolution, hours.zone, hours.turns_at) - first).days + 1
    found: list[Planned] = []
    for local_date in [first + timedelta(days=n) for n in range(days)]:
        day = day_of(terms, hours, local_date)
        found += day.planned
        if day.drawn:
            drawn = (_moments_of(*one, participant, local_date, enrolment.id) for one in day.drawn)
            found = sorted([*found, *chain.from_iterable(drawn)], key=_in_order)
    ahead = [one for one in found if start <= one.planned_for < until]
    return [
        one
        for one in ahead
        if not _repeats(last_planned.get(one.prompt), one)
        # A last moment that these same settings give is one of an ordinary night, however short it is.
        or last_planned[one.prompt] in _usual(one.prompt, terms, hours, first, enrolment.id)
    ]


def _in_order(one: Planned) -> tuple[datetime, str, int]:
    return one.planned_for, one.prompt, one.slot


def _repeats(previous: datetime | None, candidate: Planned) -> bool:
    """A day's first candidate soon after the same prompt's last moment, which other settings had planned."""
    return previous is not None and candidate.planned_for - previous < SAME_PROMPT_GAP and candidate.slot == 0


def _usual(prompt: str, terms: Terms, hours: Hours, first: date, enrolment_id: int) -> set[datetime]:
    """The instants of a prompt on a local day and on the one before."""
    anybody = somebody(terms, hours)
    return {
        one.planned_for
        for local_date in (first - timedelta(days=1), first)
        for came, number in day_of(terms, hours, local_date).came
        if came.id == prompt
        for one in _moments_of(came, number, anybody, local_date, enrolment_id)
    }


def riding_kinds(programme: Programme, host: str) -> AbstractSet[Kind]:
    """Of which kinds prompts ride on the one of this id, on some day at least."""
    return _riding_kinds(programme).get(host, frozenset())


@once_for_each(most=64)
def _riding_kinds(programme: Programme) -> Mapping[str, AbstractSet[Kind]]:
    riding = [one for one in programme.prompts if one.rides_on]
    return {
        one.rides_on or "": frozenset(other.kind for other in riding if other.rides_on == one.rides_on)
        for one in riding
    }


def riders(
    programme: Programme, host: Prompt, enrolment: Enrolment, participant: Participant, local_date: date
) -> list[tuple[Prompt, Item]]:
    """What is said along with a prompt on a local day, in the programme's order."""
    if not riding_kinds(programme, host.id):
        return []
    return [
        (prompt, item)
        for prompt, number in coming_on(programme, enrolment, participant, local_date)
        if prompt.rides_on == host.id
        and (item := item_for(programme, programme.item_of(prompt, number), participant)) is not None
    ]


def coming_on(
    programme: Programme, enrolment: Enrolment, participant: Participant, local_date: date
) -> Sequence[tuple[Prompt, int]]:
    """The prompts that count from the enrolment and come on a local day, by themselves or along with another.

    With each comes the number of the day that it has.
    """
    terms = terms_of(programme, enrolment, participant, {"enrolment": enrolment.started_on})
    return day_of(terms, hours_of(participant), local_date).came


@lru_cache(maxsize=MOST_KEPT)
def day_of(terms: Terms, hours: Hours, local_date: date) -> Brought:
    """What a local day brings on these terms at these hours."""
    anybody = somebody(terms, hours)
    # Whether a drawn moment comes at all is the same for every enrolment.
    came = [one for one in _suited(terms, local_date) if _moments_of(*one, anybody, local_date, anybody.id)]
    hosts = {prompt.id for prompt, _ in came if prompt.counts_from == "enrolment"}
    alone = [(prompt, number) for prompt, number in came if prompt.rides_on not in hosts]
    fixed = [
        planned
        for prompt, number in alone
        if not prompt.moment.random
        for planned in _moments_of(prompt, number, anybody, local_date, anybody.id)
    ]
    drawn = tuple(one for one in alone if one[0].moment.random)
    return Brought(tuple(came), tuple(sorted(fixed, key=_in_order)), drawn)


def _moments_of(
    prompt: Prompt, number: int, participant: Participant, local_date: date, enrolment_id: int
) -> list[Planned]:
    """A prompt at each of its moments on a local day; `number` is which day of the prompt it is."""
    zone = participant.zone or "UTC"
    ends = day_end(local_date, zone, participant.day_turns_at)
    seed = f"{enrolment_id}:{prompt.id}:{local_date}"
    return [
        Planned(
            prompt=prompt.id,
            kind=prompt.kind,
            local_date=local_date,
            slot=slot,
            day=number,
            zone=zone,
            planned_for=at,
            expires_at=expires_at,
            chosen=prompt.moment.anchor is not None,
        )
        for slot, at in enumerate(moments(prompt.moment, participant, local_date, seed))
        if (expires_at := ends if prompt.kind is Kind.CHECK_IN else at + GRACE[prompt.kind]) > at
    ]


@lru_cache(maxsize=MOST_KEPT)
def _suited(terms: Terms, local_date: date) -> tuple[tuple[Prompt, int], ...]:
    """The prompts of a programme that are for a local day and for whoever is on these terms, each with its day."""
    anybody = somebody(terms)
    numbered = ((one, _programme_day(one, terms, local_date)) for one in terms.programme.prompts)
    return tuple(
        (one, day)
        for one, day in numbered
        if day is not None and _suits(terms.programme, one, anybody, local_date, day)
    )


def _programme_day(prompt: Prompt, terms: Terms, local_date: date) -> int | None:
    """Which day of the prompt a local date is; None when the prompt is not for it.

    Where each day has its own item and only work days count, what would fall on a day off waits for the next work day.
    """
    reference, programme = terms.reference(prompt.counts_from), terms.programme
    if reference is None:
        return None
    day = (local_date - reference).days + 1
    enrolled_day = (local_date - terms.started_on).days + 1
    if enrolled_day < 1:
        # On the day of joining only the evening's question comes.
        asks = prompt.kind is Kind.CHECK_IN and prompt.counts_from == "enrolment"
        return 0 if enrolled_day == 0 and asks and programme.span(prompt)[0] == 1 else None
    if enrolled_day > programme.last_day(goes_on=terms.keeps_diary):
        return day if prompt.kind is Kind.CHECK_IN and terms.keeps_diary else None
    first, last = programme.span(prompt)
    if day < first:
        return None
    if prompt.work_days_only and prompt.order == "by_day" and prompt.every_days == 1:
        passed = (reference + timedelta(days=number - 1) for number in range(first, day + 1))
        day = first - 1 + sum(one.weekday() in terms.work_days for one in passed)
    return day if first <= day <= last and (day - first) % prompt.every_days == 0 else None


def _suits(programme: Programme, prompt: Prompt, participant: Participant, local_date: date, day: int) -> bool:
    weekday = local_date.weekday()
    if prompt.weekdays is not None and weekday not in prompt.weekdays:
        return False
    if prompt.work_days_only and weekday not in (participant.work_days or ()):
        return False
    if participant.track not in prompt.tracks or (prompt.kind is Kind.RESET and not participant.resets):
        return False
    if left_out(prompt.kind, participant):
        return False
    return item_for(programme, programme.item_of(prompt, day), participant) is not None


def left_out(kind: Kind, participant: Participant) -> bool:
    """Whether the exercise check leaves out all prompts of a kind, whatever their words (`clinical.md` 3.5)."""
    if kind is Kind.PRACTICE:
        return not participant.exercises
    return kind is Kind.RESET and participant.track is Track.DIARY_ONLY


def item_for(
    programme: Programme,
    item: Item,
    participant: Participant,
    out: AbstractSet[str] = frozenset(),
    swapped: AbstractSet[str] = frozenset(),
) -> Item | None:
    """An item as somebody gets it; None when their exercise check, or what they said of its cards, leaves nothing.

    Cards that are withheld, or `out` by what was said of them, are gone, and so are words that speak of them, where the
    item has others `instead`; without them nothing is left where only swaps are. Whoever leaves out exercises gets
    nothing of an item with a withheld card and no other words: its text may move them.
    """
    if not item.card_ids and item.instead is None:
        return item
    cards = cards_for(programme, item, participant, out, swapped)
    is_whole = cards == programme.item_cards(item)
    if item.instead is not None and not (is_whole and participant.exercises):
        kept = [card.id for card in cards]
        return item.model_copy(update={"text": item.instead, "short": None, "card": None, "cards": kept})
    own = [card for card in cards if card.id in item.card_ids]
    return item if is_whole or (own and participant.exercises) else None


def cards_for(
    programme: Programme,
    item: Item,
    participant: Participant,
    out: AbstractSet[str] = frozenset(),
    swapped: AbstractSet[str] = frozenset(),
) -> list[Card]:
    """The cards of an item that the participant's screening allows and that are not `out`, in order.

    In the place of one that is `swapped` stands the first of its swaps that they may do and that the item has not.
    """
    found: list[Card] = []
    for card in programme.item_cards(item):
        if card.id not in out and may_do(card, participant.track, participant.cautions):
            found.append(card)
        elif card.id in swapped:
            taken = {*item.card_ids, *(one.id for one in found)}
            swap = swap_for(programme.cards, card, participant, out | taken)
            found += [swap] if swap else []
    return found


def swap_for(
    cards: Mapping[str, Card], card: Card, participant: Participant, out: AbstractSet[str] = frozenset()
) -> Card | None:
    """The first card in the place of another that somebody may do and that is not `out`; None where there is none."""
    known = [cards[name] for name in card.swaps if name in cards and name not in out]
    return next((one for one in known if may_do(one, participant.track, participant.cautions)), None)
