"""The lessons of a calendar: what each of its prompts would teach whoever was taught what the ones before it did."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from coachbot.coach.lessons import Hour, said_now
from coachbot.domain.delivery import Delivery, Planned, Reason
from coachbot.domain.lessons import Lesson, Taught, lessons_of, suits, title_of
from coachbot.domain.participant import Enrolment, Participant
from coachbot.domain.programme import WEEK, Kind, Programme
from coachbot.plan.group import lessons_behind
from coachbot.store.taught import Schooling


@dataclass(slots=True)
class Teaching:
    """One somebody on one programme, and what they were told so far, in that order, with its programme day.

    `trying` is the thing they compare in an experiment from day 1.
    """

    programme: Programme
    enrolment: Enrolment
    person: Participant
    trying: str | None = None
    told: list[tuple[int, Lesson]] = field(default_factory=list)
    lessons: Sequence[Lesson] = field(init=False)

    def __post_init__(self) -> None:
        self.lessons = lessons_of(self.programme)

    @property
    def _schooling(self) -> Schooling:
        things = [lesson.thing for _, lesson in self.told]
        return Schooling([(self.enrolment, self.programme, self.lessons, 0)], things)

    def behind(self, turn: datetime) -> list[Planned]:
        """What comes on the local day that begins at an instant because an earlier day left it behind."""
        return lessons_behind(self._schooling, self.enrolment, self.person, self.programme, turn, self.trying)

    def said(self, delivery: Delivery) -> Taught | Reason | None:
        """What a prompt teaches if it leaves, as the production engine says it; or why nothing of it is left."""
        return said_now(self._hour(delivery), self._schooling)

    def leaves(self, delivery: Delivery, said: Taught) -> list[Lesson]:
        """It leaves: what it teaches is told, and so is each task that rides on it; these, in their order."""
        day = self._day(delivery.local_date)
        self.told += [(day, lesson) for lesson in said.all]
        along = list(said.along)
        for rider in self._hour(delivery).riding(Kind.TASK):
            follows = replace(delivery, prompt=rider.id, kind=rider.kind)
            taught = self.said(follows)
            if isinstance(taught, Taught) and taught.own is not None:
                along.append(taught.own)
                self.told.append((day, taught.own))
        return along

    def untold(self) -> Iterator[Lesson]:
        """What was never told in the whole of it, though it is for them."""
        things = {lesson.thing for _, lesson in self.told}
        week = [self.enrolment.started_on + timedelta(days=n) for n in range(WEEK)]
        mine = (lesson for lesson in self.lessons if any(suits(lesson, self.person, day) for day in week))
        return (lesson for lesson in mine if lesson.thing not in things)

    def _hour(self, delivery: Delivery) -> Hour:
        return Hour(delivery, self.enrolment, self.person, self.programme, delivery.planned_for, self.trying)

    def _day(self, local_date: date | None) -> int:
        return ((local_date or self.enrolment.started_on) - self.enrolment.started_on).days + 1


def say_order(told: Sequence[tuple[int, str]], untold: Sequence[str]) -> str:
    """The lessons in the order in which they are told, each with its day; and those that never come."""
    lines = [f"{number:>3}. day {day:<3} {title}" for number, (day, title) in enumerate(told, start=1)]
    lines += [f"   - never   {title}" for title in untold]
    return "\n".join(["Lessons, in the order in which they are told", *lines])


def titled(lessons: Sequence[tuple[int, Lesson]]) -> list[tuple[int, str]]:
    """Each with what it is called."""
    return [(day, title_of(lesson)) for day, lesson in lessons]
