"""The questions about a day, as questions.yaml has them: which comes next, how it is asked, numbers that are typed."""

import re
from datetime import date, datetime, timedelta

from coachbot.chat import Message
from coachbot.coach.scene import Replies, Scene
from coachbot.domain.asking import OfDay
from coachbot.domain.diary import CheckIn
from coachbot.domain.local_time import local_date_at
from coachbot.domain.next_question import comes_first, following, told_of
from coachbot.domain.participant import Participant
from coachbot.domain.question import Question, Role, called, in_role
from coachbot.domain.typed_answer import read_check_in
from coachbot.plan import BACK_FILL_DAYS
from coachbot.screens import check_in as check_in_screens
from coachbot.screens import noticing as screens
from coachbot.store import check_ins
from coachbot.store import notes as store

_WHOLE = re.compile(r"(\d{1,3})(?:\s[^\W\d]{1,12})?[.!]?")
"""A number, alone or with its unit: "6", "6 hours"."""
SKIPPED = frozenset({"skip", "leave this out"})


def of_role(scene: Scene, role: Role) -> Question:
    """The question that has a role."""
    return in_role(scene.house.questions, role)


def asked(scene: Scene) -> Question | None:
    """The question about a day that waits for what is typed; None where none does, or it is asked no more."""
    asking = scene.person.asking
    return called(scene.house.questions, asking.question) if isinstance(asking, OfDay) else None


def is_long_past(person: Participant, now: datetime) -> bool:
    """Whether the question that waits is about a day nobody can count any more, and was not asked for today."""
    today = local_date_at(now, person.zone or "UTC", person.day_turns_at)
    if not isinstance(person.asking, OfDay) or person.heard_at is None:
        return False
    heard_on = local_date_at(person.heard_at, person.zone or "UTC", person.day_turns_at)
    return heard_on < today and person.asking.day < today - timedelta(days=BACK_FILL_DAYS)


async def expect_answer(scene: Scene, day: date) -> None:
    """From now on what is typed answers the day's own question."""
    await scene.ask(OfDay(day=day, question=of_role(scene, Role.HEADACHE).id))


async def next_about(
    scene: Scene, known: CheckIn | None, *, after: str | None, again: bool = False, details: bool = True
) -> Question | None:
    """What comes next about a day of which something is known; None where that is no answer, or all is told.

    What has no role waits while an early no holds so far, and is not asked where the day is long over. `details` says
    whether what the house needs to know of a headache is asked, too; `after` and `again` as in `following`.
    """
    if known is None or known.answers is None:
        return None
    questions = scene.house.questions
    told = told_of(questions, known.answers, await store.observed_on(scene.tx, scene.person.id, known.local_date))

    def may_ask(question: Question) -> bool:
        return details if question.role else _has_time(scene, known)

    return following(questions, told, after, again=again, may_ask=may_ask)


def _has_time(scene: Scene, known: CheckIn) -> bool:
    is_near = scene.today - timedelta(days=BACK_FILL_DAYS) <= known.local_date <= scene.today
    return is_near and not known.is_early


async def ask(
    scene: Scene, question: Question, day: date, *, in_place: bool = False, can_undo: bool = False
) -> Message:
    """Ask a question about a day that has an answer, and remember it where something may be typed to it.

    `can_undo` says that a correction came before, which can be taken back.
    """
    if question.role is None:
        await scene.change(asking=OfDay(day=day, question=question.id) if question.number else None)
        return screens.ask(scene.words, question, day)
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    answers = known.answers if known is not None else None
    is_first = comes_first(scene.house.questions, question)
    lead = check_in_screens.lead(scene.words, day, answers, scene.today, is_first=is_first)
    await scene.ask(OfDay(day=day, question=question.id))
    undo = can_undo and is_first
    return check_in_screens.ask_detail(scene.words, question, day, lead, in_place=in_place, can_undo=undo)


async def ask_next(scene: Scene, day: date, *, after: str) -> Replies:
    """What comes after a question that is answered or skipped; nothing where all is told."""
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    found = await next_about(scene, known, after=after)
    if found is not None:
        return [await ask(scene, found, day)]
    if (waits := asked(scene)) is not None and waits.number is not None:
        await scene.change(asking=None)
    return []


def ask_again(scene: Scene, question: Question, day: date) -> Replies:
    """The question for a number that still stands."""
    return [screens.ask(scene.words, question, day)]


async def take_typed(scene: Scene, question: Question, day: date, text: str) -> Replies | None:
    """A typed answer to a question for a number; None where the text is about something else."""
    said = scene.english(text).casefold().strip(" .!")
    if said in SKIPPED:
        skipped = screens.say_skipped(scene.words, question).model_copy(update={"in_place": False})
        return [skipped, *await ask_next(scene, day, after=question.id)]
    number = _WHOLE.fullmatch(said)
    answer = str(int(number[1])) if number else ""
    if answer not in question.answers():
        # A "no" or "none" here may mean nought, and must not become the day's "no headache".
        is_meant = any(map(str.isdigit, text)) or read_check_in(scene.english(text)) is not None
        return [screens.say_number_unclear(scene.words, question)] if is_meant else None
    await store.observe(scene.tx, scene.person.id, day, question.id, int(answer), scene.now)
    noted = screens.say_noted(scene.words, question, answer).model_copy(update={"in_place": False})
    return [noted, *await ask_next(scene, day, after=question.id)]
