"""What a programme asks of a person's days: nothing that never comes, not too much, not in the night, in order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from pydantic import ValidationError

from coachbot.coach import prompts
from coachbot.coach.content import content_of
from coachbot.domain import schedule
from coachbot.domain.card import Family, Region
from coachbot.domain.delivery import CLASS_OF, Delivery, Planned, Reason, State, turn_of
from coachbot.domain.gates import quiet_end
from coachbot.domain.moment import Moment
from coachbot.domain.participant import MONDAY_TO_FRIDAY, Enrolment, EnrolmentState, Participant, Track
from coachbot.domain.programme import Item, Kind, Programme, Prompt, Stage, Step
from coachbot.domain.text import ENGLISH
from coachbot.library import Library
from coachbot.words import words_in
from coachbot.workbench.findings import Finding
from coachbot.workbench.texts import file_of

MOST_A_DAY = 5
MONDAY = date(2026, 11, 23)
ZONE = "UTC"
STEPS = tuple(Step)
BALANCE = "S104"
"""The concept that asks for both movement and strength in one stage."""


def somebody(track: Track) -> Participant:
    """A person with the usual moments."""
    at = datetime(2026, 11, 23, tzinfo=UTC)
    return Participant(
        id=1, created_at=at, zone=ZONE, work_days=MONDAY_TO_FRIDAY, track=track, moments_chosen=True, heard_at=at
    )


def enrolled(programme: Programme, started_on: date) -> Enrolment:
    """That person on the programme, whose day 1 is `started_on`."""
    return Enrolment(
        id=1,
        participant_id=1,
        programme_id=programme.id,
        digest="",
        started_on=started_on,
        state=EnrolmentState.ACTIVE,
        keeps_diary=True,
    )


def judge(library: Library) -> Iterator[Finding]:
    """What should be planned otherwise, programme by programme."""
    for programme in library.programmes.values():
        yield from _without_effect(programme)
        yield from _in_order(programme)
        yield from _balanced(programme)
        yield from _whole_days(programme)
        yield from _buildable(programme)
        yield from _ended(programme)


def _ended(programme: Programme) -> Iterator[Finding]:
    """Somebody has to say that it is over: the closing words and what can come next stand in the last day's review."""
    last = programme.length_days
    for prompt in programme.prompts:
        first, end = programme.span(prompt)
        comes = first <= last <= end and (last - first) % prompt.every_days == 0
        if prompt.kind is Kind.REVIEW and comes and prompt.weekdays is None and programme.tracks <= prompt.tracks:
            return
    yield Finding(
        file_of(programme),
        ("closing",),
        f"nobody hears this, nor what can come next: both are said by a review on day {last}. Add a prompt of kind "
        "review.",
    )


def _whole_days(programme: Programme) -> Iterator[Finding]:
    """Every track, beginning on every day of the week, by the engine that plans for people."""
    spoken: set[tuple[str, int]] = set()
    crowded: dict[Track, tuple[int, int]] = {}
    nightly: set[str] = set()
    for track in sorted(programme.tracks):
        for shift in range(7):
            start, who = MONDAY + timedelta(days=shift), somebody(track)
            planned = planned_for(programme, start, who)
            spoken |= _said(programme, planned, enrolled(programme, start), who)
            nightly |= {one.prompt for one in planned if not one.chosen and quiet_end(one.planned_for, who)}
            day, most = _fullest(planned, start)
            if most > crowded.get(track, (0, MOST_A_DAY))[1]:
                crowded[track] = day, most
    yield from _never_said(programme, spoken)
    yield from _at_night(programme, nightly)
    for track, (day, most) in crowded.items():
        yield Finding(
            file_of(programme),
            ("prompts",),
            f"day {day} has {most} messages on track {track}; {MOST_A_DAY} is the most. Let a task or a bite ride on "
            "another prompt (rides_on), or move one to another day.",
        )


def planned_for(programme: Programme, start: date, who: Participant) -> list[Planned]:
    """Everything that is planned for somebody whose day 1 is `start`."""
    begins = datetime(start.year, start.month, start.day, 4, tzinfo=UTC)
    return schedule.plan(
        programme,
        enrolled(programme, start),
        who,
        start=begins,
        until=begins + timedelta(days=programme.last_day(goes_on=True)),
        references={"enrolment": start, "last_answer": start, "last_headache": start},
        last_planned={},
    )


def _fullest(planned: Sequence[Planned], start: date) -> tuple[int, int]:
    """The programme day with the most messages, and how many."""
    counts = Counter((one.local_date - start).days + 1 for one in planned)
    return max(counts.items(), key=lambda item: (item[1], -item[0])) if counts else (1, 0)


def _said(
    programme: Programme, planned: Sequence[Planned], joined: Enrolment, who: Participant
) -> set[tuple[str, int]]:
    """Prompt and number of every item that is said, by itself or along with another."""
    said = set()
    for one in planned:
        host = programme.prompt(one.prompt)
        if host is not None:
            said.add((host.id, host.items.index(programme.item_of(host, one.day, turn_of(one.kind, one.slot)))))
            for rider, _ in schedule.riders(programme, host, joined, who, one.local_date):
                said.add((rider.id, rider.items.index(programme.item_of(rider, one.day))))
    return said


def _never_said(programme: Programme, spoken: set[tuple[str, int]]) -> Iterator[Finding]:
    for p, prompt in enumerate(programme.prompts):
        texts = {prompt.items[n].text for name, n in spoken if name == prompt.id}
        for n, item in enumerate(prompt.items):
            if item.text not in texts:
                yield Finding(
                    file_of(programme),
                    ("prompts", p, "items", n),
                    "nobody ever gets this. Give its prompt more days, other weekdays or tracks, or take it out.",
                )


def _at_night(programme: Programme, nightly: set[str]) -> Iterator[Finding]:
    for p, prompt in enumerate(programme.prompts):
        if prompt.id in nightly:
            yield Finding(
                file_of(programme),
                ("prompts", p, "moment"),
                "it falls into the quiet hours, 22:30 to 07:00, and would wait or be left out. Choose a time by day, "
                "or an anchor.",
            )


def _without_effect(programme: Programme) -> Iterator[Finding]:
    """What is said of a moment and moves nothing: the author surely meant something by it."""
    for p, prompt in enumerate(programme.prompts):
        moment = prompt.moment
        idle = {"offset_minutes": "an anchor"} if moment.anchor is None else {}
        idle |= {"count": "random times", "min_gap_minutes": "random times"} if not moment.random else {}
        for name, of in idle.items():
            if getattr(moment, name) != Moment.model_fields[name].default:
                says = f"it belongs to {of}, and does nothing here. Take it out, or write the moment otherwise."
                yield Finding(file_of(programme), ("prompts", p, "moment", name), says)


def _in_order(programme: Programme) -> Iterator[Finding]:
    """The five steps build on each other: whatever of them a programme has, it has in their order."""
    taken = [(n, stage) for n, stage in enumerate(programme.stages) if stage.step is not None]
    for (_, before), (n, after) in pairwise(taken):
        if before.step and after.step and STEPS.index(after.step) < STEPS.index(before.step):
            yield Finding(
                file_of(programme),
                ("stages", n, "step"),
                f"{after.step} comes after {before.step}. The order is {', '.join(STEPS)}; leave one out, but keep it.",
            )


def _items_of(programme: Programme, stage: Stage) -> list[Item]:
    first, last = stage.days
    return [
        item
        for prompt in programme.prompts
        for item in prompt.items
        if prompt.stage == stage.id or (prompt.stage is None and _inside(prompt, first, last))
    ]


def _inside(prompt: Prompt, first: int, last: int) -> bool:
    return first <= prompt.days[0] and prompt.days[1] <= last


def _balanced(programme: Programme) -> Iterator[Finding]:
    """No week of neck alone; easing reaches back and shoulders; the last plan has movement and strength."""
    for n, stage in enumerate(programme.stages):
        items = _items_of(programme, stage)
        cards = [card for item in items for card in programme.item_cards(item) if card.is_exercise]
        regions, families = {card.region for card in cards}, {card.family for card in cards}
        if regions == {Region.NECK}:
            yield _stage(programme, n, "its exercises are for the neck alone. Add one for the back or the shoulders.")
        eased = {card.region for card in cards if card.family is Family.RELEASE}
        if stage.step is Step.RELEASE and cards and not {Region.UPPER_BACK, Region.SHOULDERS} <= eased:
            yield _stage(programme, n, "easing needs a card for the upper back and one for the shoulders.")
        both = {Family.MOBILITY, Family.STRENGTH} <= families
        if any(BALANCE in item.covers for item in items) and not both:
            yield _stage(programme, n, f"it covers {BALANCE}, so it needs a movement card and a strength card.")


def _stage(programme: Programme, n: int, says: str) -> Finding:
    return Finding(file_of(programme), ("stages", n), says)


def _buildable(programme: Programme) -> Iterator[Finding]:
    """Every message must fit the smaller of the platforms, with the rules that are added to it."""
    say = words_in(ENGLISH)
    who, joined = somebody(Track.FULL), enrolled(programme, MONDAY)
    for p, prompt in enumerate(programme.prompts):
        if prompt.kind in (Kind.CHECK_IN, Kind.REVIEW):
            continue
        first, last = programme.span(prompt)
        for day in range(first, min(last, first + len(prompt.items) * prompt.every_days - 1) + 1, prompt.every_days):
            row = delivery_of(1, _planned(prompt, day))
            try:
                prompts.show(say, row, content_of(say, row, programme, joined, who))
            except ValidationError:
                n = prompt.items.index(programme.item_of(prompt, day))
                yield Finding(
                    file_of(programme),
                    ("prompts", p, "items", n),
                    f"on day {day} the whole message is too long for Telegram or Discord. Take a card or a rider out.",
                )


def _planned(prompt: Prompt, day: int) -> Planned:
    at = datetime(2026, 11, 23, 12, tzinfo=UTC) + timedelta(days=day - 1)
    return Planned(
        prompt=prompt.id,
        kind=prompt.kind,
        local_date=at.date(),
        slot=0,
        day=day,
        zone=ZONE,
        planned_for=at,
        expires_at=at + timedelta(hours=1),
        chosen=True,
    )


def delivery_of(number: int, one: Planned) -> Delivery:
    """A planned prompt as the row it would be when it leaves."""
    return Delivery(
        id=number,
        key=schedule.key(1, one),
        participant_id=1,
        enrolment_id=1,
        kind=one.kind,
        prompt=one.prompt,
        local_date=one.local_date,
        slot=one.slot,
        day=one.day,
        zone=one.zone,
        klass=CLASS_OF[one.kind],
        planned_for=one.planned_for,
        due_at=one.planned_for,
        expires_at=one.expires_at,
        chosen=one.chosen,
        asked_for=False,
        state=State.CLAIMED,
        reason=Reason.SENT,
        attempt=1,
        token=None,
        platform=None,
        address_key=None,
        message=None,
        edits=None,
        payload=None,
        sent_at=None,
    )
