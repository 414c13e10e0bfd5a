"""A programme as a calendar: what somebody with the usual moments would be sent, day by day, before anybody is.

The same planning and the same gates decide as in production. The somebody here answers every prompt, so nothing is
held back for being ignored, and has no headaches, so nothing is left out for one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import groupby
from textwrap import shorten
from zoneinfo import ZoneInfo

from coachbot.coach.content import Content, content_of
from coachbot.domain import gates, schedule
from coachbot.domain.delivery import EXPERIMENT, Delivery, Planned, Reason
from coachbot.domain.experiment.course import PAIR_DAYS, Experiment, place_on
from coachbot.domain.experiment.plans import in_way
from coachbot.domain.experiment.thing import Thing, Way
from coachbot.domain.lessons import Taught, title_of
from coachbot.domain.local_time import instant_of
from coachbot.domain.participant import MONDAY_TO_FRIDAY, Enrolment, EnrolmentState, Participant, Track
from coachbot.domain.programme import Kind, Programme
from coachbot.domain.text import ENGLISH
from coachbot.markup import plain
from coachbot.screens import prompts as screens
from coachbot.screens import today
from coachbot.screens.experiment import say_block
from coachbot.screens.joining import CONSENT_VERSION
from coachbot.values import frozen
from coachbot.words import words_in
from coachbot.workbench.days import delivery_of
from coachbot.workbench.experiments import example
from coachbot.workbench.teaching import Teaching, say_order, titled

LINE, INDENT = 84, " " * 20
BLOCK_AT = "07:15"
"""A quarter of an hour after the usual waking."""


@frozen
class PreviewedPrompt:
    """One prompt of one day. `at` is local time as text; `left_out` says why it would not be sent, if so.

    `along` holds what rides on it.
    """

    day: int
    local_date: date
    at: str
    kind: Kind
    prompt: str
    text: str
    left_out: str | None = None
    along: tuple[str, ...] = ()


@frozen
class Preview:
    """A programme as a calendar: its prompts in the order of time, and its lessons in the order in which they are told.

    `told` pairs a lesson's title with its programme day; `untold` never come.
    """

    entries: list[PreviewedPrompt]
    told: list[tuple[int, str]]
    untold: list[str]


def preview(
    programme: Programme, *, zone: str, start: date, track: Track = Track.FULL, tried: Thing | None = None
) -> Preview:
    """Everything of the programme from day 1 on `start`; `zone` is an IANA name.

    `tried` is compared beside it from day 1, by a coin that is the same every time.
    """
    begins = instant_of(start, time(0), zone) or datetime.combine(start, time(12), ZoneInfo(zone))
    person = Participant(
        id=1,
        created_at=begins,
        consent_version=CONSENT_VERSION,
        zone=zone,
        work_days=MONDAY_TO_FRIDAY,
        track=track,
        moments_chosen=True,
    )
    enrolment = Enrolment(
        id=1, participant_id=1, programme_id=programme.id, digest="", started_on=start, state=EnrolmentState.ACTIVE
    )
    planned = _planned(programme, person, enrolment, begins, tried)
    teaching = Teaching(programme, enrolment, person, tried.id if tried else None)
    entries = list(_judged(teaching, planned))
    if tried is not None:
        entries = [*_blocks(_example(tried, enrolment, programme), start, programme.length_days), *entries]
    ordered = sorted(entries, key=lambda entry: entry.day)
    return Preview(ordered, titled(teaching.told), [title_of(one) for one in teaching.untold()])


def _planned(
    programme: Programme, person: Participant, enrolment: Enrolment, begins: datetime, tried: Thing | None
) -> list[Planned]:
    """What the days bring, in the way that holds on each."""

    def plan(way: Way | None) -> list[Planned]:
        held, somebody = in_way(way, programme, person)
        start = enrolment.started_on
        return schedule.plan(
            held,
            enrolment,
            somebody,
            start=begins,
            until=begins + timedelta(days=programme.length_days + 1),
            references={"enrolment": start, "last_answer": start, "last_headache": start},
            last_planned={},
        )

    if tried is None:
        return plan(None)
    experiment = _example(tried, enrolment, programme)
    planned = [one for which, way in enumerate(tried.ways) for one in plan(way) if _holds(experiment, which, one)]
    return sorted(planned, key=lambda one: (one.planned_for, one.prompt, one.slot))


def _example(tried: Thing, enrolment: Enrolment, programme: Programme) -> Experiment:
    return example(tried, enrolment.started_on, programme.length_days // PAIR_DAYS + 1)


def _holds(experiment: Experiment, which: int, one: Planned) -> bool:
    place = place_on(experiment, one.local_date)
    return place is not None and place.which == which


def _blocks(experiment: Experiment, start: date, days: int) -> Iterator[PreviewedPrompt]:
    """The word on the first morning of each block."""
    for day in (start + timedelta(days=n) for n in range(days)):
        place = place_on(experiment, day)
        if place is not None and place.day == 1:
            text = say_block(words_in(ENGLISH), experiment, place).text
            yield PreviewedPrompt((day - start).days + 1, day, BLOCK_AT, Kind.REVIEW, EXPERIMENT, plain(text))


def _judged(teaching: Teaching, planned: Sequence[Planned]) -> Iterator[PreviewedPrompt]:
    """What the gates say to each prompt, given what was sent before it, and what it teaches, given what was told."""
    person, sent = teaching.person, LeftSoFar()
    last_day = teaching.enrolment.started_on + timedelta(days=teaching.programme.length_days - 1)
    for day, todays in groupby(planned, key=lambda one: one.local_date):
        turn = instant_of(day, person.day_turns_at, person.zone or "UTC")
        behind = teaching.behind(turn) if turn is not None and day <= last_day else []
        for one in sorted([*todays, *behind], key=lambda one: (one.planned_for, one.prompt, one.slot)):
            yield _open(teaching, one, sent)


@dataclass(slots=True)
class LeftSoFar:
    """How many prompts have left on each local day, and when the last one did."""

    on: dict[date, int] = field(default_factory=lambda: defaultdict(int))
    last: datetime | None = None


def _open(teaching: Teaching, one: Planned, sent: LeftSoFar) -> PreviewedPrompt:
    say, delivery, at = words_in(ENGLISH), delivery_of(sum(sent.on.values()) + 1, one), one.planned_for
    verdict = gates.judge(_situation(teaching, delivery, at, sent))
    while verdict.outcome is gates.Outcome.HOLD and verdict.until is not None:
        at = verdict.until
        verdict = gates.judge(_situation(teaching, delivery, at, sent))
    said, reason = teaching.said(delivery), None if verdict.outcome is gates.Outcome.GO else verdict.reason
    reason = said if isinstance(said, Reason) else reason
    lesson = said if isinstance(said, Taught) else None
    words = content_of(say, delivery, teaching.programme, teaching.enrolment, teaching.person, said=lesson)
    along = [item.text for item in words.riders]
    if reason is None:
        sent.last = at
        sent.on[one.local_date] += one.kind is not Kind.CHECK_IN
        along = [one.item.text for one in teaching.leaves(delivery, lesson or Taught())]
    day = (one.local_date - teaching.enrolment.started_on).days + 1
    return _entry(words, delivery, day, say.time(at, one.zone), reason, along)


def _situation(teaching: Teaching, delivery: Delivery, now: datetime, sent: LeftSoFar) -> gates.Situation:
    return gates.Situation(
        now=now,
        delivery=delivery,
        participant=teaching.person,
        enrolment=teaching.enrolment,
        sent_today=sent.on[delivery.local_date or now.date()],
        last_unsolicited_at=sent.last,
    )


def _entry(
    words: Content, delivery: Delivery, day: int, at: str, reason: Reason | None, along: Sequence[str]
) -> PreviewedPrompt:
    say, kind, local_date = words_in(ENGLISH), delivery.kind or Kind.RESET, delivery.local_date or date.min
    text = screens.body(say, kind, words.item, words.cards, words.values, first_exercise=False, riders=words.riders)
    left_out = today.reason_of(say, reason) if reason else None
    said = tuple(plain(screens.fill(one, words.values)) for one in along)
    return PreviewedPrompt(day, local_date, at, kind, delivery.prompt or "", plain(text), left_out, said)


def say_calendar(programme: Programme, found: Preview, zone: str, *, whole: bool) -> str:
    """The calendar to read: a heading a day, a line a prompt, or its whole text; then the lessons in their order."""
    entries = found.entries
    days = "1 day" if programme.length_days == 1 else f"{programme.length_days} days"
    parts = [f"{programme.title}, {days}, {zone}"]
    for day in sorted({entry.day for entry in entries}):
        todays = [entry for entry in entries if entry.day == day]
        heading = f"Day {day}, {words_in(ENGLISH).day(todays[0].local_date)}"
        parts.append("\n".join([heading, *(_line(entry, whole=whole) for entry in todays)]))
    return "\n\n".join([*parts, *([say_order(found.told, found.untold)] if found.told else [])])


def _line(entry: PreviewedPrompt, *, whole: bool) -> str:
    left_out = f"  [left out: {entry.left_out}]" if entry.left_out else ""
    if whole:
        text = entry.text.replace("\n", "\n" + INDENT)
        return f"  {entry.at}  {entry.kind:<9}  {text}{left_out}"
    along = "".join(f"\n{INDENT}+ {_first_words(text)}" for text in entry.along)
    return f"  {entry.at}  {entry.kind:<9}  {_first_words(entry.text)}{left_out}{along}"


def _first_words(text: str) -> str:
    return shorten(text.split("\n", maxsplit=1)[0], LINE, placeholder=" …")
