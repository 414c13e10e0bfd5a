"""Lessons: what a delivery teaches now, what rides on it, and the list of what was told, to read again."""

from collections.abc import Mapping
from datetime import date, datetime

from coachbot.coach.changes import Changes
from coachbot.coach.lesson_pictures import pictured
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene, StaleAction
from coachbot.database import Session
from coachbot.domain import schedule
from coachbot.domain.acts import Act
from coachbot.domain.acts.reading import ReadLesson, TurnLessons
from coachbot.domain.delivery import GRACE, Class, Delivery, Planned, Reason
from coachbot.domain.lessons import Lesson, Taught, days_thing, not_beside, said_by, teaches
from coachbot.domain.participant import Enrolment, Participant
from coachbot.domain.programme import Kind, Programme, Prompt
from coachbot.screens import lessons as screens
from coachbot.store import taught
from coachbot.store.planning import Wanted
from coachbot.store.taught import Schooling
from coachbot.values import frozen


@frozen
class Hour:
    """A delivery about to be opened: whose, of which programme, and when; `trying` is the thing they compare."""

    delivery: Delivery
    enrolment: Enrolment
    person: Participant
    programme: Programme
    now: datetime
    trying: str | None = None

    @property
    def day(self) -> date:
        return self.delivery.local_date or self.enrolment.started_on

    @property
    def prompt(self) -> Prompt | None:
        return self.programme.prompt(self.delivery.prompt or "")

    def riding(self, kind: Kind) -> list[Prompt]:
        """The prompts of a kind that ride on this one today."""
        is_ridden_on = kind in schedule.riding_kinds(self.programme, self.delivery.prompt or "")
        if not is_ridden_on or (prompt := self.prompt) is None:
            return []
        along = schedule.riders(self.programme, prompt, self.enrolment, self.person, self.day)
        return [rider for rider, _ in along if rider.kind is kind]


def said_now(hour: Hour, schooling: Schooling) -> Taught | Reason | None:
    """What a delivery teaches if it leaves now; a reason where all of its own was told; None where it teaches not."""
    prompt, local_day, day = hour.prompt, hour.day, _calendar_day(hour)
    if prompt is None or hour.delivery.day is None or hour.delivery.kind in (Kind.CHECK_IN, Kind.REVIEW):
        return None
    before = schooling.of_delivery(hour.delivery.id)
    waiting = before or schooling.waits(hour.enrolment, day)
    bites, day = len(hour.riding(Kind.BITE)), day + bool(before)
    said = said_by(prompt, bites, not_beside(waiting, hour.trying), hour.person, local_day, day)
    if said.own is not None or not teaches(prompt):
        return said
    is_left = said_by(prompt, bites, waiting, hour.person, local_day, day).own is not None
    return Reason.EXPERIMENT if is_left else Reason.TAUGHT


def _calendar_day(hour: Hour) -> int:
    """The programme day of the local day; a prompt of work days counts its own."""
    return (hour.day - hour.enrolment.started_on).days + 1


async def said_then(
    tx: Session, delivery: Delivery, programme: Programme, participant_id: int, language: str
) -> Taught:
    """What a delivery that has left teaches."""
    teaches_any = await taught.claimed_by(tx, delivery.id)
    found = (await taught.schooling(tx, participant_id, language)).of_delivery(delivery.id) if teaches_any else []
    prompt = programme.prompt(delivery.prompt or "")
    if prompt is not None and teaches(prompt):
        return Taught(own=next(iter(found), None))
    return Taught(along=tuple(found))


def leaves(changes: Changes, hour: Hour, said: Taught) -> None:
    """The delivery leaves: its lessons are told, and a task that rides on it follows as a message of its own."""
    changes.told += [taught.Claim(hour.person.id, lesson.thing, hour.day, hour.delivery.id) for lesson in said.all]
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
        changes.wanted.append(
            Wanted(
                planned=planned,
                key=schedule.key(hour.enrolment.id, planned),
                participant_id=hour.person.id,
                enrolment_id=hour.enrolment.id,
                klass=Class.NUDGE,
                asked_for=True,
            )
        )


async def _told(scene: Scene) -> list[Lesson]:
    """Every lesson somebody was told, in that order; one whose text this house has no more is left out."""
    known: dict[str, list[Lesson]] = {}
    schooling = await taught.schooling(scene.tx, scene.person.id, scene.words.language)
    for _, programme, lessons, _ in schooling.courses:
        for lesson in lessons:
            known.setdefault(lesson.thing, []).append(lesson)
            known.setdefault(days_thing(programme.id, lesson.day), []).append(lesson)
    found = {
        lesson.thing: lesson
        for thing in schooling.told
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
    return [pictured(scene.words, screens.read_again(scene.words, lesson, item, cards), [item.drawing])]


ACTS: Mapping[type[Act], ActHandler] = {TurnLessons: _turn, ReadLesson: _read}
COMMANDS: Mapping[str, Handler] = {"lessons": lessons}
