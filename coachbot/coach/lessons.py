"""Lessons: what a delivery teaches now, what rides on it, and the list of what was told, to read again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from coachbot.coach.scene import ActHandler, Handler, Replies, Scene, StaleAction
from coachbot.database import Session
from coachbot.domain import schedule
from coachbot.domain.acts import Act
from coachbot.domain.acts.reading import ReadLesson, TurnLessons
from coachbot.domain.delivery import GRACE, Class, Delivery, Planned, Reason
from coachbot.domain.lessons import Lesson, Taught, days_thing, lessons_of, said_by, teaches
from coachbot.domain.participant import Enrolment, Participant
from coachbot.domain.programme import Kind, Programme, Prompt
from coachbot.screens import lessons as screens
from coachbot.store import outbox, taught


@dataclass(frozen=True, slots=True)
class Hour:
    """A delivery about to be opened: whose, of which programme, and when."""

    delivery: Delivery
    enrolment: Enrolment
    person: Participant
    programme: Programme
    now: datetime

    @property
    def day(self) -> date:
        return self.delivery.local_date or self.enrolment.started_on

    @property
    def prompt(self) -> Prompt | None:
        return self.programme.prompt(self.delivery.prompt or "")

    def riding(self, kind: Kind) -> list[Prompt]:
        """The prompts of a kind that ride on this one today."""
        if self.prompt is None:
            return []
        along = schedule.riders(self.programme, self.prompt, self.enrolment, self.person, self.day)
        return [rider for rider, _ in along if rider.kind is kind]


async def said_now(tx: Session, hour: Hour, language: str) -> Taught | Reason | None:
    """What a delivery teaches if it leaves now; a reason where all of its own was told; None where it teaches not."""
    prompt, programme_day = hour.prompt, hour.delivery.day
    if prompt is None or programme_day is None or hour.delivery.kind in (Kind.CHECK_IN, Kind.REVIEW):
        return None
    before = await of_delivery(tx, hour.delivery, hour.person.id, language)
    lessons = before or await taught.waits(tx, hour.enrolment, _calendar_day(hour), language)
    bites = len(hour.riding(Kind.BITE))
    said = said_by(prompt, bites, lessons, hour.person, hour.day, _calendar_day(hour) + bool(before))
    return Reason.TAUGHT if teaches(prompt) and said.own is None else said


def _calendar_day(hour: Hour) -> int:
    """The programme day of the local day; a prompt of work days counts its own."""
    return (hour.day - hour.enrolment.started_on).days + 1


async def of_delivery(tx: Session, delivery: Delivery, participant_id: int, language: str) -> list[Lesson]:
    """The lessons a delivery was to tell, in their author's order."""
    things = await taught.by_delivery(tx, delivery.id)
    if not things:
        return []
    known = {
        lesson.thing: lesson
        for _, programme in await taught.programmes(tx, participant_id, language)
        for lesson in lessons_of(programme)
    }
    return [known[thing] for thing in known if thing in things]


async def said_then(
    tx: Session, delivery: Delivery, programme: Programme, participant_id: int, language: str
) -> Taught:
    """What a delivery that has left teaches."""
    found = await of_delivery(tx, delivery, participant_id, language)
    prompt = programme.prompt(delivery.prompt or "")
    if prompt is not None and teaches(prompt):
        return Taught(own=next(iter(found), None))
    return Taught(along=tuple(found))


async def leaves(tx: Session, hour: Hour, said: Taught) -> None:
    """The delivery leaves: its lessons are told, and a task that rides on it follows as a message of its own."""
    for lesson in said.all:
        await taught.keep(tx, hour.person.id, lesson.thing, hour.day, hour.delivery.id)
    for rider in hour.riding(Kind.TASK):
        planned = Planned(
            prompt=rider.id,
            kind=rider.kind,
            local_date=hour.day,
            slot=0,
            day=_calendar_day(hour),
            zone=hour.person.zone or "UTC",
            planned_for=hour.now,
            expires_at=hour.now + GRACE[rider.kind],
            chosen=True,
        )
        await outbox.plan(
            tx,
            planned,
            key=schedule.key(hour.enrolment.id, planned),
            participant_id=hour.person.id,
            enrolment_id=hour.enrolment.id,
            klass=Class.NUDGE,
            asked_for=True,
        )


async def _told(scene: Scene) -> list[Lesson]:
    """Every lesson somebody was told, in that order; one whose text this house has no more is left out."""
    known: dict[str, list[Lesson]] = {}
    for _, programme in await taught.programmes(scene.tx, scene.person.id, scene.words.language):
        for lesson in lessons_of(programme):
            known.setdefault(lesson.thing, []).append(lesson)
            known.setdefault(days_thing(programme.id, lesson.day), []).append(lesson)
    found = {
        lesson.thing: lesson
        for thing in await taught.told(scene.tx, scene.person.id)
        for lesson in (known.get(thing, [])[:1] if "@" not in thing else known.get(thing, []))
    }
    return list(found.values())


async def lessons(scene: Scene, _rest: str) -> Replies:
    """`/lessons`: what was told, the newest first, each a tap away."""
    return [screens.list_told(scene.words, await _told(scene), 0)]


async def _turn(scene: Scene, act: TurnLessons) -> Replies:
    return [screens.list_told(scene.words, await _told(scene), act.page, in_place=True)]


async def _read(scene: Scene, act: ReadLesson) -> Replies:
    told = await _told(scene)
    if not 1 <= act.number <= len(told):
        raise StaleAction
    lesson = told[act.number - 1]
    item = schedule.item_for(lesson.programme, lesson.item, scene.person) or lesson.item
    cards = [card for card in lesson.programme.item_cards(item) if scene.allows(card) and card.id in scene.house.cards]
    return [screens.read_again(scene.words, lesson, item, cards)]


ACTS: Mapping[type[Act], ActHandler] = {TurnLessons: _turn, ReadLesson: _read}
COMMANDS: Mapping[str, Handler] = {"lessons": lessons}
