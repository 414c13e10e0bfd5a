"""When a programme speaks to a participant: the deliveries an enrolment should have in a span of time.

A moment before the hour at which the local day turns belongs to the day that is ending: with a day that
turns at 04:00, local day 23 November at 01:00 is the small hours of the 24th on the calendar.
"""

import hashlib
import random
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time, timedelta

from coachbot.domain.card import Card, may_do
from coachbot.domain.delivery import GRACE, Planned
from coachbot.domain.local_time import day_end, instant_of, local_date_at
from coachbot.domain.moment import Moment
from coachbot.domain.participant import Enrolment, Participant, Track
from coachbot.domain.programme import Item, Kind, Programme, Prompt

SAME_PROMPT_GAP = timedelta(hours=8)
"""Between two deliveries of one prompt on different days; keeps a change of zone from repeating it."""


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
    zone, turns_at = participant.zone or "UTC", participant.day_turns_at
    first = local_date_at(start, zone, turns_at)
    last = local_date_at(until, zone, turns_at)
    dates = [first + timedelta(days=days) for days in range((last - first).days + 1)]
    found: list[Planned] = []
    for prompt in programme.prompts:
        by_day = [list(_on_day(programme, prompt, enrolment, participant, day, references)) for day in dates]
        previous = last_planned.get(prompt.id)
        if previous is not None:
            before = _on_day(programme, prompt, enrolment, participant, first - timedelta(days=1), references)
            # A last moment that these same settings give is one of an ordinary night, however short it is.
            previous = None if previous in {one.planned_for for one in [*before, *by_day[0]]} else previous
        ahead = [one for todays in by_day for one in todays if start <= one.planned_for < until]
        ahead = [one for one in ahead if not _rides(programme, prompt, enrolment, participant, one.local_date)]
        found += [one for one in ahead if previous is None or not _repeats(previous, one)]
    return sorted(found, key=lambda one: (one.planned_for, one.prompt, one.slot))


def _rides(
    programme: Programme, prompt: Prompt, enrolment: Enrolment, participant: Participant, local_date: date
) -> bool:
    """Whether the prompt it rides on comes that day, too, and says it along."""
    host = programme.prompt(prompt.rides_on or "")
    if host is None:
        return False
    return any(_on_day(programme, host, enrolment, participant, local_date, {"enrolment": enrolment.started_on}))


def riders(
    programme: Programme, host: Prompt, enrolment: Enrolment, participant: Participant, local_date: date
) -> list[tuple[Prompt, Item]]:
    """What is said along with a prompt on a local day, in the programme's order."""
    reference = {"enrolment": enrolment.started_on}
    along = [prompt for prompt in programme.prompts if prompt.rides_on == host.id]
    todays = [next(_on_day(programme, one, enrolment, participant, local_date, reference), None) for one in along]
    return [
        (prompt, item)
        for prompt, planned in zip(along, todays, strict=True)
        if planned is not None
        if (item := item_for(programme, programme.item_of(prompt, planned.day), participant)) is not None
    ]


def comes_on(
    programme: Programme, prompt: Prompt, enrolment: Enrolment, participant: Participant, local_date: date
) -> bool:
    """Whether a prompt that counts from the enrolment comes on a local day, by itself or along with another."""
    reference = {"enrolment": enrolment.started_on}
    return any(_on_day(programme, prompt, enrolment, participant, local_date, reference))


def _repeats(previous: datetime, candidate: Planned) -> bool:
    """A day's first candidate soon after the same prompt's last moment, which other settings had planned."""
    return candidate.planned_for - previous < SAME_PROMPT_GAP and candidate.slot == 0


def _on_day(
    programme: Programme,
    prompt: Prompt,
    enrolment: Enrolment,
    participant: Participant,
    local_date: date,
    references: Mapping[str, date],
) -> Iterator[Planned]:
    day = _programme_day(programme, prompt, enrolment, participant, local_date, references)
    if day is None or not _suits(programme, prompt, participant, local_date, day):
        return
    zone = participant.zone or "UTC"
    seed = f"{enrolment.id}:{prompt.id}:{local_date}"
    for slot, at in enumerate(moments(prompt.moment, participant, local_date, seed)):
        ends = day_end(local_date, zone, participant.day_turns_at)
        expires_at = ends if prompt.kind is Kind.CHECK_IN else at + GRACE[prompt.kind]
        if expires_at > at:
            yield Planned(
                prompt=prompt.id,
                kind=prompt.kind,
                local_date=local_date,
                slot=slot,
                day=day,
                zone=zone,
                planned_for=at,
                expires_at=expires_at,
                chosen=prompt.moment.anchor is not None,
            )


def _programme_day(
    programme: Programme,
    prompt: Prompt,
    enrolment: Enrolment,
    participant: Participant,
    local_date: date,
    references: Mapping[str, date],
) -> int | None:
    """Which day of the prompt a local date is; None when the prompt is not for it.

    Where each day has its own item and only work days count, what would fall on a day off waits for the next work day.
    """
    reference = references.get(prompt.counts_from)
    if reference is None:
        return None
    day = (local_date - reference).days + 1
    enrolled_day = (local_date - enrolment.started_on).days + 1
    if enrolled_day < 1:
        # On the day of joining only the evening's question comes.
        asks = prompt.kind is Kind.CHECK_IN and prompt.counts_from == "enrolment"
        return 0 if enrolled_day == 0 and asks and programme.span(prompt)[0] == 1 else None
    if enrolled_day > programme.last_day(goes_on=enrolment.keeps_diary):
        return day if prompt.kind is Kind.CHECK_IN and enrolment.keeps_diary else None
    first, last = programme.span(prompt)
    if day < first:
        return None
    if prompt.work_days_only and prompt.order == "by_day" and prompt.every_days == 1:
        passed = (reference + timedelta(days=number - 1) for number in range(first, day + 1))
        day = first - 1 + sum(one.weekday() in (participant.work_days or ()) for one in passed)
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


def moments(moment: Moment, participant: Participant, local_date: date, seed: str) -> list[datetime]:
    """The instants of a moment on a local day, in order. Random ones depend on `seed` alone."""
    if moment.random and moment.window:
        return _random_moments(moment, moment.window, participant, local_date, seed)
    times = _clock_times(moment, participant, local_date)
    found = {_instant(at, participant, local_date) for at in times}
    return sorted(at for at in found if at is not None)


def _clock_times(moment: Moment, participant: Participant, local_date: date) -> list[time]:
    if moment.time is not None:
        return [moment.time]
    if moment.anchor is not None:
        at = participant.anchor_on(moment.anchor, local_date)
        return [] if at is None else [_shift(at, moment.offset_minutes)]
    if moment.every_minutes is not None and moment.window is not None:
        first, last = (_minutes(at) for at in moment.window)
        return [_shift(time(0), minute) for minute in range(first, last + 1, moment.every_minutes)]
    return []


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _shift(at: time, minutes: int) -> time:
    total = (_minutes(at) + minutes) % (24 * 60)
    return time(total // 60, total % 60)


def _instant(at: time, participant: Participant, local_date: date) -> datetime | None:
    """The instant of a clock time on a local day; before the turn it is the next calendar date's."""
    calendar = local_date if at >= participant.day_turns_at else local_date + timedelta(days=1)
    return instant_of(calendar, at, participant.zone or "UTC")


def _random_moments(
    moment: Moment, window: tuple[time, time], participant: Participant, local_date: date, seed: str
) -> list[datetime]:
    """Evenly likely times in the window, at least the gap apart in elapsed minutes, also on clock-change days."""
    start, end = (_instant(at, participant, local_date) for at in window)
    if start is not None and end is not None and end < start:
        # The day turns inside the window: what lies before the turn is the end of another local day.
        start = instant_of(local_date, participant.day_turns_at, participant.zone or "UTC")
    if start is None or end is None:
        return []
    gaps = (moment.count - 1) * moment.min_gap_minutes
    free = int((end - start).total_seconds() // 60) - gaps
    count = moment.count if free >= 0 else 1
    draw = random.Random(hashlib.sha256(seed.encode()).digest())  # noqa: S311 - spread, not secrecy
    offsets = sorted(draw.randint(0, max(free, 0)) for _ in range(count))
    return [
        (start + timedelta(minutes=offset + n * moment.min_gap_minutes)).astimezone(UTC)
        for n, offset in enumerate(offsets)
    ]
