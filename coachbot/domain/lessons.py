"""Lessons: texts that teach, in their author's order. Each waits until it can be read, and is told once.

The order is the author's, the day is the person's: a lesson whose day passed unheard is still the next one.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from coachbot.domain.card import Card, Level
from coachbot.domain.once import once_for_each
from coachbot.domain.participant import Anchor, Participant
from coachbot.domain.programme import RIDERS, Item, Kind, Programme, Prompt
from coachbot.domain.schedule import item_for, left_out
from coachbot.values import frozen

SHORT_TITLE, LONG_TITLE = 20, 48
"""A title is cut at a pause when it has more letters than the second, never before the first."""
Queue = tuple[Kind, bool]
"""Lessons that stand in for each other: of one kind, and at bedtime or not."""


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """One text that teaches. `thing` names it, the same in every programme that tells it; `day` is the author's day.

    It is told from others by being the same one, as none is compared word by word.
    """

    thing: str
    programme: Programme
    prompt: Prompt
    day: int
    item: Item

    @property
    def queue(self) -> Queue:
        return queue_of(self.prompt)


@frozen
class Taught:
    """The lessons of one delivery: its own, and what is said along."""

    own: Lesson | None = None
    along: tuple[Lesson, ...] = ()

    @property
    def all(self) -> tuple[Lesson, ...]:
        return (*([self.own] if self.own else []), *self.along)


@once_for_each(most=1024)
def teaches(prompt: Prompt) -> bool:
    """Whether a prompt's texts are lessons: a task or a bite with a text for each of its days, counted from day 1."""
    by_day = prompt.order == "by_day" and prompt.counts_from == "enrolment"
    return prompt.kind in RIDERS and by_day and all(item.asks is None for item in prompt.items)


def queue_of(prompt: Prompt) -> Queue:
    """In which queue a prompt's lessons wait."""
    return prompt.kind, prompt.moment.anchor is Anchor.BEDTIME


@once_for_each(most=64)
def teaching_of(programme: Programme) -> Mapping[str, Queue]:
    """In which queue the lessons of each prompt wait that teaches, by its id, in the programme's order."""
    return {prompt.id: queue_of(prompt) for prompt in programme.prompts if teaches(prompt)}


@once_for_each(most=64)
def lessons_of(programme: Programme) -> Sequence[Lesson]:
    """Every lesson of a programme in its author's order."""
    found = [
        Lesson(
            item.lesson or f"{programme.id}/{prompt.id}/{n}",
            programme,
            prompt,
            programme.span(prompt)[0] + n * prompt.every_days,
            item,
        )
        for prompt in programme.prompts
        if teaches(prompt)
        for n, item in enumerate(prompt.items)
    ]
    return tuple(sorted(found, key=lambda lesson: lesson.day))


@once_for_each(most=64)
def things_awaited(programme: Programme) -> AbstractSet[str]:
    """For which things of an experiment lessons of a programme wait."""
    return frozenset(one.item.waits_for for one in lessons_of(programme) if one.item.waits_for)


def card_thing(card: Card, level: Level) -> str:
    """What is kept of a card that was shown with its steps; a level that is done otherwise has its own."""
    return f"card:{card.id}:{level}" if level in card.otherwise else f"card:{card.id}"


def days_thing(programme_id: str, day: int) -> str:
    """What an earlier version kept of a day of a programme: that its lessons were told."""
    return f"{programme_id}@{day}"


def waiting(reached: Iterable[tuple[Iterable[Lesson], int]], told: AbstractSet[str]) -> list[Lesson]:
    """The lessons whose day has come and that were not told yet: those of earlier programmes first.

    `reached` pairs the lessons of each programme somebody was on, in its order, the oldest programme first, with the
    furthest day they came to.
    """
    found: dict[str, Lesson] = {}
    for lessons, day in reached:
        for lesson in takewhile(_by(day), lessons):
            if not _is_told(lesson, told):
                found.setdefault(lesson.thing, lesson)
    return list(found.values())


def _by(day: int) -> Callable[[Lesson], bool]:
    return lambda lesson: lesson.day <= day


def _is_told(lesson: Lesson, told: AbstractSet[str]) -> bool:
    return lesson.thing in told or days_thing(lesson.programme.id, lesson.day) in told


def not_beside(lessons: Iterable[Lesson], trying: str | None) -> list[Lesson]:
    """Those that would not touch what somebody compares, an experiment's thing; the others wait until it is over."""
    return [lesson for lesson in lessons if trying is None or lesson.item.waits_for != trying]


def suits(lesson: Lesson, person: Participant, local_date: date) -> bool:
    """Whether somebody can be told a lesson on a local day: by track, exercise check and work days."""
    prompt = lesson.prompt
    off = prompt.work_days_only and local_date.weekday() not in (person.work_days or ())
    if off or person.track not in prompt.tracks or left_out(prompt.kind, person):
        return False
    return item_for(lesson.programme, lesson.item, person) is not None


def said_by(
    prompt: Prompt, bites: int, lessons: Sequence[Lesson], person: Participant, local_date: date, day: int
) -> Taught:
    """What a delivery of a prompt teaches now: the first of its own queue, and along with a host the next bites.

    `bites` is how many ride on it that day; without any it takes one that an earlier day left behind.
    """
    teaches_itself = teaches(prompt)
    if not (teaches_itself or _hosts(prompt.kind, person, local_date)):
        return Taught()
    meant = queue_of(prompt) if teaches_itself else (Kind.BITE, False)
    queue = [lesson for lesson in lessons if lesson.queue == meant and suits(lesson, person, local_date)]
    if teaches_itself:
        return Taught(own=next(iter(queue), None))
    late = [lesson for lesson in queue if lesson.day < day or lesson.programme.prompt(prompt.id) is None]
    return Taught(along=tuple(queue[:bites] if bites else late[:1]))


def _hosts(kind: Kind, person: Participant, local_date: date) -> bool:
    """Whether a kind has room for a lesson: a reset; where none come, the exercises."""
    has_resets = person.resets and local_date.weekday() in (person.work_days or ())
    return kind is Kind.RESET or (kind is Kind.PRACTICE and not has_resets)


def title_of(lesson: Lesson) -> str:
    """What a lesson is called in a list: the bold words it begins with, or its first sentence where others begin so."""
    lead, _, rest = lesson.item.text.removeprefix("*").partition("*")
    others = [item.text for prompt in lesson.programme.prompts for item in prompt.items if item is not lesson.item]
    is_own = lesson.item.text.startswith("*") and not any(text.startswith(f"*{lead}*") for text in others)
    said = lead if is_own else (rest or lead).strip().replace("*", "").split(". ")[0]
    return _first_clause(said.strip()).rstrip(".:?,;")


def _first_clause(said: str) -> str:
    """A long sentence up to its first pause, where that says something by itself."""
    pause = re.search(r"[,:;] ", said[SHORT_TITLE:]) if len(said) > LONG_TITLE else None
    return said[: SHORT_TITLE + pause.start()] if pause else said
