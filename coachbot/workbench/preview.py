"""A programme as a calendar: what somebody with the usual moments would be sent, day by day, before anybody is.

The same planning and the same gates decide as in production. The somebody here answers every prompt, so nothing is
held back for being ignored, and has no headaches, so nothing is left out for one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from textwrap import shorten
from zoneinfo import ZoneInfo

from coachbot.coach.content import Content, content_of
from coachbot.domain import gates, schedule
from coachbot.domain.delivery import EXPERIMENT, Delivery, Planned
from coachbot.domain.experiment.course import PAIR_DAYS, Experiment, place_on
from coachbot.domain.experiment.plans import in_way
from coachbot.domain.experiment.thing import Thing, Way
from coachbot.domain.local_time import instant_of
from coachbot.domain.participant import MONDAY_TO_FRIDAY, Enrolment, EnrolmentState, Participant, Track
from coachbot.domain.programme import Kind, Programme
from coachbot.domain.text import ENGLISH
from coachbot.markup import plain
from coachbot.screens import prompts as screens
from coachbot.screens import today
from coachbot.screens.experiment import say_block
from coachbot.screens.joining import CONSENT_VERSION
from coachbot.words import words_in
from coachbot.workbench.days import delivery_of
from coachbot.workbench.experiments import example

LINE, INDENT = 84, " " * 20
BLOCK_AT = "07:15"
"""A quarter of an hour after the usual waking."""


@dataclass(frozen=True, slots=True)
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


def preview(
    programme: Programme, *, zone: str, start: date, track: Track = Track.FULL, tried: Thing | None = None
) -> list[PreviewedPrompt]:
    """Every prompt of the programme from day 1 on `start`, in the order of time; `zone` is an IANA name.

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

    def plan(way: Way | None) -> list[Planned]:
        held, somebody = in_way(way, programme, person)
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
        return list(_judged(programme, plan(None), person, enrolment))
    experiment = example(tried, start, programme.length_days // PAIR_DAYS + 1)
    planned = [one for which, way in enumerate(tried.ways) for one in plan(way) if _holds(experiment, which, one)]
    planned.sort(key=lambda one: (one.planned_for, one.prompt, one.slot))
    entries = [*_blocks(experiment, start, programme.length_days), *_judged(programme, planned, person, enrolment)]
    return sorted(entries, key=lambda entry: entry.day)


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


def _judged(
    programme: Programme, planned: Sequence[Planned], person: Participant, enrolment: Enrolment
) -> Iterator[PreviewedPrompt]:
    """What the gates say to each prompt, given what was sent before it."""
    say = words_in(ENGLISH)
    sent: dict[date, int] = defaultdict(int)
    last: datetime | None = None
    for number, one in enumerate(planned, start=1):
        delivery = delivery_of(number, one)
        at = one.planned_for
        verdict = gates.judge(_situation(delivery, at, person, enrolment, sent[one.local_date], last))
        while verdict.outcome is gates.Outcome.HOLD and verdict.until is not None:
            at = verdict.until
            verdict = gates.judge(_situation(delivery, at, person, enrolment, sent[one.local_date], last))
        goes = verdict.outcome is gates.Outcome.GO
        if goes:
            last = at
            sent[one.local_date] += one.kind is not Kind.CHECK_IN
        words = content_of(say, delivery, programme, enrolment, person)
        left_out = None if goes else today.reason_of(say, verdict.reason)
        day = (one.local_date - enrolment.started_on).days + 1
        yield _entry(words, delivery, day, say.time(at, one.zone), left_out)


def _situation(
    delivery: Delivery, now: datetime, person: Participant, enrolment: Enrolment, sent: int, last: datetime | None
) -> gates.Situation:
    return gates.Situation(
        now=now, delivery=delivery, participant=person, enrolment=enrolment, sent_today=sent, last_unsolicited_at=last
    )


def _entry(words: Content, delivery: Delivery, day: int, at: str, left_out: str | None) -> PreviewedPrompt:
    kind, local_date = delivery.kind or Kind.RESET, delivery.local_date or date.min
    text = screens.body(
        words_in(ENGLISH), kind, words.item, words.cards, words.values, first_exercise=False, riders=words.riders
    )
    along = tuple(plain(screens.fill(item.text, words.values)) for item in words.riders)
    return PreviewedPrompt(day, local_date, at, kind, delivery.prompt or "", plain(text), left_out, along)


def say_calendar(programme: Programme, entries: Sequence[PreviewedPrompt], zone: str, *, whole: bool) -> str:
    """The calendar to read: a heading a day, a line a prompt, or its whole text."""
    parts = [f"{programme.title}, {programme.length_days} days, {zone}"]
    for day in sorted({entry.day for entry in entries}):
        todays = [entry for entry in entries if entry.day == day]
        heading = f"Day {day}, {words_in(ENGLISH).day(todays[0].local_date)}"
        parts.append("\n".join([heading, *(_line(entry, whole=whole) for entry in todays)]))
    return "\n\n".join(parts)


def _line(entry: PreviewedPrompt, *, whole: bool) -> str:
    left_out = f"  [left out: {entry.left_out}]" if entry.left_out else ""
    if whole:
        text = entry.text.replace("\n", "\n" + INDENT)
        return f"  {entry.at}  {entry.kind:<9}  {text}{left_out}"
    along = "".join(f"\n{INDENT}+ {_first_words(text)}" for text in entry.along)
    return f"  {entry.at}  {entry.kind:<9}  {_first_words(entry.text)}{left_out}{along}"


def _first_words(text: str) -> str:
    return shorten(text.split("\n", maxsplit=1)[0], LINE, placeholder=" …")
